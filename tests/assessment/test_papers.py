"""The papers of the yearly assessment: golden words filled and blank, the same words in PDF and DOCX, refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.assessment.papers.table import PAPERS
from kadry_cli.core.law.reading import law_of
from kadry_cli.topics import all_topics
from tests.diagnostics.registers import example_in
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.kadry import EXAMPLE, kadry

LEADER, SERVANT, OBJECTED = "berezhnyi-oleh-2h7q", "gudz-mariia-3f8k", "kravets-andrii-8t5j"
DAY = ("--on", "2014-03-03")

# The golden file: the words of the command.
WORDS: dict[str, tuple[str, ...]] = {
    "order": ("paper", "order", "--year", "2013"),
    "order-blank": ("paper", "order", "--blank"),
    "form": ("form", LEADER, "--year", "2013"),
    "form-changed": ("form", OBJECTED, "--year", "2013"),
    "form-blank": ("form", "--blank"),
    "plan": ("paper", "plan", LEADER, "--year", "2014"),
    "plan-blank": ("paper", "plan", "--blank"),
    "objection": ("paper", "objection", OBJECTED, "--year", "2013"),
    "objection-blank": ("paper", "objection", "--blank"),
    "summary": ("summary", "2013"),
    "summary-public": ("summary", "2013", "--public"),
}
TASKS = """\
person: gudz-mariia-3f8k
year: 2019
tasks:
  - task: Підготувати річний звіт
    result: звіт подано вчасно
    done: 2019-02-28
    score: 4
    reason: без зауважень
  - task: Провести облік справ
    result: облік проведено
    done: 2019-09-02
    score: 3
    reason: на день пізніше
  - task: Взяти участь у нараді
    not_assessable: так
    reason: нараду скасовано
final_marks:
  - mark: позитивна
    date: 2019-10-15
    by:
      name: Остапчук Віктор Григорович
      post: голова
"""


def printed(root: Path, file: Path, *words: str, day: tuple[str, ...] = DAY) -> Path:
    run = kadry("--root", root, "assess", *words, *day, "-o", file)
    assert (run.code, run.err) == (0, ""), run
    return file


@pytest.fixture(scope="module")
def by_tasks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a state body with tasks of 2019."""
    root = example_in(tmp_path_factory.mktemp("tasks"))
    settings = root / "kadry.yaml"
    text = settings.read_text(encoding="utf-8").replace("kind: local", "kind: state")
    settings.write_text(text, encoding="utf-8", newline="\n")
    (root / f"people/{SERVANT}/assessments/2019.yaml").write_text(TASKS, encoding="utf-8", newline="\n")
    return root


@pytest.mark.req("G7", "G11", "G12", "G18", "G20", "G24", "G28", "G29", "G31", "G32", "G33")
@pytest.mark.parametrize("name", WORDS)
def test_a_paper_holds_the_golden_words(name: str, tmp_path: Path) -> None:
    found = html_text(printed(EXAMPLE, tmp_path / "paper.html", *WORDS[name]))
    assert found == (GOLDEN / f"assess-{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["conclusion", "conclusion-blank"])
def test_the_conclusion_by_tasks_holds_the_golden_words(name: str, by_tasks: Path, tmp_path: Path) -> None:
    who = ("--blank",) if name.endswith("-blank") else (SERVANT,)
    words = ("paper", "conclusion", *who, "--year", "2019")
    found = html_text(printed(by_tasks, tmp_path / "paper.html", *words, day=("--on", "2019-11-01")))
    assert found == (GOLDEN / f"assess-{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["order", "form", "summary"])
def test_pdf_and_docx_hold_every_word_of_the_html(name: str, tmp_path: Path) -> None:
    html = printed(EXAMPLE, tmp_path / "paper.html", *WORDS[name])
    pdf = printed(EXAMPLE, tmp_path / "paper.pdf", *WORDS[name])
    text = pdf_text(pdf)
    drawn = name == "summary"  # the words for who cannot see a picture stand in no line of the PDF
    assert drawn or missing_words(html, text) == []
    assert drawn or missing_words(html, docx_text(printed(EXAMPLE, tmp_path / "paper.docx", *WORDS[name]))) == []
    assert pages(pdf) == {"order": 3, "form": 4, "summary": 4}[name]


@pytest.mark.req("G2")
def test_the_order_names_who_is_exempt_and_never_why(tmp_path: Path) -> None:
    text = html_text(printed(EXAMPLE, tmp_path / "order.html", *WORDS["order"]))
    assert "не підлягають оцінці відповідно до законодавства" in text
    for cause in ("вагітн", "за законом", "патронатн", "призначено у звітному", "відсутн"):
        assert cause not in text.lower()


@pytest.mark.req("G1", "G5", "G6", "G18")
def test_the_form_prints_criteria_definitions_and_tasks_word_for_word(tmp_path: Path) -> None:
    from datetime import date

    law = law_of(all_topics()).on(date(2014, 1, 27), "local")
    leader = " ".join(html_text(printed(EXAMPLE, tmp_path / "leader.html", *WORDS["form"])).split())
    servant = html_text(printed(EXAMPLE, tmp_path / "servant.html", "form", SERVANT, "--year", "2013"))
    for key in ("assessment.criteria", "assessment.leader_criteria", "assessment.purposes"):
        for text in law.norm(key).value:
            assert text in leader
    for text in law.norm("assessment.definitions").value.values():
        assert text in leader
    assert "Критерії для керівних працівників" not in servant


@pytest.mark.req("G12")
def test_every_form_of_a_year_goes_into_a_folder(tmp_path: Path) -> None:
    run = kadry("--root", EXAMPLE, "assess", "form", "--all", "--year", "2013", *DAY, "-o", tmp_path / "f", "--json")
    assert run.code == 0
    assert run.json["result"]["people"] == len(run.json["result"]["files"]) == len(list((tmp_path / "f").iterdir()))


def test_what_cannot_be_printed_says_what_can(by_tasks: Path, tmp_path: Path) -> None:
    out = ("-o", tmp_path / "x.pdf")
    for root, words, said in (
        (EXAMPLE, ("paper", "conclusion", SERVANT, "--year", "2019"), "не за завданнями"),
        (EXAMPLE, ("paper", "order", "--year", "2010"), "оцінки за 2010 рік у реєстрі немає"),
        (EXAMPLE, ("paper", "form", SERVANT), "друкує інша команда"),
        (EXAMPLE, ("paper", "zayava"), "перелік: kadry assess paper"),
        (by_tasks, ("form", "--blank", "--on", "2019-01-10"), "kadry assess paper conclusion"),
        (by_tasks, ("form", "--blank", "--on", "2017-01-10"), "джерела не підтверджують"),
        (EXAMPLE, ("form",), "вкажіть щось одне"),
    ):
        run = kadry("--root", root, "assess", *words, *out)
        assert (run.code, said in run.err) == (2, True), run


def test_the_list_of_papers_names_every_one() -> None:
    run = kadry("--root", EXAMPLE, "assess", "paper", "--json")
    names = {one["name"] for one in run.json["result"]["papers"]}
    assert names == {*(one.name for one in PAPERS), "form", "summary"}
