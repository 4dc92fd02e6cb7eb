"""A commit read: who, when, on what basis; and the words of one that is to be made.

The basis and the records stand in trailers of our own at the end of the message. Only that last block counts, only
keys that kadry writes, so that words inside a basis never pass for a trailer (trust U8). Values are not in a message.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import NamedTuple

from kadry_cli.core.git.errors import HistoryDamagedError
from kadry_cli.core.git.objects import Objects, StoredObject

COMMAND, RECORD, MORE, BASIS, UNDOES, CLOCK, CHANGE = (
    "Kadry-Act", "Kadry-Record", "Kadry-More-Records", "Kadry-Basis", "Kadry-Undoes", "Kadry-Clock", "Kadry-Change",
)  # fmt: skip
KEYS = (COMMAND, RECORD, MORE, BASIS, UNDOES, CLOCK, CHANGE)
MOST_RECORDS = 20
SIGNATURE_HEADER = "gpgsig"
_SIGNATURE_LINE = f"{SIGNATURE_HEADER} ".encode()

_PERSON = re.compile(r"(.*?) ?<([^<>]*)> (-?[0-9]{1,11}) ([+-])([0-9]{2})([0-9]{2})")
_TRAILER = re.compile(r"([A-Za-z-]+): (.+)")


class Commit(NamedTuple):
    """One commit: its parents, who recorded it and when, its message and kadry's trailers; who made the commit itself,
    whom a signature must name."""

    id: str
    parents: tuple[str, ...]
    author: str
    email: str
    when: datetime
    committed: datetime
    subject: str
    trailers: tuple[tuple[str, str], ...]
    committer: str = ""
    committer_email: str = ""

    def first(self, key: str) -> str:
        """The value of a trailer; "" where there is none."""
        return next((value for name, value in self.trailers if name == key), "")

    def all(self, key: str) -> tuple[str, ...]:
        """Every value of a trailer."""
        return tuple(value for name, value in self.trailers if name == key)


def read_commit(stored: StoredObject) -> Commit:
    """The commit in an object. HistoryDamagedError where it is none, or is written as git itself never writes one."""
    head, _, message = stored.data.decode("utf-8", "replace").partition("\n\n")
    lines = [line.partition(" ") for line in head.split("\n")]
    parents = tuple(value for key, _, value in lines if key == "parent")
    named = {key: value for key, _, value in lines if key in ("author", "committer")}
    if stored.kind != "commit" or len(named) != 2:
        raise _unreadable()
    author, email, when = _person(named["author"])
    committer, committer_email, committed = _person(named["committer"])
    subject, trailers = message.partition("\n")[0], tuple(_trailers(message))
    return Commit(stored.id, parents, author, email, when, committed, subject, trailers, committer, committer_email)


def commit_of(store: Objects, commit: str) -> Commit:
    """A commit by its id. HistoryDamagedError where it is not there, or cannot be read."""
    return read_commit(sound(store.get(commit)))


def sound(stored: StoredObject | None) -> StoredObject:
    """An object that the history must have. HistoryDamagedError where it is not there."""
    if stored is None:
        raise _unreadable()
    return stored


class Signed(NamedTuple):
    """A commit as it was signed: the bytes without the signature, the signature as text, "" where there is none."""

    data: bytes
    signature: str


def signed_parts(data: bytes) -> Signed:
    """What a commit's signature covers, and the signature; of several none counts."""
    head, gap, words = data.partition(b"\n\n")
    kept: list[bytes] = []
    found: list[list[bytes]] = []
    within = False
    for line in head.split(b"\n"):
        if line.startswith(b" "):
            (found[-1] if within else kept).append(line[1:] if within else line)
            continue
        within = line.startswith(_SIGNATURE_LINE)
        if within:
            found.append([line[len(_SIGNATURE_LINE) :]])
        else:
            kept.append(line)
    text = b"\n".join(found[0]).decode("ascii", "replace") + "\n" if len(found) == 1 else ""
    return Signed(b"\n".join(kept) + gap + words, text)


def _unreadable() -> HistoryDamagedError:
    return HistoryDamagedError("в історії є акт, якого не прочитати")


def _person(text: str) -> tuple[str, str, datetime]:
    match = _PERSON.fullmatch(text)
    if match is None:
        raise _unreadable()
    try:
        when = datetime.fromtimestamp(int(match[3]), tz=_zone(match[4], match[5], match[6]))
        return sys.intern(match[1]), sys.intern(match[2]), when
    except (OverflowError, OSError, ValueError):
        raise _unreadable() from None


@cache
def _zone(sign: str, hours: str, minutes: str) -> timezone:
    offset = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
    return timezone(offset) if abs(offset) < timedelta(hours=24) else UTC


def _trailers(message: str) -> Iterable[tuple[str, str]]:
    block = message.rstrip("\n").rpartition("\n\n")[2].split("\n")
    matches = [_TRAILER.fullmatch(line) for line in block]
    # A block with any other line in it is prose.
    for match in matches if all(match is not None and match[1] in KEYS for match in matches) else ():
        if match is not None:
            yield sys.intern(match[1]), sys.intern(match[2])


def message_of(subject: str, trailers: Sequence[tuple[str, str]]) -> str:
    """The message of a commit: one line, then the trailers. ValueError for a line break in any of them."""
    lines = [f"{key}: {value}" for key, value in trailers]
    if any(not line.isprintable() or "\u2028" in line for line in (subject, *lines)):
        raise ValueError("a line break in the message of a commit")
    return "\n".join([subject, "", *lines, ""])


def subject_of(command: str, paths: Sequence[str]) -> str:
    """The first line of an act: its command and its files, the first by name."""
    more = f" та ще {len(paths) - 1}" if len(paths) > 1 else ""
    return f"{command}: {min(paths)}{more}" if paths else command


def record_trailers(paths: Sequence[str]) -> list[tuple[str, str]]:
    """The records of an act: the first twenty by name, the others by number."""
    named = [(RECORD, path) for path in paths[:MOST_RECORDS]]
    return named + ([(MORE, str(len(paths) - MOST_RECORDS))] if len(paths) > MOST_RECORDS else [])


def person_line(name: str, email: str, when: datetime) -> str:
    """A person as the line of a commit has it; characters that git forbids in names are left out."""
    minutes = int((when.utcoffset() or timedelta()).total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    plain = re.sub(r"[<>\n\x00]", "", name)
    return f"{plain} <{re.sub(r'[<> ]', '', email)}> {int(when.timestamp())} {sign}{hours:02}{rest:02}"
