"""The algorithm `kadry-tickets/1` a second time, written from docs/tickets.md alone.

It must never import kadry_cli: it proves that the page is complete, and it is the other side of a comparison. It is
written in the most literal way; the numbers in the comments are the sections of the page.
"""

import base64
import hashlib
import hmac
import re
import unicodedata
from collections import Counter
from typing import TypeVar

T = TypeVar("T")
Blueprint = list[tuple[str, int]]

ALGORITHM = "kadry-tickets/1"
ROUNDS = 10
TRIES_FOR_EACH_TICKET = 200


# 0. Conventions
def _lines(lines: list[str]) -> bytes:
    """The lines as bytes: UTF-8 in normal form C, one line feed after each, the last one too."""
    return "".join(unicodedata.normalize("NFC", line) + "\n" for line in lines).encode("utf-8")


# 1. Questions and bank
def question_id(subject: str, text: str, source: str) -> str:
    """The id that the import of a bank gives to a question."""
    text, source = re.sub(r"\s+", " ", text), re.sub(r"\s+", " ", source)
    digest = hashlib.sha256(_lines(["kadry-question/1", subject, text, source])).digest()
    return "q-" + base64.b32encode(digest).decode("ascii").lower()[:12]


def question_digest(id: str, subject: str, text: str, source: str, valid_from: str, valid_to: str) -> str:  # noqa: A002
    """The digest of a question; an open day is the empty text."""
    lines = ["kadry-question-digest/1", id, subject, text, source, valid_from, valid_to]
    return hashlib.sha256(_lines(lines)).hexdigest()


def bank_digest(pairs: list[tuple[str, str]]) -> str:
    """The digest of the bank from the ids and digests of its questions, in the order of the file."""
    return hashlib.sha256(_lines(["kadry-bank/1"] + [f"{name} {digest}" for name, digest in pairs])).hexdigest()


# 2. Inputs, secret number, commitment
def inputs_digest(bank: str, day: str, tickets: int, blueprint: Blueprint) -> bytes:
    """`H`: the digest of what is public before the set is made."""
    lines = [ALGORITHM, f"bank {bank}", f"day {day}", f"tickets {tickets}"]
    lines += [f"subject {subject} {k}" for subject, k in blueprint]
    return hashlib.sha256(_lines(lines)).digest()


def commitment(secret: bytes, inputs: bytes) -> str:
    """`C`: what is published when the set is sealed."""
    return hashlib.sha256(ALGORITHM.encode("utf-8") + b"\x00" + secret + inputs).hexdigest()


def set_seed(secret: bytes, contributions: list[tuple[str, str]], inputs: bytes) -> bytes:
    """The seed of the set from the secret number, the contributions (member, value) and the inputs."""
    added = _lines([f"{member} {value}" for member, value in contributions])
    return hmac.new(secret, added + inputs, hashlib.sha256).digest()


# 3. The stream
class _Stream:
    """The one stream of words that serves the whole making of a set."""

    def __init__(self, seed: bytes) -> None:
        self.seed = seed
        self.block = 0
        self.words: list[int] = []

    def word(self) -> int:
        """The next word."""
        if not self.words:
            block = hashlib.sha256(self.seed + self.block.to_bytes(8, "big")).digest()
            self.words = [int.from_bytes(block[at : at + 8], "big") for at in (0, 8, 16, 24)]
            self.block += 1
        return self.words.pop(0)

    def below(self, n: int) -> int:
        """A number from 0 to n-1, each as likely as another."""
        w = self.word()
        while w >= 2**64 - (2**64 % n):
            w = self.word()
        return w % n

    def shuffled(self, items: list[T]) -> list[T]:
        """A copy in another order."""
        copy = list(items)
        for last in range(len(copy) - 1, 0, -1):
            j = self.below(last + 1)
            copy[last], copy[j] = copy[j], copy[last]
        return copy


# 4. Dealing
def _dealt(stream: _Stream, questions: dict[str, list[str]], blueprint: Blueprint, tickets: int) -> list[list[str]]:
    """The tickets as dealt, before the search."""
    dealt: list[list[str]] = [[] for _ in range(tickets)]
    for subject, k in blueprint:
        m = len(questions[subject])
        order = stream.shuffled(questions[subject])
        turns = stream.shuffled(list(range(tickets)))
        for t in range(tickets):
            dealt[t] += [order[(turns[t] * k + p) % m] for p in range(k)]
    return dealt


# 5. Sharing less
def _shared(one: list[str], other: list[str]) -> int:
    """How many questions stand in both tickets."""
    return len(set(one) & set(other))


def _pairs(tickets: int) -> list[tuple[int, int]]:
    """All pairs of tickets."""
    return [(one, other) for one in range(tickets) for other in range(one + 1, tickets)]


def _row(tickets: list[list[str]], pairs: list[tuple[int, int]]) -> list[int]:
    """How many of the pairs share all places, all but one, …, none."""
    places = len(tickets[0])
    row = [0] * (places + 1)
    for one, other in pairs:
        row[places - _shared(tickets[one], tickets[other])] += 1
    return row


def _greatest(tickets: list[list[str]]) -> int:
    """The most that two tickets share."""
    return max((_shared(tickets[one], tickets[other]) for one, other in _pairs(len(tickets))), default=0)


def _goal(tickets: list[list[str]]) -> int:
    """The least that the greatest sharing can be."""
    n = len(tickets)
    if n == 1:
        return 0
    used = Counter(question for ticket in tickets for question in ticket)
    total = sum(u * (u - 1) // 2 for u in used.values())
    return -(-total // (n * (n - 1) // 2))


def _try(stream: _Stream, tickets: list[list[str]], blueprint: Blueprint) -> bool:
    """One try at an exchange; whether one was made."""
    a = stream.below(len(tickets))
    b = stream.below(len(tickets))
    p = stream.below(len(tickets[0]))
    s = 0
    for _, k in blueprint:
        if p < s + k:
            break
        s += k
    q = s + stream.below(k)
    x, y = tickets[a][p], tickets[b][q]
    if a == b or x == y or y in tickets[a] or x in tickets[b]:
        return False
    # Pairs with neither a nor b add the same to both rows, so that only the others are counted.
    pairs = [pair for pair in _pairs(len(tickets)) if a in pair or b in pair]
    before = _row(tickets, pairs)
    tickets[a][p], tickets[b][q] = y, x
    if _row(tickets, pairs) > before:
        tickets[a][p], tickets[b][q] = x, y
        return False
    return True


def ticket_set(seed: bytes, questions: dict[str, list[str]], blueprint: Blueprint, tickets: int) -> list[list[str]]:
    """The set of tickets from the questions valid on the day, by subject and in the order of the bank."""
    stream = _Stream(seed)
    kept: list[list[str]] = []
    for number in range(ROUNDS):
        dealt = _dealt(stream, questions, blueprint, tickets)
        goal, greatest = _goal(dealt), _greatest(dealt)
        for _ in range(TRIES_FOR_EACH_TICKET * tickets):
            if greatest <= goal:
                break
            if _try(stream, dealt, blueprint):
                greatest = _greatest(dealt)
        pairs = _pairs(tickets)
        if number == 0 or _row(dealt, pairs) < _row(kept, pairs):
            kept = dealt
        if greatest <= goal:
            break
    if tickets > 1 and _greatest(kept) == len(kept[0]):
        raise ValueError("two tickets hold the same questions: the bank is too small")
    return kept


# 6. Code of the set
def set_code(seed: bytes, tickets: list[list[str]]) -> str:
    """The code of the set, which enters the record when the tickets are printed."""
    lines = ["kadry-ticket-set/1"] + [" ".join([str(number), *ticket]) for number, ticket in enumerate(tickets, 1)]
    return hmac.new(seed, _lines(lines), hashlib.sha256).hexdigest()
