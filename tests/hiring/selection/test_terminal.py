"""`kadry competition vote` at a terminal of its own, from the list of competitions to the commit."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.hiring.selection.sittings import FIRST, GUDZ, LAWYER, OPEN, SECRETARY, done, last
from tests.kadry import kadry


@pytest.mark.posix
@pytest.mark.req("C5")
def test_a_vote_is_typed_at_a_real_terminal(root: Path) -> None:
    from tests.console.terminal import Terminal

    done(root, "sit", *OPEN)
    before = kadry("--root", root, "log", "--json").json["result"]["acts"]
    argv = [sys.executable, "-m", "kadry_cli", "competition", "vote"]
    with Terminal(argv, root, {**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}) as terminal:
        terminal.read_until("Який конкурс:")
        terminal.read_until(f"{FIRST} – далі: співбесіда")
        for awaited, typed in (
            ("Номер зі списку або частина назви: ", "holovnyi"),
            ("1. Ґудзь Марія Іванівна – ще не голосували", "99"),
            ("«99» – такого в списку немає", "ґудзь"),
            ("1. визнати переможцем", ""),
            ("Хто «за»:", "1 3"),
            ("Хто «проти»:", "ткачук"),
            ("Хто утримався:", ""),
            ("Якщо записати: Ґудзь Марія Іванівна, визнати переможцем: не підтримано.", None),
            ("Записати? [т/н]: ", "так"),
        ):
            terminal.read_until(awaited)
            if typed is not None:
                terminal.enter(typed)
        terminal.read_until("Ґудзь Марія Іванівна, визнати переможцем: не підтримано. Записано: ")
        terminal.read_until("Ще не голосували про: Єфіменко")
    (vote,) = last(root).votes
    assert vote.named is not None
    assert (vote.candidate, vote.named.against, vote.named.abstained) == (GUDZ, (LAWYER,), (SECRETARY,))
    assert len(kadry("--root", root, "log", "--json").json["result"]["acts"]) == len(before) + 1
