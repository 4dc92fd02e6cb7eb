"""Reports asked for together: the history is read once, each gives its lines, all are narrowed to one person alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kadry_cli.audit.paths import named
from kadry_cli.audit.reports.history import ReadHistory
from kadry_cli.audit.reports.kinds import ReportKind
from kadry_cli.audit.reports.line import Options, ReportLine
from kadry_cli.audit.reports.plain import rows, text
from kadry_cli.audit.source import History
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.whose import PEOPLE

COMPETITION = "competitions/"


class Report(NamedTuple):
    """One report, what stands in it as it was asked for, and its lines."""

    kind: ReportKind
    about: str
    lines: tuple[ReportLine, ...]


def reports(history: ReadHistory, kinds: Iterable[ReportKind], options: Options, person: str) -> tuple[Report, ...]:
    """The reports asked for; with `person` only the lines about this person."""
    days = counted(options.days, "день", "дні", "днів")
    return tuple(
        Report(
            kind,
            kind.about.format(days=days),
            tuple(one for one in kind.lines(history, options) if not person or _about(history, one, person)),
        )
        for kind in kinds
    )


def _about(history: ReadHistory, line: ReportLine, person: str) -> bool:
    """Whether a line is about a person; one about an act is where the act touched a record of this person."""
    if line.change.path:
        return line.change.person == person
    folder = f"{PEOPLE}{person}/"
    files = next(act.files for act in history.acts if act.commit.id == line.change.commit.id)
    return any(file.path.startswith(folder) for file in files)


def names_of_people(past: History, history: ReadHistory, lines: Sequence[ReportLine]) -> Mapping[str, str]:
    """The names of the people of these lines: of the cards, for who has none those of the competition."""
    changes = [line.change for line in lines]
    found = named(past, changes)
    for path in sorted({one.path for one in changes if one.path.startswith(COMPETITION) and one.person not in found}):
        competition = history.at(history.commit(history.head), f"{path.rpartition('/')[0]}/competition.yaml")
        for row in rows(competition, "candidates"):
            if text(row, "id") and text(row, "name"):
                found.setdefault(text(row, "id"), printed(text(row, "name")))
    return found
