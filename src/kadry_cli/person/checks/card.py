"""The check of one card: all that can be said of it by its own record, and its facts for the register."""

from __future__ import annotations

from kadry_cli.core.finding import Finding
from kadry_cli.core.records.report import RecordPlace, RecordReport
from kadry_cli.person.checks.career import career_findings
from kadry_cli.person.checks.case import CardCase
from kadry_cli.person.checks.entry import entry_findings
from kadry_cli.person.checks.facts import card_facts
from kadry_cli.person.checks.general import general_findings
from kadry_cli.person.checks.sections import section_findings
from kadry_cli.person.checks.service import service_findings
from kadry_cli.person.records.card import Card

FINDINGS = (general_findings, entry_findings, career_findings, section_findings, service_findings)


def check_card(card: Card, place: RecordPlace) -> RecordReport:
    """Findings over one card and its facts, each norm on the date of the entry it judges (I1-I35)."""
    case = CardCase(card, place)
    findings: list[Finding] = []
    if card.id != place.ids["person"]:
        findings.append(Finding("KD221", place.path, ("id",), {"id": card.id, "expected": place.ids["person"]}))
    for found in FINDINGS:
        findings += found(case)
    return RecordReport(tuple(findings), tuple(card_facts(case)))
