"""`kadry staff post add|rename|abolish|list`: the posts of the staff list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.changing import FROM, Genitive, Since, readable_units
from kadry_cli.body.records import Post
from kadry_cli.body.renaming import refuse_end, refuse_name
from kadry_cli.body.staff_completion import complete_post, complete_unit
from kadry_cli.body.staff_files import PlacedPost, find_post, find_unit, load_units, posts_of, unit_path
from kadry_cli.body.staff_list import (
    PostRow,
    post_rows,
    post_since,
    post_title,
    term_words,
    unit_exists,
    unit_name,
    unit_since,
)
from kadry_cli.body.staff_values import (
    NewPost,
    adding_edits,
    day_value,
    head_in_the_way,
    named_value,
    post_id_of,
    post_json,
)
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.editing import edited, optional_line, required_day, usable_id
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.transliteration import slug
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.register.editor import Insert, Put

if TYPE_CHECKING:
    from kadry_cli.body.results import AbolishedPost, MadePost, PostListResult, PostRowResult, RenamedPost

PostArgument = Annotated[
    str,
    typer.Argument(metavar="ПОСАДА", help="Код або частина коду чи назви", autocompletion=complete_post),
]


def add_post(
    ctx: typer.Context,
    unit: Annotated[
        str,
        typer.Argument(metavar="ПІДРОЗДІЛ", help="Код або частина коду чи назви", autocompletion=complete_unit),
    ],
    title: Annotated[str, typer.Argument(metavar="НАЗВА", help="Назва посади в називному відмінку, без підрозділу")],
    since: Since = None,
    post_id: Annotated[
        str | None, typer.Option("--id", metavar="КОД", help="Код; типово – з назви посади й коду підрозділу")
    ] = None,
    category: Annotated[
        str | None, typer.Option("--category", metavar="ЧИСЛО", help="Категорія посади римською цифрою")
    ] = None,
    head: Annotated[bool, typer.Option("--head", help="Це посада керівника підрозділу")] = False,
    units: Annotated[int, typer.Option("--units", metavar="ЧИСЛО", min=1, help="Скільки штатних одиниць")] = 1,
    appointed_by: Annotated[
        str | None, typer.Option("--appointed-by", metavar="ТЕКСТ", help="Хто призначає, якщо не керівник органу")
    ] = None,
    genitive: Genitive = None,
    requirement: Annotated[
        list[str] | None, typer.Option("--requirement", metavar="ТЕКСТ", help="Основна вимога до кандидатів")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Увести посаду до штатного розпису підрозділу. Код дають один раз: на нього посилаються конкурси й картки.

    Приклад: kadry staff post add finansovyi-viddil "головний спеціаліст" --from 01.06.2009 --category VI
      --basis "розпорядження від 18.05.2009 № 48-к"
    """
    session: Session = ctx.obj
    title = line_of(title, "НАЗВА")
    code = usable_id(post_id, "--id") if post_id is not None else ""
    day = required_day(session, since, "--from", FROM)
    new = NewPost(
        code,
        title,
        day,
        genitive=optional_line(genitive, "--genitive"),
        category=optional_line(category, "--category"),
        head=head,
        units=units,
        appointed_by=optional_line(appointed_by, "--appointed-by"),
        requirements=tuple(line_of(text, "--requirement") for text in requirement or ()),
    )

    def prepare(standing: Standing) -> Plan:
        known = readable_units(standing)
        place = find_unit(known, unit, day)
        if not unit_exists(place, day):
            term = term_words(unit_since(place), place.until, day).strip()
            raise UserError(
                f"на {date_short(day)} підрозділу «{unit_name(place, day)}» немає {term}", "перевірте --from"
            )
        made = new._replace(id=new.id or post_id_of(title, place.id))
        _refuse_taken(posts_of(known), made.id, day)
        path = unit_path(place.id)
        taken = head_in_the_way(place, day) if head else ""
        if taken:
            raise UserError(f"підрозділ уже має посаду керівника: {taken}", "приберіть --head або спершу скоротіть її")
        changed = edited(standing, path, adding_edits([made]))
        said = f"Посаду «{title}» ({made.id}) введено до підрозділу «{unit_name(place, day)}»."
        result: MadePost = {"post": post_json(place.id, made)}
        return Plan({path: changed.data}, said, result, notes=changed.notes)

    return act(session, Wish("staff post add", basis, dry_run, yes, clock_reason), prepare)


def _refuse_taken(posts: Sequence[PlacedPost], code: str, day: date) -> None:
    taken = next((placed for placed in posts if placed.post.id == code), None)
    if taken is not None:
        raise UserError(
            f"код {code} уже має посада «{post_title(taken.post, day)}» підрозділу «{unit_name(taken.unit, day)}»",
            f"якщо це ще одна посада, вкажіть інший код, наприклад --id {slug(code, 60)}-2; "
            "кількість однакових посад – це --units",
        )


def rename_post(
    ctx: typer.Context,
    post: PostArgument,
    title: Annotated[str, typer.Argument(metavar="НАЗВА", help="Нова назва в називному відмінку, без підрозділу")],
    since: Since = None,
    genitive: Genitive = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Перейменувати посаду від дати. Попередня назва лишається: папери минулих дат друкують з нею.

    Приклад: kadry staff post rename spetsialist-finansiv "провідний спеціаліст" --from 01.04.2013
      --basis "розпорядження від 04.02.2013 № 10-к"
    """
    session: Session = ctx.obj
    title = line_of(title, "НАЗВА")
    day = required_day(session, since, "--from", FROM)
    case = optional_line(genitive, "--genitive")

    def prepare(standing: Standing) -> Plan:
        units = readable_units(standing)
        renamed = find_post(units, post, day)
        before = renamed.post.titles[-1]
        refuse_name(title, before.title, before.since, day, renamed.post.until)
        path = unit_path(renamed.unit.id)
        place = ("posts", renamed.position(), "titles")
        changed = edited(standing, path, [Insert(place, named_value("title", title, day, case))])
        said = f"Посада «{before.title}» ({renamed.post.id}) з {date_short(day)} має назву «{title}»."
        result: RenamedPost = {
            "post": {"id": renamed.post.id, "title": title, "from": day.isoformat(), "before": before.title}
        }
        return Plan({path: changed.data}, said, result, notes=changed.notes)

    return act(session, Wish("staff post rename", basis, dry_run, yes, clock_reason), prepare)


def abolish_post(
    ctx: typer.Context,
    post: PostArgument,
    since: Since = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Скоротити посаду: з названої дати її немає. Запис про неї лишається для паперів минулих дат.

    Приклад: kadry staff post abolish spetsialist-finansiv --from 01.04.2015
      --basis "розпорядження від 04.02.2013 № 10-к"
    """
    session: Session = ctx.obj
    day = required_day(session, since, "--from", FROM)

    def prepare(standing: Standing) -> Plan:
        units = readable_units(standing)
        cut = find_post(units, post, day)
        last = cut.post.titles[-1]
        refuse_end(last.title, "скорочено", last.since, day, cut.post.until)
        path = unit_path(cut.unit.id)
        order = tuple(file_keys(Post))
        changed = edited(standing, path, [Put(("posts", cut.position(), "until"), day_value(day), order)])
        said = f"Посаду «{last.title}» ({cut.post.id}) скорочено з {date_short(day)}."
        result: AbolishedPost = {"post": {"id": cut.post.id, "unit": cut.unit.id, "until": day.isoformat()}}
        notes = list(changed.notes)
        if cut.unit.head == cut.post.id:
            notes.append(f"З {date_short(day)} підрозділ «{unit_name(cut.unit, day)}» не має посади керівника.")
        return Plan({path: changed.data}, said, result, notes=tuple(notes))

    return act(session, Wish("staff post abolish", basis, dry_run, yes, clock_reason), prepare)


def list_posts(
    ctx: typer.Context,
    unit: Annotated[
        str | None,
        typer.Argument(metavar="ПІДРОЗДІЛ", help="Лише цього підрозділу", autocompletion=complete_unit),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Також посади, яких на цю дату ще або вже немає")] = False,
) -> Outcome:
    """Показати посади на дату (типово – сьогодні): назву на цю дату, підрозділ, категорію, кількість штатних одиниць.

    Приклад: kadry staff post list finansovyi-viddil --on 15.06.2009
    """
    session: Session = ctx.obj
    day = session.day()
    units, findings = load_units(session.required_root())
    only = find_unit(units, unit, day) if unit is not None else None
    rows = [row for row in post_rows(units, day, everything=everything) if only in (None, row.unit)]
    total = sum(row.post.units for row in rows)
    result: PostListResult = {"posts": [_row_json(row) for row in rows], "staff_units": total}

    def view(screen: Screen) -> None:
        of_unit = f", {unit_name(only, day)}" if only is not None else ""
        screen.heading(f"Посади на {date_short(day)}{of_unit}")
        if rows:
            screen.table(_table(rows, day, total, with_unit=only is None))
        else:
            screen.line("Посад на цю дату немає.")
        if findings:
            screen.findings(findings)

    return Outcome(result, findings=findings, view=view)


def _table(rows: Sequence[PostRow], day: date, total: int, *, with_unit: bool) -> Table:
    titles: list[object] = ["Код", "Посада", "Підрозділ", "Кат.", "Керівна", "Одиниць"]
    lines: list[list[object]] = []
    for row in rows:
        post = row.post
        title = row.title + term_words(post_since(post), post.until, day)
        head = "так" if post.head_post else ""
        lines.append([post.id, title, row.unit_name, post.category or "–", head, post.units])
    footer: list[object] = ["Разом", "", "", "", "", total]
    if not with_unit:
        for line in (titles, *lines, footer):
            del line[2]
    return Table([str(title) for title in titles], lines, footer)


def _row_json(row: PostRow) -> PostRowResult:
    post = row.post
    return {
        "id": post.id,
        "title": row.title,
        "genitive": row.genitive,
        "unit": row.unit.id,
        "unit_name": row.unit_name,
        "category": post.category,
        "head": post.head_post,
        "units": post.units,
        "appointed_by": post.appointed_by,
        "requirements": list(post.requirements),
        "from": post_since(post).isoformat(),
        "until": post.until.isoformat() if post.until else None,
    }
