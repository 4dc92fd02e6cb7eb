"""Wheels brought together: kadry's own built from the checkout, the others loaded by pip for each target."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, MutableMapping, Sequence
from pathlib import Path

from pip._vendor.packaging.utils import canonicalize_name

from airgap.packages import CollectError, Package, needed, read_wheel, versions_of
from airgap.targets import Target, pip_options

_NOT_FOUND = re.compile(r"No matching distribution found for ([^\s=]+)==")


def build_kadry(checkout: Path, epoch: int, folder: Path) -> Path:
    """The wheel of kadry, built from the checkout; the same checkout and date give the same bytes."""
    # The names of one setting in old and new versions of pip; relative, because pip splits them at spaces.
    pinned = {"PIP_CONSTRAINT": "constraints.txt", "PIP_BUILD_CONSTRAINT": "constraints.txt"}
    made = Path(tempfile.mkdtemp(dir=folder))
    try:
        environment = {"SOURCE_DATE_EPOCH": str(epoch), **pinned}
        done = _pip("wheel", "--no-deps", "--wheel-dir", str(made), ".", cwd=checkout, environment=environment)
        if done.returncode != 0:
            raise CollectError(f"пакет kadry не зібрано; pip каже:\n{_last_words(done.stderr)}")
        (wheel,) = made.iterdir()
        return wheel.rename(folder / wheel.name)
    finally:
        shutil.rmtree(made)


def load(
    target: Target, root: Package, pins: Mapping[str, str], known: MutableMapping[str, Package], folder: Path
) -> dict[str, str]:
    """The wheels that `root` needs on the target, into the folder; the file name of each package.

    What earlier targets taught about a package is in `known`. It only makes the first guess a good one: what the loaded
    wheels say themselves decides.
    """
    if not root.python.contains(f"{target.python}.99"):
        raise CollectError(f"{root.name} {root.version} потребує Python {root.python}: {target}")
    loaded: dict[str, str] = {}
    while True:
        versions = versions_of(needed(root, target, known), pins, target)
        missing = {name: version for name, version in versions.items() if name not in loaded}
        if not missing:
            return {name: loaded[name] for name in versions}
        for wheel in _download(target, missing, folder):
            package = read_wheel(wheel)
            loaded[package.name] = wheel.name
            known[package.name] = package


def _download(target: Target, versions: Mapping[str, str], folder: Path) -> Sequence[Path]:
    """Load exactly these packages. CollectError with every one that has no wheel for the target."""
    with tempfile.TemporaryDirectory(dir=folder) as made:
        missing: list[str] = []
        while True:
            wanted = [f"{name}=={version}" for name, version in versions.items() if name not in missing]
            if not wanted:
                break
            options = ("--quiet", "--no-deps", "--only-binary=:all:", "--dest", made)
            done = _pip("download", *options, *pip_options(target), *wanted)
            if done.returncode == 0:
                break
            # pip stops at the first one.
            found = _NOT_FOUND.search(done.stderr)
            if found is None or canonicalize_name(found[1]) in missing:
                raise CollectError(f"pip не завантажив пакетів: {target}; він каже:\n{_last_words(done.stderr)}")
            missing.append(canonicalize_name(found[1]))
        if missing:
            listed = ", ".join(f"{name} {versions[name]}" for name in sorted(missing))
            raise CollectError(f"немає готового пакета (wheel): {target}: {listed}")
        return [_keep(wheel, folder) for wheel in sorted(Path(made).iterdir())]


def _keep(wheel: Path, folder: Path) -> Path:
    kept = folder / wheel.name
    if kept.exists() and kept.read_bytes() != wheel.read_bytes():
        raise CollectError(f"два різні файли мають одну назву: {wheel.name}")
    return wheel.replace(kept)


def _pip(
    command: str, *arguments: str, cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run pip with the settings of this computer: from where it takes packages is theirs to say."""
    return subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", command, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _last_words(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("WARNING")]
    errors = [line.strip() for line in lines if "ERROR: " in line]
    return "\n".join(errors or lines[-8:])
