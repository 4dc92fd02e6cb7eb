"""Which packages kadry needs on a target, at which versions: from the wheels' own metadata and constraints.txt."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from email.parser import HeaderParser
from pathlib import Path
from typing import NamedTuple

from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.specifiers import SpecifierSet
from pip._vendor.packaging.utils import canonicalize_name

from airgap.targets import Target, markers_of


class CollectError(Exception):
    """Why no folder can be made, for the person who asked for it."""


class Package(NamedTuple):
    """What a wheel says of itself: its canonical name, its version, what it needs, and for which versions of Python."""

    name: str
    version: str
    requires: tuple[Requirement, ...]
    python: SpecifierSet


def read_wheel(path: Path) -> Package:
    """The package in a wheel. CollectError where the file is no wheel."""
    try:
        with zipfile.ZipFile(path) as archive:
            inside = [
                name for name in archive.namelist() if name.endswith(".dist-info/METADATA") and name.count("/") == 1
            ]
            text = archive.read(inside[0]).decode("utf-8")
    except (zipfile.BadZipFile, IndexError) as error:
        raise CollectError(f"файл {path.name} – не пакет Python або його пошкоджено") from error
    metadata = HeaderParser().parsestr(text)
    return Package(
        canonicalize_name(metadata["Name"]),
        metadata["Version"],
        tuple(Requirement(line) for line in metadata.get_all("Requires-Dist") or ()),
        SpecifierSet(metadata["Requires-Python"] or ""),
    )


def read_pins(text: str) -> dict[str, str]:
    """The versions that a constraints file fixes, by canonical name."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    pairs = (line.partition("==") for line in lines if "==" in line)
    return {canonicalize_name(name): version for name, _, version in pairs}


def needed(root: Package, target: Target, known: Mapping[str, Package]) -> Iterator[Requirement]:
    """Every requirement that stands between root and its last dependency on the target, root's first.

    A package that is not `known` yet is required by others and requires nothing.
    """
    waiting = [(root, "")]
    seen = {(root.name, "")}
    while waiting:
        package, extra = waiting.pop(0)
        for requirement in package.requires:
            if not _applies(requirement, target, extra):
                continue
            yield requirement
            name = canonicalize_name(requirement.name)
            for wanted in ("", *sorted(requirement.extras)):
                if (name, wanted) not in seen:
                    seen.add((name, wanted))
                    waiting += [(known[name], wanted)] if name in known else []


def versions_of(requirements: Iterable[Requirement], pins: Mapping[str, str], target: Target) -> dict[str, str]:
    """The version of each required package. CollectError where none is fixed, or one that is not what is required."""
    versions: dict[str, str] = {}
    for requirement in requirements:
        name = canonicalize_name(requirement.name)
        if name not in pins:
            raise CollectError(f"у constraints.txt немає версії пакета {name}, а він потрібен: {target}")
        if not requirement.specifier.contains(pins[name], prereleases=True):
            raise CollectError(
                f"версія {pins[name]} пакета {name} у constraints.txt не підходить, "
                f"потрібна {requirement.specifier}: {target}"
            )
        versions[name] = pins[name]
    return versions


def _applies(requirement: Requirement, target: Target, extra: str) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({**seen, "extra": extra}) for seen in markers_of(target))
