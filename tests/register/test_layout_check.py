"""The layout check says yes only where the round trip would leave every byte, and yes to all that kadry writes."""

from __future__ import annotations

import re
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register import editor, round_trip, yaml_events
from kadry_cli.core.register.editor import Edit, Insert, Put, Remove, canonical, compose, edit
from kadry_cli.core.register.layout_check import keeps_layout
from kadry_cli.core.register.reader import read_text
from tests.register.corpus import cases
from tests.register.test_editor import EXAMPLES, NOTED, ODD
from tests.register.test_editor_fuzz import heads, noted, records, values
from tests.register.test_editor_layout import ANYWHERE

CORPUS = [
    text
    for case in cases("good")
    if len(case.data) < 50_000
    for text in [case.data.removeprefix(b"\xef\xbb\xbf").decode().replace("\r\n", "\n")]
]
TEXTS = [path.read_text(encoding="utf-8") for path in EXAMPLES] + CORPUS + [NOTED, ODD, ANYWHERE]
SHORT = [text for text in TEXTS if len(text) < 2000]


def stays(text: str) -> bool:
    """Whether the round trip leaves the text as it is: the slow answer."""
    return canonical(text.encode(), "a.yaml").decode() == text


@pytest.mark.req("T-D2")
def test_a_yes_over_the_examples_and_the_corpus_is_true() -> None:
    assert [text for text in TEXTS if keeps_layout(text) and not stays(text)] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_file_of_the_examples_is_known_to_keep_its_layout(path: Any) -> None:
    assert keeps_layout(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        NOTED,
        canonical(ODD.encode(), "").decode(),
        "a:\n",
        "---\n# б\na: 1\n\n\n# в\n",
        "a: [1, -5, +380, 12:30, ~, http://a.b/c?d=1, \"х, у\", 'z', {}, [[б, в], []]]\n",
        "a: {б: 1, в: , \"г д\": [е], ж: {з: 'и'}}  # к\n",
        "a: ?x\nb: :x\nc: -x\nd: a:b#c\ne: '\\n ''x'''\n\"f: g\": \"\\n\\\"\\\\\"\nh: \xa0x\n",
        "a: |\n  # б\n\n    в\n# г\n    # ґ\nb: >-  # д\n  е\n  є\n",
        "  - a\n  -\n  # б\n  -   - в  # г\n      - |-\n        д\n    # е\n  - ж: з\n      # и\n    і:\n      - ї\n",
        "a: 1   # б\nвг: 2  # д\n   # е\n",
        "[1, 2]\n",
    ],
)
def test_the_canonical_layout_is_known(text: str) -> None:
    assert stays(text)
    assert keeps_layout(text)


@pytest.mark.parametrize(
    "text",
    [
        ODD,
        ANYWHERE,
        "a: 1",
        "a:  1\n",
        "a: 1 \n",
        "a: 1\n  \nb: 2\n",
        "a: 1  # б \n",
        "a: 1\n...\n",
        "--- \na: 1\n",
        " a: 1\n",
        "a :  1\n",
        "- a\n",
        "  - a\n # б\n  - в\n",
        "  - - a\n",
        "  -\n    a: 1\n",
        "a:\n- 1\n",
        "a:\n  -  1\n",
        "a:\n    b: 1\n",
        "? a\n: 1\n",
        "a: [1,2]\n",
        "a: [ 1 ]\n",
        "a: [1, 2,]\n",
        "a: [b: 1]\n",
        "a: [1,\n  2]\n",
        "a: {b, c: 1}\n",
        "a: один\n  два\n",
        'a: "один\n  два"\n',
        'a: "\\u0430"\n',
        "a: ---\nb: ...\n",
        "-: а\n",
        "а:: б\n",
        "a: |\n    б\n",
        "a: |\n\n  б\n",
        "a: |\n  б\n   # в\n  # г\n \nд: 1\n",
    ],
)
def test_another_layout_is_left_to_the_round_trip(text: str) -> None:
    assert not keeps_layout(text)
    assert not stays(text)


def test_what_is_rare_is_left_to_the_round_trip() -> None:
    rare = ["а\n", "a: 1\r\n", "a: |\n", "a: |+\n  б\n\n", "a: |2\n    б\n", "a: >\n  б\n\n  в\n", f"{'к' * 300}: 1\n"]
    for text in rare:
        assert not keeps_layout(text)
        assert stays(text)


VALUES = [
    "[a, б]", "{a: б}", "[]", "{}", "{a: , б: в}", "[{a: [б]}, в]", '[1, "x"]', "'it''s'", '"a\\nб"', '"a\\tб"', "|",
    "|-", ">", "~", "", "x\n     y", "[a:б, c:d]", "[-1, -a]", "[ a ]", "[a, ]", "[a: б]", "--- a", "...", "a - б",
    "?", "-", "{a, б}", "['a, б', \"c: d\"]", "a:", "\xa0", "- - a", "k: v", "|\n        a\n\n        б",
]  # fmt: skip
INSERTED: list[str] = [
    *" \n#:-'\"[]{},|>?&*!%@а1.\\~=\t", "\xa0", "# ", "- ", ": ", "|\n", "\n\n", "...\n", "---\n", " #c", "#c\n",
]  # fmt: skip


def mangled(text: str, random: Random) -> str:
    """The text with one thing made odd: a comment, a blank line, spacing, indentation, quotes, a value, a character."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    line = lines[at]
    begin, value = re.findall(r"\A( *(?:- *)*(?:[^:\n]+: )?)(.*)\Z", line)[0]
    match random.randrange(9):
        case 0:
            note = random.choice(["# ¶", "#", "# ¶ ", "#\t¶", "# - а: б"])
            lines.insert(at, " " * random.randrange(9) + note)
        case 1:
            lines.insert(at, random.choice(["", "", "", " ", "    "]))
        case 2:
            lines[at] = line + " " * random.randrange(6) + random.choice(["# ¶", "#", "# ¶ "])
        case 3:
            was = random.choice([": ", "- ", ", "])
            lines[at] = line.replace(was, was + " " * random.randrange(1, 4), 1)
        case 4:
            end, by = at + random.randrange(1, 5), random.choice([-4, -2, -1, 1, 2, 4])
            lines[at:end] = [" " * by + each if by > 0 else each[-by:] for each in lines[at:end]]
        case 5:
            quote = random.choice("'\"")
            lines[at] = begin + quote + value + quote
        case 6:
            lines[at] = begin + random.choice(VALUES)
        case 7:
            lines[at:at] = lines[at : at + random.randrange(1, 5)]
        case _:
            place = random.randrange(len(text) + 1)
            return text[:place] + random.choice(INSERTED) + text[place + random.randrange(2) :]
    return "\n".join(lines)


def odd_file(text: str, random: Random) -> str:
    """The text with a few oddities that the strict reader puts up with."""
    for _ in range(random.randrange(6)):
        changed = mangled(text, random)
        if read_text(changed.encode(), "a.yaml")[0] is not None and "\r" not in changed:
            text = changed
    return text


@pytest.mark.req("T-D2")
@given(st.sampled_from(SHORT) | noted().map(lambda each: each[0]), st.randoms())
def test_a_yes_is_true_for_whatever_the_strict_reader_accepts(text: str, random: Random) -> None:
    text = odd_file(text, random)
    assert not keeps_layout(text) or stays(text)


@pytest.mark.req("T-D2")
@pytest.mark.long
def test_a_yes_is_true_for_thousands_of_odd_files() -> None:
    random = Random(20090427)  # noqa: S311
    found = {odd_file(random.choice(SHORT), random) for _ in range(4000)}
    yes = [text for text in found if keeps_layout(text)]
    assert len(yes) > 500
    assert [text for text in yes if not stays(text)] == []


@given(records | st.lists(values, max_size=3), heads)
def test_a_file_that_kadry_writes_keeps_its_layout(value: Value, head: list[str]) -> None:
    assert keeps_layout(compose(value, head).decode()) or not value


@pytest.mark.req("T-D2")
@given(noted())
def test_comments_and_blank_lines_leave_the_layout_known(noted: tuple[str, Any]) -> None:
    assert keeps_layout(noted[0])


def test_without_libyaml_the_answer_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = [keeps_layout(text) for text in SHORT]
    monkeypatch.setattr(yaml_events, "PARSER", yaml.BaseLoader)
    assert [keeps_layout(text) for text in SHORT] == wanted


EDITS: list[Edit] = [
    Insert(("names",), {"from": Plain("2020-01-01"), "name": "Новий"}),
    Put(("head",), "два\nрядки"),
    Remove(("names", 0)),
]


def test_a_file_in_the_canonical_layout_does_not_pass_through_ruamel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editor, "keeps_layout", lambda text: False)
    wanted = edit(NOTED.encode(), "a.yaml", EDITS)
    monkeypatch.undo()
    monkeypatch.delattr(round_trip, "laid_out")
    assert edit(NOTED.encode(), "a.yaml", EDITS) == wanted
