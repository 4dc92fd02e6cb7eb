"""A book read row by row is the book read whole, whatever an act does to it (trust U10)."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.audit.verifying.growing import grown, state_of
from kadry_cli.body.orders import OrdersBook
from kadry_cli.core.register.load import parse_record
from tests.audit.verifying.histories import BOOK, BOOK_HEAD, book, order

ROWS = tuple(
    order(number, "2009-05-04", visa=number % 3 > 0, knows=("a-b-1a1a",) * (number % 2)) for number in range(44, 60)
)
EDITS = ("add", "add", "know", "spoil", "drop", "swap", "title", "quote", "block", "comment", "blank", "key")


def whole(data: bytes) -> OrdersBook | None:
    return parse_record(data, BOOK, OrdersBook).record


def changed(data: bytes, edit: str, chance: random.Random) -> bytes:
    """The next state of a book after an edit of this kind, often of its end."""
    rows = data.decode().removeprefix(BOOK_HEAD).split("  - series")[1:]
    at = chance.choice((len(rows) - 1, chance.randrange(len(rows))))
    if edit == "add":
        return data + chance.choice(ROWS).encode()
    if edit == "know":
        return data + b"    acquainted:\n      - person: c-d-1a1a\n        date: 2009-05-05\n"
    if edit == "drop" and len(rows) > 1:
        del rows[at]
    elif edit == "swap":
        rows.insert(0, rows.pop())
    elif edit == "title":
        rows[at] = rows[at].replace("про зміни", "про інші зміни")
    elif edit == "spoil":
        rows[at] = rows[at].replace("number: ", "number: x", 1)
    elif edit == "quote":
        rows[at] = rows[at].replace("про зміни в облікових даних", '"про\n  - series: к"')
    elif edit == "block":
        rows[at] = rows[at].replace("про зміни в облікових даних", "|\n      про\n      зміни")
    elif edit == "comment":
        rows[at] += "# примітка\n"
    elif edit == "blank":
        rows[at] += "\n"
    head = BOOK_HEAD if edit != "key" else BOOK_HEAD.replace("orders:", "year: 2010\norders:")
    return (head + "".join(f"  - series{row}" for row in rows)).encode()


@given(st.integers(0, 10**9), st.lists(st.sampled_from(EDITS), min_size=1, max_size=6))
def test_grown_is_the_same_as_read_whole(seed: int, edits: list[str]) -> None:
    chance = random.Random(seed)  # noqa: S311 - a choice of cases
    data = book(*ROWS[:3])
    record = whole(data)
    for edit in edits:
        state = state_of(data, record) if record is not None else None
        later = changed(data, edit, chance)
        growth = grown(state, later, BOOK) if state is not None else None
        if growth is not None:
            assert growth.state.record == whole(later)
            assert growth.state == state_of(later, growth.state.record)
            assert growth.state.record.orders[: growth.same] == record.orders[: growth.same] if record else False
        data, record = later, whole(later)


@pytest.mark.parametrize(("edit", "same"), [("add", 3), ("know", 2)])
def test_what_an_act_usually_does_is_read_alone(edit: str, same: int) -> None:
    data = book(*ROWS[:2], order(50, "2009-05-04", knows=()))
    record = whole(data)
    assert record is not None
    state = state_of(data, record)
    assert state is not None
    growth = grown(state, changed(data, edit, random.Random(1)), BOOK)  # noqa: S311
    assert growth is not None
    assert growth.same == same
    assert all(now is before for now, before in zip(growth.state.record.orders, record.orders[:same], strict=False))


@pytest.mark.parametrize("edit", ["quote", "block"])
def test_a_value_over_several_lines_is_read_whole(edit: str) -> None:
    data = changed(book(*ROWS[:2]), edit, random.Random(1))  # noqa: S311
    record = whole(data)
    assert record is None or state_of(data, record) is None
