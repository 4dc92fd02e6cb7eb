"""Picking, marking, correcting, acquainting, scans: what is recorded is never written over."""

from __future__ import annotations

import hashlib
from datetime import date, time
from pathlib import Path

import pytest

from kadry_cli.core.change.writing import Act, writing
from kadry_cli.core.clock import now
from kadry_cli.core.git.adding import Signature
from tests.diagnostics.registers import codes
from tests.exam.sitting.days import (
    ACT,
    BONDAR,
    EXAM,
    HRYTSAI,
    SECRETARY,
    begun,
    done,
    entry,
    marked,
    on,
    picked,
    planned,
    refused,
)
from tests.kadry import kadry

SEAL = """\
seals:
  - algorithm: kadry-tickets/1
    sealed: 2009-06-10
    time: "12:00"
    act: {kind: розпорядження, number: "48-к", date: 2009-05-18}
    approver: голова конкурсної комісії
    bank: "1111111111111111111111111111111111111111111111111111111111111111"
    day: 2009-06-22
    tickets: 15
    blueprint:
      - {subject: constitution, questions: 1}
      - {subject: civil_service, questions: 1}
      - {subject: anti_corruption, questions: 1}
      - {subject: special, questions: 2}
    commitment: "2222222222222222222222222222222222222222222222222222222222222222"
"""


def with_seal(root: Path) -> Path:
    """The exam with a set of 15 tickets that nobody has opened yet; its list of questions is not there."""
    data = (root / EXAM).read_bytes().replace(b"sittings:\n", SEAL.encode() + b"sittings:\n")
    with writing(root) as register:
        assert register.carry_out(Act("record", ACT, {EXAM: data}), Signature("Т", "t@kadry.invalid", now()), "")
    return root


@pytest.mark.req("D9", "E7")
def test_a_pick_is_recorded_with_time_and_witness(root: Path) -> None:
    begun(root)
    run = on(root, "pick", "бондар", 4, "--time", "10.02", "--witness", "ковтун")
    assert run.out.startswith("Бондар Катерина Юріївна: білет № 4 о 10:02, засвідчила Ковтун Л. М. Записано: ")
    assert "Ще без білета: Грицай М. О.\n" in run.out
    one = entry(root, BONDAR)
    assert (one.ticket, one.picked, one.witness) == (4, time(10, 2), SECRETARY)
    assert on(root, "pick", "бондар", 4, "--time", "10:02", "--witness", "ковтун").out.startswith("Змін немає")


@pytest.mark.req("E7")
def test_the_program_draws_for_no_one() -> None:
    from kadry_cli.exam.topic import TOPIC

    words = kadry("exam", "pick", "--help").out
    assert "Вибирає сам кандидат" in words
    assert not {"draw", "random", "deal"} & {command.name for command in TOPIC.commands}
    assert "--random" not in words
    assert kadry("exam", "pick", "2009-spetsialist-finansiv", "бондар").code == 2, "the ticket must be told"


@pytest.mark.req("D9")
@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("грицай", 4, "--time", "10:03", "--witness", "ковтун"), "білет № 4 уже має Бондар Катерина Юріївна"),
        (("бондар", 5, "--time", "10:02", "--witness", "ковтун"), "уже записано інше: білет № 4 о 10:02"),
        (("бондар", 4, "--time", "10:03", "--witness", "ковтун"), "уже записано інше"),
        (("грицай", 11, "--time", "10:03", "--witness", "ткачук"), "серед присутніх не записано"),
        (("кузьменко", 11, "--time", "10:03", "--witness", "ковтун"), "не з'явився"),
        (("лисенко", 11, "--time", "10:03", "--witness", "ковтун"), "не записано в жодному засіданні"),
        (("грицай", 0, "--time", "10:03", "--witness", "ковтун"), "поза межами"),
        (("грицай", 11, "--witness", "ковтун"), "не вказано --time"),
        (("грицай", 11, "--time", "10:03"), "не вказано --witness"),
    ],
)
def test_a_pick_that_cannot_be_is_refused(args: tuple[object, ...], words: str, root: Path) -> None:
    begun(root)
    done(root, "pick", "бондар", 4, "--time", "10:02", "--witness", "ковтун")
    assert words in refused(root, "pick", *args)


def test_a_pick_needs_members_present(root: Path) -> None:
    planned(root)
    words = refused(root, "pick", "бондар", 4, "--time", "10:02", "--witness", "ковтун")
    assert "присутніх членів комісії ще не записано" in words


@pytest.mark.req("E9", "E10")
def test_a_sealed_set_bounds_the_numbers_and_forbids_marks(root: Path) -> None:
    with_seal(begun(root))
    words = refused(root, "pick", "бондар", 16, "--time", "10:02", "--witness", "ковтун")
    assert "білета № 16 немає: у комплекті їх 15" in words
    done(root, "pick", "бондар", 15, "--time", "10:02", "--witness", "ковтун")
    assert "спершу відкрийте комплект: kadry exam open" in refused(root, "mark", "бондар", 5, 5, 5, 5, 5)
    assert "спершу відкрийте" in refused(root, "mark", "бондар", 5, 5, 5, 5, 5, "--member", "ковтун")


@pytest.mark.req("D15", "D18", "D19")
def test_joint_marks_are_said_with_their_sum(root: Path) -> None:
    picked(root)
    run = on(root, "mark", "бондар", 3, 2, 2, 3, 2, "--finished", "10:50")
    assert run.out.startswith("Бондар Катерина Юріївна: оцінки 3 2 2 3 2, сума 12 з 25 – не склала. Записано: ")
    assert entry(root, BONDAR).finished == time(10, 50)
    run = on(root, "mark", "грицай", "3 3 3 2 2")
    assert "сума 13 з 25 – склав." in run.out
    assert "Оцінки є в усіх." in run.out
    assert "marks: [3, 3, 3, 2, 2]" in (root / EXAM).read_text(encoding="utf-8")


@pytest.mark.req("D16", "D17")
def test_everything_wrong_with_marks_is_said_at_once(root: Path) -> None:
    words = refused(picked(root), "mark", "бондар", 5, 0, "3,5", 6)
    assert "оцінок 4, а питань у білеті 5" in words
    for part in (
        "питання 2 – найнижча оцінка – 1",
        "питання 3 – оцінка – ціле число",
        "питання 4 – найвища оцінка – 5",
    ):
        assert part in words


@pytest.mark.req("D22")
def test_marks_are_never_written_over(root: Path) -> None:
    marked(root)
    words = refused(root, "mark", "бондар", 5, 5, 5, 5, 5)
    assert "оцінки вже записано: 4 5 4 3 4" in words
    assert "kadry exam correct" in words
    assert on(root, "mark", "бондар", 4, 5, 4, 3, 4).out.startswith("Змін немає")


def test_who_has_no_ticket_gets_no_marks(root: Path) -> None:
    begun(root)
    assert "білета не записано" in refused(root, "mark", "бондар", 5, 5, 5, 5, 5)
    assert "записано «не з'явився»" in refused(root, "mark", "кузьменко", 5, 5, 5, 5, 5)
    assert "не вказано ОЦІНКИ" in refused(root, "mark", "бондар")


@pytest.mark.req("D15")
def test_marks_of_one_member_are_kept_apart(root: Path) -> None:
    picked(root)
    run = on(root, "mark", "грицай", 3, 3, 4, 2, 3, "--member", "ковтун")
    assert run.out.startswith("Грицай Максим Олегович: окремі оцінки (Ковтун Л. М.): 3 3 4 2 3. Записано: ")
    one = entry(root, HRYTSAI)
    assert (one.marks, [(each.member, each.marks) for each in one.individual]) == (
        (),
        [(SECRETARY, ("3", "3", "4", "2", "3"))],
    )
    assert "вже записано: 3 3 4 2 3" in refused(root, "mark", "грицай", 4, 3, 4, 2, 3, "--member", "ковтун")
    assert "серед присутніх" in refused(root, "mark", "грицай", 3, 3, 4, 2, 3, "--member", "ткачук")
    assert on(root, "mark", "грицай", 3, 3, 4, 2, 3, "--member", "ковтун").out.startswith("Змін немає")


CORRECTION = ("--reason", "описка на аркуші", "--author", "ковтун", "--date", "22.06.2009")


@pytest.mark.req("D22", "T-X5")
def test_a_correction_keeps_the_old_mark(root: Path) -> None:
    marked(root)
    run = on(root, "correct", "грицай", "--question", 3, "--mark", 1, *CORRECTION)
    assert run.out.startswith(
        "Грицай Максим Олегович: питання 3: було 4, стало 1; оцінки 3 3 1 2 3, сума 12 з 25 – не склав. "
    )
    done(root, "correct", "грицай", "--question", 3, "--mark", 2, *CORRECTION)
    one = entry(root, HRYTSAI)
    assert one.marks == ("3", "3", "2", "2", "3")
    assert [(each.question, each.old, each.new, each.author) for each in one.corrections] == [
        (3, "4", "1", SECRETARY),
        (3, "1", "2", SECRETARY),
    ]
    assert codes(root) == []


@pytest.mark.req("D22")
@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--question", 3, "--mark", 0, *CORRECTION), "нуля у шкалі немає"),
        (("--question", 3, "--mark", 6, *CORRECTION), "найвища оцінка – 5"),
        (("--question", 3, "--mark", 4, *CORRECTION), "уже стоїть 4"),
        (("--question", 6, "--mark", 4, *CORRECTION), "питання 6 немає"),
        (("--question", 3, "--mark", 3, *CORRECTION[:-1], "21.06.2009"), "раніше за іспит"),
        (("--question", 3, "--mark", 3, "--author", "ковтун", "--date", "22.06.2009"), "не вказано --reason"),
        (("--question", 3, "--mark", 3, *CORRECTION[:3], "петренко", *CORRECTION[4:]), "такого члена комісії"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(args: tuple[object, ...], words: str, root: Path) -> None:
    assert words in refused(marked(root), "correct", "грицай", *args)


@pytest.mark.req("D20")
def test_acquaintance_is_of_those_with_a_result(root: Path) -> None:
    marked(root)
    assert "раніше за іспит" in refused(root, "acquaint", "бондар", "--date", "21.06.2009")
    assert "результату немає" in refused(root, "acquaint", "кузьменко", "--date", "23.06.2009")
    assert "кого ознайомлено" in refused(root, "acquaint", "--date", "23.06.2009")
    assert "кого ознайомлено" in refused(root, "acquaint", "бондар", "--all", "--date", "23.06.2009")
    run = on(root, "acquaint", "бондар", "--date", "23.06.2009")
    assert run.out.startswith("З результатом іспиту ознайомлено 23.06.2009: Бондар Катерина Юріївна. Записано: ")
    assert "уже ознайомлено 23.06.2009" in refused(root, "acquaint", "бондар", "--date", "24.06.2009")
    assert done(root, "acquaint", "--all", "--date", "24.06.2009")["candidates"] == [HRYTSAI]
    assert entry(root, HRYTSAI).acquainted == date(2009, 6, 24)
    assert "ознайомлювати нікого" in refused(root, "acquaint", "--all", "--date", "24.06.2009")


@pytest.mark.req("D21")
def test_scans_are_known_by_their_digests(root: Path, tmp_path: Path) -> None:
    marked(root)
    file = tmp_path / "arkush.pdf"
    file.write_bytes(b"scan" * 1_000_000)
    made = done(root, "scan", "бондар", file)
    assert made["scans"] == [{"name": "arkush.pdf", "sha256": hashlib.sha256(file.read_bytes()).hexdigest()}]
    assert [one.name for one in entry(root, BONDAR).scans] == ["arkush.pdf"]
    assert not list(root.rglob("*.pdf")), "the file itself stays outside"
    run = on(root, "scan", "бондар", file, "--verify")
    assert (run.code, "той самий файл" in run.out) == (0, True)
    other = tmp_path / "інша назва.pdf"
    file.rename(other)
    assert "той самий, що й arkush.pdf" in on(root, "scan", "бондар", other, "--verify").out
    file.write_bytes(b"forged")
    run = on(root, "scan", "бондар", file, "--verify", "--json")
    assert (run.code, [one["code"] for one in run.json["findings"]]) == (1, ["KD599"])
    assert run.json["result"]["verified"] is False
    assert "це інший файл" in refused(root, "scan", "бондар", file)
    assert "такого файлу чи папки немає" in refused(root, "scan", "бондар", tmp_path / "missing.pdf")
    assert "сканів не записано" in refused(root, "scan", "грицай", file, "--verify")
    assert "білета не вибирав(ла)" in refused(root, "scan", "кузьменко", file)
