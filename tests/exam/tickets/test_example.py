"""The exam of the example register, made again step by step at the moments that its record names (E8, E9)."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest

from kadry_cli.core.clock import shown_by
from tests.begun_register import copy_begun
from tests.exam.planned import HELD
from tests.exam.tickets.banks import yaml_of
from tests.exam.tickets.conftest import KYIV
from tests.kadry import EXAMPLE, kadry

FOLDER = f"competitions/{HELD}"


@pytest.mark.req("E8", "E9", "T-X4")
def test_the_example_exam_comes_out_the_same_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    root = tmp_path / "register"
    copy_begun(root)
    root.chmod(0o700)
    exam = root / FOLDER / "exam.yaml"
    recorded = yaml_of(exam)["seals"]
    text = exam.read_text(encoding="utf-8")
    unmarked = re.sub(r"\n        marks: \[.*?\]", "", text[: text.index("seals:")])
    exam.write_text(unmarked, encoding="utf-8", newline="\n")
    (root / FOLDER / "tickets.yaml").unlink()
    (seal,) = recorded
    seed = tmp_path / "seed.txt"
    seed.write_text(seal["opened"]["seed"], encoding="ascii")

    def at(day: str, clock: str, *args: object) -> None:
        with shown_by(lambda: datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=KYIV)):
            run = kadry("--root", root, *args)
        assert run.code == 0, run.out + run.err

    with shown_by(lambda: datetime(2009, 5, 25, 9, 0, tzinfo=KYIV)):
        assert kadry("init", root, "--officer", "Ковтун Лариса Миколаївна").code == 0
    at(seal["sealed"], seal["time"], "exam", "seal", HELD, "--seed-file", seed)
    for number, one in enumerate(seal["contributions"]):
        at(seal["sealed"], f"15:0{number}", "exam", "contribute", HELD, one["member"], one["value"])
    (printing,) = seal["printed"]
    at(printing["date"], printing["time"], "exam", "tickets", HELD, "-o", tmp_path / "tickets.pdf")
    at(seal["opened"]["date"], seal["opened"]["time"], "exam", "open", HELD)

    assert yaml_of(exam)["seals"] == recorded
    assert (root / FOLDER / "tickets.yaml").read_bytes() == (EXAMPLE / FOLDER / "tickets.yaml").read_bytes()
