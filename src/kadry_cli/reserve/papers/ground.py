"""What every paper of the reserve starts from: the lists it is about, the body on its date, who is in it."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from kadry_cli.body.paper_body import PaperBody, paper_body
from kadry_cli.body.records import Unit
from kadry_cli.body.structure import PostName, post_name
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import sex_of, split_name
from kadry_cli.core.language.paper_names import PaperName
from kadry_cli.core.records.restriction import restriction_on
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.lists import Reserves
from kadry_cli.reserve.records.candidate import Candidate
from kadry_cli.reserve.records.reserve import ReserveList
from kadry_cli.reserve.rules.membership import Place

NAME, POST, YEAR, DAY, NUMBER, ACT = 110, 120, 18, 30, 20, 40
"""How long a place to write in is, in millimetres."""

Sentence = list[str]
"""The texts of a sentence; an empty text is a place to write in, so that nothing that is not recorded is invented."""


def pieces(*parts: str | int) -> list[dict[str, Any]]:
    """A sentence out of texts and places to write in, each of a length of its own."""
    return [{"text": part, "width": 0} if isinstance(part, str) else {"text": "", "width": part} for part in parts]


class Asked(NamedTuple):
    """A paper as it is asked for. `on` is the day asked for, None where the paper has its own; `lists` are those of the
    year, `place` the person it is about; `day` and `number` are those of a letter; `act` picks one act."""

    reserves: Reserves
    units: tuple[Unit, ...]
    today: date
    on: date | None = None
    year: int | None = None
    lists: tuple[ReserveList, ...] = ()
    place: Place | None = None
    blank: bool = False
    copy: int | None = None
    day: date | None = None
    number: str = ""
    act: Ground | None = None

    def body(self, day: date) -> PaperBody:
        """The body on a day."""
        return paper_body(self.reserves.ground.settings, self.reserves.law(day))


def head(asked: Asked, title: str, day: date) -> dict[str, Any]:
    """The fields of every paper: the body's name and place as they were on the day; a blank has no date."""
    body = asked.body(day)
    return {
        "title": title,
        "body_name": body.name(),
        "place": body.settlement(),
        "date": "" if asked.blank else date_short(day),
        "blank": asked.blank,
    }


def marked(asked: Asked, day: date) -> dict[str, str]:
    """The stamp of limited access, only where the settings cite an act for it (papers 0.4)."""
    return {
        "mark": printed(restriction_on(asked.reserves.ground.settings.restriction_marks, day)),
        "copy": str(asked.copy) if asked.copy is not None else "",
    }


def year_of(asked: Asked) -> str:
    """The year of the list as printed; "" on a blank."""
    return "" if asked.blank or asked.year is None else str(asked.year)


def body_of(asked: Asked, day: date) -> str:
    """What follows «до кадрового резерву»: the body in the genitive, or behind a colon in the nominative."""
    body = asked.body(day)
    found = body.name_in("genitive")
    return f" {found}" if found is not None else f": {body.name()}"


def paper_name(asked: Asked, candidate: Candidate, day: date) -> PaperName:
    """The name somebody bore on a day, with the cases that the card states; those are of the present name."""
    card = asked.reserves.card(candidate.person)
    if card is None:
        outsider = candidate.outsider
        latin = outsider is not None and outsider.script == "latn"
        return PaperName(asked.reserves.name(candidate), {}, latin)
    name = card.name_on(day)
    return PaperName(name, card.stated_forms(name), card.script == "latn")


def post_called(asked: Asked, post: str, day: date) -> PostName | None:
    """A post as it was called on a day."""
    return post_name(asked.units, post, day)


def post_title(asked: Asked, post: str, day: date) -> str:
    """The same in the nominative, as it is printed; the code where the staff list does not have the post."""
    called = post_called(asked, post, day)
    return printed(called.nominative()) if called is not None else post


def post_after_of(asked: Asked, post: str, day: date) -> str:
    """What follows «на посаду»: «начальника відділу загального відділу», or a colon and the nominative."""
    named = post_called(asked, post, day)
    return printed(named.after_of()) if named is not None else f" {post}"


def gave(name: str) -> str:
    """«дав», «дала» or both, by the patronymic."""
    return {"m": "дав", "f": "дала"}.get(sex_of(name) or "", "дав(ла)")


def full_name(name: str) -> str:
    """A name in the nominative, as lists have it."""
    return printed(" ".join(filter(None, split_name(name))))
