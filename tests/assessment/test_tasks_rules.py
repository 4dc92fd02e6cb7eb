"""The written cases of tests/cases/tasks: the mean of the scores, terms, which order holds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kadry_cli.assessment.rules.regime import scale_on
from kadry_cli.assessment.rules.rounded import decimal_words
from kadry_cli.assessment.rules.tasks import SCORES, repeat_since, replay_mean, results_order_by, tasks_mean
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.topics import all_topics
from tests.assessment.written import cases_of

LAW = law_of(all_topics())


@pytest.mark.parametrize("case", cases_of("tasks", "mean"))
def test_the_mean_of_the_scores(case: dict[str, Any]) -> None:
    law = LAW.on(date.fromisoformat(case["on"]), case["given"]["kind"])
    scores = [int(one) if one.isdecimal() else one if one == "Н" else None for one in case["given"]["scores"]]
    decision = tasks_mean(scores, law)
    mean = decision.result.mean
    assert {
        "mean": str(mean) if mean is not None else "–",
        "printed": decimal_words(mean) if mean is not None else "–",
        "confirmed": "так" if law.norm(SCORES).value is not None else "ні",
    } == case["expect"]
    assert "Пороги" in step_sentences(decision)[-1]
    assert replay_mean(decision.inputs, law) == decision


@pytest.mark.parametrize("case", cases_of("tasks", "terms"))
def test_terms_of_the_order_by_tasks(case: dict[str, Any]) -> None:
    day = date.fromisoformat(case["on"])
    law = LAW.on(day, case["given"]["kind"])
    repeat, order = repeat_since(day, law), results_order_by(law)
    assert {
        "regime": scale_on(law).regime.value,
        "repeat": str(repeat.since or "–"),
        "order": str(order.last or "–"),
        "staff": str(order.staff or "–"),
    } == case["expect"]
