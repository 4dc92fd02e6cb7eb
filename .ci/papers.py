"""Whether the papers of a demo folder open and hold the names of the candidates."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from pypdf import PdfReader

LEAST = 10
"""The demo shows two exams; they have ten candidates."""


def words(path: Path) -> str:
    """The text of a PDF without white space."""
    return re.sub(r"\s", "", "".join(page.extract_text() for page in PdfReader(path).pages))


def names(folder: Path) -> list[tuple[str, str, str]]:
    """Competition, id and name of every candidate of the exams that the demo shows: those whose sheet it printed."""
    found = []
    for competition in sorted((folder / "competitions").iterdir()):
        if not (folder / "papers" / f"vidomist-{competition.name}.pdf").is_file():
            continue
        text = (competition / "competition.yaml").read_text(encoding="utf-8").partition("candidates:")[2]
        exam = (competition / "exam.yaml").read_text(encoding="utf-8")
        for person, name in re.findall(r"- id: (\S+)\n\s+name: (.+)", text):
            if f"id: {person}" in exam:
                found.append((competition.name, person, name.replace("'", "’").replace(" ", "")))
    return found


def main() -> int:
    """Print what is missing; 1 where anything is."""
    folder = Path(sys.argv[1])
    missing = []
    listed = names(folder)
    for competition, person, name in listed:
        for paper in (f"vidomist-{competition}.pdf", f"arkush-{person}.pdf"):
            path = folder / "papers" / paper
            if not path.is_file() or name not in words(path):
                missing.append(f"{paper}: {person}")
    for line in missing:
        print(f"the name is not on the paper: {line}")
    print(f"{len(listed)} candidates looked up on their papers")
    return 1 if missing or len(listed) < LEAST else 0


if __name__ == "__main__":
    raise SystemExit(main())
