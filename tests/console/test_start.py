"""The start: what a light command line does not import, and dates as they are typed."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from kadry_cli import __version__
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError

PROBE = """
import sys
before = set(sys.modules)
sys.argv = ["kadry", *{args!r}]
from kadry_cli.__main__ import main
code = main()
heavy = sorted({heavy!r} & (set(sys.modules) - before))
sys.stderr.write(repr((code, heavy)))
"""
HEAVY = {
    "typer",
    "rich",
    "pydantic",
    "yaml",
    "jinja2",
    "typst",
    "json",
    "inspect",
    "dataclasses",
    "subprocess",
}


def probe(*args: str, heavy: set[str] = HEAVY) -> tuple[str, str]:
    script = PROBE.format(args=list(args), heavy=heavy)
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    return ran.stdout, ran.stderr


def test_version_imports_nothing_heavy_not_even_typing() -> None:
    assert probe("--version", heavy=HEAVY | {"kadry_cli.app", "kadry_cli.topics"}) == (
        f"kadry {__version__}\n",
        "(0, [])",
    )


def test_help_of_kadry_imports_no_typer() -> None:
    out, err = probe("--help")
    assert "Спільні параметри:" in out
    assert err == "(0, [])"


@pytest.mark.parametrize("text", ["2009-06-15", "15.06.2009", "15.6.2009"])
def test_a_date_is_typed_in_two_ways(text: str) -> None:
    assert parse_date(text) == date(2009, 6, 15)


@pytest.mark.parametrize(
    "text", ["", "2009", "15/06/2009", "2009-6-15", "30.02.2009", "٢٠٠٩-٠٦-١٥", "2009-06-15T00:00"]
)
def test_anything_else_is_refused_with_advice(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_date(text)
    assert f"«{text}»" in refused.value.message
    assert refused.value.advice


def test_a_year_that_no_record_may_have_is_refused() -> None:
    assert parse_date("1800-01-01").year == 1800
    assert parse_date("31.12.2999").year == 2999
    for text in ("31.12.1799", "0001-01-01", "3000-01-01", "9999-12-31"):
        with pytest.raises(UserError, match="рік буває від 1800 до 2999"):
            parse_date(text)
