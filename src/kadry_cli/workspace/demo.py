"""`kadry demo`: the main job from beginning to end on the example register."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.core import clock
from kadry_cli.core.change.officer import officer_of
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.progress import progress
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.adding import Signature
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.process.programs import has_program
from kadry_cli.core.register.layout import has_git
from kadry_cli.core.register.new_file import SCHEMAS
from kadry_cli.core.resources import example_dir
from kadry_cli.workspace.beginning import begin_history, files_on_disk
from kadry_cli.workspace.check import check_register
from kadry_cli.workspace.schema import write_schemas

if TYPE_CHECKING:
    from kadry_cli.workspace.results import DemoResult

COMPETITIONS = ("2009-holovnyi-spetsialist", "2013-spetsialist-finviddilu")
PAPERS = "papers"
OFFICER = officer_of("Ковтун Лариса Миколаївна")
"""The invented officer who records the first act of the example."""


class ExamSummary(NamedTuple):
    """How one exam of the example ended, and by which norm."""

    competition: str
    day: date
    candidates: int
    passed: int
    norm: str


def demo(
    ctx: typer.Context,
    directory: Annotated[Path, typer.Argument(metavar="ПАПКА", help="Куди покласти приклад")] = Path("kadry-demo"),
    audit: Annotated[bool, typer.Option("--audit", help="Приклад підписаної історії для аудитора")] = False,
) -> Outcome:
    """Показати роботу програми: скопіювати приклад реєстру, перевірити, підбити підсумки іспиту, надрукувати папери.

    З --audit – інший приклад: реєстр, кожен акт якого підписано, разом із відбитками коренів довіри, контрольною точкою
    і відкритими всім ключами, якими його можна псувати.

    Приклад: kadry demo
    """
    session: Session = ctx.obj
    if audit:
        from kadry_cli.workspace.demo_audit import demo_audit

        return demo_audit(session, directory)
    _prepare(directory)
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    files = _copy_example(directory)
    write_schemas(directory / SCHEMAS)
    history = _begin_history(directory)
    findings = check_register(directory, session, []).findings
    with progress(session, "Друк паперів") as advance:
        scores, papers = _score_and_print(directory, advance)
    result: DemoResult = {
        "directory": str(directory),
        "files": files,
        "competitions": [
            {"competition": one.competition, "candidates": one.candidates, "passed": one.passed} for one in scores
        ],
        "papers": papers,
        "history": history,
    }

    def view(screen: Screen) -> None:
        _show(screen, directory, files, scores, papers, history)
        if findings:
            screen.findings(findings, root=directory)

    return Outcome(result, findings=findings, view=view, root=directory)


def _prepare(directory: Path) -> None:
    """Refuse a folder that holds something else than the example."""
    if directory.exists() and not directory.is_dir():
        raise UserError(f"«{directory}» – не папка", "вкажіть іншу назву: kadry demo ПАПКА")
    if not directory.is_dir() or not any(directory.iterdir()):
        return
    settings = directory / "kadry.yaml"
    ours = (example_dir() / "kadry.yaml").read_bytes()
    if not settings.is_file() or settings.read_bytes() != ours:
        raise UserError(f"папка «{directory}» не порожня", "вкажіть нову або порожню: kadry demo ПАПКА")


def _copy_example(directory: Path) -> int:
    """Copy what is not there yet; a file that somebody has tried to edit stays as it is."""
    count = 0
    for source in sorted(example_dir().rglob("*.yaml")):
        target = directory / source.relative_to(example_dir())
        count += 1
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    return count


def _begin_history(directory: Path) -> bool:
    """The first act of the example, by its invented officer; False where git is not on this computer."""
    if not has_program("git"):
        return False
    if not has_git(directory):
        by = Signature(OFFICER.name, OFFICER.email, clock.now())
        begin_history(directory, dict(files_on_disk(directory)), "створення прикладу", by)
    return True


def _score_and_print(directory: Path, advance: Callable[[int], None]) -> tuple[list[ExamSummary], list[str]]:
    from kadry_cli.core.law.certificate_paper import certificate_files, write_certificate
    from kadry_cli.core.law.wording import citation_text
    from kadry_cli.exam.files import open_exam
    from kadry_cli.exam.papers.printing import print_notice, print_result_sheet

    folder = directory / PAPERS
    folder.mkdir(exist_ok=True)
    scores: list[ExamSummary] = []
    papers: list[str] = []
    for competition in COMPETITIONS:
        files = open_exam(directory, competition).files
        if files is None:
            continue
        scored = files.scored()
        passed = sum(1 for one in scored if one.result.passed)
        law = files.laws[files.exam.sittings[0].date]
        norm = citation_text(law.pass_share.cite)
        scores.append(ExamSummary(competition, law.on.day, len(scored), passed, norm))
        for ending in ("pdf", "html"):
            path = folder / f"vidomist-{competition}.{ending}"
            outcome = print_result_sheet(directory, competition, 1, path, None, False, False, True)
            papers += [str(path)] if outcome.result is not None else []
            advance(1)
        judged = [one for one in scored if one.result.state is not None]
        for one in judged:
            path = folder / f"arkush-{one.id}.pdf"
            outcome = print_notice(directory, competition, one.id, path, None, True)
            papers += [str(path)] if outcome.result is not None else []
            advance(1)
        if judged and len(scores) == 1:
            one = judged[0]
            path = folder / f"dovidka-{one.id}"
            write_certificate(one.decision, law.on, subject=one.name, path=path, force=True)
            papers += [str(file) for file in certificate_files(path)]
    return scores, papers


def _show(
    screen: Screen, directory: Path, files: int, scores: list[ExamSummary], papers: list[str], history: bool
) -> None:
    screen.heading("Приклад готовий")
    counted_files = counted(files, "файл", "файли", "файлів")
    screen.line(f"1. Реєстр вигаданої селищної ради – у папці {directory} ({counted_files}).")
    began = f"його історію розпочато ({OFFICER.name})" if history else "історії немає: на комп’ютері немає програми git"
    screen.line(f"2. Реєстр перевірено за нормами на дату кожного акта; {began}.")
    screen.line("3. Підбито підсумки іспитів:")
    for score in scores:
        candidates = counted(score.candidates, "кандидат", "кандидати", "кандидатів")
        screen.line(f"   {score.competition}, {date_short(score.day)}: {candidates}, склали {score.passed}")
        screen.line(f"   норма: {score.norm}")
    printed = counted(len(papers), "папір", "папери", "паперів")
    screen.line(f"4. Надруковано {printed} у папці {directory / PAPERS}:")
    for paper in papers:
        screen.line(f"   {Path(paper).name}")
    screen.line()
    screen.heading("Що спробувати далі")
    first = COMPETITIONS[0]
    for command in (
        f"cd {directory}",
        f"kadry exam score {first} --sort total --explain",
        "kadry law show exam.pass_share",
        f"kadry verify {PAPERS}/dovidka-gudz-mariia-3f8k.yaml",
        f"впишіть оцінку 0 у competitions/{first}/exam.yaml і запустіть: kadry check",
        "kadry explain KD501",
        "kadry status --diff",
        "kadry log",
    ):
        screen.line(f"   {command}")
