"""A long history of cards, written at once: each act changes the number of one of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.card_rows import people_register
from bench.measure import KADRY, Command, alone, in_turns, seconds
from bench.rows import Ground, Row, peak
from kadry_cli.core.change.officer import take_over
from kadry_cli.core.change.own_folder import OWN

ACTS_OF_ONE = 5
NUMBER = re.compile(rb"^number: .*$", re.MULTILINE)
FIRST = 1_230_800_000
MESSAGE = (
    "card set: {path}\n\nKadry-Act: card set\nKadry-Record: {path}\n"
    "Kadry-Basis: розпорядження від 02.03.2009 № {number}-к\n"
)


def with_acts(root: Path, acts: int) -> None:
    """The cards of a register put under git, and so many acts after it, through one `git fast-import`."""
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    stream = b"".join(_stream(root, acts))
    subprocess.run(["git", "-C", str(root), "fast-import", "--quiet"], input=stream, check=True)


def _stream(root: Path, acts: int) -> Iterator[bytes]:
    files = sorted(path for path in root.rglob("*.yaml") if ".git" not in path.parts)
    yield _commit(0, "прийняття реєстру\n")
    for file in files:
        yield _file(file.relative_to(root).as_posix(), file.read_bytes())
    cards = [path for path in files if path.name == "card.yaml"]
    for number in range(1, acts + 1):
        card = cards[number * 7919 % len(cards)]
        path = card.relative_to(root).as_posix()
        yield _commit(number, MESSAGE.format(path=path, number=number))
        yield _file(path, NUMBER.sub(f'number: "{number}"'.encode(), card.read_bytes(), count=1))


def _commit(number: int, message: str) -> bytes:
    data = message.encode()
    who = f"Ковтун Лариса Миколаївна <kovtun@kadry.invalid> {FIRST + number * 600} +0200"
    return f"commit refs/heads/main\ncommitter {who}\ndata {len(data)}\n".encode() + data + b"\n"


def _file(path: str, data: bytes) -> bytes:
    return f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n"


def audit(ground: Ground) -> list[Row]:
    """Every change of the history as fields, against git's own text of the same history: when nothing is known of it
    yet, and when nothing is new since the last time; and the memory it takes."""
    acts = ground.size.records
    people = acts // ACTS_OF_ONE
    root = _with_history(ground, acts, people)
    ours = Command([*KADRY, "--root", ".", "audit", "log", "--limit", "0", "--json"], str(root))
    peer = Command(["git", "log", "-p"], str(root))
    found = in_turns(lambda: _cold(root, ours), lambda: seconds(peer), ground.size.long_turns)
    rates = f"{acts / found.ours:.0f} acts/s", f"git log -p: {acts / found.peer:.0f} acts/s"
    known = alone(lambda: seconds(ours), ground.size.long_turns)
    every = Command([*KADRY, "--root", ".", "audit", "report"], str(root))
    reports = alone(lambda: seconds(every), ground.size.long_turns)
    work = f"audit log, {acts:,} acts, {people:,} cards"
    return [
        Row(work, *rates, f"{found.ratio:.1f}x", "<= 15x", found.ratio <= 15),
        Row(f"{work}, nothing new", f"{known:.2f} s", "-", "-", "<= 2 s", known <= 2),
        Row(f"audit report, all of them, {acts:,} acts", f"{reports:.1f} s", "-", "-", "<= 60 s", reports <= 60),
        *_long(ground, people),
    ]


def _long(ground: Ground, people: int) -> list[Row]:
    """A history five times as long of as many people, nothing known of it: how long it takes, and how much memory."""
    acts = ground.size.records * 5
    root = _with_history(ground, acts, people)
    ours = Command([*KADRY, "--root", ".", "audit", "log", "--limit", "0", "--json"], str(root))
    taken = _cold(root, ours)
    _forget(root)
    work = f"audit log, {acts:,} acts, {people:,} cards"
    return [
        Row(work, f"{taken:.1f} s", "-", "-", "<= 60 s", taken <= 60),
        peak(f"peak memory, {work}", ours, 500),
    ]


def _with_history(ground: Ground, acts: int, people: int) -> Path:
    """A register of so many people with so many acts, taken over by this user, so that what is found out is kept."""
    os.environ["KADRY_SETTINGS"] = str(ground.folder / "settings")
    root = ground.folder / f"audit-{acts}"
    if not root.exists():
        shutil.copytree(people_register(ground, people), root)
        with_acts(root, acts)
        take_over(root)
    return root


def _cold(root: Path, command: Command) -> float:
    _forget(root)
    return seconds(command)


def _forget(root: Path) -> None:
    shutil.rmtree(root / ".git" / OWN, ignore_errors=True)


AUDIT_ROWS = {"audit": audit}
