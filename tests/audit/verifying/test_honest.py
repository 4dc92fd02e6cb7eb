"""No false alarm on a thousand honest histories, and every single change to a valid one is caught (issue's proof)."""

from __future__ import annotations

import subprocess
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from kadry_cli.audit.verifying.history import Listed, signed_acts
from kadry_cli.audit.verifying.judging import Judging
from kadry_cli.audit.verifying.standing import Contents
from kadry_cli.core.git.errors import HistoryDamagedError
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.git.reading import EMPTY_TREE
from kadry_cli.core.signing.signing import Signer
from kadry_cli.trust.folders import POLICY_FILE, SIGNERS_FILE
from tests.audit.verifying.conftest import TODAY, found
from tests.audit.verifying.histories import BOOK, BOOK_HEAD, CARD, SETTINGS, Builder, begun, objects_in
from tests.audit.verifying.honest import acknowledged, grow, merged, ordered
from tests.trust.values import EMAILS, HEAD, HR_HEAD, PERSON, ROLES, WORKER

pytestmark = pytest.mark.req("H10", "H11", "K1")
HISTORIES, SHARES = 1000, 4


@pytest.mark.parametrize("share", range(SHARES))
def test_no_false_alarm_on_a_thousand_honest_histories(tmp_path: Path, keys: Mapping[str, Signer], share: int) -> None:
    git_dir = objects_in(tmp_path / "git")
    start = begun(git_dir, keys)
    roots = frozenset(keys[name].key.fingerprint for name in (HEAD, HR_HEAD))
    begins = list(start.acts)
    grown: list[list[Listed]] = []
    for seed in range(share, HISTORIES, SHARES):
        made = start.fork()
        made.acts = []
        grow(made, seed)
        grown.append(made.acts)
    with overlay(str(git_dir)) as place, objects(place) as store:
        contents = Contents(store)
        # One listing for all: what is tried is the judging, a thousand times from the beginning.
        read = signed_acts(place, store, [*begins, *(one for acts in grown for one in acts)])
        first = [next(read) for _ in begins]
        for acts in grown:
            judging = Judging(contents, start.register, roots, TODAY)
            told = [one for act in first for one in judging.judged(act)]
            for _ in acts:
                told += judging.judged(next(read))
            told += judging.late_findings(acts[-1].id if acts else first[-1].commit.id)
            assert told == []


def varied(git_dir: Path, keys: Mapping[str, Signer]) -> Builder:
    """An honest history with everything in it."""
    made = begun(git_dir, keys)
    ordered(made, 46, PERSON)
    made.act({CARD: b"id: c\n"}, basis="розпорядження від 04.05.2009 № 46-к")
    acknowledged(made, {CARD: b"id: d\n"}, [(ROLES[name], name) for name in (WORKER, HEAD, HR_HEAD)], "zmina-1")
    merged(made, 47, b"id: e\n")
    return made


def test_real_git_finds_such_a_history_whole_and_its_signatures_good(
    tmp_path: Path, keys: Mapping[str, Signer]
) -> None:
    made = varied(objects_in(tmp_path / "git"), keys)
    made.land()
    assert found(made, oracle=True) == []

    def git(*args: str) -> subprocess.CompletedProcess[bytes]:
        options = ("-c", "gpg.format=ssh", "-c", f"gpg.ssh.allowedSignersFile={tmp_path}/signers")
        return subprocess.run(
            ["git", *options, "--git-dir", str(made.git_dir), *args], capture_output=True, check=False
        )

    lines = [f'{email} namespaces="git" {keys[name].key.line}\n' for name, email in EMAILS.items()]
    (tmp_path / "signers").write_text("".join(lines), encoding="utf-8")
    assert git("fsck", "--strict", "--full").returncode == 0
    marks = git("log", "--format=%G?").stdout.decode().split()
    assert marks == ["G"] * (len(marks) - 1) + ["N"]


def commit_bytes(made: Builder, commit: str) -> bytes:
    whole = zlib.decompress((made.git_dir / "objects" / commit[:2] / commit[2:]).read_bytes())
    return whole.partition(b"\0")[2]


def with_change(made: Builder, victim: str, changed: bytes) -> Builder:
    """The history with one commit changed and all later ones hung on it, their signatures as they were."""
    new = {victim: made.write("commit", changed)}
    other = made.fork()
    other.acts = []
    for one in made.acts:
        if one.id not in new:
            if not set(one.parents) & new.keys():
                continue
            data = commit_bytes(made, one.id)
            for parent in one.parents:
                data = data.replace(f"parent {parent}".encode(), f"parent {new.get(parent, parent)}".encode())
            new[one.id] = made.write("commit", data)
    other.head = new[made.head]
    return other


def spoiled_lines(data: bytes) -> Iterator[bytes]:
    """The commit with each of its lines changed in turn; of a signature's lines only the first and the last one."""
    lines = data.split(b"\n")
    within = [at for at, line in enumerate(lines) if line.startswith(b" ")]
    for at, line in enumerate(lines):
        if not line or at in within[1:-2]:
            continue
        if line.startswith((b"tree ", b"parent ")):
            yield (
                b"\n".join([*lines[:at], *lines[at + 1 :]])
                if line.startswith(b"parent")
                else data.replace(line, b"tree " + EMPTY_TREE.encode())
            )
        else:
            yield b"\n".join([*lines[:at], line[:-1] + bytes([line[-1] ^ 1]), *lines[at + 1 :]])


def test_every_single_change_to_a_valid_history_is_caught(tmp_path: Path, keys: Mapping[str, Signer]) -> None:
    made = varied(objects_in(tmp_path / "git"), keys)
    made.write("tree", b"")
    tried = 0
    for one in made.acts[1:]:
        for changed in spoiled_lines(commit_bytes(made, one.id)):
            with suppress(HistoryDamagedError):
                assert any(code.isupper() for code in found(with_change(made, one.id, changed))), changed
            tried += 1
    assert tried > 90


@pytest.mark.parametrize("path", ["card", "book", "signers", "policy", "settings", "ack"])
def test_every_field_that_a_valid_key_changes_without_right_is_caught(
    tmp_path: Path, keys: Mapping[str, Signer], path: str
) -> None:
    """The officer's own key signs a change of each line of each file: nobody else knows of it."""
    made = varied(objects_in(tmp_path / "git"), keys)
    file = {
        "card": CARD, "book": BOOK, "signers": SIGNERS_FILE, "policy": POLICY_FILE, "settings": SETTINGS,
        "ack": "acks/zmina-1.yaml",
    }[path]  # fmt: skip
    lines = made.files[file].splitlines(keepends=True)
    head = BOOK_HEAD.encode().splitlines(keepends=True)[:-1]
    free = {SETTINGS: [line for line in lines if b"trust_from" not in line], BOOK: head}.get(file, [])
    for at, line in enumerate(lines):
        if line in free or line.startswith(b"#") or not line.strip():
            continue
        other = made.fork()
        other.act({file: b"".join([*lines[:at], *lines[at + 1 :]])}, basis="заява від 04.05.2009")
        assert any(code.isupper() for code in found(other)), line
