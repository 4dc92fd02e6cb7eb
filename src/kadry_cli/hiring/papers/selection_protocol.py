"""The protocol of a sitting on admission or selection (papers 2.8; C1-C8, C12): plain values, in the papers' order.

A sentence is a list of texts; an empty text is a place to write in, so that nothing that is not recorded is invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kadry_cli.body.structure import post_name
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.commission import CHAIR, MEMBER, SECRETARY, CommissionMember
from kadry_cli.competition.records.sitting import (
    ADMISSION,
    ON_CANDIDATES,
    ON_DOCUMENTS,
    ON_EXAM,
    ON_INTERVIEWS,
    ON_REPEAT,
    ON_RESERVE,
    OPEN,
    RESERVE,
    SECRET,
    AgendaItem,
)
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted, plural
from kadry_cli.core.records.dated import on_date
from kadry_cli.exam.papers.ground import Sentence, absent_members, alphabetical, name_with_post
from kadry_cli.exam.rules import FAILED, PASSED
from kadry_cli.exam.scoring import Scored
from kadry_cli.exam.words import result_word
from kadry_cli.hiring.papers.selection_votes import decided_on, point, signature_of, vote_rows
from kadry_cli.hiring.papers.selection_words import SelectionGround, about, posts_put_up, share_words


def protocol(ground: SelectionGround, *, blank: bool = False) -> dict[str, Any]:
    """The fields of the protocol of one sitting."""
    held = ground.held
    sitting = held.sitting
    there = [member for member in held.commission if member.id in set(sitting.present)]
    items = [] if not blank and not may_decide(ground) else _items(ground)
    return {
        **head(ground),
        "leaders": [[f"{role.capitalize()} – ", _named(there, role, ground)] for role in (CHAIR, SECRETARY)],
        "present": [name_with_post(member) for member in alphabetical(there)],
        "absent": absent_members(held.commission, sitting.present, {one.id: one.reason for one in sitting.absent}),
        "presence": _presence(ground, len(there)),
        "recusals": [_recusal(ground, one) for one in sitting.recusals],
        "voting": _voting(ground),
        "items": items,
        "rows": vote_rows(ground) if items else [],
        "admission": sitting.purpose == ADMISSION,
        "secret": sitting.form == SECRET,
        "opinions": _opinions(ground),
        "annexes": _annexes(ground),
        "signers": signers(ground),
        "to_head": date_short(sitting.protocol.to_head) if sitting.protocol and sitting.protocol.to_head else "",
        "blank": blank,
    }


def may_decide(ground: SelectionGround) -> bool:
    """Whether there is anything to put to the vote: the sitting is not known to lack its quorum."""
    held = ground.held
    return not held.sitting.present or held.quorum().result is not False


def head(ground: SelectionGround) -> dict[str, Any]:
    """Body, date, place, number, what the sitting is about."""
    held = ground.held
    settings = held.state.ground.settings
    day = held.sitting.date
    name = on_date(settings.names, day) or settings.names[0]
    place = on_date(settings.places, day) or settings.places[0]
    protocol = held.sitting.protocol
    return {
        "title": "Протокол засідання конкурсної комісії",
        "body_name": printed(name.full),
        "date": date_short(day),
        "place": printed(place.settlement),
        "number": printed(protocol.number) if protocol is not None else "",
        "vacancy": vacancy(ground),
    }


def vacancy(ground: SelectionGround) -> str:
    """What follows «на заміщення»: one post in the genitive, or a list after a colon."""
    day = ground.held.sitting.date
    named = [name for post in posts_put_up(ground.held) if (name := post_name(ground.units, post, day)) is not None]
    if len(named) == 1:
        return "вакантної посади" + printed(named[0].after_of())
    return "вакантних посад: " + "; ".join(printed(name.nominative()) for name in named)


def _named(there: Sequence[CommissionMember], role: str, ground: SelectionGround) -> str:
    found = next((member for member in there if member.role == role), None)
    return signature_of(found.id, ground) if found is not None else ""


def _presence(ground: SelectionGround, present: int) -> Sentence:
    """«Склад комісії – 7 осіб, присутні – 6, що становить не менше двох третин складу …» (C1)."""
    held = ground.held
    size = len(held.commission)
    people = f"Склад комісії – {size} {plural(size, 'особа', 'особи', 'осіб')}"
    if not held.sitting.present:
        return [f"{people}, присутні – ", "", "."]
    decision = held.quorum()
    if decision.result is None:
        return [f"{people}, присутні – {present}. Чи засідання правомочне: ", "", "."]
    needed = decision.steps[0].values["needed"]
    share = share_words(held.law().quorum_share.value)
    least = f"{share} складу (потрібно не менше {needed})"
    if decision.result:
        return [f"{people}, присутні – {present}, що становить не менше {least}. Засідання правомочне."]
    return [
        f"{people}, присутні – {present}, що становить менше {least}. Засідання неправомочне; рішень не ухвалювали."
    ]


def _recusal(ground: SelectionGround, one: Any) -> str:
    held = ground.held
    about_whom = "від участі в засіданні"
    if one.candidate is not None:
        about_whom = about(held.state.name_of(one.candidate), "genitive", "щодо кандидата")
    word = "задоволено" if one.granted else "не задоволено"
    return f"{signature_of(one.member, ground)} – {one.kind} {about_whom} ({printed(one.reason)}): {word}"


def _voting(ground: SelectionGround) -> Sentence:
    """Closed sitting and the form of the vote that the commission chose (C5)."""
    held = ground.held
    form = held.sitting.form
    word = {OPEN: "відкрите", SECRET: "таємне"}.get(form or "", "")
    closed = held.law().on.norm("competition.closed_sitting").value
    first = "Голосування проводиться на закритому засіданні. " if closed else ""
    return [f"{first}Форма голосування: ", word, " – обрана комісією."]


def _items(ground: SelectionGround) -> list[dict[str, Any]]:
    held = ground.held
    people = decided_on(ground)
    if held.sitting.purpose == ADMISSION:
        made = [
            _item(
                ON_DOCUMENTS,
                "Про результати попереднього розгляду документів",
                heard=[_review(person) for person in people],
            ),
            _item(ON_CANDIDATES, "Про допуск кандидатів до іспиту", discussed=True, people=people),
        ]
    else:
        everybody = held.covered(held.state.competition.candidates)
        made = [
            _item(ON_DOCUMENTS, "Про результати розгляду документів", heard=_documents(everybody)),
            _item(ON_EXAM, "Про реферати й результати іспиту", heard=_exam(ground)),
            _item(
                ON_INTERVIEWS, "Про результати співбесіди", heard=[_interview(person) for person in held.to_decide()]
            ),
            _item(
                ON_CANDIDATES, "Про рішення щодо кожного кандидата", discussed=True, people=_for_post(ground, people)
            ),
        ]
        reserve = {vote.candidate for vote in held.sitting.votes if vote.question == RESERVE}
        reserve |= {one.candidate for one in held.sitting.decisions if one.verdict == RESERVE}
        if reserve:
            chosen = [person for person in people if person.id in reserve]
            made.append(_item(ON_RESERVE, "Про рекомендування до кадрового резерву", people=chosen, reserve=True))
        if held.sitting.repeat:
            made.append(_item(ON_REPEAT, "Про проведення повторного конкурсу", repeat=True))
    recorded = {one.topic: one for one in held.sitting.agenda}
    for number, item in enumerate(made, 1):
        item["number"] = str(number)
        reserved = item.pop("reserve")
        chosen = item.pop("people")
        item["points"] = [
            point(person, f"{number}.{at}", ground, reserve=reserved) for at, person in enumerate(chosen, 1)
        ]
        known = recorded.get(item.pop("topic"))
        text = held.sitting.discussed if item.pop("discussed") else None
        item["spoken"] = _lines(text) + _lines(known.spoken if known is not None else None)
        item["reporter"] = printed(known.reporter) if known is not None and known.reporter else ""
        item["resolved"] = _lines(known.resolved if known is not None else None)
        item["voted"] = _voted(known)
    return made


def _lines(text: str | None) -> list[str]:
    return [printed(line) for line in (text or "").splitlines() if line.strip()]


def _voted(item: AgendaItem | None) -> dict[str, str]:
    """The counts of a vote on an item of the agenda; none where it is not recorded."""
    if item is None or item.votes is None:
        return {}
    votes = item.votes
    return {"approve": str(votes.approve), "against": str(votes.against), "abstained": str(votes.abstained)}


def _for_post(ground: SelectionGround, people: Sequence[Candidate]) -> list[Candidate]:
    """Everybody but who was put to the vote for the reserve alone."""
    votes = {person.id: [one.vote.question for one in ground.held.votes_on(person.id)] for person in people}
    return [person for person in people if set(votes[person.id]) != {RESERVE}]


def _item(
    topic: str,
    title: str,
    *,
    heard: Sequence[Sentence] = (),
    people: Sequence[Candidate] = (),
    discussed: bool = False,
    reserve: bool = False,
    repeat: bool = False,
) -> dict[str, Any]:
    return {
        "topic": topic,
        "title": title,
        "heard": list(heard),
        "people": people,
        "discussed": discussed,
        "reserve": reserve,
        "repeat": repeat,
    }


def _documents(people: Sequence[Candidate]) -> list[Sentence]:
    """Who was admitted, and who was not with the ground in the words of the norm (B19)."""
    found: list[Sentence] = []
    for person in people:
        late = " (розгляд " + date_short(person.admission.date) + ")" if person.admission is not None else ""
        name = printed(person.name)
        if person.admitted is None:
            found.append([f"{name}: ", ""])
        elif person.admitted:
            found.append([f"{name}: допущено до іспиту{late}"])
        else:
            ground = printed(person.admission.ground) if person.admission and person.admission.ground else ""
            found.append([f"{name}: не допущено до іспиту{late}; підстава: ", ground])
    return found


def _review(person: Candidate) -> Sentence:
    """What the preliminary review found: requirements, lawful grounds of exclusion (B9, B19)."""
    name = f"{printed(person.name)}: "
    review = person.admission
    if review is None or not (review.requirements or review.exclusions):
        return [name, ""]
    unmet = [printed(one.requirement) for one in review.requirements if not one.met]
    grounds = [printed(one.ground) for one in review.exclusions if one.found]
    met = f"не відповідає вимогам ({'; '.join(unmet)})" if unmet else "відповідає вимогам"
    parts = [met] if review.requirements else []
    if review.exclusions:
        parts.append(
            f"виявлено підстави недопущення ({'; '.join(grounds)})" if grounds else "підстав недопущення немає"
        )
    return [name + ", ".join(parts)]


def _exam(ground: SelectionGround) -> list[Sentence]:
    """Sums and results of the exam, and the papers that were read (B36)."""
    held = ground.held
    scored: dict[str, Scored] = {one.id: one for one in held.state.scored}
    found: list[Sentence] = []
    for person in held.covered(held.state.competition.candidates):
        one = scored.get(person.id)
        if one is not None:
            total = one.result.total
            points = f"{total} {plural(total, 'бал', 'бали', 'балів')}, " if total is not None else ""
            found.append([f"{printed(person.name)}: {points}", _result(one)])
        if person.abstract is not None:
            conclusion = printed(person.abstract.conclusion) if person.abstract.conclusion else ""
            found.append(
                [f"{printed(person.name)}: реферат «{printed(person.abstract.topic)}»; висновок: ", conclusion]
            )
    return found


def _result(one: Scored) -> str:
    word = result_word(one)
    if one.result.state == PASSED:
        return f"{word} іспит"
    return f"{word} іспиту" if one.result.state == FAILED else word


def _interview(person: Candidate) -> Sentence:
    if person.interview is None:
        return [f"{printed(person.name)}: ", ""]
    return [f"{printed(person.name)}: {date_short(person.interview.date)}, {printed(person.interview.conclusion)}"]


def _opinions(ground: SelectionGround) -> list[str]:
    """«До протоколу додається власна думка члена комісії … на 2 арк.» (C8)."""
    names = ground.held.state.name_of
    return [
        f"{about(names(one.member), 'genitive', 'власна думка члена комісії')} на {one.sheets} арк."
        for one in ground.held.sitting.opinions
    ]


def _annexes(ground: SelectionGround) -> list[Sentence]:
    """The papers that go with the protocol; sheets that nobody recorded are counted by hand."""
    sitting = ground.held.sitting
    found: list[Sentence] = []
    if sitting.form == SECRET:
        issued = sitting.ballots.issued if sitting.ballots is not None else None
        count = f" ({counted(issued, 'бюлетень', 'бюлетені', 'бюлетенів')})" if issued else ""
        found += [
            ["Протокол лічильної групи на ", "", " арк."],
            [f"Бюлетені для таємного голосування{count} на ", "", " арк."],
        ]
    for one in sitting.opinions:
        found.append([f"Власна думка ({signature_of(one.member, ground)}) на {one.sheets} арк."])
    return found


def signers(ground: SelectionGround) -> list[dict[str, str]]:
    """Everybody present: chair, secretary, members by the alphabet; the word «Члени» stands once (C6)."""
    there = [member for member in ground.held.commission if member.id in set(ground.held.sitting.present)]
    rows = []
    for role, words in ((CHAIR, "Голова комісії"), (SECRETARY, "Секретар комісії"), (MEMBER, "Члени комісії")):
        for at, member in enumerate(alphabetical(one for one in there if one.role == role)):
            rows.append({"post": "" if at else words, "name": signature_of(member.id, ground)})
    return rows
