"""An office's own template: used only under its hash, named in the foot, rendered in a child under limits (D7)."""

from __future__ import annotations

import hashlib
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.printing import print_paper
from kadry_cli.core.diagnostics.catalogue import message_of, severity_of
from kadry_cli.core.documents.batch import PaperJob, typeset_batch
from kadry_cli.core.documents.foreign import ForeignRenderer, Limits
from kadry_cli.core.documents.own_templates import OwnTemplate, OwnTemplates
from kadry_cli.core.documents.paper import typeset
from kadry_cli.core.documents.template import TemplateError
from kadry_cli.core.documents.template_files import MAX_SOURCE_BYTES
from kadry_cli.core.manifest import PaperKind
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.register.load import load_record
from kadry_cli.topics import topic
from tests.documents.papers_kit import html_text, joined, page, pdf_text
from tests.documents.test_template import BOMBS, ESCAPES, FIELDS
from tests.kadry import EXAMPLE, kadry

pytestmark = pytest.mark.req("T-D7")

KIND = next(kind for kind in topic("exam").papers if kind.name == "notice")
NAME = KIND.template
OURS = page("<h1>НАШ АРКУШ</h1><p>{{ body_name }}</p>")


def listing(*entries: tuple[str, str, str]) -> str:
    lines = [f"  - paper: {paper}\n    file: {file}\n    sha256: '{sha}'\n" for paper, file, sha in entries]
    return "templates:\n" + "".join(lines) if lines else ""


def sha256(source: str) -> str:
    return hashlib.sha256(source.encode("utf-8")).hexdigest()


class Office:
    """A register with nothing but its settings and a folder of templates."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "templates").mkdir(parents=True)
        self.listed()

    def listed(self, *entries: tuple[str, str, str]) -> None:
        settings = (EXAMPLE / "kadry.yaml").read_text(encoding="utf-8") + listing(*entries)
        (self.root / "kadry.yaml").write_text(settings, encoding="utf-8", newline="\n")

    def keeps(self, source: str, name: str = NAME) -> str:
        (self.root / "templates" / name).write_text(source, encoding="utf-8", newline="\n")
        return sha256(source)

    def own(self) -> OwnTemplates:
        loaded = load_record(self.root, "kadry.yaml", Settings)
        assert loaded.record is not None, loaded.findings
        return OwnTemplates(self.root, loaded.record)

    def printed(self, name: str = "x.html", kind: PaperKind = KIND) -> Outcome:
        fields = dict.fromkeys(kind.fields, "слово")
        return print_paper(kind, fields, {}, "r.yaml", "x", self.root / name, None, True, own=self.own())

    def codes(self) -> list[str]:
        return [finding.code for finding in self.printed().findings]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "register")


def test_a_listed_template_is_used_and_the_foot_says_so(office: Office) -> None:
    sha = office.keeps(OURS)
    office.listed(("exam/notice", NAME, sha))
    foot = joined(f"Надруковано за власним шаблоном органу {NAME}, SHA-256 {sha[:12]}")
    for name, text in (("x.html", html_text), ("x.pdf", pdf_text)):
        outcome = office.printed(name)
        assert outcome.findings == ()
        words = text((office.root / name).read_bytes())
        assert "НАШАРКУШ" in words
        assert foot in words


def test_every_page_says_so_whatever_the_template_prints_in_its_foot(office: Office) -> None:
    long = "<br>".join(f"рядок {n}" for n in range(40))
    body = f"<footer>{long}</footer><h1>А</h1><p>перша</p><hr class='page-break'><p>друга</p>"
    sha = office.keeps(page(body))
    office.listed(("exam/notice", NAME, sha))
    assert office.printed("x.pdf").findings == ()
    words = pdf_text((office.root / "x.pdf").read_bytes())
    assert words.count(sha[:12]) == 2
    assert words.index(sha[:12]) < words.index("рядок0"), "ours stands above, nothing pushes it off the page"


def test_any_file_name_may_be_listed(office: Office) -> None:
    sha = office.keeps(OURS, "nash-arkush.html.j2")
    office.listed(("exam/notice", "nash-arkush.html.j2", sha))
    assert office.codes() == []
    assert "nash-arkush.html.j2" in (office.root / "x.html").read_text(encoding="utf-8")


def test_a_byte_order_mark_is_hashed_and_not_printed(office: Office) -> None:
    sha = office.keeps("\ufeff" + OURS)
    office.listed(("exam/notice", NAME, sha))
    assert office.codes() == []


def test_a_template_that_nobody_listed_is_not_used_and_a_note_names_its_hash(office: Office, tmp_path: Path) -> None:
    sha = office.keeps(OURS)
    choice = office.own().choose(KIND)
    assert choice.template is None
    assert [finding.code for finding in choice.findings] == ["KD904"]
    note = choice.findings[0]
    assert severity_of(note).name == "NOTE"
    assert (note.path, note.values["found"]) == (f"templates/{NAME}", sha)


def test_without_templates_of_its_own_an_office_prints_by_the_programs(office: Office) -> None:
    assert office.own().choose(KIND) == (None, ())
    shutil.rmtree(office.root / "templates")
    assert office.own().choose(KIND) == (None, ())
    assert office.own().check() == ()


def refused(office: Office, code: str) -> Any:
    outcome = office.printed()
    assert outcome.result is None
    assert [finding.code for finding in outcome.findings] == [code]
    assert not (office.root / "x.html").exists()
    return outcome.findings[0]


def test_a_changed_template_prints_nothing_and_both_hashes_are_named(office: Office) -> None:
    sha = office.keeps(OURS)
    office.listed(("exam/notice", NAME, sha))
    found = office.keeps(OURS + " ")
    finding = refused(office, "KD906")
    assert sha in message_of(finding)
    assert found in message_of(finding)
    assert finding.line


def test_a_missing_template_prints_nothing(office: Office) -> None:
    office.listed(("exam/notice", NAME, sha256(OURS)))
    finding = refused(office, "KD905")
    assert "такого файлу немає" in message_of(finding)
    assert sha256(OURS) in message_of(finding)


@pytest.mark.posix
def test_a_link_is_no_template(office: Office, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.j2").write_text(OURS, encoding="utf-8")
    (office.root / "templates" / NAME).symlink_to(tmp_path / "elsewhere.j2")
    office.listed(("exam/notice", NAME, sha256(OURS)))
    assert "посилання" in message_of(refused(office, "KD905"))
    office.listed()
    assert [finding.values["found"] for finding in office.own().choose(KIND).findings] == ["…"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"x" * (MAX_SOURCE_BYTES + 1), "256"), (b"x" * (2 << 20), "завеликий"), (b"\xff\xfe", "UTF-8")],
)
def test_a_file_that_is_no_text_of_a_sane_size_is_no_template(office: Office, data: bytes, reason: str) -> None:
    (office.root / "templates" / NAME).write_bytes(data)
    office.listed(("exam/notice", NAME, hashlib.sha256(data).hexdigest()))
    assert reason in message_of(refused(office, "KD905"))


@pytest.mark.parametrize(
    "name", ["../kadry.yaml", "sub/x.html.j2", "x.txt", "Аркуш.html.j2", "X.html.j2", "/x.html.j2"]
)
def test_a_listed_file_is_a_plain_name(office: Office, name: str) -> None:
    office.listed(("exam/notice", name, sha256(OURS)))
    refused(office, "KD907")


def test_a_paper_is_listed_once(office: Office) -> None:
    sha = office.keeps(OURS)
    office.listed(("exam/notice", NAME, sha), ("exam/notice", NAME, sha))
    refused(office, "KD907")


def test_another_papers_template_does_not_stand_in_the_way(office: Office) -> None:
    office.listed(("exam/result-sheet", "exam-result-sheet.html.j2", sha256(OURS)), ("exam/notise", NAME, sha256(OURS)))
    assert office.own().choose(KIND) == (None, ())


def test_the_check_of_a_register_sees_all_of_it(tmp_path: Path) -> None:
    root = tmp_path / "register"
    shutil.copytree(EXAMPLE, root)
    (root / "templates").mkdir()
    (root / "templates" / NAME).write_text(OURS, encoding="utf-8", newline="\n")
    settings = (root / "kadry.yaml").read_text(encoding="utf-8")
    entries = [
        ("exam/notise", "x.html.j2", sha256(OURS)),
        ("exam/result-sheet", NAME, sha256("інший")),
        ("exam/result-sheet", "нема", sha256("інший")),
    ]
    (root / "kadry.yaml").write_text(settings + listing(*entries), encoding="utf-8", newline="\n")
    findings = kadry("--root", root, "check", "--format", "json").json["findings"]
    first = settings.count("\n") + 2
    assert [(found["code"], found["path"], found["line"]) for found in findings] == [
        ("KD907", "kadry.yaml", first),
        ("KD906", "kadry.yaml", first + 5),
        ("KD907", "kadry.yaml", first + 6),
        ("KD907", "kadry.yaml", first + 7),
        ("KD904", f"templates/{NAME}", None),
    ]


# --- the child


@pytest.fixture(scope="module")
def renderer() -> Iterator[ForeignRenderer]:
    found = ForeignRenderer()
    yield found
    found.close()


def test_one_child_renders_many_papers(renderer: ForeignRenderer) -> None:
    texts = [renderer.render("x.html.j2", "{{ a }}-{{ n + 1 }}", {"a": f"<{n}>", "n": n}) for n in range(50)]
    assert texts[:2] == ["&lt;0&gt;-1", "&lt;1&gt;-2"]
    assert len(texts) == 50


@pytest.mark.parametrize("source", ESCAPES)
def test_every_known_way_out_is_closed_in_the_child_too(renderer: ForeignRenderer, source: str) -> None:
    with pytest.raises(TemplateError) as refusal:
        renderer.render("x.html.j2", source, FIELDS)
    assert re.search("[а-я]", refusal.value.reason)


@pytest.mark.parametrize("source", [bomb for bomb in BOMBS if len(bomb) < MAX_SOURCE_BYTES], ids=range(len(BOMBS) - 1))
def test_a_template_that_would_not_end_is_stopped_in_the_child_too(tmp_path: Path, source: str) -> None:
    own = OwnTemplate("x.html.j2", "0" * 64, page("<p>" + source + "</p>"))
    result = typeset(tmp_path, NAME, FIELDS, tuple(FIELDS), "html", own=own)
    assert result.data is None
    assert [finding.code for finding in result.findings] == ["KD902"]


def test_no_other_template_can_be_included(renderer: ForeignRenderer) -> None:
    with pytest.raises(TemplateError, match="немає"):
        renderer.render("x.html.j2", f"{{% include '{NAME}' %}}", {})


def test_a_field_of_another_paper_is_not_there(tmp_path: Path) -> None:
    fields = {"name": "Коваленко", "tax_number": "0000000000"}
    own = OwnTemplate("x.html.j2", "0" * 64, page("<p>{{ name }}</p>\n<p>{{ tax_number }}</p>"))
    result = typeset(tmp_path, NAME, fields, ("name",), "html", own=own)
    assert result.data is None
    assert [(found.code, found.values["template"]) for found in result.findings] == [("KD902", "x.html.j2")]
    with pytest.raises(TypeError):
        typeset(tmp_path, NAME, fields, ("name", "missing"), "html", own=own)
    with pytest.raises(TypeError):
        typeset(tmp_path, NAME, {"name": object()}, ("name",), "html", own=own)


# A join costs one step whatever its length: what the template's own limits cannot count.
LOOP = "{% for a in range(1000) %}"
SLOW = LOOP + LOOP + "{% if big | join(',') == 'x' %}x{% endif %}{% endfor %}{% endfor %}"
BIG = {"big": ["слово"] * 20_000}


def stopped(limits: Limits, source: str, fields: dict[str, Any]) -> str:
    renderer = ForeignRenderer(limits)
    begun = time.monotonic()
    try:
        with pytest.raises(TemplateError) as refusal:
            renderer.render("x.html.j2", source, fields)
        assert time.monotonic() - begun < 15
        assert renderer.render("x.html.j2", "{{ a }}", {"a": "далі"}) == "далі"
    finally:
        renderer.close()
    return refusal.value.reason


@pytest.mark.posix
def test_a_template_that_takes_the_processor_is_killed() -> None:
    assert "роботи процесора" in stopped(Limits(cpu_seconds=1), SLOW, BIG)


def test_a_template_that_takes_too_long_is_killed() -> None:
    assert "довше за 2 с" in stopped(Limits(wall_seconds=2), SLOW, BIG)


@pytest.mark.posix
def test_a_template_that_takes_the_memory_is_refused() -> None:
    long = "a" * (100 << 20)
    assert "пам’яті" in stopped(Limits(memory=200 << 20), "{% if long | upper == 'x' %}x{% endif %}", {"long": long})


def test_a_template_that_writes_too_much_is_refused() -> None:
    reason = stopped(Limits(output=2 << 20), "{{ long }}", {"long": "й" * (2 << 20)})
    assert "понад 2 МіБ" in reason


def test_a_child_that_is_gone_is_told_and_replaced() -> None:
    renderer = ForeignRenderer()
    try:
        assert renderer.render("x.html.j2", "{{ a }}", {"a": "1"}) == "1"
        child = renderer._child
        assert child is not None
        child.process.kill()
        child.process.join()
        with pytest.raises(TemplateError, match="завершився"):
            renderer.render("x.html.j2", "{{ a }}", {"a": "2"})
        assert renderer.render("x.html.j2", "{{ a }}", {"a": "3"}) == "3"
    finally:
        renderer.close()


def test_a_batch_goes_on_without_the_paper_that_was_refused(tmp_path: Path) -> None:
    good = OwnTemplate("x.html.j2", "0" * 64, page("<h1>{{ a }}</h1>"))
    bad = good._replace(source=page("<h1>{{ b }}</h1>"))
    jobs = [PaperJob(tmp_path, NAME, {"a": f"№ {n}"}, ("a",), "html", own=bad if n == 1 else good) for n in range(3)]
    assert [result.data is None for result in typeset_batch(jobs)] == [False, True, False]
