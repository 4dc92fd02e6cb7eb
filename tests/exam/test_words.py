"""Sentences about an exam: the threshold in good Ukrainian, whatever the share, and nothing where it is not known."""

from __future__ import annotations

from datetime import date

import pytest

from kadry_cli.exam.words import result_word, threshold_sentence
from tests.exam.exams import exam_law, own_act, scored

APRIL_2013 = date(2013, 4, 2)


@pytest.mark.req("D19")
@pytest.mark.parametrize(
    ("share", "part", "points"),
    [
        ("1/2", "50 відсотків", "13 балів"),
        ("1/100", "1 відсотка", "1 бал"),
        ("51/100", "51 відсотка", "13 балів"),
        ("11/100", "11 відсотків", "3 бали"),
        ("2/3", "2/3", "17 балів"),
        ("1/1", "100 відсотків", "25 балів"),
    ],
)
def test_the_threshold_in_words(share: str, part: str, points: str) -> None:
    rules = {"exam.questions": "5", "exam.mark_scale": {"min": "1", "max": "5"}, "exam.pass_share": share}
    law = exam_law(APRIL_2013, "local", own_act(rules, date(2012, 2, 1)))
    assert threshold_sentence(law) == (
        "Максимальна сума балів – 25. Іспит вважається складеним, якщо сума становить не менше "
        f"{part} максимальної ({points} і більше)."
    )


@pytest.mark.req("A4")
def test_no_sentence_without_a_confirmed_norm() -> None:
    assert threshold_sentence(exam_law(APRIL_2013)) == ""


@pytest.mark.req("D9", "D13")
@pytest.mark.parametrize(
    ("name", "attendance", "marks", "word"),
    [
        ("Ткачук Ігор Петрович", "з'явився", "55555", "склав"),
        ("Ткачук Ганна Петрівна", "з'явився", "55555", "склала"),
        ("Ткачук Саша", "з'явився", "55555", "склав(ла)"),
        ("Ткачук Ігор Петрович", "з'явився", "11111", "не склав"),
        ("Ткачук Ганна Петрівна", "з'явився", "11111", "не склала"),
        ("Ткачук Ганна Петрівна", "не з'явився", "", "не з’явилася"),
        ("Ткачук Ігор Петрович", "відкликав заяву", "", "відкликав заяву"),
        ("Ткачук Ганна Петрівна", "усунений", "", "усунена від іспиту"),
        ("Ткачук Ігор Петрович", "з'явився", "", ""),
    ],
)
def test_the_result_in_one_word(name: str, attendance: str, marks: str, word: str) -> None:
    assert result_word(scored(name, list(marks), exam_law(), attendance)) == word
