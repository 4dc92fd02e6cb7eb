"""Checks of a competition against the staff list and the book of orders (B1, B3, B19)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import FactIndex


def check_posts(facts: FactIndex) -> Iterable[Finding]:
    """A competition is held for posts of the staff list (B1)."""
    for fact in facts.of("competition.post"):
        if not facts.find("body.post", fact.data[0]):
            yield Finding("KD407", fact.path, fact.loc, {"id": fact.data[0]})


def check_head_acts(facts: FactIndex) -> Iterable[Finding]:
    """The act of the head stands in the book of orders of its year, in force and under its date (B3, O1).

    A register that keeps no book of that year proves nothing against the act.
    """
    # Needed for a whole register alone: a command that opens one competition does without.
    from kadry_cli.body.order_numbers import booked_order, keeps_book, read_number

    for fact in facts.of("competition.head_act"):
        kind, printed, iso = fact.data
        day = date.fromisoformat(iso)
        if not keeps_book(facts, day.year):
            continue
        number = read_number(printed)
        booked = booked_order(facts, number, day) if number else None
        values = {"kind": kind, "number": printed, "date": date_short(day), "year": day.year}
        if booked is None:
            yield Finding("KD408", fact.path, fact.loc, values)
            continue
        related = ((booked.path, booked.loc),)
        if booked.void:
            yield Finding("KD409", fact.path, fact.loc, values, related=related)
        elif booked.date not in ("", iso):
            values["other"] = date_short(date.fromisoformat(booked.date))
            yield Finding("KD410", fact.path, ("head_act", "date"), values, related=related)


def check_requirements(facts: FactIndex) -> Iterable[Finding]:
    """The admission checks the requirements of the post, no fewer and no other (B19).

    A post whose requirements the staff list does not give proves nothing. The staff list keeps the requirements of
    today, so the finding only warns.
    """
    for fact in facts.of("competition.requirements"):
        post, *checked = fact.data
        found = facts.find("body.requirements", post)
        if not found:
            continue
        wanted = found[0].data
        missing = [one for one in wanted if one not in checked]
        other = [one for one in checked if one not in wanted]
        reasons = [f"не перевірено: {one}" for one in missing] + [f"немає серед вимог: {one}" for one in other]
        if reasons:
            related = ((found[0].path, found[0].loc),)
            yield Finding("KD448", fact.path, fact.loc, {"reason": "; ".join(reasons)}, on_key=True, related=related)
