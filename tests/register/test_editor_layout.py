"""The layout of whole files: line ends, odd layouts made canonical, new files, and no comment lost."""

from __future__ import annotations

import pytest
import yaml

from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register import yaml_events
from kadry_cli.core.register.editor import Insert, Put, canonical, compose, edit
from tests.register.corpus import Case, cases
from tests.register.test_editor import NOTED, ODD, comments, edited, marked, places, seen


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


@pytest.mark.req("T-D2")
def test_without_libyaml_the_same_bytes_come_out(monkeypatch: pytest.MonkeyPatch) -> None:
    step = Insert(("names",), {"name": "Новий"}, 1)
    wanted = [canonical(text.encode(), "") for text in (NOTED, ODD, ANYWHERE)], edited(NOTED, step)
    monkeypatch.setattr(yaml_events, "PARSER", yaml.BaseLoader)
    assert ([canonical(text.encode(), "") for text in (NOTED, ODD, ANYWHERE)], edited(NOTED, step)) == wanted
