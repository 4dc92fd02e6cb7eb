"""Reading the law's data files: the register of acts, and the parameters of topics."""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kadry_cli.core.law.acts import Act, read_acts
from kadry_cli.core.law.lookup import Law
from kadry_cli.core.law.parameters import Parameter, read_parameters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kadry_cli.core.finding import Finding
    from kadry_cli.core.manifest import Topic

ACTS_PATH = "core/law/acts.yaml"


class LawDataError(ValueError):
    """The program's own law data is broken; `kadry law check` says where."""


def topic_folder(name: str) -> Path:
    """The folder of a topic or of a room (`core.law`), as Python finds it; nothing of the topic is run."""
    return Path(next(iter(importlib.import_module(f"kadry_cli.{name}").__path__)))


def read_yaml(folder: Path, name: str, path: str) -> tuple[Any, tuple[Finding, ...]]:
    """The text values of a data file of the program and the reader's findings."""
    from kadry_cli.core.register.reader import read_text

    return read_text((folder / name).read_bytes(), path)


@cache
def acts() -> dict[str, Act]:
    """The register of acts by id, in the order of the file. LawDataError where it is broken."""
    data, findings = read_yaml(Path(__file__).parent, "acts.yaml", ACTS_PATH)
    found, problems = read_acts(data, ACTS_PATH)
    _refuse(findings + problems)
    return found


@cache
def topic_parameters(name: str, file: str) -> dict[str, Parameter]:
    """The parameters in one topic's law file by key. LawDataError where it is broken."""
    path = f"{name}/{file}"
    data, findings = read_yaml(topic_folder(name), file, path)
    found, problems = read_parameters(data, path)
    _refuse(findings + problems)
    return found


def law_of(topics: Iterable[Topic]) -> Law:
    """The law of some topics. Only their files are read, each once; topics without a law file add nothing."""
    parameters: dict[str, Parameter] = {}
    for topic in topics:
        if topic.law:
            parameters.update(topic_parameters(topic.name, topic.law))
    return Law(parameters)


def _refuse(findings: tuple[Finding, ...]) -> None:
    if findings:
        first = findings[0]
        raise LawDataError(f"{first.path}: {first.code} {first.loc} {dict(first.values)}")
