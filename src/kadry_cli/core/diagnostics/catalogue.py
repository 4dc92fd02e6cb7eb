"""The catalogue of diagnostics: code, slug, severity, words, norm, examples (design §6).

Each room and topic keeps its own `diagnostics.yaml`; the catalogue is all of them together. A code and a slug are
given once and never used again.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from kadry_cli.core.finding import Citation, Finding, Severity
from kadry_cli.core.manifest import CATALOGUE_ROOMS, installed
from kadry_cli.core.resources import PACKAGE


class Entry(NamedTuple):
    """One diagnostic. `message` and `advice` hold {fields} filled from the finding's values.

    `wrong` and `right` are fragments; with a `file`, `right` stands in that file of the example register and
    `wrong` in its place brings the finding about (a test tries every one).
    """

    code: str
    name: str
    severity: Severity
    message: str
    advice: str
    checks: str
    why: str
    cite: Citation | None
    wrong: str
    right: str
    file: str


@cache
def catalogue() -> dict[str, Entry]:
    """Every diagnostic by code, in the order of codes."""
    entries: dict[str, Entry] = {}
    for package, name in _files():
        for code, values in _read(package, name).items():
            entries[code] = _entry(code, values)
    return dict(sorted(entries.items()))


def _files() -> list[tuple[str, str]]:
    core = [(f"kadry_cli.core.{room}", "diagnostics.yaml") for room in CATALOGUE_ROOMS]
    return core + [(f"kadry_cli.{topic.name}", name) for topic in installed() for name in topic.diagnostics]


def _read(package: str, name: str) -> dict[str, Any]:
    from kadry_cli.core.register.reader import read_text

    # Not importlib.resources: it imports the modules of ZIP archives and temporary files.
    folder = PACKAGE.joinpath(*package.split(".")[1:])
    value, findings = read_text((folder / name).read_bytes(), name)
    if not isinstance(value, dict):
        places = "; ".join(f"{finding.code} {finding.line}:{finding.column}" for finding in findings)
        raise ValueError(f"{package}/{name}: {places}")
    return value


def _entry(code: str, values: dict[str, Any]) -> Entry:
    cite = values.get("cite")
    return Entry(
        code,
        values["name"],
        Severity(values["severity"]),
        values["message"],
        values.get("advice", ""),
        values["checks"],
        values["why"],
        Citation(cite["act"], cite.get("point", "")) if cite else None,
        values.get("wrong", "").rstrip("\n"),
        values.get("right", "").rstrip("\n"),
        values.get("file", ""),
    )


def entry_of(finding: Finding) -> Entry:
    """The catalogue's entry of a finding."""
    return catalogue()[finding.code]


def severity_of(finding: Finding) -> Severity:
    """How much a finding weighs: its own severity, else the catalogue's."""
    return finding.severity or entry_of(finding).severity


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding is an error: then nothing is printed or saved."""
    return any(severity_of(finding) is Severity.ERROR for finding in findings)


def message_of(finding: Finding) -> str:
    """What is wrong, in a sentence."""
    return _fill(entry_of(finding).message, finding)


def advice_of(finding: Finding) -> str:
    """What to write instead; empty where there is nothing to advise."""
    return _fill(entry_of(finding).advice, finding)


class _Values(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"


def _fill(template: str, finding: Finding) -> str:
    return template.format_map(_Values(finding.values)) if "{" in template else template
