"""`kadry competition appoint`, `refuse`: an act on the commission's proposal, by an order of the book."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.competition.records.candidate import APPOINT, ENROL, REFUSE
from tests.diagnostics.registers import rewrite
from tests.hiring.outcome.decided import (
    ACT,
    COMPETITION,
    HIRE_ACT,
    ID,
    LATE_ACT,
    RESERVE,
    RESERVE_ACT,
    WINNER,
    candidate,
    done,
    on,
    refused,
    said,
    write_decided,
)
from tests.kadry import kadry

BASIS = ("--basis", "протокол від 23.06.2009 № 3")


@pytest.mark.req("B30", "B31", "A3")
def test_the_winner_is_appointed_by_an_order_of_the_book(root: Path) -> None:
    result = done(root, "appoint", "бондар", "--order", ACT, "--from", "29.06.2009")
    outcome = candidate(root, WINNER).head_act
    assert outcome is not None
    assert (outcome.decision, outcome.act.number, str(outcome.starts)) == (APPOINT, "1-кк", "2009-06-29")
    assert result["late"] is False


@pytest.mark.req("A3", "O1")
def test_an_order_that_is_not_in_the_book_is_no_ground(root: Path) -> None:
    run = on(root, "appoint", "бондар", "--order", "розпорядження від 26.06.2009 № 77-к")
    assert run.code == 1
    assert "KD240" in run.out
    assert candidate(root, WINNER).head_act is None
    assert "це не наказ і не розпорядження" in refused(root, "appoint", "бондар", "--order", "лист від 26.06.2009 № 5")


@pytest.mark.req("B31")
def test_after_a_month_the_act_is_recorded_and_said_to_be_late(root: Path) -> None:
    out = said(root, "appoint", "бондар", "--order", LATE_ACT)
    assert "Строк минув 23.07.2009: акт керівника датовано 24.07.2009. Записано як є." in out
    assert candidate(root, WINNER).head_act is not None


@pytest.mark.req("B30")
@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("appoint", "кузьменко", "--order", ACT), "комісія не визнала переможцем, а вирішила: не рекомендовано"),
        (("appoint", "грицай", "--order", ACT), "--to-reserve"),
        (("appoint", "мельник", "--order", ACT), "вирішила: не склав іспиту"),
        (("appoint", "лисенко", "--order", ACT), "вирішила: не допущено"),
        (("appoint", "бондар", "--order", ACT, "--from", "25.06.2009"), "раніше за акт"),
        (("appoint", "бондар", "--order", "розпорядження від 18.05.2009 № 48-к"), "раніше за рішення комісії"),
        (("appoint", "бондар"), "не вказано --order"),
        (("appoint", "бондар", "--to-reserve", "--order", ACT), "не рекомендувала до кадрового резерву"),
        (("refuse", "кузьменко", "--order", ACT, "--ground", "так"), "відмовити можна лише тому"),
        (("refuse", "бондар", "--order", ACT), "не вказано --ground"),
        (("refuse", "бондар", "--order", ACT, "--ground", "  "), "порожній текст"),
    ],
)
def test_an_impossible_act_is_refused_with_the_reason(root: Path, args: tuple[str, ...], message: str) -> None:
    assert message in refused(root, *args)


@pytest.mark.req("B31", "C7")
def test_the_head_decides_on_a_protocol_that_was_handed_in(root: Path) -> None:
    write_decided(root, to_head=False)
    assert kadry("--root", root, "record", *BASIS).code == 0
    assert "керівникові ще не подано" in refused(root, "appoint", "бондар", "--order", ACT)
    write_decided(root)
    rewrite(root, COMPETITION, "to_head: 2009-06-24", "to_head: 2009-06-27")
    assert kadry("--root", root, "record", *BASIS).code == 0
    assert "протокол керівник одержав 27.06.2009" in refused(root, "appoint", "бондар", "--order", ACT)


@pytest.mark.req("B27")
def test_the_recommended_is_enrolled_with_consent_and_by_an_act(root: Path) -> None:
    assert "згоди на кадровий резерв на день акта не записано" in refused(
        root, "appoint", "грицай", "--to-reserve", "--order", RESERVE_ACT
    )
    done(root, "notify", "грицай", "--consent", "27.06.2009")
    assert "дано лише 27.06.2009" in refused(root, "appoint", "грицай", "--to-reserve", "--order", RESERVE_ACT)
    assert candidate(root, RESERVE).head_act is None
    out = said(root, "appoint", "грицай", "--to-reserve", "--order", LATE_ACT)
    assert "зараховано до кадрового резерву" in out
    assert "можна до 23.06.2010 включно" in out
    outcome = candidate(root, RESERVE).head_act
    assert outcome is not None
    assert outcome.decision == ENROL


@pytest.mark.req("A3", "B31")
def test_the_head_may_refuse_with_the_ground(root: Path) -> None:
    done(root, "refuse", "бондар", "--order", ACT, "--ground", "подано недостовірні відомості")
    outcome = candidate(root, WINNER).head_act
    assert outcome is not None
    assert (outcome.decision, outcome.ground) == (REFUSE, "подано недостовірні відомості")
    assert "вже записано: відмовити, розпорядження від 26.06.2009 № 1-кк" in refused(
        root, "appoint", "бондар", "--order", ACT
    )


@pytest.mark.req("B28")
def test_the_recommended_is_hired_within_the_year_to_an_equal_or_lower_post(root: Path) -> None:
    out = said(
        root, "appoint", "грицай", "--order", HIRE_ACT, "--to-post", "spetsialist-finansiv", "--from", "23.06.2010"
    )
    assert "приймають 23.06.2010" in out
    hired = candidate(root, RESERVE).hired
    assert hired is not None
    assert hired.post == "spetsialist-finansiv"
    assert "уже прийнято" in refused(
        root, "appoint", "грицай", "--order", HIRE_ACT, "--to-post", "spetsialist-finansiv"
    )


@pytest.mark.req("B28")
@pytest.mark.parametrize(
    ("person", "post", "starts", "message"),
    [
        ("грицай", "spetsialist-finansiv", "24.06.2010", "можна було до 23.06.2010 включно"),
        ("грицай", "nachalnyk-zahalnoho", "01.08.2009", "на неї потрібен конкурс"),
        ("кузьменко", "spetsialist-finansiv", "01.08.2009", "приймають лише рекомендованих"),
    ],
)
def test_after_the_year_or_to_a_higher_post_nobody_is_hired(
    root: Path, person: str, post: str, starts: str, message: str
) -> None:
    assert message in refused(root, "appoint", person, "--order", HIRE_ACT, "--to-post", post, "--from", starts)


def test_what_comes_next_goes_from_the_winner_to_the_reserve(root: Path) -> None:
    done(root, "notify", "--date", "25.06.2009", "--how", "під розпис")
    out = said(root, "appoint", "бондар", "--order", ACT)
    assert f"згода на резерв: kadry --root {root} competition notify {ID} {RESERVE} --consent ДАТА" in out
