"""A campaign begun, prolonged, its people acquainted, its lists mended (G2, G3, G8, G9, G11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.campaign import Acquaintance, Assessed, Campaign, Exempt, Prolongation
from kadry_cli.assessment.records.words import ATTESTED, BY_JUDGEMENT, BY_LAW
from kadry_cli.assessment.rules.campaign import end_of, longest
from kadry_cli.assessment.rules.regime import Regime, scale_on
from kadry_cli.assessment.stages.proposing import Servant, by_id, servants
from kadry_cli.assessment.stages.state import Round, attestation_path, campaign_path, standing_round
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import recorded
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.person.records.grounds import Ground

if TYPE_CHECKING:
    from kadry_cli.assessment.stages.results import CampaignWritten


@dataclass(frozen=True)
class OpenWish:
    """A campaign as it is to be begun; what is said of people stands by their ids."""

    year: int
    act: Ground
    since: date
    until: date
    report_since: date
    report_until: date
    other_period: str = ""
    method: str = BY_JUDGEMENT
    special: tuple[str, ...] = ()
    exempt: Mapping[str, str] = field(default_factory=dict)
    assess: tuple[str, ...] = ()
    by: Mapping[str, Actor] = field(default_factory=dict)
    higher: Mapping[str, Actor] = field(default_factory=dict)


def opened(standing: Standing, wish: OpenWish) -> Plan:
    """The plan that begins a campaign with everybody whom cards and staff propose, as the wish corrects it."""
    found = standing_round(standing)
    refuse_begun(found, wish.year)
    proposed = by_id(servants(found, wish.since, wish.report_since))
    named = [*wish.exempt, *wish.assess, *wish.by, *wish.higher]
    strangers = [person for person in dict.fromkeys(named) if person not in proposed]
    if strangers:
        names = ", ".join(found.name(person) for person in strangers)
        raise UserError(f"{names}: на {date_short(wish.since)} в органі не працює", "звірте картку: kadry card show")
    assessed: list[Assessed] = []
    exempt: list[Exempt] = []
    headless: list[str] = []
    for one in proposed.values():
        ground = wish.exempt.get(one.person) or (None if one.person in wish.assess else one.exempt.result)
        if ground is not None:
            exempt.append(Exempt.model_construct(person=one.person, ground=ground))
            continue
        by = wish.by.get(one.person) or one.chain.by
        if by is None:
            headless.append(one.name)
            continue
        higher = wish.higher.get(one.person) or _above(one, by)
        assessed.append(Assessed.model_construct(person=one.person, by=by, higher=higher))
    if headless:
        raise UserError(
            f"{', '.join(headless)}: безпосереднього керівника з карток і штатного розпису не видно",
            "назвіть його: --by ОСОБА=КЕРІВНИК; керівника органу оцінює керівник вищого органу",
        )
    campaign = Campaign.model_construct(
        year=wish.year,
        act=wish.act,
        since=wish.since,
        until=wish.until,
        other_period=wish.other_period or None,
        report_since=wish.report_since,
        report_until=wish.report_until,
        method=wish.method,
        special=wish.special,
        assessed=tuple(assessed),
        exempt=tuple(exempt),
    )
    people = counted(len(assessed), "особу", "особи", "осіб")
    said = f"Щорічну оцінку за {wish.year} рік розпочато: оцінюють {people}, не підлягають {len(exempt)}."
    notes = [
        *_exempt_notes(proposed, campaign),
        *_attested_notes(found, proposed, campaign),
        *_time_notes(found, campaign),
    ]
    decisions = tuple(one.exempt for one in proposed.values())
    data = {campaign_path(wish.year): new_file(campaign_path(wish.year), record_value(campaign))}
    return Plan(data, said, {**_result(found, campaign)}, notes=tuple(notes), decisions=decisions)


def refuse_begun(found: Round, year: int) -> None:
    """UserError where the year has a campaign already."""
    if found.campaign(year) is not None:
        raise UserError(
            f"щорічну оцінку за {year} рік уже розпочато",
            "продовжити: --prolong ДАТА; ознайомлення: --acquainted ДАТА; стан: kadry assess status",
        )


def _above(one: Servant, by: Actor) -> Actor | None:
    """Who stands above the direct head: as proposed; above another one named instead, the highest that is not he."""
    proposed = one.chain
    if proposed.by is not None and by.same(proposed.by):
        return proposed.higher
    top = proposed.higher or proposed.by
    return top if top is not None and not top.same(by) else None


def _exempt_notes(proposed: Mapping[str, Servant], campaign: Campaign) -> Iterable[str]:
    """Who is not assessed; a ground that the law protects is not said aloud."""
    for one in campaign.exempt:
        why = "інша підстава" if one.ground == BY_LAW else one.ground
        yield f"Не підлягає: {proposed[one.person].name} – {why}."


def _attested_notes(found: Round, proposed: Mapping[str, Servant], campaign: Campaign) -> Iterable[str]:
    """Who was attested in the year: the yearly assessment is held between attestations, and the act decides (G10)."""
    for one in campaign.assessed:
        if found.read(attestation_path(one.person, campaign.year)) is not None:
            yield (
                f"{proposed[one.person].name}: {campaign.year} рік – рік атестації; якщо акт вирішив не оцінювати: "
                f'kadry assess exempt {campaign.year} {one.person} --ground "{ATTESTED}".'
            )


def _time_notes(found: Round, campaign: Campaign) -> Iterable[str]:
    regime = scale_on(found.law(campaign.since)).regime
    if regime is Regime.TASKS:
        yield "Оцінюють виконання завдань (постанова № 640): kadry assess tasks ОСОБА."
    elif regime is Regime.OPEN:
        yield (
            f"На {date_short(campaign.since)} порядок щорічної оцінки джерелами не підтверджено: "
            "період, критерії і шкалу визначає власний акт органу."
        )


def prolonged(standing: Standing, year: int, until: date, act: Ground) -> Plan:
    """The plan that lets a campaign go on longer (G9)."""
    found, campaign = _standing_campaign(standing, year)
    if campaign.prolonged is not None:
        raise UserError(
            f"оцінку за {year} рік уже продовжено до {date_short(campaign.prolonged.until)}",
            "помилковий акт скасовує kadry undo",
        )
    after = campaign.model_copy(update={"prolonged": Prolongation.model_construct(until=until, act=act)})
    most = longest(campaign.until, found.law(act.date))
    notes = [] if most.last is None else [f"Найдалі її можна продовжити до {date_short(most.last)}."]
    said = f"Щорічну оцінку за {year} рік продовжено до {date_short(until)}."
    return _changed(standing, found, campaign, after, said, notes)


def acquainted(standing: Standing, year: int, day: date, people: Sequence[str]) -> Plan:
    """The plan that records who signed for the procedure and the criteria; nobody named: all who have not (G11)."""
    found, campaign = _standing_campaign(standing, year)
    known = {one.person for one in campaign.acquainted}
    everybody = [*(one.person for one in campaign.assessed), *(one.person for one in campaign.exempt)]
    wanted = list(people) or [one for one in everybody if one not in known]
    if not wanted:
        raise UserError(f"з порядком оцінки за {year} рік ознайомлено вже всіх", "стан покаже kadry assess status")
    twice = [found.name(one) for one in wanted if one in known]
    if twice:
        raise UserError(f"уже ознайомлено: {', '.join(twice)}", "записаного дня не переписують")
    strangers = [found.name(one) for one in wanted if one not in everybody]
    if strangers:
        raise UserError(
            f"{', '.join(strangers)}: у щорічній оцінці за {year} рік не значиться",
            f"перелік: kadry assess status {year}; додати: kadry assess open {year} --assess ОСОБА",
        )
    rows = tuple(Acquaintance.model_construct(person=one, date=day) for one in wanted)
    after = campaign.model_copy(update={"acquainted": (*campaign.acquainted, *rows)})
    who = found.name(wanted[0]) if len(wanted) == 1 else counted(len(wanted), "особу", "особи", "осіб")
    said = f"З порядком щорічної оцінки за {year} рік ознайомлено {date_short(day)}: {who}."
    return _changed(standing, found, campaign, after, said)


def exempted(standing: Standing, year: int, person: str, ground: str) -> Plan:
    """The plan that takes somebody out of those assessed, with the ground alone (G2)."""
    found, campaign = _standing_campaign(standing, year)
    if any(one.person == person for one in campaign.exempt):
        raise UserError(f"{found.name(person)}: за {year} рік уже не підлягає оцінці", "перелік: kadry assess status")
    if found.assessment(person, year) is not None:
        raise UserError(
            f"{found.name(person)}: оцінювання за {year} рік уже почато",
            "записане спершу скасовують: kadry undo",
        )
    rest = tuple(one for one in campaign.assessed if one.person != person)
    row = Exempt.model_construct(person=person, ground=ground)
    after = campaign.model_copy(update={"assessed": rest, "exempt": (*campaign.exempt, row)})
    said = f"{found.name(person)}: за {year} рік оцінці не підлягає."
    return _changed(standing, found, campaign, after, said)


def joined(standing: Standing, year: int, person: str, by: Actor | None, higher: Actor | None) -> Plan:
    """The plan that puts somebody among those assessed, or gives other heads to one who is (G3)."""
    found, campaign = _standing_campaign(standing, year)
    known = campaign.entry(person)
    if known is not None and by is None and higher is None:
        raise UserError(
            f"{found.name(person)}: уже серед тих, кого оцінюють", "інших керівників називають --by, --higher"
        )
    if known is not None:
        row = known.model_copy(update={"by": by or known.by, "higher": higher or known.higher})
        rows = tuple(row if one is known else one for one in campaign.assessed)
        said = f"{found.name(person)}: записано інших керівників."
    else:
        proposed = by_id(servants(found, campaign.since, campaign.report_since)).get(person)
        direct = by or (proposed.chain.by if proposed is not None else None)
        if direct is None:
            raise UserError(f"{found.name(person)}: безпосереднього керівника не видно", "назвіть його: --by КЕРІВНИК")
        above = higher or (_above(proposed, direct) if proposed is not None else None)
        rows = (*campaign.assessed, Assessed.model_construct(person=person, by=direct, higher=above))
        said = f"{found.name(person)}: за {year} рік оцінюють."
    rest = tuple(one for one in campaign.exempt if one.person != person)
    after = campaign.model_copy(update={"assessed": rows, "exempt": rest})
    return _changed(standing, found, campaign, after, said)


def _standing_campaign(standing: Standing, year: int) -> tuple[Round, Campaign]:
    found = standing_round(standing)
    campaign = found.campaign(year)
    if campaign is None:
        raise UserError(f"щорічної оцінки за {year} рік не розпочато", f"розпочніть: kadry assess open {year}")
    return found, campaign


def _changed(
    standing: Standing, found: Round, before: Campaign, after: Campaign, said: str, notes: Sequence[str] = ()
) -> Plan:
    path = campaign_path(before.year)
    made = recorded(standing, path, before, after)
    return Plan({path: made.data}, said, {**_result(found, after)}, notes=(*made.notes, *notes))


def _result(found: Round, campaign: Campaign) -> CampaignWritten:
    return {
        "year": campaign.year,
        "from": campaign.since,
        "to": end_of(campaign),
        "assessed": [
            {
                "person": one.person,
                "name": found.name(one.person, campaign.since),
                "by": actor_code(one.by),
                "higher": actor_code(one.higher) if one.higher is not None else None,
            }
            for one in campaign.assessed
        ],
        "exempt": [one.person for one in campaign.exempt],
        "acquainted": [one.person for one in campaign.acquainted],
    }


def actor_code(actor: Actor) -> str:
    """A head as the result of a command gives it: the id, else the name."""
    return actor.person or actor.name or ""
