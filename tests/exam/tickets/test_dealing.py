"""The ticket set: its blueprint, its evenness, its overlap, its chance (E1, E2, E5-E8; trust X6)."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadry_cli.exam.tickets.commitment import Inputs, commitment, set_code, set_seed
from kadry_cli.exam.tickets.dealing import deal, least_overlap, overlap_of
from kadry_cli.exam.tickets.stream import Stream
from tests.exam.tickets import independent
from tests.exam.tickets.banks import BLUEPRINT, bank_of, seed_of

SIZES = st.tuples(st.integers(2, 12), st.integers(2, 12), st.integers(2, 12), st.integers(3, 20))


@pytest.mark.req("E1", "E2", "E5", "E6")
# A set of a bank that is nearly too small is searched for to the end, up to half a second each.
@settings(max_examples=20)
@given(sizes=SIZES, tickets=st.integers(15, 30), number=st.integers(0, 10**6))
def test_every_set_is_by_its_blueprint_and_uses_questions_evenly(
    sizes: tuple[int, ...], tickets: int, number: int
) -> None:
    bank = bank_of(*sizes)
    made = deal(seed_of(number), bank, BLUEPRINT, tickets)
    assert len(made) == tickets
    for ticket in made:
        assert [next(s for s in bank if code in bank[s]) for code in ticket] == [
            "constitution", "civil_service", "anti_corruption", "special", "special",
        ]  # fmt: skip
        assert len(set(ticket)) == 5
    for subject, codes in bank.items():
        used = Counter(code for ticket in made for code in ticket)
        times = [used[code] for code in codes]
        assert max(times) - min(times) <= 1, subject
    overlap = overlap_of(made)
    assert overlap.greatest >= overlap.least_possible == least_overlap(made)


@pytest.mark.req("E5", "E6")
@pytest.mark.parametrize(
    ("sizes", "tickets", "greatest"),
    [
        ((15, 15, 15, 30), 15, 0),
        ((16, 17, 15, 31), 15, 0),
        ((10, 10, 10, 20), 15, 1),
        ((5, 5, 5, 10), 15, 1),
        ((2, 2, 2, 4), 15, 3),
        ((1, 1, 1, 6), 15, 4),
        ((1, 1, 15, 2), 15, 4),
        ((2, 2, 4, 2), 16, 4),
        ((20, 20, 20, 40), 40, 1),
    ],
)
def test_no_two_tickets_share_more_than_the_bank_makes_them(
    sizes: tuple[int, ...], tickets: int, greatest: int
) -> None:
    """Where every combination must be used (the last but three), all are; the bound is reached wherever it can be."""
    for number in range(10):
        made = deal(seed_of(number), bank_of(*sizes), BLUEPRINT, tickets)
        assert overlap_of(made).greatest == greatest
        assert len({frozenset(ticket) for ticket in made}) == tickets


@pytest.mark.req("E8", "T-X4")
@pytest.mark.parametrize(("sizes", "tickets"), [((15, 15, 15, 30), 15), ((7, 9, 8, 11), 17), ((5, 5, 5, 10), 15)])
def test_an_outsiders_program_makes_the_same_set(sizes: tuple[int, ...], tickets: int) -> None:
    """`independent.py` was written from docs/tickets.md alone."""
    bank = bank_of(*sizes)
    pairs = list(BLUEPRINT.items())
    for number in range(5):
        secret = seed_of(number)
        digest = independent.inputs_digest("ab" * 32, "2009-06-15", tickets, pairs)
        given_chance = [("member-one", "3 5 1"), ("member-two", "6 2 2")][: number % 3]
        inputs = Inputs("ab" * 32, date(2009, 6, 15), tickets, BLUEPRINT)
        assert inputs.digest() == digest
        assert commitment(secret, inputs) == independent.commitment(secret, digest)
        seed = set_seed(secret, inputs, given_chance)
        assert seed == independent.set_seed(secret, given_chance, digest)
        made = deal(seed, bank, BLUEPRINT, tickets)
        theirs = independent.ticket_set(seed, {s: list(codes) for s, codes in bank.items()}, pairs, tickets)
        assert [list(ticket) for ticket in made] == theirs
        assert set_code(seed, made) == independent.set_code(seed, theirs)


@pytest.mark.req("E8")
def test_the_set_of_a_known_seed_never_changes() -> None:
    """The same bytes on every version and machine: changing this is a new algorithm."""
    made = deal(seed_of(0), bank_of(15, 15, 15, 30), BLUEPRINT, 15)
    assert set_code(seed_of(0), made) == KNOWN


@pytest.mark.req("E8")
@pytest.mark.parametrize("hash_seed", ["0", "1", "4294967295"])
def test_no_hash_seed_changes_a_set(hash_seed: str) -> None:
    program = (
        "from tests.exam.tickets.banks import *\n"
        "from kadry_cli.exam.tickets.dealing import deal\n"
        "from kadry_cli.exam.tickets.commitment import set_code\n"
        "print(set_code(seed_of(0), deal(seed_of(0), bank_of(15, 15, 15, 30), BLUEPRINT, 15)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONHASHSEED": hash_seed}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == KNOWN


KNOWN = "d537283211b78db885b5de183b0be211f9738c6c619240ca95cdac3d4991377c"


@pytest.mark.req("T-X6", "E6")
@pytest.mark.parametrize("size", [15, 16, 17])
def test_every_question_is_as_likely_in_every_ticket(size: int) -> None:
    """4,000 seeds: how often each question of a subject comes into the first and the last ticket, chi-square at 99.9 %.

    Boundary banks of 15, 16 and 17 questions for 15 tickets.
    """
    bank = bank_of(size, size, size, 2 * size)
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for number in range(4_000):
        made = deal(seed_of(number), bank, BLUEPRINT, 15)
        first.update(made[0])
        last.update(made[-1])
    for counts in (first, last):
        for subject, codes in bank.items():
            expected = 4_000 * BLUEPRINT[subject] / len(codes)
            square = sum((counts[code] - expected) ** 2 / expected for code in codes)
            assert square < chi_square_limit(len(codes) - 1), subject


@pytest.mark.req("T-X6")
@pytest.mark.parametrize("limit", [1, 2, 3, 5, 7, 15, 30, 100])
def test_numbers_below_a_limit_are_as_likely(limit: int) -> None:
    stream = Stream(seed_of(limit))
    counts = Counter(stream.below(limit) for _ in range(40_000))
    assert set(counts) <= set(range(limit))
    expected = 40_000 / limit
    square = sum((counts[value] - expected) ** 2 / expected for value in range(limit))
    assert square < chi_square_limit(limit - 1)


class _Words(Stream):
    """A stream of given words."""

    def __init__(self, *words: int) -> None:
        super().__init__(b"")
        self._words = list(reversed(words))


@pytest.mark.req("T-X6")
def test_words_of_the_incomplete_last_stretch_are_refused() -> None:
    """2^64 leaves 1 over 3, so the greatest word is taken by nobody; for a power of two none is refused."""
    assert _Words(2**64 - 1, 4).below(3) == 1
    assert _Words(2**64 - 1).below(4) == 3


@given(st.lists(st.integers(), max_size=30), st.integers(0, 1000))
def test_a_shuffled_list_holds_the_same_items(items: list[int], number: int) -> None:
    assert sorted(Stream(seed_of(number)).shuffled(items)) == sorted(items)


def chi_square_limit(freedom: int) -> float:
    """The value that chi-square exceeds once in a thousand times (Wilson and Hilferty)."""
    if freedom == 0:
        return 1e-9
    share = 2 / (9 * freedom)
    return float(freedom * (1 - share + 3.0902 * share**0.5) ** 3)
