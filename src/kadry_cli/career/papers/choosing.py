"""Who stands in the act on ranks, which rank each gets and from which day: by the rule, or as a table says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.cards.events.options import read_rank
from kadry_cli.cards.meant import Meant, all_at_once
from kadry_cli.career.papers.rank_order import Ranked
from kadry_cli.career.ranks_view import STATE_WORDS
from kadry_cli.career.rules.next_rank import DUE
from kadry_cli.career.words import rank_remarks
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short

if TYPE_CHECKING:
    from kadry_cli.career.person_ranks import PersonRanks

TITLES = {"ранг": "rank", "з": "from", "дата": "from"}
"""The columns that a table of people may have beside the person."""


def ranked(found: Iterable[PersonRanks], said: Mapping[str, Meant], since: date | None, day: date) -> list[Ranked]:
    """The people of the act. UserError lists everybody to whom no rank can be given by the rule, nor is one named.

    A rank whose day has passed gets none: from which day it is given is then for the head to write.
    """
    wrong: list[UserError] = []
    people: list[Ranked] = []
    for one in found:
        values = said[one.card.id].values if one.card.id in said else {}
        try:
            people.append(_ranked(one, values, since, day))
        except UserError as error:
            wrong.append(UserError(f"{printed(one.card.name)}: {error.message}", error.advice))
    if wrong:
        raise all_at_once(wrong)
    return people


def _ranked(one: PersonRanks, values: Mapping[str, str], since: date | None, day: date) -> Ranked:
    if one.standing is None or one.decision is None:
        raise UserError("на цей день в органі не працює", "приберіть зі списку")
    found = one.decision.result
    if "rank" in values:
        rank, by_rule = read_rank(values["rank"]), None
    elif found.state == DUE and found.rank is not None:
        rank, by_rule = found.rank, found.due
    else:
        raise UserError(f"черговий ранг: {STATE_WORDS[found.state]}", "назвіть ранг у стовпці «ранг» таблиці --people")
    named = parse_date(values["from"]) if "from" in values else since
    return Ranked(one.card, one.standing, rank, named or (by_rule if by_rule is not None and by_rule >= day else None))


def remarks(found: Sequence[PersonRanks], day: date) -> list[str]:
    """What the head should know before signing: what keeps a rank back, what is for judgement, whose day is past."""
    told = []
    for one in found:
        if one.decision is None or one.decision.result.state != DUE:
            continue
        coming = one.decision.result
        parts = [rank_remarks(coming)] if rank_remarks(coming) else []
        if coming.due is not None and coming.due < day:
            parts.append(f"строк минув {date_short(coming.due)}")
        if parts:
            told.append(f"{printed(one.card.name_on(day))}: {'; '.join(parts)}")
    return told
