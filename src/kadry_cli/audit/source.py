"""Where a history is read from: the register's git folder, or a bundle that somebody brought (K1; trust 3.5).

What a bundle holds is taken into a private folder that goes away; the register is read beside it and never touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.change.acts import readable_head
from kadry_cli.core.change.differences import tree_files
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.bundles import LARGEST_BUNDLE, read_bundle, take_in
from kadry_cli.core.git.objects import Objects, objects
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.git.paths import is_plain
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.core.register.load import Reader, reader_of
from kadry_cli.core.register.register_paths import register_path
from kadry_cli.person.files import FOLDER, people_ids

if TYPE_CHECKING:
    from kadry_cli.core.console.session import Session

SUFFIX = ".bundle"


class History(NamedTuple):
    """A history that is read: the register's folder, None for what bundles hold; its objects and its last act; the last
    acts of the bundles that were taken in, by their files as they were named."""

    root: Path | None
    place: Overlay
    store: Objects
    head: str
    taken: dict[str, str]

    def reader(self) -> Reader:
        """Reads the present files: those of the register on disk, of a bundle those of its last act."""
        if self.root is not None:
            return reader_of(self.root)
        return lambda path: self.store.blob(f"{self.head}:{path}") if is_plain(path) else None

    def people(self) -> list[str]:
        """The ids of everybody who has a folder now, in order."""
        if self.root is not None:
            return people_ids(self.root)
        paths = (path.split("/") for path in tree_files(self.place, self.head))
        return sorted({parts[1] for parts in paths if parts[0] == FOLDER and len(parts) > 2})

    def path(self, path: Path) -> str:
        """A path as the history has it. UserError for one that leads out."""
        if self.root is not None:
            return register_path(self.root, path, missing=True)
        named = path.as_posix()
        if not is_plain(named):
            raise UserError(
                f"шляху {path} у реєстрі бути не може", "назвіть файл так, як у реєстрі: people/КОД/card.yaml"
            )
        return named


def is_bundle(text: str) -> bool:
    """Whether a word names the file of a bundle."""
    return text.endswith(SUFFIX) or ("/" in text and Path(text).is_file())


@contextmanager
def history(session: Session, bundle: Path | None, others: Sequence[str] = ()) -> Iterator[History]:
    """The history of the register, or of a bundle where one is named; `others` are bundles that are read beside it.

    Without a register the history is that of the last bundle.
    """
    root = session.required_root() if bundle is None and (session.register_root() or not others) else None
    head = readable_head(root) if root is not None else ""
    taken: dict[str, str] = {}
    with overlay("" if root is None or others else str(root / GIT_DIR)) as place:
        for file in dict.fromkeys(([str(bundle)] if bundle is not None else []) + [*others]):
            found = read_bundle(_bytes(Path(file)))
            take_in(place, found)
            taken[file] = found.commit
        if root is not None and others:
            place = place._replace(also=(str(root / GIT_DIR),))
        with objects(place) as store:
            last = taken[str(bundle)] if bundle is not None else head if root is not None else list(taken.values())[-1]
            yield History(root, place, store, last, taken)


def _bytes(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size > LARGEST_BUNDLE:
            raise UserError(f"файл «{file.name}» завеликий для історії", "найбільше – 1 ГБ")
        return file.read_bytes()
    except OSError:
        raise UserError(f"файл «{file}» не читається", "назвіть файл, зроблений kadry backup") from None
