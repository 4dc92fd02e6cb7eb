"""The protocol of a sitting as a record: number, who signed, separate opinions, the day it went to the head (C6-C8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.competition.records.sitting import ADMISSION, CommissionSitting, SelectionProtocol, SeparateOpinion
from kadry_cli.competition.rules.seal import is_sealed, with_seal
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.people import find_member
from kadry_cli.exam.sitting.words import ended, listed
from kadry_cli.hiring.sittings import Held, refuse_sealed


class SignWish(NamedTuple):
    """What was said of a protocol; people as they were typed."""

    number: str = ""
    day: date | None = None
    signed: tuple[str, ...] = ()
    to_head: date | None = None
    opinions: tuple[str, ...] = ()
    opinion_day: date | None = None
    ended: date | None = None

    def is_empty(self) -> bool:
        """Whether nothing is to be recorded."""
        return self == SignWish()


def signed(one: Held, wish: SignWish) -> Held:
    """The sitting with its protocol; sealed as soon as everybody present has signed.

    UserError for a protocol before the decisions, for signers who were not there, for a change of what is sealed.
    """
    sitting = one.sitting
    old = sitting.protocol
    if is_sealed(sitting) and (wish.number or wish.day or wish.signed or wish.opinions):
        refuse_sealed(one)
    if old is None:
        refuse_early(one)
        if not wish.number:
            raise UserError("не вказано --number", "додайте --number НОМЕР: номер протоколу")
    day = wish.day or (old.date if old else sitting.date)
    if day < sitting.date:
        raise UserError(
            f"--date: {date_short(day)} – раніше за засідання ({date_short(sitting.date)})", "звірте дату протоколу"
        )
    if wish.to_head is not None and wish.to_head < sitting.date:
        raise UserError(
            f"--to-head: {date_short(wish.to_head)} – раніше за засідання ({date_short(sitting.date)})",
            "звірте, коли керівник одержав протокол",
        )
    sitting = sitting.model_copy(update={"opinions": _opinions(one, wish)})
    made = SelectionProtocol.model_construct(
        number=wish.number or (old.number if old else ""),
        date=day,
        signed=_signers(one, wish, old),
        to_head=wish.to_head or (old.to_head if old else None),
        sha256=old.sha256 if old else None,
        parts=old.parts if old else (),
    )
    sitting = sitting.model_copy(update={"protocol": made})
    if made.sha256 is None and not unsigned(sitting):
        sitting = with_seal(sitting)
    if wish.ended is None:
        return one.with_(sitting)
    if one.sitting.purpose == ADMISSION or wish.ended < sitting.date:
        raise UserError(
            f"--ended: засіданням {date_short(sitting.date)} ({sitting.purpose}) "
            f"конкурсу {date_short(wish.ended)} не завершують",
            "конкурс завершують засіданням з відбору, у той самий день або пізніше",
        )
    return one.with_(sitting, one.state.competition.model_copy(update={"ended": wish.ended}))


def unsigned(sitting: CommissionSitting) -> list[str]:
    """Who was present and has not signed (C6)."""
    hands = sitting.protocol.signed if sitting.protocol is not None else ()
    return [member for member in sitting.present if member not in hands]


def refuse_early(one: Held) -> None:
    """UserError while a protocol cannot be drawn up: it holds every decision, or says there was no quorum."""
    if not one.by_head():
        if not one.sitting.present:
            raise UserError(
                "не записано, хто присутній", f"спершу: kadry competition sit {one.state.id} --present ЧЛЕН"
            )
        if one.quorum().result is False:
            return
    known = {decision.candidate for decision in one.sitting.decisions}
    if without := [person.name for person in one.to_decide() if person.id not in known]:
        raise UserError(
            ended(f"протоколу ще немає з чого складати; без рішення: {listed(without)}"),
            f"спершу: kadry competition decide {one.state.id}",
        )
    if not known:
        raise UserError(
            "рішень немає, тож протоколу немає з чого складати", "запишіть рішення: kadry competition decide"
        )


def _signers(one: Held, wish: SignWish, old: SelectionProtocol | None) -> tuple[str, ...]:
    present = one.sitting.present
    if not wish.signed:
        return old.signed if old is not None else present
    named = [find_member(one.state.competition, text).id for text in wish.signed]
    if strangers := [member for member in named if member not in present]:
        raise UserError(
            f"--signed: {one.short(strangers[0])} на засіданні не було",
            "протокол підписують лише присутні члени комісії",
        )
    hands = {*(old.signed if old is not None else ()), *named}
    return tuple(member for member in present if member in hands)


def _opinions(one: Held, wish: SignWish) -> Sequence[SeparateOpinion]:
    found = {known.member: known for known in one.sitting.opinions}
    for text in wish.opinions:
        who, sign, sheets = text.partition("=")
        count = sheets.strip() if sign else "1"
        if not (count.isascii() and count.isdigit() and 0 < int(count) < 1000):
            raise UserError(f"--opinion: «{text}» – не член комісії й кількість аркушів", "пишіть --opinion ткачук=2")
        member = find_member(one.state.competition, who.strip()).id
        if member not in one.sitting.present:
            raise UserError(
                f"--opinion: {one.short(member)} на засіданні не було", "власну думку додають присутні члени комісії"
            )
        day = wish.opinion_day or one.sitting.date
        found[member] = SeparateOpinion.model_construct(member=member, date=day, sheets=int(count))
    return tuple(found.values())
