"""Decisions in words: numbered sentences with the acts they stand on, and the JSON form (design §5, §10).

The id of a rule begins with its topic's name (`exam.result`), so its sentences are in `exam/steps.yaml`; those of a
shared room (`calendar.shifted`) are in the room's, whatever the rule.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from kadry_cli.core.law.acts import cited
from kadry_cli.core.law.lookup import NOWHERE, Norm, OwnCitation
from kadry_cli.core.law.reading import acts
from kadry_cli.core.law.templates import SHARED, fill, templates_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kadry_cli.core.decision import Decision
    from kadry_cli.core.finding import Citation
    from kadry_cli.core.law.results import CitationResult, DecisionResult


@cache
def citation_text(cite: Citation) -> str:
    """A citation as printed: «постанова Кабінету Міністрів України від 15.02.2002 № 169, пункт 13».

    A citation of the body's own act brings its words; an unknown act is shown by its id. "" for no act.
    """
    if cite == NOWHERE:
        return ""
    if isinstance(cite, OwnCitation):
        return cited(cite.words, cite.point)
    act = acts().get(cite.act)
    return cited(act.citation() if act else cite.act, cite.point)


def step_sentences(decision: Decision[Any]) -> list[str]:
    """One sentence for each step, its acts in brackets, a full stop at the end; not numbered."""
    topic = decision.rule.partition(".")[0]
    sentences = []
    for step in decision.steps:
        room = step.message.partition(".")[0]
        template = templates_of(room if room in SHARED else topic)[step.message]
        sentences.append(fill(template, step.values) + _ending(step.cites))
    return sentences


def decision_lines(decision: Decision[Any]) -> list[str]:
    """The reasoning as numbered sentences: «1. … (наказ …, розділ «…»).»"""
    return [f"{number}. {sentence}" for number, sentence in enumerate(step_sentences(decision), 1)]


@cache
def _ending(cites: tuple[Citation, ...]) -> str:
    words = "; ".join(filter(None, map(citation_text, cites)))
    return f" ({words})." if words else "."


def decision_json(decision: Decision[Any]) -> DecisionResult:
    """A decision as JSON values, for the envelope's `decisions`.

    Keys: rule, version, law_date, kind, result, steps (words), citations (act, point, text), norms, fingerprint, and
    subject (whom it concerns), where the inputs name one.
    """
    # For programs alone: sentences do without.
    from kadry_cli.core.law.json_values import json_value

    made: DecisionResult = {
        "rule": decision.rule,
        "version": decision.version,
        "law_date": decision.law_date.isoformat(),
        "kind": decision.body_kind,
        "result": json_value(decision.result),
        "steps": step_sentences(decision),
        "citations": [cite_json(cite) for cite in decision.citations()],
        "norms": list(decision.norms),
        "fingerprint": decision.fingerprint(),
    }
    subject = decision.inputs.get("subject")
    if subject is not None:
        made["subject"] = str(subject)
    return made


def decisions_about(found: Iterable[tuple[str, Decision[Any]]]) -> Iterator[DecisionResult]:
    """Decisions as JSON values, each with whom it concerns: the id of a person, "" for nobody in particular."""
    for subject, decision in found:
        yield {**decision_json(decision), "subject": subject}


def cite_json(cite: Citation) -> CitationResult:
    """A citation as JSON values, with its words."""
    return {"act": cite.act, "point": cite.point, "text": citation_text(cite)}


def value_words(value: Any) -> str:
    """A norm's value on one line, for tables: «1/2», «constitution, special», «1 – …, 2 – …»."""
    from kadry_cli.core.law.json_values import json_value

    plain = json_value(value)
    if isinstance(plain, dict):
        return ", ".join(f"{key}: {item}" for key, item in plain.items())
    if isinstance(plain, list):
        return ", ".join(str(item) for item in plain)
    return str(plain)


def unconfirmed_words(norm: Norm, day: date) -> str:
    """What is said where a norm gives no value: by its state, with the act where one is known."""
    act = citation_text(norm.cite)
    behind = f" ({act})" if act else ""
    on = f"на {day:%d.%m.%Y}"
    return {
        "unconfirmed": f"{on} норму не підтверджено джерелами{behind}; діє власний порядок органу?",
        "ended": f"{on} такої норми вже немає{behind}",
        "none": f"{on} джерела норми не називають",
    }.get(norm.state, "")


def act_titles(norm: Norm) -> dict[str, str]:
    """Titles of the acts in a norm of type `mapping` of acts: `{"civil_service": "Про державну службу"}`.

    With them a text of the law is filled: `text.format_map(act_titles(law.norm("exam.subject_acts")))`.
    """
    register = acts()
    return {code: register[act_id].title for code, act_id in (norm.value or {}).items()}
