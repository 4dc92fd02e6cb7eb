"""Questions to the person at the terminal, on standard error. Without a terminal nothing is ever asked (design §7)."""

from __future__ import annotations

import sys

from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.masking import show

YES, NO = ("т", "так", "y", "yes"), ("н", "ні", "n", "no")


def can_ask(session: Session) -> bool:
    """Whether somebody is there to answer: a terminal on both sides, and no JSON asked for."""
    return sys.stdin.isatty() and sys.stderr.isatty() and not session.json


def ask(session: Session, question: str, option: str, usual: str = "") -> str:
    """A text from the person, `usual` where nothing is typed. UserError with the option where nobody can answer."""
    if not can_ask(session):
        raise UserError(f"не вказано {option}", f"{question}: додайте {option} ЗНАЧЕННЯ")
    hint = f" [{usual}]" if usual else ""
    while True:
        answer = _line(f"{question}{hint}: ").strip() or usual
        if answer:
            return answer


def ask_optional(session: Session, question: str) -> str:
    """A text that may be left out; "" where nobody can answer."""
    return _line(f"{question} (можна пропустити): ").strip() if can_ask(session) else ""


def ask_yes(question: str) -> bool:
    """A yes or a no; asked again until it is one of them."""
    while True:
        answer = _line(f"{question} [т/н]: ").strip().casefold()
        if answer in YES:
            return True
        if answer in NO:
            return False


def tell(text: str) -> None:
    """Lines for the person, on standard error, before a question."""
    sys.stderr.write("".join(f"{show(line)}\n" for line in text.split("\n")))


def _line(question: str) -> str:
    sys.stderr.write(show(question))
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        # The end of input is how one leaves.
        raise KeyboardInterrupt
    return answer
