"""The certificate of service of one person as the plain values its template sees (papers 3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kadry_cli.core.calendar.methods import METHOD_WORDS
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short, date_words
from kadry_cli.core.language.declension.people.names import decline_name
from kadry_cli.core.language.names import SignatureStyle, sex_of, signature_name, split_name
from kadry_cli.core.language.numerals import with_words
from kadry_cli.core.language.plurals import plural
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.restriction import restriction_on
from kadry_cli.person.records.words import FEMALE
from kadry_cli.person.rules.service import worked_on
from kadry_cli.service.drawing import drawing, legend_words, svg
from kadry_cli.service.words import CIVIL, CONTINUOUS, GENERAL, KIND_TITLES
from kadry_cli.tenure.certificate_rows import certificate_rows

if TYPE_CHECKING:
    from kadry_cli.core.calendar.span import Span
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.records.settings import Officer
    from kadry_cli.person.records.card import Card
    from kadry_cli.service.counting import Counted
    from kadry_cli.tenure.ground import TenureGround
    from kadry_cli.tenure.person_service import PersonService

TITLE = "Довідка про стаж"
SUBJECTS = {
    GENERAL: "про загальний стаж роботи",
    CONTINUOUS: "про безперервний стаж роботи",
    CIVIL: "про стаж державної служби",
}
OF_ALL = "про стаж роботи (державної служби)"
HEAD_POST, HR_POST = "Керівник органу", "Керівник кадрової служби"


def certificate_fields(
    ground: TenureGround, service: PersonService | None, kinds: Sequence[str], copy: int | None
) -> dict[str, Any]:
    """Every field of the paper for the kinds asked for; a service of None is a blank."""
    settings, day = ground.register.settings, ground.law.day
    blank = service is None
    name = on_date(settings.names, day) or settings.names[0]
    place = on_date(settings.places, day)
    return {
        "title": TITLE,
        "subject": SUBJECTS[kinds[0]] if len(kinds) == 1 else OF_ALL,
        "blank": blank,
        "body_name": printed(name.full),
        "place": printed(place.settlement) if place is not None and not blank else "",
        "mark": printed(restriction_on(settings.restriction_marks, day)),
        "copy": str(copy) if copy is not None else "",
        "date": "" if blank else date_short(day),
        "day": "" if blank else date_words(day),
        "hr": _signer(ground, settings.hr_heads, HR_POST, blank=blank),
        "head": _signer(ground, settings.heads, HEAD_POST, blank=blank),
        "method": "" if blank else METHOD_WORDS[ground.chosen.method],
        "order": printed(ground.chosen.order),
        **(_of_person(ground, service, kinds) if service is not None else _of_nobody(kinds)),
    }


def _of_nobody(kinds: Sequence[str]) -> dict[str, Any]:
    totals = [{"kind": KIND_TITLES[kind], "length": "", "date": ""} for kind in kinds]
    empty = dict.fromkeys(("whom", "doubtful", "pronoun", "drawing", "legend"), "")
    return {**empty, "rows": [], "totals": totals, "acts": [], "steps": []}


def _of_person(ground: TenureGround, service: PersonService, kinds: Sequence[str]) -> dict[str, Any]:
    card, law = service.card, ground.law
    worked = [one for one in worked_on(card, law) if set(one[1].kinds) & set(kinds)]
    decisions = [one for one in service.decisions if one.result.kind in kinds and one.result.stretches]
    drawn = drawing([item for _, item in worked], law.day)
    whom, doubtful = dative(card, card.name_on(law.day))
    return {
        "whom": printed(whom),
        "doubtful": "так" if doubtful else "",
        "pronoun": "її" if card.sex == FEMALE else "його",
        "rows": certificate_rows(worked, decisions, ground),
        "totals": [_total(one.result) for one in decisions],
        "acts": [line for one in decisions for line in _acts(one)],
        "steps": [{"kind": KIND_TITLES[one.result.kind], "sentences": _sentences(one)} for one in decisions],
        "drawing": svg(drawn) if drawn is not None else "",
        "legend": legend_words(drawn) if drawn is not None else "",
    }


def dative(card: Card, name: str) -> tuple[str, bool]:
    """«КОВАЛЕНКУ Петру Івановичу», and whether the rules are not sure: then it is the nominative.

    The forms that the card states win; they are those of the present name.
    """
    forms = decline_name(name, sex_of(name) or ("f" if card.sex == FEMALE else "m"), card.stated_forms(name))
    parts = forms.parts_in_case("dative")
    doubtful = card.script == "latn" or bool(forms.doubts("dative"))
    if doubtful:
        parts = split_name(name)
    return " ".join(filter(None, (parts.surname.upper(), parts.given, parts.patronymic))), doubtful


def in_full(span: Span) -> str:
    """A length in figures and words: «15 (п’ятнадцять) років 9 (дев’ять) місяців 7 (сім) днів»."""
    parts = (
        (span.years, ("рік", "роки", "років")),
        (span.months, ("місяць", "місяці", "місяців")),
        (span.days, ("день", "дні", "днів")),
    )
    return " ".join(f"{with_words(number)} {plural(number, *nouns)}" for number, nouns in parts)


def _total(found: Counted) -> dict[str, str]:
    return {
        "kind": KIND_TITLES[found.kind],
        "length": in_full(found.length),
        "date": date_short(found.reduced_date),
    }


def _sentences(decision: Decision[Counted]) -> list[str]:
    return [printed(one) for one in step_sentences(decision)]


def _acts(decision: Decision[Counted]) -> list[str]:
    title = KIND_TITLES[decision.result.kind]
    told = zip(decision.steps, step_sentences(decision), strict=True)
    return [printed(f"{title}. {words}") for step, words in told if step.message.startswith("service.act")]


def _signer(ground: TenureGround, officers: Sequence[Officer], post: str, *, blank: bool) -> dict[str, str]:
    found = on_date(officers, ground.law.day)
    if found is None or blank:
        return {"post": post, "name": ""}
    style: SignatureStyle = ground.law.norm("paper.signature_style").value
    return {"post": printed(found.post), "name": printed(signature_name(split_name(found.name), style))}
