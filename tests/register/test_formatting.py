"""`kadry fmt` over files as people write them: the same values, the same comments in the same order, and only once."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.records.types import Clock, Count, Id, IsoDate, MarkText, Paragraphs, Text
from kadry_cli.core.register.editor import EditError, UnreadableError, canonical, tidy
from kadry_cli.core.register.formatting import formatted
from kadry_cli.core.register.load import parse_record
from tests.register.corpus import cases
from tests.register.odd_writer import OddWriter, accepted, odd_files, records, texts
from tests.register.test_editor import EXAMPLES, marked

ODD = """---  # ¶1
номер: {а: [1,   2, # ¶2
   3],  # ¶3
 # ¶4
 б: 'x'}   # ¶5
довге:   >-   # ¶6
     перший
     другий
   # ¶7
список:
- один
   # ¶8\tтабуляція
-   - "два"
    # ¶9
...
"""


def notes(data: bytes) -> list[str]:
    """The comments of the writer, in their order."""
    return [note.rstrip() for note in re.findall("# ¶[0-9]+[^\r\n]*", data.decode())]


def ends(data: bytes) -> set[str]:
    return set(re.findall("\r?\n", data.decode()))


def texts_of(value: Value | None) -> Any:
    """A value without what is plain in it."""
    if isinstance(value, dict):
        return {key: texts_of(each) for key, each in value.items()}
    return [texts_of(each) for each in value] if isinstance(value, list) else str(value)


@pytest.mark.req("T-D2", "T-D3")
@given(odd_files())
def test_values_and_comments_stay_whatever_the_layout(data: bytes) -> None:
    made = tidy(data, "a.yaml")
    assert marked(accepted(made) or "") == marked(accepted(data) or "")
    assert notes(made) == notes(data)
    assert tidy(made, "a.yaml") == made
    assert canonical(data, "a.yaml") == made
    assert made.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")
    assert ends(made) == ends(data)


def test_the_writer_of_odd_files_is_odd_enough() -> None:
    data = ODD.encode()
    made = tidy(data, "a.yaml")
    assert notes(data) == notes(made) == [f"# ¶{n}" + "\tтабуляція" * (n == 8) for n in range(1, 10)]
    assert made.decode() == """---  # ¶1
# ¶2
# ¶3
 # ¶4
номер: {а: [1, 2, 3], б: 'x'}  # ¶5
довге: >-     # ¶6
  перший
  другий
# ¶7
список:
  - один
     # ¶8\tтабуляція
  -   - "два"
      # ¶9
"""  # fmt: skip


@pytest.mark.req("T-D2")
@pytest.mark.parametrize(
    "case",
    [case for case in cases("good") if case.name != "just-fits" or case.code != "KD016"],
    ids=lambda case: f"{case.code}-{case.name}",
)
def test_every_readable_file_of_the_corpus_can_be_put_in_order(case: Any) -> None:
    made = tidy(case.data, "a.yaml")
    assert marked(accepted(made) or "") == marked(accepted(case.data) or "")
    assert tidy(made, "a.yaml") == made


@pytest.mark.req("T-D1")
@pytest.mark.parametrize("case", cases("bad"), ids=lambda case: f"{case.code}-{case.name}")
def test_an_unreadable_file_is_left_to_its_findings(case: Any) -> None:
    with pytest.raises(UnreadableError) as error:
        tidy(case.data, "a.yaml")
    assert case.code in {finding.code for finding in error.value.findings}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_example_stands_in_the_house_style(path: Any) -> None:
    data = path.read_bytes()
    assert tidy(data, path.name) == data


class Line(Record):
    """A record inside."""

    number: Text = about("Номер", sensitive=True)
    marks: tuple[MarkText, ...] = about("Оцінки", default=())


class Sheet(Record):
    """Fields of each kind."""

    id: Id | None = about("Код", default=None)
    text: Text | None = about("Текст", default=None)
    note: Paragraphs | None = about("Примітка", default=None)
    day: IsoDate | None = about("Дата", default=None)
    hour: Clock | None = about("Час", default=None)
    count: Count | None = about("Кількість", default=None)
    lines: tuple[Line, ...] = about("Рядки", default=())


plain = st.sampled_from(["12", "0012", "no", "10:30", "2009", "2009-06-15", "1_000", "так", "123e4"])
either = plain.map(Plain) | plain | texts
lines = st.fixed_dictionaries({"number": either}, optional={"marks": st.lists(either, max_size=3)})
sheets = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("id", "text", "note", "day", "hour", "count"), either),
        "lines": st.lists(lines, max_size=3),
    },
)


@pytest.mark.req("T-D2")
@given(odd_files(sheets.filter(bool)))
def test_quotes_stand_exactly_where_the_model_asks_for_them(data: bytes) -> None:
    made = formatted(data, "a.yaml", Sheet)
    assert texts_of(accepted(made)) == texts_of(accepted(data))
    assert notes(made) == notes(data)
    before, after = ({finding.code for finding in parse_record(each, "a", Sheet).findings} for each in (data, made))
    assert after == before - {"KD106", "KD112"}
    assert formatted(made, "a.yaml", Sheet) == made


@pytest.mark.req("T-D2")
def test_text_that_yaml_would_retype_is_quoted_and_counts_are_not() -> None:
    data = b"text: 0012 # x\nid: 2009\nhour: 10:30\nday: 2009-06-15\ncount: '7'\nlines: [{number: no, marks: [5, 4]}]\n"
    assert formatted(data, "a.yaml", Sheet).decode() == (
        'text: "0012" # x\nid: "2009"\nhour: "10:30"\nday: 2009-06-15\ncount: 7\n'
        'lines: [{number: "no", marks: [5, 4]}]\n'
    )


def test_keys_are_not_moved_and_wrong_values_are_not_judged() -> None:
    data = b"count: many\ntext: 12\nstranger: yes\n"
    assert formatted(data, "a.yaml", Sheet) == b'count: many\ntext: "12"\nstranger: yes\n'


def test_a_layout_that_would_lose_a_comment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from kadry_cli.core.register import round_trip

    monkeypatch.setattr(round_trip, "put_back", lambda comments, old, laid: laid.text)
    with pytest.raises(EditError):
        formatted(b"text:   a # x\n", "a.yaml", Sheet)


def test_the_odd_writer_writes_what_can_be_read() -> None:
    found: list[bytes] = []

    @st.composite
    def any_file(draw: st.DrawFn) -> bytes:
        return OddWriter(draw).file(draw(records)).encode()

    @given(any_file())
    def written(data: bytes) -> None:
        found.append(data)

    written()
    assert sum(accepted(data) is not None for data in found) > len(found) / 4
    kinds = ("|", ">", "[", "{", "# ¶", "'", '"', "---", "\t")
    assert [kind for kind in kinds if not any(kind.encode() in data for data in found)] == []
