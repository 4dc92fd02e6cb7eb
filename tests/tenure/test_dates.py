"""`kadry service dates` and `effects --person`: what follows from a card, of one person and of all who work."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.core.law.reading import law_of
from kadry_cli.person.rules.service import items_on, service_of
from kadry_cli.service.chosen import USUAL
from kadry_cli.topics import all_topics
from tests.cards.papers.registers import CARD, PERSON, register, write
from tests.kadry import EXAMPLE, kadry
from tests.person.made import as_read, card_with

LAW = law_of(all_topics())
OF_CIVIL = "    counts: [загальний, безперервний, державна служба]\n"
DISMISSED = as_read(
    """
work:
  - from: 1995-03-01
    to: 2004-03-31
    left: {ground: переведення}
  - from: 2004-04-01
    excluded:
      - {from: 2008-06-01, to: 2008-12-31, reason: відпустка без збереження заробітної плати, basis: наказ}
  - {from: 2009-09-01, to: 2010-08-31, counts: [загальний]}
dismissal:
  date: 2011-04-30
  reason: за власним бажанням
  norm: стаття 38 КЗпП України
  ground: {kind: наказ, number: "1-к", date: 2011-04-29}
"""
)


@pytest.mark.req("I16", "J1")
def test_a_period_is_taken_as_it_stood_on_the_day() -> None:
    card = card_with(DISMISSED)
    early = items_on(card, LAW.on(date(2008, 7, 1), "local"))
    assert [(one.start.year, one.end) for one in early] == [(1995, date(2004, 3, 31)), (2004, None)]
    assert early[1].cuts[0].end == date(2008, 6, 30)
    inside = items_on(card, LAW.on(date(2003, 1, 1), "local"))
    assert [one.end for one in inside] == [None]
    after = items_on(card, LAW.on(date(2012, 1, 1), "local"))
    assert [one.end for one in after] == [date(2004, 3, 31), date(2011, 4, 30), date(2010, 8, 31)]


@pytest.mark.req("J4", "J5")
def test_days_taken_out_and_overlaps_of_a_card_are_counted_as_in_a_file() -> None:
    law = LAW.on(date(2011, 5, 1), "local")
    general, continuous = (one.result for one in service_of(card_with(DISMISSED), law, USUAL))
    assert (general.length, continuous.length) == ((15, 7, 0), (15, 7, 0))
    assert [one.overlap for one in general.stretches] == [0, 365]


def result(*args: object) -> dict[str, object]:
    run = kadry("--root", EXAMPLE, "service", *args, "--json")
    assert run.code == 0, run.out + run.err
    found: dict[str, object] = run.json["result"]
    return found


@pytest.mark.req("I16", "I17", "I18", "J6", "J7")
def test_the_three_dates_of_a_person_and_their_traces() -> None:
    run = kadry("--root", EXAMPLE, "service", "dates", "ґудзь", "--on", "2010-06-15", "--json")
    (one,) = run.json["result"]["people"]
    assert [one[key] for key in ("person", "general", "continuous", "civil")] == [
        PERSON, "2001-08-03", "2001-08-03", "2009-06-22",
    ]  # fmt: skip
    assert [kind["kind"] for kind in one["kinds"]] == ["загальний", "безперервний", "державна служба"]
    assert one["kinds"][0]["methods"]["days"]["reduced_date"] == "2001-08-03"
    assert [(told["rule"], told["subject"]) for told in run.json["decisions"]] == [("service.length", PERSON)] * 3
    assert "15.06.2010 мінус" in " ".join(run.json["decisions"][0]["steps"])


@pytest.mark.req("I16", "J7")
def test_all_are_those_who_work_on_the_day_by_the_same_dates() -> None:
    people = result("dates", "--all", "--on", "2009-06-15")["people"]
    assert isinstance(people, list)
    assert len(people) == 11
    assert [one["name"] for one in people][:2] == ["Бережний Олег Васильович", "Гаврилюк Степан Андрійович"]
    by_one = result("dates", people[1]["person"], "--on", "2009-06-15")["people"]
    assert isinstance(by_one, list)
    assert all(by_one[0][key] == people[1][key] for key in ("general", "continuous", "civil"))


@pytest.mark.req("J7")
def test_the_method_is_that_of_the_body_unless_another_is_asked_for(tmp_path: Path) -> None:
    root = register(tmp_path)
    settings = (root / "kadry.yaml").read_text(encoding="utf-8")
    order = 'order: {kind: розпорядження, number: "3-р", date: 2009-01-05}'
    write(root / "kadry.yaml", f"{settings}service:\n  - from: 2009-01-05\n    method: thirty\n    {order}\n")
    said = kadry("--root", root, "service", "dates", "ґудзь", "--on", "2010-06-15").out
    assert "спрощений (місяць – 30 днів)" in said
    assert "Спосіб обрано актом: розпорядження від 05.01.2009 № 3-р." in said
    asked = kadry("--root", root, "service", "dates", "ґудзь", "--on", "2010-06-15", "--method", "days").out
    assert "обрано актом" not in asked


@pytest.mark.req("J1", "J5")
def test_periods_that_cannot_be_counted_are_told_at_their_line(tmp_path: Path) -> None:
    text = CARD.replace("    to: 2004-03-31", "    to: 2000-03-31")
    assert text != CARD
    root = register(tmp_path, cards={PERSON: text})
    for args in (("dates", "ґудзь"), ("dates", "--all"), ("certificate", "ґудзь"), ("effects", "--person", "ґудзь")):
        run = kadry("--root", root, "service", *args, "--on", "2010-06-15", "--json")
        assert run.code == 1
        (finding,) = run.json["findings"]
        assert (finding["code"], finding["path"], finding["line"] > 1) == ("KD331", f"people/{PERSON}/card.yaml", True)


@pytest.mark.req("J5")
def test_more_service_than_life_is_told_without_the_birthday(tmp_path: Path) -> None:
    own = "    coefficient: 6\n    basis: рішення ради від 01.02.2009 № 3\n"
    text = CARD.replace(OF_CIVIL, f"{OF_CIVIL}{own}")
    root = register(tmp_path, cards={PERSON: text})
    run = kadry("--root", root, "service", "dates", "ґудзь", "--on", "2014-06-15")
    assert (run.code, "KD335" in run.out, "1979" in run.out) == (1, True, False)


def test_the_dismissed_work_no_more_and_who_has_not_begun_has_no_dates() -> None:
    people = result("dates", "--all", "--on", "2013-01-01")["people"]
    assert isinstance(people, list)
    assert "oliinyk-stepan-4d7m" not in [one["person"] for one in people]
    run = kadry("--root", EXAMPLE, "service", "dates", "ґудзь", "--on", "1990-01-01")
    assert (run.code, "немає жодного періоду роботи" in run.out) == (0, True)


@pytest.mark.parametrize("args", [(), ("ґудзь", "--all"), ("нікого",)])
def test_who_is_meant_must_be_said(args: tuple[str, ...]) -> None:
    assert kadry("--root", EXAMPLE, "service", "dates", *args).code == 2


def test_effects_of_a_person_are_those_of_the_length(tmp_path: Path) -> None:
    root = register(tmp_path, kind="state")
    by_card = kadry("--root", root, "service", "effects", "--person", "ґудзь", "--on", "2013-06-22", "--json").json
    by_length = kadry("--root", root, "service", "effects", "--length", "4y", "--on", "2013-06-22", "--json").json
    assert by_card["result"] == by_length["result"]
    assert by_card["result"]["bonus_percent"]["value"] == 10
    assert kadry("--root", root, "service", "effects", "--person", "ґудзь", "--length", "4y").code == 2
