"""The lists and assessments that the bench reviews: records without an error, the same every time."""

from __future__ import annotations

from pathlib import Path

from bench.careers import IN_UNIT
from bench.reserves import LISTED, write_reserves

from tests.kadry import kadry


def test_a_generated_reserve_can_be_reviewed(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_reserves(tmp_path / name, IN_UNIT)
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.yaml")}
        for name in ("one", "two")
    )
    assert one == two
    root = tmp_path / "one"
    assert kadry("--root", root, "fmt", "--check").code == 0
    found = kadry("--root", root, "check", "--json").json["findings"]
    assert [one for one in found if one["severity"] == "error" and one["path"].startswith("reserve/")] == []
    run = kadry("--root", root, "reserve", "review", "2014", "--on", "2014-12-10", "--json")
    assert (run.code, run.json["findings"]) == (0, [])
    people = [one for post in run.json["result"]["posts"] for one in post["candidates"]]
    assert len(people) == len(LISTED)
