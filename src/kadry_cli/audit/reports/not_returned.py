"""Personal files given out and not brought back in time, and files given out twice (H19; trust U11)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from kadry_cli.audit.changes import FieldChange
from kadry_cli.audit.comparing import ADDED, REMOVED, Difference
from kadry_cli.audit.reports.history import ReadHistory, Step
from kadry_cli.audit.reports.line import Options, ReportLine
from kadry_cli.audit.reports.plain import day, part, rows, text
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted

FOLDER = "books/issue"
VOID = "так"


class Issue(NamedTuple):
    """A line of the journal as it stands at the end of the history."""

    path: str
    at: int
    line: dict[str, Any]
    given: date


def report(history: ReadHistory, options: Options) -> Iterator[ReportLine]:
    """Each file that is out on the day asked for though its term is over or was never set, and each given out twice.

    A line is that of the act which wrote it into the journal. No act sets a term of return: it stands in the journal.
    """
    recorded = _recorded(history)
    issues = [one for one in _issues(history) if one.given <= options.on]
    for one in issues:
        step, said = recorded.get((one.path, text(one.line, "number"))), _late(one, options.on)
        if step is not None and said:
            due = day(text(one.line, "due"))
            late = (options.on - due).days if due is not None else None
            working = options.passed.between(due, options.on) if due is not None else None
            yield ReportLine(_change(history, step, one, options), said, one.given, late, working)
    for earlier, later in _twice(issues):
        step = recorded.get((later.path, text(later.line, "number")))
        if step is not None:
            said = f"видано вдруге, а № {text(earlier.line, 'number')} від {date_short(earlier.given)} ще не повернено"
            yield ReportLine(_change(history, step, later, options), said, later.given)


def _issues(history: ReadHistory) -> Iterator[Issue]:
    if not history.head:
        return
    last = history.commit(history.head)
    for name in history.files_in(last, FOLDER):
        path = f"{FOLDER}/{name}"
        for at, line in enumerate(rows(history.at(last, path), "issues")):
            given = day(text(line, "date"))
            if text(line, "void") != VOID and text(line, "person") and given is not None:
                yield Issue(path, at, line, given)


def _recorded(history: ReadHistory) -> dict[tuple[str, str], Step]:
    """The act that wrote each line last, by the file and the number of the line."""
    found: dict[tuple[str, str], Step] = {}
    for step in history.of("issue"):
        if step.became == REMOVED:
            continue
        if step.became == ADDED:
            lines = rows(history.new(step), "issues")
        else:
            lines = [line for one in step.differences for line in _written(one)]
        for line in lines:
            found.setdefault((step.file.path, text(line, "number")), step)
    return found


def _written(one: Difference) -> list[Any]:
    """The lines that a difference brought into the journal, or gave another number."""
    if one.loc == ("issues",):
        return rows({"issues": one.new}, "issues")
    if one.loc[2:] == ("number",):
        return [{"number": one.new}]
    return [one.new] if one.change == ADDED and len(one.loc) == 2 else []


def _back(one: Issue, on: date) -> date | None:
    """The day on which a file came back, as known on a day; None while it is out."""
    returned = day(text(part(one.line, "returned"), "date"))
    return returned if returned is not None and returned <= on else None


def _late(one: Issue, on: date) -> str:
    due = day(text(one.line, "due"))
    if _back(one, on) is not None or (due is not None and due >= on):
        return ""
    if due is None:
        return f"не повернено на {date_short(on)}; строку повернення в журналі немає"
    late = counted((on - due).days, "день", "дні", "днів")
    return f"не повернено на {date_short(on)}; строк минув {date_short(due)}, {late} тому"


def _twice(issues: list[Issue]) -> Iterator[tuple[Issue, Issue]]:
    """Pairs of issues of one file, the later of which came before the return of the earlier one."""
    by_person: dict[str, list[Issue]] = {}
    for one in issues:
        by_person.setdefault(text(one.line, "person"), []).append(one)
    for own in by_person.values():
        for earlier, later in pairwise(sorted(own, key=lambda one: one.given)):
            back = day(text(part(earlier.line, "returned"), "date"))
            if back is None or back > later.given:
                yield earlier, later


def _change(history: ReadHistory, step: Step, one: Issue, options: Options) -> FieldChange:
    lines = rows(history.new(step), "issues")
    number = text(one.line, "number")
    at = next((at for at, line in enumerate(lines) if text(line, "number") == number), one.at)
    difference = Difference(("issues", at), ADDED, None, one.line)
    return history.change(step, difference, reveal=options.reveal)
