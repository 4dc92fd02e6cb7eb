"""Whether the message of an act is what kadry wrote: one block of trailers, true to what was changed (trust U8)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from kadry_cli.core.git.commits import BASIS, CHANGE, CLOCK, COMMAND, MORE, RECORD, UNDOES, Commit, record_trailers

_LIKE_OURS = re.compile(r"^\s*kadry-[a-z-]*\s*:", re.IGNORECASE | re.MULTILINE)
_ONCE = (COMMAND, MORE, BASIS, UNDOES, CLOCK, CHANGE)


def message_faults(commit: Commit, message: str, paths: Collection[str]) -> Iterator[str]:
    """What in a message is not kadry's own way, in words."""
    if len(_LIKE_OURS.findall(message)) != len(commit.trailers):
        yield "поза кінцевими рядками є рядок, схожий на запис програми"
    counts = Counter(key for key, _ in commit.trailers)
    if any(counts[key] > 1 for key in _ONCE):
        yield "запис програми повторено"
    named = [(key, value) for key, value in commit.trailers if key in (RECORD, MORE)]
    if commit.trailers and not commit.parents[1:] and named != record_trailers(sorted(paths)):
        yield "названо не ті файли, які змінено"
