"""`kadry audit checkpoint` as officer, head and auditor use it, and its slip on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.audit.checkpoints.fields import FIELD_NAMES, SLIP_FIELDS
from kadry_cli.audit.checkpoints.form import Checkpoint, read_checkpoint, signers_of
from kadry_cli.audit.checkpoints.judging import anchor_findings
from kadry_cli.audit.checkpoints.signers import known_signers
from kadry_cli.audit.checkpoints.slip import slip_fields
from kadry_cli.body.paper_body import paper_body
from kadry_cli.core.change.opening import register_ground
from kadry_cli.core.documents.paper import FORMATS, typeset
from kadry_cli.core.git.adding import Signature, add_commit
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.resources import templates_dir
from kadry_cli.core.signing.signing import Signer
from kadry_cli.topics import topic
from kadry_cli.trust.folders import SIGNERS_FILE
from tests.audit.checkpoints.histories import BEGIN, Line, point, saved
from tests.body.acts import git, on
from tests.dossier.conftest import founded, register
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.git.registers import BASIS, UNIT, edit
from tests.kadry import EXAMPLE

pytestmark = pytest.mark.req("K1", "H10")
__all__ = ["founded", "register"]


def make(root: Path, file: Path, key: Signer) -> str:
    """A checkpoint in a file; its code."""
    run = on(root, "audit", "checkpoint", "-o", file, "--key", key.path, "--json")
    assert (run.code, run.err) == (0, ""), run
    return str(run.json["result"]["code"])


def check(root: Path, *anchors: object) -> tuple[int, list[str]]:
    """The exit code, and the codes of the findings."""
    words = [word for anchor in anchors for word in ("--check", anchor)]
    run = on(root, "audit", "checkpoint", *words, "--json")
    return run.code, [one["code"] for one in run.json["findings"]]


def record(root: Path) -> None:
    edit(root)
    assert on(root, "record", *BASIS).code == 0


def test_made_signed_twice_checked_and_its_age_told(
    register: Path, officer: Signer, head_key: Signer, tmp_path: Path
) -> None:
    record(register)
    file = tmp_path / "tochka.kt"
    code = make(register, file, officer)
    run = on(register, "audit", "checkpoint", "--sign", file, "--key", head_key.path)
    assert run.code == 0, run
    keys = signers_of(read_checkpoint(file.read_bytes()))
    assert [key.blob for key in keys or ()] == [officer.key.blob, head_key.key.blob]
    assert check(register, file, code.replace("-", " ").lower()) == (0, [])
    assert git(register, "status", "--porcelain") == ""
    record(register)
    assert "Остання контрольна точка: " in on(register, "status").out
    assert ", 1 акт тому." in on(register, "status").out
    age = on(register, "status", "--json").json["result"]["checkpoint"]
    assert (age["number"], age["since"]) == (2, 1)
    assert check(register, file, code) == (0, [])


@pytest.mark.req("T-U1")
@pytest.mark.row("U1")
def test_u1_an_amended_act_stops_check_status_and_the_next_checkpoint(
    register: Path, officer: Signer, tmp_path: Path
) -> None:
    record(register)
    code = make(register, tmp_path / "a.kt", officer)
    (register / UNIT).write_text((register / UNIT).read_text(encoding="utf-8") + "# тихцем\n", encoding="utf-8")
    who = ("-c", "user.name=x", "-c", "user.email=x@kadry.invalid")
    git(register, *who, "commit", "-q", "--amend", "-a", "--reuse-message", "HEAD")
    assert check(register, tmp_path / "a.kt") == (1, ["KD970"])
    assert check(register, code) == (1, ["KD970"])
    status = on(register, "status", "--json")
    assert "KD976" in [one["code"] for one in status.json["findings"]]
    assert status.json["result"]["checkpoint"]["since"] is None
    run = on(register, "audit", "checkpoint", "-o", tmp_path / "b.kt", "--key", officer.path)
    assert run.code == 1
    assert "Контрольної точки не зроблено." in run.out
    assert not (tmp_path / "b.kt").exists()
    signed = on(register, "audit", "checkpoint", "--sign", tmp_path / "a.kt", "--key", officer.path)
    assert signed.code == 1


def test_a_second_signature_of_the_same_key_and_a_file_in_the_way_are_refused(
    register: Path, officer: Signer, tmp_path: Path
) -> None:
    file = tmp_path / "a.kt"
    make(register, file, officer)
    before = file.read_bytes()
    again = on(register, "audit", "checkpoint", "--sign", file, "--key", officer.path)
    assert (again.code, "вже підписано" in again.err) == (2, True)
    there = on(register, "audit", "checkpoint", "-o", file, "--key", officer.path)
    assert (there.code, "уже існує" in there.err) == (2, True)
    assert file.read_bytes() == before


def test_without_a_key_there_is_a_slip_but_no_file(register: Path, tmp_path: Path) -> None:
    file = on(register, "audit", "checkpoint", "-o", tmp_path / "a.kt")
    assert (file.code, "нема чим підписати" in file.err) == (2, True)
    slip = on(register, "audit", "checkpoint", "--paper", tmp_path / "a.html", "--json")
    assert slip.code == 0
    assert slip.json["result"]["signers"] == []
    assert slip.json["result"]["files"] == [str(tmp_path / "a.html")]
    text = html_text(tmp_path / "a.html")
    assert all(group in text for group in slip.json["result"]["code"].split("-"))
    assert check(register, slip.json["result"]["code"]) == (0, [])


@pytest.mark.parametrize(
    "words", [(), ("--check", "a", "--key", "b"), ("-o", "a", "--sign", "b"), ("--check", "a", "--sign", "b")]
)
def test_one_thing_at_a_time(register: Path, words: tuple[str, ...]) -> None:
    run = on(register, "audit", "checkpoint", *words)
    assert (run.code, "--check ФАЙЛ|КОД" in run.err) == (2, True)


def test_the_names_on_a_slip_and_the_keys_that_may_sign_are_those_of_the_register(
    line: Line, officer: Signer, head_key: Signer, tmp_path: Path
) -> None:
    signers = f"""\
signers:
  - email: golova@kadry.invalid
    name: Остапчук Віктор Григорович
    roles: [керівник органу]
    root: так
    keys:
      - key: {head_key.key.line}
        from: 2009-01-01
"""
    by = Signature("x", "x@kadry.invalid", BEGIN, officer)
    with overlay(str(line.root / ".git")) as place, objects(place) as store:
        assert known_signers(store, line.head) is None
        head = add_commit(place, line.head, {SIGNERS_FILE: signers.encode()}, "trust\n", by)
    with overlay(str(line.root / ".git")) as place:
        broken = add_commit(place, line.head, {SIGNERS_FILE: b"signers: []\n"}, "trust\n", by)
    with overlay(str(line.root / ".git")) as place, objects(place) as store:
        named = known_signers(store, head)
        assert named == {head_key.key.fingerprint: "Остапчук Віктор Григорович"}
        assert known_signers(store, broken) == {}
        for key, expected in ((officer, ["KD977"]), (head_key, [])):
            anchor = saved(tmp_path, "a.kt", point(line, line.head, key))
            assert [one.code for one in anchor_findings(place, store, head, [anchor], named).findings] == expected


def test_that_there_is_none_is_told_once_there_are_signers(register: Path) -> None:
    words = "Контрольної точки цього реєстру ще немає"
    assert words not in on(register, "status").out
    (register / "trust").mkdir()
    assert words in on(register, "status").out


def test_the_slip_holds_the_golden_words_in_every_format(officer: Signer, head_key: Signer, tmp_path: Path) -> None:
    ground = register_ground(EXAMPLE)
    body = paper_body(ground.settings, ground.law_on(BEGIN.date()))
    names = {officer.key.fingerprint: "Ковтун Лариса Миколаївна"}
    point = Checkpoint("a1" * 20, 14, "b2" * 20, "c3" * 32)
    fields = slip_fields(point, BEGIN, (officer.key, head_key.key), names, body)
    kind = topic("audit").paper("checkpoint-slip")
    for to in FORMATS:
        made = typeset(templates_dir(), kind.template, fields, SLIP_FIELDS, to, FIELD_NAMES)
        assert made.findings == ()
        (tmp_path / f"slip.{to}").write_bytes(made.data or b"")
    html = tmp_path / "slip.html"
    assert html_text(html) == (GOLDEN / "checkpoint-slip.txt").read_text(encoding="utf-8")
    assert missing_words(html, pdf_text(tmp_path / "slip.pdf")) == []
    assert missing_words(html, docx_text(tmp_path / "slip.docx")) == []
    assert pages(tmp_path / "slip.pdf") == 1
