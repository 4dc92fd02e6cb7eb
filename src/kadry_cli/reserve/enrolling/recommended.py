"""Who was recommended to the reserve by the commission of a competition, and what its record gives (F11, F28)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from kadry_cli.body.staff_files import matching
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.competition.records.sitting import RESERVE
from kadry_cli.competition.rules.terms import TermName, due
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import Norm
from kadry_cli.core.law.wording import citation_text, unconfirmed_words
from kadry_cli.hiring.decided import Decided, decided_on
from kadry_cli.hiring.state import State, state_on_disk
from kadry_cli.person.records.grounds import Ground


class Right(NamedTuple):
    """Until when the recommended may be hired without a new competition; None where the law is not confirmed."""

    start: date
    last: date | None
    norm: Norm

    def words(self) -> str:
        """The sentence under an enrolment."""
        if self.last is None:
            return f"Рік без повторного конкурсу: {unconfirmed_words(self.norm, self.start)}."
        return (
            f"Прийняти без повторного конкурсу на рівнозначну або нижчу посаду можна до {date_short(self.last)} "
            f"включно ({citation_text(self.norm.cite)})."
        )


class Recommended(NamedTuple):
    """Somebody whom a commission recommended: the protocol, and the consent as far as it is recorded."""

    id: str
    name: str
    protocol: Ground
    consent: date | None
    right: Right


def recommended_by(root: Path, competition: str) -> list[Recommended]:
    """Everybody recommended to the reserve by a competition. UserError where nobody is, or a protocol has no number."""
    state = state_on_disk(root, competition)
    found = []
    for one in state.competition.candidates:
        decided = decided_on(state, one)
        if decided is None or decided.verdict != RESERVE:
            continue
        protocol = _protocol(state, one.id, decided)
        found.append(Recommended(one.id, one.name, protocol, one.consent, _right(state, decided.date)))
    if not found:
        raise UserError(
            f"--competition: комісія конкурсу «{state.id}» до кадрового резерву нікого не рекомендувала",
            "приберіть --competition і назвіть джерело: --source",
        )
    return found


def find_recommended(found: list[Recommended], wanted: str) -> Recommended:
    """The one of them that a code or an unambiguous part of a name means."""
    codes = matching({one.id: (one.name,) for one in found}, wanted)
    if len(codes) == 1:
        return next(one for one in found if one.id == codes[0])
    listed = ", ".join(f"{one.id} ({one.name})" for one in found)
    what = "підходить кілька" if codes else "комісія цієї особи до кадрового резерву не рекомендувала"
    raise UserError(f"«{wanted}»: {what}", f"рекомендовано: {listed}")


def _protocol(state: State, person: str, decided: Decided) -> Ground:
    if decided.number is None:
        raise UserError(
            f"«{person}»: протокол від {date_short(decided.date)} ще не має номера",
            f"спершу підпишіть його: kadry competition protocol {state.id}",
        )
    kind = "рішення" if state.competition.conducted_by == BY_HEAD else "протокол"
    return Ground.model_construct(kind=kind, number=decided.number, date=decided.date)


def _right(state: State, day: date) -> Right:
    found = due(TermName.RESERVE_RIGHT, day, state.law(day), state.own)
    return Right(day, found.last, found.norm)
