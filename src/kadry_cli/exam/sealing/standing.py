"""What the commands of the tickets start from: competition, bank and exam of one competition, read together."""

from __future__ import annotations

from typing import NamedTuple

from kadry_cli.competition.records import Competition
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.register.load import Reader, read_record
from kadry_cli.exam.places import bank_path, competition_path, exam_path, tickets_path
from kadry_cli.exam.records.bank import Bank
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.tickets import Seal, TicketSet


class SealGround(NamedTuple):
    """The records of one competition; `exam` is None where the file does not exist yet."""

    competition: Competition
    bank: Bank
    exam: Exam | None

    @property
    def seals(self) -> tuple[Seal, ...]:
        """The commitments of the exam, the last one in force."""
        return self.exam.seals if self.exam is not None else ()

    def seal(self) -> Seal:
        """The commitment in force. UserError where there is none."""
        if not self.seals:
            raise UserError("білетів цього іспиту ще не опечатано", f"спершу: kadry exam seal {self.competition.id}")
        return self.seals[-1]


def seal_ground(read: Reader, competition: str) -> SealGround:
    """The records of a competition. RefusedError with everything that makes one of them unreadable; UserError where the
    list of questions is missing."""
    findings: list[Finding] = []
    about = read_record(read, competition_path(competition), Competition, findings)
    bank = read_record(read, bank_path(competition), Bank, findings)
    exam = read_record(read, exam_path(competition), Exam, findings)
    if findings:
        raise RefusedError(findings)
    if bank is None:
        raise UserError(
            f"у конкурсу «{competition}» немає переліку питань questions.yaml",
            f"занесіть його: kadry exam bank import {competition} ФАЙЛ",
        )
    if about is None:
        raise UserError(f"у конкурсу «{competition}» немає файлу competition.yaml", "перевірте назву папки")
    return SealGround(about, bank, exam)


def ticket_set_of(read: Reader, competition: str) -> TicketSet | None:
    """The opened set of a competition; None where there is none. RefusedError where it cannot be read."""
    findings: list[Finding] = []
    found = read_record(read, tickets_path(competition), TicketSet, findings)
    if findings:
        raise RefusedError(findings)
    return found
