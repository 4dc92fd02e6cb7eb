"""The seal of a signed sitting: any legal change shows, and only a legal one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kadry_cli.competition.records.sitting import CommissionSitting
from kadry_cli.competition.rules.seal import changed_fields, is_changed, legal_value, sealed, with_seal
from kadry_cli.core.diagnostics.catalogue import message_of
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.records.types import Text
from tests.competition.whole import COMPETITION, competition_with, facts_of, value_of


def signed() -> CommissionSitting:
    return with_seal(competition_with().sittings[1])


def changed(**fields: Any) -> CommissionSitting:
    return signed().model_copy(update=fields)


@pytest.mark.req("C6")
def test_a_sealed_sitting_is_unchanged_and_its_seal_is_stable() -> None:
    sitting = signed()
    assert not is_changed(sitting)
    assert changed_fields(sitting) == ()
    assert sitting.protocol is not None
    assert sitting.protocol.sha256 == "4082e1f8f768d2bfb9e5bf7cf840cf7ed67f2c26522b0e78449ca67f2564c690"
    assert sealed(with_seal(sitting)) == sealed(competition_with().sittings[1])


@pytest.mark.req("C6", "C7")
def test_the_day_of_handing_over_may_be_written_after_signing() -> None:
    protocol = signed().protocol
    assert protocol is not None
    for day in (None, date(2013, 4, 8)):
        assert not is_changed(changed(protocol=protocol.model_copy(update={"to_head": day})))


@pytest.mark.req("C6")
@pytest.mark.parametrize(
    ("way", "value", "parts"),
    [
        ("present", ["havryliuk-stepan-5k2d", "kovtun-larysa-9m3x"], ("присутність",)),
        ("place", "зала", ("присутність",)),
        ("form", "відкрите", ("голосування",)),
        ("votes.0.counted.for", Plain("3"), ("голосування",)),
        ("votes.1.candidate", "bondar-kateryna-5r2h", ("голосування",)),
        ("decisions.1.verdict", "переможець", ("рішення",)),
        ("decisions.1.motives", "так вирішили", ("рішення",)),
        ("repeat", "так", ("рішення",)),
        ("protocol.signed", ["kovtun-larysa-9m3x"], ("протокол",)),
        ("protocol.date", Plain("2013-04-06"), ("протокол",)),
        ("opinions", "", ("протокол",)),
        ("decisions", "", ("рішення",)),
    ],
)
def test_a_change_after_signing_is_seen_and_named(way: str, value: object, parts: tuple[str, ...]) -> None:
    other = competition_with({f"sittings.1.{way}": value}).sittings[1]
    seal = signed().protocol
    assert seal is not None
    assert other.protocol is not None
    marks = {"sha256": seal.sha256, "parts": seal.parts}
    sitting = other.model_copy(update={"protocol": other.protocol.model_copy(update=marks)})
    assert is_changed(sitting)
    assert changed_fields(sitting) == parts


@pytest.mark.req("C6")
def test_without_fingerprints_of_parts_only_the_change_is_told() -> None:
    protocol = signed().protocol
    assert protocol is not None
    sitting = changed(repeat=True, protocol=protocol.model_copy(update={"parts": ()}))
    assert is_changed(sitting)
    assert changed_fields(sitting) == ()


def test_an_unsealed_sitting_is_never_changed_and_has_nothing_to_seal() -> None:
    sitting = competition_with().sittings[1]
    assert not is_changed(sitting)
    bare = sitting.model_copy(update={"protocol": None})
    assert not is_changed(bare)
    assert changed_fields(bare) == ()
    with pytest.raises(ValueError, match="without a protocol"):
        with_seal(bare)


class Marked(Record):
    """A record with a field that is not legal."""

    said: Text = about("Сказано")
    remark: Text | None = about("Нотатка", default=None, legal=False)


def test_only_legal_fields_enter_a_seal() -> None:
    assert legal_value(Marked(said="так", remark="ні")) == {"said": "так"}


@pytest.mark.req("C6")
@pytest.mark.parametrize(("parts", "what"), [(True, " (рішення)"), (False, "")])
def test_the_finding_names_the_protocol_and_the_part(parts: bool, what: str) -> None:
    competition = competition_with()
    protocol = signed().protocol
    assert protocol is not None
    kept = protocol if parts else protocol.model_copy(update={"parts": ()})
    sittings = (competition.sittings[0], changed(repeat=True, protocol=kept))
    found, _ = facts_of(competition.model_copy(update={"sittings": sittings}))
    (one,) = found
    assert (one.code, one.loc) == ("KD437", ("sittings", 1, "protocol", "sha256"))
    expected = f"протокол № 2 від 04.04.2013 підписано, а записане засідання відтоді змінено{what}"
    assert message_of(one) == expected


def test_the_seal_does_not_depend_on_the_order_of_keys() -> None:
    value = value_of(COMPETITION, {})["sittings"][1]
    turned = CommissionSitting.model_validate(dict(reversed(value.items())))
    assert sealed(turned) == sealed(CommissionSitting.model_validate(value))
