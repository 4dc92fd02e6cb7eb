"""What is wrong with a file before YAML begins: its size, its encoding, hidden characters, marks of a merge.

Everything here is found in the bytes or in the decoded text with a few fast passes; a clean file of 4 KB
costs 25 microseconds.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 1 << 20
SHOWN = 20
"""How many findings of one kind are listed for one file; a file in a foreign shape has thousands alike."""

HIDDEN_CHARACTERS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 without tab and line ends, DEL, C1
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"
)
"""Control, zero-width and bidirectional characters: nobody sees them, so they can deceive (trust 3.6)."""
HIDDEN = re.compile(f"[{HIDDEN_CHARACTERS}]")

_LONE_RETURN = re.compile("\r(?!\n)")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%[^\r\n]*", re.MULTILINE)
_TAB = re.compile(r"^(?! *#)([^\t\n]*)\t", re.MULTILINE)
_SECTION = re.compile(r"^([a-z][a-z0-9_]{0,39}):", re.MULTILINE)

_NAMES = {
    "\x00": "нульовий знак",
    "\x09": "табуляція",
    "\x0d": "повернення каретки",
    "\x1b": "керівний знак термінала (ESC)",
    "\xad": "м’який перенос",
    "\u200b": "пробіл нульової ширини",
    "\u200c": "невидимий роз’єднувач",
    "\u200d": "невидимий з’єднувач",
    "\u2028": "роздільник рядків",
    "\u2029": "роздільник абзаців",
    "\u2060": "невидимий з’єднувач слів",
    "\ufeff": "мітка порядку байтів посеред тексту",
}
_BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32 LE"),
    (b"\x00\x00\xfe\xff", "UTF-32 BE"),
    (b"\xff\xfe", "UTF-16 LE («Юнікод» у Блокноті)"),
    (b"\xfe\xff", "UTF-16 BE"),
)
_CODE_PAGES = (("cp1251", "Windows-1251"), ("cp1125", "CP866 (DOS)"), ("koi8_u", "KOI8-U"))
# Letters that make up over half of any Ukrainian text; in a wrong code page they become capitals or frames.
_FREQUENT = frozenset("оаниівтеркслудмпзяь")


class RawText(NamedTuple):
    """A file as text without BOM. `text` is None where nothing further can be read from it.

    A character that the parser would stumble over is masked, length and lines kept, so that the rest of the
    file can still be judged.
    """

    text: str | None
    findings: tuple[Finding, ...]


def raw_text(data: bytes, path: str) -> RawText:
    """The text of a file and everything wrong with it as text (codes KD001, KD009, KD011-KD013, KD016)."""
    if len(data) > MAX_BYTES:
        return RawText(None, (too_large(path, len(data), data),))
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return RawText(None, (_not_utf8(data, error.start, path),))
    if HIDDEN.search(text) is None and not _needs_a_look(text):
        return RawText(text, ())
    if codepage := _wide(data):
        return RawText(None, (_foreign(path, codepage, 1, 1),))
    return _looked_over(text, path)


def _needs_a_look(text: str) -> bool:
    return (
        "\t" in text
        or ("\r" in text and _LONE_RETURN.search(text) is not None)
        or text.startswith(("%", "<<<<<<<", "=======", ">>>>>>>", "|||||||"))
        or "\n%" in text
        or "\n<<<<<<<" in text
        or "\n=======" in text
        or "\n>>>>>>>" in text
        or "\n|||||||" in text
    )


def _looked_over(text: str, path: str) -> RawText:
    conflicts = islice(_CONFLICT.finditer(text), SHOWN)
    if marks := tuple(_placed("KD013", path, text, match.start(), match.end()) for match in conflicts):
        # Both sides stand in the file; anything else found would be about the conflict, not the record.
        return RawText(None, marks)
    directives = islice(_DIRECTIVE.finditer(text), SHOWN)
    found = [
        *(hidden_finding(path, text, match.start(), match.end(), match[0]) for match in _hidden(text)),
        *(_tab_finding(path, text, match) for match in islice(_TAB.finditer(text), SHOWN)),
        *(_placed("KD009", path, text, match.start(), match.end()) for match in directives),
    ]
    if not found:
        return RawText(text, ())
    text = _LONE_RETURN.sub(" ", HIDDEN.sub("_", text)).replace("\t", " ")
    text = _DIRECTIVE.sub(lambda match: "#" * len(match[0]), text)
    return RawText(text, tuple(found))


def _hidden(text: str) -> Iterator[re.Match[str]]:
    yield from islice(HIDDEN.finditer(text), SHOWN)
    yield from islice(_LONE_RETURN.finditer(text), SHOWN)


def _tab_finding(path: str, text: str, match: re.Match[str]) -> Finding:
    """The first tab of a line that is no comment; before the line's words it spoils the indentation."""
    if match[1].strip(" -"):
        return hidden_finding(path, text, match.end() - 1, match.end(), "\t")
    return _placed("KD011", path, text, match.end() - 1, match.end())


def line_column(text: str, index: int) -> tuple[int, int]:
    """Line and column of a character of the text, both from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def hidden_finding(path: str, text: str, start: int, end: int, character: str) -> Finding:
    """The finding about one hidden character, which `text[start:end]` is, or is the escape of (KD012)."""
    line, column = line_column(text, start)
    values = {"character": f"U+{ord(character):04X}", "what": _what(character)}
    return Finding("KD012", path, values=values, line=line, column=column, end_column=column + end - start)


def _what(character: str) -> str:
    if character in _BIDIRECTIONAL:
        return "знак зміни напряму письма"
    if character in _NAMES:
        return _NAMES[character]
    return "керівний знак" if character < "\xa0" else "невидимий знак"


def _placed(code: str, path: str, text: str, start: int, end: int) -> Finding:
    line, column = line_column(text, start)
    return Finding(code, path, line=line, column=column, end_column=column + end - start)


def too_large(path: str, size: int, head: bytes) -> Finding:
    """The finding about a file of `size` bytes over the limit, from its first bytes (KD016)."""
    section = largest_section(head[:MAX_BYTES].decode("utf-8", errors="replace"))
    values = {"size": -(-size // 1024), "most": MAX_BYTES >> 10, "section": section}
    return Finding("KD016", path, values=values, line=1, column=1, end_column=2)


def largest_section(text: str) -> str:
    """A clause that names the largest top-level section of a file, so that it is clear what to split; or "".

    Only a name in our own spelling of keys is shown, never a value.
    """
    starts = [(match.start(), match[1]) for match in _SECTION.finditer(text)]
    if not starts:
        return ""
    ends = [*(start for start, _ in starts[1:]), len(text)]
    _, name = max((end - start, name) for (start, name), end in zip(starts, ends, strict=True))
    return f"; найбільший розділ – «{name}»"


def _not_utf8(data: bytes, start: int, path: str) -> Finding:
    before = data[:start].decode("utf-8")
    line, column = line_column(before, len(before))
    return _foreign(path, _code_page(data), line, column)


def _foreign(path: str, codepage: str, line: int, column: int) -> Finding:
    values = {"codepage": codepage}
    return Finding("KD001", path, values=values, line=line, column=column, end_column=column + 1)


def _code_page(data: bytes) -> str:
    """The likely encoding of bytes that are not UTF-8, in words."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return name
    if wide := _wide(data):
        return wide
    decoded = data.decode("utf-8", errors="replace")
    broken = decoded.count("\ufffd")
    if broken * 4 < sum(character > "\x7f" for character in decoded):
        return "UTF-8 з пошкодженими байтами"
    scores = [(_frequent_share(data.decode(codec, errors="replace")), name) for codec, name in _CODE_PAGES]
    best, name = max(scores, key=lambda score: score[0])
    return name if best > 0.4 else "невідоме кодування"


def _wide(data: bytes) -> str:
    """UTF-16 without a BOM: of every two bytes one is 0 (Latin letters, line ends) or 4 (Cyrillic)."""
    first, second = (_small_share(data[start::2]) for start in (0, 1))
    if second > 0.8 > 0.2 > first:
        return "UTF-16 LE («Юнікод» у Блокноті)"
    return "UTF-16 BE" if first > 0.8 > 0.2 > second else ""


def _small_share(data: bytes) -> float:
    return (data.count(0) + data.count(4)) / max(len(data), 1)


def _frequent_share(text: str) -> float:
    foreign = [character for character in text if character > "\x7f"]
    # One stray byte is an accident; it says nothing about a code page.
    return sum(character in _FREQUENT for character in foreign) / len(foreign) if len(foreign) > 3 else 0.0
