"""The dialogue of `kadry competition decide`: the verdicts of a head who decides alone, motives, the repeat."""

from __future__ import annotations

from kadry_cli.competition.records.sitting import ADMISSION, WINNER
from kadry_cli.core.console.asking import Offer, ask_optional, ask_yes, choose
from kadry_cli.core.console.session import Session
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.hiring.selection.deciding import DecideWish, decided, head_verdicts
from kadry_cli.hiring.sittings import Held, refuse_sealed


def asked_decision(session: Session, one: Held, wish: DecideWish) -> DecideWish:
    """The wish with what was not said asked for. UserError where the votes make no decision yet."""
    refuse_sealed(one)
    if one.by_head() and not wish.verdicts:
        wish = wish._replace(verdicts=_verdicts(session, one))
    after = decided(one, wish)
    purpose = one.sitting.purpose
    new = [known for known in after.sitting.decisions if known not in one.sitting.decisions]
    if purpose != ADMISSION and not wish.repeat and not after.sitting.repeat:
        winners = [known for known in after.sitting.decisions if known.verdict == WINNER]
        question = "На посаду нікого не рекомендовано. Чи ухвалено провести повторний конкурс?"
        wish = wish._replace(repeat=not winners and ask_yes(question))
    if not wish.motives and purpose != ADMISSION:
        said = []
        for known in new:
            name = printed(one.state.name_of(known.candidate))
            if motives := ask_optional(session, f"{name} – {known.verdict}. Мотиви"):
                said.append(f"{known.candidate}={motives}")
        wish = wish._replace(motives=tuple(said))
    return wish


def _verdicts(session: Session, one: Held) -> tuple[str, ...]:
    offers = [Offer(word, word) for word in head_verdicts(one.sitting)]
    said = []
    for person in one.to_decide():
        word = choose(session, f"Рішення керівника, {printed(person.name)}", offers, "--verdict")
        said.append(f"{person.id}={word}")
    return tuple(said)
