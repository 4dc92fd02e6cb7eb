"""What every paper of the yearly assessment stands on: the register, whose it is, the body of its date."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.records.campaign import Assessed, Campaign
from kadry_cli.assessment.stages.state import Round
from kadry_cli.body.paper_body import PaperBody, Signer, paper_body
from kadry_cli.body.structure import in_sentence
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.cases import Case
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.declension.posts.titles import decline_title
from kadry_cli.core.language.names import Sex
from kadry_cli.core.language.paper_names import PaperName
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.settings import Settings
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.words import FEMALE
from kadry_cli.person.rules.standing import Staff, Standing, post_since, standing_on

Sentence = list[str]
"""The texts of a sentence; an empty text is a place to write in."""


class Servant(NamedTuple):
    """How the people of this kind of body are called in the cases that the papers need."""

    nominative: str
    genitive: str
    instrumental: str
    instrumental_many: str
    short_instrumental: str


SERVANTS = {
    "state": Servant(
        "державний службовець", "державного службовця", "державним службовцем", "державними службовцями",
        "державним службовцем",
    ),
    "local": Servant(
        "посадова особа місцевого самоврядування", "посадової особи місцевого самоврядування",
        "посадовою особою місцевого самоврядування", "посадовими особами місцевого самоврядування",
        "посадовою особою",
    ),
}  # fmt: skip


class Body(NamedTuple):
    """The register for one paper; `today` is its date where it has none of its own, `blank` asks for an empty form."""

    round: Round
    staff: Staff
    today: date
    blank: bool = False

    @property
    def settings(self) -> Settings:
        """The settings of the body."""
        return self.round.ground.settings

    @property
    def servant(self) -> Servant:
        """How the people of this body are called."""
        return SERVANTS[self.settings.kind]

    def law(self, day: date) -> LawOnDate:
        """The law of a day."""
        return self.round.law(day)

    def on(self, day: date) -> PaperBody:
        """The body as a paper of a day has it."""
        return paper_body(self.settings, self.law(day))

    def head(self, title: str, day: date) -> dict[str, Any]:
        """The fields of every paper: the body's name and place as they were on the day; a blank has no date."""
        body = self.on(day)
        return {
            "title": title,
            "body_name": body.name(),
            "place": body.settlement(),
            "date": "" if self.blank else date_short(day),
            "blank": self.blank,
        }

    def annex(self, number: int) -> list[str]:
        """To what a form is an annex: to the general procedure in a state body; for a local one no source says."""
        if self.settings.kind != "state":
            return ["", ""]
        return [f"Додаток {number}", "до Загального порядку проведення щорічної оцінки"]

    def hr(self, day: date) -> Signer:
        """Post and name of the head of the personnel service on a day."""
        return self.on(day).hr()

    def body_head(self, day: date) -> Signer:
        """Post and name of the head of the body on a day."""
        return self.on(day).officer(on_date(self.settings.heads, day), "Керівник органу")

    def short(self, name: str, day: date) -> str:
        """A name beside a signature, in the style of the paper's date (papers 0.1)."""
        return self.on(day).sign(name)

    def standing(self, card: Card | None, day: date) -> Standing | None:
        """Unit and post of a person on a day."""
        return standing_on(card, self.staff, day) if card is not None else None

    def actor(self, actor: Actor | None, day: date) -> Signer:
        """A head who acts: the post in words and the name as beside a signature; both empty where nobody is known."""
        if actor is None:
            return {"post": "", "name": "", "full": ""}
        card = self.round.card(actor.person) if actor.person is not None else None
        full = card.name_on(day) if card is not None else actor.name or actor.person or ""
        found = self.standing(card, day)
        post = actor.post or (post_words(found) if found is not None else "")
        return {"post": printed(post), "name": self.short(full, day), "full": printed(full)}


def post_words(standing: Standing) -> str:
    """«головний спеціаліст, загальний відділ»: the post with its unit."""
    return f"{standing.post}, {in_sentence(standing.unit)}" if standing.unit else standing.post


class Whose(NamedTuple):
    """Whose paper it is, on the paper's date; everything is empty on a blank."""

    person: str
    card: Card | None
    name: str
    unit: str
    post: str
    since: str
    category: str
    sex: Sex | None

    def words(self) -> str:
        """The post with the unit."""
        return post_words(Standing(self.unit, self.post)) if self.post else ""


NOBODY = Whose("", None, "", "", "", "", "", None)


def whose(body: Body, person: str, day: date) -> Whose:
    """A person as the card and the staff list have them on a day."""
    card = body.round.card(person)
    if card is None:
        return Whose(person, None, person, "", "", "", "", None)
    found = body.standing(card, day)
    held = post_since(card, day)
    return Whose(
        person,
        card,
        printed(card.name_on(day)),
        printed(found.unit) if found is not None else "",
        printed(found.post) if found is not None else "",
        date_short(held[1]) if held is not None else "",
        found.category if found is not None else "",
        "f" if card.sex == FEMALE else "m",
    )


class Subject(NamedTuple):
    """One person in one year: the campaign and the assessment, None where the register has none."""

    body: Body
    whose: Whose
    year: int
    campaign: Campaign | None
    assessment: Assessment | None
    day: date

    @property
    def entry(self) -> Assessed | None:
        """The line of the campaign that names the heads of the person; None where there is none."""
        return self.campaign.entry(self.whose.person) if self.campaign is not None else None


def name_in(case: Case, name: str, card: Card | None) -> str:
    """A full name in a case, as the card states it, else by rule; the nominative where a form is not certain."""
    same = card is not None and printed(card.name) == name
    stated = card.name_forms.by_case() if card is not None and same and card.name_forms is not None else {}
    return PaperName(name, stated).whole(case)


def title_in_dative(title: str) -> str:
    """A post in the dative; in the nominative where its form is not certain."""
    forms = decline_title(title)
    return printed(title if forms.uncertain else forms.dative)
