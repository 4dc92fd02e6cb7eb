"""Printing the papers of a competition: nothing is printed while its record has an error."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli.body.staff_files import load_units
from kadry_cli.competition.checks import check_competition
from kadry_cli.core.console.named_papers import paper_named, without_list
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.printing import not_printed, print_paper
from kadry_cli.core.console.table import Table
from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.positions import locate
from kadry_cli.exam.papers.file_names import file_stem
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.places import competition_path, find_competition
from kadry_cli.hiring.papers.ground import Asked
from kadry_cli.hiring.papers.outcome_fields import FIELD_NAMES as OUTCOME_NAMES
from kadry_cli.hiring.papers.table import NOBODY, PAPERS, SOMEBODY, CompetitionPaper
from kadry_cli.hiring.state import State, state_on_disk
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.hiring.papers.results import PaperResult

FIELD_NAMES = {
    **OUTCOME_NAMES,
    "body_name": "назва органу",
    "place": "населений пункт",
    "contest": "назва посади",
    "post": "посада",
    "posts.title": "назва посади",
    "posts.requirements": "вимога до посади",
    "name": "прізвище, ім’я та по батькові",
    "rows": "кандидат",
    "rows.name": "прізвище, ім’я та по батькові",
    "members": "член комісії",
    "rows.title": "назва матеріалу",
    "vacancy": "назва посади",
    "chair": "голова комісії",
    "more": "додаткова інформація",
    "documents": "документ",
    "questions": "питання співбесіди",
    "conclusion": "висновок",
    "topic": "тема реферату",
}


def list_papers() -> Outcome:
    """The papers there are, each with its name and whether it is about a candidate."""
    kind = topic("hiring").paper
    listed: PaperResult = {
        "files": [],
        "papers": [
            {"name": one.name, "title": kind(one.name).title, "candidate": one.candidate or "ні"} for one in PAPERS
        ],
    }

    def view(screen: Screen) -> None:
        rows = [(one["name"], one["title"], one["candidate"]) for one in listed["papers"]]
        screen.table(Table(("назва", "папір", "кандидат"), rows))
        screen.line("Друк: kadry competition paper НАЗВА КОНКУРС [КАНДИДАТ] -o ФАЙЛ.pdf; порожній бланк: --blank")

    return Outcome(listed, view=view)


def print_competition_paper(
    root_of: Callable[[], Path],
    name: str,
    competition: str | None,
    candidate: str | None,
    sitting: int | None,
    output: Path | None,
    to: str | None,
    blank: bool,
    force: bool,
    today: date,
) -> Outcome:
    """One paper, filled from the record or blank; `sitting` is that of a paper of a sitting, `today` the date of the
    inventory. UserError for a name, competition, candidate or sitting that does not fit."""
    paper = paper_named(PAPERS, name, "kadry competition paper")
    if competition is None:
        raise UserError("не вказано конкурсу", f"kadry competition paper {name} КОНКУРС")
    _require_candidate(paper, competition, candidate, blank)
    root = root_of()
    if paper.word is not None:
        from kadry_cli.hiring.papers.printing_selection import Asked as OfSitting
        from kadry_cli.hiring.papers.printing_selection import print_selection

        of_sitting = OfSitting(paper.word, sitting, candidate or "", blank=blank)
        return without_list(print_selection(root, competition, of_sitting, output, to, force))
    if sitting is not None:
        raise UserError(f"папір «{paper.name}» – не про засідання", "приберіть --sitting")
    state = state_on_disk(root, find_competition(root, competition))
    findings = () if blank else _errors(state)
    if findings:
        return not_printed(findings)
    units, in_units = load_units(root)
    person = find_candidate_of(state.competition, candidate) if candidate is not None else None
    fields = paper.builder()(state, person, Asked(units, blank, today))
    kind = topic("hiring").paper(name)
    record = competition_path(state.id)
    file = file_stem(paper.file, person.id if person else state.id, blank=blank)
    own = OwnTemplates(root, state.ground.settings)
    return without_list(print_paper(kind, fields, FIELD_NAMES, record, file, output, to, force, in_units, own))


def _require_candidate(paper: CompetitionPaper, competition: str, candidate: str | None, blank: bool) -> None:
    """UserError where a candidate is missing or is one too many."""
    if blank and not paper.has_blank:
        raise UserError(f"порожнього бланка паперу «{paper.name}» немає", "витяг роблять з підписаного протоколу")
    if paper.candidate == NOBODY and candidate is not None:
        raise UserError(f"папір «{paper.name}» – про весь конкурс, а не про кандидата", "не вказуйте кандидата")
    if blank and candidate is not None:
        raise UserError("вкажіть або кандидата, або --blank", f"kadry competition paper {paper.name} {competition} …")
    if paper.candidate == SOMEBODY and candidate is None and not blank:
        or_blank = "; порожній бланк: --blank" if paper.has_blank else ""
        raise UserError(
            "не вказано кандидата", f"kadry competition paper {paper.name} {competition} КАНДИДАТ{or_blank}"
        )


def _errors(state: State) -> tuple[Finding, ...]:
    """The errors of the record with their lines."""
    path = competition_path(state.id)
    place = state.ground.place(path, {"competition": state.id})
    report = check_competition(state.competition, place)
    wrong = tuple(one for one in report.findings if severity_of(one) is Severity.ERROR)
    data, _ = read_bytes(state.ground.root, path)
    return wrong if data is None or not wrong else locate(wrong, data)
