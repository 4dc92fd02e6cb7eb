"""`kadry assess summary`: the results of a year, whole, public, for one of the six decisions, as a paper."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.assessment.records.words import ATTESTATION, EXTENSION, PAY, PROMOTION, RANK, RESERVE
from kadry_cli.assessment.rules.marks import criteria_on
from kadry_cli.assessment.stages.arguments import Reveal, YearArgument
from kadry_cli.assessment.stages.state import Round, round_on_disk
from kadry_cli.assessment.summary.counting import Tally
from kadry_cli.assessment.summary.hiding import LEAST
from kadry_cli.assessment.summary.reading import Year, rows_of, year_of
from kadry_cli.assessment.summary.values import masked, public_result, summary_result
from kadry_cli.assessment.summary.view import show
from kadry_cli.body.staff_files import find_unit, load_units
from kadry_cli.body.staff_list import unit_name, units_below
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force, OutputFile, To
from kadry_cli.core.console.progress import track
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.collation import sort_key
from kadry_cli.person.rules.standing import staff_of

if TYPE_CHECKING:
    from pathlib import Path

    from kadry_cli.assessment.summary.results import SummaryResult
    from kadry_cli.body.records import Unit
    from kadry_cli.core.console.session import Session


class Decision(StrEnum):
    """What results are taken into account for, as a choice on the command line (G25)."""

    ATTESTATION = "атестація"
    PROMOTION = "просування"
    RANK = "ранг"
    PAY = "оплата"
    EXTENSION = "продовження"
    RESERVE = "резерв"


KINDS = {
    Decision.ATTESTATION: ATTESTATION,
    Decision.PROMOTION: PROMOTION,
    Decision.RANK: RANK,
    Decision.PAY: PAY,
    Decision.EXTENSION: EXTENSION,
    Decision.RESERVE: RESERVE,
}


def summary(
    ctx: typer.Context,
    year: YearArgument = None,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="ПІДРОЗДІЛ", help="Лише цей підрозділ з підпорядкованими")
    ] = None,
    wanted: Annotated[
        Decision | None,
        typer.Option(
            "--for",
            metavar="НАПРЯМ",
            help="Оцінки й пропозиції для рішення: атестація, просування, ранг, оплата, продовження, резерв",
        ),
    ] = None,
    public: Annotated[bool, typer.Option("--public", help="Для оприлюднення: без імен і малих груп")] = False,
    least: Annotated[
        int | None, typer.Option("--least", metavar="ЧИСЛО", min=3, help=f"Найменша група для --public; типово {LEAST}")
    ] = None,
    reveal: Reveal = False,
    output: OutputFile = None,
    to: To = None,
    force: Force = False,
) -> Outcome:
    """Узагальнити щорічну оцінку: розподіл за підрозділами, середні за критеріями, навчання, проблеми, пропозиції.

    Рахують оцінки, які затвердив керівник вищого рівня; кого ще не завершено, названо. З -o – довідка з малюнками для
    керівника. З --public нема імен і вільних текстів, а групу, меншу ніж --least осіб, не показано й не обчислити.

    Оцінки й пропозиції поіменно (--for) приховано, доки не сказано --reveal.

    Приклад: kadry assess summary 2013
    """
    session: Session = ctx.obj
    if public and (unit is not None or wanted is not None):
        what = "--unit" if unit is not None else "--for"
        raise UserError(
            f"--public і {what} разом не пишуть",
            "оприлюднюють довідку про весь орган: з двох вирахували б приховане",
        )
    if least is not None and not public:
        raise UserError("--least пишуть лише разом із --public", "без --public нічого не приховують")
    if wanted is not None and output is not None:
        raise UserError("--for показує перелік, а не папір", "довідка: kadry assess summary -o dovidka.pdf")
    found = round_on_disk(session.required_root())
    chosen = year_of(found, year if year is not None else _latest(found, session))
    units = load_units(found.root)[0]
    result = _result(session, found, chosen, units, unit, public, least, KINDS[wanted] if wanted else None)
    told = result if reveal else masked(result)
    if output is None and to is None:
        return Outcome(told, view=lambda screen: show(screen, told))
    made = _printed(session, found, chosen, units, result, output, to.value if to else None, force)
    return made if made.result is None else replace(made, result={**told, "files": made.result["files"]})


def _latest(found: Round, session: Session) -> int:
    years = found.years()
    return years[-1] if years else session.day().year - 1


def _result(
    session: Session,
    found: Round,
    chosen: Year,
    units: tuple[Unit, ...],
    unit: str | None,
    public: bool,
    least: int | None,
    query: str | None,
) -> SummaryResult:
    named = find_unit(units, unit, chosen.day) if unit is not None else None
    inside = units_below(units, named.id) if named is not None else None
    tally = Tally(tuple(chosen.scale.marks))
    rows = rows_of(found, chosen, staff_of(units), inside)
    for row in track(rows, "Узагальнення", session, len(chosen.people)):
        tally.add(row)
    special = chosen.campaign.special if chosen.campaign is not None else ()
    criteria = criteria_on(found.law(chosen.day), leader=True, special=special)
    order = [one.id for one in sorted(units, key=lambda one: sort_key(unit_name(one, chosen.day)))]
    if public:
        return public_result(tally, chosen.year, order, criteria, chosen.scale.scores, least or LEAST)
    return summary_result(tally, chosen.year, unit_name(named, chosen.day) if named else None, order, criteria, query)


def _printed(
    session: Session,
    found: Round,
    chosen: Year,
    units: tuple[Unit, ...],
    result: SummaryResult,
    output: Path | None,
    to: str | None,
    force: bool,
) -> Outcome:
    # Who only looks at the numbers does without the papers and their languages.
    from kadry_cli.assessment.papers.fields import FIELD_NAMES
    from kadry_cli.assessment.papers.ground import Body
    from kadry_cli.assessment.summary.paper import summary_paper
    from kadry_cli.core.console.printing import print_paper
    from kadry_cli.core.documents.own_templates import OwnTemplates
    from kadry_cli.topics import topic

    day = session.day()
    most = max(chosen.scale.scores, default=0)
    fields = summary_paper(Body(found, staff_of(units), day), result, day, most)
    kind = topic("assessment").paper("summary")
    own = OwnTemplates(found.root, found.ground.settings)
    stem = f"dovidka-{chosen.year}-public" if result["public"] else f"dovidka-{chosen.year}"
    return print_paper(kind, fields, FIELD_NAMES, "", stem, output, to, force, (), own)
