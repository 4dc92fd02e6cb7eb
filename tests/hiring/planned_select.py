"""A competition in a copy of the example whose sitting has voted on everybody, and every command of a sitting on it."""

from __future__ import annotations

from pathlib import Path

HELD, VOTED = "2013-spetsialist-finviddilu", "2013-zasidannia"
SITTING = """\
sittings:
  - date: 2013-04-04
    purpose: відбір
    present:
      - havryliuk-stepan-5k2d
      - kovtun-larysa-9m3x
      - yaremko-nadiia-8c4t
      - tkachuk-ihor-6w1n
    form: таємне
    votes:
      - candidate: bondar-kateryna-5r2h
        question: переможець
        counted:
          for: 4
          against: 0
      - candidate: hrytsai-maksym-1v8l
        question: переможець
        counted:
          for: 0
          against: 4
"""


def add_sittings(root: Path) -> None:
    """Writes its files beside the competitions of the example; nothing is recorded yet."""
    folder = root / "competitions" / VOTED
    folder.mkdir()
    for name, more in (("competition.yaml", SITTING), ("exam.yaml", "")):
        text = (root / "competitions" / HELD / name).read_text(encoding="utf-8").replace(HELD, VOTED)
        (folder / name).write_text(text + more, encoding="utf-8", newline="\n")


SELECTION_READING: tuple[tuple[str, ...], ...] = (
    ("competition", "protocol", VOTED, "--blank", "-o", "{folder}/sitting.html", "--force"),
)
SELECTION_WRITING: tuple[tuple[str, ...], ...] = (
    ("competition", "sit", VOTED, "--place", "мала зала"),
    ("competition", "vote", VOTED, "грицай", "--question", "рекомендовано до резерву", "--counts", "3:1:0"),
    ("competition", "decide", VOTED),
)
