"""Accepted findings: what a body lets stand with a reason, and what cannot be let stand (docs/decisions/0021)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.core.checking.acceptance import accept, leads_to
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.records.settings import AcceptedFinding
from tests.diagnostics.registers import (
    COMPETITION_2009,
    EXAM_2009,
    EXAM_2013,
    codes,
    example_in,
    findings,
    rewrite,
    without_later_exams,
)
from tests.kadry import kadry

DAY = date(2009, 6, 15)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A register with a warning in a competition and a note in either exam."""
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, "post: юрисконсульт", "post: юрискoнсульт")
    without_later_exams(root)
    (root / "acts.yaml").unlink()
    return root


def accepting(root: Path, *entries: str) -> None:
    """Write entries into the list of the settings, each a line of fields parted by semicolons."""
    lines = ["accepted:"]
    for entry in entries:
        first, *rest = entry.split("; ")
        lines += [f"  - {first}", *(f"    {field}" for field in rest)]
    settings = root / "kadry.yaml"
    text = settings.read_text(encoding="utf-8").partition("accepted:\n")[0]
    settings.write_text(text + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


WARNING = f"code: KD121; path: {COMPETITION_2009}; reason: так у штатному розписі"
NOTE = f"code: KD561; path: {EXAM_2009}; reason: так затвердили"
OTHER_NOTE = f"code: KD810; path: {EXAM_2013}; reason: порядок шукають в архіві"


def test_an_accepted_finding_is_not_counted_not_even_strictly(root: Path) -> None:
    assert kadry("--root", root, "check", "--strict").code == 1
    accepting(root, WARNING, NOTE, OTHER_NOTE)
    run = kadry("--root", root, "check", "--strict", "--quiet")
    assert run.code == 0
    assert run.out == "Зауважень немає.\nПрийнято зауважень: 3 (які й чому – kadry check --explain).\n"


def test_explain_lists_them_with_their_reasons(root: Path) -> None:
    accepting(root, f"{WARNING}; until: 2030-12-31; act: розпорядження від 02.03.2009 № 12-р", NOTE)
    out = kadry("--root", root, "check", "--explain", "--on", "2009-06-15").out
    told = out[out.index("Прийнято зауважень: 2\n") :].splitlines()
    assert told[1].startswith(f"{COMPETITION_2009}:")
    assert told[1].endswith("попередження KD121 mixed-letters")
    assert told[3:6] == [
        "  причина: так у штатному розписі",
        "  підстава: розпорядження від 02.03.2009 № 12-р",
        "  прийнято до: 31.12.2030",
    ]
    assert told[6].endswith("примітка KD561 ticket-approver-unclear")


def test_json_carries_them_in_the_result(root: Path) -> None:
    before = findings(root, COMPETITION_2009)
    accepting(root, f"{WARNING}; until: 2030-12-31")
    made = kadry("--root", root, "check", COMPETITION_2009, "--json").json
    assert made["findings"] == []
    assert made["result"]["accepted"] == [
        {"finding": before[0], "reason": "так у штатному розписі", "until": "2030-12-31", "act": None}
    ]


def test_an_error_stays_an_error_and_the_entry_is_one_too(root: Path) -> None:
    rewrite(root, EXAM_2009, "marks: [5, 5, 4, 5, 5]", "marks: [5, 5, 0, 5, 5]")
    accepting(root, f"code: KD501; path: {EXAM_2009}; reason: так поставили", WARNING, NOTE, OTHER_NOTE)
    assert codes(root) == ["KD501", "KD206"]
    assert "прийняти не можна: це помилка" in findings(root, "kadry.yaml")[0]["message"]


def test_past_its_day_the_finding_is_back_and_the_entry_is_told(root: Path) -> None:
    accepting(root, f"{WARNING}; until: 2009-06-15", NOTE, OTHER_NOTE)
    assert codes(root, "--on", "2009-06-15") == []
    assert codes(root, "--on", "2009-06-16") == ["KD121", "KD208"]


def test_an_entry_without_need_is_told_where_its_file_was_looked_at(root: Path) -> None:
    accepting(root, f"code: KD203; path: {EXAM_2009}; reason: було", WARNING, NOTE, OTHER_NOTE)
    assert codes(root) == ["KD207"]
    assert codes(root, EXAM_2009) == ["KD207"]
    assert codes(root, "kadry.yaml") == ["KD207"]
    assert codes(root, EXAM_2013) == []
    assert codes(root, "staff", COMPETITION_2009) == []


def test_a_file_that_was_not_read_to_its_end_says_nothing_of_need(root: Path) -> None:
    accepting(root, WARNING, NOTE, OTHER_NOTE)
    rewrite(root, COMPETITION_2009, "date: 2009-04-30", "date: 2009-04-31")
    assert "KD207" not in codes(root)


@pytest.mark.parametrize("code", ["KD918", "KD920", "KD922"])
def test_what_tells_of_the_history_is_never_accepted(code: str) -> None:
    entry = AcceptedFinding.model_validate({"code": code, "path": "a.yaml", "reason": "так є"})
    finding = Finding(code, "a.yaml", values={"path": "a.yaml"})
    for found in ((), (finding,)):
        made = accept(found, (entry,), DAY, lambda path: None)
        assert (made.left, made.accepted) == (found, ())
        assert [(one.finding.code, one.finding.values["reason"]) for one in made.objections] == [
            ("KD206", "воно про цілість історії")
        ]


def test_a_reason_is_required(root: Path) -> None:
    accepting(root, f"code: KD121; path: {COMPETITION_2009}")
    assert codes(root) == ["KD101"]
    accepting(root, f'code: KD121; path: {COMPETITION_2009}; reason: ""')
    assert codes(root) == ["KD108"]


def test_the_findings_of_the_list_itself_cannot_be_accepted(root: Path) -> None:
    needless = "code: KD203; path: staff/units/nema.yaml; reason: було"
    accepting(root, needless, "code: KD207; path: kadry.yaml; reason: хай буде", WARNING, NOTE, OTHER_NOTE)
    assert codes(root) == ["KD207", "KD207"]


def test_every_other_command_leaves_them_out_too(root: Path, tmp_path: Path) -> None:
    score = ("--root", root, "exam", "score", "2013-spetsialist-finviddilu")
    paper = ("--root", root, "exam", "result-sheet", "2009-holovnyi-spetsialist", "-o", tmp_path / "v.html", "--force")
    rewrite(root, EXAM_2009, "        marks: [5, 5, 4, 5, 5]\n", "")
    commands = {score: "KD810", paper: "KD513"}
    for args, code in commands.items():
        assert code in [one["code"] for one in kadry(*args, "--json").json["findings"]]
        assert code in kadry(*args).out
    assert kadry(*paper, "--strict").code == 1
    unmarked = f"code: KD513; path: {EXAM_2009}; reason: аркуш ще у члена комісії"
    accepting(root, unmarked, NOTE, f"{OTHER_NOTE}; until: 2009-06-15")
    for args in commands:
        assert kadry(*args, "--json", "--on", "2009-06-15").json["findings"] == []
        assert "KD" not in kadry(*args, "--on", "2009-06-15").out
    assert kadry(*paper, "--strict").code == 0
    assert [one["code"] for one in kadry(*score, "--json", "--on", "2009-06-16").json["findings"]] == ["KD810"]


FILE = {"posts": [{"id": "first", "names": ["a", "b"]}, {"id": "2"}, {"title": "x"}], "head": {"act": {"date": "d"}}}


@pytest.mark.parametrize(
    ("at", "loc", "led"),
    [
        ("posts", ("posts", 0, "names", 1), True),
        ("posts.first", ("posts", 0, "names", 1), True),
        ("posts.1", ("posts", 0, "names", 1), True),
        ("posts.first.names.2", ("posts", 0, "names", 1), True),
        ("posts.first.names.1", ("posts", 0, "names", 1), False),
        ("posts.2", ("posts", 1), True),
        ("posts.2", ("posts", 0), False),
        ("posts.3.title", ("posts", 2, "title"), True),
        ("head.act.date", ("head", "act", "date"), True),
        ("head.act.date", ("head", "act"), False),
        ("head.act", ("head", "acts"), False),
        ("", ("head",), False),
        ("posts.9", ("posts", 8), True),
        ("posts..names", ("posts", 0, "names"), False),
    ],
)
def test_a_place_in_words(at: str, loc: Loc, led: bool) -> None:
    assert leads_to(at, loc, FILE) is led


@pytest.mark.parametrize("value", [None, "x", [], {"posts": "x"}])
def test_a_place_in_a_file_of_another_shape_harms_nothing(value: object) -> None:
    assert leads_to("posts.first", ("posts", 0), value) is False
    assert leads_to("posts.1", ("posts", 0), value) is True


def test_of_two_entries_for_one_finding_both_are_needed() -> None:
    finding = Finding("KD121", "a.yaml", ("posts", 0))
    entries = tuple(
        AcceptedFinding.model_validate({"code": "KD121", "path": "a.yaml", "reason": reason}) for reason in ("а", "б")
    )
    made = accept((finding,), entries, DAY, lambda path: None)
    assert [(one.finding, one.entry.reason) for one in made.accepted] == [(finding, "а")]
    assert (made.left, made.objections) == ((), ())
