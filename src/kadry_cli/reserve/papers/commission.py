"""The protocol of the special commission on proposals for posts filled by a higher body (papers 4.6, 2.8; F19, F20)."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.paper_names import PaperName
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.rules.standing import staff_of
from kadry_cli.reserve.papers.ground import Asked, Sentence, head, paper_name, post_after_of, year_of
from kadry_cli.reserve.records.candidate import Candidate
from kadry_cli.reserve.records.reserve import CommissionProposal, ReserveList, ReservePost, SpecialCommission
from kadry_cli.reserve.records.words import FIRST_DEPUTY, HEAD_OF_BODY, SUPPORTED

BLANK_POINTS, BLANK_MEMBERS = 2, 4
LED_BY = {HEAD_OF_BODY: "керівник органу", FIRST_DEPUTY: "перший заступник керівника органу"}


def protocol(asked: Asked) -> dict[str, Any]:
    """One sitting: who leads it and sits on it, and of each person the proposal and the decision.

    What is not recorded (who was present, what was said, the counts of votes) is left to be written.
    UserError where the lists rest on several protocols and none is named, or on none.
    """
    ground, found = (None, []) if asked.blank else _decided(asked)
    day = ground.date if ground is not None else asked.on or asked.today
    commission = next((one.commission for one, _, _ in found if one.commission is not None), None)
    return {
        **head(asked, "Протокол засідання спеціальної комісії", day),
        "number": printed(ground.number) if ground is not None else "",
        "year": year_of(asked),
        "for_posts": _appointed_by(asked, [post for _, post, _ in found]),
        "act": printed(commission.act.words()) if commission is not None and commission.act is not None else "",
        "chair": _chair(commission),
        "members": [printed(one) for one in commission.members] if commission is not None else [],
        "points": [_point(asked, one, post, at, day) for at, (_, post, one) in enumerate(found, 1)]
        if found
        else [_blank_point(at) for at in range(1, BLANK_POINTS + 1)],
        "signers": _signers(asked, commission, day),
    }


Decided = tuple[ReserveList, ReservePost, CommissionProposal]


def _decided(asked: Asked) -> tuple[Ground, list[Decided]]:
    """A protocol and what it decided, by the alphabet of the people."""
    every = [(found, post, one) for found in asked.lists for post in found.posts for one in post.proposals]
    known = list(dict.fromkeys(one.protocol for _, _, one in every))
    if not known:
        raise UserError(
            f"на {asked.year} рік рішень спеціальної комісії не записано",
            f"запишіть: kadry reserve commission {asked.year} ПІДРОЗДІЛ; порожній бланк: --blank",
        )
    wanted = known[0]
    if asked.act is not None:
        named = [one for one in known if (one.date, one.number) == (asked.act.date, asked.act.number)]
        if not named:
            listed = "; ".join(printed(one.words()) for one in known)
            raise UserError(f"--order: протоколу «{printed(asked.act.words())}» немає", f"є: {listed}")
        wanted = named[0]
    elif len(known) > 1:
        listed = "; ".join(printed(one.words()) for one in known)
        raise UserError("протоколів спеціальної комісії кілька", f"назвіть один: --order; є {listed}")
    mine = [one for one in every if one[2].protocol == wanted]
    return wanted, sorted(mine, key=lambda one: sort_key(_name(asked, one[1], one[2], wanted.date).full))


def _name(asked: Asked, post: ReservePost, proposal: CommissionProposal, day: date) -> PaperName:
    enrolled = next((one for one in post.candidates if one.person == proposal.person), None)
    if enrolled is None:
        card = asked.reserves.card(proposal.person)
        enrolled = Candidate.model_construct(person=card.id if card is not None else proposal.person)
    return paper_name(asked, enrolled, day)


def _appointed_by(asked: Asked, posts: list[ReservePost]) -> str:
    """Whose posts they are: the bodies that appoint to them, once each."""
    staff = staff_of(asked.units)
    bodies = [staff[one.post].post.appointed_by for one in posts if one.post in staff]
    return printed("; ".join(dict.fromkeys(one for one in bodies if one)))


def _chair(commission: SpecialCommission | None) -> Sentence:
    if commission is None:
        return ["Голова комісії – ", ""]
    led = LED_BY.get(commission.chair_role, "")
    return [f"Голова комісії – {printed(commission.chair)}" + (f", {led}" if led else "")]


def _point(asked: Asked, one: CommissionProposal, post: ReservePost, number: int, day: date) -> dict[str, Any]:
    name = _name(asked, post, one, day)
    after = post_after_of(asked, post.post, day)
    whom = name.whole("genitive")
    verb = "Підтримати" if one.decision == SUPPORTED else "Не підтримувати"
    proposal = "пропозицію" if one.decision == SUPPORTED else "пропозиції"
    return {
        "label": str(number),
        "title": f"Про пропозицію щодо зарахування {whom} до кадрового резерву на посаду{after}",
        "resolved": f"{verb} {proposal} щодо зарахування {whom} до кадрового резерву на посаду{after}.",
    }


def _blank_point(number: int) -> dict[str, Any]:
    return {"label": str(number), "title": "", "resolved": ""}


def _signers(asked: Asked, commission: SpecialCommission | None, day: date) -> list[dict[str, str]]:
    """The chair, the secretary, the members; a member's name is taken from the text before the first comma."""
    body = asked.body(day)
    chair = body.sign(commission.chair) if commission is not None else ""
    members = [one.partition(",")[0].strip() for one in commission.members] if commission is not None else []
    names = [body.sign(one) for one in sorted(members, key=sort_key)] or [""] * BLANK_MEMBERS
    rows = [{"post": "Голова комісії", "name": chair}, {"post": "Секретар комісії", "name": ""}]
    return rows + [{"post": "" if at else "Члени комісії", "name": name} for at, name in enumerate(names)]
