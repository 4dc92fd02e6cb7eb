"""A whole competition of invented people in a copy of the example register, up to the commission's decision or on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kadry_cli.hiring.state import State, state_on_disk
from tests.begun_register import copy_begun

WHOLE = "2009-povnyi"
WINNER, RESERVED, PLAIN, FAILED, REFUSED = (
    "gudz-mariia-3f8k",
    "yefimenko-yuliia-4b9s",
    "ivanenko-taras-1d6r",
    "shevchuk-olena-4m2d",
    "lytvyn-pavlo-2q4g",
)
CHAIR, SECRETARY, FIRST, SECOND, AWAY = (
    "havryliuk-stepan-5k2d",
    "kovtun-larysa-9m3x",
    "berezhnyi-oleh-2h7q",
    "tkachuk-ihor-6w1n",
    "yaremko-nadiia-8c4t",
)
DECIDED, ANNOUNCED, EXAM = date(2009, 6, 18), date(2009, 5, 15), date(2009, 6, 15)

COMMISSION = """\
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
  - id: yaremko-nadiia-8c4t
    name: Яремко Надія Іванівна
    role: член
"""
HEAD = f"""\
id: {WHOLE}
kind: конкурс на заміщення вакантних посад
posts:
  - post: holovnyi-spetsialist-zahalnoho
head_act:
  kind: розпорядження
  number: "45-к"
  date: 2009-04-30
"""
ANNOUNCEMENT = """\
announcement:
  publications:
    - date: 2009-05-15
      medium: газета «Тихий берег»
  staff_told:
    - name: Мельник Оксана Романівна
      date: 2009-05-16
"""


def candidate(person: str, name: str, number: int, *, more: str = "", admitted: bool = True) -> str:
    """One candidate with an application, an admission and, if given, `more` lines."""
    return f"""\
  - id: {person}
    name: {name}
    question_list: 2009-05-2{number}
    application:
      number: {number}
      date: 2009-05-2{number}
      documents:
        - kind: заява про участь у конкурсі
          sheets: 1
        - kind: особова картка за формою П-2ДС з додатками
          sheets: 4
    admitted: {"так" if admitted else "ні"}
    admission:
      date: 2009-06-10
      requirements:
        - requirement: повна вища освіта
          met: {"так" if admitted else "ні"}
          evidence: диплом, зі слів Ткачука Ігоря Петровича
      exclusions:
        - ground: судимість, що є несумісною із зайняттям посади
          found: ні
          evidence: довідка, яку одержала Л. М. Ковтун
{more}"""


def interview(conclusion: str, question: str = "Чому ви йдете на службу?") -> str:
    """An interview by two members."""
    return f"""\
    interview:
      date: 2009-06-17
      members: [{CHAIR}, {FIRST}]
      questions:
        - question: {question}
          note: відповідь докладна
      conclusion: {conclusion}
"""


ENDED = """\
    notice:
      date: 2009-06-22
      how: під розпис
    acquainted: 2009-06-22
"""


def candidates(*, ended: bool = False) -> str:
    """The five candidates."""
    told = ENDED if ended else ""
    consent = "    consent: 2009-06-23\n" if ended else ""
    act = """\
    head_act:
      decision: призначити
      act:
        kind: розпорядження
        number: 51-к
        date: 2009-06-26
      starts: 2009-07-01
"""
    best = interview("підходить більше за Єфіменко Юлію Олегівну, зауважив О. В. Бережний")
    return "candidates:\n" + "".join(
        (
            candidate(WINNER, "Ґудзь Марія Іванівна", 1, more=best + told + (act if ended else "")),
            candidate(RESERVED, "Єфіменко Юлія Олегівна", 2, more=interview("підходить") + told + consent),
            candidate(PLAIN, "Іваненко Тарас Богданович", 3, more=interview("знань замало") + told),
            candidate(FAILED, "Шевчук Олена Петрівна", 4, more=told),
            candidate(REFUSED, "Литвин Павло Юрійович", 5, more=told, admitted=False),
        )
    )


PROTOCOL = """\
    protocol:
      number: "3"
      date: 2009-06-18
      signed: [havryliuk-stepan-5k2d, kovtun-larysa-9m3x, berezhnyi-oleh-2h7q, tkachuk-ihor-6w1n]
      to_head: 2009-06-19
"""


def sitting(*, ended: bool = False) -> str:
    """The sitting on selection: four of five present, open votes; one winner, one for the reserve."""
    return f"""\
sittings:
  - date: 2009-06-18
    purpose: відбір
    present: [{CHAIR}, {SECRETARY}, {FIRST}, {SECOND}]
    absent:
      - id: {AWAY}
        reason: у відпустці
    form: відкрите
    votes:
      - candidate: {WINNER}
        question: переможець
        named:
          for: [{CHAIR}, {FIRST}, {SECOND}]
          abstained: [{SECRETARY}]
      - candidate: {RESERVED}
        question: переможець
        named:
          for: [{SECRETARY}]
          against: [{CHAIR}, {FIRST}, {SECOND}]
      - candidate: {RESERVED}
        question: рекомендовано до резерву
        named:
          for: [{CHAIR}, {SECRETARY}, {FIRST}, {SECOND}]
      - candidate: {PLAIN}
        question: переможець
        named:
          against: [{CHAIR}, {SECRETARY}, {FIRST}, {SECOND}]
    decisions:
      - candidate: {WINNER}
        verdict: переможець
        motives: найвища сума балів; Єфіменко Ю. О. мала менше
      - candidate: {RESERVED}
        verdict: рекомендовано до резерву
      - candidate: {PLAIN}
        verdict: не рекомендовано
      - candidate: {FAILED}
        verdict: не склав іспиту
{PROTOCOL if ended else ""}"""


EXAM_FILE = f"""\
competition: {WHOLE}
sittings:
  - date: 2009-06-15
    hour: "10:00"
    place: зал засідань селищної ради
    started: "10:00"
    finished: "10:55"
    present: [{CHAIR}, {SECRETARY}, {FIRST}]
    candidates:
      - id: {WINNER}
        ticket: 7
        witness: {FIRST}
        marks: [5, 5, 4, 5, 5]
        individual:
          - member: {CHAIR}
            marks: [5, 5, 4, 5, 5]
          - member: {FIRST}
            marks: [5, 4, 4, 5, 5]
        acquainted: 2009-06-15
        note: білет подав Бережний
      - id: {RESERVED}
        ticket: 12
        marks: [4, 4, 4, 4, 4]
      - id: {PLAIN}
        ticket: 3
        marks: [3, 2, 3, 3, 2]
      - id: {FAILED}
        ticket: 9
        marks: [3, 2, 2, 3, 2]
"""


def competition_text(*, sat: bool = True, ended: bool = False) -> str:
    """`competition.yaml`: up to the exam, to the decision (`sat`), or to the end of it all (`ended`)."""
    parts = [HEAD, COMMISSION, ANNOUNCEMENT, candidates(ended=ended)]
    return "".join([*parts, sitting(ended=ended)] if sat else parts)


def register(folder: Path, *, sat: bool = True, ended: bool = False, text: str = "", exam: str = EXAM_FILE) -> Path:
    """A copy of the example register with this competition in it."""
    root = folder / "register"
    copy_begun(root)
    place = root / "competitions" / WHOLE
    place.mkdir()
    files = {"competition.yaml": text or competition_text(sat=sat, ended=ended), "exam.yaml": exam}
    for name, content in files.items():
        if content:
            (place / name).write_text(content, encoding="utf-8", newline="\n")
    return root


def state(folder: Path, *, sat: bool = True, ended: bool = False, text: str = "", exam: str = EXAM_FILE) -> State:
    """The state of it."""
    return state_on_disk(register(folder, sat=sat, ended=ended, text=text, exam=exam), WHOLE)
