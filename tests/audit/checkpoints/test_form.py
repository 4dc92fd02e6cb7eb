"""The file of a checkpoint: its exact form, and every changed bit noticed (W9)."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.audit.checkpoints.form import (
    LARGEST_FILE,
    Checkpoint,
    CheckpointError,
    SignedCheckpoint,
    manifest_of,
    read_checkpoint,
    signers_of,
)
from kadry_cli.audit.checkpoints.making import with_signature
from kadry_cli.core.signing.signing import Signer, sign

FLIPS = 1000
POINT = Checkpoint("a1" * 20, 14, "b2" * 20, "c3" * 32)

hexes = st.binary(min_size=20, max_size=20).map(bytes.hex)
points = st.builds(
    Checkpoint, hexes, st.integers(1, 0xFFFF_FFFF), hexes, st.binary(min_size=32, max_size=32).map(bytes.hex)
)


@given(points)
def test_what_is_written_reads_back(point: Checkpoint) -> None:
    assert read_checkpoint(SignedCheckpoint(point).text.encode("ascii")) == SignedCheckpoint(point)


def test_the_three_lines_are_exactly_these() -> None:
    assert POINT.lines == f"kadry-checkpoint/1 {'a1' * 20}\n14\n{'b2' * 20} {'c3' * 32}\n"
    assert POINT.digest == hashlib.sha256(POINT.lines.encode("ascii")).digest()


@pytest.mark.req("T-W9", "K1")
@pytest.mark.row("W9")
def test_w9_each_of_a_thousand_changed_bits_is_noticed(officer: Signer, head_key: Signer) -> None:
    data = with_signature(with_signature(SignedCheckpoint(POINT), officer), head_key).text.encode("ascii")
    bits = len(data) * 8
    noticed = 0
    for bit in (at * bits // FLIPS for at in range(FLIPS)):
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        try:
            signers = signers_of(read_checkpoint(bytes(changed)))
        except CheckpointError:
            signers = None
        noticed += signers is None
    assert noticed == FLIPS


def test_whoever_signed_is_told_in_the_order_of_signing(officer: Signer, head_key: Signer) -> None:
    signed = with_signature(with_signature(SignedCheckpoint(POINT), officer), head_key)
    assert [key.blob for key in signers_of(signed) or ()] == [officer.key.blob, head_key.key.blob]
    assert read_checkpoint(signed.text.encode("ascii")) == signed
    assert with_signature(signed, officer) == signed


def test_a_signature_over_other_lines_or_for_another_use_is_none(officer: Signer, head_key: Signer) -> None:
    signed = with_signature(SignedCheckpoint(POINT), officer)
    assert signers_of(signed._replace(checkpoint=POINT._replace(number=15))) is None
    other_use = sign(head_key, "kadry-ack", POINT.lines.encode("ascii"))
    assert signers_of(signed.signed(other_use)) is None
    assert signers_of(SignedCheckpoint(POINT)) is None


def test_ssh_keygen_accepts_the_signature(officer: Signer, tmp_path: Path) -> None:
    signed = with_signature(SignedCheckpoint(POINT), officer)
    (tmp_path / "sig").write_text(signed.signatures[0], encoding="ascii", newline="\n")
    done = subprocess.run(
        ["ssh-keygen", "-Y", "check-novalidate", "-n", "kadry-checkpoint", "-s", str(tmp_path / "sig")],
        input=POINT.lines.encode("ascii"), capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "",
        POINT.lines[:-1],
        POINT.lines.replace("\n", "\r\n"),
        POINT.lines.replace("14", "014"),
        POINT.lines.replace("14", "0"),
        POINT.lines.replace("14", "4294967296"),
        POINT.lines.replace("a1", "A1"),
        POINT.lines.replace("/1", "/2"),
        POINT.lines + "\n",
        POINT.lines + "ще\n",
        POINT.lines + "\n-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n",
        "x" * (LARGEST_FILE + 1),
    ],
)
def test_another_form_is_refused(text: str) -> None:
    with pytest.raises(CheckpointError):
        read_checkpoint(text.encode("utf-8"))


def test_one_signature_twice_is_refused(officer: Signer) -> None:
    signed = with_signature(SignedCheckpoint(POINT), officer)
    with pytest.raises(CheckpointError, match="двічі"):
        read_checkpoint((signed.text + signed.signatures[0]).encode("ascii"))


def test_the_manifest_is_the_same_in_any_order_and_by_bytes_of_the_path() -> None:
    files = [(path.encode(), hashlib.sha256(path.encode()).digest()) for path in ("б", "a/z", "a-b", "a")]
    plain = b"".join(path + b"\0" + content.hex().encode() + b"\n" for path, content in sorted(files))
    assert manifest_of(files) == manifest_of(reversed(files)) == hashlib.sha256(plain).hexdigest()


def test_a_signature_cut_into_other_lines_is_refused(officer: Signer) -> None:
    signed = with_signature(SignedCheckpoint(POINT), officer)
    first, *lines, last = signed.signatures[0].splitlines()
    whole = "".join(lines)
    other = "\n".join([first, *(whole[at : at + 64] for at in range(0, len(whole), 64)), last, ""])
    with pytest.raises(CheckpointError, match="ssh-keygen"):
        read_checkpoint(signed._replace(signatures=(other,)).text.encode("ascii"))
