"""The example made by the commands that a body would use, by a clock of its own; the same bytes every time."""

from __future__ import annotations

import io
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from tests.sessions import tails_in_turn
from tests.signing.keys import key_text, public_key_of, public_text

from kadry_cli.core.clock import shown_by
from kadry_cli.core.console.run import run
from kadry_cli.core.tails import drawn_from
from kadry_cli.topics import all_topics

from .story import EMAILS, HEAD, HR, NAMES, ROOTS, Edit, Step, at, story

BEGIN = Path(__file__).parent / "begin"
KEYS, PINS, POINT, SLIP = "testovi-kliuchi", "koreni.txt", "tochka.txt", "kod.txt"
NOTE = "PUBLIC TEST KEY, protects nothing"


class BuildingError(Exception):
    """A command of the story did not do what it should."""


class Built(NamedTuple):
    """What was made: the files of the example, the last act, the name of the bundle."""

    files: dict[str, bytes]
    commit: str
    bundle: str


def build(folder: Path) -> Built:
    """The whole example, made in an empty folder."""
    root, keys, out = folder / "register", folder / KEYS, folder / "out"
    out.mkdir()
    shutil.copytree(BEGIN, root)
    root.chmod(0o700)
    keys.mkdir(mode=0o700)
    for name in NAMES:
        _write_key(keys, name)
    tails = tails_in_turn()
    with _own_settings(folder / "settings"), drawn_from(tails.__next__):
        for step in story():
            _carry_out(root, keys, step)
        code = _checkpoint(root, keys, out)
        # The copy is made last, so it holds the act that the checkpoint vouches for.
        made = _kadry(at(30, 9, 17, 30), root, "backup", str(out))
    files = {path.name: path.read_bytes() for path in sorted(out.iterdir())}
    files |= {f"{KEYS}/{path.name}": path.read_bytes() for path in sorted(keys.iterdir())}
    files[PINS] = "".join(f"{public_key_of(name).fingerprint}  # {NAMES[name]}\n" for name in ROOTS).encode()
    files[SLIP] = f"{code}\n".encode()
    return Built(files, made["commit"], Path(made["files"][0]).name)


def _write_key(keys: Path, name: str) -> None:
    path = keys / name
    path.write_text(key_text(name), encoding="ascii", newline="\n")
    path.chmod(0o600)
    line = public_text(name).rpartition(" ")[0]
    (keys / f"{name}.pub").write_text(f"{line} {name}: {NOTE}\n", encoding="utf-8", newline="\n")


@contextmanager
def _own_settings(folder: Path) -> Iterator[None]:
    before = os.environ.get("KADRY_SETTINGS")
    os.environ["KADRY_SETTINGS"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["KADRY_SETTINGS"]
        else:
            os.environ["KADRY_SETTINGS"] = before


def _carry_out(root: Path, keys: Path, step: Step) -> None:
    name = step.who.rstrip("-")
    key = ("--no-key",) if step.who.endswith("-") else ("--key", str(keys / name))
    _kadry(step.when, root, "whoami", "--name", NAMES[name], "--email", EMAILS[name], *key)
    for edit in step.edits:
        _edit(root, edit)
    _kadry(step.when, root, *(word.format(keys=keys) for word in step.words))


def _edit(root: Path, edit: Edit) -> None:
    path = root / edit.path
    text = path.read_text(encoding="utf-8")
    if text.count(edit.old) != 1:
        raise BuildingError(f"{edit.path}: {edit.old!r} stands there {text.count(edit.old)} times")
    path.write_text(text.replace(edit.old, edit.new), encoding="utf-8", newline="\n")


def _checkpoint(root: Path, keys: Path, out: Path) -> str:
    """Writes the checkpoint with both signatures; its code for the slip."""
    when = at(30, 9, 17, 0)
    _kadry(when, root, "audit", "checkpoint", "-o", str(out / POINT), "--key", str(keys / HR))
    sign = ("audit", "checkpoint", "--sign", str(out / POINT), "--key", str(keys / HEAD))
    code: str = _kadry(when, root, *sign)["code"]
    return code


def _kadry(when: datetime, root: Path, *words: str) -> Any:
    """One command by the clock of the story; its result. BuildingError where it does not end well."""
    out, error = io.StringIO(), io.StringIO()
    with shown_by(lambda: when):
        code = run(all_topics, ["--root", str(root), "--json", *words], {}, out, error)
    if code:
        raise BuildingError(f"kadry {' '.join(words)}: exit {code}\n{out.getvalue()}{error.getvalue()}")
    return json.loads(out.getvalue())["result"]


def built() -> Built:
    """The example, made in a folder that goes away."""
    with tempfile.TemporaryDirectory() as folder:
        return build(Path(folder))
