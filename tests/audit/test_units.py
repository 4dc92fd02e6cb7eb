"""Changes of the people of a unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.planned import ADDED_RANK, PERSON
from tests.audit.test_commands import CARD, RANK, commit, rewrite
from tests.body.acts import done, git, refused
from tests.dossier.conftest import founded, register

pytestmark = pytest.mark.req("K1")
__all__ = ["founded", "register"]

UNIT = "zahalnyi-viddil"


def people(root: Path, *args: object) -> set[str]:
    return {one["person"] for one in done(root, "audit", "log", "--limit", 0, *args)["changes"]}


def test_the_log_is_narrowed_to_the_people_of_a_unit(register: Path) -> None:
    made = done(register, *ADDED_RANK)
    every, own = people(register), people(register, "--unit", UNIT)
    assert PERSON in own
    assert own < every
    assert done(register, "audit", "log", "--unit", "загальний", "--limit", 1)["changes"][0]["commit"] == made["commit"]
    assert "такого підрозділу" in refused(register, "audit", "log", "--unit", "nema")


def test_a_unit_above_has_the_people_of_those_below(register: Path) -> None:
    own = people(register, "--unit", UNIT)
    (file,) = (one for one in (register / "staff/units").glob("*.yaml") if one.stem == UNIT)
    above = next(one.stem for one in sorted((register / "staff/units").glob("*.yaml")) if one.stem != UNIT)
    text = file.read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not line.startswith("parent:")]
    file.write_text("\n".join([*kept, f"parent: {above}", ""]), encoding="utf-8", newline="\n")
    commit(register, "підпорядковано")
    assert own <= people(register, "--unit", above)


def test_differences_and_authors_are_narrowed_too(register: Path) -> None:
    first = git(register, "rev-parse", "HEAD").strip()
    done(register, *ADDED_RANK)
    rewrite(register, f"staff/units/{UNIT}.yaml", "units: 2", "units: 3")
    commit(register, "штат")
    found = done(register, "audit", "diff", first, "--unit", UNIT)["changes"]
    assert {one["person"] for one in found} == {PERSON}
    (author,) = done(register, "audit", "who", "--unit", UNIT, "--person", PERSON)["authors"]
    assert (author["acts"], author["people"]) == (2, 1)


def test_who_was_dismissed_is_told_by_the_card_before_and_who_left_is_not_of_the_unit(register: Path) -> None:
    """The day of the act is long after the day of the dismissal, so only the card before the act has the person."""
    text = (register / CARD).read_text(encoding="utf-8")
    row = (
        "dismissal:\n  date: 2014-06-02\n  reason: за угодою сторін\n  norm: КЗпП, стаття 36, пункт 1\n"
        '  ground: {kind: розпорядження, number: "12-к", date: 2014-06-02}\n'
    )
    (register / CARD).write_text(text + row, encoding="utf-8", newline="\n")
    gone = commit(register, "звільнено")
    assert done(register, "audit", "log", "--unit", UNIT, "--limit", 1)["changes"][0]["commit"] == gone
    later = (register / CARD).read_text(encoding="utf-8").replace(f"rank: {RANK}", "rank: 12", 1)
    (register / CARD).write_text(later, encoding="utf-8", newline="\n")
    after = commit(register, "виправлено після звільнення")
    assert after not in {one["commit"] for one in done(register, "audit", "log", "--unit", UNIT)["changes"]}
