"""`python -m bench [row ...] [--quick] [--turns N]`: measure the rows and print one table."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.audits import AUDIT_ROWS
from bench.card_rows import CARD_ROWS
from bench.reserves import RESERVE_ROWS
from bench.rows import FULL, QUICK, Ground, Row
from bench.rows import ROWS as OTHER_ROWS
from bench.verifications import VERIFY_ROWS

ROWS = OTHER_ROWS | CARD_ROWS | RESERVE_ROWS | AUDIT_ROWS | VERIFY_ROWS
TITLES = Row("work", "kadry", "peer", "ratio", "goal", None)


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    lines = [[*row[:5], {True: "yes", False: "no", None: "-"}[row.reached]] for row in rows]
    lines = [[*TITLES[:5], "reached"], *lines]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    padded = [[cell.ljust(width) for cell, width in zip(line, widths, strict=True)] for line in lines]
    texts = [f"| {' | '.join(line)} |" for line in padded]
    return "\n".join([texts[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *texts[1:]])


def main() -> int:
    """Reads the command line; exit code 0 whether or not the goals are reached: they are goals, not assertions."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Speed of kadry against named peers")
    parser.add_argument("rows", nargs="*", metavar="row", help=f"one of {', '.join(ROWS)}; without any, all")
    parser.add_argument("--quick", action="store_true", help="a tenth of the data and fewer turns")
    parser.add_argument("--turns", type=int, metavar="N", help="turns of the long rows: 3, or 1 when quick")
    given = parser.parse_args()
    unknown = [name for name in given.rows if name not in ROWS]
    if unknown:
        parser.error(f"no such row: {', '.join(unknown)}")
    size = QUICK if given.quick else FULL
    if given.turns:
        size = size._replace(long_turns=given.turns)
    found: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="kadry-bench-") as folder:
        ground = Ground(Path(folder), size)
        for name in given.rows or ROWS:
            sys.stderr.write(f"{name} ...\n")
            found += ROWS[name](ground)
    print(f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}\n")
    print(table(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
