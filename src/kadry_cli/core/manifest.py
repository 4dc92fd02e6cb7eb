"""What a topic brings to the house, as lazy strings: nothing is imported until it is used.

A target is written `module:attribute`, relative to the topic's folder (`rules:exam_result`), or in full
(`kadry_cli.core.records.settings:Settings`) where a shared room holds it.
"""

from __future__ import annotations

import importlib
from typing import Any, NamedTuple

CATALOGUE_ROOMS = ("diagnostics", "records", "law", "calendar", "documents", "git")
"""The shared rooms that keep a catalogue of diagnostics of their own."""


class RecordKind(NamedTuple):
    """One kind of file of a register.

    `pattern` is a path below the register's root with ids in braces (`competitions/{competition}/exam.yaml`);
    `model` the pydantic record; `check` a function `(record, RecordPlace) -> RecordReport`, or "". `kept` is a function
    `(before, after or None, path) -> Iterable[Finding]` that says what a change may not do to a record, or "".
    """

    name: str
    title: str
    pattern: str
    model: str
    check: str = ""
    kept: str = ""


class PaperKind(NamedTuple):
    """One printed paper: its name, Ukrainian title, template file and the fields the template may see.

    `layout` names a data file beside the template that says what an office may want to correct without writing a
    template of its own, "" where a paper has none.
    """

    name: str
    title: str
    template: str
    fields: tuple[str, ...]
    layout: str = ""


class CommandEntry(NamedTuple):
    """One command: its name, the function that runs it, and its first line of help in Ukrainian."""

    name: str
    target: str
    help: str


class Guide(NamedTuple):
    """One page of `kadry help`: its name, Ukrainian title, the other words it answers to, the file that holds it.

    The file stands in the folder `help/pages` of the topic that brings the page.
    """

    name: str
    title: str
    aliases: tuple[str, ...]
    file: str


class Topic(NamedTuple):
    """The manifest of one topic folder.

    `group` is the word of the command line («exam» in `kadry exam score`); "" puts the commands at the top. A command's
    name may be of several words («law check»); `group_helps` then gives the line of help of such a group.
    `register_checks` are functions `FactIndex -> Iterable[Finding]` over the facts of all records.
    `decisions` maps a rule id to a function `(inputs, LawOnDate) -> Decision` that runs the rule again.
    `basis` names the function `(text, today, root, files) -> (text, findings)` that reads the basis of a change and
    looks it up in the books of the register, `files` standing in the place of what is on disk; one topic has it.
    `told` names the function `(root, files, basis, day) -> Iterable[str]` of what is said of any change before it is
    recorded; one topic has it.
    `next_steps` gives for a command the templates of the commands that usually follow it: «kadry exam bank check
    {competition}», filled from the call's own parameters; words may stand before («перевірити: kadry …»).
    `guides` are the pages of `kadry help`.
    `proofs` are functions `root -> Iterable[Finding]`: what `kadry audit verify` asks beside the history.
    `results` gives by a command's name the type of its `--json` result, from which its schema is generated.
    `law` and `steps` name the topic's data files, "" where it has none; `diagnostics` those of its catalogue.
    """

    name: str
    title: str
    group: str = ""
    group_help: str = ""
    group_helps: tuple[tuple[str, str], ...] = ()
    commands: tuple[CommandEntry, ...] = ()
    records: tuple[RecordKind, ...] = ()
    register_checks: tuple[str, ...] = ()
    law: str = ""
    steps: str = ""
    diagnostics: tuple[str, ...] = ()
    decisions: tuple[tuple[str, str], ...] = ()
    papers: tuple[PaperKind, ...] = ()
    basis: str = ""
    told: str = ""
    next_steps: tuple[tuple[str, tuple[str, ...]], ...] = ()
    guides: tuple[Guide, ...] = ()
    results: tuple[tuple[str, str], ...] = ()
    proofs: tuple[str, ...] = ()

    def paper(self, name: str) -> PaperKind:
        """One of the topic's papers. StopIteration for a name that is none: a mistake in the program."""
        return next(kind for kind in self.papers if kind.name == name)

    def load(self, target: str) -> Any:
        """The object a target of this topic names, imported now."""
        module, _, attribute = target.partition(":")
        name = module if module.startswith("kadry_cli.") else f"kadry_cli.{self.name}.{module}"
        return getattr(importlib.import_module(name), attribute)


def installed() -> tuple[Topic, ...]:
    """Every topic of the program. Found by name, so that no shared room imports the list of topics."""
    topics: tuple[Topic, ...] = importlib.import_module("kadry_cli.topics").all_topics()
    return topics


def installed_kinds() -> tuple[tuple[Topic, RecordKind], ...]:
    """Every kind of record of the program with its topic, found the same way."""
    kinds: tuple[tuple[Topic, RecordKind], ...] = importlib.import_module("kadry_cli.topics").record_kinds()
    return kinds
