"""Checks of units and posts: the tree of units, ids, and names in the order of their dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.body.records import Unit
from kadry_cli.body.structure import PostName, post_name
from kadry_cli.core.register.load import load_record
from tests.diagnostics.registers import change, codes, example_in, findings, rewrite, without_people
from tests.kadry import EXAMPLE

FINANCE = "staff/units/finansovyi-viddil.yaml"
GENERAL = "staff/units/zahalnyi-viddil.yaml"


def units() -> list[Unit]:
    loaded = [load_record(EXAMPLE, path, Unit).record for path in (FINANCE, GENERAL)]
    return [unit for unit in loaded if unit is not None]


def small_unit(name: str, parent: str = "") -> str:
    line = f"parent: {parent}\n" if parent else ""
    return f"id: {name}\nnames:\n  - from: 2000-01-01\n    name: Сектор\n{line}"


@pytest.mark.req("B1")
@pytest.mark.parametrize(
    ("day", "unit"),
    [
        (date(1990, 1, 1), "Фінансовий відділ"),
        (date(1998, 5, 12), "Фінансовий відділ"),
        (date(2010, 12, 31), "Фінансовий відділ"),
        (date(2011, 1, 1), "Відділ фінансів та економіки"),
        (date(2026, 1, 1), "Відділ фінансів та економіки"),
    ],
)
def test_a_post_is_called_as_on_the_date_of_the_paper(day: date, unit: str) -> None:
    name = post_name(units(), "spetsialist-finansiv", day)
    assert name is not None
    assert (name.title, name.unit) == ("спеціаліст І категорії", unit)
    assert name.nominative() == f"спеціаліст І категорії, {unit[0].lower()}{unit[1:]}"


@pytest.mark.req("I2")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        (PostName("головний спеціаліст", None, "Відділ кадрів", None), " головного спеціаліста відділу кадрів"),
        (PostName("головний спеціаліст", "головної спеціалістки", "Відділ", None), " головної спеціалістки відділу"),
        (PostName("начальник", None, "Служба КНП", "служби КНП"), " начальника служби КНП"),
        (PostName("лікар(ка)", None, "Відділ", None), ": лікар(ка), відділ"),
        (PostName("головний спеціаліст", None, "ЦНАП", None), ": головний спеціаліст, ЦНАП"),
    ],
)
def test_a_recorded_genitive_wins_a_rule_makes_the_rest_and_a_doubt_ends_in_a_colon(name: PostName, words: str) -> None:
    assert name.after_of() == words


def test_a_post_nobody_knows_has_no_name() -> None:
    assert post_name(units(), "nema-takoi", date(2009, 6, 15)) is None


def test_a_ring_of_units_is_found_in_each_of_them(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    ring = {"sektor-a": "sektor-b", "sektor-b": "sektor-c", "sektor-c": "sektor-a", "sektor-d": "sektor-a"}
    change(root, {"write": {f"staff/units/{name}.yaml": small_unit(name, above) for name, above in ring.items()}})
    found = findings(root)
    assert [(one["code"], one["path"]) for one in found] == [
        ("KD225", f"staff/units/sektor-{letter}.yaml") for letter in "abc"
    ]


def test_a_chain_of_units_is_clean_and_a_missing_link_is_named(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    chain = {"sektor-a": "sektor-b", "sektor-b": "zahalnyi-viddil"}
    change(root, {"write": {f"staff/units/{name}.yaml": small_unit(name, above) for name, above in chain.items()}})
    assert codes(root) == []
    (root / "staff/units/sektor-b.yaml").unlink()
    (one,) = findings(root)
    assert (one["code"], one["path"], one["line"]) == ("KD224", "staff/units/sektor-a.yaml", 5)


def test_a_post_in_two_units_is_found_in_the_second(tmp_path: Path) -> None:
    root = without_people(tmp_path)
    rewrite(root, GENERAL, "- id: nachalnyk-zahalnoho", "- id: nachalnyk-finansiv")
    rewrite(root, GENERAL, "head: nachalnyk-zahalnoho", "head: nachalnyk-finansiv")
    (one,) = findings(root)
    assert (one["code"], one["path"]) == ("KD226", GENERAL)
    assert FINANCE in one["message"]


def test_a_post_twice_in_one_unit(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, FINANCE, "- id: spetsialist-finansiv", "- id: nachalnyk-finansiv")
    assert [one["code"] for one in findings(root, FINANCE)] == ["KD222", "KD222"]


@pytest.mark.parametrize(("second", "clean"), [("1998-05-13", True), ("1998-05-12", False), ("1998-05-11", False)])
def test_names_stand_in_the_order_of_their_dates(second: str, clean: bool, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, FINANCE, "from: 2011-01-01", f"from: {second}")
    found = findings(root)
    assert [one["code"] for one in found] == ([] if clean else ["KD305"])
    if not clean:
        assert found[0]["loc"] == ["names", 1, "from"]
        assert "1998-05-12" in found[0]["message"]


def test_titles_of_posts_stand_in_the_order_of_their_dates(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    title = "        title: спеціаліст І категорії\n"
    rewrite(root, FINANCE, title, title + "      - from: 1990-01-01\n        title: спеціаліст\n")
    assert codes(root) == ["KD305"]


def test_a_unit_in_a_file_of_another_name(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    (root / GENERAL).rename(root / "staff/units/inshyi-viddil.yaml")
    assert codes(root) == ["KD221"]


@pytest.mark.parametrize("key", ["names", "places", "heads", "hr_heads", "head_acts"])
def test_every_dated_list_of_the_settings_is_in_order(key: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    text = (root / "kadry.yaml").read_text(encoding="utf-8")
    start = text.index(f"{key}:\n") + len(key) + 2
    block = ""
    for line in text[start:].splitlines(True):
        if not line.startswith("  "):
            break
        block += line
    rewrite(root, "kadry.yaml", f"{key}:\n{block}", f"{key}:\n{block}{block}")
    (one,) = findings(root)
    assert (one["code"], one["loc"]) == ("KD305", [key, 1, "from"])
