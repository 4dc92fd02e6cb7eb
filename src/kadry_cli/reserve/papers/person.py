"""What the list says of somebody: birth, education, post held, service and rank, as they stand on the paper's date."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.body.structure import in_sentence
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.language.alphabet import NO_BREAK_SPACE
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.cases import Case
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.declension.posts.titles import decline_title, decline_unit
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.general import Education
from kadry_cli.person.rules.service import counted_service
from kadry_cli.person.rules.standing import Staff, post_since, standing_on
from kadry_cli.reserve.papers.ground import Asked
from kadry_cli.reserve.records.candidate import Candidate, Outsider
from kadry_cli.service.checks import check_periods
from kadry_cli.service.chosen import chosen_of
from kadry_cli.service.words import CIVIL


class Facts(NamedTuple):
    """The columns of one person, "" where the register does not know."""

    born: str = ""
    education: str = ""
    held: str = ""
    since: str = ""
    service: str = ""
    rank: str = ""

    def held_since(self) -> str:
        """«інспектор, загальний відділ, з 15.02.2010»."""
        return f"{self.held}, з {self.since}" if self.held and self.since else self.held


def post_elsewhere(who: Outsider, case: Case, *, with_employer: bool) -> str:
    """The post of an outsider in a case behind a comma: «, головного бухгалтера товариства …»; in brackets in the
    nominative where a form is doubtful, "" where no post is recorded."""
    if not who.post:
        return f" ({printed(who.employer)})" if with_employer and who.employer else ""
    post = decline_title(who.post)
    employer = decline_unit(who.employer) if with_employer and who.employer else None
    if post.uncertain or (employer is not None and employer.uncertain):
        parts = (who.post, who.employer if with_employer else None)
        return f" ({printed(', '.join(filter(None, parts)))})"
    return printed(f", {post.in_case(case)}" + (f" {employer.genitive}" if employer is not None else ""))


def facts_of(asked: Asked, candidate: Candidate, staff: Staff, day: date) -> Facts:
    """What is known of somebody on a day, out of the card or what the list says of an outsider."""
    card = asked.reserves.card(candidate.person)
    if card is not None:
        return _of_card(asked, card, staff, day)
    return _of_outsider(candidate.outsider) if candidate.outsider is not None else Facts()


def _of_outsider(who: Outsider) -> Facts:
    held = ", ".join(printed(part) for part in (who.post, who.employer) if part)
    return Facts(
        date_short(who.born) if who.born is not None else "",
        printed(who.education or ""),
        held,
        date_short(who.since) if who.since is not None else "",
    )


def _of_card(asked: Asked, card: Card, staff: Staff, day: date) -> Facts:
    standing = standing_on(card, staff, day)
    held = post_since(card, day)
    post = f"{standing.post}, {in_sentence(standing.unit)}" if standing is not None and standing.unit else ""
    if standing is not None and not post:
        post = standing.post
    return Facts(
        date_short(card.birth.date),
        "; ".join(printed(_studied(one)) for one in card.education),
        printed(post),
        date_short(held[1]) if held is not None else "",
        _service(asked, card, day),
        f"{standing.rank} ранг" if standing is not None and standing.rank is not None else "",
    )


def _unparted(text: str) -> str:
    """«8 р. 1 міс. 20 дн.» that a narrow column breaks between the parts only."""
    for unit in ("р.", "міс.", "дн."):
        text = text.replace(f" {unit}", f"{NO_BREAK_SPACE}{unit}")
    return text


def _studied(one: Education) -> str:
    """«Вигаданський університет, 2004, правознавство»."""
    ended = str(one.finished) if one.finished is not None else "навчається"
    return ", ".join(filter(None, (one.institution, ended, one.speciality)))


def _service(asked: Asked, card: Card, day: date) -> str:
    """The civil service on a day; "" where nothing counts or the periods are not sound."""
    law = asked.reserves.law(day)
    if has_errors(tuple(check_periods(card.work, card_path(card.id), ("work",), law))):
        return ""
    method = chosen_of(asked.reserves.ground.settings.service, day).method
    try:
        found = next((one for one in counted_service(card, law, method) if one.kind == CIVIL), None)
    except OverflowError:
        return ""
    return _unparted(found.length.short()) if found is not None and found.stretches else ""
