"""From what is said of an announcement to its record: publications, the staff told, more words (B4, B5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kadry_cli.competition.records.competition import Announcement, Competition, Publication, ToldEmployee
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.words import act_words


@dataclass(frozen=True)
class AnnounceWish:
    """What is said of the announcement: one publication, who was told and when, more words of it."""

    published: date | None = None
    medium: str = ""
    place: str = ""
    told: tuple[tuple[str, date], ...] = ()
    more: str = ""


def amended(competition: Competition, wish: AnnounceWish) -> Announcement | None:
    """The announcement with what is said besides; None where the competition has no publication yet."""
    old = competition.announcement
    publications = old.publications if old is not None else ()
    if wish.published is not None:
        act_day = competition.head_act.date
        if wish.published < act_day:
            raise UserError(
                f"оголошення {date_short(wish.published)} раніше за акт про конкурс ({date_short(act_day)})",
                f"{act_words(competition.head_act)} – ним вирішено провести конкурс; перевірте дати",
            )
        new = Publication.model_construct(date=wish.published, medium=wish.medium, place=wish.place or None)
        if any((one.date, one.medium) == (new.date, new.medium) for one in publications):
            raise UserError(f"публікацію {date_short(new.date)} – {new.medium} – уже записано", "повторно не потрібно")
        publications = (*publications, new)
    if not publications:
        return None
    told = {one.name: one for one in old.staff_told} if old is not None else {}
    told |= {name: ToldEmployee.model_construct(name=name, date=day) for name, day in wish.told}
    more = wish.more or (old.more if old is not None else None)
    return Announcement.model_construct(publications=publications, staff_told=tuple(told.values()), more=more)
