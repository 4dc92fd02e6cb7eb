"""Every file of the corpus: a bad one has its code, a good one has no finding at all."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

import pytest
import yaml

from kadry_cli.core.diagnostics.catalogue import catalogue
from kadry_cli.core.register import yaml_events
from kadry_cli.core.register.positions import positions
from kadry_cli.core.register.reader import read_text
from tests.register.corpus import CORPUS, Case, cases

if TYPE_CHECKING:
    from kadry_cli.core.finding import Finding

BAD, GOOD = cases("bad"), cases("good")
OF_THE_DISK = ("KD020", "KD021", "KD022")
"""Files that cannot be read, replaced or laid out: nothing that stands in a file brings these about."""
READER_CODES = sorted(code for code in catalogue() if code < "KD050" and code not in OF_THE_DISK)


def name(case: Case) -> str:
    return f"{case.code}-{case.name}"


@pytest.mark.req("T-D1", "T-G4")
@pytest.mark.row("G4")
@pytest.mark.parametrize("case", BAD, ids=name)
def test_a_bad_file_is_refused_with_its_code_and_place(case: Case) -> None:
    value, findings = read_text(case.data, "a.yaml")
    assert value is None
    assert case.code in {finding.code for finding in findings}
    for finding in findings:
        assert finding.path == "a.yaml"
        assert finding.line >= 1
        assert finding.end_column > finding.column >= 1
        entry = catalogue()[finding.code]
        fields = {field for _, field, _, _ in Formatter().parse(entry.message + entry.advice) if field}
        assert fields <= set(finding.values)


@pytest.mark.parametrize("case", GOOD, ids=name)
def test_a_good_file_is_read_without_a_word(case: Case) -> None:
    value, findings = read_text(case.data, "a.yaml")
    assert findings == ()
    assert value is not None
    assert positions(case.data)


@pytest.mark.parametrize("code", READER_CODES)
def test_every_code_of_the_reader_has_both_sides(code: str) -> None:
    assert any((CORPUS / code / "bad").iterdir())
    assert any((CORPUS / code / "good").iterdir())


@pytest.mark.parametrize("case", [case for case in BAD + GOOD if len(case.data) < 200_000], ids=name)
def test_the_parser_without_libyaml_judges_the_same(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_text(case.data, "a.yaml")
    monkeypatch.setattr(yaml_events, "PARSER", yaml.BaseLoader)
    slow = read_text(case.data, "a.yaml")
    assert slow[0] == fast[0]
    assert codes_and_lines(slow[1]) == codes_and_lines(fast[1])


def codes_and_lines(findings: tuple[Finding, ...]) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in findings]


SHOWN = [code for code in READER_CODES if catalogue()[code].wrong and code not in ("KD001", "KD011")]


@pytest.mark.parametrize("code", SHOWN)
def test_the_examples_of_the_catalogue_are_true(code: str) -> None:
    """KD001 and KD011 are drawn: other bytes and a tab cannot be seen in a text; the large ones have none."""
    entry = catalogue()[code]
    assert code in {finding.code for finding in read_text(entry.wrong.encode(), "")[1]}
    assert read_text(entry.right.encode(), "")[1] == ()
