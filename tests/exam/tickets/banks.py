"""Banks and seeds made for a test."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

BLUEPRINT = {"constitution": 1, "civil_service": 1, "anti_corruption": 1, "special": 2}


def seed_of(number: int) -> bytes:
    """A seed for a test, another for each number."""
    return hashlib.sha256(f"test {number}".encode()).digest()


def bank_of(*sizes: int) -> Mapping[str, Sequence[str]]:
    """Ids by subject, so many of each subject of the blueprint."""
    return {
        subject: [f"{subject.replace('_', '-')}-{number}" for number in range(size)]
        for subject, size in zip(BLUEPRINT, sizes, strict=True)
    }


def yaml_of(path: Path) -> Any:
    """The values of a YAML file, all as texts."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts only
