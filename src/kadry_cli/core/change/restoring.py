"""The files of a history laid out in a new folder, its branch and its index made."""

from __future__ import annotations

from pathlib import Path

from kadry_cli.core.change.differences import tree_files
from kadry_cli.core.change.git_folder import held
from kadry_cli.core.change.materialise import bring_files, bring_index
from kadry_cli.core.change.pending import PendingFile
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.adding import Signature, move_branch
from kadry_cli.core.git.commits import read_commit
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import Overlay


def lay_out(root: Path, place: Overlay, branch: str, commit: str) -> list[str]:
    """Every file of a commit on disk in a folder that has none, and the branch at that commit; the paths."""
    files = [PendingFile(path, "", blob) for path, blob in tree_files(place, commit).items()]
    with held(root) as (folders, _), objects(place) as store:

        def stored(file: PendingFile) -> bytes:
            data = store.blob(file.new)
            if data is None:
                raise UserError("у копії бракує файлу", "копію пошкоджено; візьміть іншу")
            return data

        last = store.get(commit)
        if last is None:
            raise UserError("у копії немає її останнього акта", "копію пошкоджено; візьміть іншу")
        by = read_commit(last)
        if branch != "refs/heads/main":
            folders.git.remove("HEAD")
            folders.git.create("HEAD", f"ref: {branch}\n".encode("ascii"))
        move_branch(place, branch, commit, "", Signature(by.author, by.email, by.committed))
        bring_files(folders.root, files, stored)
        bring_index(folders, place, files, commit)
    return [file.path for file in files]
