"""The decisions of a sitting: each follows from the votes, none is typed against them (C2, B26, B27, B29)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import (
    ADMISSION,
    ADMITTED,
    FAILED_EXAM,
    NOT_ADMITTED,
    NOT_RECOMMENDED,
    RESERVE,
    WINNER,
    CandidateDecision,
    CommissionSitting,
)
from kadry_cli.competition.rules.sitting import verdict
from kadry_cli.competition.rules.votes import LEFT_OPEN
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.sitting.words import ended, listed
from kadry_cli.hiring.sittings import Held

HEAD_VERDICTS = (WINNER, RESERVE, NOT_RECOMMENDED)


class DecideWish(NamedTuple):
    """What was said: only whom to decide on, motives by candidate, the head's own verdicts, the repeat."""

    candidates: tuple[str, ...] = ()
    motives: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    repeat: bool = False


def decided(one: Held, wish: DecideWish) -> Held:
    """The sitting with its decisions. UserError while one lacks a vote, or the votes do not make one."""
    competition = one.state.competition
    wanted = _wanted(one, wish)
    found = _head_verdicts(one, wanted, wish) if one.by_head() else _from_votes(one, wanted, wish)
    if not wish.candidates:
        found |= {person.id: FAILED_EXAM for person in one.failed()}
    motives = _motives(competition, wish.motives)
    if strangers := [person for person in motives if person not in found and person not in _known(one.sitting)]:
        raise UserError(f"--motives: щодо «{strangers[0]}» рішення немає", "перевірте прізвище")
    decisions = _merged(one, found, motives)
    sitting = one.sitting.model_copy(update={"decisions": decisions})
    if wish.repeat:
        _refuse_repeat(one, sitting)
        sitting = sitting.model_copy(update={"repeat": True})
    elif sitting.repeat and any(known.verdict == WINNER for known in decisions):
        sitting = sitting.model_copy(update={"repeat": False})
    _refuse_too_many(one, sitting)
    if sitting.purpose == ADMISSION:
        return one.with_(sitting, _with_admitted(competition, decisions))
    return one.with_(sitting)


def _wanted(one: Held, wish: DecideWish) -> list[Candidate]:
    due = one.to_decide()
    if not wish.candidates:
        return due
    named = [find_candidate_of(one.state.competition, text) for text in wish.candidates]
    if strangers := [person for person in named if person not in due]:
        raise UserError(
            f"{one.short(strangers[0].id)}: це засідання про цю особу не вирішує",
            "вирішують про тих, хто склав іспит, а на допуску – про кожного, хто подав заяву",
        )
    return named


def _from_votes(one: Held, wanted: Sequence[Candidate], wish: DecideWish) -> dict[str, str]:
    if wish.verdicts:
        raise UserError(
            "рішення комісії випливає з голосів, тож --verdict не приймають",
            f"запишіть голосування: kadry competition vote {one.state.id} КАНДИДАТ …",
        )
    if not one.sitting.present:
        raise UserError("не записано, хто присутній", f"спершу: kadry competition sit {one.state.id} --present ЧЛЕН")
    if one.quorum().result is not True:
        raise UserError("засідання неправомочне, тож рішень немає", "проведіть нове засідання")
    if without := [person.name for person in wanted if not one.votes_on(person.id)]:
        raise UserError(
            ended(f"рішення без голосування не буває; не голосували про: {listed(without)}"),
            f"запишіть: kadry competition vote {one.state.id} КАНДИДАТ …",
        )
    found = {}
    for person in wanted:
        votes = one.votes_on(person.id)
        result = verdict(votes, one.sitting.purpose)
        if result is None:
            _refuse_open(one, person, any(known.decision and known.decision.result == LEFT_OPEN for known in votes))
        else:
            found[person.id] = result
    return found


def _refuse_open(one: Held, person: Candidate, tie: bool) -> None:
    if tie:
        raise UserError(
            f"{one.short(person.id)}: голоси порівну, а вирішального голосу голови немає: питання лишилося відкритим",
            "проголосуйте ще раз і запишіть: kadry competition vote … --correct; за таємного – --chair за чи проти",
        )
    raise UserError(
        f"{one.short(person.id)}: що вирішено голосуванням, на дату засідання джерела не підтверджують",
        "чинний порядок органу записують в acts.yaml: kadry help law",
    )


def head_verdicts(sitting: CommissionSitting) -> tuple[str, ...]:
    """What a head who decides alone may decide at a sitting of its purpose."""
    return (ADMITTED, NOT_ADMITTED) if sitting.purpose == ADMISSION else HEAD_VERDICTS


def _head_verdicts(one: Held, wanted: Sequence[Candidate], wish: DecideWish) -> dict[str, str]:
    """The verdicts of a head who decides alone; each candidate has one (B8)."""
    allowed = head_verdicts(one.sitting)
    found = _known(one.sitting)
    for text in wish.verdicts:
        who, sign, word = text.partition("=")
        if not sign or word.strip() not in allowed:
            raise UserError(
                f"--verdict: «{text}» – не рішення",
                f'пишіть --verdict "КАНДИДАТ={allowed[0]}"; можна: {", ".join(allowed)}',
            )
        found[find_candidate_of(one.state.competition, who.strip()).id] = word.strip()
    due = {person.id for person in wanted}
    if strangers := [person for person in found if person not in due and found[person] != FAILED_EXAM]:
        raise UserError(f"{one.short(strangers[0])}: про цю особу не вирішують", "добирають з тих, хто склав іспит")
    if without := [person.name for person in wanted if person.id not in found]:
        raise UserError(
            ended(f"керівник не вирішив про: {listed(without)}"), f'додайте --verdict "КАНДИДАТ={allowed[0]}"'
        )
    return {person: word for person, word in found.items() if person in due}


def _known(sitting: CommissionSitting) -> dict[str, str]:
    return {known.candidate: known.verdict for known in sitting.decisions}


def _motives(competition: Competition, said: Sequence[str]) -> dict[str, str]:
    found = {}
    for text in said:
        who, sign, motives = text.partition("=")
        if not sign:
            raise UserError(f"--motives: у «{text}» немає мотивів", 'пишіть --motives "КАНДИДАТ=чому так вирішено"')
        found[find_candidate_of(competition, who.strip()).id] = line_of(motives, "--motives")
    return found


def _merged(one: Held, found: Mapping[str, str], motives: Mapping[str, str]) -> tuple[CandidateDecision, ...]:
    """Known decisions with the new ones in their places, in the order of the candidates."""
    old = {known.candidate: known for known in one.sitting.decisions}
    for person, word in found.items():
        known = old.get(person)
        kept = known.motives if known is not None and known.verdict == word else None
        old[person] = CandidateDecision.model_construct(candidate=person, verdict=word, motives=kept)
    for person, text in motives.items():
        old[person] = old[person].model_copy(update={"motives": text})
    order = [person.id for person in one.state.competition.candidates]
    return tuple(sorted(old.values(), key=lambda known: order.index(known.candidate)))


def _refuse_repeat(one: Held, sitting: CommissionSitting) -> None:
    """A repeated competition is announced where nobody was recommended for the post (L227)."""
    if sitting.purpose == ADMISSION:
        raise UserError("про повторний конкурс вирішують на засіданні з відбору", "приберіть --repeat")
    if winners := [known.candidate for known in sitting.decisions if known.verdict == WINNER]:
        raise UserError(
            f"переможець є ({one.short(winners[0])}), тож повторного конкурсу не проводять", "приберіть --repeat"
        )


def _refuse_too_many(one: Held, sitting: CommissionSitting) -> None:
    """Not more winners than vacant units of each post (B1)."""
    posts = one.state.competition.posts
    people = {person.id: person for person in one.state.competition.candidates}
    others = [
        known
        for place, held in enumerate(one.state.competition.sittings)
        if place != one.place
        for known in held.decisions
    ]
    latest = {known.candidate: known.verdict for known in (*others, *sitting.decisions)}
    winners = [person for person, word in latest.items() if word == WINNER]
    only = posts[0].post if len(posts) == 1 else None
    count = Counter(people[person].post or only for person in winners)
    for vacancy in posts:
        if count[vacancy.post] > vacancy.units:
            names = listed(people[person].name for person in winners if (people[person].post or only) == vacancy.post)
            units = counted(vacancy.units, "вакантна одиниця", "вакантні одиниці", "вакантних одиниць")
            raise UserError(
                ended(f"переможців більше, ніж посад: на «{vacancy.post}» {units}, а підтримано: {names}"),
                "звірте голоси (виправити записане: vote … --correct); якщо голосували саме так – нове засідання",
            )


def _with_admitted(competition: Competition, decisions: Sequence[CandidateDecision]) -> Competition:
    """The candidates with the commission's word on admission; UserError where the record already says otherwise."""
    said = {known.candidate: known.verdict == ADMITTED for known in decisions}
    people = []
    for person in competition.candidates:
        wanted = said.get(person.id)
        if wanted is not None and person.admitted not in (None, wanted):
            raise UserError(
                f"«{person.id}»: голосування вирішило інакше, ніж записано в admitted",
                "звірте попередній розгляд: kadry competition admit",
            )
        people.append(person if wanted is None else person.model_copy(update={"admitted": wanted}))
    return competition.model_copy(update={"candidates": tuple(people)})
