"""`kadry competition notify`: everybody is told, each of the own decision; acquaintance, consent, the three days."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hiring.outcome.decided import (
    BONDAR,
    COMPETITION,
    HRYTSAI,
    ID,
    KUZMENKO,
    LYSENKO,
    MELNYK,
    RESERVE,
    TELL,
    WINNER,
    candidate,
    competition,
    done,
    on,
    refused,
    said,
    write_decided,
)
from tests.kadry import kadry


@pytest.mark.req("B34")
def test_all_candidates_are_told_not_only_winners(root: Path) -> None:
    result = done(root, "notify", *TELL)
    everybody = [one.id for one in competition(root).candidates]
    assert result["candidates"] == everybody
    assert len(everybody) == 8
    assert {one.notice.how for one in competition(root).candidates if one.notice} == {"під розпис"}


@pytest.mark.req("B34")
def test_who_is_told_already_is_not_told_again(root: Path) -> None:
    done(root, "notify", "бондар", *TELL)
    assert BONDAR not in done(root, "notify", *TELL)["candidates"]
    assert "усіх кандидатів уже повідомлено" in refused(root, "notify", *TELL)
    assert "уже повідомлено 25.06.2009" in refused(root, "notify", "бондар", "--date", "26.06.2009", *TELL[2:])


@pytest.mark.req("B34")
def test_three_days_begin_with_the_protocol_and_a_late_letter_is_said_to_be_late(root: Path) -> None:
    run = said(root, "notify", "бондар", "--date", "26.06.2009", "--how", "рекомендованим листом")
    assert "Строк минув" not in run
    assert "до 26.06.2009" in run
    late = said(root, "notify", "--date", "27.06.2009", "--how", "під розпис")
    assert "Строк минув 26.06.2009: листи датовано 27.06.2009. Записано як є." in late


@pytest.mark.req("B32", "D20")
def test_the_three_days_of_each_begin_with_the_own_acquaintance(root: Path) -> None:
    done(root, "notify", *TELL)
    first = done(root, "notify", "бондар", "--acquainted", "25.06.2009")
    second = done(root, "notify", "мельник", "--acquainted", "30.06.2009")
    # 28.06.2009 is a Sunday and a holiday, 29.06 the day off instead of it.
    assert first["terms"] == [{"candidate": BONDAR, "term": "appeal", "start": "2009-06-25", "last": "2009-06-30"}]
    assert second["terms"][0]["last"] == "2009-07-03"
    assert candidate(root, KUZMENKO).acquainted is None


@pytest.mark.req("B32")
def test_the_screen_says_the_last_day_and_how_it_was_counted(root: Path) -> None:
    out = said(root, "notify", "бондар", "--acquainted", "02.07.2009")
    assert "Оскаржити рішення керівникові можна до 06.07.2009 включно" in out
    assert "постанова Кабінету Міністрів України від 15.02.2002 № 169" in out
    assert "05.07.2009 (неділя)" in out
    assert "за аналогією" in out


@pytest.mark.req("D20")
def test_acquaintance_with_the_exam_starts_no_term(root: Path) -> None:
    run = kadry("--root", root, "exam", "acquaint", ID, "бондар", "--date", "22.06.2009", "--json")
    assert run.code == 0, run.out + run.err
    assert candidate(root, BONDAR).acquainted is None
    run = on(root, "appeal", "бондар", "--date", "26.06.2009")
    assert "строк оскарження не обчислено" in run.out


@pytest.mark.req("B27")
def test_consent_is_of_the_recommended_alone(root: Path) -> None:
    done(root, "notify", "грицай", "--consent", "26.06.2009")
    assert candidate(root, RESERVE).consent is not None
    assert "не рекомендувала до кадрового резерву" in refused(root, "notify", "бондар", "--consent", "26.06.2009")
    assert "згоду «hrytsai-maksym-1v8l» уже записано" in refused(root, "notify", "грицай", "--consent", "27.06.2009")


@pytest.mark.req("B28")
def test_consent_says_until_when_one_may_be_hired(root: Path) -> None:
    out = said(root, "notify", "грицай", "--consent", "26.06.2009")
    assert "Прийняти без повторного конкурсу на рівнозначну або нижчу посаду можна до 23.06.2010 включно" in out


@pytest.mark.req("B34")
@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--date", "22.06.2009", "--how", "під розпис"), "раніше за рішення (23.06.2009)"),
        (("--acquainted", "26.06.2009"), "кого саме?"),
        (("бондар", "--acquainted", "22.06.2009"), "раніше за рішення (23.06.2009)"),
        (("--date", "25.06.2009"), "не вказано --how"),
        (("--how", "під розпис"), "не вказано --date"),
        (("нема", *TELL), "такого кандидата в конкурсі немає"),
        (("--place", "зал", *TELL), "лише для запрошень"),
        (("--invite", "співбесіда", "--date", "20.06.2009"), "не вказано, куди покласти листи"),
    ],
)
def test_what_cannot_be_recorded_is_refused(root: Path, args: tuple[str, ...], message: str) -> None:
    assert message in refused(root, "notify", *args)


@pytest.mark.req("B18", "B34")
def test_nobody_is_told_before_the_protocol_but_who_was_not_admitted(root: Path) -> None:
    write_decided(root, protocol=False)
    assert kadry("--root", root, "record", "--basis", "протокол від 23.06.2009 № 3").code == 0
    assert "протоколу засідання 23.06.2009 ще немає" in refused(root, "notify", *TELL)
    assert done(root, "notify", "лисенко", "--date", "19.06.2009", *TELL[2:])["candidates"] == [LYSENKO]


@pytest.mark.req("B18")
def test_before_the_decision_only_who_was_not_admitted_is_told(root: Path) -> None:
    text = (root / COMPETITION).read_text(encoding="utf-8")
    (root / COMPETITION).write_text(text[: text.index("sittings:")], encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", "протокол від 23.06.2009 № 3").code == 0
    assert done(root, "notify", "--date", "19.06.2009", *TELL[2:])["candidates"] == [LYSENKO]
    assert "рішення ще немає" in refused(root, "notify", "бондар", *TELL)
    assert "засідання з відбору не було" in refused(root, "notify", "мельник", *TELL)
    assert f"kadry competition decide {ID}" in refused(root, "notify", *TELL)


@pytest.mark.req("B34")
def test_a_dry_run_writes_neither_record_nor_letters(root: Path, tmp_path: Path) -> None:
    before = (root / COMPETITION).read_bytes()
    done(root, "notify", *TELL, "-o", tmp_path / "lysty", "--dry-run")
    assert (root / COMPETITION).read_bytes() == before
    assert not (tmp_path / "lysty").exists()


@pytest.mark.req("B34")
def test_a_letter_that_cannot_be_written_records_nothing(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lysty"
    folder.mkdir()
    (folder / f"lyst-pro-rishennia-{MELNYK}.html").write_text("чуже", encoding="utf-8")
    assert "уже є" in refused(root, "notify", *TELL, "-o", folder, "--to", "html")
    assert [path.name for path in folder.iterdir()] == [f"lyst-pro-rishennia-{MELNYK}.html"]
    done(root, "notify", *TELL, "-o", folder, "--to", "html", "--force")
    assert len(list(folder.iterdir())) == 8


@pytest.mark.req("B9")
def test_a_letter_of_non_admission_needs_its_ground(root: Path, tmp_path: Path) -> None:
    text = (root / COMPETITION).read_text(encoding="utf-8")
    start, end = text.index("    admission:\n"), text.index("sittings:")
    (root / COMPETITION).write_text(text[:start] + text[end:], encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", "протокол від 23.06.2009 № 3").code == 0
    err = refused(root, "notify", "лисенко", *TELL, "-o", tmp_path / "lysty")
    assert "підстави недопущення не записано" in err


def test_the_winner_comes_next(root: Path) -> None:
    out = said(root, "notify", *TELL)
    assert (
        f'акт про призначення до 23.07.2009: kadry --root {root} competition appoint {ID} {WINNER} --order "АКТ"' in out
    )
    assert HRYTSAI not in out
