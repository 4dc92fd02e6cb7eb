"""The sheet of changes that an auditor hands in: when, whose, what, was, became, on what ground, by whom (K1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from kadry_cli.audit.changes import FieldChange
from kadry_cli.audit.comparing import ADDED, CHANGED, REMOVED
from kadry_cli.audit.source import History
from kadry_cli.audit.values import TITLE, Names, Taken, Written
from kadry_cli.audit.view import OUTSIDE, event_words, ground_words
from kadry_cli.core.console.printing import chosen_format
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.documents.paper import typeset
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.commits import BASIS
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.restriction import restriction_on
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.register.hidden_lines import MASK
from kadry_cli.core.register.layout import SETTINGS_FILE
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.resources import templates_dir
from kadry_cli.topics import topic

FIELD_NAMES = {
    "asked": "що запитано",
    "body_name": "назва органу",
    "rows": "зміни",
}


def write_paper(past: History, output: Path, taken: Taken, day: date, force: bool) -> Written:
    """The changes on paper, of an own template of the body where its register lists one."""
    settings = _settings(past)
    fields = {
        "title": TITLE,
        "date": date_short(day),
        "body_name": body_name(settings, day) if settings is not None else "",
        "mark": printed(restriction_on(settings.restriction_marks, day)) if settings is not None else "",
        "copy": "",
        "asked": [*taken.asked, _masked(taken.reveal)],
        "acts": taken.acts,
        "rows": [_row(one, taken.names, taken.acts) for one in _in_order(taken)],
        "sum": f"Усього: {counted(len(taken.found), 'зміна', 'зміни', 'змін')}.",
    }
    return set_on_paper(past, settings, "changes", fields, FIELD_NAMES, output, force)


def set_on_paper(
    past: History,
    settings: Settings | None,
    name: str,
    fields: Mapping[str, Any],
    field_names: Mapping[str, str],
    output: Path,
    force: bool,
) -> Written:
    """A paper of the audit in a file of its owner alone, of an own template of the body where it lists one."""
    kind = topic("audit").paper(name)
    template = None
    notes: tuple[Finding, ...] = ()
    if past.root is not None and settings is not None:
        template, notes = OwnTemplates(past.root, settings).choose(kind)
        if has_errors(notes):
            return Written([], notes)
    chosen = chosen_format(output, None)
    paper = typeset(templates_dir(), kind.template, fields, kind.fields, chosen, field_names, "", template)
    if paper.data is None:
        return Written([], (*notes, *paper.findings))
    write_output(output, paper.data, force, private=True)
    return Written([str(output)], (*notes, *paper.findings))


def _in_order(taken: Taken) -> Iterator[FieldChange]:
    """The changes as people read a sheet: act by act, the oldest first, each in its own order."""
    acts = [list(changes) for _, changes in groupby(taken.found, key=lambda one: one.commit)]
    for changes in reversed(acts):
        yield from changes


def _settings(past: History) -> Settings | None:
    data = past.reader()(SETTINGS_FILE)
    return parse_record(data, SETTINGS_FILE, Settings).record if data is not None else None


def body_name(settings: Settings, day: date) -> str:
    """The full name of the body on a day, else the first one."""
    return printed((on_date(settings.names, day) or settings.names[0]).full)


def _masked(reveal: bool) -> str:
    if reveal:
        return "Персональні дані наведено повністю."
    return f"Персональні дані приховано: {MASK}."


def _row(one: FieldChange, names: Names, acts: bool) -> list[Any]:
    told = one.told
    whose = f"{names.get(one.person) or one.person}, {one.record}" if one.person else f"{one.record}, {one.path}"
    what = told.title if told.change == CHANGED else f"{told.title}: {told.change}"
    old = event_words(told) if told.change == REMOVED and told.event else told.old
    new = event_words(told) if told.change == ADDED and told.event else told.new
    if told.change == CHANGED and new:
        new = f"{new}{ground_words(told)}"
    cells = [whose, what, old, new]
    if not acts:
        return cells
    commit = one.commit
    basis = commit.first(BASIS) or f"{OUTSIDE}: {commit.subject}"
    return [f"{commit.committed:%d.%m.%Y %H:%M} {commit.id[:10]}", *cells, basis, commit.author]
