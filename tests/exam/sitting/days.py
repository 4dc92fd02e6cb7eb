"""A competition of three admitted candidates whose exam is yet to come, and commands run on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kadry_cli.core.register.load import parse_record
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import ExamEntry
from tests.kadry import Run, kadry

ID = "2009-spetsialist-finansiv"
EXAM = f"competitions/{ID}/exam.yaml"
COMPETITION = f"competitions/{ID}/competition.yaml"
CHAIR, SECRETARY = "havryliuk-stepan-5k2d", "kovtun-larysa-9m3x"
MEMBER, FOURTH = "berezhnyi-oleh-2h7q", "tkachuk-ihor-6w1n"
BONDAR, HRYTSAI, KUZMENKO = "bondar-kateryna-5r2h", "hrytsai-maksym-1v8l", "kuzmenko-iryna-2t4p"
LYSENKO = "lysenko-pavlo-6c9w"
ACT = "розпорядження від 18.05.2009 № 48-к"

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
  - id: {CHAIR}
    name: Гаврилюк Степан Андрійович
    role: голова
  - id: {SECRETARY}
    name: Ковтун Лариса Миколаївна
    role: секретар
  - id: {MEMBER}
    name: Бережний Олег Васильович
    role: член
  - id: {FOURTH}
    name: Ткачук Ігор Петрович
    role: член
candidates:
  - id: {BONDAR}
    name: Бондар Катерина Юріївна
    admitted: так
  - id: {HRYTSAI}
    name: Грицай Максим Олегович
    admitted: так
  - id: {KUZMENKO}
    name: Кузьменко Ірина Сергіївна
    admitted: так
  - id: {LYSENKO}
    name: Лисенко Павло Андрійович
    admitted: ні
"""

PLAN = ("--date", "22.06.2009", "--time", "10:00", "--place", "зал засідань", "--agreed", "12.06.2009")
TOLD = ("--invited", "15.06.2009", "--how", "під розпис")
ROOM = ("--room", "так", "--offered", "закритими, на столі")
THERE = ("--present", CHAIR, "--present", SECRETARY, "--present", MEMBER, "--started", "10:05")


def on(root: Path, command: str, *args: object) -> Run:
    """A command of the exam on this competition."""
    return kadry("--root", root, "exam", command, ID, *args)


def done(root: Path, command: str, *args: object) -> Any:
    """The result of a command that must succeed."""
    run = on(root, command, *args, "--json")
    assert run.code == 0, run.out + run.err
    return run.json["result"]


def refused(root: Path, command: str, *args: object) -> str:
    """Message and advice of a command that must not run; nothing may be changed by it."""
    before = (root / EXAM).read_bytes() if (root / EXAM).exists() else None
    run = on(root, command, *args)
    assert run.code == 2, run.out + run.err
    assert ((root / EXAM).read_bytes() if (root / EXAM).exists() else None) == before
    return run.err


def exam(root: Path) -> Exam:
    """The exam as its file has it."""
    loaded = parse_record((root / EXAM).read_bytes(), EXAM, Exam)
    assert loaded.record is not None, loaded.findings
    return loaded.record


def entry(root: Path, person: str) -> ExamEntry:
    """A candidate's entry."""
    return next(one for sitting in exam(root).sittings for one in sitting.candidates if one.id == person)


def planned(root: Path) -> Path:
    """The exam planned, everybody told of it."""
    done(root, "sit", *PLAN, *TOLD)
    return root


def begun(root: Path) -> Path:
    """The exam begun, one candidate missing."""
    planned(root)
    done(root, "sit", *ROOM, *THERE, "--absent", "кузьменко", "--absent-member", "ткачук=відрядження")
    return root


def picked(root: Path) -> Path:
    """Tickets 4 and 11 picked, the answers written."""
    begun(root)
    for person, ticket, at in (("бондар", 4, "10:02"), ("грицай", 11, "10:03")):
        done(root, "pick", person, ticket, "--time", at, "--witness", "ковтун")
    done(root, "sit", "--finished", "10:58")
    return root


def marked(root: Path) -> Path:
    """Both candidates marked."""
    picked(root)
    done(root, "mark", "бондар", 4, 5, 4, 3, 4)
    done(root, "mark", "грицай", 3, 3, 4, 2, 3)
    return root
