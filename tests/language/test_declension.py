"""Full names in the seven cases: the written cases, and what must hold for any name and any text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.language.alphabet import APOSTROPHES, UKRAINIAN
from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.cases import CASES, Case
from kadry_cli.core.language.declension.forms import Forms
from kadry_cli.core.language.declension.people.names import NameForms, decline_name
from kadry_cli.core.language.names import FullName, Sex

pytestmark = pytest.mark.req("I2")

CASES_FOLDER = Path(__file__).parents[1] / "cases" / "language" / "declension" / "people"

sexes = st.sampled_from(("m", "f", None))
words = st.text(alphabet=UKRAINIAN, min_size=1, max_size=12).map(str.capitalize)
endings = st.sampled_from(
    (
        "енко",
        "ук",
        "ський",
        "ська",
        "ова",
        "ів",
        "ець",
        "єць",
        "ок",
        "ень",
        "ій",
        "ар",
        "а",
        "я",
        "о",
        "ько",
        "их",
        "ин",
    )
)
surnames = st.builds(lambda word, ending: word + ending, words, endings)
full_names = st.builds(lambda *parts: " ".join(parts), surnames, words, st.sampled_from(("Іванович", "Петрівна", "")))


def written_cases() -> list[tuple[str, dict[str, Any]]]:
    return [
        (path.stem, case)
        for path in sorted(CASES_FOLDER.glob("*.yaml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def answer(forms: NameForms, asked: str) -> object:
    if asked == "sex":
        return forms.sex
    if asked == "uncertain":
        return [f"{doubt.word} {doubt.reason}" for doubt in forms.uncertain]
    return next(forms.in_case(case) for case in CASES if case == asked)


@pytest.mark.parametrize(
    ("kind", "case"), written_cases(), ids=[f"{kind}: {case['name']}" for kind, case in written_cases()]
)
def test_written_case(kind: str, case: dict[str, Any]) -> None:
    assert set(case) == {"name", "given", "expect", "source"}
    forms = decline_name(case["given"]["full"], case["given"].get("sex"))
    assert {asked: answer(forms, asked) for asked in case["expect"]} == case["expect"]


def test_the_dative_advised_by_the_orthography_is_the_first_alternative() -> None:
    forms = decline_name("Симоненко Василь Андрійович")
    assert forms.whole.dative == "Симоненку Василю Андрійовичу"
    assert forms.also("dative") == (
        "Симоненкові Василю Андрійовичу",
        "Симоненку Василеві Андрійовичу",
        "Симоненку Василю Андрійовичеві",
    )


def test_a_surname_may_stand_in_the_nominative_of_an_address() -> None:
    assert "Максименко Петре Івановичу" in decline_name("Максименко Петро Іванович").also("vocative")
    assert decline_name("Левицький Петро Іванович").also("vocative") == ()


def test_both_forms_of_surnames_in_iv_are_lawful() -> None:
    forms = decline_name("Ковалів Роман Васильович").surname
    assert [forms.genitive, *forms.also("genitive")] == ["Ковалева", "Коваліва"]
    assert [forms.instrumental, *forms.also("instrumental")] == ["Ковалевим", "Ковалівим"]


def test_the_parts_are_known_in_each_case() -> None:
    forms = decline_name("КОВАЛЕНКО Петро Іванович")
    assert forms.parts_in_case("accusative") == FullName("КОВАЛЕНКА", "Петра", "Івановича")
    assert decline_name("Коваленко Петро").parts_in_case("dative") == FullName("Коваленку", "Петру", "")


def test_a_form_stated_in_the_record_wins() -> None:
    found = decline_name("Швець Петро Іванович")
    stated = decline_name("Швець Петро Іванович", given={"genitive": "Шевця Петра Івановича"})
    assert found.whole.genitive == "Швеця Петра Івановича"
    assert stated.whole.genitive == "Шевця Петра Івановича"
    assert stated.surname.genitive == "Шевця"
    assert stated.whole.dative == found.whole.dative
    assert stated.doubts("genitive") == ()
    assert stated.doubts("dative") == found.uncertain
    assert found.doubts("genitive") == found.uncertain


def test_a_stated_form_has_no_alternatives() -> None:
    stated = decline_name("Коваленко Петро Іванович", given={"dative": "Коваленкові Петру Івановичу"})
    assert stated.also("dative") == ()
    assert stated.also("locative")


def test_the_nominative_is_never_doubtful() -> None:
    assert decline_name("Швець Петро Іванович").doubts("nominative") == ()


@given(st.text(), sexes)
def test_any_text_comes_back_whole_in_the_nominative(text: str, sex: Sex | None) -> None:
    assert decline_name(text, sex).whole.nominative == " ".join(text.split())


@given(full_names, sexes)
def test_every_case_has_the_same_number_of_words(full: str, sex: Sex | None) -> None:
    forms = decline_name(full, sex)
    assert {len(forms.in_case(case).split()) for case in CASES} == {len(full.split())}


@given(full_names, sexes)
def test_capitals_stay(full: str, sex: Sex | None) -> None:
    normal, shouted = decline_name(full, sex), decline_name(full.upper(), sex)
    for case in CASES:
        assert shouted.in_case(case) == normal.in_case(case).upper()
        assert normal.in_case(case)[0].isupper()


@given(full_names, sexes, st.sampled_from(APOSTROPHES))
def test_the_sign_of_the_apostrophe_stays(full: str, sex: Sex | None, sign: str) -> None:
    typed, other = (decline_name(f"М{mark}я{full.casefold()}", sex) for mark in (sign, "'"))
    for case in CASES:
        assert canonical(typed.surname.in_case(case)) == other.surname.in_case(case)
        assert not set(APOSTROPHES) - {sign} & set(typed.surname.in_case(case))


@given(words.filter(lambda word: word[-1] not in "ая"))
def test_a_womans_surname_declines_in_a_only(surname: str) -> None:
    forms = decline_name(f"{surname} Олена Петрівна").surname
    assert {forms.in_case(case) for case in CASES} == {surname}


@given(words, words)
def test_the_accusative_of_a_mans_surname_in_a_consonant_is_its_genitive(word: str, name: str) -> None:
    forms = decline_name(f"{word}ук {name} Іванович").surname
    assert forms.accusative == forms.genitive


@given(full_names, sexes, st.sampled_from(CASES[1:]), st.text())
def test_any_stated_form_wins(full: str, sex: Sex | None, case: Case, stated: str) -> None:
    assert decline_name(full, sex, {case: stated}).in_case(case) == stated


def test_forms_name_their_cases() -> None:
    assert Forms._fields[: len(CASES)] == CASES
