"""What `kadry assess tasks` hands back; for types and schemas only."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict


class TaskRow(TypedDict):
    """One task: its number, what was to be done, until when and when it was done, the score («Н» as a word)."""

    number: int
    task: str
    indicators: str | None
    due: str | None
    result: str | None
    done: str | None
    score: int | str | None
    reason: str | None


class TasksResult(TypedDict):
    """The tasks of a person for a year. `mean` is exact («11/3»), `printed` has two decimals; both null without it.

    Scores, results, reasons and the word are masked without `--reveal`, the mean and `repeat_since` are null then.
    `verdict` is always null: no source confirms the thresholds. The last four keys stand where an act was recorded.
    """

    person: str
    name: str
    year: int
    tasks: list[TaskRow]
    mean: str | None
    printed: str | None
    not_assessable: int
    verdict: None
    conclusion: str | None
    concluded: str | None
    repeat_since: str | None
    order_by: str | None
    commit: NotRequired[str | None]
    files: NotRequired[list[str]]
    references_followed: NotRequired[bool]
    dry_run: NotRequired[bool]
