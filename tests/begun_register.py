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
)


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
