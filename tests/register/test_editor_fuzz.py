"""Properties of the editor over made-up records, comments, edits and layouts."""

from __future__ import annotations

import copy
import re
from collections import Counter
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.editor import Edit, Insert, Put, Remove, canonical, compose
from kadry_cli.core.register.reader import read_text
from tests.register.test_editor import edited, marked, places, seen

texts = st.text(st.sampled_from("абвїґ AZaz09.,:;#-'\"[]{}&*!|>%@`?~=/\\№«»’\n😀"), max_size=12)
plains = st.sampled_from(["1", "2009-06-15", "0012", "no", "~", "12:30", "+380", "="]).map(Plain)
keys = st.sampled_from(["id", "from", "назва", "no", "2009", "а: б", "# в", "- г", "д е"])
values = st.recursive(
    texts | plains, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=10
)
records = st.dictionaries(keys, values, min_size=1, max_size=4)
heads = st.lists(st.text(st.sampled_from("абв #:-'\""), max_size=9).map(str.strip), max_size=3)


@st.composite
def noted(draw: st.DrawFn) -> tuple[str, Any]:
    """A canonical file with comments and blank lines at many places, and its value."""
    value = draw(records)
    lines = compose(value).decode().splitlines(keepends=True)
    for number in reversed(range(len(lines))):
        note = draw(st.sampled_from(["", "", "", "\n", "# ¶{}\n", "  # ¶{}\n", "      # ¶{}\n", " # ¶{}", "    # ¶{}"]))
        note = note.format(number)
        line = note + lines[number] if note.endswith("\n") else lines[number].removesuffix("\n") + note + "\n"
        changed = [*lines[:number], line, *lines[number + 1 :]]
        if marked(read_text("".join(changed).encode(), "a.yaml")[0] or "") == marked(value):
            lines = changed
    return canonical("".join(lines).encode(), "a.yaml").decode(), value


@st.composite
def steps(draw: st.DrawFn, value: Value) -> Edit:
    """An edit that fits the value."""
    loc, old = draw(st.sampled_from(places(value)))
    new = draw(values)
    fitting: list[Edit] = [Put(loc, new), Remove(loc)] if loc else []
    if isinstance(old, list):
        fitting += [Insert(loc, new), Insert(loc, new, draw(st.integers(0, len(old))))]
    if isinstance(old, dict):
        fitting.append(Put((*loc, "new"), new, tuple(draw(st.permutations(["id", "from", "назва", "new"])))))
        if "list" not in old:
            fitting.append(Insert((*loc, "list"), new))
    return draw(st.sampled_from(fitting))


def intended(value: Any, step: Edit) -> Any:
    """The oracle: the edit made plainly on a copy of the value."""
    value = copy.deepcopy(value)
    parent, key = value, step.loc[-1] if step.loc else ""
    for each in step.loc[:-1]:
        parent = parent[each]
    if isinstance(step, Remove):
        del parent[key]
    elif isinstance(step, Insert):
        items = parent if not step.loc else parent.setdefault(key, []) if isinstance(parent, dict) else parent[key]
        items.insert(len(items) if step.at is None else step.at, step.value)
    elif isinstance(parent, dict) and key not in parent:
        before = [each for each in step.order[: step.order.index("new")] if each in parent]
        pairs = list(parent.items())
        pairs.insert(list(parent).index(before[-1]) + 1 if before else 0, (key, step.value))
        parent.clear()
        parent.update(pairs)
    else:
        parent[key] = step.value
    return value


def notes(text: str) -> Counter[str]:
    """The comments that `noted` has put in."""
    return Counter(re.findall("# ¶[0-9]+", text))


@pytest.mark.req("T-D2")
@given(st.data())
def test_after_any_edits_the_strict_reader_sees_what_was_intended(data: st.DataObject) -> None:
    text, value = data.draw(noted())
    for _ in range(data.draw(st.integers(1, 3))):
        step = data.draw(steps(value))
        old, value = value, intended(value, step)
        before, text = text, edited(text, step)
        assert marked(seen(text.encode())) == marked(value)
        assert notes(text) <= notes(before)
        place = old
        for key in step.loc[:-1]:
            place = place[key]
        is_new = isinstance(step, Insert) or (isinstance(place, dict) and step.loc[-1] not in place)
        if is_new or (isinstance(step, Put) and isinstance(place[step.loc[-1]], str)):
            assert notes(text) == notes(before)


@pytest.mark.req("T-D2")
@given(noted())
def test_a_comment_changes_no_value_and_gets_lost_nowhere(noted: tuple[str, Any]) -> None:
    text, value = noted
    assert marked(seen(text.encode())) == marked(value)
    assert canonical(text.encode(), "a.yaml").decode() == text


@pytest.mark.req("T-D2")
@given(records | st.lists(values, max_size=3), heads)
def test_what_is_composed_is_read_back_and_reproduces_itself(value: Value, head: list[str]) -> None:
    data = compose(value, head)
    assert marked(seen(data)) == marked(value)
    assert data.decode().splitlines()[: len(head)] == [f"# {line}".rstrip() for line in head]
    assert canonical(data, "a.yaml") == data


@pytest.mark.req("T-D2")
@given(records, st.booleans() | st.none(), st.sampled_from([None, '"', "'", "|", ">"]), st.integers(2, 5))
def test_the_layout_of_another_writer_becomes_canonical(value: Any, flow: bool | None, style: Any, indent: int) -> None:
    text = yaml.dump(
        value, Dumper=Writer, allow_unicode=True, default_flow_style=flow, default_style=style, indent=indent, width=30
    )
    read, findings = read_text(text.encode(), "a.yaml")
    if not findings and read is not None:
        data = canonical(text.encode(), "a.yaml")
        assert marked(seen(data)) == marked(read)
        assert canonical(data, "a.yaml") == data


class Writer(yaml.SafeDumper):
    """PyYAML's writer, without aliases; a plain word is text to it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


Writer.add_representer(Plain, lambda writer, text: writer.represent_str(str(text)))
