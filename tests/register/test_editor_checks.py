"""The negative controls of the editor: what a broken part of it spoils never gets through."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kadry_cli.core.records.plain import Plain
from kadry_cli.core.register import editor, round_trip
from kadry_cli.core.register.editor import EditError, Put, Remove, canonical, compose, edit
from kadry_cli.core.register.splicing import Changed, spliced
from kadry_cli.core.register.text_comments import put_back
from kadry_cli.core.register.text_places import Places
from tests.register.test_editor import NOTED, edited, seen

SPREAD = NOTED.replace("id: viddil", "id:  viddil")
"""A layout that ruamel has to mend, so that all of the file passes through the writer."""


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
        lambda: edit(SPREAD.encode(), "a.yaml", [Put(("marks", 0), Plain("1"))]),
        lambda: canonical(NOTED.encode(), "a.yaml"),
        lambda: compose(seen(NOTED.encode())),
    ):
        with pytest.raises(EditError):
            call()


@pytest.mark.req("T-D2")
def test_a_lost_comment_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(round_trip, "put_back", lambda *given: put_back(*given).replace("  # оцінки", ""))
    with pytest.raises(EditError):
        canonical(NOTED.encode(), "a.yaml")
    monkeypatch.undo()
    monkeypatch.setattr(Places, "with_tail", lambda places, line, entry: line)
    with pytest.raises(EditError):
        edit(NOTED.encode(), "a.yaml", [Put(("id",), "інший")])


@pytest.mark.req("T-D2")
def test_a_broken_writer_cannot_spoil_what_it_need_not_write(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = edited(NOTED, Put(("marks", 0), Plain("1")), Remove(("names", 0)))
    dump = round_trip.dump
    monkeypatch.setattr(round_trip, "dump", lambda tree: dump(tree).replace("nachalnyk", "").replace("Відділ", "Віділ"))
    data = edit(NOTED.encode(), "a.yaml", [Put(("marks", 0), Plain("1")), Remove(("names", 0))]).data
    assert data.decode() == wanted


@pytest.mark.req("T-D2")
def test_a_broken_splicer_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    for was, now in (("head: nachalnyk\n", ""), ("Відділ", "Віділ"), ("# про голову\n", ""), ("# проза", "# поезія")):
        spoilt = lambda places, step, was=was, now=now: Changed(spliced(places, step).text.replace(was, now))  # noqa: E731
        monkeypatch.setattr(editor, "spliced", spoilt)
        with pytest.raises(EditError):
            edit(NOTED.encode(), "a.yaml", [Put(("marks", 0), Plain("1"))])


def test_ruamel_is_loaded_only_by_an_edit() -> None:
    code = "import sys, kadry_cli.core.register.editor; print(any(name.startswith('ruamel') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.split() == [b"False"]
