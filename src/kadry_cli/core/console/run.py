"""One run of the command line: find the command, call it, show its outcome, exit (design §6, §10)."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

from kadry_cli import __version__
from kadry_cli.core.console.common_options import session_of, take_common
from kadry_cli.core.console.routes import (
    CommandTable,
    Found,
    Route,
    command_table,
    find_command,
    unknown_word,
)
from kadry_cli.core.console.screen import PipeClosed, Screen
from kadry_cli.core.console.session import Session, wants_color
from kadry_cli.core.console.usage import table_page, usage_lines, usage_tail
from kadry_cli.core.console.usage_errors import usage_error
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.masking import masked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kadry_cli.core.console.command import KadryCommand
    from kadry_cli.core.console.outcome import Outcome
    from kadry_cli.core.manifest import Topic

CLEAN, FINDINGS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


class Call:
    """What is known of the run so far, for whatever has to be said when it stops."""

    def __init__(self, args: Sequence[str], environ: Mapping[str, str], out: TextIO, error: TextIO) -> None:
        self.args = list(args)
        self.environ = environ
        self.out = out
        self.error = error
        self.words: tuple[str, ...] = ()
        self.usage: list[str] = []
        self.params: dict[str, object] = {}
        self.code = CLEAN
        options = self.args[: self.args.index("--")] if "--" in self.args else self.args
        color = wants_color(environ, out.isatty(), refused="--no-color" in options)
        self.begin(Session(json="--json" in options, color=color))

    def begin(self, session: Session) -> None:
        """Uses the session from here on."""
        self.session = session
        self.screen = Screen(self.out, session, self.error)

    @property
    def command(self) -> str:
        """The words of the command, as the envelope names it."""
        return " ".join(self.words)


def run(
    topics: Callable[[], Iterable[Topic]],
    args: Sequence[str],
    environ: Mapping[str, str] = os.environ,
    out: TextIO | None = None,
    error: TextIO | None = None,
) -> int:
    """Runs one command line and returns the exit code; all that can go wrong is said here, once.

    `topics` gives the manifests; called inside, so that a broken manifest is reported like any bug.
    """
    call = Call(args, environ, out or sys.stdout, error or sys.stderr)
    try:
        _attempt(topics, call)
    except PipeClosed:
        for stream in (call.out, call.error):
            _silence(stream)
    return call.code


def _attempt(topics: Callable[[], Iterable[Topic]], call: Call) -> None:
    try:
        call.code = _run(command_table(topics()), call)
        call.screen.flush()
    except UserError as refusal:
        call.code = USAGE
        _refuse(call, refusal)
    except KeyboardInterrupt:
        call.code = INTERRUPTED
        _interrupted(call)
    except Exception as problem:  # noqa: BLE001 (the one boundary where a bug becomes exit code 3)
        _stopped(call, problem)


def _run(table: CommandTable, call: Call) -> int:
    found = find_command(table, call.args)
    call.words = found.words
    call.usage = usage_lines(" ".join(("kadry", *found.words)), "КОМАНДА [ПАРАМЕТРИ] [АРГУМЕНТИ]", call.screen.width)
    if "version" in found.given:
        call.screen.line(f"kadry {__version__}")
        return CLEAN
    if found.route is None:
        return _without_command(table, found, call)
    return _command(found.route, found, call)


def _without_command(table: CommandTable, found: Found, call: Call) -> int:
    if found.unknown:
        raise UsageError(*unknown_word(table, found))
    if "help" in found.given or not (found.words or call.session.json):
        call.screen.text(table_page(table, found.words, call.screen.width))
        return CLEAN
    path = " ".join(("kadry", *found.words))
    words = ", ".join(word for word, _ in table.children(found.words))
    guide = table.guide_of(found.words)
    more = f"; крок за кроком: {guide}" if guide else ""
    raise UsageError("не вказано команду", f"{path} КОМАНДА, де команда одна з: {words}{more}")


def _command(route: Route, found: Found, call: Call) -> int:
    from kadry_cli.core.console.command import build_command, own_options

    function = route.topic.load(route.entry.target)
    command = build_command(function, call.command)
    call.usage = usage_lines(f"kadry {call.command}", usage_tail(command), call.screen.width)
    taken = take_common(found.rest, own_options(command))
    given = found.given | taken.given
    if "version" in given:
        call.screen.line(f"kadry {__version__}")
        return CLEAN
    if "help" in given:
        from kadry_cli.core.console.pages import command_page, page_text

        call.screen.text(page_text(command_page(command, function, route), call.screen.width))
        return CLEAN
    call.begin(session_of(given, call.environ, call.out.isatty()))
    outcome = _invoke(command, taken.rest, call)
    return outcome if isinstance(outcome, int) else _show(outcome, route, call)


def _invoke(command: KadryCommand, args: list[str], call: Call) -> Outcome | int:
    from typer.exceptions import Exit, TyperException

    from kadry_cli.core.change.refusal import RefusedError
    from kadry_cli.core.console.outcome import Outcome

    try:
        with command.make_context(f"kadry {call.command}", args, obj=call.session) as ctx:
            outcome = command.invoke(ctx)
            call.params = ctx.params
    except Exit as leave:
        return leave.exit_code
    except TyperException as error:
        raise usage_error(error, command) from None
    except RefusedError as refused:
        # A record that cannot be read stops a command that looks at it before it is under the locks, too.
        from kadry_cli.core.console.acting import refused_outcome

        return refused_outcome(call.session.required_root(finish=False), refused)
    if not isinstance(outcome, Outcome):
        raise TypeError("a command must return an Outcome")
    return outcome


def _show(outcome: Outcome, route: Route, call: Call) -> int:
    from kadry_cli.core.console.outcome import exit_code_of

    screen, session = call.screen, call.session
    if outcome.findings:
        from dataclasses import replace

        from kadry_cli.core.checking.acceptance import unaccepted

        register = outcome.root or session.register_root()
        outcome = replace(outcome, findings=unaccepted(outcome.findings, register, session.day()))
    call.code = exit_code_of(outcome, session.strict)
    if session.json or outcome.as_json:
        from kadry_cli.core.console.envelope import outcome_pieces

        screen.pieces(outcome_pieces(outcome, call.command, session.day()))
        return call.code
    if outcome.view is not None:
        outcome.view(screen)
    if session.explain:
        screen.decisions(outcome.decisions)
    if outcome.findings and not screen.findings_shown:
        screen.findings(outcome.findings, outcome.root)
    if not (session.quiet or session.explain or screen.carries_document):
        _show_next(outcome, route, call)
    return call.code


def _show_next(outcome: Outcome, route: Route, call: Call) -> None:
    """The commands that follow: those the command named itself, else after a success those of the manifest."""
    following = outcome.following
    if following is None and call.code == CLEAN:
        following = dict(route.topic.next_steps).get(route.entry.name)
    if following:
        from kadry_cli.core.console.next_lines import next_lines

        for line in next_lines(following, call.params, call.session.root):
            call.screen.line(line)


def _refuse(call: Call, refusal: UserError) -> None:
    """A user's mistake: the words on standard error, and the envelope where JSON was asked for."""
    usage = call.usage if isinstance(refusal, UsageError) else []
    _complain(call, refusal.message, refusal.advice, usage)


def _complain(call: Call, message: str, advice: str, usage: Sequence[str] = ()) -> None:
    message, advice = masked(message), masked(advice)
    call.screen.complain("помилка", message)
    if advice:
        call.screen.complain("порада", advice)
    if usage:
        call.screen.complain_text("\n".join(usage))
    if call.session.json and not call.screen.written:
        from kadry_cli.core.console.envelope import error_pieces

        call.screen.pieces(error_pieces(message, advice, call.command, call.session.on))
        call.screen.flush()


def _interrupted(call: Call) -> None:
    call.screen.complain_text("\nПерервано.")


def _stopped(call: Call, problem: Exception) -> None:
    """Anything else that ended the run: a refusal by the system, a prompt left, or a bug of ours."""
    from kadry_cli.core import os_errors

    if isinstance(problem, OSError) and os_errors.known(problem):
        call.code = USAGE
        _complain(call, os_errors.message(problem), "")
        return
    typer_exceptions = sys.modules.get("typer.exceptions")
    if typer_exceptions is not None and isinstance(problem, typer_exceptions.Abort):
        call.code = INTERRUPTED
        _interrupted(call)
        return
    from kadry_cli.core.console.bug_report import ADVICE, MESSAGE, bug_report

    call.code = BUG
    _complain(call, MESSAGE, ADVICE)
    call.screen.complain_text("\n" + bug_report(problem, call.command))


def _silence(out: TextIO) -> None:
    """Nothing buffered for a closed pipe is tried again when the interpreter ends."""
    try:
        descriptor = out.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
