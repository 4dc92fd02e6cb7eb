"""The editor: one place changes, everything else stays as the officer wrote it, comments and quotes too."""

from __future__ import annotations

import copy
import re
import subprocess
import sys
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.finding import Loc
from kadry_cli.core.records.plain import Plain, Value, would_retype
from kadry_cli.core.register import round_trip, yaml_events
from kadry_cli.core.register.editor import (
    Edit,
    EditError,
    Insert,
    Put,
    Remove,
    UnreadableError,
    canonical,
    compose,
    edit,
)
from kadry_cli.core.register.reader import MAX_DEPTH, MAX_SCALAR, read_text
from tests.register.corpus import Case, cases

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.yaml"))

NOTED = """\
# yaml-language-server: $schema=schemas/unit.json
# Голова файлу.

id: viddil   # назва папки
# про назви
names:  # усі назви
  - from: 1998-05-12   # з утворення
    # між рядками
    name: "Відділ"
  # про другу назву
  - from: 2011-01-01

    name: 'Інший відділ'
    # кінець другої назви
  # кінець назв

marks: [5, 5, 4]  # оцінки
nothing:
none: []  # ще немає
prose: |  # проза
  Перший рядок.
  # не коментар
# про голову
head: nachalnyk
# кінець файлу
"""
ODD = """\
---
# голова
names:
# про першу
- {from: 1998-05-12,   # з утворення
   name: Відділ}  # стара
-   from: 2011-01-01

    name: Інший
      відділ      # через два рядки
    # кінець
phones: [ "0412", +380441234567 ]
note: >-  # проза
    один
    два
"""


def seen(data: bytes) -> Any:
    """What the strict reader sees in a file without findings."""
    value, findings = read_text(data, "a.yaml")
    assert findings == ()
    return value


def marked(value: Value) -> Any:
    """A value in which a plain word differs from a text, and the order of keys counts."""
    if isinstance(value, dict):
        return [(key, marked(each)) for key, each in value.items()]
    if isinstance(value, list):
        return ["list", *map(marked, value)]
    return (isinstance(value, Plain), str(value))


def comments(text: str) -> Counter[str]:
    """The comments of a text whose values have no `#`."""
    return Counter(comment.rstrip() for comment in re.findall("#.*", text.replace("  # не коментар\n", "")))


def edited(text: str, *edits: Edit) -> str:
    """The text after edits, which needs no other layout, neither before nor after."""
    result = edit(text.encode(), "a.yaml", edits)
    assert not result.relaid
    assert canonical(result.data, "a.yaml") == result.data
    return result.data.decode()


def change(*edits: Edit, text: str = NOTED) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came, which stand in one place."""
    before, after = text.splitlines(), edited(text, *edits).splitlines()
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    ((_, first, last, start, end),) = [code for code in codes if code[0] != "equal"]
    return before[first:last], after[start:end]


def places(value: Value, loc: Loc = ()) -> list[tuple[Loc, Value]]:
    """Every place of a value with what stands there, the whole first."""
    inner: list[tuple[Any, Value]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [(loc, value), *(found for key, each in inner for found in places(each, (*loc, key)))]


def file_name(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("path", EXAMPLES, ids=file_name)
def test_every_file_of_the_examples_reproduces_itself(path: Path) -> None:
    assert canonical(path.read_bytes(), path.name) == path.read_bytes()


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("path", EXAMPLES, ids=file_name)
def test_an_edit_changes_only_the_lines_of_its_place(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for loc, value in places(seen(text.encode()))[1::9]:
        if isinstance(value, str):
            gone, come = change(Put(loc, "нове: значення"), text=text)
            assert len(gone) == len(come) == 1
        elif isinstance(value, list):
            gone, come = change(Insert(loc, "новий"), text=text)
            assert len(come) == 1
            assert len(gone) == ("[" in come[0])
        gone, come = change(Remove(loc), text=text)
        assert len(come) <= 1 <= len(gone)


def test_a_value_is_put_in_place_of_another() -> None:
    assert change(Put(("head",), "zastupnyk")) == (["head: nachalnyk"], ["head: zastupnyk"])
    assert change(Put(("marks", 1), Plain("3"))) == (["marks: [5, 5, 4]  # оцінки"], ["marks: [5, 3, 4]  # оцінки"])
    assert change(Put(("names", 0, "name"), {"full": "А", "short": ["Б"]})) == (
        ['    name: "Відділ"'],
        ["    name:", "      full: А", "      short:", "        - Б"],
    )
    assert change(Put(("names",), "немає"))[1] == ["names: немає  # усі назви"]


def test_a_list_in_brackets_stays_in_brackets() -> None:
    assert change(Put(("marks",), ["добре", Plain("4")]))[1] == ["marks: [добре, 4]  # оцінки"]
    assert change(Insert(("marks",), Plain("2"), 0))[1] == ["marks: [2, 5, 5, 4]  # оцінки"]
    assert change(Insert(("marks",), "а, б"))[1] == ['marks: [5, 5, 4, "а, б"]  # оцінки']
    assert change(Remove(("marks", 0)))[1] == change(Remove(("marks", 1)))[1] == ["marks: [5, 4]  # оцінки"]
    assert change(Remove(("marks", 2)))[1] == ["marks: [5, 5]  # оцінки"]
    assert change(*[Remove(("marks", 0))] * 3)[1] == ["marks: []  # оцінки"]
    text = "value: {min: 1, max: , a: }\n"
    assert change(Put(("value", "max"), Plain("5")), text=text)[1] == ["value: {min: 1, max: 5, a: }"]
    assert change(Put(("value", "a"), "х: у"), text=text)[1] == ['value: {min: 1, max: , a: "х: у"}']
    assert change(Put(("value", "mid"), Plain("3"), ("min", "mid")), text=text)[1] == [
        "value: {min: 1, mid: 3, max: , a: }"
    ]
    assert change(Insert(("value", "list"), "у\nдва", order=("list",)), text=text)[1] == [
        'value: {list: ["у\\nдва"], min: 1, max: , a: }'
    ]


def test_a_new_key_stands_after_its_nearest_predecessor() -> None:
    order = ("id", "names", "marks", "head", "tail")
    for key, before in (
        ("id", ""),
        ("marks", "  # кінець назв"),
        ("head", "marks: [5, 5, 4]  # оцінки"),
        ("tail", "head: nachalnyk"),
    ):
        text = "".join(line for line in NOTED.splitlines(keepends=True) if not line.startswith(f"{key}:"))
        lines = edited(text, Put((key,), "нове", order)).splitlines()
        assert lines[lines.index(f"{key}: нове") - 1] == before
    assert change(Put(("names", 0, "to"), Plain("2010-12-31"), ("from", "to", "name"))) == ([], ["    to: 2010-12-31"])


def test_a_new_key_without_a_known_order_stands_at_the_end() -> None:
    assert edited(NOTED, Put(("нове",), "так")).endswith("head: nachalnyk\nнове: так\n# кінець файлу\n")
    assert edited(NOTED, Put(("нове",), "так", ("head",))).endswith("head: nachalnyk\nнове: так\n# кінець файлу\n")


def test_a_first_key_of_an_item_stands_behind_its_dash() -> None:
    assert change(Put(("names", 0, "id"), "a", ("id", "from"))) == (
        ["  - from: 1998-05-12   # з утворення"],
        ["  - id: a", "    from: 1998-05-12   # з утворення"],
    )


def test_an_item_is_inserted_like_its_neighbours() -> None:
    item: Value = {"from": Plain("2020-01-01"), "name": "Новий відділ"}
    lines = ["  - from: 2020-01-01", "    name: Новий відділ"]
    for at in (None, 0, 1, 2):
        assert change(Insert(("names",), item, at)) == ([], lines)
    text = edited(NOTED, Insert(("names",), item, 0))
    assert text.index("усі назви") < text.index("Новий") < text.index("з утворення")
    text = edited(NOTED, Insert(("names",), item, 1))
    assert text.index("Відділ") < text.index("Новий") < text.index("про другу")
    text = edited(NOTED, Insert(("names",), item))
    assert text.index("кінець другої") < text.index("Новий") < text.index("кінець назв")


def test_a_missing_or_empty_list_is_created() -> None:
    assert change(Insert(("none",), "а")) == (["none: []  # ще немає"], ["none:  # ще немає", "  - а"])
    assert change(Insert(("nothing",), "а")) == ([], ["  - а"])
    assert change(Insert(("posts",), "а", order=("head", "posts"))) == ([], ["posts:", "  - а"])
    assert change(Insert(("posts",), Plain("5")), Insert(("posts",), Plain("4"))) == ([], ["posts: [5, 4]"])
    assert change(Put(("nothing",), {}), Put(("nothing", "а"), "б")) == ([], ["  а: б"])


def test_the_last_item_or_key_leaves_brackets() -> None:
    text = edited(NOTED, Remove(("names", 0)), Remove(("names", 0)))
    assert "names: []  # усі назви\n  # кінець назв\n" in text
    assert edited("a: 1  # один\n", Remove(("a",))) == "{}\n"
    assert edited("# голова\na: 1\n", Remove(("a",)), Put(("b",), "два")) == "# голова\nb: два\n"
    assert edited("a:\n  - b: 1\n    c: 2\n", Remove(("a", 0, "b")), Remove(("a", 0, "c"))) == "a:\n  - {}\n"
    assert edited("  - a\n", Remove((0,)), Insert((), "б")) == "  - б\n"


def test_a_removed_item_takes_its_own_comments_and_leaves_the_others() -> None:
    text = edited(NOTED, Remove(("names", 1)))
    assert comments(NOTED) - comments(text) == Counter(["# про другу назву", "# кінець другої назви"])
    text = edited(NOTED, Remove(("names", 0)))
    assert comments(NOTED) - comments(text) == Counter(["# з утворення", "# між рядками"])
    assert "names:  # усі назви\n  # про другу назву\n  - from: 2011-01-01\n" in text
    text = edited(NOTED, Remove(("names", 0, "from")))
    assert '  # між рядками\n  - name: "Відділ"\n' in text
    text = edited(NOTED, Remove(("id",)))
    assert comments(NOTED) - comments(text) == Counter(["# назва папки"])
    text = edited(NOTED, Remove(("prose",)))
    assert comments(NOTED) - comments(text) == Counter(["# проза"])


def test_a_put_value_keeps_every_comment_around_it() -> None:
    others: list[Value] = ["слово", "два\nрядки\n", Plain("2009-06-15"), ["а", {"б": "в"}], {}]
    for loc, value in places(seen(NOTED.encode()))[1:]:
        for new in others:
            kept = comments(edited(NOTED, Put(loc, new)))
            lost = comments(NOTED) - kept
            assert kept <= comments(NOTED)
            assert isinstance(value, (dict, list)) or not lost
            assert lost <= comments("\n".join(NOTED.splitlines()[5:15]))


def test_a_removed_entry_leaves_no_double_blank_line() -> None:
    assert edited("a: 1\n\nb: 2\n\nc: 3\n", Remove(("b",))) == "a: 1\n\nc: 3\n"
    assert edited("a: 1\n\nb: 2\n", Remove(("b",))) == "a: 1\n"
    assert edited("a: |+\n  х\n\nb: 2\n\nc: 3\n", Remove(("b",))) == "a: |+\n  х\n\nc: 3\n"


def test_edits_are_made_in_order() -> None:
    edits: list[Edit] = [
        Insert(("names",), "а", 0),
        Remove(("names", 1)),
        Put(("names", 0), "б"),
        Insert(("names",), "в", 1),
    ]
    value = seen(edited(NOTED, *edits).encode())
    assert value["names"][:2] == ["б", "в"]
    assert len(value["names"]) == 3


def test_edits_that_change_nothing_leave_every_byte() -> None:
    data = ODD.encode()
    assert edit(data, "a.yaml", [Put(("phones", 0), "0412"), Put(("names", 0, "name"), "Відділ")]) == (data, False)
    assert edit(data, "a.yaml", []) == (data, False)


WORDS = [
    "0012", "no", "12:30", "+380441234567", "~", "", "null", "2009-06-15", "2009", "1_000", "=", "<<", "0x1F", "y",
]  # fmt: skip
QUOTED = [
    "Наказ: про", "після # решітка", "#", "- тире", "-", "@хтось", "кінець:", "? так", "?", "[a", "{a", "]", "*", "&a",
    "!a", "| a", "> a", "%", "`", "'а'", '"а"', " пробіл", "пробіл ", "---", "...", ", а", "a\\b: c",
]  # fmt: skip
TEXTS = [
    "45-к", "Дем'янчук", "об’єкт", "об'", "«лапки»", "а, б [в]", "№ 12-к від 02.03.2009", "-тире", "а#б", "а:б", "1/2",
    "a\\b", "😀", "http://a.b/c?d=1", "два  пробіли", "слово " * 200 + "кінець",
]  # fmt: skip


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("word", WORDS)
def test_a_retyped_word_is_quoted_as_text_and_bare_as_plain(word: str) -> None:
    assert would_retype(word)
    assert change(Put(("head",), word))[1] == [f'head: "{word}"']
    assert change(Put(("head",), Plain(word)))[1] == [f"head: {word}".rstrip()]
    assert change(Insert(("names",), word))[1] == [f'  - "{word}"']
    assert change(Insert(("names",), Plain(word)))[1] == [f"  - {word}".rstrip()]
    assert change(Insert(("marks",), word))[1] == [f'marks: [5, 5, 4, "{word}"]  # оцінки']
    if word:
        assert change(Insert(("marks",), Plain(word)))[1] == [f"marks: [5, 5, 4, {word}]  # оцінки"]


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("text", QUOTED)
def test_a_text_that_yaml_would_misread_is_in_double_quotes(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    assert change(Put(("head",), text))[1] == [f'head: "{escaped}"']
    assert change(Put(("head",), {text: "а"}))[1] == ["head:", f'  "{escaped}": а']


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("text", TEXTS)
def test_any_other_text_is_plain_on_one_line(text: str) -> None:
    assert change(Put(("head",), text))[1] == [f"head: {text}"]
    assert change(Put(("names", 1, "name"), text))[1] == [f"    name: {text}"]


@pytest.mark.req("T-D2")
def test_a_text_of_several_lines_is_a_literal_block() -> None:
    assert change(Put(("head",), "один\n\n  два: #\n"))[1] == ["head: |", "  один", "", "    два: #"]
    assert change(Insert(("names",), "один\nдва"))[1] == ["  - |-", "    один", "    два"]
    assert change(Put(("prose",), "а\nб\n"))[1] == ["  а", "  б"]
    for text in (" а\nб", "а \nб", "\nа", "а\n\n", "\n"):
        assert change(Put(("head",), text))[1] == [f"head: {text!r}".replace("'", '"')]


@pytest.mark.req("T-D2")
def test_what_is_not_edited_keeps_its_own_quotes() -> None:
    text = "a: 'так'\nb: \"ні\"\nc: 0012\nd: no\ne: 2009-02-30\nf: +380\ng: 'їх \"дім\"'\nh: ~\ni:\nj: 1\n"
    assert edited(text, Put(("j",), Plain("2"))) == text.replace("j: 1", "j: 2")
    assert edited(text, Put(("e",), Plain("2009-02-28"))) == text.replace("-30", "-28")


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_line_ends_and_a_byte_order_mark_stay(mark: bytes, end: bytes) -> None:
    data = mark + NOTED.encode().replace(b"\n", end)
    result = edit(data, "a.yaml", [Put(("head",), "один\nдва\n"), Insert(("names",), "а", 1)])
    assert not result.relaid
    assert seen(result.data)["head"] == "один\nдва\n"
    assert result.data.startswith(mark + b"# yaml")
    assert result.data.count(b"\n") == result.data.count(end) == NOTED.count("\n") + 3
    assert canonical(data, "a.yaml") == data


def test_mixed_line_ends_become_those_of_most_lines() -> None:
    result = edit(b"a: 1\r\nb: 2\nc: 3\r\n", "a.yaml", [Put(("a",), Plain("4"))])
    assert result == (b"a: 4\r\nb: 2\r\nc: 3\r\n", True)


@pytest.mark.req("T-D2")
def test_a_file_in_an_odd_layout_is_relaid_and_says_so() -> None:
    data, relaid = edit(ODD.encode(), "a.yaml", [Insert(("phones",), "0413")])
    assert relaid
    assert (
        data.decode()
        == """\
---
# голова
names:
  # про першу
  # з утворення
  - {from: 1998-05-12, name: Відділ}  # стара
  - from: 2011-01-01

    name: Інший відділ  # через два рядки
    # кінець
phones: ["0412", +380441234567, "0413"]
note: >-  # проза
  один
  два
"""
    )
    assert comments(data.decode()) == comments(ODD)


@pytest.mark.parametrize(
    "text",
    [
        "a: 1",
        "a:  1\n",
        "a: 1\n...\n",
        "a:\n- 1\n- 2\n",
        "a:\n    b: 1\n",
        "- a\n",
        "? a\n: 1\n",
        "a:\n  -\n    b: 1\n",
        "a: [1,2]\n",
        "a: { b: 1 }\n",
        "a: один\n  два\n",
        "a: [b: 1]\n",
        "- |+\n  х\n\n-\n\n  - а\n",
        "a: |\n \n  б\n",
        "a: >+\n  б\n\n\nв:\n\n  г\n",
        "a: |\n  б\nв:\n     # г\n  д\n",
    ],
)
def test_an_odd_layout_keeps_its_values_and_comments(text: str) -> None:
    data = canonical(text.encode(), "a.yaml")
    assert comments(data.decode()) == comments(text)
    assert data != text.encode()
    assert marked(seen(data)) == marked(seen(text.encode()))
    assert canonical(data, "a.yaml") == data


ANYWHERE = """\
# 1

# 2
---
# 3
a:   # 4

  # 5
  b: >-  # 6
    слово
 # 7

  # 8
  c:  # 9
    # 10
    - |+  # 11
      рядок

     # 12
    -  # 13
      # 14
      d: 1  # 15
        # 16
      e:
        - [1,  # 17
           2,
           # 18
           {f: 3,  # 19
            g: 4}]  # 20
        # 21
      # 22
    # 23
    - - h  # 24
      # 25
      - i
  # 26
  j: "k"  # 27
          # 28
# 29
"""


@pytest.mark.req("T-D2")
def test_a_comment_is_kept_wherever_it_stands() -> None:
    data = canonical(ANYWHERE.encode(), "a.yaml")
    assert sorted(comments(data.decode())) == sorted(f"# {number}" for number in range(1, 30))
    assert canonical(data, "a.yaml") == data
    for loc, value in places(seen(data))[1:]:
        if isinstance(value, str):
            assert comments(edited(data.decode(), Put(loc, "так"))) == comments(ANYWHERE)
        if isinstance(value, list):
            assert comments(edited(data.decode(), Insert(loc, "два\nрядки"))) == comments(ANYWHERE)


SMALL = [case for case in cases("good") if len(case.data) < 50_000]


@pytest.mark.parametrize("case", SMALL, ids=lambda case: f"{case.code}-{case.name}")
def test_a_good_file_of_the_corpus_keeps_its_values(case: Case) -> None:
    data = canonical(case.data, "a.yaml")
    assert marked(seen(data)) == marked(seen(case.data))
    assert canonical(data, "a.yaml") == data


def test_a_new_file_is_composed() -> None:
    value: Value = {
        "format": Plain("1"),
        "number": "0012",
        "names": [{"from": Plain("2009-06-15"), "cases": {"genitive": "відділу"}}],
        "marks": [Plain("5"), Plain("4")],
        "note": "один\nдва",
        "none": [],
        "long": [Plain("1")] * 21,
    }
    assert (
        compose(value, ["yaml-language-server: $schema=a.json", "", "Голова"]).decode()
        == """\
# yaml-language-server: $schema=a.json
#
# Голова
format: 1
number: "0012"
names:
  - from: 2009-06-15
    cases:
      genitive: відділу
marks: [5, 4]
note: |-
  один
  два
none: []
long:
"""
        + "  - 1\n" * 21
    )


@pytest.mark.parametrize(
    "step",
    [
        Put((), "а"),
        Put(("a", "b"), "а"),
        Put(("names", 2), "а"),
        Put(("names", -1), "а"),
        Put(("names", "0"), "а"),
        Put(("нема", "а"), "а"),
        Insert(("head",), "а"),
        Insert(("names",), "а", 3),
        Insert(("names", 2), "а"),
        Insert((), "а"),
        Remove(()),
        Remove(("нема",)),
        Remove(("names", 0, "нема")),
        Put(("head",), 5),  # type: ignore[arg-type]
        Put(("head",), {5: "а"}),  # type: ignore[dict-item]
        Put(("head",), Plain("слово")),
        Put(("head",), {"два\nрядки": "а"}),
        Insert(("marks",), Plain("")),
    ],
)
def test_an_edit_that_does_not_fit_is_our_bug(step: Edit) -> None:
    with pytest.raises(EditError):
        edit(NOTED.encode(), "a.yaml", [step])


def test_a_file_that_the_strict_reader_refuses_is_not_edited() -> None:
    for call in (lambda data: edit(data, "a.yaml", [Put(("a",), "б")]), lambda data: canonical(data, "a.yaml")):
        with pytest.raises(UnreadableError) as refusal:
            call(b"a: 1\na: 2\nb: [\n")
        assert [(finding.code, finding.path) for finding in refusal.value.findings] == [
            ("KD004", "a.yaml"),
            ("KD003", "a.yaml"),
        ]


def test_a_value_that_the_strict_reader_would_refuse_is_told_as_its_finding() -> None:
    deep: Value = "а"
    for _ in range(MAX_DEPTH):
        deep = [deep]
    values: list[tuple[str, Value]] = [
        ("KD012", "а\u200bб"),
        ("KD012", "а\tб"),
        ("KD014", deep),
        ("KD017", "а" * MAX_SCALAR),
    ]
    for code, value in values:
        for call in (
            lambda value: edit(NOTED.encode(), "a.yaml", [Put(("head",), value)]),
            lambda value: compose({"a": value}),
        ):
            with pytest.raises(UnreadableError) as refusal:
                call(value)
            assert [finding.code for finding in refusal.value.findings] == [code]


def test_what_is_no_value_and_a_head_that_is_no_comment_are_not_composed() -> None:
    with pytest.raises(EditError):
        compose({"a": 5})  # type: ignore[dict-item]
    with pytest.raises(EditError):
        compose({"a": "б"}, ["один\nb: два"])
    with pytest.raises(EditError):
        compose({"a": "б"}, ["один\n# два"])


@pytest.mark.req("T-D2")
@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("head: nachalnyk\n", ""),
        ("Відділ", "Віділ"),
        ("1998-05-12", '"1998-05-12"'),
        ("- from: 2011", "- form: 2011"),
    ],
)
def test_a_broken_writer_is_caught(monkeypatch: pytest.MonkeyPatch, was: str, now: str) -> None:
    """The negative control: nothing of what the writer spoils gets through."""
    dump = round_trip.dump
    monkeypatch.setattr(round_trip, "dump", lambda tree: dump(tree).replace(was, now))
    for call in (
        lambda: edit(NOTED.encode(), "a.yaml", [Put(("marks", 0), Plain("1"))]),
        lambda: canonical(NOTED.encode(), "a.yaml"),
        lambda: compose(seen(NOTED.encode())),
    ):
        with pytest.raises(EditError):
            call()


@pytest.mark.req("T-D2")
def test_a_lost_comment_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    put_back = round_trip._put_back
    monkeypatch.setattr(round_trip, "_put_back", lambda *given: put_back(*given).replace("  # оцінки", ""))
    with pytest.raises(EditError):
        canonical(NOTED.encode(), "a.yaml")
    monkeypatch.undo()
    monkeypatch.setattr(round_trip.Places, "with_tail", lambda places, line, entry: line)
    with pytest.raises(EditError):
        edit(NOTED.encode(), "a.yaml", [Put(("id",), "інший")])


def test_ruamel_is_loaded_only_by_an_edit() -> None:
    code = "import sys, kadry_cli.core.register.editor; print(any(name.startswith('ruamel') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.split() == [b"False"]


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


@pytest.mark.req("T-D2")
def test_without_libyaml_the_same_bytes_come_out(monkeypatch: pytest.MonkeyPatch) -> None:
    step = Insert(("names",), {"name": "Новий"}, 1)
    wanted = [canonical(text.encode(), "") for text in (NOTED, ODD, ANYWHERE)], edited(NOTED, step)
    monkeypatch.setattr(yaml_events, "PARSER", yaml.BaseLoader)
    assert ([canonical(text.encode(), "") for text in (NOTED, ODD, ANYWHERE)], edited(NOTED, step)) == wanted
