"""Verifying a certificate: the rule is run again on the law of its date, and every letter is compared."""

from __future__ import annotations

import re
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.law.acts import BODY_KINDS
from kadry_cli.core.law.certificate import FORMAT, certificate_yaml, norm_json
from kadry_cli.core.law.json_values import json_value
from kadry_cli.core.law.lookup import LawOnDate, OwnAct, OwnRule
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.law.wording import step_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kadry_cli.core.decision import Decision
    from kadry_cli.core.manifest import Topic

_KEYS = frozenset({
    "format", "kadry", "rule", "version", "law_date", "kind",
    "inputs", "norms", "result", "steps", "fingerprint",
})  # fmt: skip
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_WORDS = {"null": None, "true": True, "false": False}

# What a rule may raise on inputs that are not its own: they come from a file anybody may have edited.
_UNFIT = (KeyError, IndexError, TypeError, ValueError, AttributeError, ArithmeticError)


class Check(NamedTuple):
    """One comparison: its name, whether it holds, and a Ukrainian sentence that says what was seen."""

    name: str
    ok: bool
    detail: str


class VerifyResult(NamedTuple):
    """What the verification of a certificate found; `verified` only if every check holds."""

    verified: bool
    checks: tuple[Check, ...]


def verify_certificate(
    text: str, topics: Sequence[Topic], register_acts: Sequence[OwnAct] | None = None
) -> VerifyResult:
    """Run the certificate's rule again and compare norms, result, steps, fingerprint and every other letter.

    A rule or a version of it that this program does not have is said to be so, and nothing is judged. Norms
    of the body's own acts are taken from the certificate, and compared with `register_acts` where the body's
    register is at hand. What this proves: the result follows from the inputs by the law of the date; not that
    the inputs are true, nor which program version made the file.
    """
    checks = tuple(_checks(text, topics, register_acts))
    return VerifyResult(all(check.ok for check in checks), checks)


def _checks(text: str, topics: Sequence[Topic], register_acts: Sequence[OwnAct] | None) -> Iterable[Check]:
    data, problem = _parsed(text)
    yield Check("format", not problem, problem or f"формат {FORMAT}")
    if problem:
        return
    target = _target(data["rule"], topics)
    if target is None:
        yield Check("rule", False, f"правило «{data['rule']}» цій версії програми невідоме; рішення не перевірено")
        return
    yield Check("rule", True, f"«{data['rule']}»")
    own_acts = tuple(_own_act(act) for act in data.get("own_acts", ()))
    law = law_of(topics).on(date.fromisoformat(data["law_date"]), data["kind"], own_acts)
    decision, problem = _run(target, data, law)
    if decision is None:
        yield Check("inputs", False, problem)
        return
    if decision.version != data["version"]:
        yield Check(
            "version",
            False,
            f"версія {data['version']} правила «{data['rule']}» невідома: ця програма має версію "
            f"{decision.version}; рішення за іншою версією не перевіряють",
        )
        return
    yield Check("version", True, str(decision.version))
    yield from _comparisons(data, decision, law, register_acts is None)
    if own_acts and register_acts is not None:
        yield _against_register(own_acts, register_acts, law)
    yield _whole_text(text, certificate_yaml(decision, law, str(data["kadry"])))


def _comparisons(data: dict[str, Any], decision: Decision[Any], law: LawOnDate, alone: bool) -> Iterable[Check]:
    norms = [norm_json(law.norm(key)) for key in decision.norms]
    yield _compared("norms", norms, data["norms"], _own_words(norms, data["law_date"], alone))
    yield _compared("result", json_value(decision.result), data["result"])
    yield _compared("steps", step_sentences(decision), data["steps"])
    yield _compared("fingerprint", decision.fingerprint(), data["fingerprint"])


def _against_register(own_acts: Sequence[OwnAct], register_acts: Sequence[OwnAct], law: LawOnDate) -> Check:
    """Whether the register at hand gives, by the same act, every norm that the certificate takes from it."""
    known = {act.id: act for act in register_acts}
    for act in own_acts:
        found = known.get(act.id)
        if found is None:
            return Check("own_acts", False, f"власного акта «{act.id}» у реєстрі (acts.yaml) немає")
        values = {rule.key: rule for rule in found.rules}
        for rule in act.rules:
            other = values.get(rule.key)
            if other is None or _norm_value(law, other) != _norm_value(law, rule):
                return Check("own_acts", False, f"акт «{act.id}» у реєстрі дає іншу норму «{rule.key}»")
        if found._replace(rules=()) != act._replace(rules=()):
            return Check("own_acts", False, f"реквізити акта «{act.id}» у реєстрі інші")
    return Check("own_acts", True, "збігаються з acts.yaml цього реєстру")


def _norm_value(law: LawOnDate, rule: OwnRule) -> Any:
    return law.parameter(rule.key).read(rule.value)


def _own_words(norms: list[dict[str, Any]], day: str, alone: bool) -> str:
    """What is said of norms that agree; `alone`: no register is at hand to compare the body's own acts with."""
    own = [f"{norm['key']} – {norm['cite']['text']}" for norm in norms if norm["own"]]
    if not own:
        return f"усі норми збігаються з даними програми на {date.fromisoformat(day):%d.%m.%Y}"
    unchecked = " (сам акт не перевірено)" if alone else ""
    return f"норми з власного акта органу взято з довідки{unchecked}: " + "; ".join(own)


def _parsed(text: str) -> tuple[dict[str, Any], str]:
    """The certificate as JSON values, or why it is none."""
    from kadry_cli.core.register.reader import read_text

    value, findings = read_text(text.encode("utf-8"), "certificate")
    if value is None or findings:
        place = f"рядок {findings[0].line}, {findings[0].code}" if findings else "порожній файл"
        return {}, f"файл не читається як YAML: {place}"
    data = _json(value)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        return {}, f"це не довідка формату {FORMAT}"
    return data, _shape_problem(data)


def _shape_problem(data: dict[str, Any]) -> str:
    missing = sorted(_KEYS - data.keys())
    extra = sorted(data.keys() - _KEYS - {"own_acts"})
    if missing or extra:
        return "; ".join(
            part
            for part in (
                f"немає полів: {', '.join(missing)}" if missing else "",
                f"зайві поля: {', '.join(extra)}" if extra else "",
            )
            if part
        )
    if not isinstance(data["rule"], str) or not isinstance(data["inputs"], dict):
        return "поля «rule» та «inputs» мають бути назвою правила і вхідними даними"
    if data["kind"] not in BODY_KINDS:
        return f"невідомий вид органу «{data['kind']}»"
    try:
        date.fromisoformat(str(data["law_date"]))
        for act in data.get("own_acts", ()):
            _own_act(act)
    except (TypeError, ValueError, KeyError):
        return "дату права (law_date) або власний акт органу (own_acts) записано не за формою"
    return ""


def _json(value: Any) -> Any:
    """Text values as JSON values: what the writer left plain is a number, a truth value or null."""
    from kadry_cli.core.records.plain import Plain

    if isinstance(value, dict):
        return {str(key): _json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_json(item) for item in value]
    if isinstance(value, Plain):
        return int(value) if _WHOLE.fullmatch(value) else _WORDS.get(value, str(value))
    return str(value)


def _target(rule: str, topics: Sequence[Topic]) -> Any:
    for topic in topics:
        for name, target in topic.decisions:
            if name == rule:
                return topic.load(target)
    return None


def _own_act(act: dict[str, Any]) -> OwnAct:
    return OwnAct(
        str(act["id"]),
        str(act["title"]),
        str(act["kind"]),
        str(act["issuer"]),
        str(act["number"]),
        date.fromisoformat(act["date"]),
        date.fromisoformat(act["from"]),
        date.fromisoformat(act["to"]) if act["to"] is not None else None,
        tuple(OwnRule(str(rule["key"]), rule["value"], str(rule["point"])) for rule in act["rules"]),
    )


def _run(target: Any, data: dict[str, Any], law: LawOnDate) -> tuple[Decision[Any] | None, str]:
    try:
        return target(data["inputs"], law), ""
    except _UNFIT:
        return None, f"вхідні дані не підходять до правила «{data['rule']}» цієї версії програми"


def _compared(name: str, expected: Any, found: Any, agreed: str = "збігається") -> Check:
    if expected == found:
        return Check(name, True, agreed)
    return Check(name, False, _difference(expected, found))


def _difference(expected: Any, found: Any, place: str = "") -> str:
    """Where two values part, in words: the way to the first place and what stands there."""
    where = f"{place}: " if place else ""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in [*expected, *(key for key in found if key not in expected)]:
            if key not in found or key not in expected:
                what = "бракує" if key not in found else "зайве"
                return f"{where}{what} поле «{key}»"
            if expected[key] != found[key]:
                return _difference(expected[key], found[key], f"{place}.{key}" if place else str(key))
    if isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            return f"{where}має бути записів: {len(expected)}, записано: {len(found)}"
        for number, (one, other) in enumerate(zip(expected, found, strict=True), 1):
            if one != other:
                return _difference(one, other, f"{place}[{number}]" if place else f"№ {number}")
    if isinstance(expected, str) and isinstance(found, str):
        at = _first_difference(expected, found)
        return f"{where}має бути «{_around(expected, at).strip()}», записано «{_around(found, at).strip()}»"
    return f"{where}має бути {_shown(expected)}, записано {_shown(found)}"


def _first_difference(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip_longest(one, other)) if a != b), 0)


def _around(text: str, at: int, width: int = 40) -> str:
    start = max(0, at - width // 2)
    piece = text[start : at + width // 2]
    return ("…" if start else "") + piece + ("…" if start + len(piece) < len(text) else "")


def _shown(value: Any) -> str:
    return "«»" if value is None else f"«{value}»"


def _whole_text(text: str, expected: str) -> Check:
    """Every letter against the certificate written anew; line endings and blank lines at the end are free."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    for number, (one, other) in enumerate(zip_longest(expected.split("\n"), lines, fillvalue=""), 1):
        if one != other:
            return Check("text", False, f"рядок {number}: {_difference(one, other)}")
    return Check("text", True, "увесь текст збігається")
