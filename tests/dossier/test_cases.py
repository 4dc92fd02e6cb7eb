"""The written cases of tests/cases/dossier: stage, registration, yearly refresh, inventory."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.register.reader import read_text
from kadry_cli.dossier.records.file import (
    Appointed,
    Archived,
    Closed,
    FileOpening,
    InventoryLine,
    PersonalFile,
    Refresh,
    Withdrawal,
)
from kadry_cli.dossier.rules import lines_in_force, next_line, registration_due, stage, totals, years_to_refresh
from kadry_cli.person.records.grounds import Ground
from kadry_cli.topics import all_topics

FOLDER = Path(__file__).parents[1] / "cases" / "dossier"
KEYS = {"name", "id", "norm", "on", "given", "expect", "source"}
LAW = law_of(all_topics())
ACT = Ground.model_construct(kind="розпорядження", number="1-к", date=date(2009, 1, 5))
NONE = "–"


def law(kind: str, day: date) -> LawOnDate:
    return LAW.on(day, kind)


def file_of(given: dict[str, Any]) -> PersonalFile:
    """The personal file that a case tells of."""
    on = {key: date.fromisoformat(given[key]) for key in ("appointed", "closed", "archived") if key in given}
    lines = [
        InventoryLine.model_construct(
            number=number, sheets=int(line["sheets"]), corrects=int(line["corrects"]) if "corrects" in line else None
        )
        for number, line in enumerate(given.get("lines", ()), 1)
    ]
    return PersonalFile.model_construct(
        person="proba-taras-9z3k",
        opened=FileOpening.model_construct(date=date(2009, 1, 5)),
        appointed=Appointed.model_construct(date=on["appointed"], act=ACT, post="спеціаліст")
        if "appointed" in on
        else None,
        closed=Closed.model_construct(date=on["closed"], reason="–", act=ACT) if "closed" in on else None,
        archived=Archived.model_construct(date=on["archived"], folder=1) if "archived" in on else None,
        inventory=tuple(lines),
        inventory_first=int(given.get("first", "1")),
        withdrawals=tuple(Withdrawal.model_construct(line=int(one)) for one in given.get("withdrawn", ())),
        refreshed=tuple(Refresh.model_construct(year=int(one)) for one in given.get("refreshed", ())),
    )


def found(topic: str, case: dict[str, Any]) -> Any:
    """What the rule says of a case, in the words of its `expect`."""
    given, day = case["given"], date.fromisoformat(case["on"])
    if topic == "registration":
        last = registration_due(day, law(given["kind"], day)).last
        return last.isoformat() if last is not None else NONE
    file = file_of(given)
    if topic == "stage":
        return str(stage(file))
    if topic == "refresh":
        return [str(one.year) for one in years_to_refresh(file, day, partial(law, given["kind"]))]
    sums = totals(file)
    return {
        "lines": [str(line.number) for line in lines_in_force(file)],
        "documents": str(sums.documents),
        "sheets": str(sums.sheets),
        "next": str(next_line(file)),
    }


def cases() -> list[Any]:
    """Every case with the ids of its requirements; every value is text."""
    made = []
    for path in sorted(FOLDER.glob("*.yaml")):
        value, findings = read_text(path.read_bytes(), path.name)
        assert isinstance(value, list), findings
        for case in value:
            assert isinstance(case, dict)
            assert set(case) == KEYS, case
            marks = pytest.mark.req(*str(case["id"]).split(", "))
            made.append(pytest.param(path.stem, case, id=f"{path.stem}-{case['name']}", marks=marks))
    return made


@pytest.mark.parametrize(("topic", "case"), cases())
def test_a_written_case(topic: str, case: dict[str, Any]) -> None:
    assert found(topic, case) == case["expect"]
