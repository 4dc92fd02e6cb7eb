"""The scene of every fault: a register with a history, an act over four of its records, and an edit of somebody's."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from kadry_cli.core.change.officer import take_over
from kadry_cli.core.change.writing import Act, writing
from kadry_cli.core.git.adding import Signature
from kadry_cli.workspace.beginning import begin_history, files_on_disk
from tests.kadry import EXAMPLE

BOOK = "books/orders/2009.yaml"
EXAM = "competitions/2009-holovnyi-spetsialist/exam.yaml"
NEW = "staff/units/viddil-kadriv.yaml"
GONE = "competitions/2013-spetsialist-finviddilu/exam.yaml"
EDITED = "acts.yaml"
NEXT = "staff/units/zahalnyi-viddil.yaml"

BY = Signature("Ковтун Лариса Миколаївна", "kovtun@kadry.invalid", datetime(2026, 11, 25, 9, 30, tzinfo=UTC))
UNIT = b"id: viddil-kadriv\nnames:\n  - from: 2009-05-01\n    name: \xd0\x92\xd1\x96\xd0\xb4\xd0\xb4\xd1\x96\xd0\xbb\n"

State = Mapping[str, bytes | None]
"""The four records of the act: path -> bytes, None where there is no file."""


def new_register(root: Path) -> None:
    """A register with two acts in its history and one edit on disk that is not recorded."""
    shutil.copytree(EXAMPLE, root)
    begin_history(root, dict(files_on_disk(root)), "створення реєстру", BY)
    with writing(root) as register:
        changed = (register.read(BOOK) or b"") + b"# recorded second\n"
        register.carry_out(Act("record", "виправлення описки", {BOOK: changed}), BY)
    with (root / EDITED).open("ab") as file:
        file.write(b"# edited by hand\n")


def aged(root: Path) -> None:
    """Makes everything in a folder an hour old, as a register's files are when the next act comes."""
    hour_ago = time.time() - 3600
    for folder, names, files in os.walk(root, topdown=False):
        for name in (*names, *files):
            os.utime(os.path.join(folder, name), (hour_ago, hour_ago))  # noqa: PTH118


def state(root: Path) -> State:
    """The four records as they are on disk."""
    return {path: (root / path).read_bytes() if (root / path).is_file() else None for path in (BOOK, EXAM, NEW, GONE)}


def after(before: State) -> State:
    """The four records as the act leaves them: two changed, one new, one taken away."""
    return {
        BOOK: (before[BOOK] or b"") + b"# the act was here\n",
        EXAM: (before[EXAM] or b"") + b"# the act was here\n",
        NEW: UNIT,
        GONE: None,
    }


def the_act(root: Path) -> str:
    """Carries the act out; the commit."""
    with writing(root) as register:
        files = after({path: register.read(path) for path in (BOOK, EXAM, NEW, GONE)})
        done = register.carry_out(Act("staff unit add", "розпорядження від 30.04.2009 № 45-к", files), BY)
    return done.commit if done is not None else ""


def the_next_act(root: Path) -> str:
    """Another act, after whatever has happened: it finishes or forgets the first one."""
    with writing(root) as register:
        data = (register.read(NEXT) or b"") + b"# the next act\n"
        done = register.carry_out(Act("record", "виправлення описки", {NEXT: data}), BY)
    return done.commit if done is not None else ""


def a_careless_act(root: Path) -> str:
    """How it must not be done (the negative control): the files in place first, then the history."""
    files = after(state(root))
    from kadry_cli.core.files.watch import told

    for path, data in files.items():
        told("write", path)
        if data is None:
            (root / path).unlink()
            continue
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        with (root / path).open("wb") as file:
            file.write(data[: len(data) // 2])
            file.flush()
            told("write", path)
            file.write(data[len(data) // 2 :])
    with writing(root) as register:
        done = register.carry_out(Act("record", "виправлення описки", files), BY)
    return done.commit if done is not None else ""


def copy_register(source: Path, target: Path) -> None:
    """A copy of a register that this user may write to."""
    shutil.copytree(source, target, symlinks=True)
    take_over(target)


def plain_git(root: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """The user's own git, with nothing of ours, as a second opinion."""
    env = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C", "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(["git", "-C", str(root), *args], env=env, capture_output=True, encoding="utf-8", check=False)
