"""The message of a commit: where the ground stands in it, and what the history keeps of it (trust U8)."""

from __future__ import annotations

import pytest

from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import read_commit
from kadry_cli.core.git.objects import StoredObject
from kadry_cli.hooks.message import read_message, recorded_message

pytestmark = [pytest.mark.req("K1", "T-U8"), pytest.mark.row("U8")]

BASIS = "наказ від 02.03.2009 № 12-к"
PATHS = ("people/b/card.yaml", "people/a/card.yaml")
BLOCK = f"""\
Kadry-Act: git commit
Kadry-Record: people/a/card.yaml
Kadry-Record: people/b/card.yaml
Kadry-Basis: {BASIS}
"""


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("Підстава: наказ від 02.03.2009 № 12-к", (BASIS,)),
        ("Правка\n\nпідстава :  наказ від 02.03.2009  № 12-к  \n", (BASIS,)),
        (f"Правка\n\nKadry-Basis: {BASIS}\n", (BASIS,)),
        (f"Підстава: {BASIS}\n\nKadry-Basis: {BASIS}\n", (BASIS,)),
        ("Підстава: а\nПідстава: б\n", ("а", "б")),
        ("Правка\n\nБез підстави: так\n", ()),
        ("Правка\n\nПідстава:\n", ()),
        ("Правка\n# Підстава: наказ від 02.03.2009 № 12-к\n", ()),
        (f"Правка\n# ------------------------ >8 ------------------------\n+Підстава\nПідстава: {BASIS}\n", ()),
    ],
)
def test_the_ground_is_a_line_of_the_message(text: str, grounds: tuple[str, ...]) -> None:
    assert read_message(text).grounds == grounds


@pytest.mark.parametrize("text", ["", "\n\n", "# лише примітки git\n#\n"])
def test_a_message_of_comments_is_empty(text: str) -> None:
    assert read_message(text).empty


def test_the_message_of_an_act_that_is_recorded_is_known_as_such() -> None:
    assert read_message(f"Правка\n\n{BLOCK}").recorded
    assert not read_message(f"Правка\n\nKadry-Basis: {BASIS}\n").recorded


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("Правка\n\nПідстава: x", f"Правка\n\n{BLOCK}"),
        ("Підстава: x", f"git commit: people/a/card.yaml та ще 1\n\n{BLOCK}"),
        ("Правка\n\nПерший\nдругий\n\nПідстава: x\n\nтретій\n", f"Правка\n\nПерший\nдругий\n\n\nтретій\n\n{BLOCK}"),
        ("Правка\n\nKadry-Basis: x\nKadry-Undoes: 00\nKadry-Ack: head\n", f"Правка\n\n{BLOCK}"),
        ("Правка\n\nПідстава: x\n\nSigned-off-by: Хтось\n", f"Правка\n\nSigned-off-by: Хтось\n\n{BLOCK}"),
        ("Revert\n\nThis reverts commit 0123456789012345678901234567890123456789.\nПідстава: x",
         f"Revert\n\nThis reverts commit 0123456789012345678901234567890123456789.\n\n{BLOCK}"),
    ],
)  # fmt: skip
def test_the_history_keeps_the_words_and_one_block_of_our_own(text: str, recorded: str) -> None:
    made = recorded_message(read_message(text), PATHS, BASIS)
    assert made == recorded
    head = f"tree {'0' * 40}\nauthor Х <x@y> 1 +0000\ncommitter Х <x@y> 1 +0000\n\n"
    commit = read_commit(StoredObject("0" * 40, "commit", (head + made).encode()))
    assert commit.first("Kadry-Basis") == BASIS
    assert commit.all("Kadry-Record") == ("people/a/card.yaml", "people/b/card.yaml")
    assert [key for key, _ in commit.trailers] == ["Kadry-Act", "Kadry-Record", "Kadry-Record", "Kadry-Basis"]


@pytest.mark.parametrize("words", ["паспорт ВГ 123456", "1234567890", "при\u202eховане", "a\x1b[0m"])
def test_what_may_not_enter_the_history_is_refused(words: str) -> None:
    for text in (f"{words}\n\nПідстава: x", f"Правка\n\n{words}\nПідстава: x"):
        with pytest.raises(UserError):
            recorded_message(read_message(text), PATHS, BASIS)
