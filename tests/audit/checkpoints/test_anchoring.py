"""Attacks on a history, and what a checkpoint says of each (U1, U9). Every attacker holds a valid key."""

from __future__ import annotations

import subprocess
import zlib
from pathlib import Path

import pytest

from kadry_cli.audit.checkpoints.code import code_of, written
from kadry_cli.audit.checkpoints.form import SignedCheckpoint
from kadry_cli.audit.checkpoints.making import with_signature
from kadry_cli.audit.checkpoints.store import known_checkpoints
from kadry_cli.core.errors import UserError
from kadry_cli.core.signing.signing import Signer
from tests.audit.checkpoints.histories import (
    BRANCH,
    Line,
    begun,
    codes,
    forget,
    git,
    judged,
    line_of,
    point,
    saved,
)
from tests.audit.checkpoints.test_history import merged

pytestmark = pytest.mark.req("K1", "H10")
FORGED = "звання: інше\n"


def code(signed: SignedCheckpoint) -> str:
    return written(code_of(signed.checkpoint))


def forged(line: Line, officer: Signer, since: int, count: int = 20) -> Line:
    """The acts after the first `since` made again with other words, signed with the same key."""
    return line_of(line.root, count, officer, line.acts[:since], words=FORGED)


def test_an_honest_history_holds_and_grows(line: Line, officer: Signer, tmp_path: Path) -> None:
    anchors = []
    for number in (1, 7, 20):
        signed = point(line, line.acts[number - 1], officer)
        anchors += [saved(tmp_path, f"{number}.kt", signed), code(signed)]
    grown = line_of(line.root, 23, officer, line.acts)
    found = judged(line.root, grown.head, *anchors)
    assert codes(found) == []
    assert [one["state"] for one in found.facts] == ["holds"] * 6
    assert [one["number"] for one in found.facts] == [1, 1, 7, 7, 20, 20]
    assert [one["commit"] for one in found.facts[::2]] == [line.acts[0], line.acts[6], line.acts[19]]
    assert found.facts[0]["signers"] == [officer.key.fingerprint]


@pytest.mark.req("T-U1")
@pytest.mark.row("U1")
def test_u1_ten_acts_made_again_and_freshly_signed_are_told_from_the_first(
    line: Line, officer: Signer, tmp_path: Path
) -> None:
    signed = point(line, line.head, officer)
    anchor = saved(tmp_path, "a.kt", signed)
    attack = forged(line, officer, 10)
    for commit in attack.acts:
        assert "gpgsig" in git(line.root, "cat-file", "commit", commit)
    found = judged(line.root, attack.head, anchor)
    assert codes(found) == ["KD970"]
    fact = found.facts[0]
    assert (fact["state"], fact["first"], fact["first_number"]) == ("rewritten", attack.acts[10], 11)
    assert (fact["exact"], fact["lost"], fact["same_until"]) == (True, 10, 10)
    assert "першим відрізняється акт № 11 від 23.05.2009" in str(found.findings[0].values["place"])


@pytest.mark.req("T-U1")
@pytest.mark.row("U1")
@pytest.mark.parametrize("form", ["file", "code"])
def test_u1_without_the_old_objects_the_place_lies_between_two_anchors(
    line: Line, officer: Signer, tmp_path: Path, form: str
) -> None:
    points = [point(line, line.acts[number - 1], officer) for number in (4, 8, 15, 20)]
    anchors = [code(one) if form == "code" else saved(tmp_path, f"{one.checkpoint.number}.kt", one) for one in points]
    attack = forged(line, officer, 10)
    forget(line.root, attack.head)
    found = judged(line.root, attack.head, *anchors)
    assert [one["state"] for one in found.facts] == ["holds", "holds", "rewritten", "rewritten"]
    late = found.facts[2]
    assert (late["first"], late["exact"], late["same_until"]) == (attack.acts[8], False, 8)
    assert "не раніше № 9 від" in str(found.findings[0].values["place"])
    assert "не пізніше № 15" in str(found.findings[0].values["place"])


@pytest.mark.req("T-U1")
@pytest.mark.row("U1")
def test_u1_one_amended_act_is_found_by_the_code_alone(line: Line, officer: Signer) -> None:
    anchor = code(point(line, line.head))
    before = code(point(line, line.acts[18]))
    attack = forged(line, officer, 19)
    found = judged(line.root, attack.head, before, anchor)
    assert codes(found) == ["KD970"]
    assert "відрізняється акт № 20 від" in str(found.findings[0].values["place"])


def test_a_code_whose_checkpoint_this_computer_knows_tells_as_much_as_the_file(line: Line, officer: Signer) -> None:
    anchor = code(point(line, line.head))
    assert codes(judged(line.root, line.head, anchor)) == []
    attack = forged(line, officer, 10)
    found = judged(line.root, attack.head, anchor)
    assert codes(found) == ["KD970"]
    assert (found.facts[0]["first"], found.facts[0]["exact"]) == (attack.acts[10], True)


@pytest.mark.parametrize("gone", [False, True])
def test_a_history_cut_short_is_told_by_file_and_by_code(
    line: Line, officer: Signer, tmp_path: Path, gone: bool
) -> None:
    signed = point(line, line.head, officer)
    anchors = [saved(tmp_path, "a.kt", signed), code(signed)]
    if gone:
        forget(line.root, line.acts[14])
    found = judged(line.root, line.acts[14], *anchors)
    assert codes(found) == ["KD971", "KD971"]
    assert {one["state"] for one in found.facts} == {"shorter"}
    assert found.findings[0].values["count"] == "15 актів"


def test_a_code_with_more_acts_than_there_are_tells_so_by_itself(line: Line) -> None:
    assert codes(judged(line.root, line.acts[14], code(point(line, line.head)))) == ["KD971"]


def test_a_signed_lie_about_the_register_is_no_checkpoint_of_it(line: Line, officer: Signer, tmp_path: Path) -> None:
    lie = point(line, line.head).checkpoint._replace(register="0" * 40)
    anchor = saved(tmp_path, "a.kt", with_signature(SignedCheckpoint(lie), officer))
    assert codes(judged(line.root, line.head, anchor)) == ["KD972"]


def test_acts_thrown_away_and_as_many_others_in_their_place_are_a_rewriting(
    line: Line, officer: Signer, tmp_path: Path
) -> None:
    anchor = saved(tmp_path, "a.kt", point(line, line.head, officer))
    attack = forged(line, officer, 18, count=30)
    found = judged(line.root, attack.head, anchor)
    assert codes(found) == ["KD970"]
    assert found.facts[0]["lost"] == 2


def test_a_fork_with_more_acts_than_the_anchor_is_a_rewriting(line: Line, officer: Signer, tmp_path: Path) -> None:
    anchor = saved(tmp_path, "a.kt", point(line, line.acts[11], officer))
    attack = forged(line, officer, 11, count=25)
    forget(line.root, attack.head)
    assert [one["state"] for one in judged(line.root, attack.head, anchor).facts] == ["rewritten"]


def test_a_checkpoint_of_another_register_is_told(line: Line, officer: Signer, tmp_path: Path) -> None:
    other = line_of(begun(tmp_path / "other"), 5, officer, words="інша рада\n")
    signed = point(other, other.head, officer)
    found = judged(line.root, line.head, saved(tmp_path, "a.kt", signed))
    assert codes(found) == ["KD972"]
    # A code names no register: it does not hold, and the advice says that it may be of another.
    assert codes(judged(line.root, line.head, code(signed))) == ["KD970"]


def test_a_history_made_again_from_its_first_act_is_told(line: Line, officer: Signer, tmp_path: Path) -> None:
    anchor = saved(tmp_path, "a.kt", point(line, line.head, officer))
    attack = forged(line, officer, 0)
    found = judged(line.root, attack.head, anchor)
    assert codes(found) == ["KD970"]
    assert (found.facts[0]["first"], found.facts[0]["same_until"]) == (attack.acts[0], 0)
    forget(line.root, attack.head)
    assert codes(judged(line.root, attack.head, anchor)) == ["KD972"]


def test_a_file_without_a_valid_signature_vouches_for_nothing(line: Line, officer: Signer, tmp_path: Path) -> None:
    signed = point(line, line.head, officer)
    bare = saved(tmp_path, "bare.kt", signed._replace(signatures=()))
    moved = saved(tmp_path, "moved.kt", point(line, line.acts[4]).signed(signed.signatures[0]))
    found = judged(line.root, line.head, bare, moved)
    assert codes(found) == ["KD973", "KD973"]
    assert known_checkpoints(line.acts[0]).checkpoints == ()


def test_a_signed_lie_about_the_number_or_the_contents_does_not_hold(
    line: Line, officer: Signer, tmp_path: Path
) -> None:
    true = point(line, line.acts[4]).checkpoint
    for lie in (true._replace(number=6), true._replace(manifest="0" * 64)):
        anchor = saved(tmp_path, f"{lie.number}.kt", with_signature(SignedCheckpoint(lie), officer))
        found = judged(line.root, line.head, anchor)
        assert codes(found) == ["KD970"]
        assert "вміст чи номер акта № 5" in str(found.findings[0].values["place"])


def test_only_unknown_keys_is_a_finding_where_the_known_are_named(
    line: Line, officer: Signer, head_key: Signer, tmp_path: Path
) -> None:
    anchor = saved(tmp_path, "a.kt", point(line, line.head, officer))
    assert codes(judged(line.root, line.head, anchor, trusted={head_key.key.fingerprint})) == ["KD977"]
    assert codes(judged(line.root, line.head, anchor, trusted={officer.key.fingerprint})) == []


def unpack(root: Path) -> None:
    """Every object of the history as a file of its own."""
    for pack in list((root / ".git/objects/pack").glob("*.pack")):
        data = pack.read_bytes()
        for ending in (".pack", ".idx", ".rev"):
            pack.with_suffix(ending).unlink(missing_ok=True)
        subprocess.run(["git", "-C", str(root), "unpack-objects", "-q"], input=data, check=True)


def test_an_object_replaced_under_its_old_id_is_seen_by_the_manifest(
    line: Line, officer: Signer, tmp_path: Path
) -> None:
    anchor = saved(tmp_path, "a.kt", point(line, line.head, officer))
    blob = git(line.root, "rev-parse", f"{line.head}:books/0.yaml")
    unpack(line.root)
    packed = line.root / ".git/objects"
    loose = packed / blob[:2] / blob[2:]
    loose.chmod(0o600)
    loose.write_bytes(zlib.compress(b"blob 7\0forged\n"))
    found = judged(line.root, line.head, anchor)
    assert codes(found) == ["KD970"]
    assert "вміст чи номер акта № 20" in str(found.findings[0].values["place"])


def test_anchors_beside_the_chain_of_first_parents_hold(tmp_path: Path, officer: Signer) -> None:
    line = merged(tmp_path / "r", officer)
    for commit in line.acts:
        signed = point(line, commit, officer)
        found = judged(line.root, line.head, saved(tmp_path, "a.kt", signed), code(signed))
        assert codes(found) == []
        assert found.facts[1]["commit"] == commit


@pytest.mark.parametrize("typed", ["немає.kt", "0400P"])
def test_a_name_of_nothing_is_a_wrong_call(line: Line, typed: str) -> None:
    with pytest.raises(UserError):
        judged(line.root, line.head, typed)


def test_a_mistyped_code_is_no_answer_about_the_history(line: Line) -> None:
    text = code(point(line, line.head))
    wrong = text[:8] + ("7" if text[8] != "7" else "8") + text[9:]
    found = judged(line.root, line.head, wrong)
    assert codes(found) == ["KD974"]
    assert "групі" in str(found.findings[0].values["reason"])
    assert found.findings[0].path == ".git"


def test_the_branch_is_not_moved_by_judging(line: Line) -> None:
    before = git(line.root, "rev-parse", BRANCH)
    judged(line.root, line.head, code(point(line, line.head)))
    assert git(line.root, "rev-parse", BRANCH) == before
