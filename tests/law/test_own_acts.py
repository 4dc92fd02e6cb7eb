"""A body's own acts: the record, its check, and what it becomes for the rules."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from kadry_cli.core.calendar.own_days import NO_OWN_DAYS
from kadry_cli.core.law.own_acts import OwnActs, check_own_acts, own_acts_of
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import RecordPlace
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.register.reader import read_text
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from kadry_cli.core.law.lookup import LawOnDate

OWN_ACT_FRAGMENTS = ("KD802", "KD803", "KD804", "KD808", "KD813")


def place() -> RecordPlace:
    law = law_of([topic("exam"), topic("dossier"), topic("reserve")])

    def law_on(day: date) -> LawOnDate:
        return law.on(day, "local")

    return RecordPlace("acts.yaml", {}, Settings.model_construct(kind="local"), law_on, lambda: NO_OWN_DAYS)


def record(text: str) -> OwnActs:
    value, findings = read_text(text.encode(), "acts.yaml")
    assert findings == ()
    return OwnActs.model_validate(value)


@pytest.mark.parametrize("code", OWN_ACT_FRAGMENTS)
def test_the_wrong_example_of_a_code_is_found_and_the_right_one_is_clean(code: str, entries: dict[str, Any]) -> None:
    wrong = check_own_acts(record(entries[code]["wrong"]), place()).findings
    assert [finding.code for finding in wrong] == [code]
    assert wrong[0].loc[0] == "acts"
    assert check_own_acts(record(entries[code]["right"]), place()).findings == ()


def act(rule: str, since: str, until: str = "", act_id: str = "own-act") -> str:
    end = f"    to: {until}\n" if until else ""
    return (
        f'  - id: {act_id}\n    title: Про порядок\n    kind: рішення\n    issuer: Ради\n    number: "12"\n'
        f"    date: {since}\n    from: {since}\n{end}    rules:\n      - {rule}\n"
    )


def codes(*acts: str) -> list[str]:
    return [finding.code for finding in check_own_acts(record("acts:\n" + "".join(acts)), place()).findings]


@pytest.mark.req("A4")
def test_a_rule_that_agrees_with_the_norm_or_fills_a_gap_is_clean() -> None:
    assert codes(act("{key: exam.max_minutes, value: 60}", "2005-01-01")) == []
    assert codes(act("{key: exam.max_minutes, value: 90}", "2012-01-01")) == []


@pytest.mark.parametrize(("until", "expected"), [("2002-05-09", []), ("2002-05-10", ["KD804"]), ("", ["KD804"])])
def test_a_rule_is_against_the_norm_only_while_both_are_in_force(until: str, expected: list[str]) -> None:
    assert codes(act("{key: exam.max_minutes, value: 90}", "2000-01-01", until)) == expected


def test_where_the_law_leaves_the_choice_no_rule_is_against_it() -> None:
    assert codes(act("{key: exam.ticket_approvers, value: [керівник органу]}", "2005-01-01")) == []


def test_two_own_acts_may_not_share_a_code() -> None:
    one = act("{key: exam.max_minutes, value: 60}", "2012-01-01")
    assert codes(one, one) == ["KD813"]


def test_the_rules_get_the_acts_with_their_points() -> None:
    (made,) = own_acts_of(record("acts:\n" + act("{key: exam.max_minutes, value: 60, point: пункт 7}", "2012-01-01")))
    assert made.citation() == "рішення Ради від 01.01.2012 № 12"
    assert made.rules[0] == ("exam.max_minutes", "60", "пункт 7")
    assert own_acts_of(record("acts: []")) == ()


@pytest.mark.req("A4")
@pytest.mark.parametrize("value", ["{min: 1}", "{min: 1, mx: 5}", "{min: 1, max: 5, step: 1}"])
def test_a_mapping_has_the_keys_of_the_law_and_binds_nobody_without_them(value: str) -> None:
    text = act(f"{{key: exam.mark_scale, value: {value}}}", "2012-02-01")
    assert codes(text) == ["KD808"]
    own = own_acts_of(record(f"acts:\n{text}"))
    assert law_of([topic("exam")]).on(date(2013, 4, 2), "local", own).norm("exam.mark_scale").value is None


@pytest.mark.req("A4")
@pytest.mark.parametrize(
    ("topic_name", "rule", "expected"),
    [
        ("reserve", "{key: reserve.review_month, value: 13}", ["KD808"]),
        ("reserve", "{key: reserve.review_month, value: 0}", ["KD808"]),
        ("reserve", "{key: reserve.review_month, value: 11}", []),
        ("dossier", "{key: dossier.refresh_by, value: {month: 2, day: 29}}", ["KD808"]),
        ("dossier", "{key: dossier.refresh_by, value: {month: 2, day: 28}}", []),
    ],
)
def test_a_month_or_a_day_that_no_year_has_binds_nobody(topic_name: str, rule: str, expected: list[str]) -> None:
    text = act(rule, "1994-02-01", "1994-12-01")
    assert codes(text) == expected
    own = own_acts_of(record(f"acts:\n{text}"))
    key = rule.partition(" ")[2].partition(",")[0]
    assert (law_of([topic(topic_name)]).on(date(1994, 4, 2), "local", own).norm(key).value is None) == bool(expected)
