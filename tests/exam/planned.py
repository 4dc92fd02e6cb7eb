"""Three more exams in a copy of the example: one to be sealed, one sealed, one in the middle of its day."""

from __future__ import annotations

from pathlib import Path

from tests.kadry import kadry

HELD = "2009-holovnyi-spetsialist"
FREE, SEALED, DAY = "2010-vilnyi", "2010-opechatanyi", "2010-den"
CANDIDATE, OTHER = "gudz-mariia-3f8k", "shevchuk-olena-4m2d"

PLAN = """\
competition: {competition}
sittings:
  - date: 2010-06-15
    hour: "10:00"
    place: зал засідань селищної ради
    agreed: 2010-06-01
"""
BEGUN = """\
    started: "10:00"
    present:
      - havryliuk-stepan-5k2d
      - kovtun-larysa-9m3x
      - tkachuk-ihor-6w1n
    candidates:
      - id: gudz-mariia-3f8k
        ticket: 3
      - id: shevchuk-olena-4m2d
"""


def add_exams(root: Path) -> None:
    """Writes their files beside the competition of the example; nothing is recorded or sealed yet."""
    held = root / "competitions" / HELD
    for competition in (FREE, SEALED, DAY):
        folder = root / "competitions" / competition
        folder.mkdir()
        for name in ("competition.yaml", "questions.yaml"):
            text = (held / name).read_text(encoding="utf-8").replace(HELD, competition)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        plan = PLAN.format(competition=competition) + (BEGUN if competition == DAY else "")
        (folder / "exam.yaml").write_text(plan, encoding="utf-8", newline="\n")


def seal(root: Path) -> None:
    """Seals the one that is to be sealed; the register has a history and an officer."""
    run = kadry("--root", root, "exam", "seal", SEALED)
    assert run.code == 0, run.out + run.err


def day_sheet(root: Path, file: Path) -> None:
    """The day of an exam as a filled sheet."""
    run = kadry("--root", root, "exam", "day-sheet", DAY, "-o", file)
    assert run.code == 0, run.out + run.err
    text = file.read_text(encoding="utf-8-sig")
    file.write_text(text.replace(";з’явився;3;;", ";з’явився;3;10:01;"), encoding="utf-8-sig", newline="\r\n")


EXAM_READING: tuple[tuple[str, ...], ...] = (
    ("exam", "bank", "check", HELD),
    ("exam", "bank", "list", HELD),
    ("exam", "bank", "export", HELD, "-o", "{folder}/bank.csv", "--force"),
    ("exam", "verify", HELD),
    ("exam", "day-sheet", HELD, "-o", "{folder}/day-2009.csv", "--force"),
    ("exam", "question-list", HELD, "-o", "{folder}/q.html", "--force"),
    ("exam", "answer-sheets", HELD, "-o", "{folder}/a.html", "--force"),
    ("exam", "control-slip", HELD, "-o", "{folder}/c.html", "--force"),
    ("exam", "protocol", HELD, "-o", "{folder}/p.html", "--force"),
)
EXAM_WRITING: tuple[tuple[str, ...], ...] = (
    ("exam", "bank", "import", "2013-spetsialist-finviddilu", "{folder}/questions.txt", "--subject", "constitution"),
    ("exam", "seal", FREE),
    ("exam", "contribute", SEALED, "бережний", "3 5 1"),
    ("exam", "tickets", SEALED, "-o", "{folder}/tickets.html", "--force"),
    ("exam", "open", SEALED),
    ("exam", "sit", FREE, "--place", "мала зала"),
    ("exam", "pick", DAY, OTHER, "5", "--time", "10:02", "--witness", "ковтун"),
    ("exam", "mark", DAY, CANDIDATE, "5", "4", "4", "3", "5"),
    ("exam", "correct", HELD, CANDIDATE, "--question", "3", "--mark", "5", "--reason", "описка", "--author", "ткачук",
     "--date", "2009-06-16"),
    ("exam", "acquaint", HELD, CANDIDATE, "--date", "2009-06-16"),
    ("exam", "scan", HELD, CANDIDATE, "{folder}/questions.txt"),
    ("exam", "import", DAY, "{folder}/day.csv"),
)  # fmt: skip
QUESTIONS = "Право на звернення\nПраво на освіту\n"
