"""The computers that a folder of packages is collected for."""

from __future__ import annotations

from typing import NamedTuple

from pip._vendor.packaging.tags import Tag, compatible_tags, cpython_tags, parse_tag

# Debian 12 has glibc 2.36, the oldest systems with a supported Python 3.11 have 2.28.
GLIBC = (2, 28)

_LEGACY_LINUX = ("manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64")
_TAGS = {
    "linux": (*(f"manylinux_{GLIBC[0]}_{minor}_x86_64" for minor in range(GLIBC[1], 4, -1)), *_LEGACY_LINUX),
    "windows": ("win_amd64",),
}
_NAMES = {"linux": "Linux x86_64", "windows": "Windows x64"}
_MARKERS = {
    "linux": {"os_name": "posix", "sys_platform": "linux", "platform_system": "Linux", "platform_machine": "x86_64"},
    "windows": {"os_name": "nt", "sys_platform": "win32", "platform_system": "Windows", "platform_machine": "AMD64"},
}
# A marker may ask for the third number of Python's version. Which one stands over there is not known.
_PATCHES = ("0", "99")

PLATFORMS = tuple(_TAGS)


class Target(NamedTuple):
    """A system, «linux» or «windows», and a version of Python, «3.11»."""

    platform: str
    python: str

    def __str__(self) -> str:
        return f"{_NAMES[self.platform]}, Python {self.python}"

    @property
    def interpreter(self) -> str:
        """The interpreter as wheels name it: cp311."""
        return "cp" + self.python.replace(".", "")


def sys_platform(platform: str) -> str:
    """The name by which Python itself calls a platform."""
    return _MARKERS[platform]["sys_platform"]


def markers_of(target: Target) -> tuple[dict[str, str], ...]:
    """What the markers of a requirement see on the target, for its first and its last patch release.

    pip would ask the computer that collects instead, so that the packages only Windows needs were missing.
    """
    common = {
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_version": "",
        "python_version": target.python,
        **_MARKERS[target.platform],
    }
    versions = [f"{target.python}.{patch}" for patch in _PATCHES]
    return tuple({**common, "python_full_version": full, "implementation_version": full} for full in versions)


def pip_options(target: Target) -> list[str]:
    """The options with which `pip download` picks wheels for the target rather than for itself."""
    platforms = [option for tag in _TAGS[target.platform] for option in ("--platform", tag)]
    abis = [option for abi in (target.interpreter, "abi3", "none") for option in ("--abi", abi)]
    return ["--python-version", target.python, "--implementation", "cp", *platforms, *abis]


def tags_of(target: Target) -> frozenset[Tag]:
    """Every tag of a wheel that the target can install."""
    major, minor = target.python.split(".")
    version, platforms = (int(major), int(minor)), _TAGS[target.platform]
    return frozenset(
        (
            *cpython_tags(version, [target.interpreter], platforms),
            *compatible_tags(version, target.interpreter, platforms),
        )
    )


def fits(wheel: str, target: Target) -> bool:
    """Whether the target can install the wheel of this file name."""
    tags = parse_tag("-".join(wheel.removesuffix(".whl").split("-")[-3:]))
    return not tags.isdisjoint(tags_of(target))
