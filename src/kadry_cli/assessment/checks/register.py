"""Checks over campaigns, assessments, cards, staff and personal files together (G2, G3, G6, G11, G22)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kadry_cli.assessment.checks.actors import BY_NAME
from kadry_cli.assessment.checks.assessment import ACTOR, ASSESSMENT, BY, FILED, MARKED
from kadry_cli.assessment.checks.campaign import ACQUAINTED, ASSESSED, CAMPAIGN, EXEMPT
from kadry_cli.core.finding import Citation, Finding, Severity
from kadry_cli.core.records.report import Fact, FactIndex
from kadry_cli.dossier.checks.file import LINES
from kadry_cli.person.checks.facts import PERSON, POST

SHOWN = 5


def check_people(facts: FactIndex) -> Iterable[Finding]:
    """Everybody whom a campaign or an assessment names has a card; a head by card too."""
    for kind in (ASSESSED, EXEMPT, ACQUAINTED):
        for fact in facts.of(kind):
            person = fact.key.partition("/")[2]
            if not facts.find(PERSON, person):
                yield Finding("KD652", fact.path, fact.loc, {"person": person})
    for fact in facts.of(ASSESSED):
        for key, actor in zip(("by", "higher"), fact.data, strict=True):
            said_of_direct = key == "higher" and actor == fact.data[0]
            if _is_unknown(facts, actor) and not said_of_direct:
                loc = (*fact.loc[:-1], key, "person")
                yield Finding("KD661", fact.path, loc, {"reason": f"картки «{actor}» немає"})
    for fact in facts.of(ACTOR):
        actor = fact.data[1]
        if _is_unknown(facts, actor):
            yield Finding("KD661", fact.path, (*fact.loc, "person"), {"reason": f"картки «{actor}» немає"})


def _is_unknown(facts: FactIndex, actor: str) -> bool:
    return bool(actor) and not actor.startswith(BY_NAME) and not facts.find(PERSON, actor)


def check_campaigns(facts: FactIndex) -> Iterable[Finding]:
    """An assessment belongs to a campaign that assesses this person by these heads; who is assessed is acquainted."""
    unread: dict[str, list[str]] = {}
    for fact in facts.of(ASSESSMENT):
        year, _, person = fact.key.partition("/")
        if facts.find(EXEMPT, fact.key):
            yield Finding("KD643", fact.path, fact.loc, {"person": person, "year": year})
        elif fact.data[1] == "так" and not facts.find(CAMPAIGN, year):
            continue  # tasks are set before the year, the order on results comes in October
        elif not facts.find(ASSESSED, fact.key):
            known = bool(facts.find(CAMPAIGN, year))
            reason = "її немає серед тих, кого оцінюють" if known else "такої оцінки орган не розпочинав"
            yield Finding("KD658", fact.path, fact.loc, {"year": year, "reason": reason})
        elif fact.data[0] == "так" and not facts.find(ACQUAINTED, fact.key):
            unread.setdefault(year, []).append(person)
    for fact in facts.of(ACTOR):
        yield from _outside(facts, fact)
    for year, people in unread.items():
        campaign = facts.find(CAMPAIGN, year)[0]
        listed = ", ".join([*people[:SHOWN], *(["…"] if len(people) > SHOWN else [])])
        yield Finding("KD654", campaign.path, campaign.loc, {"people": listed})


def _outside(facts: FactIndex, fact: Fact) -> Iterator[Finding]:
    """Whoever marks, approves or decides is the head whom the campaign names."""
    for entry in facts.find(ASSESSED, fact.key)[:1]:
        role, actor, words, severity = fact.data
        wanted = entry.data[0] if role == BY else entry.data[1]
        if actor and wanted and actor != wanted:
            who = "безпосередній керівник" if role == BY else "керівник вищого рівня"
            values = {"act": words, "actor": actor.removeprefix(BY_NAME), "who": who}
            yield Finding(
                "KD641",
                fact.path,
                fact.loc,
                values,
                related=((entry.path, entry.loc),),
                on_key=True,
                severity=Severity(severity),
            )


def check_criteria(facts: FactIndex) -> Iterable[Finding]:
    """Criteria for leaders are marked for leaders and for nobody else; special ones as many as the campaign has."""
    marked = tuple(facts.of(MARKED))
    if not marked:
        return
    posts = _posts(facts)
    for fact in marked:
        year, _, person = fact.key.partition("/")
        name, day, leader, special, wanted, severity, act, point = fact.data
        for campaign in facts.find(CAMPAIGN, year)[:1]:
            if special != campaign.data[0]:
                values = {
                    "block": name,
                    "criteria": "за спеціальними критеріями",
                    "given": int(special),
                    "wanted": int(campaign.data[0]),
                }
                yield Finding("KD648", fact.path, fact.loc, values, related=((campaign.path, campaign.loc),))
        post = next((post for post, since, until in posts.get(person, ()) if since <= day <= (until or day)), "")
        leads = _leads(facts, post)
        if leads is None or wanted == "0":
            continue
        if leads == (int(leader) == 0):
            reason = (
                f"посада «{post}» керівна, а критеріїв для керівників не оцінено"
                if leads
                else f"посада «{post}» не керівна, а критерії для керівників оцінено"
            )
            cite = Citation(act, point)
            values = {"block": name, "reason": reason}
            yield Finding("KD651", fact.path, fact.loc, values, severity=Severity(severity), citation=cite)


def _posts(facts: FactIndex) -> dict[str, list[tuple[str, str, str]]]:
    """The posts of each person: the post, its first and its last day."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for fact in facts.of(POST):
        post, since, until = fact.data
        found.setdefault(fact.key.partition("/")[0], []).append((post, since, until))
    return found


def _leads(facts: FactIndex, post: str) -> bool | None:
    """Whether a post leads the body or a unit; None where the staff list has it not."""
    for fact in facts.find("body.post", post)[:1]:
        units = facts.find("body.unit", fact.data[0])
        return fact.data[5] == "так" or any(unit.data[2] == post for unit in units)
    return None


def check_filed(facts: FactIndex) -> Iterable[Finding]:
    """The line that a form was entered under stands in the inventory of the personal file (G22)."""
    for fact in facts.of(FILED):
        person, line = fact.key, int(fact.data[0])
        inventory = facts.find(LINES, person)
        if not inventory:
            reason = f"особової справи «{person}» у реєстрі немає"
        elif not int(inventory[0].data[0]) <= line <= int(inventory[0].data[1]):
            reason = f"в описі справи «{person}» його немає"
        else:
            continue
        yield Finding("KD659", fact.path, fact.loc, {"line": line, "reason": reason})
