"""Names read from the text of cards: however a name is quoted, whoever is meant is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.errors import UserError
from kadry_cli.person.files import find_person, names_of

PERSON = "demianchuk-roman-7p2v"


@pytest.mark.parametrize(
    "line",
    [
        "name: Дем'янчук Роман Ігорович # як у паспорті",
        "name: 'Дем''янчук Роман Ігорович'",
        'name: "Дем\'янчук Роман Ігорович"',
    ],
)
def test_a_name_is_read_as_yaml_reads_it(line: str, tmp_path: Path) -> None:
    card = tmp_path / f"people/{PERSON}/card.yaml"
    card.parent.mkdir(parents=True)
    former = "former_names:\n  - until: 2004-01-01\n    name: 'Мар''яненко Роман Ігорович'\n"
    card.write_text(f"id: {PERSON}\n{line}\n{former}family:\n  - name: Інша Людина\n", encoding="utf-8")
    assert [one.names for one in names_of(tmp_path, [PERSON])] == [
        ("Дем'янчук Роман Ігорович", "Мар'яненко Роман Ігорович")
    ]
    assert find_person(tmp_path, "мар’яненко") == PERSON
    with pytest.raises(UserError):
        find_person(tmp_path, "інша")
