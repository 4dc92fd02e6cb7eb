"""The written cases of tests/cases/career: next rank, age limit; and the same decided again from their certificates."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.career.rules.age import replay_age
from kadry_cli.career.rules.next_rank import RankFacts, Stretch, next_rank, replay_rank
from kadry_cli.core.decision import Decision
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.core.register.reader import read_text
from kadry_cli.topics import all_topics

FOLDER = Path(__file__).parents[1] / "cases" / "career"
KEYS = {"name", "id", "norm", "on", "given", "expect", "source"}
LAW = law_of(all_topics())


def law(kind: str, day: date) -> LawOnDate:
    return LAW.on(day, kind)


def stretch(text: str) -> Stretch:
    since, _, until = text.partition("..")
    return Stretch(date.fromisoformat(since), date.fromisoformat(until) if until else None)


def facts_of(given: dict[str, Any]) -> RankFacts:
    """The facts that a case tells of."""

    def day(key: str) -> date | None:
        return date.fromisoformat(given[key]) if key in given else None

    def days(key: str) -> tuple[date, ...]:
        return tuple(map(date.fromisoformat, given.get(key, ())))

    return RankFacts(
        int(given["rank"]) if "rank" in given else None,
        day("since"),
        given.get("category", ""),
        day("post"),
        tuple(map(stretch, given.get("delays", ()))),
        tuple(map(stretch, given.get("penalties", ()))),
        days("negatives"),
        days("lows"),
        day("left"),
    )


def decided(topic: str, case: dict[str, Any]) -> Decision[Any]:
    given, on = case["given"], date.fromisoformat(case["on"])
    if topic == "ranks":
        return next_rank(facts_of(given), on, law(given["kind"], on))
    inputs = {"born": given["born"], "sex": given["sex"], "extended": given.get("extended")}
    return replay_age(inputs, law(given["kind"], on))


def told(topic: str, found: Any) -> dict[str, Any]:
    """The result in the words of `expect`: what is empty is left out."""
    if topic == "age":
        values = {"years": found.years, "until": found.until, "most": found.most}
    else:
        values = {"state": found.state, "rank": found.rank, "due": found.due}
        values |= {"bars": [bar.kind for bar in found.bars], "doubts": list(found.doubts)}
    return {
        key: value if isinstance(value, list) else str(value)
        for key, value in values.items()
        if value not in (None, [])
    }


def cases() -> list[Any]:
    """Every case with the ids of its requirements; every value is text."""
    made = []
    for path in (FOLDER / "age.yaml", FOLDER / "ranks.yaml"):
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
    decision = decided(topic, case)
    assert told(topic, decision.result) == case["expect"]
    assert all(sentence.endswith(".") for sentence in step_sentences(decision))
    again = {"career.rank": replay_rank, "career.age": replay_age}[decision.rule]
    assert again(decision.inputs, law(decision.body_kind, decision.law_date)) == decision
