"""From what was said of a vote to its record, and everything that forbids it (C2-C5, C13)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kadry_cli.competition.records.commission import CHAIR
from kadry_cli.competition.records.sitting import (
    ADMISSION,
    ADMITTED,
    NOT_ADMITTED,
    NOT_RECOMMENDED,
    OPEN,
    RESERVE,
    WINNER,
    CommissionSitting,
    CountedVotes,
    NamedVotes,
    Vote,
)
from kadry_cli.competition.rules.sitting import recused, voters
from kadry_cli.core.errors import UserError
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.exam.people import find_candidate_of, find_member
from kadry_cli.hiring.sittings import Held

QUESTIONS = {ADMISSION: (ADMITTED, NOT_ADMITTED)}
SELECTION_QUESTIONS = (WINNER, RESERVE, NOT_RECOMMENDED)
EVERYBODY = "усі"
QUESTION_WORDS = {
    WINNER: "визнати переможцем",
    RESERVE: "рекомендувати до резерву",
    NOT_RECOMMENDED: "не рекомендувати",
    ADMITTED: "допустити до іспиту",
    NOT_ADMITTED: "не допустити до іспиту",
}


@dataclass(frozen=True)
class VoteWish:
    """A vote as it was typed: people by names, or counts with the chair's own vote."""

    candidate: str
    question: str = ""
    approve: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()
    counts: str = ""
    chair: str = ""
    correct: bool = False


def voted(one: Held, wish: VoteWish) -> tuple[CommissionSitting, Vote]:
    """The sitting with a vote added (or corrected), and that vote. UserError with the reason where it cannot be."""
    sitting = one.sitting
    refuse_no_vote(one)
    candidate = find_candidate_of(one.state.competition, wish.candidate).id
    questions = questions_of(sitting)
    question = wish.question or questions[0]
    if question not in questions:
        raise UserError(
            f"--question: «{question}» не вирішують на засіданні з метою «{sitting.purpose}»",
            f"можна: {', '.join(questions)}",
        )
    _refuse_not_due(one, candidate)
    vote = Vote.model_construct(candidate=candidate, question=question, named=None, counted=None, chair=None)
    if sitting.form == OPEN:
        vote = vote.model_copy(update={"named": _named(one, candidate, wish)})
    else:
        vote = vote.model_copy(update={"counted": counted_of(wish), "chair": wish.chair or None})
    refuse_wrong(one, vote)
    places = [at for at, old in enumerate(sitting.votes) if (old.candidate, old.question) == (candidate, question)]
    votes = list(sitting.votes)
    if places and not wish.correct:
        if votes[places[0]] == vote:
            return sitting, vote
        raise UserError(
            f"про «{question}» щодо {one.short(candidate)} вже голосували",
            "двічі про те саме не голосують; записане помилково виправляють так: --correct",
        )
    if wish.correct and not places:
        raise UserError(f"виправляти нема чого: про «{question}» ще не голосували", "приберіть --correct")
    if places:
        votes[places[0]] = vote
    else:
        votes.append(vote)
    return sitting.model_copy(update={"votes": tuple(votes)}), vote


def questions_of(sitting: CommissionSitting) -> tuple[str, ...]:
    """What may be voted on at a sitting of its purpose, the usual question first."""
    return QUESTIONS.get(sitting.purpose, SELECTION_QUESTIONS)


def refuse_no_vote(one: Held) -> None:
    """A vote needs a commission, a quorum and a form that it chose."""
    if one.by_head():
        raise UserError(
            "конкурс проводить сам керівник органу: голосування немає",
            f"рішення керівника: kadry competition decide {one.state.id} --verdict КАНДИДАТ=РІШЕННЯ",
        )
    if not one.sitting.present:
        raise UserError(
            "не записано, хто присутній", f"спершу: kadry competition sit {one.state.id} --present ЧЛЕН --absent …"
        )
    decision = one.quorum()
    if decision.result is not True:
        reason = step_sentences(decision)[-1]
        raise UserError(f"голосувати не можна. {reason}", "проведіть засідання, коли збереться досить членів комісії")
    if one.sitting.form is None:
        raise UserError(
            "комісія ще не обрала форми голосування", f"запишіть: kadry competition sit {one.state.id} --form відкрите"
        )


def _refuse_not_due(one: Held, candidate: str) -> None:
    """Only those are voted on whom this sitting decides on."""
    if candidate in {person.id for person in one.to_decide()}:
        return
    person = next(known for known in one.state.competition.candidates if known.id == candidate)
    name = one.short(candidate)
    if person not in one.covered([person]):
        raise UserError(f"{name}: це засідання – щодо інших посад", "перевірте --sitting")
    if not person.admitted:
        raise UserError(f"{name}: до іспиту не допущено, тож про відбір не голосують", "перевірте прізвище")
    passed = one.state.exam_state().passed.get(candidate)
    if passed is None:
        raise UserError(f"{name}: результату іспиту ще немає", f"спершу: kadry exam mark {one.state.id} …")
    raise UserError(
        f"{name}: іспиту не складено, тож про відбір не голосують",
        "комісія добирає з тих, хто склав іспит; решту рішень запише kadry competition decide",
    )


def _named(one: Held, candidate: str, wish: VoteWish) -> NamedVotes:
    if wish.counts or wish.chair:
        raise UserError(
            "голосування відкрите: потрібні голоси поіменно", "пишіть --for ЧЛЕН --against ЧЛЕН --abstained ЧЛЕН"
        )
    competition = one.state.competition
    lists = [_people(one, texts) for texts in (wish.approve, wish.against, wish.abstained)]
    typed = [member for people in lists for member in people]
    everybody = [
        at for at, texts in enumerate((wish.approve, wish.against, wish.abstained)) if EVERYBODY in _folded(texts)
    ]
    if len(everybody) > 1:
        raise UserError("«усі» можна сказати лише раз", "решту назвіть поіменно")
    if everybody:
        rest = [member for member in voters(one.sitting, competition.commission, candidate) if member not in typed]
        lists[everybody[0]] += rest
    elif not typed:
        raise UserError("не вказано, хто як голосував", "пишіть --for ЧЛЕН --against ЧЛЕН або --for усі")
    order = [member.id for member in competition.commission]
    approve, against, abstained = (tuple(sorted(people, key=order.index)) for people in lists)
    return NamedVotes.model_construct(approve=approve, against=against, abstained=abstained)


def _people(one: Held, texts: Sequence[str]) -> list[str]:
    competition = one.state.competition
    return [find_member(competition, text).id for text in texts if text.casefold() != EVERYBODY]


def _folded(texts: Sequence[str]) -> list[str]:
    return [text.casefold() for text in texts]


def counted_of(wish: VoteWish) -> CountedVotes:
    """The counts of a secret vote. UserError for a text that is not three numbers."""
    if wish.approve or wish.against or wish.abstained:
        raise UserError("голосування таємне: записують лише підсумок", "пишіть --counts ЗА:ПРОТИ:УТРИМАЛИСЯ")
    if not wish.counts:
        raise UserError("не вказано --counts", "пишіть --counts ЗА:ПРОТИ:УТРИМАЛИСЯ, наприклад --counts 4:1:0")
    counted = read_counts(wish.counts, "--counts", "пишіть ЗА:ПРОТИ:УТРИМАЛИСЯ, наприклад 4:1:0")
    if counted.approve + counted.against + counted.abstained == 0:
        raise UserError("--counts: не голосував ніхто", "перевірте підсумок голосів")
    return counted


def read_counts(text: str, option: str, advice: str, *, least: int = 3) -> CountedVotes:
    """«4:1:0» as counts for, against and abstained; with `least` 2 the last may be left out. UserError otherwise."""
    parts = text.split(":")
    if not least <= len(parts) <= 3 or not all(part.isascii() and part.isdigit() and len(part) < 4 for part in parts):
        raise UserError(f"{option}: «{text}» – не три числа", advice)
    approve, against, abstained = (*map(int, parts), 0)[:3]
    return CountedVotes.model_construct(approve=approve, against=against, abstained=abstained)


def refuse_wrong(one: Held, vote: Vote) -> None:
    """Votes that nobody could have given: by who was away, recused or has no vote, twice, more than could vote."""
    if vote.named is not None:
        _refuse_named(one, vote, vote.named)
    elif vote.counted is not None:
        _refuse_counted(one, vote, vote.counted)


def _refuse_named(one: Held, vote: Vote, named: NamedVotes) -> None:
    cast = (*named.approve, *named.against, *named.abstained)
    members = {member.id: member for member in one.commission}
    away = recused(one.sitting, vote.candidate)
    for member, times in Counter(cast).items():
        name = one.short(member)
        if times > 1:
            raise UserError(f"{name}: голос подано двічі", "кожен член комісії голосує раз")
        if member not in one.sitting.present:
            raise UserError(f"{name}: на засіданні не було, тож голосу немає", "перевірте присутніх або голоси")
        if not members[member].votes:
            raise UserError(f"{name}: за актом про комісію не має права голосу", "приберіть цей голос")
        if member in away:
            raise UserError(
                f"{name}: не бере участі в рішенні щодо {_whom(one, vote)} через відвід", "приберіть цей голос"
            )


def _refuse_counted(one: Held, vote: Vote, counted: CountedVotes) -> None:
    total = counted.approve + counted.against + counted.abstained
    able = voters(one.sitting, one.commission, vote.candidate)
    present = len(one.sitting.present)
    if total > present:
        raise UserError(f"голосів {total}, а присутні – {present}", "перелічіть бюлетені")
    if total > len(able):
        raise UserError(
            f"голосів {total}, а голосувати могли {len(able)} з {present} присутніх",
            "відведені й ті, хто не має права голосу, не голосують; перелічіть бюлетені",
        )
    ballots = one.sitting.ballots
    if ballots is not None and total > ballots.found - ballots.invalid:
        valid = ballots.found - ballots.invalid
        raise UserError(f"голосів {total}, а дійсних бюлетенів – {valid}", "перелічіть бюлетені")
    if vote.chair is None:
        return
    chair = next((member.id for member in one.commission if member.role == CHAIR), "")
    if chair not in able:
        raise UserError("голова комісії не голосує: не присутній або відведений", "приберіть --chair")
    given = {"за": counted.approve, "проти": counted.against, "утримався": counted.abstained}
    if given[vote.chair] == 0:
        raise UserError(f"--chair: голос «{vote.chair}», а в підсумку таких голосів немає", "перевірте підсумок")


def _whom(one: Held, vote: Vote) -> str:
    return f"кандидата «{one.short(vote.candidate)}»"
