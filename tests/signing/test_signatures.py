"""SSH signatures: ours and those of `ssh-keygen` are the same thing (trust 3.3, U4)."""

from __future__ import annotations

import base64
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kadry_cli.core.errors import UserError
from kadry_cli.core.signing.keys import public_key
from kadry_cli.core.signing.signatures import armoured, is_valid, read_signature
from kadry_cli.core.signing.signing import Signer, sign, signer_of
from kadry_cli.core.signing.ssh_keygen import holds, holds_for
from kadry_cli.core.signing.wire import WireError
from tests.signing.keys import signer

DATA = "стан реєстру\n".encode()


@pytest.fixture(scope="module")
def officer(tmp_path_factory: pytest.TempPathFactory) -> Signer:
    return signer(tmp_path_factory.mktemp("keys"), "officer")


def keygen(*args: str) -> None:
    subprocess.run(["ssh-keygen", "-q", *args], check=True, capture_output=True)


def test_what_we_sign_ssh_keygen_accepts(officer: Signer) -> None:
    text = sign(officer, "kadry-ack", DATA)
    assert holds(text, DATA, "kadry-ack")
    assert holds_for(text, DATA, "kadry-ack", "kovtun@rada.gov.ua", officer.key.line)
    assert not holds_for(text, DATA + b"x", "kadry-ack", "kovtun@rada.gov.ua", officer.key.line)
    assert not holds_for(text, DATA, "git", "kovtun@rada.gov.ua", officer.key.line)


def test_what_ssh_keygen_signs_we_accept_and_write_the_same_way(officer: Signer, tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.write_bytes(DATA)
    keygen("-Y", "sign", "-f", officer.path, "-n", "git", str(file))
    text = file.with_suffix(".sig").read_text(encoding="ascii")
    read = read_signature(text)
    assert is_valid(read, DATA, "git")
    assert armoured(read.key, read.namespace, read.hash_name, read.signature) == text
    # Ed25519 has one signature for one message.
    assert sign(officer, "git", DATA) == text


@pytest.mark.parametrize("kind", ["ecdsa", "rsa"])
def test_another_kind_of_key_signs_and_is_judged_by_ssh_keygen(kind: str, tmp_path: Path) -> None:
    keygen("-t", kind, "-N", "", "-f", str(tmp_path / "key"))
    other = signer_of(tmp_path / "key")
    read = read_signature(sign(other, "git", DATA))
    assert is_valid(read, DATA, "git")
    assert not is_valid(read, DATA + b" ", "git")
    assert other.key.fingerprint.startswith("SHA256:")


def test_a_key_with_a_passphrase_and_nobody_to_ask_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    keygen("-t", "ed25519", "-N", "secret phrase", "-f", str(tmp_path / "key"))
    with pytest.raises(UserError, match="захищено паролем"):
        sign(signer_of(tmp_path / "key"), "git", DATA)


def test_a_key_that_was_exchanged_is_not_taken_for_the_named_one(tmp_path: Path) -> None:
    first, second = signer(tmp_path, "first"), signer(tmp_path, "second")
    Path(first.path).write_bytes(Path(second.path).read_bytes())
    with pytest.raises(UserError, match="не той"):
        sign(first, "git", DATA)


def test_use_data_and_key_all_count(officer: Signer, tmp_path: Path) -> None:
    read = read_signature(sign(officer, "git", DATA))
    assert is_valid(read, DATA, "git")
    assert not is_valid(read, DATA, "kadry-ack")
    assert not is_valid(read, DATA[1:], "git")
    assert not is_valid(read._replace(key=signer(tmp_path, "other").key), DATA, "git")


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_changed_bit_of_a_signature_is_accepted(officer: Signer, data: st.DataObject) -> None:
    text = sign(officer, "git", DATA)
    lines = text.split("\n")
    blob = bytearray(base64.b64decode("".join(lines[1:-2])))
    at = data.draw(st.integers(0, len(blob) * 8 - 1))
    blob[at // 8] ^= 1 << at % 8
    encoded = base64.b64encode(bytes(blob)).decode("ascii")
    changed = "\n".join([lines[0], *(encoded[i : i + 70] for i in range(0, len(encoded), 70)), *lines[-2:]])
    try:
        read = read_signature(changed)
    except WireError:
        return
    assert not (read.key.blob == officer.key.blob and is_valid(read, DATA, "git"))


@pytest.mark.parametrize(
    "text",
    ["", "ssh-ed25519", "ssh-ed25519 AAAA", "ssh-dss AAAAB3NzaC1kc3MAAAA=", "-----BEGIN OPENSSH PRIVATE KEY-----"],
)
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        public_key(text)


def test_two_keys_in_one_text_are_refused(officer: Signer) -> None:
    with pytest.raises(UserError):
        public_key(f"{officer.key.line} one\n{officer.key.line} two\n")
