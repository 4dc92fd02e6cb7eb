"""`kadry demo`: the whole job on the example, in a folder of its own, harmless a second time."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.diagnostics.registers import rewrite
from tests.kadry import EXAMPLE, EXAMPLE_FILES, Run, kadry


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    folder = tmp_path_factory.mktemp("demo") / "kadry-demo"
    return folder, kadry("demo", folder, "--json")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_the_register_the_schemas_and_the_papers_are_there(made: tuple[Path, Run]) -> None:
    folder, run = made
    assert (run.code, run.err) == (0, "")
    result = run.json["result"]
    assert set(result) >= {"directory", "files", "competitions", "papers"}
    assert (result["directory"], result["files"], run.json["findings"]) == (str(folder), EXAMPLE_FILES, [])
    assert result["competitions"] == [
        {"competition": "2009-holovnyi-spetsialist", "candidates": 8, "passed": 4},
        {"competition": "2013-spetsialist-finviddilu", "candidates": 2, "passed": 2},
    ]
    for paper in result["papers"]:
        assert Path(paper).parent == folder / "papers"
        assert Path(paper).stat().st_size > 100
    for path in EXAMPLE.rglob("*.yaml"):
        assert (folder / path.relative_to(EXAMPLE)).read_bytes() == path.read_bytes()
    assert (folder / "schemas" / "exam.json").is_file()
    first = (folder / "competitions/2009-holovnyi-spetsialist/exam.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first.endswith("$schema=../../schemas/exam.json")


def test_what_it_made_is_a_clean_register(made: tuple[Path, Run]) -> None:
    run = kadry("--root", made[0], "check", "--strict")
    assert (run.out.splitlines()[-1], run.code) == ("Зауважень немає.", 0)


def test_its_certificate_holds(made: tuple[Path, Run]) -> None:
    run = kadry("verify", made[0] / "papers/dovidka-gudz-mariia-3f8k.yaml", "--json")
    assert (run.json["result"]["verified"], run.code) == (True, 0)
    assert all(set(check) == {"name", "ok", "detail"} for check in run.json["result"]["checks"])


def test_a_second_run_changes_no_byte(made: tuple[Path, Run]) -> None:
    folder, first = made
    before = contents(folder)
    again = kadry("demo", folder, "--json")
    assert (again.code, again.json["result"]) == (0, first.json["result"])
    assert contents(folder) == before


def test_an_edited_file_is_kept_and_its_error_is_told(made: tuple[Path, Run], tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    assert kadry("demo", folder).code == 0
    exam = "competitions/2009-holovnyi-spetsialist/exam.yaml"
    rewrite(folder, exam, "marks: [5, 5, 4, 5, 5]", "marks: [5, 5, 0, 5, 5]")
    edited = (folder / exam).read_bytes()
    run = kadry("demo", folder)
    assert run.code == 1
    assert "KD501 mark-not-allowed" in run.out
    assert "  16 │         marks: [5, 5, 0, 5, 5]" in run.out
    assert (folder / exam).read_bytes() == edited


def test_the_screen_tells_what_was_done_and_what_to_try(made: tuple[Path, Run]) -> None:
    folder, run = made
    out = kadry("demo", folder).out
    for words in ("Приклад готовий", "склали 4", "Що спробувати далі", "kadry explain KD501", "kadry verify"):
        assert words in out
    for paper in run.json["result"]["papers"]:
        assert Path(paper).name in out


def refused(folder: Path) -> Run:
    run = kadry("demo", folder, "--json")
    assert run.code == 2
    assert run.json["result"] is None
    assert run.json["error"]["message"]
    assert "Traceback" not in run.err
    return run


@pytest.mark.parametrize("settings", [None, "body: inshyi-orhan\n"])
def test_a_foreign_folder_is_refused_and_left_alone(settings: str | None, tmp_path: Path) -> None:
    (tmp_path / "dytiachi-foto.txt").write_text("не чіпати", encoding="utf-8")
    if settings is not None:
        (tmp_path / "kadry.yaml").write_text(settings, encoding="utf-8")
    before = contents(tmp_path)
    assert "не порожня" in refused(tmp_path).json["error"]["message"]
    assert contents(tmp_path) == before


def test_a_file_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("x", encoding="utf-8")
    assert "не папка" in refused(tmp_path / "demo").json["error"]["message"]
    refused(tmp_path / "demo" / "below")


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    assert kadry("demo", tmp_path, "--json").code == 0


def test_without_a_name_it_is_kadry_demo_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = kadry("demo", "--json")
    assert run.json["result"]["directory"] == "kadry-demo"
    assert (tmp_path / "kadry-demo/kadry.yaml").is_file()


def test_a_folder_that_may_not_be_written_is_a_plain_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *args: Any, **more: Any) -> None:
        raise PermissionError(13, "Permission denied", os.fspath(self))

    monkeypatch.setattr(Path, "mkdir", refuse)
    message = refused(tmp_path / "demo").json["error"]["message"]
    assert "прав" in message
