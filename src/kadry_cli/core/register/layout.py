"""Where records stand on disk: paths and kinds, the walk over a register, the one way to read its files."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.files.folder import is_link
from kadry_cli.core.finding import Finding
from kadry_cli.core.manifest import RecordKind, Topic
from kadry_cli.core.records.ids import id_problem, part_problem, year_problem
from kadry_cli.core.register.raw_text import MAX_BYTES, too_large

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

SETTINGS_FILE = "kadry.yaml"
GIT_DIR = ".git"
ATTRIBUTES_FILE = ".gitattributes"
"""At the top it keeps line endings as they are; in a folder below it has no business (KD914)."""
YAML_SUFFIXES = (".yaml", ".yml")
SKIPPED_FOLDERS = frozenset({"papers"})
"""Folders of scans and printed papers. Hidden files and folders are skipped too."""

TopicKind = tuple[Topic, RecordKind]

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_PROBLEMS = {"year": year_problem, "part": part_problem}


class FilePlace(NamedTuple):
    """One file of a register: its path with forward slashes, its kind, and the ids its path carries."""

    path: str
    kind: TopicKind
    ids: Mapping[str, str]


def match(path: str, kinds: Iterable[TopicKind]) -> tuple[TopicKind, dict[str, str]] | None:
    """The kind of record that stands at a path, and the ids in it; None where no pattern fits exactly."""
    for kind in kinds:
        found = _expression(kind[1].pattern).fullmatch(path)
        if found is not None and not any(_id_problem(name, text) for name, text in found.groupdict().items()):
            return kind, found.groupdict()
    return None


def record_folders(kinds: Iterable[TopicKind]) -> frozenset[str]:
    """The folders at the top of a register that hold records."""
    return frozenset(kind.pattern.partition("/")[0] for _, kind in kinds if "/" in kind.pattern)


def path_for(pattern: str, **ids: str) -> str:
    """The path of a record by its pattern (`competitions/{competition}/exam.yaml`) and ids.

    UserError for a bad id: nothing that fails the grammar of ids becomes a path (G4).
    """
    for name, text in ids.items():
        problem = _id_problem(name, text)
        if problem:
            raise UserError(
                f"ідентифікатор не годиться: {problem}",
                "пишіть його так, як названо папку чи файл у реєстрі, наприклад 2009-holovnyi-spetsialist",
            )
    return pattern.format_map(ids)


def find_root(start: Path) -> Path:
    """The register that `start` lies in: the nearest folder upwards with `kadry.yaml`; else UserError."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if os.path.isfile(folder / SETTINGS_FILE):  # noqa: PTH113 - never raises, even in a closed folder
            return folder
    raise UserError(
        f"реєстру не знайдено: ні тут, ні в жодній папці вище немає файлу {SETTINGS_FILE}",
        "перейдіть до папки реєстру чи назвіть її: --root ПАПКА; приклад реєстру створить kadry demo",
    )


def has_git(root: Path) -> bool:
    """Whether anything stands in the place of the register's git folder."""
    return os.path.lexists(root / GIT_DIR)


def named_root(folder: Path) -> Path:
    """The register that `--root` names. UserError where the folder holds no `kadry.yaml`."""
    if (folder / SETTINGS_FILE).is_file():
        return folder
    raise UserError(
        f"у папці «{folder}» немає файлу {SETTINGS_FILE}",
        "назвіть папку реєстру: --root ПАПКА; приклад реєстру створить kadry demo",
    )


def walk(root: Path, kinds: Sequence[TopicKind]) -> Iterator[FilePlace | Finding]:
    """Every record of a register, and a finding for every file that looks like a record but is none.

    The order is that of the names by code points, folder by folder, the same on every platform. Only the
    folders that some pattern names are entered; links are never followed (KD202), so nothing is read twice or
    from outside.
    """
    yield from _walk_folder(root, "", kinds, record_folders(kinds))


def _walk_folder(
    root: Path, folder: str, kinds: Sequence[TopicKind], known: frozenset[str]
) -> Iterator[FilePlace | Finding]:
    try:
        with os.scandir(root / folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(folder.rstrip("/"), error)
        return
    seen: dict[str, str] = {}
    for entry in entries:
        name, path = entry.name, folder + entry.name
        if folder and name == ATTRIBUTES_FILE:
            yield Finding("KD914", _shown(path))
        # What is named like a folder of records must not pass for "no such records", whatever it is.
        is_folder = _stands_for_folder(entry) or (not folder and name in known)
        if name.startswith(".") or (is_folder and _holds_no_records(name, folder, known)):
            continue
        if not is_folder and not name.casefold().endswith(YAML_SUFFIXES):
            continue
        twin = seen.setdefault(_folded(name), name)
        if twin != name:
            yield Finding("KD204", _shown(path), values={"twin": _shown(twin)})
        if _is_link(entry):
            yield _link_finding(root, path)
        elif not is_folder:
            yield _placed(path, kinds)
        elif folder or name in known:
            yield from _walk_folder(root, f"{path}/", kinds, known)
        else:
            yield Finding("KD205", _shown(path), values={"near": _near(name, known)})


def _stands_for_folder(entry: os.DirEntry[str]) -> bool:
    """A folder, or a link to one, to nowhere or to itself."""
    if entry.is_symlink():
        return not os.path.isfile(entry.path)  # noqa: PTH113 - never raises, even for a link to itself
    return entry.is_dir(follow_symlinks=False)


def _holds_no_records(name: str, folder: str, known: frozenset[str]) -> bool:
    """A folder of papers, or one at the top that no pattern names, not even with a slip of the pen.

    Straight below a known folder stand ids, and «papers» may be one.
    """
    if not folder:
        return not _near(name, known)
    return name in SKIPPED_FOLDERS and folder.count("/") > 1


def _near(name: str, known: frozenset[str]) -> str:
    """The known folder that a name at the top is, or is a slip of the pen for; "" for any other folder."""
    if name in known:
        return name
    folded = _folded(name)
    if folded in known:
        return folded
    from difflib import get_close_matches

    return next(iter(get_close_matches(folded, sorted(known), n=1, cutoff=0.85)), "")


def _placed(path: str, kinds: Sequence[TopicKind]) -> FilePlace | Finding:
    matched = match(path, kinds)
    if matched is not None:
        return FilePlace(path, *matched)
    for _, kind in kinds:
        found = _expression(kind.pattern).fullmatch(path)
        if found is not None:
            problems = (_id_problem(name, text) for name, text in found.groupdict().items())
            return Finding("KD201", _shown(path), values={"reason": next(filter(None, problems))})
    return Finding("KD203", _shown(path))


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """A pattern as an expression that takes anything for an id: a bad id is told from a foreign file."""
    pieces = enumerate(_PLACEHOLDER.split(pattern))
    return re.compile("".join(f"(?P<{piece}>[^/]+?)" if number % 2 else re.escape(piece) for number, piece in pieces))


def _id_problem(name: str, text: str) -> str | None:
    return _PROBLEMS.get(name, id_problem)(text)


def _shown(path: str) -> str:
    """A path that can be printed: a name in another encoding comes from the system with lone surrogates."""
    return path.encode("utf-8", "replace").decode("utf-8")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _is_link(entry: os.DirEntry[str]) -> bool:
    if entry.is_symlink():
        return True
    # DirEntry.stat is free on Windows and has the tag only there.
    return os.name == "nt" and is_link(entry.stat(follow_symlinks=False))


def _link_finding(root: Path, path: str) -> Finding:
    try:
        inside = (root / path).resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        inside = False
    where = "в інше місце реєстру" if inside else "за межі реєстру"
    return Finding("KD202", _shown(path), values={"where": where})


def _unreadable(path: str, error: OSError) -> Finding:
    return Finding("KD020", _shown(path), values={"reason": _reason(error)})


def _reason(error: OSError) -> str:
    """Why the system refuses, in words; never with a path of this machine."""
    if isinstance(error, FileNotFoundError):
        return "такого файлу немає"
    if isinstance(error, PermissionError):
        return "немає права на читання"
    if isinstance(error, NotADirectoryError):
        return "тут мала бути папка"
    return "помилка читання з диска"


def read_bytes(root: Path, relative: str) -> tuple[bytes | None, tuple[Finding, ...]]:
    """The bytes of a file of the register, or None and the finding that says why it was not read.

    Refused before anything is read: a path that leads out, a link anywhere on the way (KD202), anything but a
    regular file (KD020), more than 1 MiB (KD016). `relative` has forward slashes.
    """
    parts = relative.split("/")
    if any(part in ("", ".", "..") or "\\" in part or ":" in part or "\0" in part for part in parts):
        return None, (Finding("KD202", relative, values={"where": "за межі реєстру"}),)
    place = str(root)
    try:
        for number, part in enumerate(parts, start=1):
            place = f"{place}/{part}"
            status = os.lstat(place)
            if is_link(status):
                return None, (_link_finding(root, "/".join(parts[:number])),)
        if not stat.S_ISREG(status.st_mode):
            return None, (Finding("KD020", relative, values={"reason": "це не звичайний файл"}),)
        return _read_regular(place, relative)
    except OSError as error:
        return None, (_unreadable(relative, error),)


def _read_regular(place: str, relative: str) -> tuple[bytes | None, tuple[Finding, ...]]:
    # The file may have been replaced since it was looked at: no link is followed, a pipe does not block.
    flags = os.O_RDONLY
    for name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"):
        flags |= getattr(os, name, 0)
    with open(os.open(place, flags), "rb") as file:  # noqa: PTH123 - a descriptor, not a path
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            return None, (Finding("KD020", relative, values={"reason": "це не звичайний файл"}),)
        data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            return None, (too_large(relative, max(status.st_size, len(data)), data),)
    return data, ()
