"""A small topic of commands to try the console on, and a program that runs it as `kadry` would."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
import time
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from kadry_cli.core.console.completion import complete_candidate, complete_competition
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.run import run
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.manifest import CommandEntry, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kadry_cli.core.console.screen import Screen

NASTY = "Іван\x1b[31m\x9b2J\rПетро\x08\u202eнавпаки\u200b\x07"
PASSPORT = "АБ123456"


class Way(Enum):
    HAND = "під розпис"
    POST = "поштою"


class Paper(Enum):
    PDF = "pdf"
    HTML = "html"


def score(
    ctx: typer.Context,
    competition: Annotated[str, typer.Argument(help="який конкурс", autocompletion=complete_competition)],
    candidate: Annotated[str | None, typer.Argument(help="який кандидат", autocompletion=complete_candidate)] = None,
    marks: Annotated[
        Path | None, typer.Option("--marks", "-m", exists=True, dir_okay=False, help="аркуш оцінок")
    ] = None,
    top: Annotated[int, typer.Option(min=1, max=10, help="скільки показати")] = 3,
    to: Annotated[Paper, typer.Option(help="у якому вигляді")] = Paper.PDF,
    how: Annotated[Way | None, typer.Option("--how", metavar="СПОСІБ", help="як повідомлено")] = None,
    since: Annotated[str | None, typer.Option("--since", parser=parse_date, help="з якого дня")] = None,
    shift: Annotated[bool, typer.Option("--shift/--no-shift", help="чи переносити")] = True,
    label: Annotated[list[str] | None, typer.Option("--label", help="позначка")] = None,
) -> Outcome:
    """Обчислює підсумок іспиту за правом на дату іспиту.

    Без кандидата показує всіх.

    Приклад: kadry exam score 2009-02-hs
    """

    def view(screen: Screen) -> None:
        screen.heading("Підсумок")
        screen.table(Table(("Кандидат", "Бал"), [("Перший", 9), ("Друга", 10)], ("Разом", 19)))
        screen.note("примітка")

    result = {
        "competition": competition,
        "top": top,
        "since": since,
        "to": to,
        "marks": marks,
        "label": label,
    }
    decisions = ({"rule": "exam.sample", "law_date": "2009-06-15", "steps": ["крок"]} for _ in range(2))
    return Outcome(result | {"session": ctx.obj._asdict()}, decisions, view=view)


def nasty(word: Annotated[str, typer.Argument(help="що показати")] = NASTY) -> Outcome:
    """Показує небезпечні знаки."""

    def view(screen: Screen) -> None:
        screen.heading(word)
        screen.line(word)
        screen.text(word)
        screen.table(Table((word, "ще"), [(word, word)], (word, 1)))

    return Outcome({"word": word, "list": [word]}, [{"steps": [word], "rule": word}], view=view)


def refuse(passport: Annotated[str, typer.Argument(help="число")] = PASSPORT) -> Outcome:
    """Відмовляє."""
    raise UserError(f"людини з паспортом {passport} немає", f"шукали «{passport}»")


def breaks(passport: Annotated[str, typer.Argument(help="число")] = PASSPORT) -> Outcome:
    """Ламається."""
    try:
        int(passport)
    except ValueError as cause:
        raise LookupError(f"no person {passport}") from cause
    raise AssertionError


def interrupted() -> Outcome:
    """Перериває себе, як Ctrl+C."""
    raise KeyboardInterrupt


def waits() -> Outcome:
    """Чекає, доки перервуть."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.stderr.write("чекаю\n")
    sys.stderr.flush()
    time.sleep(60)
    raise AssertionError


def unreadable() -> Outcome:
    """Читає файл, якого немає."""
    Path("немає такого").read_bytes()
    raise AssertionError


def many(count: Annotated[int, typer.Argument(help="скільки")] = 100_000) -> Outcome:
    """Показує багато."""

    def view(screen: Screen) -> None:
        for number in range(count):
            screen.line(f"рядок {number}")

    decisions = ({"n": number, "text": "х" * 500} for number in range(count))
    return Outcome({"rows": ({"n": number} for number in range(3))}, decisions, view=view)


def code(value: Annotated[int, typer.Argument(help="код")]) -> Outcome:
    """Виходить із кодом.

    Приклад:
        kadry exam code 1
        kadry exam code 0
    """
    return Outcome(None, exit_code=value)


def own(
    paper: Annotated[str, typer.Option("--format", help="вид")] = "text",
    as_of: Annotated[str, typer.Option("--as-of", help="свій день")] = "",
    basis: Annotated[str, typer.Option("--basis", "-b", help="підстава")] = "",
) -> Outcome:
    """Має свій параметр --as-of."""
    return Outcome({"format": paper, "as_of": as_of, "basis": basis}, as_json=paper == "json")


def found(weight: Annotated[str, typer.Argument(help="вага")]) -> Outcome:
    """Знаходить зауваження."""
    return Outcome({}, findings=[Finding("KD001", "people/a/card.yaml", severity=Severity(weight))])


COMMANDS = (score, nasty, refuse, breaks, interrupted, waits, unreadable, many, code, own, found)
EXAM = Topic(
    name="sample",
    title="Іспит",
    group="exam",
    group_help="Письмовий іспит",
    commands=tuple(CommandEntry(f.__name__, f"commands:{f.__name__}", "Рядок довідки") for f in COMMANDS),
)
ABSENT = Topic(
    name="absent",
    title="Тема без команд",
    group="absent",
    commands=(CommandEntry("do", "commands:do", "Зробити"),),
)
WORKSPACE = Topic(
    name="sample_workspace",
    title="Реєстр",
    group_helps=(("law", "Акти й норми"),),
    commands=(
        CommandEntry("check", "commands:own", "Перевірити реєстр"),
        CommandEntry("law show", "commands:own", "Норма за датами"),
        CommandEntry("completion", "kadry_cli.core.console.completion_command:completion", "Доповнення команд"),
    ),
)
TOPICS = (WORKSPACE, EXAM, ABSENT)


def install() -> None:
    """Puts this module where the manifests look for commands; `absent` stays without."""
    for topic in (EXAM, WORKSPACE):
        package = ModuleType(f"kadry_cli.{topic.name}")
        package.__path__ = []
        sys.modules[package.__name__] = package
        sys.modules[f"{package.__name__}.commands"] = sys.modules[__name__]


class Called(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str


class FakeTerminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def called(
    *args: str,
    topics: Callable[[], Iterable[Topic]] = lambda: TOPICS,
    environ: Mapping[str, str] | None = None,
    terminal: bool = False,
) -> Called:
    """Runs a command line in this process."""
    install()
    out = FakeTerminal() if terminal else io.StringIO()
    err = io.StringIO()
    code = run(topics, args, environ or {}, out, err)
    return Called(code, out.getvalue(), err.getvalue())


def program(*args: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Runs a command line in a process of its own."""
    return subprocess.run(
        [sys.executable, __file__, *args], capture_output=True, encoding="utf-8", check=False, **options
    )


if __name__ == "__main__":
    import kadry_cli.app

    install()
    vars(kadry_cli.app)["all_topics"] = lambda: TOPICS
    sys.exit(kadry_cli.app.run(sys.argv[1:]))
