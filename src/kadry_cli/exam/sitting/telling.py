"""What is told of a sitting in one line: the room, an incident, a person with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from kadry_cli.competition.records import Competition
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.errors import UserError
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.records.sitting import Incident, RoomCheck
from kadry_cli.exam.times import read_time

ROOM_LINES = ("Приміщення унеможливлює спілкування кандидатів", "Забезпечено індивідуальну підготовку")
"""The usual checklist, in the words of the order of the exam (D8)."""

LONGEST_NAME = 4
"""So many words before a colon can be a name; more are the beginning of a sentence."""


def parse_room(text: str) -> tuple[RoomCheck, ...]:
    """«текст=так» or «текст=ні» as a line of the checklist; a bare «так» or «ні» answers the whole usual checklist."""
    what, sign, answer = text.rpartition("=")
    word = (answer if sign else text).strip().casefold()
    if word not in ("так", "ні"):
        raise UserError(
            f"--room: «{text}» не каже, чи виконано", f'пишіть --room так (звичайний перелік) або "{ROOM_LINES[0]}=так"'
        )
    lines = (line_of(what, "--room"),) if sign else ROOM_LINES
    return tuple(RoomCheck.model_construct(what=line, done=word == "так") for line in lines)


def parse_reason(text: str, option: str) -> tuple[str, str]:
    """«ткачук=відрядження» as a person and a reason."""
    person, sign, reason = text.partition("=")
    if not sign or not person.strip() or not reason.strip():
        raise UserError(f"{option}: у «{text}» немає причини", f'пишіть {option} "ПРІЗВИЩЕ=причина"')
    return person.strip(), line_of(reason, option)


def parse_incident(competition: Competition, known: Sequence[str], text: str) -> Incident:
    """«10:20 шевчук: виходила з дозволу» as an incident; without a name and colon it concerns nobody in particular.

    `known` are the candidates of the sitting. UserError for a text without a time, and for a name before the colon that
    is none of theirs.
    """
    clock, _, rest = text.strip().partition(" ")
    moment = read_time(clock)
    if moment is None:
        raise UserError(f"--incident: «{text}» починається не з часу", 'пишіть "10:20 шевчук: виходила з дозволу"')
    name, colon, what = rest.partition(":")
    if not colon or len(name.split()) > LONGEST_NAME:
        return Incident.model_construct(time=moment, candidate=None, what=line_of(rest, "--incident"))
    try:
        candidate = find_candidate_of(competition, name.strip()).id
    except UserError as error:
        raise UserError(
            f"--incident: {error.message}", f"{error.advice}; якщо подія не про кандидата, приберіть двокрапку"
        ) from error
    if candidate not in known:
        raise UserError(f"--incident: «{candidate}» не записано на цьому засіданні", "перевірте прізвище")
    return Incident.model_construct(time=moment, candidate=candidate, what=line_of(what, "--incident"))
