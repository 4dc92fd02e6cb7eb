"""`kadry competition new`: a competition from the act of the head."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.body.staff_files import load_units
from kadry_cli.competition.records.commission import CHAIR, MEMBER, SECRETARY
from kadry_cli.core import tails
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import lines_of
from kadry_cli.core.console.completion import complete_competition
from kadry_cli.core.console.editing import optional_line, usable_id
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.exam.places import find_competition
from kadry_cli.exam.words import act_words
from kadry_cli.hiring.announcing.arguments import HeadAct
from kadry_cli.hiring.announcing.beginning import begun_plan
from kadry_cli.hiring.announcing.making import NewWish, act_of, made, refuse_ended, small_body_notes
from kadry_cli.hiring.announcing.new_questions import asked_new
from kadry_cli.hiring.people import competitions_of
from kadry_cli.hiring.state import state_on_disk


class ConductedWord(StrEnum):
    """Who holds the competition, as a choice on the command line."""

    COMMISSION = "конкурсна комісія"
    HEAD = "керівник органу"
    HIGHER = "комісія вищого органу"


def new(
    ctx: typer.Context,
    competition_id: Annotated[
        str | None, typer.Argument(metavar="КОД", help="Код конкурсу; типово – рік і назва посади")
    ] = None,
    post: Annotated[
        list[str] | None,
        typer.Option("--post", metavar="ПОСАДА[=ОДИНИЦЬ]", help="Вакантна посада зі штатного розпису"),
    ] = None,
    head_act: HeadAct = None,
    chair: Annotated[
        str | None, typer.Option("--chair", metavar="ПІБ;ПОСАДА", help="Голова комісії: «ПІБ; посада; інший орган»")
    ] = None,
    secretary: Annotated[str | None, typer.Option("--secretary", metavar="ПІБ;ПОСАДА", help="Секретар комісії")] = None,
    member: Annotated[list[str] | None, typer.Option("--member", metavar="ПІБ;ПОСАДА", help="Член комісії")] = None,
    commission_of: Annotated[
        str | None,
        typer.Option(
            "--commission-of",
            metavar="КОНКУРС",
            help="Той самий склад комісії, що в іншому конкурсі",
            autocompletion=complete_competition,
        ),
    ] = None,
    no_vote: Annotated[
        list[str] | None,
        typer.Option("--no-vote", metavar="ЧЛЕН", help="Хто не голосує за актом про утворення комісії"),
    ] = None,
    conditions: Annotated[
        list[str] | None,
        typer.Option("--conditions", metavar="ТЕКСТ", help="Умови конкурсу понад оголошення, рядок за рядком"),
    ] = None,
    conducted_by: Annotated[
        ConductedWord, typer.Option("--conducted-by", help="Хто проводить: у малому органі не власна комісія")
    ] = ConductedWord.COMMISSION,
    why: Annotated[
        str | None,
        typer.Option("--why", metavar="ТЕКСТ", help="Чому не власна комісія: скільки працівників, чия комісія"),
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Завести конкурс за актом керівника: посади, склад комісії, умови.

    Підстава – сам акт; він має стояти в книзі наказів. Кого реєстр уже знає, того досить назвати: код і посада ті самі.

    Приклад:
      kadry competition new --post spetsialist-finansiv --commission-of 2009-holovnyi-spetsialist
      --head-act "розпорядження від 18.05.2009 № 48-к"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    if commission_of is not None and (chair or secretary or member):
        raise UserError("--commission-of дає увесь склад комісії", "приберіть --chair, --secretary і --member")
    if conducted_by is ConductedWord.HEAD and (commission_of or chair or secretary or member):
        raise UserError("конкурс проводить керівник сам, а названо комісію", "приберіть членів комісії")
    wish = NewWish(
        usable_id(competition_id, "КОД") if competition_id is not None else "",
        head_act or "",
        tuple(post or ()),
        optional_line(chair, "--chair"),
        optional_line(secretary, "--secretary"),
        tuple(member or ()),
        tuple(no_vote or ()),
        lines_of(conditions or (), "--conditions"),
        conducted_by.value,
        optional_line(why, "--why"),
    )
    if commission_of is not None:
        wish = _same_commission(root, wish, find_competition(root, commission_of))
    wish = asked_new(session, root, wish)
    # Drawn once: on a terminal the plan is made twice, and both must be the same.
    drawn = [tails.draw() for _ in range(2 + len(wish.members))]

    def prepare(standing: Standing) -> Plan:
        return _begun(standing, wish, drawn)

    basis = act_words(act_of(wish.act, "--head-act"))
    return act(session, Wish("competition new", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _begun(standing: Standing, wish: NewWish, drawn: list[str]) -> Plan:
    units, findings = load_units(standing.root)
    if findings:
        raise RefusedError(findings)
    known = competitions_of(standing.root)
    if wish.id and any(one.id == wish.id for one in known):
        raise UserError(f"конкурс {wish.id} у реєстрі вже є", "вкажіть інший код")
    competition = made(wish, units, known, drawn)
    law = standing.ground.law_on(competition.head_act.date)
    refuse_ended(law)
    return begun_plan(standing, competition, small_body_notes(competition, units, law))


def _same_commission(root: Path, wish: NewWish, other: str) -> NewWish:
    """The wish with the commission of another competition, each member by the id."""
    commission = state_on_disk(root, other).competition.commission
    by_role = {role: [one.id for one in commission if one.role == role] for role in (CHAIR, SECRETARY, MEMBER)}
    if not by_role[CHAIR]:
        raise UserError(f"у конкурсі {other} комісії немає", "назвіть членів комісії: --chair, --secretary, --member")
    quiet = tuple(one.id for one in commission if not one.votes)
    return replace(
        wish,
        chair=by_role[CHAIR][0],
        secretary=next(iter(by_role[SECRETARY]), ""),
        members=tuple(by_role[MEMBER]),
        no_vote=(*wish.no_vote, *quiet),
    )
