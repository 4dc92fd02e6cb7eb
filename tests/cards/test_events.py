"""`kadry card event …`: entries put on their dates, one order over many cards as one act, everything wrong at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from kadry_cli.person.rules.signed_part import signed_fingerprint
from tests.answers import answers
from tests.cards.registers import BASIS, BONDAR, MELNYK, ORDER, card, commits, done, files, on, refused
from tests.diagnostics.registers import codes

BY = ("--order", ORDER)
MOVE = (*BY, "--from", "03.06.2014")


@pytest.mark.req("O1", "I22")
def test_one_order_over_many_people_is_one_act(register: Path, tmp_path: Path) -> None:
    listed = tmp_path / "people.txt"
    listed.write_text(f"# кому\n{BONDAR}\nмельник\n", encoding="utf-8")
    before = commits(register)
    made = done(register, "event", "rank", *MOVE, "--rank", 14, "--people", listed)
    assert made["people"] == [BONDAR, MELNYK]
    assert commits(register) == before + 1
    assert [card(register, one).career[-1].rank for one in (BONDAR, MELNYK)] == [14, 14]
    assert codes(register) == []


@pytest.mark.req("I22")
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_table_says_of_each_what_is_not_common(register: Path, tmp_path: Path, kind: str) -> None:
    rows = [["Особа", "Ранг", "З"], ["бондар", "14", "03.06.2014"], [MELNYK, "13", "04.06.2014"]]
    table = tmp_path / f"ranks.{kind}"
    if kind == "csv":
        table.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    else:
        with xlsxwriter.Workbook(table) as book:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    done(register, "event", "rank", *BY, "--people", table)
    last = [card(register, one).career[-1] for one in (BONDAR, MELNYK)]
    assert [(one.rank, one.date.day) for one in last] == [(14, 3), (13, 4)]


@pytest.mark.req("I23")
@pytest.mark.parametrize(("column", "cell"), [("днів", "багато"), ("днів", "0"), ("з", "колись")])
def test_a_cell_that_is_no_number_or_date_is_told(register: Path, tmp_path: Path, column: str, cell: str) -> None:
    table = tmp_path / "leaves.csv"
    table.write_text(f"особа;{column}\nбондар;{cell}\n", encoding="utf-8")
    span = ("--from", "01.07.2014", "--to", "30.07.2014", "--kind", "щорічна основна")
    said = refused(register, "event", "leave", *BY, *span, "--people", table)
    assert f"«{cell}»" in said


@pytest.mark.req("O1")
def test_every_mistake_of_a_list_is_told_and_nothing_is_written(register: Path, tmp_path: Path) -> None:
    listed = tmp_path / "people.txt"
    listed.write_text(f"невідомий\n{BONDAR}\n{BONDAR}\nтеж-невідомий\n", encoding="utf-8")
    said = refused(register, "event", "rank", *MOVE, "--rank", 14, "--people", listed)
    assert all(f"рядок {number}:" in said for number in (1, 3, 4))
    assert "рядок 2:" not in said


def test_an_unknown_column_is_refused(register: Path, tmp_path: Path) -> None:
    table = tmp_path / "ranks.csv"
    table.write_text("особа;ранк\nбондар;14\n", encoding="utf-8")
    assert "«ранк»" in refused(register, "event", "rank", *MOVE, "--rank", 14, "--people", table)


@pytest.mark.req("I22", "I35")
def test_a_transfer_keeps_the_rank_and_an_act_of_no_book_is_refused(register: Path) -> None:
    done(register, "event", "transfer", BONDAR, *MOVE, "--post", "holovnyi-spetsialist-zahalnoho", "--rank", 13)
    moved = card(register, BONDAR).career[-1]
    assert (moved.post, moved.rank) == ("holovnyi-spetsialist-zahalnoho", 13)
    said = refused(
        register, "event", "rank", MELNYK, "--order", "розпорядження від 02.06.2014 № 99-к", "--from", "03.06.2014",
        "--rank", 14,
    )  # fmt: skip
    assert "KD240" in said


@pytest.mark.req("I22", "K11")
def test_a_rank_of_another_category_is_told_and_the_same_event_is_not_written_twice(register: Path) -> None:
    run = on(register, "event", "rank", BONDAR, *MOVE, "--rank", 5, "--yes")
    assert (run.code, "KD774" in run.out) == (0, True)
    assert "уже записано" in refused(register, "event", "rank", BONDAR, *MOVE, "--rank", 5)


@pytest.mark.req("I22")
def test_a_change_of_category_is_an_event(register: Path) -> None:
    done(register, "event", "category", BONDAR, *MOVE, "--category", "VI")
    assert card(register, BONDAR).career[-1].category == "VI"


@pytest.mark.req("I23")
def test_leaves_stand_in_the_order_of_their_dates(register: Path) -> None:
    for first, last in (("01.07.2014", "30.07.2014"), ("10.01.2014", "20.01.2014")):
        done(register, "event", "leave", BONDAR, *BY, "--kind", "щорічна основна", "--from", first, "--to", last)
    leaves = card(register, BONDAR).leaves
    assert [one.since for one in leaves] == [date(2014, 1, 10), date(2014, 7, 1)]
    said = refused(
        register, "event", "leave", BONDAR, *BY, "--kind", "додаткова", "--from", "02.07.2015", "--to", "01.07.2015"
    )
    assert "KD765" in said


@pytest.mark.req("I24")
def test_a_penalty_is_lifted_by_its_own_act(register: Path) -> None:
    assert "чинного стягнення немає" in refused(register, "event", "lift", BONDAR, *BY)
    done(register, "event", "penalty", BONDAR, *BY, "--name", "догана", "--reason", "невиконання доручення")
    done(register, "event", "lift", BONDAR, *BY, "--date", "01.09.2014")
    (penalty,) = card(register, BONDAR).penalties
    assert penalty.lifted == date(2014, 9, 1)
    assert penalty.lifted_by is not None


@pytest.mark.req("I24")
def test_a_suspension_says_its_days_and_the_result_of_the_inquiry(register: Path) -> None:
    done(
        register, "event", "penalty", BONDAR, *BY, "--kind", "відсторонення", "--name", "відсторонення",
        "--reason", "службове розслідування", "--suspended-from", "02.06.2014", "--suspended-to", "20.06.2014",
        "--inquiry", "порушення не підтвердилося",
    )  # fmt: skip
    (penalty,) = card(register, BONDAR).penalties
    assert penalty.suspension is not None
    assert penalty.suspension.inquiry == "порушення не підтвердилося"


@pytest.mark.req("I21", "I25", "I26")
def test_extension_award_and_training_name_their_documents(register: Path) -> None:
    letter = "лист Головдержслужби від 10.03.2014 № 100/10"
    done(register, "event", "extension", BONDAR, "--order", letter, "--from", "15.03.2014", "--to", "14.03.2015")
    done(register, "event", "award", BONDAR, "--order", "рішення селищної ради від 01.02.2014 № 12", "--name", "подяка")
    done(
        register, "event", "training", BONDAR, *BY, "--institution", "Вигаданський центр", "--programme", "Діловодство",
        "--from", "09.06.2014", "--to", "13.06.2014", "--document", "свідоцтво № 141",
    )  # fmt: skip
    changed = card(register, BONDAR)
    assert changed.extensions[0].ground.words() == letter
    assert changed.awards[0].ground.issuer == "селищної ради"
    assert changed.training[0].programme == "Діловодство"


@pytest.mark.req("I33", "H14")
def test_a_dismissal_ends_the_periods_of_work_and_a_return_keeps_it(register: Path) -> None:
    left = ("--date", "30.06.2014", "--reason", "за власним бажанням", "--norm", "стаття 38 КЗпП України")
    done(register, "event", "dismissal", BONDAR, *BY, *left, "--leaving", "переведення")
    gone = card(register, BONDAR)
    assert gone.dismissal is not None
    assert gone.work[0].end == date(2014, 6, 30)
    assert gone.work[0].left is not None
    assert gone.work[0].left.ground == "переведення"
    assert "звільнено 30.06.2014" in refused(
        register, "event", "rank", BONDAR, *BY, "--from", "01.07.2014", "--rank", 14
    )
    back = (*BY, "--from", "01.09.2014", "--post", "spetsialist-finansiv")
    done(register, "event", "appointment", BONDAR, *back)
    returned = card(register, BONDAR)
    assert returned.dismissal is None
    assert returned.former_dismissals == (gone.dismissal,)
    assert [one.start for one in returned.work] == [date(2012, 1, 10), date(2014, 9, 1)]
    assert codes(register) == []


@pytest.mark.req("I33")
def test_a_dismissal_cites_the_law(register: Path) -> None:
    left = ("--date", "30.06.2014", "--reason", "за власним бажанням", "--norm", "КЗпП України")
    assert "KD758" in refused(register, "event", "dismissal", BONDAR, *BY, *left)


@pytest.mark.req("I19", "I33")
def test_the_words_of_the_law_are_offered_with_their_norm(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "бондар", ORDER, "30.06.2014", "власним бажанням", "переведення чоловіка", "т")
    assert on(register, "event", "dismissal").code == 0
    left = card(register, BONDAR).dismissal
    assert left is not None
    assert (left.reason, left.norm) == ("за власним бажанням", "стаття 38 КЗпП України")


@pytest.mark.req("I3")
def test_a_new_name_keeps_the_id_and_the_former_name(register: Path) -> None:
    done(register, "event", "name", BONDAR, "Мельник Катерина Юріївна", "--until", "14.05.2013", *BASIS)
    changed = card(register, BONDAR)
    assert changed.name_on(date(2013, 5, 14)) == "Бондар Катерина Юріївна"
    assert changed.name_on(date(2013, 5, 15)) == changed.name == "Мельник Катерина Юріївна"
    assert done(register, "show", "бондар")["person"] == BONDAR


@pytest.mark.req("I13", "H10")
def test_what_is_changed_after_the_own_signature_is_told(register: Path) -> None:
    done(register, "event", "signature", BONDAR, "--date", "20.05.2013", *BASIS)
    signed = card(register, BONDAR)
    assert signed.stated is not None
    assert signed.stated.fingerprint == signed_fingerprint(signed)
    assert codes(register) == []
    done(register, "set", BONDAR, "citizenship.from=24.08.1991", *BASIS)
    assert codes(register) == ["KD752"]


@pytest.mark.req("I22")
def test_an_event_asks_for_whom_by_which_act_when_and_what(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "нікого", "бондар, мельник", ORDER, "03.06.2014", "вісімнадцятий", "14", "т")
    assert on(register, "event", "rank").code == 0
    assert [card(register, one).career[-1].rank for one in (BONDAR, MELNYK)] == [14, 14]


def test_without_a_terminal_a_missing_value_is_named_at_once(register: Path) -> None:
    assert "ОСОБА" in refused(register, "event", "rank")
    assert "--order" in refused(register, "event", "rank", BONDAR)
    assert "--rank" in refused(register, "event", "rank", BONDAR, *MOVE)
    assert "--post" in refused(register, "event", "transfer", BONDAR, *MOVE)
    assert "--to" in refused(register, "event", "leave", BONDAR, *BY, "--kind", "щорічна", "--from", "01.07.2014")


def test_a_dry_run_writes_nothing(register: Path) -> None:
    before = files(register)
    run = on(register, "event", "rank", BONDAR, *MOVE, "--rank", 14, "--dry-run")
    assert run.code == 0
    assert "rank: 14" in run.out
    assert files(register) == before


@pytest.mark.req("K11", "I22")
def test_probation_a_temporary_term_and_a_delay_of_the_rank_are_kept(register: Path) -> None:
    post = ("--post", "holovnyi-spetsialist-zahalnoho")
    done(
        register, "event", "transfer", BONDAR, *MOVE, *post, "--probation", "03.09.2014", "--temporary", "31.12.2014"
    )  # fmt: skip
    moved = card(register, BONDAR).career[-1]
    assert (moved.probation_until, moved.temporary_until) == (date(2014, 9, 3), date(2014, 12, 31))
    measure = ("--name", "затримка у присвоєнні чергового рангу", "--reason", "невиконання", "--kind", "захід впливу")
    done(register, "event", "penalty", BONDAR, *BY, *measure, "--delays-rank-until", "01.06.2015")
    assert card(register, BONDAR).penalties[-1].delays_rank_until == date(2015, 6, 1)
    assert codes(register) == []
    early = on(register, "event", "transfer", MELNYK, *MOVE, *post, "--probation", "03.05.2014", "--yes")
    assert (early.code, "KD785" in early.out + early.err) == (1, True)


@pytest.mark.req("K11")
def test_a_delay_that_ends_before_it_began_is_refused(register: Path) -> None:
    measure = ("--name", "затримка", "--reason", "невиконання", "--delays-rank-until", "01.06.2013", "--yes")
    run = on(register, "event", "penalty", BONDAR, *BY, *measure)
    assert (run.code, "KD765" in run.out + run.err) == (1, True)
