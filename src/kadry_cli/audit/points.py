"""A point of a history: an act by the beginning of its id, a branch, a bundle, the end of a day (K1)."""

from __future__ import annotations

from datetime import date

from kadry_cli.audit.source import History
from kadry_cli.core.change.acts import ACT_ID, acts, find_act
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.refs import references
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.register.layout import GIT_DIR

_BRANCHES = ("refs/heads/", "refs/remotes/")


def point_of(past: History, text: str) -> str:
    """The full id of the act that a text means: the last one of a bundle that was taken in, the last one recorded by
    the end of a day, a beginning of an id, the last one of a branch.

    No word goes to git: a branch is looked up by its name. UserError where no act, or several, are meant, or the
    history begins later.
    """
    if text in past.taken:
        return past.taken[text]
    try:
        day: date | None = parse_date(text)
    except UserError:
        day = None
    if day is not None:
        return _at_end_of(past, day)
    found = find_act(past.place, past.head, text) if ACT_ID.fullmatch(text) else ""
    found = found or _branch(past, text)
    if not found:
        raise UserError(
            f"акта чи гілки «{text[:12]}» в історії немає, або так починаються кілька", "перелік актів: kadry log"
        )
    return found


def _at_end_of(past: History, day: date) -> str:
    for commit in acts(past.place, past.head):
        if commit.committed.date() <= day:
            return commit.id
    raise UserError(f"до {date_short(day)} в історії ще нічого не записано", "перелік актів: kadry log")


def _branch(past: History, name: str) -> str:
    """The last act of a branch of the register; "" where there is none of that name."""
    if past.root is None:
        return ""
    known = dict(references(str(past.root / GIT_DIR)))
    return next((known[f"{kind}{name}"] for kind in _BRANCHES if f"{kind}{name}" in known), "")
