"""What every changing command does: prepare the whole future state, check it, ask, make one commit (design §7).

A command hands over a function from the register as it stands to the files as they shall be. It runs under the locks,
so no two windows ever start from the same state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from kadry_cli.core import clock
from kadry_cli.core.change.officer import Officer, required_officer, taken_over
from kadry_cli.core.change.proposals import reference_of
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.change.writing import Act, Recorded, Writing, writing
from kadry_cli.core.checking.acceptance import unaccepted
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.future import future_findings
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.console.answers import history_line
from kadry_cli.core.console.asking import ask, ask_yes, can_ask, tell
from kadry_cli.core.console.file_diff import diff_lines
from kadry_cli.core.console.finishing import recovery_notes
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.adding import Signature
from kadry_cli.core.git.commits import CHANGE
from kadry_cli.core.git.index import entries_of
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.manifest import installed
from kadry_cli.core.register.editor import UnreadableError
from kadry_cli.core.register.layout import GIT_DIR, has_git, read_bytes

if TYPE_CHECKING:
    from kadry_cli.core.console.results import Acted
    from kadry_cli.core.decision import Decision

Basis = Annotated[
    str | None,
    typer.Option("--basis", metavar="ПІДСТАВА", help="Підстава зміни: наказ від 02.03.2009 № 12-к"),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Показати, що зміниться, і нічого не записувати")]
Yes = Annotated[bool, typer.Option("--yes", help="Не питати підтвердження")]
ClockReason = Annotated[
    str | None,
    typer.Option("--clock-reason", metavar="ПРИЧИНА", help="Чому годинник розходиться з останнім актом; буде записано"),
]


class Standing(NamedTuple):
    """A register as it stands, under the locks: what `prepare` starts from."""

    root: Path
    ground: Ground
    register: Writing
    now: datetime


@dataclass(frozen=True)
class Plan:
    """What a command wants to do: files with their new bytes (None: taken away), the sentence that says it, the result
    for `--json`. `basis` stands in for `--basis` where the act is its own ground (an order entered into its book).
    `together` names kinds of records that are followed in a large register too, where they bear on nothing else.
    `following` are the commands that come next by the state of things; None: those of the topic's manifest.
    `first` is done right before the commit, once nothing speaks against it: what must not be missing after it.
    `decisions` are those the act stands on, for `--explain` and `--json`. `placing` says of a finding of the future
    state where the user finds what brought it about: the cell of a table rather than a file that is not there yet.
    `aside` is the code of a proposal: the act is kept on its reference, and the register stays as it is until
    everybody knows (core/change/proposals.py). `closes` is the code of the proposal that this act carries out.
    """

    files: Mapping[str, bytes | None]
    said: str
    result: Mapping[str, object] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    basis: str = ""
    trailers: tuple[tuple[str, str], ...] = ()
    together: tuple[str, ...] = ()
    first: Callable[[], None] | None = None
    following: tuple[str, ...] | None = None
    decisions: tuple[Decision[Any], ...] = ()
    placing: Callable[[Finding], Finding] | None = None
    aside: str = ""
    closes: str = ""


@dataclass(frozen=True)
class Wish:
    """How a changing command was called: the options that all of them have."""

    command: str
    basis: str | None = None
    dry_run: bool = False
    yes: bool = False
    clock_reason: str | None = None
    needs_basis: bool = True


class _Tried(NamedTuple):
    """What came of one try: the plan and its findings, and the act where it was carried out."""

    plan: Plan
    findings: tuple[Finding, ...]
    changes: Mapping[str, tuple[bytes | None, bytes | None]]
    recorded: Recorded | None
    stopped: bool
    notes: tuple[str, ...]
    followed: bool = True


def act(session: Session, wish: Wish, prepare: Callable[[Standing], Plan]) -> Outcome:
    """Carries a change out, or shows it with `--dry-run`; on a terminal it asks first, unless `--yes`.

    Nothing is changed where the outcome has an error among its findings, or UserError is raised.
    """
    root = session.required_root(finish=False)
    officer = recording_officer(root)
    if wish.clock_reason:
        wish = replace(wish, clock_reason=history_line(wish.clock_reason, "--clock-reason"))
    if wish.needs_basis and wish.basis is None:
        asked = ask(session, "Підстава, наприклад: наказ від 02.03.2009 № 12-к", "--basis")
        wish = replace(wish, basis=asked)
    asking = can_ask(session) and not wish.yes and not wish.dry_run
    try:
        tried = _try(root, wish, prepare, officer, carry_out=not (wish.dry_run or asking))
        if asking and not tried.stopped and tried.changes:
            _show_before_asking(root, tried, session.day())
            if not ask_yes("Записати?"):
                return _declined(tried)
            tried = _try(root, wish, prepare, officer, carry_out=True, expected=tried.changes)
    except RefusedError as refused:
        return refused_outcome(root, refused)
    except UnreadableError as unreadable:
        return refused_outcome(root, RefusedError(unreadable.findings))
    return _outcome(session, wish, tried)


def refused_outcome(root: Path, refused: RefusedError) -> Outcome:
    """Nothing was changed, and why; of a file with edits that are not recorded, the edits (trust W7)."""

    def view(screen: Screen) -> None:
        screen.line("Нічого не змінено.")
        screen.findings(refused.findings, root)
        for finding in refused.findings:
            if finding.code == "KD919":
                from kadry_cli.core.console.hand_edits import edit_lines

                screen.text("\n".join(edit_lines(root, finding.path)))

    return Outcome(None, findings=refused.findings, view=view, following=())


def _declined(tried: _Tried) -> Outcome:
    result = {**tried.plan.result, **_facts(None, tried, dry_run=False)}
    return Outcome(result, view=lambda screen: screen.line("Нічого не записано."), following=())


def recording_officer(root: Path) -> Officer:
    """Who records acts here. UserError where nothing can be recorded, before anybody is asked anything."""
    if not has_git(root):
        raise UserError(
            "реєстр ще не має історії, тому записувати нікуди",
            "почніть її: kadry init у папці реєстру; перевіряти можна й так",
        )
    officer = required_officer()
    if not taken_over(root):
        raise UserError(
            "цей реєстр на цьому комп’ютері не заводили: папку скопійовано або перенесено",
            "якщо це єдина чинна копія, прийміть її: kadry init у цій папці; інакше візьміть резервну: kadry restore",
        )
    return officer


def _try(
    root: Path,
    wish: Wish,
    prepare: Callable[[Standing], Plan],
    officer: Officer,
    *,
    carry_out: bool,
    expected: Mapping[str, tuple[bytes | None, bytes | None]] | None = None,
) -> _Tried:
    with writing(root) as register:
        # The moment of the act is that of the lock: whoever waited for it must not seem to have come before.
        by = officer.at(clock.now())
        topics = installed()
        law = law_of(topics)
        opened = open_register(root, law)
        notes = _recovery_notes(register)
        if opened.ground is None:
            return _Tried(Plan({}, ""), opened.findings, {}, None, True, notes)
        plan = prepare(Standing(root, opened.ground, register, by.when))
        before = {path: register.recorded(path) for path in plan.files}
        changes = {path: (before[path], data) for path, data in plan.files.items() if before[path] != data}
        if expected is not None and changes != expected:
            raise UserError("реєстр тим часом змінила інша команда", "повторіть команду; нічого не змінено")
        basis, found = _resolved(wish, plan, by.when, root)
        kinds = [(topic, kind) for topic in topics for kind in topic.records]
        after = {path: new for path, (_, new) in changes.items()}
        if not plan.aside:
            plan = replace(plan, notes=(*plan.notes, *_told(root, after, basis, by.when.date())))
        known = entries_of(str(root / GIT_DIR / "index"))
        future = future_findings(root, after, before, law, kinds, topics, known, plan.together)
        brought = map(plan.placing, future.findings) if plan.placing is not None else future.findings
        findings = tuple(sorted((*plan.findings, *found, *brought), key=Finding.sort_key))
        stopped = has_errors(findings)
        recorded = None
        if carry_out and not stopped:
            if plan.first is not None:
                plan.first()
            recorded = _recorded(register, wish, plan, Act(wish.command, basis, after, plan.trailers), by)
        return _Tried(plan, findings, changes, recorded, stopped, notes, future.followed)


def _recorded(register: Writing, wish: Wish, plan: Plan, made: Act, by: Signature) -> Recorded | None:
    reason = wish.clock_reason or ""
    if plan.aside:
        made = made._replace(trailers=(*made.trailers, (CHANGE, plan.aside)))
        return register.put_aside(made, reference_of(plan.aside), by, reason)
    recorded = register.carry_out(made, by, reason)
    if plan.closes and recorded is not None:
        register.remove_aside(reference_of(plan.closes))
    return recorded


def _told(root: Path, files: Mapping[str, bytes | None], basis: str, day: date) -> Iterator[str]:
    """What topics say of any change before it is recorded."""
    for topic in installed():
        if topic.told:
            yield from topic.load(topic.told)(root, files, basis, day)


def _resolved(wish: Wish, plan: Plan, when: datetime, root: Path) -> tuple[str, tuple[Finding, ...]]:
    """The basis as it is recorded, and what is wrong with it by the books of the register."""
    if wish.basis is None:
        return plan.basis, ()
    return resolved_basis(wish.basis, when.date(), root, plan.files)


def resolved_basis(
    text: str, today: date, root: Path, files: Mapping[str, bytes | None]
) -> tuple[str, tuple[Finding, ...]]:
    """A basis as it is recorded, and what is wrong with it by the books of the register; `files` stand in the place of
    what is on disk. UserError for one that cannot be read."""
    for topic in installed():
        if topic.basis:
            basis, findings = topic.load(topic.basis)(text, today, root, files)
            return basis, tuple(findings)
    return history_line(text, "--basis"), ()


def _recovery_notes(register: Writing) -> tuple[str, ...]:
    done = register.recovered
    return recovery_notes(done.commit, done.left) if done is not None else ()


def _facts(recorded: Recorded | None, tried: _Tried, *, dry_run: bool) -> Acted:
    return {
        "commit": recorded.commit if recorded else None,
        "files": sorted(tried.changes),
        "references_followed": tried.followed,
        "dry_run": dry_run,
    }


def _outcome(session: Session, wish: Wish, tried: _Tried) -> Outcome:
    plan, recorded = tried.plan, tried.recorded
    result = None if tried.stopped else {**plan.result, **_facts(recorded, tried, dry_run=wish.dry_run)}

    def view(screen: Screen) -> None:
        for note in tried.notes:
            screen.note(note)
        if tried.stopped:
            screen.line("Нічого не змінено: спершу виправте помилки.")
        elif not tried.changes:
            screen.line("Змін немає: у реєстрі вже так.")
        elif recorded is None:
            screen.line(f"Пробний запуск, нічого не записано. {plan.said}")
            _changes_text(screen.text, tried)
        else:
            screen.line(plan.said if plan.aside else f"{plan.said} Записано: {recorded.commit[:10]}.")
            for path in recorded.left:
                screen.line(f"Файл {path} хтось змінив під час запису; його правку залишено: kadry status")
        for note in plan.notes if not tried.stopped else ():
            screen.note(note)
        if tried.changes and not tried.followed:
            screen.note("Посилань між файлами у великому реєстрі після кожної зміни не перевіряють: kadry check.")

    following = plan.following if recorded is not None else ()
    decisions = plan.decisions if not tried.stopped else ()
    return Outcome(result, decisions, findings=tried.findings, view=view, following=following)


def _show_before_asking(root: Path, tried: _Tried, day: date) -> None:
    """What will change, what that comes to and what is wrong with it, on standard error, where the question comes."""
    _changes_text(tell, tried)
    if tried.plan.said:
        tell(f"Якщо записати: {tried.plan.said}")
    for note in tried.plan.notes:
        tell(note)
    findings = unaccepted(tried.findings, root, day)
    if findings:
        from kadry_cli.core.diagnostics.render import findings_text

        tell(findings_text(findings, lambda path: read_bytes(root, path)[0]))


def _changes_text(write: Callable[[str], Any], tried: _Tried) -> None:
    files = list(tried.changes.items())
    for path, (old, new) in files[:10]:
        write("\n".join(diff_lines(path, old, new)))
    if len(files) > 10:
        write(f"… і ще {counted(len(files) - 10, 'файл', 'файли', 'файлів')}")
