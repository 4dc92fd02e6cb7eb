"""The same registers as for git."""

from __future__ import annotations

from tests.git.conftest import made, root, settings

__all__ = ["made", "root", "settings"]
