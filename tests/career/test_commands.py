"""`kadry career due|ranks|age|bonus|leave` on the example and on registers with one thing changed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject

from tests.diagnostics.registers import example_in, rewrite
from tests.kadry import EXAMPLE, kadry

GUDZ, PANASIUK, ZHUK = "gudz-mariia-3f8k", "panasiuk-bohdan-9b2q", "zhuk-oksana-2c9r"
CARD = f"people/{GUDZ}/card.yaml"


def due(root: Path, *args: str) -> dict[str, Any]:
    run = kadry("--root", root, "career", "due", *args, "--json")
    assert run.code in (0, 1), run.err
    result: dict[str, Any] = run.json["result"]
    assert (run.code == 1) is (result["overdue"] > 0)
    return result


def told(result: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(one["day"], one["kind"], one["person"] or "") for one in result["items"]]


@pytest.mark.req("K11", "H12")
def test_rows_stand_by_days_then_by_the_alphabet_and_what_is_overdue_comes_first() -> None:
    result = due(EXAMPLE, "--on", "2014-03-20", "--kind", "rank", "--kind", "refresh")
    days = [one["day"] for one in result["items"]]
    assert days == sorted(days)
    states = [one["state"] for one in result["items"]]
    assert states == ["overdue"] * result["overdue"] + ["due"] * (len(states) - result["overdue"])
    same_day = [one["name"] for one in result["items"] if one["day"] == "2014-04-15"]
    assert same_day == ["Ґудзь Марія Іванівна", "Панасюк Богдан Романович"]
    first = result["items"][0]
    assert (first["person"], first["rank"], first["norm"]["confidence"]) == (GUDZ, 12, "common")


@pytest.mark.req("K11")
def test_the_window_is_a_month_unless_another_day_is_named() -> None:
    person = ("--person", GUDZ, "--kind", "rank")
    assert told(due(EXAMPLE, *person, "--on", "2011-05-21")) == []
    assert told(due(EXAMPLE, *person, "--on", "2011-05-22")) == [("2011-06-22", "rank", GUDZ)]
    assert told(due(EXAMPLE, *person, "--on", "2011-01-10", "--until", "22.06.2011")) == [("2011-06-22", "rank", GUDZ)]
    back = kadry("--root", EXAMPLE, "career", "due", "--on", "2011-05-22", "--until", "2011-05-21")
    assert back.code == 2


@pytest.mark.req("K11")
def test_nothing_overdue_ends_well_and_something_overdue_ends_with_one() -> None:
    args = ("--root", EXAMPLE, "career", "due", "--person", GUDZ, "--kind", "rank", "--on")
    assert kadry(*args, "2011-06-22").code == 0
    late = kadry(*args, "2011-06-23")
    assert (late.code, "прострочено на 1 день" in late.out, "Прострочено: 1 строк." in late.out) == (1, True, True)


@pytest.mark.req("K11")
def test_a_person_and_a_unit_narrow_the_list() -> None:
    only = due(EXAMPLE, "--on", "2014-12-10", "--unit", "земельних")
    assert {one["unit"] for one in only["items"]} == {"Сектор земельних відносин та архітектури"}
    assert due(EXAMPLE, "--on", "2014-12-10", "--person", GUDZ)["items"][0]["person"] == GUDZ


@pytest.mark.req("F16")
def test_the_review_of_the_reserve_is_due_in_december() -> None:
    rows = due(EXAMPLE, "--on", "2014-12-10", "--kind", "reserve")["items"]
    assert {(one["day"], one["state"], one["person"]) for one in rows} == {("2014-12-31", "due", None)}
    assert "Загальний відділ" in [one["unit"] for one in rows]


@pytest.mark.req("H19")
def test_a_file_given_out_comes_back_by_its_day(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    (root / "books/issue").mkdir(exist_ok=True)
    (root / "books/issue/2013.yaml").write_text(
        f"year: 2013\nissues:\n  - number: 1\n    date: 2013-05-02\n    person: {PANASIUK}\n"
        "    to: Остапчук Віктор Григорович\n    permit: резолюція\n    due: 2013-05-08\n",
        encoding="utf-8",
    )
    rows = due(root, "--on", "2013-05-09", "--kind", "return")["items"]
    assert [(one["day"], one["state"], one["remarks"]) for one in rows] == [
        ("2013-05-08", "overdue", "Остапчук Віктор Григорович")
    ]


@pytest.mark.req("B28", "F28")
def test_the_year_of_a_recommended_candidate_ends() -> None:
    rows = due(EXAMPLE, "--on", "2010-06-01", "--kind", "right")["items"]
    assert [(one["kind"], one["state"]) for one in rows] == [("right", "due")]
    assert rows[0]["norm"]["cite"]["act"] == "kmu-169-2002"


@pytest.mark.req("K11", "K9")
def test_what_the_sources_do_not_confirm_is_told_once_and_not_guessed() -> None:
    result = due(EXAMPLE, "--on", "2012-01-10", "--kind", "age")
    assert result["items"] == []
    assert len(result["unconfirmed"]) == 1
    assert result["unconfirmed"][0].startswith("Граничний вік – ")


@pytest.mark.req("K11")
def test_a_state_body_has_the_law_of_its_kind(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, "kadry.yaml", "kind: local", "kind: state")
    result = due(root, "--on", "2016-05-02", "--kind", "rank")
    assert result["items"] == []
    assert [one for one in result["unconfirmed"] if "переходу до нової норми" in one]


@pytest.mark.req("K11")
def test_a_delay_and_a_penalty_stand_in_the_row(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    measure = (
        "penalties:\n  - reason: невиконання доручення\n    kind: захід впливу\n    name: затримка рангу\n"
        '    date: 2011-03-01\n    ground:\n      kind: розпорядження\n      number: "9-к"\n      date: 2011-03-01\n'
        "    delays_rank_until: 2011-09-01\ntraining:\n"
    )
    rewrite(root, CARD, "training:\n", measure)
    (row,) = due(root, "--on", "2011-06-01", "--kind", "rank", "--person", GUDZ)["items"]
    assert (row["day"], row["state"]) == ("2011-09-02", "due")
    assert "затримано заходом до 01.09.2011" in row["remarks"]
    shown = kadry("--root", root, "career", "ranks", GUDZ, "--on", "2011-06-01", "--explain").out
    assert "не раніше ніж 02.09.2011" in shown


def feed(root: Path, *args: str) -> list[Any]:
    run = kadry("--root", root, "career", "due", *args, "--ics", "-")
    assert run.err == ""
    calendar = vobject.readOne(run.out)
    assert calendar.version.value == "2.0"
    return list(calendar.vevent_list)


@pytest.mark.req("K11", "T-I11")
def test_another_program_reads_the_feed_and_no_name_is_in_it() -> None:
    rows = ("--on", "2014-03-20", "--kind", "rank", "--kind", "refresh")
    events = feed(EXAMPLE, *rows)
    assert len(events) == len(due(EXAMPLE, *rows)["items"])
    last = events[-1]
    assert last.dtstart.value == date(2014, 4, 15)
    assert last.dtend.value == last.dtstart.value + timedelta(days=1)
    assert last.valarm.trigger.value == timedelta(days=-1)
    assert not hasattr(events[0], "valarm")
    text = kadry("--root", EXAMPLE, "career", "due", *rows, "--ics", "-").out.replace("\r\n ", "")
    assert "Ґудзь" not in text
    assert f"Черговий ранг: 12 ({GUDZ})" in text


def test_ids_of_events_stay_from_day_to_day_and_differ_from_each_other() -> None:
    rows = ("--kind", "rank", "--kind", "refresh", "--until", "2014-05-01")
    before = {one.summary.value: one.uid.value for one in feed(EXAMPLE, "--on", "2014-03-20", *rows)}
    after = {one.summary.value: one.uid.value for one in feed(EXAMPLE, "--on", "2014-03-27", *rows)}
    assert before == after
    assert len(set(before.values())) == len(before)
    assert before[f"Черговий ранг: 12 ({GUDZ})"] == "53303a85-4b90-5ceb-a3dc-f0c800657baf@kadry"


@pytest.mark.req("I24")
def test_penalties_enter_a_feed_only_on_wish(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, "people/chub-valerii-3w8n/card.yaml", "    lifted: 2010-10-01\n", "")
    rows = ("--on", "2011-02-10", "--person", "чуб")
    assert [one["kind"] for one in due(root, *rows)["items"]].count("penalty") == 1
    without = tmp_path / "a.ics"
    kadry("--root", root, "career", "due", *rows, "--ics", without)
    assert "стягнення" not in without.read_text(encoding="utf-8").replace("\n ", "")
    assert len(feed(root, *rows, "--kind", "penalty")) == 1
    assert kadry("--root", root, "career", "due", *rows, "--ics", without).code == 2


def test_with_nothing_due_there_is_nothing_to_write_and_a_sentence_says_so() -> None:
    args = ("--root", EXAMPLE, "career", "due", "--on", "2010-01-10", "--person", GUDZ, "--kind", "rank")
    shown = kadry(*args)
    assert (shown.code, "нічого не настає і нічого не прострочено" in shown.out) == (0, True)
    assert kadry(*args, "--ics", "-").code == 2


@pytest.mark.req("K11")
def test_the_ranks_of_a_person_and_the_list_for_an_order() -> None:
    run = kadry("--root", EXAMPLE, "career", "ranks", "чуб", "--on", "2012-01-10", "--json")
    (one,) = run.json["result"]["people"]
    assert [given["rank"] for given in one["given"]] == [15, 14]
    assert (one["next"]["rank"], one["next"]["due"], one["next"]["doubts"]) == (13, "2010-09-04", [])
    assert run.json["decisions"][0]["rule"] == "career.rank"
    listed = kadry("--root", EXAMPLE, "career", "ranks", "--due", "--on", "2013-06-01", "--json").json["result"]
    names = [person["name"] for person in listed["people"]]
    assert names == ["Ґудзь Марія Іванівна", "Сабо Ласло Іштванович"]
    assert kadry("--root", EXAMPLE, "career", "ranks").code == 2


@pytest.mark.req("K9")
def test_the_age_limit_of_people_near_it() -> None:
    run = kadry("--root", EXAMPLE, "career", "age", "--all", "--within", "5", "--on", "2011-06-01", "--json")
    people = {one["person"].partition("-")[0]: one for one in run.json["result"]["people"]}
    assert list(people) == ["oliinyk", "yaremko", "lysenko"]
    assert (people["oliinyk"]["until"], people["oliinyk"]["most"]) == ("2012-02-11", "2015-02-11")
    shown = kadry("--root", EXAMPLE, "career", "age", "лисенко", "--on", "2011-06-01").out
    assert "Служить до: 19.03.2015" in shown


@pytest.mark.parametrize(("command", "rule"), [("bonus", "service.bonus"), ("leave", "service.leave")])
@pytest.mark.req("K11", "J6")
def test_bonus_and_leave_are_those_of_service_effects(command: str, rule: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, "kadry.yaml", "kind: local", "kind: state")
    day = ("--on", "2013-06-15")
    one = kadry("--root", root, "career", command, "лисенко", *day, "--json").json
    other = kadry("--root", root, "service", "effects", "--person", "лисенко", *day, "--json").json
    key = {"bonus": "bonus_percent", "leave": "leave_days"}[command]
    assert one["result"]["gain"] == other["result"][key]
    assert one["result"]["length"] == other["result"]["length"]
    assert one["decisions"][0]["rule"] == rule


@pytest.mark.req("K9")
def test_a_year_of_birth_mistyped_in_one_card_stops_no_list(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, CARD, "  date: 1979-", "  date: 9979-")
    listed = kadry("--root", root, "career", "due", "--kind", "age", "--on", "2010-01-01", "--json")
    assert listed.json["result"]["day"] == "2010-01-01"
    assert [one["code"] for one in listed.json["findings"]] == ["KD301"]
    asked = kadry("--root", root, "career", "age", GUDZ, "--on", "2010-01-01")
    assert (asked.code, "рік буває від 1800 до 2999" in asked.out + asked.err) == (1, True)


@pytest.mark.req("K11")
def test_the_last_day_that_can_be_named_breaks_no_list() -> None:
    assert due(EXAMPLE, "--kind", "rank", "--on", "2999-12-31")["until"] == "3000-01-31"
    assert kadry("--root", EXAMPLE, "career", "ranks", "--due", "--on", "2999-12-31").code == 0
    assert kadry("--root", EXAMPLE, "career", "age", "--all", "--on", "2999-12-31").code == 0
