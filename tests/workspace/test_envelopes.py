"""`--json` of every command: one object, its keys as the command contract names them (design §10)."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from kadry_cli import __version__
from kadry_cli.core.diagnostics.catalogue import catalogue
from kadry_cli.topics import all_topics
from kadry_cli.workspace.explain_groups import group_of
from tests.console.suggested import trouble_with
from tests.diagnostics.registers import EXAM_2009, EXAM_2013, change, example_in, rewrite
from tests.every import every
from tests.kadry import EXAMPLE, kadry

COMPETITION = "2009-holovnyi-spetsialist"
ENVELOPE = ["kadry", "command", "on", "result", "decisions", "findings"]
FINDING = [
    "code",
    "name",
    "severity",
    "path",
    "line",
    "column",
    "loc",
    "message",
    "advice",
    "citation",
    "related",
    "fix",
]
DECISION = ["subject", "rule", "version", "law_date", "kind", "result", "steps", "citations", "norms", "fingerprint"]


def envelope(*args: object, root: Path = EXAMPLE) -> Any:
    run = kadry("--root", root, *args, "--json", "--on", "2009-06-15")
    made = run.json
    assert list(made) == ENVELOPE
    assert (made["kadry"], made["on"]) == (__version__, "2009-06-15")
    for finding in made["findings"]:
        assert list(finding) == FINDING
    return made


def test_score() -> None:
    made = envelope("exam", "score", COMPETITION)
    assert made["command"] == "exam score"
    result = made["result"]
    assert list(result)[:5] == ["competition", "questions", "max", "pass_at", "candidates"]
    assert (result["competition"], result["questions"], result["max"], result["pass_at"]) == (COMPETITION, 5, 25, 13)
    for one in result["candidates"]:
        assert list(one) == ["id", "name", "ticket", "state", "marks", "total", "max", "passed", "place"]
    assert [(one["id"], one["total"], one["passed"], one["place"]) for one in result["candidates"]] == [
        ("gudz-mariia-3f8k", 24, True, "1"),
        ("demianchuk-roman-7p2v", None, False, None),
        ("yefimenko-yuliia-4b9s", 20, True, "2–3"),
        ("ivanenko-taras-1d6r", 13, True, "4"),
        ("kravets-andrii-8t5j", 20, True, "2–3"),
        ("savchuk-denys-6n7c", None, False, None),
        ("shevchuk-olena-4m2d", 12, False, "5"),
        ("yakymets-solomiia-9z3w", None, False, None),
    ]
    for decision, one in zip(made["decisions"], result["candidates"], strict=True):
        assert list(decision) == DECISION
        assert (decision["subject"], decision["law_date"]) == (one["id"], "2009-06-15")


def test_score_of_one_candidate_keeps_the_place_among_all() -> None:
    made = envelope("exam", "score", COMPETITION, "--candidate", "shevchuk-olena-4m2d")
    assert [(one["id"], one["place"]) for one in made["result"]["candidates"]] == [("shevchuk-olena-4m2d", "5")]
    assert len(made["decisions"]) == 1
    by_name = envelope("exam", "score", COMPETITION, "--candidate", "шевчук")
    assert by_name["result"] == made["result"]


def test_score_by_total_puts_the_best_first() -> None:
    made = envelope("exam", "score", COMPETITION, "--sort", "total")
    assert [one["total"] for one in made["result"]["candidates"]] == [24, 20, 20, 13, 12, None, None, None]


@pytest.mark.parametrize("who", ["Іванов", "а", "nema-takoho"])
def test_a_candidate_unknown_or_not_alone_is_refused_with_the_codes(who: str) -> None:
    run = kadry("--root", EXAMPLE, "exam", "score", COMPETITION, "--candidate", who)
    assert run.code == 2
    assert "порада: вкажіть код: gudz-mariia-3f8k" in run.err


@pytest.mark.req("A4")
def test_the_day_of_asking_never_changes_a_result() -> None:
    results = [
        kadry("--root", EXAMPLE, "exam", "score", COMPETITION, "--json", "--on", day).json
        for day in ("2001-01-01", "2009-06-15", "2012-01-01", "2026-11-23")
    ]
    assert len({str(made["result"]) + str(made["decisions"]) for made in results}) == 1


@pytest.mark.req("A4", "K20")
@pytest.mark.parametrize(
    ("kind", "day", "state"),
    [
        ("local", "2002-05-10", "склав"),
        ("local", "2011-07-31", "склав"),
        ("local", "2011-08-01", None),
        ("local", "2012-01-31", None),
        ("local", "2012-02-01", "склав"),
        ("local", "2016-05-01", "склав"),
        ("state", "2011-07-31", "склав"),
        ("state", "2011-08-15", None),
        ("state", "2016-05-01", "склав"),
    ],
)
def test_the_law_is_that_of_the_sitting(kind: str, day: str, state: str | None, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, "kadry.yaml", "kind: local", f"kind: {kind}")
    rewrite(root, EXAM_2009, "date: 2009-06-15", f"date: {day}")
    rewrite(root, "competitions/2009-holovnyi-spetsialist/competition.yaml", "date: 2009-04-30", "date: 2002-04-30")
    made = envelope("exam", "score", COMPETITION, root=root)
    first = made["result"]["candidates"][0]
    assert (first["state"], first["total"], made["decisions"][0]["law_date"]) == (state, 24, day)
    assert ("KD810" in [one["code"] for one in made["findings"]]) == (state is None)
    assert made["decisions"][0]["kind"] == kind


@pytest.mark.req("A4", "D7")
def test_each_sitting_has_the_law_of_its_own_day(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(
        root,
        EXAM_2013,
        "      - id: hrytsai-maksym-1v8l\n",
        "  - date: 2011-10-01\n    present: [havryliuk-stepan-5k2d, kovtun-larysa-9m3x, yaremko-nadiia-8c4t]\n"
        "    candidates:\n      - id: hrytsai-maksym-1v8l\n",
    )
    made = envelope("exam", "score", "2013-spetsialist-finviddilu", root=root)
    states = [(one["id"], one["state"]) for one in made["result"]["candidates"]]
    assert states == [("bondar-kateryna-5r2h", "склав"), ("hrytsai-maksym-1v8l", None)]
    assert [one["law_date"] for one in made["decisions"]] == ["2013-04-02", "2011-10-01"]


@pytest.mark.parametrize(
    "args",
    [("result-sheet", COMPETITION), ("notice", COMPETITION, "gudz-mariia-3f8k")],
)
def test_papers_name_their_files(args: tuple[str, ...], tmp_path: Path) -> None:
    made = envelope("exam", *args, "-o", tmp_path / "paper.html")
    assert made["result"] == {"files": [str(tmp_path / "paper.html")]}
    assert (tmp_path / "paper.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_no_paper_is_printed_over_an_error(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, EXAM_2009, "marks: [5, 5, 4, 5, 5]", "marks: [5, 5, 0, 5, 5]")
    for args in (("result-sheet", COMPETITION), ("notice", COMPETITION, "gudz-mariia-3f8k")):
        made = envelope("exam", *args, "-o", tmp_path / "paper.html", root=root)
        assert made["result"] is None
        assert [one["code"] for one in made["findings"]] == ["KD501"]
    assert not (tmp_path / "paper.html").exists()


def test_a_notice_without_a_result_is_refused(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, EXAM_2009, "        marks: [5, 5, 4, 5, 5]\n", "")
    run = kadry("--root", root, "exam", "notice", COMPETITION, "gudz-mariia-3f8k", "-o", tmp_path / "n.html")
    assert run.code == 2
    assert "не визначено" in run.err


def test_a_sitting_that_was_not_is_refused(tmp_path: Path) -> None:
    run = kadry("--root", EXAMPLE, "exam", "result-sheet", COMPETITION, "--sitting", 2, "-o", tmp_path / "x.html")
    assert (run.code, "усього їх 1" in run.err) == (2, True)


@pytest.mark.req("T-D8")
def test_a_notice_shows_nobody_else(tmp_path: Path) -> None:
    kadry("--root", EXAMPLE, "exam", "notice", COMPETITION, "shevchuk-olena-4m2d", "-o", tmp_path / "n.html")
    text = (tmp_path / "n.html").read_text(encoding="utf-8")
    assert "Шевчук Олена Петрівна" in text
    for other in ("Ґудзь", "Кравець", "Єфіменко", "Савчук", "Литвин"):
        assert other not in text


@pytest.mark.req("T-D8")
@pytest.mark.parametrize(
    "expression", ["{{ candidates }}", "{{ exam }}", "{{ rows }}", "{{ settings.names }}", "{{ competition }}"]
)
def test_a_template_reads_its_declared_fields_only(
    expression: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kadry_cli.core import resources
    from kadry_cli.core.console import printing

    templates = tmp_path / "templates"
    shutil.copytree(resources.templates_dir(), templates)
    file = templates / "exam-notice.html.j2"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("</h1>", f"</h1><p>{expression}</p>", 1), encoding="utf-8", newline="\n")
    monkeypatch.setattr(printing, "templates_dir", lambda: templates)
    made = envelope("exam", "notice", COMPETITION, "shevchuk-olena-4m2d", "-o", tmp_path / "n.html")
    assert made["result"] is None
    assert [one["code"] for one in made["findings"]] == ["KD902"]
    assert not (tmp_path / "n.html").exists()


@pytest.mark.req("T-D8")
def test_what_a_paper_is_given_is_what_it_declares(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from kadry_cli.core.console.printing import print_paper as real
    from kadry_cli.exam.papers import printing

    given: dict[str, set[str]] = {}

    def spying(kind: Any, fields: Any, *rest: Any) -> Any:
        given[kind.name] = set(fields)
        return real(kind, fields, *rest)

    monkeypatch.setattr(printing, "print_paper", spying)
    envelope("exam", "notice", COMPETITION, "shevchuk-olena-4m2d", "-o", tmp_path / "n.html")
    envelope("exam", "result-sheet", COMPETITION, "-o", tmp_path / "v.html")
    declared = {paper.name: set(paper.fields) for topic in all_topics() for paper in topic.papers}
    for name, fields in given.items():
        assert fields == declared[name]


def test_explain() -> None:
    made = envelope("explain", "KD501")
    assert list(made["result"]) == [
        "code", "name", "severity", "checks", "why", "citation", "wrong", "right", "group", "commands", "help",
    ]  # fmt: skip
    assert made["result"]["name"] == "mark-not-allowed"
    assert envelope("explain", "mark-not-allowed")["result"] == made["result"]
    assert envelope("explain", "kd501")["result"] == made["result"]
    listed = envelope("explain")["result"]["codes"]
    assert [one["code"] for one in listed] == list(catalogue())
    assert set(listed[0]) == {"code", "name", "severity", "group"}
    several = envelope("explain", "KD501", "no-such-date", "KD501")["result"]["codes"]
    assert [one["code"] for one in several] == ["KD501", "KD304"]
    assert several[0] == made["result"]
    assert [one["code"] for one in envelope("explain", "--all")["result"]["codes"]] == list(catalogue())


@every(catalogue())
def test_every_code_is_explained_on_the_screen(code: str) -> None:
    run = kadry("explain", code)
    entry = catalogue()[code]
    assert run.code == 0
    assert run.out.startswith(f"{code} {entry.name} (")
    flowing = " ".join(run.out.split())
    assert entry.checks in flowing
    assert f"Чому: {entry.why}" in flowing
    assert bool(entry.cite) == ("\nНорма: " in run.out)
    if entry.wrong:
        assert run.out.index("Неправильно:") < run.out.index("Правильно:")
    group = group_of(code)
    assert group.title
    for command in group.commands:
        assert f" {command}\n" in run.out
        assert trouble_with(command) == ""
    assert run.out.splitlines()[-1] == f"Докладно: kadry help {group.help}"
    assert kadry("help", group.help).code == 0
    assert all(len(line) <= 100 for line in run.out.splitlines())


@pytest.mark.parametrize(("typed", "near"), [("KD50", "KD501"), ("mark-not-alowed", "mark-not-allowed"), ("щось", "")])
def test_an_unknown_code_is_refused_with_the_nearest(typed: str, near: str) -> None:
    run = kadry("explain", typed)
    assert run.code == 2
    assert "перелік усіх кодів: kadry explain" in run.err
    assert (f"можливо, «{near}»" in run.err) == bool(near) or typed == "KD50"


def test_the_list_of_codes_is_a_table() -> None:
    lines = kadry("explain").out.splitlines()
    assert lines[0] == "KD0… Файл і письмо YAML"
    assert lines[1].split()[:2] == ["Код", "Назва"]
    assert [line[:5] for line in lines if re.match("KD[0-9]{3} ", line)] == list(catalogue())
    heads = [line[:3] for line in lines if re.match("KD[0-9]…", line)]
    assert heads == sorted({code[:3] for code in catalogue()})


def test_all_codes_and_some_codes_exclude_each_other() -> None:
    assert kadry("explain", "--all").out.count("\nЧому: ") == len(catalogue())
    refused = kadry("explain", "--all", "KD501")
    assert (refused.code, "зайвий" in refused.err) == (2, True)


def test_law_and_schema_and_verify(tmp_path: Path) -> None:
    assert set(envelope("law", "list")["result"]) == {"norms", "acts"}
    assert {"key", "title"} <= set(envelope("law", "show", "exam.pass_share")["result"])
    assert envelope("law", "check")["findings"] == []
    assert set(envelope("schema")["result"]) == {"files"}
    base = tmp_path / "dovidka"
    envelope("exam", "score", COMPETITION, "--candidate", "gudz-mariia-3f8k", "--certificate", base)
    file = next(path for path in tmp_path.iterdir() if path.suffix == ".yaml")
    assert set(envelope("verify", file)["result"]) == {"verified", "checks"}


def test_a_certificate_is_of_one_candidate(tmp_path: Path) -> None:
    run = kadry("--root", EXAMPLE, "exam", "score", COMPETITION, "--certificate", tmp_path / "x")
    assert (run.code, "--candidate" in run.err) == (2, True)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2009-holovnyj-specialist", "можливо, «2009-holovnyi-spetsialist»"),
        ("zzz", "у реєстрі є: 2009-holovnyi-spetsialist, 2013-"),
    ],
)
def test_an_unknown_competition_is_refused_with_the_nearest(name: str, words: str) -> None:
    run = kadry("--root", EXAMPLE, "exam", "score", name)
    assert (run.code, words in run.err) == (2, True)


def test_a_competition_without_an_exam_says_what_to_write(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    (root / EXAM_2009).unlink()
    run = kadry("--root", root, "exam", "score", COMPETITION)
    assert run.code == 2
    assert "немає файлу exam.yaml" in run.err
    change(root, {"remove": ["competitions"]})
    assert "немає жодного конкурсу" in kadry("--root", root, "exam", "score", COMPETITION).err


def test_an_unambiguous_part_of_a_code_is_enough() -> None:
    assert envelope("exam", "score", "2009-holov")["result"] == envelope("exam", "score", COMPETITION)["result"]
    assert kadry("--root", EXAMPLE, "exam", "score", "20").code == 2
