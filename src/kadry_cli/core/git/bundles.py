"""The whole history in one file (a git bundle), and a history out of such a file, vouched for by nobody (trust 3.5)."""

from __future__ import annotations

import re
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.git.reading import is_whole

LARGEST_BUNDLE = 1 << 30

_HEAD = b"# v2 git bundle\n"
_REF = re.compile(rb"([0-9a-f]{40}) (refs/heads/[A-Za-z0-9][A-Za-z0-9._/-]{0,99})\n")


class Bundle(NamedTuple):
    """A bundle taken apart: the one branch it holds, its last commit, and the pack of objects."""

    branch: str
    commit: str
    pack: bytes


def make_bundle(place: Overlay, branch: str, commit: str) -> bytes:
    """A bundle of everything that leads to a commit, under the name of its branch."""
    place.git("update-ref", branch, commit)
    return place.git("bundle", "create", "--quiet", "--version=2", "-", branch)


def read_bundle(data: bytes) -> Bundle:
    """The parts of a bundle. UserError for another form, for anything but one branch, for a part taken for granted."""
    end = data.find(b"\n\n") + 1
    match = _REF.fullmatch(data[len(_HEAD) : end]) if data.startswith(_HEAD) and end else None
    if match is None or not data[end + 1 : end + 5] == b"PACK":
        raise UserError("це не резервна копія реєстру або її пошкоджено", "потрібен файл, зроблений kadry backup")
    return Bundle(match[2].decode("ascii"), match[1].decode("ascii"), data[end + 1 :])


def take_in(place: Overlay, bundle: Bundle) -> None:
    """Puts the objects of a bundle into the object folder of an overlay: every one of them is looked at, and all that
    they lead to must be there. UserError where it is not so."""
    args = ("index-pack", "--stdin", "--strict", "--fsck-objects", f"--max-input-size={LARGEST_BUNDLE}")
    try:
        place.git(*args, given=bundle.pack)
    except GitFailedError as error:
        raise _damaged() from error
    if not is_whole(place, bundle.commit):
        raise _damaged()


def _damaged() -> UserError:
    return UserError("резервну копію пошкоджено: не всі об’єкти цілі", "візьміть іншу копію")
