"""Two more competitions in a copy of the example: one that takes applications, one that nobody was left in."""

from __future__ import annotations

from pathlib import Path

HELD, OPEN, FAILED = "2009-holovnyi-spetsialist", "2010-spetsialist", "2008-spetsialist"
ACT = "розпорядження від 18.05.2009 № 48-к"
CANDIDATE, REFUSED = "bondar-kateryna-5r2h", "hrytsai-maksym-1v8l"

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
"""
BEGINNING = """\
id: {id}
kind: конкурс на заміщення вакантних посад
posts:
  - post: spetsialist-finansiv
head_act:
  kind: розпорядження
  number: 7-к
  date: {act}
{commission}announcement:
  publications:
    - date: {published}
      medium: газета «Берег»
  staff_told:
    - name: Яремко Надія Іванівна
      date: {published}
"""
DOCUMENTS = """\
      documents:
        - kind: заява про участь у конкурсі, в якій зазначено про ознайомлення з обмеженнями щодо прийняття на службу та її проходження
        - kind: особова картка за формою П-2ДС з додатками
        - kind: дві фотокартки розміром 4 x 6 см
          count: 2
        - kind: копії документів про освіту, засвідчені нотаріально чи в іншому встановленому порядку
          certified_by: нотаріус
        - kind: відомості про доходи та зобов’язання фінансового характеру щодо себе та членів своєї сім’ї
        - kind: копія першої та другої сторінок паспорта, засвідчена кадровою службою
          certified_by: кадрова служба
"""  # noqa: E501 (the words of the law)
APPLIED = """\
candidates:
  - id: {id}
    name: {name}
    application:
      number: 1
      date: {day}
      restrictions_read: {day}
{documents}    question_list: {day}
"""
REVIEW = """\
    admitted: ні
    admission:
      date: 2008-12-10
      exclusions:
        - ground: досягнення встановленого законодавством граничного віку перебування на службі
          found: так
          evidence: паспорт
        - ground: визнання в установленому порядку недієздатним
          found: ні
          evidence: особова картка
        - ground: судимість, що є несумісною із зайняттям посади
          found: ні
          evidence: особова картка
        - ground: безпосередня підпорядкованість або підлеглість близьким родичам чи своякам у разі прийняття на службу
          found: ні
          evidence: особова картка
        - ground: позбавлення права займати відповідні посади в установленому законом порядку на визначений строк
          found: ні
          evidence: особова картка
      ground: досягнення встановленого законодавством граничного віку перебування на службі
"""
BOOK = """\
year: {year}
applications:
  - number: 1
    date: {day}
    competition: {competition}
    candidate: {candidate}
"""


def add_competitions(root: Path) -> None:
    """Writes them with their books; nothing is recorded yet."""
    open_one = BEGINNING.format(id=OPEN, act="2010-05-04", published="2010-05-11", commission=COMMISSION)
    open_one += APPLIED.format(id=CANDIDATE, name="Бондар Катерина Юріївна", day="2010-05-20", documents=DOCUMENTS)
    failed = BEGINNING.format(id=FAILED, act="2008-11-03", published="2008-11-05", commission=COMMISSION)
    failed += APPLIED.format(id=REFUSED, name="Грицай Максим Олегович", day="2008-11-20", documents=DOCUMENTS)
    files = {
        f"competitions/{OPEN}/competition.yaml": open_one,
        f"competitions/{FAILED}/competition.yaml": failed + REVIEW,
        "books/applications/2010.yaml": BOOK.format(year=2010, day="2010-05-20", competition=OPEN, candidate=CANDIDATE),
        "books/applications/2008.yaml": BOOK.format(year=2008, day="2008-11-20", competition=FAILED, candidate=REFUSED),
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")


INTAKE_WRITING: tuple[tuple[str, ...], ...] = (
    ("competition", "new", "--head-act", "розпорядження від 30.04.2009 № 45-к", "--post", "spetsialist-finansiv",
     "--commission-of", HELD),
    ("competition", "announce", OPEN, "--told", "Яремко Надія Іванівна=12.05.2010"),
    ("competition", "apply", OPEN, "Бойко Ганна Василівна", "--date", "20.05.2010", "--documents", "усі",
     "--restrictions", "20.05.2010", "--question-list", "20.05.2010"),
    ("competition", "admit", OPEN, CANDIDATE, "--date", "21.06.2010", "--all-met", "диплом", "--all-clear", "довідка"),
    ("competition", "interview", HELD, "gudz-mariia-3f8k", "--date", "17.06.2009", "--member", "гаврилюк",
     "--conclusion", "мотивація достатня"),
    ("competition", "repeat", FAILED, "--head-act", ACT),
    ("competition", "void", "--year", "2010", "--reason", "рядок зіпсовано", "--basis", ACT),
)  # fmt: skip
