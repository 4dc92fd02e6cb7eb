"""Hostile files (trust D1): an error in under a second and under 200 MB, whatever is in them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kadry_cli.core.register.positions import positions
from kadry_cli.core.register.reader import read_text
from tests.register.corpus import Case, cases

HOSTILE = [case for case in cases("bad") if case.code in ("KD005", "KD009", "KD014", "KD015", "KD016", "KD017")]
LARGE_YET_FINE = [case for case in cases("good") if len(case.data) > 50_000]
SOURCE = Path(__file__).parents[2] / "src"

MEASURE = """
import re, sys
sys.path.insert(0, sys.argv[1])
from kadry_cli.core.register.reader import read_text
for path in sys.argv[2:]:
    with open(path, "rb") as file:
        value, findings = read_text(file.read(), "a.yaml")
    assert value is None and findings, path
# The peak of this program alone: what getrusage says begins with the size of whoever started it.
with open("/proc/self/status") as status:
    print(int(re.search(r"VmHWM:\\s+([0-9]+)", status.read())[1]) // 1024)
"""


@pytest.mark.req("T-D1")
@pytest.mark.parametrize("case", HOSTILE + LARGE_YET_FINE, ids=lambda case: f"{case.code}-{case.name}")
def test_neither_reading_nor_placing_fails(case: Case) -> None:
    """How long it takes is a row of the benchmark; that it ends at all is the time-out of the test below."""
    value, findings = read_text(case.data, "a.yaml")
    assert (value is None) == bool(findings)
    positions(case.data)


@pytest.mark.req("T-D1")
@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read from Linux's /proc")
def test_under_two_hundred_megabytes(tmp_path: Path) -> None:
    paths = []
    for number, case in enumerate(HOSTILE):
        path = tmp_path / f"{number}.yaml"
        path.write_bytes(case.data)
        paths.append(str(path))
    command = [sys.executable, "-c", MEASURE, str(SOURCE), *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert int(done.stdout) < 200


@pytest.mark.req("T-D1")
def test_a_section_to_split_is_named_but_no_value() -> None:
    text = "title: 1\nquestions:\n" + "- питання\n" * 25_000
    (finding,) = read_text(text.encode(), "q.yaml")[1]
    assert finding.code == "KD015"
    assert finding.values["section"] == "; найбільший розділ – «questions»"


def test_findings_stop_at_a_hundred() -> None:
    value, findings = read_text(b"a: *x\n" * 5_000, "a.yaml")
    assert value is None
    assert len(findings) == 100
