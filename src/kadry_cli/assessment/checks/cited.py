"""The act that a finding of the round cites: order 122/2003 by the catalogue, in a local body that of its own round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kadry_cli.core.finding import Finding
from kadry_cli.core.law.lookup import LawOnDate

OF_THE_ROUND = frozenset({"KD640", "KD642", "KD644", "KD645", "KD654", "KD660", "KD662"})
"""Findings on the course of the round, whose words the digest gives by order 122/2003 only."""


def by_the_law(findings: Iterable[Finding], law: LawOnDate) -> Iterator[Finding]:
    """The findings, those on the course of the round under the act by which this kind of body assesses."""
    norm = law.norm("assessment.scale")
    for finding in findings:
        local = law.kind == "local" and norm.value is not None and finding.citation is None
        yield replace(finding, citation=norm.cite) if local and finding.code in OF_THE_ROUND else finding
