"""A Decision: a result with the steps that led to it, the norms it stands on, and a fingerprint (design §5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from kadry_cli.core.finding import Citation

T = TypeVar("T")


class Step(NamedTuple):
    """One step of a reasoning: the id of its sentence, the values in it, and the norm it applies.

    The words are made when the step is printed, from the topic's `steps.yaml`.
    """

    message: str
    values: Mapping[str, object]
    cites: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision(Generic[T]):
    """What a rule decided, on the law of `law_date`, and why.

    `inputs` are plain JSON values, enough to run the rule again; `norms` are the keys of the law it used.
    `result` is None where the norm of that date is not confirmed: the rule then decides nothing.
    """

    rule: str
    version: int
    law_date: date
    body_kind: str
    inputs: Mapping[str, object]
    result: T
    steps: tuple[Step, ...]
    norms: tuple[str, ...] = ()

    def citations(self) -> tuple[Citation, ...]:
        """Every citation of the steps, each once, in the order of the reasoning."""
        return tuple(dict.fromkeys(cite for step in self.steps for cite in step.cites))

    def fingerprint(self) -> str:
        """SHA-256 over rule, version, law date, kind of body and inputs as canonical JSON."""
        import hashlib
        import json

        subject = [self.rule, self.version, self.law_date.isoformat(), self.body_kind, self.inputs]
        text = json.dumps(subject, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8")).hexdigest()
