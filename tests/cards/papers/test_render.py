"""`kadry card render`: the form's words in every format, its four pages, insert sheets, the batch, refusals."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from kadry_cli.core.documents.pdf import page_count
from tests.cards.papers.registers import CARD, PERSON, card_of, leaves, register
from tests.diagnostics.registers import example_in
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.kadry import EXAMPLE, Run, kadry

PAPERS = {"card-p2ds": (PERSON,), "card-p2ds-blank": ("--blank",)}
ON = ("--on", "2012-03-01")


def printed(path: Path, *args: object, root: Path = EXAMPLE) -> Path:
    run = kadry("--root", root, "card", "render", *args, *ON, "-o", path)
    assert run.code == 0, run.out + run.err
    return path


def render(root: Path, *args: object) -> Run:
    return kadry("--root", root, "card", "render", *args)


def page_texts(path: Path) -> list[str]:
    return [re.sub(r"\s", "", page.extract_text()) for page in PdfReader(path).pages]


@pytest.mark.req("I2", "I3", "I4", "I5", "I6", "I9", "I11", "I12", "I13", "I14", "I15", "I20", "I22", "I26", "I31")
@pytest.mark.parametrize("name", PAPERS)
def test_the_form_holds_the_golden_words(name: str, tmp_path: Path) -> None:
    found = html_text(printed(tmp_path / "card.html", *PAPERS[name]))
    assert found == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.req("I1")
@pytest.mark.parametrize("name", PAPERS)
def test_every_format_holds_every_word_and_the_form_has_four_pages(name: str, tmp_path: Path) -> None:
    html = printed(tmp_path / "card.html", *PAPERS[name])
    pdf = printed(tmp_path / "card.pdf", *PAPERS[name])
    assert missing_words(html, pdf_text(pdf)) == []
    # The running head of a DOCX stands in a part of its own.
    docx = missing_words(html, docx_text(printed(tmp_path / "card.docx", *PAPERS[name])))
    assert set(docx) <= {"Особова", "картка", "14,"}
    assert pages(pdf) == page_count(pdf.read_bytes()) == 4


@pytest.mark.req("H1")
def test_the_stamp_of_limited_access_stands_only_by_the_bodys_own_list(tmp_path: Path) -> None:
    assert "службового користування" not in html_text(printed(tmp_path / "plain.html", "gudz-mariia-3f8k"))
    root = example_in(tmp_path)
    with (root / "kadry.yaml").open("a", encoding="utf-8", newline="\n") as file:
        file.write("restriction_marks:\n  - from: 2010-01-01\n    text: Для службового користування\n")
        file.write("    act: розпорядження від 12.01.2009 № 3\n")
    words = html_text(printed(tmp_path / "marked.html", "gudz-mariia-3f8k", root=root))
    assert "\nДля службового користування\nПрим. №\nФорма первинного обліку" in words
    assert pages(printed(tmp_path / "marked.pdf", "gudz-mariia-3f8k", root=root)) == 4


def test_each_page_has_its_points_and_sections(tmp_path: Path) -> None:
    found = page_texts(printed(tmp_path / "blank.pdf", "--blank"))
    begin = (
        ("ОСОБОВАКАРТКА№", "7.Якими"),
        ("8.Наукові", "II.Продовження"),
        ("III.Просування", "V.Дисц"),
        ("VI.", "IX."),
    )
    assert all(word in text for words, text in zip(begin, found, strict=True) for word in words)


@pytest.mark.req("I23")
def test_entries_that_do_not_fit_stand_on_an_insert_sheet(tmp_path: Path) -> None:
    path = printed(tmp_path / "card.pdf", PERSON, root=register(tmp_path, cards={PERSON: CARD + leaves(35)}))
    *form, insert = page_texts(path)
    assert len(form) == 4
    assert "Додатковийаркушдоособовоїкартки№14Ґудзь(Сокіл)МаріяІванівнаIV.Відпустки" in insert
    cited = re.findall(r"01\.02\.\d{4}№(\d+)-к", "".join(form)), re.findall(r"01\.02\.\d{4}№(\d+)-к", insert)
    assert [int(number) for part in cited for number in part] == list(range(35))
    assert len(cited[0]) > 9 > 0


def test_a_long_text_beside_the_tables_takes_the_place_of_empty_rows(tmp_path: Path) -> None:
    text = CARD.replace("marital: одружена", f"marital: {'одружена вдруге ' * 30}")
    path = printed(tmp_path / "card.pdf", PERSON, root=register(tmp_path, cards={PERSON: text}))
    assert pages(path) == 4
    assert pdf_text(path).count("вдруге") == 30


def test_more_text_than_a_page_holds_is_told_of_and_nothing_of_it_is_lost(tmp_path: Path) -> None:
    privilege = (
        f"  - category: {'учасник бойових дій ' * 24}\n    certificate: АА {{}}\n    date: 2010-01-02\n"
        "    issued_by: управління\n"
    )
    privileges = "privileges:\n" + "".join(privilege.format(number) for number in range(12))
    root = register(tmp_path, cards={PERSON: CARD + privileges})
    run = render(root, PERSON, *ON, "-o", tmp_path / "card.pdf")
    assert (run.code, "KD909" in run.out) == (0, True), run.out
    assert pages(tmp_path / "card.pdf") == 6
    assert pdf_text(tmp_path / "card.pdf").count("учасник") == 24 * 12


@pytest.mark.req("I27", "I28", "I29", "I30")
def test_the_military_record_is_printed_and_the_pencil_line_is_not(tmp_path: Path) -> None:
    record = (
        "military:\n  group: запас\n  category: II\n  fitness:\n    verdict: нестройовий\n    column: II\n"
        '    article: "12"\n    order_number: "2"\n  office: Тихобережний РВК\n'
        'special_register:\n  certificate: "ЯЯ 777777"\n  list_number: "888"\n'
    )
    root = register(tmp_path, cards={PERSON: CARD + record})
    text = html_text(printed(tmp_path / "card.html", PERSON, root=root))
    assert "нестройовий по гр. II ст. 12 наказу МО 19___ р. № 2" in text
    assert "Назва райвійськкомату за місцем проживання Тихобережний РВК" in text
    assert "Перебуває на спецобліку №\n" in text
    assert "777777" not in text
    assert "888" not in text


def test_names_that_look_like_markup_are_printed_as_they_are(tmp_path: Path) -> None:
    wild = "Школа <b>№ 5</b> {{ number }} #panic(1) *_$x$"
    text = CARD.replace("institution: Вигаданський державний університет", f"institution: '{wild}'")
    root = register(tmp_path, cards={PERSON: text})
    assert wild.replace(" ", "") in pdf_text(printed(tmp_path / "card.pdf", PERSON, root=root))
    assert "&lt;b&gt;№" in printed(tmp_path / "card.html", PERSON, root=root).read_text(encoding="utf-8")


def test_the_body_and_the_signatures_are_those_of_the_day(tmp_path: Path) -> None:
    path = tmp_path / "card.html"
    assert "Л. М. Ковтун" in html_text(printed(path, PERSON))
    assert render(EXAMPLE, PERSON, "--on", "2022-01-10", "-o", path, "--force").code == 0
    assert "Лариса КОВТУН" in html_text(path)


def test_section_three_ends_with_the_day_of_printing(tmp_path: Path) -> None:
    path = tmp_path / "card.html"
    assert render(EXAMPLE, PERSON, "--on", "2009-06-21", "-o", path).code == 0
    assert "Загальний відділ" not in html_text(path)


def test_all_cards_go_into_one_folder_and_a_bad_one_stops_no_other(tmp_path: Path) -> None:
    cards = {
        PERSON: CARD,
        "vovk-ivan-2a3b": card_of("vovk-ivan-2a3b", "Вовк 中 Іван"),
        "hai-petro-2a3c": "id: [\n",
        "lys-oleh-2a3d": card_of("lys-oleh-2a3d").replace("begun: 2009-06-22", "begun: 2024-04-05"),
    }
    root = register(tmp_path, cards=cards)
    run = render(root, "--all", *ON, "-o", tmp_path / "kartky", "--json")
    assert run.code == 1
    assert run.json["result"]["files"] == [str(tmp_path / "kartky" / f"kartka-{PERSON}.pdf")]
    assert {one["path"]: one["code"] for one in run.json["findings"]} == {
        "people/hai-petro-2a3c/card.yaml": "KD003",
        "people/lys-oleh-2a3d/card.yaml": "KD900",
        "people/vovk-ivan-2a3b/card.yaml": "KD120",
    }
    one = printed(tmp_path / "one.pdf", PERSON, root=root)
    assert (tmp_path / "kartky" / f"kartka-{PERSON}.pdf").read_bytes() == one.read_bytes()
    again = render(root, "--all", *ON, "-o", tmp_path / "kartky")
    assert (again.code, "уже є" in again.err) == (2, True)


def test_a_sign_without_a_glyph_is_named_with_its_field(tmp_path: Path) -> None:
    root = register(tmp_path, cards={PERSON: CARD.replace("street: вул. Вербова", "street: вул. ∮")})
    run = render(root, PERSON, *ON, "-o", tmp_path / "card.pdf")
    assert (run.code, "KD901" in run.out, "вулиця" in run.out) == (1, True, True)
    assert not (tmp_path / "card.pdf").exists()


def test_many_files_do_not_go_to_standard_output() -> None:
    run = render(EXAMPLE, "--all", *ON, "-o", "-")
    assert (run.code, "вкажіть папку" in run.err) == (2, True)


@pytest.mark.parametrize("args", [(), (PERSON, "--blank"), ("--all", "--blank")])
def test_exactly_one_thing_is_printed(args: tuple[str, ...]) -> None:
    run = render(EXAMPLE, *args)
    assert (run.code, "щось одне" in run.err) == (2, True)


def test_the_columns_that_are_reconstructed_are_told_once(tmp_path: Path) -> None:
    run = render(EXAMPLE, "--all", *ON, "-o", tmp_path / "kartky")
    assert run.out.count("Без зразка бланка відновлено графи") == 1
    assert "VIII – «Період», «Документ»" in run.out
