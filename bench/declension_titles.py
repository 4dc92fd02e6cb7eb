"""How many post titles of a list are declined right: `python -m bench.declension_titles LIST.tsv [--units]`.

The list is UTF-8 with a tab between columns and their names in the first line: `nominative`, and any of `genitive`,
`dative`, `accusative`, `instrumental`, `locative`, `vocative`; right forms of a cell are parted by `|`, an empty cell
is not counted. The three apostrophes count as one. Nothing but the printed form counts as right.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.cases import CASES, Case
from kadry_cli.core.language.declension.posts.titles import decline_title, decline_unit


class Answer(NamedTuple):
    """One cell of the list: what is right, what was printed, and whether that was marked uncertain."""

    case: Case
    right: tuple[str, ...]
    printed: str
    uncertain: str | None

    @property
    def is_right(self) -> bool:
        return canonical(self.printed) in map(canonical, self.right)


def read_answers(path: Path, *, units: bool) -> list[Answer]:
    """Every filled cell of the list with what the rules print for it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not rows or "nominative" not in rows[0]:
        raise SystemExit(f"{path}: the first line names no column «nominative»")
    answers: list[Answer] = []
    for row in rows:
        forms = (decline_unit if units else decline_title)(row["nominative"].strip())
        for case in CASES[1:]:
            right = tuple(form.strip() for form in (row.get(case) or "").split("|") if form.strip())
            if right:
                answers.append(Answer(case, right, forms.in_case(case), forms.uncertain))
    return answers


def report(answers: list[Answer]) -> list[str]:
    """The share right of each case, of those certain, and every failure."""
    lines = []
    for case in CASES[1:]:
        of_case = [answer for answer in answers if answer.case == case]
        if of_case:
            right = sum(answer.is_right for answer in of_case)
            lines.append(f"{case:<13}{right:>7} of {len(of_case):>6}{100 * right / len(of_case):>8.2f} %")
    wrong = [answer for answer in answers if not answer.is_right]
    sure = sum(answer.uncertain is None for answer in wrong)
    lines.append(f"wrong {len(wrong)}, of them not marked uncertain {sure}")
    lines += [
        f"{answer.case}: {answer.printed} (right: {' | '.join(answer.right)}){' ?' if answer.uncertain else ''}"
        for answer in wrong
    ]
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description="Share of post titles declined right")
    parser.add_argument("list", type=Path, metavar="LIST.tsv")
    parser.add_argument("--units", action="store_true", help="the list holds names of units")
    options = parser.parse_args()
    print("\n".join(report(read_answers(options.list, units=options.units))))


if __name__ == "__main__":
    main()
