"""A register of invented people of any size: units with posts and the card of everybody who holds one.

Chance is drawn from the number of each person, so a person has the same card in a register of any size.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench.careers import IN_UNIT, career_of, unit_of
from bench.generate import Person, person
from bench.yaml_text import Value, record_text
from kadry_cli.core.resources import example_dir

SEED = 343
"""The number of the order that approved the form П-2ДС."""

_STREETS = ("Вербова", "Зарічна", "Лугова", "Млинова", "Набережна", "Садова", "Ставкова", "Тополева")
_VILLAGES = ("смт Тихобережне", "с. Вербівка", "с. Заріччя", "с. Калинове", "с. Лісове")
_LANGUAGES = ("англійська", "німецька", "французька", "польська", "угорська")
_LEVELS = ("читаєте та перекладаєте із словником", "читаєте і можете розмовляти", "володієте вільно")
_SCHOOLS = (
    ("Вигаданський державний університет", "Правознавство", "юрист"),
    ("Вигаданський державний університет", "Менеджмент організацій", "менеджер-економіст"),
    ("Вигаданський фінансово-економічний інститут", "Фінанси", "економіст"),
    ("Вигаданський фінансово-економічний інститут", "Облік і аудит", "бухгалтер"),
    ("Вигаданський сільськогосподарський інститут", "Землевпорядкування та кадастр", "інженер-землевпорядник"),
    ("Вигаданський педагогічний інститут", "Українська мова і література", "учитель української мови"),
)
_CHILDREN = (("син", "Лев"), ("дочка", "Злата"), ("син", "Матвій"), ("дочка", "Марта"))


def write_people(root: Path, people: int) -> None:
    """A register of `people` cards with the staff list they need and the body of the example."""
    root.mkdir(parents=True)
    shutil.copy(example_dir() / "kadry.yaml", root / "kadry.yaml")
    (root / "staff" / "units").mkdir(parents=True)
    for number in range(0, people, IN_UNIT):
        unit = unit_of(number)
        _write(root / "staff" / "units" / f"{unit['id']}.yaml", record_text("unit", 2, unit))
    for number in range(people):
        folder = root / "people" / person(number).id
        folder.mkdir(parents=True)
        _write(folder / "card.yaml", record_text("card", 2, card(number)))


def card(number: int) -> dict[str, Value]:
    """The card of the person of a number."""
    one, chance = person(number), Random(SEED + number)
    male = one.name.endswith("ич")
    born = date(1950, 1, 1) + timedelta(days=chance.randrange(14_000))
    graduated = born.year + 22
    career = career_of(number, chance, born, graduated, male)
    begun = career.entered
    found: dict[str, Value] = {
        "id": one.id,
        "number": str(number + 1),
        "begun": begun,
        "name": one.name,
        "name_source": "паспорт",
        "sex": "чоловіча" if male else "жіноча",
        "citizenship": {"from": date(1991, 8, 24), "source": "паспорт"},
        "birth": {
            "country": "Україна",
            "region": "Вигаданська",
            "district": "Тихобережний",
            "settlement": chance.choice(_VILLAGES),
            "date": born,
            "source": "паспорт",
        },
        "education": list(_education(number, chance, graduated)),
        "languages": [
            {"language": language, "level": chance.choice(_LEVELS)}
            for language in chance.sample(_LANGUAGES, chance.randint(1, 2))
        ],
        "marital": ("одружений" if male else "одружена"),
        "family": list(_family(one, chance, born, male)),
        "passport": {
            "series": "ВГ",
            "number": f"{number:06}",
            "issued_by": "Тихобережним РВ УМВС України у Вигаданській області",
            "date": max(date(1994, 3, 1), date(born.year + 16, 6, 1)) + timedelta(days=chance.randrange(300)),
        },
        "address": {
            "settlement": chance.choice(_VILLAGES),
            "post_office": "00001",
            "street": f"вул. {chance.choice(_STREETS)}",
            "house": str(chance.randint(1, 90)),
            "flat": str(chance.randint(1, 40)),
            "phones": [f"0 (00) {number // 10_000:02}-{number // 100 % 100:02}-{number % 100:02}"],
        },
        "stated": {"date": begun},
        "oath": {"date": begun, "source": f"запис № {chance.randint(4, 12)} трудової книжки"},
    }
    return found | career.parts | {"attachments": [{"kind": "фотокартка 4х6", "date": begun, "sheets": 1}]} | career.end


def _education(number: int, chance: Random, graduated: int) -> Iterator[dict[str, Value]]:
    for place, finished in enumerate((graduated, graduated + 8)[: chance.randint(1, 2)]):
        school, speciality, qualification = chance.choice(_SCHOOLS)
        yield {
            "level": "вища",
            "institution": school,
            "place": "м. Вигаданськ",
            "entered": finished - 5,
            "finished": finished,
            "speciality": speciality,
            "qualification": qualification,
            "diploma": {"number": f"ВГ № {number:07}{place}", "date": date(finished, 6, 20 + chance.randrange(10))},
            "source": "диплом",
        }


def _family(one: Person, chance: Random, born: date, male: bool) -> Iterator[dict[str, Value]]:
    surname = one.name.partition(" ")[0]
    spouse = ("дружина", "Ярина Богданівна") if male else ("чоловік", "Орест Богданович")
    yield {
        "kinship": spouse[0],
        "name": f"{surname} {spouse[1]}",
        "born": born + timedelta(days=chance.randint(-1500, 1500)),
    }
    for age, (kinship, given) in enumerate(_CHILDREN[: chance.randint(0, 3)]):
        patronymic = {"син": "Богданович", "дочка": "Богданівна"}[kinship]
        yield {
            "kinship": kinship,
            "name": f"{surname} {given} {patronymic}",
            "born": date(born.year + 24 + 3 * age, 1 + chance.randrange(12), 1 + chance.randrange(28)),
        }


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
