"""The register of acts: what stands in it, what it does not claim to know, how it is cited."""

from __future__ import annotations

import pytest

from kadry_cli.core.finding import Citation
from kadry_cli.core.law.acts import read_acts
from kadry_cli.core.law.reading import acts
from kadry_cli.core.law.wording import citation_text

A1 = {
    1: ("law-3723-xii", "1993-12-16", "3723-XII"),
    2: ("kmu-169-2002", "2002-02-15", "169"),
    3: ("gduds-30-84-2002", "2002-05-10", "30/84"),
    4: ("kmu-272-2007", "2007-02-21", "272"),
    5: ("kmu-199-2001", "2001-02-28", "199"),
    6: ("kmu-1386-2001", "2001-10-24", "1386"),
    7: ("gduds-10-2007", "2007-01-20", "10"),
    8: ("kmu-1922-2000", "2000-12-28", "1922"),
    9: ("gduds-201-2004", "2004-11-17", "201"),
    10: ("gduds-102-2004", "2004-06-30", "102"),
    11: ("gduds-122-2003", "2003-10-31", "122"),
    12: ("minstat-343-1995", "1995-12-26", "343"),
}
A2 = {
    "law-pension-provision", "rm-srsr-252-1973", "kmu-283-1994", "kmu-853-1994", "kzpp",
    "military-register-instruction",
}  # fmt: skip
A6 = {
    "constitution", "law-citizenship-1991", "law-anticorruption-1995", "law-anticorruption-2009",
    "law-anticorruption-2011", "law-anticorruption-2014", "law-280-97-vr", "law-2493-iii", "posts-reference-book",
    "law-information", "law-information-protection", "law-informatization-concept", "law-informatization-program",
    "law-informatization-tasks",
}  # fmt: skip
SUCCESSORS = {"law-889-viii", "gduds-164-2011", "kmu-246-2016", "kmu-229-2016", "kmu-306-2016", "nads-64-2016"}


@pytest.mark.req("A1")
@pytest.mark.parametrize(("number", "act"), A1.items())
def test_each_of_the_twelve_listed_acts_has_title_body_number_and_date(number: int, act: tuple[str, str, str]) -> None:
    found = acts()[act[0]]
    assert found.listed == number
    assert found.title
    assert found.issuer
    assert found.date is not None
    assert (found.date.iso(), found.number) == act[1:]


@pytest.mark.req("A1")
def test_the_list_has_exactly_twelve_acts() -> None:
    assert sorted(act.listed for act in acts().values() if act.listed) == list(range(1, 13))


@pytest.mark.req("A2")
def test_acts_cited_in_the_text_but_not_listed_are_registered() -> None:
    assert acts().keys() >= A2
    cited_articles = {f"стаття {number}" for number in (12, 14, 15, 16, 22, 28, 30)}
    assert acts()["law-3723-xii"].points.keys() >= cited_articles


@pytest.mark.req("A6")
def test_further_acts_named_in_the_text_are_registered() -> None:
    assert acts().keys() >= A6


@pytest.mark.req("A4")
def test_successors_are_registered_and_begin_when_the_old_acts_end() -> None:
    assert acts().keys() >= SUCCESSORS
    for old, new in (
        ("law-3723-xii", "law-889-viii"),
        ("kmu-283-1994", "kmu-229-2016"),
        ("kmu-658-1996", "kmu-306-2016"),
    ):
        start, end = acts()[new].in_force_from, acts()[old].in_force_to["state"]
        assert start is not None
        assert start.day_before() == end.last()


@pytest.mark.req("A4")
def test_reserve_acts_change_on_the_day_the_requirements_fix() -> None:
    assert acts()["kmu-853-1994"].in_force_to["state"].iso() == "2001-02-27"
    start = acts()["kmu-199-2001"].in_force_from
    assert start is not None
    assert start.iso() == "2001-02-28"


@pytest.mark.req("A4")
def test_the_competition_order_of_2002_ended_for_state_bodies_only() -> None:
    assert acts()["kmu-169-2002"].in_force_to.keys() == {"state"}


def test_what_no_source_gives_is_named_unknown_never_filled_in() -> None:
    pension = acts()["law-pension-provision"]
    assert (pension.date, pension.number) == (None, "")
    assert {"date", "number"} <= set(pension.unknown)
    assert acts()["gduds-164-2011"].title == ""


@pytest.mark.parametrize(
    ("cite", "words"),
    [
        (
            Citation("gduds-30-84-2002", "підбиття підсумків"),
            "наказ Головдержслужби і УАДУ від 10.05.2002 № 30/84, розділ «Підбиття підсумків»",
        ),
        (
            Citation("law-3723-xii", "стаття 15"),
            "Закон України «Про державну службу» від 16.12.1993 № 3723-XII, стаття 15",
        ),
        (Citation("kmu-169-2002"), "постанова Кабінету Міністрів України від 15.02.2002 № 169"),
        (Citation("law-anticorruption-1995"), "Закон України «Про боротьбу з корупцією» від 05.10.1995 № 356/95-ВР"),
        (Citation("constitution", "стаття 38"), "Конституція України, стаття 38"),
        (Citation("dstu-4163-2003", "5.23"), "ДСТУ 4163-2003, пункт 5.23"),
        (Citation("no-such-act", "пункт 1"), "no-such-act, пункт 1"),
        (Citation(""), ""),
    ],
)
def test_an_act_is_cited_date_first(cite: Citation, words: str) -> None:
    assert citation_text(cite) == words


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("gduds-30-84-2002", "наказу Головдержслужби і УАДУ від 10.05.2002 № 30/84"),
        ("kmu-169-2002", "постанови Кабінету Міністрів України від 15.02.2002 № 169"),
        ("law-2493-iii", "Закону України «Про службу в органах місцевого самоврядування» від 07.06.2001 № 2493-III"),
        ("kzpp", "Кодексу законів про працю України"),
        ("vr-1726-2005", "розпорядження Голови Верховної Ради України від 26.12.2005 № 1726"),
    ],
)
def test_an_act_is_cited_in_the_genitive(act: str, words: str) -> None:
    assert acts()[act].citation_genitive() == words


def good_act(**fields: object) -> dict[str, object]:
    act: dict[str, object] = {
        "title": "Про зразок", "kind": "наказ", "issuer": "Орган", "short": "наказ Органу від 01.02.2003 № 7",
        "date": "2003-02-01", "number": "7", "in_force_from": "2003-02-01", "confidence": "act", "source": "зразок",
    }  # fmt: skip
    return {key: value for key, value in {**act, **fields}.items() if value is not None}


def test_a_whole_act_has_no_findings() -> None:
    read, findings = read_acts({"one": good_act()}, "acts.yaml")
    assert findings == ()
    assert read["one"].citation() == "наказ Органу від 01.02.2003 № 7"


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "лист"},
        {"confidence": "sure"},
        {"source": None},
        {"date": None},
        {"date": "2003-02-30"},
        {"unknown": ["date"]},
        {"number": "8"},
        {"short": "наказ Органу від 02.02.2003 № 7"},
        {"titel": "Про зразок"},
        {"in_force_to": {"region": "2004-01-01"}},
        {"in_force_to": "колись"},
        {"points": "стаття 1"},
        {"never_in_force": "так"},
        {"listed": "перший"},
        {"replaced_by": {"a": "b"}},
        {"title": None, "short": None},
    ],
)
def test_a_broken_act_is_reported_and_kept(fields: dict[str, object]) -> None:
    read, findings = read_acts({"one": good_act(**fields)}, "acts.yaml")
    assert {finding.code for finding in findings} == {"KD811"}
    assert "one" in read


def test_a_file_that_is_no_register_of_acts_is_reported() -> None:
    assert [finding.code for finding in read_acts(["a"], "acts.yaml")[1]] == ["KD811"]
    assert [finding.code for finding in read_acts({"one": "текст"}, "acts.yaml")[1]] == ["KD811"]
