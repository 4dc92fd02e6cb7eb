"""What a computer remembers of a register outside it: rollback and split view (U9), damage of what is kept (W9)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kadry_cli.audit.checkpoints.code import code_of, written
from kadry_cli.audit.checkpoints.last import last_checkpoint
from kadry_cli.audit.checkpoints.store import FOLDER, file_name, keep, known_checkpoints
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.signing.signing import Signer
from tests.audit.checkpoints.histories import Line, codes, forget, judged, line_of, point, saved

pytestmark = [pytest.mark.req("K1", "T-U9"), pytest.mark.row("U9")]


def kept(line: Line) -> Path:
    return Path(os.environ["KADRY_SETTINGS"]) / FOLDER / line.acts[0]


def test_what_holds_is_kept_and_signatures_add_up(
    line: Line, officer: Signer, head_key: Signer, tmp_path: Path
) -> None:
    first, second = point(line, line.head, officer), point(line, line.head, officer, head_key)
    judged(line.root, line.head, written(code_of(first.checkpoint)))
    assert known_checkpoints(line.acts[0]).checkpoints == (first._replace(signatures=()),)
    judged(line.root, line.head, saved(tmp_path, "b.kt", second))
    judged(line.root, line.head, saved(tmp_path, "a.kt", first))
    assert known_checkpoints(line.acts[0]).checkpoints == (second,)
    if os.name != "nt":
        assert {path.stat().st_mode & 0o777 for path in kept(line).rglob("*")} == {0o600}
        assert kept(line).stat().st_mode & 0o777 == kept(line).parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.row("U9")
def test_u9_two_checkpoints_of_one_number_are_a_split_view_with_both_saved(
    line: Line, officer: Signer, tmp_path: Path
) -> None:
    keep(point(line, line.head, officer))
    other = line_of(line.root, 20, officer, line.acts[:15], words="для інших очей\n")
    shown = point(other, other.head, officer)
    found = judged(line.root, line.head, saved(tmp_path, "a.kt", shown))
    assert codes(found) == ["KD970", "KD975"]
    assert len(found.evidence) == 1
    texts = {path.read_text(encoding="ascii") for path in found.evidence[0].iterdir()}
    assert texts == {shown.text, point(line, line.head, officer).text}
    assert found.evidence[0].parent.parent == kept(line)
    # The same once more adds nothing.
    again = judged(line.root, line.head, saved(tmp_path, "a.kt", shown))
    assert again.evidence == found.evidence
    assert len(list(found.evidence[0].iterdir())) == 2


@pytest.mark.row("U9")
def test_u9_a_code_against_a_file_and_neither_known_before(line: Line, officer: Signer, tmp_path: Path) -> None:
    other = line_of(line.root, 20, officer, line.acts[:15], words="для інших очей\n")
    anchors = [
        saved(tmp_path, "a.kt", point(line, line.head, officer)),
        written(code_of(point(other, other.head).checkpoint)),
    ]
    found = judged(line.root, line.head, *anchors)
    assert codes(found) == ["KD970", "KD975"]
    assert {path.name for path in found.evidence[0].iterdir()} == {"1-20.checkpoint", "2-20.checkpoint"}


@pytest.mark.row("U9")
def test_u9_an_older_fork_is_told_by_a_later_checkpoint_that_holds(line: Line, officer: Signer, tmp_path: Path) -> None:
    keep(point(line, line.head, officer))
    other = line_of(line.root, 18, officer, line.acts[:15], words="для інших очей\n")
    found = judged(line.root, line.head, saved(tmp_path, "a.kt", point(other, other.head, officer)))
    assert codes(found) == ["KD970", "KD975"]


@pytest.mark.row("U9")
def test_u9_a_register_put_back_to_an_older_state_is_told_without_any_anchor(line: Line, officer: Signer) -> None:
    keep(point(line, line.head, officer))
    found = judged(line.root, line.acts[14])
    assert codes(found) == ["KD976"]
    assert found.findings[0].values == {"number": "20 актів", "what": "в історії 15 актів"}


@pytest.mark.row("U9")
def test_u9_a_known_checkpoint_tells_a_rewriting_of_the_same_length(line: Line, officer: Signer) -> None:
    keep(point(line, line.head, officer))
    attack = line_of(line.root, 20, officer, line.acts[:10], words="інше\n")
    forget(line.root, attack.head)
    assert codes(judged(line.root, attack.head)) == ["KD976"]


@pytest.mark.row("U9")
def test_u9_a_kept_checkpoint_with_another_number_of_acts_does_not_hold(line: Line) -> None:
    true = point(line, line.acts[4])
    keep(true._replace(checkpoint=true.checkpoint._replace(number=6)))
    assert codes(judged(line.root, line.head)) == ["KD976"]


def test_an_older_slip_that_holds_is_no_rollback(line: Line, officer: Signer, tmp_path: Path) -> None:
    keep(point(line, line.head, officer))
    old = point(line, line.acts[3], officer)
    assert codes(judged(line.root, line.head, saved(tmp_path, "a.kt", old))) == []
    assert [one.checkpoint.number for one in known_checkpoints(line.acts[0]).checkpoints] == [4, 20]


@pytest.mark.req("T-W9")
@pytest.mark.row("W9")
def test_w9_a_changed_bit_in_what_is_kept_is_told(line: Line) -> None:
    signed = point(line, line.head)
    keep(signed)
    file = kept(line) / file_name(signed)
    data = bytearray(file.read_bytes())
    for bit in range(0, len(data) * 8, 7):
        changed = data.copy()
        changed[bit // 8] ^= 1 << bit % 8
        file.write_bytes(bytes(changed))
        known = known_checkpoints(line.acts[0])
        assert known.checkpoints == ()
        assert known.damaged == (file.name,)
    assert codes(judged(line.root, line.head)) == ["KD974"]


def test_the_last_checkpoint_and_its_age(line: Line, officer: Signer) -> None:
    def last(head: str) -> tuple[int, int, str] | None:
        with overlay(str(line.root / ".git")) as place:
            found = last_checkpoint(place, head)
        return (found.checkpoint.number, found.since, str(found.when)[:10]) if found is not None else None

    assert last(line.head) is None
    keep(point(line, line.acts[5]))
    assert last(line.head) == (6, 14, "2009-05-18")
    keep(point(line, line.head))
    assert last(line.head) == (20, 0, "2009-06-01")
    grown = line_of(line.root, 21, officer, line.acts)
    assert last(grown.head) == (20, 1, "2009-06-01")
    assert last(line.acts[9]) == (20, 0, "None")
    attack = line_of(line.root, 20, officer, line.acts[:10], words="інше\n")
    assert last(attack.head) == (20, 0, "None")
    forget(line.root, attack.head)
    assert last(attack.head) == (20, 0, "None")
