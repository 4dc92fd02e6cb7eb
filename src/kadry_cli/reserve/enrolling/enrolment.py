"""Enrolment: people put into the list of a year for one post by one act, or into its draft (F11-F15, F18, F28)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.body.records import Post, Unit
from kadry_cli.body.staff_files import find_post
from kadry_cli.body.structure import post_name
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.confidence import SURE
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.wording import citation_text, unconfirmed_words
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.enrolling.people import Who
from kadry_cli.reserve.enrolling.places import readable_list
from kadry_cli.reserve.enrolling.recording import drafted, list_plan, post_in, with_candidates, with_post
from kadry_cli.reserve.lists import list_path, require_reserve, standing_reserves
from kadry_cli.reserve.records.candidate import Candidate, Quality, Recommendation, Told, works_elsewhere
from kadry_cli.reserve.records.reserve import ReserveList
from kadry_cli.reserve.records.words import BY_COMMISSION
from kadry_cli.reserve.rules.cover import needed
from kadry_cli.reserve.rules.law import HEAD_LEAST, last_day, reserve_act, top_categories

if TYPE_CHECKING:
    from kadry_cli.reserve.enrolling.results import Enrolled, EnrolledPerson


@dataclass(frozen=True)
class PersonWish:
    """What is written of one person."""

    who: Who
    purpose: str
    source: str
    qualities: tuple[Quality, ...] = ()
    application: date | None = None
    consent: date | None = None
    publish: date | None = None
    letter: Ground | None = None
    told: Told | None = None


@dataclass(frozen=True)
class EnrolWish:
    """Who is enrolled: for which post, in the list of which year, from which day, by which act.

    `order` is the act of this enrolment alone, `approving` the one that approves the whole list; without both the list
    must be a draft and stays one.
    """

    post: str
    year: int
    day: date
    people: tuple[PersonWish, ...]
    order: Ground | None = None
    approving: Ground | None = None
    competition: str = ""
    area: str = ""
    need: int | None = None

    @property
    def act(self) -> Ground | None:
        """The act by which the people are enrolled; None in a draft."""
        return self.order or self.approving


def enrolled(standing: Standing, wish: EnrolWish) -> Plan:
    """The plan that enrols people; UserError where the law or the list is against it."""
    reserves = standing_reserves(standing)
    law = reserves.law(wish.day)
    require_reserve(law)
    placed = find_post(reserves.units([]), wish.post, wish.day)
    _require_dates(wish)
    before = readable_list(reserves, wish.year, placed.unit.id)
    begun = before or ReserveList.model_construct(year=wish.year, unit=placed.unit.id)
    ground = _ground(begun, wish)
    people = [_candidate(wish, one, begun, placed.post.id, ground, law) for one in wish.people]
    after = with_candidates(begun, placed.post.id, people)
    if wish.area:
        after = with_post(after, placed.post.id, area=wish.area)
    if wish.need is not None:
        after = with_post(after, placed.post.id, need=wish.need)
    if wish.approving is not None:
        after = after.model_copy(update={"act": wish.approving})
    rows: list[EnrolledPerson] = [_row(one) for one in wish.people]
    result: Enrolled = {
        "post": placed.post.id,
        "requirements": [printed(one) for one in placed.post.requirements],
        "people": rows,
        "enrolled": wish.day.isoformat(),
        "act": wish.act.words() if wish.act is not None else None,
        "draft": after.act is None and wish.order is None,
        "list": list_path(wish.year, placed.unit.id),
        "begun": before is None,
    }
    return list_plan(
        standing,
        before,
        after,
        _said(wish, placed.unit, placed.post),
        {**result},
        notes=tuple(_notes(wish, after, placed.post, law)),
        following=_following(wish, after),
    )


def _require_dates(wish: EnrolWish) -> None:
    if wish.day.year != wish.year:
        raise UserError(
            f"--date: {date_short(wish.day)} – не для списку на {wish.year} рік",
            f"зараховують від {date_short(date(wish.year, 1, 1))} до {date_short(last_day(wish.year))}",
        )
    if wish.act is not None and wish.day < wish.act.date:
        raise UserError(
            f"--date: {date_short(wish.day)} – раніше за акт ({date_short(wish.act.date)})",
            "зараховують з дня акта або пізніше",
        )


def _ground(found: ReserveList, wish: EnrolWish) -> Ground | None:
    """The act to write at each person: none where it is the one that approves the list."""
    if wish.approving is not None and found.act not in (None, wish.approving):
        raise UserError(
            f"--act: список уже затверджено ({printed(found.act.words()) if found.act else ''})",
            "акт лише про цих осіб – --order",
        )
    if found.act is not None and wish.act is None:
        raise UserError(
            f"список уже затверджено ({printed(found.act.words())}), зарахувати без акта не можна",
            'назвіть акт: --order "розпорядження від 15.01.2013 № 3-к"',
        )
    return None if wish.order in (None, found.act) else wish.order


def _candidate(
    wish: EnrolWish, one: PersonWish, found: ReserveList, post: str, ground: Ground | None, law: LawOnDate
) -> Candidate:
    who = one.who
    name = printed(who.name)
    draft = drafted(found, post).get(who.id)
    there = [one for one in post_in(found, post).candidates if one.person == who.id and one.removed is None]
    if there and draft is None:
        raise UserError(f"{name}: на цю посаду вже зараховано на {found.year} рік", "перевірте: kadry reserve list")
    _require_consent(one, wish.day, law)
    for word, day in (("заяву подано", one.application), ("згоду дано", one.consent)):
        if day is not None and day > wish.day:
            raise UserError(f"{name}: {word} {date_short(day)}, пізніше за зарахування", "звірте дати")
    recommended = draft.recommended if draft is not None else None
    if who.recommended is not None:
        recommended = Recommendation.model_construct(competition=wish.competition, protocol=who.recommended.protocol)
    if one.source == BY_COMMISSION and recommended is None:
        raise UserError(
            f"{name}: джерело «{BY_COMMISSION}», а конкурсу не названо",
            "--competition КОНКУРС візьме протокол і згоду з його запису",
        )
    return Candidate.model_construct(
        person=who.id,
        outsider=who.outsider,
        purpose=one.purpose,
        source=one.source,
        qualities=one.qualities,
        application=one.application,
        consent=one.consent,
        publish=one.publish,
        recommended=recommended,
        letter=one.letter,
        told=one.told,
        enrolled=wish.day,
        ground=ground,
    )


def _require_consent(one: PersonWish, day: date, law: LawOnDate) -> None:
    """Nobody is enrolled without consent where the act of the day is known (L283)."""
    norm = reserve_act(law)
    if one.consent is not None or norm.value is None or norm.confidence not in SURE:
        return
    raise UserError(
        f"{printed(one.who.name)}: немає дати згоди, а зараховують лише за згодою ({citation_text(norm.cite)})",
        "бланк заяви й згоди: kadry reserve paper application; підписану записує --consent ДАТА",
    )


def _row(one: PersonWish) -> EnrolledPerson:
    right = one.who.recommended.right.last if one.who.recommended is not None else None
    return {
        "person": one.who.id,
        "name": printed(one.who.name),
        "source": one.source,
        "consent": one.consent.isoformat() if one.consent is not None else None,
        "hire_until": right.isoformat() if right is not None else None,
    }


def _said(wish: EnrolWish, unit: Unit, post: Post) -> str:
    named = post_name((unit,), post.id, wish.day)
    title = printed(named.nominative()) if named is not None else post.id
    names = [printed(one.who.name) for one in wish.people]
    whom = names[0] if len(names) == 1 else counted(len(names), "особа", "особи", "осіб")
    by = f", {printed(wish.act.words())}" if wish.act is not None else ", проєкт"
    return f"До кадрового резерву на {wish.year} рік ({title}): {whom}{by}."


def _notes(wish: EnrolWish, after: ReserveList, post: Post, law: LawOnDate) -> Iterator[str]:
    for one in wish.people:
        if one.who.recommended is not None:
            yield f"{printed(one.who.name)}. {one.who.recommended.right.words()}"
    act = reserve_act(law)
    if act.value is None:
        yield f"Увага: {unconfirmed_words(act, law.day)}."
    yield from _coverage(after, post, law)
    if post.appointed_by and post.category not in top_categories(law):
        decided = {one.person for one in post_in(after, post.id).proposals}
        if any(one.who.id not in decided for one in wish.people):
            yield (
                f"На цю посаду призначає {printed(post.appointed_by)}: пропозиції розглядає спеціальна комісія; її "
                f"рішення записує kadry reserve commission {after.year} {after.unit}."
            )
    for one in wish.people:
        if one.letter is None and works_elsewhere(one.who.outsider):
            yield f"{printed(one.who.name)}: лист-погодження іншого роботодавця ще не записано."


def _coverage(after: ReserveList, post: Post, law: LawOnDate) -> Iterator[str]:
    """What the norm says of the number of people for a head's post (F3)."""
    norm = law.norm(HEAD_LEAST)
    listed = post_in(after, post.id)
    inside = sum(one.removed is None for one in listed.candidates)
    need = needed(post.head_post, listed.need, law)
    if need is None or inside >= need:
        return
    least = counted(need, "особи", "осіб", "осіб")
    if post.head_post and need == norm.value:
        yield f"На посаду керівника зараховують не менше {least} ({citation_text(norm.cite)}); тепер у списку {inside}."
    else:
        yield f"Потреба на цю посаду – не менше {least}; тепер у списку {inside}."


def _following(wish: EnrolWish, after: ReserveList) -> tuple[str, ...]:
    if after.act is None and wish.order is None:
        return (
            f"список для підпису: kadry reserve paper list --year {after.year} --unit {after.unit}",
            f'після підпису: kadry reserve amend {after.year} {after.unit} --approve "АКТ"',
        )
    elsewhere = [one.who.id for one in wish.people if one.told is None and works_elsewhere(one.who.outsider)]
    lines = [f"повідомити роботодавця: kadry reserve letter {one} --record --date ДАТА" for one in elsewhere[:1]]
    return (*lines, f"особистий план: kadry reserve plan {wish.people[0].who.id}")
