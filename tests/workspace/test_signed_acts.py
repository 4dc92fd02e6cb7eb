"""`kadry whoami --key`: from then on every act is a signed commit that git itself accepts (H10, K17)."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.kadry import kadry
from tests.signing.keys import key_file, signer

pytestmark = pytest.mark.req("H10", "K17")
NAME = "Ковтун Лариса Миколаївна"


def git(folder: Path, *args: str, signers: Path) -> subprocess.CompletedProcess[bytes]:
    options = ("-c", "gpg.format=ssh", "-c", f"gpg.ssh.allowedSignersFile={signers}")
    return subprocess.run(["git", *options, "-C", str(folder), *args], capture_output=True, check=False)


@pytest.fixture
def key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    kadry("whoami", "--name", NAME, "--email", "kovtun@rada.gov.ua")
    return key_file(tmp_path, "officer")


def test_every_act_after_it_is_signed_and_git_accepts_it(tmp_path: Path, key: Path) -> None:
    named = kadry("whoami", "--key", key, "--json").json["result"]
    public = signer(tmp_path, "officer").key
    assert named == {"name": NAME, "email": "kovtun@rada.gov.ua", "key": public.fingerprint}
    folder = tmp_path / "rada"
    assert kadry("demo", folder).code == 0
    (folder / "acts.yaml").write_text((folder / "acts.yaml").read_text(encoding="utf-8") + "# нотатка\n", "utf-8")
    kadry("init", folder)
    done = kadry("--root", folder, "record", "--basis", "розпорядження від 30.04.2009 № 45-к", "--yes")
    assert done.code == 0, done.err
    signers = tmp_path / "signers"
    signers.write_text(f'kovtun@rada.gov.ua namespaces="git" {public.line}\n', encoding="utf-8")
    shown = git(folder, "log", "-1", "--format=%G? %GS %ce", signers=signers).stdout.decode()
    assert shown == "G kovtun@rada.gov.ua kovtun@rada.gov.ua\n"
    assert git(folder, "fsck", "--strict", signers=signers).returncode == 0
    assert kadry("--root", folder, "check").code == 0


def test_without_the_key_nothing_is_recorded(tmp_path: Path, key: Path) -> None:
    folder = tmp_path / "rada"
    kadry("demo", folder)
    kadry("init", folder)
    kadry("whoami", "--key", key)
    key.unlink()
    before = (folder / ".git/refs/heads/main").read_bytes()
    (folder / "acts.yaml").write_text((folder / "acts.yaml").read_text(encoding="utf-8") + "# нотатка\n", "utf-8")
    done = kadry("--root", folder, "record", "--basis", "розпорядження від 30.04.2009 № 45-к", "--yes")
    assert done.code == 2
    assert "kadry whoami --key" in done.err
    assert (folder / ".git/refs/heads/main").read_bytes() == before
    kadry("whoami", "--no-key")
    assert kadry("--root", folder, "record", "--basis", "розпорядження від 30.04.2009 № 45-к", "--yes").code == 0


def test_a_key_that_cannot_sign_is_not_taken(tmp_path: Path, key: Path) -> None:
    assert kadry("whoami", "--key", tmp_path / "немає").code == 2
    key.write_bytes(b"-----BEGIN OPENSSH PRIVATE KEY-----\n")
    assert kadry("whoami", "--key", key).code == 2
    assert kadry("whoami", "--json").json["result"]["key"] is None
    assert kadry("whoami", "--key", key, "--no-key").code == 2
