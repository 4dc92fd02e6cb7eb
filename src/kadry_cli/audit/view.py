"""Changes on the screen: by act and by record, each field in a line."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from kadry_cli.audit.changes import FieldChange
from kadry_cli.audit.comparing import ADDED, MOVED, REMOVED
from kadry_cli.audit.telling import ARROW, Told
from kadry_cli.audit.words import shown
from kadry_cli.core.git.commits import BASIS, COMMAND, Commit

if TYPE_CHECKING:
    from kadry_cli.audit.values import Names
    from kadry_cli.core.console.screen import Screen

OUTSIDE = "зроблено поза kadry"


def show_acts(screen: Screen, found: Iterable[FieldChange], names: Names) -> None:
    """Each act with its author and ground, and below it what it changed."""
    for commit, changes in groupby(found, key=lambda one: one.commit):
        show_head(screen, commit)
        show_records(screen, changes, names)


def show_head(screen: Screen, commit: Commit) -> None:
    """Who recorded when, and on what ground."""
    when = commit.committed.strftime("%d.%m.%Y %H:%M")
    screen.heading(f"{when}  {commit.author}  {commit.id[:10]}")
    if commit.first(COMMAND):
        screen.paragraph(f"підстава: {commit.first(BASIS) or 'не вказано'}", "  ", "  ")
    else:
        screen.paragraph(f"{OUTSIDE}: {commit.subject}", "  ", "  ")


def show_records(screen: Screen, found: Iterable[FieldChange], names: Names) -> None:
    """The changes record by record, each field in a line."""
    for (path, person, record), changes in groupby(found, key=lambda one: (one.path, one.person, one.record)):
        whose = f"{names.get(person, person)}, {record}" if person else f"{record} ({path})"
        screen.paragraph(f"{whose}:", "  ", "  ")
        for one in changes:
            screen.paragraph(line(one.told), "    ", "      ")


def line(one: Told) -> str:
    """«Ранг: 13 → 12 з 02.03.2009, наказ від 27.02.2009 № 12-к»; «додано: Відпустки (…): …»; «увесь запис додано»."""
    if not one.field:
        return f"{one.title} {one.change}" if one.title else one.change
    if one.change == MOVED:
        return f"{MOVED} рядки: {one.title}"
    if one.change == ADDED:
        return f"{ADDED}: {one.title}: {event_words(one) or one.new}"
    if one.change == REMOVED:
        return f"{REMOVED}: {one.title}: {event_words(one) or one.old}"
    return f"{one.title}: {one.old} {ARROW} {one.new}{ground_words(one)}"


def event_words(one: Told) -> str:
    """«Ранг: 13 → 12 з 02.03.2009, наказ …»: what an event of the career changed; "" for what is none."""
    return f"{one.event}{ground_words(one)}" if one.event else ""


def ground_words(one: Told) -> str:
    """« з 02.03.2009, наказ від 27.02.2009 № 12-к»: from which day a value holds, and by which document."""
    since = f" з {shown(one.since)}" if one.since else ""
    return f"{since}, {one.document}" if one.document else since
