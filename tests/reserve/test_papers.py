"""The papers of the reserve: golden words filled and blank, the same words in PDF and DOCX (papers, chapter 4)."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.reserve.papers.table import PAPERS
from tests.diagnostics.registers import example_in, rewrite
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.kadry import EXAMPLE, kadry

AUTUMN, LATE = ("--on", "2014-09-01"), ("--on", "2014-12-31")
LIST = "reserve/2014/aparat.yaml"

# The golden file: the words of the command.
WORDS: dict[str, tuple[str, ...]] = {
    "application": ("application", "бондар", *AUTUMN),
    "application-blank": ("application", "--blank", *AUTUMN),
    "list": ("list", "--year", "2014"),
    "list-later": ("list", "--year", "2014", "--unit", "finansovyi-viddil", *LATE),
    "list-blank": ("list", "--blank", *AUTUMN),
    "open-list": ("open-list", *AUTUMN),
    "open-list-blank": ("open-list", "--blank", *AUTUMN),
    "order": ("order", "--order", "розпорядження від 17.01.2014 № 5-к"),
    "order-blank": ("order", "--blank", *AUTUMN),
    "plan": ("plan", "ткачук", *AUTUMN),
    "plan-blank": ("plan", "--blank", *AUTUMN),
    "letter-told": ("letter-told", "мельничук", *AUTUMN),
    "letter-told-blank": ("letter-told", "--blank", *AUTUMN),
    "letter-request": ("letter-request", "мельничук", "--on", "2014-01-08"),
    "letter-request-blank": ("letter-request", "--blank", *AUTUMN),
    "letter-agreement": ("letter-agreement", "мельничук", *AUTUMN),
    "letter-agreement-blank": ("letter-agreement", "--blank", *AUTUMN),
    "commission-protocol-blank": ("commission-protocol", "--blank", *AUTUMN),
}
PAGES = {"list": 2}


def printed(root: Path, file: Path, *words: str) -> Path:
    run = kadry("--root", root, "reserve", "paper", *words, "-o", file)
    assert (run.code, run.err) == (0, ""), run
    return file


def decided(folder: Path) -> Path:
    """The example with a special commission, its two decisions, and somebody who agreed to be named."""
    root = example_in(folder)
    rewrite(root, "staff/units/aparat.yaml", "    category: V\n", "    category: V\n    appointed_by: районна рада\n")
    rewrite(
        root,
        LIST,
        "posts:\n",
        "commission:\n  act:\n    kind: рішення\n    number: '2'\n    date: 2014-01-10\n  chair_role: керівник органу\n"
        "  chair: Остапчук Віктор Григорович\n  members:\n"
        "    - Ковтун Лариса Миколаївна, спеціаліст з кадрової роботи\n"
        "    - Лисенко Ганна Федорівна, керуючий справами\n"
        "posts:\n",
    )
    proposal = "      protocol:\n        kind: протокол\n        number: '1'\n        date: 2014-01-14\n"
    rewrite(
        root,
        LIST,
        "    need: 1\n",
        f"    need: 1\n    proposals:\n    - person: berezhnyi-oleh-2h7q\n{proposal}      decision: підтримано\n"
        f"    - person: sabo-laslo-1j6t\n{proposal}      decision: не підтримано\n",
    )
    rewrite(root, LIST, "        consent: 2013-12-20\n", "        consent: 2013-12-20\n        publish: 2013-12-20\n")
    return root


@pytest.mark.req("F1", "F6", "F11", "F14", "F15", "F18", "F21", "F22", "F23", "F24", "F25")
@pytest.mark.parametrize("name", WORDS)
def test_a_paper_holds_the_golden_words(name: str, tmp_path: Path) -> None:
    found = html_text(printed(EXAMPLE, tmp_path / "paper.html", *WORDS[name]))
    assert found == (GOLDEN / f"reserve-{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", WORDS)
def test_pdf_and_docx_hold_every_word_of_the_html(name: str, tmp_path: Path) -> None:
    html = printed(EXAMPLE, tmp_path / "paper.html", *WORDS[name])
    pdf = printed(EXAMPLE, tmp_path / "paper.pdf", *WORDS[name])
    assert missing_words(html, pdf_text(pdf)) == []
    assert missing_words(html, docx_text(printed(EXAMPLE, tmp_path / "paper.docx", *WORDS[name]))) == []
    assert pages(pdf) == PAGES.get(name, 1)


@pytest.mark.req("F6", "F19", "F20")
def test_the_commission_has_its_protocol_and_who_agreed_is_named(tmp_path: Path) -> None:
    root = decided(tmp_path)
    protocol = printed(root, tmp_path / "protocol.html", "commission-protocol")
    assert html_text(protocol) == (GOLDEN / "reserve-commission-protocol.txt").read_text(encoding="utf-8")
    pdf = printed(root, tmp_path / "protocol.pdf", "commission-protocol")
    assert missing_words(protocol, pdf_text(pdf)) == []
    assert missing_words(protocol, docx_text(printed(root, tmp_path / "p.docx", "commission-protocol"))) == []
    words = html_text(printed(root, tmp_path / "open.html", "open-list"))
    assert "Бережний Олег Васильович" in words
    assert "Ткачук" not in words
    whole = html_text(printed(root, tmp_path / "list.html", "list"))
    assert "спеціальна комісія: підтримано, протокол від 14.01.2014 № 1" in whole


def test_every_paper_has_its_golden_words_filled_and_blank() -> None:
    filled = {words[0] for words in WORDS.values() if "--blank" not in words} | {"commission-protocol"}
    assert filled == {words[0] for words in WORDS.values() if "--blank" in words} == {one.name for one in PAPERS}


@pytest.mark.req("F25")
def test_people_stand_by_the_alphabet_inside_a_post(tmp_path: Path) -> None:
    for paper in ("list", "order"):
        act = ("--order", "розпорядження від 17.01.2014 № 5-к") if paper == "order" else ()
        words = html_text(printed(EXAMPLE, tmp_path / f"{paper}.html", paper, "--year", "2014", *act)).casefold()
        assert words.index("єфіменко") < words.index("крав")


@pytest.mark.req("F25", "A4")
def test_categories_of_the_president_and_the_cabinet_stand_apart_in_a_state_body(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, "kadry.yaml", "kind: local", "kind: state")
    rewrite(root, "staff/units/aparat.yaml", "    category: V\n", "    category: III\n")
    words = html_text(printed(root, tmp_path / "list.html", "list", "--year", "2014"))
    top, rest = words.index("Посади I–III категорій"), words.index("Інші посади")
    assert top < words.index("Бережний Олег") < rest < words.index("Ткачук Ігор")
    # A local body counts its categories otherwise.
    assert "Посади I–III" not in html_text(printed(EXAMPLE, tmp_path / "local.html", "list", "--year", "2014"))


@pytest.mark.req("F25")
def test_a_long_list_loses_no_word_and_keeps_its_head(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    people = "".join(
        f"      - person: vyhadko-roman-{at:04d}\n        outsider:\n          name: Вигадько Роман Петрович\n"
        "          education: Вигаданський сільськогосподарський університет, 2001, землевпорядкування та кадастр\n"
        "        purpose: зайняття посади\n        source: випускники вищих навчальних закладів\n"
        "        application: 2013-12-20\n        consent: 2013-12-20\n        enrolled: 2014-01-17\n"
        for at in range(1000, 1040)
    )
    with (root / "reserve/2014/zahalnyi-viddil.yaml").open("a", encoding="utf-8", newline="\n") as file:
        file.write(people)
    html = printed(root, tmp_path / "list.html", "list", "--year", "2014")
    pdf = printed(root, tmp_path / "list.pdf", "list", "--year", "2014")
    assert pdf_text(pdf).count("ВигадькоРоманПетрович") == html_text(html).count("Вигадько Роман Петрович") == 40
    assert pdf_text(pdf).count("Дата зарахування,".replace(" ", "")) == pages(pdf)


@pytest.mark.req("F22")
def test_a_paper_for_everybody_goes_into_one_folder(tmp_path: Path) -> None:
    folder = tmp_path / "plany"
    run = kadry("--root", EXAMPLE, "reserve", "paper", "plan", "--all", "--to", "html", "-o", folder)
    assert (run.code, run.err) == (0, "")
    assert "7 паперів" in run.out
    assert "відновлено графи" in run.out
    assert len(list(folder.glob("osobystyi-plan-*.html"))) == 7
    letters = kadry("--root", EXAMPLE, "reserve", "paper", "letter-told", "--all", "--to", "html", "-o", folder)
    assert "1 папір" in letters.out
    again = kadry("--root", EXAMPLE, "reserve", "paper", "plan", "--all", "--to", "html", "-o", folder)
    assert "--force" in again.err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("spysok",), "паперу «spysok» немає"),
        (("plan",), "не вказано ОСОБУ"),
        (("list", "бондар"), "про списки року"),
        (("plan", "бондар", "--blank"), "вкажіть щось одне"),
        (("order",), "зараховано кількома актами"),
        (("order", "--order", "розпорядження від 02.06.2014 № 99-к"), "нікого не зараховано"),
        (("commission-protocol",), "рішень спеціальної комісії не записано"),
        (("letter-told", "бондар"), "має картку в цьому реєстрі"),
        (("list", "--year", "2013"), "списку на 2013 рік немає"),
        (("plan", "--all"), "вкажіть її: -o"),
    ],
)
def test_what_cannot_be_printed_is_said(tmp_path: Path, args: tuple[str, ...], words: str) -> None:
    output = () if args[-1] == "--all" else ("-o", tmp_path / "x.html")
    run = kadry("--root", EXAMPLE, "reserve", "paper", *args, *output)
    assert (run.code, words in run.err) == (2, True), run


def test_nobody_is_called_by_the_military_word(tmp_path: Path) -> None:
    for name, words in WORDS.items():
        assert "резервіст" not in html_text(printed(EXAMPLE, tmp_path / f"{name}.html", *words)).casefold()
