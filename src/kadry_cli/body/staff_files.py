"""The staff list as it stands in the register: its files, and a unit or a post found by what a user types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kadry_cli.body.records import Post, Unit
from kadry_cli.body.staff_list import post_exists, unit_exists
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import folded_words
from kadry_cli.core.register.load import load_record

FOLDER = "staff/units"
PATTERN = f"{FOLDER}/{{unit}}.yaml"
SHOWN = 8


class PlacedPost(NamedTuple):
    """A post with the unit it belongs to."""

    unit: Unit
    post: Post

    def position(self) -> int:
        """The place of the post among those of its unit, from 0."""
        return self.unit.posts.index(self.post)


def unit_path(unit_id: str) -> str:
    """The file of a unit."""
    return PATTERN.format(unit=unit_id)


def load_units(root: Path) -> tuple[tuple[Unit, ...], tuple[Finding, ...]]:
    """Every unit of the staff list and what is wrong with their files."""
    units: list[Unit] = []
    findings: list[Finding] = []
    for path in sorted((root / FOLDER).glob("*.yaml")):
        loaded = load_record(root, path.relative_to(root).as_posix(), Unit)
        findings += loaded.findings
        if loaded.record is not None:
            units.append(loaded.record)
    return tuple(units), tuple(findings)


def taken_ids(root: Path, units: Iterable[Unit]) -> frozenset[str]:
    """The codes that no new unit may have: those of units and of their files, also of files that cannot be read."""
    return frozenset([unit.id for unit in units] + [path.stem for path in (root / FOLDER).glob("*.yaml")])


def posts_of(units: Iterable[Unit]) -> list[PlacedPost]:
    """Every post of the staff list."""
    return [PlacedPost(unit, post) for unit in units for post in unit.posts]


def find_unit(units: Sequence[Unit], wanted: str, day: date | None = None) -> Unit:
    """The unit that a code or an unambiguous part of a code or name means; UserError lists who could be meant.

    A name is looked for among the units of the day first, where one is given.
    """
    by_id = {unit.id: unit for unit in units}
    named = {unit.id: unit_names(unit) for unit in units}
    there = [unit.id for unit in units if day is not None and unit_exists(unit, day)]
    found = _found(named, there, wanted)
    if len(found) == 1:
        return by_id[found[0]]
    what = "підходить кілька підрозділів" if found else "такого підрозділу в реєстрі немає"
    listed = [f"{code} ({named[code][-1]})" for code in found or named]
    raise UserError(f"«{wanted}»: {what}", _advice(listed, "у реєстрі ще немає жодного підрозділу"))


def find_post(units: Sequence[Unit], wanted: str, day: date | None = None) -> PlacedPost:
    """The same for a post, by its code and titles."""
    posts = {placed.post.id: placed for placed in posts_of(units)}
    named = {code: [title.title for title in placed.post.titles] for code, placed in posts.items()}
    there = [code for code, placed in posts.items() if day is not None and post_exists(placed.post, day)]
    found = _found(named, there, wanted)
    if len(found) == 1:
        return posts[found[0]]
    what = "підходить кілька посад" if found else "такої посади в реєстрі немає"
    listed = [f"{code} ({named[code][-1]}, {posts[code].unit.names[-1].name})" for code in found or named]
    raise UserError(f"«{wanted}»: {what}", _advice(listed, "у реєстрі ще немає жодної посади"))


def _found(named: Mapping[str, Sequence[str]], there: Iterable[str], wanted: str) -> list[str]:
    if wanted in named:
        return [wanted]
    return matching({code: named[code] for code in there}, wanted) or matching(named, wanted)


def unit_names(unit: Unit) -> list[str]:
    """Every name that a unit has had."""
    return [name.name for name in unit.names]


def matching(named: Mapping[str, Sequence[str]], wanted: str) -> list[str]:
    """The codes that a text may mean, each given with its names: the code itself, else a whole name, else a part."""
    if wanted in named:
        return [wanted]
    text = folded_words(wanted)
    whole = [code for code, names in named.items() if any(text == folded_words(name) for name in names)]
    if whole or not text:
        return whole
    return [code for code, names in named.items() if text in code or any(text in folded_words(name) for name in names)]


def _advice(listed: Sequence[str], none: str) -> str:
    shown = ", ".join([*listed[:SHOWN], "…"] if len(listed) > SHOWN else listed)
    return f"вкажіть код: {shown}" if listed else none
