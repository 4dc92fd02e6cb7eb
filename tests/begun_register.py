"""The example register as it stood before its competition of 2009 was announced: what commands are tried on.

In the example that competition is over and two more were held in 2014; here the exam of 2009 is the last thing known.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.kadry import EXAMPLE

BEGUN = Path(__file__).parent / "begun"
"""The files that differ, at their places in the register."""

LATER = (
    "books/applications",
    "books/orders/2014.yaml",
    "competitions/2014-nachalnyk-finansiv",
    "competitions/2014-nachalnyk-finansiv-povtornyi",
    "people",
    "assessments",
    "reserve",
    "books/movement",
    "books/issue",
    "books/reports",
)
"""What is known later only; the cards too tell how the competitions ended."""


def begun_in(folder: Path) -> Path:
    """A copy of the register inside a folder."""
    return copy_begun(folder / "register")


def copy_begun(root: Path) -> Path:
    """The register in a folder that does not exist yet."""
    shutil.copytree(EXAMPLE, root)
    for path in LATER:
        place = root / path
        shutil.rmtree(place) if place.is_dir() else place.unlink()
    shutil.copytree(BEGUN, root, dirs_exist_ok=True)
    return root


TAKEN_UP = {
    2009: ("  - series: к\n    number: 45\n", ("2009-holovnyi-spetsialist", "2013-spetsialist-finviddilu")),
    2014: ("  - series: к\n    number: 8\n", ()),
}
"""By the year of a competition of the example: with which order its story begins in the book, and which competitions
before those of 2014 are not there yet."""


def copy_before(root: Path, year: int) -> Path:
    """The example as it stood before the act on its competition of that year: nothing of it is written down yet."""
    shutil.copytree(EXAMPLE, root)
    for folder in ("people", "assessments", "reserve", "books/movement", "books/issue", "books/reports"):
        shutil.rmtree(root / folder)
    act, unknown = TAKEN_UP[year]
    for competition in (*unknown, "2014-nachalnyk-finansiv", "2014-nachalnyk-finansiv-povtornyi"):
        shutil.rmtree(root / "competitions" / competition)
    for book in ("orders", "applications"):
        for path in (root / "books" / book).glob("*.yaml"):
            if int(path.stem) > year or (book, path.stem) == ("applications", str(year)):
                path.unlink()
    orders = root / f"books/orders/{year}.yaml"
    text = orders.read_text(encoding="utf-8")
    orders.write_text(text[: text.index(act)], encoding="utf-8", newline="\n")
    return root
