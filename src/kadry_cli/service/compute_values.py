"""What `kadry service compute` hands to a program (design §10)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kadry_cli.core.law.wording import citation_text
from kadry_cli.service.computing import Share, shares
from kadry_cli.service.counting import own_length
from kadry_cli.service.difference import difference
from kadry_cli.service.values import methods_value, span_value
from kadry_cli.service.words import CONTINUOUS

if TYPE_CHECKING:
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.law.lookup import LawOnDate
    from kadry_cli.service.chosen import Chosen
    from kadry_cli.service.continuity import Break
    from kadry_cli.service.counting import Counted, Measured
    from kadry_cli.service.items import Item
    from kadry_cli.service.results import (
        BreakResult,
        ComputeResult,
        KindResult,
        PeriodResult,
        ShareResult,
        StretchResult,
    )


def compute_value(
    items: Sequence[Item],
    decisions: Sequence[Decision[Counted]],
    chosen: Chosen,
    law: LawOnDate,
    files: list[str],
) -> ComputeResult:
    """The result of the command: the first kind at the top, every kind and every period below."""
    first = decisions[0].result
    return {
        "as_of": law.day,
        "method": chosen.method.value,
        "order": chosen.order or None,
        "kind": first.kind,
        "length": span_value(first.length),
        "reduced_date": first.reduced_date,
        "methods": methods_value(first.methods),
        "kinds": [kind_value(decision) for decision in decisions],
        "periods": [period_value(item, decisions, chosen, law) for item in items],
        "files": files,
    }


def kind_value(decision: Decision[Counted]) -> KindResult:
    """One kind of service with the way to its date."""
    found = decision.result
    acts = (step.cites for step in decision.steps if step.message.startswith("service.act"))
    return {
        "kind": found.kind,
        "acts": [citation_text(cite) for cites in acts for cite in cites],
        "length": span_value(found.length),
        "reduced_date": found.reduced_date,
        "methods": methods_value(found.methods),
        "difference": difference(found.method, found.methods),
        "stretches": [_stretch(one) for one in found.stretches],
        "before": [_stretch(one) for one in found.before],
        "gaps": [_break(one, found.kind) for one in found.breaks],
    }


def _stretch(one: Measured) -> StretchResult:
    return {
        "from": one.start,
        "to": one.end,
        "entries": list(dict.fromkeys(one.entries)),
        "overlap": one.overlap,
        "coefficient": str(one.times),
        "length": span_value(one.length),
    }


def _break(one: Break, kind: str) -> BreakResult:
    return {
        "from": one.start,
        "to": one.end,
        "days": one.days(),
        "bridged": one.bridged() if kind == CONTINUOUS else None,
        "ground": one.ground or None,
        "limit": one.limit or None,
        "source": citation_text(one.cite) or one.basis or None,
    }


def period_value(item: Item, decisions: Sequence[Decision[Counted]], chosen: Chosen, law: LawOnDate) -> PeriodResult:
    """One period with its own length and what of it counts for each kind."""
    return {
        "entry": item.name,
        "from": item.start,
        "to": item.end,
        "words": item.words,
        "kinds": list(item.kinds),
        "coefficient": str(item.times),
        "basis": item.basis or None,
        "stated": item.stated,
        "length": span_value(own_length(item, law.day, chosen.method)),
        "shares": [_share(one) for one in shares(item, decisions, law)],
    }


def _share(one: Share) -> ShareResult:
    return {
        "kind": one.kind,
        "length": span_value(one.length) if one.length is not None else None,
        "why": one.why or None,
    }
