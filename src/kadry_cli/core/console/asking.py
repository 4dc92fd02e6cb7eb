"""Questions to the person at the terminal, on standard error. Without a terminal nothing is ever asked (design §7).

An answer that does not fit is explained in one line and asked for again: nobody types a whole dialogue anew for a slip.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Container, Mapping, Sequence
from typing import NamedTuple, TypeVar

from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.masking import show

YES, NO = ("т", "так", "y", "yes"), ("н", "ні", "n", "no")
EVERYBODY, ALL_WORDS, NOBODY = "усі", ("усі", "всі", "усе", "все"), "-"

LEAST_DIGITS = 3

T = TypeVar("T")
_OPTION = re.compile("^--[a-z-]+: ")


class Offer(NamedTuple):
    """One line of a list to choose from: the code that is returned, what is shown, a short word that helps."""

    code: str
    name: str
    word: str = ""


def can_ask(session: Session) -> bool:
    """Whether somebody is there to answer: a terminal on both sides, and no JSON asked for."""
    return at_terminal() and not session.json


def at_terminal() -> bool:
    """Whether standard input and standard error are a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(session: Session, question: str, option: str, usual: str = "") -> str:
    """A text from the person, `usual` where nothing is typed. UserError with the option where nobody can answer."""
    return ask_as(session, question, option, str, usual)


def ask_as(session: Session, question: str, option: str, read: Callable[[str], T], usual: str = "") -> T:
    """What `read` makes of an answer; while it raises UserError, the reason is told and the question asked again."""
    if not can_ask(session):
        raise UserError(f"не вказано {option}", f"{question}: додайте {option} ЗНАЧЕННЯ")
    return _answered(f"{question}{f' [{usual}]' if usual else ''}: ", lambda answer: read(_typed(answer or usual)))


def ask_optional(session: Session, question: str) -> str:
    """A text that may be left out; "" where nobody can answer."""
    return ask_optional_as(session, question, str) or ""


def ask_optional_as(session: Session, question: str, read: Callable[[str], T]) -> T | None:
    """What `read` makes of an answer that may be left out; None without one, and where nobody can answer."""
    if not can_ask(session):
        return None
    return _answered(f"{question} (можна пропустити): ", lambda answer: read(answer) if answer else None)


def ask_yes(question: str) -> bool:
    """A yes or a no; asked again until it is one of them."""
    return _answered(f"{question} [т/н]: ", _yes)


def choose(
    session: Session,
    question: str,
    offers: Sequence[Offer],
    option: str,
    usual: str = "",
    other: Callable[[str], str] | None = None,
) -> str:
    """The code of the offer that a number, a code or a part of a name picks; `usual`, or the only one, on Enter.

    With `other` an answer that is none of the list is read by it. UserError with the option where nobody can answer.
    """
    if not offers:
        return ask_as(session, question, option, other or str, usual)
    listed = dict(enumerate(offers, 1))
    if not usual and other is None and len(offers) == 1:
        usual = offers[0].code
    if can_ask(session):
        tell(_list(question, listed))
        question = "Номер зі списку або частина назви" + (", чи впишіть своє" if other is not None else "")

    def read(answer: str) -> str:
        if answer == usual:
            return usual
        found = _meant(listed, answer)
        if len(found) == 1:
            return found[0].code
        if other is not None and not found and not answer.isdecimal():
            return other(answer)
        raise _unfit(answer, listed, found)

    number = next((str(at) for at, one in listed.items() if one.code == usual), usual)
    return ask_as(session, question, option, read, number)


def choose_several(
    session: Session,
    question: str,
    offers: Sequence[Offer],
    option: str,
    usual: str = "",
    taken: Sequence[str] = (),
    *,
    needed: bool = False,
) -> tuple[str, ...]:
    """The codes picked by numbers («1 3»), by names with commas between, by «усі», or none by «-» unless one is needed.

    What is `taken` by an answer before is neither shown nor accepted, but the numbers of the others stay the same.
    """
    listed = {at: one for at, one in enumerate(offers, 1) if one.code not in taken}
    if not listed:
        return ()
    if can_ask(session):
        tell(_list(question, listed))
        question = "Номери через пробіл або «усі»" if needed else "Номери через пробіл, «усі» або «-»"

    def read(answer: str) -> tuple[str, ...]:
        if answer == NOBODY and not needed:
            return ()
        if answer.casefold() in ALL_WORDS:
            return tuple(one.code for one in listed.values())
        codes = []
        for part in answer.replace(";", ",").split(","):
            words = part.split()
            for word in words if all(one.isdecimal() for one in words) else (part.strip(),):
                found = _meant(listed, word)
                if len(found) != 1:
                    raise _unfit(word, listed, found)
                codes.append(found[0].code)
        return tuple(dict.fromkeys(codes))

    return ask_as(session, question, option, read, usual)


def numbers_of(offers: Sequence[Offer], codes: Container[str]) -> str:
    """«1 3»: the numbers of the offers with these codes, as an answer to `choose_several` would name them."""
    return " ".join(str(at) for at, one in enumerate(offers, 1) if one.code in codes)


def tell(text: str) -> None:
    """Lines for the person, on standard error, before a question."""
    sys.stderr.write("".join(f"{show(line)}\n" for line in text.split("\n")))


def _answered(prompt: str, read: Callable[[str], T]) -> T:
    """What `read` makes of a typed line, asked again with the reason for as long as it refuses."""
    while True:
        try:
            return read(" ".join(_line(prompt).split()))
        except UserError as wrong:
            # The option that a script would use is no word of a dialogue.
            tell("  " + "; ".join(part for part in (_OPTION.sub("", wrong.message), wrong.advice) if part))


def _typed(answer: str) -> str:
    if not answer:
        raise UserError("потрібна відповідь", "покинути все, нічого не записавши, – Ctrl+C")
    return answer


def _yes(answer: str) -> bool:
    if answer.casefold() in (*YES, *NO):
        return answer.casefold() in YES
    raise UserError(f"«{answer}» – не відповідь" if answer else "потрібна відповідь", "напишіть «т» (так) або «н» (ні)")


def _list(question: str, listed: Mapping[int, Offer]) -> str:
    rows = (f"  {at}. {one.name}{f' – {one.word}' if one.word else ''}" for at, one in listed.items())
    return "\n".join((f"{question}:", *rows))


def _meant(listed: Mapping[int, Offer], answer: str) -> list[Offer]:
    """The offers that an answer may mean: by the number, else by the code, else by a part of the name or the code.

    One or two digits are a number of the list and nothing else: «9» must not mean «2009».
    """
    if answer.isdecimal() and (int(answer) in listed or len(answer) < LEAST_DIGITS):
        return [listed[int(answer)]] if int(answer) in listed else []
    from kadry_cli.core.language.apostrophes import canonical

    text = canonical(answer).casefold()
    names = [(one, (one.code.casefold(), canonical(one.name).casefold())) for one in listed.values()]
    same = [one for one, forms in names if text in forms]
    return same or [one for one, forms in names if text and any(text in form for form in forms)]


def _unfit(answer: str, listed: Mapping[int, Offer], found: Sequence[Offer]) -> UserError:
    if not found:
        return UserError(f"«{answer}» – такого в списку немає", f"є номери {', '.join(map(str, listed))}")
    numbers = [str(at) for at, one in listed.items() if one in found]
    return UserError(f"«{answer}» – підходить кілька", f"уточніть: {', '.join(numbers)}")


def _line(question: str) -> str:
    sys.stderr.write(show(question))
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        # The end of input is how one leaves.
        raise KeyboardInterrupt
    return answer
