"""The dialogue of `kadry reserve enrol`: which post, who, by which act; of each person source, consent, qualities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kadry_cli.body.staff_files import find_post, posts_of
from kadry_cli.body.staff_list import post_exists
from kadry_cli.body.structure import post_name
from kadry_cli.cards.grounds import ground_of
from kadry_cli.core.console.acting import recording_officer
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import Offer, ask_as, ask_optional, ask_optional_as, ask_yes, can_ask, choose
from kadry_cli.core.console.dates import date_until
from kadry_cli.core.console.editing import optional_day, required_day
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.enrolling.arguments import FIRST_YEAR
from kadry_cli.reserve.enrolling.enrolment import EnrolWish, PersonWish, sources_of
from kadry_cli.reserve.enrolling.people import OutsiderWish, Who, known_who, outsider_name, outsider_who
from kadry_cli.reserve.enrolling.places import readable_list
from kadry_cli.reserve.enrolling.recommended import Recommended, recommended_by
from kadry_cli.reserve.enrolling.words import chosen_word, day_said_of, one_said_of, quality_of, said_of
from kadry_cli.reserve.lists import Reserves, require_reserve
from kadry_cli.reserve.records.candidate import Quality, Told
from kadry_cli.reserve.records.words import FILLING, PROMOTION, SOURCES

ORDER_QUESTION = "Акт про зарахування, наприклад: розпорядження від 15.01.2013 № 3-к; без акта – проєкт"
SOURCES_NORM = "reserve.sources"


@dataclass(frozen=True)
class Said:
    """What was typed; repeatable options as they stand, `ОСОБА=ЗНАЧЕННЯ` among them."""

    post: str | None
    people: tuple[str, ...]
    outsider: OutsiderWish | None
    year: int | None
    day: date | None
    purpose: str | None
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


def asked_enrolment(session: Session, reserves: Reserves, said: Said, tail: str) -> EnrolWish:
    """The wish with what was not said asked for; without a terminal UserError names the first option that lacks."""
    if can_ask(session):
        recording_officer(reserves.root)
    post = _post(session, reserves, said)
    recommended = recommended_by(reserves.root, said.competition) if said.competition else []
    people = _people(session, reserves, said, recommended, tail)
    act = _act(session, said)
    year = said.year or _year(session, act)
    day = said.day or _day(session, act)
    approves = said.approving is not None
    if can_ask(session) and act is not None and said.order is None and not approves:
        unit = find_post(reserves.units([]), post, day).unit.id
        there = readable_list(reserves, year, unit)
        approves = (there is None or there.act is None) and ask_yes("Цим актом затверджено весь список?")
    require_reserve(reserves.law(day))
    purpose = _purpose(session, said)
    wishes = tuple(_person(session, reserves, said, one, people, day) for one in people)
    order, approving = (None, act) if approves else (act, None)
    return EnrolWish(post, year, day, purpose, wishes, order, approving, said.competition, said.area, said.need)


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


def _day(session: Session, act: Ground | None) -> date:
    """The day of enrolment: that of the act where there is one and nobody says otherwise."""
    if act is not None:
        return act.date
    return required_day(session, None, "--date", "З якого дня зараховано, наприклад 15.01.2013")


def _purpose(session: Session, said: Said) -> str:
    if said.purpose is not None:
        return chosen_word(said.purpose, (FILLING, PROMOTION), "--purpose")
    offers = [Offer(FILLING, FILLING, "на визначену посаду"), Offer(PROMOTION, PROMOTION, "на вищу посаду")]
    return choose(session, "Мета зарахування", offers, "--purpose", FILLING if can_ask(session) else "")


def _person(
    session: Session, reserves: Reserves, said: Said, who: Who, people: tuple[Who, ...], day: date
) -> PersonWish:
    words = [one.word for one in people]

    def one(given: tuple[str, ...], option: str) -> str:
        return one_said_of(given, who.word, words, option)

    def when(given: tuple[str, ...], option: str) -> date | None:
        return day_said_of(given, who.word, words, option)

    name = printed(who.name)
    known = who.recommended
    until = date_until(day, "зарахування")
    source = sources_of(said.sources, people) or one(said.sources, "--source")
    source = chosen_word(source, SOURCES, "--source") if source else _source(session, reserves, name, day)
    application = when(said.applications, "--application") or (known.application if known is not None else None)
    consent = when(said.consents, "--consent") or (known.consent if known is not None else None)
    letter = one(said.letters, "--letter")
    qualities = [quality_of(text) for text in said_of(said.qualities, who.word, words)]
    told_day = when(said.told, "--told")
    told_number = one(said.told_numbers, "--told-number")
    if told_number and told_day is None:
        raise UsageError("--told-number пишуть разом із --told", "додайте день повідомлення: --told ДАТА")
    if can_ask(session):
        application = optional_day(session, application, f"{name}: дата заяви", until)
        if consent is None:
            consent = ask_as(session, f"{name}: дата згоди", "--consent", until)
        qualities = qualities or _qualities(session, name)
        employed = who.outsider is not None and who.outsider.employer
        if employed and not letter:
            letter = ask_optional(session, f"{name}: лист-погодження роботодавця, наприклад «лист від 10.01.2013 № 4»")
    return PersonWish(
        who,
        source,
        tuple(qualities),
        application,
        consent,
        when(said.publishing, "--publish"),
        ground_of(letter, "--letter") if letter else None,
        Told.model_construct(date=told_day, number=told_number or None) if told_day is not None else None,
    )


def _source(session: Session, reserves: Reserves, name: str, day: date) -> str:
    by_law = reserves.law(day).norm(SOURCES_NORM).value or SOURCES
    offers = [Offer(word, printed(str(full))) for word, full in zip(SOURCES, by_law, strict=True)]
    if not can_ask(session):
        listed = "; ".join(f"{at} – {word}" for at, word in enumerate(SOURCES, 1))
        raise UserError("не вказано --source", f"{name}: звідки прийшла особа; номер або слова: {listed}")
    return choose(session, f"{name}: джерело", offers, "--source")


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
