"""`kadry exam sit`: the exam planned, its day recorded."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from kadry_cli.exam.records.sitting import ABSENT, CAME, REMOVED, WITHDREW
from kadry_cli.exam.sitting.telling import ROOM_LINES
from tests.diagnostics.registers import codes, rewrite
from tests.exam.sitting.days import (
    ACT,
    BONDAR,
    CHAIR,
    COMPETITION,
    EXAM,
    FOURTH,
    HRYTSAI,
    KUZMENKO,
    MEMBER,
    PLAN,
    SECRETARY,
    THERE,
    TOLD,
    begun,
    done,
    entry,
    exam,
    marked,
    on,
    picked,
    planned,
    refused,
)
from tests.kadry import kadry


@pytest.mark.req("D1", "D2", "D10")
def test_a_new_exam_has_everybody_admitted_and_says_its_language(root: Path) -> None:
    run = on(root, "sit", *PLAN)
    assert run.out.startswith("Іспит 22.06.2009 о 10:00 призначено: 3 кандидати. Записано: ")
    assert (root / EXAM).read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../schemas/exam.json\n"
        "competition: 2009-spetsialist-finansiv\n"
        "sittings:\n"
        "  - date: 2009-06-22\n"
        '    hour: "10:00"\n'
        "    place: зал засідань\n"
        "    agreed: 2009-06-12\n"
        "    language: державна\n"
        "    candidates:\n"
        f"      - id: {BONDAR}\n"
        f"      - id: {HRYTSAI}\n"
        f"      - id: {KUZMENKO}\n"
    )
    assert codes(root) == [], "a mere plan lacks nothing"
    log = kadry("--root", root, "log", "--limit", "1").out
    assert f"підстава: {ACT}" in log


@pytest.mark.req("D2")
def test_candidates_are_told_all_at_once_or_one_by_one(root: Path) -> None:
    planned(root)
    assert {one.invited.date for one in exam(root).sittings[0].candidates if one.invited} == {date(2009, 6, 15)}
    run = on(root, "sit", "--invited", "16.06.2009", "--how", "телефоном", "--candidate", "грицай")
    assert run.out.startswith("Іспит 22.06.2009 – повідомлено 1 кандидата телефоном 16.06.2009. ")
    told = {one.id: one.invited and one.invited.how for one in exam(root).sittings[0].candidates}
    assert told == {BONDAR: "під розпис", HRYTSAI: "телефоном", KUZMENKO: "під розпис"}


@pytest.mark.req("C9", "D8", "D13", "D14", "D15")
def test_the_day_is_recorded_step_by_step(root: Path) -> None:
    begun(root)
    done(root, "sit", "--incident", "10:20 бондар: виходила з дозволу", "--incident", "10.30 оголошено час")
    done(root, "sit", "--room", "Годинник видно всім=ні", "--finished", "10.58")
    (sitting,) = exam(root).sittings
    assert [(line.what, line.done) for line in sitting.room] == [
        *((text, True) for text in ROOM_LINES),
        ("Годинник видно всім", False),
    ]
    assert sitting.offered == "закритими, на столі"
    assert (sitting.started, sitting.finished) == (time(10, 5), time(10, 58))
    assert sitting.present == (CHAIR, SECRETARY, MEMBER)
    assert [(one.id, one.reason) for one in sitting.absent] == [(FOURTH, "відрядження")]
    assert [(one.time, one.candidate, one.what) for one in sitting.incidents] == [
        (time(10, 20), BONDAR, "виходила з дозволу"),
        (time(10, 30), None, "оголошено час"),
    ]
    assert entry(root, KUZMENKO).attendance == ABSENT


def test_the_same_said_again_changes_nothing(root: Path) -> None:
    begun(root)
    run = on(root, "sit", "--present", "ковтун", "--room", "так", "--absent", "кузьменко", "--started", "10:05")
    assert run.out.startswith("Змін немає: у реєстрі вже так.")


def test_a_person_is_never_on_two_lists(root: Path) -> None:
    begun(root)
    done(root, "sit", "--present", "ткачук")
    assert (exam(root).sittings[0].present[-1], exam(root).sittings[0].absent) == (FOURTH, ())
    done(root, "sit", "--absent-member", "бережний=хворіє")
    assert exam(root).sittings[0].present == (CHAIR, SECRETARY, FOURTH)
    assert "і присутнім, і відсутнім" in refused(root, "sit", "--present", "ковтун", "--absent-member", "ковтун=хворіє")


@pytest.mark.req("D9", "D13")
def test_states_of_candidates(root: Path) -> None:
    begun(root)
    done(root, "sit", "--withdrew", "грицай", "--removed", "бондар=користувалася телефоном")
    assert entry(root, HRYTSAI).attendance == WITHDREW
    assert (entry(root, BONDAR).attendance, entry(root, BONDAR).note) == (REMOVED, "користувалася телефоном")
    done(root, "sit", "--came", "грицай")
    assert entry(root, HRYTSAI).attendance == CAME


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--candidate", "лисенко"), "до іспиту не допущено"),
        (("--candidate", "немає"), "такого кандидата в конкурсі немає"),
        (("--present", "немає"), "такого члена комісії в конкурсі немає"),
        (("--absent-member", "ткачук"), "немає причини"),
        (("--removed", "бондар="), "немає причини"),
        (("--incident", "бондар: вийшла"), "починається не з часу"),
        (("--incident", "10:20 петренко: вийшла"), "приберіть двокрапку"),
        (("--incident", "10:20"), "порожній текст"),
        (("--room", "світло"), "не каже, чи виконано"),
        (("--started", "25:00"), "не схоже на час"),
        (("--time", "10"), "не схоже на час"),
        (("--how", "телефоном"), "разом із --invited"),
        (("--invited", "15.06.2009"), "не вказано --how"),
        (("--protocol-number", "3"), "--protocol-date"),
        (("--protocol-date", "22.06.2009"), "--protocol-number"),
        (("--absent", "бондар", "--withdrew", "бондар"), "сказано двічі"),
        (("--post", "касир"), "такої посади в конкурсі немає"),
        (("--sitting", "3", "--place", "зал"), "засідання № 3 немає"),
        ((), "нема чого записувати"),
    ],
)
def test_what_does_not_fit_is_refused(args: tuple[str, ...], words: str, root: Path) -> None:
    assert words in refused(planned(root), "sit", *args)


def test_a_first_sitting_needs_its_date(root: Path) -> None:
    assert "не вказано --date" in refused(root, "sit", "--time", "10:00")
    assert "засідання № 2 немає" in refused(root, "sit", "--sitting", 2, *PLAN)


def test_nobody_admitted_nobody_examined(root: Path) -> None:
    text = (root / COMPETITION).read_text(encoding="utf-8").replace("admitted: так", "admitted: ні")
    (root / COMPETITION).write_text(text, encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    assert "допущених кандидатів немає" in refused(root, "sit", *PLAN)


def test_states_that_the_record_contradicts_are_refused(root: Path) -> None:
    picked(root)
    assert "уже вибрав(ла) білет № 4" in refused(root, "sit", "--absent", "бондар")
    done(root, "mark", "бондар", 4, 5, 4, 3, 4)
    assert "оцінки вже записано" in refused(root, "sit", "--removed", "бондар=телефон")
    assert "дати засідання команда не змінює" in refused(root, "sit", "--date", "23.06.2009")


@pytest.mark.req("C9")
def test_two_members_are_too_few(root: Path) -> None:
    planned(root)
    run = on(root, "sit", "--present", "ковтун", "--present", "гаврилюк")
    assert (run.code, "KD503" in run.out) == (1, True)


@pytest.mark.req("D7")
def test_several_posts_have_sittings_of_their_own(root: Path) -> None:
    rewrite(
        root,
        COMPETITION,
        "  - post: spetsialist-finansiv\n",
        "  - post: spetsialist-finansiv\n  - post: nachalnyk-finansiv\n",
    )
    for name, post in (
        ("Бондар Катерина Юріївна", "spetsialist-finansiv"),
        ("Грицай Максим Олегович", "nachalnyk-finansiv"),
        ("Кузьменко Ірина Сергіївна", "nachalnyk-finansiv"),
        ("Лисенко Павло Андрійович", "nachalnyk-finansiv"),
    ):
        rewrite(root, COMPETITION, f"name: {name}\n", f"name: {name}\n    post: {post}\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    assert "у конкурсі кілька посад" in refused(root, "sit", *PLAN)
    done(root, "sit", *PLAN, "--post", "спеціаліст")
    made = done(root, "sit", "--new", "--date", "23.06.2009", "--post", "nachalnyk-finansiv")
    assert (made["sitting"], made["candidates"]) == (2, [HRYTSAI, KUZMENKO])
    assert [one.posts for one in exam(root).sittings] == [("spetsialist-finansiv",), ("nachalnyk-finansiv",)]
    assert "в іспиті кілька засідань" in refused(root, "sit", "--place", "кабінет")
    assert "уже записано на засіданні № 1" in refused(root, "sit", "--sitting", 2, "--candidate", "бондар")
    done(root, "sit", "--sitting", 2, "--place", "кабінет")
    assert exam(root).sittings[1].place == "кабінет"


@pytest.mark.req("D7")
def test_several_posts_in_one_sitting_are_only_noted(root: Path) -> None:
    rewrite(
        root,
        COMPETITION,
        "  - post: spetsialist-finansiv\n",
        "  - post: spetsialist-finansiv\n  - post: nachalnyk-finansiv\n",
    )
    text = (
        (root / COMPETITION)
        .read_text(encoding="utf-8")
        .replace("    admitted", "    post: spetsialist-finansiv\n    admitted")
    )
    (root / COMPETITION).write_text(text, encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    run = on(root, "sit", *PLAN, "--post", "spetsialist-finansiv", "--post", "nachalnyk-finansiv", "--json")
    assert [(one["code"], one["severity"]) for one in run.json["findings"]] == [("KD591", "note")]


def test_the_whole_day_leaves_no_finding(root: Path) -> None:
    marked(root)
    done(root, "acquaint", "--all", "--date", "23.06.2009")
    assert codes(root) == []


def test_comments_of_the_file_stay(root: Path) -> None:
    planned(root)
    rewrite(root, EXAM, "    candidates:\n", "    # За списком комісії.\n    candidates:\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    done(root, "sit", *THERE, *TOLD)
    assert "    # За списком комісії.\n    candidates:\n" in (root / EXAM).read_text(encoding="utf-8")
