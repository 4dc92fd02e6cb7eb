"""Every command of the reserve as it can be called on a register: for tests over all commands."""

from __future__ import annotations

from pathlib import Path

from tests.reserve.enrolling_planned import ENROLLING_READING, ENROLLING_WRITING

BASIS = ("--basis", "розпорядження від 30.04.2009 № 45-к")
YEAR, UNIT = "2013", "zahalnyi-viddil"
LIST = """year: 2013
unit: zahalnyi-viddil
act:
  kind: розпорядження
  number: "1-к"
  date: 2013-01-14
posts:
  - post: holovnyi-spetsialist-zahalnoho
    need: 1
    candidates:
      - person: yefimenko-yuliia-4b9s
        purpose: просування по службі
        source: працівники органів влади і самоврядування
        application: 2012-12-21
        consent: 2012-12-21
        enrolled: 2013-01-14
        plan:
          approved: 2013-01-21
      - person: savchuk-iryna-4k2d
        outsider:
          name: Савчук Ірина Олегівна
          employer: Вигаданська районна рада
        purpose: зайняття посади
        source: працівники органів влади і самоврядування
        application: 2012-12-21
        consent: 2012-12-21
        letter:
          kind: лист
          number: "7"
          date: 2012-12-24
        enrolled: 2013-01-14
        plan:
          approved: 2013-01-21
"""

RESERVE_READING: tuple[tuple[str, ...], ...] = (
    ("reserve", "review", YEAR, "--on", "2013-12-12"),
    ("reserve", "list", YEAR),
    *ENROLLING_READING,
)
RESERVE_WRITING: tuple[tuple[str, ...], ...] = (
    ("reserve", "review", YEAR, "--draft", "--on", "2013-12-12", *BASIS),
    ("reserve", "refresh", YEAR, *BASIS),
    *ENROLLING_WRITING,
)


def add_reserve(root: Path) -> None:
    """A list of one year, whose people have no row of it in their cards yet."""
    path = root / f"reserve/{YEAR}/{UNIT}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(LIST, encoding="utf-8", newline="\n")
