"""What no change may do: marks that the servant has been given to read stand as they were written (G15; trust U7)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.core.finding import Finding

KEPT = (("own", "self", "самооцінка"), ("head", "head", "оцінка керівника"))


def kept_assessment(before: Assessment, after: Assessment | None, path: str) -> Iterator[Finding]:
    """Once the form was handed over, both blocks of marks and every final mark stay; another mark is a line more.

    Until then a slip of the pen is undone with the act that wrote it.
    """
    if before.given is None:
        return
    if after is None:
        yield Finding("KD663", path, (), {"what": "запис оцінки"})
        return
    for name, key, words in KEPT:
        if getattr(before, name) not in (None, getattr(after, name)):
            yield Finding("KD663", path, (key,), {"what": words}, on_key=True)
    if after.final_marks[: len(before.final_marks)] != before.final_marks:
        yield Finding("KD663", path, ("final_marks",), {"what": "підсумкова оцінка"}, on_key=True)
