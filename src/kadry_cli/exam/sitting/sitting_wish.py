"""What is to be recorded of a sitting, and the sitting that comes of it (D2, D7, D8, D14)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, time
from typing import Any

from kadry_cli.competition.records import Candidate
from kadry_cli.core.errors import UserError
from kadry_cli.exam.people import find_candidate_of, find_member
from kadry_cli.exam.records.sitting import (
    ABSENT,
    CAME,
    REMOVED,
    WITHDREW,
    AbsentMember,
    ExamEntry,
    Incident,
    Invitation,
    RoomCheck,
    Sitting,
    SittingProtocol,
)
from kadry_cli.exam.sitting.day import Day
from kadry_cli.exam.sitting.telling import parse_incident, parse_room


@dataclass(frozen=True)
class SitWish:
    """What was said of a sitting; None, "" and () stand for what was not. People and posts as they were typed."""

    day: date | None = None
    hour: time | None = None
    place: str = ""
    agreed: date | None = None
    posts: tuple[str, ...] = ()
    room: tuple[str, ...] = ()
    offered: str = ""
    present: tuple[str, ...] = ()
    away: tuple[tuple[str, str], ...] = ()
    started: time | None = None
    finished: time | None = None
    incidents: tuple[str, ...] = ()
    invited: date | None = None
    how: str = ""
    candidates: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    withdrew: tuple[str, ...] = ()
    came: tuple[str, ...] = ()
    removed: tuple[tuple[str, str], ...] = ()
    protocol_number: str = ""
    protocol_date: date | None = None

    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return all(getattr(self, field.name) in (None, "", ()) for field in fields(self))


def amended(day: Day, number: int, sitting: Sitting, posts: Sequence[str], wish: SitWish) -> Sitting:
    """The sitting at a place of the exam with everything of a wish in it; `posts` are codes.

    What is said anew takes the place of what was; lists are added to, and a person is never in two of them.
    UserError for people whom the competition does not know or who cannot be told so.
    """
    changed: dict[str, Any] = {}
    plain = {
        "date": wish.day,
        "hour": wish.hour,
        "place": wish.place,
        "agreed": wish.agreed,
        "posts": tuple(posts),
        "offered": wish.offered,
        "started": wish.started,
        "finished": wish.finished,
    }
    changed |= {key: value for key, value in plain.items() if value not in (None, "", ())}
    if wish.day is not None and wish.day != sitting.date and any(entry.marks for entry in sitting.candidates):
        raise UserError(
            "оцінки вже записано, тож дати засідання команда не змінює",
            "якщо дата – описка, виправте її у файлі exam.yaml і запишіть: kadry record",
        )
    changed["room"] = _with_lines(sitting.room, wish.room)
    changed["present"], changed["absent"] = _members(day, sitting, wish)
    changed["candidates"] = _entries(day, number, sitting, wish)
    known = [entry.id for entry in changed["candidates"]]
    changed["incidents"] = _incidents(day, sitting, known, wish.incidents)
    changed["protocol"] = _protocol(sitting.protocol, wish)
    return sitting.model_copy(update=changed)


def _with_lines(old: Sequence[RoomCheck], said: Iterable[str]) -> tuple[RoomCheck, ...]:
    lines = {line.what: line for line in old}
    for text in said:
        lines |= {line.what: line for line in parse_room(text)}
    return tuple(lines.values())


def _members(day: Day, sitting: Sitting, wish: SitWish) -> tuple[tuple[str, ...], tuple[AbsentMember, ...]]:
    came = [find_member(day.competition, text).id for text in wish.present]
    away = {find_member(day.competition, text).id: reason for text, reason in wish.away}
    both = [member for member in came if member in away]
    if both:
        raise UserError(f"«{both[0]}» названо і присутнім, і відсутнім", "залиште одне з двох")
    present = dict.fromkeys((*(one for one in sitting.present if one not in away), *came))
    absent = {one.id: one.reason for one in sitting.absent if one.id not in came} | away
    made = tuple(AbsentMember.model_construct(id=member, reason=reason) for member, reason in absent.items())
    return tuple(present), made


def _entries(day: Day, number: int, sitting: Sitting, wish: SitWish) -> tuple[ExamEntry, ...]:
    entries = {entry.id: entry for entry in sitting.candidates}
    named = [find_candidate_of(day.competition, text) for text in wish.candidates]
    for candidate in named:
        if candidate.id not in entries:
            _refuse_stranger(day, number, candidate)
            entries[candidate.id] = ExamEntry(id=candidate.id)
    if wish.invited is not None:
        told = Invitation.model_construct(date=wish.invited, how=wish.how)
        for person in [one.id for one in named] or [one for one, entry in entries.items() if _is_told(entry)]:
            entries[person] = entries[person].model_copy(update={"invited": told})
    states = [(text, ABSENT, "") for text in wish.absent] + [(text, WITHDREW, "") for text in wish.withdrew]
    states += [(text, CAME, "") for text in wish.came] + [(text, REMOVED, reason) for text, reason in wish.removed]
    given: dict[str, str] = {}
    for text, state, reason in states:
        person = find_candidate_of(day.competition, text).id
        if given.setdefault(person, state) != state:
            raise UserError(f"про участь «{person}» сказано двічі", f"залиште одне: {given[person]} чи {state}")
        if person not in entries:
            raise UserError(f"«{person}» не записано на цьому засіданні", f"додайте: --candidate {person}")
        entries[person] = _in_state(entries[person], state, reason)
    return tuple(entries.values())


def _is_told(entry: ExamEntry) -> bool:
    return entry.attendance != WITHDREW


def _refuse_stranger(day: Day, number: int, candidate: Candidate) -> None:
    """Only an admitted candidate sits the exam, and once (D1)."""
    if not candidate.admitted:
        raise UserError(
            f"«{candidate.id}» до іспиту не допущено", "рішення про допуск – рядок «admitted: так» у competition.yaml"
        )
    for other, sitting in enumerate(day.exam.sittings):
        if other != number and any(entry.id == candidate.id for entry in sitting.candidates):
            raise UserError(f"«{candidate.id}» уже записано на засіданні № {other + 1}", "іспит складають один раз")


def _in_state(entry: ExamEntry, state: str, reason: str) -> ExamEntry:
    if entry.marks and state != CAME:
        raise UserError(
            f"для «{entry.id}» оцінки вже записано, тож участь не змінити", "якщо це помилка, скасуйте акт: kadry undo"
        )
    if entry.ticket is not None and state in (ABSENT, WITHDREW):
        raise UserError(
            f"«{entry.id}» уже вибрав(ла) білет № {entry.ticket}, тож «{state}» не сходиться",
            "кого відсторонили під час іспиту, записують так: --removed КАНДИДАТ=причина",
        )
    return entry.model_copy(update={"attendance": state} | ({"note": reason} if reason else {}))


def _incidents(day: Day, sitting: Sitting, known: Sequence[str], said: Iterable[str]) -> tuple[Incident, ...]:
    found = list(sitting.incidents)
    for text in said:
        incident = parse_incident(day.competition, known, text)
        if incident not in found:
            found.append(incident)
    return tuple(found)


def _protocol(old: SittingProtocol | None, wish: SitWish) -> SittingProtocol | None:
    number = wish.protocol_number or (old.number if old else "")
    day = wish.protocol_date or (old.date if old else None)
    if not number and day is None:
        return None
    if not number or day is None:
        missing = "--protocol-date" if number else "--protocol-number"
        raise UserError(f"протокол має і номер, і дату: не вказано {missing}", f"додайте {missing} ЗНАЧЕННЯ")
    return SittingProtocol.model_construct(number=number, date=day)
