"""`kadry audit show`: a record as the register knew it on a day; of a card, where the person stands by it (K1).

Two days that are never mixed: by which something was recorded (`--known-on`), on which it holds (`--valid-on`).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.audit.arguments import BundleOption, FieldOption, RevealOption
from kadry_cli.audit.asked import Asked
from kadry_cli.audit.comparing import leaves
from kadry_cli.audit.kinds import required_kind
from kadry_cli.audit.paths import record_path
from kadry_cli.audit.points import point_of
from kadry_cli.audit.source import History, history
from kadry_cli.audit.units import units_at
from kadry_cli.audit.words import told_field
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.git.commits import commit_of
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.reader import read_text
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.standing import Standing, staff_of, standing_on

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditShowResult, AuditStanding
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session


def show(
    ctx: typer.Context,
    record: Annotated[str, typer.Argument(metavar="ЗАПИС", help="Файл запису або людина: тоді її картка")],
    known: Annotated[
        str | None,
        typer.Option(
            "--known-on",
            "--known",
            metavar="КОЛИ",
            help="Що було записано на кінець цього дня або в акті; типово – тепер",
        ),
    ] = None,
    valid_on: Annotated[
        date | None,
        typer.Option("--valid-on", metavar="ДАТА", parser=parse_date, help="На який день діє; те саме, що --on"),
    ] = None,
    field: FieldOption = None,
    reveal: RevealOption = False,
    bundle: BundleOption = None,
) -> Outcome:
    """Запис, яким його знав реєстр: що записано на кінець дня --known-on; для картки – де людина стоїть на --valid-on.

    Це два різні дні: коли записано і на коли діє. Призначення з 1 березня, записане 15 квітня, 14 квітня ще не було
    відоме, хоч на 1 березня воно вже діє. Персональні дані приховано, доки не вказано --reveal.

    Приклад: kadry audit show ґудзь --known-on 25.11.2026 --valid-on 01.09.2014 --field ранг
    """
    session: Session = ctx.obj
    if valid_on is not None and session.on is not None:
        raise UsageError("вкажіть щось одне: --valid-on або --on", "обидва називають день, на який діє запис")
    day = valid_on or session.day()
    with history(session, bundle) as past:
        path = record_path(past, record)
        kind, model = required_kind(path)
        point = point_of(past, known) if known is not None else past.head
        data = past.store.blob(f"{point}:{path}") if point else None
        if data is None:
            raise UserError(f"{path}: тоді такого запису ще чи вже не було", "історія запису: kadry audit log")
        act = commit_of(past.store, point)
        value, wrong = read_text(data, path)
        standing = _standing(past, point, data, path, day) if kind.name == "card" else None
    if value is None:
        return Outcome(None, findings=wrong)
    asked = Asked(field=field or "")
    every = (told_field(model, value, loc, text, reveal=reveal) for loc, text in leaves(value))
    fields = [one for one in every if asked.takes_field(one["field"], one["title"])]
    result: AuditShowResult = {
        "record": path,
        "kind": kind.title,
        "commit": act.id,
        "recorded": act.committed.isoformat(),
        "on": day,
        "standing": _standing_value(standing),
        "fields": fields,
    }

    def view(screen: Screen) -> None:
        screen.heading(f"{path}: {kind.title}, відоме на {act.committed:%d.%m.%Y %H:%M} ({act.id[:10]})")
        if kind.name == "card":
            screen.paragraph(f"На {date_short(day)} за цим записом: {standing_words(standing)}.")
        screen.table(Table(("поле", "значення"), [(one["title"], one["value"]) for one in fields]))

    return Outcome(result, view=view)


def _standing_value(standing: Standing | None) -> AuditStanding | None:
    if standing is None:
        return None
    return {
        "unit": standing.unit,
        "post": standing.post,
        "category": standing.category,
        "rank": standing.rank,
        "post_id": standing.post_id,
    }


def standing_words(standing: Standing | None) -> str:
    """«юрисконсульт, Апарат селищної ради, VII категорія, ранг 13»; «в органі не працює»."""
    if standing is None:
        return "в органі не працює"
    category = f"{standing.category} категорія" if standing.category else ""
    rank = f"ранг {standing.rank}" if standing.rank is not None else ""
    return printed(", ".join(filter(None, (standing.post, standing.unit, category, rank))))


def _standing(past: History, point: str, data: bytes, path: str, day: date) -> Standing | None:
    """Where the person stood on a day, by the card and by the staff list of that point; None where nowhere."""
    card = parse_record(data, path, Card).record
    if card is None:
        return None
    return standing_on(card, staff_of(units_at(past, point)), day)
