"""What a shell is offered for the word under the cursor: commands and groups come from the table of commands.

Only the last step imports anything of a topic, and only of the topic whose command is being typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from kadry_cli.core.console.common_options import COMMON_NAMES, session_of, take_common
from kadry_cli.core.console.routes import CommandTable, Found, Route, command_table, find_command
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.masking import show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kadry_cli.core.manifest import Topic

Offer = tuple[str, str]


def answer(topics: Callable[[], Iterable[Topic]], args: Sequence[str], environ: Mapping[str, str], out: TextIO) -> int:
    """Prints the offers for the word in `_KADRY_WORD`, a line each: value, tab, help.

    The shell shows no error of ours while the user types: a command that cannot be loaded offers nothing.
    """
    try:
        offers = offered(command_table(topics()), args, environ.get("_KADRY_WORD", ""), environ)
    except Exception:  # noqa: BLE001 (the shell must go on to offer files)
        return 1
    for value, words in offers:
        if show(value) == value:
            out.write(f"{value}\t{show(words)}\n")
    return 0


def offered(table: CommandTable, args: Sequence[str], word: str, environ: Mapping[str, str]) -> list[Offer]:
    """Everything that may stand for the word after these arguments, each with its line of help.

    bash hands `--opt=value` over as three words, the other shells as one.
    """
    args = [arg.strip("'\"") for arg in args if arg != "="]
    word = "" if word == "=" else word.lstrip("'\"")
    lead = ""
    if word.startswith("--") and "=" in word:
        name, _, word = word.partition("=")
        args, lead = [*args, name], f"{name}="
    try:
        found = find_command(table, args)
        if found.unknown:
            return []
        offers = (
            _after_words(table, found, word) if found.route is None else _in_command(found.route, found, word, environ)
        )
    except UserError:
        # A common option waits for its value: a folder or a date, and files are the shell's own business.
        return []
    return [(lead + value, words) for value, words in offers if value.startswith(word)]


def _after_words(table: CommandTable, found: Found, word: str) -> list[Offer]:
    return _common_offers(()) if word.startswith("-") else table.children(found.words)


def _common_offers(own: Iterable[str]) -> list[Offer]:
    hidden = set(own)
    return [(name, option.help) for name, option in COMMON_NAMES.items() if name not in hidden]


def _by_word(target: object, ctx: Any, incomplete: str) -> list[Offer]:
    """What the word for a value says may stand there, where its command names no completer: «ЧЛЕН», «КАНДИДАТ»."""
    from kadry_cli.core.console.completion import complete_candidate, complete_member

    completer = {"ЧЛЕН": complete_member, "КАНДИДАТ": complete_candidate}.get(str(getattr(target, "metavar", "")))
    return [(name, "") for name in completer(ctx, [], incomplete)] if completer is not None else []


def _in_command(route: Route, found: Found, word: str, environ: Mapping[str, str]) -> list[Offer]:
    from typer._click.shell_completion import _resolve_incomplete

    from kadry_cli.core.console.command import build_command, own_options

    command = build_command(route.topic.load(route.entry.target), " ".join(route.words))
    own = own_options(command)
    taken = take_common(found.rest, own)
    try:
        session = session_of(found.given | taken.given, environ, terminal=False)
    except UserError:
        session = Session()
    # An option that still waits for its value would keep click from reading what stands before it.
    waits = bool(taken.rest) and own.get(taken.rest[-1], 0) > 0
    whole = taken.rest[:-1] if waits else taken.rest
    ctx = command.make_context(" ".join(route.words), list(whole), resilient_parsing=True, obj=session)
    with ctx:
        target, incomplete = _resolve_incomplete(ctx, list(taken.rest), word)
        offers = [
            (str(item.value), item.help or "")
            for item in target.shell_complete(ctx, incomplete)
            if item.type == "plain" and item.value
        ] or _by_word(target, ctx, incomplete)
    return offers + _common_offers(own) if target is command and word.startswith("-") else offers
