"""Checks of an exam by itself, and against its competition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.law.confidence import severity_for, unconfirmed_note
from kadry_cli.core.law.lookup import Norm
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace, RecordReport
from kadry_cli.exam.checks.day import is_over
from kadry_cli.exam.checks.seals import seal_facts, seal_findings
from kadry_cli.exam.checks.sittings import sitting_facts, sitting_findings
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import CAME, ExamEntry, Sitting
from kadry_cli.exam.rules import ExamLaw, read_mark
from kadry_cli.exam.times import minutes_of


def check_exam(exam: Exam, place: RecordPlace) -> RecordReport:
    """Findings over one exam, its seals and sittings, and the facts `exam.candidate` and `exam.member` (key
    `<competition>/<person>`) besides those of the seals.

    Sources: the order of the exam of 2002 (C9, D9, D13, D17); each limit is taken on the date of its sitting.
    """
    path = place.path
    findings: list[Finding] = []
    facts: list[Fact] = []
    if exam.competition != place.ids["competition"]:
        values = {"id": exam.competition, "expected": place.ids["competition"]}
        findings.append(Finding("KD221", path, ("competition",), values))
    findings += seal_findings(exam, place)
    facts += seal_facts(exam, place)
    findings += sitting_findings(exam, place)
    facts += sitting_facts(exam, place)
    sat = Counter(entry.id for sitting in exam.sittings for entry in sitting.candidates)
    for number, sitting in enumerate(exam.sittings):
        loc: Loc = ("sittings", number)
        law = ExamLaw.of(place.law_on(sitting.date))
        findings += _unconfirmed(law, path, loc)
        findings += check_sitting(sitting, law, path, loc)
        facts += _facts(exam.competition, sitting, path, loc)
        for row, entry in enumerate(sitting.candidates):
            if sat[entry.id] > 1:
                findings.append(Finding("KD512", path, (*loc, "candidates", row, "id"), {"id": entry.id}))
    return RecordReport(tuple(findings), tuple(facts))


def check_sitting(sitting: Sitting, law: ExamLaw, path: str, loc: Loc) -> Iterator[Finding]:
    """Presence, duration, tickets and marks of one sitting."""
    if sitting.held():
        yield from _presence(sitting, law.min_members_present, path, loc)
    yield from _duration(sitting, law.max_minutes, path, loc)
    picked = Counter(entry.ticket for entry in sitting.candidates if entry.ticket is not None)
    for row, entry in enumerate(sitting.candidates):
        place: Loc = (*loc, "candidates", row)
        if entry.ticket is not None and picked[entry.ticket] > 1:
            yield Finding("KD505", path, (*place, "ticket"), {"ticket": entry.ticket})
        yield from check_entry(entry, law, path, place, over=is_over(sitting))


def check_entry(entry: ExamEntry, law: ExamLaw, path: str, loc: Loc, *, over: bool) -> Iterator[Finding]:
    """The marks of one candidate: allowed by the scale, as many as questions, with a ticket, and only if present.

    Before the answers are written (`over`) nobody needs marks; of who has no ticket KD570 tells.
    """
    scale = law.scale()
    for number, text in enumerate(entry.marks):
        mark = read_mark(text, scale)
        if isinstance(mark, str):
            values = {"question": number + 1, "reason": mark}
            yield Finding("KD501", path, (*loc, "marks", number), values, citation=law.mark_scale.cite)
    questions = law.questions.value
    if entry.attendance != CAME:
        if entry.marks:
            yield Finding("KD507", path, (*loc, "marks"), {"attendance": entry.attendance}, on_key=True)
        return
    if entry.marks and questions is not None and len(entry.marks) != questions:
        values = {"given": len(entry.marks), "questions": questions}
        yield Finding("KD502", path, (*loc, "marks"), values, on_key=True, citation=law.questions.cite)
    if entry.marks and entry.ticket is None:
        yield Finding("KD506", path, (*loc, "marks"), {}, on_key=True)
    if not entry.marks and over and entry.ticket is not None:
        yield Finding("KD513", path, (*loc, "id"), {"id": entry.id})


def _presence(sitting: Sitting, norm: Norm, path: str, loc: Loc) -> Iterator[Finding]:
    repeated = Counter(sitting.present)
    for number, member in enumerate(sitting.present):
        if repeated[member] > 1 and number != sitting.present.index(member):
            yield Finding("KD222", path, (*loc, "present", number), {"id": member})
    if norm.value is not None and len(repeated) < norm.value:
        values = {"present": len(repeated), "least": norm.value}
        yield Finding(
            "KD503", path, (*loc, "present"), values, on_key=True, severity=severity_for(norm), citation=norm.cite
        )


def _duration(sitting: Sitting, norm: Norm, path: str, loc: Loc) -> Iterator[Finding]:
    if sitting.started is None or sitting.finished is None:
        return
    minutes = minutes_of(sitting.finished) - minutes_of(sitting.started)
    if minutes <= 0:
        yield Finding("KD516", path, (*loc, "finished"), {"started": f"{sitting.started:%H:%M}"})
    elif norm.value is not None and minutes > norm.value:
        values = {"minutes": minutes, "most": norm.value}
        yield Finding("KD504", path, (*loc, "finished"), values, severity=severity_for(norm), citation=norm.cite)


def _unconfirmed(law: ExamLaw, path: str, loc: Loc) -> Iterator[Finding]:
    gap = law.gap()
    if gap is not None:
        yield unconfirmed_note(gap, law.on.parameter(gap.key).title, law.on.day, path, (*loc, "date"))


def _facts(competition: str, sitting: Sitting, path: str, loc: Loc) -> Iterator[Fact]:
    yield Fact("exam.sitting", competition, path, (*loc, "date"), (sitting.date.isoformat(),))
    for row, entry in enumerate(sitting.candidates):
        place: Loc = (*loc, "candidates", row, "id")
        yield Fact("exam.candidate", f"{competition}/{entry.id}", path, place, (entry.attendance,))
    for row, member in enumerate(sitting.present):
        yield Fact("exam.member", f"{competition}/{member}", path, (*loc, "present", row))


def check_against_competition(facts: FactIndex) -> Iterable[Finding]:
    """Only admitted candidates of the competition sit its exam, before members of its commission (D1)."""
    yield from _people(facts)
    for fact in facts.of("exam.sitting"):
        competition = facts.find("competition", fact.key)
        if not competition:
            yield Finding("KD510", fact.path, ("competition",), {"id": fact.key})
        elif fact.data[0] < competition[0].data[0]:
            yield Finding("KD515", fact.path, fact.loc, {"ordered": competition[0].data[0]})
    held = {fact.key for fact in facts.of("exam.sitting")}
    for fact in facts.of("competition.candidate"):
        competition_id = fact.key.partition("/")[0]
        if competition_id in held and fact.data[0] == "так" and not facts.find("exam.candidate", fact.key):
            yield Finding("KD514", fact.path, fact.loc, {"id": fact.key.partition("/")[2]})


def _people(facts: FactIndex) -> Iterable[Finding]:
    for fact in facts.of("exam.candidate"):
        competition_id, _, person = fact.key.partition("/")
        known = facts.find("competition.candidate", fact.key)
        if not facts.find("competition", competition_id):
            continue
        if not known:
            yield Finding("KD508", fact.path, fact.loc, {"id": person})
        elif known[0].data[0] != "так":
            yield Finding("KD509", fact.path, fact.loc, {"id": person}, related=((known[0].path, known[0].loc),))
    for fact in facts.of("exam.member"):
        competition_id, _, person = fact.key.partition("/")
        if facts.find("competition", competition_id) and not facts.find("competition.member", fact.key):
            yield Finding("KD517", fact.path, fact.loc, {"id": person})
