"""Arguments that the commands of a sitting share."""

from __future__ import annotations

from enum import StrEnum


class PurposeWord(StrEnum):
    """What a sitting is for, as a choice on the command line."""

    ADMISSION = "допуск"
    SELECTION = "відбір"


class FormWord(StrEnum):
    """The form of the vote."""

    OPEN = "відкрите"
    BY_BALLOT = "таємне"


class QuestionWord(StrEnum):
    """What is voted on."""

    WINNER = "переможець"
    RESERVE = "рекомендовано до резерву"
    NOT_RECOMMENDED = "не рекомендовано"
    ADMITTED = "допущено"
    NOT_ADMITTED = "не допущено"


class ChairWord(StrEnum):
    """How the chair voted."""

    APPROVE = "за"
    AGAINST = "проти"
    ABSTAINED = "утримався"
