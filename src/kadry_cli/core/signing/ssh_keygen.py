"""`ssh-keygen -Y`: for keys that are no plain Ed25519 file, and as a second judge beside our own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from kadry_cli.core.process.programs import program
from kadry_cli.core.process.run import Done, run

NAME = "ssh-keygen"
_KEPT = ("SSH_AUTH_SOCK", "TERM", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE")


def sign_with(path: str, namespace: str, data: bytes) -> Done:
    """The signature on standard output; a passphrase is asked for on the terminal, an agent where there is one."""
    return _run(["-Y", "sign", "-f", str(Path(path).absolute()), "-n", namespace], data)


def holds(signature: str, data: bytes, namespace: str) -> bool:
    """Whether some key has signed these bytes for this use."""
    return _with_files({"signature": signature}, ["-Y", "check-novalidate", "-n", namespace, "-s", "signature"], data)


def holds_for(signature: str, data: bytes, namespace: str, email: str, line: str) -> bool:
    """Whether this person's key has: the judgement of `ssh-keygen -Y verify` over a list of this one signer."""
    files = {"signature": signature, "signers": f'{email} namespaces="{namespace}" {line}\n'}
    return _with_files(files, ["-Y", "verify", "-f", "signers", "-I", email, "-n", namespace, "-s", "signature"], data)


def _with_files(files: dict[str, str], args: list[str], data: bytes) -> bool:
    with tempfile.TemporaryDirectory(prefix="kadry-") as folder:
        for name, text in files.items():
            Path(folder, name).write_text(text, encoding="utf-8", newline="\n")
        return _run(args, data, folder).code == 0


def _run(args: list[str], data: bytes, folder: str = "") -> Done:
    env = {name: os.environ[name] for name in _KEPT if name in os.environ}
    env |= {"PATH": str(Path(program(NAME)).parent), "LC_ALL": "C", "SSH_ASKPASS_REQUIRE": "never"}
    return run(NAME, args, env=env, folder=folder or tempfile.gettempdir(), given=data)
