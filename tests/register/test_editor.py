"""The editor: one place changes, everything else stays as the officer wrote it, comments and quotes too.

The texts and the small readers here serve the other test files of the editor too.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.finding import Loc
from kadry_cli.core.records.plain import Plain, Value
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

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.yaml"))
LARGEST = {
    path.name if path.parent.name != "units" else "unit": path
    for path in sorted(EXAMPLES, key=lambda path: path.stat().st_size)
}
"""The largest file of each kind; the others are edited in the long form of the suite."""
EDITED = [
    pytest.param(
        path, id=f"{path.parent.name}-{path.stem}", marks=() if path in LARGEST.values() else (pytest.mark.long,)
    )
    for path in EXAMPLES
]

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
@pytest.mark.parametrize("path", EDITED)
def test_an_edit_changes_only_the_lines_of_its_place(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    inner = places(seen(text.encode()))[1:]
    # Some ten places of a large file, spread over all of it.
    for loc, value in inner[:: max(9, len(inner) // 10)]:
        if isinstance(value, str):
            gone, come = change(Put(loc, "нове: значення"), text=text)
            paragraphs = len(value.splitlines()) if "\n" in value else 0
            assert (len(gone), len(come)) == (1 + paragraphs, 1)
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
