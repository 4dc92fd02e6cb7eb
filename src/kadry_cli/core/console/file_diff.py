"""How a file changes, in lines: what goes with a minus, what comes with a plus, three lines around.

Personal data are masked: the lines say that such a value changes, never what it is (trust I11).
"""

from __future__ import annotations

from collections.abc import Iterator

MOST_LINES = 60
AROUND = 3


def diff_lines(path: str, old: bytes | None, new: bytes | None) -> list[str]:
    """The change of one file; at most sixty lines of it."""
    what = "новий файл" if old is None else "файл прибрано" if new is None else "зміни"
    lines = [f"{path} ({what}):"]
    changed = list(_changed(path, old or b"", new or b""))
    lines += [f"  {line}" for line in changed[:MOST_LINES]]
    if len(changed) > MOST_LINES:
        lines.append(f"  … ще рядків: {len(changed) - MOST_LINES}")
    return lines


def _changed(path: str, old: bytes, new: bytes) -> Iterator[str]:
    import difflib

    from kadry_cli.core.register.hidden_lines import hidden_lines

    before, after = (data.decode("utf-8", "replace").splitlines() for data in (old, new))
    hidden_before, hidden_after = hidden_lines(path, old), hidden_lines(path, new)
    for group in difflib.SequenceMatcher(None, before, after).get_grouped_opcodes(AROUND):
        for tag, first, last, start, end in group:
            if tag == "equal":
                yield from (f" {hidden_before.get(at, before[at])}" for at in range(first, last))
                continue
            yield from (f"-{hidden_before.get(at, before[at])}" for at in range(first, last))
            yield from (f"+{hidden_after.get(at, after[at])}" for at in range(start, end))
