"""Which findings the body lets stand: the list `accepted` of `kadry.yaml` (docs/decisions/0021).

Only warnings and notes can be accepted, and none that tells whether the history is whole: a file must not be able to
hide that it was changed. An entry that names one of these, stands for nothing or is past its day is a finding itself,
and cannot be accepted in its turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.register.layout import SETTINGS_FILE, read_bytes
from kadry_cli.core.register.positions import locate
from kadry_cli.core.register.reader import read_text

if TYPE_CHECKING:
    from kadry_cli.core.records.settings import AcceptedFinding

OF_ACCEPTANCE = ("KD206", "KD207", "KD208")
OF_HISTORY = ("KD91", "KD92")
"""How the codes begin that tell of the history, the disk and the backup."""

IS_ERROR = "це помилка"
IS_OF_HISTORY = "воно про цілість історії"

Read = Callable[[str], bytes | None]


class Accepted(NamedTuple):
    """A finding that stands, and the entry that lets it."""

    finding: Finding
    entry: AcceptedFinding


class Objection(NamedTuple):
    """What is wrong with an entry of the list."""

    entry: AcceptedFinding
    finding: Finding


class Acceptance(NamedTuple):
    """Findings parted: those that are left, those accepted, in their order, and what is wrong with the list."""

    left: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]
    objections: tuple[Objection, ...]


def accept(findings: Iterable[Finding], entries: Sequence[AcceptedFinding], day: date, read: Read) -> Acceptance:
    """The findings of a whole register, parted by the list as it stands on a day.

    `read` gives the bytes of a file of the register. An entry for a file with an error is not called needless: the
    check may not have come to what it names.
    """
    findings = tuple(findings)
    parted = _parted(findings, entries, day, read)
    broken = {finding.path for finding in findings if severity_of(finding) is Severity.ERROR}
    wrong: list[tuple[AcceptedFinding, Finding]] = []
    for number, entry in enumerate(entries):
        never = IS_OF_HISTORY if entry.code.startswith(OF_HISTORY) else IS_ERROR if number in parted.errors else ""
        needless = entry.path not in broken and number not in parted.used
        objection = _objection(number, entry, day, never, needless=needless)
        if objection is not None:
            wrong.append((entry, objection))
    placed = locate([finding for _, finding in wrong], read(SETTINGS_FILE) or b"")
    objections = tuple(Objection(entry, finding) for (entry, _), finding in zip(wrong, placed, strict=True))
    return Acceptance(tuple(parted.left), tuple(parted.accepted), objections)


class _Parted(NamedTuple):
    """Findings parted, and the numbers of the entries that meet any of them, and of those that meet an error."""

    left: list[Finding]
    accepted: list[Accepted]
    used: set[int]
    errors: set[int]


def _parted(findings: Iterable[Finding], entries: Sequence[AcceptedFinding], day: date, read: Read) -> _Parted:
    made = _Parted([], [], set(), set())
    value_of = _values(read)
    by_subject: dict[tuple[str, str], list[int]] = {}
    for number, entry in enumerate(entries):
        if entry.code not in OF_ACCEPTANCE and not entry.code.startswith(OF_HISTORY):
            by_subject.setdefault((entry.code, entry.path), []).append(number)
    for finding in findings:
        named = by_subject.get((finding.code, finding.path), ())
        covering = [number for number in named if _covers(entries[number], finding, value_of)]
        made.used.update(covering)
        if severity_of(finding) is Severity.ERROR:
            made.errors.update(covering)
            covering = []
        standing = [entries[number] for number in covering if not _is_past(entries[number], day)]
        if standing:
            made.accepted.append(Accepted(finding, standing[0]))
        else:
            made.left.append(finding)
    return made


def unaccepted(findings: Sequence[Finding], root: Path | None, day: date) -> Sequence[Finding]:
    """The findings that a command shows: without those the register's own list lets stand.

    The list is read only where it could matter. What is wrong with the list itself is the matter of `kadry check`.
    """
    if root is None or not any(finding.path and severity_of(finding) is not Severity.ERROR for finding in findings):
        return findings
    if not (root / SETTINGS_FILE).is_file():
        return findings
    from kadry_cli.core.records.settings import Settings
    from kadry_cli.core.register.load import load_record

    settings = load_record(root, SETTINGS_FILE, Settings).record
    if settings is None or not settings.accepted:
        return findings
    return _parted(findings, settings.accepted, day, lambda path: read_bytes(root, path)[0]).left


def _objection(number: int, entry: AcceptedFinding, day: date, never: str, *, needless: bool) -> Finding | None:
    """What is wrong with one entry, the gravest first; `never` says why it cannot be accepted, "" where it can."""
    values = {"code": entry.code, "path": entry.path}
    if never:
        return Finding("KD206", SETTINGS_FILE, ("accepted", number, "code"), {**values, "reason": never})
    if entry.until is not None and _is_past(entry, day):
        values["until"] = date_short(entry.until)
        return Finding("KD208", SETTINGS_FILE, ("accepted", number, "until"), values)
    return Finding("KD207", SETTINGS_FILE, ("accepted", number, "code"), values) if needless else None


def _is_past(entry: AcceptedFinding, day: date) -> bool:
    return entry.until is not None and entry.until < day


def _covers(entry: AcceptedFinding, finding: Finding, value_of: Callable[[str], Any]) -> bool:
    """Whether an entry for this code and file means this place of it."""
    return entry.at is None or leads_to(entry.at, finding.loc, value_of(finding.path))


def leads_to(at: str, loc: Loc, value: Any) -> bool:
    """Whether a place in words is a place in a file or one that holds it: `posts.spetsialist.category`, `posts.2`.

    `value` is the whole file; an item of a list is named by its `id` or by its number from 1.
    """
    words = at.split(".")
    for step in loc:
        if not words:
            break
        word = words.pop(0)
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else None
            known = value.get("id") if isinstance(value, dict) else None
            if word not in (str(step + 1), known):
                return False
        else:
            value = value.get(step) if isinstance(value, dict) else None
            if word != step:
                return False
    return not words


def _values(read: Read) -> Callable[[str], Any]:
    """The values of a file as text, read once where an entry names a place in it."""

    @cache
    def value_of(path: str) -> Any:
        data = read(path)
        return read_text(data, path)[0] if data is not None else None

    return value_of
