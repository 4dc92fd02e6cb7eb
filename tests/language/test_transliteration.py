"""Latin by the table of КМУ 55/2010 with the examples printed in it, and slugs that are always ids."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kadry_cli.core.language.alphabet import APOSTROPHES, UKRAINIAN
from kadry_cli.core.language.transliteration import slug, transliterated
from kadry_cli.core.records import ids

PRINTED_IN_THE_RESOLUTION = """
Алушта Alushta, Андрій Andrii, Борщагівка Borshchahivka, Борисенко Borysenko, Вінниця Vinnytsia, Володимир Volodymyr,
Гадяч Hadiach, Богдан Bohdan, Згурський Zghurskyi, Ґалаґан Galagan, Ґорґани Gorgany, Донецьк Donetsk, Дмитро Dmytro,
Рівне Rivne, Олег Oleh, Есмань Esman, Єнакієве Yenakiieve, Гаєвич Haievych, Короп'є Koropie, Житомир Zhytomyr,
Жанна Zhanna, Жежелів Zhezheliv, Закарпаття Zakarpattia, Казимирчук Kazymyrchuk, Медвин Medvyn, Михайленко Mykhailenko,
Іванків Ivankiv, Іващенко Ivashchenko, Їжакевич Yizhakevych, Кадиївка Kadyivka, Мар'їне Marine, Йосипівка Yosypivka,
Стрий Stryi, Олексій Oleksii, Київ Kyiv, Коваленко Kovalenko, Лебедин Lebedyn, Леонід Leonid, Миколаїв Mykolaiv,
Маринич Marynych, Ніжин Nizhyn, Наталія Nataliia, Одеса Odesa, Онищенко Onyshchenko, Полтава Poltava, Петро Petro,
Решетилівка Reshetylivka, Рибчинський Rybchynskyi, Суми Sumy, Соломія Solomiia, Тернопіль Ternopil, Троць Trots,
Ужгород Uzhhorod, Уляна Uliana, Фастів Fastiv, Філіпчук Filipchuk, Харків Kharkiv, Христина Khrystyna,
Біла Bila, Церква Tserkva, Стеценко Stetsenko, Чернівці Chernivtsi, Шевченко Shevchenko, Шостка Shostka,
Кишеньки Kyshenky, Щербухи Shcherbukhy, Гоща Hoshcha, Гаращенко Harashchenko, Юрій Yurii, Корюківка Koriukivka,
Яготин Yahotyn, Ярошенко Yaroshenko, Костянтин Kostiantyn, Знам'янка Znamianka, Феодосія Feodosiia,
Згорани Zghorany, Розгон Rozghon
"""
EXAMPLES = [pair.split() for pair in PRINTED_IN_THE_RESOLUTION.split(",")]

names = st.text(alphabet=st.one_of(st.sampled_from(UKRAINIAN + UKRAINIAN.upper() + "'’ʼ -.№5"), st.characters()))
devices = st.sampled_from(["con", "PRN", "аух", "прн", "нул", "лпт1", "COM¹", "nul.txt", "con-", "aux 1"])


@pytest.mark.parametrize(("ukrainian", "latin"), EXAMPLES)
def test_the_examples_of_the_resolution(ukrainian: str, latin: str) -> None:
    assert transliterated(ukrainian) == latin
    assert transliterated(ukrainian.lower()) == latin.lower()
    assert transliterated(ukrainian.upper()) == latin.upper()
    assert transliterated(unicodedata.normalize("NFD", ukrainian)) == latin


@pytest.mark.parametrize(
    ("ukrainian", "latin"),
    [("Вишгород", "Vyshhorod"), ("Дон", "Don"), ("Запоріжжя", "Zaporizhzhia"), ("Біла Церква", "Bila Tserkva")],
)
def test_other_names(ukrainian: str, latin: str) -> None:
    assert transliterated(ukrainian) == latin


@pytest.mark.parametrize(
    ("ukrainian", "latin"),
    [
        ("Юлія Яремчук", "Yuliia Yaremchuk"),
        ("Нечуй-Єфремова", "Nechui-Yefremova"),
        ("(юрист), «Їжак» 5й", "(yuryst), «Yizhak» 5y"),
        ("_я", "_ya"),
        ("'Єва' і ’Яна’", "Yeva i Yana"),
        ("Знам’янка Знамʼянка Знам'янка", "Znamianka Znamianka Znamianka"),
        ("ви\u0301їзд", "vy\u0301izd"),
        ("ви\u00adїзд", "vy\u00adizd"),
    ],
)
def test_a_word_begins_after_a_sign_but_not_after_an_apostrophe_or_a_stress_mark(ukrainian: str, latin: str) -> None:
    assert transliterated(ukrainian) == latin


@pytest.mark.parametrize(
    ("ukrainian", "latin"),
    [
        ("Щука ЩУКА щука", "Shchuka SHCHUKA shchuka"),
        ("ЗНАМ’ЯНКА, ЗГОРАНИ", "ZNAMIANKA, ZGHORANY"),
        ("Я. Ю. Щербак", "Ya. Yu. Shcherbak"),
        ("ЄС і ЮНЕСКО", "YES i YUNESKO"),
        ("Міжгір’я МІЖГІР’Я", "Mizhhiria MIZHHIRIA"),
        ("ОЩадбанк", "OShchadbank"),
        ("Ь ь", " "),
    ],
)
def test_case_is_kept(ukrainian: str, latin: str) -> None:
    assert transliterated(ukrainian) == latin


@given(st.text(alphabet=st.characters(exclude_characters=UKRAINIAN + UKRAINIAN.upper() + APOSTROPHES)))
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert transliterated(text) == text


@given(names)
@example("і\u0308и\u0306")
def test_no_ukrainian_letter_or_apostrophe_is_left_and_nothing_changes_twice(text: str) -> None:
    latin = transliterated(text)
    assert not set(latin.lower()) & set(UKRAINIAN + APOSTROPHES)
    assert transliterated(latin) == latin


@given(st.text(alphabet=UKRAINIAN + "'’ʼ -"))
def test_small_letters_give_the_small_letters_of_the_large_ones(text: str) -> None:
    assert transliterated(text.upper()).lower() == transliterated(text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Відділ фінансів та економіки", "viddil-finansiv-ta-ekonomiky"),
        ("  Сектор — «Зв’язки з громадськістю» № 2  ", "sektor-zviazky-z-hromadskistiu-no-2"),
        ("Ковале\u0301нко_Петро", "kovalenko-petro"),
        ("Café Müller", "cafe-muller"),
        ("А", "a-1"),
        ("7", "7-1"),
        ("Прн", "prn-1"),
        ("COM¹", "com1-1"),
        ("NUL.txt", "nul-txt"),
        ("", ""),
        ("– № –", "no"),
        ("ьЬ’", ""),
        ("漢字", ""),
    ],
)
def test_a_slug_is_the_name_as_an_id(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (28, "viddil-finansiv-ta-ekonomiky"),
        (27, "viddil-finansiv-ta"),
        (15, "viddil-finansiv"),
        (14, "viddil"),
        (4, "vidd"),
        (1, ""),
        (0, ""),
        (-1, ""),
    ],
)
def test_a_slug_is_cut_after_a_whole_group_where_one_fits(most: int, expected: str) -> None:
    assert slug("Відділ фінансів та економіки", most) == expected


def test_a_slug_is_never_longer_than_an_id() -> None:
    assert len(slug("щ" * 100, 1000)) == ids.LONGEST
    assert slug(f"щука {'щ' * 100}", 1000) == "shchuka"


@pytest.mark.parametrize("name", sorted(ids._RESERVED))
def test_a_device_name_of_windows_is_made_an_id_or_nothing(name: str) -> None:
    assert slug(name) == f"{name}-1"
    assert slug(name.upper(), len(name)) == ""
    assert slug(f"{name}nect", len(name)) == ""


@pytest.mark.req("T-G4")
@pytest.mark.row("G4")
@given(st.one_of(names, devices), st.integers(min_value=-1, max_value=80))
def test_every_slug_is_an_id_or_empty(text: str, most: int) -> None:
    made = slug(text, most)
    assert len(made) <= max(most, 0)
    assert not made or ids.id_problem(made) is None


@pytest.mark.req("T-G4")
@pytest.mark.row("G4")
@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True))
def test_an_id_is_its_own_slug(text: str) -> None:
    if ids.id_problem(text) is None:
        assert slug(text) == text
