"""A register with a history: the whole example, its first act recorded."""

from __future__ import annotations

from tests.dossier.conftest import founded, register

__all__ = ["founded", "register"]
