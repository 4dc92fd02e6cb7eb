"""`kadry exam bank import|check|list|export`: the question list of an exam."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import ask, can_ask, tell
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.load import load_record
from kadry_cli.exam.arguments import Competition
from kadry_cli.exam.bank.arguments import SubjectOption, SubjectWord
from kadry_cli.exam.bank.capacity import Usage, usage, valid_on
from kadry_cli.exam.bank.export import exported, in_order, subject_headings
from kadry_cli.exam.bank.files import BankFiles, open_bank
from kadry_cli.exam.bank.import_plan import imported, merge
from kadry_cli.exam.bank.merging import Choice, Decide, Pair
from kadry_cli.exam.bank.reading import Incoming, field_of, read_incoming
from kadry_cli.exam.bank.shortage import wanted
from kadry_cli.exam.bank.values import question_json
from kadry_cli.exam.bank.views import show_capacity, show_questions
from kadry_cli.exam.places import bank_path, find_competition
from kadry_cli.exam.records.bank import Bank, Question

if TYPE_CHECKING:
    from kadry_cli.exam.bank.results import CheckResult, ExportResult, ListResult, SubjectUse


def import_bank(
    ctx: typer.Context,
    competition: Competition,
    file: Annotated[
        Path, typer.Argument(metavar="ФАЙЛ", help="Перелік: *.txt (рядок на питання), *.csv, *.xlsx, *.ods, *.yaml")
    ],
    subject: SubjectOption = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="СТОВПЕЦЬ", help='Який стовпець що містить: "Запитання=text"'),
    ] = None,
    sheet: Annotated[str, typer.Option("--sheet", metavar="АРКУШ", help="Назва або номер аркуша книги")] = "",
    near: Annotated[
        Choice | None,
        typer.Option("--near", metavar="РІШЕННЯ", help="Що робити зі схожими: keep, replace, both; типово – спитати"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Занести перелік питань іспиту. Код питання програма дає сама – відбиток розділу, тексту й статті.

    Питання, яке вже є, пропускається. Схожі (інший апостроф, знак, стаття, слово) програма не зливає: про кожну пару
    вирішує людина – лишити наявне (keep), узяти нове (replace) чи обидва (both).

    Приклад: kadry exam bank import 2013-spetsialist-finviddilu pytannia.txt --subject constitution
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted_id = find_competition(root, competition)
    columns = dict(map(field_of, column or ()))
    incoming = read_incoming(file, subject.value if subject is not None else None, columns, sheet)
    decide = _decided(session, root, wanted_id, incoming, near)

    def prepare(standing: Standing) -> Plan:
        return imported(standing, wanted_id, incoming, decide)

    return act(session, Wish("exam bank import", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _decided(session: Session, root: Path, competition: str, incoming: Incoming, near: Choice | None) -> Decide:
    """What is said of near pairs: `--near` of all, else what the person answers to each, before anything is locked."""
    if near is not None or incoming.findings or not can_ask(session):
        return lambda pair: near
    said: dict[tuple[str, str], Choice] = {}

    def decide(pair: Pair) -> Choice:
        said[pair.old.id, pair.new.id] = choice = _asked(session, pair)
        return choice

    path = bank_path(competition)
    merge(load_record(root, path, Bank).record if (root / path).is_file() else None, incoming, decide)
    return lambda pair: said.get((pair.old.id, pair.new.id))


def _asked(session: Session, pair: Pair) -> Choice:
    """What the person at the terminal says of two near questions."""
    was = f"рядок {pair.old_line}" if pair.old_line else "у переліку"
    tell(f"\nСхожі питання, різняться: {pair.near.said()}")
    tell(f"  було ({was}): {pair.old.text}{f' ({pair.old.source})' if pair.old.source else ''}")
    tell(f"  нове (рядок {pair.new_line}): {pair.new.text}{f' ({pair.new.source})' if pair.new.source else ''}")
    words = {"1": Choice.KEEP, "2": Choice.REPLACE, "3": Choice.BOTH}
    while True:
        answer = ask(session, "1 – лишити те, що було, 2 – узяти нове, 3 – обидва", "--near")
        if answer in words:
            return words[answer]


def check(ctx: typer.Context, competition: Competition) -> Outcome:
    """Перевірити перелік: коди, повтори, схожі питання, чи вистачає питань на білети за нормою на дату іспиту.

    Приклад: kadry exam bank check 2009-holovnyi-spetsialist
    """
    session: Session = ctx.obj
    opened = open_bank(session.required_root(), competition)
    if opened.files is None:
        return Outcome(None, findings=opened.findings)
    files = opened.files
    day = files.exam_day or session.day()
    findings = sorted((*opened.findings, *files.checked(), *files.judged(day)), key=Finding.sort_key)
    need = wanted(files.ground.law_on(day), files.admitted)
    valid = valid_on(files.bank.questions, day)
    used = usage(valid, need.blueprint, need.tickets) if need is not None else []
    result: CheckResult = {
        "competition": files.competition.id,
        "day": day,
        "questions": len(files.bank.questions),
        "valid": len(valid),
        "tickets": need.tickets if need is not None else None,
        "subjects": [_use_json(one) for one in used],
    }

    def view(screen: Screen) -> None:
        show_capacity(screen, files, day, need, used)
        if findings:
            screen.findings(findings)
        else:
            screen.line("Зауважень немає.")

    from kadry_cli.core.diagnostics.catalogue import has_errors

    following = () if has_errors(findings) else _after_check(files.competition.id, files.exam_day, session.day())
    return Outcome(result, findings=findings, view=view, following=following)


def _after_check(competition: str, exam_day: date | None, today: date) -> tuple[str, ...]:
    if exam_day is None:
        return (f"призначити іспит: kadry exam sit {competition} --date ДАТА --time ЧАС --place МІСЦЕ",)
    return (f"опечатати білети: kadry exam seal {competition}",) if exam_day >= today else ()


def _use_json(one: Usage) -> SubjectUse:
    return {
        "subject": one.subject,
        "valid": one.valid,
        "places": one.places,
        "least": one.least,
        "most": one.most,
    }


def list_bank(ctx: typer.Context, competition: Competition, subject: SubjectOption = None) -> Outcome:
    """Показати питання переліку за розділами: номер, код, питання, стаття.

    Приклад: kadry exam bank list 2009-holovnyi-spetsialist --subject constitution
    """
    session: Session = ctx.obj
    opened = open_bank(session.required_root(), competition)
    if opened.files is None:
        return Outcome(None, findings=opened.findings)
    questions = _chosen(opened.files, subject, session.on)
    result: ListResult = {
        "competition": opened.files.competition.id,
        "questions": [question_json(one) for one in questions],
    }

    files, on = opened.files, session.on

    def view(screen: Screen) -> None:
        show_questions(screen, files, questions, on)

    return Outcome(result, findings=opened.findings, view=view)


def export(
    ctx: typer.Context,
    competition: Competition,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="ФАЙЛ", help="Куди записати: *.csv, *.xlsx або *.txt")
    ],
    subject: SubjectOption = None,
    force: Force = False,
) -> Outcome:
    """Зберегти перелік для оприлюднення чи для іншого конкурсу: таблицею або текстом, рядок на питання.

    Приклад: kadry exam bank export 2009-holovnyi-spetsialist -o perelik.xlsx
    """
    session: Session = ctx.obj
    opened = open_bank(session.required_root(), competition)
    if opened.files is None:
        return Outcome(None, findings=opened.findings)
    files = opened.files
    questions = _chosen(files, subject, session.on)
    if not questions:
        raise UserError("таких питань у переліку немає", "приберіть --subject")
    on = files.ground.law_on(files.exam_day or session.day())
    data = exported(output.suffix, questions, subject_headings(on), "Перелік питань")
    write_output(output, data, force)
    said = f"Збережено {counted(len(questions), 'питання', 'питання', 'питань')}: {output}"
    result: ExportResult = {"files": [str(output)], "questions": len(questions)}
    return Outcome(result, findings=opened.findings, view=lambda screen: screen.line(said))


def _chosen(files: BankFiles, subject: SubjectWord | None, day: date | None) -> list[Question]:
    """The questions by subjects, each in the order of the bank; with a day those valid on it."""
    questions = files.bank.questions if day is None else valid_on(files.bank.questions, day)
    return in_order(one for one in questions if subject is None or one.subject == subject.value)
