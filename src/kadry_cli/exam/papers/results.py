"""What goes into the exam's papers (papers 1.5, 1.6; D16, D18, D20): plain values, in the words of the paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.names import by_sex, sex_of
from kadry_cli.core.language.numerals import in_words, with_words
from kadry_cli.core.language.plurals import plural
from kadry_cli.core.law.wording import act_titles, citation_text
from kadry_cli.exam.papers.ground import PaperGround, body_head, member_lines, posts, signer, vacancy
from kadry_cli.exam.records.sitting import ABSENT, REMOVED, WITHDREW, Sitting
from kadry_cli.exam.rules import FAILED, PASSED, ExamLaw
from kadry_cli.exam.scoring import Scored
from kadry_cli.exam.words import head_act_words, result_word, threshold_sentence

DASH = "–"


def result_sheet(
    ground: PaperGround, sitting: Sitting, scored: Iterable[Scored], *, acquaintance: bool, blank: bool
) -> dict[str, Any]:
    """The fields of the exam sheet of one sitting (1.5): candidates in the order of the alphabet."""
    candidates = [] if blank else sorted(scored, key=lambda one: sort_key(one.name))
    rows = [_row(number, one, ground.law) for number, one in enumerate(candidates, 1)]
    questions = int(ground.law.questions.value or 5)
    if blank:
        admitted = sum(1 for candidate in ground.competition.candidates if candidate.admitted)
        rows = [_blank_row(number, questions) for number in range(1, max(admitted, 5) + 1)]
    present = set(sitting.present)
    members = [member for member in ground.competition.commission if member.id in present or blank]
    return {
        "title": "Екзаменаційна відомість",
        **body_head(ground, sitting.date),
        "number": "",
        "vacancy": vacancy(ground, sitting.date),
        "basis": head_act_words(ground.competition),
        "started": "" if blank or sitting.started is None else f"{sitting.started:%H:%M}",
        "finished": "" if blank or sitting.finished is None else f"{sitting.finished:%H:%M}",
        "threshold_sentence": threshold_sentence(ground.law),
        "questions": list(range(1, questions + 1)),
        "show_acquaintance": acquaintance,
        "acquainted_label": "ознайомлений(а)",
        "rows": rows,
        "summary_sentence": "" if blank else _summary(candidates),
        "chair": signer(members, "голова", ground),
        "members": member_lines(members, ground),
        "secretary": signer(members, "секретар", ground),
        "blank": blank,
    }


def notice(ground: PaperGround, sitting: Sitting, scored: Scored | None) -> dict[str, Any]:
    """The fields of one candidate's sheet (1.6): this person's result only, with the words of every mark (D16).

    Without a candidate the sheet is blank, to be filled in by hand.
    """
    descriptors = _descriptors(ground.law)
    maximum = ground.law.maximum()
    secretary = signer(ground.competition.commission, "секретар", ground)
    head = body_head(ground, sitting.date)
    return {
        "title": "Аркуш ознайомлення з результатом іспиту",
        "body_name": head["body_name"],
        "date": head["date"],
        "date_words": head["date_words"],
        "post": posts(ground, scored.id if scored else "", sitting.date),
        "criteria": bool(descriptors),
        "maximum": "" if maximum is None else str(maximum),
        "threshold_sentence": threshold_sentence(ground.law),
        "citation": citation_text(ground.law.pass_share.cite),
        "secretary": secretary,
        "blank": scored is None,
        **(_personal(scored, descriptors) if scored else _impersonal()),
    }


def _personal(scored: Scored, descriptors: Mapping[int, str]) -> dict[str, Any]:
    sex = sex_of(scored.name)
    total = scored.result.total
    marks = [
        {
            "question": number,
            "mark": text,
            "words": _mark_words(int(text)),
            "descriptor": descriptors.get(int(text), ""),
        }
        for number, text in enumerate(scored.marks if total is not None else (), 1)
    ]
    return {
        "name": printed(scored.name),
        "ticket": DASH if scored.ticket is None else str(scored.ticket),
        "marks": marks,
        "total": "" if total is None else with_words(total),
        "outcome": _outcome(scored),
        "acquainted_label": by_sex(sex, "ознайомлений", "ознайомлена", "ознайомлений(а)"),
    }


def _impersonal() -> dict[str, Any]:
    return {"name": "", "ticket": "", "marks": [], "total": "", "outcome": "", "acquainted_label": "ознайомлений(а)"}


def _row(number: int, scored: Scored, law: ExamLaw) -> dict[str, Any]:
    questions = int(law.questions.value or len(scored.marks) or 5)
    total = scored.result.total
    marks = list(scored.marks) if total is not None else [DASH] * questions
    return {
        "number": str(number),
        "name": printed(scored.name),
        "ticket": DASH if scored.ticket is None else str(scored.ticket),
        "marks": marks,
        "total": DASH if total is None else with_words(total),
        "result": result_word(scored),
    }


def _blank_row(number: int, questions: int) -> dict[str, Any]:
    return {"number": str(number), "name": "", "ticket": "", "marks": [""] * questions, "total": "", "result": ""}


def _outcome(scored: Scored) -> str:
    state = scored.result.state
    if state in (PASSED, FAILED):
        return "іспит складено" if state == PASSED else "іспит не складено"
    return result_word(scored)


def _summary(candidates: Sequence[Scored]) -> str:
    """«Усього кандидатів 8, склали 4, не склали 1, не з’явилися 1.» and, where there are any, the other states."""
    counts = Counter(scored.result.state for scored in candidates)
    parts = [f"Усього кандидатів {len(candidates)}", f"склали {counts[PASSED]}", f"не склали {counts[FAILED]}"]
    parts.append(f"не з’явилися {counts[ABSENT]}")
    if counts[WITHDREW]:
        parts.append(f"відкликали заяву {counts[WITHDREW]}")
    if counts[REMOVED]:
        parts.append(f"усунено від іспиту {counts[REMOVED]}")
    return ", ".join(parts) + "."


def _mark_words(mark: int) -> str:
    return f"{in_words(mark)} {plural(mark, 'бал', 'бали', 'балів')}"


def _descriptors(law: ExamLaw) -> dict[int, str]:
    """The sentence of each mark, with the laws of the date and kind of body in it (D16, D17)."""
    norm = law.on.norm("exam.mark_descriptors")
    titles = act_titles(law.on.norm("exam.subject_acts"))
    return {int(mark): printed(text.format_map(titles)) for mark, text in (norm.value or {}).items()}
