"""The votes of a sitting as its papers show them: per candidate, and in one table (C2-C5, C12)."""

from __future__ import annotations

from typing import Any

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.sitting import ADMISSION, FAILED_EXAM, RESERVE, WINNER
from kadry_cli.competition.rules.sitting import JudgedVote, recused
from kadry_cli.competition.rules.votes import LEFT_OPEN, SUPPORTED
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.names import signature_name, split_name
from kadry_cli.exam.rules import FAILED
from kadry_cli.exam.words import state_word
from kadry_cli.hiring.papers.selection_words import QUESTIONS, SelectionGround, about, resolution

DASH = "–"


def signature_of(member: str, ground: SelectionGround) -> str:
    """A member's name as it stands beside a signature on the date of the sitting."""
    held = ground.held
    style = held.state.law(held.sitting.date).norm("paper.signature_style").value
    return printed(signature_name(split_name(held.state.name_of(member)), style))


def vote_lines(judged: JudgedVote, ground: SelectionGround) -> dict[str, Any]:
    """One vote: the question, the counts, of an open vote who voted how, what a tie came to."""
    named = judged.vote.named
    lists = (named.approve, named.against, named.abstained) if named is not None else ((), (), ())
    words = ("за", "проти", "утрималися")
    names = [
        f"«{word}» – {', '.join(signature_of(member, ground) for member in people)}"
        for word, people in zip(words, lists, strict=True)
        if people
    ]
    return {
        "question": QUESTIONS[judged.vote.question],
        "approve": str(judged.tally.approve),
        "against": str(judged.tally.against),
        "abstained": str(judged.tally.abstained),
        "names": "; ".join(names),
        "tie": tie_sentence(judged),
        "outcome": result_of(judged),
    }


def tie_sentence(judged: JudgedVote) -> str:
    """What an equal division came to (C4); "" where the votes did not divide equally."""
    tally = judged.tally
    if judged.decision is None or not any(
        step.message.startswith("competition.tie-") for step in judged.decision.steps
    ):
        return ""
    if judged.decision.result == LEFT_OPEN:
        return (
            "Голоси розподілилися порівну, а вирішального голосу голова комісії не подав: питання лишилося відкритим."
        )
    return f"Голоси розподілилися порівну. Вирішальним є голос голови комісії, поданий «{tally.chair}»."


def result_of(judged: JudgedVote) -> str:
    """«підтримано», «не підтримано»; "" where nothing could be decided."""
    return judged.decision.result or "" if judged.decision is not None else ""


def point(candidate: Candidate, label: str, ground: SelectionGround, *, reserve: bool = False) -> dict[str, Any]:
    """What the protocol says of one candidate: heard, who kept out, the votes, what was resolved and why.

    With `reserve` only the votes on the reserve and their end.
    """
    held = ground.held
    judged = [one for one in held.votes_on(candidate.id) if (one.vote.question == RESERVE) == reserve]
    decision = next((one for one in held.sitting.decisions if one.candidate == candidate.id), None)
    total = total_of(candidate, ground)
    heard = about(candidate.name, "accusative", "про кандидата", candidate.stated_forms())
    out = recused(held.sitting, candidate.id) & set(held.sitting.present)
    silent = [member.id for member in held.commission if member.id in out]
    verdict = decision.verdict if decision is not None else ""
    return {
        "label": label,
        "heard": f"{heard}{f'; сума балів – {total}' if total is not None and not reserve else ''}",
        "recused": ", ".join(signature_of(member, ground) for member in silent),
        "votes": [vote_lines(one, ground) for one in judged],
        "by_exam": verdict == FAILED_EXAM,
        "resolved": _resolved(candidate, verdict, judged, ground, reserve=reserve),
        "motives": printed(decision.motives) if decision is not None and decision.motives else "",
    }


def _resolved(
    candidate: Candidate, verdict: str, judged: list[JudgedVote], ground: SelectionGround, *, reserve: bool
) -> str:
    """The words of «УХВАЛИЛИ» that follow from these votes; "" where there is no decision yet."""
    if not verdict:
        return ""
    alone = len(judged) == len(ground.held.votes_on(candidate.id))
    if reserve and verdict != RESERVE and not alone:
        carried = any(result_of(one) == SUPPORTED for one in judged)
        return "" if carried else "Рекомендування до кадрового резерву не підтримано"
    if not reserve and verdict == RESERVE:
        return "Пропозицію визнати переможцем конкурсу не підтримано" if _lost(judged) else ""
    return resolution(verdict, candidate, ground)


def _lost(judged: list[JudgedVote]) -> bool:
    return any(one.vote.question == WINNER and result_of(one) != SUPPORTED for one in judged)


def total_of(candidate: Candidate, ground: SelectionGround) -> int | None:
    """The sum of a candidate's marks; a sitting on admission comes before the exam and knows none."""
    return None if ground.held.sitting.purpose == ADMISSION else ground.held.state.total_of(candidate.id)


def vote_rows(ground: SelectionGround) -> list[dict[str, str]]:
    """The table of the vote: a row for each vote, and one for each candidate decided on without a vote."""
    held = ground.held
    rows: list[dict[str, str]] = []
    for number, candidate in enumerate(decided_on(ground), 1):
        total = total_of(candidate, ground)
        common = {
            "name": printed(candidate.name),
            "post": ground.post_title(candidate),
            "total": DASH if total is None else str(total),
        }
        judged = held.votes_on(candidate.id)
        if not judged:
            rows.append({"number": str(number), **common, **_without_vote(candidate, ground)})
        for at, one in enumerate(judged):
            rows.append(
                {
                    "number": str(number) if not at else "",
                    **common,
                    "approve": str(one.tally.approve),
                    "against": str(one.tally.against),
                    "abstained": str(one.tally.abstained),
                    "decision": f"{QUESTIONS[one.vote.question]}: {result_of(one) or 'не визначено'}",
                }
            )
    return rows


def _without_vote(candidate: Candidate, ground: SelectionGround) -> dict[str, str]:
    """The end of a row without a vote: dashes for who failed the exam, room to write for who is not voted on yet."""
    decision = next((one for one in ground.held.sitting.decisions if one.candidate == candidate.id), None)
    counts = DASH if decision is not None else ""
    verdict = decision.verdict if decision is not None else ""
    if verdict == FAILED_EXAM:
        verdict = f"{state_word(candidate.name, FAILED)} іспиту"
    return {**dict.fromkeys(("approve", "against", "abstained"), counts), "decision": verdict}


def decided_on(ground: SelectionGround) -> list[Candidate]:
    """Everybody whom the sitting voted on, decided on or has to decide on, in the order of the record."""
    held = ground.held
    known = {one.candidate for one in held.sitting.votes} | {one.candidate for one in held.sitting.decisions}
    known |= {one.id for one in held.to_decide()}
    return [one for one in held.state.competition.candidates if one.id in known]
