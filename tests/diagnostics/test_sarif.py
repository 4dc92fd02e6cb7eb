"""SARIF and annotations: valid by the standard's own schema, the same bytes each time, and nothing breaks out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from kadry_cli.core.diagnostics.catalogue import catalogue
from kadry_cli.core.diagnostics.github import github_text
from kadry_cli.core.diagnostics.mending import replacement
from kadry_cli.core.diagnostics.report import Report, Suppressed
from kadry_cli.core.diagnostics.sarif import fingerprint, sarif_text
from kadry_cli.core.finding import Finding, Fix
from tests.diagnostics.registers import COMPETITION_2009, EXAM_2009, EXAM_2013, codes, example_in, rewrite
from tests.kadry import EXAMPLE, kadry

SCHEMA = Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.5.json"
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
PASSPORT = "123456789"

HOSTILE = (
    "\n::error file=x::чуже",
    "\r\n::set-output name=x::1",
    "%0A::error::x",
    "a,line=1:b",
    "\x1b]8;;x\x1b[2J",
    "\u202eабв\u2066",
    "\u2028::error::x",
    f"ВМ {PASSPORT}",
    'кінець", "level": "none',
    "{code} {{",
    "</script>",
)


@cache
def standard() -> Any:
    """The validator of the standard's schema."""
    return jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def log_of(text: str) -> Any:
    """The log as read, proven valid."""
    made = json.loads(text)
    assert [f"{error.json_path}: {error.message}" for error in standard().iter_errors(made)] == []
    return made


def sarif(root: Path, *args: object) -> Any:
    return log_of(kadry("--root", root, "check", "--format", "sarif", *args).out)["runs"][0]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A register with an error, a warning and two notes, one of them accepted."""
    root = example_in(tmp_path)
    rewrite(root, EXAM_2009, "marks: [5, 5, 4, 5, 5]", "marks: [5, 5, 0, 5, 5]")
    rewrite(root, COMPETITION_2009, "post: юрисконсульт", "post: юрискoнсульт")
    (root / "acts.yaml").unlink()
    entry = f"accepted:\n  - code: KD561\n    path: {EXAM_2009}\n    reason: так затвердили\n    until: 2030-12-31\n"
    rewrite(root, "kadry.yaml", "format: 1\n", f"format: 1\n{entry}")
    return root


def test_the_log_is_valid_and_says_where_what_and_why(root: Path) -> None:
    run = sarif(root)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True}]
    assert run["automationDetails"] == {"id": "kadry/check/tykhoberezhna-rada/"}
    found = [(one["ruleId"], one["level"], len(one["suppressions"])) for one in run["results"]]
    assert found == [("KD121", "warning", 0), ("KD501", "error", 0), ("KD561", "note", 1), *[("KD810", "note", 0)] * 3]
    assert run["results"][2]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "так затвердили",
            "properties": {"until": "2030-12-31"},
        }
    ]
    mark = run["results"][1]
    place = mark["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": EXAM_2009, "uriBaseId": "%SRCROOT%"}
    line = (root / EXAM_2009).read_text(encoding="utf-8").splitlines()[place["region"]["startLine"] - 1]
    assert line[place["region"]["startColumn"] - 1 : place["region"]["endColumn"] - 1] == "0"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["KD121", "KD501", "KD561", "KD810"]
    rule = rules[mark["ruleIndex"]]
    assert (rule["name"], rule["defaultConfiguration"]) == ("mark-not-allowed", {"level": "error"})
    assert "№ 30/84" in rule["help"]["text"]
    assert "marks: [5, 5, 4, 5, 5]" in rule["help"]["markdown"]
    assert mark["properties"]["norm"].startswith("наказ Головдержслужби")


def test_the_same_findings_give_the_same_bytes(root: Path) -> None:
    texts = {
        kadry("--root", root, "check", "--format", "sarif", "--on", day).out for day in ("2026-01-15", "2026-11-25")
    }
    assert len(texts) == 1
    (text,) = texts
    assert str(root) not in text
    assert text.endswith("}\n")


def test_exit_codes_are_those_of_the_text(root: Path) -> None:
    for form in ("sarif", "github"):
        assert kadry("--root", root, "check", "--format", form).code == 1
        assert kadry("--root", root, "check", "--format", form, EXAM_2013).code == 0
        assert kadry("--root", root, "check", "--format", form, COMPETITION_2009).code == 0
        assert kadry("--root", root, "check", "--format", form, "--strict", COMPETITION_2009).code == 1
        refused = kadry("--root", root, "check", "--format", form, "--json")
        assert (refused.code, f"--json і --format {form} разом не вживають" in refused.err) == (2, True)


def test_a_clean_register_gives_an_empty_log() -> None:
    run = sarif(EXAMPLE)
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
    assert kadry("--root", EXAMPLE, "check", "--format", "github").out == "Зауважень немає.\n"


def test_what_was_not_checked_is_told(root: Path) -> None:
    rewrite(root, "kadry.yaml", "kind: local", "kind: village")
    run = sarif(root)
    sentence = "Решту реєстру не перевірено: спершу виправте kadry.yaml."
    assert run["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [{"level": "error", "message": {"text": sentence}}],
        }
    ]
    assert run["automationDetails"] == {"id": "kadry/check/"}
    assert f"::notice::{sentence}" in kadry("--root", root, "check", "--format", "github").out.splitlines()


def test_paths_are_told_from_where_the_user_stands(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    place = sarif(root)["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == f"register/{COMPETITION_2009}"
    first = kadry("--root", root, "check", "--format", "github").out.splitlines()[0]
    assert first.startswith(f"::warning file=register/{COMPETITION_2009},line=")
    monkeypatch.chdir(root / "competitions")
    assert kadry("check", "--format", "github").out.splitlines()[0].startswith(f"::warning file={COMPETITION_2009},")


def test_a_fingerprint_stays_when_lines_move(root: Path) -> None:
    def marks() -> list[dict[str, str]]:
        return [one["partialFingerprints"] for one in sarif(root)["results"]]

    before = marks()
    for path in (EXAM_2009, EXAM_2013, COMPETITION_2009):
        text = (root / path).read_text(encoding="utf-8")
        (root / path).write_text(f"# примітка\n\n{text}", encoding="utf-8", newline="\n")
    assert marks() == before
    assert len({str(mark) for mark in before}) == len(before)


def test_a_fingerprint_of_a_repeated_key_leaves_the_line_out() -> None:
    one, other = (Finding("KD004", "a.yaml", values={"key": "id", "first": line}, line=line + 5) for line in (1, 9))
    assert fingerprint(one) == fingerprint(other)
    assert fingerprint(one) != fingerprint(Finding("KD004", "a.yaml", values={"key": "name", "first": 1}))


def test_equal_findings_are_told_apart_by_their_number() -> None:
    findings = [Finding("KD106", "a.yaml", ("orders", number, "number"), line=number + 1) for number in range(3)]
    made = log_of(sarif_text(Report(findings), lambda path: None))["runs"][0]["results"]
    numbers = [one["partialFingerprints"]["kadryFinding/v1"].split(":") for one in made]
    assert len({mark for mark, _ in numbers}) == 1
    assert [number for _, number in numbers] == ["1", "2", "3"]


def test_a_fingerprint_keeps_no_number_of_a_person() -> None:
    one, other = (Finding("KD004", "a.yaml", values={"key": number}) for number in (PASSPORT, PASSPORT[::-1]))
    assert fingerprint(one) == fingerprint(other)


def test_related_places_have_their_lines(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    book = "books/orders/2009.yaml"
    rewrite(root, book, "number: 48\n    date: 2009-05-18", "number: 48\n    date: 2009-05-15")
    (result,) = sarif(root)["results"]
    assert result["ruleId"] == "KD233"
    (related,) = result["relatedLocations"]
    place = related["physicalLocation"]
    line = (root / place["artifactLocation"]["uri"]).read_text(encoding="utf-8").splitlines()
    assert "47" in line[place["region"]["startLine"] - 1]


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        pytest.param(EXAM_2009, 'started: "10:00"', "started: 10:00", "KD106", id="quotes"),
        pytest.param(EXAM_2009, "ticket: 7\n", 'ticket: "7"\n', "KD112", id="no-quotes"),
        pytest.param(EXAM_2009, "attendance: не з'явився", "attendance: не зявився", "KD113", id="word"),
        pytest.param(EXAM_2009, "attendance: не з'явився", 'attendance: "не зявився"', "KD113", id="quoted-word"),
        pytest.param(COMPETITION_2009, "name: Ґудзь Марія", "name: Ґудзь Mарія", "KD120", id="name"),
        pytest.param(COMPETITION_2009, "post: юрисконсульт", "post: юрискoнсульт", "KD121", id="letters"),
    ],
)
def test_a_fix_mends_what_it_says(path: str, old: str, new: str, code: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, path, old, new)
    (result,) = [one for one in sarif(root)["results"] if one["ruleId"] == code]
    ((change,),) = [fix["artifactChanges"] for fix in result["fixes"]]
    (step,) = change["replacements"]
    file = root / unquote(change["artifactLocation"]["uri"])
    lines = file.read_text(encoding="utf-8").split("\n")
    region = step["deletedRegion"]
    line = lines[region["startLine"] - 1]
    begin, end = region["startColumn"] - 1, region["endColumn"] - 1
    lines[region["startLine"] - 1] = line[:begin] + step["insertedContent"]["text"] + line[end:]
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    assert codes(root) == []


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("key: слово\n", "інше"),
        ("key: 'слово'\n", '"інше"'),
        ("key: 'інше'\n", "інше"),
        ("key: слово\nnext: x\n", "інше"),
        ("key: слово\n  далі\n", None),
        ("key: слово\n\n# примітка\n   далі\n", None),
        ("key: 'слово\n  далі'\n", None),
        ("key: |\n  слово\n", None),
        ("key: >-\n  слово\n", None),
        ("key: [слово, x]\n", None),
    ],
)
def test_a_fix_is_offered_only_for_a_value_that_ends_where_it_seems_to(text: str, offered: str | None) -> None:
    line = text.split("\n")[0]
    finding = Finding("KD121", "a.yaml", line=1, column=6, end_column=len(line) + 1, fix=Fix("інше"))
    assert replacement(finding, lambda path: text.encode()) == offered


@pytest.mark.req("T-I11")
def test_a_fix_with_a_long_number_is_not_offered() -> None:
    finding = Finding("KD109", "a.yaml", line=1, column=6, end_column=15, fix=Fix(PASSPORT))
    assert replacement(finding, lambda path: f"key: {PASSPORT}\n".encode()) is None
    assert replacement(Finding("KD109", "a.yaml", line=3, column=1, end_column=2, fix=Fix("а")), lambda p: b"x") is None


def hostile_reports() -> Iterator[Report]:
    """Every code of the catalogue with each hostile value in every place where data may stand."""
    for value in HOSTILE:
        findings = []
        for entry in catalogue().values():
            fields = re.findall(r"(?<!\{)\{([a-z_]+)\}", entry.message + entry.advice)
            path = f"people/{value}/card.yaml"
            findings.append(
                Finding(
                    entry.code,
                    path,
                    ("a", value, 0),
                    dict.fromkeys(fields, value),
                    line=1,
                    column=1,
                    end_column=4,
                    related=((path, (value,)),),
                    fix=Fix(value),
                )
            )
        yield Report(findings, [Suppressed(findings[0], value, date(2030, 1, 1), value)], base=value, body="rada")


@pytest.mark.req("T-D4", "T-I11")
@pytest.mark.parametrize("report", list(hostile_reports()), ids=range(len(HOSTILE)))
def test_no_value_breaks_out_of_an_annotation(report: Report) -> None:
    text = github_text(report)
    assert not UNSAFE.search(text)
    *lines, totals, accepted, end = text.split("\n")
    assert len(lines) == len(catalogue())
    assert totals.startswith("Разом: ")
    assert (accepted, end) == ("Прийнято зауважень: 1.", "")
    form = re.compile(
        "::(?:error|warning|notice) file=[^:,\n]+,line=1,col=1,endLine=1,endColumn=4,"
        "title=KD[0-9]{3} [a-z0-9-]+::[^\r\n]+"
    )
    for line, code in zip(lines, catalogue(), strict=True):
        assert form.fullmatch(line), line
        assert f",title={code} " in line
        message = line.split("::", 2)[2]
        assert PASSPORT not in message
        assert re.sub("%25|%0A", "", message).count("%") == 0


@pytest.mark.req("T-D4", "T-I11")
@pytest.mark.parametrize("report", list(hostile_reports()), ids=range(len(HOSTILE)))
def test_no_value_breaks_out_of_a_log(report: Report) -> None:
    text = sarif_text(report, lambda path: b"key: x\n")
    assert not UNSAFE.search(text)
    (run,) = log_of(text)["runs"]
    assert len(run["results"]) == len(catalogue()) + 1
    for one in run["results"]:
        said = [one["message"]["text"], *(each["justification"] for each in one["suppressions"])]
        said += [
            fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] for fix in one.get("fixes", ())
        ]
        for words in said:
            assert not UNSAFE.search(words)
            assert "\n" not in words
            assert PASSPORT not in words
        uri = one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch("[A-Za-z0-9._~/%-]+", uri)


def test_a_finding_about_the_register_as_a_whole_stands_at_its_settings() -> None:
    report = Report([Finding("KD910")])
    (result,) = log_of(sarif_text(report, lambda path: None))["runs"][0]["results"]
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "kadry.yaml", "uriBaseId": "%SRCROOT%"}}}
    ]
    assert github_text(report).startswith("::error file=kadry.yaml,title=KD910 ")
