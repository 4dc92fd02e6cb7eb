"""The overviews of competitions as every command is tried: on the competition of the example."""

from __future__ import annotations

HELD, CANDIDATE = "2009-holovnyi-spetsialist", "gudz-mariia-3f8k"

OVERVIEW_READING: tuple[tuple[str, ...], ...] = (
    ("competition", "status"),
    ("competition", "status", HELD),
    ("competition", "calendar", HELD),
    ("competition", "calendar", HELD, "--ics", "{folder}/k.ics", "--force"),
    ("competition", "what-if", HELD, "--without", CANDIDATE),
    ("competition", "pack", HELD, CANDIDATE, "-o", "{folder}/pack", "--force"),
    ("competition", "list", HELD),
    ("competition", "list", HELD, "-o", "{folder}/opys.html", "--force"),
)
