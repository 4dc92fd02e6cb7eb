"""Strict reading of paper markup into elements: every tag, attribute and class is on a list, every tag closed.

The lists below *are* the subset; `docs/papers.md` explains it to authors of templates.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple, NoReturn


class MarkupError(Exception):
    """The markup of a paper leaves the subset; `line` counts in the rendered markup, `reason` is Ukrainian."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"{line}: {reason}")
        self.line = line
        self.reason = reason


class Element(NamedTuple):
    """A checked element; `children` mixes elements and texts in order."""

    tag: str
    attrs: dict[str, str]
    classes: frozenset[str]
    children: list[Element | str]
    line: int


class _Rule(NamedTuple):
    parents: frozenset[str]
    attrs: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FLOW = _words("body article div")
_LINES = _words("p h1 h2 h3 td th li header footer")
_STYLED = _LINES | _words("b i u strong em small span")
_TEXT_CLASSES = _words("center right left small large indent tight spaced bold keep")

_RULES = {
    "html": _Rule(_words("#top"), _words("lang")),
    "head": _Rule(_words("html")),
    "title": _Rule(_words("head")),
    "meta": _Rule(_words("head"), _words("name content charset")),
    "body": _Rule(_words("html")),
    "header": _Rule(_words("body")),
    "footer": _Rule(_words("body")),
    "article": _Rule(_words("body"), classes=_words("landscape")),
    "div": _Rule(_words("body article"), classes=_words("half")),
    "h1": _Rule(_FLOW, classes=_words("left tight spaced")),
    "h2": _Rule(_FLOW, classes=_words("left tight spaced")),
    "h3": _Rule(_FLOW, classes=_words("left tight spaced")),
    "p": _Rule(_FLOW | {"section"}, classes=_TEXT_CLASSES | {"requisites"}),
    "table": _Rule(_FLOW, classes=_words("plain small")),
    "colgroup": _Rule(_words("table")),
    "col": _Rule(_words("colgroup"), _words("data-width"), _words("center number")),
    "thead": _Rule(_words("table")),
    "tbody": _Rule(_words("table")),
    "tr": _Rule(_words("thead tbody"), _words("data-height"), _words("total")),
    "th": _Rule(_words("tr"), _words("colspan rowspan"), _words("left center")),
    "td": _Rule(_words("tr"), _words("colspan rowspan"), _words("left center number")),
    "ul": _Rule(_FLOW),
    "ol": _Rule(_FLOW, _words("start")),
    "li": _Rule(_words("ul ol")),
    "section": _Rule(_FLOW, classes=_words("approval signatures")),
    "figure": _Rule(_FLOW),
    "hr": _Rule(_FLOW, _words("data-lines"), _words("page-break ruled")),
    "br": _Rule(_STYLED),
    "b": _Rule(_STYLED),
    "strong": _Rule(_STYLED),
    "i": _Rule(_STYLED),
    "em": _Rule(_STYLED),
    "u": _Rule(_STYLED),
    "small": _Rule(_STYLED),
    "span": _Rule(_STYLED, _words("data-width"), _words("blank post hand name date")),
}
_VOID = _words("meta col hr br")
_MAX_DEPTH = 24


def read_elements(markup: str) -> Element:
    """The `html` element of a paper's markup. Raises MarkupError."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.root()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [Element("#top", {}, frozenset(), [], 1)]

    def root(self) -> Element:
        if len(self._open) > 1:
            self._refuse(f"елемент <{self._open[-1].tag}> не закрито", self._open[-1].line)
        top = [child for child in self._open[0].children if isinstance(child, Element)]
        if len(top) != 1:
            self._refuse("папір має складатися з одного елемента <html>")
        return top[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        rule = _RULES.get(tag)
        if rule is None:
            self._refuse(f"елемента <{tag}> розмітка паперу не знає")
        parent = self._open[-1]
        if parent.tag not in rule.parents:
            self._refuse(f"<{tag}> не може стояти в <{parent.tag.lstrip('#')}>")
        if len(self._open) > _MAX_DEPTH:
            self._refuse("завелика глибина вкладення")
        values, classes = self._attributes(tag, rule, attrs)
        element = Element(tag, values, classes, [], self.getpos()[0])
        parent.children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._refuse(f"<{tag}/>: такий елемент закривають окремим </{tag}>")
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag != self._open[-1].tag or tag in _VOID:
            self._refuse(f"</{tag}> не відповідає відкритому <{self._open[-1].tag.lstrip('#')}>")
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html" or self._open[-1].children[:1]:
            self._refuse(f"<!{decl}>: дозволено лише <!doctype html> на початку")

    def handle_pi(self, data: str) -> None:
        self._refuse("вказівки <? … > розмітка паперу не знає")

    def unknown_decl(self, data: str) -> None:
        self._refuse("розділів <![ … ]> розмітка паперу не знає")

    def _attributes(
        self, tag: str, rule: _Rule, attrs: list[tuple[str, str | None]]
    ) -> tuple[dict[str, str], frozenset[str]]:
        values: dict[str, str] = {}
        for name, value in attrs:
            if name in values or (name != "class" and name not in rule.attrs):
                self._refuse(f"<{tag}>: зайва ознака «{name}»")
            values[name] = value or ""
        classes = frozenset(values.pop("class", "").split())
        for unknown in sorted(classes - rule.classes):
            self._refuse(f"<{tag}>: невідомий клас «{unknown}»")
        return values, classes

    def _refuse(self, reason: str, line: int = 0) -> NoReturn:
        raise MarkupError(line or self.getpos()[0], reason)
