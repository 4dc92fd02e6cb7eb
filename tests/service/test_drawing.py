"""The drawing: what a cell shows, that nothing short is lost, and an SVG that can be read and embedded."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.console.text import width_of
from kadry_cli.service.drawing import CUT, GAP, OVERLAP, WORK, Mark, drawing, svg, text_lines
from kadry_cli.service.items import Cut, Item
from kadry_cli.service.words import GENERAL

AS_OF = date(2010, 1, 1)
KINDS = (GENERAL,)
CUTS = (Cut(date(2005, 3, 1), date(2005, 3, 31), "прогул", "наказ", True, KINDS),)
ITEMS = [
    Item("запис № 1", date(2000, 1, 1), date(2003, 12, 31), KINDS),
    Item("запис № 2", date(2003, 7, 1), date(2006, 6, 30), KINDS, cuts=CUTS),
    Item("запис № 3", date(2006, 7, 3), None, KINDS),
]


@pytest.mark.req("J4", "J6")
def test_all_together_shows_overlaps_breaks_and_days_taken_out() -> None:
    drawn = drawing(ITEMS, AS_OF)
    assert drawn is not None
    assert [row.label for row in drawn.rows] == ["запис № 1", "запис № 2", "запис № 3", "разом"]
    assert drawn.rows[-1].marks[:4] == (
        Mark(date(2000, 1, 1), date(2003, 6, 30), WORK),
        Mark(date(2003, 7, 1), date(2003, 12, 31), OVERLAP),
        Mark(date(2004, 1, 1), date(2005, 2, 28), WORK),
        Mark(date(2005, 3, 1), date(2005, 3, 31), CUT),
    )
    assert Mark(date(2006, 7, 1), date(2006, 7, 2), GAP) in drawn.rows[-1].marks
    together = text_lines(drawn, 100)[4]
    assert {"█", "▓", "×", "·"} <= set(together), "a break of two days has its cell"


@given(width=st.integers(40, 100), size=st.integers(1, 20_000))
def test_a_drawing_fits_any_screen(width: int, size: int) -> None:
    items = [
        Item("дуже довгий запис № 12–15 книжки", date(1950, 1, 1), date.fromordinal(711_858 + size), KINDS),
        *ITEMS,
    ]
    drawn = drawing(items, AS_OF)
    assert drawn is not None
    assert all(width_of(line) <= width for line in text_lines(drawn, width))


def test_one_period_has_no_row_for_all_together_and_none_has_no_drawing() -> None:
    one = drawing(ITEMS[:1], AS_OF)
    assert one is not None
    assert [row.label for row in one.rows] == ["запис № 1"]
    assert drawing([Item("запис № 1", AS_OF, None, KINDS)], AS_OF) is None


def test_the_svg_is_whole_and_says_in_words_what_it_shows() -> None:
    drawn = drawing([ITEMS[0]._replace(name="запис <1>"), *ITEMS[1:]], AS_OF)
    assert drawn is not None
    root = ElementTree.fromstring(svg(drawn))  # noqa: S314 - it is our own
    title = root.findtext("{http://www.w3.org/2000/svg}title") or ""
    assert "запис <1>: робота 01.01.2000 – 31.12.2003" in title
    assert "перерва 01.07.2006 – 02.07.2006" in title
    shapes = [shape for shape in root.iter() if shape.tag.endswith("rect")]
    assert len(shapes) == sum(len(row.marks) for row in drawn.rows)
    assert all(int(shape.attrib["x"]) >= 0 and int(shape.attrib["width"]) >= 1 for shape in shapes)
