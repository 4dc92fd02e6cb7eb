"""The register on disk: which file is which record, in one order everywhere, and nothing from outside."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from kadry_cli.core.diagnostics.catalogue import catalogue
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.manifest import RecordKind, Topic
from kadry_cli.core.register.layout import FilePlace, find_root, match, read_bytes, walk

if TYPE_CHECKING:
    from pathlib import Path

TOPIC = Topic("topic", "Тема")
KINDS = [
    (TOPIC, RecordKind(name, name, pattern, "records:Record"))
    for name, pattern in (
        ("kadry", "kadry.yaml"),
        ("unit", "staff/units/{unit}.yaml"),
        ("competition", "competitions/{competition}/competition.yaml"),
        ("exam", "competitions/{competition}/exam.yaml"),
        ("book", "books/{book}/{year}.yaml"),
        ("part", "books/{book}/{year}-{part}.yaml"),
        ("card", "people/{person}/card.yaml"),
    )
]
links = pytest.mark.skipif(sys.platform == "win32", reason="making a link needs a right that users lack")


def make(root: Path, *paths: str) -> Path:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("a: 1\n", encoding="utf-8", newline="\n")
    return root


def walked(root: Path) -> list[tuple[str, str]]:
    """Every step of a walk: a record's path with its kind, or a finding's with its code."""
    return [(step.path, step.code if isinstance(step, Finding) else step.kind[1].name) for step in walk(root, KINDS)]


def test_a_path_tells_its_kind_and_ids() -> None:
    kind, ids = match("books/orders/2009-02.yaml", KINDS) or (None, {})
    assert kind is not None
    assert (kind[1].name, ids) == ("part", {"book": "orders", "year": "2009", "part": "02"})
    assert match("books/orders/2009-2.yaml", KINDS) is None
    assert match("competitions/x/y/exam.yaml", KINDS) is None
    assert match("competitions/2009-kadry/exam.yaml\n", KINDS) is None


def test_records_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    paths = [
        "kadry.yaml",
        "books/orders/2009.yaml",
        "books/orders/2009-02.yaml",
        "competitions/2009-b/exam.yaml",
        "competitions/2009-b/competition.yaml",
        "competitions/2009-a/competition.yaml",
        "people/petro-7k3f/card.yaml",
        "staff/units/kadry.yaml",
    ]
    assert walked(make(tmp_path, *paths)) == [
        ("books/orders/2009-02.yaml", "part"),
        ("books/orders/2009.yaml", "book"),
        ("competitions/2009-a/competition.yaml", "competition"),
        ("competitions/2009-b/competition.yaml", "competition"),
        ("competitions/2009-b/exam.yaml", "exam"),
        ("kadry.yaml", "kadry"),
        ("people/petro-7k3f/card.yaml", "card"),
        ("staff/units/kadry.yaml", "unit"),
    ]


def test_what_is_no_record_is_left_alone(tmp_path: Path) -> None:
    foreign = [
        ".git/config.yaml",
        ".hidden.yaml",
        "people/.cache/x.yaml",
        "people/petro-7k3f/papers/scan.yaml",
        "papers/protocol.yaml",
        "docs/notes.yaml",
        "people/petro-7k3f/photo.jpg",
        "README.md",
    ]
    assert walked(make(tmp_path, "people/petro-7k3f/card.yaml", *foreign)) == [("people/petro-7k3f/card.yaml", "card")]


def test_a_record_with_a_slip_in_its_name_is_not_lost_silently(tmp_path: Path) -> None:
    slips = ["competitions/2009-a/exams.yaml", "competitions/2009-a/exam.yml", "calender.yaml", "Peple/x1/card.yaml"]
    assert walked(make(tmp_path, *slips)) == [
        ("Peple", "KD205"),
        ("calender.yaml", "KD203"),
        ("competitions/2009-a/exam.yml", "KD203"),
        ("competitions/2009-a/exams.yaml", "KD203"),
    ]


@pytest.mark.req("T-G4")
@pytest.mark.row("G4")
def test_a_bad_id_in_a_path_is_told(tmp_path: Path) -> None:
    bad = ["competitions/-rf/exam.yaml", "books/orders/09.yaml", "people/Коваленко/card.yaml", "people/a/card.yaml"]
    assert sorted(walked(make(tmp_path, *bad))) == sorted((path, "KD201") for path in bad)


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot exist on Windows")
@pytest.mark.req("T-G4")
@pytest.mark.row("G4")
def test_names_that_only_posix_allows_are_told_and_can_be_printed(tmp_path: Path) -> None:
    make(tmp_path, "competitions/a\nb/exam.yaml", "competitions/:(glob)/exam.yaml", "competitions/con/exam.yaml")
    make(tmp_path, os.fsdecode(b"competitions/\xff\xfe/exam.yaml"))
    steps = walked(tmp_path)
    assert [code for _, code in steps] == ["KD201"] * 4
    assert all(path.encode() for path, _ in steps)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep one of the two only")
def test_names_that_differ_by_case_are_told(tmp_path: Path) -> None:
    make(tmp_path, "people/petro-7k3f/card.yaml", "people/Petro-7k3f/card.yaml")
    assert ("people/petro-7k3f", "KD204") in walked(tmp_path)


@links
@pytest.mark.req("T-W10")
def test_links_are_told_and_never_followed(tmp_path: Path) -> None:
    outside = make(tmp_path / "outside", "exam.yaml", "2009-z/exam.yaml")
    root = make(tmp_path / "root", "kadry.yaml", "competitions/2009-a/exam.yaml")
    (root / "competitions/2009-a/competition.yaml").symlink_to(outside / "exam.yaml")
    (root / "competitions/2009-b").symlink_to(outside / "2009-z")
    (root / "competitions/2009-c").symlink_to(root / "competitions/2009-a")
    (root / "competitions/2009-d").symlink_to(root / "competitions")
    (root / "competitions/2009-e").symlink_to(root / "competitions/2009-e")
    (root / "people").symlink_to(tmp_path / "nowhere")
    (root / "staff").symlink_to(outside)
    steps = list(walk(root, KINDS))
    assert [step.path for step in steps if isinstance(step, FilePlace)] == [
        "competitions/2009-a/exam.yaml",
        "kadry.yaml",
    ]
    assert {step.path: step.values["where"] for step in steps if isinstance(step, Finding)} == {
        "competitions/2009-a/competition.yaml": "за межі реєстру",
        "competitions/2009-b": "за межі реєстру",
        "competitions/2009-c": "в інше місце реєстру",
        "competitions/2009-d": "в інше місце реєстру",
        "competitions/2009-e": "за межі реєстру",
        "people": "за межі реєстру",
        "staff": "за межі реєстру",
    }


@links
@pytest.mark.req("T-W10")
@pytest.mark.parametrize("path", ["competitions/2009-a/exam.yaml", "competitions/2009-b/exam.yaml", "loop.yaml"])
def test_nothing_is_read_through_a_link(tmp_path: Path, path: str) -> None:
    outside = make(tmp_path / "outside", "exam.yaml")
    root = make(tmp_path / "root", "competitions/2009-a/competition.yaml")
    (root / "competitions/2009-a/exam.yaml").symlink_to(outside / "exam.yaml")
    (root / "competitions/2009-b").symlink_to(outside)
    (root / "loop.yaml").symlink_to(root / "loop.yaml")
    data, (finding,) = read_bytes(root, path)
    assert (data, finding.code) == (None, "KD202")


@pytest.mark.req("T-G4")
@pytest.mark.row("G4")
@pytest.mark.parametrize(
    "path", ["../a.yaml", "/etc/passwd", "people/../../a.yaml", "a\\b.yaml", "C:/a.yaml", "", "a//b"]
)
def test_a_path_that_leads_out_is_not_read(tmp_path: Path, path: str) -> None:
    data, (finding,) = read_bytes(tmp_path, path)
    assert (data, finding.code) == (None, "KD202")


def test_a_file_is_read_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "kadry.yaml").write_bytes(b"\xef\xbb\xbfa: 1\r\n\x1a")
    assert read_bytes(tmp_path, "kadry.yaml") == (b"\xef\xbb\xbfa: 1\r\n\x1a", ())


def test_a_missing_file_and_a_folder_are_findings(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    for path in ("kadry.yaml", "people", "people/x1/card.yaml", "people/x\0"):
        data, (finding,) = read_bytes(tmp_path, path)
        assert data is None
        assert finding.code in ("KD020", "KD202")
        assert str(tmp_path) not in repr(finding)


@pytest.mark.req("T-D1")
def test_a_file_over_the_limit_is_refused_by_its_size(tmp_path: Path) -> None:
    with (tmp_path / "questions.yaml").open("wb") as file:
        file.write("питання:\nquestions:\n".encode())
        file.truncate(50 << 30)
    data, (finding,) = read_bytes(tmp_path, "questions.yaml")
    assert (data, finding.code, finding.values["size"]) == (None, "KD016", 50 << 20)
    assert finding.values["section"] == "; найбільший розділ – «questions»"


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    (tmp_path / "people/x1").mkdir(parents=True)
    os.mkfifo(tmp_path / "people/x1/card.yaml")
    data, (finding,) = read_bytes(tmp_path, "people/x1/card.yaml")
    assert (data, finding.code) == (None, "KD020")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a user whom rights hold back")
def test_a_closed_folder_is_a_finding(tmp_path: Path) -> None:
    make(tmp_path, "people/x1/card.yaml", "kadry.yaml")
    (tmp_path / "people").chmod(0)
    steps = walked(tmp_path)
    (tmp_path / "people").chmod(0o700)
    assert steps == [("kadry.yaml", "kadry"), ("people", "KD020")]


def test_the_root_is_the_nearest_folder_upwards_with_settings(tmp_path: Path) -> None:
    make(tmp_path, "outer/kadry.yaml", "outer/inner/kadry.yaml", "outer/inner/people/x1/card.yaml")
    outer = (tmp_path / "outer").resolve()
    assert find_root(outer / "inner/people/x1") == outer / "inner"
    assert find_root(outer / "inner/people/x1/card.yaml") == outer / "inner"
    assert find_root(outer) == outer


def test_without_a_register_the_way_to_one_is_shown(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        find_root(tmp_path)
    assert "kadry.yaml" in refused.value.message
    assert "--root" in refused.value.advice
    assert "kadry demo" in refused.value.advice
    assert str(tmp_path) not in refused.value.message


def test_every_code_of_the_layout_is_in_the_catalogue() -> None:
    assert {"KD020", "KD201", "KD202", "KD203", "KD204", "KD205"} <= set(catalogue())
