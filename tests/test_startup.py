"""What each command imports: a light one starts light, a heavy library comes only when it is used."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.kadry import EXAMPLE

COMPETITION = "2009-holovnyi-spetsialist"

# Libraries with what each of them brings along; a command may import those that its line below names.
TYPER = {"typer", "annotated_doc", "shellingham", "colorama"}
PYDANTIC = {"pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection"}
YAML = {"yaml"}
# Parts of Python itself that no start needs.
HEAVY = {
    "argparse", "asyncio", "concurrent.futures", "ctypes", "email", "http", "importlib.metadata", "logging",
    "multiprocessing", "socket", "sqlite3", "ssl", "unittest", "urllib.request", "xml", "zipfile",
}  # fmt: skip


class Import(NamedTuple):
    """A module that a run imported, and who wanted it: its importer, the importer of that, and so on."""

    name: str
    wanted_by: tuple[str, ...]

    def __str__(self) -> str:
        return " <- ".join((self.name, *self.wanted_by))


def read_imports(report: str) -> Iterator[Import]:
    """The imports in a report of `-X importtime`, which gives each module after those that it imports itself."""
    above: list[tuple[int, str]] = []
    for indent, name in reversed(re.findall(r"^import time: +[0-9]+ \| +[0-9]+ \|( +)(\S+)$", report, re.MULTILINE)):
        above = [(depth, importer) for depth, importer in above if depth < len(indent)]
        yield Import(name, tuple(importer for _, importer in reversed(above)))
        above.append((len(indent), name))


@cache
def imports(*args: object) -> tuple[Import, ...]:
    """Every import of a run of kadry, its output to a pipe."""
    command = [sys.executable, "-X", "importtime", "-m", "kadry_cli", *map(str, args)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-500:]
    found = tuple(read_imports(done.stderr))
    assert any(one.name == "kadry_cli" for one in found)
    return found


def imported(*args: object) -> set[str]:
    """The names of all modules that a run of kadry imports."""
    return {one.name for one in imports(*args)}


@cache
def bare() -> frozenset[str]:
    """What the interpreter of this environment imports by itself, `.pth` files and all."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "pass"], capture_output=True, encoding="utf-8", check=True
    )
    return frozenset(one.name for one in read_imports(done.stderr))


def too_many(found: Iterable[Import], allowed: set[str]) -> list[str]:
    """The imports that a command must do without, each once and with the chain that led to it.

    Those are every library that is not `allowed`, whether anybody has thought of it before or not, and what is HEAVY.
    """
    guilty = {}
    for one in found:
        library = one.name.partition(".")[0]
        heavy = one.name in HEAVY if library in sys.stdlib_module_names else _is_library(library)
        from_within = any(importer.partition(".")[0] == library for importer in one.wanted_by[:1])
        if heavy and not from_within and one.name not in bare() and not allowed & {one.name, library}:
            # Read from the end, a report names the first importer last.
            guilty[library] = str(one)
    return sorted(guilty.values())


@cache
def _is_library(name: str) -> bool:
    # Imports that failed stand in the report too.
    ours = name in sys.stdlib_module_names or name.startswith(("kadry_cli", "_sysconfigdata"))
    return not ours and importlib.util.find_spec(name) is not None


@pytest.mark.parametrize(
    ("args", "allowed"),
    [
        pytest.param(("--version",), set(), id="version"),
        pytest.param(("--help",), set(), id="help"),
        pytest.param(("exam", "--help"), set(), id="help-of-a-group"),
        pytest.param(("exam", "score", "--help"), TYPER | PYDANTIC | YAML, id="help-of-a-command"),
        pytest.param(("completion", "bash"), TYPER, id="completion"),
        pytest.param(("law", "show", "exam.pass_share"), TYPER, id="law"),
        pytest.param(("law", "list"), TYPER | YAML, id="law-list"),
        pytest.param(("explain", "KD501"), TYPER | YAML, id="explain"),
        pytest.param(("--root", EXAMPLE, "exam", "score", COMPETITION), TYPER | PYDANTIC | YAML, id="score"),
        pytest.param(
            ("--root", EXAMPLE, "exam", "score", COMPETITION, "--json"), TYPER | PYDANTIC | YAML, id="score-json"
        ),
        pytest.param(("--root", EXAMPLE, "order", "list"), TYPER | PYDANTIC | YAML, id="orders"),
        pytest.param(("--root", EXAMPLE, "check"), TYPER | PYDANTIC | YAML, id="check"),
        pytest.param(("help",), TYPER, id="help-of-topics"),
        pytest.param(("help", "exam"), TYPER | YAML, id="help-page"),
        pytest.param(("calendar", "term", "--from", "2009-05-22", "--days", "30"), TYPER, id="term"),
        pytest.param(("calendar", "term", "--from", "2009-05-22", "--days", "30", "--json"), TYPER, id="term-json"),
        pytest.param(("lang", "words", "21"), TYPER, id="lang"),
        pytest.param(("service", "reduce", "--as-of", "1995-12-10", "--length", "20y3m9d"), TYPER, id="reduce"),
        pytest.param(
            ("--root", EXAMPLE, "service", "reduce", "--as-of", "1995-12-10", "--length", "20y3m9d", "--json"),
            TYPER,
            id="reduce-json",
        ),
    ],
)
def test_a_command_imports_no_more_than_it_uses(args: tuple[object, ...], allowed: set[str]) -> None:
    guilty = too_many(imports(*args), allowed)
    command = " ".join(("kadry", *map(str, args)))
    assert not guilty, "\n  ".join((f"{command} imports more than it uses (module <- who imported it):", *guilty))


REPORT = """\
import time: self [us] | cumulative | imported package
import time:         1 |          2 | encodings
import time:         9 |          9 |     rich.color
import time:         9 |         18 |   rich
import time:         9 |         18 |   rich.table
import time:         9 |         27 | kadry_cli.core.console.table
import time:         9 |         27 |   org
import time:         9 |         27 | copy
import time:         9 |         27 |     pydantic_core
import time:         9 |         27 |   pydantic
import time:         9 |         27 |   sqlite3
import time:         9 |         27 | kadry_cli.core.records.base
"""


def test_the_guard_names_the_new_module_and_who_imported_it() -> None:
    found = list(read_imports(REPORT))
    assert too_many(found, PYDANTIC) == [
        "rich <- kadry_cli.core.console.table",
        "sqlite3 <- kadry_cli.core.records.base",
    ]
    assert "pydantic_core <- pydantic <- kadry_cli.core.records.base" in too_many(found, {"rich", "pydantic"})
    assert too_many(found, PYDANTIC | {"rich", "sqlite3"}) == []


def test_only_the_papers_import_the_typesetter(tmp_path: Path) -> None:
    paper = imported("--root", EXAMPLE, "exam", "notice", COMPETITION, "gudz-mariia-3f8k", "-o", tmp_path / "n.pdf")
    assert {"jinja2", "typst"} <= paper
    page = imported("--root", EXAMPLE, "exam", "notice", COMPETITION, "gudz-mariia-3f8k", "-o", tmp_path / "n.html")
    assert "jinja2" in page
    assert "typst" not in page


def test_a_clean_score_makes_neither_papers_nor_findings_ready() -> None:
    score = imported("--root", EXAMPLE, "exam", "score", COMPETITION)
    rooms = ("kadry_cli.core.documents", "kadry_cli.core.diagnostics", "kadry_cli.body", "importlib.resources")
    assert {name for name in score if name.startswith(rooms)} == set()


def test_a_term_in_a_register_without_a_calendar_loads_no_model(tmp_path: Path) -> None:
    """Only who has a calendar of his own pays for reading it; the country's is data of the program, not a library."""
    term = ("calendar", "term", "--from", "2009-05-22", "--days", "30")
    (tmp_path / "kadry.yaml").write_bytes((EXAMPLE / "kadry.yaml").read_bytes())
    light = imported("--root", tmp_path, *term)
    assert not light & {"pydantic", "yaml", "holidays", "kadry_cli.core.records.base"}
    assert "pydantic" in imported("--root", EXAMPLE, *term)


def test_version_is_all_but_bare() -> None:
    ours = {name for name in imported("--version") if name.startswith("kadry_cli")}
    assert ours == {"kadry_cli"}, "and kadry_cli.__main__, which runs as the program"


def test_a_start_reads_no_environment_it_need_not() -> None:
    """An empty environment is enough: no HOME, no PATH, no LANG."""
    needed = {name: os.environ[name] for name in ("PYTHONPATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    command = [sys.executable, "-m", "kadry_cli", "--root", str(EXAMPLE), "check"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=needed)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Зауважень немає.")
