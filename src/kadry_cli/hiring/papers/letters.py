"""Letters to candidates (papers 2.6; D2, B9, B27, B34): each speaks of its addressee alone.

Motives that the commission wrote down stay in the protocol: a free text may name somebody else.
"""

from __future__ import annotations

from datetime import date, time
from typing import Any, NamedTuple

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.sitting import FAILED_EXAM, NOT_ADMITTED, RESERVE, WINNER
from kadry_cli.competition.rules.terms import TermName, due
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short, date_words
from kadry_cli.core.language.names import by_sex, sex_of
from kadry_cli.core.language.numerals import in_words
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.wording import citation_text
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.exam.records.sitting import ABSENT, REMOVED, WITHDREW
from kadry_cli.hiring.decided import Decided, exam_sitting, required_decision
from kadry_cli.hiring.papers.letter_parts import (
    addressee,
    body_genitive,
    commission_signer,
    executor,
    letterhead,
    salutation,
    vacancy_of,
)
from kadry_cli.hiring.state import State


class Meeting(NamedTuple):
    """To what a candidate is invited: «іспит» or «співбесіда», when and where; None is left to be written by hand."""

    what: str
    day: date | None
    hour: time | None
    place: str | None


def result_letter(state: State, ground: PaperGround, candidate: Candidate, day: date) -> dict[str, Any]:
    """The decision on one candidate, with the tear-off; a refusal to admit has its ground in the words of the norm."""
    decided = required_decision(state, candidate)
    sex = sex_of(candidate.name)
    told = by_sex(sex, "ознайомлений", "ознайомлена", "ознайомлений(а)")
    asks_consent = decided.verdict == RESERVE
    consent = f"На зарахування до кадрового резерву {by_sex(sex, 'згоден', 'згодна', 'згоден(на)')}"
    return {
        **_letter(ground, candidate, day),
        "title": "Повідомлення про рішення конкурсної комісії",
        "paragraphs": [
            [one]
            for one in (
                *_decision(state, ground, candidate, decided, day),
                *appeal_sentence(state, ground, decided.date, day),
            )
        ],
        "meeting": [],
        "consent": consent if asks_consent else "",
        "acquainted": f"З рішенням {told}",
    }


def invitation(state: State, ground: PaperGround, candidate: Candidate, day: date, meeting: Meeting) -> dict[str, Any]:
    """The invitation to the exam or the interview: place, date, hour, what to bring, how long (L158)."""
    exam = meeting.what == "іспит"
    post = vacancy_of(ground, candidate, day)
    purpose = "на іспит кандидатів" if exam else "на співбесіду з конкурсною комісією для кандидатів"
    return {
        **_letter(ground, candidate, day),
        "title": f"Запрошення на {'іспит' if exam else 'співбесіду'}",
        "paragraphs": [[f"Запрошуємо Вас {purpose} на заміщення {post}."]],
        "meeting": [
            {"label": "Дата", "value": date_words(meeting.day) if meeting.day else ""},
            {"label": "Час", "value": f"{meeting.hour:%H:%M}" if meeting.hour else ""},
            {"label": "Місце", "value": printed(meeting.place or "")},
        ],
        "closing": bring_and_last(state.law(meeting.day or day)) if exam else [f"{_BRING}."],
        "consent": "",
        "acquainted": f"Запрошення {by_sex(sex_of(candidate.name), 'одержав', 'одержала', 'одержав(ла)')}",
    }


_BRING = "Просимо прибути завчасно, мати при собі паспорт або інший документ, що посвідчує особу"


def bring_and_last(law: LawOnDate) -> list[str]:
    """How long the exam lasts by the law of its day, where that is confirmed, and what to bring (L158)."""
    minutes = law.norm("exam.max_minutes").value
    bring = f"{_BRING}, і ручку."
    if minutes is None:
        return [bring]
    given = counted(int(minutes), "хвилину", "хвилини", "хвилин")
    return [f"Іспит складають письмово, державною мовою; на підготовку відповідей дають не більше ніж {given}.", bring]


def exam_meeting(state: State, candidate: Candidate) -> Meeting:
    """When and where the exam of a candidate is planned. UserError for who is not admitted, or where it is not set."""
    if not candidate.admitted:
        raise UserError(f"«{candidate.id}»: не допущено до іспиту", "запрошують лише тих, хто йде далі")
    sittings = state.exam.sittings if state.exam is not None else ()
    planned = exam_sitting(state, candidate.id) or (sittings[0] if len(sittings) == 1 else None)
    if planned is None:
        raise UserError(
            f"«{candidate.id}»: іспиту ще не призначено",
            f"призначте: kadry exam sit {state.id} --date ДАТА --time ЧАС --place МІСЦЕ",
        )
    return Meeting("іспит", planned.date, planned.hour or planned.started, planned.place)


def require_ground(state: State, candidate: Candidate) -> None:
    """UserError where the ground of a refusal to admit is not recorded, for the letter has to cite it (B9)."""
    if candidate.admitted is not False:
        return
    admission = candidate.admission
    found = admission is not None and (
        any(one.found for one in admission.exclusions) or not all(one.met for one in admission.requirements)
    )
    if admission is None or not (admission.ground or found):
        raise UserError(
            f"«{candidate.id}»: підстави недопущення не записано, а лист на неї посилається",
            f"запишіть її: kadry competition admit {state.id} {candidate.id} --no --ground ТЕКСТ",
        )


def _letter(ground: PaperGround, candidate: Candidate, day: date) -> dict[str, Any]:
    return {
        **letterhead(ground, day),
        "addressee": addressee(candidate),
        "salutation": salutation(candidate),
        "signer": commission_signer(ground, day),
        "executor": executor(ground),
        "closing": [],
    }


def _decision(state: State, ground: PaperGround, candidate: Candidate, decided: Decided, day: date) -> list[str]:
    vacancy = vacancy_of(ground, candidate, day)
    if decided.verdict == NOT_ADMITTED:
        return _not_admitted(state, candidate, decided, vacancy)
    if decided.verdict == FAILED_EXAM:
        return _not_passed(state, candidate, decided, vacancy)
    number = f" № {decided.number}" if decided.number else ""
    held = f"Конкурс на заміщення {vacancy} завершено. Конкурсна комісія на засіданні {date_words(decided.date)}"
    held += f" (протокол від {date_short(decided.date)}{number})"
    law = state.law(decided.date)
    if decided.verdict == WINNER:
        until = due(TermName.HEAD_ACT, decided.date, law, state.own).last
        by = f", тобто до {date_short(until)} включно" if until else ""
        term = f" протягом місяця з дня рішення комісії{by}" if until else ""
        return [
            f"{held} визнала Вас переможцем конкурсу й рекомендувала для призначення на цю посаду.",
            f"Рішення про призначення приймає керівник на підставі пропозиції комісії{term}.",
        ]
    if decided.verdict == RESERVE:
        until = due(TermName.RESERVE_RIGHT, decided.date, law, state.own).last
        paragraphs = [
            f"{held} рекомендувала Вас, за Вашою згодою, для зарахування до кадрового резерву.",
            "Просимо письмово повідомити, чи згодні Ви на зарахування. До кадрового резерву зараховує керівник своїм "
            "актом.",
        ]
        if until is not None:
            paragraphs.append(
                f"Протягом року з дня рішення, тобто до {date_short(until)} включно, Вас можуть прийняти на "
                "рівнозначну або нижчу посаду без повторного конкурсу."
            )
        return paragraphs
    return [f"{held} вирішила не рекомендувати Вас для призначення на цю посаду."]


def _not_admitted(state: State, candidate: Candidate, decided: Decided, vacancy: str) -> list[str]:
    admission = candidate.admission
    number = f" (протокол від {date_short(decided.date)} № {decided.number})" if decided.number else ""
    first = f"Ваші документи на конкурс на заміщення {vacancy} розглянуто."
    first += f" За рішенням від {date_short(decided.date)}{number} Вас не допущено до участі в конкурсі."
    paragraphs = [first]
    found = [printed(one.ground) for one in admission.exclusions if one.found] if admission else []
    cite = citation_text(state.law(decided.date).norm("competition.exclusion_grounds").cite)
    if found:
        paragraphs.append(f"Підстава: {'; '.join(found)}" + (f" ({cite})." if cite else "."))
    lacking = [printed(one.requirement) for one in admission.requirements if not one.met] if admission else []
    if lacking:
        paragraphs.append(f"Не підтверджено відповідності вимогам до посади: {'; '.join(lacking)}.")
    ground = printed(admission.ground) if admission and admission.ground else ""
    if ground and ground not in found:
        said = "Підстава" if not (found or lacking) else "Рішення ухвалено з підстави"
        paragraphs.append(f"{said}: {ground.rstrip('.')}.")
    return paragraphs


def _not_passed(state: State, candidate: Candidate, decided: Decided, vacancy: str) -> list[str]:
    """What happened at the exam, and that the person does not take part in the selection (D19)."""
    exam = exam_sitting(state, candidate.id)
    scored = next((one for one in state.scored if one.id == candidate.id), None)
    day = date_words(exam.date) if exam is not None else ""
    number = exam.protocol.number if exam is not None and exam.protocol else None
    by = f" (протокол засідання комісії про проведення іспиту № {number})" if number else ""
    result = scored.result if scored is not None else None
    state_word = result.state if result is not None else None
    if state_word in (ABSENT, WITHDREW, REMOVED):
        what = {
            ABSENT: f"Ви не з’явилися на іспит {day}",
            WITHDREW: "Ви відкликали свою заяву про участь у конкурсі",
            REMOVED: f"під час іспиту {day} Вас усунено від нього",
        }[state_word]
        what = f"{what}{by if state_word != WITHDREW else ''}, тому у відборі кандидатів Ви участі не брали."
        sentence = what[:1].upper() + what[1:]
    else:
        points = ""
        if result is not None and result.total is not None and result.maximum is not None:
            points = f": сума балів – {result.total} з {result.maximum} можливих"
        sentence = f"Іспит {day} Вами не складено{points}{by}, тому у відборі кандидатів Ви участі не брали."
    last = f"Конкурс на заміщення {vacancy} завершено."
    if decided.protocol is not None:
        last += f" Рішення ухвалено на засіданні конкурсної комісії, протокол {decided.words()}."
    return [last, sentence]


def appeal_sentence(state: State, ground: PaperGround, decided: date, day: date) -> list[str]:
    """«Рішення конкурсної комісії може бути оскаржене …» (L111); nothing where the law of the day has no such term."""
    days = state.law(decided).norm("competition.appeal_days").value
    if days is None:
        return []
    number = in_words(int(days), "m", "genitive")
    word = "дня" if int(days) % 10 == 1 and int(days) % 100 != 11 else "днів"
    return [
        f"Рішення конкурсної комісії може бути оскаржене керівнику{body_genitive(ground, day)} протягом {number} "
        f"{word} після ознайомлення з цим рішенням."
    ]
