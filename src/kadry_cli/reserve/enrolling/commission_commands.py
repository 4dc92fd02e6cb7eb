"""`kadry reserve commission`: the special commission for posts filled by a higher body, its decisions (F19, F20)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.body.staff_files import find_post
from kadry_cli.cards.grounds import ground_of
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of, person_name
from kadry_cli.core.console.asking import Offer, ask, ask_as, ask_optional, ask_yes, can_ask, choose
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.files import find_person
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.enrolling.arguments import OfPost, UnitNamed, YearNamed, act_of
from kadry_cli.reserve.enrolling.list_questions import asked_list
from kadry_cli.reserve.enrolling.places import find_place, required_list
from kadry_cli.reserve.enrolling.recording import list_plan, post_in, with_post
from kadry_cli.reserve.enrolling.words import chosen_word
from kadry_cli.reserve.lists import Reserves, reserves_on_disk, standing_reserves
from kadry_cli.reserve.records.reserve import CommissionProposal, ReserveList, SpecialCommission
from kadry_cli.reserve.records.words import (
    FIRST_DEPUTY,
    HEAD_OF_BODY,
    NOT_SUPPORTED,
    SOMEBODY_ELSE,
    SUPPORTED,
)
from kadry_cli.reserve.rules.law import last_day

if TYPE_CHECKING:
    from kadry_cli.reserve.enrolling.results import CommissionDecided, CommissionKept

ROLES = (HEAD_OF_BODY, FIRST_DEPUTY, SOMEBODY_ELSE)
DECISIONS = (SUPPORTED, NOT_SUPPORTED)
PROTOCOL_QUESTION = "Протокол спеціальної комісії, наприклад: протокол від 10.01.2013 № 1"


class CommissionWish(NamedTuple):
    """The composition, or decisions of one protocol: pairs of person and decision, for the post where it is named."""

    composition: Ground | None = None
    chair: str = ""
    role: str = ""
    members: tuple[str, ...] = ()
    protocol: Ground | None = None
    decisions: tuple[tuple[str, str], ...] = ()
    post: str | None = None


def commission(
    ctx: typer.Context,
    year: YearNamed = None,
    unit: UnitNamed = None,
    composition: Annotated[
        str | None, typer.Option("--act", metavar="АКТ", help="Рішення, яким затверджено склад комісії")
    ] = None,
    chair: Annotated[str | None, typer.Option("--chair", metavar="ПІБ", help="Хто очолює комісію")] = None,
    role: Annotated[
        str | None,
        typer.Option("--role", metavar="ХТО", help="Керівник органу (1), перший заступник (2), інша особа (3)"),
    ] = None,
    member: Annotated[
        list[str] | None,
        typer.Option("--member", metavar="ТЕКСТ", help="Член комісії: ім’я та посада"),
    ] = None,
    protocol: Annotated[
        str | None, typer.Option("--protocol", metavar="ПРОТОКОЛ", help="«протокол від 10.01.2013 № 1»")
    ] = None,
    decide: Annotated[
        list[str] | None,
        typer.Option("--decide", metavar="ОСОБА=РІШЕННЯ", help="«підтримано» чи «не підтримано»"),
    ] = None,
    post: OfPost = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати спеціальну комісію і її рішення щодо пропозицій на посади, на які призначає орган вищого рівня.

    Комісію очолює керівник органу або його перший заступник, склад затверджує орган. Посад І–ІІІ категорій, на які
    призначають Президент України та Кабінет Міністрів України, вона не розглядає.

    Приклад: kadry reserve commission 2013 aparat --protocol "протокол від 10.01.2013 № 1"
      --decide бережний=підтримано
    """
    session: Session = ctx.obj
    reserves = reserves_on_disk(session.required_root(finish=False))
    found = asked_list(session, reserves, year, unit)
    wish = CommissionWish(
        act_of(composition, "--act"),
        person_name(chair, "--chair") if chair is not None else "",
        chosen_word(role, ROLES, "--role") if role is not None else "",
        tuple(line_of(one, "--member") for one in member or ()),
        act_of(protocol, "--protocol"),
        tuple(_decision(text) for text in decide or ()),
        post,
    )
    wish = _asked(session, found, wish)
    ground = wish.composition or wish.protocol
    given = basis if basis is not None or ground is None else ground.words()

    def prepare(standing: Standing) -> Plan:
        return _kept(standing, found.year, found.unit, wish)

    return act(session, Wish("reserve commission", given, dry_run, yes, clock_reason), prepare)


def _decision(text: str) -> tuple[str, str]:
    person, sign, word = text.rpartition("=")
    if not sign:
        raise UserError(f"--decide: «{text}» – потрібні особа й рішення", "пишіть «бережний=підтримано»")
    return person.strip(), chosen_word(word.strip(), DECISIONS, "--decide")


def _asked(session: Session, found: ReserveList, wish: CommissionWish) -> CommissionWish:
    nothing = not (wish.composition or wish.chair or wish.role or wish.members or wish.decisions or wish.protocol)
    if nothing and not can_ask(session):
        raise UsageError("не вказано, що записати", "склад: --act і --chair; рішення: --protocol і --decide")
    if nothing and found.commission is None:
        return _composition(session)
    if wish.decisions or wish.protocol is not None or nothing:
        wish = _decisions(session, wish)
    if wish.chair and not wish.role:
        wish = wish._replace(role=choose(session, "Хто це", [Offer(one, one) for one in ROLES], "--role"))
    if (wish.role or wish.members or wish.composition) and not wish.chair and found.commission is None:
        wish = wish._replace(
            chair=ask_as(session, "Голова комісії", "--chair", lambda text: person_name(text, "--chair"))
        )
    return wish


def _composition(session: Session) -> CommissionWish:
    act_said = ask_as(session, "Рішення про склад комісії", "--act", lambda text: ground_of(text, "--act"))
    chair = ask_as(session, "Голова комісії: повне ім’я", "--chair", lambda text: person_name(text, "--chair"))
    role = choose(session, "Хто це", [Offer(one, one) for one in ROLES], "--role")
    members: list[str] = []
    while text := ask_optional(session, "Член комісії: ім’я та посада"):
        members.append(text)
    return CommissionWish(act_said, chair, role, tuple(members))


def _decisions(session: Session, wish: CommissionWish) -> CommissionWish:
    if wish.protocol is None:
        said = ask_as(session, PROTOCOL_QUESTION, "--protocol", lambda text: ground_of(text, "--protocol"))
        wish = wish._replace(protocol=said)
    decisions = list(wish.decisions)
    while not decisions or (not wish.decisions and ask_yes("Ще одна особа?")):
        person = ask(session, "Чия пропозиція: код або частина імені", "--decide")
        decision = choose(session, "Рішення", [Offer(one, one) for one in DECISIONS], "--decide")
        decisions.append((person, decision))
    return wish._replace(decisions=tuple(decisions))


def _kept(standing: Standing, year: int, unit: str, wish: CommissionWish) -> Plan:
    reserves = standing_reserves(standing)
    found = required_list(reserves, year, unit)
    after = found
    said = []
    if wish.chair or wish.role or wish.members or wish.composition:
        after = after.model_copy(update={"commission": _commission(found, wish)})
        said.append("склад спеціальної комісії записано")
    decided: list[CommissionDecided] = []
    for person, decision in wish.decisions:
        if wish.protocol is None:
            raise UsageError("не вказано --protocol", "рішення записують за протоколом комісії")
        code, post = _proposed(reserves, found, person, wish.post)
        proposal = CommissionProposal.model_construct(person=code, protocol=wish.protocol, decision=decision)
        proposals = post_in(after, post).proposals
        if any(one.person == code for one in proposals):
            raise UserError(f"«{code}»: рішення комісії вже записано", "перевірте список: kadry reserve list")
        after = with_post(after, post, proposals=(*proposals, proposal))
        decided.append({"person": code, "post": post, "decision": decision, "protocol": wish.protocol.words()})
    if decided:
        said.append(counted(len(decided), "рішення комісії", "рішення комісії", "рішень комісії"))
    kept = after.commission
    result: CommissionKept = {
        "chair": kept.chair if kept is not None else None,
        "chair_role": kept.chair_role if kept is not None else None,
        "members": list(kept.members) if kept is not None else [],
        "decisions": decided,
    }
    return list_plan(
        standing,
        found,
        after,
        f"Список кадрового резерву на {year} рік ({unit}): {', '.join(said)}.",
        {**result},
        notes=_unled(kept, decided),
        following=(f"kadry reserve paper commission-protocol --year {year}",) if decided else (),
    )


def _commission(found: ReserveList, wish: CommissionWish) -> SpecialCommission:
    """The commission there is with what was said, or a new one."""
    if found.commission is None:
        return SpecialCommission.model_construct(
            act=wish.composition, chair_role=wish.role, chair=wish.chair, members=wish.members
        )
    said = {"act": wish.composition, "chair_role": wish.role, "chair": wish.chair, "members": wish.members}
    return found.commission.model_copy(update={key: value for key, value in said.items() if value})


def _proposed(reserves: Reserves, found: ReserveList, wanted: str, post: str | None) -> tuple[str, str]:
    """The code of the person and the post of the proposal; somebody not enrolled yet needs the post named."""
    try:
        place = find_place(reserves, wanted, found.year, post)
    except UserError:
        if post is None:
            raise
        placed = find_post(reserves.units([]), post, last_day(found.year))
        if placed.unit.id != found.unit:
            raise
        return find_person(reserves.root, wanted), placed.post.id
    if place.list.unit != found.unit:
        raise UserError(
            f"«{place.candidate.person}»: зараховано в підрозділі «{place.list.unit}», а не «{found.unit}»",
            f"kadry reserve commission {found.year} {place.list.unit}",
        )
    return place.candidate.person, place.post.post


def _unled(kept: SpecialCommission | None, decided: Sequence[CommissionDecided]) -> tuple[str, ...]:
    if decided and kept is None:
        return ("Склад спеціальної комісії ще не записано: --act, --chair, --role, --member.",)
    if kept is not None and kept.chair_role == SOMEBODY_ELSE:
        return (f"{printed(kept.chair)}: комісію очолює керівник органу або його перший заступник.",)
    return ()
