"""Run as a module: typesets notices of a generated register, or their HTML with WeasyPrint, and prints the seconds.

`python -m bench.papers kadry|kadry-2|weasyprint REGISTER COUNT`. Start-up and the first paper do not count, for either
side; with two processes their start counts. One core is one core: Typst would use more.
"""

from __future__ import annotations

import importlib
import itertools
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kadry_cli.body.staff_files import load_units
from kadry_cli.core.documents.batch import PaperJob, typeset_batch
from kadry_cli.core.documents.paper import Format, typeset
from kadry_cli.core.resources import templates_dir
from kadry_cli.exam.files import open_exam
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.exam.papers.results import notice
from kadry_cli.exam.scoring import score_record
from kadry_cli.topics import topic


def jobs(root: Path, to: Format) -> Iterator[PaperJob]:
    """A notice of every candidate of every competition of a register, one page each."""
    kind = next(kind for kind in topic("exam").papers if kind.name == "notice")
    units, _ = load_units(root)
    for folder in sorted((root / "competitions").iterdir()):
        files = open_exam(root, folder.name).files
        if files is None:
            raise SystemExit(f"{folder.name} cannot be read")
        laws = files.laws
        for one in score_record(files.competition, files.exam, laws):
            sitting = files.exam.sittings[one.sitting]
            ground = PaperGround(files.ground.settings, units, files.competition, laws[sitting.date])
            yield PaperJob(templates_dir(), kind.template, notice(ground, sitting, one), kind.fields, to)


def kadry(papers: list[PaperJob], processes: int) -> Callable[[], Iterable[bytes | None]]:
    """Our own batch."""
    return lambda: (paper.data for paper in typeset_batch(papers, processes))


def weasyprint(papers: list[PaperJob]) -> Callable[[], Iterable[bytes | None]]:
    """The peer on the same HTML."""
    library = importlib.import_module("weasyprint")
    pages = [typeset(*job).data or b"" for job in papers]
    return lambda: (library.HTML(string=page.decode("utf-8")).write_pdf() for page in pages)


def main() -> None:
    """Prints `{"seconds": …, "papers": …}` for one side."""
    side, root, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    if side != "kadry-2" and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    papers = list(itertools.islice(jobs(root, "html" if side == "weasyprint" else "pdf"), count))

    def batch(some: list[PaperJob]) -> Iterable[bytes | None]:
        if side == "weasyprint":
            return weasyprint(some)()
        return kadry(some, 2 if side == "kadry-2" else 1)()

    list(batch(papers[:1]))
    made = batch(papers)
    start = time.perf_counter()
    printed = sum(bool(data) for data in made)
    taken = time.perf_counter() - start
    if printed != len(papers):
        raise SystemExit(f"{len(papers) - printed} papers could not be printed")
    print(json.dumps({"seconds": taken, "papers": printed}))


if __name__ == "__main__":
    main()
