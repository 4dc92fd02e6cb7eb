"""What each command imports: a light one starts light, a heavy library comes only when it is used."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kadry import EXAMPLE

COMPETITION = "2009-holovnyi-spetsialist"

HEAVY = {
    "typer", "click", "pydantic", "yaml", "jinja2", "typst", "rich", "python_calamine", "stdnum", "multiprocessing",
    "importlib.metadata", "asyncio", "socket", "ssl", "urllib.request", "unittest", "xml",
}  # fmt: skip


def imported(*args: object) -> set[str]:
    """Every module a run of kadry imports, its output to a pipe."""
    command = [sys.executable, "-X", "importtime", "-m", "kadry_cli", *map(str, args)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-500:]
    found = re.findall(r"^import time: +[0-9]+ \| +[0-9]+ \| +(\S+)$", done.stderr, re.MULTILINE)
    assert "kadry_cli" in found
    return set(found)


def bare() -> set[str]:
    """What the interpreter of this environment imports by itself, `.pth` files and all."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "pass"], capture_output=True, encoding="utf-8", check=True
    )
    return set(re.findall(r"\| +(\S+)$", done.stderr, re.MULTILINE))


def heavy(*args: object) -> set[str]:
    return (imported(*args) - bare()) & HEAVY


@pytest.mark.parametrize(
    ("args", "allowed"),
    [
        pytest.param(("--version",), set(), id="version"),
        pytest.param(("--help",), set(), id="help"),
        pytest.param(("exam", "--help"), set(), id="help-of-a-group"),
        pytest.param(("exam", "score", "--help"), {"typer", "pydantic", "yaml", "rich"}, id="help-of-a-command"),
        pytest.param(("--root", EXAMPLE, "exam", "score", COMPETITION), {"typer", "pydantic", "yaml"}, id="score"),
        pytest.param(
            ("--root", EXAMPLE, "exam", "score", COMPETITION, "--json"), {"typer", "pydantic", "yaml"}, id="score-json"
        ),
        pytest.param(("--root", EXAMPLE, "check"), {"typer", "pydantic", "yaml"}, id="check"),
        pytest.param(("calendar", "term", "--from", "2009-05-22", "--days", "30"), {"typer"}, id="term"),
        pytest.param(("calendar", "term", "--from", "2009-05-22", "--days", "30", "--json"), {"typer"}, id="term-json"),
        pytest.param(("explain", "KD501"), {"typer", "yaml"}, id="explain"),
        pytest.param(("law", "show", "exam.pass_share"), {"typer"}, id="law"),
    ],
)
def test_a_command_imports_no_more_than_it_uses(args: tuple[object, ...], allowed: set[str]) -> None:
    assert heavy(*args) - allowed == set()


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
