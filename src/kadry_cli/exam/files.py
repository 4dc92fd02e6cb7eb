"""The files of one competition's exam, loaded and checked together: nothing is printed over an error."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kadry_cli.body.records import Unit
from kadry_cli.competition.checks import check_competition
from kadry_cli.competition.records import Competition
from kadry_cli.core.diagnostics.finding import Finding
from kadry_cli.core.errors import UserError
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import FactIndex, RecordPlace
from kadry_cli.core.register.check import Ground
from kadry_cli.core.register.ground import open_register
from kadry_cli.core.register.ids import id_problem
from kadry_cli.core.register.load import Loaded, load_record
from kadry_cli.core.register.positions import locate
from kadry_cli.exam.checks import check_against_competition, check_exam
from kadry_cli.exam.records import Exam
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.topics import topic


class ExamFiles(NamedTuple):
    """A competition with its exam, the ground they stand on, and everything found wrong with them."""

    ground: Ground
    competition: Competition
    exam: Exam
    findings: tuple[Finding, ...]

    def laws(self) -> dict[date, ExamLaw]:
        """The exam's law on the date of every sitting."""
        return {sitting.date: ExamLaw.of(self.ground.law_on(sitting.date)) for sitting in self.exam.sittings}


class Opened(NamedTuple):
    """The files, or None where they could not be read; the findings either way."""

    files: ExamFiles | None
    findings: tuple[Finding, ...]


def open_exam(root: Path, competition_id: str) -> Opened:
    """Read settings, own acts, competition and exam, and check them by themselves and against each other.

    Raises UserError where the register has no such competition, or it has no exam yet.
    """
    folder = f"competitions/{competition_id}"
    _require(root, folder, competition_id)
    opened = open_register(root, law_of(topic(name) for name in ("workspace", "competition", "exam")))
    competition = load_record(root, f"{folder}/competition.yaml", Competition)
    exam = load_record(root, f"{folder}/exam.yaml", Exam)
    findings = opened.findings + competition.findings + exam.findings
    if opened.ground is None or competition.record is None or exam.record is None:
        return Opened(None, _sorted(findings))
    findings += _checked(opened.ground, competition_id, competition, exam)
    return Opened(ExamFiles(opened.ground, competition.record, exam.record, _sorted(findings)), _sorted(findings))


def _require(root: Path, folder: str, competition_id: str) -> None:
    competitions = root / "competitions"
    known = sorted(path.name for path in competitions.iterdir() if path.is_dir()) if competitions.is_dir() else []
    if id_problem(competition_id) or competition_id not in known:
        import difflib

        near = difflib.get_close_matches(competition_id, known, 1)
        listed = ", ".join(known[:5]) or "жодного"
        advice = f"можливо, «{near[0]}»" if near else f"у реєстрі є: {listed}"
        raise UserError(f"конкурсу «{competition_id}» у реєстрі немає", advice)
    if not (root / folder / "exam.yaml").is_file():
        raise UserError(
            f"у конкурсу «{competition_id}» немає файлу exam.yaml",
            "запишіть у ньому засідання: дату, присутніх, кандидатів, номери білетів та оцінки",
        )


def _checked(
    ground: Ground, competition_id: str, competition: Loaded[Competition], exam: Loaded[Exam]
) -> tuple[Finding, ...]:
    """Each record by itself, then the exam against its competition; both records have been read."""
    ids = {"competition": competition_id}

    def place(name: str) -> RecordPlace:
        return RecordPlace(f"competitions/{competition_id}/{name}.yaml", ids, ground.settings, ground.law_on)

    facts = FactIndex()
    found: tuple[Finding, ...] = ()
    if competition.record is not None:
        report = check_competition(competition.record, place("competition"))
        facts.add(report.facts)
        found += locate(report.findings, competition.data)
    if exam.record is not None:
        report = check_exam(exam.record, place("exam"))
        facts.add(report.facts)
        found += locate(report.findings, exam.data)
    data = {place("competition").path: competition.data, place("exam").path: exam.data}
    for finding in check_against_competition(facts):
        found += locate((finding,), data[finding.path])
    return found


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=Finding.sort_key))


def load_units(root: Path) -> tuple[tuple[Unit, ...], tuple[Finding, ...]]:
    """Every unit of the staff list and what is wrong with their files."""
    units: list[Unit] = []
    findings: list[Finding] = []
    for path in sorted((root / "staff" / "units").glob("*.yaml")):
        loaded = load_record(root, path.relative_to(root).as_posix(), Unit)
        findings += loaded.findings
        if loaded.record is not None:
            units.append(loaded.record)
    return tuple(units), tuple(findings)
