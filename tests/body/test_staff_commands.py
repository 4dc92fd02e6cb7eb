"""`kadry staff unit|post add|rename|abolish|list`: dated names, the tree of units, refusals, what a file keeps."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import typer

from kadry_cli.body.records import Post, PostTitle, Unit, UnitName
from kadry_cli.body.staff_completion import complete_post, complete_unit
from kadry_cli.body.staff_files import find_post, find_unit, load_units
from kadry_cli.body.staff_list import unit_rows
from kadry_cli.body.structure import post_name
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from tests.body.acts import BASIS, commits, done, found, grounds, on, refused, values
from tests.diagnostics.registers import change, codes
from tests.kadry import kadry

FINANCE, GENERAL = "staff/units/finansovyi-viddil.yaml", "staff/units/zahalnyi-viddil.yaml"
HR = "staff/units/viddil-kadriv.yaml"
FROM = ("--from", "01.07.2009", "--basis", BASIS)


def add_unit(root: Path, name: str = "Відділ кадрів", *args: object) -> None:
    done(root, "staff", "unit", "add", name, *FROM, *args)


def test_a_unit_is_a_new_file(register: Path) -> None:
    made = done(
        register, "staff", "unit", "add", "  Відділ  кадрів ", "--parent", "загальний", "--genitive",
        "відділу кадрів", *FROM,
    )  # fmt: skip
    assert made["unit"] == {
        "id": "viddil-kadriv",
        "name": "Відділ кадрів",
        "from": "2009-07-01",
        "parent": "zahalnyi-viddil",
        "genitive": "відділу кадрів",
    }
    assert (register / HR).read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../schemas/unit.json\n"
        "id: viddil-kadriv\n"
        "names:\n"
        "  - from: 2009-07-01\n"
        "    name: Відділ кадрів\n"
        "    cases:\n"
        "      genitive: відділу кадрів\n"
        "parent: zahalnyi-viddil\n"
    )
    assert codes(register) == []


def test_a_success_says_what_was_made_and_what_comes_next(register: Path) -> None:
    run = on(register, "staff", "unit", "add", "Відділ кадрів", *FROM)
    assert run.out.splitlines() == [
        f"Підрозділ «Відділ кадрів» (viddil-kadriv) створено. Записано: {commits(register)[0][:10]}.",
        f'Далі: kadry --root {register} staff post add viddil-kadriv "начальник відділу" --from 01.07.2009 --head',
    ]


@pytest.mark.req("O1")
@pytest.mark.parametrize(
    "args",
    [
        ("unit", "add", "Відділ кадрів"),
        ("unit", "rename", "finansovyi-viddil", "Управління фінансів"),
        ("unit", "abolish", "finansovyi-viddil", "--with-posts"),
        ("post", "add", "finansovyi-viddil", "юрист"),
        ("post", "rename", "spetsialist-finansiv", "провідний спеціаліст"),
        ("post", "abolish", "spetsialist-finansiv"),
    ],
    ids="-".join,
)
def test_every_change_stands_on_a_ground(register: Path, args: tuple[str, ...]) -> None:
    assert "не вказано --basis" in refused(register, "staff", *args, "--from", "01.07.2014")
    unknown = ("--from", "01.07.2014", "--basis", "розпорядження від 18.05.2009 № 99-к")
    assert [code for code, *_ in found(register, "staff", *args, *unknown)] == ["KD240"]
    made = done(register, "staff", *args, "--from", "01.07.2014", "--basis", BASIS)
    assert (made["commit"], grounds(register)[0]) == (commits(register)[0], BASIS)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("Загальний відділ",), "код zahalnyi-viddil уже має підрозділ «Загальний відділ»"),
        (("Інший", "--id", "finansovyi-viddil"), "--id finansovyi-viddil-2"),
        (("Інший", "--id", "Inshyi"), "код не годиться"),
        (("…",), "коду не скласти"),
        (("  ",), "порожній текст"),
        (("Сектор", "--parent", "відділ"), "підходить кілька підрозділів"),
        (("Сектор", "--parent", "нема"), "такого підрозділу в реєстрі немає"),
        (("Сектор", "--genitive", " "), "--genitive"),
    ],
)
def test_a_unit_that_cannot_be_made_is_refused(register: Path, args: tuple[str, ...], words: str) -> None:
    assert words in refused(register, "staff", "unit", "add", *args, *FROM)


def test_the_first_day_is_asked_for(register: Path) -> None:
    assert "не вказано --from" in refused(register, "staff", "unit", "add", "Відділ кадрів", "--basis", BASIS)


def test_a_parent_exists_on_the_day(register: Path) -> None:
    err = refused(register, "staff", "unit", "add", "С", "--parent", "zahal", "--from", "01.01.1990", "--basis", BASIS)
    assert "на 01.01.1990 підрозділу «Загальний відділ» немає" in err


def test_a_code_of_an_unreadable_file_is_taken_and_nobody_is_guessed(register: Path) -> None:
    change(register, {"write": {HR: "id: [viddil\n"}})
    assert found(register, "staff", "unit", "add", "Відділ кадрів", *FROM)[0][1] == HR
    assert found(register, "staff", "unit", "rename", "фінанс", "Управління", *FROM)[0][1] == HR


def test_a_new_unit_that_the_check_finds_wrong_is_not_made(register: Path) -> None:
    assert [code for code, *_ in found(register, "staff", "unit", "add", "Відділ " + "дуже " * 120, *FROM)] == ["KD110"]
    assert [code for code, *_ in found(register, "staff", "unit", "add", "Від\u200bділ", *FROM)] == ["KD012"]


def test_a_unit_is_renamed_from_a_date(register: Path) -> None:
    before = (register / FINANCE).read_text(encoding="utf-8")
    made = done(
        register, "staff", "unit", "rename", "фінанс", "Управління фінансів", "--from", "01.04.2013", "--genitive",
        "управління фінансів", "--basis", BASIS,
    )  # fmt: skip
    assert made["unit"] == {
        "id": "finansovyi-viddil",
        "name": "Управління фінансів",
        "from": "2013-04-01",
        "before": "Відділ фінансів та економіки",
    }
    added = (
        "  - from: 2013-04-01\n    name: Управління фінансів\n    cases:\n      genitive: управління фінансів\nhead:"
    )
    assert (register / FINANCE).read_text(encoding="utf-8") == before.replace("head:", added, 1)
    units, _ = load_units(register)
    assert [
        named.unit
        for day in (date(2010, 12, 31), date(2011, 1, 1), date(2013, 3, 31), date(2013, 4, 1))
        if (named := post_name(units, "nachalnyk-finansiv", day))
    ] == ["Фінансовий відділ", "Відділ фінансів та економіки", "Відділ фінансів та економіки", "Управління фінансів"]


@pytest.mark.parametrize(
    ("name", "day", "words"),
    [
        ("Відділ фінансів та економіки", "01.04.2013", "назва вже така"),
        ("Управління", "01.01.2011", "«Відділ фінансів та економіки» діє з 01.01.2011"),
        ("Управління", "01.01.2005", "діє з 01.01.2011"),
    ],
)
def test_a_name_that_is_no_change_or_too_early_is_refused(register: Path, name: str, day: str, words: str) -> None:
    args = ("staff", "unit", "rename", "finansovyi-viddil", name, "--from", day, "--basis", BASIS)
    assert words in refused(register, *args)


def test_an_abolished_unit_is_not_renamed_nor_abolished_again(register: Path) -> None:
    add_unit(register)
    done(register, "staff", "unit", "abolish", "viddil-kadriv", "--from", "01.01.2012", "--basis", BASIS)
    late = ("--from", "01.01.2013", "--basis", BASIS)
    assert "з 01.01.2012 цього вже немає" in refused(register, "staff", "unit", "rename", "кадр", "Сектор", *late)
    assert "уже ліквідовано з 01.01.2012" in refused(register, "staff", "unit", "abolish", "viddil-kadriv", *late)
    assert "немає (немає з 01.01.2012)" in refused(register, "staff", "post", "add", "кадр", "юрист", *late)


def test_a_unit_is_abolished_with_its_posts_or_not_at_all(register: Path) -> None:
    args = ("staff", "unit", "abolish", "finansovyi-viddil", "--from", "01.01.2015", "--basis", BASIS)
    err = refused(register, *args)
    assert "nachalnyk-finansiv (начальник відділу), spetsialist-finansiv (спеціаліст І категорії)" in err
    assert "--with-posts" in err
    run = on(register, *args, "--with-posts")
    assert run.out.startswith(
        "Підрозділ «Відділ фінансів та економіки» (finansovyi-viddil) ліквідовано з 01.01.2015, скорочено 2 посади."
    )
    unit = values(register, FINANCE)
    assert (unit["until"], [post["until"] for post in unit["posts"]]) == ("2015-01-01", ["2015-01-01", "2015-01-01"])
    assert len(commits(register)) == 2
    assert codes(register) == []


def test_a_unit_with_others_under_it_is_not_abolished(register: Path) -> None:
    add_unit(register, "Сектор кадрів", "--parent", "zahalnyi-viddil")
    args = ("zahalnyi-viddil", "--from", "01.01.2015", "--with-posts", "--basis", BASIS)
    assert "sektor-kadriv (Сектор кадрів)" in refused(register, "staff", "unit", "abolish", *args)
    done(register, "staff", "unit", "abolish", "sektor-kadriv", "--from", "01.01.2015", "--basis", BASIS)
    done(register, "staff", "unit", "abolish", *args)


def test_a_unit_does_not_end_before_its_name_began(register: Path) -> None:
    args = ("finansovyi-viddil", "--from", "01.01.2010", "--with-posts", "--basis", BASIS)
    assert "не пізніша за початок дії цієї назви (01.01.2011)" in refused(register, "staff", "unit", "abolish", *args)


def test_the_tree_of_units_on_a_day(register: Path) -> None:
    add_unit(register, "Сектор обліку", "--parent", "zahalnyi-viddil")
    add_unit(register, "Відділ кадрів", "--parent", "sektor-obliku")
    done(register, "staff", "unit", "abolish", "viddil-kadriv", "--from", "01.01.2012", "--basis", BASIS)
    assert on(register, "staff", "unit", "list", "--on", "2010-01-01").out.splitlines() == [
        "Підрозділи на 01.01.2010",
        "Підрозділ                                 Код                Посад  Одиниць",
        "────────────────────────────────────────  ─────────────────  ─────  ───────",
        "Апарат селищної ради                      aparat                 5        5",
        "Загальний відділ                          zahalnyi-viddil        3        4",
        "  Сектор обліку                           sektor-obliku          0        0",
        "    Відділ кадрів                         viddil-kadriv          0        0",
        "Сектор земельних відносин та архітектури  sektor-zemelnykh       3        4",
        "Служба у справах дітей                    sluzhba-ditei          2        2",
        "Фінансовий відділ                         finansovyi-viddil      2        3",
        "────────────────────────────────────────  ─────────────────  ─────  ───────",
        "Разом                                                           15       18",
    ]
    later = on(register, "staff", "unit", "list", "--on", "2012-01-01", "--json").json["result"]
    assert [unit["id"] for unit in later["units"]] == [
        "aparat", "finansovyi-viddil", "zahalnyi-viddil", "sektor-obliku", "sektor-zemelnykh", "sluzhba-ditei",
    ]  # fmt: skip
    assert later["units"][1] == {
        "id": "finansovyi-viddil",
        "name": "Відділ фінансів та економіки",
        "genitive": "відділу фінансів та економіки",
        "parent": None,
        "depth": 0,
        "head": "nachalnyk-finansiv",
        "from": "1998-05-12",
        "until": None,
        "posts": 2,
        "staff_units": 3,
    }
    assert (later["posts"], later["staff_units"]) == (15, 18)
    assert "Відділ кадрів (немає з 01.01.2012)" in on(register, "staff", "unit", "list", "--all").out
    early = on(register, "staff", "unit", "list", "--on", "1990-01-01")
    assert early.out.endswith("Підрозділів на цю дату немає.\n")
    assert "(з 12.05.1998)" in on(register, "staff", "unit", "list", "--on", "1990-01-01", "--all").out


def test_a_ring_of_units_is_listed_once() -> None:
    named = (UnitName.model_validate({"from": "2000-01-01", "name": "Відділ"}),)
    ring = [Unit(id=code, names=named, parent=parent) for code, parent in (("aa", "bb"), ("bb", "aa"), ("cc", "cc"))]
    assert [(row.unit.id, row.depth) for row in unit_rows(ring, date(2010, 1, 1))] == [("aa", 0), ("bb", 1), ("cc", 0)]


def test_a_list_shows_what_it_could_not_read(register: Path) -> None:
    change(register, {"write": {HR: "id: [viddil\n"}})
    for noun in ("unit", "post"):
        run = on(register, "staff", noun, "list")
        assert (run.code, "Загальний відділ" in run.out, HR in run.out) == (1, True, True)


def test_a_post_is_added_to_its_unit(register: Path) -> None:
    add_unit(register)
    made = done(
        register, "staff", "post", "add", "кадр", "начальник відділу", "--head", "--category", "V", "--units", 2,
        "--appointed-by", "сесія ради", "--genitive", "начальника відділу", "--requirement", "повна вища освіта",
        "--requirement", "стаж", *FROM,
    )  # fmt: skip
    assert made["post"] == {
        "id": "nachalnyk-viddilu-viddil-kadriv",
        "unit": "viddil-kadriv",
        "title": "начальник відділу",
        "from": "2009-07-01",
        "category": "V",
        "head": True,
        "units": 2,
        "genitive": "начальника відділу",
        "appointed_by": "сесія ради",
        "requirements": ["повна вища освіта", "стаж"],
    }
    assert (register / HR).read_text(encoding="utf-8").partition("name: Відділ кадрів\n")[2] == (
        "head: nachalnyk-viddilu-viddil-kadriv\n"
        "posts:\n"
        "  - id: nachalnyk-viddilu-viddil-kadriv\n"
        "    titles:\n"
        "      - from: 2009-07-01\n"
        "        title: начальник відділу\n"
        "        cases:\n"
        "          genitive: начальника відділу\n"
        "    category: V\n"
        "    head_post: так\n"
        "    units: 2\n"
        "    appointed_by: сесія ради\n"
        "    requirements:\n"
        "      - повна вища освіта\n"
        "      - стаж\n"
    )
    assert codes(register) == []


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("finansovyi-viddil", "заступник", "--head"), "посаду керівника: nachalnyk-finansiv (начальник відділу)"),
        (("finansovyi-viddil", "юрист", "--id", "nachalnyk-zahalnoho"), "підрозділу «Загальний відділ»"),
        (("finansovyi-viddil", "юрист", "--id", "Юрист"), "код не годиться"),
        (("finansovyi-viddil", "…"), "коду не скласти"),
        (("відділ", "юрист"), "підходить кілька підрозділів"),
        (("finansovyi-viddil", "юрист", "--units", "0"), "поза межами"),
        (("finansovyi-viddil", "юрист", "--requirement", ""), "--requirement: порожній текст"),
    ],
)
def test_a_post_that_cannot_be_made_is_refused(register: Path, args: tuple[str, ...], words: str) -> None:
    assert words in refused(register, "staff", "post", "add", *args, *FROM)


def test_a_second_post_of_one_title_needs_its_own_code_or_more_units(register: Path) -> None:
    done(register, "staff", "post", "add", "фінанс", "юрист", *FROM)
    err = refused(register, "staff", "post", "add", "фінанс", "юрист", *FROM)
    assert "код yuryst-finansovyi-viddil уже має посада «юрист»" in err
    assert "--units" in err


def test_the_place_of_a_head_is_free_once_the_post_is_cut(register: Path) -> None:
    run = on(register, "staff", "post", "abolish", "nachalnyk-f", "--from", "01.01.2012", "--basis", BASIS)
    assert "З 01.01.2012 підрозділ «Відділ фінансів та економіки» не має посади керівника." in run.out
    head = ("staff", "post", "add", "фінанс", "керівник", "--head", "--basis", BASIS, "--from")
    assert "nachalnyk-finansiv" in refused(register, *head, "31.12.2011")
    done(register, *head, "01.01.2012")
    assert values(register, FINANCE)["head"] == "kerivnyk-finansovyi-viddil"


def test_a_post_is_renamed_from_a_date(register: Path) -> None:
    day = ("--from", "01.04.2013", "--basis", BASIS)
    made = done(register, "staff", "post", "rename", "спеціаліст І", "провідний спеціаліст", *day)
    assert made["post"]["before"] == "спеціаліст І категорії"
    assert values(register, FINANCE)["posts"][1]["titles"] == [
        {"from": "1998-05-12", "title": "спеціаліст І категорії"},
        {"from": "2013-04-01", "title": "провідний спеціаліст"},
    ]
    units, _ = load_units(register)
    titles = [post_name(units, "spetsialist-finansiv", on_day) for on_day in (date(2013, 3, 31), date(2013, 4, 1))]
    assert [named and named.title for named in titles] == ["спеціаліст І категорії", "провідний спеціаліст"]
    same = refused(register, "staff", "post", "rename", "spetsialist-finansiv", "провідний спеціаліст", *day)
    assert "назва вже така: «провідний спеціаліст», з 01.04.2013" in same


def test_a_post_is_cut_once(register: Path) -> None:
    args = ("staff", "post", "abolish", "spetsialist-finansiv", "--from", "01.04.2015", "--basis", BASIS)
    assert done(register, *args)["post"] == {
        "id": "spetsialist-finansiv",
        "unit": "finansovyi-viddil",
        "until": "2015-04-01",
    }
    assert values(register, FINANCE)["posts"][1]["until"] == "2015-04-01"
    assert "уже скорочено з 01.04.2015" in refused(register, *args)


def test_the_posts_on_a_day(register: Path) -> None:
    done(register, "staff", "post", "add", "фінанс", "юрист", *FROM)
    out = on(register, "staff", "post", "list", "--on", "2010-01-01").out.splitlines()
    assert out[1].split() == ["Код", "Посада", "Підрозділ", "Кат.", "Керівна", "Одиниць"]
    assert out[-1].split() == ["Разом", "19"]
    listed = on(register, "staff", "post", "list", "--on", "2010-01-01", "--json").json["result"]["posts"]
    assert [(post["unit"], post["id"]) for post in listed if "viddil" in post["unit"]] == [
        ("zahalnyi-viddil", "nachalnyk-zahalnoho"),
        ("zahalnyi-viddil", "holovnyi-spetsialist-zahalnoho"),
        ("zahalnyi-viddil", "inspektor-zahalnoho"),
        ("finansovyi-viddil", "nachalnyk-finansiv"),
        ("finansovyi-viddil", "spetsialist-finansiv"),
        ("finansovyi-viddil", "yuryst-finansovyi-viddil"),
    ]
    of_unit = on(register, "staff", "post", "list", "фінанс", "--on", "2009-06-30")
    assert "Посади на 30.06.2009, Фінансовий відділ" in of_unit.out
    assert "юрист" not in of_unit.out
    assert [line.split()[0] for line in of_unit.out.splitlines()[3:-2]] == [
        "nachalnyk-finansiv",
        "spetsialist-finansiv",
    ]
    made = on(register, "staff", "post", "list", "загальн", "--json").json["result"]
    assert made["staff_units"] == 4
    assert made["posts"][1] == {
        "id": "holovnyi-spetsialist-zahalnoho",
        "title": "головний спеціаліст",
        "genitive": "головного спеціаліста",
        "unit": "zahalnyi-viddil",
        "unit_name": "Загальний відділ",
        "category": "VI",
        "head": False,
        "units": 1,
        "appointed_by": None,
        "requirements": [
            "повна вища освіта за спеціальністю «Правознавство» або «Менеджмент організацій»",
            "стаж роботи в органах місцевого самоврядування не менше одного року",
        ],
        "from": "1998-05-12",
        "until": None,
    }
    assert on(register, "staff", "post", "list", "--on", "1990-01-01").out.endswith("Посад на цю дату немає.\n")


def test_comments_stay_and_another_layout_is_told(register: Path) -> None:
    text = (register / FINANCE).read_text(encoding="utf-8").replace("posts:\n", "# Штатний розпис 2009 року.\nposts:\n")
    text = text.replace("    units: 2\n", "    units:   2\n")
    (register / FINANCE).write_text(text, encoding="utf-8", newline="\n")
    edits = ("staff", "post", "add", "фінанс", "юрист", *FROM)
    assert found(register, *edits)[0][:2] == ("KD919", FINANCE)
    done(register, "record", "--basis", BASIS)
    run = on(register, *edits)
    assert f"Файл {FINANCE} приведено до звичного вигляду (значення ті самі)." in run.out
    made = (register / FINANCE).read_text(encoding="utf-8")
    assert "# Штатний розпис 2009 року.\nposts:\n" in made
    assert "    units: 2\n  - id: yuryst-finansovyi-viddil\n" in made


def test_a_register_without_history_is_not_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.diagnostics.registers import example_in

    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    run = kadry("--root", example_in(tmp_path), "staff", "unit", "add", "Відділ", *FROM)
    assert (run.code, "реєстр ще не має історії" in run.err) == (2, True)


def unit_of(code: str, *names: str, until: str | None = None) -> Unit:
    """A unit with names from 2000, 2001 and so on, and a post of each name."""
    dated = [{"from": f"{2000 + number}-01-01", "name": name} for number, name in enumerate(names)]
    titles = [PostTitle.model_validate({"from": one["from"], "title": one["name"]}) for one in dated]
    post = Post(id=f"p-{code}", titles=tuple(titles), until=until)
    return Unit(id=code, names=tuple(map(UnitName.model_validate, dated)), posts=(post,), until=until)


UNITS = (
    unit_of("kadry", "Відділ кадрів"),
    unit_of("arkhiv", "Архів", "Відділ обліку та архіву"),
    unit_of("oblik", "Відділ обліку", until="2010-01-01"),
    unit_of("obliku-maina", "Сектор об'єктів"),
)


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ("kadry", "kadry"),
        ("oblik", "oblik"),
        ("кадр", "kadry"),
        ("ВІДДІЛ  КАДРІВ", "kadry"),
        ("архів", "arkhiv"),
        ("відділ обліку", "oblik"),
        ("Сектор об’єктів", "obliku-maina"),
        ("maina", "obliku-maina"),
    ],
)
def test_a_unit_and_a_post_are_found_by_code_or_name(wanted: str, code: str) -> None:
    assert find_unit(UNITS, wanted).id == code
    if not wanted.isascii():
        assert find_post(UNITS, wanted).post.id == f"p-{code}"


def test_who_exists_on_the_day_is_meant_first() -> None:
    day = date(2012, 1, 1)
    assert find_unit(UNITS, "відділ обліку", day).id == "arkhiv"
    assert find_unit(UNITS, "oblik", day).id == "oblik"
    assert find_post(UNITS[2:3], "обліку", day).post.id == "p-oblik"


@pytest.mark.parametrize(
    ("wanted", "what", "advice"),
    [
        ("відділ", "підходить кілька підрозділів", "kadry (Відділ кадрів), arkhiv (Відділ обліку та архіву), oblik"),
        ("нема", "такого підрозділу в реєстрі немає", "вкажіть код: kadry (Відділ кадрів)"),
        ("", "такого підрозділу в реєстрі немає", ""),
    ],
)
def test_who_could_be_meant_is_listed(wanted: str, what: str, advice: str) -> None:
    with pytest.raises(UserError, match=what) as unit:
        find_unit(UNITS, wanted)
    assert advice in unit.value.advice
    with pytest.raises(UserError, match=what.replace("підрозділів", "посад").replace("ого підрозділу", "ої посади")):
        find_post(UNITS, wanted)


def test_nobody_is_listed_where_there_is_nobody() -> None:
    with pytest.raises(UserError) as refusal:
        find_unit((), "кадри")
    assert refusal.value.advice == "у реєстрі ще немає жодного підрозділу"
    many = [unit_of(f"viddil-{number}", f"Відділ {number}") for number in range(10)]
    with pytest.raises(UserError) as refusal:
        find_post(many, "відділ")
    assert refusal.value.advice.endswith(", …")


def test_codes_are_offered_to_the_shell(register: Path) -> None:
    change(register, {"write": {HR: "id: [viddil\n", "staff/units/inshyi.yaml": "posts: 1\n"}})
    context = typer.Context(typer.main.get_command(typer_app()), obj=Session(root=register))
    assert complete_unit(context, [], "f") == ["finansovyi-viddil"]
    assert complete_post(context, [], "n") == [
        "nachalnyk-finansiv", "nachalnyk-sluzhby-ditei", "nachalnyk-zahalnoho",
    ]  # fmt: skip
    nowhere = typer.Context(typer.main.get_command(typer_app()), obj=Session(root=register / "staff"))
    assert complete_post(nowhere, [], "") == []


def typer_app() -> typer.Typer:
    app = typer.Typer()
    app.command()(lambda: None)
    return app
