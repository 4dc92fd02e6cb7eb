"""The generated references: up to date, whole, well-formed, and nothing left over from what is gone."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from kadry_cli.core.console.common_options import COMMON_OPTIONS
from kadry_cli.core.diagnostics.catalogue import catalogue
from tests import generated
from tests.every import every
from tests.generated import MAN, ROOT, differing, main
from tests.references.cli import cli_page
from tests.references.manual import _roff, exit_codes, manual_pages
from tests.references.rows import ROWS, row_tests
from tests.references.rules import rule_pages
from tests.references.sections import sections, table

PAGES = dict(manual_pages())
DOCS = [
    path for place in ("docs", ".") for path in sorted((ROOT / place).glob("**/*.md" if place == "docs" else "*.md"))
]


def test_every_reference_is_as_the_program_would_write_it() -> None:
    assert [path.relative_to(ROOT).as_posix() for path, _ in differing()] == []


def test_a_page_of_a_code_that_is_gone_fails_the_check_and_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, stale = tmp_path / "rules" / "KD001.md", tmp_path / "rules" / "KD999.md"
    monkeypatch.setattr(generated, "ROOT", tmp_path)
    monkeypatch.setattr(generated, "OWNED", (tmp_path / "rules",))
    monkeypatch.setattr(generated, "generated", lambda: iter([(kept, "так\n")]))
    monkeypatch.setattr("sys.argv", ["generated"])
    assert main() == 0
    stale.write_text("колись\n", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["generated", "--check"])
    assert main() == 1
    assert capsys.readouterr().out.startswith("no longer generated: rules/KD999.md")
    assert stale.is_file()
    monkeypatch.setattr("sys.argv", ["generated"])
    assert main() == 0
    assert (kept.read_text(encoding="utf-8"), stale.exists()) == ("так\n", False)


def test_every_command_stands_in_the_contents_and_below() -> None:
    text = cli_page()
    for words in table().commands:
        path = " ".join(("kadry", *words))
        assert f"[{path}](#{path.replace(' ', '-')})" in text
        assert re.search(f"^###? {re.escape(path)}$", text, re.MULTILINE)
    assert len(re.findall("^## Спільні параметри$", text, re.MULTILINE)) == 1
    assert all(f"{option.names[0]}" in text for option in COMMON_OPTIONS)


def test_rows_of_the_tables_have_two_columns() -> None:
    rows = [line for line in cli_page().splitlines() if line.startswith("|")]
    assert len(rows) > 100
    assert [row for row in rows if len(re.findall(r"(?<!\\)\|", row)) != 3] == []


def test_every_code_has_a_page_and_a_line_in_the_index() -> None:
    pages = dict(rule_pages())
    assert set(pages) == {"README.md", *(f"{code}.md" for code in catalogue())}
    for code, entry in catalogue().items():
        assert f"[{code}]({code}.md)" in pages["README.md"]
        assert entry.checks in pages[f"{code}.md"]
        assert entry.why in pages[f"{code}.md"]


def test_every_row_of_attacks_has_tests_and_no_other_row_is_marked() -> None:
    assert set(row_tests()) == set(ROWS)
    assert len(ROWS) == 17


@every(DOCS, lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    text = re.sub("^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub("`[^`]*`", "", text)):
        if "://" in target or target.startswith("mailto:"):
            continue
        name, _, anchor = target.partition("#")
        place = (path.parent / name).resolve() if name else path
        assert place.exists(), target
        if anchor and place.suffix == ".md":
            heads = re.findall("^#+ (.*)$", place.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in [re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads], target


def test_there_is_a_manual_page_for_every_word_and_all_its_commands() -> None:
    assert set(PAGES) == {"kadry.1", *(f"kadry-{words[0]}.1" for words in table().commands)}
    for section in sections():
        text = PAGES[f"kadry-{section.word}.1"]
        for page in section.pages:
            assert f"\\fB{_roff(page.path)}\\fR" in text
            for term, words in (*page.arguments, *page.options):
                assert f"\\fB{_roff(term)}\\fR\n" in text
                assert _roff(words) in text
        assert f"kadry\\-{section.word}(1)" in PAGES["kadry.1"]


def test_the_exit_codes_are_those_the_help_tells() -> None:
    assert [code for code, _ in exit_codes()] == ["0", "1", "2", "3", "130"]


def test_the_manual_changes_only_with_what_it_describes() -> None:
    assert dict(manual_pages()) == PAGES
    for text in PAGES.values():
        assert not re.search("20[2-9][0-9]", text.partition("\n.SH")[0])
        assert max(map(len, text.splitlines())) < 2000


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
@pytest.mark.parametrize("name", PAGES)
def test_groff_sets_a_manual_page_without_a_warning(name: str) -> None:
    done = subprocess.run(
        ["groff", "-K", "utf8", "-T", "utf8", "-man", "-ww", str(MAN / name)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    shown = re.sub("\x1b\\[[0-9;]*m|.\x08", "", done.stdout)
    assert "НАЗВА" in shown
    assert "kadry" in shown


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="needs mandoc")
def test_mandoc_finds_nothing_but_the_missing_date() -> None:
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning", *(str(MAN / name) for name in PAGES)],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    told = [line for line in (done.stdout + done.stderr).splitlines() if 'missing date, using ""' not in line]
    assert told == []


def test_the_wheel_installs_the_manual_and_the_sdist_carries_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    targets = project["tool"]["hatch"]["build"]["targets"]
    assert targets["wheel"]["shared-data"] == {"docs/man": "share/man/man1"}
    assert "/docs" in targets["sdist"]["include"]
