"""One act over one card or many: each card read under the locks, edited, and all recorded in one commit (O1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from kadry_cli.cards.meant import Meant, all_at_once
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import Plan, Standing, Wish, act
from kadry_cli.core.console.editing import edited
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.editor import Edit
from kadry_cli.person.files import card_path, read_card
from kadry_cli.person.records.card import Card

if TYPE_CHECKING:
    from kadry_cli.cards.results import CardsChanged

Change = Callable[[Standing, Card, Mapping[str, str]], Sequence[Edit]]
"""What an act does to a card, with what a table says of this person alone. UserError where it cannot be done."""


def standing_card(standing: Standing, person: str) -> Card:
    """The card under the locks. RefusedError where it cannot be read or has edits that are not recorded."""
    findings: list[Finding] = []
    card = read_card(standing.register.read, person, findings)
    if card is None:
        if findings:
            raise RefusedError(findings)
        raise UserError(f"{person}: картки немає", "заведіть її: kadry card new")
    return card


def changed_cards(session: Session, wish: Wish, people: Sequence[Meant], said: str, change: Change) -> Outcome:
    """Records a change of the cards of all `people` as one act, or none of it where one cannot be changed.

    `said` is the sentence of what was recorded; the names, or their number, are put before it.
    """

    def prepare(standing: Standing) -> Plan:
        files: dict[str, bytes | None] = {}
        notes: list[str] = []
        names: list[str] = []
        wrong: list[UserError] = []
        for one in people:
            card = standing_card(standing, one.person)
            names.append(printed(card.name))
            try:
                edits = change(standing, card, one.values)
            except UserError as error:
                wrong.append(UserError(f"{printed(card.name)}: {error.message}", error.advice))
                continue
            if edits:
                made = edited(standing, card_path(one.person), edits)
                files[card_path(one.person)] = made.data
                notes += made.notes
        if wrong:
            raise all_at_once(wrong)
        whom = names[0] if len(names) == 1 else counted(len(names), "картка", "картки", "карток")
        result: CardsChanged = {"people": [one.person for one in people]}
        return Plan(files, f"{whom}: {said}.", result, notes=tuple(notes))

    return act(session, wish, prepare)
