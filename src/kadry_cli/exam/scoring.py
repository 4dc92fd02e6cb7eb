"""From records and sheets to scored candidates, one after another, so that any number of rows streams through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.competition.records import Competition
from kadry_cli.core.decision import Decision
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.lookalikes import name_problems
from kadry_cli.core.records.ids import id_problem
from kadry_cli.exam.people import find_person
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import ABSENT, CAME, REMOVED, WITHDREW, ExamEntry
from kadry_cli.exam.rules import ExamLaw, ExamResult, judge_of, read_mark

if TYPE_CHECKING:
    from kadry_cli.exam.sheet import SheetRow

ATTENDANCES = (CAME, ABSENT, WITHDREW, REMOVED)
_OF_A_WOMAN = {"з'явилася": CAME, "не з'явилася": ABSENT, "відкликала заяву": WITHDREW, "усунена": REMOVED}


def attendance_word(text: str) -> str:
    """The word of the record that a cell of a table means, whatever its apostrophe and gender; else the text itself."""
    word = canonical(text).casefold()
    return _OF_A_WOMAN.get(word, word)


class Scored(NamedTuple):
    """One candidate with the result; `sitting` is the place of the sitting in the exam."""

    id: str
    name: str
    ticket: int | None
    attendance: str
    marks: tuple[str, ...]
    decision: Decision[ExamResult]
    sitting: int

    @property
    def result(self) -> ExamResult:
        """What was decided."""
        return self.decision.result


def score_record(competition: Competition, exam: Exam, laws: Mapping[date, ExamLaw]) -> Iterator[Scored]:
    """Every candidate of every sitting, each on the law of the sitting's date."""
    names = {candidate.id: candidate.name for candidate in competition.candidates}
    for number, sitting in enumerate(exam.sittings):
        judge = judge_of(laws[sitting.date])
        for entry in sitting.candidates:
            decision = judge(entry.attendance, entry.marks)
            name = names.get(entry.id, entry.id)
            yield Scored(entry.id, name, entry.ticket, entry.attendance, entry.marks, decision, number)


def score_sheet(
    rows: Iterable[SheetRow | Finding],
    sheet: str,
    competition: Competition,
    exam: Exam,
    laws: Mapping[date, ExamLaw],
    findings: list[Finding],
) -> Iterator[Scored]:
    """Every row of a sheet as a scored candidate; what is wrong with a row goes into `findings`.

    A row belongs to the sitting whose record lists its candidate, else to the first one. Candidates of the record that
    have no row are scored from the record. A row need not be listed in the record if it carries a name.
    """
    names = {candidate.id: candidate.name for candidate in competition.candidates}
    refused = {candidate.id for candidate in competition.candidates if not candidate.admitted}
    entries = {entry.id: (number, entry) for number, s in enumerate(exam.sittings) for entry in s.candidates}
    judges = {day: judge_of(law) for day, law in laws.items()}
    seen: dict[str, int] = {}
    tickets: dict[tuple[int, int], int] = {}
    for row in rows:
        if isinstance(row, Finding):
            findings.append(row)
            continue
        if not row.id or id_problem(row.id):
            findings.append(_finding("KD521", sheet, row))
            continue
        if row.id in seen:
            findings.append(_finding("KD522", sheet, row, id=row.id, first=seen[row.id]))
            continue
        seen[row.id] = row.row
        number, entry = entries.get(row.id, (0, None))
        day = exam.sittings[number].date
        attendance = _attendance(row, entry)
        problems = list(_row_problems(row, entry, attendance, laws[day], sheet))
        ticket = int(row.ticket) if _is_ticket(row.ticket) else entry.ticket if entry else None
        if ticket is not None and tickets.setdefault((number, ticket), row.row) != row.row:
            reason = f"білет № {ticket} уже є в рядку {tickets[number, ticket]}"
            problems.append(_finding("KD528", sheet, row, reason=reason))
        name = names.get(row.id) or row.name
        if not name:
            problems.append(_finding("KD525", sheet, row, id=row.id))
        elif row.id not in names and (letters := name_problems(name)):
            problems.append(_finding("KD530", sheet, row, reason=letters[0].reason))
        if row.id in refused and entry is None:
            problems.append(Finding("KD509", sheet, values={"id": row.id}, line=row.row, column=1))
        findings += problems
        marks = row.marks or (entry.marks if entry else ())
        decision = judges[day](attendance if attendance in ATTENDANCES else CAME, marks)
        yield Scored(row.id, name or row.id, ticket, attendance, marks, decision, number)
    for scored in score_record(competition, exam, laws):
        if scored.id in seen:
            continue
        first = tickets.get((scored.sitting, scored.ticket)) if scored.ticket is not None else None
        if first is not None:
            values = {"row": first, "reason": f"білет № {scored.ticket} в exam.yaml має «{scored.id}»"}
            findings.append(Finding("KD528", sheet, values=values, line=first, column=1))
        yield scored


def _attendance(row: SheetRow, entry: ExamEntry | None) -> str:
    word = attendance_word(row.attendance)
    if word:
        return word
    return entry.attendance if entry else CAME


def _is_ticket(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text[:9]) > 0 and len(text) < 9


def _row_problems(
    row: SheetRow, entry: ExamEntry | None, attendance: str, law: ExamLaw, sheet: str
) -> Iterator[Finding]:
    if attendance not in ATTENDANCES:
        yield _finding("KD523", sheet, row, allowed=", ".join(ATTENDANCES))
    if row.ticket and not _is_ticket(row.ticket):
        yield _finding("KD528", sheet, row, reason="номер білета – не ціле число")
    if row.marks and not row.ticket and (entry is None or entry.ticket is None):
        yield _finding("KD528", sheet, row, reason="оцінки є, а номера білета немає")
    scale = law.scale()
    whole = True
    for question, text in enumerate(row.marks, 1):
        mark = read_mark(text, scale)
        if isinstance(mark, str):
            whole = False
            yield _finding("KD526", sheet, row, question=question, reason=mark)
    questions = law.questions.value
    if row.marks and questions is not None and len(row.marks) != questions:
        yield _finding("KD527", sheet, row, given=len(row.marks), questions=questions)
    if row.marks and attendance in (ABSENT, WITHDREW, REMOVED):
        yield _finding("KD529", sheet, row, attendance=attendance)
    if entry is not None:
        for what in _differences(row, entry, attendance, whole):
            yield _finding("KD524", sheet, row, id=row.id, what=what)


def _differences(row: SheetRow, entry: ExamEntry, attendance: str, whole: bool) -> Iterator[str]:
    """What the row says otherwise than the record; a record without marks yet says nothing of attendance."""
    if entry.marks and row.marks and whole and entry.marks != row.marks:
        yield "різні оцінки"
    if entry.ticket is not None and _is_ticket(row.ticket) and int(row.ticket) != entry.ticket:
        yield "різні номери білета"
    if attendance != entry.attendance and attendance in ATTENDANCES and (entry.attendance != CAME or entry.marks):
        yield "різні відомості про участь"


def _finding(code: str, sheet: str, row: SheetRow, **values: object) -> Finding:
    return Finding(code, sheet, values={"row": row.row, **values}, line=row.row, column=1)


def find_candidate(scored: Sequence[Scored], candidate: str) -> Scored:
    """The candidate that an id or an unambiguous part of a name means; UserError lists who could be meant."""
    return find_person(scored, candidate, "такого кандидата в іспиті немає", "підходить кілька кандидатів")


class Placed(NamedTuple):
    """A scored candidate with the place by sum, ties shown as ties: `first` to `last`, or 0 without a result."""

    scored: Scored
    first: int
    last: int

    @property
    def place(self) -> str:
        """«1», or «2–3» for a tie; empty without a result."""
        if not self.first:
            return ""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def with_places(candidates: Iterable[Scored]) -> list[Placed]:
    """Places by sum, the greatest first; equal sums share their places and nothing breaks the tie."""
    listed = [(scored, scored.result.total if scored.result.passed is not None else None) for scored in candidates]
    counts = Counter(total for _, total in listed if total is not None)
    firsts: dict[int, int] = {}
    before = 0
    for total in sorted(counts, reverse=True):
        firsts[total] = before + 1
        before += counts[total]
    return [
        Placed(scored, 0, 0) if total is None else Placed(scored, firsts[total], firsts[total] + counts[total] - 1)
        for scored, total in listed
    ]
