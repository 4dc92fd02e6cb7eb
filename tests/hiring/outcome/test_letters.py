"""Letters, acts of the head, the oath, the answer to a complaint: golden words, every format, nobody else's name."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from kadry_cli.body import staff_files
from kadry_cli.core.register import load
from tests.diagnostics.registers import rewrite
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.hiring.outcome.decided import (
    ACT,
    BONDAR,
    COMPETITION,
    DEMIANCHUK,
    HRYTSAI,
    KUZMENKO,
    LYSENKO,
    MELNYK,
    RESERVE_ACT,
    ROMANIUK,
    SAVCHUK,
    TELL,
    competition,
    done,
    on,
    refused,
)
from tests.kadry import kadry

LETTERS = {
    "winner": BONDAR,
    "reserve": HRYTSAI,
    "not-recommended": KUZMENKO,
    "not-passed": MELNYK,
    "absent": DEMIANCHUK,
    "removed": SAVCHUK,
    "not-admitted": LYSENKO,
    "unknown-sex": ROMANIUK,
}
FORMATS = ("html", "pdf", "docx")


def golden(name: str, text: str) -> None:
    """The words of a paper against those that stand fast; KADRY_GOLDEN=1 writes them for somebody to read."""
    file = GOLDEN / f"competition-{name}.txt"
    if os.environ.get("KADRY_GOLDEN"):
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8")


def same_in_every_format(files: dict[str, Path]) -> None:
    """Every word of the HTML stands in the PDF, of one page, and in the DOCX."""
    assert missing_words(files["html"], pdf_text(files["pdf"])) == []
    assert missing_words(files["html"], docx_text(files["docx"])) == []
    assert pages(files["pdf"]) == 1


def letters_in(root: Path, folder: Path, *args: str) -> dict[str, dict[str, Path]]:
    """Letters by candidate and format; printing them again changes nothing in the register."""
    before = (root / COMPETITION).read_bytes()
    found: dict[str, dict[str, Path]] = {}
    for ending in FORMATS:
        for name in done(root, "notify", *args, "-o", folder, "--to", ending, "--force")["letters"]:
            person = re.sub(
                "^(lyst-pro-rishennia|zaproshennia-na-ispyt|zaproshennia-na-spivbesidu)-", "", Path(name).stem
            )
            found.setdefault(person, {})[ending] = Path(name)
    assert (root / COMPETITION).read_bytes() == before
    return found


@pytest.fixture
def told(root: Path) -> Path:
    """The register once everybody is told."""
    done(root, "notify", *TELL)
    return root


@pytest.mark.req("B9", "B27", "B34")
def test_the_letters_hold_the_golden_words_in_every_format(told: Path, tmp_path: Path) -> None:
    made = letters_in(told, tmp_path / "lysty")
    assert set(made) == set(LETTERS.values())
    for name, person in LETTERS.items():
        golden(f"letter-{name}", html_text(made[person]["html"]))
        same_in_every_format(made[person])


@pytest.mark.req("B34")
def test_no_letter_names_another_candidate(told: Path, tmp_path: Path) -> None:
    made = letters_in(told, tmp_path / "lysty")
    people = competition(told).candidates
    for one in people:
        texts = [html_text(made[one.id]["html"]), pdf_text(made[one.id]["pdf"]), docx_text(made[one.id]["docx"])]
        raw = made[one.id]["html"].read_text(encoding="utf-8")
        for other in people:
            if other.id != one.id:
                stem = _surname(other.name)[:-1]
                assert not any(stem in text.casefold() for text in texts), (one.id, other.id)
                assert other.id not in raw
        assert all(_surname(one.name)[:-1] in text.casefold() for text in texts)


def _surname(name: str) -> str:
    return name.replace("'", "’").split()[0].casefold()


@pytest.mark.req("D2")
def test_the_invitations(root: Path, tmp_path: Path) -> None:
    exam = letters_in(root, tmp_path / "ispyt", "--invite", "іспит", "--date", "15.06.2009")
    assert set(exam) == {BONDAR, HRYTSAI, KUZMENKO, MELNYK, ROMANIUK}
    golden("invitation-exam", html_text(exam[BONDAR]["html"]))
    same_in_every_format(exam[BONDAR])
    when = ("--date", "22.06.2009", "--on", "23.06.2009", "--time", "14:00", "--place", "кабінет 5")
    talk = letters_in(root, tmp_path / "spivbesida", "--invite", "співбесіда", *when)
    assert set(talk) == {BONDAR, HRYTSAI, KUZMENKO, ROMANIUK}
    golden("invitation-interview", html_text(talk[HRYTSAI]["html"]))
    same_in_every_format(talk[HRYTSAI])
    args = ("мельник", "--invite", "співбесіда", "--date", "22.06.2009", "-o", tmp_path / "x")
    assert "не склав іспиту" in refused(root, "notify", *args)
    assert "нікого" not in on(root, "notify", "--invite", "іспит", "--date", "15.06.2009", "-o", tmp_path / "y").err


def acts(root: Path, folder: Path, command: str, *args: str, oath: bool = False) -> list[dict[str, Path]]:
    """The papers of an act in every format: the act is recorded once, the others are dry runs of it."""
    found: list[dict[str, Path]] = [{}, {}]
    for number, ending in enumerate(FORMATS):
        if number:
            kadry("--root", root, "undo", _tip(root), "--basis", "службова записка від 26.06.2009 № 1")
        papers = [("-o", folder / f"akt.{ending}")] + ([("--oath", folder / f"prysiaha.{ending}")] if oath else [])
        done(root, command, *args, *(word for pair in papers for word in pair))
        for place, (_, file) in enumerate(papers):
            found[place][ending] = file
    return found


def _tip(root: Path) -> str:
    commit: str = kadry("--root", root, "log", "--json").json["result"]["acts"][0]["commit"]
    return commit


@pytest.mark.req("A3", "B30")
def test_the_act_of_appointment_and_the_oath(root: Path, tmp_path: Path) -> None:
    act, oath = acts(root, tmp_path, "appoint", "бондар", "--order", ACT, "--from", "29.06.2009", oath=True)
    golden("act-appoint", html_text(act["html"]))
    golden("oath", html_text(oath["html"]))
    same_in_every_format(act)
    same_in_every_format(oath)
    assert "ПРИЗНАЧИТИ:" in html_text(act["html"])
    assert "БОНДАР Катерину Юріївну" in html_text(act["html"])


@pytest.mark.req("B27")
def test_the_act_on_the_reserve(root: Path, tmp_path: Path) -> None:
    done(root, "notify", "грицай", "--consent", "25.06.2009")
    act, _ = acts(root, tmp_path, "appoint", "грицай", "--order", RESERVE_ACT, "--to-reserve")
    golden("act-reserve", html_text(act["html"]))
    same_in_every_format(act)


@pytest.mark.req("A3", "B31")
def test_the_act_of_refusal_gives_the_motives(root: Path, tmp_path: Path) -> None:
    act, _ = acts(root, tmp_path, "refuse", "бондар", "--order", ACT, "--ground", "подано недостовірні відомості")
    golden("act-refuse", html_text(act["html"]))
    same_in_every_format(act)


@pytest.mark.req("B33")
@pytest.mark.parametrize(("outcome", "name"), [("задоволено", "upheld"), ("відхилено", "dismissed")])
def test_the_answer_to_a_complaint(root: Path, tmp_path: Path, outcome: str, name: str) -> None:
    done(root, "appeal", "кузьменко", "--date", "26.06.2009", "--number", "118")
    args = ("кузьменко", "--outcome", outcome, "--decided", "03.07.2009", "--motives", "про стаж є запис")
    answer, _ = acts(root, tmp_path, "appeal", *args)
    golden(f"answer-{name}", html_text(answer["html"]))
    same_in_every_format(answer)


@pytest.mark.req("B34")
def test_the_staff_list_is_read_once_for_all_letters(
    told: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    real = load.load_record

    def counting(root: Path, path: str, model: type) -> object:
        read.append(path)
        return real(root, path, model)

    monkeypatch.setattr(staff_files, "load_record", counting)
    done(told, "notify", "-o", tmp_path / "lysty", "--to", "html")
    assert sorted(read) == sorted(path.relative_to(told).as_posix() for path in told.glob("staff/units/*.yaml"))


@pytest.mark.req("C8")
def test_the_motives_of_the_protocol_stay_in_it(told: Path, tmp_path: Path) -> None:
    """The record says of the winner «знає закон краще за Кузьменко»: a free text may name anybody."""
    made = letters_in(told, tmp_path / "lysty", "бондар")
    assert "краще" not in html_text(made[BONDAR]["html"])


def test_a_sign_without_a_glyph_is_told_and_nothing_is_recorded(root: Path, tmp_path: Path) -> None:
    rewrite(root, COMPETITION, "вища освіта за спеціальністю «Фінанси»", "вища освіта 漢")
    assert kadry("--root", root, "record", "--basis", "протокол від 23.06.2009 № 3").code == 0
    run = on(root, "notify", *TELL, "-o", tmp_path / "lysty")
    assert run.code == 1
    assert "KD901" in run.out
    assert not (tmp_path / "lysty").exists()
    assert competition(root).candidates[0].notice is None
