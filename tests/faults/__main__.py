"""`python -m tests.faults`: injects every fault and writes docs/reference/faults.md; minutes of work for two cores."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter
from multiprocessing import get_context
from pathlib import Path

os.environ["KADRY_SETTINGS"] = os.environ.get("KADRY_SETTINGS") or tempfile.mkdtemp(prefix="kadry-faults-")

from tests.faults.harness import Bench, Case
from tests.faults.plan import PLACES, all_cases, counts, share
from tests.faults.scene import a_careless_act, aged, new_register

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "faults.md"
WORKERS = 2

HEAD = """# Faults injected into the write path

This page is written by `python -m tests.faults`, which injects every fault below, one a run, into one act over four
records (two changed, one new, one taken away) of a register with a history and somebody's unrecorded edit. After each
the same questions are asked: is every record old or new; are all of one side; does `git fsck --strict` find the history
clean and `git status` nothing but the edit; does the next command work; was «recorded» said of anything but the new
state. A fault counts only if it fired. `pytest -m faults` asks the same and is the last step of `.ci/run`; the ordinary
suite takes a sample.
"""


def tried(base: Path, folder: Path, cases: list[Case]) -> Counter[str]:
    """The counts of some cases, in a process of its own."""
    bench = Bench(base, folder)
    return counts(bench.run(case) for case in cases)


def main() -> int:
    """Runs everything; 1 where a question was answered wrongly."""
    with tempfile.TemporaryDirectory(prefix="kadry-faults-") as name:
        folder = Path(name)
        base = folder / "base"
        new_register(base)
        aged(base)
        rows, total = [], Counter[str]()
        for where, (words, kinds) in PLACES.items():
            cases = all_cases(Bench(base, folder / "count"), where)
            jobs = [(base, folder / str(part), share(cases, part, WORKERS)) for part in range(WORKERS)]
            with get_context("fork").Pool(WORKERS) as pool:
                found = sum(pool.starmap(tried, jobs), Counter[str]())
            total += found
            rows.append((words, ", ".join(kinds), found))
            sys.stderr.write(f"{where}: {dict(found)}\n")
        control = Bench(base, folder / "control", a_careless_act)
        careless = counts(control.run(Case("disk", "kill", at)) for at in range(1, 9))
    PAGE.write_text(page(rows, total, careless), encoding="utf-8", newline="\n")
    return int(bool(total["failed"]))


def page(rows: list[tuple[str, str, Counter[str]]], total: Counter[str], careless: Counter[str]) -> str:
    """The page's text."""
    git = subprocess.run(["git", "--version"], capture_output=True, encoding="utf-8", check=True).stdout.strip()
    titles = ("where", "faults", "tried", "fired", "old state after", "new state after", "failed")
    lines = [titles, tuple("-" * len(title) for title in titles)]
    for where, kinds, found in [*rows, ("all", "", total)]:
        numbers = (found[key] for key in ("tried", "fired", "old", "new", "failed"))
        lines.append((where, kinds, *(f"{number:,}" for number in numbers)))
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    control = (
        f"The negative control, a writer that puts its files in place first and records them then, was killed at"
        f" {careless['fired']} of its calls and left a mixed state {careless['mixed']} times."
    )
    return f"{HEAD}\nLinux, Python {sys.version.split()[0]}, {git}.\n\n{table}\n\n{control}\n"


if __name__ == "__main__":
    raise SystemExit(main())
