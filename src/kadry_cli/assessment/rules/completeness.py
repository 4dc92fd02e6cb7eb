"""Whether a form is filled in to the end, as the personnel service checks it before it goes into the file (G22)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kadry_cli.assessment.records.assessment import Assessment


class Gap(NamedTuple):
    """What a form lacks; one that is `needed` keeps it out of the personal file."""

    words: str
    needed: bool


def gaps(one: Assessment) -> Iterator[Gap]:
    """Every blank of the form that is not filled in, in its order.

    Without marks, hands, interview, plan and approval the form is not finished; a self-assessment that the servant did
    not write, an analysis or the words on the head's marks are only named. Source: ГУДС 122/2003, L395-L425; which
    blanks must be filled, the source does not list: a reading.
    """
    head, interview, signed = one.head, one.interview, one.signed
    blanks = (
        ("підготовки", one.prepared, False),
        ("самооцінки", one.own, False),
        ("балів керівника", head, True),
        ("висновку про своєчасність", head is None or head.timeliness, False),
        ("висновку про якість", head is None or head.quality, False),
        ("висновку про результативність", head is None or head.results, False),
        ("підсумкової оцінки", one.final_marks, True),
        ("дня передання бланка", one.given, True),
        ("ознайомлення службовця", one.acquainted, True),
        ("співбесіди", interview, True),
        ("плану на наступний рік", interview is None or interview.next_plan, True),
        ("підпису керівника", signed is not None and signed.head, True),
        ("підпису службовця", signed is not None and signed.servant, True),
        ("затвердження", one.approved, True),
        ("рішення за заявою про незгоду", one.objection is None or one.objection.decision, True),
    )
    for words, value, needed in blanks:
        if not value:
            yield Gap(words, needed)
