"""The rows of the table (design §11) that exist now: what each measures, against whom, and its goal."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from bench.generate import EXAMPLE_COMPETITION, competition_id, write_register, write_sheet
from bench.history import HistoryRegister, over_start
from bench.measure import KADRY, PYTHON, ROOT, Command, alone, in_turns, output, peak_bytes, seconds
from kadry_cli.core.resources import example_dir

MEGABYTE = 1_000_000
YAMLLINT_RULES = "{extends: default, rules: {line-length: disable, document-start: disable}}"


class Row(NamedTuple):
    """One line of the table; `reached` is None where nothing can be compared."""

    work: str
    ours: str
    peer: str
    ratio: str
    goal: str
    reached: bool | None


class Size(NamedTuple):
    """How much is measured: turns of a short and of a long command, records, candidates, papers, people, printed
    cards."""

    turns: int
    long_turns: int
    records: int
    candidates: int
    papers: int
    peer_papers: int
    people: int
    printed: int


FULL = Size(turns=15, long_turns=3, records=10_000, candidates=100_000, papers=600, peer_papers=60, people=5_000,
            printed=500)  # fmt: skip
QUICK = Size(turns=5, long_turns=1, records=1_000, candidates=10_000, papers=120, peer_papers=10, people=500,
             printed=50)  # fmt: skip


class Ground:
    """What the rows measure on, made in a temporary folder when the first row asks for it."""

    def __init__(self, folder: Path, size: Size) -> None:
        self.folder = folder
        self.size = size

    @cached_property
    def register(self) -> Path:
        """The generated register."""
        root = self.folder / "register"
        write_register(root, self.size.records)
        return root

    @cached_property
    def with_history(self) -> HistoryRegister:
        """The generated register under git."""
        return HistoryRegister(self.folder, self.size.records)

    @cached_property
    def sheet(self) -> Path:
        """The generated sheet of marks."""
        path = self.folder / "marks.csv"
        write_sheet(path, self.size.candidates)
        return path

    @cached_property
    def schemas(self) -> Path:
        """The JSON Schemas of the repository; made beside the data where the checkout has none."""
        if (ROOT / "schemas" / "exam.json").is_file():
            return ROOT / "schemas"
        folder = self.folder / "schemas"
        seconds(Command([*KADRY, "schema", "--write", str(folder)]))
        return folder

    def check(self) -> Command:
        """Our check of the register."""
        return Command([*KADRY, "--root", ".", "check"], str(self.register))

    def score(self) -> Command:
        """Our scores of the sheet, for the competition of the example."""
        score = ["exam", "score", EXAMPLE_COMPETITION, "--marks", str(self.sheet), "--json"]
        return Command([*KADRY, "--root", str(example_dir()), *score])


def version(ground: Ground) -> list[Row]:
    """Start-up alone."""
    return [_start(ground, "kadry --version", ["--version"], 2)]


def score(ground: Ground) -> list[Row]:
    """The main command on the example."""
    args = ["--root", str(example_dir()), "exam", "score", EXAMPLE_COMPETITION]
    return [_start(ground, "kadry exam score, the example", args, 14)]


def term(ground: Ground) -> list[Row]:
    """A light command: a term by the country's calendar."""
    args = ["calendar", "term", "--from", "2009-05-22", "--days", "30"]
    return [_start(ground, "kadry calendar term", args, 9)]


def _start(ground: Ground, work: str, args: list[str], most: float) -> Row:
    ours, bare = Command([*KADRY, *args]), Command([PYTHON, "-c", "pass"])
    found = in_turns(lambda: seconds(ours), lambda: seconds(bare), ground.size.turns)
    times = f"{found.ours * 1000:.0f} ms", f"python -c pass: {found.peer * 1000:.0f} ms"
    return Row(work, *times, f"{found.ratio:.1f}x", f"<= {most:g}x", found.ratio <= most)


def check(ground: Ground) -> list[Row]:
    """A cold check of many files, on all cores, against two peers on the same files."""
    folders = [f"competitions/{competition_id(number)}" for number in range(ground.size.records // 2)]
    paths = {kind: [f"{folder}/{kind}.yaml" for folder in folders] for kind in ("competition", "exam")}
    return against_linters(ground, f"kadry check, {ground.size.records:,} records", ground.check(), paths)


def against_linters(ground: Ground, work: str, ours: Command, paths: Mapping[str, Sequence[str]]) -> list[Row]:
    """Our check of a register against check-jsonschema and yamllint on the same files, by the kind of record."""
    files = sum(map(len, paths.values()))
    folder = next(iter(paths.values()))[0].partition("/")[0]
    lint = Command([PYTHON, "-m", "yamllint", "-d", YAMLLINT_RULES, folder], ours.folder)
    # check-jsonschema takes one schema a run.
    start = [PYTHON, "-m", "check_jsonschema", "--schemafile"]
    schema_runs = [
        Command([*start, str(ground.schemas / f"{kind}.json"), *of_kind], ours.folder)
        for kind, of_kind in paths.items()
    ]
    peers: list[tuple[str, str, float, Callable[[], float]]] = [
        ("check-jsonschema", "check_jsonschema", 15, lambda: sum(map(seconds, schema_runs))),
        ("yamllint", "yamllint", 20, lambda: seconds(lint)),
    ]
    rows = []
    for name, module, least, run in peers:
        goal = f">= {least:g}x"
        if importlib.util.find_spec(module) is None:
            rate = files / alone(lambda: seconds(ours), ground.size.long_turns)
            rows.append(Row(work, f"{rate:.0f} files/s", f"{name} is not installed", "-", goal, None))
            continue
        seconds(ours)
        found = in_turns(lambda: seconds(ours), run, ground.size.long_turns, warm=False)
        rates = f"{files / found.ours:.0f} files/s", f"{name}: {files / found.peer:.0f} files/s"
        rows.append(Row(work, *rates, f"{1 / found.ratio:.1f}x", goal, 1 / found.ratio >= least))
    return rows


def candidates(ground: Ground) -> list[Row]:
    """Many candidates from one sheet."""
    count = ground.size.candidates
    taken = alone(lambda: seconds(ground.score()), ground.size.long_turns)
    most = 10 * count / FULL.candidates
    return [Row(f"{count:,} candidates from one CSV", f"{taken:.1f} s", "-", "-", f"<= {most:g} s", taken <= most)]


def memory(ground: Ground) -> list[Row]:
    """Peak memory of the process with its workers."""
    size = ground.size
    return [
        peak(f"peak memory, check of {size.records:,} records", ground.check(), 300),
        peak(f"peak memory, {size.candidates:,} candidates", ground.score(), 500),
    ]


def peak(work: str, command: Command, most: int) -> Row:
    """The most memory of a command with its workers, in megabytes."""
    goal = f"<= {most} MB"
    held = peak_bytes(command)
    if held is None:
        return Row(work, "measured on Linux only", "-", "-", goal, None)
    return Row(work, f"{held / MEGABYTE:.0f} MB", "-", "-", goal, held <= most * MEGABYTE)


def papers(ground: Ground) -> list[Row]:
    """One-page PDFs in a batch: on one core, on two, and against WeasyPrint on the same HTML."""
    size = ground.size
    found = in_turns(
        lambda: 1 / _rate(ground, "kadry", size.papers),
        lambda: 1 / _rate(ground, "kadry-2", size.papers),
        size.long_turns,
        warm=False,
    )
    one, two, gain = 1 / found.ours, 1 / found.peer, found.ratio
    rows = [
        Row("one-page PDFs, one core", f"{one:.0f} papers/s", "-", "-", ">= 60/s", one >= 60),
        Row("one-page PDFs, two cores", f"{two:.0f} papers/s", f"one core: {one:.0f}/s", f"{gain:.1f}x", ">= 1.6x",
            gain >= 1.6),
    ]  # fmt: skip
    work = "one-page PDFs, the same HTML"
    if importlib.util.find_spec("weasyprint") is None:
        return [*rows, Row(work, f"{one:.0f} papers/s", "weasyprint is not installed", "-", ">= 10x", None)]
    found = in_turns(
        lambda: 1 / _rate(ground, "kadry", size.peer_papers),
        lambda: 1 / _rate(ground, "weasyprint", size.peer_papers),
        size.long_turns,
        warm=False,
    )
    rates = f"{1 / found.ours:.0f} papers/s", f"weasyprint: {1 / found.peer:.0f}/s"
    return [*rows, Row(work, *rates, f"{1 / found.ratio:.1f}x", ">= 10x", 1 / found.ratio >= 10)]


def _rate(ground: Ground, side: str, count: int) -> float:
    """Papers a second of one side, in a process of its own."""
    said = json.loads(output([PYTHON, "-m", "bench.papers", side, str(ground.register), str(count)]))
    return float(said["papers"] / said["seconds"])


def record(ground: Ground) -> list[Row]:
    """One act over one record of many, against git's commit of the same file."""
    register = ground.with_history
    work = f"kadry record, 1 of {ground.size.records:,} records"
    return [_over_start(work, register.recorded, register.committed, "git commit", ("record",), 4, ground)]


def status(ground: Ground) -> list[Row]:
    """A look at every record, against git's."""
    register = ground.with_history
    ours, peer = register.status(), register.git_status()
    work = f"kadry status, {ground.size.records:,} records"
    return [_over_start(work, lambda: seconds(ours), lambda: seconds(peer), "git status", ("status",), 3, ground)]


def _over_start(
    work: str,
    ours: Callable[[], float],
    peer: Callable[[], float],
    name: str,
    words: tuple[str, ...],
    most: int,
    ground: Ground,
) -> Row:
    taken, others, start, times = over_start(ours, peer, words, ground.size.turns)
    said = f"{taken * 1000:.0f} ms ({start * 1000:.0f} to start)", f"{name}: {others * 1000:.0f} ms"
    return Row(work, *said, f"start + {times:.1f}x", f"<= start + {most}x", times <= most)


ROWS: dict[str, Callable[[Ground], list[Row]]] = {
    "version": version,
    "score": score,
    "term": term,
    "check": check,
    "candidates": candidates,
    "memory": memory,
    "papers": papers,
    "record": record,
    "status": status,
}
