"""What was said of the items of the agenda as a record: who reported, who spoke, what is resolved (papers 2.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kadry_cli.competition.records.sitting import AGENDA_TOPICS, AgendaItem
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.errors import UserError
from kadry_cli.hiring.selection.voting import read_counts


class AgendaWish(NamedTuple):
    """What was typed of the items, each as `TOPIC=…`."""

    reporters: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    resolved: tuple[str, ...] = ()
    votes: tuple[str, ...] = ()


def with_agenda(agenda: tuple[AgendaItem, ...], wish: AgendaWish) -> tuple[AgendaItem, ...]:
    """The agenda with everything of a wish in it, in the order of the protocol. UserError for what cannot be read."""
    known = {one.topic: one for one in agenda}
    for topic, update in _said(wish):
        item = known.get(topic) or AgendaItem.model_construct(topic=topic)
        known[topic] = item.model_copy(update=update)
    return tuple(known[topic] for topic in AGENDA_TOPICS if topic in known)


def _said(wish: AgendaWish) -> Iterator[tuple[str, dict[str, object]]]:
    for topic, text in _pairs(wish.reporters, "--reporter"):
        yield topic, {"reporter": line_of(text, "--reporter")}
    for topic, text in _pairs(wish.spoken, "--spoke"):
        yield topic, {"spoken": text}
    for topic, text in _pairs(wish.resolved, "--resolved"):
        yield topic, {"resolved": text}
    for topic, text in _pairs(wish.votes, "--item-votes"):
        advice = 'за:проти:утрималися, наприклад "повторний конкурс=5:0:0"'
        yield topic, {"votes": read_counts(text, "--item-votes", advice, least=2)}


def _pairs(texts: Iterable[str], option: str) -> Iterator[tuple[str, str]]:
    for text in texts:
        topic, sign, rest = text.partition("=")
        wanted = topic.strip().casefold()
        if wanted not in AGENDA_TOPICS:
            raise UserError(f"{option}: питання «{topic.strip()}» немає", f"можна: {', '.join(AGENDA_TOPICS)}")
        if not sign or not rest.strip():
            raise UserError(f"{option}: після «{wanted}» нічого немає", f'пишіть {option} "{wanted}=…"')
        yield wanted, rest.strip()
