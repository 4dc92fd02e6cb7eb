"""Applications: number, documents, late ones, completion; the book has no gap."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.hiring.intake import book as booking
from tests.exam.papers.reading import html_text
from tests.hiring.intake_registers import book, candidate, competition, done, on, refused
from tests.hiring.planned_intake import ACT, HELD, OPEN
from tests.kadry import kadry

NAME = "Бойко Ганна Василівна"
DAY = ("--date", "25.05.2010")
ALL = ("--documents", "усі")
SIGNED = ("--restrictions", "25.05.2010", "--question-list", "25.05.2010")


@pytest.mark.req("B12", "B13", "B14", "B15", "B16", "B25")
def test_one_visit_records_the_whole_application(root: Path) -> None:
    certified = ("--certified", "4=нотаріус", "--certified", "6=кадрова служба")
    run = on(root, "apply", OPEN, NAME, *DAY, *ALL, *SIGNED, *certified, "--document", "4=3")
    assert run.code == 0
    assert run.out.startswith(
        "Заяву № 2 від 25.05.2010 прийнято: Бойко Ганна Василівна (boiko-hanna-1a1a), документи: 6"
    )
    assert "Не сказано" not in run.out
    assert "Бракує" not in run.out
    one = candidate(root, OPEN, "boiko-hanna-1a1a")
    assert one.application is not None
    documents = one.application.documents
    assert (one.application.number, one.application.date) == (2, date(2010, 5, 25))
    assert one.application.restrictions_read == one.question_list == date(2010, 5, 25)
    assert all(line.given for line in documents)
    assert [line.count for line in documents] == [None, None, 2, None, None, None]
    assert [line.certified_by for line in documents] == [None, None, None, "нотаріус", None, "кадрова служба"]
    assert [line.sheets for line in documents] == [None, None, None, 3, None, None]
    assert "доходи" in documents[4].kind
    last = book(root, "2010").applications[-1]
    assert (last.number, last.competition, last.candidate) == (2, OPEN, "boiko-hanna-1a1a")
    log = kadry("--root", root, "log", "--json").json["result"]
    assert "books/applications/2010.yaml" in str(log)


@pytest.mark.req("B12", "B14")
def test_what_is_still_to_be_done_is_said(root: Path) -> None:
    out = on(root, "apply", OPEN, NAME, *DAY, *ALL).out
    assert "Не сказано, хто засвідчив копії (№ 4, 6)" in out
    assert "Немає дати підпису під обмеженнями" in out
    assert "Переліку питань кандидат ще не одержав" in out


@pytest.mark.req("B23")
def test_missing_documents_may_come_until_the_last_day(root: Path) -> None:
    made = done(root, "apply", OPEN, NAME, *DAY, *ALL, *SIGNED, "--missing", 5, "--photos", 1)
    assert [kind.split()[0] for kind in made["missing"]] == ["дві", "відомості"]
    assert (made["complete_until"], made["late"]) == ("2010-06-10", False)
    assert "не вказано --completed" in refused(root, "apply", OPEN, "бойко", "--document", 5)
    assert "раніше за заяву" in refused(root, "apply", OPEN, "бойко", "--completed", "24.05.2010", "--document", 5)
    made = done(root, "apply", OPEN, "бойко", "--completed", "09.06.2010", "--document", "5=4")
    assert [kind.split()[0] for kind in made["missing"]] == ["дві"]
    made = done(root, "apply", OPEN, "бойко", "--completed", "10.06.2010", "--photos", 2, "--document", 3)
    assert made["missing"] == []
    one = candidate(root, OPEN, "boiko-hanna-1a1a").application
    assert one is not None
    assert (one.completed, one.documents[4].sheets, one.documents[2].count) == (date(2010, 6, 10), 4, 2)
    assert "нового документа не названо" in refused(root, "apply", OPEN, "бойко", "--completed", "10.06.2010")


def test_completing_names_no_document_when_all_came(root: Path) -> None:
    done(root, "apply", OPEN, NAME, *DAY, *ALL, *SIGNED, "--missing", 5, "--missing", 2)
    run = on(root, "apply", OPEN, "бойко", "--completed", "11.06.2010")
    assert "документи: 6 з 6" in run.out
    assert "Документи доповнено 11.06.2010, після строку." in run.out
    done(root, "apply", OPEN, "бойко", "--returned", "01.09.2010")
    one = candidate(root, OPEN, "boiko-hanna-1a1a").application
    assert one is not None
    assert one.returned == date(2010, 9, 1)


@pytest.mark.req("B23")
@pytest.mark.parametrize(("day", "late"), [("10.06.2010", False), ("11.06.2010", True)])
def test_a_late_application_is_marked_and_never_dropped(root: Path, day: str, late: bool) -> None:
    made = done(root, "apply", OPEN, NAME, "--date", day, *ALL)
    assert (made["late"], made["number"]) == (late, 2)
    assert candidate(root, OPEN, made["candidate"]).application is not None


@pytest.mark.req("B17")
def test_own_staff_bring_no_documents(root: Path) -> None:
    made = done(root, "apply", OPEN, "Ґудзь Марія Іванівна", *DAY, *SIGNED, "--own-staff")
    assert (made["candidate"], made["documents"], made["missing"]) == ("gudz-mariia-3f8k", [], [])
    one = candidate(root, OPEN, "gudz-mariia-3f8k").application
    assert one is not None
    assert one.own_staff is True
    assert "які документи подано" in refused(root, "apply", OPEN, NAME, *DAY)


@pytest.mark.req("B17")
def test_of_own_staff_nothing_is_missing_but_what_they_bring_is_kept(root: Path) -> None:
    bring = ("--own-staff", "--document", "1=1")
    made = done(root, "apply", OPEN, "Ґудзь Марія Іванівна", *DAY, *SIGNED, *bring)
    assert ([one["given"] for one in made["documents"]], made["missing"]) == ([True], [])
    made = done(root, "apply", OPEN, "ґудзь", "--completed", "26.05.2010", "--document", "4=2")
    assert ([one["kind"].split()[0] for one in made["documents"]], made["missing"]) == (["заява", "копії"], [])


@pytest.mark.req("B18")
def test_after_the_review_no_review_is_asked_for(root: Path) -> None:
    done(root, "apply", OPEN, NAME, *DAY, *ALL, *SIGNED)
    review = ("--date", "11.06.2010", "--all-met", "диплом", "--all-clear", "особова картка")
    done(root, "admit", OPEN, "бойко", *review)
    assert "Далі" not in on(root, "apply", OPEN, "бойко", "--returned", "12.06.2010").out


@pytest.mark.req("B13")
def test_the_list_is_that_of_the_day(root: Path) -> None:
    path = root / f"competitions/{OPEN}/competition.yaml"
    text = path.read_text(encoding="utf-8").replace("- date: 2010-05-11", "- date: 2012-05-11")
    path.write_text(text, encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    made = done(root, "apply", OPEN, NAME, "--date", "25.05.2012", *ALL)
    assert made["documents"][4]["kind"].startswith("декларація про майно")
    assert (made["number"], book(root, "2012").applications[0].number) == (1, 1)


@pytest.mark.req("B18")
def test_an_impossible_order_is_refused(root: Path) -> None:
    assert "ще не оголошено" in refused(root, "apply", HELD, NAME, "--date", "20.05.2009", *ALL)
    assert "раніше за оголошення" in refused(root, "apply", OPEN, NAME, "--date", "10.05.2010", *ALL)
    assert "--completed пишуть" in refused(root, "apply", OPEN, NAME, *DAY, *ALL, "--completed", "26.05.2010")
    assert "не вказано --date" in refused(root, "apply", OPEN, NAME, *ALL)


@pytest.mark.req("B25")
def test_numbers_have_no_gap_and_a_book_begins_where_the_paper_one_ends(root: Path) -> None:
    assert "наступний вільний номер – 2, а не 3" in refused(root, "apply", OPEN, NAME, *DAY, *ALL, "--number", 3)
    done(root, "apply", OPEN, NAME, *DAY, *ALL, "--number", 2)
    run = on(root, "apply", OPEN, "Рудь Семен Іванович", "--date", "03.01.2011", *ALL, "--number", 41)
    assert "розпочато з № 41" in run.out
    done(root, "apply", OPEN, "Сова Іван Петрович", "--date", "04.01.2011", *ALL)
    kept = book(root, "2011")
    assert (kept.first, [line.number for line in kept.applications]) == (41, [41, 42])
    run = on(root, "apply", OPEN, "Гай Ірина Петрівна", "--date", "02.01.2011", *ALL)
    assert "У журналі вже є заява від 04.01.2011" in run.out


@pytest.mark.req("B25")
def test_a_full_file_is_continued_in_the_next_part(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(booking, "APPLICATIONS", booking.APPLICATIONS._replace(most=2))
    for name in ("Рудь Семен Іванович", "Сова Іван Петрович", "Гай Ірина Петрівна"):
        done(root, "apply", OPEN, name, *DAY, *ALL)
    assert [line.number for line in book(root, "2010").applications] == [1, 2]
    part = book(root, "2010-02")
    assert (part.first, [line.number for line in part.applications]) == (3, [3, 4])
    assert kadry("--root", root, "check", "--json").json["findings"] == []


@pytest.mark.req("B25")
def test_a_void_number_stays_used(root: Path) -> None:
    path = root / "books/applications/2010.yaml"
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write("  - number: 2\n    void: так\n    reason: зіпсовано\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    assert done(root, "apply", OPEN, NAME, *DAY, *ALL)["number"] == 3


def test_the_same_person_applies_once_and_a_namesake_gets_another_id(root: Path) -> None:
    assert "уже записано" in refused(root, "apply", OPEN, "Бондар Катерина Юріївна", *DAY, *ALL)
    made = done(root, "apply", OPEN, "Бондар Катерина Юріївна", *DAY, *ALL, "--another")
    assert made["candidate"] == "bondar-kateryna-2a2a"
    assert "підходить кілька осіб" in refused(root, "apply", OPEN, "бондар", "--returned", "01.09.2010")
    assert "так у реєстрі звуть кількох" in refused(
        root, "new", "--head-act", ACT, "--post", "nachalnyk-finansiv", "--chair", "Бондар Катерина Юріївна",
        "--secretary", "kovtun-larysa-9m3x",
    )  # fmt: skip


def test_a_member_of_the_commission_is_no_candidate(root: Path) -> None:
    assert "член конкурсної комісії" in refused(root, "apply", OPEN, "Ткачук Ігор Петрович", *DAY, "--own-staff")
    assert "напишіть прізвище, ім’я" in refused(root, "apply", OPEN, "Рудь", *DAY, *ALL)


@pytest.mark.req("B1")
def test_of_several_posts_one_is_named(root: Path) -> None:
    path = root / f"competitions/{OPEN}/competition.yaml"
    text = (
        path.read_text(encoding="utf-8")
        .replace("posts:\n", "posts:\n  - post: nachalnyk-finansiv\n")
        .replace("    application:\n", "    post: spetsialist-finansiv\n    application:\n")
    )
    path.write_text(text, encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    assert "--post" in refused(root, "apply", OPEN, NAME, *DAY, *ALL)
    assert "такої посади в конкурсі немає" in refused(root, "apply", OPEN, NAME, *DAY, *ALL, "--post", "головний")
    made = done(root, "apply", OPEN, NAME, *DAY, *ALL, "--post", "начальник")
    assert made["post"] == "nachalnyk-finansiv"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--documents", "деякі"), "не зрозуміло"),
        (("--document", "7"), "документа № 7 у переліку немає"),
        (("--document", "перший"), "це не номер"),
        (("--certified", "4"), "не сказано, хто засвідчив"),
        (("--document", "4", "--missing", "4"), "названо і поданим, і таким"),
    ],
)
def test_what_is_said_of_documents_has_to_make_sense(root: Path, args: tuple[str, ...], said: str) -> None:
    assert said in refused(root, "apply", OPEN, NAME, *DAY, *args)


@pytest.mark.req("B23", "B25", "D4")
def test_the_receipt_says_what_came_and_what_is_missing_until_when(root: Path, tmp_path: Path) -> None:
    paper = tmp_path / "rozpyska.html"
    run = on(root, "apply", OPEN, NAME, *DAY, *ALL, *SIGNED, "--missing", 5, "--receipt", paper)
    assert run.code == 0
    assert f"Розписка: {paper}." in run.out
    said = html_text(paper)
    assert "Видано Бойко Ганні Василівні про те, що від неї" in said
    assert "за № 2" in said
    assert "Бракує (доповнити можна до 10.06.2010 включно):\n1. відомості про доходи" in said
    assert "Перелік питань до іспиту одержала 25.05.2010" in said
    again = tmp_path / "again.html"
    assert kadry("--root", root, "competition", "paper", "receipt", OPEN, "бойко", "-o", again).code == 0
    assert again.read_bytes() == paper.read_bytes()


def test_a_receipt_that_cannot_be_written_records_nothing(root: Path, tmp_path: Path) -> None:
    paper = tmp_path / "rozpyska.html"
    paper.write_text("чуже", encoding="utf-8")
    before = competition(root, OPEN)
    assert "уже є" in refused(root, "apply", OPEN, NAME, *DAY, *ALL, *SIGNED, "--receipt", paper)
    assert paper.read_text(encoding="utf-8") == "чуже"
    assert competition(root, OPEN) == before


@pytest.mark.req("B25")
def test_a_spoiled_number_stays_in_the_book_and_is_not_given_again(root: Path) -> None:
    why = ("--reason", "рядок зіпсовано", "--basis", "доповідна записка від 25.05.2010 № 3")
    run = on(root, "void", "--year", "2010", *why)
    assert run.out.startswith("№ 2 журналу заяв за 2010 рік анульовано: рядок зіпсовано. Записано: ")
    line = book(root, "2010").applications[-1]
    assert (line.number, line.void, line.reason, line.candidate) == (2, True, "рядок зіпсовано", None)
    assert done(root, "apply", OPEN, NAME, *DAY, *ALL, *SIGNED)["number"] == 3
    assert "наступний вільний номер – 4" in refused(root, "void", "--year", "2010", "--number", "7", *why)
    assert on(root, "void", "--year", "2011", "--number", "5", *why).code == 0
    assert (book(root, "2011").first, book(root, "2011").applications[0].number) == (5, 5)
    assert kadry("--root", root, "check", "--no-history").code == 0
