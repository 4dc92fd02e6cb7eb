"""Tickets opened, or recorded as printed or opened, before the time that the record itself allows (E9; trust X2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kadry_cli.audit.comparing import ADDED, REMOVED, Difference, Value
from kadry_cli.audit.reports.history import ReadHistory, Step, whole
from kadry_cli.audit.reports.line import Options, ReportLine
from kadry_cli.audit.reports.plain import moment, part, rows, text
from kadry_cli.core.git.commits import Commit
from kadry_cli.core.language.apostrophes import printed


def report(history: ReadHistory, options: Options) -> Iterator[ReportLine]:
    """Each opening, printing and set of tickets that came too early; the clock is that of who recorded it."""
    for step in history.of("exam"):
        if step.became != REMOVED:
            yield from _seals(history, step, options)
    opened = {step.commit.id for step in history.of("exam") if step.became != REMOVED and _new_openings(history, step)}
    for step in history.of("tickets"):
        if step.became == ADDED and step.commit.id not in opened:
            exam = history.at(step.commit, f"{step.file.path.rpartition('/')[0]}/exam.yaml")
            said = _tickets(step.commit, exam)
            if said:
                yield ReportLine(whole(step), said)


def _seals(history: ReadHistory, step: Step, options: Options) -> Iterator[ReportLine]:
    old, new = history.old(step), history.new(step)
    begins, before = _begins(new), rows(old, "seals")
    for number, seal in enumerate(rows(new, "seals")):
        known = before[number] if number < len(before) else {}
        opened = part(seal, "opened")
        if opened and opened != part(known, "opened"):
            said = "; ".join(_opening(step.commit, opened, begins))
            if said:
                yield _line(history, step, ("seals", number, "opened"), opened, said, options)
        printings = rows(known, "printed")
        for at, printing in enumerate(rows(seal, "printed")):
            when = moment(printing)
            if printing not in printings and when is not None and _recorded(step.commit) < when:
                said = f"друк записано до історії раніше, ніж надруковано за записом ({_words(when)})"
                yield _line(history, step, ("seals", number, "printed", at), printing, said, options)


def _new_openings(history: ReadHistory, step: Step) -> bool:
    before = [part(one, "opened") for one in rows(history.old(step), "seals")]
    after = [part(one, "opened") for one in rows(history.new(step), "seals")]
    return after != before and any(after)


def _opening(commit: Commit, opened: Value, begins: datetime | None) -> Iterator[str]:
    when, recorded, reason = moment(opened), _recorded(commit), text(opened, "early")
    if reason:
        yield f"запис каже, що відкрито раніше призначеної години: {printed(reason)}"
    if when is not None and begins is not None and when < begins and not reason:
        yield f"за записом відкрито {_words(when)}, а іспит починається {_words(begins)}; причини не названо"
    if begins is not None and recorded < begins:
        yield f"таємне число в історії з {_words(recorded)}, а іспит починається {_words(begins)}"
    if when is not None and recorded < when:
        yield f"записано до історії раніше, ніж відкрито за записом ({_words(when)})"


def _tickets(commit: Commit, exam: Value) -> str:
    begins, recorded = _begins(exam), _recorded(commit)
    if begins is not None and recorded < begins:
        return f"склад білетів в історії з {_words(recorded)}, а іспит починається {_words(begins)}"
    seals = rows(exam, "seals")
    if not seals or not part(seals[-1], "opened"):
        return "склад білетів записано, а відкриття комплекту в записі іспиту немає"
    return ""


def _begins(exam: Value) -> datetime | None:
    """The appointed beginning of the first sitting; the day's beginning where no hour is known."""
    begins = [moment(one, "hour" if text(one, "hour") else "started") for one in rows(exam, "sittings")]
    return min((one for one in begins if one is not None), default=None)


def _recorded(commit: Commit) -> datetime:
    return commit.committed.replace(tzinfo=None)


def _words(when: datetime) -> str:
    return f"{when:%d.%m.%Y} о {when:%H:%M}"


def _line(
    history: ReadHistory, step: Step, loc: tuple[str | int, ...], value: Value, said: str, options: Options
) -> ReportLine:
    when = moment(value)
    change = history.change(step, Difference(loc, ADDED, None, value), reveal=options.reveal)
    return ReportLine(change, said, happened=when.date() if when is not None else None)
