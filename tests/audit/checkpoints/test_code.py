"""The code on paper: typed in any way it reads back, and a wrong one is told from a right one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.audit.checkpoints.code import (
    ALPHABET,
    CHARACTERS,
    CHECKS,
    DIGEST_BYTES,
    GROUP,
    Code,
    groups_of,
    is_like_code,
    read_code,
    written,
)
from kadry_cli.audit.checkpoints.form import CheckpointError

pytestmark = pytest.mark.req("K1")
LENGTH = CHARACTERS + CHECKS
CYRILLIC = str.maketrans("ABCEHKMPTXY013", "АВСЕНКМРТХУОІЗ")

made = st.builds(Code, st.integers(0, 0xFFFF_FFFF), st.binary(min_size=DIGEST_BYTES, max_size=DIGEST_BYTES))


def whole(code: Code) -> str:
    return "".join(groups_of(code))


def refusal(text: str) -> str:
    with pytest.raises(CheckpointError) as error:
        read_code(text)
    return str(error.value)


@given(made)
def test_however_it_is_typed_it_reads_back(code: Code) -> None:
    groups = groups_of(code)
    assert [len(group) for group in groups] == [GROUP] * 12
    forms = (
        written(code), whole(code), whole(code).lower(), " ".join(groups), "\n".join(groups), " – ".join(groups),
        whole(code).translate(CYRILLIC), whole(code).translate(CYRILLIC).lower(),
        whole(code).replace("0", "o").replace("1", "l"), whole(code).replace("1", "I"),
    )  # fmt: skip
    assert {read_code(form) for form in forms} == {code}
    assert all(is_like_code(form) for form in forms)


@given(made, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_caught(code: Code, at: int, other: str) -> None:
    text = whole(code)
    if text[at] != other:
        refusal(text[:at] + other + text[at + 1 :])


@given(made, st.integers(0, LENGTH - 2))
def test_every_swap_of_neighbours_is_caught(code: Code, at: int) -> None:
    text = whole(code)
    if text[at] != text[at + 1]:
        refusal(text[:at] + text[at + 1] + text[at] + text[at + 2 :])


def test_all_errors_of_one_code_and_most_point_at_their_group() -> None:
    text = whole(Code(2009, bytes(range(DIGEST_BYTES))))
    pointed = total = 0
    for at in range(LENGTH):
        for other in ALPHABET:
            if other != text[at]:
                total += 1
                said = refusal(text[:at] + other + text[at + 1 :])
                pointed += str(at // GROUP + 1) in said.rpartition("групі ")[2].split(" або ")
    assert pointed / total > 0.95


def test_a_missing_or_an_odd_character_names_its_group() -> None:
    groups = groups_of(Code(14, bytes(DIGEST_BYTES)))
    assert refusal("-".join([*groups[:4], groups[4][:-1], *groups[5:]])) == "у групі 5 не 5 знаків, а 4"
    assert refusal("".join(groups)[:-1]) == "у коді має бути 60 знаків, а тут 59"
    odd = "-".join([*groups[:2], "Щ" + groups[2][1:], *groups[3:]])
    assert refusal(odd) == "у групі 3 стоїть знак «Щ», якого в кодах немає"


def test_a_code_of_another_version_says_so() -> None:
    assert refusal("0" * LENGTH) == "це код іншої версії програми"


@pytest.mark.parametrize("text", ["tochka.kt", "копія/точка 12.05.2009.kt", "a.kt"])
def test_a_name_of_a_file_is_not_taken_for_a_code(text: str) -> None:
    assert not is_like_code(text)
