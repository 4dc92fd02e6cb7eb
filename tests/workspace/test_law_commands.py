"""`kadry law list|show|check`: norms and acts for reading, on a day, with the own acts of a register."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.finding import Finding
from kadry_cli.core.law.reading import acts, law_of
from kadry_cli.topics import all_topics
from kadry_cli.workspace import law_commands
from tests.diagnostics.registers import example_in, rewrite
from tests.kadry import EXAMPLE, kadry

SHARE = "exam.pass_share"


@pytest.fixture(autouse=True)
def outside_a_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def in_force(*args: object) -> dict[str, tuple[object, object, object]]:
    made = kadry(*args, "law", "show", SHARE, "--json").json["result"]["in_force"]
    return {one["kind"]: (one["state"], one["value"], one["own"]) for one in made}


@pytest.mark.req("A4")
@pytest.mark.parametrize(
    ("day", "state", "local"),
    [
        ("2002-05-09", "none", "none"),
        ("2002-05-10", "confirmed", "confirmed"),
        ("2011-07-31", "confirmed", "confirmed"),
        ("2011-08-01", "unconfirmed", "unconfirmed"),
        ("2016-04-30", "unconfirmed", "unconfirmed"),
        ("2016-05-01", "ended", "unconfirmed"),
    ],
)
def test_a_norm_on_a_day(day: str, state: str, local: str) -> None:
    found = in_force("--on", day)
    assert {kind: one[0] for kind, one in found.items()} == {"state": state, "local": local}
    shown = kadry("law", "show", SHARE, "--on", day).out
    assert ("1/2" in shown) == ("confirmed" in (state, local))


@pytest.mark.req("A4", "K20")
def test_in_a_register_the_own_act_counts_for_its_kind_of_body_only(tmp_path: Path) -> None:
    assert in_force("--root", EXAMPLE, "--on", "2013-04-02") == {
        "state": ("unconfirmed", None, False),
        "local": ("confirmed", "1/2", True),
    }
    shown = kadry("--root", EXAMPLE, "law", "show", SHARE, "--on", "2013-04-02").out
    assert "власний акт органу" in shown
    root = example_in(tmp_path)
    rewrite(root, "kadry.yaml", "kind: local", "kind: village")
    assert in_force("--root", root, "--on", "2013-04-02")["local"] == ("unconfirmed", None, False)


def test_the_history_of_a_norm_is_for_both_kinds_of_body() -> None:
    made = kadry("law", "show", SHARE, "--json").json["result"]
    assert set(made) == {"key", "title", "type", "kinds", "own", "history", "in_force"}
    assert made["in_force"] is None
    assert [(one["kind"], one["since"], one["state"]) for one in made["history"]] == [
        ("state", "2002-05-10", "confirmed"),
        ("state", "2011-08~", "unconfirmed"),
        ("state", "2016-05-01", "ended"),
        ("local", "2002-05-10", "confirmed"),
        ("local", "2011-08~", "unconfirmed"),
    ]
    out = kadry("law", "show", SHARE).out
    assert "серпень 2011 року" in out
    assert "Місцеве самоврядування:" in out


@pytest.mark.req("A1", "A6")
@pytest.mark.parametrize("act", sorted(acts()))
def test_every_act_is_shown_with_its_citation_and_confidence(act: str) -> None:
    made = kadry("law", "show", act, "--json", "--on", "2009-06-15").json["result"]
    assert made["citation"] == acts()[act].citation()
    assert set(made["in_force"]) == {"state", "local"}
    shown = kadry("law", "show", act).out
    assert shown.startswith(f"{act}: ")
    assert "Підтвердження: " in shown
    assert "None" not in shown


@pytest.mark.parametrize("norm", sorted(law_of(all_topics()).parameters))
def test_every_norm_is_shown(norm: str) -> None:
    for more in ((), ("--on", "2009-06-15")):
        run = kadry("law", "show", norm, *more)
        assert run.code == 0
        assert run.out.startswith(f"{norm}: ")
        assert "None" not in run.out
        assert max(map(len, run.out.splitlines())) <= 100


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2002-05-09", "ще не діє"),
        ("2009-06-15", "діє"),
        ("2011-08-15", "не підтверджено"),
        ("2012-01-01", "уже не діє"),
    ],
)
def test_an_act_on_a_day(day: str, words: str) -> None:
    made = kadry("law", "show", "gduds-30-84-2002", "--json", "--on", day).json["result"]
    assert made["in_force"]["local"].startswith(words)
    assert words in kadry("law", "show", "gduds-30-84-2002", "--on", day).out


def test_lists_are_narrowed_by_topic_and_kind() -> None:
    every = kadry("law", "list", "--json").json["result"]
    exam = kadry("law", "list", "--topic", "exam", "--json").json["result"]
    assert {one["key"] for one in every["norms"]} == set(law_of(all_topics()).parameters)
    assert {one["id"] for one in every["acts"]} == set(acts())
    assert {one["key"].partition(".")[0] for one in exam["norms"]} == {"exam"}
    assert "gduds-30-84-2002" in {one["id"] for one in exam["acts"]}
    for kind in ("state", "local"):
        listed = kadry("law", "list", "--kind", kind, "--json").json["result"]["norms"]
        assert all(kind in one["kinds"] for one in listed)
    assert "Датованих норм тут немає." in kadry("law", "list", "--topic", "body").out
    assert f"Норми: {len(every['norms'])}" in kadry("law", "list").out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("show", "exam.pas_share"), "можливо, «exam.pass_share»; перелік: kadry law list"),
        (("show", "щось"), "порада: перелік: kadry law list"),
        (("list", "--topic", "nema"), "теми: workspace, competition, exam"),
    ],
)
def test_unknown_names_are_refused_with_the_nearest(args: tuple[str, ...], words: str) -> None:
    run = kadry("law", *args)
    assert (run.code, words in run.err) == (2, True)


def test_a_clean_law_is_said_to_be_clean() -> None:
    run = kadry("law", "check")
    assert run.code == 0
    assert run.out.endswith("Зауважень немає.\n")


@pytest.mark.req("A2")
def test_what_is_wrong_with_the_law_is_placed_in_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    from kadry_cli.core.law import check

    found = Finding("KD801", "exam/law.yaml", ("exam.questions", "title"), {"act": "nema", "key": "exam.questions"})
    monkeypatch.setattr(check, "check_law", lambda topics: [found])
    run = kadry("law", "check", "--json")
    (one,) = run.json["findings"]
    assert (run.code, one["code"], one["line"] > 100, one["column"]) == (1, "KD801", True, 10)
    assert "KD801 unknown-act" in kadry("law", "check").out


def test_names_are_offered_to_the_shell() -> None:
    assert law_commands.complete_name("exam.pass") == [SHARE]
    assert "law-889-viii" in law_commands.complete_name("law-")
