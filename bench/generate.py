"""A register of invented competitions of any size: the same number of records gives the same bytes everywhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.resources import example_dir

CANDIDATES = 42
"""Candidates of one competition: both of its files then have about 5 KB."""
EXAMPLE_COMPETITION = "2009-holovnyi-spetsialist"

_SURNAMES = (
    ("Барвінчук", "barvinchuk"), ("Вербоглядко", "verbohliadko"), ("Гайворінко", "haivorinko"),
    ("Ґедзенко", "gedzenko"), ("Джерельняк", "dzherelniak"), ("Єрмашук", "yermashuk"), ("Живиценко", "zhyvytsenko"),
    ("Зорепадюк", "zorepadiuk"), ("Їжакевчук", "yizhakevchuk"), ("Калинюшко", "kalyniushko"),
    ("Лугодзвін", "luhodzvin"), ("М'ятниченко", "miatnychenko"), ("Небокрай", "nebokrai"), ("Осокоренко", "osokorenko"),
    ("Пшоняк", "pshoniak"), ("Росинчук", "rosynchuk"), ("Сніговійко", "snihoviiko"), ("Тихоплесенко", "tykhoplesenko"),
    ("Хмеленяк", "khmeleniak"), ("Чебрецько", "chebretsko"), ("Щедролюбко", "shchedroliubko"),
    ("Юшкевчук", "yushkevchuk"), ("Яворичко", "yavorychko"),
)  # fmt: skip
_GIVEN = (
    ("Марія Іванівна", "mariia"), ("Олег Петрович", "oleh"), ("Соломія Василівна", "solomiia"),
    ("Юрій Богданович", "yurii"), ("Ольга Сергіївна", "olha"), ("Тарас Ігорович", "taras"),
    ("Надія Григорівна", "nadiia"), ("Андрій Юрійович", "andrii"), ("Дарина Олегівна", "daryna"),
    ("Степан Андрійович", "stepan"), ("Галина Тарасівна", "halyna"),
)  # fmt: skip
_ROLES = ("голова", "секретар", "член", "член", "член")
_POSTS = ("holovnyi-spetsialist-zahalnoho", "spetsialist-finansiv")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Person(NamedTuple):
    """An invented person."""

    id: str
    name: str


def person(number: int) -> Person:
    """The invented person of a number; ids never repeat, names do, as in life."""
    surname, surname_latin = _SURNAMES[number % len(_SURNAMES)]
    given, given_latin = _GIVEN[number // len(_SURNAMES) % len(_GIVEN)]
    return Person(f"{surname_latin}-{given_latin}-{_base36(number)}", f"{surname} {given}")


def _base36(number: int) -> str:
    digits = ""
    while number or len(digits) < 4:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits


def write_register(root: Path, records: int) -> None:
    """A register with `records` files of competitions and exams (an even number), with the body of the example."""
    example = example_dir()
    root.mkdir(parents=True)
    shutil.copytree(example / "staff", root / "staff")
    for name in ("kadry.yaml", "acts.yaml"):
        shutil.copy(example / name, root / name)
    for number in range(records // 2):
        folder = root / "competitions" / competition_id(number)
        folder.mkdir(parents=True)
        _write(folder / "competition.yaml", _competition(number))
        _write(folder / "exam.yaml", _exam(number))


def competition_id(number: int) -> str:
    """The id of the competition of a number; all of them fall before the gap in the sources of 2011."""
    return f"{_sitting_day(number).year}-konkurs-{number:05}"


def write_sheet(path: Path, candidates: int) -> None:
    """A CSV of marks whose rows carry id and name, for a competition that lists none of them."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("id,name,ticket,1,2,3,4,5\n")
        for number in range(candidates):
            one = person(number)
            file.write(f"{one.id},{one.name},{1000 + number},{','.join(map(str, _marks(number)))}\n")


def _write(path: Path, lines: Iterator[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _sitting_day(number: int) -> date:
    return date(2003, 3, 3) + timedelta(days=number * 7 % 2800)


def _people(number: int) -> tuple[list[Person], list[Person]]:
    size = len(_ROLES) + CANDIDATES
    people = [person(number * size + place) for place in range(size)]
    return people[: len(_ROLES)], people[len(_ROLES) :]


def _marks(number: int) -> list[int]:
    return [1 + (number // 5**place + place) % 5 for place in range(5)]


def _attendance(number: int) -> str:
    """Most candidates came; of 40 one did not, and of 120 one withdrew."""
    if number % 120 == 77:
        return "відкликав заяву"
    return "не з'явився" if number % 40 == 13 else ""


def _competition(number: int) -> Iterator[str]:
    members, candidates = _people(number)
    yield "# yaml-language-server: $schema=../../schemas/competition.json"
    yield f"id: {competition_id(number)}"
    yield "kind: конкурс на заміщення вакантних посад"
    yield "posts:"
    yield f"  - post: {_POSTS[number % 2]}"
    yield "head_act:"
    yield "  kind: розпорядження"
    yield f'  number: "{number % 300 + 1}-к"'
    yield f"  date: {_sitting_day(number) - timedelta(days=40)}"
    yield "commission:"
    for one, role in zip(members, _ROLES, strict=True):
        yield f"  - id: {one.id}"
        yield f"    name: {one.name}"
        yield "    post: начальник відділу"
        yield f"    role: {role}"
    yield "candidates:"
    for one in candidates:
        yield f"  - id: {one.id}"
        yield f"    name: {one.name}"
        yield "    admitted: так"


def _exam(number: int) -> Iterator[str]:
    members, candidates = _people(number)
    yield "# yaml-language-server: $schema=../../schemas/exam.json"
    yield f"competition: {competition_id(number)}"
    yield "sittings:"
    yield f"  - date: {_sitting_day(number)}"
    yield "    place: зал засідань селищної ради"
    yield '    started: "10:00"'
    yield '    finished: "10:55"'
    yield "    present:"
    yield from (f"      - {one.id}" for one in members)
    yield "    candidates:"
    for place, one in enumerate(candidates):
        attendance = _attendance(number * CANDIDATES + place)
        yield f"      - id: {one.id}"
        if attendance:
            yield f"        attendance: {attendance}"
            continue
        yield f"        ticket: {place + 1}"
        yield f"        marks: [{', '.join(map(str, _marks(number * CANDIDATES + place)))}]"
        yield f"        acquainted: {_sitting_day(number) + timedelta(days=1)}"
