"""What the tickets come from and the commitment to it (docs/tickets.md; E9, trust 3.8).

`kadry-tickets/1`: the inputs are frozen by a digest, the secret number is committed to together with it, and members
may add chance after the commitment. Everything here is a function over values; nothing draws a number.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.exam.records.tickets import Seal

ALGORITHM = "kadry-tickets/1"
SEED_BYTES = 32


class Inputs(NamedTuple):
    """What is public of a set before it is made: `blueprint` gives questions by subject, in the order of a ticket."""

    bank: str
    day: date
    tickets: int
    blueprint: Mapping[str, int]

    def digest(self) -> bytes:
        """SHA-256 of the inputs, written as lines."""
        lines = [ALGORITHM, f"bank {self.bank}", f"day {self.day.isoformat()}", f"tickets {self.tickets}"]
        lines += [f"subject {subject} {questions}" for subject, questions in self.blueprint.items()]
        return hashlib.sha256("".join(f"{line}\n" for line in lines).encode("utf-8")).digest()


def inputs_of(seal: Seal) -> Inputs:
    """The inputs that a seal names."""
    return Inputs(seal.bank, seal.day, seal.tickets, {line.subject: line.questions for line in seal.blueprint})


def commitment(secret: bytes, inputs: Inputs) -> str:
    """SHA-256 in hexadecimal of the algorithm's name, a zero byte, the secret number and the digest of the inputs."""
    return hashlib.sha256(ALGORITHM.encode("ascii") + b"\0" + secret + inputs.digest()).hexdigest()


def set_seed(secret: bytes, inputs: Inputs, contributions: Sequence[tuple[str, str]]) -> bytes:
    """The seed of the stream: HMAC-SHA256 by the secret number over the members' contributions and the inputs.

    A contribution is a member's id and what the member gave, in the order in which they were recorded.
    """
    given = "".join(f"{member} {value}\n" for member, value in contributions).encode("utf-8")
    return hmac.digest(secret, given + inputs.digest(), "sha256")


def seed_of(seal: Seal, secret: bytes) -> bytes:
    """The seed of a seal's set."""
    return set_seed(secret, inputs_of(seal), [(one.member, one.value) for one in seal.contributions])


def set_code(seed: bytes, tickets: Sequence[Sequence[str]]) -> str:
    """The code of a set: HMAC-SHA256 in hexadecimal by the stream's seed over the tickets, so it gives nothing away."""
    lines = (f"{number} {' '.join(questions)}\n" for number, questions in enumerate(tickets, 1))
    return hmac.digest(seed, f"kadry-ticket-set/1\n{''.join(lines)}".encode(), "sha256").hex()
