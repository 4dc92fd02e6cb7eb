"""What `fmt` and `check --fix` share: which files they look at, and what they say of those they rewrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kadry_cli.core.change.rewriting import Rewrite
from kadry_cli.core.console.file_diff import diff_lines
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.base import Record
from kadry_cli.core.records.settings import FORMAT, Settings
from kadry_cli.core.register.layout import SETTINGS_FILE, FilePlace, has_git, walk
from kadry_cli.core.register.load import load_record
from kadry_cli.core.register.positions import locate
from kadry_cli.core.register.register_paths import is_named
from kadry_cli.topics import record_kinds


def foreign_format(root: Path) -> tuple[Finding, ...]:
    """KD117 where the register is of another format: whose models do not fit is not for us to rewrite."""
    loaded = load_record(root, SETTINGS_FILE, Settings)
    if loaded.record is None or loaded.record.format == FORMAT:
        return ()
    values = {"format": loaded.record.format, "known": FORMAT}
    return locate((Finding("KD117", SETTINGS_FILE, ("format",), values),), loaded.data)


def records_of(root: Path, only: Sequence[str]) -> Iterator[FilePlace | Finding]:
    """The records of a register, or those named; and a finding for what was named and is none (KD202, KD203)."""
    met: set[str] = set()
    for place in walk(root, record_kinds()):
        if not only or is_named(place.path, only):
            met.update(name for name in only if is_named(place.path, [name]))
            yield place
    for name in only:
        if name not in met and (root / name).is_file():
            yield Finding("KD203", name)


def model_of(place: FilePlace) -> type[Record]:
    """The model of the record that stands there."""
    topic, kind = place.kind
    model: type[Record] = topic.load(kind.model)
    return model


def show_diff(screen: Screen, files: Sequence[Rewrite]) -> None:
    """How files change, line by line."""
    for file in files:
        screen.text("\n".join(diff_lines(file.path, file.old, file.new)))


def show_next_step(screen: Screen, root: Path) -> None:
    """That edits on disk are not acts yet."""
    if has_git(root):
        screen.note(
            "В історії цього ще немає. Перегляньте: kadry status --diff; запишіть: kadry record --basis ПІДСТАВА"
        )
