"""Where the files of an exam stand, and which competition a word means."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kadry_cli.core.errors import UserError
from kadry_cli.core.records.ids import id_problem


def competition_path(competition: str) -> str:
    """Where a competition stands."""
    return f"competitions/{competition}/competition.yaml"


def bank_path(competition: str) -> str:
    """Where the questions of its exam stand."""
    return f"competitions/{competition}/questions.yaml"


def exam_path(competition: str) -> str:
    """Where its exam stands."""
    return f"competitions/{competition}/exam.yaml"


def tickets_path(competition: str) -> str:
    """Where its opened tickets stand."""
    return f"competitions/{competition}/tickets.yaml"


def find_competition(root: Path, wanted: str) -> str:
    """The id of the competition that an id or an unambiguous part of one means. UserError lists who could be meant."""
    competitions = root / "competitions"
    known = sorted(path.name for path in competitions.iterdir() if path.is_dir()) if competitions.is_dir() else []
    if wanted in known:
        return wanted
    found = [name for name in known if wanted in name] if not id_problem(wanted) else []
    if len(found) == 1:
        return found[0]
    import difflib

    near = found or difflib.get_close_matches(wanted, known, 3)
    advice = "можливо, " + " або ".join(f"«{name}»" for name in near[:5]) if near else _all_known(known)
    what = "підходить кілька конкурсів" if found else "такого конкурсу в реєстрі немає"
    raise UserError(f"«{wanted}»: {what}", advice)


def _all_known(known: Sequence[str]) -> str:
    return f"у реєстрі є: {', '.join(known[:8])}" if known else "у реєстрі ще немає жодного конкурсу"
