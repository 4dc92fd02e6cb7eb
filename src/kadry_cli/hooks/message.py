"""The message of a commit that git is about to make: the ground in it, and the form in which kadry's history has it.

The ground is a line «Підстава: наказ від 02.03.2009 № 12-к» anywhere in the message, or a trailer `Kadry-Basis`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import BASIS, COMMAND, message_of, record_trailers, subject_of
from kadry_cli.core.masking import masked

ACT = "git commit"
_SCISSORS = re.compile(r"# -+ >8 -+")
_GROUND = re.compile(rf"\s*(?:підстава\s*:|{BASIS}:)\s*(.*)", re.IGNORECASE)
_OWN = re.compile(r"\s*kadry-[a-z-]*\s*:", re.IGNORECASE)
_ID = re.compile(r"\b(?:[0-9a-f]{40}|(?=[0-9]*[a-f])[0-9a-f]{7,39})\b")


class Message(NamedTuple):
    """What a user wrote: the lines without git's comments, the grounds named in them and the other lines; `recorded`:
    it is the message of an act that the history has already (`git commit --amend`)."""

    empty: bool
    recorded: bool
    grounds: tuple[str, ...]
    rest: tuple[str, ...]


def read_message(text: str) -> Message:
    """The message in the file that git gives to its hook: comments, and what follows git's scissors, left out."""
    lines: list[str] = []
    for line in text.splitlines():
        if _SCISSORS.fullmatch(line):
            break
        if not line.startswith("#"):
            lines.append(line.rstrip())
    matches = [(line, _GROUND.fullmatch(line)) for line in lines]
    grounds = [" ".join(match[1].split()) for _, match in matches if match is not None]
    rest = tuple(line for line, match in matches if match is None and not _OWN.match(line))
    recorded = any(line.startswith(f"{COMMAND}:") for line in lines)
    return Message(not any(lines), recorded, tuple(dict.fromkeys(ground for ground in grounds if ground)), rest)


def recorded_message(message: Message, paths: Sequence[str], basis: str) -> str:
    """The message as the history has it: the subject, the user's own lines, and kadry's block with the ground.

    UserError for what may not enter the history: characters that nobody sees, long numbers (trust U8, I11).
    """
    lines = list(message.rest)
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    subject = " ".join(lines.pop(0).split()) if lines else subject_of(ACT, paths)
    for line in (subject, *lines):
        plain = _ID.sub("", line)
        if not line.replace("\t", " ").isprintable() or masked(plain) != plain:
            raise UserError(
                "у повідомленні є те, чого в історії не має бути: прихований знак або довгий номер",
                "приберіть номери паспортів і податкові номери: повідомлення лишається в історії назавжди",
            )
    text = message_of(subject, [(COMMAND, ACT), *record_trailers(sorted(paths)), (BASIS, basis)])
    head, _, block = text.partition("\n\n")
    body = "\n".join(lines).strip("\n")
    return "\n\n".join([head, body, block] if body else [head, block])
