"""Every fragment that `kadry explain` shows: the right one is clean, the wrong one brings its code about."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.diagnostics.catalogue import Entry, catalogue
from tests.diagnostics.registers import codes, example_in, rewrite, without_people
from tests.kadry import EXAMPLE, kadry

WITH_FILE = [entry for entry in catalogue().values() if entry.file]


WITHOUT_PEOPLE = ("KD1", "KD2", "KD3", "KD4", "KD5")
"""Codes that need no card, unless their fragment stands in a file of people."""


@pytest.fixture(scope="module")
def roots(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The example, and the same without people, lists that name them and books of their files."""
    folder = tmp_path_factory.mktemp("examples")
    return example_in(folder / "whole"), without_people(folder / "alone")


def test_the_example_has_no_finding_at_all() -> None:
    run = kadry("--root", EXAMPLE, "check", "--strict", "--format", "json")
    assert (run.json["findings"], run.code) == ([], 0)


@pytest.mark.parametrize("entry", WITH_FILE, ids=lambda entry: entry.code)
def test_the_wrong_fragment_in_the_example_brings_the_code_about(entry: Entry, roots: tuple[Path, Path]) -> None:
    whole, alone = roots
    root = alone if entry.code.startswith(WITHOUT_PEOPLE) and (alone / entry.file).is_file() else whole
    text = (root / entry.file).read_bytes()
    try:
        rewrite(root, entry.file, entry.right, entry.wrong)
        assert entry.code in codes(root)
    finally:
        (root / entry.file).write_bytes(text)


def test_every_code_that_a_file_of_the_register_can_show_has_a_fragment() -> None:
    without = {entry.code for entry in catalogue().values() if not entry.file}
    shown_elsewhere = {code for code in without if code.startswith(("KD0", "KD20", "KD8", "KD9"))}
    # 110: five hundred letters; 116: a code of a body, none is invented; 119: the example accepts nothing;
    # 229: two files; 510: a whole file;
    # 24x: a basis that a user types, not a file; 325-327: several entries, another time, two files;
    # 52x, 530: sheets of marks; 59x: the sheet of the exam's day, scans.
    sheets = {*(f"KD52{n}" for n in range(10)), "KD530"}
    days = {f"KD59{n}" for n in (6, 7, 8, 9)}
    calendars = {"KD325", "KD326", "KD327"}
    bases = {*(f"KD24{n}" for n in range(6)), *(f"KD25{n}" for n in range(8))}
    # 544, 548: judged by the law of the exam's day; 546, 549: a list that is imported; 552, 553: a second seal;
    # 557, 566: a file that is there or is not.
    # 33x-35x: a file of periods of work, which is no record of the register.
    periods = {code for code in without if code.startswith(("KD33", "KD34", "KD35"))}
    bank = {"KD544", "KD546", "KD548", "KD549", "KD552", "KD553", "KD557", "KD566"}
    # 411-460: a whole competition is their base, see tests/corpus/bases.
    competitions = {f"KD{n}" for n in range(411, 461)} - {"KD412", "KD417", "KD452"}
    # 791-796: tables of cards, which are no records of the register.
    tables = {f"KD79{n}" for n in range(1, 7)}
    # 758-770, 782: entries that the card shown has not; 773, 778, 781: two cards.
    # 736: scans beside the records.
    cards = {
        "KD736",
        "KD758",
        "KD759",
        "KD763",
        *(f"KD{n}" for n in range(766, 771)),
        "KD773",
        "KD778",
        "KD781",
        "KD782",
    }
    # 709, 716-718, 720, 723, 725, 732-735: two lines or two files; 729-731: a change, not a file.
    dossiers = {f"KD{n}" for n in (709, 716, 717, 718, 720, 723, 725, *range(729, 736))}
    # 600: a state body; 616-618: a post that a higher body fills; 621: two lists; 624: a void order.
    reserves = {"KD600", "KD616", "KD617", "KD618", "KD621", "KD624"}
    # 663: a change, not a file.
    rounds = {"KD663"}
    # 663: a change, not a file; 674, 676: two files; 675, 680-683: a state body.
    rounds = {f"KD{n}" for n in (663, 674, 675, 676, *range(680, 684))}
    assert without - shown_elsewhere == {
        "KD110",
        "KD116",
        "KD119",
        "KD229",
        "KD510",
        *calendars,
        *sheets,
        *bases,
        *days,
        *bank,
        *cards,
        *tables,
        *competitions,
        *dossiers,
        *reserves,
        *rounds,
        *periods,
    }
