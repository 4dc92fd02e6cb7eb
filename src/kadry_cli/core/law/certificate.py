"""The certificate of a decision: readable YAML from which anybody can run the rule again (design §5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kadry_cli.core.law.json_values import json_value
from kadry_cli.core.law.wording import cite_json, step_sentences
from kadry_cli.core.law.yaml_text import yaml_text

if TYPE_CHECKING:
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.law.lookup import LawOnDate, Norm, OwnAct, OwnRule
    from kadry_cli.core.law.results import NormResult

FORMAT = "kadry-certificate/1"

HEAD = """\
# Довідка про рішення за правилом. Перевірити: kadry verify ФАЙЛ
# Перевірка виконує правило ще раз за цими вхідними даними і правом на дату law_date та порівнює все нижче.
"""


def certificate_yaml(decision: Decision[Any], law: LawOnDate, kadry_version: str) -> str:
    """The certificate's text: rule, version, law date, inputs, norms used, result, steps, fingerprint.

    `law` is the law the decision was made on; the body's own acts that gave a norm are written out in full,
    for the one who verifies does not have them.
    """
    used = [law.norm(key) for key in decision.norms]
    own_ids = {norm.cite.act for norm in used if norm.own}
    own_acts = tuple(act for act in law.own_acts if act.id in own_ids)
    certificate: dict[str, Any] = {
        "format": FORMAT,
        "kadry": kadry_version,
        "rule": decision.rule,
        "version": decision.version,
        "law_date": decision.law_date.isoformat(),
        "kind": decision.body_kind,
        "inputs": json_value(decision.inputs),
        "norms": [norm_json(norm) for norm in used],
    }
    if own_acts:
        certificate["own_acts"] = [_own_act_json(act, {norm.key for norm in used}) for act in own_acts]
    certificate["result"] = json_value(decision.result)
    certificate["steps"] = step_sentences(decision)
    certificate["fingerprint"] = decision.fingerprint()
    return HEAD + yaml_text(certificate)


def norm_json(norm: Norm) -> NormResult:
    """A norm on a date as JSON values, with its citation in words."""
    return {
        "key": norm.key,
        "state": norm.state,
        "value": json_value(norm.value),
        "since": norm.since.iso() if norm.since else None,
        "confidence": norm.confidence,
        "own": norm.own,
        "cite": cite_json(norm.cite),
    }


def _own_act_json(act: OwnAct, keys: set[str]) -> dict[str, Any]:
    return {
        "id": act.id,
        "title": act.title,
        "kind": act.kind,
        "issuer": act.issuer,
        "number": act.number,
        "date": act.signed.isoformat(),
        "from": act.since.isoformat(),
        "to": act.until.isoformat() if act.until else None,
        "rules": [_rule_json(rule) for rule in act.rules if rule.key in keys],
    }


def _rule_json(rule: OwnRule) -> dict[str, Any]:
    return {"key": rule.key, "value": json_value(rule.value), "point": rule.point}
