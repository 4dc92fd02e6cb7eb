"""The certificate of the preliminary review of the papers of all candidates (papers 2.5; B9, B10, B19)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kadry_cli.competition.records import Candidate, Competition
from kadry_cli.competition.records.sitting import ADMISSION
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.wording import citation_text
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.hiring.papers.ground import Asked, begun, chair_signer, heading, hr_signer
from kadry_cli.hiring.papers.vacancies import about_posts, contest, documents_needed, requirements
from kadry_cli.hiring.state import State


def review(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The fields of the certificate, dated by the last decision on admission. UserError where nobody has applied."""
    competition = state.competition
    people = [] if asked.blank else sorted(competition.candidates, key=lambda one: sort_key(one.name))
    if not people and not asked.blank:
        raise UserError(
            "на цей конкурс ще ніхто не подав заяви",
            f"запишіть заяву: kadry competition apply {state.id} …; порожній бланк: --blank",
        )
    decided = [one.admission.date for one in people if one.admission is not None]
    day = max(decided) if decided else begun(competition)
    ground = asked.ground(state, day)
    about = "" if asked.blank else about_posts(ground, day)
    wanted = [] if asked.blank else _wanted(ground, people)
    needed = _documents(ground, people)
    norm = ground.law.on.norm("competition.exclusion_grounds")
    return {
        "title": "Довідка про результати попереднього розгляду документів учасників конкурсу",
        **heading(ground, day, dated=bool(decided)),
        "contest": f"{contest(competition, 'nominative')} {about}" if about else "",
        "documents": needed,
        "requirements": wanted,
        "grounds": [printed(str(one)) for one in norm.value or ()],
        "citation": citation_text(norm.cite) if norm.value is not None else "",
        "rows": [_row(number, one, needed, wanted) for number, one in enumerate(people, 1)],
        "decision": "" if asked.blank else _decision(competition),
        "hr": hr_signer(ground, day),
        "chair": chair_signer(ground, day, blank=asked.blank),
        "blank": asked.blank,
    }


def _wanted(ground: PaperGround, people: Sequence[Candidate]) -> list[str]:
    """The requirements of the posts, then those that only the reviews name."""
    found = [text for put_up in ground.competition.posts for text in requirements(ground, put_up.post)]
    for one in people:
        found += [printed(check.requirement) for check in (one.admission.requirements if one.admission else ())]
    return list(dict.fromkeys(found))


def _documents(ground: PaperGround, people: Sequence[Candidate]) -> list[str]:
    """The documents of the law of the day, then those that only the applications name."""
    found = documents_needed(ground)
    for one in people:
        found += [printed(document.kind) for document in (one.application.documents if one.application else ())]
    return list(dict.fromkeys(found))


def _row(number: int, candidate: Candidate, needed: Sequence[str], wanted: Sequence[str]) -> dict[str, Any]:
    return {
        "number": str(number),
        "name": printed(candidate.name),
        "documents": _given(candidate, needed),
        "checks": _checks(candidate, wanted),
        "grounds": _grounds(candidate),
        "proposal": "" if candidate.admitted is None else "допустити" if candidate.admitted else "не допустити",
    }


def _given(candidate: Candidate, needed: Sequence[str]) -> list[str]:
    """«є: 1, 2, 3», «немає: 4»: the documents by their numbers in the list above the table."""
    handed_in = candidate.application
    if handed_in is None:
        return []
    if handed_in.own_staff:
        return ["не додаються: працівник органу"]
    numbers = {True: [], False: []}  # type: dict[bool, list[str]]
    for one in handed_in.documents:
        numbers[one.given].append(str(needed.index(printed(one.kind)) + 1))
    said = [f"{word}: {', '.join(numbers[given])}" for given, word in ((True, "є"), (False, "немає")) if numbers[given]]
    return said + ([f"доповнено {date_short(handed_in.completed)}"] if handed_in.completed else [])


def _checks(candidate: Candidate, wanted: Sequence[str]) -> list[str]:
    """«1 – так, диплом …» for each requirement by its number in the list above the table."""
    checks = candidate.admission.requirements if candidate.admission else ()
    return [
        f"{wanted.index(printed(one.requirement)) + 1} – {'так' if one.met else 'ні'}, {printed(one.evidence)}"
        for one in checks
    ]


def _grounds(candidate: Candidate) -> list[str]:
    """The ground of non-admission in the words of the norm; that none was found, where some were looked for."""
    admission = candidate.admission
    if admission is None:
        return []
    found = [f"{printed(one.ground)} ({printed(one.evidence)})" for one in admission.exclusions if one.found]
    if admission.ground and not any(admission.ground == one.ground for one in admission.exclusions if one.found):
        found.append(printed(admission.ground))
    if found:
        return found
    return ["не виявлено"] if admission.exclusions else []


def _decision(competition: Competition) -> str:
    """The commission's sitting on admission, where there was one."""
    held = [one for one in competition.sittings if one.purpose == ADMISSION]
    if not held:
        return ""
    sitting = max(held, key=lambda one: one.date)
    protocol = f", протокол № {printed(sitting.protocol.number)}" if sitting.protocol else ""
    words = "; ".join(
        f"{printed(next((who.name for who in competition.candidates if who.id == one.candidate), one.candidate))} – "
        f"{one.verdict}"
        for one in sitting.decisions
    )
    return f"засідання {date_short(sitting.date)}{protocol}" + (f": {words}" if words else "")
