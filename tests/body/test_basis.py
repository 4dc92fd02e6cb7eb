"""The basis of a change as an officer types it: what is taken, what is refused, and how its order is looked up."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.body.basis import LONGEST, Basis, check_basis, read_basis
from kadry_cli.core.diagnostics.catalogue import message_of, severity_of
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.masking import masked
from kadry_cli.core.records.report import Fact, FactIndex

TODAY = date(2009, 6, 15)
MARCH = date(2009, 3, 2)


@pytest.mark.req("O1")
@pytest.mark.parametrize(
    ("typed", "text", "kind", "number"),
    [
        ("наказ від 02.03.2009 № 12-к", "наказ від 02.03.2009 № 12-к", "наказ", "12-к"),
        ("розпорядження № 45-к від 30.04.2009", "розпорядження від 30.04.2009 № 45-к", "розпорядження", "45-к"),
        ("наказ від 2009-03-02 №12-к", "наказ від 02.03.2009 № 12-к", "наказ", "12-к"),
        ("НАКАЗ від 2.3.2009 року № 12-К.", "наказ від 02.03.2009 № 12-к", "наказ", "12-к"),
        ("нак. 12/к від 02.03.2009 р.", "наказ від 02.03.2009 № 12-к", "наказ", "12-к"),
        ("розп. від 30.04.2009 N 45k", "розпорядження від 30.04.2009 № 45-к", "розпорядження", "45-к"),
        ("розпор. від 30.04.2009 № 45 – к", "розпорядження від 30.04.2009 № 45-к", "розпорядження", "45-к"),
        ("наказ № 12 від 02.03.2009", "наказ від 02.03.2009 № 12", "наказ", "12"),
        ("нaказ вiд 02.03.2009 № 12-k", "наказ від 02.03.2009 № 12-к", "наказ", "12-к"),
        ("згідно з наказом від 02.03.2009 № 12-к", "наказ від 02.03.2009 № 12-к", "наказ", "12-к"),
        ("Підстава: наказ: від 02.03.2009 № 12-к", "наказ від 02.03.2009 № 12-к", "наказ", "12-к"),
        ("наказ12-к від02.03.2009", "наказ від 02.03.2009 № 12-к", "наказ", "12-к"),
        ("Підстава: наказ від 02.03.2009 № 12-к", "наказ від 02.03.2009 № 12-к", "наказ", "12-к"),
        ("  наказ   від\u00a002.03.2009  №\u00a012-к ", "наказ від 02.03.2009 № 12-к", "наказ", "12-к"),
        ("наказ від 02.03.2009 № 7-к/тр, пункт 2", "наказ від 02.03.2009 № 7-к/тр, пункт 2", "наказ", "7-к/тр"),
        (
            "наказ № 12-к від 02.03.2009 зі змінами від 2009-03-05",
            "наказ від 02.03.2009 № 12-к зі змінами від 05.03.2009",
            "наказ",
            "12-к",
        ),
        (
            "наказ від 02.03.2009 № 12 – про відпустку Ковтун Л. М.",
            "наказ від 02.03.2009 № 12 – про відпустку Ковтун Л. М.",
            "наказ",
            "12",
        ),
    ],
)
def test_an_order_is_written_date_first_however_it_is_typed(typed: str, text: str, kind: str, number: str) -> None:
    basis = read_basis(typed)
    assert (basis.text, basis.kind, basis.number, basis.issuer) == (text, kind, number, "")
    assert basis.date in (MARCH, date(2009, 4, 30))


@pytest.mark.parametrize(
    ("typed", "number", "day"),
    [
        ("рішення від 12.05.2009 № 7", "7", date(2009, 5, 12)),
        ("службова записка Ковтун Л. М. від 03.03.2009 № 5", "5", date(2009, 3, 3)),
        ("протокол засідання конкурсної комісії від 18.06.2009 № 2", "2", date(2009, 6, 18)),
        ("лист від 03.03.2009 № 03-12/45", "03-12/45", date(2009, 3, 3)),
        ("заява Дем’янчука Р. І. від 03.03.2009", "", date(2009, 3, 3)),
        ("заява Дем'янчука Р. І. від 03.03.2009", "", date(2009, 3, 3)),
        ("свідоцтво про шлюб № 5", "5", None),
        ("виправлення описки", "", None),
        ("наказний отаман просив", "", None),
    ],
)
def test_another_document_stays_as_it_is_typed(typed: str, number: str, day: date | None) -> None:
    assert read_basis(typed) == Basis(typed, "", number, "", day)


@pytest.mark.parametrize(
    ("typed", "issuer"),
    [
        ("розпорядження голови обласної ради від 02.03.2009 № 118", "голови обласної ради"),
        ("наказ № 118 Міністерства фінансів від 02.03.2009", "Міністерства фінансів"),
        ("наказ про відпустку від 02.03.2009 № 118", ""),
        ("наказ з кадрових питань від 02.03.2009 № 118", ""),
    ],
)
def test_whoever_issued_the_order_is_told_from_what_it_is_about(typed: str, issuer: str) -> None:
    basis = read_basis(typed)
    assert (basis.issuer, basis.number, basis.date) == (issuer, "118", MARCH)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "підстава порожня"),
        ("   ", "підстава порожня"),
        ("підстава:", "підстава порожня"),
        ("наказ", "підставою названо наказ без дати й номера"),
        ("наказ № 12-к", "підставою названо наказ без дати"),
        ("наказ від 02.03.2009", "підставою названо наказ без номера"),
        ("наказ від 02.03.2009 № 0", "підставою названо наказ без номера"),
        ("розп. від 02.03.2009 б/н", "підставою названо розпорядження без номера"),
        ("наказ № 12 від 02.03.2009 в", "підставу не зрозуміло"),
        ("накази від 02.03.2009 № 12-к, № 13-к", "підставою названо кілька наказів"),
        ("наказ від 30.02.2009 № 12-к", "дати «30.02.2009» немає в календарі"),
        ("наказ від 2009-13-01 № 12-к", "дати «2009-13-01» немає в календарі"),
        ("заява від 31.06.2009", "дати «31.06.2009» немає в календарі"),
        ("заява від 01.01.0209", "дати «01.01.0209» немає в календарі"),
        ("заява від 03.03.2009 " + "х" * LONGEST, "підстава задовга: дозволено не більше 200 знаків"),
    ],
)
def test_what_names_no_document_properly_is_refused_with_words(typed: str, message: str) -> None:
    with pytest.raises(UserError) as refused:
        read_basis(typed)
    assert refused.value.message == message
    assert refused.value.advice


def test_a_refused_order_is_shown_the_form_of_its_kind() -> None:
    with pytest.raises(UserError) as refused:
        read_basis("розпорядження від 02.03.2009")
    assert refused.value.advice == "напишіть так: «розпорядження від 02.03.2009 № 12-к»"


@pytest.mark.parametrize(("length", "taken"), [(LONGEST, True), (LONGEST + 1, False)])
def test_two_hundred_characters_are_enough(length: int, taken: bool) -> None:
    typed = "заява від 03.03.2009 " + "х" * (length - 21)
    if taken:
        assert read_basis(typed).text == typed
    else:
        with pytest.raises(UserError):
            read_basis(typed)


TRAILER = "Kadry-Ack-Head: ostapchuk"


@pytest.mark.req("T-U8")
@pytest.mark.row("U8")
@pytest.mark.parametrize(
    "end", ["\n", "\r", "\r\n", "\n\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
)
@pytest.mark.parametrize("place", ["{end}{basis}", "{basis}{end}", "{basis}{end}{trailer}"])
def test_a_ground_of_two_lines_is_refused(place: str, end: str) -> None:
    typed = place.format(end=end, basis="наказ від 02.03.2009 № 12-к", trailer=TRAILER)
    with pytest.raises(UserError) as refused:
        read_basis(typed)
    assert refused.value.message == "підстава має бути одним рядком"


@pytest.mark.req("T-U8", "T-D4")
@pytest.mark.row("U8")
@pytest.mark.parametrize(
    "sign",
    [
        *"\0\t\b\x1b\x7f\x9b", "\u00ad", "\u034f", "\u061c", "\u115f", "\u180e", "\u200b", "\u200d", "\u200f", "\u202e",
        "\u2066", "\u3164", "\ufe0f", "\ufeff", "\U000e0041", "\ud800", "\u0301", "\u0661", "\uff11", "²",
    ],
)  # fmt: skip
def test_signs_that_nobody_sees_or_that_pass_for_digits_are_refused(sign: str) -> None:
    with pytest.raises(UserError) as refused:
        read_basis(f"заява{sign} від 03.03.2009")
    assert refused.value.message == f"у підставі є знак, якого в ній не може бути: U+{ord(sign):04X}"


@pytest.mark.req("T-U8")
@pytest.mark.row("U8")
@given(st.text(max_size=60), st.text(max_size=20))
def test_whatever_passes_is_one_visible_line_and_reads_the_same_again(start: str, end: str) -> None:
    for typed in (start, f"наказ {start} від 02.03.2009 № 12-к{end}", f"розп. № 5{end} від 2009-03-02{start}"):
        try:
            basis = read_basis(typed)
        except UserError:
            continue
        assert basis.text.splitlines() == [basis.text]
        assert len(basis.text) <= LONGEST
        assert masked(basis.text) == basis.text
        assert not {unicodedata.category(sign) for sign in basis.text} & {"Cc", "Cf", "Zl", "Zp", "Cs"}
        assert read_basis(basis.text) == basis


@pytest.mark.req("T-I11")
@pytest.mark.parametrize(
    "typed",
    [
        "заява, паспорт ВМ 123456",
        "заява від 03.03.2009 № 123456",
        "наказ від 02.03.2009 № 1234567-к",
        "РНОКПП 1234567890",
        "запис 19900101-12345",
    ],
)
def test_a_long_number_never_enters_the_history_and_is_not_repeated(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        read_basis(typed)
    assert "схоже на персональні дані" in refused.value.message
    assert not any(digits in refused.value.message + refused.value.advice for digits in ("123456", "199001"))


def books() -> FactIndex:
    """The book of 2009: 12-к in force, 13-к void, 14 without an index; and a line of 15-к that lacks its date."""
    rows = {
        "2009/к/12": ("2009-03-02", "наказ", "ні", "12-к"),
        "2009/к/13": ("", "", "так", "13-к"),
        "2009/-/14": ("2009-03-05", "наказ", "ні", "14"),
        "2009/к/15": ("", "", "ні", "15-к"),
    }
    facts = FactIndex()
    facts.add([Fact("body.orders-year", "2009", "books/orders/2009.yaml", ("year",))])
    facts.add([Fact("body.order", key, "books/orders/2009.yaml", (), data) for key, data in rows.items()])
    return facts


def found(typed: str, today: date = TODAY) -> tuple[Finding, ...]:
    return check_basis(read_basis(typed), books(), today)


@pytest.mark.req("O1")
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("наказ від 02.03.2009 № 12-к", []),
        ("наказ № 12-K від 2009-03-02", []),
        ("наказ від 05.03.2009 № 14", []),
        ("наказ від 06.03.2009 № 15-к", []),
        ("наказ від 02.03.2009 № 12", [("KD240", "error")]),
        ("наказ від 02.03.2009 № 112-к", [("KD240", "error")]),
        ("наказ від 02.03.2009 № 13-к", [("KD241", "error")]),
        ("наказ від 03.03.2009 № 12-к", [("KD242", "error")]),
        ("розпорядження від 02.03.2009 № 12-к", [("KD243", "warning")]),
        ("розпорядження від 03.03.2009 № 12-к", [("KD242", "error"), ("KD243", "warning")]),
        ("наказ від 02.03.2005 № 12-к", [("KD240", "warning")]),
        ("наказ від 16.06.2009 № 112-к", [("KD244", "error"), ("KD240", "error")]),
        ("наказ Міністерства фінансів від 02.03.2009 № 118", [("KD240", "warning")]),
        ("наказ Міністерства фінансів від 04.03.2009 № 12-к", [("KD240", "warning")]),
        ("наказ керівника від 02.03.2009 № 12-к", []),
        ("рішення від 12.05.2009 № 7", []),
        ("протокол від 12.05.2009", []),
        ("заява № 12-к", []),
        ("рішення від 16.06.2009 № 7", [("KD244", "error")]),
        ("рішення від 15.06.2009 № 7", []),
        ("виправлення описки", [("KD245", "note")]),
    ],
)
def test_a_ground_is_looked_up_in_the_books(typed: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.code, severity_of(one).value) for one in found(typed)] == expected
    assert all((one.path, one.line) == ("", 0) for one in found(typed))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("наказ від 02.03.2009 № 112-к", "наказ № 112-к від 02.03.2009 у книзі за 2009 рік не записано"),
        ("наказ від 02.03.2009 № 13-к", "наказ № 13-к від 02.03.2009 у книзі анульовано"),
        (
            "наказ від 03.03.2009 № 12-к",
            "у підставі наказ № 12-к від 03.03.2009, а в книзі цей номер датовано 02.03.2009",
        ),
        (
            "розпорядження від 02.03.2009 № 12-к",
            "у підставі розпорядження № 12-к від 02.03.2009, а в книзі записано «наказ»",
        ),
        ("рішення від 16.06.2009 № 7", "документ датовано 16.06.2009, а сьогодні 15.06.2009"),
        ("виправлення описки", "підстава – не документ із датою або номером"),
    ],
)
def test_the_words_of_a_finding_name_number_and_date(typed: str, message: str) -> None:
    (one,) = found(typed)
    assert message_of(one) == message


def test_a_register_without_books_only_warns() -> None:
    (one,) = check_basis(read_basis("наказ від 02.03.2009 № 12-к"), FactIndex(), TODAY)
    assert (one.code, severity_of(one).value) == ("KD240", "warning")
