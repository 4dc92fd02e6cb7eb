"""The bank of one competition with what it is judged by, read together."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from kadry_cli.competition.records import Competition
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.letters import check_letters
from kadry_cli.core.register.load import load_record
from kadry_cli.core.register.positions import locate
from kadry_cli.exam.bank.checks import check_bank
from kadry_cli.exam.bank.shortage import judge_bank
from kadry_cli.exam.places import bank_path, competition_path, exam_path, find_competition
from kadry_cli.exam.records.bank import Bank
from kadry_cli.exam.records.exam import Exam
from kadry_cli.topics import topic


class BankFiles(NamedTuple):
    """A bank with its register and competition; `exam_day` is the day of its first sitting, None before one is set."""

    ground: Ground
    competition: Competition
    bank: Bank
    exam_day: date | None
    data: bytes

    @property
    def path(self) -> str:
        """Where the bank stands."""
        return bank_path(self.competition.id)

    @property
    def admitted(self) -> int:
        """How many candidates may sit the exam."""
        return sum(candidate.admitted is True for candidate in self.competition.candidates)

    def checked(self) -> tuple[Finding, ...]:
        """What `kadry check` says of the bank."""
        place = self.ground.place(self.path, {"competition": self.path.split("/")[1]})
        return locate(
            (*check_bank(self.bank, place).findings, *check_letters(self.data, self.bank, self.path)), self.data
        )

    def judged(self, day: date) -> tuple[Finding, ...]:
        """The bank against the law of a day."""
        found = judge_bank(self.bank.questions, self.ground.law_on(day), self.admitted, self.path)
        return locate(found, self.data)


class Opened(NamedTuple):
    """The files, or None where one cannot be read; the findings either way."""

    files: BankFiles | None
    findings: tuple[Finding, ...]


def open_bank(root: Path, wanted: str) -> Opened:
    """The bank of a competition, named by its id or an unambiguous part of it. UserError where there is none."""
    competition_id = find_competition(root, wanted)
    if not (root / bank_path(competition_id)).is_file():
        raise UserError(
            f"у конкурсу «{competition_id}» ще немає переліку питань",
            f"занесіть його: kadry exam bank import {competition_id} ФАЙЛ",
        )
    opened = open_register(root, law_of(topic(name) for name in ("workspace", "competition", "exam")))
    competition = load_record(root, competition_path(competition_id), Competition)
    bank = load_record(root, bank_path(competition_id), Bank)
    exam_day, found = _exam_day(root, competition_id)
    findings = (*opened.findings, *competition.findings, *bank.findings, *found)
    if opened.ground is None or competition.record is None or bank.record is None:
        return Opened(None, findings)
    return Opened(BankFiles(opened.ground, competition.record, bank.record, exam_day, bank.data), findings)


def _exam_day(root: Path, competition: str) -> tuple[date | None, tuple[Finding, ...]]:
    if not (root / exam_path(competition)).is_file():
        return None, ()
    exam = load_record(root, exam_path(competition), Exam)
    sittings = exam.record.sittings if exam.record is not None else ()
    return (sittings[0].date if sittings else None), exam.findings
