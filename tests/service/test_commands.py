"""`kadry service …` as a user runs it: results, findings at their lines, files, the method that the body chose."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.service.selftest import CASES, selftest
from tests.diagnostics.registers import example_in
from tests.kadry import EXAMPLE, kadry

PERIODS = """\
- {from: 1993-08-16, to: 1996-02-29, entry: "1–2", left: {ground: за власним бажанням без поважних причин}}
- {from: 1996-03-25, to: 2001-06-30, entry: "3–4", employer: Центр зайнятості, left: {ground: переведення}}
- {from: 2001-07-01, entry: "5", counts: [загальний, безперервний, державна служба]}
- {from: 2002-01-01, to: 2002-12-31, entry: "6", counts: [загальний]}
"""


@pytest.fixture
def periods(tmp_path: Path) -> Path:
    file = tmp_path / "periods.yaml"
    file.write_text(PERIODS, encoding="utf-8", newline="\n")
    return file


@pytest.mark.req("J1", "J2", "J4", "J6", "J7")
def test_periods_of_a_file_are_counted_by_kinds(periods: Path) -> None:
    result = kadry("service", "compute", periods, "--as-of", "2009-06-15", "--json").json["result"]
    assert (result["kind"], result["length"]) == ("загальний", {"years": 15, "months": 9, "days": 7})
    assert (result["reduced_date"], result["method"]) == ("1993-09-08", "calendar")
    assert result["methods"]["thirty"]["reduced_date"] == "1993-09-11"
    general, continuous, civil = result["kinds"]
    assert [one["overlap"] for one in general["stretches"]] == [0, 365]
    assert [(one["from"], one["days"], one["bridged"]) for one in general["gaps"]] == [("1996-03-01", 24, None)]
    assert [(one["limit"], one["bridged"]) for one in continuous["gaps"]] == [("21 день", False)]
    assert continuous["before"][0]["entries"] == ["запис № 1–2"]
    assert civil["reduced_date"] == "2001-07-01"
    assert "на 3 дні пізніше, бо бере кожен місяць за 30 днів" in general["difference"]
    (first, *_) = result["periods"]
    assert [share["why"] for share in first["shares"]] == [
        None,
        "до розриву безперервного стажу",
        "не зараховано до цього стажу",
    ]


@pytest.mark.req("J1")
def test_the_contract_of_one_line(tmp_path: Path) -> None:
    file = tmp_path / "periods.yaml"
    file.write_text("- {from: 1975-09-01, to: 1995-12-09}\n", encoding="utf-8")
    by_method = {
        method: kadry("service", "compute", file, "--as-of", "1995-12-10", "--method", method, "--json").json["result"]
        for method in ("calendar", "thirty", "days")
    }
    for method, result in by_method.items():
        assert (result["as_of"], result["method"], result["reduced_date"]) == ("1995-12-10", method, "1975-09-01")
        assert result["length"] == {"years": 20, "months": 3, "days": 9}
        assert result["methods"]["days"]["days"] == 7405


@pytest.mark.req("J1", "J5")
def test_what_is_wrong_is_told_at_its_line_by_the_entry(tmp_path: Path) -> None:
    file = tmp_path / "periods.yaml"
    file.write_text(
        '- {from: 1993-08-16, to: 1993-02-28, entry: "7"}\n'
        "- {from: 1996-03-25, to: 2090-06-30}\n"
        "- {from: 1996-03-25, coefficient: 3}\n",
        encoding="utf-8",
    )
    run = kadry("service", "compute", file, "--as-of", "2009-06-15", "--json")
    found = [(one["code"], one["line"], one["message"].partition(":")[0]) for one in run.json["findings"]]
    assert found == [("KD331", 1, "запис № 7"), ("KD332", 2, "період 2"), ("KD333", 3, "період 3")]
    assert (run.json["result"], run.code) == (None, 1)
    text = kadry("service", "compute", file, "--as-of", "2009-06-15").out
    assert '1 │ - {from: 1993-08-16, to: 1993-02-28, entry: "7"}' in text


def test_a_file_that_is_no_list_is_told(tmp_path: Path) -> None:
    file = tmp_path / "periods.yaml"
    for text, code in (("[]\n", "KD105"), ("слово\n", "KD103"), ("- слово\n", "KD103"), ("- [1\n", "KD003")):
        file.write_text(text, encoding="utf-8")
        found = kadry("service", "compute", file, "--json").json["findings"]
        assert [one["code"] for one in found] == [code], text
    assert kadry("service", "compute", tmp_path / "none.yaml").code == 2


@pytest.mark.req("J2")
def test_more_service_than_life_is_an_error(periods: Path) -> None:
    run = kadry("service", "compute", periods, "--as-of", "2009-06-15", "--born", "1993-09-08", "--json")
    assert ([one["code"] for one in run.json["findings"]], run.code) == (["KD335"], 1)


@pytest.mark.req("J7")
def test_a_drawing_and_certificates_are_saved_and_verified(periods: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    run = kadry(
        *("service", "compute", periods, "--as-of", "2009-06-15", "--json"),
        *("--drawing", out / "p.svg", "--certificate", out / "c.html"),
    )
    files = [Path(name).name for name in run.json["result"]["files"]]
    assert files == ["p.svg", *(f"c-{number}.{ending}" for number in (1, 2, 3) for ending in ("yaml", "html"))]
    assert kadry("verify", out / "c-2.yaml").code == 0
    assert "<svg" in (out / "p.svg").read_text(encoding="utf-8")
    assert kadry("service", "compute", periods, "--drawing", out / "p.svg").code == 2


@pytest.mark.req("J2", "J3", "J7")
def test_reduce_gives_the_digests_example() -> None:
    for length in ("20y3m9d", "20 р. 3 міс. 9 дн."):
        result = kadry("service", "reduce", "--as-of", "1995-12-10", "--length", length, "--json").json["result"]
        assert (result["reduced_date"], result["methods"]["thirty"]["reduced_date"]) == ("1975-09-01", "1975-09-01")
        assert result["methods"]["days"] is None
    days = kadry("service", "reduce", "--as-of", "1995-12-10", "--length", "7405d", "--method", "days", "--json").json
    assert days["result"]["reduced_date"] == "1975-09-01"


@pytest.mark.parametrize("words", [("20",), ("9 тижнів",), ("3000y",), ("1y", "--method", "days")])
def test_a_length_that_cannot_be_taken_off_is_refused(words: tuple[str, ...]) -> None:
    assert kadry("service", "reduce", "--as-of", "1995-12-10", "--length", *words).code == 2


@pytest.mark.req("J7")
def test_the_method_that_the_body_chose_is_used_with_its_act(periods: Path, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    setting = (
        "service:\n  - from: 2009-01-05\n    method: thirty\n"
        '    order: {kind: розпорядження, number: "3-р", date: 2009-01-05}\n'
    )
    with (root / "kadry.yaml").open("a", encoding="utf-8", newline="\n") as file:
        file.write(setting)
    words = ("--root", root, "service")
    for command in (("reduce", "--length", "20y3m9d"), ("compute", periods)):
        after = kadry(*words, *command, "--as-of", "2009-06-15", "--json").json
        assert (after["result"]["method"], after["result"]["order"]) == ("thirty", "розпорядження від 05.01.2009 № 3-р")
        assert "обрано актом: розпорядження від 05.01.2009 № 3-р" in after["decisions"][0]["steps"][0]
    before = kadry(*words, "reduce", "--length", "1y", "--as-of", "2009-01-04", "--json").json["result"]
    assert (before["method"], before["order"]) == ("calendar", None)
    (root / "kadry.yaml").write_text("service: [{from: колись}]\n", encoding="utf-8")
    assert kadry(*words, "reduce", "--length", "1y").code == 2
    assert kadry(*words, "compute", periods).code == 1


@pytest.mark.req("J5")
def test_effects_of_a_length_and_of_a_file(periods: Path) -> None:
    by_length = kadry("service", "effects", "--as-of", "2009-06-15", "--length", "12y", "--json").json["result"]
    assert (by_length["bonus_percent"]["value"], by_length["leave_days"]["value"]) == (20, 9)
    by_file = kadry("service", "effects", periods, "--as-of", "2009-06-15", "--json").json["result"]
    assert (by_file["length"]["years"], by_file["bonus_percent"]["value"]) == (7, 15)
    local = kadry("--root", EXAMPLE, "service", "effects", "--as-of", "2009-06-15", "--length", "12y", "--json").json
    assert (local["result"]["bonus_percent"], local["result"]["leave_days"]) == (None, None)
    assert kadry("service", "effects").code == 2
    assert kadry("service", "effects", periods, "--length", "1y").code == 2
    assert kadry("service", "effects", "--length", "3000y").code == 2
    assert kadry("service", "effects", periods, "--as-of", "1990-01-01", "--json").code == 1


@pytest.mark.req("J3")
def test_the_selftest_passes_and_fails_where_a_case_differs() -> None:
    result = kadry("service", "selftest", "--json").json["result"]
    assert result["passed"] == len(result["cases"]) > 0
    assert result["cases"][0]["found"] == "календарний 01.09.1975, спрощений 01.09.1975"
    spoiled = CASES.read_text(encoding="utf-8").replace("calendar: 1975-09-01", "calendar: 1975-09-02")
    assert [case["ok"] for case in selftest(spoiled.encode())].count(False) == 1
