"""What an act took away or altered although it is only ever added to: books, inventories, acknowledgements (U7)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kadry_cli.audit.verifying.history import Changes, SignedAct
from kadry_cli.audit.verifying.standing import Contents
from kadry_cli.core.change.acts import ChangedFile
from kadry_cli.core.finding import Finding
from kadry_cli.core.manifest import RecordKind, Topic
from kadry_cli.core.register.layout import match
from kadry_cli.topics import record_kinds


def kept_faults(act: SignedAct, contents: Contents) -> Iterator[Finding]:
    """A finding of the record's own rule for each; of a merge what any of its sides had and it has no more."""
    seen = set()
    for changes in act.sides or (act.changes,):
        for finding in _against(changes, contents):
            if finding.sort_key() not in seen:
                seen.add(finding.sort_key())
                yield finding


def _against(changes: Changes, contents: Contents) -> Iterator[Finding]:
    for path, file in changes.items():
        if not file.old:
            continue
        kind = _kept_kind(path)
        if kind is not None:
            yield from _of_record(file, *kind, contents)


def _of_record(file: ChangedFile, topic: Topic, kind: RecordKind, contents: Contents) -> Iterator[Finding]:
    model = topic.load(kind.model)
    old = contents.record(file.old, file.path, model)
    new = contents.record(file.new, file.path, model) if file.new else None
    if old is None:
        return
    if new is None and file.new:
        yield Finding("KD930", file.path, values={"act": "", "code": ""})
        return
    same, field = contents.same_rows(file.old, file.new)
    if same and new is not None:
        old, new = (one.model_copy(update={field: getattr(one, field)[same:]}) for one in (old, new))
    yield from topic.load(kind.kept)(old, new, file.path)


@cache
def _kept_kinds() -> tuple[tuple[Topic, RecordKind], ...]:
    return tuple(kind for kind in record_kinds() if kind[1].kept)


def _kept_kind(path: str) -> tuple[Topic, RecordKind] | None:
    matched = match(path, _kept_kinds())
    return matched[0] if matched is not None else None
