"""What the form says of a card: texts of its points, rows of its tables, and how rows are divided among the sheets."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.cards.papers.fitting import Rows, placed
from kadry_cli.cards.papers.layout import PAGES, SECTIONS, program_layout
from kadry_cli.cards.papers.points import points
from kadry_cli.cards.papers.sections import entries
from kadry_cli.cards.papers.service_dates import service_dates
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.settings import ServiceMethod
from kadry_cli.core.register.load import parse_record
from kadry_cli.person.records.card import Card
from kadry_cli.topics import all_topics
from tests.cards.papers.registers import CARD, ground
from tests.kadry import EXAMPLE

DAY = date(2012, 3, 1)
LAYOUT = program_layout("card-p2ds.layout.yaml")
NOTHING: dict[str, Rows] = {name: [] for name in SECTIONS}
WHOLE = (0.0,) * len(PAGES)


def card(text: str = CARD) -> Card:
    loaded = parse_record(text.encode(), "card.yaml", Card)
    assert loaded.record is not None, loaded.findings
    return loaded.record


def row(section: str, text: str) -> dict[str, str]:
    return dict(entries(card(CARD + text), {}, DAY)[section][-1])


@pytest.mark.req("I3")
def test_the_maiden_surname_stands_in_brackets_after_the_present_one() -> None:
    assert points(card())["name"] == "Ґудзь (Сокіл) Марія Іванівна"
    assert points(card(CARD.replace("maiden: Сокіл\n", "")))["name"] == "Ґудзь Марія Іванівна"


@pytest.mark.req("I4", "I14", "I20")
def test_months_are_words_in_points_2_12_and_13_and_figures_elsewhere() -> None:
    found = points(card(CARD.replace("date: 2009-06-22\n  source: запис", "date: 2009-06-02\n  source: запис")))
    assert (found["citizenship"], found["oath"], found["born"]) == ("24 серпня 1991", "02 червня 2009", "14.03.1979")
    assert found["entry"] == {
        "protocol": "3",
        "protocol_date": "18 червня 2009",
        "leader": "",
        "reserve_since": "",
        "other": "",
    }


@pytest.mark.req("I15")
@pytest.mark.parametrize(
    ("way", "lines", "field", "said"),
    [
        ("патронатна служба", "  leader: селищний голова\n", "leader", "селищний голова"),
        ("резерв", "  reserve_since: 2008-01-15\n", "reserve_since", "15.01.2008"),
        ("інше", "  other: обрання, стаття 15\n", "other", "обрання, стаття 15"),
    ],
)
def test_of_the_four_ways_of_entry_one_is_filled(way: str, lines: str, field: str, said: str) -> None:
    before, _, rest = CARD.partition("  protocol:\n")
    text = before.replace("way: конкурс", f"way: {way}") + lines + "  ground:" + rest.partition("  ground:")[2]
    found = points(card(text))["entry"]
    assert {key: value for key, value in found.items() if value} == {field: said}


REDUCED = "reduced:\n  as_of: 2011-12-31\n  general: 2001-08-01\n  civil: 2009-06-22\n"
WORK = re.compile(r"^work:\n(?:[ -].*\n)*", re.MULTILINE)
ORDER = {"kind": "розпорядження", "number": "2-р", "date": "2011-01-10"}
BY_DAYS = (ServiceMethod.model_validate({"from": "2011-01-10", "method": "days", "order": ORDER}),)


def of_body(*, methods: tuple[ServiceMethod, ...] = ()) -> Ground:
    opened = open_register(EXAMPLE, law_of(all_topics()))
    assert opened.ground is not None
    settings = opened.ground.settings.model_copy(update={"service": methods})
    return opened.ground._replace(settings=settings)


@pytest.mark.req("I16", "I17", "I18")
def test_points_14_to_16_follow_from_the_periods_and_never_from_the_paper_card() -> None:
    found = service_dates(card(CARD + REDUCED), of_body(), date(2012, 1, 1))
    assert found.printed() == {"general": "04.08.2001", "continuous": "04.08.2001", "civil": "22.06.2009"}
    assert (found.method, points(card(), found)["service"]) == ("календарний", found.printed())
    early = service_dates(card(), of_body(), date(2009, 6, 15))
    assert early.printed() == {"general": "01.08.2001", "continuous": "01.08.2001", "civil": ""}


@pytest.mark.req("J7")
def test_points_14_to_16_are_counted_by_the_method_of_the_body_on_the_day() -> None:
    by_days = of_body(methods=BY_DAYS)
    assert service_dates(card(), by_days, date(2011, 1, 9)).method == "календарний"
    assert service_dates(card(), by_days, date(2011, 1, 10)).method == "точний (за днями)"


@pytest.mark.req("I16", "I33")
def test_of_who_was_dismissed_the_dates_stay_those_of_the_last_day() -> None:
    left = "dismissal:\n  date: 2012-05-31\n  reason: за власним бажанням\n  norm: стаття 38\n" + ground(20, 2012, "  ")
    last = service_dates(card(CARD + left), of_body(), date(2012, 6, 1))
    assert last == service_dates(card(CARD + left), of_body(), date(2015, 1, 1))
    assert last.as_of == date(2012, 6, 1)


@pytest.mark.req("I16", "I17", "I18")
def test_a_reduced_date_of_the_paper_card_is_printed_where_there_are_no_periods_and_not_one_counted_later() -> None:
    bare = card(WORK.sub("", CARD) + REDUCED)
    found = service_dates(bare, of_body(), DAY)
    assert found.printed() == {"general": "01.08.2001", "continuous": "", "civil": "22.06.2009"}
    assert not any(service_dates(bare, of_body(), date(2011, 12, 30)).printed().values())


@pytest.mark.req("I31")
def test_the_statement_says_each_thing_as_it_is_stated() -> None:
    said = points(card())["statement"]
    assert said.startswith(
        "не мала судимості; не займаюсь підприємницькою діяльністю безпосередньо або через посередників"
    )
    assert said.endswith("не член складу керівних органів підприємств (22.06.2009)")
    text = CARD.replace("sex: жіноча", "sex: чоловіча").replace("second_job: ні", "second_job: так")
    assert "не мав судимості" in points(card(text))["statement"]
    assert "; працюю за сумісництвом; не повірений" in points(card(text))["statement"]


@pytest.mark.req("I32", "I33")
def test_privileges_and_dismissal_are_told_with_their_papers() -> None:
    text = 'privileges:\n  - category: учасник бойових дій\n    certificate: "АА 01"\n    date: 2010-01-02\n'
    text += "    issued_by: управління\n"
    text += "dismissal:\n  date: 2012-02-03\n  reason: за власним бажанням\n  norm: стаття 38 КЗпП України\n"
    found = points(card(CARD + text + ground(7, 2012, "  ")))
    assert found["privileges"] == ["учасник бойових дій, посвідчення № АА 01, 02.01.2010, управління"]
    assert found["dismissals"] == [
        "03.02.2012; за власним бажанням, стаття 38 КЗпП України; розпорядження від 01.02.2012 № 7-к"
    ]


@pytest.mark.req("I6", "I7")
def test_who_still_studies_fills_three_columns_only() -> None:
    studying = CARD.replace("    finished: 2001\n", "    studying: так\n")
    found = entries(card(studying), {}, DAY)["education"][0]
    assert set(found) == {"institution", "entered", "speciality"}
    assert points(card(studying))["level"] == ""


@pytest.mark.req("I8", "I10")
def test_a_degree_has_its_year_and_diploma_and_works_are_counted() -> None:
    degree = (
        "degrees:\n  - kind: науковий ступінь\n    name: кандидат наук з державного управління\n    year: 2008\n"
        '    diploma:\n      number: "ДК № 000001"\n      date: 2008-05-14\n'
        "works:\n  articles: 14\n"
    )
    assert row("degrees", degree) == {
        "name": "кандидат наук з державного управління",
        "year": "2008",
        "diploma": "ДК № 000001",
        "diploma_date": "14.05.2008",
    }
    works = points(card(CARD + degree))["works"]
    assert works == {"monographs": "0", "articles": "14", "inventions": "0"}


@pytest.mark.req("I23", "I24", "I25", "I21")
def test_rows_of_the_sections_cite_their_grounds() -> None:
    said = "розпорядження від 01.02.2011 № 5-к"
    leave = "leaves:\n  - kind: щорічна основна\n    period_from: 2009-06-22\n    period_to: 2010-06-21\n"
    leave += "    from: 2010-07-01\n    to: 2010-07-30\n    days: 30\n" + ground(5, 2011)
    assert row("leaves", leave) == {
        "kind": "щорічна основна, 30 днів",
        "period": "22.06.2009\u00a0– 21.06.2010",
        "since": "01.07.2010",
        "until": "30.07.2010",
        "ground": said,
    }
    penalty = (
        "penalties:\n  - reason: запізнення\n    kind: відсторонення\n    name: відсторонення\n    date: 2011-02-01\n"
    )
    penalty += "    suspension:\n      from: 2011-02-02\n" + ground(5, 2011)
    assert row("penalties", penalty)["kind"] == (
        "відсторонення; відсторонено: термін від 02.02.2011 до ___; результати розслідування: ___"
    )
    award = "awards:\n  - name: подяка\n    date: 2011-02-03\n" + ground(5, 2011)
    assert row("awards", award) == {"name": "подяка, 03.02.2011", "ground": said}
    extension = "extensions:\n  - from: 2011-02-02\n    to: 2012-02-01\n" + ground(5, 2011)
    assert row("extensions", extension) == {"since": "02.02.2011", "until": "01.02.2012", "ground": said}


def test_the_reserve_of_the_own_body_is_said_in_the_words_of_the_form() -> None:
    entry = "reserve:\n  - post: начальник відділу\n    date: 2011-01-20\n" + ground(5, 2011)
    assert row("reserve", entry)["body"] == "У цьому органі"
    assert row("reserve", entry.replace("  - post", "  - body: Інша рада\n    post"))["body"] == "Інша рада"


@given(counts=st.lists(st.integers(0, 25), min_size=11, max_size=11), taken=st.floats(0, 300), words=st.integers(1, 12))
def test_no_row_is_lost_or_moved_out_of_its_order(counts: list[int], taken: float, words: int) -> None:
    rows = {
        name: [[f"{number} {'слово ' * words}"] * len(LAYOUT.table(name).columns) for number in range(count)]
        for name, count in zip(SECTIONS, counts, strict=True)
    }
    for name, one in placed(LAYOUT, rows, (taken,) * len(PAGES)).items():
        assert one.kept + one.moved == rows[name]
        assert one.kept or one.spare > 0


def test_a_blank_has_the_rows_of_the_layout_and_gives_back_what_a_page_lacks() -> None:
    blank = placed(LAYOUT, NOTHING, WHOLE)
    assert {name: one.spare for name, one in blank.items()} == {name: LAYOUT.table(name).rows for name in SECTIONS}
    less = placed(LAYOUT, NOTHING, (0.0, 0.0, 0.0, 15.0))
    assert sum(less[name].spare for name in PAGES[3]) == sum(blank[name].spare for name in PAGES[3]) - 2


def test_a_full_table_borrows_from_its_page_and_leaves_the_others_two_rows() -> None:
    rows = {**NOTHING, "leaves": [["х"] * 5] * 40}
    found = placed(LAYOUT, rows, WHOLE)
    assert len(found["leaves"].kept) > LAYOUT.table("leaves").rows
    assert found["leaves"].moved
    assert (found["career"].spare, found["penalties"].spare) == (2, 2)
