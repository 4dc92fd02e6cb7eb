"""The commands of the calendar as a user meets them: with a register and without, words and JSON."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.calendar.term_rule import term
from kadry_cli.core.calendar.terms import Asked
from kadry_cli.core.console.text import width_of
from kadry_cli.core.law.certificate import certificate_yaml
from kadry_cli.core.law.verification import verify_certificate
from kadry_cli.topics import all_topics
from tests.calendar.laws import law_on
from tests.kadry import EXAMPLE, kadry

TERM = ("calendar", "term", "--from", "2009-05-22", "--days", "30")


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No register lies around the tests."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A register of its own."""
    folder = tmp_path / "register"
    shutil.copytree(EXAMPLE, folder)
    return folder


def result(*args: object) -> Any:
    run = kadry(*args, "--json")
    assert run.code == 0, run.err
    return run.json["result"]


@pytest.mark.req("B23")
def test_a_term_as_json_has_what_the_contract_says() -> None:
    found = result(*TERM)
    assert {key: found[key] for key in ("date", "counted_from", "moved_from")} == {
        "date": "2009-06-22",
        "counted_from": "2009-05-23",
        "moved_from": "2009-06-21",
    }
    assert found["source"] == "Кодекс законів про працю України, стаття 241-1"
    assert "аналогією" in found["inference"]
    assert found["passed"] == [
        {"date": "2009-06-21", "working": False, "why": "week", "name": None, "other": None, "source": None}
    ]


def test_a_term_that_is_not_moved_says_null() -> None:
    assert result("calendar", "term", "--from", "15.06.2009", "--days", "3")["moved_from"] is None


@pytest.mark.req("B4")
def test_a_backward_term_claims_no_norm() -> None:
    found = result("calendar", "term", "--from", "2009-07-15", "--months", "1", "--back")
    assert found["date"] == "2009-06-15"
    assert found["source"] == found["inference"]
    assert "не говорить" in found["source"]


def test_every_source_of_a_move_is_named() -> None:
    shown = kadry("calendar", "term", "--from", "01.01.2009", "--days", "1").out
    for words in ("№ 1458-р", "стаття 73", "стаття 241-1", "Уряд перенесення лише рекомендує", "вихідний день тижня"):
        assert words in " ".join(shown.split()), words


def test_with_explain_the_steps_are_not_said_twice() -> None:
    shown = kadry(*TERM, "--explain").out
    assert shown.count("21.06.2009 (неділя)") == 1
    assert "як отримано рішення (calendar.term, право на 22.05.2009)" in shown


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "рівно одним із параметрів"),
        (("--days", "3", "--months", "1"), "рівно одним із параметрів"),
        (("--months", "1", "--working"), "--working пишуть разом із --days"),
        (("--days", "0"), "поза межами: від 1"),
        (("--days", "x"), "не ціле число"),
    ],
)
def test_what_is_no_term_is_refused(args: tuple[str, ...], words: str) -> None:
    run = kadry("calendar", "term", "--from", "2009-05-22", *args)
    assert (run.code, run.out) == (2, "")
    assert words in run.err


@pytest.mark.parametrize("length", [("--years", "100"), ("--days", "40000", "--working")])
@pytest.mark.parametrize("ends", [("2999-12-31",), ("1800-01-01", "--back")])
def test_the_longest_term_of_the_first_and_the_last_day_stays_within_the_calendar(
    length: tuple[str, ...], ends: tuple[str, ...]
) -> None:
    assert kadry("calendar", "term", "--from", *ends, *length).code == 0


class TestOwnCalendar:
    """The body's calendar.yaml stands before the country's."""

    AUGUST = ("calendar", "term", "--from", "2010-08-20", "--days", "1")

    def test_the_example_did_not_move_its_monday(self) -> None:
        assert result(*self.AUGUST)["date"] == "2010-08-21", "a working Saturday, as the government recommended"
        own = result("--root", EXAMPLE, *self.AUGUST)
        assert (own["date"], own["moved_from"]) == ("2010-08-23", "2010-08-21")
        assert "розпорядження від 11.06.2010 № 27-р" in own["source"]

    def test_a_decision_is_by_the_kind_of_the_body(self, root: Path) -> None:
        assert kadry("--root", root, *TERM, "--json").json["decisions"][0]["kind"] == "local"
        (root / "calendar.yaml").unlink()
        assert kadry("--root", root, *TERM, "--json").json["decisions"][0]["kind"] == "local"

    def test_a_broken_calendar_counts_nothing(self, root: Path) -> None:
        (root / "calendar.yaml").write_text("days_off:\n  - date: 2010-02-30\n", encoding="utf-8", newline="\n")
        run = kadry("--root", root, *TERM, "--json")
        assert (run.code, run.json["result"]) == (1, None)
        assert [finding["code"] for finding in run.json["findings"]] == ["KD304"]
        assert kadry("--root", root, "calendar", "year", "2010").code == 1
        assert kadry("--root", root, "calendar", "day", "2010-01-04").code == 1

    def test_a_warning_in_it_stops_nobody(self, root: Path) -> None:
        text = 'days_off:\n  - date: 2010-08-28\n    order: {kind: наказ, number: "1-р", date: 2010-01-11}\n'
        (root / "calendar.yaml").write_text(text, encoding="utf-8", newline="\n")
        assert [finding["code"] for finding in kadry("--root", root, "check", "--format", "json").json["findings"]] == [
            "KD322"
        ]
        assert kadry("--root", root, *TERM).code == 0

    def test_a_day_may_cite_an_own_act_or_a_national_one(self, root: Path) -> None:
        text = "days_off:\n  - date: 2012-02-01\n    act: rada-18-2012\n  - date: 2012-02-02\n    act: kzpp\n"
        (root / "calendar.yaml").write_text(text, encoding="utf-8", newline="\n")
        assert kadry("--root", root, "check", "--strict").code == 0
        first, second = (result("--root", root, "calendar", "day", f"2012-02-0{n}")["source"] for n in (1, 2))
        assert first == "розпорядження Тихобережного селищного голови від 25.01.2012 № 18-р"
        assert second == "Кодекс законів про працю України"

    def test_a_six_day_week(self, root: Path) -> None:
        order = '{kind: розпорядження, number: "60-р", date: 2012-12-14}'
        text = f"weeks:\n  - from: 2013-01-01\n    week: шестиденний\n    order: {order}\n"
        (root / "calendar.yaml").write_text(text, encoding="utf-8", newline="\n")
        assert kadry("--root", root, "check", "--strict").code == 0
        assert result("--root", root, "calendar", "day", "2012-12-29")["why"] == "transfer"
        assert result("--root", root, "calendar", "day", "2013-01-12")["working"]
        assert not result("--root", root, "calendar", "day", "2013-01-13")["working"]

    def test_a_folder_that_is_no_register_is_refused(self, tmp_path: Path) -> None:
        run = kadry("--root", tmp_path, *TERM)
        assert run.code == 2
        assert "kadry.yaml" in run.err


class TestYear:
    """`kadry calendar year`."""

    def test_the_sums(self) -> None:
        found = result("calendar", "year", "2009")
        assert (found["days"], found["working_days"], found["days_off"]) == (365, 251, 114)
        assert found["shortened_days"] == ["2009-04-30", "2009-05-08", "2009-12-31"]
        assert [month["working_days"] for month in found["months"]][:2] == [19, 21]
        assert found["special"][1] == {
            "date": "2009-01-02",
            "working": False,
            "why": "transfer",
            "name": None,
            "other": "2009-01-10",
            "source": "розпорядження Кабінету Міністрів України № 1458-р (2008)",
        }

    @pytest.mark.parametrize("year", [1990, 1995, 2002, 2009, 2011, 2022, 2024, 2030])
    def test_every_line_fits(self, year: int) -> None:
        for extra in ((), *(("--month", str(month)) for month in (1, 5, 12))):
            run = kadry("--root", EXAMPLE, "calendar", "year", str(year), *extra)
            assert run.code == 0
            assert [line for line in run.out.split("\n") if width_of(line) > 100] == []

    def test_one_month(self) -> None:
        found = result("calendar", "year", "2009", "--month", "5")
        assert [month["month"] for month in found["months"]] == [5]
        assert {one["date"][:7] for one in found["special"]} == {"2009-05"}
        shown = kadry("calendar", "year", "2009", "--month", "5").out
        assert " [ 4]    5     6     7     8-  [ 9]  [10]\n" in shown

    def test_without_a_year_it_is_that_of_the_day_asked_for(self) -> None:
        assert result("calendar", "year", "--on", "2009-06-15")["year"] == 2009
        assert result("calendar", "day", "--on", "2009-06-15")["date"] == "2009-06-15"

    def test_a_year_without_known_holidays_says_so(self) -> None:
        assert "програма не знає" in kadry("calendar", "year", "1990").out
        assert not result("calendar", "year", "1990")["known"]

    def test_martial_law_is_said(self) -> None:
        shown = " ".join(kadry("calendar", "year", "2024").out.split())
        assert "під час воєнного стану свята вихідними не є" in shown
        assert "Кінця воєнного стану програма не знає" in shown
        assert "№ 2136-IX, частина шоста статті 6" in shown


def test_a_certificate_of_a_term_is_verified() -> None:
    law = law_on(date(2009, 5, 22))
    text = certificate_yaml(term(Asked(date(2009, 5, 22), 30), law), law, "0.1.0")
    assert verify_certificate(text, all_topics()).verified
    broken = verify_certificate(text.replace("amount: 30", "amount: 31"), all_topics())
    assert not broken.verified
