"""`kadry service certificate`: the words of the paper, its drawing, cases of the name, kinds, the blank, refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.calendar.span import Span
from kadry_cli.tenure.certificate_fields import dative, in_full
from tests.cards.papers.registers import CARD, PERSON, register, write
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.kadry import EXAMPLE, kadry
from tests.person.made import as_read, card_with

ON = ("--on", "2010-06-15")
PAPERS = {"service-certificate": ("коваленко",), "service-certificate-blank": ("--blank",)}
LABELS = {*map(str, range(1980, 2012)), "запис", "період", "разом"}
OF_CIVIL = "    counts: [загальний, безперервний, державна служба]\n"
KOVALENKO = """\
id: kovalenko-petro-7k3f
name: Коваленко Петро Іванович
sex: чоловіча
birth:
  country: Україна
  settlement: м. Вигаданськ
  date: 1962-03-04
work:
  - from: 1984-02-01
    to: 1985-03-04
    employer: Вигаданський ремонтний завод
    post: слюсар
    document: трудова книжка БА № 0000000
    entry: 1–2
    left:
      ground: за власним бажанням без поважних причин
  - from: 1990-07-23
    to: 1994-11-30
    employer: Радгосп «Вигаданський»
    post: бухгалтер
    document: трудова книжка БА № 0000000
    entry: 5–6
    left:
      ground: скорочення або ліквідація
  - from: 1995-01-16
    employer: Тихобережна селищна рада
    post: спеціаліст
    document: трудова книжка БА № 0000000
    entry: "7"
    counts: [загальний, безперервний, державна служба]
    excluded:
      - from: 1999-04-01
        to: 1999-09-30
        reason: відпустка без збереження заробітної плати
        basis: розпорядження від 30.03.1999 № 12-к
        counts: [державна служба]
  - from: 2003-02-01
    to: 2003-05-31
    employer: Вечірня школа № 1
    post: учитель за сумісництвом
    document: довідка від 02.06.2003 № 14
    counts: [загальний]
"""


@pytest.fixture(scope="module")
def of_kovalenko(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return register(tmp_path_factory.mktemp("certificate"), cards={"kovalenko-petro-7k3f": KOVALENKO})


def made(path: Path, *args: object, root: Path = EXAMPLE) -> Path:
    run = kadry("--root", root, "service", "certificate", *args, *ON, "-o", path)
    assert run.code == 0, run.out + run.err
    return path


@pytest.mark.req("J1", "J2", "J4", "J5", "J6", "J7", "I16", "I17", "I18")
@pytest.mark.parametrize("name", PAPERS)
def test_the_certificate_holds_the_golden_words_in_every_format(name: str, of_kovalenko: Path, tmp_path: Path) -> None:
    html = made(tmp_path / "a.html", *PAPERS[name], root=of_kovalenko)
    assert html_text(html) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    pdf = made(tmp_path / "a.pdf", *PAPERS[name], root=of_kovalenko)
    assert missing_words(html, pdf_text(pdf)) == []
    docx = missing_words(html, docx_text(made(tmp_path / "a.docx", *PAPERS[name], root=of_kovalenko)))
    # What is written on the drawing is in the words of its picture there.
    assert set(docx) <= LABELS
    assert pages(pdf) <= 4


@pytest.mark.req("J7")
def test_the_order_that_chose_the_method_stands_on_the_paper(tmp_path: Path) -> None:
    root = register(tmp_path)
    settings = (root / "kadry.yaml").read_text(encoding="utf-8")
    order = 'order: {kind: розпорядження, number: "3-р", date: 2009-01-05}'
    write(root / "kadry.yaml", f"{settings}service:\n  - from: 2009-01-05\n    method: thirty\n    {order}\n")
    text = html_text(made(tmp_path / "a.html", "ґудзь", root=root))
    said = "спрощений (місяць – 30 днів); установлено актом: розпорядження від 05.01.2009 №\u00a03-р."
    assert said.replace("\u00a0", " ") in text.replace("\u00a0", " ")


@pytest.mark.req("J6")
def test_one_kind_has_its_periods_and_its_sum_alone(tmp_path: Path) -> None:
    text = html_text(made(tmp_path / "a.html", "ґудзь", "--kind", "civil"))
    assert "про стаж державної служби" in text
    assert "Разом: стаж державної служби" in text
    assert "загальний стаж" not in text.lower()
    assert "юрисконсульт" not in text


@pytest.mark.req("J5")
def test_a_coefficient_stands_with_its_ground(tmp_path: Path) -> None:
    own = "    coefficient: 3/2\n    basis: рішення ради від 01.02.2009 № 3\n"
    root = register(tmp_path, cards={PERSON: CARD.replace(OF_CIVIL, f"{OF_CIVIL}{own}")})
    text = html_text(made(tmp_path / "a.html", "ґудзь", root=root)).replace("\u00a0", " ")
    assert "у кратному обчисленні × 3/2" in text
    assert "рішення ради від 01.02.2009 № 3" in text


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": "Коваленко Петро Іванович"}, ("КОВАЛЕНКУ Петру Івановичу", False)),
        ({"name": "Ґудзь Марія Іванівна", "sex": "жіноча"}, ("ҐУДЗЬ Марії Іванівні", False)),
        (
            {"name": "Швець Олег Іванович", "name_forms": {"dative": "Швецеві Олегові Івановичу"}},
            ("ШВЕЦЕВІ Олегові Івановичу", False),
        ),
        ({"name": "Smith John", "script": "latn"}, ("SMITH John", True)),
    ],
)
def test_the_name_is_in_the_dative_and_stated_forms_win(changes: dict[str, object], expected: tuple[str, bool]) -> None:
    card = card_with(as_read(changes))
    assert dative(card, card.name) == expected


def test_a_former_name_is_declined_by_rule_whatever_forms_the_present_one_has() -> None:
    card = card_with(as_read({"name": "Швець Олег Іванович", "name_forms": {"dative": "Швецеві Олегові Івановичу"}}))
    assert dative(card, "Коваленко Олег Іванович") == ("КОВАЛЕНКУ Олегу Івановичу", False)


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (Span(20, 3, 9), "20 (двадцять) років 3 (три) місяці 9 (дев’ять) днів"),
        (Span(1, 0, 21), "1 (один) рік 0 (нуль) місяців 21 (двадцять один) день"),
        (Span(2, 1, 2), "2 (два) роки 1 (один) місяць 2 (два) дні"),
    ],
)
def test_a_length_is_told_in_figures_and_words(length: Span, words: str) -> None:
    assert in_full(length) == words


@pytest.mark.parametrize(
    "args",
    [(), ("ґудзь", "--blank"), ("ґудзь", "--on", "1990-01-01"), ("ґудзь", "--kind", "civil", "--on", "2009-01-01")],
)
def test_what_cannot_be_certified(args: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert kadry("--root", EXAMPLE, "service", "certificate", *args, "-o", path).code == 2
    assert not path.exists()
