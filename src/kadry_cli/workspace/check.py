"""`kadry check`: every file of the register, or the ones named, by every rule at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.core.checking.acceptance import Acceptance, Accepted, accept
from kadry_cli.core.checking.files import check_facts, check_files
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.progress import progress
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.process.programs import has_program
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.register.layout import GIT_DIR, SETTINGS_FILE, FilePlace, has_git, read_bytes, walk
from kadry_cli.core.register.register_paths import is_named, register_path
from kadry_cli.topics import all_topics, record_kinds
from kadry_cli.workspace.accepted import accepted_json, show_accepted
from kadry_cli.workspace.fixing import Fixing, fix_register, fixed_json, mendable_sentence, show_fixed
from kadry_cli.workspace.schema import schema_findings

if TYPE_CHECKING:
    from kadry_cli.workspace.results import CheckResult
MOST_EXPLAINED = 3


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def check(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="ШЛЯХ…", help="Файли чи папки реєстру; без них – увесь реєстр")
    ] = None,
    form: Annotated[
        Format,
        typer.Option("--format", metavar="ФОРМАТ", help="Для кого вивести: людини, програми чи системи перевірки"),
    ] = Format.TEXT,
    history: Annotated[
        bool, typer.Option("--history/--no-history", help="Перевірити й історію: чи ціла, чи збігається з диском")
    ] = True,
    fix: Annotated[bool, typer.Option("--fix", help="Спершу виправити у файлах те, що означає лише одне")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="З --fix: виправити й те, що має підтвердити людина")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="З --fix: показати, що буде виправлено, і нічого не записувати")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="З --fix: те саме, рядками зі змінами")] = False,
    staged: Annotated[
        bool, typer.Option("--staged", help="Лише те, що погіршить підготовлене до git commit (вміст індексу git)")
    ] = False,
) -> Outcome:
    """Перевірити реєстр: кожен файл окремо, посилання між файлами, норми на дату кожного акта, цілість історії.

    З --staged – те, що додано до індексу git (git add), як зміну від останнього акта: показано лише зауваження, яких до
    неї не було.

    Приклад: kadry check
    """
    session: Session = ctx.obj
    if session.json and form in (Format.SARIF, Format.GITHUB):
        raise UsageError(f"--json і --format {form} разом не вживають", "залиште один із двох параметрів")
    if staged:
        if paths or fix or unsafe_fixes or dry_run or diff:
            raise UsageError(
                "--staged перевіряє весь індекс git і нічого не виправляє", "наприклад: kadry check --staged"
            )
        return check_index(session, form)
    root = session.required_root()
    only = [register_path(root, path) for path in paths or []]
    fixing = _fixing(fix, unsafe_fixes, dry_run, diff)
    fixed = fix_register(root, only, fixing) if fixing else None
    checked = check_register(root, session, only, history=history)
    if fixed:
        checked = checked._replace(findings=sorted((*checked.findings, *fixed.refused), key=Finding.sort_key))
    unchecked = _unchecked(checked, history)

    def view(screen: Screen) -> None:
        if form in (Format.SARIF, Format.GITHUB):
            from kadry_cli.workspace.check_report import report_text

            screen.report(report_text(checked, unchecked, root, sarif=form is Format.SARIF))
            return
        if fixing and fixed:
            show_fixed(screen, root, fixed, fixing)
        screen.note(f"Перевірено {counted(checked.files, 'файл', 'файли', 'файлів')}.")
        if checked.findings:
            screen.findings(checked.findings)
            if mendable := mendable_sentence(checked.findings):
                screen.note(mendable)
        else:
            screen.line("Зауважень немає.")
        if checked.accepted:
            show_accepted(screen, checked.accepted)
        for sentence in unchecked:
            screen.line(sentence)

    result = _result(checked)
    if checked.history is not None:
        result["history"] = checked.history
    if fixing and fixed:
        result["fixed"] = fixed_json(fixed, fixing)
    return _outcome(result, checked, view, form)


def _result(checked: Checked) -> CheckResult:
    accepted = [accepted_json(one) for one in checked.accepted]
    return {"files": checked.files, "complete": checked.complete, "accepted": accepted}


def _outcome(result: CheckResult, checked: Checked, view: Callable[[Screen], None], form: Format) -> Outcome:
    codes = " ".join(list(dict.fromkeys(finding.code for finding in checked.findings))[:MOST_EXPLAINED])
    following = (f"пояснення: kadry explain {codes}",) if codes and form is Format.TEXT else ()
    return Outcome(result, findings=checked.findings, view=view, as_json=form is Format.JSON, following=following)


def check_index(session: Session, form: Format) -> Outcome:
    """What the commit of git's index would make wrong (`--staged`)."""
    from kadry_cli.core.change.own_folder import INDEX
    from kadry_cli.core.change.staged import read_staged, staged_future
    from kadry_cli.core.console.staged_findings import show_staged

    root = session.required_root(finish=False)
    staged = read_staged(root, str(root / GIT_DIR / INDEX))
    future = staged_future(root, staged)
    checked = Checked(sorted(future.findings, key=Finding.sort_key), len(staged.files), True)

    def view(screen: Screen) -> None:
        if form in (Format.SARIF, Format.GITHUB):
            from kadry_cli.workspace.check_report import report_text

            screen.report(report_text(checked, [], root, sarif=form is Format.SARIF))
            return
        show_staged(screen, staged, future)

    return _outcome(_result(checked), checked, view, form)


def _unchecked(checked: Checked, history: bool) -> list[str]:
    """What was not looked at, in sentences."""
    if not checked.complete:
        return [f"Решту реєстру не перевірено: спершу виправте {SETTINGS_FILE}."]
    if history and checked.history is False:
        return ["Історію не перевірено: на комп’ютері немає програми git."]
    return []


def _fixing(fix: bool, unsafe: bool, dry_run: bool, diff: bool) -> Fixing | None:
    """How to mend, None where nothing is to be mended. UserError for an option that means nothing without `--fix`."""
    if not fix and (unsafe or dry_run or diff):
        name = "--unsafe-fixes" if unsafe else "--dry-run" if dry_run else "--diff"
        raise UserError(f"{name} має зміст лише разом із --fix", "наприклад: kadry check --fix --dry-run")
    return Fixing(unsafe, dry_run, diff) if fix else None


class Checked(NamedTuple):
    """What a check found, sorted, and how many files it read; not `complete` where the settings let it read no more.

    `history` tells whether the history was checked too; None where there is none, or none was asked for. `accepted` are
    findings that the register's own list lets stand; they are not among the others. `body` is the code of the body, ""
    where its settings cannot be read.
    """

    findings: list[Finding]
    files: int
    complete: bool
    history: bool | None = None
    accepted: tuple[Accepted, ...] = ()
    body: str = ""


def check_register(root: Path, session: Session, only: list[str], *, history: bool = False) -> Checked:
    """All findings of a register, or those about some paths of it; with `history` those of its history too.

    With paths given the whole register is still read, since a reference may point anywhere; the findings are narrowed.
    """
    opened = open_register(root, law_of(all_topics()))
    if opened.ground is None:
        return Checked(sorted(opened.findings, key=Finding.sort_key), 1, False)
    strays: list[Finding] = []
    facts = FactIndex()
    findings: list[Finding] = []
    files = 0
    blobs: dict[str, str] = {}
    with progress(session, "Перевірка файлів") as advance:
        paths: list[str] = []
        places = _places(root, strays, paths)
        for report in check_files(places, opened.ground, workers=os.cpu_count() or 1, advance=advance):
            if history:
                blobs[paths[files]] = report.blob
            files += 1
            findings += report.findings
            facts.add(report.facts)

    def read(path: str) -> bytes | None:
        return read_bytes(root, path)[0]

    findings += strays
    findings += schema_findings(root)
    findings += OwnTemplates(root, opened.ground.settings).check()
    findings += check_facts(facts, all_topics(), read)
    looked = has_program("git") if history and has_git(root) else None
    if looked:
        from kadry_cli.workspace.history import history_findings

        findings += history_findings(root, {path: blob for path, blob in blobs.items() if blob})
    findings.sort(key=Finding.sort_key)
    entries = opened.ground.settings.accepted
    parted = accept(findings, entries, session.day(), read)
    if only:
        parted = _narrowed(parted, only)
    findings = sorted((*parted.left, *(one.finding for one in parted.objections)), key=Finding.sort_key)
    return Checked(findings, files, True, looked, parted.accepted, opened.ground.settings.body)


def _narrowed(parted: Acceptance, only: list[str]) -> Acceptance:
    """What concerns some paths; an entry of the list concerns the file it names, and the settings it stands in."""
    return Acceptance(
        tuple(finding for finding in parted.left if is_named(finding.path, only)),
        tuple(one for one in parted.accepted if is_named(one.finding.path, only)),
        tuple(one for one in parted.objections if is_named(one.entry.path, only) or is_named(one.finding.path, only)),
    )


def _places(root: Path, strays: list[Finding], paths: list[str]) -> Iterator[FilePlace]:
    """The records of a register; what only looks like one goes to `strays`, the paths in their order to `paths`."""
    for place in walk(root, record_kinds()):
        if isinstance(place, Finding):
            strays.append(place)
        else:
            paths.append(place.path)
            yield place
