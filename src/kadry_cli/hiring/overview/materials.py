"""The materials of a competition: which papers its course asks for, by the record and the law (B11, B35; papers 2.10).

Only kinds and references are told here; which of them lie in the folder is found by `shelf.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import ADMISSION, SECRET, CommissionSitting
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.papers import file_names as exam_files
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import CAME, REMOVED, Sitting
from kadry_cli.exam.words import act_words, head_act_words
from kadry_cli.hiring import paper_files as files


class Kind(NamedTuple):
    """One kind of paper. `stems` are how its file's name begins, the first as it is advised; `law` are the words of the
    norm on the competition's papers that ask for it, "" where another rule or the practice does."""

    name: str
    title: str
    stems: tuple[str, ...]
    law: str = ""


class Material(NamedTuple):
    """One paper that the record tells of or the law asks for: whose it is (an id, "" for nobody's), its date and
    number in words, the sheets where the record knows them, the mark in its file's name where several are alike."""

    kind: Kind
    candidate: str = ""
    reference: str = ""
    sheets: int | None = None
    mark: str = ""

    def file_stem(self) -> str:
        """How its file is best called."""
        return "-".join(filter(None, (self.kind.stems[0], self.candidate, self.mark)))


HEAD_ACT = Kind(
    "head-act",
    "акт керівника про конкурс і склад комісії",
    (files.ORDER, "rozporiadzhennia", "nakaz", "head-act", "розпорядження", "наказ"),
    "наказ про конкурс та склад комісії",
)
ANNOUNCEMENT = Kind(
    "announcement",
    "оголошення про конкурс",
    (files.ANNOUNCEMENT, "announcement", "оголошення"),
    "оголошення про вакансії та конкурс у засобах масової інформації",
)
PUBLICATION = Kind(
    "publication-proof",
    "довідка про оприлюднення оголошення",
    (files.PUBLICATION, "publication-proof", "довідка-про-оприлюднення"),
)
STAFF_TOLD = Kind(
    "staff-told",
    "аркуш ознайомлення працівників з оголошенням",
    (files.STAFF_SHEET, "staff-told", "ознайомлення-працівників"),
)
APPLICATION = Kind("application", "заява з документами", (files.APPLICATION, "application", "заява"))
QUESTIONS = Kind(
    "question-list",
    "перелік питань до іспиту",
    (exam_files.QUESTION_LIST, "question-list", "перелік"),
    "перелік питань до іспиту",
)
REVIEW = Kind(
    "review",
    "довідка про попередній розгляд документів",
    (files.REVIEW, "review", "довідка-про-розгляд"),
)
TICKETS = Kind(
    "tickets",
    "комплект екзаменаційних білетів",
    (exam_files.TICKETS, "tickets", "білети"),
    "комплект екзаменаційних білетів",
)
EXAM_PROTOCOL = Kind(
    "exam-protocol",
    "протокол засідання про проведення іспиту",
    (exam_files.PROTOCOL, "exam-protocol", "протокол-іспиту"),
)
ANSWERS = Kind("answer-sheet", "аркуш з відповідями", (exam_files.ANSWER_SHEETS, "answer-sheet", "відповіді"))
RESULT_SHEET = Kind(
    "result-sheet",
    "екзаменаційна відомість",
    (exam_files.RESULT_SHEET, "result-sheet", "відомість"),
    "екзаменаційна відомість іспиту кандидатів",
)
ABSTRACT = Kind("abstract", "реферат", (files.ABSTRACT_SHEET, "abstract", "реферат"))
INTERVIEW = Kind("interview", "аркуш співбесіди", (files.INTERVIEW_SHEET, "interview", "співбесіда"))
ADMISSION_PROTOCOL = Kind(
    "admission-protocol",
    "протокол засідання про допуск",
    (files.ADMISSION_PROTOCOL, "admission-protocol", "протокол-допуску"),
)
PROTOCOL = Kind(
    "protocol",
    "протокол засідання конкурсної комісії",
    (files.PROTOCOL, files.DECISION_OF_HEAD, "protocol", "протокол-відбору", "рішення-керівника"),
    "протокол рішення конкурсної комісії",
)
BALLOTS = Kind(
    "ballots",
    "бюлетені й протокол лічильної групи",
    (files.BALLOTS, files.COUNTING, "ballots", "бюлетені", "лічильна-група"),
)
OPINION = Kind("opinion", "власна думка члена комісії", (files.OPINION, "opinion", "власна-думка"))
NOTICE = Kind("notice", "лист кандидатові про результати", (files.NOTICE, "lyst", "rishennia", "notice", "лист"))
HEAD_DECISION = Kind(
    "head-decision",
    "акт керівника щодо кандидата",
    (files.HEAD_ORDER, "head-decision", "акт-щодо"),
)
APPEAL = Kind("appeal", "скарга і рішення за нею", (files.APPEAL, files.COMPLAINT_ANSWER, "appeal", "скарга"))

KINDS = (
    HEAD_ACT,
    ANNOUNCEMENT,
    PUBLICATION,
    STAFF_TOLD,
    APPLICATION,
    QUESTIONS,
    REVIEW,
    TICKETS,
    EXAM_PROTOCOL,
    ANSWERS,
    RESULT_SHEET,
    ABSTRACT,
    INTERVIEW,
    ADMISSION_PROTOCOL,
    PROTOCOL,
    BALLOTS,
    OPINION,
    NOTICE,
    HEAD_DECISION,
    APPEAL,
)


class Expected(NamedTuple):
    """A material with whether the competition has come as far as to ask for it."""

    material: Material
    due: bool


def materials(competition: Competition, exam: Exam | None) -> tuple[Expected, ...]:
    """Every paper of the competition in the order of its steps: those the law names and those the record tells of."""
    return tuple(_materials(competition, exam))


def _materials(competition: Competition, exam: Exam | None) -> Iterator[Expected]:
    people = competition.candidates
    sittings = exam.sittings if exam is not None else ()
    held = [one for one in sittings if one.held()]
    announced = competition.announcement
    begun = announced is not None or bool(held) or bool(competition.sittings)
    yield Expected(Material(HEAD_ACT, reference=head_act_words(competition)), True)
    dates = "; ".join(f"{one.medium}, {date_short(one.date)}" for one in announced.publications) if announced else ""
    yield Expected(Material(ANNOUNCEMENT, reference=dates), begun)
    yield Expected(Material(PUBLICATION, reference=dates), begun)
    told = announced.staff_told if announced is not None else ()
    yield Expected(Material(STAFF_TOLD, reference=_latest([one.date for one in told])), begun)
    for one in people:
        if one.application is not None:
            reference = f"№ {one.application.number}, {date_short(one.application.date)}"
            yield Expected(Material(APPLICATION, one.id, reference, _sheets(one)), True)
    yield Expected(Material(QUESTIONS), begun)
    reviewed = [one.admission.date for one in people if one.admission is not None]
    if any(one.admitted is not None for one in people):
        yield Expected(Material(REVIEW, reference=_latest(reviewed)), True)
    yield from _admission_papers(competition)
    yield Expected(Material(TICKETS), bool(held))
    yield from _exam_papers(sittings, held)
    for one in people:
        if one.abstract is not None:
            yield Expected(Material(ABSTRACT, one.id, date_short(one.abstract.date)), True)
        if one.interview is not None:
            yield Expected(Material(INTERVIEW, one.id, date_short(one.interview.date)), True)
    yield from _selection_papers(competition)
    decided = {decision.candidate for sitting in competition.sittings for decision in sitting.decisions}
    for one in people:
        if one.notice is not None or one.id in decided:
            yield Expected(Material(NOTICE, one.id, date_short(one.notice.date) if one.notice else ""), True)
    for one in people:
        if one.head_act is not None:
            yield Expected(Material(HEAD_DECISION, one.id, act_words(one.head_act.act)), True)
        if one.appeal is not None:
            yield Expected(Material(APPEAL, one.id, date_short(one.appeal.date)), True)


def _exam_papers(sittings: tuple[Sitting, ...], held: list[Sitting]) -> Iterator[Expected]:
    if not held:
        yield Expected(Material(RESULT_SHEET), False)
    for sitting in held:
        mark = sitting.date.isoformat() if len(held) > 1 else ""
        number = f"№ {sitting.protocol.number}, {date_short(sitting.protocol.date)}" if sitting.protocol else ""
        yield Expected(Material(EXAM_PROTOCOL, reference=number or date_short(sitting.date), mark=mark), True)
        for entry in sitting.candidates:
            if entry.attendance == CAME or (entry.attendance == REMOVED and entry.ticket is not None):
                yield Expected(Material(ANSWERS, entry.id, f"білет № {entry.ticket or '–'}"), True)
        yield Expected(Material(RESULT_SHEET, reference=date_short(sitting.date), mark=mark), True)


def _admission_papers(competition: Competition) -> Iterator[Expected]:
    held = [one for one in competition.sittings if one.purpose == ADMISSION]
    for sitting in held:
        yield from _sitting_papers(ADMISSION_PROTOCOL, sitting, several=len(held) > 1)


def _selection_papers(competition: Competition) -> Iterator[Expected]:
    held = [one for one in competition.sittings if one.purpose != ADMISSION]
    if not held:
        yield Expected(Material(PROTOCOL), False)
    for sitting in held:
        yield from _sitting_papers(PROTOCOL, sitting, several=len(held) > 1)


def _sitting_papers(kind: Kind, sitting: CommissionSitting, *, several: bool) -> Iterator[Expected]:
    mark = sitting.date.isoformat() if several else ""
    protocol = sitting.protocol
    number = f"№ {protocol.number}, {date_short(protocol.date)}" if protocol else date_short(sitting.date)
    yield Expected(Material(kind, reference=number, mark=mark), True)
    if sitting.form == SECRET:
        yield Expected(Material(BALLOTS, reference=date_short(sitting.date), mark=sitting.date.isoformat()), True)
    for place, opinion in enumerate(sitting.opinions, 1):
        mark = f"{sitting.date.isoformat()}-{place}"
        yield Expected(Material(OPINION, reference=date_short(opinion.date), sheets=opinion.sheets, mark=mark), True)


def _sheets(candidate: Candidate) -> int | None:
    """The sheets of the documents handed in, where the record counts every one of them."""
    given = [one for one in candidate.application.documents if one.given] if candidate.application else []
    counted = [one.sheets for one in given if one.sheets is not None]
    return sum(counted) if given and len(counted) == len(given) else None


def _latest(days: list[date]) -> str:
    return date_short(max(days)) if days else ""
