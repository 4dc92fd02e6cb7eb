"""The commands of the end of a competition as the tests over all commands run them, on `write_decided`."""

from __future__ import annotations

from tests.hiring.outcome.decided import ACT, ID, RESERVE, WINNER

OUTCOME_WRITING: tuple[tuple[str, ...], ...] = (
    ("competition", "notify", ID, "--date", "25.06.2009", "--how", "під розпис", "-o", "{folder}/lysty", "--force"),
    ("competition", "appoint", ID, WINNER, "--order", ACT, "-o", "{folder}/akt.html", "--force"),
    ("competition", "refuse", ID, RESERVE, "--order", ACT, "--ground", "структурні зміни"),
    ("competition", "appeal", ID, "kuzmenko-iryna-2t4p", "--date", "29.06.2009"),
)
