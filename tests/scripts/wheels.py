"""Small wheels and targets for the tests of the folder of packages."""

from __future__ import annotations

import zipfile
from pathlib import Path

from airgap.targets import Target

LINUX, WINDOWS = Target("linux", "3.11"), Target("windows", "3.11")


def wheel(folder: Path, file: str, *requires: str, python: str = ">=3.11") -> Path:
    """A wheel of this file name that holds nothing but its metadata."""
    name, version, *_ = file.split("-")
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", f"Requires-Python: {python}"]
    lines += [f"Requires-Dist: {line}" for line in requires]
    path = folder / file
    with zipfile.ZipFile(path, "w") as archive:
        # Always at the same time: the same wheel has the same bytes.
        entry = zipfile.ZipInfo(f"{name}-{version}.dist-info/METADATA")
        archive.writestr(entry, "\n".join(lines) + "\n")
    return path
