"""The act on the refusal to sign: who made it, what was read out to whom, and why it was not signed (papers 6.2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from kadry_cli.body.knowledge import LEAST_WITNESSES, MOST_WITNESSES
from kadry_cli.body.orders import Order, Refusal
from kadry_cli.body.paper_body import ACT_INSTRUMENTAL
from kadry_cli.changes.papers.ground import Asked, head, paper_name
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short, date_words
from kadry_cli.core.language.names import by_sex, sex_of


class Witness(NamedTuple):
    """Who makes the act: post ("" where it is not known) and full name."""

    post: str
    name: str


class Told(NamedTuple):
    """What is known of the act beforehand; what is "" or () is left to be written.

    `what` stands after «з»: in the instrumental; `reason` after «мотивуючи».
    """

    what: str = ""
    number: str = ""
    hour: str = ""
    reason: str = ""
    witnesses: tuple[Witness, ...] = ()


def refusal(asked: Asked, told: Told) -> dict[str, Any]:
    """The fields of the act; «відмовився(лася)» where the sex is not known, two or three places to sign."""
    body = asked.body()
    name = None if asked.blank else paper_name(asked)
    sex = sex_of(name.full) if name is not None else None
    signers = [{"post": printed(one.post), "name": body.sign(one.name)} for one in told.witnesses]
    return {
        **head(asked, "Акт про відмову від підпису"),
        "place": body.settlement(),
        "number": printed(told.number),
        "hour": told.hour,
        "heading": printed(told.what),
        "witnesses": printed(", ".join(_named(one) for one in told.witnesses)),
        "day": "" if asked.blank else date_words(asked.day),
        "whom": name.whole("accusative") if name is not None else "",
        "what": printed(told.what),
        "refused": by_sex(sex, "відмовився", "відмовилася", "відмовився(лася)"),
        "reason": printed(told.reason),
        "signers": signers or [{"post": "", "name": ""}] * MOST_WITNESSES,
    }


def _named(one: Witness) -> str:
    return f"{one.post} {one.name}" if one.post else one.name


def witnesses_of(texts: Sequence[str]) -> tuple[Witness, ...]:
    """Witnesses as they were typed: «посада, ПІБ». UserError for fewer than two or more than three."""
    if texts and not LEAST_WITNESSES <= len(texts) <= MOST_WITNESSES:
        raise UserError(f"--witness: акт складають двоє або троє осіб, а названо {len(texts)}", "повторіть --witness")
    parted = (" ".join(text.split()).rpartition(",") for text in texts)
    return tuple(Witness(post.strip(), name.strip()) for post, _, name in parted)


def order_words(order: Order) -> str:
    """«розпорядженням від 19.06.2009 № 49-к», as it stands after «з». UserError for an order without a date."""
    if order.date is None:
        raise UserError(f"№ {order.printed()}: дати в книзі немає", "допишіть її з оригіналу й запишіть: kadry record")
    kind = ACT_INSTRUMENTAL.get(order.kind or "", "актом")
    return f"{kind} від {date_short(order.date)} № {order.printed()}"


def recorded(order: Order, person: str) -> Refusal | None:
    """The refusal of the person that stands in the book under an order."""
    lines = (one for one in order.acquainted if one.person == person and not one.void)
    return next((one.refused for one in lines if one.refused is not None), None)
