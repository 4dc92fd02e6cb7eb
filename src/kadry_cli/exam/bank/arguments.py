"""Options that the commands of the bank share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kadry_cli.exam.records.bank import ANTI_CORRUPTION, CIVIL_SERVICE, CONSTITUTION, SPECIAL


class SubjectWord(StrEnum):
    """The subjects as a choice on the command line."""

    CONSTITUTION = CONSTITUTION
    CIVIL_SERVICE = CIVIL_SERVICE
    ANTI_CORRUPTION = ANTI_CORRUPTION
    SPECIAL = SPECIAL


SubjectOption = Annotated[SubjectWord | None, typer.Option("--subject", help="Розділ питань")]
