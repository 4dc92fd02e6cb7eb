"""One changed bit in any file of a register's history, or in a record, is reported by `kadry check` (trust W9)."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from kadry_cli.core.git.errors import HistoryUnclearError
from kadry_cli.core.git.refs import read_head
from tests.changes.planned import EDITED
from tests.changes.trusted import CHIEF, ack, change, propose, trusted
from tests.git.registers import UNIT, edit, git, own_copy, recorded
from tests.kadry import kadry
from tests.trust.values import HEAD, WORKER

pytestmark = [pytest.mark.req("T-W9"), pytest.mark.row("W9")]

ORDINARY, LONG = 60, 1000
SEED = 20090615


class Register(NamedTuple):
    """A register that is checked with one bit changed, and its files by their class."""

    root: Path
    classes: dict[str, list[Path]]


@pytest.fixture(scope="module")
def flipped(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """A register with loose objects, a pack, a loose reference over a packed one, an index."""
    folder = tmp_path_factory.mktemp("flips")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        kadry("whoami", "--name", "Ковтун Лариса Миколаївна")
        root = own_copy(made, folder / "register")
        keys = trusted(root, WORKER)
        edit(root, path=EDITED)
        change_id = propose(root, EDITED)
        assert ack(root, change_id, CHIEF, keys[HEAD]).code == 0
        assert change(root, "apply", change_id).code == 0
        git(root, "repack", "-adq")
        git(root, "pack-refs", "--all")
        edit(root)
        assert recorded(root).code == 0
        yield Register(root, classes(root))


@pytest.fixture(scope="module")
def packed(flipped: Register, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """The same register with its branch in the list of packed references alone."""
    folder = tmp_path_factory.mktemp("packed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        kadry("whoami", "--name", "Ковтун Лариса Миколаївна")
        root = own_copy(flipped.root, folder / "register")
        git(root, "pack-refs", "--all")
        yield Register(root, classes(root))


def classes(root: Path) -> dict[str, list[Path]]:
    """The files of a register whose every bit matters, by class."""
    folder = root / ".git"
    found = {
        "loose object": sorted(folder.glob("objects/??/*")),
        "pack": sorted(folder.glob("objects/pack/*.pack")),
        "idx": sorted(folder.glob("objects/pack/*.idx")),
        "index": [folder / "index"],
        "HEAD": [folder / "HEAD"],
        "branch": sorted(folder.glob("refs/heads/*")),
        "packed-refs": sorted(folder.glob("packed-refs")),
        "record": [file for file in sorted(root.glob("[a-z]*/**/*.yaml")) if file.parent.name not in ("trust", "acks")],
        "trust": sorted(root.glob("trust/*.yaml")),
        "acknowledgement": sorted(root.glob("acks/*.yaml")),
        "settings": [root / "kadry.yaml", root / "acts.yaml"],
        "attributes": [root / ".gitattributes"],
        "ignored": [root / ".gitignore"],
    }
    return {name: [file for file in files if file.is_file()] for name, files in found.items()}


@contextmanager
def one_bit(file: Path, bit: int) -> Iterator[bytes]:
    """While the block runs, one bit of a file is the other one."""
    data = file.read_bytes()
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << (bit % 8)
    mode = file.stat().st_mode
    file.chmod(0o600)
    file.write_bytes(changed)
    try:
        yield bytes(changed)
    finally:
        file.write_bytes(data)
        file.chmod(mode)


def is_padding(data: bytes, changed: bytes) -> bool:
    """Whether a loose object unpacks to the very same bytes: the last byte of its stream has bits that mean nothing."""
    try:
        return zlib.decompress(changed) == zlib.decompress(data)
    except zlib.error:
        return False


def unreported(register: Register, name: str, files: list[Path], bits: list[tuple[int, int]]) -> list[tuple[str, int]]:
    """The flips that `kadry check` is silent about."""
    silent = []
    for number, bit in bits:
        file = files[number]
        data = file.read_bytes()
        with one_bit(file, bit) as changed:
            run = kadry("--root", register.root, "check", "--json")
            assert run.code in (0, 1, 2), (name, file, bit, run)
            reported = run.code != 0 or bool(run.json["findings"])
        if not reported and not (name == "loose object" and is_padding(data, changed)):
            silent.append((file.relative_to(register.root).as_posix(), bit))
    return silent


def sample(files: list[Path], count: int, seed: str) -> list[tuple[int, int]]:
    """So many bits of the files, each as likely as any other."""
    chance = random.Random(f"{SEED} {seed}")  # noqa: S311
    places = [(number, bit) for number, file in enumerate(files) for bit in range(file.stat().st_size * 8)]
    return chance.sample(places, min(count, len(places)))


CLASSES = (
    "loose object", "pack", "idx", "index", "HEAD", "branch", "packed-refs", "record", "trust", "acknowledgement",
    "settings", "attributes", "ignored",
)  # fmt: skip


def test_every_class_is_there_and_the_register_is_clean_before(flipped: Register) -> None:
    assert {name: bool(files) for name, files in flipped.classes.items()} == dict.fromkeys(CLASSES, True)
    run = kadry("--root", flipped.root, "check", "--json")
    assert (run.code, run.json["findings"]) == (0, [])


@pytest.mark.parametrize("name", CLASSES)
def test_a_changed_bit_is_reported(name: str, flipped: Register, packed: Register) -> None:
    register = packed if name == "packed-refs" else flipped
    files = register.classes[name]
    assert unreported(register, name, files, sample(files, ORDINARY // len(CLASSES) + 1, name)) == []


@pytest.mark.long
@pytest.mark.parametrize("name", CLASSES)
def test_a_thousand_changed_bits_are_reported(name: str, flipped: Register, packed: Register) -> None:
    register = packed if name == "packed-refs" else flipped
    files = register.classes[name]
    assert unreported(register, name, files, sample(files, LONG // len(CLASSES) + 1, f"{name} long")) == []


@pytest.mark.parametrize("name", ["HEAD", "branch"])
def test_every_bit_of_the_shortest_files_counts(name: str, flipped: Register) -> None:
    """The end of the history is said in a few bytes, and kadry itself reads them."""
    true = read_head(str(flipped.root / ".git"))
    (file,) = flipped.classes[name]
    for bit in range(file.stat().st_size * 8):
        with one_bit(file, bit):
            try:
                seen = read_head(str(flipped.root / ".git"))
            except HistoryUnclearError:
                continue
        assert (name, seen != true) == ("branch", True), bit


def test_every_bit_of_the_list_of_packed_references_counts(packed: Register) -> None:
    """Where the branch stands in it alone it is the end of the history."""
    true = read_head(str(packed.root / ".git"))
    (file,) = packed.classes["packed-refs"]
    data = file.read_bytes()
    silent = []
    for bit in range(len(data) * 8):
        with one_bit(file, bit) as changed:
            try:
                seen = read_head(str(packed.root / ".git"))
            except HistoryUnclearError:
                continue
        if seen == true:
            silent.append(changed[bit // 8 - 6 : bit // 8 + 7])
    assert silent == []


def test_a_packed_reference_that_a_loose_one_has_overtaken_still_leads_somewhere(flipped: Register) -> None:
    (file,) = flipped.classes["packed-refs"]
    start = file.read_bytes().index(b"\n") + 1
    chance = random.Random(SEED)  # noqa: S311
    bits = [(0, bit) for bit in chance.sample(range(start * 8, (start + 40) * 8), 8)]
    assert unreported(flipped, "packed-refs", [file], bits) == []


def test_another_reference_that_leads_nowhere_is_reported(flipped: Register, tmp_path: Path) -> None:
    """KD917 says of every reference that it leads somewhere, not of the branch alone."""
    root = own_copy(flipped.root, tmp_path / "register")
    git(root, "branch", "other")
    assert kadry("--root", root, "check", "--json").json["findings"] == []
    with one_bit(root / ".git/refs/heads/other", 3):
        run = kadry("--root", root, "check", "--json")
    assert (run.code, [one["code"] for one in run.json["findings"]]) == (1, ["KD917"])


def test_an_object_that_is_gone_or_cut_short_is_reported(flipped: Register, tmp_path: Path) -> None:
    harms: tuple[Callable[[Path], None], ...] = (Path.unlink, _cut, _empty)
    for number, harm in enumerate(harms):
        root = own_copy(flipped.root, tmp_path / f"register-{number}")
        for name in ("loose object", "pack", "idx"):
            file = classes(root)[name][0]
            kept = shutil.copy(file, tmp_path / "kept")
            harm(file)
            run = kadry("--root", root, "check", "--json")
            assert (run.code, [one["code"] for one in run.json["findings"]]) == (1, ["KD917"]), (number, name)
            file.unlink(missing_ok=True)
            shutil.copy(kept, file)


def _cut(file: Path) -> None:
    data = file.read_bytes()
    file.chmod(0o600)
    file.write_bytes(data[: len(data) // 2])


def _empty(file: Path) -> None:
    file.chmod(0o600)
    file.write_bytes(b"")


def test_a_flip_is_told_of_the_file_it_is_in(flipped: Register) -> None:
    """A record by its own name, the objects as the history, the index as the index."""
    for path, codes in ((UNIT, {"KD918"}), (".git/index", {"KD917"}), (".gitattributes", {"KD914", "KD918"})):
        file = flipped.root / path
        with one_bit(file, file.stat().st_size * 4):
            found = kadry("--root", flipped.root, "check", "--json").json["findings"]
        assert codes & {one["code"] for one in found if one["path"] == path}


def test_a_forged_note_of_files_seen_hides_nothing_from_a_check(root: Path) -> None:
    """`.git/kadry/seen` saves time for `status`; whoever writes it himself deceives `status`, but not `check`."""
    edit(root)
    file = root / UNIT
    status = file.stat()
    blob = git(root, "rev-parse", f"HEAD:{UNIT}").strip()
    seen = {UNIT: [status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino, blob]}
    body = json.dumps(seen).encode("utf-8")
    (root / ".git/kadry/seen").write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
    found = kadry("--root", root, "check", "--json").json["findings"]
    assert [(one["code"], one["path"]) for one in found] == [("KD918", UNIT)]


@pytest.mark.parametrize("body", [b"[]", b'{"kadry.yaml": 5}', b'{"kadry.yaml": []}', b"null", b"{", b"\xff"])
def test_a_damaged_note_of_files_seen_is_read_anew(body: bytes, root: Path) -> None:
    (root / ".git/kadry/seen").write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
    edit(root)
    run = kadry("--root", root, "status", "--json")
    assert (run.code, run.err) == (0, "")
    assert run.json["result"]["changed"] == [UNIT]
    assert recorded(root).code == 0
