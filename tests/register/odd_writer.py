"""Files as people and other programs write them: any indents, quotes, block scalars, brackets over lines, comments."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import assume
from hypothesis import strategies as st

from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.reader import read_text

WORDS = [
    *("Ґудзь", "об’єднання", "об'єднання", "обʼєкт", "№ 45-к", "а: б", "до # після", "-", "[x]", "it's", "", " край "),
    *("ї😀", "C:\\п", "довгий текст " * 20, "рядок\nдругий", "рядок\n\n  відступ\n", "кінець\n\n", "#", "'", '"'),
    *("0012", "no", "12:30", "~", "2009", "1_000"),
]
PLAIN = ["7", "2009-06-15", "0012", "no", "12:30", "слово", "два слова", "", "1/2", "так", "a:b", "x#y"]
KEYS = ["id", "from", "назва", "number", "marks", "note", "е є", "key-x"]

texts = st.sampled_from(WORDS) | st.text(st.sampled_from("абї’ XYz01,:#-'\"[]{}!|>%@/\\«»\n"), max_size=9)
plains = st.sampled_from(PLAIN).map(Plain)
trees: st.SearchStrategy[Value] = st.recursive(
    texts | plains,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
)
records = st.dictionaries(st.sampled_from(KEYS), trees, min_size=1, max_size=5)

T = TypeVar("T")


class OddWriter:
    """Writes a value as an odd file; every comment it puts is `# ¶` and a number of its own, in order."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0

    def one(self, *choices: T) -> T:
        return self.draw(st.sampled_from(choices))

    def comment(self) -> str:
        self.count += 1
        return f"# ¶{self.count}" + self.one("", "", " їжак", "  «лапки»: # ще", "#", " 'x")

    def lines_between(self) -> str:
        """Comment lines and blank ones, at any indent."""
        made = ""
        for _ in range(self.one(0, 0, 0, 1, 1, 2)):
            made += self.one("\n", " " * self.one(0, 1, 2, 4, 7) + self.comment() + self.one("\n", "\tтабуляція\n"))
        return made

    def tail(self) -> str:
        """The rest of a line: nothing, blanks, or a comment."""
        return self.one("", "", "", "  ", " " * self.one(1, 2, 5)).rstrip("\n") + self.one("", self.trailing())

    def trailing(self) -> str:
        return " " + self.comment() if self.one(0, 1) else ""

    def file(self, value: Value) -> str:
        head = (
            self.lines_between() + self.one("", "", "", "---\n", "---" + self.trailing() + "\n") + self.lines_between()
        )
        return head + self.block(value, 0).lstrip("\n") + self.lines_between() + self.one("", "", "...\n", "\n\n")

    def block(self, value: Value, indent: int) -> str:
        """A value from the end of a key's line on, with the line end."""
        if isinstance(value, str) or not value or self.one(0, 0, 0, 1):
            return (" " if indent else "") + self.inline(value, indent)
        entries = value.items() if isinstance(value, dict) else [(None, each) for each in value]
        text = self.tail() + "\n" if indent else ""
        column = " " * (indent - (indent and self.one(0, 0, 1)) if isinstance(value, list) else indent)
        for key, each in entries:
            head = "-" if key is None else self.one(key, key, key, json.dumps(key, ensure_ascii=False)) + ":"
            deeper = len(column) + self.one(2, 2, 4, 3)
            text += self.lines_between() + column + head + self.block(each, deeper)
        return text

    def inline(self, value: Value, indent: int) -> str:
        if isinstance(value, str) and not isinstance(value, Plain) and indent and self.one(0, 0, 1):
            made = self.block_scalar(value, indent)
            if made:
                return made
        return " " * self.one(0, 0, 2) + self.flow(value, indent) + self.tail() + "\n"

    def block_scalar(self, text: str, indent: int) -> str:
        """A literal or folded scalar of any chomping; the reader says later what it means."""
        if not text.strip() or text[0] in " \n":
            return ""
        column = " " * (indent + self.one(0, 0, 2))
        body = "".join(f"{column}{line}".rstrip() + "\n" if line else "\n" for line in text.rstrip("\n").split("\n"))
        return self.one("|", ">") + self.one("", "-", "+") + self.trailing() + "\n" + body + self.one("", "", "\n")

    def flow(self, value: Value, indent: int) -> str:
        if isinstance(value, Plain):
            return str(value)
        if isinstance(value, str):
            return self.scalar(value)
        gap = self.gap(indent) if self.is_wide() else str
        mapping = isinstance(value, dict)
        pairs = value.items() if isinstance(value, dict) else [(None, each) for each in value]
        parts = [(f"{key}: " if key is not None else "") + self.flow(each, indent) for key, each in pairs]
        inner = "".join(gap() + part + str(self.one(",", ", ", " ,")) for part in parts)
        if parts and self.is_wide():
            inner = inner.rstrip().removesuffix(",")
        return ("{" if mapping else "[") + inner + gap() + ("}" if mapping else "]")

    def is_wide(self) -> bool:
        """Whether brackets go over several lines."""
        return self.one(False, True)

    def gap(self, indent: int) -> Callable[[], str]:
        """What may stand between items in brackets: a new line, with a comment before it or not."""
        return lambda: self.one("", " ", self.trailing() + "\n" + " " * (indent + self.one(1, 2, 5)))

    def scalar(self, text: str) -> str:
        if "\n" in text or not text:
            return json.dumps(text, ensure_ascii=False)
        single = "'" + text.replace("'", "''") + "'"
        # A text that begins with a quote is no plain scalar: two of them would make one text of all that lies between.
        plain = single if text.strip()[:1] in ("'", '"', "") else text.strip()
        return self.one(plain, single, json.dumps(text, ensure_ascii=False))


@st.composite
def odd_files(draw: st.DrawFn, values: st.SearchStrategy[Any] = records) -> bytes:
    """An odd file that the strict reader accepts, with LF or CRLF, with a byte order mark or without."""
    text = OddWriter(draw).file(draw(values))
    data = text.encode()
    if draw(st.sampled_from([False, False, True])):
        data = data.replace(b"\n", b"\r\n")
    if draw(st.sampled_from([False, False, False, True])):
        data = b"\xef\xbb\xbf" + data
    assume(accepted(data) is not None)
    return data


def accepted(data: bytes) -> Value | None:
    """What the strict reader sees in a file, None where it refuses."""
    return read_text(data, "a.yaml")[0]
