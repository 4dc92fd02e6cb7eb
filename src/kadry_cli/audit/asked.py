"""What of the history is asked for: acts by day, author and ground, changes by person and field (K1)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.audit.changes import FieldChange
from kadry_cli.core.git.commits import BASIS, Commit
from kadry_cli.core.language.apostrophes import folded_words


class Asked(NamedTuple):
    """What is asked for; what is empty does not narrow. Words are found as parts, in any case, with any apostrophe."""

    since: date | None = None
    until: date | None = None
    author: str = ""
    basis: str = ""
    field: str = ""

    def takes_act(self, commit: Commit) -> bool:
        """Whether an act may hold what is asked for; the day is that of recording, by the clock of who recorded."""
        day = commit.committed.date()
        return (
            (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
            and _within(self.author, f"{commit.author} {commit.email}")
            and _within(self.basis, commit.first(BASIS))
        )

    def takes(self, change: FieldChange) -> bool:
        """Whether a change is of the field asked for, by its key or by the words of the form."""
        return self.takes_field(change.told.field, change.told.title)

    def takes_field(self, key: str, title: str) -> bool:
        """The same of a field by its key and its title."""
        return not self.field or self.field in key or _within(self.field, title)


def _within(wanted: str, text: str) -> bool:
    return not wanted or folded_words(wanted) in folded_words(text)
