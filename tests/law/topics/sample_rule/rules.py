"""Whether a term has been kept: the smallest rule with a norm, dates, numbers and text among its inputs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.lookup import LawOnDate


class Kept(NamedTuple):
    """Whether the term is kept, and which share of it has passed."""

    kept: bool | None
    share: Fraction | None


def replay(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[Kept]:
    """Run `sample_rule.kept` over days passed since a date."""
    norm = law.norm("sample.least_days")
    days, since = int(inputs["days"]), date.fromisoformat(inputs["since"])
    values = {"days": days, "since": since, "least": norm.value}
    steps = [Step("sample.count", values, (norm.cite,))]
    if norm.value is None:
        steps.append(Step("sample.gap", {}))
        result = Kept(None, None)
    else:
        result = Kept(days >= norm.value, Fraction(days, norm.value))
        steps.append(Step("sample.yes", {"kept": result.kept, "share": Fraction(1, 2)}))
    return Decision(
        "sample_rule.kept", 1, law.day, law.kind, dict(inputs), result, tuple(steps), ("sample.least_days",)
    )
