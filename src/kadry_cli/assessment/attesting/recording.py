"""An attestation written down: appointed by the act of the head, then with what the commission decided (G30)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.assessment.checks.attestation import check_attestation
from kadry_cli.assessment.records.attestation import Attestation, AttestationResult
from kadry_cli.assessment.rules.attestation import AttestationDue, attestation_due, held
from kadry_cli.assessment.stages.state import Round, attestation_path
from kadry_cli.core.checking.introduced import introduced_errors
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import recorded
from kadry_cli.core.decision import Decision
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.register.hidden_lines import MASK
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.rules.standing import post_since

if TYPE_CHECKING:
    from kadry_cli.assessment.attesting.results import AttestedOne

WORDS_ONLY = "Слова рішень («відповідає», «відповідає за умови», «не відповідає») програма знає не з тексту акта."


@dataclass(frozen=True)
class AttestWish:
    """What is written down of an attestation; `act` and `post` are needed for a new one only."""

    person: str
    day: date
    act: Ground | None = None
    post: str = ""
    decision: str = ""
    protocol: Ground | None = None
    conditions: str = ""
    repeat_by: date | None = None
    recommendations: tuple[str, ...] = ()
    acquainted: date | None = None


def of_year(attestations: Iterable[Attestation], year: int) -> Attestation | None:
    """The attestation of a year; None where there is none."""
    return next((one for one in attestations if one.year == year), None)


def appointed_on(card: Card | None, day: date) -> date | None:
    """Since when the person holds the post of a day; None where the card does not say."""
    found = post_since(card, day) if card is not None else None
    return found[1] if found is not None else None


def due_of(round_: Round, person: str, every: tuple[Attestation, ...], day: date) -> Decision[AttestationDue]:
    """When the next attestation of a person is due, as known on a day."""
    return attestation_due(held(every), appointed_on(round_.card(person), day), round_.law(day))


def attesting(standing: Standing, round_: Round, wish: AttestWish) -> Plan:
    """The plan that writes an attestation down, or adds to the one of its year what came later."""
    every = round_.attestations(wish.person)
    before = of_year(every, wish.day.year)
    after = _begun(wish) if before is None else _continued(before, wish)
    path = attestation_path(wish.person, wish.day.year)
    place = round_.ground.place(path, {"person": wish.person, "year": str(wish.day.year)})
    wrong = tuple(introduced_errors(check_attestation, before, after, place))
    if wrong:
        return Plan({}, "", findings=wrong)
    made = recorded(standing, path, before, after)
    others = tuple(one for one in every if one.year != after.year)
    due = due_of(round_, wish.person, (*others, after), after.date)
    result: AttestedOne = {
        "person": after.person,
        "year": after.year,
        "date": after.date.isoformat(),
        "decision": MASK if after.result is not None else None,
        "next": due.result.last.isoformat() if due.result.last is not None else None,
        "file": path,
    }
    notes = list(made.notes)
    decided = after.result is not None and (before is None or before.result is None)
    if decided:
        notes += [WORDS_ONLY, next_words(due.result)]
    said = f"{round_.name(wish.person, after.date)}: {said_of(after, decided=decided)}."
    return Plan({path: made.data}, said, {**result}, notes=tuple(notes), decisions=(due,), together=("attestation",))


def said_of(one: Attestation, *, decided: bool) -> str:
    """«атестацію призначено на 14.03.2013», «рішення атестації 14.03.2013 записано»: what was decided is hidden."""
    if one.result is None:
        return f"атестацію призначено на {date_short(one.date)}"
    what = "рішення" if decided else "ознайомлення з рішенням"
    return f"{what} атестації {date_short(one.date)} записано"


def next_words(due: AttestationDue) -> str:
    """When the next attestation is due, in a sentence."""
    if due.last is not None:
        return f"Наступна атестація – не пізніше {date_short(due.last)}."
    if due.state == "ended":
        return "Наступної атестації закон не передбачає."
    if due.state == "confirmed":
        return "Строк наступної атестації рахувати нема звідки: ні атестації, ні призначення."
    return "Строк наступної атестації на цей день джерелами не підтверджено."


def _begun(wish: AttestWish) -> Attestation:
    if wish.act is None or not wish.post:
        raise UserError("не вказано --order", 'акт про атестацію: --order "розпорядження від 01.02.2013 № 8"')
    return Attestation.model_construct(
        person=wish.person,
        year=wish.day.year,
        act=wish.act,
        date=wish.day,
        post=wish.post,
        result=_result(wish, None),
    )


def _continued(before: Attestation, wish: AttestWish) -> Attestation:
    """The attestation of the year with its result, or with the day of acquaintance where only that was lacking."""
    day = date_short(before.date)
    if wish.day != before.date and before.result is not None:
        raise UserError(
            f"атестацію {day} уже записано, а назвали {date_short(wish.day)}",
            "одна атестація на рік; помилку виправляють у файлі: kadry record",
        )
    if before.result is not None and (wish.decision or wish.protocol or wish.recommendations):
        raise UserError(f"рішення атестації {day} уже записано", "помилку виправляють у файлі: kadry record")
    values: dict[str, object] = {"date": wish.day, "result": _result(wish, before.result)}
    return before.model_copy(update=values)


def _result(wish: AttestWish, before: AttestationResult | None) -> AttestationResult | None:
    if before is not None:
        if wish.acquainted is None:
            return before
        return before.model_copy(update={"acquainted": wish.acquainted})
    if not wish.decision:
        return None
    if wish.protocol is None:
        raise UserError("не вказано --protocol", 'рішення без протоколу не записують: --protocol "від 14.03.2013 № 2"')
    return AttestationResult.model_construct(
        decision=wish.decision,
        protocol=wish.protocol,
        conditions=wish.conditions or None,
        repeat_by=wish.repeat_by,
        recommendations=wish.recommendations,
        acquainted=wish.acquainted,
    )
