"""A competition whose commission has decided, with everybody in it who can get a letter, and commands run on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.core.register.load import parse_record
from tests.kadry import Run, kadry

ID = "2009-spetsialist-finansiv"
COMPETITION = f"competitions/{ID}/competition.yaml"
EXAM = f"competitions/{ID}/exam.yaml"
ORDERS = "books/orders/2009.yaml"
BONDAR, HRYTSAI, KUZMENKO = "bondar-kateryna-5r2h", "hrytsai-maksym-1v8l", "kuzmenko-iryna-2t4p"
LYSENKO, DEMIANCHUK, MELNYK = "lysenko-pavlo-6c9w", "demianchuk-roman-7p2v", "melnyk-oksana-3b5x"
SAVCHUK, ROMANIUK = "savchuk-denys-6n7c", "romaniuk-sasha-8k1d"
WINNER, RESERVE = BONDAR, HRYTSAI
ACT = "розпорядження від 26.06.2009 № 1-кк"
RESERVE_ACT = "розпорядження від 26.06.2009 № 2-кк"
LATE_ACT = "розпорядження від 24.07.2009 № 3-кк"
HIRE_ACT = "розпорядження від 24.07.2009 № 4-кк"

COMPETITION_TEXT = f"""\
id: {ID}
kind: конкурс на заміщення вакантних посад
posts:
  - post: spetsialist-finansiv
head_act:
  kind: розпорядження
  number: "48-к"
  date: 2009-05-18
commission:
  - id: havryliuk-stepan-5k2d
    name: Гаврилюк Степан Андрійович
    role: голова
  - id: kovtun-larysa-9m3x
    name: Ковтун Лариса Миколаївна
    role: секретар
  - id: berezhnyi-oleh-2h7q
    name: Бережний Олег Васильович
    role: член
  - id: tkachuk-ihor-6w1n
    name: Ткачук Ігор Петрович
    role: член
candidates:
  - id: {BONDAR}
    name: Бондар Катерина Юріївна
    application: {{number: 1, date: 2009-05-21}}
    question_list: 2009-05-21
    admitted: так
  - id: {HRYTSAI}
    name: Грицай Максим Олегович
    application: {{number: 2, date: 2009-05-22}}
    question_list: 2009-05-22
    admitted: так
  - id: {KUZMENKO}
    name: Кузьменко Ірина Сергіївна
    application: {{number: 3, date: 2009-05-25}}
    question_list: 2009-05-25
    admitted: так
  - id: {MELNYK}
    name: Мельник Оксана Іванівна
    application: {{number: 4, date: 2009-05-25}}
    question_list: 2009-05-25
    admitted: так
  - id: {DEMIANCHUK}
    name: Дем'янчук Роман Ігорович
    application: {{number: 5, date: 2009-05-26}}
    question_list: 2009-05-26
    admitted: так
  - id: {SAVCHUK}
    name: Савчук Денис Олексійович
    application: {{number: 6, date: 2009-05-27}}
    question_list: 2009-05-27
    admitted: так
  - id: {ROMANIUK}
    name: Романюк Саша
    application: {{number: 7, date: 2009-05-27}}
    question_list: 2009-05-27
    admitted: так
  - id: {LYSENKO}
    name: Лисенко Павло Андрійович
    application: {{number: 8, date: 2009-05-28}}
    question_list: 2009-05-28
    admitted: ні
    admission:
      date: 2009-06-18
      requirements:
        - requirement: вища освіта за спеціальністю «Фінанси»
          met: ні
          evidence: диплом МВ № 118
      exclusions:
        - ground: безпосередня підпорядкованість або підлеглість близьким родичам чи своякам у разі прийняття на службу
          found: так
          evidence: особова картка, пункт 9
"""
SITTING = f"""\
sittings:
  - date: 2009-06-23
    purpose: відбір
    present:
      - havryliuk-stepan-5k2d
      - kovtun-larysa-9m3x
      - berezhnyi-oleh-2h7q
    absent:
      - id: tkachuk-ihor-6w1n
        reason: відпустка
    form: таємне
    ballots:
      group:
        - berezhnyi-oleh-2h7q
      printed: 3
      issued: 3
      found: 3
    votes:
      - candidate: {BONDAR}
        question: переможець
        counted: {{for: 3, against: 0}}
      - candidate: {HRYTSAI}
        question: рекомендовано до резерву
        counted: {{for: 2, against: 1}}
      - candidate: {KUZMENKO}
        question: рекомендовано до резерву
        counted: {{for: 1, against: 2}}
      - candidate: {ROMANIUK}
        question: рекомендовано до резерву
        counted: {{for: 1, against: 2}}
    decisions:
      - candidate: {BONDAR}
        verdict: переможець
        motives: знає закон краще за Кузьменко
      - candidate: {HRYTSAI}
        verdict: рекомендовано до резерву
      - candidate: {KUZMENKO}
        verdict: не рекомендовано
      - candidate: {ROMANIUK}
        verdict: не рекомендовано
"""
PROTOCOL = """\
    protocol:
      number: "3"
      date: 2009-06-23
      signed:
        - havryliuk-stepan-5k2d
        - kovtun-larysa-9m3x
        - berezhnyi-oleh-2h7q
"""
TO_HEAD = "      to_head: 2009-06-24\n"
EXAM_TEXT = f"""\
competition: {ID}
sittings:
  - date: 2009-06-22
    hour: "10:00"
    place: зал засідань селищної ради
    started: "10:05"
    finished: "10:58"
    present:
      - havryliuk-stepan-5k2d
      - kovtun-larysa-9m3x
      - berezhnyi-oleh-2h7q
    candidates:
      - id: {BONDAR}
        ticket: 4
        marks: [4, 5, 4, 3, 4]
      - id: {HRYTSAI}
        ticket: 11
        marks: [3, 3, 4, 2, 3]
      - id: {KUZMENKO}
        ticket: 2
        marks: [3, 3, 3, 3, 3]
      - id: {MELNYK}
        ticket: 7
        marks: [2, 2, 3, 2, 2]
      - id: {ROMANIUK}
        ticket: 9
        marks: [3, 3, 3, 3, 4]
      - id: {DEMIANCHUK}
        attendance: не з'явився
      - id: {SAVCHUK}
        attendance: усунений
        ticket: 1
        note: користувався телефоном
    protocol:
      number: "2"
      date: 2009-06-22
"""
MORE_SERIES = """\
series:
  - index: кк
    title: про результати конкурсів
"""
MORE_ORDERS = "".join(
    f"""\
  - series: кк
    number: {number}
    date: {day}
    kind: розпорядження
    signer: Остапчук Віктор Григорович
    subject: {subject}
"""
    for number, day, subject in (
        (1, "2009-06-26", "про призначення Бондар К. Ю."),
        (2, "2009-06-26", "про зарахування до кадрового резерву Грицая М. О."),
        (3, "2009-07-24", "про призначення Бондар К. Ю. на посаду"),
        (4, "2009-07-24", "про прийняття Грицая М. О."),
    )
)
TELL = ("--date", "25.06.2009", "--how", "під розпис")


def competition_text(*, protocol: bool = True, to_head: bool = True) -> str:
    """The competition after the sitting, with or without its protocol."""
    return COMPETITION_TEXT + SITTING + (PROTOCOL if protocol else "") + (TO_HEAD if protocol and to_head else "")


def on(root: Path, command: str, *args: object) -> Run:
    """A command of the end of this competition."""
    return kadry("--root", root, "competition", command, ID, *args)


def done(root: Path, command: str, *args: object) -> Any:
    """The result of a command that must succeed."""
    run = on(root, command, *args, "--json")
    assert run.code == 0, run.out + run.err
    return run.json["result"]


def said(root: Path, command: str, *args: object) -> str:
    """What a command that must succeed shows."""
    run = on(root, command, *args)
    assert run.code == 0, run.out + run.err
    return run.out


def refused(root: Path, command: str, *args: object) -> str:
    """Message and advice of a command that must not run; nothing may be changed by it."""
    before = (root / COMPETITION).read_bytes()
    run = on(root, command, *args)
    assert run.code == 2, run.out + run.err
    assert (root / COMPETITION).read_bytes() == before
    return run.err


def competition(root: Path) -> Competition:
    """The competition as its file has it."""
    loaded = parse_record((root / COMPETITION).read_bytes(), COMPETITION, Competition)
    assert loaded.record is not None, loaded.findings
    return loaded.record


def candidate(root: Path, person: str) -> Candidate:
    """One candidate as the file has it."""
    return next(one for one in competition(root).candidates if one.id == person)


def write_decided(root: Path, *, protocol: bool = True, to_head: bool = True) -> None:
    """Puts the competition, its exam and the acts of its end into a register; nothing is recorded yet."""
    folder = (root / COMPETITION).parent
    folder.mkdir(exist_ok=True)
    text = competition_text(protocol=protocol, to_head=to_head)
    for path, content in ((COMPETITION, text), (EXAM, EXAM_TEXT)):
        (root / path).write_text(content, encoding="utf-8", newline="\n")
    book = (root / ORDERS).read_text(encoding="utf-8")
    if MORE_SERIES not in book:
        book = book.replace("series:\n", MORE_SERIES, 1) + MORE_ORDERS
        (root / ORDERS).write_text(book, encoding="utf-8", newline="\n")
