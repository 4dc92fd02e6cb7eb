"""`kadry law check`: what it finds, and that the shipped law has nothing to find."""

from __future__ import annotations

import re
from typing import Any

import pytest

from kadry_cli.core.finding import Citation, Finding
from kadry_cli.core.law.acts import read_acts
from kadry_cli.core.law.check import (
    LawSource,
    check_acts,
    check_law,
    check_sources,
    unknown_citations,
    used_norms,
)
from kadry_cli.core.law.reading import acts
from kadry_cli.core.manifest import Topic
from kadry_cli.core.register.reader import read_text
from kadry_cli.topics import all_topics

LAW_FRAGMENTS = ("KD801", "KD805", "KD806", "KD807", "KD809", "KD811", "KD812")


def value_of(text: str) -> Any:
    value, findings = read_text(text.encode(), "law.yaml")
    assert findings == ()
    return value


def found(text: str) -> list[Finding]:
    return list(check_sources([LawSource("law.yaml", value_of(text))], acts(), {}))


def codes(text: str) -> set[str]:
    return {finding.code for finding in found(text)}


@pytest.mark.req("A1", "A2")
def test_the_shipped_law_is_clean() -> None:
    assert [(f.code, f.path, f.loc, dict(f.values)) for f in check_law(all_topics())] == []


@pytest.mark.req("A2")
def test_every_citation_of_every_topic_has_a_registered_act() -> None:
    from kadry_cli.core.law.reading import law_of

    entries = [
        entry
        for norm in law_of(all_topics()).parameters.values()
        for values in norm.values.values()
        for entry in values
    ]
    assert entries
    assert unknown_citations((entry.cite for entry in entries), acts()) == ()
    assert unknown_citations([Citation("no-such-act"), Citation("kzpp"), Citation("")], acts()) == (
        Citation("no-such-act"),
    )


@pytest.mark.parametrize("code", LAW_FRAGMENTS)
def test_the_wrong_example_of_a_code_is_found_and_the_right_one_is_clean(code: str, entries: dict[str, Any]) -> None:
    assert code in codes(entries[code]["wrong"])
    assert codes(entries[code]["right"]) == set()


def norm(values: str, extra: str = "") -> str:
    return f"a.b:\n  title: Зразок\n  type: count\n  kinds: [state]\n{extra}  values:\n    state:\n{values}"


CITE = "cite: {act: law-889-viii}"
ONE = f"{{value: 1, {CITE}, confidence: act}}"


def test_a_good_norm_is_clean() -> None:
    assert codes(norm(f"      2016-05-01: {ONE}\n      2020-01-01: {{ended: true, {CITE}}}\n")) == set()


@pytest.mark.req("A2")
def test_an_unknown_act_is_found_in_a_citation_and_in_a_value() -> None:
    assert codes(norm(f"      2016-05-01: {ONE.replace('law-889-viii', 'law-889')}\n")) == {"KD801"}
    text = norm(f"      2016-05-01: {{value: {{x: law-889}}, {CITE}, confidence: act}}\n").replace(
        "type: count", "type: mapping\n  of: act"
    )
    assert codes(text) == {"KD801"}


def test_unordered_and_overlapping_dates_are_found() -> None:
    assert codes(norm(f"      2020-01-01: {ONE}\n      2016-05-01: {ONE}\n")) == {"KD803"}
    assert codes(norm(f"      2016-05~: {ONE}\n      2016-05-20: {ONE}\n")) == {"KD806"}
    assert codes(norm(f"      2016-05-01: {ONE.replace(CITE, 'cite: [{act: kzpp}, {act: law-889-viii}]')}\n")) == {
        "KD806"
    }


def test_a_hole_is_found_for_a_kind_without_values_or_with_a_late_start() -> None:
    both = norm(f"      2016-05-01: {ONE}\n").replace("  kinds: [state]\n", "")
    assert codes(both) == {"KD805"}
    assert codes(both + f"    local:\n      2017-01-01: {ONE}\n") == {"KD805"}
    assert codes(both + f"    local:\n      2016-05-01: {ONE}\n") == set()


def test_types_and_values_are_checked() -> None:
    assert codes(norm(f"      2016-05-01: {ONE}\n").replace("type: count", "type: number")) == {"KD807"}
    assert codes(norm(f"      2016-05-01: {ONE}\n", "  of: count\n")) == {"KD807"}
    for value in ("1.5", "one", "[1]", "01"):
        assert "KD808" in codes(norm(f"      2016-05-01: {ONE.replace('value: 1', f'value: {value}')}\n"))
    for kind, value in (("share", "3/2"), ("share", "0.5"), ("list", "[]"), ("table", "{a: 1}"), ("mapping", "1")):
        text = norm(f"      2016-05-01: {ONE.replace('value: 1', f'value: {value}')}\n")
        assert "KD808" in codes(text.replace("type: count", f"type: {kind}"))


@pytest.mark.parametrize("state", ["unconfirmed", "ended"])
def test_a_gap_or_an_end_has_no_value(state: str) -> None:
    assert codes(norm(f"      2016-05-01: {{{state}: true, value: 1, {CITE}}}\n")) == {"KD809"}


def test_a_value_may_not_outlive_its_act_nor_begin_before_it() -> None:
    old = "cite: {act: gduds-30-84-2002}"
    value = ONE.replace(CITE, old)
    assert codes(norm(f"      2002-05-10: {value}\n")) == {"KD812"}
    assert codes(norm(f"      2002-05-10: {value}\n      2012-01-01: {ONE}\n")) == {"KD812"}
    assert codes(norm(f"      2001-01-01: {value}\n      2011-08~: {{ended: true, cite: {{act: kzpp}}}}\n")) == {
        "KD812"
    }
    assert codes(norm(f"      2016-05-01: {ONE.replace('law-889-viii', 'law-4050-vi')}\n")) == {"KD812"}


@pytest.mark.parametrize(
    "text",
    [
        norm(f"      2016-05-01: {ONE}\n", "  unit: day\n"),
        norm(f"      2016-05-01: {ONE}\n", "  own: так\n"),
        norm(f"      2016-05-01: {ONE}\n").replace("kinds: [state]", "kinds: [school]"),
        norm(f"      2016-05-01: {ONE}\n").replace("a.b:", "Норма:"),
        norm(f"      2016-05-01: {ONE}\n").replace("  title: Зразок\n", ""),
        norm(f"      2016-05: {ONE}\n      2016-05-01: {ONE}\n"),
        norm(f"      2016-05-01: {ONE}\n      2017-01-01: 5\n"),
        norm("      2016-05-01: {value: 1, confidence: act}\n"),
        norm(f"      2016-05-01: {{value: 1, {CITE}}}\n"),
        norm(f"      2016-05-01: {{value: 1, {CITE}, confidence: act, from: 1}}\n"),
        norm(f"      2016-05-01: {ONE}\n      2017-01-01: {{ended: yes, {CITE}}}\n"),
        norm(f"      2016-05-01: {ONE}\n") + f"    local:\n      2016-05-01: {ONE}\n",
        "a.b: текст\n",
        "- a\n",
        "a.b:\n  title: Зразок\n  type: count\n  values: немає\n",
    ],
)
def test_a_misspelt_field_is_found_not_ignored(text: str) -> None:
    assert "KD811" in codes(text)


def test_a_key_of_two_topics_is_found() -> None:
    value = value_of(norm(f"      2016-05-01: {ONE}\n"))
    sources = [LawSource("one/law.yaml", value), LawSource("two/law.yaml", value)]
    assert [finding.code for finding in check_sources(sources, acts(), {})] == ["KD811"]


def test_a_key_that_code_uses_and_no_law_has_is_found(sample: Topic) -> None:
    assert list(used_norms([sample]).values()) == [("sample.least_days",)]
    used = {"exam/rules.py:47": ("exam.questoins",)}
    assert [(f.code, f.path) for f in check_sources([], acts(), used)] == [("KD802", "exam/rules.py")]


def test_acts_that_point_nowhere_or_end_before_they_begin_are_found() -> None:
    fields = {
        "title": "Про зразок", "kind": "наказ", "issuer": "Орган", "short": "наказ від 01.02.2003 № 7", "number": "7",
        "date": "2003-02-01", "in_force_from": "2003-02-01", "confidence": "act", "source": "зразок",
        "in_force_to": "2002-01-01", "replaced_by": "no-such-act",
    }  # fmt: skip
    read, findings = read_acts({"one": fields}, "acts.yaml")
    assert findings == ()
    assert [finding.code for finding in check_acts(read, "acts.yaml")] == ["KD801", "KD803", "KD803"]


def test_every_finding_fills_the_words_of_its_code(entries: dict[str, Any]) -> None:
    wrong = [entries[code]["wrong"] for code in LAW_FRAGMENTS]
    for finding in [one for text in wrong for one in found(text)]:
        for words in (entries[finding.code]["message"], entries[finding.code]["advice"]):
            fields = re.findall(r"(?<!{){([a-z]+)}", words)
            assert set(fields) <= finding.values.keys()
            words.format_map(finding.values)


@pytest.mark.parametrize(
    ("keys", "value", "sound"),
    [
        ("[min, max]", "{min: 1, max: 5}", True),
        ("[min, max]", "{min: 1}", False),
        ("[min]", "{min: 1, max: 5}", False),
        ("min", "{min: 1}", False),
    ],
)
def test_a_mapping_has_its_fixed_keys_and_no_other(keys: str, value: str, sound: bool) -> None:
    entry = f"      2016-05-01: {ONE.replace('value: 1', f'value: {value}')}\n"
    text = norm(entry, f"  of: count\n  keys: {keys}\n").replace("type: count", "type: mapping")
    assert ("KD811" not in codes(text)) is sound
