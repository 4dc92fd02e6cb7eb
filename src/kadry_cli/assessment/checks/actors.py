"""Who acts, as checks see it: exactly one of card and name, and the same human wherever named."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.assessment.records.actors import Actor
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.apostrophes import folded_words

BY_NAME = "="
"""Before a folded name, so that no name is taken for an id."""


def actor_findings(actor: Actor, path: str, loc: Loc) -> Iterator[Finding]:
    """KD661 where nobody is named, or both card and name, or a name without its post."""
    if actor.is_somebody:
        return
    if actor.person is None and actor.name is None:
        reason = "не названо ні коду, ні імені"
    elif actor.person is not None and actor.name is not None:
        reason = "названо і код, і ім’я"
    elif actor.person is not None:
        reason = "посаду пишуть лише разом з іменем, а тут код"
    else:
        reason = "ім’я без посади"
    yield Finding("KD661", path, loc, {"reason": reason}, on_key=True)


def actor_key(actor: Actor) -> str:
    """The person's id, or the name folded behind a sign; "" where nobody is named."""
    if actor.person is not None:
        return actor.person
    return f"{BY_NAME}{folded_words(actor.name)}" if actor.name is not None else ""
