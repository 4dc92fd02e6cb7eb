"""`kadry audit report`: the list, a report, its JSON, table and paper; no record breaks a report."""

from __future__ import annotations

import csv
import random
import re
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.audit.asked import Asked
from kadry_cli.audit.reports.kinds import KINDS
from kadry_cli.audit.reports.line import WorkingDaysPassed
from kadry_cli.core.calendar.working import WorkingDays
from tests.audit.planned import ADDED_RANK, PERSON
from tests.audit.stories import LAW, history_of, options_on, tell
from tests.audit.test_commands import commit, rewrite
from tests.body.acts import done, git, on, refused
from tests.dossier.conftest import founded, register
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.kadry import EXAMPLE, kadry

pytestmark = pytest.mark.req("K1")
__all__ = ["founded", "register"]

DAY = date(2009, 10, 20)
EXAM = "competitions/2009-holovnyi-spetsialist/exam.yaml"
MARKS, CORRECTED = "marks: [5, 5, 4, 5, 5]", "marks: [5, 5, 5, 5, 5]"


@pytest.fixture
def tampered(register: Path) -> Path:
    """A register in which a rank was recorded late and a mark was changed around kadry after the protocol."""
    done(register, *ADDED_RANK)
    rewrite(register, EXAM, MARKS, CORRECTED)
    commit(register, "тихенько")
    return register


def lines(root: Path, *args: object) -> list[dict[str, Any]]:
    """The lines of a report."""
    return list(done(root, "audit", "report", *args)["lines"])


def test_the_list_says_how_many_lines_each_report_has(tampered: Path) -> None:
    made = done(tampered, "audit", "report")
    counts = {one["name"]: one["lines"] for one in made["reports"]}
    assert counts == {
        "back-dated": 2,
        "after-signature": 1,
        "marks": 1,
        "early-opening": 0,
        "not-returned": 0,
        "without-ground": 1,
        "without-knowledge": 1,
    }
    assert (made["lines"], made["until"]) == ([], git(tampered, "rev-parse", "HEAD").strip())


@pytest.mark.req("T-X5", "D22")
def test_a_line_leads_to_its_act_and_names_the_candidate(tampered: Path) -> None:
    (line,) = lines(tampered, "marks")
    assert line["commit"] == git(tampered, "rev-parse", "HEAD").strip()
    assert (line["author"], line["basis"], line["name"]) == ("Хтось Інший", None, "Ґудзь Марія Іванівна")
    assert (line["record"], line["old"], line["new"]) == (EXAM, "5, 5, 4, 5, 5", "5, 5, 5, 5, 5")
    assert line["said"] == "питання 3: виправлення в записі не оформлено"
    run = on(tampered, "audit", "report", "after-signature")
    assert "зроблено поза kadry: тихенько" in run.out
    assert "після того, як підписано протокол відбору № 3 від 18.06.2009" in run.out


def test_days_narrow_what_was_late_and_people_and_days_of_recording_narrow_every_report(tampered: Path) -> None:
    rank, mark = 4_000, 6_000
    assert [line["days"] > mark for line in lines(tampered, "back-dated")] == [True, False]
    assert len(lines(tampered, "back-dated", "--days", mark)) == 1
    assert lines(tampered, "back-dated", "--days", rank)[1]["happened"] == "2014-06-02"
    assert len(lines(tampered, "without-ground", "--person", "ґудзь")) == 1
    assert lines(tampered, "without-ground", "--person", "ткачук") == []
    assert lines(tampered, "back-dated", "--until", "01.01.2010") == []
    assert [line["record"] for line in lines(tampered, "back-dated", "people")] == [f"people/{PERSON}/card.yaml"]
    limited = on(tampered, "audit", "report", "back-dated", "--limit", 1)
    assert "Ще 1 рядок" in limited.out


@pytest.mark.req("T-I11")
def test_personal_data_are_masked_in_every_form(register: Path, tmp_path: Path) -> None:
    rewrite(register, f"people/{PERSON}/card.yaml", "date: 1979-03-14", "date: 1979-03-15")
    commit(register, "народження")
    (line,) = lines(register, "without-ground")
    assert (line["old"], line["new"]) == ("••••••", "••••••")
    paper = tmp_path / "zvit.html"
    done(register, "audit", "report", "without-ground", "-o", paper)
    assert "1979" not in paper.read_text(encoding="utf-8")
    assert lines(register, "without-ground", "--reveal")[0]["new"] == "15.03.1979"


def test_an_auditor_takes_every_report_away_as_one_table(tampered: Path, tmp_path: Path) -> None:
    table = tmp_path / "zvit.csv"
    made = done(tampered, "audit", "report", "-o", table)
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert (rows[0][0], rows[0][-4:]) == (
        "Звіт",
        ["Що сказано", "Коли сталося за записом", "Днів", "Робочих днів"],
    )
    assert len(rows) - 1 == len(made["lines"]) == 6
    assert made["files"] == [str(table)]
    assert "уже існує" in refused(tampered, "audit", "report", "-o", table)


def test_an_auditor_reads_a_bundle_without_the_register(
    tampered: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = tmp_path / "copy.bundle"
    git(tampered, "bundle", "create", "-q", str(bundle), "main")
    here = lines(tampered, "back-dated")
    monkeypatch.chdir(tmp_path)
    run = kadry("audit", "report", "back-dated", "--bundle", bundle, "--json")
    assert (run.code, run.json["result"]["lines"]) == (0, here)
    paper = tmp_path / "zvit.html"
    assert kadry("audit", "report", "--bundle", bundle, "-o", paper).code == 0
    assert "Тихобережна селищна рада" in paper.read_text(encoding="utf-8")


def test_wrong_words_are_refused(tampered: Path) -> None:
    assert "можливо, «marks»" in refused(tampered, "audit", "report", "mark")
    assert "раніше за --since" in refused(tampered, "audit", "report", "--since", "2014-01-01", "--until", "2013-01-01")
    assert "друкувати у «.txt»" in refused(tampered, "audit", "report", "-o", "zvit.txt")


STORY: list[dict[str, Any]] = [
    {
        "when": "2009-06-01 09:00",
        "basis": "прийняття реєстру",
        "files": {
            "people/gudz-mariia-3f8k/card.yaml": {"id": "gudz-mariia-3f8k", "name": "Ґудзь Марія Іванівна"},
            "books/issue/2009.yaml": {"year": "2009", "issues": []},
        },
    },
    {
        "when": "2009-10-01 09:00",
        "basis": "лист від 30.09.2009 № 4",
        "put": {
            "people/gudz-mariia-3f8k/card.yaml": {
                "awards": [{"name": "подяка", "date": "2009-06-22"}],
            },
            "books/issue/2009.yaml": {
                "issues": [{"number": "1", "date": "2009-10-01", "person": "gudz-mariia-3f8k", "due": "2009-10-12"}]
            },
        },
    },
]


def printed(root: Path, file: Path, *words: str) -> Path:
    """The paper of a story."""
    settings = (EXAMPLE / "kadry.yaml").read_text(encoding="utf-8")
    (root / "kadry.yaml").write_text(settings, encoding="utf-8", newline="\n")
    run = on(root, "audit", "report", *words, "--on", "2009-10-20", "-o", file)
    assert (run.code, run.err) == (0, ""), run
    return file


@pytest.mark.req("H11", "H19", "T-U11")
@pytest.mark.row("U11")
@pytest.mark.parametrize(("golden", "words"), [("audit-report", ()), ("audit-report-of-one", ("not-returned",))])
def test_the_paper_holds_the_golden_words(golden: str, words: tuple[str, ...], tmp_path: Path) -> None:
    tell(tmp_path / "r", STORY)
    text = html_text(printed(tmp_path / "r", tmp_path / "paper.html", *words))
    text = re.sub(r"\b[0-9a-f]{10}(?:[0-9a-f]{30})?\b", "АКТ", text)
    assert text == (GOLDEN / f"{golden}.txt").read_text(encoding="utf-8")


def test_pdf_and_docx_hold_every_word_of_the_html(tmp_path: Path) -> None:
    tell(tmp_path / "r", STORY)
    html = printed(tmp_path / "r", tmp_path / "paper.html")
    pdf = printed(tmp_path / "r", tmp_path / "paper.pdf")
    assert missing_words(html, pdf_text(pdf)) == []
    assert missing_words(html, docx_text(printed(tmp_path / "r", tmp_path / "paper.docx"))) == []
    assert pages(pdf) == 2


def test_of_several_reports_the_history_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(tmp_path / "r", STORY)
    with history_of(tmp_path / "r") as history:
        assert history.steps
        monkeypatch.setattr("kadry_cli.audit.reports.history.acts_with_files", lambda *_: pytest.fail("read again"))
        assert sum(len(kind.lines(history, options_on(DAY))) for kind in KINDS) == 3


@given(st.dates(date(1996, 1, 1), date(2030, 1, 1)), st.integers(-40, 900))
def test_working_days_passed_are_those_counted_one_by_one(first: date, count: int) -> None:
    calendar = WorkingDays(lambda when: LAW.on(when, "local"))
    days = [first + timedelta(days=number) for number in range(1, count + 1)]
    last = first + timedelta(days=count)
    assert WorkingDaysPassed(calendar).between(first, last) == sum(calendar.is_working(day) for day in days)


def broken(value: str, seed: random.Random) -> str:
    """A record with a line of another record's kind, a line gone, or a value of another shape."""
    rows = value.splitlines(keepends=True)
    for _ in range(3):
        at = seed.randrange(len(rows))
        shapes = (
            "",
            rows[at] * 2,
            re.sub(r": .*", ": [1, {a: b}]", rows[at]),
            re.sub(r": .*", ": 2009-02-30", rows[at]),
        )
        rows[at] = seed.choice(shapes)
    return "".join(rows)


def stream(files: dict[str, str], acts: int) -> Iterator[bytes]:
    """A history for `git fast-import`: the example, then acts that each break one record and mend another."""
    seed = random.Random(20090615)  # noqa: S311 - any numbers do, the same each time
    for number in range(acts + 1):
        chosen = files if not number else dict(seed.sample(sorted(files.items()), 2))
        who = f"Хтось Інший <x@kadry.invalid> {1_244_000_000 + number * 600} +0300"
        words = "проба\n\nKadry-Act: record\nKadry-Basis: наказ від 02.03.2009 № 12-к\n".encode()
        yield f"commit refs/heads/main\ncommitter {who}\ndata {len(words)}\n".encode() + words
        for path, text in chosen.items():
            data = (broken(text, seed) if number and seed.random() < 0.8 else text).encode()
            yield f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n"


def test_no_record_breaks_a_report(tmp_path: Path) -> None:
    files = {path.relative_to(EXAMPLE).as_posix(): path.read_text(encoding="utf-8") for path in EXAMPLE.rglob("*.yaml")}
    root = tmp_path / "r"
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    subprocess.run(["git", "-C", str(root), "fast-import", "--quiet"], input=b"".join(stream(files, 300)), check=True)
    with history_of(root, Asked()) as history:
        told = {kind.name: len(kind.lines(history, options_on(DAY))) for kind in KINDS}
    assert min(told["marks"], told["after-signature"], told["back-dated"], told["without-ground"]) > 0, told
