"""Somebody at a terminal, for commands of this process; a real terminal is in `tests.console.terminal`."""

from __future__ import annotations

import io

import pytest

from kadry_cli.core.console import asking


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Somebody sits at a terminal and types these lines."""
    monkeypatch.setattr(asking, "at_terminal", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
