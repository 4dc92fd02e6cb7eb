"""The papers of knowledge and refusal: golden words, filled and blank, in PDF and DOCX too (papers 6; H10)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.body.acts import commits, done, on
from tests.diagnostics.registers import rewrite
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.kadry import EXAMPLE, kadry

GUDZ = "gudz-mariia-3f8k"
HR, OTHER = "Ковтун Лариса Миколаївна", "Яремко Надія Іванівна"
DAY = ("--on", "2013-06-03")

# The golden file: the words of the command.
WORDS: dict[str, tuple[str, ...]] = {
    "knowledge": (
        *("knowledge", GUDZ, "--basis", "розпорядження від 03.06.2013 № 14-к", "--row", "прізвище|Ґудзь|Коваленко"),
        *("--row", "науковий ступінь||кандидат юридичних наук"),
    ),
    "knowledge-without-ground": ("knowledge", GUDZ, "--row", "телефон|0 (00) 00-00-14|"),
    "knowledge-blank": ("knowledge", "--blank"),
    "refusal": (
        *("refusal", GUDZ, "--order", "49-к", "--year", "2009", "--number", "1", "--time", "10:30"),
        *("--reason", "тим, що з рішенням не згодна", "--witness", f"спеціаліст з кадрової роботи, {HR}"),
        *("--witness", f"начальник відділу фінансів та економіки, {OTHER}"),
    ),
    "refusal-of-a-candidate": ("refusal", "єфіменко", "--what", "посадовою інструкцією"),
    "refusal-blank": ("refusal", "--blank"),
}


def printed(root: Path, file: Path, *words: str) -> Path:
    run = kadry("--root", root, "change", "paper", *words, *DAY, "-o", file)
    assert (run.code, run.err) == (0, ""), run
    return file


@pytest.mark.req("H10")
@pytest.mark.parametrize("name", WORDS)
def test_a_paper_holds_the_golden_words(name: str, tmp_path: Path) -> None:
    found = html_text(printed(EXAMPLE, tmp_path / "paper.html", *WORDS[name]))
    assert found == (GOLDEN / f"change-{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["knowledge", "knowledge-blank", "refusal", "refusal-blank"])
def test_pdf_and_docx_hold_every_word_of_the_html(name: str, tmp_path: Path) -> None:
    html = printed(EXAMPLE, tmp_path / "paper.html", *WORDS[name])
    pdf = printed(EXAMPLE, tmp_path / "paper.pdf", *WORDS[name])
    assert missing_words(html, pdf_text(pdf)) == []
    assert missing_words(html, docx_text(printed(EXAMPLE, tmp_path / "paper.docx", *WORDS[name]))) == []
    assert pages(pdf) == 1


@pytest.mark.req("H10")
def test_the_sheet_of_an_act_of_the_history_hides_nothing_from_the_person(register: Path, tmp_path: Path) -> None:
    card = f"people/{GUDZ}/card.yaml"
    rewrite(register, card, '["0 (00) 00-00-14"]', '["0 (00) 00-00-15"]')
    rewrite(register, "staff/units/zahalnyi-viddil.yaml", "units: 2", "units: 3")
    done(register, "record", "--basis", "заява від 03.06.2013")
    words = html_text(printed(register, tmp_path / "paper.html", "knowledge", GUDZ, "--commit", commits(register)[0]))
    assert "0 (00) 00-00-14" in words
    assert "0 (00) 00-00-15" in words
    assert "заява від 03.06.2013" in words
    assert "штатних" not in words
    first = html_text(printed(register, tmp_path / "first.html", "knowledge", GUDZ, "--commit", commits(register)[-1]))
    assert "особова картка: увесь запис" in first
    other = on(register, "change", "paper", "knowledge", "бондар", "--commit", commits(register)[0])
    assert (other.code, "не змінив записів" in other.err) == (2, True)


@pytest.mark.req("H10")
def test_the_act_of_a_recorded_refusal_is_filled_from_the_book(register: Path, tmp_path: Path) -> None:
    refused = ("--refused", "--act", "акт від 22.06.2009 № 7", "--witness", HR, "--witness", OTHER)
    done(register, "order", "acquaint", "49-к", "--year", "2009", "--person", GUDZ, *refused)
    words = html_text(printed(register, tmp_path / "act.html", "refusal", GUDZ, "--order", "49-к", "--year", "2009"))
    assert "22.06.2009 смт Тихобережне № 7" in " ".join(words.split())
    assert f"Ми, що нижче підписалися: {HR}, {OTHER}, склали цей акт про те, що 22 червня 2009 року" in words
    assert "Л. М. Ковтун" in words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("akt",), "паперу «akt» немає"),
        (("refusal",), "не вказано ОСОБУ"),
        (("refusal", GUDZ, "--blank"), "бланк – ні про кого"),
        (("refusal", GUDZ, "--row", "а|б|в"), "лише для паперу «knowledge»"),
        (("knowledge", GUDZ, "--order", "49-к"), "лише для паперу «refusal»"),
        (("knowledge", GUDZ, "--row", "прізвище|Ґудзь"), "не три частини"),
        (("knowledge", GUDZ, "--row", "а|б|в", "--commit", "abc"), "разом не пишуть"),
        (("knowledge", GUDZ, "--basis", "заява від 03.06.2013"), "лише разом із --row"),
        (("refusal", GUDZ, "--order", "49-к", "--what", "листом"), "разом не пишуть"),
        (("refusal", GUDZ, "--year", "2009"), "лише разом із --order"),
        (("refusal", GUDZ, "--witness", HR), "двоє або троє осіб, а названо 1"),
        (("refusal", GUDZ, "--order", "46-к", "--year", "2009"), "№ 46-к анульовано"),
    ],
)
def test_what_cannot_be_printed_is_refused(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    run = kadry("--root", EXAMPLE, "change", "paper", *words, "-o", tmp_path / "paper.html")
    assert (run.code, said in run.err) == (2, True), run


def test_the_papers_are_listed() -> None:
    run = kadry("change", "paper", "--json")
    assert [one["name"] for one in run.json["result"]["papers"]] == ["knowledge", "refusal"]
