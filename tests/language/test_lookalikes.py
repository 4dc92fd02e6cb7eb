"""Row D3 of trust.md: nothing that only looks like a Ukrainian name passes for one."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.language.alphabet import UKRAINIAN
from kadry_cli.core.language.lookalikes import name_problems, repair_name, skeleton
from kadry_cli.core.language.mixed_words import mixed_words
from kadry_cli.core.language.twins import CYRILLIC_TO_LATIN, EXACT_TWINS, GREEK_TWINS, LATIN_TO_UKRAINIAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kadry_cli.core.language.letter_verdicts import Script

pytestmark = pytest.mark.req("T-D3")

NAMES = (
    "Коваленко Петро Іванович",
    "Шевченко Олена Петрівна",
    "Іванчук Ольга Вікторівна",
    "Їжакевич Марія Андріївна",
    "Ґудзь Тарас Михайлович",
    "Євтушенко Христина Сергіївна",
    "Нечуй-Левицька Дар’я Юріївна",
    "Лук'яненко Захар Максимович",
    "Демʼянюк Ярослав Ілліч",
    "Хоменко Роман Костянтинович",
    "Мороз Василь Миколайович",
    "Сорока Тетяна Едуардівна",
    "Накорчук Ірина Русланівна",
    "Компанієць Борис Аркадійович",
)
LATIN_OF = {ours: latin for latin, ours in LATIN_TO_UKRAINIAN.items()}
GREEK_OF = {ours: greek for greek, ours in GREEK_TWINS.items()}
HIDDEN = ["\u200b", "\u200c", "\u200d", "\u200e", "\u202e", "\u2066", "\u00ad", "\ufeff"]

tricky = st.text(
    alphabet=st.one_of(st.sampled_from("КкоiIaHy'’`\" -–0137ёыїЯzé.\u0301\u0308\u0306\u200b\u00a0"), st.characters())
)


def with_one_twin(twin_of: Mapping[str, str]) -> Iterator[tuple[str, int, str]]:
    """Every name of the list with one letter replaced by its twin: the name, the place, the spoiled name."""
    for name in NAMES:
        for place, letter in enumerate(name):
            if letter in twin_of:
                yield name, place, name[:place] + twin_of[letter] + name[place + 1 :]


def test_the_names_of_the_list_are_clean() -> None:
    assert len(NAMES) == 14
    assert [name_problems(name) for name in NAMES] == [()] * 14
    assert [repair_name(name) for name in NAMES] == list(NAMES)


def test_there_are_22_exact_twins() -> None:
    assert len(EXACT_TWINS) == 22
    assert set(EXACT_TWINS.values()) <= set(UKRAINIAN + UKRAINIAN.upper())


def test_every_single_latin_twin_is_flagged_at_its_place_and_repaired_exactly() -> None:
    cases = list(with_one_twin(LATIN_OF))
    assert len(cases) >= 58
    assert {spoiled[place] for _, place, spoiled in cases} >= set("iaeopcxyïIKOMPCBATHXÏkmt")
    for name, place, spoiled in cases:
        (problem,) = name_problems(spoiled)
        assert (problem.kind, problem.position, problem.char) == ("latin-letter", place, spoiled[place])
        assert problem.certain
        assert problem.repaired in name.split()
        assert problem.reason.endswith(f"напишіть «{problem.repaired}»")
        assert repair_name(spoiled) == name
        assert skeleton(spoiled) == skeleton(name)
        assert [word.repaired for word in mixed_words(spoiled)] == [problem.repaired]


def test_every_single_greek_twin_is_flagged_and_repaired() -> None:
    cases = list(with_one_twin(GREEK_OF))
    assert len(cases) >= 58
    for name, place, spoiled in cases:
        (problem,) = name_problems(spoiled)
        assert (problem.kind, problem.position) == ("foreign-letter", place)
        assert repair_name(spoiled) == name


@pytest.mark.parametrize("name", NAMES)
def test_all_twins_of_a_name_at_once_are_flagged(name: str) -> None:
    spoiled = "".join(LATIN_OF.get(letter, letter) for letter in name)
    assert {problem.kind for problem in name_problems(spoiled)} <= {"latin-letter", "latin-word"}
    assert name_problems(spoiled)
    assert skeleton(spoiled) == skeleton(name)


@pytest.mark.parametrize("sign", HIDDEN)
def test_a_hidden_sign_is_flagged_wherever_it_stands(sign: str) -> None:
    for name in NAMES:
        for place in range(len(name) + 1):
            spoiled = name[:place] + sign + name[place:]
            (problem,) = name_problems(spoiled)
            assert (problem.kind, problem.position, problem.certain) == ("hidden", place, True)
            assert f"U+{ord(sign):04X}" in problem.reason
            assert sign not in problem.reason
            assert repair_name(spoiled) == name


@pytest.mark.parametrize("name", NAMES)
def test_a_stress_mark_is_flagged_on_every_vowel(name: str) -> None:
    for place, letter in enumerate(name):
        if letter in "аеєиіїоуюя":
            spoiled = name[: place + 1] + "\u0301" + name[place + 1 :]
            (problem,) = name_problems(spoiled)
            assert (problem.kind, problem.position) == ("stress", place)
            assert repair_name(spoiled) == name


@pytest.mark.parametrize("name", NAMES)
def test_decomposed_letters_are_flagged_and_composed(name: str) -> None:
    spoiled = unicodedata.normalize("NFD", name)
    problems = name_problems(spoiled)
    assert [problem.kind for problem in problems] == ["decomposed"] * (len(spoiled) - len(name))
    assert repair_name(spoiled) == name


@pytest.mark.parametrize(
    ("name", "guess"),
    [
        ("Ковалёв", "Ковальов"),
        ("Ёлкін", "Йолкін"),
        ("Щёкін", "Щокін"),
        ("Воробьёв", "Воробьйов"),
        ("ЁЛКІН", "ЙОЛКІН"),
        ("Мыкола", "Микола"),
        ("Эдуард", "Едуард"),
        ("Подъячев", "Под’ячев"),
    ],
)
def test_a_russian_letter_is_flagged_with_a_guess_that_a_document_must_settle(name: str, guess: str) -> None:
    (problem,) = name_problems(name)
    assert problem.kind == "russian-letter"
    assert (problem.repaired, problem.certain) == (guess, False)
    assert problem.reason.endswith("звірте з документом")
    assert repair_name(name) is None


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_the_three_apostrophes_are_accepted_and_look_the_same(apostrophe: str) -> None:
    name = f"Лук{apostrophe}яненко"
    assert name_problems(name) == ()
    assert skeleton(name) == skeleton("Лук’яненко")


@pytest.mark.parametrize("sign", ["`", "´", "‘", "‛", "′", "＇", '"'])
def test_another_sign_for_an_apostrophe_is_flagged_and_repaired(sign: str) -> None:
    assert [problem.kind for problem in name_problems(f"Лук{sign}яненко")] == ["apostrophe"]
    assert repair_name(f"Лук{sign}яненко") == "Лук’яненко"


def test_an_abbreviation_in_an_organisation_is_only_remarked() -> None:
    (remark,) = mixed_words("Дніпровська районна рада, IT-відділ")
    assert (remark.word, remark.kind, remark.repaired, remark.position) == (
        "IT-відділ",
        "hyphenated",
        None,
        26,
    )


def test_a_foreign_name_needs_its_script_to_be_named() -> None:
    problems = name_problems("O’Brien John")
    assert [problem.kind for problem in problems] == ["latin-word", "latin-word"]
    assert "script: latn" in problems[0].reason
    assert name_problems("O’Brien-Müller Siân", "latn") == ()


@pytest.mark.parametrize("name", ["Kovalenko Petro", "Schevchenko Iryna", "Moroz Oksana"])
def test_in_a_latin_name_every_single_cyrillic_twin_is_repaired(name: str) -> None:
    ours_of = {latin: ours for ours, latin in CYRILLIC_TO_LATIN.items()}
    for place, letter in enumerate(name):
        if letter in ours_of:
            spoiled = name[:place] + ours_of[letter] + name[place + 1 :]
            assert [problem.kind for problem in name_problems(spoiled, "latn")] == ["cyrillic-letter"]
            assert repair_name(spoiled, "latn") == name


def test_a_cyrillic_name_under_the_latin_script_is_one_problem_a_word() -> None:
    assert [problem.kind for problem in name_problems("Коваленко Петро", "latn")] == ["cyrillic-word"] * 2


def test_a_full_stop_stands_in_initials_only() -> None:
    assert name_problems("П. І. Коваленко", initials=True) == ()
    assert [problem.kind for problem in name_problems("П. І. Коваленко")] == ["sign", "sign"]


@pytest.mark.parametrize("script", ["cyrl", "latn"])
@given(text=tricky)
def test_a_repaired_name_is_clean_and_stays_as_it_is(script: Script, text: str) -> None:
    repaired = repair_name(text, script)
    if repaired is not None:
        assert name_problems(repaired, script) == ()
        assert repair_name(repaired, script) == repaired


@given(tricky)
def test_a_repaired_name_looks_like_the_written_one(text: str) -> None:
    repaired = repair_name(text)
    if repaired is not None and '"' not in text:
        assert skeleton(repaired) == skeleton(text)


@given(tricky)
def test_places_are_true_and_reasons_show_nothing_hidden(text: str) -> None:
    for problem in name_problems(text):
        assert problem.reason.isprintable()
        if problem.kind != "latin-word":
            assert text.startswith(problem.char, problem.position)


@given(tricky)
def test_a_skeleton_of_a_skeleton_is_the_same(text: str) -> None:
    assert skeleton(skeleton(text)) == skeleton(text)
