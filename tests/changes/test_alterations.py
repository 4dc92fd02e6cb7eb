"""Nothing in the file of an acknowledgement, and nothing in what it is of, can be altered by one bit (trust U5, W9)."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.changes.proposals.files import ack_bytes, read_ack
from kadry_cli.trust.rules.acks import AckVerdict, Change, judge_acknowledgement
from kadry_cli.trust.rules.missing import missing_of
from kadry_cli.trust.rules.trust import Trust
from tests.trust.acks import BASIS, ID, REGISTER, knowledge, signed, trust_from, unsigned, with_knowledge
from tests.trust.values import HEAD, HR_HEAD, OFFICER, PERSON, key_rings, signers_value

pytestmark = [pytest.mark.req("H10", "T-U5"), pytest.mark.row("U5")]
CHANGED: Change = {
    f"people/{PERSON}/card.yaml": (b"old\n", b"new\n"),
    f"people/{PERSON}/file.yaml": (None, b"file\n"),
}


class Acked(NamedTuple):
    """A whole acknowledgement: its file, the records of trust."""

    data: bytes
    trust: Trust


@pytest.fixture(scope="module")
def acked(tmp_path_factory: pytest.TempPathFactory) -> Acked:
    keys = key_rings(tmp_path_factory.mktemp("trust"))
    ack = unsigned(CHANGED)
    refused = knowledge("працівник", "акт про відмову", person=PERSON, paper="акт від 12.05.2009 № 3", scan="a" * 64)
    known = (
        signed(ack, refused, keys, HEAD, OFFICER),
        signed(ack, knowledge("керівник органу"), keys, HEAD),
        signed(ack, knowledge("керівник кадрової служби"), keys, HR_HEAD),
    )
    return Acked(ack_bytes(with_knowledge(ack, *known)), trust_from(signers_value(keys)))


def stands(data: bytes, trust: Trust, changed: Change = CHANGED) -> bool:
    """Whether the change could be made with this file."""
    ack = read_ack(data, ID)
    if ack is None or ack.basis != BASIS:
        return False
    verdict = judge_acknowledgement(ack, REGISTER, trust, changed)
    return not verdict.unproven and not missing_of(trust, changed, verdict)


def test_unaltered_it_stands_and_without_it_nothing_does(acked: Acked) -> None:
    assert stands(*acked)
    assert missing_of(acked.trust, CHANGED, AckVerdict())
    assert read_ack(b"", ID) is None


@given(data=st.data())
def test_no_bit_of_the_file_can_be_another(acked: Acked, data: st.DataObject) -> None:
    at, bit = data.draw(st.integers(0, len(acked.data) - 1)), data.draw(st.integers(0, 7))
    assert not stands(acked.data[:at] + bytes([acked.data[at] ^ 1 << bit]) + acked.data[at + 1 :], acked.trust)


@given(data=st.data())
def test_no_bit_of_what_is_changed_can_be_another(acked: Acked, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(CHANGED)))
    states = list(CHANGED[path])
    side = data.draw(st.sampled_from([side for side, state in enumerate(states) if state is not None]))
    state = states[side] or b""
    at, bit = data.draw(st.integers(0, len(state) - 1)), data.draw(st.integers(0, 7))
    states[side] = state[:at] + bytes([state[at] ^ 1 << bit]) + state[at + 1 :]
    assert not stands(acked.data, acked.trust, {**CHANGED, path: (states[0], states[1])})


def test_the_file_reads_as_it_was_written(acked: Acked) -> None:
    ack = read_ack(acked.data, ID)
    assert ack is not None
    assert ack_bytes(ack) == acked.data
    assert read_ack(acked.data, "zmina-2b2c2d") is None
    assert read_ack(acked.data + b"# more\n", ID) is None
