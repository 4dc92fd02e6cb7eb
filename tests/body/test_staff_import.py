"""`kadry staff unit import`, `kadry staff post import`: a sheet in one act, or a finding per wrong cell (KD25x)."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import xlsxwriter

from tests.body.acts import BASIS, commits, done, found, grounds, on, refused, values
from tests.diagnostics.registers import codes
from tests.kadry import kadry

UNITS, POSTS = ("staff", "unit", "import"), ("staff", "post", "import")
UNIT_HEAD = "код;назва;діє з;вищий підрозділ;родовий відмінок"
POST_HEAD = "підрозділ;код;назва посади;діє з;категорія;керівна;одиниць;призначає;родовий відмінок"
FINANCE = "staff/units/finansovyi-viddil.yaml"


def sheet(folder: Path, *lines: str, name: str = "arkush.csv") -> Path:
    """A sheet of these lines; the first is its head."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return path


def wrong(root: Path, noun: str, *lines: str) -> list[tuple[str, int, int]]:
    """Code, row and column of what is wrong with a sheet, which makes nothing."""
    path = sheet(root.parent, *lines)
    findings = found(root, "staff", noun, "import", path, "--basis", BASIS)
    assert {place for _, place, _, _ in findings} <= {path.name}
    return [(code, row, column) for code, _, row, column in findings]


def test_units_of_a_sheet_are_one_act(register: Path, tmp_path: Path) -> None:
    path = sheet(
        tmp_path,
        UNIT_HEAD,
        ";Сектор договорів;01.07.2009;юридичний відділ;",
        "yurydychnyi;Юридичний відділ;2009-07-01;загальн;юридичного відділу",
    )
    before = commits(register)
    made = done(register, *UNITS, path, "--basis", BASIS)
    assert made["units"] == [
        {"id": "sektor-dohovoriv", "name": "Сектор договорів", "from": "2009-07-01", "parent": "yurydychnyi",
         "genitive": None},
        {"id": "yurydychnyi", "name": "Юридичний відділ", "from": "2009-07-01", "parent": "zahalnyi-viddil",
         "genitive": "юридичного відділу"},
    ]  # fmt: skip
    assert made["files"] == ["staff/units/sektor-dohovoriv.yaml", "staff/units/yurydychnyi.yaml"]
    assert commits(register)[1:] == before
    assert grounds(register)[0] == BASIS
    assert codes(register) == []
    assert (register / "staff/units/yurydychnyi.yaml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../schemas/unit.json\n"
        "id: yurydychnyi\n"
        "names:\n"
        "  - from: 2009-07-01\n"
        "    name: Юридичний відділ\n"
        "    cases:\n"
        "      genitive: юридичного відділу\n"
        "parent: zahalnyi-viddil\n"
    )


def test_posts_of_a_sheet_are_one_act_and_comments_stay(register: Path, tmp_path: Path) -> None:
    text = (register / FINANCE).read_text(encoding="utf-8").replace("posts:\n", "posts:  # за розписом 2009 року\n")
    (register / FINANCE).write_text(text, encoding="utf-8", newline="\n")
    done(register, "record", "--basis", BASIS)
    before = commits(register)
    path = sheet(
        tmp_path,
        POST_HEAD,
        "finansovyi-viddil;;бухгалтер;01.07.2009;VII;ні;2;;бухгалтера",
        "загальн;iuryst;юрист;01.07.2009;;;;сесія ради;",
        "фінанс;;касир;01.07.2009;;;;;",
    )
    run = on(register, *POSTS, path, "--basis", BASIS)
    assert run.out.splitlines() == [
        f"Уведено 3 посади з таблиці {path.name}. Записано: {commits(register)[0][:10]}.",
        f"Далі: kadry --root {register} staff post list",
    ]
    assert commits(register)[1:] == before
    assert (register / FINANCE).read_text(encoding="utf-8") == text + (
        "  - id: bukhhalter-finansovyi-viddil\n"
        "    titles:\n"
        "      - from: 2009-07-01\n"
        "        title: бухгалтер\n"
        "        cases:\n"
        "          genitive: бухгалтера\n"
        "    category: VII\n"
        "    units: 2\n"
        "  - id: kasyr-finansovyi-viddil\n"
        "    titles:\n"
        "      - from: 2009-07-01\n"
        "        title: касир\n"
    )
    assert values(register, "staff/units/zahalnyi-viddil.yaml")["posts"][-1] == {
        "id": "iuryst",
        "titles": [{"from": "2009-07-01", "title": "юрист"}],
        "appointed_by": "сесія ради",
    }
    assert codes(register) == []


def test_posts_are_told_for_a_program(register: Path, tmp_path: Path) -> None:
    done(register, "staff", "unit", "add", "Сектор обліку", "--from", "01.07.2009", "--basis", BASIS)
    path = sheet(tmp_path, POST_HEAD, "обліку;;завідувач;01.07.2009;V;так;;;")
    made = done(register, *POSTS, path, "--basis", BASIS, "--dry-run")
    assert (made["dry_run"], made["commit"], made["files"]) == (True, None, ["staff/units/sektor-obliku.yaml"])
    assert made["posts"] == [
        {
            "id": "zaviduvach-sektor-obliku",
            "unit": "sektor-obliku",
            "title": "завідувач",
            "from": "2009-07-01",
            "category": "V",
            "head": True,
            "units": 1,
            "genitive": None,
            "appointed_by": None,
            "requirements": [],
        }
    ]
    assert len(commits(register)) == 2


def test_a_head_of_the_sheet_heads_the_unit(register: Path, tmp_path: Path) -> None:
    done(register, "staff", "unit", "add", "Сектор обліку", "--from", "01.07.2009", "--basis", BASIS)
    done(
        register, *POSTS, sheet(tmp_path, POST_HEAD, "обліку;;завідувач;01.07.2009;V;ТАК;1;;"), "--basis", BASIS
    )  # fmt: skip
    assert values(register, "staff/units/sektor-obliku.yaml")["head"] == "zaviduvach-sektor-obliku"


def test_a_dry_run_shows_the_files(register: Path, tmp_path: Path) -> None:
    path = sheet(tmp_path, UNIT_HEAD, ";Архів;01.07.2009;;")
    run = on(register, *UNITS, path, "--basis", BASIS, "--dry-run")
    assert "staff/units/arkhiv.yaml (новий файл):" in run.out
    assert len(commits(register)) == 1


def test_a_workbook_with_english_titles(register: Path, tmp_path: Path) -> None:
    path = tmp_path / "posts.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet()
    page.write_row(0, 0, ["Unit", "Title", "From", "Units", "Head", "appointed_by"])
    page.write_row(2, 0, ["finansovyi-viddil", "касир"])
    page.write_datetime(2, 2, datetime.datetime(2009, 7, 1), book.add_format({"num_format": "dd.mm.yyyy"}))  # noqa: DTZ001
    page.write_number(2, 3, 2)
    page.write_boolean(2, 4, False)
    book.close()
    assert done(register, *POSTS, path, "--basis", BASIS)["posts"][0]["units"] == 2


def test_an_empty_sheet_is_given_to_be_filled(register: Path, tmp_path: Path) -> None:
    for noun, head in (("unit", UNIT_HEAD), ("post", POST_HEAD)):
        path = tmp_path / f"{noun}.csv"
        run = kadry("staff", noun, "import", "--template", path)
        assert (run.code, run.out) == (
            0,
            f"Порожню таблицю записано: {path}. Заповніть її, рядок на кожен запис.\n"
            f"Далі – занести заповнену: kadry staff {noun} import {path} --basis ПІДСТАВА\n",
        )
        assert path.read_bytes() == b"\xef\xbb\xbf" + head.encode() + b"\r\n"
        assert kadry("staff", noun, "import", "--template", path).code == 2
        assert kadry("staff", noun, "import", "--template", path, "--force").code == 0
        assert kadry("staff", noun, "import", "--template", "-").out == "\ufeff" + head + "\r\n"
        assert kadry("staff", noun, "import", "--template", path, path).code == 2
        assert "немає жодного рядка" in refused(register, "staff", noun, "import", path, "--basis", BASIS)
        assert "не вказано ФАЙЛ" in refused(register, "staff", noun, "import", "--basis", BASIS)
    assert "не вдалося прочитати" in refused(register, *UNITS, tmp_path / "нема.csv", "--basis", BASIS)


def test_without_a_ground_nothing_is_imported(register: Path, tmp_path: Path) -> None:
    path = sheet(tmp_path, UNIT_HEAD, ";Архів;01.07.2009;;")
    assert "не вказано --basis" in refused(register, *UNITS, path)


@pytest.mark.parametrize(
    ("noun", "head", "missing"),
    [
        ("unit", "код;назва", ["«діє з»"]),
        ("unit", "", ["«назва»", "«діє з»"]),
        ("post", "код;назва", ["«підрозділ»", "«діє з»"]),
    ],
)
def test_a_sheet_without_a_needed_column(
    register: Path, tmp_path: Path, noun: str, head: str, missing: list[str]
) -> None:
    path = sheet(tmp_path, head, "a;b;c")
    if not head:
        path.write_text("", encoding="utf-8")
    run = on(register, "staff", noun, "import", path, "--basis", BASIS, "--json")
    assert [one["code"] for one in run.json["findings"]] == ["KD250"] * len(missing)
    assert all(title in one["message"] for title, one in zip(missing, run.json["findings"], strict=True))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (";;01.07.2009;;", [("KD251", 2, 2)]),
        (";Архів;;;", [("KD251", 2, 3)]),
        (";;;;", []),
        (";Архів;31.02.2009;;", [("KD252", 2, 3)]),
        (";Архів;липень 2009;;", [("KD252", 2, 3)]),
        ("Архів;Архів;01.07.2009;;", [("KD253", 2, 1)]),
        (";…;01.07.2009;;", [("KD253", 2, 1)]),
        ("zahalnyi-viddil;Архів;01.07.2009;;", [("KD254", 2, 1)]),
        (";Загальний відділ;01.07.2009;;", [("KD254", 2, 1)]),
        (";Архів;01.07.2009;нема;", [("KD255", 2, 4)]),
        (";Архів;01.07.2009;відділ;", [("KD255", 2, 4)]),
        (";Архів;01.07.1990;zahalnyi-viddil;", [("KD255", 2, 4)]),
        (f";{'дуже ' * 120}довга;01.07.2009;;", [("KD110", 2, 2)]),
        (";Ар\u200bхів;01.07.2009;;", [("KD012", 2, 2)]),
        (";;31.02.2009;нема;", [("KD251", 2, 2), ("KD252", 2, 3), ("KD255", 2, 4)]),
    ],
)
def test_what_is_wrong_with_a_unit(register: Path, row: str, expected: list[tuple[str, int, int]]) -> None:
    if not expected:
        assert "немає жодного рядка" in refused(register, *UNITS, sheet(register.parent, UNIT_HEAD, row))
    else:
        assert wrong(register, "unit", UNIT_HEAD, row) == expected


def test_all_rows_are_judged_before_anything_is_made(register: Path) -> None:
    rows = (";Архів;01.07.2009;;", "", ";Архів;01.07.2009;;", "arkhiv;Архів рукописів;01.07.2009;;", ";;01.07.2009;;")
    assert wrong(register, "unit", UNIT_HEAD, *rows) == [("KD254", 4, 1), ("KD254", 5, 1), ("KD251", 6, 2)]
    assert not (register / "staff/units/arkhiv.yaml").exists()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (";;юрист;01.07.2009;;;;;", [("KD251", 2, 1)]),
        ("фінанс;;;01.07.2009;;;;;", [("KD251", 2, 3)]),
        ("фінанс;;юрист;;;;;;", [("KD251", 2, 4)]),
        ("фінанс;;юрист;2009;;;;;", [("KD252", 2, 4)]),
        ("фінанс;Юрист;юрист;01.07.2009;;;;;", [("KD253", 2, 2)]),
        ("фінанс;;…;01.07.2009;;;;;", [("KD253", 2, 2)]),
        ("фінанс;nachalnyk-zahalnoho;юрист;01.07.2009;;;;;", [("KD254", 2, 2)]),
        ("нема;;юрист;01.07.2009;;;;;", [("KD255", 2, 1)]),
        ("відділ;;юрист;01.07.2009;;;;;", [("KD255", 2, 1)]),
        ("фінанс;;юрист;01.07.1990;;;;;", [("KD255", 2, 4)]),
        ("фінанс;;юрист;01.07.2009;;;0;;", [("KD256", 2, 7)]),
        ("фінанс;;юрист;01.07.2009;;;1,5;;", [("KD256", 2, 7)]),
        ("фінанс;;юрист;01.07.2009;;;два;;", [("KD256", 2, 7)]),
        ("фінанс;;юрист;01.07.2009;;;٣;;", [("KD256", 2, 7)]),
        ("фінанс;;юрист;01.07.2009;;може;;;", [("KD256", 2, 6)]),
        ("фінанс;;керівник;01.07.2009;;так;;;", [("KD257", 2, 6)]),
        (f"фінанс;;юрист;01.07.2009;;;;{'сесія ' * 120}ради;", [("KD110", 2, 8)]),
        ("фінанс;;юрист;01.07.2009;V\u200bI;;;;", [("KD012", 2, 5)]),
    ],
)
def test_what_is_wrong_with_a_post(register: Path, row: str, expected: list[tuple[str, int, int]]) -> None:
    assert wrong(register, "post", POST_HEAD, row) == expected


def test_rows_of_posts_are_judged_against_each_other(register: Path) -> None:
    done(register, "staff", "unit", "add", "Сектор обліку", "--from", "01.07.2009", "--basis", BASIS)
    rows = (
        "обліку;;завідувач;01.07.2009;;так;;;",
        "обліку;;завідувач;01.07.2009;;;;;",
        "обліку;;інший;01.07.2009;;так;;;",
    )
    assert wrong(register, "post", POST_HEAD, *rows) == [("KD254", 3, 2), ("KD257", 4, 6)]


def test_a_finding_says_row_and_column(register: Path, tmp_path: Path) -> None:
    path = sheet(tmp_path, POST_HEAD, "обліку;;юрист;31.02.2009;;;;;", name="posady.csv")
    out = on(register, *POSTS, path, "--basis", BASIS).out
    assert out.startswith("Нічого не змінено: спершу виправте помилки.\n")
    assert (
        "posady.csv:2:4: помилка KD252 staff-row-bad-date\n"
        "  рядок 2, стовпець «діє з»: дати «31.02.2009» немає в календарі\n"
        "  порада: напишіть дату так: 15.06.2009 або 2009-06-15\n"
    ) in out


def test_look_alike_letters_are_warned_of_once(register: Path, tmp_path: Path) -> None:
    path = sheet(tmp_path, UNIT_HEAD, ";Aрхів;01.07.2009;;")
    run = on(register, *UNITS, path, "--basis", BASIS, "--json")
    assert (run.code, [one["code"] for one in run.json["findings"]]) == (0, ["KD121"])


def test_a_unit_file_with_edits_in_the_way_stops_the_whole_sheet(register: Path, tmp_path: Path) -> None:
    text = (register / FINANCE).read_text(encoding="utf-8")
    (register / FINANCE).write_text(f"{text}# правка\n", encoding="utf-8", newline="\n")
    path = sheet(tmp_path, POST_HEAD, "загальн;;юрист;01.07.2009;;;;;", "фінанс;;юрист;01.07.2009;;;;;")
    assert [one[:2] for one in found(register, *POSTS, path, "--basis", BASIS)] == [("KD919", FINANCE)]


def test_a_broken_unit_stops_the_sheet(register: Path, tmp_path: Path) -> None:
    (register / FINANCE).write_text("id: [\n", encoding="utf-8", newline="\n")
    path = sheet(tmp_path, UNIT_HEAD, ";Архів;01.07.2009;;")
    assert {one[1] for one in found(register, *UNITS, path, "--basis", BASIS)} == {FINANCE}
