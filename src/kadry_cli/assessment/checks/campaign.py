"""Checks of one campaign: its time, its lists, its heads (G2, G3, G8, G9)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kadry_cli.assessment.checks.actors import actor_findings, actor_key
from kadry_cli.assessment.checks.cited import by_the_law
from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.assessment.rules.campaign import longest, window
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.core.records.report import Fact, RecordPlace, RecordReport

CAMPAIGN, ASSESSED, EXEMPT, ACQUAINTED = (
    "assessment.campaign",
    "assessment.assessed",
    "assessment.exempt",
    "assessment.acquainted",
)
"""Facts of a campaign: that there is one (key: the year; how many special criteria), who is assessed (key:
`<year>/<person>`; the direct head, who approves), who is exempt, who is acquainted (keys as before)."""


def check_campaign(campaign: Campaign, place: RecordPlace) -> RecordReport:
    """Findings over one campaign, and its facts."""
    path, year = place.path, str(campaign.year)
    findings: list[Finding] = []
    if year != place.ids["year"]:
        findings.append(Finding("KD221", path, ("year",), {"id": year, "expected": place.ids["year"]}))
    findings += _time(campaign, place)
    findings += _lists(campaign, path)
    facts = [Fact(CAMPAIGN, year, path, ("year",), (str(len(campaign.special)),))]
    for at, one in enumerate(campaign.assessed):
        loc: Loc = ("assessed", at)
        findings += actor_findings(one.by, path, (*loc, "by"))
        if one.higher is not None:
            findings += actor_findings(one.higher, path, (*loc, "higher"))
        data = (actor_key(one.by), actor_key(one.approver))
        facts.append(Fact(ASSESSED, f"{year}/{one.person}", path, (*loc, "person"), data))
    for kind, key in ((EXEMPT, "exempt"), (ACQUAINTED, "acquainted")):
        for at, row in enumerate(getattr(campaign, key)):
            facts.append(Fact(kind, f"{year}/{row.person}", path, (key, at, "person")))
    return RecordReport(tuple(by_the_law(findings, place.law_on(campaign.act.date))), tuple(facts))


def _time(campaign: Campaign, place: RecordPlace) -> Iterator[Finding]:
    """The order of the days, the usual months, the longest prolongation; the law of the first day, of the act."""
    path = place.path
    for loc, reason in _order(campaign):
        yield Finding("KD657", path, loc, {"reason": reason})
    usual = window(campaign.year, place.law_on(campaign.since))
    if campaign.other_period is None and usual.last is not None and usual.first is not None:
        inside = usual.holds(campaign.since, campaign.until)
        if not inside:
            values = {
                "from": date_short(campaign.since),
                "to": date_short(campaign.until),
                "first": date_short(usual.first),
                "last": date_short(usual.last),
            }
            severity = severity_for(usual.norm)
            yield Finding("KD655", path, ("from",), values, severity=severity, citation=usual.norm.cite)
    prolonged = campaign.prolonged
    if prolonged is not None:
        most = longest(campaign.until, place.law_on(prolonged.act.date))
        if most.last is not None and prolonged.until > most.last:
            values = {"to": date_short(prolonged.until), "last": date_short(most.last)}
            loc = ("prolonged", "to")
            yield Finding("KD656", path, loc, values, severity=severity_for(most.norm), citation=most.norm.cite)


def _order(campaign: Campaign) -> Iterator[tuple[Loc, str]]:
    if campaign.until < campaign.since:
        yield ("to",), f"закінчення раніше за початок ({date_short(campaign.since)})"
    if campaign.report_until < campaign.report_since:
        yield (
            ("report_to",),
            f"звітний період закінчується раніше, ніж починається ({date_short(campaign.report_since)})",
        )
    if campaign.act.date > campaign.since:
        yield ("act", "date"), f"акт пізніший за початок оцінювання ({date_short(campaign.since)})"
    if campaign.prolonged is not None and campaign.prolonged.until <= campaign.until:
        yield ("prolonged", "to"), f"продовжено не далі, ніж до {date_short(campaign.until)}"


def _lists(campaign: Campaign, path: str) -> Iterator[Finding]:
    """Everybody stands once, and either among the assessed or among the exempt."""
    seen: dict[str, Loc] = {}
    rows = chain(
        ((("assessed", at, "person"), one.person) for at, one in enumerate(campaign.assessed)),
        ((("exempt", at, "person"), one.person) for at, one in enumerate(campaign.exempt)),
    )
    for loc, person in rows:
        first = seen.setdefault(person, loc)
        if first is not loc:
            yield Finding("KD653", path, loc, {"person": person, "list": _list(loc), "other": _list(first)})
    known: set[str] = set()
    for at, row in enumerate(campaign.acquainted):
        if row.person in known:
            loc = ("acquainted", at, "person")
            values = {"person": row.person, "list": "ознайомлених", "other": "ознайомлених"}
            yield Finding("KD653", path, loc, values, severity=Severity.WARNING)
        known.add(row.person)


def _list(loc: Loc) -> str:
    return {"assessed": "тих, кого оцінюють", "exempt": "тих, кого не оцінюють"}[str(loc[0])]
