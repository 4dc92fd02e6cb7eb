"""The model of a period of work: every field has our type and its words, and the file's forms are read."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kadry_cli.core.finding import Fix
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.register.load import parse_record
from kadry_cli.service.records import ListedPeriod, WorkPeriod
from kadry_cli.service.words import AS_USUAL, CIVIL, KINDS
from tests.records.test_models import bare_types, family, ours

MODELS = list(family(ListedPeriod))


@pytest.mark.req("T-D2")
def test_the_fields_have_types_of_our_own_and_ukrainian_words() -> None:
    for model in MODELS:
        for field in model.model_fields.values():
            assert bare_types(field.annotation, ours(field.metadata)) == []
            assert field.title
            assert field.description


@pytest.mark.req("J1")
def test_a_line_of_the_work_book_is_read() -> None:
    read = WorkPeriod.model_validate(
        {
            "from": Plain("1998-09-01"),
            "to": Plain("2001-03-15"),
            "employer": "Тихобережна селищна рада",
            "entry": "5–6",
            "counts": list(KINDS),
            "coefficient": Plain("1.5"),
            "basis": "рішення ради від 01.02.1999 № 4",
            "left": {"ground": "переведення", "words": "пункт 5 статті 36 КЗпП України"},
        }
    )
    assert (read.start, read.end, read.times()) == (date(1998, 9, 1), date(2001, 3, 15), Fraction(3, 2))
    assert read.counts == KINDS


def test_a_period_without_words_on_kinds_is_general_and_continuous() -> None:
    assert WorkPeriod.model_validate({"from": "1998-09-01"}).counts == AS_USUAL
    assert ListedPeriod.model_validate({"from": "1998-09-01"}).kinds() == AS_USUAL


def test_a_line_of_the_file_may_name_one_kind_alone() -> None:
    assert ListedPeriod.model_validate({"from": "1998-09-01", "kind": CIVIL}).kinds() == (CIVIL,)


def test_a_coefficient_that_is_no_number_is_told_with_its_place() -> None:
    read = parse_record("from: 1998-09-01\ncoefficient: 'х3'\n".encode(), "periods.yaml", WorkPeriod)
    assert [(one.code, one.line, one.fix) for one in read.findings] == [("KD330", 2, Fix("3"))]
