"""The written cases of tests/cases/reserve: by which act, who is in a list, cover, outflow, terms, who stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.calendar.own_days import NO_OWN_DAYS
from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.law.json_values import json_value
from kadry_cli.core.law.lookup import LawOnDate, OwnAct, OwnRule
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.core.records.report import RecordPlace
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.register.reader import read_text
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.checks.list import check_list
from kadry_cli.reserve.records.candidate import Candidate, Outsider, Plan, Removal
from kadry_cli.reserve.records.reserve import ReserveList, ReservePost, SpecialCommission
from kadry_cli.reserve.records.words import FILLING, GRADUATES, HEAD_OF_BODY, SOURCES
from kadry_cli.reserve.rules.cover import Cover, PostFacts, cover, needed, replay_cover
from kadry_cli.reserve.rules.due import review_due, top_proposals
from kadry_cli.reserve.rules.facts import PLANNED, CandidateFacts
from kadry_cli.reserve.rules.law import has_ended, reserve_act, sources
from kadry_cli.reserve.rules.membership import membership
from kadry_cli.reserve.rules.outflow import outflow
from kadry_cli.reserve.rules.staying import Staying, replay_staying, staying
from kadry_cli.topics import all_topics

FOLDER = Path(__file__).parents[1] / "cases" / "reserve"
KEYS = {"name", "id", "norm", "on", "given", "expect", "source"}
LAW = law_of(all_topics())
ACT = Ground.model_construct(kind="розпорядження", number="1-к", date=date(2013, 1, 11))
NONE, YES = "–", "так"


def written(value: object) -> str:
    if value is None:
        return NONE
    if isinstance(value, bool):
        return YES if value else "ні"
    return str(value)


def day_in(given: dict[str, Any], key: str) -> date | None:
    return date.fromisoformat(given[key]) if key in given else None


def of_act(given: dict[str, Any], law: LawOnDate) -> str:
    norm = reserve_act(law)
    return "немає" if has_ended(law) else norm.value or "не підтверджено"


def of_cover(given: dict[str, Any], law: LawOnDate) -> list[str]:
    need = int(given["need"]) if "need" in given else None
    head, staying_now = given.get("head") == YES, int(given["staying"])
    facts = PostFacts(
        "nachalnyk",
        head,
        need,
        staying_now,
        staying_now,
        top=given.get("top") == YES,
        exists=given.get("exists", YES) == YES,
    )
    decision = cover(facts, law)
    assert replay_cover(json_value(decision.inputs), law) == decision
    assert step_sentences(decision)
    ours = decision.result not in (Cover.TOP, Cover.ABOLISHED)
    return [written(needed(head, need, law) if ours else None), decision.result.value]


def of_due(given: dict[str, Any], law: LawOnDate) -> list[str]:
    year = int(given["year"])
    act = None if given.get("draft") == YES else ACT
    found = ReserveList.model_construct(year=year, unit="viddil", act=act, reviewed=day_in(given, "reviewed"))
    due = review_due(year, [found], law.day, law)
    return [written(due.first), written(due.last), due.state.value]


def of_top(given: dict[str, Any], law: LawOnDate) -> str:
    return written(top_proposals(int(given["year"]), law).last)


def of_outflow(given: dict[str, Any], law: LawOnDate) -> list[str]:
    planned = int(given["planned"]) if "planned" in given else None
    found = outflow(map(Staying, given["verdicts"]), planned)
    return [written(one) for one in (found.left, found.per_cent, found.expected, found.more_than_planned)]


def of_membership(given: dict[str, Any], law: LawOnDate) -> str:
    removed = day_in(given, "removed")
    candidate = Candidate.model_construct(
        person="proba-taras-9z3k",
        enrolled=date.fromisoformat(given["enrolled"]),
        ground=ACT if "own_act" in given else None,
        removed=Removal.model_construct(date=removed, reason="–", ground=ACT) if removed else None,
    )
    found = ReserveList.model_construct(year=2013, unit="viddil", act=None if "draft" in given else ACT)
    return membership(found, candidate, law.day).value


def of_staying(given: dict[str, Any], law: LawOnDate) -> list[str]:
    facts = CandidateFacts(
        "proba-taras-9z3k",
        "nachalnyk",
        int(given.get("year", "2013")),
        given.get("state", "у резерві"),
        removed=day_in(given, "removed"),
        appointed=day_in(given, "appointed"),
        dismissed=day_in(given, "dismissed"),
        serves_until=day_in(given, "serves_until"),
        penalties=tuple(map(date.fromisoformat, given.get("penalties", ()))),
        mark=given.get("mark", ""),
        mark_year=int(given.get("mark_year", "0")),
        plan=given.get("plan", PLANNED),
        items=int(given.get("items", "0")),
        undone=int(given.get("undone", "0")),
        higher=given.get("higher") == YES,
        commission=given.get("commission", ""),
        **{
            key: given.get(key) == YES
            for key in ("no_consent", "no_application", "no_letter", "not_told", "no_recommendation")
        },
    )
    decision = staying(facts, law)
    assert replay_staying(json_value(decision.inputs), law) == decision
    assert step_sentences(decision)
    return [decision.result.value, *(step.message.partition(".")[2] for step in decision.steps)]


def of_findings(given: dict[str, Any], law: LawOnDate) -> list[str]:
    day, lacks = law.day, set(given.get("without", ()))
    act = Ground.model_construct(kind="розпорядження", number="1-к", date=day, issuer=None)
    candidate = Candidate.model_construct(
        person="proba-taras-9z3k",
        outsider=Outsider.model_construct(name="Проба Тарас Петрович", employer="Лісництво")
        if "employer" in given
        else None,
        purpose=FILLING,
        source=given.get("source", GRADUATES),
        application=None if "application" in lacks else day,
        consent=None if "consent" in lacks else day,
        enrolled=day,
        plan=None if "plan" in lacks else Plan.model_construct(approved=day),
    )
    commission = SpecialCommission.model_construct(
        act=None if "commission_act" in lacks else act,
        chair_role=given.get("chair", HEAD_OF_BODY),
        chair="Проба Ірина Павлівна",
    )
    found = ReserveList.model_construct(
        year=day.year,
        unit="viddil",
        act=None if "act" in lacks else act,
        commission=commission if "chair" in given else None,
        reviewed=day_in(given, "reviewed"),
        posts=(ReservePost.model_construct(post="spetsialist", candidates=(candidate,)),),
    )
    ids = {"year": str(day.year), "unit": "viddil"}
    settings = Settings.model_construct(kind=law.kind)
    place = RecordPlace("reserve/viddil.yaml", ids, settings, law.at, lambda: NO_OWN_DAYS)
    report = check_list(found, place)
    return [f"{one.code} {severity_of(one).value}" for one in report.findings]


TOPICS = {
    "findings": of_findings,
    "act": of_act,
    "cover": of_cover,
    "due": of_due,
    "top": of_top,
    "outflow": of_outflow,
    "membership": of_membership,
    "staying": of_staying,
}


def cases() -> list[Any]:
    """Every case with the ids of its requirements; every value is text."""
    made = []
    for path in sorted(FOLDER.glob("*.yaml")):
        if path.stem not in TOPICS:
            continue
        value, findings = read_text(path.read_bytes(), path.name)
        assert isinstance(value, list), findings
        for case in value:
            assert isinstance(case, dict)
            assert set(case) == KEYS, case
            marks = pytest.mark.req(*str(case["id"]).split(", "))
            made.append(pytest.param(path.stem, case, id=f"{path.stem}-{case['name']}", marks=marks))
    return made


@pytest.mark.parametrize(("topic", "case"), cases())
def test_a_written_case(topic: str, case: dict[str, Any]) -> None:
    law = LAW.on(date.fromisoformat(case["on"]), case["given"].get("kind", "local"))
    assert TOPICS[topic](case["given"], law) == case["expect"]


@pytest.mark.req("F11")
def test_an_own_act_that_divides_the_sources_otherwise_leaves_the_words_of_the_record() -> None:
    day = date(2000, 2, 1)

    def words(*said: str) -> tuple[str, ...]:
        rule = OwnRule("reserve.sources", list(said))
        own = OwnAct("own", "Про резерв", "розпорядження", "Голови", "7", day, day, None, (rule,))
        return sources(LAW.on(day, "local", (own,)))

    assert words("одне", "друге") == SOURCES
    assert words(*map(str, range(8))) == tuple(map(str, range(8)))
