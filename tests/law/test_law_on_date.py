"""The law on the date of the act it judges (A4): both sides of each change, months, gaps, own acts."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from kadry_cli.core.finding import Citation, Severity
from kadry_cli.core.law.confidence import severity_for, unconfirmed_note, without_value
from kadry_cli.core.law.lookup import OwnAct, OwnRule
from kadry_cli.core.law.wording import citation_text, unconfirmed_words

if TYPE_CHECKING:
    from kadry_cli.core.law.lookup import Law

OWN = OwnAct(
    "poriadok-2020", "Про порядок", "рішення", "Тихобережної селищної ради", "12", date(2020, 2, 14),
    date(2020, 2, 14), date(2021, 12, 31), (OwnRule("sample.least_days", "20", "пункт 7"),),
)  # fmt: skip


def own(key: str, value: Any, since: date, until: date | None = None, act_id: str = "own") -> OwnAct:
    return OWN._replace(id=act_id, since=since, until=until, rules=(OwnRule(key, value),))


@pytest.mark.req("A4")
@pytest.mark.parametrize(
    ("kind", "day", "state", "value"),
    [
        ("state", date(2002, 5, 9), "none", None),
        ("state", date(2002, 5, 10), "confirmed", 10),
        ("state", date(2011, 7, 31), "confirmed", 10),
        ("state", date(2011, 8, 1), "unconfirmed", None),
        ("state", date(2011, 8, 31), "unconfirmed", None),
        ("state", date(2016, 4, 30), "unconfirmed", None),
        ("state", date(2016, 5, 1), "ended", None),
        ("local", date(2002, 5, 9), "none", None),
        ("local", date(2002, 5, 10), "confirmed", 10),
        ("local", date(2011, 8, 1), "unconfirmed", None),
        ("local", date(2026, 1, 1), "unconfirmed", None),
    ],
)
def test_both_sides_of_every_change_date(law: Law, kind: str, day: date, state: str, value: int | None) -> None:
    norm = law.on(day, kind).norm("sample.least_days")
    assert (norm.state, norm.value, norm.own) == (state, value, False)


@pytest.mark.req("A4")
@pytest.mark.parametrize(
    ("day", "state", "men"),
    [
        (date(2011, 11, 30), "confirmed", 60),
        (date(2011, 12, 1), "unconfirmed", None),
        (date(2011, 12, 30), "unconfirmed", None),
        (date(2011, 12, 31), "confirmed", 65),
        (date(2012, 1, 1), "confirmed", 65),
    ],
)
def test_inside_a_month_of_unknown_day_nobody_knows_which_norm_holds(
    law: Law, day: date, state: str, men: int | None
) -> None:
    norm = law.on(day, "state").norm("sample.age_limit")
    assert norm.state == state
    assert (norm.value or {}).get("men") == men


def test_a_norm_that_does_not_concern_a_kind_of_body_is_none_there(law: Law) -> None:
    assert law.on(date(2020, 1, 1), "local").norm("sample.age_limit").state == "none"


def test_a_norm_says_where_it_stands_and_since_when(law: Law) -> None:
    norm = law.on(date(2009, 6, 15), "state").norm("sample.least_days")
    assert norm.cite == Citation("gduds-30-84-2002", "пункт 3")
    assert norm.since is not None
    assert (norm.since.iso(), norm.confidence, norm.title) == ("2002-05-10", "digest", "Найменший строк")


def test_an_unknown_key_or_kind_is_a_mistake_in_the_program(law: Law) -> None:
    with pytest.raises(KeyError):
        law.on(date(2009, 1, 1), "state").norm("sample.no_such_norm")
    with pytest.raises(ValueError):
        law.on(date(2009, 1, 1), "school")


@pytest.mark.req("A4")
@pytest.mark.parametrize(
    ("day", "value", "is_own"),
    [
        (date(2020, 2, 13), None, False),
        (date(2020, 2, 14), 20, True),
        (date(2021, 12, 31), 20, True),
        (date(2022, 1, 1), None, False),
    ],
)
def test_an_own_act_closes_the_gap_while_it_is_in_force(law: Law, day: date, value: int | None, is_own: bool) -> None:
    norm = law.on(day, "local", [OWN]).norm("sample.least_days")
    assert (norm.value, norm.own) == (value, is_own)


def test_an_own_norm_is_cited_with_its_own_words(law: Law) -> None:
    norm = law.on(date(2020, 3, 3), "local", [OWN]).norm("sample.least_days")
    assert norm.cite.act == "poriadok-2020"
    assert citation_text(norm.cite) == "рішення Тихобережної селищної ради від 14.02.2020 № 12, пункт 7"
    assert (norm.state, norm.confidence) == ("confirmed", "act")


def test_an_own_act_does_not_change_a_confirmed_norm(law: Law) -> None:
    act = own("sample.least_days", "20", date(2005, 1, 1))
    assert law.on(date(2009, 6, 15), "local", [act]).norm("sample.least_days").value == 10


def test_an_own_act_decides_where_the_law_leaves_the_choice(law: Law) -> None:
    act = own("sample.approver", "голова комісії", date(2005, 1, 1))
    norm = law.on(date(2009, 6, 15), "state", [act]).norm("sample.approver")
    assert (norm.value, norm.own) == ("голова комісії", True)


def test_an_own_act_gives_a_value_before_the_first_norm_and_after_the_end(law: Law) -> None:
    act = own("sample.least_days", "5", date(2000, 1, 1))
    for day in (date(2001, 1, 1), date(2020, 1, 1)):
        assert law.on(day, "state", [act]).norm("sample.least_days").value == 5


def test_of_two_own_acts_the_later_one_binds(law: Law) -> None:
    older = own("sample.least_days", "20", date(2019, 1, 1), act_id="older")
    newer = own("sample.least_days", "30", date(2020, 1, 1), act_id="newer")
    for order in ([older, newer], [newer, older]):
        assert law.on(date(2020, 6, 1), "local", order).norm("sample.least_days").value == 30
        assert law.on(date(2019, 6, 1), "local", order).norm("sample.least_days").value == 20


def test_an_own_value_of_the_wrong_type_binds_nobody(law: Law) -> None:
    act = own("sample.least_days", "двадцять", date(2020, 1, 1))
    assert law.on(date(2020, 6, 1), "local", [act]).norm("sample.least_days").state == "unconfirmed"


@pytest.mark.req("A4")
def test_a_gap_is_a_note_and_never_a_guess(law: Law) -> None:
    day = date(2020, 3, 3)
    norm = law.on(day, "local").norm("sample.least_days")
    note = unconfirmed_note(norm, norm.title, day, "exam.yaml", ("date",))
    assert (note.code, note.path, note.citation) == ("KD810", "exam.yaml", Citation("gduds-164-2011"))
    assert severity_for(norm) is Severity.NOTE
    assert unconfirmed_words(norm, day) == (
        "на 03.03.2020 норму не підтверджено джерелами (наказ Головдержслужби від 08.07.2011 № 164); "
        "діє власний порядок органу?"
    )
    assert without_value([norm]) == (norm,)


@pytest.mark.parametrize(
    ("confidence", "severity"),
    [
        ("act", Severity.ERROR),
        ("digest", Severity.ERROR),
        ("partial", Severity.WARNING),
        ("common", Severity.WARNING),
    ],
)
def test_only_a_sure_norm_makes_an_error(law: Law, confidence: str, severity: Severity) -> None:
    norm = law.on(date(2009, 6, 15), "state").norm("sample.least_days")._replace(confidence=confidence)
    assert severity_for(norm) is severity
    assert severity_for(norm, Severity.WARNING) is Severity.WARNING


def test_a_share_is_exact() -> None:
    from kadry_cli.core.law.parameters import read_value

    assert read_value("share", "", "1/2") == Fraction(1, 2)
    assert read_value("list", "count", ["1", "2"]) == (1, 2)
    assert read_value("table", "count", {"3": "10", "5": "15"}) == {3: 10, 5: 15}
    assert read_value("mapping", "text", {"a": "б"}) == {"a": "б"}
