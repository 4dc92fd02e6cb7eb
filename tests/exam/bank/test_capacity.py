"""Whether a bank is large enough, against every ticket there is; and the judgement of a bank on a date."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import combinations as choices
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.finding import Severity
from kadry_cli.core.law.reading import law_of
from kadry_cli.exam.bank.capacity import Shortage, combinations, shortages, usage, valid_on
from kadry_cli.exam.bank.shortage import judge_bank, wanted
from kadry_cli.exam.records.bank import SUBJECTS
from kadry_cli.topics import topic
from tests.exam.bank.banks import question
from tests.exam.exams import JUNE, own_act

BLUEPRINT = {"constitution": 1, "civil_service": 1, "anti_corruption": 1, "special": 2}
COUNTS = st.fixed_dictionaries({subject: st.integers(0, 4) for subject in SUBJECTS})


def bank_of(counts: dict[str, int]) -> list[object]:
    return [question(f"Питання {number}", subject) for subject in SUBJECTS for number in range(counts[subject])]


@pytest.mark.req("D6", "E1", "E2")
@given(COUNTS, st.integers(1, 20))
def test_enough_means_that_so_many_different_tickets_exist(counts: dict[str, int], tickets: int) -> None:
    questions = bank_of(counts)
    every = list(product(*(list(choices(range(counts[subject]), places)) for subject, places in BLUEPRINT.items())))
    assert combinations(questions, BLUEPRINT) == len(every)  # type: ignore[arg-type]
    short = shortages(questions, BLUEPRINT, tickets)  # type: ignore[arg-type]
    assert bool(short) is (len(every) < tickets)
    if every and short:
        assert short == [Shortage("", len(every), tickets)]


@pytest.mark.req("E6")
@given(COUNTS, st.integers(1, 40))
def test_questions_dealt_round_are_used_as_often_as_foretold(counts: dict[str, int], tickets: int) -> None:
    for one in usage(bank_of(counts), BLUEPRINT, tickets):  # type: ignore[arg-type]
        if not one.valid:
            assert (one.least, one.most) == (0, 0)
            continue
        used = Counter(place % one.valid for place in range(tickets * one.places))
        times = [used[number] for number in range(one.valid)]
        assert (min(times), max(times)) == (one.least, one.most)


@pytest.mark.req("D6")
def test_both_days_of_validity_count() -> None:
    one = question("Питання", begins=date(2009, 6, 1), ends=date(2009, 6, 15))
    for day, valid in ((31, False), (1, True), (15, True), (16, False)):
        on = date(2009, 5 if day == 31 else 6, day)
        assert bool(valid_on([one], on)) is valid


@pytest.mark.req("E2")
@pytest.mark.parametrize(("admitted", "tickets"), [(0, 15), (15, 15), (16, 16), (40, 40)])
def test_there_are_not_fewer_tickets_than_candidates(admitted: int, tickets: int) -> None:
    need = wanted(law_of([topic("exam")]).on(JUNE, "local", ()), admitted)
    assert need is not None
    assert (need.tickets, need.least, need.blueprint) == (tickets, 15, BLUEPRINT)


@pytest.mark.req("E1", "A4")
def test_without_a_confirmed_norm_nothing_is_decided() -> None:
    law = law_of([topic("exam")])
    on = law.on(date(2013, 4, 2), "local", ())
    assert wanted(on, 3) is None
    assert [finding.code for finding in judge_bank([question("Питання")], on, 3, "x")] == ["KD810", "KD810"]
    rules = {"exam.questions_by_subject": {"special": "1"}, "exam.min_tickets": "2"}
    own = law.on(date(2013, 4, 2), "local", (own_act(rules, date(2013, 1, 1)),))
    assert wanted(own, 1) == ({"special": 1}, 2, 2)
    assert [finding.code for finding in judge_bank([question("Питання")], own, 1, "x")] == ["KD544"]


@pytest.mark.req("D6", "E2")
def test_what_is_lacking_is_told_by_subject_then_as_a_whole() -> None:
    on = law_of([topic("exam")]).on(JUNE, "local", ())
    questions = [question(f"Питання {number}", subject) for subject in SUBJECTS[:3] for number in range(2)]
    short = judge_bank([*questions, question("Одне")], on, 8, "x")
    assert [(one.code, one.values["have"], one.values["need"], one.severity) for one in short] == [
        ("KD544", 1, 2, Severity.ERROR)
    ]
    two = [question("Одне"), question("Друге")]
    whole = judge_bank([*questions, *two], on, 8, "x")
    assert [(one.values["have"], one.values["need"], one.citation) for one in whole] == [
        (8, 15, on.norm("exam.min_tickets").cite)
    ]
    gone = question("Третє", ends=date(2009, 1, 1))
    later = question("Четверте", begins=date(2009, 7, 1))
    notes = judge_bank([*questions, *two, gone, later], on, 1, "x")
    assert [one.code for one in notes] == ["KD548", "KD548", "KD544"]
    assert ["до 01.01.2009" in str(notes[0].values), "з 01.07.2009" in str(notes[1].values)] == [True, True]
