"""`kadry exam score`: parse, call, hand back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kadry_cli.core.console.completion import complete_candidate
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.masking import masked
from kadry_cli.exam.arguments import Competition
from kadry_cli.exam.files import ExamFiles, open_exam
from kadry_cli.exam.records.sitting import CAME
from kadry_cli.exam.scoring import Placed, Scored, find_candidate, with_places

if TYPE_CHECKING:
    from kadry_cli.core.law.results import DecisionResult
    from kadry_cli.exam.results import CandidateResult, ScoreResult


class Order(StrEnum):
    """Orders of the list of candidates."""

    NAME = "name"
    TOTAL = "total"


def score(
    ctx: typer.Context,
    competition: Competition,
    marks: Annotated[
        Path | None, typer.Option("--marks", metavar="ФАЙЛ", help="Узяти оцінки з таблиці CSV або XLSX")
    ] = None,
    sort: Annotated[
        Order, typer.Option("--sort", metavar="ПОРЯДОК", help="name – за абеткою, total – за сумою")
    ] = Order.NAME,
    candidate: Annotated[
        str | None,
        typer.Option("--candidate", metavar="КОД", help="Лише один кандидат", autocompletion=complete_candidate),
    ] = None,
    certificate: Annotated[
        Path | None,
        typer.Option("--certificate", metavar="ФАЙЛ", help="Зберегти довідку про рішення: ФАЙЛ.yaml і ФАЙЛ.pdf"),
    ] = None,
    force: Force = False,
) -> Outcome:
    """Підбити підсумки іспиту: сума балів кожного кандидата і чи складено іспит за нормами на дату іспиту.

    Приклад: kadry exam score 2009-holovnyi-spetsialist
    """
    session: Session = ctx.obj
    opened = open_exam(session.required_root(), competition)
    if opened.files is None:
        return Outcome(None, findings=opened.findings)
    files = opened.files
    findings = list(files.findings)
    scored = _scored(files, marks, findings)
    findings.sort(key=Finding.sort_key)
    chosen = {find_candidate(scored, candidate).id} if candidate is not None else None
    placed = [one for one in _ordered(with_places(scored), sort) if chosen is None or one.scored.id in chosen]
    saved = certificate is not None and _certify(files, findings, placed, certificate, force)
    law = files.laws[files.exam.sittings[0].date]
    result: ScoreResult = {
        "competition": files.competition.id,
        "questions": law.questions.value,
        "max": law.maximum(),
        "pass_at": law.pass_at(),
        "candidates": _Candidates(placed),
    }

    def view(screen: Screen) -> None:
        from kadry_cli.exam.views import show_scores

        show_scores(screen, files, placed)
        if certificate is not None:
            from kadry_cli.core.law.certificate_paper import certificate_files

            shown = " і ".join(str(path) for path in certificate_files(certificate))
            screen.line(f"Довідку збережено: {shown}" if saved else "Довідку не збережено: спершу виправте помилки.")

    decided = any(one.scored.result.passed is not None for one in placed)
    return Outcome(
        result, decisions=_decisions(placed), findings=findings, view=view, following=None if decided else ()
    )


def _scored(files: ExamFiles, marks: Path | None, findings: list[Finding]) -> list[Scored]:
    if marks is None:
        return files.scored()
    from kadry_cli.exam.scoring import score_sheet
    from kadry_cli.exam.sheet import read_sheet

    rows = read_sheet(marks)
    scored = list(score_sheet(rows, marks.name, files.competition, files.exam, files.laws, findings))
    # What the record lacks and the sheet gives is no longer missing.
    given = {
        "KD513": {one.id for one in scored if one.marks or one.attendance != CAME},
        "KD570": {one.id for one in scored if one.ticket is not None or one.attendance != CAME},
        "KD514": {one.id for one in scored},
    }
    findings[:] = [f for f in findings if f.values.get("id") not in given.get(f.code, ())]
    return scored


def _ordered(placed: list[Placed], order: Order) -> list[Placed]:
    if order is Order.TOTAL:
        return sorted(placed, key=lambda one: (-(one.scored.result.total or 0), *_by_name(one)))
    return sorted(placed, key=_by_name)


def _by_name(one: Placed) -> tuple[Any, str]:
    return sort_key(one.scored.name), one.scored.id


class _Candidates(Sequence["CandidateResult"]):
    """The candidates of the envelope, each made when it is printed."""

    def __init__(self, placed: Sequence[Placed]) -> None:
        self._placed = placed

    def __len__(self) -> int:
        return len(self._placed)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        return _candidate(self._placed[index])


def _candidate(placed: Placed) -> CandidateResult:
    scored, result = placed.scored, placed.scored.result
    marks: Any = scored.decision.inputs["marks"] if result.total is not None else _as_written(scored)
    return {
        "id": scored.id,
        "name": scored.name,
        "ticket": scored.ticket,
        "state": result.state,
        "marks": marks,
        "total": result.total,
        "max": result.maximum,
        "passed": result.passed,
        "place": placed.place or None,
    }


def _as_written(scored: Scored) -> list[int | str]:
    """Marks of which no result came: what is no mark may be anything, so long numbers are masked (I11)."""
    marks: Any = scored.decision.inputs["marks"]
    return [mark if isinstance(mark, int) else masked(mark) for mark in marks]


MOST_KEPT = 4_096


def _decisions(placed: Sequence[Placed]) -> Iterator[DecisionResult]:
    """The decisions of the envelope, each made when it is printed; candidates with equal marks share one."""
    from kadry_cli.core.law.wording import decision_json

    kept: dict[int, DecisionResult] = {}
    for one in placed:
        decision = one.scored.decision
        words = kept.get(id(decision))
        if words is None:
            words = decision_json(decision)
            if len(kept) < MOST_KEPT:
                kept[id(decision)] = words
        yield {"subject": one.scored.id, **words}


def _certify(files: ExamFiles, findings: Sequence[Finding], placed: Sequence[Placed], path: Path, force: bool) -> bool:
    """Save the certificate of the one candidate chosen; False, and nothing saved, while the record has an error."""
    if len(placed) != 1:
        raise UserError("довідку складають про одного кандидата", "додайте --candidate КОД")
    from kadry_cli.core.diagnostics.catalogue import has_errors
    from kadry_cli.core.law.certificate_paper import write_certificate

    if has_errors(findings):
        return False
    one = placed[0].scored
    law = files.ground.law_on(files.exam.sittings[one.sitting].date)
    write_certificate(one.decision, law, subject=one.name, path=path, force=force)
    return True
