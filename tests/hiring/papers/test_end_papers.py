"""`kadry competition paper` prints what the commands of the steps print, under names that `list` knows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kadry_cli.hiring.papers.table import PAPERS
from tests.exam.papers.reading import html_text
from tests.kadry import EXAMPLE, Run, kadry

FIRST, REPEAT = "2009-holovnyi-spetsialist", "2014-nachalnyk-finansiv-povtornyi"
WINNER, RESERVE, COMPLAINED = "gudz-mariia-3f8k", "shevchuk-olena-4m2d", "lytvyn-pavlo-2q4g"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with its three whole competitions."""
    place = tmp_path_factory.mktemp("ended") / "register"
    shutil.copytree(EXAMPLE, place)
    return place


def run(root: Path, *words: str) -> Run:
    done = kadry("--root", root, "competition", *words)
    assert done.code == 0, done.out + done.err
    return done


def text_of(root: Path, folder: Path, *words: str) -> str:
    path = folder / "one.html"
    run(root, "paper", *words, "-o", str(path), "--force")
    return html_text(path)


@pytest.mark.req("B34", "C12")
def test_a_letter_of_the_paper_command_is_that_of_notify(root: Path, tmp_path: Path) -> None:
    run(root, "notify", FIRST, "-o", str(tmp_path / "letters"), "--to", "html")
    letters = sorted((tmp_path / "letters").iterdir())
    assert len(letters) > 3
    for path in letters:
        candidate = path.stem.removeprefix("lyst-pro-rishennia-")
        assert text_of(root, tmp_path, "result-letter", FIRST, candidate) == html_text(path)


@pytest.mark.req("C12")
@pytest.mark.parametrize(
    ("name", "of", "words"),
    [
        ("protocol", (), ()),
        ("extract", (WINNER,), ("--paper", "витяг", "--of", WINNER)),
        ("opinion", ("ткачук",), ("--paper", "власна-думка", "--of", "ткачук")),
    ],
)
def test_a_paper_of_a_sitting_is_that_of_protocol(
    name: str, of: tuple[str, ...], words: tuple[str, ...], root: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.html"
    run(root, "protocol", FIRST, *words, "-o", str(other))
    assert text_of(root, tmp_path, name, FIRST, *of) == html_text(other)


@pytest.mark.req("B30", "B31")
def test_acts_and_oath_are_dated_by_the_record(root: Path, tmp_path: Path) -> None:
    act = text_of(root, tmp_path, "head-order", FIRST, WINNER)
    assert "19.06.2009" in act
    assert "№ 49-к" in act
    assert "ҐУДЗЬ Марію Іванівну на посаду головного спеціаліста" in act
    oath = text_of(root, tmp_path, "oath", FIRST, WINNER)
    assert "Ґудзь Марія Іванівна" in oath


@pytest.mark.req("D2")
def test_an_invitation_tells_when_the_exam_is_and_leaves_its_own_date_open(root: Path, tmp_path: Path) -> None:
    letter = text_of(root, tmp_path, "invitation", FIRST, WINNER)
    assert "Шановна Маріє Іванівно!" in letter
    assert "Дата:\n15 червня 2009 року" in letter
    refused = kadry("--root", root, "competition", "paper", "invitation", FIRST, COMPLAINED, "-o", tmp_path / "no.html")
    assert (refused.code, "не допущено до іспиту" in refused.err) == (2, True)


@pytest.mark.req("B35")
@pytest.mark.parametrize("competition", [FIRST, REPEAT])
def test_list_knows_every_paper_by_the_name_that_printing_gives_it(
    competition: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "register"
    shutil.copytree(EXAMPLE, place)
    folder = place / "competitions" / competition / "papers"
    folder.mkdir()
    monkeypatch.chdir(folder)
    listed = run(place, "list", competition, "--json").json["result"]["papers"]
    due = {one["name"]: one["candidate"] for one in listed if one["expected"]}
    printable = {
        "head-act": ("order",),
        "announcement": ("announcement",),
        "publication-proof": ("publication",),
        "staff-told": ("staff-sheet",),
        "application": ("application",),
        "review": ("review",),
        "interview": ("interview-sheet",),
        "admission-protocol": ("protocol", "--sitting", "1"),
        "protocol": ("protocol",),
        "notice": ("result-letter",),
        "head-decision": ("head-order",),
        "appeal": ("complaint-answer",),
        "ballots": ("ballot",),
    }
    asked = [name for name in due if name in printable]
    assert len(asked) > 8
    for name in asked:
        command, *more = printable[name]
        of = [due[name]] if due[name] else []
        run(place, "paper", command, competition, *of, *more, "--to", "html")
    for words in (("exam", "result-sheet", competition), ("exam", "protocol", competition)):
        made = kadry("--root", place, *words, "--to", "html")
        assert made.code == 0, made.err
    after = run(place, "list", competition, "--json").json["result"]
    found = {one["name"] for one in after["papers"] if one["files"]}
    assert found == {*asked, "result-sheet", "exam-protocol"}
    assert after["others"] == []


def test_a_blank_is_no_material(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "register"
    shutil.copytree(EXAMPLE, place)
    folder = place / "competitions" / FIRST / "papers"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for one in PAPERS:
        if one.has_blank:
            run(place, "paper", one.name, FIRST, "--blank", "--to", "html")
    listed = run(place, "list", FIRST, "--json").json["result"]
    assert [one["name"] for one in listed["papers"] if one["files"]] == []
    assert len(listed["others"]) == len([one for one in PAPERS if one.has_blank])
