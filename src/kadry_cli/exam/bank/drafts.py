"""One line of a handed-in list made into a question of the bank, or what is wrong with it (KD549)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pydantic import ValidationError

from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.diagnostics.catalogue import message_of
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.messages import findings_of
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.exam.bank.digest import folded_line, question_id
from kadry_cli.exam.bank.identity import is_made
from kadry_cli.exam.bank.subjects import subject_of
from kadry_cli.exam.bank.wording import Worded, worded
from kadry_cli.exam.records.bank import Question


class Draft(NamedTuple):
    """A question that was handed in, and the line or row it stands in, from 1."""

    line: int
    question: Question


class Judged(NamedTuple):
    """A draft, or None with what is wrong with its line."""

    draft: Draft | None
    findings: tuple[Finding, ...]


def judged(name: str, line: int, cells: Mapping[str, str], subject: str | None) -> Judged:
    """A question out of the cells of a line, keyed as the record is (`text`, `subject`, `source`, …; "" or no key where
    there is none). `subject` is that of the list where the line names none."""
    problems: list[str] = []
    said = _said(cells, subject)
    own = cells.get("subject", "")
    chosen = subject_of(own) if own else subject
    if chosen is None:
        problems.append(f"не впізнано розділ «{own}»" if own else "не вказано розділу")
    values: dict[str, Value] = {"id": cells.get("id", ""), "subject": chosen or "", "text": said.text}
    if not values["id"] or is_made(str(values["id"])):
        values["id"] = question_id(chosen or "", said.text, said.source)
    if said.source:
        values["source"] = said.source
    for key in ("valid_from", "valid_to"):
        if cells.get(key):
            try:
                values[key] = Plain(parse_date(cells[key]).isoformat())
            except UserError as error:
                problems.append(error.message)
    question = _record(values, problems) if not problems else None
    if question is not None:
        return Judged(Draft(line, question), ())
    return Judged(None, tuple(_findings(name, line, problems)))


def _said(cells: Mapping[str, str], subject: str | None) -> Worded:
    """Text and article of a line; word for word where its code is that of just these words (it is our own export)."""
    text, source = folded_line(cells.get("text", "")), folded_line(cells.get("source", ""))
    code, chosen = cells.get("id", ""), subject_of(cells.get("subject", "")) or subject or ""
    if code and code == question_id(chosen, text, source):
        return Worded(text, source)
    read = worded(text, take_source=not source)
    return Worded(read.text, source or read.source)


def _record(values: Mapping[str, Value], problems: list[str]) -> Question | None:
    try:
        return Question.model_validate(values)
    except ValidationError as error:
        problems += [message_of(finding) for finding in findings_of(error, Question, "")]
        return None


def _findings(name: str, line: int, problems: list[str]) -> Iterator[Finding]:
    for reason in problems:
        yield Finding("KD549", name, values={"row": line, "reason": reason}, line=line, column=1)
