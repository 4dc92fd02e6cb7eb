"""The JSON result of `kadry competition paper`."""

from __future__ import annotations

from typing_extensions import TypedDict


class ListedPaper(TypedDict):
    """One paper: its name in the command, its title, whether a candidate may («можна») or must («треба») be named."""

    name: str
    title: str
    candidate: str


class PaperResult(TypedDict):
    """The files written, or the papers there are where none was asked for."""

    files: list[str]
    papers: list[ListedPaper]
