"""Runs of letters from one load of the register: results, results once more, invitations (B34, D2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kadry_cli.body.staff_files import load_units
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.rules.life import in_selection
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_runs import Ready, Sheet
from kadry_cli.core.console.printing import not_printed
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.exam.records.sitting import CAME
from kadry_cli.hiring import paper_files as files
from kadry_cli.hiring.outcome.notifying import people_of
from kadry_cli.hiring.papers.ground import Asked as AskedPaper
from kadry_cli.hiring.papers.letters import Meeting, exam_meeting, invitation, require_ground, result_letter
from kadry_cli.hiring.papers.outcome_printing import letter_file, listed, set_papers
from kadry_cli.hiring.state import State, state_on_disk

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.hiring.outcome.notifying import Asked
    from kadry_cli.hiring.outcome.results import NotifyResult


def result_letters(root: Path, state: State, people: Sequence[Candidate], folder: Path, ending: str) -> Ready:
    """A letter of the decision to each, dated as the notice recorded of him or her (papers 2.6).

    UserError where the ground of a refusal to admit is not recorded, for the letter has to cite it (B9).
    """
    for one in people:
        if one.notice is None:
            raise UserError(
                f"«{one.id}»: дати листа не записано",
                f'запишіть повідомлення: kadry competition notify {state.id} {one.id} --date ДАТА --how "під розпис"',
            )
        require_ground(state, one)

    def fields(ground: PaperGround, one: Candidate, day: date) -> dict[str, Any]:
        return result_letter(state, ground, one, day)

    dated = [(one, one.notice.date) for one in people if one.notice is not None]
    return _set(root, state, dated, folder, ending, ("result-letter", files.NOTICE), fields)


def printed_again(root: Path, competition: str, asked: Asked) -> Outcome:
    """The letters of notices that stand recorded, once more; nothing is recorded."""
    state = state_on_disk(root, competition)
    people = people_of(state.competition, asked.people)
    if not people:
        people = [one for one in state.competition.candidates if one.notice is not None]
    if not people:
        raise UserError(
            "повідомлень ще не записано, тому й листів немає",
            f'запишіть: kadry competition notify {state.id} --date ДАТА --how "під розпис" -o ПАПКА',
        )
    return _written(state, people, result_letters(root, state, people, asked.required_folder(), asked.ending), asked)


def invited(root: Path, competition: str, asked: Asked, day: date, what: str, when: Meeting) -> Outcome:
    """Invitations to the exam, as its record plans it, or to the interview; who came and passed, and is told, is not
    recorded here: of the exam `kadry exam sit --invited` keeps it."""
    state = state_on_disk(root, competition)
    exam = what == "іспит"
    wanted = people_of(state.competition, asked.people) or _invitable(state, exam)
    if not wanted:
        who = "допущених кандидатів" if exam else "кандидатів, які склали іспит,"
        raise UserError(f"{who} ще немає, запрошувати нікого", f"стан конкурсу: kadry competition status {state.id}")
    for one in wanted:
        if not exam and one not in in_selection(state.competition, state.exam_state()):
            raise UserError(f"«{one.id}»: не склав іспиту або ще не складав", "запрошують лише тих, хто йде далі")

    def fields(ground: PaperGround, one: Candidate, on: date) -> dict[str, Any]:
        return invitation(state, ground, one, on, exam_meeting(state, one) if exam else when)

    dated = [(one, day) for one in wanted]
    name = files.EXAM_INVITATION if exam else files.INTERVIEW_INVITATION
    ready = _set(root, state, dated, asked.required_folder(), asked.ending, ("invitation", name), fields)
    told = f'повідомлення про іспит: kadry exam sit {state.id} --invited ДАТА --how "під розпис"'
    return _written(state, wanted, ready, asked, (told,) if exam else ())


def _invitable(state: State, exam: bool) -> list[Candidate]:
    if not exam:
        return in_selection(state.competition, state.exam_state())
    sittings = state.exam.sittings if state.exam is not None else ()
    away = {entry.id for held in sittings for entry in held.candidates if entry.attendance != CAME}
    return [one for one in state.competition.candidates if one.admitted and one.id not in away]


def interview_meeting(day: date | None, hour: time | None, place: str | None) -> Meeting:
    """When and where the interview is; what is not given is left to be written by hand."""
    return Meeting("співбесіда", day, hour, place)


def _set(
    root: Path,
    state: State,
    dated: Sequence[tuple[Candidate, date]],
    folder: Path,
    ending: str,
    kind: tuple[str, str],
    fields: Callable[[PaperGround, Candidate, date], dict[str, Any]],
) -> Ready:
    """The letters of a kind (paper, first word of the file's name); staff list and law are read once for all."""
    units, findings = load_units(root)
    if has_errors(findings):
        return Ready((), findings)
    grounds = {day: AskedPaper(units).ground(state, day) for day in {day for _, day in dated}}
    sheets = [
        Sheet(kind[0], fields(grounds[day], one, day), letter_file(folder, kind[1], one.id, ending))
        for one, day in dated
    ]
    ready = set_papers(root, state, sheets)
    return ready._replace(findings=findings + ready.findings)


def _written(
    state: State, people: Sequence[Candidate], ready: Ready, asked: Asked, following: tuple[str, ...] = ()
) -> Outcome:
    if has_errors(ready.findings):
        return not_printed(ready.findings)
    if not asked.dry_run:
        ready.write(asked.force)
    names = ready.names()
    result: NotifyResult = {
        "competition": state.id,
        "candidates": [one.id for one in people],
        "date": None,
        "how": None,
        "acquainted": None,
        "consent": None,
        "terms": [],
        "letters": names,
        "commit": None,
        "files": [],
        "references_followed": True,
        "dry_run": asked.dry_run,
    }

    def view(screen: Screen) -> None:
        screen.line(f"Листи: {listed(names)}.")
        screen.note("До реєстру нічого не записано.")

    return Outcome(result, findings=ready.findings, view=view, following=following)
