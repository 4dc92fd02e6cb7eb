"""From a hand edit to an act that everybody knew of: the whole way, and every way it is stopped (H10; trust U5, U8)."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest
import typer

from kadry_cli.changes.proposals.arguments import complete_change
from kadry_cli.changes.proposals.files import read_ack
from kadry_cli.core import clock
from kadry_cli.core.change.proposals import proposals, reference_of
from kadry_cli.core.change.writing import Act, writing
from kadry_cli.core.console.session import Session
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.signing.signing import Signer
from kadry_cli.trust.folders import SIGNERS_FILE
from tests.answers import answers
from tests.changes.trusted import (
    BASIS,
    CARD,
    CHIEF,
    EMPLOYEE,
    PERSONNEL,
    ROOT,
    ack,
    change,
    edit_card,
    propose,
    trusted,
)
from tests.faults.scene import BY, plain_git
from tests.kadry import kadry
from tests.signing.keys import signer
from tests.trust.values import EMAILS, HEAD, HR_HEAD, OFFICER, PERSON, WORKER, signers_value

pytestmark = [pytest.mark.req("H10", "T-U5"), pytest.mark.row("U5")]
Keys = dict[str, Signer]


@pytest.fixture
def keys(register: Path) -> Keys:
    return trusted(register)


def head(root: Path) -> str:
    return plain_git(root, "rev-parse", "HEAD").stdout.strip()


def kept(root: Path) -> list[str]:
    return list(proposals(str(root / ".git")))


def everybody(root: Path, code: str, keys: Keys) -> None:
    for role, name in ((EMPLOYEE, WORKER), (CHIEF, HEAD), (PERSONNEL, HR_HEAD)):
        done = ack(root, code, role, keys[name])
        assert done.code == 0, done.out + done.err


def test_a_change_is_proposed_acknowledged_and_made(register: Path, keys: Keys) -> None:
    before, recorded = head(register), (register / CARD).read_bytes()
    edit_card(register)
    wanted = (register / CARD).read_bytes()
    code = propose(register, CARD)
    assert (register / CARD).read_bytes() == recorded
    assert head(register) == before
    assert kadry("--root", register, "check").code == 0
    (listed,) = change(register, "list", "--json").json["result"]["changes"]
    assert (listed["change"], listed["records"], listed["basis"], listed["ready"]) == (code, [CARD], BASIS, False)
    assert listed["missing"] == [
        {"role": EMPLOYEE, "person": PERSON, "number": 1},
        {"role": CHIEF, "person": None, "number": 1},
        {"role": PERSONNEL, "person": None, "number": 1},
    ]
    refused = change(register, "apply", code)
    assert refused.code == 2
    assert f"ще мають знати: працівник ({PERSON}), керівник органу, керівник кадрової служби" in refused.err
    everybody(register, code, keys)
    shown = change(register, "show", code)
    assert "Усі, хто мав знати, знають" in shown.out
    assert "1979" not in shown.out
    assert "15.03.1979" in change(register, "show", code, "--reveal").out
    made = change(register, "apply", code, "--json")
    assert made.code == 0, made.out + made.err
    assert made.json["result"]["files"] == [f"acks/{code}.yaml", CARD]
    assert (register / CARD).read_bytes() == wanted
    assert plain_git(register, "status", "--porcelain").stdout == ""
    words = plain_git(register, "show", "-s", "--format=%B", "HEAD").stdout.splitlines()
    assert words[-3:] == [f"Kadry-Basis: {BASIS}", f"Kadry-Change: {code}", ""]
    assert plain_git(register, "rev-parse", "HEAD^").stdout.strip() == before
    assert kept(register) == []
    assert kadry("--root", register, "check").code == 0
    assert read_ack((register / f"acks/{code}.yaml").read_bytes(), code) is not None
    judged = kadry("--root", register, "audit", "verify", "--json").json["result"]
    assert "підпис" in judged["knowledge"]
    assert [one for one in judged["findings"] if one["commit"] == head(register)] == []


def test_a_register_without_records_of_trust_says_where_they_begin(register: Path) -> None:
    edit_card(register)
    for args in (("propose", "--basis", BASIS), ("list",), ("show", "zmina-1a"), ("apply", "zmina-1a")):
        run = change(register, *args)
        assert (run.code, "kadry trust init" in run.err) == (2, True), run.err


def test_what_is_wrong_is_not_proposed(register: Path, keys: Keys) -> None:
    edit_card(register, "1979-03-14", "1979-02-30")
    done = change(register, "propose", CARD, "--basis", BASIS)
    assert (done.code, "KD304" in done.out) == (1, True)
    assert "1979-02-30" in (register / CARD).read_text(encoding="utf-8")
    assert kept(register) == []
    assert "подавати нічого" in change(register, "propose", "acts.yaml", "--basis", BASIS).err
    assert "KD240" in change(register, "propose", CARD, "--basis", "розпорядження від 30.04.2009 № 54-к").out


def test_a_dry_run_leaves_everything(register: Path, keys: Keys) -> None:
    edit_card(register)
    edited = (register / CARD).read_bytes()
    assert change(register, "propose", CARD, "--basis", BASIS, "--dry-run").code == 0
    assert (kept(register), (register / CARD).read_bytes()) == ([], edited)


@pytest.mark.req("T-U8")
@pytest.mark.row("U8")
def test_a_ground_with_a_line_of_its_own_is_refused(register: Path, keys: Keys) -> None:
    edit_card(register)
    assert change(register, "propose", CARD, "--basis", f"{BASIS}\n\nKadry-Change: zmina-1").code == 2
    assert kept(register) == []


@pytest.mark.parametrize(
    ("role", "name", "said"),
    [
        (EMPLOYEE, OFFICER, "не має ролі «працівник»"),
        (CHIEF, HR_HEAD, "не має ролі «керівник органу»"),
        (ROOT, HEAD, "ця зміна не потребує"),
    ],
)
def test_nobody_acknowledges_for_a_role_he_does_not_hold(
    register: Path, keys: Keys, role: str, name: str, said: str
) -> None:
    edit_card(register)
    code = propose(register)
    done = ack(register, code, role, keys[name])
    assert (done.code, said in done.err) == (2, True), done.err


def test_a_key_that_is_in_no_record_acknowledges_nothing(register: Path, keys: Keys, tmp_path: Path) -> None:
    edit_card(register)
    assert "у записах довіри немає" in ack(register, propose(register), CHIEF, signer(tmp_path, "stranger")).err


def test_the_officers_own_key_is_the_usual_one(register: Path, keys: Keys) -> None:
    edit_card(register)
    code = propose(register)
    kadry("whoami", "--key", keys[HEAD].path)
    assert change(register, "ack", code, "--role", "органу").code == 0
    kadry("whoami", "--no-key")
    assert "яким ключем підписати" in change(register, "ack", code, "--role", PERSONNEL).err


def test_one_human_stands_for_one_role(register: Path, keys: Keys) -> None:
    value = signers_value(keys)
    value["signers"][0]["roles"].append(PERSONNEL)
    (register / SIGNERS_FILE).write_bytes(new_file(SIGNERS_FILE, value))
    kadry("--root", register, "record", "trust", "--basis", BASIS)
    edit_card(register)
    code = propose(register)
    assert ack(register, code, CHIEF, keys[HEAD]).code == 0
    both = ack(register, code, PERSONNEL, keys[HEAD])
    assert (both.code, "одна людина (golova@rada.gov.ua) стоїть за кілька ролей" in both.err) == (2, True)
    again = ack(register, code, CHIEF, keys[HEAD])
    assert (again.code, "уже записано" in again.err) == (2, True)


def test_a_paper_is_countersigned_and_its_scan_summed(register: Path, keys: Keys, tmp_path: Path) -> None:
    edit_card(register)
    code = propose(register)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"scan")
    paper = ("--paper", "аркуш 3, сторінка 12", "--scan", scan)
    assert "засвідчити керівник кадрової служби" in ack(register, code, EMPLOYEE, keys[HEAD], *paper).err
    assert ack(register, code, EMPLOYEE, keys[HR_HEAD], *paper).code == 0
    (known,) = change(register, "show", code, "--json").json["result"]["known"]
    assert (known["kind"], known["paper"], known["person"]) == ("папір", "аркуш 3, сторінка 12", PERSON)
    assert known["scan"] == hashlib.sha256(b"scan").hexdigest()
    for role, name in ((CHIEF, HEAD), (PERSONNEL, HR_HEAD)):
        assert ack(register, code, role, keys[name]).code == 0
    assert change(register, "apply", code).code == 0


def test_a_refusal_has_two_or_three_witnesses(register: Path, keys: Keys) -> None:
    edit_card(register)
    code = propose(register)
    act = ("ack", code, "--refused", "акт від 12.05.2009 № 3")

    def by(*names: str) -> list[object]:
        return [part for name in names for part in ("--witness", keys[name].path)]

    assert "двох свідків" in change(register, *act, *by(HEAD)).err
    assert "двох свідків" in change(register, *act, *by(HEAD, HEAD)).err
    assert "свідком власної відмови" in change(register, *act, *by(HEAD, WORKER)).err
    assert "свідків двоє або троє" in change(register, *act, *by(HEAD, HR_HEAD, OFFICER, WORKER)).err
    assert "--refused і --witness вживають разом" in change(register, *act).err
    assert change(register, *act, *by(HEAD, OFFICER)).code == 0
    (known,) = change(register, "show", code, "--json").json["result"]["known"]
    assert (known["kind"], known["signers"]) == ("акт про відмову", [EMAILS[HEAD], EMAILS[OFFICER]])


def test_a_statement_signed_elsewhere_by_ssh_keygen_counts(register: Path, keys: Keys, tmp_path: Path) -> None:
    edit_card(register)
    code = propose(register)
    said = tmp_path / "statement"
    written = change(register, "show", code, "--statement", EMPLOYEE, "--date", "2026-11-25", "-o", said)
    assert written.code == 0, written.err
    lines = said.read_text(encoding="utf-8").splitlines()
    first = plain_git(register, "rev-list", "--max-parents=0", "HEAD").stdout.strip()
    assert lines[:5] == [
        "kadry-ack/1", f"register {first}", f"change {code}", f"role {EMPLOYEE}", f"person {PERSON}",
    ]  # fmt: skip
    command = ("ssh-keygen", "-q", "-Y", "sign", "-f", keys[WORKER].path, "-n", "kadry-ack", str(said))
    subprocess.run(command, check=True, capture_output=True)
    made = ("ack", code, "--role", EMPLOYEE, "--signature", said.with_suffix(".sig"))
    late = change(register, *made, "--date", "2026-11-26")
    assert (late.code, "не сходиться" in late.err, "--date" in late.err) == (2, True, True)
    assert change(register, *made, "--date", "2026-11-25").code == 0
    assert "це не підпис SSH" in change(register, *made[:4], "--signature", said).err


def test_which_signer_signs_is_asked_where_several_may(register: Path, keys: Keys, tmp_path: Path) -> None:
    edit_card(register)
    code = propose(register)
    asked = ("show", code, "--statement", ROOT, "-o", tmp_path / "statement")
    assert f"{EMAILS[HEAD]}, {EMAILS[HR_HEAD]}" in change(register, *asked).err
    assert change(register, *asked, "--signer", EMAILS[HEAD]).code == 0
    assert change(register, "show", code, "--statement", CHIEF).code == 2
    assert "такої ролі немає" in change(register, "show", code, "--statement", "кухар", "-o", tmp_path / "x").err


@pytest.mark.parametrize("stale", [False, True])
def test_a_file_that_changed_since_makes_a_proposal_stale(register: Path, keys: Keys, stale: bool) -> None:
    edit_card(register)
    code = propose(register)
    everybody(register, code, keys)
    path = CARD if stale else "acts.yaml"
    (register / path).write_text((register / path).read_text(encoding="utf-8") + "# нотатка\n", encoding="utf-8")
    assert kadry("--root", register, "record", path, "--basis", BASIS).code == 0
    (listed,) = change(register, "list", "--json").json["result"]["changes"]
    assert listed["stale"] == ([CARD] if stale else [])
    done = change(register, "apply", code)
    assert (done.code, "застаріла" in done.err) == ((2, True) if stale else (0, False))
    if stale:
        assert "застаріла" in ack(register, code, ROOT, keys[HEAD]).err


def test_a_key_retired_meanwhile_no_longer_counts(register: Path, keys: Keys) -> None:
    edit_card(register)
    code = propose(register)
    everybody(register, code, keys)
    value = signers_value(keys)
    value["signers"][0]["root"] = "ні"
    value["signers"][2]["root"] = "так"
    value["signers"][0]["keys"][0]["retired"] = "2026-11-26"
    (register / SIGNERS_FILE).write_bytes(new_file(SIGNERS_FILE, value))
    assert kadry("--root", register, "record", "trust", "--basis", BASIS).code == 0
    done = change(register, "apply", code)
    assert (done.code, "ключ відкликано 26.11.2026" in done.err) == (2, True)
    assert "не рахується" in " ".join(change(register, "show", code).out.split())


def test_an_acknowledgement_is_of_no_use_for_another_change(register: Path, keys: Keys) -> None:
    edit_card(register)
    first = propose(register)
    everybody(register, first, keys)
    data = plain_git(register, "show", f"{reference_of(first)}:acks/{first}.yaml").stdout.encode()
    edit_card(register, new="1979-03-16")
    second = propose(register)
    with writing(register) as writer:
        stolen = {f"acks/{second}.yaml": data.replace(first.encode(), second.encode())}
        trailers = (("Kadry-Change", second),)
        writer.put_aside(
            Act("change ack", BASIS, stolen, trailers), reference_of(second), BY._replace(when=clock.now())
        )
    (listed,) = [one for one in change(register, "list", "--json").json["result"]["changes"] if one["change"] == second]
    assert listed["altered"]
    assert "змінено не програмою" in change(register, "apply", second).err


def test_a_proposal_that_kadry_did_not_write_is_not_read(register: Path, keys: Keys) -> None:
    plain_git(register, "update-ref", reference_of("zmina-1a"), "HEAD")
    assert "не прочитати" in change(register, "show", "zmina-1a").err
    assert "такої поданої зміни немає" in change(register, "show", "zmina-2").err


def test_codes_are_completed(register: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    edit_card(register)
    code = propose(register)
    context = typer.Context(typer.main.get_command(typer.Typer(callback=lambda: None)), obj=Session(root=register))
    assert complete_change(context, "zmina-") == [code]
    assert complete_change(context, "x") == []


def test_a_change_is_never_made_twice(register: Path, keys: Keys) -> None:
    edit_card(register)
    code = propose(register)
    everybody(register, code, keys)
    tip = plain_git(register, "rev-parse", reference_of(code)).stdout.strip()
    assert change(register, "apply", code).code == 0
    assert kadry("--root", register, "undo", head(register), "--basis", BASIS).code == 1  # an acknowledgement stays
    plain_git(register, "update-ref", reference_of(code), tip)
    again = change(register, "apply", code)
    assert (again.code, "вже внесено" in again.err) == (2, True)
    assert change(register, "list", "--json").json["result"]["changes"][0]["made"]


def test_a_change_of_the_records_of_trust_needs_as_many_roots_as_they_say(register: Path, keys: Keys) -> None:
    path = register / SIGNERS_FILE
    path.write_text(path.read_text(encoding="utf-8") + "# нотатка\n", encoding="utf-8")
    code = propose(register)
    assert "2 корені довіри" in change(register, "list").out.replace("\u00a0", " ")
    assert ack(register, code, ROOT, keys[HEAD]).code == 0
    assert "вже записано" in ack(register, code, ROOT, keys[HEAD]).err.replace("уже", "вже")
    assert change(register, "apply", code).code == 2
    assert ack(register, code, ROOT, keys[HR_HEAD]).code == 0
    assert change(register, "apply", code).code == 0


def test_a_file_that_needs_nobody_is_made_at_once(register: Path, keys: Keys) -> None:
    text = (register / "acts.yaml").read_text(encoding="utf-8")
    (register / "acts.yaml").write_text(text + "# нотатка\n", encoding="utf-8")
    code = propose(register)
    assert change(register, "apply", code[:9]).code == 0
    assert not (register / "acks").exists()


def test_a_change_is_made_by_a_signed_act_alone(register: Path, keys: Keys) -> None:
    edit_card(register)
    code = propose(register)
    everybody(register, code, keys)
    kadry("whoami", "--no-key")
    assert "kadry whoami --key" in change(register, "apply", code).err
    kadry("whoami", "--key", keys[OFFICER].path)
    assert change(register, "apply", code).code == 0
    assert "gpgsig" in plain_git(register, "cat-file", "commit", "HEAD").stdout


def test_a_proposal_is_withdrawn_by_its_whole_code(register: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    edit_card(register)
    code = propose(register)
    assert change(register, "withdraw", code[:9]).code == 2
    answers(monkeypatch, "ні")
    assert "Нічого не скасовано" in change(register, "withdraw", code).out
    assert kept(register) == [code]
    assert "скасовано" in change(register, "withdraw", code, "--yes").out
    assert kept(register) == []
    assert change(register, "list").out == "Поданих змін немає.\n"
    assert change(register, "withdraw", code).code == 2


def test_at_a_terminal_the_role_is_asked_and_the_key_signs_once(
    register: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit_card(register)
    code = propose(register)
    answers(monkeypatch, "2", "т")
    done = change(register, "ack", code, "--key", keys[HEAD].path)
    assert (done.code, "керівник органу" in done.out) == (0, True), done.err
