"""Registers for the tests of the exam's papers: the example with a question bank, seals and a full day of the exam."""

from __future__ import annotations

import hashlib
import shutil
from datetime import date
from pathlib import Path
from typing import TypeVar

from kadry_cli.core.records.base import Record
from kadry_cli.core.register.load import parse_record
from kadry_cli.exam.bank.digest import bank_digest, digests_of, question_id
from kadry_cli.exam.records.bank import Bank
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.tickets.commitment import Inputs, commitment
from kadry_cli.exam.tickets.making import MadeSet, made_by
from tests.kadry import EXAMPLE

FIRST, SECOND = "2009-holovnyi-spetsialist", "2013-spetsialist-finviddilu"
SECRET = hashlib.sha256(b"the secret of the tests").digest()
LOST = hashlib.sha256(b"the secret that was lost").digest()
R = TypeVar("R", bound=Record)
BLUEPRINT = {"constitution": 1, "civil_service": 1, "anti_corruption": 1, "special": 2}

QUESTIONS = {
    "constitution": (
        ("Яким є державний устрій України?", "стаття 2"),
        ("Що є єдиним джерелом влади в Україні?", "стаття 5"),
        ("На які гілки поділено державну владу?", "стаття 6"),
        ("Яка мова є державною в Україні?", "стаття 10"),
        ("Які права і свободи людини не можуть бути обмежені?", "стаття 64"),
    ),
    "civil_service": (
        ("На яких принципах ґрунтується служба в органах місцевого самоврядування?", "стаття 4"),
        ("Які обов'язки посадової особи місцевого самоврядування?", "стаття 8"),
        ("Які обмеження пов'язано з прийняттям на службу?", "стаття 12"),
        ("Які категорії посад установлено в органах місцевого самоврядування?", "стаття 14"),
        ("За яких підстав припиняють службу в органах місцевого самоврядування?", "стаття 20"),
    ),
    "anti_corruption": (
        ('Що закон розуміє під "корупційним діянням"?', "стаття 1"),
        ("Хто є суб'єктом відповідальності за корупційні діяння?", "стаття 2"),
        ("Які спеціальні обмеження встановлено для посадових осіб?", "стаття 5"),
        ("Що зобов'язана декларувати посадова особа?", "стаття 6"),
    ),
    "special": (
        ("У який строк розглядають звернення громадян?", "стаття 20 Закону України «Про звернення громадян»"),
        ("Які звернення не підлягають розгляду?", "стаття 8 Закону України «Про звернення громадян»"),
        ("Які повноваження має виконавчий комітет селищної ради у сфері бюджету й фінансів?", "стаття 28"),
        ("Хто скликає сесію селищної ради?", "стаття 46"),
        ("Який порядок оприлюднення рішень селищної ради?", None),
        ("Як обліковують вхідні документи в загальному відділі?", None),
        ("Які строки зберігання протоколів засідань виконавчого комітету?", None),
    ),
}


def register(folder: Path, exam: str = "", *, questions: bool = True, approved: str = "") -> Path:
    """The example register in a folder, with this `exam.yaml` of the competition of 2009 and its question bank."""
    root = folder / "register"
    shutil.copytree(EXAMPLE, root)
    # Without the act of the body that names the approver the order of the exam contradicts itself (E4).
    acts = root / "acts.yaml"
    first, rest = acts.read_text(encoding="utf-8").split("  - id: rozporiadzhennia-7-2009")
    acts.write_text(first + rest[rest.index("  - id:") :], encoding="utf-8", newline="\n")
    place = root / "competitions" / FIRST
    if exam:
        _write(place / "exam.yaml", f"competition: {FIRST}\n{exam}")
    if questions:
        _write(place / "questions.yaml", bank_text(approved))
    return root


def bank_text(approved: str = "", competition: str = FIRST) -> str:
    """`questions.yaml`; one question is no longer valid on the day of the exam."""
    lines = [f"competition: {competition}"]
    if approved:
        lines += ["approved:", f"  by: {approved}", "  date: 2009-05-20"]
    lines.append("questions:")
    for subject, questions in QUESTIONS.items():
        for text, source in questions:
            lines += [
                f"  - id: {question_id(subject, text, source or '')}",
                f"    subject: {subject}",
                f"    text: '{_quoted(text)}'",
            ]
            lines += [f"    source: '{_quoted(source)}'"] if source else []
    lines += [
        "  - id: old-question",
        "    subject: special",
        "    text: Яке питання вже не чинне?",
        "    valid_to: 2008-12-31",
    ]
    return "\n".join(lines) + "\n"


def bank(approved: str = "") -> Bank:
    """The bank as a record."""
    return _parsed(bank_text(approved), Bank)


def exam(text: str) -> Exam:
    """An `exam.yaml` as a record."""
    return _parsed(f"competition: {FIRST}\n{text}", Exam)


def made(seal_text: str) -> MadeSet:
    """The set that the last seal of an `exam.yaml` gives."""
    return made_by(exam(seal_text).seals[-1], bank().questions, SECRET)


def inputs(tickets: int = 15) -> Inputs:
    """What the seals of these tests are made from."""
    return Inputs(bank_digest(digests_of(bank().questions)), date(2009, 6, 15), tickets, BLUEPRINT)


def seal(secret: bytes = SECRET, number: str = "50-к", day: str = "2009-06-01", more: str = "") -> str:
    """One seal of `exam.yaml`, as an item of its list."""
    blueprint = "".join(
        f"      - subject: {subject}\n        questions: {count}\n" for subject, count in BLUEPRINT.items()
    )
    return (
        f"  - algorithm: kadry-tickets/1\n    sealed: {day}\n    time: '16:30'\n"
        f"    act:\n      kind: розпорядження\n      number: '{number}'\n      date: {day}\n"
        f"    approver: голова конкурсної комісії\n    bank: '{inputs().bank}'\n    day: 2009-06-15\n    tickets: 15\n"
        f"    blueprint:\n{blueprint}    commitment: '{commitment(secret, inputs())}'\n{more}"
    )


PLANNED = """sittings:
  - date: 2009-06-15
    hour: '10:00'
    place: зал засідань селищної ради
    candidates:
      - id: gudz-mariia-3f8k
      - id: demianchuk-roman-7p2v
      - id: yakymets-solomiia-9z3w
        attendance: відкликав заяву
"""


def sealed_exam() -> str:
    """An exam that is sealed and not held yet."""
    return "seals:\n" + seal() + PLANNED


def held_exam() -> str:
    """A full day: the first set was lost and replaced, the second opened early, marks corrected."""
    contributions = (
        "    contributions:\n      - member: berezhnyi-oleh-2h7q\n        value: '3 5 1'\n"
        "      - member: tkachuk-ihor-6w1n\n        value: '6 2 2'\n"
    )
    code = made("seals:\n" + seal(more=contributions) + PLANNED).code
    printed = (
        f"    set_code: '{code}'\n    printed:\n      - date: 2009-06-15\n        time: '08:50'\n        copies: 1\n"
        f"    opened:\n      date: 2009-06-15\n      time: '09:15'\n      seed: '{SECRET.hex()}'\n"
        "      early: білети треба було встигнути розрізати й скласти до 10 години\n"
    )
    second = seal(
        number="55-к", day="2009-06-10", more=f"    replaces: втрачено файл із таємним числом\n{contributions}{printed}"
    )
    return "seals:\n" + seal(LOST) + second + HELD


HELD = """sittings:
  - date: 2009-06-15
    hour: '10:00'
    place: зал засідань селищної ради
    agreed: 2009-05-25
    room:
      - what: столи розставлено так, щоб кандидати сиділи окремо
        done: так
      - what: телефони кандидатів здано секретареві
        done: ні
    offered: розкладено на столі текстом донизу, у довільному порядку
    started: '10:00'
    finished: '10:55'
    present:
      - havryliuk-stepan-5k2d
      - kovtun-larysa-9m3x
      - berezhnyi-oleh-2h7q
      - tkachuk-ihor-6w1n
    absent:
      - id: yaremko-nadiia-8c4t
        reason: відпустка
    incidents:
      - time: '10:31'
        candidate: savchuk-denys-6n7c
        what: користувався телефоном під час підготовки, комісія усунула його від іспиту
      - time: '10:12'
        what: |
          на дві хвилини зникало світло;
          підготовку не переривали
    candidates:
      - id: gudz-mariia-3f8k
        ticket: 7
        picked: '10:00'
        witness: berezhnyi-oleh-2h7q
        started: '10:02'
        finished: '10:50'
        marks: [5, 5, 4, 5, 5]
        individual:
          - member: tkachuk-ihor-6w1n
            marks: [5, 4, 4, 5, 5]
      - id: demianchuk-roman-7p2v
        attendance: не з'явився
      - id: yefimenko-yuliia-4b9s
        ticket: 12
        picked: '10:01'
        witness: berezhnyi-oleh-2h7q
        marks: [4, 4, 4, 4, 4]
        corrections:
          - question: 3
            old: 3
            new: 4
            reason: помилка під час додавання балів
            author: tkachuk-ihor-6w1n
            date: 2009-06-15
      - id: ivanenko-taras-1d6r
        ticket: 3
        marks: [3, 2, 3, 3, 2]
      - id: kravets-andrii-8t5j
        ticket: 15
        marks: [5, 4, 3, 4, 4]
      - id: savchuk-denys-6n7c
        attendance: усунений
        ticket: 1
        note: користувався телефоном під час підготовки відповідей
      - id: shevchuk-olena-4m2d
        ticket: 9
        marks: [3, 2, 2, 3, 2]
      - id: yakymets-solomiia-9z3w
        attendance: відкликав заяву
    protocol:
      number: "3"
      date: 2009-06-15
"""


def _parsed(text: str, model: type[R]) -> R:
    loaded = parse_record(text.encode("utf-8"), "test.yaml", model)
    assert loaded.record is not None, loaded.findings
    return loaded.record


def _quoted(text: str) -> str:
    return text.replace("'", "''")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
