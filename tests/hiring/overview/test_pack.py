"""`kadry competition pack`: one candidate's own materials; nobody else is in any file of it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from pypdf import PdfReader

from kadry_cli.core.language.cases import CASES
from kadry_cli.core.language.declension.people.names import decline_name
from kadry_cli.hiring.overview.hiding import Other, hide
from tests.hiring.overview.competitions import FAILED, REFUSED, RESERVED, WHOLE, WINNER, register, state
from tests.kadry import Run, kadry


def packed(folder: Path, candidate: str = WINNER, *more: str, root: Path | None = None) -> Run:
    place = root or register(folder, ended=True)
    return kadry(
        "--root", place, "competition", "pack", WHOLE, candidate, "-o", folder / "pack", "--on", "2009-06-24", *more
    )


def everything(folder: Path) -> dict[str, str]:
    """The text of every file: names, bytes, and of a PDF its pages and metadata."""
    found = {}
    for path in sorted((folder / "pack").rglob("*")):
        name = path.relative_to(folder / "pack").as_posix()
        if path.suffix == ".pdf":
            reader = PdfReader(path)
            pages = "\n".join(page.extract_text() for page in reader.pages)
            found[name] = f"{pages}\n{dict(reader.metadata or {})}\n{reader.xmp_metadata and path.read_bytes()!r}"
        elif path.is_file():
            found[name] = path.read_text(encoding="utf-8")
    return found


def squeezed(text: str) -> str:
    """Without white space and hyphens: a line of a PDF may break a word."""
    return re.sub(r"[\s\u00a0\u00ad-]", "", text).casefold()


def people(folder: Path) -> list[tuple[str, str]]:
    """Everybody whom the register names beside the competition, with the id or ""."""
    competition = state(folder, ended=True).competition
    found = [(one.id, one.name) for one in competition.commission]
    found += [(one.id, one.name) for one in competition.candidates]
    told = competition.announcement.staff_told if competition.announcement else ()
    return [*found, *(("", one.name) for one in told), ("", "Остапчук Віктор Григорович")]


@pytest.mark.req("B32", "T-I11")
@pytest.mark.parametrize("candidate", [WINNER, RESERVED, FAILED, REFUSED])
def test_no_other_person_is_anywhere_inside(tmp_path: Path, candidate: str) -> None:
    assert packed(tmp_path, candidate).code == 0
    texts = everything(tmp_path)
    assert {"pack.yaml", "pack.pdf", "SHA256SUMS"} <= set(texts)
    everybody = people(tmp_path / "other")
    assert len(everybody) == 12
    for person, name in everybody:
        if person == candidate:
            assert squeezed(name) in squeezed(texts["pack.pdf"])
            continue
        forms = decline_name(name)
        wanted = {forms.surname.in_case(case) for case in CASES} | ({person} if person else set())
        for file, text in texts.items():
            inside = squeezed(text)
            assert [word for word in wanted if squeezed(word) in inside] == [], file


@pytest.mark.req("B32")
def test_it_holds_the_candidates_own_data_terms_marks_and_decisions(tmp_path: Path) -> None:
    packed(tmp_path)
    data: Any = yaml.safe_load((tmp_path / "pack/pack.yaml").read_text(encoding="utf-8"))
    assert data["candidate"]["name"] == "Ґудзь Марія Іванівна"
    assert data["exam"][0]["sheet"]["marks"] == [5, 5, 4, 5, 5]
    assert (data["exam"][0]["total"], data["exam"][0]["pass_at"]) == (24, 13)
    (sitting,) = data["sittings"]
    assert (sitting["present"], sitting["members"], sitting["quorate"]) == (4, 5, True)
    (vote,) = sitting["votes"]
    assert (vote["for"], vote["against"], vote["abstained"], vote["result"]) == (3, 0, 1, "підтримано")
    assert vote["roles"]["for"] == ["голова комісії", "член комісії № 1", "член комісії № 2"]
    terms = {one["name"]: one for one in data["terms"]}
    assert terms["appeal"]["last"].isoformat() == "2009-06-25"
    assert terms["appeal"]["norm"]["cite"]["act"] == "kmu-169-2002"
    # Whoever won has nothing to do with the year of the reserve.
    assert "reserve-right" not in terms
    assert [one["rule"] for one in data["decisions"]] == ["exam.result", "competition.quorum", "competition.vote"]
    assert all(one["steps"] and one["citations"] for one in data["decisions"] if one["rule"] != "competition.vote")


def test_who_is_in_the_reserve_has_the_year_and_who_failed_has_no_act_of_the_head(tmp_path: Path) -> None:
    for candidate, inside, outside in ((RESERVED, "reserve-right", None), (FAILED, "appeal", "head-act")):
        folder = tmp_path / candidate
        folder.mkdir()
        packed(folder, candidate)
        data: Any = yaml.safe_load((folder / "pack/pack.yaml").read_text(encoding="utf-8"))
        names = {one["name"] for one in data["terms"]}
        assert inside in names
        assert outside not in names


@pytest.mark.req("B35")
def test_hashes_are_those_of_the_files_and_certificates_are_verified(tmp_path: Path) -> None:
    files = packed(tmp_path, WINNER, "--json").json["result"]["files"]
    folder = tmp_path / "pack"
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    on_disk = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert set(listed) == on_disk - {"SHA256SUMS"}
    assert {one["name"] for one in files} == on_disk
    for name, digest in listed.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    certificates = sorted((folder / "certificates").iterdir())
    assert len(certificates) > 5
    for path in certificates:
        assert kadry("verify", path).code == 0, path.name


def test_the_same_record_makes_the_same_bytes(tmp_path: Path) -> None:
    root = register(tmp_path, ended=True)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        packed(tmp_path / name, root=root)
    files = [path for path in (tmp_path / "a").rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert path.read_bytes() == (tmp_path / "b" / path.relative_to(tmp_path / "a")).read_bytes()


def test_a_name_in_a_free_text_gives_way_to_the_role_and_it_is_told(tmp_path: Path) -> None:
    run = packed(tmp_path)
    assert "чуже ім’я замінено на роль 6 разів" in run.out
    text = (tmp_path / "pack/pack.yaml").read_text(encoding="utf-8")
    assert "зауважив [член комісії № 1]" in text
    assert "диплом, зі слів [член комісії № 2]" in text


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    root = register(tmp_path, ended=True)
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "mine.txt").write_text("моє", encoding="utf-8")
    assert packed(tmp_path, root=root).code == 2
    assert packed(tmp_path, WINNER, "--force", root=root).code == 0
    assert (tmp_path / "pack" / "mine.txt").is_file()


TKACHUK = Other("tkachuk-ihor-6w1n", "Ткачук Ігор Петрович", "член комісії")
OWN = "Ґудзь Марія Іванівна"


@pytest.mark.parametrize(
    "text",
    [
        "Ткачук", "Ткачука", "ТКАЧУК Ігор Петрович", "І. П. Ткачук", "І.\u00a0П.\u00a0Ткачуком",
        "Ткачуку Ігорю Петровичу",
        "Ігор ТКАЧУК", "Ткачук І. П.", "Ігор Петрович", "Ігоря Петровича", "tkachuk-ihor-6w1n",
    ],
)  # fmt: skip
def test_a_name_is_found_in_every_form(text: str) -> None:
    assert hide(f"сказав {text}, і все", [TKACHUK], OWN).value == "сказав [член комісії], і все"


@pytest.mark.parametrize("text", ["Ткачукова вулиця", "ткацтво", "Ігор", "tkachuk-ihor-6w1nx"])
def test_other_words_stay(text: str) -> None:
    assert hide(text, [TKACHUK], OWN) == (text, 0)


def test_an_apostrophe_may_be_any(tmp_path: Path) -> None:
    other = Other("", "Дем'янчук Роман Ігорович", "інший кандидат")
    for text in ("Дем'янчука", "Дем’янчука", "Демʼянчука"):
        assert hide(text, [other], OWN).value == "[інший кандидат]"


def test_the_candidates_own_surname_stays_though_another_bears_it() -> None:
    namesake = Other("", "Ткачук Олег Іванович", "інший кандидат")
    found = hide("Ткачук Марія Іванівна; Ткачук О. І.; Ткачука", [namesake], "Ткачук Марія Іванівна")
    assert found.value == "Ткачук Марія Іванівна; [інший кандидат]; Ткачука"
