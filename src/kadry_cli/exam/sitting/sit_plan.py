"""From a wish about a sitting to the plan of the act: which sitting it is, whom it is for, what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kadry_cli.body.staff_files import load_units, matching, posts_of
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.records.sitting import CAME, STATE_LANGUAGE, ExamEntry, Sitting
from kadry_cli.exam.sitting.day import Day, plan_of, read_day, sitting_place, with_sitting
from kadry_cli.exam.sitting.next_steps import next_step
from kadry_cli.exam.sitting.sitting_wish import SitWish, amended
from kadry_cli.exam.sitting.words import ended, short_name
from kadry_cli.exam.words import state_word

if TYPE_CHECKING:
    from kadry_cli.exam.sitting.results import Sat

Titles = dict[str, list[str]]
"""The posts of a competition by code, each with every title it has had."""


def sat(standing: Standing, competition: str, number: int | None, new: bool, wish: SitWish) -> Plan:
    """The plan that makes a new sitting, or records more of one. UserError where the wish does not fit."""
    day = read_day(standing, competition)
    posts = [_post(_titles(standing, day), text) for text in wish.posts]
    if new or not day.exam.sittings:
        return _begun(standing, day, posts, wish, number)
    place = sitting_place(day, number)
    if wish.is_empty():
        raise UserError(
            "нема чого записувати: нічого про засідання не вказано", "що можна вказати: kadry help exam sit"
        )
    old = day.exam.sittings[place]
    sitting = amended(day, place, old, posts, wish)
    said = ended(f"Іспит {date_short(sitting.date)} – {_told(day, old, sitting) or 'без змін'}")
    return _planned(standing, day, place, sitting, said)


def _begun(standing: Standing, day: Day, posts: Sequence[str], wish: SitWish, number: int | None) -> Plan:
    place = len(day.exam.sittings)
    if number not in (None, place + 1):
        raise UserError(f"засідання № {number} немає", f"нове буде № {place + 1}: приберіть --sitting")
    if wish.day is None:
        raise UserError("не вказано --date", "додайте --date ДАТА: коли іспит")
    if not posts and len(day.competition.posts) > 1:
        raise UserError(
            "у конкурсі кілька посад, а іспит проводять на кожну окремо",
            "назвіть посаду: --post КОД; кілька – лише за невеликої кількості кандидатів: "
            + ", ".join(vacancy.post for vacancy in day.competition.posts),
        )
    fresh = Sitting(date=wish.day.isoformat(), language=STATE_LANGUAGE)
    if not wish.candidates:
        fresh = fresh.model_copy(update={"candidates": _admitted(day, posts)})
    sitting = amended(day, place, fresh, posts, wish)
    if not sitting.candidates:
        raise UserError(
            "іспит нікому складати: допущених кандидатів немає",
            "запишіть рішення про допуск у competition.yaml: рядок «admitted: так»",
        )
    at = f" о {sitting.hour:%H:%M}" if sitting.hour else ""
    who = counted(len(sitting.candidates), "кандидат", "кандидати", "кандидатів")
    word = "записано" if sitting.held() else "призначено"
    which = f", засідання № {place + 1}" if place else ""
    said = f"Іспит {date_short(sitting.date)}{at} {word}{which}: {who}."
    return _planned(standing, day, place, sitting, said)


def _admitted(day: Day, posts: Sequence[str]) -> tuple[ExamEntry, ...]:
    """Every admitted candidate for these posts (none named: for all) who sits no other sitting."""
    taken = {entry.id for sitting in day.exam.sittings for entry in sitting.candidates}
    return tuple(
        ExamEntry(id=one.id)
        for one in day.competition.candidates
        if one.admitted and one.id not in taken and (not posts or one.post is None or one.post in posts)
    )


def _planned(standing: Standing, day: Day, place: int, sitting: Sitting, said: str) -> Plan:
    result: Sat = {
        "sitting": place + 1,
        "date": sitting.date.isoformat(),
        "hour": f"{sitting.hour:%H:%M}" if sitting.hour else None,
        "present": list(sitting.present),
        "candidates": [entry.id for entry in sitting.candidates],
    }
    following = next_step(day, sitting)
    after = with_sitting(day.exam, place, sitting)
    return plan_of(standing, day, after, said, result, following.notes, following.following)


def _told(day: Day, old: Sitting, new: Sitting) -> str:
    """What is new of a sitting: the fields by their titles, then the candidates."""
    titles = [
        str(field.title)
        for name, field in Sitting.model_fields.items()
        if name != "candidates" and getattr(old, name) != getattr(new, name)
    ]
    parts = ["записано: " + ", ".join(title[:1].lower() + title[1:] for title in titles)] if titles else []
    before = {entry.id: entry for entry in old.candidates}
    added = [entry for entry in new.candidates if entry.id not in before]
    told = [entry for entry in new.candidates if entry.invited != before.get(entry.id, entry).invited]
    told += [entry for entry in added if entry.invited]
    if added:
        parts.append("додано " + counted(len(added), "кандидата", "кандидатів", "кандидатів"))
    if told and told[0].invited:
        who = counted(len(told), "кандидата", "кандидатів", "кандидатів")
        parts.append(f"повідомлено {who} {told[0].invited.how} {date_short(told[0].invited.date)}")
    for entry in new.candidates:
        if entry.id in before and entry.attendance != before[entry.id].attendance:
            name = day.name_of(entry.id)
            word = state_word(name, entry.attendance) if entry.attendance != CAME else "складає іспит"
            parts.append(f"{short_name(name)} – {word}")
    return "; ".join(parts)


def _titles(standing: Standing, day: Day) -> Titles:
    known = {
        placed.post.id: [one.title for one in placed.post.titles] for placed in posts_of(load_units(standing.root)[0])
    }
    return {vacancy.post: known.get(vacancy.post, []) for vacancy in day.competition.posts}


def _post(titles: Titles, wanted: str) -> str:
    found = matching(titles, wanted)
    if len(found) == 1:
        return found[0]
    what = "підходить кілька посад" if found else "такої посади в конкурсі немає"
    raise UserError(f"--post: «{wanted}»: {what}", f"вкажіть код: {', '.join(found or titles)}")
