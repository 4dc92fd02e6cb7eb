"""Reading the law's data files: the register of acts, and the parameters of topics."""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kadry_cli.core.law.acts import Act, read_acts
from kadry_cli.core.law.entries import Entries
from kadry_cli.core.law.lookup import Law
from kadry_cli.core.law.parameters import Parameter, read_parameters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kadry_cli.core.finding import Finding
    from kadry_cli.core.manifest import Topic

ACTS_PATH = "core/law/acts.yaml"


def topic_folder(name: str) -> Path:
    """The folder of a topic or of a room (`core.law`), as Python finds it; nothing of the topic is run."""
    return Path(next(iter(importlib.import_module(f"kadry_cli.{name}").__path__)))


def read_yaml(folder: Path, name: str, path: str) -> tuple[Any, tuple[Finding, ...]]:
    """The text values of a data file of the program and the reader's findings."""
    from kadry_cli.core.register.reader import read_text

    return read_text((folder / name).read_bytes(), path)


def _text(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


@cache
def acts() -> Entries[Act]:
    """The register of acts by id, in the order of the file."""
    return Entries.of_file(_text(Path(__file__).parent, "acts.yaml"), ACTS_PATH, read_acts)


@cache
def topic_parameters(name: str, file: str) -> Entries[Parameter]:
    """The parameters in one topic's law file by key."""
    return Entries.of_file(_text(topic_folder(name), file), f"{name}/{file}", read_parameters)


def law_of(topics: Iterable[Topic]) -> Law:
    """The law of some topics. Only their files are read, each once; topics without a law file add nothing."""
    parameters: Entries[Parameter] = Entries({}, read_parameters)
    for topic in topics:
        if topic.law:
            parameters = parameters.joined(topic_parameters(topic.name, topic.law))
    return Law(parameters)
