"""`kadry help`: every page is Ukrainian, within the width, cites what it claims, and shows commands that exist."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from kadry_cli.core.console.completing import offered
from kadry_cli.core.law.acts import BODY_KINDS
from kadry_cli.core.law.reading import acts, law_of
from kadry_cli.topics import all_topics
from kadry_cli.workspace.help.command import Place, places
from kadry_cli.workspace.help.reading import COMMANDS, HEADING, filled, page_path, parse, read_page
from tests.console.latin import latin_words
from tests.console.suggested import TABLE, inline_commands, trouble_with
from tests.kadry import EXAMPLE, kadry

PAGES = places()
READING = {"help", "explain", "check", "law list", "law show", "law check", "staff unit list", "staff post list",
           "order list", "order check", "exam score", "exam verify", "completion"}  # fmt: skip
NAMES = frozenset({
    "no", "people", "staff", "units", "books", "orders", "competitions", "competition", "papers", "exam", "README",
    "Python", "from", "number", "started", "ticket", "date", "role", "true", "id", "seed", "yaml", "II", "VIII", "IX",
    "III", "I", "XII", "xlsx", "csv",
})  # fmt: skip


def source(place: Place) -> str:
    return page_path(place.topic, place.guide).read_text(encoding="utf-8")


def named(place: Place) -> str:
    return place.guide.name


@pytest.mark.parametrize("place", PAGES, ids=named)
def test_a_page_answers_to_its_name_and_to_its_ukrainian_words(place: Place) -> None:
    page = kadry("help", place.guide.name)
    assert (page.code, page.err) == (0, "")
    assert page.out.splitlines()[0] == place.guide.title
    assert place.guide.aliases
    for word in place.guide.aliases:
        assert kadry("help", word).out == kadry("help", word.upper()).out == page.out


@pytest.mark.parametrize("place", PAGES, ids=named)
def test_a_page_is_ukrainian_plain_and_not_too_wide(place: Place) -> None:
    out = kadry("help", place.guide.name).out
    assert [line for line in out.splitlines() if len(line) > 100] == []
    assert not set("`{}*\u00a0") & set(out)
    words = {word for path in TABLE.commands for word in path}
    prose = re.sub("^    kadry .*$", "", out, flags=re.MULTILINE)
    prose = re.sub(r"kadry [a-z-]+( [a-z-]+)*|KD[0-9]…|«.»|exam[.][a-z_]+", "", prose)
    assert set(latin_words(prose, words | NAMES)) == set()
    assert "'" not in prose.replace("з'явився", "")
    assert " - " not in prose


@pytest.mark.parametrize("place", PAGES, ids=named)
def test_every_command_of_a_page_is_understood(place: Place) -> None:
    text = source(place)
    lines = [*parse(text).commands(), *inline_commands(text)]
    assert lines
    # «КОМАНДА» stands for a command in what is said of help itself.
    known = [line for line in lines if "КОМАНДА" not in line and "КОД" not in line.split()]
    assert {line: trouble for line in known if (trouble := trouble_with(line))} == {}


@pytest.mark.parametrize("place", PAGES, ids=named)
def test_what_only_reads_and_names_no_placeholder_works_on_the_example(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "register")
    monkeypatch.chdir(tmp_path / "register")
    for line in parse(source(place)).commands():
        args = shlex.split(line)[1:]
        words = " ".join(word for word in args[:3] if re.fullmatch("[a-z-]+", word))
        if any(words == name or words.startswith(f"{name} ") for name in READING) and not re.search(
            "[А-ЯІЇЄҐ]{3}", line
        ):
            run = kadry(*args)
            assert (run.code, run.err) == (0, ""), line


def test_some_commands_of_the_pages_are_really_run() -> None:
    lines = [line for place in PAGES for line in parse(source(place)).commands()]
    assert sum(line.startswith(("kadry exam score 2009", "kadry law show", "kadry explain")) for line in lines) > 8


@pytest.mark.parametrize("place", PAGES, ids=named)
def test_a_claim_of_law_names_its_act(place: Place) -> None:
    """A paragraph that begins with «Право:» cites an act; a number of the law stands there from the law's data."""
    blocks = parse(source(place)).blocks
    claims = [block for block in blocks if block.kind != COMMANDS and block.text.startswith("Право")]
    assert [claim.text for claim in claims if not re.search("[{](act|short|cite|point):", claim.text)] == []
    keys = re.findall("[{](?:norm|cite|point):([^}]+)[}]", source(place))
    assert all(key in law_of(all_topics()).parameters for key in keys)
    assert all(act.split(":")[0] in acts() for act in re.findall("[{](?:act|short):([^}]+)[}]", source(place)))


def test_the_numbers_of_the_exam_come_from_the_law() -> None:
    place = next(place for place in PAGES if place.guide.name == "exam")
    page = read_page(place.topic, place.guide)
    text = "\n".join(block.text for block in page.blocks)
    for kind in BODY_KINDS:
        law = law_of(all_topics()).on(page.on, kind)
        for key, words in (
            ("exam.questions", "у білеті {} питань"),
            ("exam.min_tickets", "білетів не менше {}"),
            ("exam.max_minutes", "не більше {} хвилин"),
            ("exam.min_members_present", "не менше {} членів"),
        ):
            assert words.format(law.norm(key).value) in text


def test_a_norm_that_is_not_the_same_for_all_or_not_confirmed_may_not_stand_on_a_page() -> None:
    from datetime import date

    assert filled("{norm:exam.questions}", date(2009, 6, 15)) == "5"
    with pytest.raises(ValueError, match=r"exam\.questions"):
        filled("{norm:exam.questions}", date(2012, 1, 1))
    with pytest.raises(KeyError):
        filled("{act:kmu-0-0000}", date(2009, 6, 15))


@pytest.mark.parametrize(
    ("name", "group"),
    [("competition", "competition"), ("card", "card"), ("year", "reserve"), ("year", "assess"), ("staff", "person")],
)
def test_a_page_says_what_the_program_does_not_do_yet_and_shows_it_once_it_does(name: str, group: str) -> None:
    out = kadry("help", name).out
    if (group,) in TABLE.groups:
        assert f"    kadry {group} " in out, f"the page {name} does not teach the commands of {group} yet"
    else:
        assert "ще не має" in out or "ще немає" in out or "ще не веде" in out
    assert "Вручну" in out


def test_headings_stand_apart_and_lists_together() -> None:
    text = "<!-- on: 2009-06-15 -->\n# Назва\n\nАбзац\nдалі.\n\n- перше\n  далі\n- друге\n\n"
    text += "## Розділ\n\n```\nkadry check\n```\n"
    page = parse(text)
    assert page.title == "Назва"
    assert [block.text for block in page.blocks] == ["Абзац далі.", "перше далі", "друге", "Розділ", "kadry check"]
    assert page.blocks[3].kind == HEADING
    with pytest.raises(ValueError, match="heading"):
        parse("# Назва\n\nбез дня")


def test_without_a_topic_all_are_listed_with_where_to_begin() -> None:
    out = kadry("help").out
    assert out.splitlines()[0] == "З чого почати"
    for place in PAGES:
        assert place.guide.title in out
    listed = kadry("help", "--json").json["result"]["topics"]
    assert [one["topic"] for one in listed] == [place.guide.name for place in PAGES]
    assert "kadry help" in kadry("--help").out


def test_the_words_of_a_command_show_its_help() -> None:
    assert kadry("help", "exam", "score").out == kadry("exam", "score", "--help").out
    assert kadry("help", "order").out == kadry("order", "--help").out
    made = kadry("help", "exam", "score", "--json").json["result"]
    assert (made["command"], made["text"].splitlines()[0]) == (
        "exam score",
        kadry("exam", "score", "--help").out.splitlines()[0],
    )


def test_json_holds_the_page_and_its_commands() -> None:
    made = kadry("help", "іспит", "--json").json["result"]
    assert (made["topic"], made["on"]) == ("exam", "2009-06-15")
    assert "kadry exam score КОНКУРС" in made["commands"]
    assert "{" not in made["text"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("exm", "«kadry help exam»"),
        ("конкурси", "«kadry help конкурс»"),
        ("scor", "«kadry help exam score»"),
        ("exam scor", "«kadry help exam score»"),
        ("щось-зовсім-інше", "порада: перелік тем: kadry help"),
    ],
)
def test_an_unknown_topic_is_met_with_a_near_one(typed: str, meant: str) -> None:
    run = kadry("help", *typed.split())
    assert (run.code, run.out) == (2, "")
    assert meant in run.err


def test_a_topic_typed_as_a_command_leads_to_its_page() -> None:
    assert "порада: можливо, «kadry help конкурс»" in kadry("конкурс").err
    assert "порада: можливо, «kadry help year»" in kadry("year").err
    assert "крок за кроком: kadry help card" in kadry("card").err
    assert "крок за кроком: kadry help competition" in kadry("competition").err
    assert "kadry help exam" in kadry("exam").err


def test_tab_offers_topics_and_commands() -> None:
    first = [value for value, _ in offered(TABLE, ["help"], "", {})]
    assert {"exam", "competition", "конкурс", "check"} <= set(first)
    assert [value for value, _ in offered(TABLE, ["help"], "конк", {})] == ["конкурс"]
    assert [value for value, _ in offered(TABLE, ["help", "exam"], "sc", {})] == ["scan", "score"]
    assert offered(TABLE, ["help", "exam"], "sc", {})[1][1] == TABLE.help_of(("exam", "score"))


def test_a_page_is_read_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    from kadry_cli.workspace.help import reading

    monkeypatch.setattr(reading, "parse", lambda text: pytest.fail("a page was read"))
    assert kadry("help").code == 0
    assert kadry("--help").code == 0
