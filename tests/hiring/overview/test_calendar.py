"""`kadry competition calendar`: the table and the feed, read by a library that did not write it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject

from tests.hiring.overview.competitions import WHOLE, competition_text, register
from tests.kadry import kadry

NAMES = ("Ґудзь", "Єфіменко", "Іваненко", "Шевчук", "Литвин", "Гаврилюк", "Ковтун", "Бережний", "Ткачук", "Яремко")


def feed(root: Path, day: str = "2009-06-24", target: str = "-") -> bytes:
    run = kadry("--root", root, "competition", "calendar", WHOLE, "--ics", target, "--on", day)
    assert (run.code, run.err) == (0, "")
    return run.out.encode("utf-8")


def events(data: bytes) -> list[Any]:
    calendar = vobject.readOne(data.decode("utf-8"))
    assert calendar.version.value == "2.0"
    return list(calendar.vevent_list)


@pytest.mark.req("B4", "B23", "B28", "B31", "B32", "B34", "C7")
def test_another_program_reads_every_term(tmp_path: Path) -> None:
    found = events(feed(register(tmp_path, ended=True)))
    days = sorted((one.dtstart.value, one.summary.value) for one in found)
    assert days[:5] == [
        (date(2009, 5, 15), "Останній день: опублікувати оголошення"),
        (date(2009, 6, 15), "Останній день: прийняти документи"),
        (date(2009, 6, 22), "Останній день: повідомити кандидатів про результати"),
        (date(2009, 6, 22), "Останній день: подати протокол керівникові"),
        (date(2009, 6, 25), "Останній день: оскаржити рішення комісії (заява № 1)"),
    ]
    assert len(found) == 11
    for one in found:
        assert one.dtend.value == one.dtstart.value + timedelta(days=1)
        assert "постанова Кабінету Міністрів України від 15.02.2002 № 169" in one.description.value


def test_whoever_has_still_to_act_is_reminded_a_day_before(tmp_path: Path) -> None:
    found = {one.summary.value: one for one in events(feed(register(tmp_path, ended=True)))}
    act = found["Останній день: видати акт керівника"]
    assert act.valarm.trigger.value == timedelta(days=-1)
    assert act.valarm.action.value == "DISPLAY"
    assert not hasattr(found["Останній день: подати протокол керівникові"], "valarm")


def test_ids_stay_when_days_change_and_the_clock_is_not_asked(tmp_path: Path) -> None:
    root = register(tmp_path)
    first = feed(root)
    assert feed(root) == first
    before = {one.summary.value: one for one in events(first)}
    path = root / "competitions" / WHOLE / "competition.yaml"
    path.write_text(competition_text().replace("2009-06-18", "2009-06-19"), encoding="utf-8")
    after = {one.summary.value: one for one in events(feed(root))}
    act = "Останній день: видати акт керівника"
    assert before[act].uid.value == after[act].uid.value
    assert (before[act].dtstart.value, after[act].dtstart.value) == (date(2009, 7, 20), date(2009, 7, 20))
    assert before[act].dtstamp.value.date() == date(2009, 6, 18)
    assert after[act].dtstamp.value.date() == date(2009, 6, 19)
    assert len({one.uid.value for one in before.values()}) == len(before)


def test_ids_are_these_for_ever(tmp_path: Path) -> None:
    """A change of the namespace or of a name of a term would show every term twice in people's calendars."""
    found = {one.summary.value: one.uid.value for one in events(feed(register(tmp_path)))}
    assert found["Останній день: подати протокол керівникові"] == "a628b5a4-07ce-5d1a-85d6-69f436187137@kadry"


@pytest.mark.req("T-I11")
def test_no_name_and_no_id_of_a_person_is_in_the_feed(tmp_path: Path) -> None:
    data = feed(register(tmp_path, ended=True))
    text = data.replace(b"\r\n ", b"").decode("utf-8")
    assert [name for name in NAMES if name in text] == []
    assert "gudz" not in text


def test_lines_are_folded_at_75_octets_and_no_letter_is_parted(tmp_path: Path) -> None:
    for line in feed(register(tmp_path, ended=True)).split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")


def test_the_table_names_every_term_begun_or_not(tmp_path: Path) -> None:
    root = register(tmp_path, sat=False)
    run = kadry("--root", root, "competition", "calendar", WHOLE, "--on", "2009-06-16", "--json")
    states = {one["name"]: one["state"] for one in run.json["result"]["terms"]}
    assert states == {
        "publication": "kept",
        "documents": "closed",
        "protocol-to-head": "not-begun",
        "notices": "not-begun",
        "head-act": "not-begun",
        "appeal": "not-begun",
    }
    shown = kadry("--root", root, "competition", "calendar", WHOLE, "--on", "2009-06-16").out
    assert all(len(line) <= 100 for line in shown.splitlines())
    assert "Норма 1: постанова" in shown


def test_a_file_is_written_once_and_replaced_on_wish(tmp_path: Path) -> None:
    root, path = register(tmp_path), tmp_path / "a.ics"
    args = ("--root", root, "competition", "calendar", WHOLE, "--ics", path)
    written = kadry(*args)
    assert written.code == 0
    assert "Для календаря записано 6 строків" in written.out
    assert kadry(*args).code == 2
    assert kadry(*args, "--force", "--json").json["result"]["files"] == [str(path)]
    assert events(path.read_bytes())


def test_with_no_term_begun_there_is_nothing_to_write(tmp_path: Path) -> None:
    text = competition_text(sat=False)
    at, end = text.index("announcement:"), text.index("candidates:")
    root = register(tmp_path, text=text[:at] + text[end:], exam="")
    run = kadry("--root", root, "competition", "calendar", WHOLE, "--ics", "-")
    assert run.code == 2
    assert "жоден строк" in run.err
