"""`kadry assess exempt`: somebody who is not assessed, by the ground alone (G2)."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.assessment.stages.arguments import GROUNDS, PersonOrAsked, YearArgument, ground_word
from kadry_cli.assessment.stages.asking import asked_year, recording_round
from kadry_cli.assessment.stages.opening import exempted
from kadry_cli.assessment.stages.state import latest_campaign
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import Offer, choose
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.person.files import find_person


def exempt_person(
    ctx: typer.Context,
    year: YearArgument = None,
    person: PersonOrAsked = None,
    ground: Annotated[
        str | None,
        typer.Option("--ground", metavar="ПІДСТАВА", parser=ground_word, help="«за законом», «рік атестації» тощо"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати, що особа не підлягає оцінці: підстава без причини.

    Вагітність та інші захищені підстави – завжди «за законом»: причини програма не зберігає і не друкує.

    Приклад: kadry assess exempt 2014 сабо --ground "за законом"
    """
    session: Session = ctx.obj
    found = recording_round(session)
    wanted = year if year is not None else asked_year(session)
    campaign = latest_campaign(found, wanted)
    if person is not None:
        who = find_person(found.root, person)
    else:
        offers = [Offer(one.person, found.name(one.person)) for one in campaign.assessed]
        who = choose(session, "Кого не оцінюють", offers, "ОСОБА")
    words = [Offer(one, one) for one in GROUNDS]
    word = ground if ground is not None else choose(session, "Підстава", words, "--ground")
    usual = basis or campaign.act.words()

    def prepare(standing: Standing) -> Plan:
        return exempted(standing, wanted, who, word)

    return act(session, Wish("assess exempt", usual, dry_run, yes, clock_reason), prepare)
