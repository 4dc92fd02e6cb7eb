"""From what was said of a sitting to its record: presence, recusals, form of the vote, ballots (C1, C5, C13)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from typing import Any

from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import SECRET, AwayMember, Ballots, CommissionSitting, Recusal
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.errors import UserError
from kadry_cli.exam.people import find_candidate_of, find_member
from kadry_cli.hiring.selection.agenda import AgendaWish, with_agenda
from kadry_cli.hiring.selection.voting import refuse_wrong
from kadry_cli.hiring.sittings import Held

EVERYBODY = "усі"
OWN, OTHERS = "самовідвід", "відвід"


@dataclass(frozen=True)
class SitWish:
    """What was said of a sitting; None, "" and () stand for what was not. People as they were typed."""

    hour: time | None = None
    place: str = ""
    posts: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    recused: tuple[str, ...] = ()
    challenged: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    form: str = ""
    ballots: str = ""
    group: tuple[str, ...] = ()
    discussed: str = ""
    agenda: AgendaWish = field(default_factory=AgendaWish)
    kin: tuple[str, ...] = ()

    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return self == SitWish()


def amended(one: Held, wish: SitWish) -> CommissionSitting:
    """The sitting with everything of a wish in it. UserError for what does not fit it or the votes it already has."""
    if one.by_head() and (wish.present or wish.absent or wish.form or wish.ballots or wish.recused or wish.challenged):
        raise UserError(
            "конкурс проводить сам керівник органу: комісії немає, тож присутніх і голосування не записують",
            f"рішення керівника: kadry competition decide {one.state.id} --verdict КАНДИДАТ=РІШЕННЯ",
        )
    changed: dict[str, Any] = {}
    if wish.hour is not None:
        changed["hour"] = wish.hour
    plain = {"place": wish.place, "posts": wish.posts, "form": wish.form, "discussed": wish.discussed}
    changed |= {key: value for key, value in plain.items() if value}
    if wish.form and one.sitting.votes and wish.form != one.sitting.form:
        raise UserError("голосування вже записано, тож його форми не змінюють", "перевірте --form")
    changed["present"], changed["absent"] = _members(one, wish)
    changed["recusals"] = _recusals(one, wish)
    changed["agenda"] = with_agenda(one.sitting.agenda, wish.agenda)
    sitting = one.sitting.model_copy(update=changed)
    sitting = sitting.model_copy(update={"ballots": _ballots(one, sitting, wish)})
    later = one.with_(sitting)
    for vote in sitting.votes:
        refuse_wrong(later, vote)
    return sitting


def with_kin(competition: Competition, wish: SitWish) -> Competition:
    """The competition with the relatives among the candidates that its members declared (C13)."""
    members = list(competition.commission)
    for text in wish.kin:
        who, colon, candidate = text.partition(":")
        if not colon:
            raise UserError(f"--kin: у «{text}» не сказано, про кого", "пишіть --kin ЧЛЕН:КАНДИДАТ")
        declaring = find_member(competition, who.strip()).id
        place = next(at for at, member in enumerate(members) if member.id == declaring)
        relative = find_candidate_of(competition, candidate.strip()).id
        known = members[place].kin
        if relative not in known:
            members[place] = members[place].model_copy(update={"kin": (*known, relative)})
    return competition.model_copy(update={"commission": tuple(members)})


def _members(one: Held, wish: SitWish) -> tuple[tuple[str, ...], tuple[AwayMember, ...]]:
    competition, sitting = one.state.competition, one.sitting
    away = dict(_away(competition, text) for text in wish.absent)
    named = [text for text in wish.present if text.casefold() != EVERYBODY]
    came = [find_member(competition, text).id for text in named]
    both = [member for member in came if member in away]
    if both:
        raise UserError(f"«{both[0]}» названо і присутнім, і відсутнім", "залиште одне з двох")
    if len(named) < len(wish.present):
        came += [member.id for member in competition.commission if member.id not in away]
    there = {*(member for member in sitting.present if member not in away), *came}
    absent = {gone.id: gone.reason for gone in sitting.absent if gone.id not in came} | away
    order = [member.id for member in competition.commission]
    made = tuple(AwayMember.model_construct(id=member, reason=reason) for member, reason in absent.items())
    return tuple(member for member in order if member in there), made


def _away(competition: Competition, text: str) -> tuple[str, str]:
    person, sign, reason = text.partition("=")
    if not sign or not reason.strip():
        raise UserError(f"--absent: у «{text}» немає причини", 'пишіть --absent "ПРІЗВИЩЕ=у відпустці"')
    return find_member(competition, person.strip()).id, line_of(reason, "--absent")


def _recusals(one: Held, wish: SitWish) -> tuple[Recusal, ...]:
    found = {(known.member, known.candidate): known for known in one.sitting.recusals}
    said = [(text, "--recuse", OWN, True) for text in wish.recused]
    said += [(text, "--challenge", OTHERS, True) for text in wish.challenged]
    said += [(text, "--denied", OTHERS, False) for text in wish.denied]
    for text, option, kind, granted in said:
        made = _recusal(one.state.competition, text, option, kind, granted)
        known = found.get((made.member, made.candidate))
        if option == "--denied" and known is not None:
            made = made.model_copy(update={"kind": known.kind})
        found[made.member, made.candidate] = made
    return tuple(found.values())


def _recusal(competition: Competition, text: str, option: str, kind: str, granted: bool) -> Recusal:
    """«ткачук:шевчук=брат кандидатки» as a recusal; without a candidate it is from the whole sitting."""
    people, sign, reason = text.partition("=")
    if not sign or not reason.strip():
        raise UserError(f"{option}: у «{text}» немає причини", f'пишіть {option} "ЧЛЕН:КАНДИДАТ=причина"')
    member, colon, candidate = people.partition(":")
    return Recusal.model_construct(
        member=find_member(competition, member.strip()).id,
        candidate=find_candidate_of(competition, candidate.strip()).id if colon else None,
        kind=kind,
        reason=line_of(reason, option),
        granted=granted,
    )


def _ballots(one: Held, sitting: CommissionSitting, wish: SitWish) -> Ballots | None:
    old = sitting.ballots
    if not wish.ballots and not wish.group:
        return old
    if sitting.form != SECRET:
        raise UserError("бюлетені бувають лише за таємного голосування", "додайте --form таємне")
    group = tuple(find_member(one.state.competition, text).id for text in wish.group) or (old.group if old else ())
    if strangers := [member for member in group if member not in sitting.present]:
        raise UserError(f"--count-group: «{strangers[0]}» на засіданні не було", "обирають із присутніх")
    if not group:
        raise UserError("не вказано лічильної групи", "додайте --count-group ЧЛЕН")
    if wish.ballots:
        printed, issued, found, invalid = _four(wish.ballots)
    elif old is not None:
        printed, issued, found, invalid = old.printed, old.issued, old.found, old.invalid
    else:
        raise UserError("не вказано --ballots", "пишіть --ballots ВИГОТОВЛЕНО:ВИДАНО:ВИЯВЛЕНО:НЕДІЙСНИХ")
    voting = sum(1 for member in one.commission if member.votes and member.id in sitting.present)
    if issued > printed or found > issued or invalid > found:
        raise UserError(
            f"--ballots: {printed}:{issued}:{found}:{invalid} не сходиться",
            "видано не більше, ніж виготовлено; виявлено не більше, ніж видано; недійсних не більше, ніж виявлено",
        )
    if issued > voting:
        raise UserError(
            f"--ballots: видано {issued}, а право голосу мають {voting} з присутніх", "перевірте присутніх і бюлетені"
        )
    return Ballots.model_construct(group=group, printed=printed, issued=issued, found=found, invalid=invalid)


def _four(text: str) -> tuple[int, int, int, int]:
    parts = text.split(":")
    if len(parts) != 4 or not all(part.isascii() and part.isdigit() for part in parts):
        raise UserError(
            f"--ballots: «{text}» – не чотири числа", "пишіть 5:5:5:0 (виготовлено, видано, виявлено, недійсних)"
        )
    printed, issued, found, invalid = map(int, parts)
    return printed, issued, found, invalid
