"""One act, one commit: what enters the history, what stays on disk, and what an act never touches (design §7)."""

from __future__ import annotations

import errno
import os
import signal
import time
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from kadry_cli.core import clock
from kadry_cli.core.change.git_folder import held
from kadry_cli.core.change.materialise import bring_files
from kadry_cli.core.change.own_folder import PENDING
from kadry_cli.core.change.refusal import RefusedError, UnfinishedError
from kadry_cli.core.change.writing import Act, writing
from kadry_cli.core.errors import UserError
from kadry_cli.core.files.lock import LockBusyError, locked
from kadry_cli.core.files.watch import watched
from kadry_cli.core.git.commits import message_of
from tests.change.registers import BASIS, BOOK, BY, UNIT, change, in_children, plain_git
from tests.kadry import kadry


def head(root: Path) -> str:
    return plain_git(root, "rev-parse", "HEAD").stdout.strip()


@pytest.mark.req("T-W1", "H10")
def test_an_act_is_one_commit_with_its_ground_and_records(root: Path) -> None:
    before = head(root)
    done = change(root, UNIT, b"# a line\n")
    assert done is not None
    assert plain_git(root, "rev-parse", "HEAD^").stdout.strip() == before
    assert done.commit == head(root)
    assert plain_git(root, "show", "-s", "--format=%an%n%cn%n%B", "HEAD").stdout.splitlines() == [
        "Ковтун Лариса Миколаївна",
        "Ковтун Лариса Миколаївна",
        f"record: {UNIT}",
        "",
        "Kadry-Act: record",
        f"Kadry-Record: {UNIT}",
        f"Kadry-Basis: {BASIS}",
        "",
    ]
    assert plain_git(root, "status", "--porcelain").stdout == ""
    assert plain_git(root, "diff", "--name-only", "HEAD^", "HEAD").stdout.split() == [UNIT]


@pytest.mark.req("O1")
def test_one_order_may_change_many_records_in_one_commit(root: Path) -> None:
    with writing(root) as register:
        files = {path: (register.read(path) or b"") + b"# by one order\n" for path in (UNIT, BOOK, "acts.yaml")}
        register.carry_out(Act("record", BASIS, files), BY)
    assert sorted(plain_git(root, "diff", "--name-only", "HEAD^", "HEAD").stdout.split()) == sorted(files)


def test_an_act_that_changes_nothing_makes_no_commit(root: Path) -> None:
    before = head(root)
    with writing(root) as register:
        assert register.carry_out(Act("record", BASIS, {UNIT: register.read(UNIT)}), BY) is None
    assert head(root) == before


@pytest.mark.req("T-W7")
def test_edits_of_other_files_are_nobodys_business(root: Path) -> None:
    """Edited, staged and new files of the user's stay as they are, on disk and in the index."""
    (root / BOOK).write_bytes((root / BOOK).read_bytes() + b"# edited\n")
    (root / "acts.yaml").write_bytes((root / "acts.yaml").read_bytes() + b"# staged\n")
    plain_git(root, "add", "acts.yaml")
    (root / "notes.txt").write_bytes(b"mine\n")
    change(root, UNIT, b"# a line\n")
    assert plain_git(root, "status", "--porcelain").stdout.splitlines() == [
        "M  acts.yaml", f" M {BOOK}", "?? notes.txt",
    ]  # fmt: skip


@pytest.mark.req("T-W7")
def test_an_edit_in_the_way_stops_the_act_and_is_kept(root: Path) -> None:
    edited = (root / UNIT).read_bytes() + b"# edited by hand\n"
    (root / UNIT).write_bytes(edited)
    before = head(root)
    with pytest.raises(RefusedError) as refused:
        change(root, UNIT, b"# a line\n")
    assert [finding.code for finding in refused.value.findings] == ["KD919"]
    assert (head(root), (root / UNIT).read_bytes()) == (before, edited)


@pytest.mark.req("T-W7")
def test_an_edit_staged_for_git_stops_the_act_too(root: Path) -> None:
    kept = (root / UNIT).read_bytes()
    (root / UNIT).write_bytes(kept + b"# staged\n")
    plain_git(root, "add", UNIT)
    (root / UNIT).write_bytes(kept)
    with pytest.raises(RefusedError):
        change(root, UNIT, b"# a line\n")
    assert "# staged" in plain_git(root, "show", f":{UNIT}").stdout


@pytest.mark.req("T-W7")
def test_an_edit_made_during_the_act_is_not_overwritten(root: Path) -> None:
    """The editor saves between the commit point and the file: both versions are there afterwards."""
    edited = b"# saved by the editor\n"

    def saved_before(call: str, path: str) -> None:
        if call == "create" and path.endswith("/index.lock"):
            (root / BOOK).write_bytes(edited)

    with watched(saved_before), pytest.raises(RefusedError):
        change(root, BOOK, b"# a line\n")
    assert (root / BOOK).read_bytes() == edited
    plain_git(root, "checkout", "--", BOOK)

    def saved_after(call: str, path: str) -> None:
        if call == "sync-folder" and path.endswith("refs/heads"):
            (root / UNIT).write_bytes(edited)

    with watched(saved_after):
        done = change(root, UNIT, b"# a line\n")
    assert done is not None
    assert done.left == (UNIT,)
    assert (root / UNIT).read_bytes() == edited
    assert plain_git(root, "show", f"HEAD:{UNIT}").stdout.endswith("# a line\n")


@pytest.mark.posix
@pytest.mark.req("T-W5")
def test_eight_windows_record_fifteen_acts_each_and_none_is_lost(root: Path) -> None:
    before = int(plain_git(root, "rev-list", "--count", "HEAD").stdout)

    def window(number: int) -> None:
        for act in range(15):
            change(root, UNIT, f"# window {number}, act {act}\n".encode())

    assert in_children([partial(window, number) for number in range(8)]) == [0] * 8
    lines = (root / UNIT).read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("# window") for line in lines) == 120
    assert len(set(lines)) >= 120
    assert int(plain_git(root, "rev-list", "--count", "HEAD").stdout) == before + 120
    assert plain_git(root, "fsck", "--strict").returncode == 0
    assert plain_git(root, "status", "--porcelain").stdout == ""


@pytest.mark.posix
@pytest.mark.req("T-W5", "T-W11")
def test_a_window_that_waited_is_dated_when_its_turn_came(root: Path) -> None:
    """Two commands by the real clock: the one that waits more than a second is not taken for one with a wrong clock."""
    kadry("whoami", "--name", BY.name)
    change(root, "acts.yaml", b"# today\n", clock.now(), "перевірка")
    (root / UNIT).write_bytes((root / UNIT).read_bytes() + b"# edited\n")

    def holder() -> None:
        with writing(root) as register:
            time.sleep(1.5)
            data = (register.read(BOOK) or b"") + b"# the first\n"
            register.carry_out(Act("record", BASIS, {BOOK: data}), BY._replace(when=clock.now()))

    def waiter() -> None:
        time.sleep(0.3)
        run = kadry("--root", root, "record", "--basis", BASIS)
        if run.code:
            raise AssertionError(run.err)

    assert in_children([holder, waiter]) == [0, 0]
    assert plain_git(root, "status", "--porcelain").stdout == ""


@pytest.mark.req("T-W5")
def test_a_register_held_too_long_says_by_whom(root: Path) -> None:
    with held(root), pytest.raises(UserError) as busy, writing(root, patience=0.1):
        pass
    assert f"процес {os.getpid()}" in busy.value.message
    assert "нічого не змінено" in busy.value.advice


@pytest.mark.posix
@pytest.mark.req("T-W6")
def test_the_lock_of_a_killed_holder_is_free_at_once(root: Path, tmp_path: Path) -> None:
    path, sign = str(root / ".git" / "kadry-lock"), tmp_path / "held"
    child = os.fork()
    if child == 0:
        with locked(path, 1):
            sign.touch()
            time.sleep(60)
        os._exit(0)
    while not sign.exists():
        time.sleep(0.01)
    with pytest.raises(LockBusyError), locked(path, 0.1):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with locked(path, 0):
        pass


def test_another_git_that_is_recording_is_waited_for_and_then_named(root: Path) -> None:
    (root / ".git" / "index.lock").write_bytes(b"DIRC")
    with pytest.raises(UserError, match=r"index\.lock"), writing(root, patience=0.1):
        pass
    assert (root / ".git" / "index.lock").read_bytes() == b"DIRC"
    (root / ".git" / "index.lock").unlink()
    assert change(root, UNIT, b"# a line\n") is not None


@pytest.mark.req("T-W8")
def test_a_full_disk_says_how_much_room_is_needed(root: Path) -> None:
    def full(call: str, path: str) -> None:
        if call == "write" and "/kadry/.kadry-" in path:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)

    before = head(root)
    with watched(full), pytest.raises(UserError) as refused:
        change(root, UNIT, b"# a line\n")
    assert "на диску немає місця: потрібно щонайменше" in refused.value.message
    assert "байтів" in refused.value.message
    assert head(root) == before
    assert change(root, UNIT, b"# a line\n") is not None


@pytest.mark.req("T-W3")
def test_a_refused_sync_is_not_tried_again(root: Path) -> None:
    """After a failed fsync the system may have thrown the data away; a second one that succeeds proves nothing."""
    calls: list[str] = []

    def failing(call: str, path: str) -> None:
        calls.append(path if call == "sync" else "")
        if call == "sync" and "/kadry/.kadry-" in path:
            raise OSError(errno.EIO, os.strerror(errno.EIO), path)

    with watched(failing), pytest.raises(UserError, match="диск не читається або не пише"):
        change(root, UNIT, b"# a line\n")
    pending = [path for path in calls if "/kadry/.kadry-" in path]
    assert len(pending) == len(set(pending)) == 1


@pytest.mark.req("T-W1")
def test_after_the_commit_point_a_failure_says_that_the_act_is_recorded(root: Path) -> None:
    def failing(call: str, path: str) -> None:
        if call == "rename" and path.endswith(UNIT):
            raise OSError(errno.EACCES, os.strerror(errno.EACCES), path)

    with watched(failing), pytest.raises(UnfinishedError) as unfinished:
        change(root, UNIT, b"# a line\n")
    assert unfinished.value.commit == head(root)
    assert (root / ".git" / "kadry" / PENDING).exists()
    with writing(root) as register:
        assert register.recovered is not None
        assert register.recovered.commit == head(root)
    assert (root / UNIT).read_bytes().endswith(b"# a line\n")
    assert not (root / ".git" / "kadry" / PENDING).exists()


@pytest.mark.req("T-W11")
def test_the_clock_may_not_run_behind_the_history_nor_a_year_ahead(root: Path) -> None:
    for when in (BY.when - timedelta(minutes=1), BY.when + timedelta(days=367)):
        before = head(root)
        with pytest.raises(UserError, match="годинник комп’ютера показує"):
            change(root, UNIT, b"# a line\n", when)
        assert head(root) == before
    done = change(root, UNIT, b"# a line\n", BY.when - timedelta(days=9), "годинник стояв: сіла батарейка")
    assert done is not None
    assert "Kadry-Clock: годинник стояв: сіла батарейка" in plain_git(root, "show", "-s", "--format=%B").stdout
    assert change(root, BOOK, b"# a line\n", BY.when + timedelta(days=300)) is not None


@pytest.mark.req("T-U8")
@pytest.mark.row("U8")
@pytest.mark.parametrize("text", ["a\nKadry-Basis: b", "a\r\n\r\nKadry-Act: b", "a\u2028b", "a\x1b[2Jb"])
def test_no_line_break_passes_into_a_message(text: str) -> None:
    with pytest.raises(ValueError, match="a line break"):
        message_of("subject", [("Kadry-Basis", text)])


def test_an_emptied_folder_goes_with_its_last_record(root: Path) -> None:
    with writing(root) as register:
        folder = "competitions/2013-spetsialist-finviddilu"
        files = {f"{folder}/{name}.yaml": None for name in ("competition", "exam")}
        register.carry_out(Act("record", BASIS, files), BY)
    assert not (root / folder).exists()
    assert (root / "competitions").is_dir()


def test_files_that_are_as_they_should_be_are_not_written_again(root: Path) -> None:
    with held(root) as (folders, _):
        assert bring_files(folders.root, [], lambda file: b"") == []
