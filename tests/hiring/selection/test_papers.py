"""The papers of a sitting: golden words, every format alike, what stays blank, what is refused."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from tests.begun_register import begun_in
from tests.diagnostics.registers import rewrite
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.hiring.selection.sittings import FIRST, OPEN, SECOND, by_ballot, done, on, path, refused, signed
from tests.kadry import kadry


def _head(root: Path) -> Path:
    head = "conducted_by: керівник органу\nconducted_why: в органі чотири працівники\ncommission:"
    rewrite(root, path(SECOND), "commission:", head)
    assert kadry("--root", root, "record", "--basis", "розпорядження від 11.02.2013 № 12-к").code == 0
    done(root, "sit", "--date", "04.04.2013", "--purpose", "відбір", to=SECOND)
    verdicts = ("--verdict", "бондар=переможець", "--verdict", "грицай=рекомендовано до резерву")
    done(root, "decide", *verdicts, "--motives", "бондар=вища сума балів", to=SECOND)
    return root


def _admission(root: Path) -> Path:
    done(
        root, "sit", "--date", "28.03.2013", "--purpose", "допуск", "--present", "усі", "--form", "відкрите", to=SECOND
    )
    done(root, "vote", "бондар", "--for", "усі", to=SECOND)
    done(root, "vote", "грицай", "--for", "усі", "--abstained", "ткачук", to=SECOND)
    done(root, "decide", to=SECOND)
    done(root, "protocol", "--number", "1", to=SECOND)
    return root


AGENDA = (
    *("--reporter", "документи=Ковтун Л. М.", "--resolved", "документи=Інформацію взяти до відома."),
    *("--reporter", "іспит=Бережний О. В.", "--spoke", "іспит=Гаврилюк С. А. – про складність питань."),
    *("--reporter", "повторний конкурс=Гаврилюк С. А.", "--item-votes", "повторний конкурс=3:0:1"),
)


def _repeat(root: Path) -> Path:
    done(
        root,
        "sit",
        *OPEN,
        "--discussed",
        "Гаврилюк С. А. – про рівень підготовки кандидатів.\nКовтун Л. М. – про досвід.",
    )
    for person in ("ґудзь", "єфіменко", "іваненко", "кравець"):
        done(root, "vote", person, "--against", "усі", "--abstained", "ковтун")
    done(root, "decide", "--repeat")
    done(root, "sit", *AGENDA)
    return root


# The name of the paper: what is recorded before, the arguments, the number of its pages.
PAPERS: dict[str, tuple[Callable[[Path], Path], str, tuple[str, ...], int]] = {
    "competition-protocol": (signed, FIRST, (), 4),
    "competition-protocol-secret": (by_ballot, SECOND, (), 2),
    "competition-protocol-repeat": (_repeat, FIRST, (), 4),
    "competition-protocol-admission": (_admission, SECOND, (), 2),
    "competition-protocol-blank": (signed, FIRST, ("--blank",), 3),
    "competition-head-decision": (_head, SECOND, (), 1),
    "competition-extract": (signed, FIRST, ("--paper", "витяг", "--of", "єфіменко"), 1),
    "competition-opinion": (signed, FIRST, ("--paper", "власна-думка", "--of", "ткачук"), 1),
    "competition-ballot": (by_ballot, SECOND, ("--paper", "бюлетень"), 2),
    "competition-counting": (by_ballot, SECOND, ("--paper", "лічильна-група"), 1),
}


@pytest.fixture(scope="module")
def made(first_act: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A register for each way of preparing one."""
    found = {}
    for prepare in {one[0] for one in PAPERS.values()}:
        folder = tmp_path_factory.mktemp(prepare.__name__)
        shutil.copytree(first_act, folder, dirs_exist_ok=True)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
            take_over(folder / "register")
            found[prepare.__name__] = prepare(folder / "register")
    return found


def _printed(name: str, made: dict[str, Path], file: Path) -> Path:
    prepare, competition, args, _ = PAPERS[name]
    run = on(made[prepare.__name__], "protocol", *args, "-o", file, to=competition)
    assert run.code == 0, run.out + run.err
    return file


@pytest.mark.req("B8", "B26", "B27", "C1", "C2", "C4", "C5", "C6", "C7", "C8", "C12", "C13")
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_holds_the_golden_words(name: str, made: dict[str, Path], tmp_path: Path) -> None:
    found = html_text(_printed(name, made, tmp_path / "paper.html"))
    assert found == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.req("C12")
@pytest.mark.parametrize("name", PAPERS)
def test_pdf_and_docx_hold_every_word_of_the_html(name: str, made: dict[str, Path], tmp_path: Path) -> None:
    html = _printed(name, made, tmp_path / "paper.html")
    pdf = _printed(name, made, tmp_path / "paper.pdf")
    assert missing_words(html, pdf_text(pdf)) == []
    assert missing_words(html, docx_text(_printed(name, made, tmp_path / "paper.docx"))) == []
    assert pages(pdf) == PAPERS[name][3]


@pytest.mark.req("C6", "C12")
def test_the_sixteen_points_stand_in_their_order(made: dict[str, Path], tmp_path: Path) -> None:
    text = html_text(_printed("competition-protocol", made, tmp_path / "p.html"))
    points = (
        "Тихобережна селищна рада",
        "ПРОТОКОЛ",
        "18.06.2009",
        "засідання конкурсної комісії з проведення конкурсу",
        "Голова – С. А. Гаврилюк",
        "Присутні члени комісії:",
        "Склад комісії – 5 осіб, присутні – 4",
        "Самовідводи (відводи):",
        "Голосування проводиться на закритому засіданні.",
        "ПОРЯДОК ДЕННИЙ:",
        "СЛУХАЛИ:",
        "Підсумки голосування",
        "визнати переможцем конкурсу: підтримано",
        "До протоколу додається власна думка",
        "(підпис)",
        "Протокол подано керівникові",
    )
    place = 0
    for point in points:
        place = text.index(point, place)


@pytest.mark.req("C5")
def test_an_extract_names_one_candidate_and_no_voter(made: dict[str, Path], tmp_path: Path) -> None:
    text = html_text(_printed("competition-extract", made, tmp_path / "x.html"))
    assert re.search("Ґудзь|Іваненк|Кравц|Шевчук", text) is None
    assert "Поіменно" not in text
    assert "Рекомендувати Єфіменко Юлію Олегівну, за згодою, для зарахування до кадрового резерву" in text


@pytest.mark.req("C5")
def test_a_secret_vote_shows_no_name_and_ballots_are_equal(made: dict[str, Path], tmp_path: Path) -> None:
    assert "Поіменно" not in html_text(_printed("competition-protocol-secret", made, tmp_path / "p.html"))
    ballots = html_text(_printed("competition-ballot", made, tmp_path / "b.html")).split("БЮЛЕТЕНЬ\n")[1:]
    assert len(ballots) == 4
    assert len({ballot.removesuffix("Тихобережна селищна рада\n") for ballot in ballots}) == 1


def test_a_blank_before_any_sitting_has_no_date(tmp_path: Path) -> None:
    assert (
        kadry("--root", begun_in(tmp_path), "competition", "protocol", FIRST, "--blank", "-o", tmp_path / "b.html").code
        == 0
    )
    assert "2009" not in html_text(tmp_path / "b.html")


@pytest.mark.req("C12")
def test_nothing_is_printed_over_an_error_or_before_a_decision(root: Path, tmp_path: Path) -> None:
    assert "ще не записано" in refused(root, "protocol", "-o", tmp_path / "p.html")
    done(root, "sit", *OPEN)
    assert "рішень ще немає" in refused(root, "protocol", "-o", tmp_path / "p.html")
    assert "не вказано, про кого" in refused(root, "protocol", "--paper", "витяг", "-o", tmp_path / "p.html")
    assert "рішення на цьому засіданні немає" in refused(
        root, "protocol", "--paper", "витяг", "--of", "ґудзь", "-o", tmp_path / "p.html"
    )
    assert "бюлетенів немає" in refused(root, "protocol", "--paper", "бюлетень", "-o", tmp_path / "p.html")
    rewrite(root, path(FIRST), "role: голова", "role: член")
    run = on(root, "protocol", "-o", tmp_path / "p.html")
    assert run.code == 1
    assert "Папір не надруковано: спершу виправте помилки." in run.out
    assert not (tmp_path / "p.html").exists()
