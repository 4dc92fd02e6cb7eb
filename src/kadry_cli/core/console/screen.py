"""The only place that writes to standard output and standard error."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO

from kadry_cli.core.console.text import MAX_WIDTH, wrap
from kadry_cli.core.masking import show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from kadry_cli.core.console.session import Session
    from kadry_cli.core.console.table import Table
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.finding import Finding

BOLD, RED, PLAIN = "\x1b[1m", "\x1b[1;31m", "\x1b[0m"


class PipeClosed(BaseException):
    """Nobody reads our output any more: not an error, and no command may catch it by mistake."""


class Screen:
    """Where a command's view draws: text, headings, tables and findings on one stream.

    Every text is made safe by `show`: no character of a record reaches the terminal as a command (trust D4).
    """

    def __init__(self, out: TextIO, session: Session, error: TextIO | None = None) -> None:
        self._out = out
        self._error = error if error is not None else out
        self.session = session
        self.terminal = out.isatty()
        self.width = terminal_width(out)
        self.written = False
        self.findings_shown = False
        self.carries_document = False

    def line(self, text: str = "") -> None:
        """One line; a line break inside it is shown as a character."""
        self._write(show(text) + "\n")

    def text(self, text: str) -> None:
        """Several lines, broken where the text breaks."""
        self._write("".join(f"{show(line)}\n" for line in text.split("\n")))

    def heading(self, text: str) -> None:
        """A title above a part of the output."""
        self._write(f"{BOLD}{show(text)}{PLAIN}\n" if self.session.color else f"{show(text)}\n")

    def note(self, text: str) -> None:
        """A line that `--quiet` leaves out."""
        if not self.session.quiet:
            self.line(text)

    def table(self, table: Table) -> None:
        """A table: through rich on a terminal, else as plain aligned columns."""
        if self.terminal:
            from kadry_cli.core.console.rich_table import rich_lines

            self._write(rich_lines(table, self.width, self.session.color))
            return
        from kadry_cli.core.console.table import plain_lines

        self._write("".join(f"{line}\n" for line in plain_lines(table, self.width)))

    def findings(
        self,
        findings: Iterable[Finding],
        root: Path | None = None,
        read: Callable[[str], bytes | None] | None = None,
    ) -> None:
        """Findings with their excerpts and totals; a view calls this to choose their place itself.

        `root` is the register they are about where it is not the session's (`kadry demo`); `read` gives the files they
        are about where these are not the ones on disk.
        """
        from kadry_cli.core.checking.acceptance import unaccepted
        from kadry_cli.core.diagnostics.render import findings_text

        self.findings_shown = True
        root = root or self.session.register_root()
        findings = unaccepted(list(findings), root, self.session.day())
        text = findings_text(findings, read or partial(_register_file, root))
        (self.complain_text if self.carries_document else self.text)(text)

    def report(self, text: str) -> None:
        """Findings in a form for a machine (SARIF, annotations), safe already and written as it is."""
        self.findings_shown = True
        self._write(text)

    def paragraph(self, text: str, indent: str = "", hanging: str = "") -> None:
        """Prose wrapped to the width; lines after the first begin with `indent` and `hanging`."""
        room = self.width - len(indent) - len(hanging)
        for number, part in enumerate(wrap(show(text), room)):
            self.line(indent + (hanging if number else "") + part)

    def decisions(self, decisions: Iterable[Decision[Any] | Mapping[str, object]]) -> None:
        """The reasoning behind each decision, as numbered sentences (`--explain`)."""
        from kadry_cli.core.law.wording import decision_json

        for decision in decisions:
            values = decision if isinstance(decision, Mapping) else decision_json(decision)
            day = ".".join(reversed(str(values.get("law_date", "")).split("-")))
            subject = f"{values['subject']}: " if values.get("subject") else ""
            self.line()
            self.heading(f"{subject}як отримано рішення ({values.get('rule', '')}, право на {day})")
            steps = values.get("steps")
            for number, step in enumerate(steps if isinstance(steps, (list, tuple)) else (), 1):
                self.paragraph(f"{number}. {step}", "  ", "   ")

    def document(self, data: bytes) -> None:
        """A whole document for `-o -`, byte for byte; findings then go to standard error."""
        self.carries_document = self.written = True
        with _pipe_watched():
            self._out.flush()
            self._out.buffer.write(data)
            self._out.buffer.flush()

    def pieces(self, pieces: Iterable[str]) -> None:
        """Text that is safe already, written as it comes (the JSON envelope)."""
        for piece in pieces:
            self._write(piece)

    def complain_text(self, text: str) -> None:
        """Several lines on standard error."""
        with _pipe_watched():
            self._error.write("".join(f"{show(line)}\n" for line in text.split("\n")))
            self._error.flush()

    def complain(self, word: str, text: str) -> None:
        """One line on standard error behind a word («помилка»), which stands out where colour is allowed."""
        from kadry_cli.core.console.session import wants_color

        coloured = self.session.color and wants_color(os.environ, self._error.isatty())
        head = f"{RED}{word}:{PLAIN}" if coloured else f"{word}:"
        with _pipe_watched():
            self._error.write(f"{head} {show(text)}\n")
            self._error.flush()

    def flush(self) -> None:
        """Everything written so far is handed over now."""
        with _pipe_watched():
            self._out.flush()

    def _write(self, text: str) -> None:
        self.written = True
        with _pipe_watched():
            self._out.write(text)


def _register_file(root: Path | None, path: str) -> bytes | None:
    from kadry_cli.core.register.layout import read_bytes

    return read_bytes(root, path)[0] if root is not None else None


def terminal_width(out: TextIO) -> int:
    """How many columns to use: the terminal's, never more than 100; 100 where there is no terminal."""
    if not out.isatty():
        return MAX_WIDTH
    try:
        columns = os.get_terminal_size(out.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    return max(40, min(columns, MAX_WIDTH)) if columns else MAX_WIDTH


@contextmanager
def _pipe_watched() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise PipeClosed from error
    except OSError as error:
        # Windows reports a closed pipe as EINVAL.
        if os.name == "nt" and error.errno == errno.EINVAL:
            raise PipeClosed from error
        raise
