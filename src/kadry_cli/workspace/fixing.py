"""`kadry check --fix`: what is certain is mended on disk, and what remains is told (design §6)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.change.rewriting import Rewrite, rewrite
from kadry_cli.core.checking.files import Ground, check_data
from kadry_cli.core.checking.fixing import Look, mended
from kadry_cli.core.checking.ground import ACTS_FILE, open_register
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.diagnostics.catalogue import entry_of
from kadry_cli.core.diagnostics.render import finding_json
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.masking import masked
from kadry_cli.core.register.layout import SETTINGS_FILE, FilePlace, read_bytes
from kadry_cli.core.register.load import parse_record
from kadry_cli.topics import all_topics
from kadry_cli.workspace.rewriting import foreign_format, model_of, records_of, show_diff, show_next_step

if TYPE_CHECKING:
    from kadry_cli.workspace.results import FixedResult, MendedFile

FIRST_FILES = (SETTINGS_FILE, ACTS_FILE)
"""What the check of every other file stands on."""


class Fixing(NamedTuple):
    """How `--fix` was asked for."""

    unsafe: bool = False
    dry_run: bool = False
    diff: bool = False

    @property
    def writes(self) -> bool:
        """Whether files are written."""
        return not (self.dry_run or self.diff)


class Fixed(NamedTuple):
    """The files that were mended, what in each, whether each was laid out anew, and why others could not be written."""

    files: tuple[Rewrite, ...]
    mended: dict[str, tuple[Finding, ...]]
    relaid: tuple[str, ...]
    refused: tuple[Finding, ...]


def fix_register(root: Path, only: Sequence[str], wish: Fixing) -> Fixed:
    """Mends the files of a register, or those named; with `--dry-run` and `--diff` in memory only.

    The settings and own acts come first: without them no other file can be judged.
    """
    files: list[Rewrite] = []
    made: dict[str, tuple[Finding, ...]] = {}
    relaid: list[str] = []
    refused: dict[str, Finding] = {}
    if foreign_format(root):
        return Fixed((), made, (), ())
    places = [place for place in records_of(root, only) if isinstance(place, FilePlace)]
    first = [place for place in places if place.path in FIRST_FILES]
    for group in (first, [place for place in places if place.path not in FIRST_FILES]):
        ground = open_register(root, law_of(all_topics())).ground
        found: list[Rewrite] = []
        for place in group:
            data = read_bytes(root, place.path)[0]
            if data is None or (ground is None and group is not first):
                continue
            new = mended(data, place.path, _look(place, ground), unsafe=wish.unsafe)
            if new.mended:
                found.append(Rewrite(place.path, data, new.data))
                made[place.path] = new.mended
                relaid += [place.path] if new.relaid else []
        refused |= rewrite(root, found) if found and wish.writes else {}
        files += found
    done = tuple(file for file in files if file.path not in refused)
    paths = {file.path for file in done}
    return Fixed(
        done,
        {path: findings for path, findings in made.items() if path in paths},
        tuple(path for path in relaid if path in paths),
        tuple(refused.values()),
    )


def _look(place: FilePlace, ground: Ground | None) -> Look:
    if ground is None:
        return lambda data: parse_record(data, place.path, model_of(place)).findings
    return lambda data: check_data(place, data, ground).findings


def show_fixed(screen: Screen, root: Path, fixed: Fixed, wish: Fixing) -> None:
    """What was mended in each file, or would be."""
    if wish.diff:
        show_diff(screen, fixed.files)
    for file in fixed.files:
        findings = fixed.mended[file.path]
        screen.line(f"{file.path}: {counted(len(findings), 'виправлення', 'виправлення', 'виправлень')}")
        for finding in findings:
            meant = "" if finding.fix is None or finding.fix.secret else f" → {masked(finding.fix.text)}"
            screen.line(f"  рядок {finding.line}: {finding.code} {entry_of(finding).name}{meant}")
        if file.path in fixed.relaid:
            screen.note("  файл приведено до звичного вигляду (решта значень ті самі)")
    if not fixed.files:
        screen.line("Виправляти без людини нічого.")
    elif wish.writes:
        show_next_step(screen, root)
    else:
        screen.line("Нічого не записано: це пробний запуск.")
    screen.line()


def fixed_json(fixed: Fixed, wish: Fixing) -> FixedResult:
    """What was mended, for `--json`."""
    files: list[MendedFile] = [
        {"path": file.path, "findings": [finding_json(one) for one in fixed.mended[file.path]]} for file in fixed.files
    ]
    return {"written": wish.writes, "files": files}


def mendable_sentence(findings: Sequence[Finding]) -> str:
    """How many findings the program could mend, and how many a person should judge; "" without any."""
    fixes = [finding.fix for finding in findings if finding.fix is not None]
    safe = sum(fix.safe for fix in fixes)
    parts = []
    if safe:
        parts.append(
            f"{counted(safe, 'зауваження', 'зауваження', 'зауважень')} програма виправить сама: kadry check --fix"
        )
    if len(fixes) > safe:
        parts.append(
            f"{counted(len(fixes) - safe, 'заміну', 'заміни', 'замін')} має підтвердити людина: --unsafe-fixes"
        )
    return "; ".join(parts) + "." if parts else ""
