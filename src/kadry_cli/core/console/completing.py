"""What a shell is offered for the word under the cursor: commands and groups come from the table of commands.

Only the last step imports anything of a topic, and only of the topic whose command is being typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

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
    ctx = command.make_context(" ".join(route.words), list(taken.rest), resilient_parsing=True, obj=session)
    with ctx:
        target, incomplete = _resolve_incomplete(ctx, list(taken.rest), word)
        offers = [
            (str(item.value), item.help or "")
            for item in target.shell_complete(ctx, incomplete)
            if item.type == "plain" and item.value
        ]
    return offers + _common_offers(own) if target is command and word.startswith("-") else offers
