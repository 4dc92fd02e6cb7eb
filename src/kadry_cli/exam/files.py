"""The files of one competition's exam, loaded and checked together: nothing is printed over an error."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.competition.checks import check_competition
from kadry_cli.competition.records import Competition
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.ids import id_problem
from kadry_cli.core.records.report import FactIndex, RecordPlace
from kadry_cli.core.register.load import Loaded, load_record
from kadry_cli.core.register.positions import locate
from kadry_cli.exam.checks import check_against_competition, check_exam
from kadry_cli.exam.records import Exam
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from kadry_cli.body.records import Unit


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


def open_exam(root: Path, wanted: str) -> Opened:
    """Read settings, own acts, competition and exam, and check them by themselves and against each other.

    `wanted` is the competition's id or an unambiguous part of it.

    Raises UserError where the register has no such competition, or it has no exam yet.
    """
    competition_id = find_competition(root, wanted)
    _require_exam(root, competition_id)
    folder = f"competitions/{competition_id}"
    opened = open_register(root, law_of(topic(name) for name in ("workspace", "competition", "exam")))
    competition = load_record(root, f"{folder}/competition.yaml", Competition)
    exam = load_record(root, f"{folder}/exam.yaml", Exam)
    findings = opened.findings + competition.findings + exam.findings
    if opened.ground is None or competition.record is None or exam.record is None:
        return Opened(None, _sorted(findings))
    findings += _checked(opened.ground, competition_id, competition, exam)
    return Opened(ExamFiles(opened.ground, competition.record, exam.record, _sorted(findings)), _sorted(findings))


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


def _require_exam(root: Path, competition_id: str) -> None:
    if not (root / "competitions" / competition_id / "exam.yaml").is_file():
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
    from kadry_cli.body.records import Unit

    units: list[Unit] = []
    findings: list[Finding] = []
    for path in sorted((root / "staff" / "units").glob("*.yaml")):
        loaded = load_record(root, path.relative_to(root).as_posix(), Unit)
        findings += loaded.findings
        if loaded.record is not None:
            units.append(loaded.record)
    return tuple(units), tuple(findings)
