"""From a visit of a candidate to the plan of the act: the application, its number, what is missing and until when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.body.staff_files import load_units, matching, posts_of
from kadry_cli.competition.records.candidate import Application, Candidate
from kadry_cli.competition.rules.terms import Due, TermName, due
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.exam.people import find_person
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.intake.book import booked
from kadry_cli.hiring.intake.documents import DocumentsWish, missing_of, required_kinds, submitted, uncertified
from kadry_cli.hiring.people import competitions_of, known_people, resolved
from kadry_cli.hiring.state import State, plan_of, standing_state, with_candidate
from kadry_cli.hiring.term_words import how_counted

if TYPE_CHECKING:
    from kadry_cli.hiring.intake.results import Applied

OWN_STAFF = "свій працівник: документів до заяви не додає"


@dataclass(frozen=True)
class ApplyWish:
    """What is said of one visit; `person` is a full name, an id, or a part of the name of a candidate."""

    person: str
    day: date | None = None
    post: str = ""
    number: int | None = None
    own_staff: bool = False
    question_list: date | None = None
    restrictions: date | None = None
    documents: DocumentsWish = field(default_factory=DocumentsWish)
    completed: date | None = None
    returned: date | None = None
    another: bool = False

    def completes(self) -> bool:
        """Whether it says something of an application that is booked already."""
        dates = (self.question_list, self.restrictions, self.completed, self.returned)
        return any(one is not None for one in dates) or not self.documents.is_empty() or bool(self.post)


def known_candidate(state: State, wish: ApplyWish) -> Candidate | None:
    """The candidate of the competition who is meant; None for a new one. UserError where several could be."""
    if wish.another:
        return None
    text = canonical(wish.person).casefold()
    people = state.competition.candidates
    if not any(one.id == wish.person or text in canonical(one.name).casefold() for one in people):
        return None
    return find_person(people, wish.person, "", "підходить кілька осіб")


def documents_due(state: State) -> Due:
    """Until when documents are accepted. UserError for a competition that is not announced (B18)."""
    announcement = state.competition.announcement
    if announcement is None:
        raise UserError(
            f"конкурс {state.id} ще не оголошено, тож документів не приймають",
            f'спершу: kadry competition announce {state.id} --published ДАТА --in "ГАЗЕТА"',
        )
    since = announcement.since()
    return due(TermName.DOCUMENTS, since, state.law(since), state.own)


def applied(standing: Standing, competition: str, wish: ApplyWish, tail: str) -> Plan:
    """The plan of the visit: a new application with its line in the book, or more of one."""
    state = standing_state(standing, competition)
    until = documents_due(state)
    known = known_candidate(state, wish)
    if known is not None and known.application is not None:
        return _amended(standing, state, known, known.application, wish, until)
    return _received(standing, state, known, wish, until, tail)


def _received(
    standing: Standing, state: State, known: Candidate | None, wish: ApplyWish, until: Due, tail: str
) -> Plan:
    day = wish.day
    if day is None:
        raise UserError("не вказано --date", "додайте --date ДАТА: коли прийнято заяву")
    if day < until.start:
        raise UserError(
            f"заява {date_short(day)} раніше за оголошення конкурсу ({date_short(until.start)})", "перевірте дату"
        )
    if wish.completed is not None:
        raise UserError("--completed пишуть, коли доповнюють уже записану заяву", "приберіть --completed")
    candidate = known or _newcomer(standing, state, wish, tail)
    post = _post(standing, state, wish.post) or candidate.post
    if post is None and len(state.competition.posts) > 1:
        listed = ", ".join(one.post for one in state.competition.posts)
        raise UserError("у конкурсі кілька посад", f"назвіть, на яку подано заяву: --post КОД ({listed})")
    line = booked(standing, day, wish.number, state.id, candidate.id)
    law = state.law(day)
    kinds = required_kinds(law)
    exempt = wish.own_staff and law.norm("competition.own_staff_documents").value is not None
    documents = submitted((), kinds, wish.documents, law)
    if exempt:
        # Nothing is missing of what own staff need not bring.
        documents = tuple(one for one in documents if one.given)
    application = Application.model_construct(
        number=line.number,
        date=day,
        own_staff=wish.own_staff,
        restrictions_read=wish.restrictions,
        documents=documents,
        returned=wish.returned,
    )
    after = candidate.model_copy(
        update={
            "post": post,
            "application": application,
            "question_list": wish.question_list or candidate.question_list,
        }
    )
    papers = OWN_STAFF if exempt else f"документи: {_given(application)} з {len(kinds)}"
    late = ", після строку" if until.is_late(day) else ""
    said = f"Заяву № {line.number} від {date_short(day)} прийнято{late}: {after.name} ({after.id}), {papers}."
    notes = list(line.notes)
    if not kinds:
        notes.append(f"Переліку документів на {date_short(day)} джерела не підтверджують.")
    return _planned(standing, state, after, application, until, said, notes, {line.path: line.data})


def _newcomer(standing: Standing, state: State, wish: ApplyWish, tail: str) -> Candidate:
    people = known_people(competitions_of(standing.root))
    person = resolved(people, wish.person, tail, "ПІБ", another=wish.another)
    if any(one.id == person.id for one in state.competition.commission):
        raise UserError(
            f"{person.name} – член конкурсної комісії цього конкурсу, тож кандидатом бути не може",
            "спершу змініть склад комісії актом керівника; якщо це інша людина з таким самим ім’ям, додайте --another",
        )
    return Candidate.model_construct(id=person.id, name=person.name)


def _amended(
    standing: Standing, state: State, candidate: Candidate, old: Application, wish: ApplyWish, until: Due
) -> Plan:
    booked_as = f"заяву № {old.number} від {date_short(old.date)} – {candidate.name} – уже записано"
    if wish.number is not None or wish.day not in (None, old.date) or not wish.completes():
        raise UserError(
            booked_as,
            "доповнити: --completed ДАТА --document НОМЕР; інша людина з таким самим ім’ям: --another",
        )
    for day, option in ((wish.completed, "--completed"), (wish.returned, "--returned")):
        if day is not None and day < old.date:
            raise UserError(f"{option}: {date_short(day)} раніше за заяву ({date_short(old.date)})", "перевірте дату")
    documents = _completed_documents(state, candidate, old, wish)
    application = old.model_copy(
        update={
            "documents": documents,
            "completed": wish.completed or old.completed,
            "returned": wish.returned or old.returned,
            "restrictions_read": wish.restrictions or old.restrictions_read,
        }
    )
    after = candidate.model_copy(
        update={
            "post": _post(standing, state, wish.post) or candidate.post,
            "application": application,
            "question_list": wish.question_list or candidate.question_list,
        }
    )
    notes = []
    if wish.completed is not None and until.is_late(wish.completed):
        notes.append(f"Документи доповнено {date_short(wish.completed)}, після строку.")
    said = f"Заяву № {old.number} від {date_short(old.date)} доповнено: {after.name}"
    said += f", документи: {_given(application)} з {len(documents)}." if documents else "."
    return _planned(standing, state, after, application, until, said, notes, {})


def _completed_documents(state: State, candidate: Candidate, old: Application, wish: ApplyWish) -> Sequence[object]:
    if wish.completed is None and wish.documents.is_empty():
        return old.documents
    if candidate.admission is not None:
        raise UserError(
            f"{candidate.name}: рішення за документами вже ухвалено {date_short(candidate.admission.date)}",
            "документів після нього не доповнюють",
        )
    law = state.law(old.date)
    kinds = required_kinds(law) if old.own_staff else [one.kind for one in old.documents] or required_kinds(law)
    documents = wish.documents
    if wish.completed is not None and documents.is_empty():
        documents = DocumentsWish(everything=True)
    made = submitted(old.documents, kinds, documents, law)
    if old.own_staff:
        made = tuple(one for one in made if one.given)
    brought = sum(one.given for one in made) - _given(old)
    if brought > 0 and wish.completed is None:
        raise UserError("не вказано --completed", "додайте --completed ДАТА: коли документи доповнено")
    if wish.completed is not None and brought <= 0:
        raise UserError("доповнювати нема чого: нового документа не названо", "бракує їх так: --document НОМЕР")
    return made


def _post(standing: Standing, state: State, wanted: str) -> str | None:
    """The post of the competition that a code or a part of a title means; None where none is named."""
    if not wanted:
        return None
    titles = {one.post.id: [title.title for title in one.post.titles] for one in posts_of(load_units(standing.root)[0])}
    offered = {one.post: titles.get(one.post, []) for one in state.competition.posts}
    found = matching(offered, wanted)
    if len(found) != 1:
        what = "підходить кілька посад" if found else "такої посади в конкурсі немає"
        raise UserError(f"--post: «{wanted}»: {what}", "вкажіть код: " + ", ".join(offered))
    return found[0]


def _given(application: Application) -> int:
    return sum(one.given for one in application.documents)


def _planned(
    standing: Standing,
    state: State,
    candidate: Candidate,
    application: Application,
    until: Due,
    said: str,
    notes: Sequence[str],
    files: dict[str, bytes | None],
) -> Plan:
    missing = missing_of(application.documents)
    late = until.is_late(application.date)
    result: Applied = {
        "candidate": candidate.id,
        "name": candidate.name,
        "post": candidate.post,
        "number": application.number,
        "date": application.date.isoformat(),
        "late": late,
        "own_staff": application.own_staff,
        "documents": [{"kind": one.kind, "given": one.given} for one in application.documents],
        "missing": missing,
        "complete_until": until.last.isoformat() if until.last else None,
        "question_list": candidate.question_list.isoformat() if candidate.question_list else None,
    }
    code = f"{state.id} {candidate.id}"
    following: tuple[str, ...] = ()
    if candidate.admission is None and missing:
        numbers = [at for at, one in enumerate(application.documents, 1) if not one.given]
        options = " ".join(f"--document {number}" for number in numbers)
        by = f"до {date_short(until.last)} " if until.last and not late else ""
        following = (f"{by}доповнити: kadry competition apply {code} --completed ДАТА {options}",)
    elif candidate.admission is None:
        what = '--date ДАТА --all-met "ЧИМ ПІДТВЕРДЖЕНО" --all-clear "ЧИМ ПЕРЕВІРЕНО"'
        following = (f"розглянути документи: kadry competition admit {code} {what}",)
    return plan_of(
        standing,
        state,
        with_candidate(state.competition, candidate),
        said,
        result,
        notes=[*notes, *_remarks(state.law(application.date), candidate, application, until, missing)],
        basis=head_act_words(state.competition),
        files=files,
        following=following,
        decisions=(until.decision,) if until.decision is not None else (),
    )


def _remarks(
    law: LawOnDate, candidate: Candidate, application: Application, until: Due, missing: Sequence[str]
) -> list[str]:
    """What is still to be done of an application, each in a sentence."""
    late = until.is_late(application.date)
    notes = []
    if late and until.last is not None:
        notes.append(
            f"Строк подання скінчився {date_short(until.last)} ({how_counted(until)}); "
            "заяву записано як подану пізніше."
        )
    if missing:
        notes.append(f"Бракує: {'; '.join(missing)}.")
        if until.last is not None and not late:
            notes.append(f"Доповнити можна до {date_short(until.last)} включно: {how_counted(until)}.")
    if numbers := uncertified(application.documents):
        listed = ", ".join(map(str, numbers))
        notes.append(f'Не сказано, хто засвідчив копії (№ {listed}): --certified "{numbers[0]}=нотаріус".')
    if application.restrictions_read is None:
        notes.append("Немає дати підпису під обмеженнями щодо служби: --restrictions ДАТА.")
    if candidate.question_list is None and law.norm("exam.question_lists_given").value is not None:
        notes.append("Переліку питань кандидат ще не одержав: --question-list ДАТА.")
    return notes
