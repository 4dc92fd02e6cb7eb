"""The dialogue of `kadry competition protocol`: to record it, to say when the head got it, or to print it."""

from __future__ import annotations

from kadry_cli.competition.rules.seal import is_sealed
from kadry_cli.core.console.asking import EVERYBODY, NOBODY, Offer, ask, ask_as, choose, choose_several
from kadry_cli.core.console.dates import date_since
from kadry_cli.core.console.editing import optional_day, required_day
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.hiring.offering import member_offers
from kadry_cli.hiring.selection.signing import SignWish, refuse_early, unsigned
from kadry_cli.hiring.sittings import Held

RECORD, HANDED, PRINT = "записати", "подано", "надрукувати"


def asked_protocol(session: Session, one: Held) -> SignWish:
    """What is to be recorded of a protocol; an empty wish where it is to be printed."""
    made = one.sitting.protocol
    offers = []
    if made is None:
        offers.append(Offer(RECORD, "записати протокол", "номер, дата, хто підписав, власні думки"))
    elif not is_sealed(one.sitting):
        offers.append(Offer(RECORD, "записати підписи", "протокол підписали не всі присутні"))
    if made is not None and made.to_head is None:
        offers.append(Offer(HANDED, "записати подання", "коли керівник одержав протокол"))
    if not offers:
        return SignWish()
    offers.append(Offer(PRINT, "надрукувати протокол"))
    chosen = choose(session, "Що зробити з протоколом", offers, "--number", offers[0].code)
    if chosen == PRINT:
        return SignWish()
    since = date_since(one.sitting.date, "засідання")
    if chosen == HANDED:
        return SignWish(to_head=required_day(session, None, "--to-head", "Коли керівник одержав протокол", since))
    if made is not None:
        return SignWish(signed=_signers(session, one))
    refuse_early(one)
    number = ask(session, "Номер протоколу", "--number")
    day = ask_as(session, "Дата протоколу", "--date", since, date_short(one.sitting.date))
    if one.by_head():
        return SignWish(number, day)
    signers, opinions = _signers(session, one), _opinions(session, one)
    handed = optional_day(session, None, "Коли керівник одержав протокол", since)
    return SignWish(number, day, signers, handed, opinions)


def _signers(session: Session, one: Held) -> tuple[str, ...]:
    waiting = [member for member in one.commission if member.id in unsigned(one.sitting)]
    return choose_several(session, "Хто підписав", member_offers(waiting), "--signed", EVERYBODY, needed=True)


def _opinions(session: Session, one: Held) -> tuple[str, ...]:
    here = member_offers(member for member in one.commission if member.id in one.sitting.present)
    authors = choose_several(session, "Хто додав власну думку", here, "--opinion", NOBODY)
    return tuple(
        f"{member}={ask_as(session, f'Скільки аркушів ({one.short(member)})', '--opinion', _sheets, '1')}"
        for member in authors
    )


def _sheets(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 1000):
        raise UserError(f"«{text}» – не кількість аркушів", "напишіть число")
    return int(text)
