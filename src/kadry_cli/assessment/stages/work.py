"""Lines of a work plan as they are typed: «ЗАВДАННЯ; до 30.05.2014; зроблено 20.05.2014; …» (G14, G19, G31)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from kadry_cli.assessment.records.assessment import Measure, PlannedWork, Proposal
from kadry_cli.assessment.records.words import PROPOSALS
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask_optional_as
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError

_PARTS = {
    "до": "due",
    "строк": "due",
    "зроблено": "done",
    "виконано": "done",
    "очікувано": "expected",
    "причини": "causes",
}
_PART = re.compile(r"\A(\w+)\s*:?\s+(.+)\Z", re.DOTALL)
_NUMBER = re.compile(r"\s+№\s*(\S+)\Z")
_DATE = re.compile(r"\s+від\s+([0-9.\-]+)\Z")

FORM = "ЗАВДАННЯ; до ДАТА; зроблено ДАТА; очікувано ТЕКСТ; причини ТЕКСТ"


def work_of(text: str, option: str) -> PlannedWork:
    """One line of a plan. UserError for a part that says nothing known."""
    task, *parts = text.split(";")
    values: dict[str, Any] = {"task": line_of(task, option)}
    for part in parts:
        found = _PART.match(part.strip())
        key = _PARTS.get(found[1].lower()) if found is not None else None
        if found is None or key is None or key in values:
            raise UserError(f"{option}: «{part.strip()}» не зрозуміло", f"пишіть: {FORM}")
        values[key] = parse_date(found[2].strip()) if key in ("due", "done") else line_of(found[2], option)
    return PlannedWork.model_construct(None, **values)


def works_of(texts: Sequence[str], option: str) -> tuple[PlannedWork, ...]:
    """Several lines."""
    return tuple(work_of(text, option) for text in texts)


def asked_works(session: Session, question: str, option: str) -> tuple[PlannedWork, ...]:
    """Lines asked for until an empty answer; none where nobody can answer."""
    made: list[PlannedWork] = []
    while (one := ask_optional_as(session, f"{question} ({FORM})", lambda text: work_of(text, option))) is not None:
        made.append(one)
    return tuple(made)


def measure_of(text: str, option: str) -> Measure:
    """«Посадова інструкція від 10.01.2012 № 3» as a document by which the work is measured (G33)."""
    rest = line_of(text, option)
    number = _NUMBER.search(rest)
    rest = rest[: number.start()] if number is not None else rest
    day = _DATE.search(rest)
    rest = rest[: day.start()] if day is not None else rest
    return Measure.model_construct(
        title=line_of(rest, option),
        number=number[1] if number is not None else None,
        date=parse_date(day[1]) if day is not None else None,
    )


def proposal_of(text: str) -> Proposal:
    """«ранг=присвоїти черговий ранг»: what the result is to be taken into account for; a part of the word is enough."""
    word, sign, said = text.partition("=")
    wanted = word.strip().casefold()
    kinds = [kind for kind in PROPOSALS if wanted and wanted in kind]
    if not sign or len(kinds) != 1:
        raise UserError(f"--propose: «{text}» – потрібні напрям і пропозиція", f"напрями: {', '.join(PROPOSALS)}")
    return Proposal.model_construct(kind=kinds[0], text=line_of(said, "--propose"))
