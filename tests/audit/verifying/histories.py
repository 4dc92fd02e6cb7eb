"""Histories made object by object: honest ones by the thousand, and ones with exactly one thing wrong.

Objects are written as git writes them (loose, deflated), so real git reads, checks and lists them; `test_builder.py`
proves that by `git fsck` and by commits that git itself makes of the same content.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kadry_cli.audit.verifying.history import Listed
from kadry_cli.core.git.commits import BASIS, COMMAND, message_of, person_line, record_trailers
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.signing.signing import Signer, sign
from tests.trust.values import EMAILS, NAMES, OFFICER, PERSON, policy_value, signers_value

CARD = f"people/{PERSON}/card.yaml"
OTHER = "people/kravets-andrii-8t5j/card.yaml"
BOOK = "books/orders/2009.yaml"
SETTINGS = "kadry.yaml"
BEGINNING = datetime(2009, 5, 4, 9, 0, tzinfo=UTC)
Files = dict[str, bytes]


def objects_in(folder: Path) -> Path:
    """A git folder that holds nothing yet."""
    (folder / "objects").mkdir(parents=True)
    (folder / "refs" / "heads").mkdir(parents=True)
    (folder / "HEAD").write_text("ref: refs/heads/main\n", encoding="ascii")
    (folder / "config").write_text("[core]\n\trepositoryformatversion = 0\n\tbare = false\n", encoding="ascii")
    return folder


@dataclass
class Builder:
    """Adds commits to a git folder; `files` is the state after the last one, `when` the moment of the next."""

    git_dir: Path
    keys: Mapping[str, Signer]
    files: Files = field(default_factory=dict)
    head: str = ""
    when: datetime = BEGINNING
    known: set[str] = field(default_factory=set)
    register: str = ""
    acts: list[Listed] = field(default_factory=list)

    def fork(self) -> Builder:
        """Another branch from here; its acts are listed with those of this one."""
        return replace(self, files=dict(self.files))

    def write(self, kind: str, data: bytes) -> str:
        """An object; its id."""
        whole = f"{kind} {len(data)}\0".encode() + data
        name = hashlib.sha1(whole, usedforsecurity=False).hexdigest()
        if name not in self.known:
            self.known.add(name)
            place = self.git_dir / "objects" / name[:2] / name[2:]
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(zlib.compress(whole, 1))
        return name

    def tree(self, files: Files) -> str:
        """The tree of these files."""
        entries: dict[str, tuple[str, str]] = {}
        inside: dict[str, Files] = {}
        for path, data in files.items():
            name, _, rest = path.partition("/")
            if rest:
                inside.setdefault(name, {})[rest] = data
            else:
                entries[name] = ("100644", self.write("blob", data))
        for name, below in inside.items():
            entries[name] = ("40000", self.tree(below))
        order = sorted(entries.items(), key=lambda item: item[0] + ("/" if item[1][0] == "40000" else ""))
        parts = [f"{mode} {name}".encode() + b"\0" + bytes.fromhex(blob) for name, (mode, blob) in order]
        return self.write("tree", b"".join(parts))

    def act(
        self,
        changed: Mapping[str, bytes | None] | None = None,
        *,
        by: str = OFFICER,
        key: str | None = None,
        basis: str = "розпорядження від 04.05.2009 № 45-к",
        trailers: Sequence[tuple[str, str]] = (),
        when: datetime | None = None,
        message: str | None = None,
        namespace: str = "git",
        author: tuple[str, str] | None = None,
        committer: tuple[str, str] | None = None,
        merging: Sequence[str] = (),
        spoil: Callable[[bytes], bytes] | None = None,
        command: str = "record",
    ) -> str:
        """One act with these files changed (None: taken away), signed by `key`, "" for not signed, else by `by`'s.

        `spoil` changes the bytes of the commit after they were signed.
        """
        done = changed or {}
        for path, data in done.items():
            if data is None:
                del self.files[path]
            else:
                self.files[path] = data
        self.when = when or self.when + timedelta(hours=1)
        named = author or (NAMES[by], EMAILS[by])
        made_by = committer or named
        lines = [(COMMAND, command), *record_trailers(sorted(done)), *([(BASIS, basis)] if basis else []), *trailers]
        text = message if message is not None else message_of(f"{command}: {next(iter(done), '-')}", lines)
        parents = [self.head] if self.head else []
        head = [f"tree {self.tree(self.files)}", *(f"parent {parent}" for parent in (*parents, *merging))]
        head += [f"author {person_line(*named, self.when)}", f"committer {person_line(*made_by, self.when)}"]
        data = ("\n".join(head) + "\n\n" + text).encode()
        signer = self.keys[by if key is None else key] if key != "" else None
        if signer is not None:
            signature = "\n ".join(sign(signer, namespace, data).rstrip("\n").split("\n"))
            top, gap, words = data.partition(b"\n\n")
            data = top + f"\ngpgsig {signature}".encode() + gap + words
        if not self.head:
            self.acts.clear()
        parents += merging
        self.head = self.write("commit", spoil(data) if spoil is not None else data)
        self.register = self.register if parents else self.head
        self.acts.append(Listed(self.head, tuple(parents)))
        return self.head

    def land(self) -> None:
        """Makes this branch the history's."""
        (self.git_dir / "refs" / "heads" / "main").write_text(f"{self.head}\n", encoding="ascii")


def order(number: int, day: str, *, visa: bool = True, knows: Sequence[str] = (PERSON,), title: str = "") -> str:
    """One line of the book of orders, with the three hands or without some of them."""
    lines = [
        "  - series: к",
        f"    number: {number}",
        f"    date: {day}",
        "    kind: розпорядження",
        "    signer: Остапчук Віктор Григорович",
        f"    subject: {title or 'про зміни в облікових даних'}",
    ]
    if visa:
        lines += ["    visa:", "      name: Ковтун Лариса Миколаївна", f"      date: {day}"]
    if knows:
        lines += ["    acquainted:"]
    for person in knows:
        lines += [f"      - person: {person}", f"        date: {day}"]
    return "\n".join(lines) + "\n"


BOOK_HEAD = "year: 2009\nseries:\n  - index: к\n    title: з кадрових питань\n    first: 44\norders:\n"


def book(*lines: str) -> bytes:
    """The book of 2009."""
    return (BOOK_HEAD + "".join(lines)).encode()


def settings(trust_from: str | None = "2009-05-01", name: str = "Тихобережна селищна рада") -> bytes:
    """`kadry.yaml` of an invented body."""
    lines = [
        "format: 1", "body: tykhoberezhna-rada", "kind: local", "names:", "  - from: 2001-01-01", f"    full: {name}",
        "places:", "  - from: 2001-01-01", "    settlement: смт Тихобережне",
    ]  # fmt: skip
    return ("\n".join([*lines, *([f"trust_from: {trust_from}"] if trust_from else [])]) + "\n").encode()


def trust_files(keys: Mapping[str, Signer], roots_needed: int = 2) -> Files:
    """`trust/` of the four."""
    return {
        "trust/signers.yaml": new_file("trust/signers.yaml", signers_value(dict(keys))),
        "trust/policy.yaml": new_file("trust/policy.yaml", policy_value(roots_needed)),
    }


FIRST_ORDERS = (order(44, "2009-04-27"), order(45, "2009-05-04"))


def begun(git_dir: Path, keys: Mapping[str, Signer], trust_from: str | None = "2009-05-01") -> Builder:
    """A register with a book of two orders and two cards, and its first records of trust: two acts."""
    made = Builder(git_dir, keys)
    made.act(
        {SETTINGS: settings(trust_from), BOOK: book(*FIRST_ORDERS), CARD: b"id: a\n", OTHER: b"id: b\n"},
        by=OFFICER, key="", basis="створення реєстру", command="init",
    )  # fmt: skip
    made.act(trust_files(keys), by="kadry", basis="розпорядження від 27.04.2009 № 44-к", command="trust init")
    return made
