"""Which form of the card is in force: by the day on which the card was begun and by the kind of body (law §1.1)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import LawOnDate, Norm
from kadry_cli.core.law.wording import citation_text
from kadry_cli.person.records.card import Card

P2DS = "П-2ДС"
FORM = "card.form"
FORM_OPTION = f"--form {P2DS}"


class OtherForm(NamedTuple):
    """A form that the law of a day requires and whose layout no source confirms."""

    name: str
    norm: Norm
    day: date

    def words(self) -> str:
        """«форма № 156/2016 (наказ …), діє з 16.09.2016»."""
        since = f", діє з {self.norm.since.words()}" if self.norm.since is not None else ""
        return f"форма № {self.name} ({citation_text(self.norm.cite)}{since})"

    def problem(self) -> str:
        """Why П-2ДС is not printed."""
        return (
            f"на {date_short(self.day)} картку ведуть за іншою формою: {self.words()}; "
            "її розмітки джерела програми не підтверджують, тому надрукувати її не можна"
        )


def begun_on(card: Card, day: date) -> date:
    """The day by which the form of a card is chosen: when it was begun, else signed, else the service entered."""
    if card.begun is not None:
        return card.begun
    if card.stated is not None:
        return card.stated.date
    return card.entry.date if card.entry is not None else day


def other_form(law: LawOnDate) -> OtherForm | None:
    """The form required on the day where it is not П-2ДС. A card begun under П-2ДС stays so (НАДС 99-р/з, 2020)."""
    norm = law.norm(FORM)
    return None if norm.value in (None, P2DS) else OtherForm(norm.value, norm, law.day)
