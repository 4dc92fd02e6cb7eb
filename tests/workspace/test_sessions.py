"""The README, the guide and the transcripts show what kadry prints; their links and names lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from kadry_cli.core.diagnostics.catalogue import catalogue
from kadry_cli.core.law.reading import law_of
from kadry_cli.topics import all_topics, record_kinds
from tests.every import every
from tests.sessions import (
    ROOT,
    Difference,
    Exchange,
    abridged,
    matches,
    pages,
    replay_pages,
    requirements,
    run_page,
    steps,
    updated,
)

PAGES = [
    pytest.param(page, id=page.relative_to(ROOT).as_posix(), marks=pytest.mark.req(*requirements(page)))
    for page in pages()
    if page not in replay_pages()
]
PROSE = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


@pytest.mark.req("K15")
@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_what_kadry_prints(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    differences = list(run_page(page, tmp_path / "register", monkeypatch.chdir))
    assert not differences, "\n\n".join(map(str, differences)) + "\n\npython -m tests.sessions --update"


def test_every_transcript_names_what_it_proves() -> None:
    transcripts = [page for page in pages() if page.parent.name == "transcripts"]
    assert transcripts
    assert [page.name for page in transcripts if not requirements(page)] == []


@every(PROSE, lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


@every(PROSE, lambda page: page.relative_to(ROOT).as_posix())
def test_codes_and_norms_that_prose_names_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    norms = set(law_of(all_topics()).parameters)
    rules = {rule for topic in all_topics() for rule, _ in topic.decisions}
    beginnings = {key.partition(".")[0] for key in norms}
    named = re.findall(r"`(([a-z]+)\.(?!yaml|seed)[a-z_]+)`", text)
    assert sorted(set(re.findall(r"\bKD[0-9]{3}\b", text)) - set(catalogue())) == []
    assert sorted(key for key, begins in named if begins in beginnings and key not in norms | rules) == []


@pytest.mark.req("K15")
def test_the_guide_describes_every_field_of_every_record() -> None:
    guide = (ROOT / "docs" / "uk" / "reiestr.md").read_text(encoding="utf-8")
    assert sorted(name for name in _all_field_names() if f"`{name}`" not in guide) == []


def test_the_terms_name_every_field_and_every_norm() -> None:
    terms = (ROOT / "docs" / "terms.md").read_text(encoding="utf-8")
    words = {word for name in re.findall(r"`([^`]+)`", terms) for word in re.split(r"[ :,]+", name)}
    norms = {key.partition(".")[2] for key in law_of(all_topics()).parameters}
    assert sorted((_all_field_names() | norms) - words) == []


def _all_field_names() -> set[str]:
    models = [topic.load(kind.model) for topic, kind in record_kinds()]
    return {name for model in models for name in _field_names(model)}


def _field_names(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield field.alias or name
        for inner in _models_in(field.annotation):
            yield from _field_names(inner)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)


class TestSessions:
    """The format of a session itself."""

    PAGE = "```console\n$ kadry a\nодин\n\nдва\n$ kadry b\n# exit 2\n```\n"

    def test_a_command_ends_where_the_next_one_begins(self) -> None:
        assert list(steps(self.PAGE)) == [
            Exchange("kadry a", ("один", "", "два"), 0, 2, 5),
            Exchange("kadry b", (), 2, 6, 7),
        ]

    @pytest.mark.parametrize(
        ("expected", "printed", "same"),
        [
            ("а б", "а б", True),
            ("а б", "а б в", False),
            ("а …", "а б в", True),
            ("а …", "а", True),
            ("… в", "а б в", True),
            ("а … в … д", "а б в г д", True),
            ("а … в … д", "а б г д", False),
            ("… в", "а в б", False),
        ],
    )
    def test_dots_stand_for_any_lines(self, expected: str, printed: str, same: bool) -> None:
        assert matches(expected.split(), printed.split()) is same

    def test_an_update_keeps_what_was_left_out(self) -> None:
        assert abridged(["а", "…", "д"], ["А", "Б", "В", "Г", "Д"]) == ["А", "…", "Д"]
        assert abridged(["а", "…", "д"], ["А", "Б"]) == ["А", "Б"]

    def test_an_update_writes_output_and_exit_code(self) -> None:
        first, second = steps(self.PAGE)
        assert isinstance(first, Exchange)
        assert isinstance(second, Exchange)
        page = updated(self.PAGE, [Difference(first, ("три",), 1), Difference(second, ("чотири",), 0)])
        assert page == "```console\n$ kadry a\nтри\n# exit 1\n$ kadry b\nчотири\n```\n"
