"""Corrections of marks: of an exam, of a year, decisions of an attestation changed after they were first recorded."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.audit.comparing import ADDED, REMOVED, Difference, Value
from kadry_cli.audit.reports.history import ReadHistory, Step, whole
from kadry_cli.audit.reports.line import Options, ReportLine
from kadry_cli.audit.reports.plain import at, day, in_older, part, rows, text
from kadry_cli.core.finding import Loc
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short

UNRECORDED = "виправлення в записі не оформлено"
NOT_GIVEN = "бланк службовцю ще не передано"
REMOVED_ROW = "оцінки вилучено"
SITTINGS, CANDIDATES = "sittings", "candidates"
BLOCKS = ("self", "head", "tasks")
OBJECTION_CHANGED = "змінено"


def report(history: ReadHistory, options: Options) -> Iterator[ReportLine]:
    """Each mark that is no longer what it was (D22, G26; trust X5)."""
    for step in history.of("exam", "assessment", "attestation"):
        if step.became == REMOVED and _has_marks(history.old(step), step.kind.name):
            yield ReportLine(whole(step), REMOVED_ROW)
        for one in step.differences:
            found = _EACH[step.kind.name](history, step, one, options)
            if found is not None:
                yield found


def _has_marks(value: Value, kind: str) -> bool:
    if kind == "exam":
        return any(_marked(one) for one in rows(value, SITTINGS))
    if kind == "assessment":
        return bool(rows(value, "final_marks"))
    return bool(part(value, "result"))


def _marked(value: Value) -> bool:
    """Whether a sitting, or the row of a candidate, holds marks."""
    return bool(at(value, ("marks",))) or any(_marked(one) for one in rows(value, CANDIDATES))


def _of_exam(history: ReadHistory, step: Step, one: Difference, options: Options) -> ReportLine | None:
    if one.loc[:1] != (SITTINGS,) or one.change == ADDED:
        return None
    old, new = history.old(step), history.new(step)
    if one.loc[-1] == "marks" and one.loc[2:3] == (CANDIDATES,):
        row = one.loc[:4]
        before, after = at(old, in_older(old, new, row)), at(new, row)
        if one.change == REMOVED:
            before, after = at(old, row), None
        said = _corrections(before, after, one) if len(one.loc) == len(row) + 1 else "оцінка члена комісії"
        return ReportLine(history.change(step, one, reveal=options.reveal), said)
    if one.change == REMOVED and isinstance(one.old, dict) and _marked(one.old):
        return ReportLine(history.change(step, one, reveal=options.reveal), REMOVED_ROW)
    return None


def _corrections(old: Value, new: Value, one: Difference) -> str:
    """What the record itself says of the changed marks: the corrections that came with the change."""
    known = rows(old, "corrections")
    made = [row for row in rows(new, "corrections") if row not in known]
    changed = _questions(one.old, one.new)
    covered = {text(row, "question"): row for row in made}
    said = [
        f"питання {number}: {text(covered[number], 'old')} → {text(covered[number], 'new')}, "
        f"{printed(text(covered[number], 'reason'))}, {_when(covered[number])}"
        for number in changed
        if number in covered
    ]
    missing = [number for number in changed if number not in covered]
    if missing or not changed:
        said.append(f"питання {', '.join(missing)}: {UNRECORDED}" if missing else UNRECORDED)
    return "; ".join(said)


def _when(correction: Value) -> str:
    when = day(text(correction, "date"))
    return f"виправлено {date_short(when)}" if when else "без дати"


def _questions(old: Value, new: Value) -> list[str]:
    """The numbers of the questions whose marks differ."""
    before, after = (value if isinstance(value, list) else [] for value in (old, new))
    count = max(len(before), len(after))
    return [str(at_ + 1) for at_ in range(count) if before[at_ : at_ + 1] != after[at_ : at_ + 1]]


def _of_assessment(history: ReadHistory, step: Step, one: Difference, options: Options) -> ReportLine | None:
    old, new = history.old(step), history.new(step)
    change = history.change(step, one, reveal=options.reveal)
    if one.loc[0] == "final_marks":
        if one.change != ADDED:
            return ReportLine(change, _after_handing_over(old))
        before = rows(old, "final_marks")
        if not before:
            return None
        decision = part(part(new, "objection"), "decision")
        when = day(text(decision, "date"))
        if text(decision, "outcome") == OBJECTION_CHANGED and when is not None:
            return ReportLine(change, f"за рішенням щодо незгоди від {date_short(when)}")
        return ReportLine(change, "друга оцінка без рішення щодо незгоди")
    if one.loc[0] in BLOCKS and one.change != ADDED and _about_marks(one.loc):
        return ReportLine(change, _after_handing_over(old))
    return None


def _about_marks(loc: Loc) -> bool:
    return "marks" in loc or loc[0] == "tasks" or len(loc) == 1


def _after_handing_over(old: Value) -> str:
    given = day(text(old, "given"))
    return f"після того, як бланк передано службовцю {date_short(given)}" if given else NOT_GIVEN


def _of_attestation(history: ReadHistory, step: Step, one: Difference, options: Options) -> ReportLine | None:
    if one.change == ADDED or one.loc not in (("result",), ("result", "decision"), ("result", "conditions")):
        return None
    return ReportLine(history.change(step, one, reveal=options.reveal), "рішення комісії змінено")


_EACH = {"exam": _of_exam, "assessment": _of_assessment, "attestation": _of_attestation}
