"""A register with a history: the example, its first act recorded."""

from __future__ import annotations

from tests.body.conftest import begun, register

__all__ = ["begun", "register"]
