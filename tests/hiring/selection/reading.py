"""A finished protocol read back: its paragraphs and the cells of its table of votes, from HTML and from DOCX."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BLOCKS = {"p", "h1", "h2", "h3", "li"}


class Read(NamedTuple):
    """The blocks of text outside tables, and the rows of the tables, in the order of the paper."""

    blocks: list[str]
    rows: list[list[str]]


class ReadVote(NamedTuple):
    """One vote as the paper has it; `people` are the voters by names, none for a secret vote."""

    name: str
    question: str
    counts: tuple[int, int, int]
    people: tuple[tuple[str, ...], ...] = ((), (), ())


def squeezed(text: str) -> str:
    """One kind of blank, none around."""
    return " ".join(text.replace("\u00a0", " ").split())


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.read = Read([], [])
        self._text = ""
        self._cell = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.read.rows.append([])
        elif tag in ("td", "th"):
            self._text, self._cell = "", True
        elif tag in BLOCKS and not self._cell:
            self._text = ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.read.rows[-1].append(squeezed(self._text))
            self._cell = False
        elif tag in BLOCKS and not self._cell:
            self.read.blocks.append(squeezed(self._text))


def read_html(data: bytes) -> Read:
    """An HTML paper."""
    reader = _Html()
    reader.feed(re.sub(r"<head>.*?</head>", "", data.decode("utf-8"), flags=re.DOTALL))
    return reader.read


def read_docx(data: bytes) -> Read:
    """A DOCX paper."""
    with ZipFile(BytesIO(data)) as package:
        document = ElementTree.fromstring(package.read("word/document.xml"))  # noqa: S314 -- written by kadry itself
    body = document.find(f"{W}body")
    assert body is not None
    read = Read([], [])
    for block in body:
        if block.tag == f"{W}p":
            read.blocks.append(_words(block))
        for row in block.iter(f"{W}tr"):
            read.rows.append([_words(cell) for cell in row.findall(f"{W}tc")])
    return read


def _words(element: ElementTree.Element) -> str:
    parts = []
    for part in element.iter():
        if part.tag == f"{W}t":
            parts.append(part.text or "")
        elif part.tag in (f"{W}tab", f"{W}br"):
            parts.append(" ")
    return squeezed("".join(parts))


def table_votes(read: Read, results: tuple[str, ...]) -> list[ReadVote]:
    """The votes of the summary table; rows of dashes are candidates whom nobody voted on."""
    found = []
    for row in read.rows:
        if len(row) != 8 or not row[4].isdigit():
            continue
        question, _, result = row[7].rpartition(": ")
        assert result in results
        found.append(ReadVote(row[1], question, (int(row[4]), int(row[5]), int(row[6]))))
    return found


HEARD = re.compile(r"^[0-9]+\.[0-9]+\. СЛУХАЛИ: про кандидата:? (?P<name>[^;]+?)(?:; сума балів – [0-9]+)?\.?$")
VOTED = re.compile(
    r"^ГОЛОСУВАЛИ: \((?P<question>[^)]+)\) "
    r"«за» – (?P<a>[0-9]+), «проти» – (?P<b>[0-9]+), «утрималися» – (?P<c>[0-9]+)\.$"
)


def item_votes(read: Read, names: Mapping[str, str]) -> Iterator[ReadVote]:
    """The votes of «СЛУХАЛИ … ГОЛОСУВАЛИ …»; `names` are the accusatives of the candidates."""
    name = ""
    for at, block in enumerate(read.blocks):
        if heard := HEARD.match(block):
            name = names[heard["name"]]
        if voted := VOTED.match(block):
            following = read.blocks[at + 1] if at + 1 < len(read.blocks) else ""
            counts = int(voted["a"]), int(voted["b"]), int(voted["c"])
            yield ReadVote(name, voted["question"], counts, _people(following))


AGENDA_VOTED = re.compile(r"^ГОЛОСУВАЛИ: «за» – ([0-9]+), «проти» – ([0-9]+), «утрималися» – ([0-9]+)\.$")


def agenda_votes(read: Read) -> list[tuple[int, int, int]]:
    """The votes on whole items of the agenda."""
    found = (AGENDA_VOTED.match(block) for block in read.blocks)
    return [(int(one[1]), int(one[2]), int(one[3])) for one in found if one]


def _people(block: str) -> tuple[tuple[str, ...], ...]:
    if not block.startswith("Поіменно: "):
        return (), (), ()
    lists = dict(part.split(" – ", 1) for part in block.removeprefix("Поіменно: ").removesuffix(".").split("; "))
    given = (lists.get(f"«{word}»", "") for word in ("за", "проти", "утрималися"))
    return tuple(tuple(people.split(", ")) if people else () for people in given)
