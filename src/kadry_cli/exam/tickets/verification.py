"""Whether opened tickets are those that were sealed; everything that differs is named (X4, E8, docs/tickets.md §9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.verification import Check
from kadry_cli.exam.bank.digest import bank_digest, digests_of
from kadry_cli.exam.records.bank import Bank
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.tickets import Seal, TicketSet
from kadry_cli.exam.tickets.commitment import ALGORITHM, commitment, inputs_of
from kadry_cli.exam.tickets.making import MadeSet, made_by

Digests = Sequence[tuple[str, str]]


def verify_set(bank: Bank, exam: Exam, ticket_set: TicketSet) -> tuple[Check, ...]:
    """Every comparison of an opened set with its seal, the last of the exam; `seals[-1].opened` must be there."""
    seal = exam.seals[-1]
    if seal.algorithm != ALGORITHM:
        return (Check("algorithm", False, f"алгоритму «{seal.algorithm}» ця версія програми не знає"),)
    return (Check("algorithm", True, seal.algorithm), *_checks(bank, exam, seal, ticket_set))


def _checks(bank: Bank, exam: Exam, seal: Seal, ticket_set: TicketSet) -> Iterator[Check]:
    secret = bytes.fromhex(seal.opened.seed) if seal.opened is not None else b""
    fits = commitment(secret, inputs_of(seal)) == seal.commitment
    yield Check(
        "commitment",
        fits,
        "таємне число те саме, якого дотримувалися від опечатування"
        if fits
        else "інше таємне число або інші параметри: зобов’язанню вони не відповідають",
    )
    kept = [(question.id, question.digest) for question in ticket_set.bank]
    whole = bank_digest(kept) == seal.bank
    yield Check(
        "kept_bank",
        whole,
        "перелік у tickets.yaml – той, що опечатано" if whole else "перелік у tickets.yaml – не той, що опечатано",
    )
    same, words = compare_banks(kept, digests_of(bank.questions), trusted=whole)
    yield Check("bank", same, words)
    yield Check(
        "same_seal",
        ticket_set.commitment == seal.commitment,
        "білети належать до цього опечатування"
        if ticket_set.commitment == seal.commitment
        else "tickets.yaml належить до іншого опечатування",
    )
    if not (fits and same):
        yield Check("tickets", False, "білети не відтворено: спершу мають збігтися число і перелік питань")
        return
    made = made_by(seal, bank.questions, secret)
    yield _tickets(made, ticket_set)
    yield _code(made, seal)
    yield _picked(exam, seal)


def compare_banks(sealed: Digests, found: Digests, *, trusted: bool = True) -> tuple[bool, str]:
    """Whether two banks are the same letter by letter and in one order, and the first thing that differs.

    `trusted` tells whether `sealed` is known to be the sealed bank.
    """
    if list(sealed) == list(found):
        return trusted, f"{counted(len(found), 'питання', 'питання', 'питань')}, усі літери й порядок ті самі"
    before, after = dict(sealed), dict(found)
    changed = [code for code in after if code in before and before[code] != after[code]]
    if changed:
        return False, f"змінено питання {_some(changed)}: текст, стаття, розділ або строк чинності не ті, що опечатано"
    gone = [code for code in before if code not in after]
    added = [code for code in after if code not in before]
    if gone or added:
        parts = [f"бракує питання {_some(gone)}"] if gone else []
        parts += [f"зайве питання {_some(added)}"] if added else []
        return False, "; ".join(parts)
    place = next(at for at, (one, other) in enumerate(zip(sealed, found, strict=False), 1) if one != other)
    return (
        False,
        f"інший порядок питань: на місці {place} мало стояти {sealed[place - 1][0]}, а стоїть {found[place - 1][0]}",
    )


def _some(codes: Sequence[str]) -> str:
    listed = ", ".join(codes[:3])
    return f"{listed} та ще {len(codes) - 3}" if len(codes) > 3 else listed


def _tickets(made: MadeSet, ticket_set: TicketSet) -> Check:
    found = [(ticket.number, ticket.questions) for ticket in ticket_set.tickets]
    wanted = list(enumerate(made.tickets, 1))
    if found == wanted:
        return Check("tickets", True, f"{counted(len(found), 'білет', 'білети', 'білетів')}, усі питання збігаються")
    for one, other in zip_longest(wanted, found):
        if one != other:
            number = (one or other or (0, ()))[0]
            if one is None or other is None:
                return Check("tickets", False, f"білет № {number}: {'зайвий' if one is None else 'бракує'}")
            if one[0] != other[0]:
                return Check("tickets", False, f"інший порядок білетів: на місці № {one[0]} стоїть № {other[0]}")
            place = next(at for at, (a, b) in enumerate(zip_longest(one[1], other[1]), 1) if a != b)
            return Check("tickets", False, f"білет № {number}: питання {place} не те, що випливає з таємного числа")
    return Check("tickets", False, "білети не ті")


def _code(made: MadeSet, seal: Seal) -> Check:
    if seal.set_code is None:
        return Check("code", True, "коду комплекту в записі немає: білетів не друкували")
    if seal.set_code == made.code:
        return Check("code", True, "надруковано саме ці білети")
    return Check("code", False, "код надрукованого комплекту інший: друкували не ці білети")


def _picked(exam: Exam, seal: Seal) -> Check:
    entries = [entry for sitting in exam.sittings for entry in sitting.candidates if entry.ticket is not None]
    strange = [entry for entry in entries if entry.ticket is not None and entry.ticket > seal.tickets]
    if strange:
        return Check("picked", False, f"кандидат {strange[0].id}: білета № {strange[0].ticket} у комплекті немає")
    return Check("picked", True, f"вибрано {counted(len(entries), 'білет', 'білети', 'білетів')}, усі з комплекту")
