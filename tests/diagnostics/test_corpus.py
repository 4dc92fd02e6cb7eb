"""The corpus: for every code at least one good and one bad case, run through the command that finds it.

Codes of registers have changes of the example (`*.yaml`: remove, write, replace, link); codes of sheets of marks have
sheets (`*.csv`) for the competition of 2009. KD0xx cases are files by themselves, run in tests/register; the law's and
the papers’ own codes may be proven in tests/law, tests/documents, tests/cards, the bases that a user types (KD24x) in
tests/body, the sheet of the exam's day and the scans (KD59x) in tests/exam, changes of what is only
added to (KD729-KD731, scans KD736) in tests/dossier, (KD984) in tests/body, of marks that were handed over (KD663) in
tests/assessment, periods of work (KD33x-35x) in tests/service, tables of cards (KD79x) in tests/cards.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from kadry_cli.core.diagnostics.catalogue import catalogue
from tests.diagnostics.registers import change, codes, example_in, without_people
from tests.kadry import EXAMPLE, kadry

TESTS = Path(__file__).parents[1]
CORPUS = TESTS / "corpus"
OF_REGISTERS = ("KD1", "KD2", "KD3", "KD4", "KD5", "KD6", "KD7", *(f"KD98{n}" for n in range(7)))
OF_GROUNDS = ("KD24", "KD25", "KD54", "KD55", "KD56", "KD59", "KD663", "KD729", "KD730", "KD731", "KD736", "KD984")
WITHOUT_PEOPLE = ("KD1", "KD2", "KD3", "KD4", "KD5", "KD98")
"""Codes whose cases need no card, unless a case names one: half of the example's files are of people."""
OF_PEOPLE = "people/|reserve/|assessments/|books/(?:movement|issue|reports)"
OF_PERIODS = ("KD33", "KD34", "KD35")
OF_TABLES = ("KD79",)


def cases(kind: str, ending: str) -> list[object]:
    return [
        pytest.param(path, id=f"{path.parts[-3]}-{path.stem}")
        for path in sorted(CORPUS.glob(f"*/{kind}/*{ending}"))
        if path.parts[-3].startswith(OF_REGISTERS)
    ]


def changed(path: Path, folder: Path) -> Path:
    text = path.read_text(encoding="utf-8")
    changes = yaml.safe_load(text) or {}
    alone = path.parts[-3].startswith(WITHOUT_PEOPLE) and "base" not in changes and not re.search(OF_PEOPLE, text)
    root = without_people(folder) if alone else example_in(folder)
    twins = [name for name in changes.get("write", {}) if (root / name).exists()]
    try:
        change(root, changes)
    except OSError:
        pytest.skip("this system makes no such names")
    if path.parts[-3] == "KD204" and (twins or len(list((root / "staff/units").iterdir())) < 3):
        pytest.skip("this disk does not tell such names apart")
    return root


@pytest.mark.parametrize("path", cases("bad", ".yaml"))
def test_a_bad_register_has_the_finding(path: Path, tmp_path: Path) -> None:
    assert path.parts[-3] in codes(changed(path, tmp_path))


@pytest.mark.parametrize("path", cases("good", ".yaml"))
def test_a_good_register_is_clean(path: Path, tmp_path: Path) -> None:
    assert codes(changed(path, tmp_path)) == []


def sheet_codes(path: Path) -> list[str]:
    run = kadry("--root", EXAMPLE, "exam", "score", "2009-holovnyi-spetsialist", "--marks", path, "--json")
    return [finding["code"] for finding in run.json["findings"]]


@pytest.mark.req("D15", "D17", "D18")
@pytest.mark.parametrize("path", cases("bad", ".csv"))
def test_a_bad_sheet_has_the_finding(path: Path) -> None:
    assert path.parts[-3] in sheet_codes(path)


@pytest.mark.parametrize("path", cases("good", ".csv"))
def test_a_good_sheet_is_clean(path: Path) -> None:
    assert sheet_codes(path) == []


def named_in(*folders: str) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for folder in folders for file in (TESTS / folder).rglob("*.py"))


def test_every_code_has_a_good_and_a_bad_case() -> None:
    elsewhere = named_in(
        "law", "documents", "register", "git", "change", "workspace", "cards/papers", "audit", "hooks", "trust"
    )
    periods = named_in("service") + (TESTS / "cases/service/kinds.yaml").read_text(encoding="utf-8")
    lacking = []
    for entry in catalogue().values():
        have = [any((CORPUS / entry.code / kind).glob("*")) for kind in ("good", "bad")]
        shown = bool(entry.file) or (not entry.code.startswith(OF_REGISTERS) and f'"{entry.code}"' in elsewhere)
        shown = shown or (
            entry.code.startswith(OF_GROUNDS) and f'"{entry.code}"' in named_in("body", "exam", "dossier", "assessment")
        )
        shown = shown or (entry.code.startswith(OF_PERIODS) and entry.code in periods)
        shown = shown or (entry.code.startswith(OF_TABLES) and f'"{entry.code}"' in named_in("cards"))
        if not all(have) and not shown:
            lacking.append(entry.code)
    assert lacking == []


def test_the_corpus_knows_only_codes_of_the_catalogue() -> None:
    assert {folder.name for folder in CORPUS.iterdir() if folder.name.startswith("KD")} <= set(catalogue())
