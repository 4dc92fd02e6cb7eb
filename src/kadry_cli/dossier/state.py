"""What the commands of personal files start from: the files, the law, the body's calendar; and the plan of a change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.checking.introduced import introduced_errors
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import recorded
from kadry_cli.core.decision import Decision
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import folded_words
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.ids import id_problem
from kadry_cli.core.register.layout import path_for
from kadry_cli.core.register.load import Reader, read_record, reader_of
from kadry_cli.dossier.checks.file import check_file
from kadry_cli.dossier.people import FILE, name_of
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.person.files import names_of, people_ids
from kadry_cli.topics import all_topics

SHOWN = 8

TOGETHER = ("file", "movement", "issue")
"""Kinds of records that are followed in a large register too: numbers and issues concern files and books alone."""


class Files(NamedTuple):
    """The register as the commands of personal files see it."""

    root: Path
    ground: Ground
    read: Reader

    def law(self, day: date) -> LawOnDate:
        """The law of a day for this body."""
        return self.ground.law_on(day)

    def file(self, person: str) -> PersonalFile | None:
        """The file of a person. RefusedError where it cannot be read."""
        findings: list[Finding] = []
        found = read_record(self.read, file_path(person), PersonalFile, findings)
        if findings:
            raise RefusedError(findings)
        return found

    def all(self) -> tuple[list[PersonalFile], tuple[Finding, ...]]:
        """Every file that can be read, by the names of their people, and what is wrong with the others."""
        findings: list[Finding] = []
        found = (read_record(self.read, file_path(person), PersonalFile, findings) for person in people_ids(self.root))
        files = [one for one in found if one is not None]
        files.sort(key=lambda file: sort_key(self.name(file)))
        return files, tuple(findings)

    def name(self, file: PersonalFile, day: date | None = None) -> str:
        """The name of the person whose file it is."""
        return name_of(self.read, file, day)

    def find(self, wanted: str) -> PersonalFile:
        """The file that an id, the number of a file or an unambiguous part of a name means. UserError lists who could
        be meant."""
        if not id_problem(wanted):
            file = self.file(wanted)
            if file is not None:
                return file
        found = self._numbered(wanted) if wanted.isdecimal() else self._named(wanted)
        if len(found) == 1:
            return found[0]
        listed = ", ".join(one.person for one in (found or self.all()[0])[:SHOWN])
        what = "підходить кілька справ" if found else "такої особової справи в реєстрі немає"
        raise UserError(f"«{wanted}»: {what}", f"вкажіть код: {listed}" if listed else "відкрийте її: kadry file open")

    def _numbered(self, wanted: str) -> list[PersonalFile]:
        return [one for one in self.all()[0] if str(one.number) == wanted]

    def _named(self, wanted: str) -> list[PersonalFile]:
        """The files of people whose name or id has these words; the names of cards are read out of their text."""
        text = folded_words(wanted)
        found = []
        for one in names_of(self.root, people_ids(self.root)):
            file = None if one.names else self.file(one.id)
            names = one.names or ((file.name,) if file is not None and file.name else ())
            if text in one.id or any(text in folded_words(name) for name in names):
                file = file or self.file(one.id)
                found += [file] if file is not None else []
        return found


def files_on_disk(root: Path) -> Files:
    """The register as it stands, for a command that changes nothing. RefusedError where its settings are wrong."""
    opened = open_register(root, law_of(all_topics()))
    if opened.ground is None:
        raise RefusedError(opened.findings)
    return Files(root, opened.ground, reader_of(root))


def standing_files(standing: Standing) -> Files:
    """The register under the locks, for a command that changes it."""
    return Files(standing.root, standing.ground, standing.register.read)


def file_path(person: str) -> str:
    """Where the file of a person stands."""
    return path_for(FILE, person=person)


def changed_file(files: Files, before: PersonalFile | None, after: PersonalFile) -> tuple[Finding, ...]:
    """What would be wrong with a file that was not wrong before."""
    place = files.ground.place(file_path(after.person), {"person": after.person})
    return tuple(introduced_errors(check_file, before, after, place))


def file_plan(
    standing: Standing,
    before: PersonalFile | None,
    after: PersonalFile,
    said: str,
    result: Mapping[str, object],
    *,
    notes: Sequence[str] = (),
    files: Mapping[str, bytes | None] | None = None,
    following: tuple[str, ...] | None = None,
    decisions: tuple[Decision[Any], ...] = (),
) -> Plan:
    """The plan that brings one file to `after`, with other `files` in the same act; what would be wrong then is told
    instead, and nothing is written."""
    wrong = changed_file(standing_files(standing), before, after)
    if wrong:
        return Plan({}, "", findings=wrong)
    path = file_path(after.person)
    made = recorded(standing, path, before, after)
    return Plan(
        {path: made.data, **(files or {})},
        said,
        {"person": after.person, **result},
        notes=(*made.notes, *notes),
        together=TOGETHER,
        following=following,
        decisions=decisions,
    )


def replaced(file: PersonalFile, **values: object) -> PersonalFile:
    """The file with other values at some of its keys."""
    return file.model_copy(update=values)
