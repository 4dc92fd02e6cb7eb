"""How a file changes, in lines: what goes with a minus, what comes with a plus, three lines around."""

from __future__ import annotations

MOST_LINES = 60


def diff_lines(path: str, old: bytes | None, new: bytes | None) -> list[str]:
    """The change of one file; at most sixty lines of it."""
    import difflib

    before, after = ((data or b"").decode("utf-8", "replace").splitlines() for data in (old, new))
    what = "новий файл" if old is None else "файл прибрано" if new is None else "зміни"
    lines = [f"{path} ({what}):"]
    changed = [line for line in difflib.unified_diff(before, after, n=3, lineterm="") if not _is_head(line)]
    lines += [f"  {line}" for line in changed[:MOST_LINES]]
    if len(changed) > MOST_LINES:
        lines.append(f"  … ще рядків: {len(changed) - MOST_LINES}")
    return lines


def _is_head(line: str) -> bool:
    return line.startswith(("---", "+++", "@@"))
