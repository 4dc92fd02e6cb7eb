"""The dialogue of `kadry reserve enrol`: which post, who, by which act; of each person source, consent, qualities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kadry_cli.body.records import Post
from kadry_cli.body.staff_files import find_post, posts_of
from kadry_cli.body.staff_list import post_exists
from kadry_cli.body.structure import post_name
from kadry_cli.cards.grounds import ground_of
from kadry_cli.core.console.acting import recording_officer
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import Offer, ask_as, ask_optional, ask_optional_as, ask_yes, can_ask, choose, tell
from kadry_cli.core.console.dates import date_until
from kadry_cli.core.console.editing import optional_day, required_day
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.arguments import FIRST_YEAR
from kadry_cli.reserve.enrolling.enrolment import EnrolWish, PersonWish
from kadry_cli.reserve.enrolling.people import OutsiderWish, Who, known_who, outsider_name, outsider_who
from kadry_cli.reserve.enrolling.places import readable_list
from kadry_cli.reserve.enrolling.recommended import Recommended, recommended_by
from kadry_cli.reserve.enrolling.recording import drafted
from kadry_cli.reserve.enrolling.words import chosen_word, day_said_of, one_said_of, quality_of, said_of
from kadry_cli.reserve.lists import Reserves, require_reserve
from kadry_cli.reserve.records.candidate import Candidate, Quality, Told, works_elsewhere
from kadry_cli.reserve.records.words import BY_COMMISSION, FILLING, PROMOTION, SOURCES
from kadry_cli.reserve.rules.law import sources

ORDER_QUESTION = "Акт про зарахування, наприклад: розпорядження від 15.01.2013 № 3-к; без акта – проєкт"


@dataclass(frozen=True)
class Said:
    """What was typed; repeatable options as they stand, `ОСОБА=ЗНАЧЕННЯ` among them."""

    post: str | None
    people: tuple[str, ...]
    outsider: OutsiderWish | None
    year: int | None
    day: date | None
    purposes: tuple[str, ...]
    sources: tuple[str, ...]
    qualities: tuple[str, ...]
    applications: tuple[str, ...]
    consents: tuple[str, ...]
    publishing: tuple[str, ...]
    letters: tuple[str, ...]
    told: tuple[str, ...]
    told_numbers: tuple[str, ...]
    competition: str
    order: Ground | None
    approving: Ground | None
    area: str
    need: int | None


class OfPerson(NamedTuple):
    """What is asked of one person: `words` are those by which all were named, `draft` what a draft of the list holds of
    this one already."""

    session: Session
    said: Said
    who: Who
    words: list[str]
    draft: Candidate | None

    def one(self, given: tuple[str, ...], option: str) -> str:
        """What an option says of the person, "" without it."""
        return one_said_of(given, self.who.word, self.words, option)

    def when(self, given: tuple[str, ...], option: str) -> date | None:
        """The same of a date."""
        return day_said_of(given, self.who.word, self.words, option)


def asked_enrolment(session: Session, reserves: Reserves, said: Said, tail: str) -> EnrolWish:
    """The wish with what was not said asked for; without a terminal UserError names the first option that lacks."""
    if can_ask(session):
        recording_officer(reserves.root)
    post = _post(session, reserves, said)
    recommended = recommended_by(reserves.root, said.competition) if said.competition else []
    people = _people(session, reserves, said, recommended, tail)
    act = _act(session, said)
    year = said.year or _year(session, act)
    day = said.day or _day(session, act, year)
    require_reserve(reserves.law(day))
    placed = find_post(reserves.units([]), post, day)
    found = readable_list(reserves, year, placed.unit.id)
    approves = said.approving is not None
    if can_ask(session) and act is not None and said.order is None and not approves:
        approves = (found is None or found.act is None) and ask_yes("Цим актом затверджено весь список?")
    draft = drafted(found, post)
    _tell_requirements(session, placed.post)
    words = [one.word for one in people]
    wishes = tuple(_person(reserves, OfPerson(session, said, one, words, draft.get(one.id)), day) for one in people)
    order, approving = (None, act) if approves else (act, None)
    return EnrolWish(post, year, day, wishes, order, approving, said.competition, said.area, said.need)


def _post(session: Session, reserves: Reserves, said: Said) -> str:
    units = reserves.units([])
    if said.post is not None:
        return find_post(units, said.post, said.day).post.id
    if not can_ask(session):
        raise UsageError("не вказано ПОСАДУ", "коди посад покаже kadry staff list")
    day = said.day or session.day()
    there = [one for one in posts_of(units) if post_exists(one.post, day)]
    there.sort(key=lambda one: not one.post.head_post)
    offers = []
    for one in there:
        named = post_name((one.unit,), one.post.id, day)
        word = "посада керівника" if one.post.head_post else ""
        offers.append(Offer(one.post.id, printed(named.nominative()) if named is not None else one.post.id, word))
    return choose(session, "На яку посаду", offers, "ПОСАДА")


def _tell_requirements(session: Session, post: Post) -> None:
    """What the post asks for, before the qualities of its people are asked (L253-L255)."""
    if post.requirements and can_ask(session):
        tell(f"Вимоги до посади: {printed('; '.join(post.requirements))}.")


def _people(
    session: Session, reserves: Reserves, said: Said, recommended: list[Recommended], tail: str
) -> tuple[Who, ...]:
    found = [known_who(reserves, word, recommended) for word in said.people]
    if said.outsider is not None:
        found.append(outsider_who(reserves, said.outsider, tail))
    if not found and not can_ask(session):
        raise UsageError("не вказано ОСОБУ", "назвіть код чи частину імені; хто без картки – --outsider ПІБ")
    asked = not found
    while asked:
        found.append(_another(session, reserves, recommended, tail))
        asked = ask_yes("Ще одна особа?")
    codes = [one.id for one in found]
    twice = next((one for one in codes if codes.count(one) > 1), None)
    if twice is not None:
        raise UserError(f"{twice}: цю особу названо двічі", "залиште один раз")
    return tuple(found)


def _another(session: Session, reserves: Reserves, recommended: list[Recommended], tail: str) -> Who:
    if recommended:
        offers = [Offer(one.id, printed(one.name), "рекомендовано комісією") for one in recommended]
        return known_who(reserves, choose(session, "Кого", offers, "ОСОБА"), recommended)

    def read(text: str) -> Who | OutsiderWish:
        try:
            return known_who(reserves, text, [])
        except UserError:
            # A full name that the register does not know is somebody without a card.
            if len(text.split()) < 3:
                raise
            return OutsiderWish(outsider_name(text))

    found = ask_as(session, "Кого: код, частина імені, а без картки – повне ім’я", "ОСОБА", read)
    if isinstance(found, Who):
        return found
    employer = ask_optional(session, "Місце роботи")
    return outsider_who(
        reserves,
        found._replace(
            born=optional_day(session, None, "Дата народження"),
            education=ask_optional(session, "Освіта, спеціальність"),
            employer=employer,
            post=ask_optional(session, "Займана посада") if employer else "",
            since=optional_day(session, None, "На посаді з") if employer else None,
        ),
        tail,
    )


def _act(session: Session, said: Said) -> Ground | None:
    if said.order is not None and said.approving is not None:
        raise UsageError("--order і --act разом не пишуть", "--act затверджує весь список, --order – лише про цих осіб")
    if said.order is not None or said.approving is not None:
        return said.order or said.approving
    return ask_optional_as(session, ORDER_QUESTION, lambda text: ground_of(text, "--order"))


def _year(session: Session, act: Ground | None) -> int:
    usual = ""
    if act is not None:
        usual = str(act.date.year + (act.date.month == 12))

    def read(text: str) -> int:
        if not (text.isdecimal() and len(text) == 4 and int(text) >= FIRST_YEAR):
            raise UserError(f"--year: «{text}» – не рік", "наприклад 2013")
        return int(text)

    return ask_as(session, "На який рік список", "--year", read, usual)


def _day(session: Session, act: Ground | None, year: int) -> date:
    """The day of enrolment: that of the act where there is one and nobody says otherwise; the first of the year where
    the act is older."""
    if act is not None:
        return max(act.date, date(year, 1, 1))
    return required_day(session, None, "--date", "З якого дня зараховано, наприклад 15.01.2013")


def _purpose(of: OfPerson) -> str:
    typed = of.one(of.said.purposes, "--purpose")
    if typed:
        return chosen_word(typed, (FILLING, PROMOTION), "--purpose")
    if of.draft is not None:
        return of.draft.purpose
    offers = [Offer(FILLING, FILLING, "на визначену посаду"), Offer(PROMOTION, PROMOTION, "на вищу посаду")]
    question = f"{printed(of.who.name)}: мета зарахування"
    return choose(of.session, question, offers, "--purpose", FILLING if can_ask(of.session) else "")


def _person(reserves: Reserves, of: OfPerson, day: date) -> PersonWish:
    """What is written of one person; what a draft holds already need not be said again, the consent must."""
    session, said, who, draft = of.session, of.said, of.who, of.draft
    name = printed(who.name)
    purpose = _purpose(of)
    source = _source(reserves, of, day)
    until = date_until(day, "зарахування")
    application = of.when(said.applications, "--application") or (draft.application if draft is not None else None)
    consent = of.when(said.consents, "--consent") or _known_consent(who, draft)
    letter = of.one(said.letters, "--letter")
    qualities = [quality_of(text) for text in said_of(said.qualities, who.word, of.words)]
    if can_ask(session):
        application = optional_day(session, application, f"{name}: дата заяви", until)
        if consent is None:
            usual = date_short(application) if application is not None else ""
            consent = ask_as(session, f"{name}: дата згоди", "--consent", until, usual)
        qualities = qualities or list(draft.qualities if draft is not None else _qualities(session, name))
        if works_elsewhere(who.outsider) and not letter:
            letter = ask_optional(session, f"{name}: лист-погодження роботодавця, наприклад «лист від 10.01.2013 № 4»")
    return PersonWish(
        who,
        purpose,
        source,
        tuple(qualities) or (draft.qualities if draft is not None else ()),
        application,
        # The application itself says «даю згоду» (papers 4.1).
        consent or application,
        of.when(said.publishing, "--publish"),
        ground_of(letter, "--letter") if letter else (draft.letter if draft is not None else None),
        _told(of),
    )


def _known_consent(who: Who, draft: Candidate | None) -> date | None:
    if draft is not None and draft.consent is not None:
        return draft.consent
    return who.recommended.consent if who.recommended is not None else None


def _told(of: OfPerson) -> Told | None:
    day = of.when(of.said.told, "--told")
    number = of.one(of.said.told_numbers, "--told-number")
    if number and day is None:
        raise UsageError("--told-number пишуть разом із --told", "додайте день повідомлення: --told ДАТА")
    return Told.model_construct(date=day, number=number or None) if day is not None else None


def _source(reserves: Reserves, of: OfPerson, day: date) -> str:
    """As typed; of the recommended of a competition, and in a draft, as it is known."""
    typed = of.one(of.said.sources, "--source")
    if typed:
        return chosen_word(typed, SOURCES, "--source")
    if of.who.recommended is not None:
        return BY_COMMISSION
    if of.draft is not None:
        return of.draft.source
    name = printed(of.who.name)
    if not can_ask(of.session):
        listed = "; ".join(f"{at} – {word}" for at, word in enumerate(SOURCES, 1))
        raise UserError("не вказано --source", f"{name}: звідки прийшла особа; номер або слова: {listed}")
    offers = [Offer(word, printed(full)) for word, full in zip(SOURCES, sources(reserves.law(day)), strict=True)]
    return choose(of.session, f"{name}: джерело", offers, "--source")


def _qualities(session: Session, name: str) -> list[Quality]:
    """Qualities one by one until an empty answer."""
    found: list[Quality] = []
    while True:
        question = f"{name}: {'ще якість' if found else 'якість, за якою обрано'}"
        text = ask_optional(session, question)
        if not text:
            return found
        evidence = ask_optional(session, "Чим підтверджено")
        found.append(Quality.model_construct(text=line_of(text, "--quality"), evidence=evidence or None))
