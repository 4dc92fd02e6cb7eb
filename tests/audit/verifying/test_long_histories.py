"""What a long history costs: no more children of git, and after an anchor only what follows is read (U10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from kadry_cli.core.git import overlay
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.process.run import run, talking
from tests.audit.verifying.conftest import found
from tests.audit.verifying.histories import CARD, Builder

pytestmark = [pytest.mark.req("T-U10"), pytest.mark.row("U10")]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[object]]:
    """The children that git was started as, and the objects that were asked for."""
    seen: dict[str, list[object]] = {"children": [], "objects": []}
    get, many = Objects.get, Objects.many

    def counted(function: object) -> object:
        def started(*args: object, **options: object) -> object:
            seen["children"].append(args)
            return function(*args, **options)  # type: ignore[operator]

        return started

    def got(self: Objects, name: str) -> object:
        seen["objects"].append(name)
        return get(self, name)

    def got_many(self: Objects, ids: Sequence[str]) -> Iterator[object]:
        seen["objects"] += ids
        return many(self, ids)

    monkeypatch.setattr(overlay, "run", counted(run))
    monkeypatch.setattr(overlay, "talking", counted(talking))
    monkeypatch.setattr(Objects, "get", got)
    monkeypatch.setattr(Objects, "many", got_many)
    return seen


def test_u10_the_children_of_git_do_not_grow_with_the_history(made: Builder, asked: dict[str, list[object]]) -> None:
    started = []
    found(made)
    for acts in (2, 40):
        for number in range(acts):
            made.act({CARD: f"id: a{acts}-{number}\n".encode()})
        asked["children"].clear()
        assert found(made) == []
        started.append(len(asked["children"]))
    assert started[0] == started[1] <= 6


def test_u10_after_an_anchor_only_what_follows_is_read(made: Builder, asked: dict[str, list[object]]) -> None:
    for number in range(20):
        made.act({CARD: f"id: a{number}\n".encode()})
    anchor = made.head
    early = {one.id for one in made.acts[:-1]}
    for number in range(3):
        made.act({CARD: f"id: b{number}\n".encode()})
    assert found(made, since=anchor) == []
    read = set(asked["objects"])
    assert read & early == set()
    assert {one.id for one in made.acts[-3:]} <= read
