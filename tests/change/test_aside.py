"""What is kept beside the branch until everybody knows: nothing of it is in force, nothing is lost (trust 3.3)."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from kadry_cli.core.change.own_folder import PENDING
from kadry_cli.core.change.proposals import new_proposal, proposals, reference_of
from kadry_cli.core.change.refusal import RefusedError, UnfinishedError
from kadry_cli.core.change.writing import Act, recover_now, writing
from kadry_cli.core.files.watch import watched
from kadry_cli.core.records.ids import id_problem
from tests.change.registers import BASIS, BOOK, BY, UNIT, plain_git

pytestmark = pytest.mark.req("H10", "T-W1")
ID = "zmina-1a1b1c"
NEW = "staff/units/viddil-kadriv.yaml"


def head(root: Path) -> str:
    return plain_git(root, "rev-parse", "HEAD").stdout.strip()


def edited(root: Path) -> dict[str, bytes | None]:
    """One file changed and one new, by hand."""
    files: dict[str, bytes | None] = {UNIT: (root / UNIT).read_bytes() + b"# by hand\n", NEW: b"id: viddil-kadriv\n"}
    for path, data in files.items():
        (root / path).write_bytes(data or b"")
    return files


def test_the_branch_stays_and_the_files_go_back_to_it(root: Path) -> None:
    before, unit = head(root), (root / UNIT).read_bytes()
    files = edited(root)
    plain_git(root, "add", UNIT)
    with writing(root) as register:
        done = register.put_aside(Act("change propose", BASIS, files), reference_of(ID), BY)
    assert done is not None
    assert done.left == ()
    assert head(root) == before
    assert (root / UNIT).read_bytes() == unit
    assert not (root / NEW).exists()
    assert plain_git(root, "status", "--porcelain").stdout == ""
    assert proposals(str(root / ".git")) == {ID: done.commit}
    assert plain_git(root, "rev-parse", f"{done.commit}^").stdout.strip() == before
    assert plain_git(root, "show", f"{done.commit}:{UNIT}").stdout.encode() == files[UNIT]
    with writing(root) as register:
        more = register.put_aside(Act("change ack", BASIS, {BOOK: b"more\n"}), reference_of(ID), BY)
        assert more is not None
        assert plain_git(root, "rev-parse", f"{more.commit}^").stdout.strip() == done.commit
        register.remove_aside(reference_of(ID))
    assert proposals(str(root / ".git")) == {}
    assert plain_git(root, "fsck", "--strict").returncode == 0


def test_an_edit_that_is_not_of_the_act_stops_it(root: Path) -> None:
    (root / UNIT).write_bytes(b"otherwise\n")
    with writing(root) as register, pytest.raises(RefusedError) as refused:
        register.put_aside(Act("change propose", BASIS, {UNIT: b"so\n"}), reference_of(ID), BY)
    assert [one.code for one in refused.value.findings] == ["KD919"]
    assert (root / UNIT).read_bytes() == b"otherwise\n"
    assert proposals(str(root / ".git")) == {}


def test_after_a_crash_the_next_command_brings_the_files_back(root: Path) -> None:
    unit, files = (root / UNIT).read_bytes(), edited(root)

    def full(call: str, place: str) -> None:
        if call == "rename" and place.endswith(UNIT):
            raise OSError(errno.ENOSPC, "full")

    with writing(root) as register, watched(full), pytest.raises(UnfinishedError):
        register.put_aside(Act("change propose", BASIS, files), reference_of(ID), BY)
    assert (root / UNIT).read_bytes() == files[UNIT]
    assert (root / ".git/kadry" / PENDING).exists()
    recovered = recover_now(root)
    assert recovered is not None
    assert recovered.commit == proposals(str(root / ".git"))[ID]
    assert (root / UNIT).read_bytes() == unit
    assert not (root / NEW).exists()
    assert plain_git(root, "status", "--porcelain").stdout == ""


def test_packed_references_are_read_and_removed_too(root: Path) -> None:
    with writing(root) as register:
        register.put_aside(Act("change propose", BASIS, {UNIT: b"so\n"}), reference_of(ID), BY)
    plain_git(root, "pack-refs", "--all")
    assert list(proposals(str(root / ".git"))) == [ID]
    with writing(root) as register:
        assert register.aside(reference_of(ID))
        register.remove_aside(reference_of(ID))
        assert register.aside(reference_of(ID)) == ""
    assert proposals(str(root / ".git")) == {}


def test_codes_are_ids_and_differ() -> None:
    made = {new_proposal() for _ in range(100)}
    assert len(made) == 100
    assert all(id_problem(one) is None for one in made)
