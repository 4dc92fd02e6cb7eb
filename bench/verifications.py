"""A long signed history, written at once: orders with three hands, and the changes of cards that follow them."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from bench.card_rows import people_register
from bench.generate import person
from bench.measure import KADRY, Command, in_turns, seconds
from bench.rows import Ground, Row, peak
from kadry_cli.core.change.officer import take_over
from kadry_cli.core.git.adding import with_signature
from kadry_cli.core.git.commits import message_of, person_line, record_trailers
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.signing.signing import Signer, signer_of

OFFICER, EMAIL = "Ковтун Лариса Миколаївна", "kovtun@kadry.invalid"
FIRST = datetime(2009, 1, 5, 9, 0, tzinfo=UTC)
STEP = timedelta(minutes=50)
AFTER_ONE_ORDER = 4
LINES_OF_A_PART = 200
ROLES = ("керівник кадрової служби", "відповідальний за кадри")
KNOWING = ("працівник", "керівник органу", "керівник кадрової служби")


class Signed:
    """A register of many people under git, every act of it signed by one officer."""

    def __init__(self, ground: Ground, acts: int, people: int) -> None:
        self.root = ground.folder / f"signed-{acts}"
        self.acts = acts
        self._people = people
        self._orders = list(_orders(acts))
        os.environ["KADRY_SETTINGS"] = str(ground.folder / "settings")
        key = ground.folder / "signing-key"
        if not key.exists():
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
        self._signer = signer_of(key)
        if not self.root.exists():
            shutil.copytree(people_register(ground, people), self.root)
            self._write()
            take_over(self.root)

    @property
    def line(self) -> str:
        """The officer in git's own list of signers."""
        return f"{EMAIL} {self._signer.key.line}\n"

    @property
    def fingerprint(self) -> str:
        """What an auditor has pinned."""
        return self._signer.key.fingerprint

    def _git(self, *args: str, given: bytes = b"") -> bytes:
        done = subprocess.run(["git", "-C", str(self.root), *args], input=given, check=True, stdout=subprocess.PIPE)
        return done.stdout

    def _write(self) -> None:
        """The states of the files by `git fast-import`, then the same states again as signed acts."""
        subprocess.run(["git", "init", "-q", "-b", "main", str(self.root)], check=True)
        self._git("fast-import", "--quiet", given=b"".join(self._stream()))
        trees = self._git("log", "--reverse", "--format=%T", "states").decode("ascii").split()
        head = ""
        objects = []
        for tree, (message, when) in zip(trees, self._told(), strict=True):
            data = with_signature(_commit(tree, head, message, when), self._signer)
            head = hashlib.sha1(b"commit %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
            objects.append(data)
        self._git("index-pack", "--stdin", given=_pack(objects))
        self._git("update-ref", "refs/heads/main", head)
        self._git("update-ref", "-d", "refs/heads/states")
        self._git("repack", "-adq")
        self._git("read-tree", "main")

    def _told(self) -> Iterator[tuple[str, datetime]]:
        for number, files in enumerate(self._files()):
            when = FIRST + STEP * number
            day, order = self._orders[(number - 2) // (AFTER_ONE_ORDER + 1)] if number > 1 else (when, 0)
            basis = f"розпорядження від {day:%d.%m.%Y} № {order}-к" if order else "прийняття реєстру"
            trailers = [("Kadry-Act", "record"), *record_trailers(sorted(files)), ("Kadry-Basis", basis)]
            yield message_of(f"record: {sorted(files)[0]}", trailers), when

    def _stream(self) -> Iterator[bytes]:
        for number, files in enumerate(self._files()):
            who = f"{OFFICER} <{EMAIL}> {int((FIRST + STEP * number).timestamp())} +0000"
            yield f"commit refs/heads/states\ncommitter {who}\ndata 1\n-\n".encode()
            for path, data in sorted(files.items()):
                yield f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n"

    def _files(self) -> Iterator[dict[str, bytes]]:
        """What each act changes: the register as it is taken over, the records of trust, then orders and cards."""
        there = [path for path in sorted(self.root.rglob("*.yaml")) if ".git" not in path.parts]
        yield {path.relative_to(self.root).as_posix(): path.read_bytes() for path in there}
        yield _trust(self._signer, (self.root / "kadry.yaml").read_bytes())
        cards = [f"people/{person(number).id}/card.yaml" for number in range(self._people)]
        texts = {path: (self.root / path).read_bytes() for path in cards}
        for number in range(self.acts - 2):
            order, step = divmod(number, AFTER_ONE_ORDER + 1)
            about = [cards[(order * AFTER_ONE_ORDER + at) % len(cards)] for at in range(AFTER_ONE_ORDER)]
            if step == 0:
                day, count = self._orders[order]
                if count % LINES_OF_A_PART == 1:
                    part, lines = 1 + count // LINES_OF_A_PART, []
                lines.append(_line(day, count, about))
                yield {f"books/orders/{day.year}-{part:02}.yaml": _book(day.year, lines)}
            else:
                path = about[step - 1]
                yield {path: texts[path] + f"# {number}\n".encode()}


def _orders(acts: int) -> Iterator[tuple[datetime, int]]:
    """The day and the number of every order; numbers begin anew each year."""
    year, count = 0, 0
    for at in range(2, acts, AFTER_ONE_ORDER + 1):
        day = FIRST + STEP * at
        year, count = (year, count + 1) if day.year == year else (day.year, 1)
        yield day, count


def _line(day: datetime, number: int, about: list[str]) -> str:
    known = "".join(f"      - person: {path.split('/')[1]}\n        date: {day:%Y-%m-%d}\n" for path in about)
    return (
        f"  - series: к\n    number: {number}\n    date: {day:%Y-%m-%d}\n    kind: розпорядження\n"
        f"    signer: Остапчук Віктор Григорович\n    subject: про зміни в облікових даних\n"
        f"    visa:\n      name: {OFFICER}\n      date: {day:%Y-%m-%d}\n    acquainted:\n{known}"
    )


def _book(year: int, lines: list[str]) -> bytes:
    head = f"year: {year}\nseries:\n  - index: к\n    title: з кадрових питань\norders:\n"
    return (head + "".join(lines)).encode()


def _trust(signer: Signer, settings: bytes) -> dict[str, bytes]:
    one: Value = {
        "email": EMAIL, "name": OFFICER, "roles": list(ROLES), "root": "так",
        "keys": [{"key": signer.key.line, "from": "2009-01-01"}],
    }  # fmt: skip
    rules: Value = [
        {"paths": "people/**", "write": list(ROLES), "knowledge": list(KNOWING)},
        {"paths": "**", "write": list(ROLES)},
    ]
    return {
        "kadry.yaml": settings + b"trust_from: 2009-01-06\n",
        "trust/signers.yaml": new_file("trust/signers.yaml", {"signers": [one]}),
        "trust/policy.yaml": new_file("trust/policy.yaml", {"roots_needed": Plain("1"), "rules": rules}),
    }


def _commit(tree: str, parent: str, message: str, when: datetime) -> bytes:
    who = person_line(OFFICER, EMAIL, when)
    head = [f"tree {tree}", *([f"parent {parent}"] if parent else []), f"author {who}", f"committer {who}"]
    return ("\n".join(head) + "\n\n" + message).encode()


def _pack(commits: list[bytes]) -> bytes:
    """A pack of these commits, as git writes one."""
    parts = [b"PACK" + (2).to_bytes(4, "big") + len(commits).to_bytes(4, "big")]
    for data in commits:
        size, head = len(data) >> 4, [1 << 4 | len(data) & 15]
        while size:
            head[-1] |= 128
            head.append(size & 127)
            size >>= 7
        parts += [bytes(head), zlib.compress(data, 1)]
    whole = b"".join(parts)
    return whole + hashlib.sha1(whole, usedforsecurity=False).digest()


def verifications(ground: Ground) -> list[Row]:
    """A history verified: its thousand newest acts, against `git verify-commit`; and the whole of a long one."""
    short = Signed(ground, ground.size.records // 10, ground.size.records // 10)
    long = Signed(ground, ground.size.records * 5, ground.size.records // 5)
    few, many = (Command(_verify(ground, one), str(one.root)) for one in (short, long))
    signers = ground.folder / "signers"
    signers.write_text(short.line, encoding="utf-8")
    options = ("-c", "gpg.format=ssh", "-c", f"gpg.ssh.allowedSignersFile={signers}")
    peer = Command(["git", *options, "log", "--format=%G?"], str(short.root))
    found = in_turns(lambda: seconds(few), lambda: seconds(peer), ground.size.long_turns)
    taken = seconds(many)
    work = f"audit verify, {short.acts:,} signed acts"
    whole = f"audit verify, {long.acts:,} signed acts"
    return [
        Row(work, f"{found.ours:.2f} s", f"git log %G?: {found.peer:.1f} s", f"{found.ratio:.2f}x", "<= 2 s",
            found.ours <= 2),
        Row(whole, f"{taken:.1f} s", "-", "-", "<= 60 s", taken <= 60),
        peak(f"peak memory, {whole}", many, 500),
    ]  # fmt: skip


def _verify(ground: Ground, one: Signed) -> list[str]:
    pins = ground.folder / "pins"
    pins.write_text(f"{one.fingerprint}\n", encoding="utf-8")
    return [*KADRY, "--root", ".", "--on", "2014-12-31", "audit", "verify", "--pins", str(pins)]


VERIFY_ROWS = {"verify": verifications}
