"""The files of one competition's exam, loaded and checked together: nothing is printed over an error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kadry_cli.competition.checks import check_competition
from kadry_cli.competition.records import Competition
from kadry_cli.core.checking.files import Ground, check_facts
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.register.load import load_record
from kadry_cli.core.register.positions import locate
from kadry_cli.exam.checks.exam import check_exam
from kadry_cli.exam.places import find_competition
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.exam.scoring import Scored, score_record
from kadry_cli.topics import topic


class ExamFiles(NamedTuple):
    """A competition with its exam, the ground they stand on, and everything found wrong with them."""

    ground: Ground
    competition: Competition
    exam: Exam
    laws: Mapping[date, ExamLaw]
    findings: tuple[Finding, ...]

    def scored(self) -> list[Scored]:
        """Every candidate as the record has them, on the law of the date of each sitting."""
        return list(score_record(self.competition, self.exam, self.laws))


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
    paths = [f"competitions/{competition_id}/{name}.yaml" for name in ("competition", "exam")]
    opened = open_register(root, law_of(topic(name) for name in ("workspace", "competition", "exam")))
    competition = load_record(root, paths[0], Competition)
    exam = load_record(root, paths[1], Exam)
    findings = opened.findings + competition.findings + exam.findings
    if opened.ground is None or competition.record is None or exam.record is None:
        return Opened(None, _sorted(findings))
    if not exam.record.sittings:
        raise UserError(
            f"іспиту конкурсу «{competition_id}» ще не призначено",
            f"призначте: kadry exam sit {competition_id} --date …",
        )
    data = dict(zip(paths, (competition.data, exam.data), strict=True))
    findings = _sorted(findings + _checked(opened.ground, competition.record, exam.record, data))
    laws = {sitting.date: ExamLaw.of(opened.ground.law_on(sitting.date)) for sitting in exam.record.sittings}
    return Opened(ExamFiles(opened.ground, competition.record, exam.record, laws, findings), findings)


def _require_exam(root: Path, competition_id: str) -> None:
    if not (root / "competitions" / competition_id / "exam.yaml").is_file():
        raise UserError(
            f"у конкурсу «{competition_id}» немає файлу exam.yaml",
            f"призначте іспит: kadry exam sit {competition_id} --date …",
        )


def _checked(ground: Ground, competition: Competition, exam: Exam, data: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Each record by itself, then the exam against its competition; `data` holds their files by path."""
    first, second = (ground.place(path, {"competition": path.split("/")[1]}) for path in data)
    facts = FactIndex()
    found: list[Finding] = []
    for place, report in (
        (first, check_competition(competition, first)),
        (second, check_exam(exam, second)),
    ):
        facts.add(report.facts)
        found += locate(report.findings, data[place.path])
    # What seals and tickets are checked against stands in files that are not read here: `kadry check` does it.
    checks = tuple(check for check in topic("exam").register_checks if not check.startswith("checks.seals:"))
    return (*found, *check_facts(facts, [topic("exam")._replace(register_checks=checks)], data.get))


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=Finding.sort_key))
