"""`kadry init`: a new register, or the history of one that has none yet, or a copy taken over (O1)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core import clock
from kadry_cli.core.change.officer import Officer, officer_of, read_officer, take_over, write_officer
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import refused_outcome
from kadry_cli.core.console.answers import ActWord, person_name
from kadry_cli.core.console.asking import ask, ask_optional
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.diagnostics.catalogue import has_errors, message_of
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.adding import Signature
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.language.transliteration import slug
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.layout import SETTINGS_FILE
from kadry_cli.core.register.new_file import SCHEMAS, new_file
from kadry_cli.workspace.beginning import begin_history, files_on_disk, has_acts
from kadry_cli.workspace.check import check_register
from kadry_cli.workspace.schema import write_schemas

if TYPE_CHECKING:
    from kadry_cli.workspace.results import InitResult

BEGUN, TAKEN = "створення реєстру", "прийняття реєстру"
UNITS = "staff/units"


class BodyKind(StrEnum):
    """Kinds of bodies."""

    STATE = "state"
    LOCAL = "local"


@dataclass(frozen=True)
class _Answers:
    """What a new register begins with."""

    body: str
    kind: str
    name: str
    since: date
    settlement: str
    address: str
    edrpou: str
    head: str
    head_post: str
    hr_head: str
    hr_head_post: str
    act_kind: str
    unit: str
    unit_id: str


def init(
    ctx: typer.Context,
    directory: Annotated[
        Path | None, typer.Argument(metavar="ПАПКА", help="Папка реєстру (типово: та, що в --root, або поточна)")
    ] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="НАЗВА", help="Повна назва органу")] = None,
    kind: Annotated[
        BodyKind | None,
        typer.Option("--kind", metavar="ВИД", help="state – державний орган, local – місцеве самоврядування"),
    ] = None,
    since: Annotated[
        date | None,
        typer.Option("--since", metavar="ДАТА", parser=parse_date, help="З якої дати діють назва, місце й керівники"),
    ] = None,
    settlement: Annotated[
        str | None, typer.Option("--settlement", metavar="МІСЦЕ", help="Населений пункт: смт Тихобережне")
    ] = None,
    unit: Annotated[str | None, typer.Option("--unit", metavar="НАЗВА", help="Перший структурний підрозділ")] = None,
    body: Annotated[str | None, typer.Option("--body", metavar="КОД", help="Код органу; типово – з назви")] = None,
    unit_id: Annotated[
        str | None, typer.Option("--unit-id", metavar="КОД", help="Код підрозділу; типово – з назви")
    ] = None,
    address: Annotated[str | None, typer.Option("--address", metavar="АДРЕСА", help="Поштова адреса")] = None,
    edrpou: Annotated[str | None, typer.Option("--edrpou", metavar="КОД", help="Код ЄДРПОУ, вісім цифр")] = None,
    head: Annotated[str | None, typer.Option("--head", metavar="ПІБ", help="Керівник органу")] = None,
    head_post: Annotated[
        str | None, typer.Option("--head-post", metavar="ПОСАДА", help="Посада керівника, як біля підпису")
    ] = None,
    hr_head: Annotated[str | None, typer.Option("--hr-head", metavar="ПІБ", help="Керівник кадрової служби")] = None,
    hr_head_post: Annotated[
        str | None, typer.Option("--hr-head-post", metavar="ПОСАДА", help="Його посада, як біля підпису")
    ] = None,
    act_kind: Annotated[
        ActWord | None, typer.Option("--act-kind", metavar="СЛОВО", help="Який акт видає керівник")
    ] = None,
    officer: Annotated[
        str | None, typer.Option("--officer", metavar="ПІБ", help="Хто записує зміни на цьому комп’ютері")
    ] = None,
) -> Outcome:
    """Створити реєстр органу або почати історію наявного. Чого не вказано, програма запитає.

    У папці, де вже є записи, файли лишаються як є: вони стають першим актом історії. Папку, яку скопіювали чи
    перенесли разом з історією, команда перевіряє і приймає за чинну копію.

    Приклад: kadry init rada --name "Тихобережна селищна рада" --kind local --since 1998-05-12
      --settlement "смт Тихобережне" --unit "Загальний відділ" --officer "Ковтун Лариса Миколаївна"
    """
    session: Session = ctx.obj
    if directory is not None and session.root is not None:
        raise UsageError("ПАПКА і --root разом", "залиште щось одне")
    directory = directory or session.root or Path()
    who = _officer(session, officer)
    try:
        if (directory / SETTINGS_FILE).is_file():
            return _with_history(directory, who, session)
        answers = _Answers(
            name=(name := name or ask(session, "Повна назва органу", "--name")),
            kind=(kind.value if kind else _kind(ask(session, "Вид органу: state чи local", "--kind"))),
            since=required_day(session, since, "--since", "З якої дати діє назва"),
            settlement=settlement or ask(session, "Населений пункт", "--settlement"),
            unit=(unit := unit or ask(session, "Перший структурний підрозділ", "--unit")),
            body=body or slug(name),
            unit_id=unit_id or slug(unit),
            address=address or ask_optional(session, "Поштова адреса"),
            edrpou=edrpou or ask_optional(session, "Код ЄДРПОУ"),
            head=(head := head or ask_optional(session, "Керівник: прізвище, ім’я, по батькові")),
            head_post=head_post or (ask(session, "Посада керівника", "--head-post") if head else ""),
            hr_head=(hr_head := hr_head or ask_optional(session, "Керівник кадрової служби")),
            hr_head_post=hr_head_post or (ask(session, "Його посада", "--hr-head-post") if hr_head else ""),
            act_kind=act_kind.value if act_kind else "",
        )
        return _new(directory, answers, who)
    except RefusedError as refused:
        return refused_outcome(directory, refused)


def _kind(answer: str) -> str:
    if answer not in tuple(BodyKind):
        raise UserError(
            f"«{answer}»: немає такого виду органу", "state – державний орган, local – місцеве самоврядування"
        )
    return answer


def _officer(session: Session, named: str | None) -> Officer:
    known = read_officer()
    if named is None and known is None:
        named = ask(session, "Хто записує зміни: прізвище, ім’я, по батькові", "--officer")
    if named is not None:
        known = officer_of(person_name(named, "--officer"))
        write_officer(known)
    if known is None:
        raise UserError("не вказано --officer")
    return known


def _new(root: Path, answers: _Answers, who: Officer) -> Outcome:
    files = {
        path: new_file(path, value)
        for path, value in (
            (SETTINGS_FILE, _settings(answers)),
            (f"{UNITS}/{answers.unit_id}.yaml", _unit(answers)),
        )
    }
    _validated(files)
    os.makedirs(root, 0o700, exist_ok=True)  # noqa: PTH103
    taken = [path for path in files if (root / path).exists()]
    if taken:
        raise UserError(f"у папці вже є файл {taken[0]}", "вкажіть порожню папку")
    recorded = begin_history(root, files, BEGUN, _signature(who))
    write_schemas(root / SCHEMAS)
    result: InitResult = {
        "root": str(root),
        "commit": recorded.commit if recorded else None,
        "files": sorted(files),
    }

    def view(screen: Screen) -> None:
        screen.line(f"Реєстр створено: {root}. Записано: {recorded.commit[:10] if recorded else '–'}.")
        screen.line(f"Зміни записує {who.name}.")

    there = "" if root == Path() else f"у папці {root}: "
    return Outcome(
        result, view=view, following=(f"{there}kadry order add --date ДАТА --subject ТЕКСТ", "kadry help register")
    )


def _validated(files: dict[str, bytes]) -> None:
    """UserError for an answer that a record would not take."""
    from kadry_cli.core.records.settings import Settings
    from kadry_cli.core.register.layout import match
    from kadry_cli.core.register.load import parse_record
    from kadry_cli.topics import record_kinds

    found: list[Finding] = []
    for path, data in files.items():
        matched = match(path, record_kinds())
        if matched is None:
            raise UserError("код підрозділу не годиться", "вкажіть --unit-id: малі латинські літери, цифри, дефіс")
        (topic, kind), _ = matched
        model = Settings if path == SETTINGS_FILE else topic.load(kind.model)
        found += parse_record(data, path, model).findings
    if has_errors(found):
        names = ", ".join(str(key) for key in found[0].loc if isinstance(key, str))
        raise UserError(f"{message_of(found[0])} (поле {names})", "виправте значення і повторіть; нічого не створено")


def _settings(answers: _Answers) -> dict[str, Value]:
    day = Plain(answers.since.isoformat())

    def officer(post: str, name: str) -> list[Value]:
        return [{"from": day, "post": post, "name": person_name(name, "ПІБ")}]

    place: dict[str, Value] = {"from": day, "settlement": answers.settlement}
    if answers.address:
        place["address"] = answers.address
    value: dict[str, Value] = {"format": Plain("1"), "body": answers.body, "kind": answers.kind}
    if answers.edrpou:
        value["edrpou"] = answers.edrpou
    value |= {"names": [{"from": day, "full": answers.name}], "places": [place]}
    if answers.head:
        value["heads"] = officer(answers.head_post, answers.head)
    if answers.hr_head:
        value["hr_heads"] = officer(answers.hr_head_post, answers.hr_head)
    usual = ActWord.DIRECTIVE if answers.kind == BodyKind.LOCAL else ActWord.ORDER
    value["head_acts"] = [{"from": day, "kind": answers.act_kind or usual.value}]
    return value


def _unit(answers: _Answers) -> dict[str, Value]:
    names: list[Value] = [{"from": Plain(answers.since.isoformat()), "name": answers.unit}]
    return {"id": answers.unit_id, "names": names}


def _with_history(root: Path, who: Officer, session: Session) -> Outcome:
    """A folder that holds a register already: its files as they are become the first act, or its history is proven."""
    if has_acts(root):
        return _taken_over(root, who)
    checked = check_register(root, session, [])
    recorded = begin_history(root, dict(files_on_disk(root)), TAKEN, _signature(who))
    write_schemas(root / SCHEMAS)
    count = len(recorded.paths) if recorded else 0
    result: InitResult = {
        "root": str(root),
        "commit": recorded.commit if recorded else None,
        "files": sorted(recorded.paths) if recorded else [],
    }

    def view(screen: Screen) -> None:
        screen.line(
            f"Історію реєстру розпочато: {counted(count, 'файл', 'файли', 'файлів')}, як вони є."
            f" Записано: {recorded.commit[:10] if recorded else '–'}."
        )
        screen.line(f"Зміни записує {who.name}.")
        if checked.findings:
            screen.findings(checked.findings, root)

    return Outcome(result, findings=checked.findings, view=view, root=root)


def _taken_over(root: Path, who: Officer) -> Outcome:
    from kadry_cli.workspace.history import history_findings

    found = history_findings(root, None)
    if has_errors(found):
        raise RefusedError(found)
    take_over(root)

    def view(screen: Screen) -> None:
        screen.line("Історію реєстру перевірено, папку прийнято за чинну копію: зміни записують сюди.")
        screen.line(f"Зміни записує {who.name}. Якщо десь лишилася інша копія, більше нічого в ній не записуйте.")
        if found:
            screen.findings(found, root)

    result: InitResult = {"root": str(root), "commit": None, "files": []}
    return Outcome(result, findings=found, view=view, root=root)


def _signature(who: Officer) -> Signature:
    return who.at(clock.now())
