"""Decisions in words and as JSON."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from kadry_cli.core.decision import Decision
from kadry_cli.core.law.dates import LawDate
from kadry_cli.core.law.json_values import json_value
from kadry_cli.core.law.templates import compile_template, fill
from kadry_cli.core.law.wording import decision_json, decision_lines, value_words

if TYPE_CHECKING:
    from kadry_cli.core.law.lookup import Law
    from kadry_cli.core.manifest import Topic

ACT = "наказ Головдержслужби і УАДУ від 10.05.2002 № 30/84, пункт 3"


def kept(sample: Topic, law: Law, day: date = date(2009, 6, 15), days: int = 12) -> Decision[Any]:
    made: Decision[Any] = sample.load("rules:replay")({"days": days, "since": "2009-06-01"}, law.on(day, "state"))
    return made


def test_steps_are_numbered_sentences_with_their_acts(sample: Topic, law: Law) -> None:
    assert decision_lines(kept(sample, law)) == [
        f"1. Минуло 12 днів з 01.06.2009, потрібно 10 ({ACT}).",
        "2. Строк витримано: так; частка 50 %.",
    ]


def test_a_decision_as_json(sample: Topic, law: Law) -> None:
    decision = kept(sample, law)
    assert decision_json(decision) == {
        "rule": "sample_rule.kept",
        "version": 1,
        "law_date": "2009-06-15",
        "kind": "state",
        "result": {"kept": True, "share": "6/5"},
        "steps": [line[3:] for line in decision_lines(decision)],
        "citations": [{"act": "gduds-30-84-2002", "point": "пункт 3", "text": ACT}],
        "norms": ["sample.least_days"],
        "fingerprint": decision.fingerprint(),
    }


def test_the_subject_of_a_decision_stands_in_its_json(sample: Topic, law: Law) -> None:
    inputs = {"days": 1, "since": "2009-06-01", "subject": "koval-olha-7k3f"}
    decision = sample.load("rules:replay")(inputs, law.on(date(2009, 6, 15), "state"))
    assert decision_json(decision)["subject"] == "koval-olha-7k3f"


@pytest.mark.parametrize(
    ("template", "values", "sentence"),
    [
        ("{n} {n:бал|бали|балів}", {"n": 1}, "1 бал"),
        ("{n} {n:бал|бали|балів}", {"n": 22}, "22 бали"),
        ("{n} {n:бал|бали|балів}", {"n": 13}, "13 балів"),
        ("{share:%} %", {"share": Fraction(1, 2)}, "50 %"),
        ("{share:%}", {"share": Fraction(1, 3)}, "1/3"),
        ("{day}", {"day": date(2009, 6, 5)}, "05.06.2009"),
        ("{day}", {"day": LawDate(2011, 8)}, "серпень 2011 року (день невідомий)"),
        ("{what}", {"what": None}, "–"),
        ("{what}", {"what": False}, "ні"),
        ("{what}", {"what": [1, "а"]}, "1, а"),
        ("{what}", {"what": {"а": Fraction(1, 2)}}, "а – 1/2"),
        ("без полів {{}}", {}, "без полів {}"),
    ],
)
def test_values_are_written_as_people_write_them(template: str, values: dict[str, object], sentence: str) -> None:
    assert fill(compile_template(template), values) == sentence


@pytest.mark.parametrize("template", ["{a.b}", "{a[0]}", "{0}", "{}", "{a!r}", "{n:бал|бали}", "{n:d}"])
def test_a_template_takes_plain_names_only(template: str) -> None:
    with pytest.raises(ValueError):
        compile_template(template)


def test_a_field_without_a_value_is_a_mistake_in_the_program() -> None:
    with pytest.raises(KeyError):
        fill(compile_template("{missing}"), {})


def test_values_of_norms_on_one_line() -> None:
    assert value_words(Fraction(1, 2)) == "1/2"
    assert value_words({"min": 1, "max": 5}) == "min: 1, max: 5"
    assert value_words(("а", "б")) == "а, б"
    assert value_words(15) == "15"


def test_only_plain_values_have_a_json_form() -> None:
    assert json_value({1: (Fraction(1, 2), date(2009, 6, 5)), "s": {"b", "a"}}) == {
        "1": ["1/2", "2009-06-05"],
        "s": ["a", "b"],
    }
    with pytest.raises(TypeError):
        json_value(1.5)
