"""A personal file only grows: a line of its inventory, or a scan, taken away, altered or moved is told (trust U7)."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.audit.verifying.conftest import told
from tests.audit.verifying.histories import Builder
from tests.audit.verifying.test_command import codes, disk, pinned, verify
from tests.dossier.test_kept import BASE, FILE, LINE_3

pytestmark = [pytest.mark.req("H7", "H11", "T-U7"), pytest.mark.row("U7")]
__all__ = ["pinned"]
TEXT = BASE[FILE]
LINE_2 = TEXT[TEXT.index("  - number: 2") : TEXT.index("  - number: 3")]
SCAN = b"%PDF-1.4 invented\n"


@pytest.mark.parametrize(
    ("old", "new", "was", "became"),
    [
        pytest.param(LINE_3, "", "№ 3, Автобіографія", "", id="removed"),
        pytest.param("    sheets: 2\n", "    sheets: 1\n", "2 арк.", "1 арк.", id="edited"),
        pytest.param(
            "  - number: 1\n", "  - number: 5\n", "№ 1, Особова картка", "№ 5, Особова картка", id="renumbered"
        ),
        pytest.param(LINE_2 + LINE_3, LINE_3 + LINE_2, "", "", id="reordered"),
    ],
)
def test_a_line_of_an_inventory(made: Builder, old: str, new: str, was: str, became: str) -> None:
    made.act({FILE: TEXT.encode()})
    made.act({FILE: TEXT.replace(old, new, 1).encode()})
    (finding,) = told(made)
    assert (finding.code, finding.path) == ("KD950", FILE)
    assert was in str(finding.values["old"])
    assert became in str(finding.values["new"])


def test_a_line_that_is_added_is_no_fault(made: Builder) -> None:
    made.act(
        {FILE: TEXT.replace(LINE_3, "", 1).replace("number: 4", "number: 3").replace("line: 4", "line: 3").encode()}
    )
    line = LINE_3.replace("number: 3", "number: 4").replace("    corrects: 2\n", "")
    grown = (
        made.files[FILE].decode().replace("    withdrawals:", "").replace("withdrawals:\n", f"{line}withdrawals:\n", 1)
    )
    made.act({FILE: grown.encode()})
    assert told(made) == []


def test_a_file_that_is_moved_to_another_person(made: Builder) -> None:
    made.act({FILE: TEXT.encode()})
    made.act({FILE: None, FILE.replace("gudz-mariia-3f8k", "kravets-andrii-8t5j"): TEXT.encode()})
    (gone,) = [one for one in told(made) if one.code == "KD950"]
    assert (gone.path, gone.values["new"]) == (FILE, "–")


@pytest.mark.parametrize(
    ("what", "code", "exits"),
    [("kept", [], 0), ("replaced", ["KD736"], 1), ("deleted", ["KD736"], 1), ("renamed", ["KD736"], 1)],
)
def test_a_scan(made: Builder, pinned: Path, tmp_path: Path, what: str, code: list[str], exits: int) -> None:
    listed = f"    sheets: 1\n    scan: dyplom.pdf\n    sha256: {hashlib.sha256(SCAN).hexdigest()}\n"
    made.act({FILE: TEXT.replace("    sheets: 1\n", listed, 1).encode()})
    root = disk(made, tmp_path)
    papers = root / FILE.replace("file.yaml", "papers")
    papers.mkdir()
    scan = papers / "dyplom.pdf"
    scan.write_bytes(SCAN if what != "replaced" else bytes([SCAN[0] ^ 1]) + SCAN[1:])
    if what == "deleted":
        scan.unlink()
    elif what == "renamed":
        scan.rename(papers / "inshyi.pdf")
    run = verify(root, "--pins", str(pinned), "--json")
    assert (codes(run), run.code) == (code, exits)
