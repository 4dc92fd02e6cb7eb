"""Adding to the history by plumbing: objects, then the reference, then our own lines of the index (design §7)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.git.commits import SIGNATURE_HEADER, person_line
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.git.refs import NO_COMMIT

if TYPE_CHECKING:
    from kadry_cli.core.signing.signing import Signer

_MADE = re.compile(rb"([0-9a-f]{40})\n")
_SCRATCH = "refs/kadry/act"
GIT_NAMESPACE = "git"


class Signature(NamedTuple):
    """Who makes a commit, and when; the key that signs it, None where acts are not signed."""

    name: str
    email: str
    when: datetime
    signer: Signer | None = None


def add_commit(place: Overlay, parent: str, files: Mapping[str, bytes | None], message: str, by: Signature) -> str:
    """A new commit after `parent` ("" for the first): the files with these bytes, those with None taken away.

    Only objects are added: no reference of the register moves. Paths hold no line breaks and begin with no quote, as
    the grammar of ids has it. The commit's id.
    """
    text = message.encode("utf-8")
    person = person_line(by.name, by.email, by.when).encode("utf-8")
    pieces = [b"feature done\ncommit ", _SCRATCH.encode(), b"\nmark :1\nauthor ", person, b"\ncommitter ", person]
    pieces += [b"\ndata %d\n" % len(text), text, b"\n"]
    if parent:
        pieces += [b"from ", parent.encode(), b"\n"]
    for path, data in sorted(files.items()):
        if data is None:
            pieces += [b"D ", path.encode(), b"\n"]
        else:
            pieces += [b"M 100644 inline ", path.encode(), b"\ndata %d\n" % len(data), data, b"\n"]
    pieces += [b"get-mark :1\ndone\n"]
    said = place.git("fast-import", "--quiet", "--done", "--date-format=raw", given=b"".join(pieces))
    match = _MADE.fullmatch(said)
    if match is None:
        raise GitFailedError("fast-import", 0, said)
    made = match[1].decode("ascii")
    return signed_commit(place, made, by.signer) if by.signer is not None else made


def signed_commit(place: Overlay, commit: str, signer: Signer) -> str:
    """The same commit with a signature over it, as `git commit -S` makes it; its id. UserError as `signing.sign`."""
    signed = with_signature(place.git("cat-file", "commit", commit), signer)
    return place.git("hash-object", "-t", "commit", "-w", "--stdin", given=signed).decode("ascii").strip()


def with_signature(data: bytes, signer: Signer) -> bytes:
    """The bytes of a commit with a signature over them. UserError as `signing.sign`."""
    from kadry_cli.core.signing.signing import sign

    head, gap, words = data.partition(b"\n\n")
    signature = "\n ".join(sign(signer, GIT_NAMESPACE, data).rstrip("\n").split("\n"))
    return head + f"\n{SIGNATURE_HEADER} {signature}".encode() + gap + words


def move_branch(place: Overlay, branch: str, new: str, old: str, by: Signature) -> None:
    """Moves a branch from one commit to another, if it still is where it was: the commit point of an act.

    `old` is "" for a branch that does not exist yet. GitFailedError where it is elsewhere by now.
    """
    email = by.email or "-"
    who = (("GIT_COMMITTER_NAME", by.name), ("GIT_COMMITTER_EMAIL", email))
    stamp = (("GIT_COMMITTER_DATE", f"@{int(by.when.timestamp())} +0000"),)
    place.git_in_place("update-ref", "-m", "kadry", branch, new, old or NO_COMMIT, who=who + stamp)


def remove_reference(place: Overlay, name: str, old: str) -> None:
    """Takes a reference away, if it still names `old`. GitFailedError where it does not by now."""
    place.git_in_place("update-ref", "-d", name, old)


def index_with(place: Overlay, index: str, blobs: Mapping[str, str | None], head: str) -> None:
    """Puts our own paths into an index, with the ids of their files (None: taken away); all other lines stay.

    `index` is a private copy; where there was none, it is made from the commit `head`.
    """
    if head:
        place.git("read-tree", head, index=index)
    lines = [
        f"100644 {blob}\t{path}\0" if blob is not None else f"0 {NO_COMMIT}\t{path}\0" for path, blob in blobs.items()
    ]
    place.git("update-index", "-z", "--index-info", given="".join(lines).encode(), index=index)
