"""Checks of individual marks, corrections and acquaintance (D15, D20, D22)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.records.sitting import CAME, Correction, ExamEntry, Sitting
from kadry_cli.exam.rules import ExamLaw, read_mark


def mark_findings(sitting: Sitting, law: ExamLaw, path: str, loc: Loc) -> Iterator[Finding]:
    """What does not fit of the marks besides the joint ones themselves."""
    for row, entry in enumerate(sitting.candidates):
        place: Loc = (*loc, "candidates", row)
        yield from _individual(sitting, entry, law, path, place)
        yield from _corrections(sitting, entry, path, place)
        yield from _acquaintance(sitting, entry, path, place)


def _individual(sitting: Sitting, entry: ExamEntry, law: ExamLaw, path: str, loc: Loc) -> Iterator[Finding]:
    """Members who were there, each once, with marks of the scale, one for each question."""
    given = Counter(one.member for one in entry.individual)
    for number, one in enumerate(entry.individual):
        place: Loc = (*loc, "individual", number)
        if sitting.present and one.member not in sitting.present:
            yield Finding("KD580", path, (*place, "member"), {"id": one.member})
        if given[one.member] > 1:
            yield Finding("KD581", path, (*place, "member"), {"id": one.member})
        for question, text in enumerate(one.marks):
            mark = read_mark(text, law.scale())
            if isinstance(mark, str):
                values = {"reason": f"питання {question + 1}: {mark}"}
                yield Finding("KD582", path, (*place, "marks", question), values, citation=law.mark_scale.cite)
        questions = law.questions.value
        if questions is not None and len(one.marks) != questions:
            values = {"reason": f"оцінок {len(one.marks)}, а питань у білеті {questions}"}
            yield Finding("KD582", path, (*place, "marks"), values, on_key=True, citation=law.questions.cite)


def _corrections(sitting: Sitting, entry: ExamEntry, path: str, loc: Loc) -> Iterator[Finding]:
    """Each correction goes on from the one before; the last one is the mark that stands."""
    last = {one.question: number for number, one in enumerate(entry.corrections)}
    standing: dict[int, str] = {}
    for number, one in enumerate(entry.corrections):
        place: Loc = (*loc, "corrections", number)
        reason = _broken(one, entry, standing.get(one.question), is_last=last[one.question] == number)
        standing[one.question] = one.new
        if reason:
            yield Finding("KD577", path, (*place, "question"), {"question": one.question, "reason": reason})
        if one.date < sitting.date:
            values = {"date": date_short(one.date), "exam": date_short(sitting.date)}
            yield Finding("KD579", path, (*place, "date"), values)


def _broken(one: Correction, entry: ExamEntry, before: str | None, *, is_last: bool) -> str:
    """Why a correction does not fit the marks and the corrections around it; "" where it does."""
    if one.question > len(entry.marks):
        return f"такого питання немає, усього їх {len(entry.marks)}"
    if one.old == one.new:
        return f"нова оцінка та сама, що й попередня ({one.old})"
    if before is not None and one.old != before:
        return f"попередня оцінка {one.old}, а перед тим виправлено на {before}"
    if is_last and one.new != entry.marks[one.question - 1]:
        return f"виправлено на {one.new}, а в оцінках стоїть {entry.marks[one.question - 1]}"
    return ""


def _acquaintance(sitting: Sitting, entry: ExamEntry, path: str, loc: Loc) -> Iterator[Finding]:
    if entry.acquainted is None:
        return
    if entry.acquainted < sitting.date:
        values = {"date": date_short(entry.acquainted), "exam": date_short(sitting.date)}
        yield Finding("KD587", path, (*loc, "acquainted"), values)
    if entry.attendance == CAME and not entry.marks:
        yield Finding("KD588", path, (*loc, "acquainted"))
