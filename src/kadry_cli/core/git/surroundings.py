"""What git is given to stand on: an environment from nothing, options that switch off whatever could run a program,
and an empty folder in the place of the work tree (trust 3.2; docs/platforms.md for Windows)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from kadry_cli.core.process.programs import program

NOWHERE = "/dev/null"

ENVIRONMENT = {
    "HOME": "/nonexistent",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_SYSTEM": NOWHERE,
    "GIT_CONFIG_GLOBAL": NOWHERE,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": NOWHERE,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "SSH_ASKPASS": "",
    "GIT_PAGER": "cat",
    "GIT_EDITOR": "false",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_PROTOCOL_FROM_USER": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_SHALLOW_FILE": "",
}
"""The whole environment of a git child, beside PATH and the places that each call names."""

SETTINGS = (
    "core.fsmonitor=false",
    "advice.graftFileDeprecated=false",
    f"core.hooksPath={NOWHERE}",
    "core.pager=cat",
    "core.editor=false",
    "sequence.editor=false",
    "core.askPass=",
    "core.sshCommand=false",
    "core.gitProxy=",
    "core.alternateRefsCommand=",
    "credential.helper=",
    f"core.attributesFile={NOWHERE}",
    f"core.excludesFile={NOWHERE}",
    "core.untrackedCache=false",
    "core.symlinks=false",
    "core.protectNTFS=true",
    "core.protectHFS=true",
    "core.commitGraph=false",
    "core.multiPackIndex=false",
    "diff.external=",
    "log.showSignature=false",
    "commit.gpgSign=false",
    "tag.gpgSign=false",
    "gpg.format=ssh",
    "gpg.program=false",
    "gpg.openpgp.program=false",
    "gpg.x509.program=false",
    "gpg.ssh.program=ssh-keygen",
    "gpg.ssh.defaultKeyCommand=",
    f"gpg.ssh.allowedSignersFile={NOWHERE}",
    f"gpg.ssh.revocationFile={NOWHERE}",
    "protocol.allow=never",
    "protocol.ext.allow=never",
    "submodule.recurse=false",
    "fetch.recurseSubmodules=false",
    "uploadpack.packObjectsHook=",
    "gc.auto=0",
    "maintenance.auto=false",
    "safe.bareRepository=explicit",
    "transfer.fsckObjects=true",
    "fetch.fsckObjects=true",
    "core.fsync=all",
    "core.fsyncMethod=fsync",
)
"""Settings that outrank every file of settings. The last two: what git says is written is on the disk."""

OPTIONS = (
    "--no-pager",
    "--no-replace-objects",
    "--no-optional-locks",
    "--literal-pathspecs",
    *(word for setting in SETTINGS for word in ("-c", setting)),
)

# What Windows needs to start a program at all.
_KEPT_ON_WINDOWS = ("SYSTEMROOT", "TEMP", "TMP")


def environment(places: Mapping[str, str]) -> dict[str, str]:
    """The environment of one git child; `places` are its GIT_DIR and the like."""
    folder = str(Path(program("git")).parent)
    if os.name == "nt":
        kept = {name: os.environ[name] for name in _KEPT_ON_WINDOWS if name in os.environ}
        return {**kept, "PATH": folder, **ENVIRONMENT, **places}
    return {"PATH": os.pathsep.join(dict.fromkeys((folder, "/usr/bin", "/bin"))), **ENVIRONMENT, **places}
