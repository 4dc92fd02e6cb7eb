"""The example of a signed history is what its acts make, verifies, and breaks as the guide says."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.git.bundles import read_bundle
from signed_example.building import Built, build
from signed_example.kept import EXAMPLE, differing
from tests.kadry import Run, kadry

PINS, POINT = EXAMPLE / "koreni.txt", EXAMPLE / "tochka.txt"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("made"))


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    folder = tmp_path_factory.mktemp("demo") / "kadry-audit"
    return folder, kadry("demo", "--audit", folder, "--json")


@pytest.mark.req("H10", "H13")
def test_the_example_is_made_again_to_the_byte(made: Built) -> None:
    assert differing(made) == []
    assert read_bundle((EXAMPLE / made.bundle).read_bytes()).commit == made.commit


@pytest.mark.parametrize("name", ["tochka.txt", "koreni.txt", "testovi-kliuchi/gudz", "zaive.txt"])
def test_a_changed_or_strange_file_of_it_is_named(
    made: Built, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path, data in made.files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    other = "testovi-kliuchi/kadry" if name.startswith("testovi") else "koreni.txt"
    (tmp_path / name).write_bytes(made.files[other] + b"\n")
    monkeypatch.setattr("signed_example.kept.EXAMPLE", tmp_path)
    assert differing(made) == [name]


@pytest.mark.req("H10", "H11", "K17")
def test_it_verifies_with_one_honest_warning(laid_out: tuple[Path, Run]) -> None:
    folder, run = laid_out
    assert (run.code, run.err, run.json["findings"]) == (0, "", [])
    assert run.json["result"]["acts"] == 13
    verified = kadry(
        "--root", folder / "reiestr", "audit", "verify", "--json", "--oracle",
        "--pins", folder / "koreni.txt", "--anchor", folder / "tochka.txt",
        "--anchor", (folder / "kod.txt").read_text(encoding="utf-8").strip(),
    )  # fmt: skip
    result = verified.json["result"]
    assert (verified.code, result["acts"], result["signed"], result["pinned"]) == (0, 13, 12, True)
    assert result["knowledge"] == {"наказ": 2, "ознайомлення": 1, "папір": 1, "підпис": 2}
    assert [one["state"] for one in result["anchors"]] == ["holds", "holds"]
    assert [one["codes"] for one in result["findings"]] == [["KD959"]]


def test_the_reports_see_what_the_story_tells(laid_out: tuple[Path, Run]) -> None:
    run = kadry("--root", laid_out[0] / "reiestr", "audit", "report", "--json")
    assert run.code == 0
    found = {one["name"]: one["lines"] for one in run.json["result"]["reports"] if one["lines"]}
    # Knowledge recorded after the change, and one acknowledgement on paper.
    assert found == {"without-knowledge": 2}


def test_the_example_goes_into_a_new_folder_only(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine", encoding="utf-8")
    run = kadry("demo", "--audit", tmp_path)
    assert run.code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


@pytest.mark.posix
def test_nobody_else_reads_what_it_lays_out(laid_out: tuple[Path, Run]) -> None:
    for path in (laid_out[0], *laid_out[0].glob("testovi-kliuchi/*")):
        assert path.stat().st_mode & 0o077 == 0, path
