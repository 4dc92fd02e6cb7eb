"""From fields to a finished paper: literal texts, signs without a glyph, batches (D6)."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.documents.batch import PaperJob, typeset_batch
from kadry_cli.core.documents.paper import typeset
from tests.documents.papers_kit import html_text, joined, page, pdf_text, print_fields

ATTACKS = [
    "<script>alert(1)</script>",
    '#read("/etc/passwd")',
    "\\input{/etc/passwd}",
    "\\write18{id}",
    "{{7*7}}",
    "{% for x in y %}",
    "$ x^2 $",
    "#panic(1) *_$x$",
    "@ref <label> `raw` // коментар /* ще */",
    "= Заголовок - пункт + число / термін: -- --- ... ~ \\",
    "&lt;b&gt; &amp; &#65; &nbsp;",
    "#[#emph[x]] #let x = 1; [a] ]",
    "'одинарні' \"подвійні\"",
    "</td></tr></table><h1>",
    "http://example.com/ користувач@example.com",
]
BODY = (
    "<h1>{{ name }}</h1><p>{{ name }}</p><table><colgroup><col data-width='1fr'></colgroup>"
    "<tbody><tr><td>{{ name }}</td></tr></tbody></table>"
)


@pytest.mark.req("T-D6")
@pytest.mark.parametrize("attack", ATTACKS)
def test_what_looks_like_a_command_is_printed_as_it_stands(tmp_path: Path, attack: str) -> None:
    pdf = print_fields(tmp_path, BODY, {"name": attack})
    html = print_fields(tmp_path, BODY, {"name": attack}, "html")
    assert pdf.data is not None
    assert html.data is not None
    assert pdf_text(pdf.data) == joined(attack) * 3
    assert html_text(html.data) == joined(attack) * 3
    assert b"<script" not in html.data


@pytest.mark.parametrize(
    ("sign", "code", "shown"),
    [
        ("中", "U+4E2D", "中"),
        ("\x07", "U+0007", "␇"),
        ("\u202e", "U+202E", "‹U+202E›"),
        ("\u200b", "U+200B", "‹U+200B›"),
        ("\x1b", "U+001B", "␛"),
        ("😀", "U+1F600", "😀"),
        ("\x85", "U+0085", "‹U+0085›"),
    ],
)
def test_a_sign_without_a_glyph_is_named_with_its_field(tmp_path: Path, sign: str, code: str, shown: str) -> None:
    (tmp_path / "x.html.j2").write_text(
        page("{% for row in rows %}<p>{{ row.name }}</p>{% endfor %}"), encoding="utf-8"
    )
    fields = {"rows": [{"name": "Коваленко"}, {"name": f"Шевчук {sign} Ірина"}]}
    result = typeset(tmp_path, "x.html.j2", fields, ("rows",), "pdf", {"rows.name": "прізвище кандидата"}, "exam.yaml")
    assert result.data is None
    (finding,) = result.findings
    assert (finding.code, finding.path, finding.loc) == ("KD901", "exam.yaml", ("rows", 1, "name"))
    assert finding.values == {
        "code": code,
        "char": shown,
        "field": "прізвище кандидата (№ 2)",
        "text": f"Шевчук {shown} Ірина",
    }


def test_a_sign_in_a_field_that_is_not_printed_forbids_nothing(tmp_path: Path) -> None:
    result = print_fields(tmp_path, "<p>{{ name }}</p>", {"name": "Коваленко", "note": "中"})
    assert result.data is not None


def test_a_sign_of_the_template_itself_is_found_too(tmp_path: Path) -> None:
    (finding,) = print_fields(tmp_path, "<p>зразок 中</p>", {}).findings
    assert finding.values["field"] == "текст шаблона"


def test_every_letter_of_ukrainian_prints(tmp_path: Path) -> None:
    letters = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
    text = letters + letters.upper() + "’ʼ'№«»„“–—…§°½€×\u00a0\u0301"
    result = print_fields(tmp_path, "<p><b><i>{{ t }}</i></b> {{ t }}</p>", {"t": text})
    assert result.findings == ()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<h1>а</h1><h3>б</h3>", "стоїть не після h2"),
        ("<p>а<script>1</script></p>", "<script>"),
        ('<p onclick="x">а</p>', "onclick"),
        ('<p class="hidden">а</p>', "hidden"),
        ("", "порожній"),
    ],
)
def test_markup_outside_the_subset_prints_nothing(tmp_path: Path, body: str, reason: str) -> None:
    result = print_fields(tmp_path, body, {})
    assert result.data is None
    (finding,) = result.findings
    assert finding.code == "KD903"
    assert reason in str(finding.values["reason"])


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_batch_goes_on_without_the_paper_that_cannot_be_printed(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "x.html.j2").write_text(page("<p>{{ name }}</p>"), encoding="utf-8")
    names = [f"Кандидат {number}" for number in range(70)]
    names[40] = "Кандидат 中"
    items = [PaperJob(tmp_path, "x.html.j2", {"name": name}, ("name",)) for name in names]
    results = list(typeset_batch(items, jobs))
    assert [number for number, result in enumerate(results) if result.data is None] == [40]
    assert results[40].findings[0].code == "KD901"
    assert all(
        pdf_text(result.data) == joined(name) for name, result in zip(names, results, strict=True) if result.data
    )
