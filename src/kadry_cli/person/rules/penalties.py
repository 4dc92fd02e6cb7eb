"""How long a disciplinary penalty stands (I24, K11)."""

from __future__ import annotations

from datetime import date

from kadry_cli.core.calendar.methods import DAY
from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.sections import Penalty
from kadry_cli.person.records.words import SUSPENSION

NORM = "card.penalty_months"


def stands_until(penalty: Penalty, law: LawOnDate) -> date | None:
    """The last day on which a penalty stands: the day before it was lifted, else by the norm; None where not known.

    `law` is that of the day of the penalty. Source: КЗпП, стаття 151.
    """
    if penalty.lifted is not None:
        return penalty.lifted - DAY
    norm = law.norm(NORM)
    return None if norm.value is None else shifted(penalty.date, norm.value) - DAY


def penalties_on(card: Card, day: date, law: LawOnDate) -> tuple[Penalty, ...]:
    """The penalties in force on a day; one whose end no norm fixes counts as in force until it is lifted.

    A suspension for the time of an inquiry is none.
    """
    found = []
    for penalty in card.penalties:
        if penalty.kind == SUSPENSION or penalty.date > day:
            continue
        last = stands_until(penalty, law.at(penalty.date))
        if last is None or day <= last:
            found.append(penalty)
    return tuple(found)
