"""Console sessions in Markdown, executed: what a page shows is what kadry prints.

A session is a fenced block `console`. A line `$ kadry …` (or `$ cd FOLDER`) is run, the lines up to the next `$` or
the end of the block are what it must print: standard output, then standard error. Blanks at the ends of lines do not
count. A line `…` stands for any lines, also none. A last line `# exit 1` is the exit code; without it the code is 0.
A line `$ git …` is run by git with no settings but those on the line and by the same clock; what git prints differs
from version to version, so a page tells it to be quiet (`-q`).

A page starts in a fresh copy of the example register, at half past nine of 25.11.2026 by a clock that goes a minute a
command, with settings of its own (nobody has said yet who the officer is); ids of new people end in 1a1a, 1a1b and so
on. Its blocks are carried out in their order:

- a block with ` file=PATH` after its language is first written to that file (`csv file=marks.csv`);
- a block `diff file=PATH` changes a file: its lines `-` (with the lines ` ` around them) must stand in it exactly once
  and give way to its lines `+`.

A page with the comment `<!-- register: begun -->` starts in the example as it was before its competition of 2009 was
announced (tests/begun_register.py); with `<!-- register: before 2009 -->` in the example before the act on its
competition of that year. A comment `<!-- tails: 5k2d 9m3x -->` gives the tails of ids that are drawn first, so that a
page that tells the story of the example makes its ids again; `-` stands for one that gets no person.

`python -m tests.sessions` compares every page, `--update` rewrites the expected outputs in place. A comment
`<!-- req: D17 D19 -->` in the first line of a transcript names the requirements it proves.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import chdir, contextmanager
from datetime import datetime, timedelta, timezone
from itertools import chain, count, product, takewhile
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.clock import shown_by
from kadry_cli.core.tails import DIGITS, LETTERS, drawn_from
from tests.begun_register import copy_before, copy_begun
from tests.kadry import EXAMPLE, Run, kadry

ROOT = Path(__file__).parent.parent

_FENCE = re.compile(r"(?P<ticks>```+)(?P<language>[a-z]*)(?: file=(?P<file>\S+))?")
_EXIT = re.compile(r"# exit ([0-9]+)")
_REQUIREMENTS = re.compile(r"<!-- req: ([A-Z0-9 -]+) -->")

_BEGUN = "<!-- register: begun -->"
_BEFORE = re.compile(r"<!-- register: before ([0-9]{4}) -->")
_TAILS = re.compile(r"<!-- tails: ([a-z0-9 -]+?) -->")

ANYTHING = "…"


class Exchange(NamedTuple):
    """One command of a session and the lines it must print; `first` to `last` is their place in the page."""

    command: str
    expected: tuple[str, ...]
    code: int
    first: int
    last: int


class GivenFile(NamedTuple):
    """A file that a page writes, or changes where the block is a `diff`."""

    path: str
    language: str
    lines: tuple[str, ...]


class Difference(NamedTuple):
    """An exchange that printed something else than its page shows."""

    exchange: Exchange
    printed: tuple[str, ...]
    code: int

    def __str__(self) -> str:
        shown = "\n".join(_with_code(self.exchange.expected, self.exchange.code))
        printed = "\n".join(_with_code(self.printed, self.code))
        return f"line {self.exchange.first}: $ {self.exchange.command}\n-- shown:\n{shown}\n-- printed:\n{printed}"


def pages() -> tuple[Path, ...]:
    """Every page whose sessions are executed."""
    folders = (ROOT / "docs" / "uk", ROOT / "tests" / "transcripts")
    single = (ROOT / "README.md", ROOT / "docs" / "output.md")
    return (*single, *(page for folder in folders for page in sorted(folder.glob("*.md"))))


def replay_pages() -> tuple[Path, ...]:
    """The pages that make a competition of the example again; tests/hiring/test_replay.py carries them out."""
    return tuple(page for page in pages() if page.name.startswith("replay-"))


def requirements(page: Path) -> tuple[str, ...]:
    """The requirement ids that the first line of a page names."""
    with page.open(encoding="utf-8", newline="") as file:
        named = _REQUIREMENTS.fullmatch(file.readline().strip())
    return tuple(named[1].split()) if named else ()


def steps(text: str) -> Iterator[Exchange | GivenFile]:
    """What a page gives and runs, from top to bottom."""
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        fence = _FENCE.fullmatch(lines[number])
        number += 1
        if fence is None:
            continue
        end = next(place for place in range(number, len(lines)) if lines[place] == fence["ticks"])
        if fence["file"]:
            yield GivenFile(fence["file"], fence["language"], tuple(lines[number:end]))
        elif fence["language"] == "console":
            yield from _exchanges(lines, number, end)
        number = end + 1


def _exchanges(lines: Sequence[str], start: int, end: int) -> Iterator[Exchange]:
    commands = [number for number in range(start, end) if lines[number].startswith("$ ")]
    if start < end and start not in commands:
        raise ValueError(f"line {start + 1}: a session begins with a command")
    for number, following in zip(commands, [*commands[1:], end], strict=True):
        shown = [line.rstrip() for line in lines[number + 1 : following]]
        exit_line = _EXIT.fullmatch(shown[-1]) if shown else None
        expected = tuple(shown[:-1] if exit_line else shown)
        code = int(exit_line[1]) if exit_line else 0
        yield Exchange(lines[number].removeprefix("$ "), expected, code, number + 1, following)


def copy_example(folder: Path) -> None:
    """The example register in a folder that does not exist yet."""
    shutil.copytree(EXAMPLE, folder)


def _start(text: str, folder: Path) -> None:
    """The register that a page starts in, by its comment."""
    before = _BEFORE.search(text)
    if before is not None:
        copy_before(folder, int(before[1]))
    else:
        (copy_begun if _BEGUN in text else copy_example)(folder)


def run_page(page: Path, folder: Path, change_to: Callable[[Path], None]) -> Iterator[Difference]:
    """Carry a page out in `folder`, which does not exist yet; `change_to` makes a folder the working directory."""
    text = page.read_text(encoding="utf-8")
    _start(text, folder)
    folder.chmod(0o700)
    change_to(folder)
    moments = count()
    begin = datetime(2026, 11, 25, 9, 30, tzinfo=timezone(timedelta(hours=2)))
    here = folder
    tails = _tails_of(text)
    with _settings_of_their_own():
        for step in steps(text):
            if isinstance(step, GivenFile):
                _give(step, here)
                continue
            program, *arguments = shlex.split(step.command)
            if program == "cd":
                here = here / arguments[0]
                change_to(here)
                continue
            if program not in ("kadry", "git"):
                raise ValueError(f"line {step.first}: a session knows kadry, git and cd only")
            moment = begin + timedelta(minutes=next(moments))
            if program == "git":
                run = _git(here, arguments, moment)
                printed = tuple(run.out.splitlines())
                if run.code != step.code or not matches(step.expected, printed):
                    yield Difference(step, printed, run.code)
                continue
            with shown_by(lambda moment=moment: moment), drawn_from(tails.__next__):  # type: ignore[misc]
                run = kadry(*arguments)
            printed = tuple(line.rstrip() for line in (run.out + run.err).rstrip("\n").split("\n"))
            printed = () if printed == ("",) else printed
            if run.code != step.code or not matches(step.expected, printed):
                yield Difference(step, printed, run.code)


def _git(folder: Path, arguments: Sequence[str], moment: datetime) -> Run:
    environ = {
        "PATH": os.environ.get("PATH", ""), "HOME": os.devnull, "LC_ALL": "C", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_AUTHOR_DATE": moment.isoformat(),
        "GIT_COMMITTER_DATE": moment.isoformat(),
    }  # fmt: skip
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, encoding="utf-8", check=False)
    return Run(done.stdout + done.stderr, "", done.returncode)


def tails_in_turn() -> Iterator[str]:
    """Tails of ids of people as a page sees them: «1a1a», «1a1b» and so on."""
    return (f"{one}{two}{three}{four}" for one, two, three, four in product(DIGITS, LETTERS, DIGITS, LETTERS))


def _tails_of(text: str) -> Iterator[str]:
    """The tails of a page: those of its comment first, in the place of «-» and then as everywhere."""
    usual = tails_in_turn()
    named = _TAILS.search(text)
    return chain((next(usual) if tail == "-" else tail for tail in (named[1].split() if named else ())), usual)


@contextmanager
def _settings_of_their_own() -> Iterator[None]:
    before = os.environ.get("KADRY_SETTINGS")
    with tempfile.TemporaryDirectory() as settings:
        os.environ["KADRY_SETTINGS"] = settings
        try:
            yield
        finally:
            os.environ.pop("KADRY_SETTINGS")
            if before is not None:
                os.environ["KADRY_SETTINGS"] = before


def _give(given: GivenFile, folder: Path) -> None:
    path = folder / given.path
    text = "\n".join(given.lines) + "\n"
    if given.language == "diff":
        old = "\n".join(line[1:] for line in given.lines if not line.startswith("+")) + "\n"
        new = "\n".join(line[1:] for line in given.lines if not line.startswith("-")) + "\n"
        before = path.read_text(encoding="utf-8")
        if before.count(old) != 1:
            raise ValueError(f"{given.path}: the lines to change stand there {before.count(old)} times:\n{old}")
        text = before.replace(old, new)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def matches(expected: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether the printed lines are the expected ones, where `…` takes the place of any lines."""
    if ANYTHING not in expected:
        return list(expected) == list(printed)
    head = list(takewhile(lambda line: line != ANYTHING, expected))
    if list(printed[: len(head)]) != head:
        return False
    rest = expected[len(head) + 1 :]
    return any(matches(rest, printed[start:]) for start in range(len(head), len(printed) + 1))


def abridged(expected: Sequence[str], printed: Sequence[str]) -> list[str]:
    """The printed lines, shortened as the expected ones are: as many lines before the first `…` and after the last."""
    if ANYTHING not in expected:
        return list(printed)
    head = list(expected).index(ANYTHING)
    tail = list(reversed(expected)).index(ANYTHING)
    if head + tail >= len(printed):
        return list(printed)
    return [*printed[:head], ANYTHING, *printed[len(printed) - tail :]]


def updated(text: str, differences: Sequence[Difference]) -> str:
    """The page with every differing output replaced by what was printed."""
    lines = text.split("\n")
    for exchange, printed, code in sorted(differences, key=lambda one: -one.exchange.first):
        lines[exchange.first : exchange.last] = _with_code(abridged(exchange.expected, printed), code)
    return "\n".join(lines)


def _with_code(lines: Sequence[str], code: int) -> list[str]:
    return [*lines, f"# exit {code}"] if code else list(lines)


def main() -> int:
    """Compare every page, or those named, or rewrite them with `--update`; 1 where something differs."""
    update = "--update" in sys.argv
    named = [Path(word).resolve() for word in sys.argv[1:] if word != "--update"]
    differing = 0
    for page in named or pages():
        with tempfile.TemporaryDirectory() as folder, chdir(folder):
            differences = list(run_page(page, Path(folder) / "register", lambda path: chdir(path).__enter__()))
        differing += len(differences)
        if update and differences:
            page.write_text(updated(page.read_text(encoding="utf-8"), differences), encoding="utf-8", newline="\n")
        for difference in differences:
            print(f"{page.relative_to(ROOT)}, {'updated: ' if update else ''}{difference}\n")
    return 1 if differing and not update else 0


if __name__ == "__main__":
    raise SystemExit(main())
