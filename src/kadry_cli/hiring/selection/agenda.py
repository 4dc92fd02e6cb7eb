"""What was said of the items of the agenda as a record: who reported, who spoke, what is resolved (papers 2.8)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from kadry_cli.competition.records.sitting import AGENDA_TOPICS, AgendaItem, CountedVotes
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.errors import UserError


class AgendaWish(NamedTuple):
    """What was typed of the items, each as `TOPIC=…`."""

    reporters: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    resolved: tuple[str, ...] = ()
    votes: tuple[str, ...] = ()


def with_agenda(agenda: tuple[AgendaItem, ...], wish: AgendaWish) -> tuple[AgendaItem, ...]:
    """The agenda with everything of a wish in it, in the order of the protocol. UserError for what cannot be read."""
    known: dict[str, dict[str, Any]] = {one.topic: {"topic": one.topic, **_given(one)} for one in agenda}
    for topic, text in _pairs(wish.reporters, "--reporter"):
        known.setdefault(topic, {"topic": topic})["reporter"] = line_of(text, "--reporter")
    for key, option, given in (("spoken", "--spoke", wish.spoken), ("resolved", "--resolved", wish.resolved)):
        for topic, text in _pairs(given, option):
            known.setdefault(topic, {"topic": topic})[key] = text
    for topic, text in _pairs(wish.votes, "--item-votes"):
        known.setdefault(topic, {"topic": topic})["votes"] = _counted(text)
    return tuple(AgendaItem.model_construct(**known[topic]) for topic in AGENDA_TOPICS if topic in known)


def _given(item: AgendaItem) -> dict[str, Any]:
    return {"reporter": item.reporter, "spoken": item.spoken, "resolved": item.resolved, "votes": item.votes}


def _pairs(texts: Iterable[str], option: str) -> Iterable[tuple[str, str]]:
    for text in texts:
        topic, sign, rest = text.partition("=")
        wanted = topic.strip().casefold()
        if wanted not in AGENDA_TOPICS:
            raise UserError(f"{option}: питання «{topic.strip()}» немає", f"можна: {', '.join(AGENDA_TOPICS)}")
        if not sign or not rest.strip():
            raise UserError(f"{option}: після «{wanted}» нічого немає", f'пишіть {option} "{wanted}=…"')
        yield wanted, rest.strip()


def _counted(text: str) -> CountedVotes:
    parts = text.split(":")
    if not 2 <= len(parts) <= 3 or not all(part.strip().isdecimal() for part in parts):
        raise UserError(
            f"--item-votes: «{text}» – не три числа", 'за:проти:утрималися, наприклад "повторний конкурс=5:0:0"'
        )
    approve, against, abstained = (*(int(part) for part in parts), 0)[:3]
    return CountedVotes.model_construct(approve=approve, against=against, abstained=abstained)
