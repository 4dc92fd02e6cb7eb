"""`kadry competition list`: which materials there are, with hashes, which are missing, and the paper."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.hiring.overview.materials import KINDS
from tests.competition.law import competition_law
from tests.exam.papers.reading import docx_text, html_text, pdf_text
from tests.hiring.overview.competitions import RESERVED, WHOLE, WINNER, competition_text, register
from tests.kadry import kadry


def listed(root: Path, *args: str) -> Any:
    run = kadry("--root", root, "competition", "list", WHOLE, *args, "--on", "2009-06-24", "--json")
    assert run.code == 0, run.err
    return run.json["result"]


def put(root: Path, *names: str) -> None:
    folder = root / "competitions" / WHOLE / "papers"
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode("utf-8"))


def lines(found: Any) -> dict[tuple[str, str | None], Any]:
    return {(one["name"], one["candidate"]): one for one in found["papers"]}


@pytest.mark.req("B11")
def test_every_paper_that_the_law_names_is_a_kind_of_material() -> None:
    named = competition_law().norm("competition.papers").value
    assert len(named) == 6
    assert {kind.law for kind in KINDS if kind.law} == set(named)


@pytest.mark.req("B11")
def test_what_is_expected_and_not_there_is_missing(tmp_path: Path) -> None:
    found = listed(register(tmp_path, ended=True))
    assert found["kept"] == 0
    assert found["missing"] == sum(one["expected"] for one in found["papers"]) > 20
    required = {one["name"] for one in found["papers"] if one["required"]}
    assert required == {"announcement", "question-list", "head-act", "tickets", "result-sheet", "protocol"}


@pytest.mark.req("B11")
def test_what_the_stage_does_not_ask_for_yet_is_not_missing(tmp_path: Path) -> None:
    found = lines(listed(register(tmp_path, sat=False)))
    assert found["protocol", None]["expected"] is False
    assert found["protocol", None]["missing"] is False
    assert ("notice", WINNER) not in found


@pytest.mark.req("B35")
def test_files_are_known_by_their_names_and_come_with_hashes(tmp_path: Path) -> None:
    root = register(tmp_path, ended=True)
    names = {
        "oholoshennia.pdf": ("announcement", None),
        "03-perelik.pdf": ("question-list", None),
        f"zaiava-{WINNER}.pdf": ("application", WINNER),
        f"заяви/Заява {RESERVED}.PDF": ("application", RESERVED),
        "протокол-відбору.docx": ("protocol", None),
        "protokol-ispytu.pdf": ("exam-protocol", None),
        f"lyst-{WINNER}.pdf": ("notice", WINNER),
    }
    put(root, *names, "nevidomo.txt", "zaiava.pdf", "protokolyst.pdf", ".hidden.pdf")
    found = listed(root)
    by_line = lines(found)
    for name, place in names.items():
        (file,) = by_line[place]["files"]
        assert file["path"] == f"competitions/{WHOLE}/papers/{name}"
        assert file["sha256"] == hashlib.sha256(name.encode("utf-8")).hexdigest()
        assert by_line[place]["missing"] is False
    others = {one["path"].rpartition("/")[2] for one in found["others"]}
    # An application of nobody, a word that only begins alike: better asked about than taken for another paper.
    assert others == {"nevidomo.txt", "zaiava.pdf", "protokolyst.pdf"}
    assert found["kept"] == len(names)


@pytest.mark.posix
def test_links_are_not_followed(tmp_path: Path) -> None:
    root = register(tmp_path)
    (tmp_path / "secret.pdf").write_text("таємне", encoding="utf-8")
    folder = root / "competitions" / WHOLE / "papers"
    folder.mkdir()
    (folder / "oholoshennia.pdf").symlink_to(tmp_path / "secret.pdf")
    found = listed(root)
    assert (found["kept"], found["others"]) == (0, [])


def test_two_sittings_keep_their_papers_apart(tmp_path: Path) -> None:
    text = competition_text()
    more = text[text.index("  - date: 2009-06-18") :].replace("2009-06-18", "2009-06-25")
    root = register(tmp_path, text=text + more)
    put(root, "protokol-vidboru-2009-06-25.pdf", "protokol-vidboru.pdf")
    found = listed(root)
    protocols = [one for one in found["papers"] if one["name"] == "protocol"]
    assert [len(one["files"]) for one in protocols] == [0, 1]
    assert [one["path"].rpartition("/")[2] for one in found["others"]] == ["protokol-vidboru.pdf"]


@pytest.mark.req("B35")
def test_the_advised_name_of_every_missing_paper_is_understood(tmp_path: Path) -> None:
    root = register(tmp_path, ended=True)
    while True:
        shown = kadry("--root", root, "competition", "list", WHOLE).out
        advised = [line.split("/papers/")[1] for line in shown.splitlines() if "/papers/" in line]
        if not advised:
            break
        put(root, *advised)
    found = listed(root)
    assert (found["missing"], found["others"]) == (0, [])
    assert "Усе, що вже має бути, є." in shown


def test_sums_are_in_words(tmp_path: Path) -> None:
    root = register(tmp_path, ended=True)
    put(root, f"zaiava-{WINNER}.pdf", "oholoshennia.pdf")
    announcement = lines(listed(root))["announcement", None]["number"]
    shown = kadry("--root", root, "competition", "list", WHOLE, "--sheets", f"{announcement}=2").out
    assert "Усього внесено 2 (два) документи. Аркушів: 7 (сім)." in shown
    assert "Аркушів:" not in kadry("--root", root, "competition", "list", WHOLE).out
    assert all(len(line) <= 100 for line in shown.splitlines())


@pytest.mark.parametrize("text", ["1", "x=1", "1=0", "999=1"])
def test_a_count_of_no_line_is_refused(tmp_path: Path, text: str) -> None:
    assert kadry("--root", register(tmp_path), "competition", "list", WHOLE, "--sheets", text).code == 2


@pytest.mark.req("B11", "B35")
def test_the_paper_says_the_same_in_three_formats(tmp_path: Path) -> None:
    root = register(tmp_path, ended=True)
    put(root, f"zaiava-{WINNER}.pdf", "oholoshennia.pdf", "nevidomo.txt")
    made = {}
    for ending in ("html", "pdf", "docx"):
        made[ending] = tmp_path / f"opys.{ending}"
        run = kadry("--root", root, "competition", "list", WHOLE, "-o", made[ending], "--on", "2009-06-24", "--json")
        assert run.json["result"]["files"] == [str(made[ending])]
    text = html_text(made["html"])
    assert "ОПИС" in text
    assert "на заміщення вакантної посади головного спеціаліста загального відділу" in text
    assert "Заява з документами: Ґудзь Марія Іванівна\n№ 1, 21.05.2009\n5\n" in text
    assert "Усього внесено 3 (три) документи." in text
    assert "Бракує:" in text
    for other in (pdf_text(made["pdf"]), docx_text(made["docx"])):
        for words in ("Заяваздокументами:", "Усьоговнесено3(три)документи.", "Матеріалипередав(ла)", "Л.М.Ковтун"):
            assert words in other


def test_of_an_empty_folder_the_paper_is_a_list_to_tick(tmp_path: Path) -> None:
    root, path = register(tmp_path, ended=True), tmp_path / "o.html"
    kadry("--root", root, "competition", "list", WHOLE, "-o", path, "--on", "2009-06-24")
    text = html_text(path)
    assert "Бракує" not in text
    assert "Комплект екзаменаційних білетів" in text


def test_the_blank_has_nobody_in_it(tmp_path: Path) -> None:
    root, path = register(tmp_path, ended=True), tmp_path / "o.html"
    assert kadry("--root", root, "competition", "list", WHOLE, "--blank", "-o", path).code == 0
    assert "Ґудзь" not in html_text(path)
