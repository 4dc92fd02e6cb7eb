"""An office's own templates: one is used only where the settings list it with the hash of its file (trust 3.7).

Whoever may write to the register's folder could otherwise put a paper of his own making in the place of the official
one. A paper that was set by such a template says so in its foot, whatever the template prints there.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.documents.template_files import MAX_SOURCE_BYTES, is_layout_name, is_template_name
from kadry_cli.core.documents.tree import Break, Paper, Run
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.manifest import PaperKind, installed
from kadry_cli.core.records.settings import ListedTemplate, Settings
from kadry_cli.core.register.layout import SETTINGS_FILE, read_bytes
from kadry_cli.core.register.positions import locate

FOLDER = "templates"
"""Where the office's own templates stand in its register."""

UNLISTED = "KD904"
UNUSABLE = "KD905"
CHANGED = "KD906"
WRONG_ENTRY = "KD907"

_SHOWN_SIGNS = 12
_REASONS = {"KD016": "файл завеликий", "KD202": "це посилання, а не сам файл"}


class OwnTemplate(NamedTuple):
    """A template of the office: its text is the very bytes whose hash the settings name."""

    file: str
    sha256: str
    source: str

    def signed(self, tree: Paper) -> Paper:
        """The paper with a foot that says by which template it was set, above what the template put there."""
        words = f"Надруковано за власним шаблоном органу {self.file}, SHA-256 {self.sha256[:_SHOWN_SIGNS]}"
        foot = (Run(words), Break(), *tree.running_foot) if tree.running_foot else (Run(words),)
        return tree._replace(running_foot=foot)


class Choice(NamedTuple):
    """The office's own template of a paper, or None; with an error among the findings the paper is not printed."""

    template: OwnTemplate | None
    findings: tuple[Finding, ...] = ()


class OwnTemplates(NamedTuple):
    """What a register's folder and its settings say of templates of papers."""

    root: Path
    settings: Settings

    def choose(self, kind: PaperKind) -> Choice:
        """By which template a paper is printed: the listed one of the office, or that of the program (None)."""
        return self._chosen(_name(kind), kind.template)

    def choose_layout(self, kind: PaperKind) -> Choice:
        """The same for the layout of a paper that has one; a paper set by the office's layout says so in its foot."""
        return self._chosen(_layout_name(kind), kind.layout)

    def _chosen(self, name: str, usual: str) -> Choice:
        listed = [(number, entry) for number, entry in enumerate(self.settings.templates) if entry.paper == name]
        notes = tuple(self._unlisted(name, usual))
        if not listed:
            return Choice(None, notes)
        wrong = tuple(chain.from_iterable(self._entry_problems(*one) for one in listed))
        if wrong:
            return Choice(None, self._placed(wrong) + notes)
        template, findings = self._read(*listed[0])
        return Choice(template, self._placed(findings) + notes)

    def check(self) -> tuple[Finding, ...]:
        """What is wrong with the listed templates, and notes of files that only look like one (`kadry check`)."""
        found: list[Finding] = []
        for number, entry in enumerate(self.settings.templates):
            problems = tuple(self._entry_problems(number, entry)) or self._read(number, entry)[1]
            found += self._placed(problems)
        for name, usual in _listable().items():
            found += self._unlisted(name, usual)
        return tuple(found)

    def _entry_problems(self, number: int, entry: ListedTemplate) -> Iterator[Finding]:
        def wrong(key: str, reason: str) -> Finding:
            return Finding(WRONG_ENTRY, SETTINGS_FILE, ("templates", number, key), {"reason": reason})

        known = _listable()
        if entry.paper not in known:
            yield wrong("paper", f"паперу «{entry.paper}» немає; є {', '.join(sorted(known))}")
        if is_layout_name(known.get(entry.paper, "")):
            if not is_layout_name(entry.file):
                yield wrong("file", f"«{entry.file}» – не назва розмітки: малі латинські літери, цифри і .layout.yaml")
        elif not is_template_name(entry.file):
            yield wrong("file", f"«{entry.file}» – не назва шаблона: малі латинські літери, цифри, дефіс і .html.j2")
        if any(other.paper == entry.paper for other in self.settings.templates[:number]):
            yield wrong("paper", f"шаблон паперу {entry.paper} названо вдруге")

    def _read(self, number: int, entry: ListedTemplate) -> tuple[OwnTemplate | None, tuple[Finding, ...]]:
        def unusable(reason: str) -> tuple[None, tuple[Finding, ...]]:
            values = {"file": entry.file, "paper": entry.paper, "reason": reason, "listed": entry.sha256}
            return None, (Finding(UNUSABLE, SETTINGS_FILE, (*loc, "file"), values),)

        loc: Loc = ("templates", number)
        data, findings = read_bytes(self.root, f"{FOLDER}/{entry.file}")
        if data is None:
            first = findings[0]
            return unusable(_REASONS.get(first.code) or str(first.values.get("reason", "")))
        if len(data) > MAX_SOURCE_BYTES:
            return unusable(f"файл більший за {MAX_SOURCE_BYTES // 1024} КіБ")
        found = _sha256(data)
        if found != entry.sha256:
            values = {"file": entry.file, "listed": entry.sha256, "found": found}
            return None, (Finding(CHANGED, SETTINGS_FILE, (*loc, "sha256"), values),)
        try:
            return OwnTemplate(entry.file, found, data.decode("utf-8-sig")), ()
        except UnicodeDecodeError:
            return unusable("файл не в кодуванні UTF-8")

    def _unlisted(self, name: str, usual: str) -> Iterator[Finding]:
        """A note of a file that is called like the program's and that the settings do not list for the paper."""
        path = f"{FOLDER}/{usual}"
        if any(entry.file == usual and entry.paper == name for entry in self.settings.templates):
            return
        if os.path.lexists(self.root / FOLDER / usual):
            data, _ = read_bytes(self.root, path)
            values = {"file": usual, "paper": name, "found": "…" if data is None else _sha256(data)}
            yield Finding(UNLISTED, path, values=values)

    def _placed(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The findings with their lines in the settings."""
        data, _ = read_bytes(self.root, SETTINGS_FILE)
        return findings if data is None or not findings else locate(findings, data)


def _listable() -> dict[str, str]:
    """Whatever the settings may list, by the name they call it (`exam/notice`), with the name of the program's file."""
    found = {}
    for topic in installed():
        for kind in topic.papers:
            found[f"{topic.name}/{kind.name}"] = kind.template
            if kind.layout:
                found[f"{topic.name}/{kind.name}-layout"] = kind.layout
    return found


def _name(kind: PaperKind) -> str:
    return next((name for name, file in _listable().items() if file == kind.template), "")


def _layout_name(kind: PaperKind) -> str:
    return next((name for name, file in _listable().items() if file == kind.layout), "")


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
