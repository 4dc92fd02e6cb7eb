"""Templates, schemas and the example: inside the wheel, or at the repository root where editable (design §2)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def _base() -> Path:
    installed = PACKAGE / "data"
    return installed if installed.is_dir() else PACKAGE.parent.parent


def templates_dir() -> Path:
    """The folder of paper templates."""
    return _base() / "templates"


def schemas_dir() -> Path:
    """The folder of generated JSON Schemas."""
    return _base() / "schemas"


def example_dir() -> Path:
    """The example register of an invented local body."""
    return _base() / "examples" / "tykhoberezhna-rada"


def signed_example_dir() -> Path:
    """The small signed history of the same body, as a copy and what proves it."""
    return _base() / "examples" / "pidpysana-istoriia"
