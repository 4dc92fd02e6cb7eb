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
from kadry_cli.core.records.ids import id_problem
from kadry_cli.core.records.report import FactIndex, RecordPlace
from kadry_cli.core.register.load import load_record
from kadry_cli.core.register.positions import locate
from kadry_cli.exam.checks import check_exam
from kadry_cli.exam.records import Exam
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
    data = dict(zip(paths, (competition.data, exam.data), strict=True))
    findings = _sorted(findings + _checked(opened.ground, competition.record, exam.record, data))
    laws = {sitting.date: ExamLaw.of(opened.ground.law_on(sitting.date)) for sitting in exam.record.sittings}
    return Opened(ExamFiles(opened.ground, competition.record, exam.record, laws, findings), findings)


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


def _checked(ground: Ground, competition: Competition, exam: Exam, data: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Each record by itself, then the exam against its competition; `data` holds their files by path."""
    first, second = (
        RecordPlace(path, {"competition": path.split("/")[1]}, ground.settings, ground.law_on) for path in data
    )
    facts = FactIndex()
    found: list[Finding] = []
    for place, report in (
        (first, check_competition(competition, first)),
        (second, check_exam(exam, second)),
    ):
        facts.add(report.facts)
        found += locate(report.findings, data[place.path])
    return (*found, *check_facts(facts, [topic("exam")], data.get))


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=Finding.sort_key))
