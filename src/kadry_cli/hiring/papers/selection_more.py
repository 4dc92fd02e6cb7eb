"""The other papers of a sitting (papers 2.8, 2.10): extract, opinion, ballots, counting group, head's decision."""

from __future__ import annotations

from typing import Any

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.commission import CommissionMember
from kadry_cli.competition.records.sitting import RESERVE
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import by_sex, sex_of, signature_name, split_name
from kadry_cli.core.records.dated import on_date
from kadry_cli.exam.papers.ground import alphabetical
from kadry_cli.hiring.papers.selection_protocol import head, protocol
from kadry_cli.hiring.papers.selection_votes import point, signature_of, vote_rows
from kadry_cli.hiring.papers.selection_words import QUESTIONS, SelectionGround, about, resolution


def extract(ground: SelectionGround, candidate: Candidate) -> dict[str, Any]:
    """The extract for one candidate: the requisites, this person's points alone, who signed without their hands."""
    full = protocol(ground)
    found = []
    for item in full["items"]:
        reserve = any(vote.question == RESERVE for vote in ground.held.sitting.votes) and item["title"].startswith(
            "Про рекомендування"
        )
        for one in item["points"]:
            if one == point(candidate, one["label"], ground, reserve=reserve):
                found.append({"number": item["number"], "title": item["title"], "point": _closed(one)})
    return {
        **{
            key: full[key] for key in ("body_name", "date", "place", "number", "vacancy", "presence", "voting", "blank")
        },
        "title": "Витяг із протоколу засідання конкурсної комісії",
        "candidate": printed(candidate.name),
        "items": found,
        "signers": [f"{_role(row, at, full['signers'])} {row['name']}" for at, row in enumerate(full["signers"])],
    }


def _closed(one: dict[str, Any]) -> dict[str, Any]:
    """What leaves the closed sitting: the counts of a vote, not who voted how (C5)."""
    return {**one, "votes": [{**vote, "names": ""} for vote in one["votes"]]}


def _role(row: dict[str, str], at: int, rows: list[dict[str, str]]) -> str:
    post = row["post"] or next(one["post"] for one in reversed(rows[:at]) if one["post"])
    return f"{post.replace('Члени', 'Член')} –"


def opinion(ground: SelectionGround, member: CommissionMember | None) -> dict[str, Any]:
    """The sheet of a member's separate opinion: its text is the member's own, written by hand (C8)."""
    known = next((one for one in ground.held.sitting.opinions if member is not None and one.member == member.id), None)
    of = about(member.name, "genitive", "члена конкурсної комісії") if member is not None else ""
    return {
        **head(ground),
        "title": "Власна думка члена конкурсної комісії",
        "of_member": of,
        "opinion_date": date_short(known.date) if known is not None else "",
        "signature": signature_of(member.id, ground) if member is not None else "",
    }


def ballots(ground: SelectionGround, copies: int, question: str) -> dict[str, Any]:
    """Equal ballots for a secret vote: the candidates, three boxes, nothing that tells one sheet from another (C5)."""
    people = ground.held.to_decide()
    return {
        **head(ground),
        "title": "Бюлетень для таємного голосування",
        "question": QUESTIONS[question],
        "rows": [
            {"number": str(at), "name": printed(person.name), "post": ground.post_title(person)}
            for at, person in enumerate(people, 1)
        ]
        or [{"number": str(at), "name": "", "post": ""} for at in range(1, 6)],
        "copies": list(range(copies)),
    }


def counting(ground: SelectionGround) -> dict[str, Any]:
    """The protocol of the counting group: members, ballots, counts, hands."""
    sitting = ground.held.sitting
    known = sitting.ballots
    group = [member for member in ground.held.commission if known is not None and member.id in known.group]
    counts = (
        ("Виготовлено бюлетенів", known.printed if known else None),
        ("Видано бюлетенів", known.issued if known else None),
        ("Виявлено бюлетенів у скриньці", known.found if known else None),
        ("Недійсних бюлетенів", known.invalid if known else None),
    )
    return {
        **head(ground),
        "title": "Протокол лічильної групи",
        "group": [printed(member.name) for member in alphabetical(group)],
        "counts": [{"label": label, "count": "" if count is None else str(count)} for label, count in counts],
        "rows": [row for row in vote_rows(ground) if row["approve"] != "–"],
        "signers": [
            {"post": "" if at else "Члени лічильної групи", "name": signature_of(member.id, ground)}
            for at, member in enumerate(alphabetical(group))
        ]
        or [{"post": "Члени лічильної групи" if not at else "", "name": ""} for at in range(2)],
    }


def head_decision(ground: SelectionGround, *, blank: bool = False) -> dict[str, Any]:
    """The decision of a head who conducts the competition alone: documents, exam, interview, each candidate (B8)."""
    held = ground.held
    sitting = held.sitting
    full = protocol(ground, blank=blank)
    heads = held.state.ground.settings.heads
    chief = on_date(heads, sitting.date)
    style = held.state.law(sitting.date).norm("paper.signature_style").value
    people = {person.id: person for person in held.state.competition.candidates}
    decided = {one.candidate: one for one in sitting.decisions}
    rows = [*decided, *(person.id for person in held.to_decide() if person.id not in decided)]
    why = held.state.competition.conducted_why
    return {
        **{key: full[key] for key in ("body_name", "date", "place", "number", "vacancy", "admission", "blank")},
        "title": "Рішення керівника за результатами конкурсу",
        "why": printed(why) if why else "",
        "sections": [{"title": item["title"], "lines": item["heard"]} for item in full["items"] if item["heard"]],
        "decisions": [
            {
                "name": printed(people[one].name),
                "total": str(held.state.total_of(one) or ""),
                "text": resolution(decided[one].verdict, people[one], ground) if one in decided else "",
                "motives": printed(decided[one].motives or "") if one in decided else "",
            }
            for one in rows
        ],
        "repeat": sitting.repeat,
        "decided_word": by_sex(
            sex_of(chief.name) if chief is not None else None,
            "ВИРІШИВ:",
            "ВИРІШИЛА:",
            "ВИРІШИВ(ЛА):",
        ),
        "head": {
            "post": printed(chief.post) if chief is not None else "Керівник органу",
            "name": printed(signature_name(split_name(chief.name), style)) if chief is not None else "",
        },
    }
