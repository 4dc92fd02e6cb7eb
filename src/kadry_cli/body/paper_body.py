"""The body as a paper of a date has it: name and cases, place, contacts, the head's act, who signs (0.1-0.3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.cases import Case
from kadry_cli.core.language.declension.posts.titles import decline_title, decline_unit
from kadry_cli.core.language.names import SignatureStyle, signature_name, split_name
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.settings import BodyName, Officer, Settings

ORDER, DIRECTIVE = "наказ", "розпорядження"
ACT_GENITIVE = {ORDER: "наказу", DIRECTIVE: "розпорядження"}
ACT_INSTRUMENTAL = {ORDER: "наказом", DIRECTIVE: "розпорядженням"}
HR_POST = "Керівник кадрової служби"

Signer = dict[str, str]


class PaperBody(NamedTuple):
    """The settings of a body, read on the date of a paper; `style` is that of names beside signatures on that date."""

    settings: Settings
    day: date
    style: SignatureStyle

    def name(self) -> str:
        """The full name of the body, in the nominative."""
        return printed(_name(self.settings, self.day).full)

    def name_in(self, case: Case) -> str | None:
        """The same in a case; None where the form is not certain."""
        return body_name_in(self.settings, self.day, case)

    def settlement(self) -> str:
        """«смт Тихобережне»."""
        return printed((on_date(self.settings.places, self.day) or self.settings.places[0]).settlement)

    def contacts(self) -> str:
        """Address and telephones in one line."""
        place = on_date(self.settings.places, self.day) or self.settings.places[0]
        phones = f"тел. {', '.join(place.phones)}" if place.phones else ""
        return "; ".join(filter(None, (printed(place.address or place.settlement), phones)))

    def act_kind(self) -> str:
        """What the head of the body issues: «наказ» or «розпорядження»."""
        return head_act_kind(self.settings, self.day)

    def formula(self, kind: str) -> str:
        """The word before the items of an act, with its colon; "" where the preamble ends with one: that of the
        settings, else «НАКАЗУЮ:» in an order, none in a directive."""
        listed = on_date(self.settings.head_acts, self.day)
        if listed is not None and listed.formula and listed.kind == kind:
            return printed(listed.formula).rstrip(": ") + ":"
        return "НАКАЗУЮ:" if kind == ORDER else ""

    def issued(self, kind: str) -> str:
        """«Наказ Головного управління …», «Розпорядження селищного голови»: whose act it is, in the genitive where the
        form is certain, else in brackets in the nominative."""
        if kind != DIRECTIVE:
            return _issued(kind.capitalize(), self.name(), self.name_in("genitive"))
        head = on_date(self.settings.heads, self.day)
        if head is None:
            return kind.capitalize()
        title = head.post[:1].lower() + head.post[1:]
        declined = decline_title(title)
        return _issued(kind.capitalize(), printed(title), None if declined.uncertain else declined.genitive)

    def head(self, *, blank: bool = False) -> Signer:
        """Post and name of the head of the body; «Керівник» and "" where none is named. A blank has no name."""
        return _unnamed(self.officer(on_date(self.settings.heads, self.day), "Керівник"), blank)

    def hr(self, *, blank: bool = False) -> Signer:
        """Post and name of the head of the personnel service; a blank has no name."""
        return _unnamed(self.officer(on_date(self.settings.hr_heads, self.day), HR_POST), blank)

    def officer(self, who: Officer | None, otherwise: str) -> Signer:
        """An officer beside a place for the hand; `otherwise` is the post where nobody is named."""
        if who is None:
            return {"post": otherwise, "name": ""}
        return {"post": printed(who.post), "name": self.sign(who.name)}

    def head_dative(self) -> tuple[str, str]:
        """«Селищному голові», «Остапчуку В. Г.»: to whom an application is written; "" where it is not known."""
        from kadry_cli.core.language.paper_names import PaperName

        who = on_date(self.settings.heads, self.day)
        if who is None:
            return "Керівнику", ""
        forms = decline_title(who.post)
        post = printed(who.post if forms.uncertain else forms.dative)
        return post, PaperName(who.name, latin=who.script == "latn").short("dative", self.style)

    def sign(self, name: str) -> str:
        """A name beside a signature, in the style of the paper's date."""
        return printed(signature_name(split_name(name), self.style)) if name else ""


def _unnamed(who: Signer, blank: bool) -> Signer:
    return {**who, "name": ""} if blank else who


def _issued(act: str, nominative: str, genitive: str | None) -> str:
    return f"{act} {printed(genitive)}" if genitive else f"{act} ({nominative})"


def paper_body(settings: Settings, law: LawOnDate) -> PaperBody:
    """The body on the day of the law."""
    return PaperBody(settings, law.day, law.norm("paper.signature_style").value)


def in_pairs(names: Sequence[str]) -> list[list[str]]:
    """Names two to a row, as those who are acquainted with an act sign; the last place of an odd number is empty."""
    return [[name, *names[at + 1 : at + 2], ""][:2] for at, name in enumerate(names) if at % 2 == 0]


def body_name_in(settings: Settings, day: date, case: Case) -> str | None:
    """The full name of a body in a case: as the settings state it, else by rule; None where that is not certain."""
    name = _name(settings, day)
    stated = getattr(name.cases, case, None) if name.cases else None
    if stated:
        return printed(stated)
    forms = decline_unit(name.full)
    return None if forms.uncertain else printed(forms.in_case(case))


def head_act_kind(settings: Settings, day: date) -> str:
    """What the head of a body issues on a day: by the settings, else by the kind of body (papers 0.3)."""
    listed = on_date(settings.head_acts, day)
    if listed is not None:
        return listed.kind
    return ORDER if settings.kind == "state" else DIRECTIVE


def _name(settings: Settings, day: date) -> BodyName:
    return on_date(settings.names, day) or settings.names[0]
