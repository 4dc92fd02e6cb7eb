"""A topic that exists in these tests only, found where the program's own topics are found."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import kadry_cli
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.manifest import Topic
from kadry_cli.core.register.reader import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kadry_cli.core.law.lookup import Law

DIAGNOSTICS = Path(kadry_cli.__path__[0]) / "core/law/diagnostics.yaml"

SAMPLE = Topic(
    "sample_rule",
    "Зразок",
    law="law.yaml",
    steps="steps.yaml",
    decisions=(("sample_rule.kept", "rules:replay"),),
)


@pytest.fixture
def sample() -> Iterator[Topic]:
    """The manifest of the sample topic, importable as `kadry_cli.sample_rule` while the test runs."""
    folder = str(Path(__file__).parent / "topics")
    kadry_cli.__path__.append(folder)
    yield SAMPLE
    kadry_cli.__path__.remove(folder)
    for name in [name for name in sys.modules if name.startswith("kadry_cli.sample_rule")]:
        del sys.modules[name]


@pytest.fixture
def law(sample: Topic) -> Law:
    """The law of the sample topic."""
    return law_of([sample])


@pytest.fixture(scope="session")
def entries() -> dict[str, Any]:
    """The room's own diagnostics by code, as text values."""
    value, findings = read_text(DIAGNOSTICS.read_bytes(), "diagnostics.yaml")
    assert isinstance(value, dict), findings
    return value
