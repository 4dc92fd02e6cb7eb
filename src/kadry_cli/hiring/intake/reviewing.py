"""The preliminary review of a candidate: each requirement, each ground of exclusion, and what follows (B9, B19)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.body.records import Unit
from kadry_cli.body.staff_files import load_units, posts_of
from kadry_cli.competition.records.candidate import Admission, Application, Candidate, ExclusionCheck, RequirementCheck
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.intake.applying import documents_due
from kadry_cli.hiring.intake.documents import missing_of
from kadry_cli.hiring.state import State, plan_of, standing_state, with_candidate

if TYPE_CHECKING:
    from kadry_cli.hiring.intake.results import Reviewed

LATE = "заяву подано після закінчення строку подання документів"
INCOMPLETE = "подано не всі документи за переліком"
UNMET = "не відповідає кваліфікаційній вимозі: "


@dataclass(frozen=True)
class ReviewWish:
    """What is said of a review: requirements and grounds by their numbers with the evidence of each, or one evidence
    for all that are not named; `admit` is what the officer expects (None: whatever follows); `ground` picks one of the
    lawful grounds by its number or its words."""

    day: date
    met: Mapping[int, str] = field(default_factory=dict)
    not_met: Mapping[int, str] = field(default_factory=dict)
    all_met: str = ""
    clear: Mapping[int, str] = field(default_factory=dict)
    found: Mapping[int, str] = field(default_factory=dict)
    all_clear: str = ""
    admit: bool | None = None
    ground: str = ""


def requirements_of(units: Sequence[Unit], post: str) -> tuple[str, ...]:
    """The requirements of a post by the staff list."""
    return next((one.post.requirements for one in posts_of(units) if one.post.id == post), ())


def exclusion_grounds(law: LawOnDate) -> tuple[str, ...]:
    """The grounds of exclusion by the law of the day; none where it is not confirmed."""
    value = law.norm("competition.exclusion_grounds").value
    return tuple(value) if value is not None else ()


def post_of(state: State, candidate: Candidate) -> str:
    """The post that a candidate applies for."""
    return candidate.post or state.competition.posts[0].post


def application_of(state: State, candidate: Candidate) -> Application:
    """The application of a candidate. UserError where none is booked: it comes before the review (B18)."""
    if candidate.application is None:
        raise UserError(
            f"{candidate.name}: заяви ще не записано, тож розглядати нічого",
            f"спершу: kadry competition apply {state.id} {candidate.id} --date ДАТА --documents усі",
        )
    return candidate.application


def reviewed(standing: Standing, competition: str, wanted: str, wish: ReviewWish) -> Plan:
    """The plan that records the review of a candidate; UserError for what the law does not allow."""
    state = standing_state(standing, competition)
    candidate = find_candidate_of(state.competition, wanted)
    application = application_of(state, candidate)
    _refuse_order(state, application, wish.day)
    requirements = requirements_of(load_units(standing.root)[0], post_of(state, candidate))
    law = state.law(wish.day)
    grounds = exclusion_grounds(law)
    met = tuple(
        RequirementCheck.model_construct(requirement=requirements[at - 1], met=good, evidence=words)
        for at, good, words in _answers(wish.met, wish.not_met, wish.all_met, requirements, "вимогу", "--met")
    )
    looked = tuple(
        ExclusionCheck.model_construct(ground=grounds[at - 1], found=not clean, evidence=words)
        for at, clean, words in _answers(wish.clear, wish.found, wish.all_clear, grounds, "підставу", "--clear")
    )
    against, allowed = _grounds(state, application, met, looked)
    admitted = _decided(candidate, wish, against)
    if candidate.id in state.exam_state().passed and candidate.admitted != admitted:
        raise UserError(
            f"{candidate.name}: іспит уже оцінено, тож рішення про допуск не змінюють",
            "якщо воно записане помилково, виправте файл і запишіть: kadry record",
        )
    ground = None if admitted else _ground(wish.ground, against or allowed)
    review = Admission.model_construct(date=wish.day, requirements=met, exclusions=looked, ground=ground)
    after = candidate.model_copy(update={"admitted": admitted, "admission": review})
    return _planned(state, standing, after, review, admitted, bool(requirements), application)


def _refuse_order(state: State, application: Application, day: date) -> None:
    if day < application.date:
        raise UserError(
            f"розгляд {date_short(day)} раніше за заяву ({date_short(application.date)})", "перевірте дату розгляду"
        )
    last = max((one.date for one in state.exam.sittings), default=day) if state.exam is not None else day
    if day > last:
        raise UserError(
            f"розгляд {date_short(day)} пізніше за іспит ({date_short(last)}): допускають до іспиту, а не після",
            "перевірте дату розгляду",
        )


def _answers(
    yes: Mapping[int, str], no: Mapping[int, str], rest: str, subjects: Sequence[str], word: str, option: str
) -> list[tuple[int, bool, str]]:
    """Each subject with a yes or no and its evidence. UserError where one is not spoken of, or twice."""
    for number in (*yes, *no):
        if number > len(subjects):
            raise UserError(f"{option}: № {number} у переліку немає", listed(subjects) or "перелік порожній")
        if number in yes and number in no:
            raise UserError(f"про {word} № {number} сказано двічі", "залиште одне")
    found: list[tuple[int, bool, str]] = []
    silent = []
    for number in range(1, len(subjects) + 1):
        words = no.get(number) or yes.get(number) or rest
        if not words:
            silent.append(number)
        found.append((number, number not in no, words))
    if silent:
        raise UserError(
            f"не сказано про {word} № {', '.join(map(str, silent))}",
            f'{option} "{silent[0]}=ДОКУМЕНТ", про решту разом: --all-{option[2:]} "ДОКУМЕНТ". '
            f"Перелік: {listed(subjects)}",
        )
    return found


def listed(subjects: Sequence[str]) -> str:
    """«1 – …; 2 – …»."""
    return "; ".join(f"{number} – {text}" for number, text in enumerate(subjects, 1))


def _grounds(
    state: State, application: Application, met: Sequence[RequirementCheck], looked: Sequence[ExclusionCheck]
) -> tuple[list[str], list[str]]:
    """The grounds that forbid to admit, and those on which it may be refused."""
    against = [one.ground for one in looked if one.found]
    against += [f"{UNMET}{one.requirement}" for one in met if not one.met]
    allowed = [LATE] if documents_due(state).is_late(application.date) else []
    allowed += [INCOMPLETE] if missing_of(application.documents) else []
    return against, allowed


def _decided(candidate: Candidate, wish: ReviewWish, against: Sequence[str]) -> bool:
    """Whether the candidate is admitted: it follows from the review and is never typed against it."""
    if against:
        if wish.admit:
            raise UserError(f"{candidate.name}: допустити не можна: {'; '.join(against)}", "приберіть --admit")
        return False
    return wish.admit is not False


def _ground(wanted: str, lawful: Sequence[str]) -> str:
    """The ground of a refusal in the words of the norm: the one that is named, or the only one."""
    if not lawful:
        raise UserError(
            "для недопущення немає підстави: вимогам кандидат відповідає, підстав закону не виявлено",
            "виявлену підставу називають так: --found НОМЕР=ЧИМ ВИЯВЛЕНО, невідповідність – --not-met НОМЕР=ДОКУМЕНТ",
        )
    if not wanted:
        return "; ".join(lawful)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(lawful):
        return lawful[int(wanted) - 1]
    text = canonical(wanted).casefold()
    found = [one for one in lawful if text in canonical(one).casefold()]
    if len(found) != 1:
        raise UserError(f"--ground: «{wanted}» – такої підстави розгляд не виявив", listed(lawful))
    return found[0]


def _planned(
    state: State,
    standing: Standing,
    candidate: Candidate,
    review: Admission,
    admitted: bool,
    has_requirements: bool,
    application: Application,
) -> Plan:
    result: Reviewed = {
        "candidate": candidate.id,
        "date": review.date.isoformat(),
        "admitted": admitted,
        "ground": review.ground,
        "requirements": [
            {"requirement": one.requirement, "met": one.met, "evidence": one.evidence} for one in review.requirements
        ],
        "exclusions": [
            {"ground": one.ground, "found": one.found, "evidence": one.evidence} for one in review.exclusions
        ],
    }
    word = "допустити до іспиту" if admitted else f"не допустити: {review.ground}"
    said = f"{candidate.name}: {date_short(review.date)} вирішено {word}."
    notes = []
    if not has_requirements:
        notes.append("Вимог до посади у штатному розписі немає, тож відповідності їм не розглянуто.")
    if missing := missing_of(application.documents):
        lacking = counted(len(missing), "документа", "документів", "документів")
        notes.append(f"У заяві № {application.number} бракує {lacking}.")
    after = with_candidate(state.competition, candidate)
    return plan_of(
        standing,
        state,
        after,
        said,
        result,
        notes=notes,
        basis=head_act_words(state.competition),
        following=_following(state, after.candidates),
    )


def _following(state: State, candidates: Sequence[Candidate]) -> tuple[str, ...]:
    waiting = next((one for one in candidates if one.admitted is None), None)
    if waiting is not None:
        what = '--date ДАТА --all-met "ЧИМ ПІДТВЕРДЖЕНО" --all-clear "ЧИМ ПЕРЕВІРЕНО"'
        return (f"розглянути документи, {waiting.name}: kadry competition admit {state.id} {waiting.id} {what}",)
    if any(one.admitted for one in candidates) and state.exam_state().day is None:
        return (f"призначити іспит: kadry exam sit {state.id} --date ДАТА --time ЧАС --place МІСЦЕ",)
    return ()
