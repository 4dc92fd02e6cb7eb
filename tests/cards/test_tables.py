"""`kadry card export`, `kadry card import`: out and in without a difference, every wrong cell told, all or nothing."""

from __future__ import annotations

import csv
import datetime
import shutil
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.cards.tables.cells import cell_of, value_of
from kadry_cli.cards.tables.shape import Column, shapes
from kadry_cli.core.records.base import is_sensitive
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.core.tables.reading import read_sheets
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card
from tests.cards.registers import BASIS, BONDAR, MELNYK, card, commits, done, files, on, refused
from tests.cards.tables import book, full_card, write_card
from tests.diagnostics.registers import codes
from tests.kadry import EXAMPLE, kadry

GUDZ = "gudz-mariia-3f8k"
FORMATS = ("kartky.xlsx", "kartky")

HEAD = ["Код особи", "Прізвище, ім’я та по батькові", "Стать"]
BORN = ["Народження: Країна народження", "Народження: Місто (село) народження", "Народження: Дата народження"]


def imported(root: Path, table: Path, *args: object) -> Any:
    """What an import did."""
    return done(root, "import", table, *BASIS, *args)


def wrong(root: Path, table: Path, *args: object) -> list[str]:
    """What is wrong with a table, which changes nothing: code, place and words."""
    before = files(root)
    run = on(root, "import", table, *BASIS, *args, "--json")
    assert (run.code, files(root)) == (1, before), run
    return [f"{one['code']} {one['line']}:{one['column']} {one['message']}" for one in run.json["findings"]]


@pytest.fixture
def gudz(register: Path) -> Path:
    """A register with the example's own card too."""
    shutil.copytree(EXAMPLE / "people" / GUDZ, register / "people" / GUDZ)
    return register


def test_the_sheets_follow_the_model() -> None:
    keys = [shape.key for shape in shapes()]
    assert keys[0] == "cards"
    assert {"education", "family", "work", "work.excluded", "career", "leaves"} <= {*keys}
    for shape in shapes():
        titles = list(shape.titles_by_key().values())
        assert len({title.casefold() for title in titles}) == len(titles), shape.key
        assert len(shape.title) <= 31
    top = next(shape for shape in shapes() if shape.key == "cards")
    assert all(column.sensitive == is_sensitive(Card, column.path) for column in top.columns)


def columns() -> list[Column]:
    return [column for shape in shapes() for column in shape.columns]


def test_every_value_comes_back_from_its_cell() -> None:
    top = next(shape for shape in shapes() if shape.key == "cards").columns
    for turn in range(12):
        made = full_card("yizhak-illia-9z9z", turn)
        value: Any = record_value(made)
        for column in top:
            given = value
            for key in column.path:
                given = given.get(key) if given is not None else None
            back = value_of(str(cell_of(made, column)), column)
            # A value as usual («ні», 0) is not written, and its cell says it.
            assert back == given or given is None, column.key


@pytest.mark.parametrize(
    ("key", "cell", "value"),
    [
        ("birth.date", "14.03.1979", "1979-03-14"),
        ("birth.date", "31.2.1979", "1979-02-31"),
        ("birth.date", "літо", "літо"),
        ("sex", "Жіноча", "жіноча"),
        ("studying", "ТАК", "так"),
        ("studying", "False", "ні"),
        ("left.ground", "Стан здоров’я або інвалідність", "стан здоров'я або інвалідність"),
        ("address.phones", "1;2 ; 3;;4", ["1", "2", "3;4"]),
        ("passport.number", " 000014 ", "000014"),
        ("marital", "один\nрядок", "один рядок"),
        ("marital", "  ", None),
    ],
)
def test_cells_as_people_type_them(key: str, cell: str, value: object) -> None:
    column = next(one for one in columns() if one.key == key)
    assert value_of(cell, column) == value


@pytest.mark.req("T-D5")
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("reveal", [(), ("--reveal",)])
def test_what_goes_out_comes_back_without_a_difference(
    register: Path, tmp_path: Path, name: str, reveal: tuple[str, ...]
) -> None:
    for turn in range(4):
        write_card(register, record_value(full_card(f"yizhak-illia-{turn + 1}z9z", turn * 7)))
    table = tmp_path / name
    made = done(register, "export", "-o", table, *reveal)
    assert (made["people"], made["revealed"]) == (6, bool(reveal))
    before = files(register)
    back = imported(register, table)
    assert (back["created"], back["changed"], back["unchanged"], back["files"]) == ([], [], 6, [])
    assert files(register) == before
    assert "Змін немає" in on(register, "import", table, *BASIS).out


@pytest.mark.parametrize("name", FORMATS)
def test_cards_move_to_another_register_whole(gudz: Path, tmp_path: Path, name: str) -> None:
    table = tmp_path / name
    done(gudz, "export", "-o", table, "--reveal")
    was = {person: card(gudz, person) for person in files(gudz)}
    shutil.rmtree(gudz / "people")
    shutil.rmtree(gudz / ".git")
    assert kadry("init", gudz, "--officer", "Ковтун Лариса Миколаївна").code == 0
    back = imported(gudz, table)
    assert sorted(back["created"]) == sorted(was)
    assert {person: card(gudz, person) for person in files(gudz)} == was
    text = (gudz / card_path(GUDZ)).read_text(encoding="utf-8")
    assert [line.partition(":")[0] for line in text.splitlines() if not line.startswith(("#", " ", "-"))] == list(
        record_value(was[GUDZ])
    )
    assert codes(gudz) == []


@pytest.mark.req("T-I11")
@pytest.mark.parametrize("name", FORMATS)
def test_personal_data_leave_only_on_request(gudz: Path, tmp_path: Path, name: str) -> None:
    done(gudz, "export", GUDZ, "-o", tmp_path / name)
    said = str(read_sheets(tmp_path / name)) if name.endswith("xlsx") else texts(tmp_path / name)
    assert "Правознавство" in said
    for secret in ("Тихобережним РВ", "Вербова", "Остап", "1979-03-14", "одружена", "Сімейний стан"):
        assert secret not in said
    (tmp_path / "r").mkdir()
    done(gudz, "export", GUDZ, "-o", tmp_path / "r" / name, "--reveal")
    said = str(read_sheets(tmp_path / "r" / name)) if name.endswith("xlsx") else texts(tmp_path / "r" / name)
    assert all(secret in said for secret in ("Тихобережним РВ", "Вербова", "Остап", "1979-03-14", "одружена"))


def texts(folder: Path) -> str:
    """Every CSV file of a folder."""
    return "".join(path.read_text(encoding="utf-8-sig") for path in sorted(folder.iterdir()))


@pytest.mark.req("T-D5")
def test_no_cell_of_a_csv_file_is_a_formula(register: Path, tmp_path: Path) -> None:
    for turn in range(len(columns()) % 12):
        write_card(register, record_value(full_card(f"yizhak-illia-{turn + 1}z9z", turn)))
    done(register, "export", "-o", tmp_path / "kartky", "--reveal")
    for path in (tmp_path / "kartky").iterdir():
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert not [cell for row in csv.reader(file, delimiter=";") for cell in row if cell[:1] in tuple("=+-@")]


def test_only_what_differs_changes_and_comments_stay(register: Path, tmp_path: Path) -> None:
    path = register / card_path(BONDAR)
    text = path.read_text(encoding="utf-8").replace("sex: жіноча", "sex: жіноча  # за паспортом")
    text = text.replace("    rank: 15\n", "    # перший ранг\n    rank: 15\n")
    path.write_text(text, encoding="utf-8", newline="\n")
    assert kadry("--root", register, "record", *BASIS).code == 0
    table = book(
        tmp_path / "t.xlsx",
        {
            "Картки": [["Код особи", "number", "begun"], [BONDAR, 12, datetime.date(2012, 1, 11)], [MELNYK, "", ""]],
            "Мови": [["Особа", "Мова", "Якою мірою"], ["бондар катерина юріївна", "польська", "володієте вільно"]],
            "career": [["person", "row", "rank"], [BONDAR, 1, 14]],
        },
    )
    before = commits(register)
    made = imported(register, table)
    assert (made["changed"], made["created"], commits(register)) == ([BONDAR, MELNYK], [], before + 1)
    assert path.read_text(encoding="utf-8") == text.replace(
        "begun: 2012-01-10", 'number: "12"\nbegun: 2012-01-11'
    ).replace("rank: 15", "rank: 14").replace(
        "work:\n", "languages:\n  - language: польська\n    level: володієте вільно\nwork:\n"
    )
    assert card(register, MELNYK).begun is None


def test_new_people_get_ids_and_their_rows(register: Path, tmp_path: Path) -> None:
    name = "Новак Ірина Львівна"
    table = book(
        tmp_path / "t.xlsx",
        {
            "Картки": [[*HEAD, *BORN], ["", name, "жіноча", "Україна", "м. Вигаданськ", "05.02.1990"]],
            "Періоди роботи": [["Особа", "№", "from", "to"], [name, 1, "2010-01-01", "2011-01-01"]],
            "Незараховані дні": [
                ["Особа", "№ у «Періоди роботи»", "from", "to", "reason", "basis"],
                [name, 1, "2010-02-01", "2010-02-02", "прогул", "наказ № 3"],
            ],
        },
    )
    plain = on(register, "import", table, *BASIS, "--dry-run")
    assert plain.code == 0, plain
    assert "Пробний запуск" in plain.out
    assert "Заведено 1 картку" in plain.out
    made = imported(register, table)
    (person,) = made["created"]
    assert person.startswith("novak-iryna-")
    new = card(register, person)
    assert (new.name, str(new.birth.date)) == (name, "1990-02-05")
    assert new.work[0].excluded[0].reason == "прогул"
    assert codes(register) == []
    assert "так звуть і того, хто має код" in wrong(register, table)[0]


def test_rows_of_lists_stay_unless_asked_to_go(register: Path, tmp_path: Path) -> None:
    row = ["англійська", "володієте вільно"]
    head = ["person", "row", "language", "level"]
    three = book(tmp_path / "a.xlsx", {"languages": [head, *([BONDAR, "", *row] for _ in range(3))]})
    imported(register, three)
    path = register / card_path(BONDAR)
    text = path.read_text(encoding="utf-8")
    assert text.count("англійська") == 3
    one = book(tmp_path / "b.xlsx", {"languages": [head, [BONDAR, 2, "німецька", row[1]]]})
    run = on(register, "import", one, *BASIS)
    assert "У картках лишилося 2 рядки, яких у таблиці немає" in run.out
    assert [each.language for each in card(register, BONDAR).languages] == ["англійська", "німецька", "англійська"]
    imported(register, one, "--remove-missing")
    assert [each.language for each in card(register, BONDAR).languages] == ["німецька"]
    assert card(register, BONDAR).career
    empty = book(tmp_path / "c.xlsx", {"cards": [["id"], [BONDAR]], "languages": [head]})
    imported(register, empty, "--remove-missing")
    assert path.read_text(encoding="utf-8").count("languages") == 0


def test_every_wrong_cell_is_told_at_once(register: Path, tmp_path: Path) -> None:
    table = book(
        tmp_path / "t.xlsx",
        {
            "Картки": [
                [*HEAD, *BORN, "number", "works.articles"],
                ["id", "name", "sex"],
                [BONDAR, "Бондар Катeрина Юріївна", "жін", "Україна", "", "31.02.1980", TWELFTH, "3,5"],
                ["Не код", "Новак Ірина Львівна"],
                ["", "Мельник Павло Ілліч"],
                ["", ""],
                [BONDAR, "Бондар Катерина Юріївна"],
                ["novak-iryna-1a1a", "Новак Ірина Львівна", "жіноча"],
            ],
            "Освіта": [
                ["Код особи", "Особа", "№", "level", "institution", "entered"],
                [BONDAR, "", 1, "вища", "Університет", "96"],
                [BONDAR, "", 1, "вища", "Університет", "1996"],
                [BONDAR, "", "перший", "вища", "Університет", "1996"],
                ["", "Хтось Невідомий Ніхтович", "", "вища"],
                ["nemaie-1a1a", "", "", "вища"],
            ],
            "Незараховані дні": [["Код особи", "№ у «Періоди роботи»", "from"], [BONDAR, 7, "2012-01-01"]],
        },
    )  # fmt: skip
    assert wrong(register, table, "--dry-run") == WRONG
    assert wrong(register, table) == WRONG
    assert {one.partition(" ")[0] for one in WRONG} == {"KD794", "KD795", "KD796"}
    run = on(register, "import", table, *BASIS)
    assert run.out.startswith("Нічого не змінено: спершу виправте помилки.\n")
    assert run.out.count("порада:") == len(WRONG)
    assert "31.02.1980" not in run.out


TWELFTH = datetime.date(2024, 1, 12)
WRONG = [
    "KD794 3:2 аркуш «Картки», рядок 3, стовпець «Прізвище, ім’я та по батькові» (B): у прізвищі, імені чи по батькові"
    " є не ті літери: латинська літера «e» замість української «е»; напишіть «Катерина» (KD120)",
    "KD794 3:3 аркуш «Картки», рядок 3, стовпець «Стать» (C): такого значення немає в переліку (KD113)",
    "KD794 3:5 аркуш «Картки», рядок 3, стовпець «Народження: Місто (село) народження» (E): порожньо, а має бути"
    " значення",
    "KD794 3:6 аркуш «Картки», рядок 3, стовпець «Народження: Дата народження» (F): такої дати немає (KD304)",
    "KD794 3:7 аркуш «Картки», рядок 3, стовпець «Номер картки» (G): програма таблиць зробила з написаного дату",
    "KD794 3:8 аркуш «Картки», рядок 3, стовпець «Наукові праці та винаходи: Статей» (H): тут має бути ціле число"
    " (KD111)",
    "KD795 4:1 аркуш «Картки», рядок 4: код не годиться: дозволено лише малі латинські літери, цифри та дефіс",
    "KD795 5:1 аркуш «Картки», рядок 5: так звуть і того, хто має код melnyk-pavlo-2b4d; впишіть код: цей або, якщо"
    " це інша людина, новий",
    "KD795 7:1 аркуш «Картки», рядок 7: код «bondar-kateryna-7k3f» уже стоїть у рядку 3",
    "KD794 8:4 аркуш «Картки», рядок 8, стовпець «Народження: Країна народження» (D): порожньо, а має бути значення",
    "KD794 8:5 аркуш «Картки», рядок 8, стовпець «Народження: Місто (село) народження» (E): порожньо, а має бути"
    " значення",
    "KD794 8:6 аркуш «Картки», рядок 8, стовпець «Народження: Дата народження» (F): порожньо, а має бути значення",
    "KD796 2:2 аркуш «Незараховані дні», рядок 2: рядка № 7 на аркуші «Періоди роботи» немає",
    "KD794 2:6 аркуш «Освіта», рядок 2, стовпець «Рік вступу» (F): рік записано неправильно (KD122)",
    "KD796 3:3 аркуш «Освіта», рядок 3: рядок № 1 цієї людини вже є вище",
    "KD796 4:3 аркуш «Освіта», рядок 4: «перший» – не номер рядка",
    "KD795 5:1 аркуш «Освіта», рядок 5: людини «Хтось Невідомий Ніхтович» немає ні в реєстрі, ні на аркуші «Картки»",
    "KD795 6:1 аркуш «Освіта», рядок 6: картки з кодом «nemaie-1a1a» немає ні в реєстрі, ні на аркуші «Картки»",
]


@pytest.mark.parametrize(
    ("sheets", "code", "said"),
    [
        ({"Освітта": [["x"]]}, "KD791", "1:1 аркуша «Освітта» у картці немає"),
        ({"Мови": [["person"], [BONDAR]], "languages": [["person"], [BONDAR]]}, "KD792", "1:1 аркуш «Мови» стоїть"),
        ({"Мови": [["person", "Мовва"], [BONDAR]]}, "KD793", "1:2 аркуш «Мови»: стовпця «Мовва» у картці немає"),
    ],
)
def test_nothing_unknown_is_passed_over(
    register: Path, tmp_path: Path, sheets: dict[str, list[list[object]]], code: str, said: str
) -> None:
    found = wrong(register, book(tmp_path / "t.xlsx", sheets))
    assert len(found) == 1
    assert found[0].startswith(f"{code} {said}")


def test_an_error_of_the_whole_card_is_told_at_its_cell(register: Path, tmp_path: Path) -> None:
    table = book(tmp_path / "t.xlsx", {"career": [["person", "row", "post"], [MELNYK, 1, "nemaie-posady"]]})
    (told,) = wrong(register, table)
    assert told.startswith("KD794 2:3 аркуш «Проходження служби», рядок 2, стовпець «Код посади» (C): ")


@pytest.mark.parametrize("name", FORMATS)
def test_the_template_is_filled_in_and_handed_in(register: Path, tmp_path: Path, name: str) -> None:
    table = tmp_path / name
    done(register, "export", "--template", "-o", table)
    if name.endswith("xlsx"):
        sheets = read_sheets(table)
        assert {"Картки", "Члени сім’ї", "Списки"} <= {*sheets}
        assert all(len(rows) == 2 for title, rows in sheets.items() if title != "Списки")
        assert "володієте вільно" in str(sheets["Списки"])
    assert "немає жодного рядка під заголовком" in refused(register, "import", table, *BASIS)
    assert "уже існує" in refused(register, "export", "--template", "-o", table) or "уже є" in refused(
        register, "export", "--template", "-o", table
    )
    done(register, "export", "--template", "-o", table, "--force")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("export",), "не вказано -o"),
        (("export", "-o", "kartky.csv"), "картки займають кілька аркушів"),
        (("export", "bondar", "--template", "-o", "x.xlsx"), "ОСОБА зайва"),
        (("export", "нікого", "-o", "x.xlsx"), "такої особи в реєстрі немає"),
        (("import", "nemaie.xlsx"), "не вдалося прочитати файл"),
    ],
)
def test_what_cannot_be_done(register: Path, args: tuple[str, ...], said: str) -> None:
    assert said in refused(register, *args)


def test_a_row_that_says_nothing_begins_nothing_and_new_rows_ask_for_none_away(register: Path, tmp_path: Path) -> None:
    head = ["person", "row", "language", "level"]
    rows = [[BONDAR, "", "польська", "володієте вільно"], [MELNYK, "", "", ""]]
    imported(register, book(tmp_path / "a.xlsx", {"languages": [head, *rows]}))
    run = on(register, "import", book(tmp_path / "b.xlsx", {"languages": [head, rows[0]]}), *BASIS)
    assert "лишилося" not in run.out
    assert [len(card(register, one).languages) for one in (BONDAR, MELNYK)] == [2, 0]


def test_a_card_that_cannot_be_read_stops_the_table(register: Path, tmp_path: Path) -> None:
    path = register / card_path(MELNYK)
    path.write_text(path.read_text(encoding="utf-8") + "begun: 2012-01-10\n", encoding="utf-8", newline="\n")
    table = book(tmp_path / "t.xlsx", {"cards": [["id", "number"], [BONDAR, "1"], [MELNYK, "2"], [MELNYK, "3"]]})
    found = wrong(register, table)
    assert [one.partition(" ")[0] for one in found] == ["KD004", "KD795"]
    assert on(register, "export", "-o", tmp_path / "x.xlsx").code == 1
    assert not (tmp_path / "x.xlsx").exists()
