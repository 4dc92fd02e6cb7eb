"""The periods of work of a card, and points 14-16 of its paper copy against what follows from them (I16-I18, J5)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.core.calendar.methods import METHOD_WORDS
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.person.checks.case import CardCase
from kadry_cli.person.records.entry import ReducedDates
from kadry_cli.person.rules.service import counted_service
from kadry_cli.service.checks import check_periods
from kadry_cli.service.chosen import chosen_of
from kadry_cli.service.words import CIVIL, CONTINUOUS, GENERAL, KIND_TITLES

TYPED = {GENERAL: "general", CONTINUOUS: "continuous", CIVIL: "civil"}
"""Which line of `reduced:` belongs to which kind."""


def service_findings(case: CardCase) -> Iterator[Finding]:
    """Every finding over the periods; where they are sound, whether a typed reduced date follows from them."""
    work = case.card.work
    if not work:
        return
    found = check_periods(work, case.path, ("work",), case.law(work[0].start))
    yield from found
    if case.card.reduced is not None and not has_errors(found):
        yield from _reduced(case, case.card.reduced)


def _reduced(case: CardCase, typed: ReducedDates) -> Iterator[Finding]:
    method = chosen_of(case.place.settings.service, typed.as_of).method
    try:
        counted = list(counted_service(case.card, case.law(typed.as_of), method))
    except OverflowError:
        return
    derived = {one.kind: one.reduced_date for one in counted if one.stretches}
    for kind, key in TYPED.items():
        date = getattr(typed, key)
        if date is not None and date != derived.get(kind):
            values = {
                "kind": KIND_TITLES[kind],
                "typed": date_short(date),
                "as_of": date_short(typed.as_of),
                "derived": date_short(derived[kind]) if kind in derived else "такого стажу немає",
                "method": METHOD_WORDS[method],
            }
            yield case.found("KD784", ("reduced", key), values)
