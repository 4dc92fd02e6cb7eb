"""The written cases of tests/cases/attestation: when somebody's next attestation is due."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kadry_cli.assessment.rules.attestation import Attested, attestation_due, replay_due
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.topics import all_topics
from tests.assessment.written import cases_of

LAW = law_of(all_topics())


@pytest.mark.parametrize("case", cases_of("attestation", "due"))
def test_when_an_attestation_is_due(case: dict[str, Any]) -> None:
    given, day = case["given"], date.fromisoformat(case["on"])
    days = [date.fromisoformat(one) for one in given.get("attested", ())]
    repeat = date.fromisoformat(given["repeat"]) if "repeat" in given else None
    attested = [Attested(one, repeat if one == days[-1] else None) for one in days]
    law = LAW.on(day, given["kind"])
    decision = attestation_due(attested, date.fromisoformat(given["appointed"]), law)
    found = decision.result
    assert {"last": found.last.isoformat() if found.last else "–", "state": found.state} == case["expect"]
    assert step_sentences(decision)
    assert replay_due(decision.inputs, law) == decision
