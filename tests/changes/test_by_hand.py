"""An acknowledgement judged without kadry, as docs/acknowledgement.md tells it: git, SHA-256, OpenSSH, YAML."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.changes.trusted import CARD, CHIEF, EMPLOYEE, PERSONNEL, ack, change, edit_card, propose, trusted
from tests.trust.values import HEAD, HR_HEAD


def shown(root: Path, name: str) -> bytes:
    return subprocess.run(["git", "-C", str(root), "show", name], capture_output=True, check=True).stdout


def digest_of(files: list[dict[str, Any]], key: str) -> str:
    lines = (f"{one['path']}\0{one.get(key, '-')}\n" for one in sorted(files, key=lambda one: str(one["path"])))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def verified(folder: Path, said: str, signature: str, email: str, key: str) -> bool:
    (folder / "statement.sig").write_text(f"{signature}\n", encoding="ascii")
    (folder / "allowed").write_text(f'{email} namespaces="kadry-ack" {key}\n', encoding="utf-8")
    named = ["-f", str(folder / "allowed"), "-I", email, "-s", str(folder / "statement.sig")]
    command = ["ssh-keygen", "-Y", "verify", "-n", "kadry-ack", *named]
    return subprocess.run(command, input=said.encode(), capture_output=True, check=False).returncode == 0


@pytest.mark.req("H10", "T-U5")
@pytest.mark.row("U5")
def test_each_signature_of_a_change_is_proven_by_hand(register: Path, tmp_path: Path) -> None:
    keys = trusted(register)
    edit_card(register)
    code = propose(register)
    ack(register, code, EMPLOYEE, keys[HR_HEAD], "--paper", "аркуш 3")
    ack(register, code, CHIEF, keys[HEAD])
    ack(register, code, PERSONNEL, keys[HR_HEAD])
    assert change(register, "apply", code).code == 0
    first = subprocess.run(
        ["git", "-C", str(register), "rev-list", "--max-parents=0", "HEAD"], capture_output=True, check=True
    )
    told = yaml.safe_load(shown(register, f"HEAD:acks/{code}.yaml"))
    signers = yaml.safe_load(shown(register, "HEAD^:trust/signers.yaml"))["signers"]
    owners = {one["email"]: one["keys"][0]["key"] for one in signers}
    (file,) = told["files"]
    assert file["before"] == hashlib.sha256(shown(register, f"HEAD^:{CARD}")).hexdigest()
    assert file["after"] == hashlib.sha256(shown(register, f"HEAD:{CARD}")).hexdigest()
    for one in told["knowledge"]:
        (hand,) = one["hands"]
        said = "".join(
            f"{line}\n"
            for line in (
                "kadry-ack/1",
                f"register {first.stdout.decode().strip()}",
                f"change {told['change']}",
                f"role {one['role']}",
                f"person {one.get('person', '-')}",
                f"kind {one['kind']}",
                f"paper {one.get('paper', '-')}",
                f"scan {one.get('scan', '-')}",
                f"signer {hand['signer']}",
                f"date {one['date']}",
                f"basis {told['basis']}",
                *(f"record {each['path']}" for each in told["files"]),
                f"from {digest_of(told['files'], 'before')}",
                f"to {digest_of(told['files'], 'after')}",
            )
        )
        asked = (tmp_path, said, hand["signature"], hand["signer"], owners[hand["signer"]])
        assert verified(*asked)
        assert not verified(tmp_path, said.replace("2026", "2025"), *asked[2:])
