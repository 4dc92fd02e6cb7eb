"""Which packages a target needs: by the target's markers, not by those of the computer that collects."""

from __future__ import annotations

import tomllib
from itertools import combinations, product
from pathlib import Path

import pytest
from pip._vendor.packaging.requirements import Requirement

from airgap.contents import marker_for
from airgap.packages import CollectError, Package, needed, read_pins, read_wheel, versions_of
from airgap.targets import Target, fits, markers_of
from tests.scripts.wheels import LINUX, WINDOWS, wheel

pytestmark = pytest.mark.req("K16", "K21")

ROOT = Path(__file__).parents[2]


def names(root: Package, target: Target, *known: Package) -> list[str]:
    return [requirement.name for requirement in needed(root, target, {package.name: package for package in known})]


def test_what_only_windows_needs_is_collected_for_windows(tmp_path: Path) -> None:
    root = read_wheel(wheel(tmp_path, "kadry-1-py3-none-any.whl", "typer==0.28.*"))
    typer = read_wheel(
        wheel(tmp_path, "typer-0.28.0-py3-none-any.whl", 'colorama; platform_system == "Windows"', "rich")
    )
    assert names(root, LINUX, typer) == ["typer", "rich"]
    assert names(root, WINDOWS, typer) == ["typer", "colorama", "rich"]


def test_the_way_to_a_package_may_be_long_and_round(tmp_path: Path) -> None:
    root = read_wheel(wheel(tmp_path, "kadry-1-py3-none-any.whl", "a"))
    one = read_wheel(wheel(tmp_path, "a-1-py3-none-any.whl", "b[fast]", 'never; extra == "slow"'))
    two = read_wheel(wheel(tmp_path, "b-1-py3-none-any.whl", "a", 'c; extra == "fast"', 'd; extra == "slow"'))
    assert names(root, LINUX, one, two) == ["a", "b", "a", "a", "c"]


def test_a_marker_on_the_patch_release_counts_both_ways(tmp_path: Path) -> None:
    lines = (
        'old; python_full_version < "3.11.3"',
        'new; python_full_version >= "3.11.3"',
        'no; python_version < "3.11"',
    )
    root = read_wheel(wheel(tmp_path, "kadry-1-py3-none-any.whl", *lines))
    assert names(root, LINUX) == ["old", "new"]


def test_a_package_without_a_fixed_version_is_named_with_its_target() -> None:
    with pytest.raises(CollectError, match=r"немає версії пакета colorama.*: Windows x64, Python 3\.11$"):
        versions_of([Requirement("Colorama")], {"typer": "0.28.0"}, WINDOWS)


def test_a_fixed_version_must_be_one_that_is_required() -> None:
    assert versions_of([Requirement("ruamel.yaml>=0.18")], {"ruamel-yaml": "0.19.1"}, LINUX) == {
        "ruamel-yaml": "0.19.1"
    }
    with pytest.raises(CollectError, match=r"версія 0\.17 пакета ruamel-yaml .* потрібна >=0\.18: Linux x86_64"):
        versions_of([Requirement("ruamel.yaml>=0.18")], {"ruamel-yaml": "0.17"}, LINUX)


def test_constraints_fix_every_direct_dependency_and_the_tool_that_builds() -> None:
    pins = read_pins((ROOT / "constraints.txt").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = project["project"]["dependencies"] + project["build-system"]["requires"]
    assert set(versions_of(map(Requirement, lines), pins, WINDOWS)) <= set(pins)
    assert "colorama" in pins, "needed by typer on Windows only"


def test_a_file_that_is_no_wheel_is_named(tmp_path: Path) -> None:
    (tmp_path / "a-1-py3-none-any.whl").write_bytes(b"<html>")
    with pytest.raises(CollectError, match=r"a-1-py3-none-any\.whl"):
        read_wheel(tmp_path / "a-1-py3-none-any.whl")


@pytest.mark.parametrize(
    ("file", "linux", "windows"),
    [
        ("rich-15.0.0-py3-none-any.whl", True, True),
        ("shellingham-1.5.4-py2.py3-none-any.whl", True, True),
        ("pyyaml-6.0.3-cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64.whl", True, False),
        ("lxml-6.1.3-cp311-cp311-manylinux_2_26_x86_64.manylinux_2_28_x86_64.whl", True, False),
        ("lxml-6.1.3-cp311-cp311-manylinux_2_34_x86_64.whl", False, False),
        ("lxml-6.1.3-cp311-cp311-musllinux_1_2_x86_64.whl", False, False),
        ("lxml-6.1.3-cp311-cp311-manylinux_2_28_aarch64.whl", False, False),
        ("lxml-6.1.3-cp311-cp311-win_amd64.whl", False, True),
        ("lxml-6.1.3-cp311-cp311-win32.whl", False, False),
        ("lxml-6.1.3-cp312-cp312-win_amd64.whl", False, False),
        ("typst-0.15.2-cp39-abi3-win_amd64.whl", False, True),
        ("typst-0.15.2-cp312-abi3-win_amd64.whl", False, False),
        ("lxml-6.1.3-1-cp311-cp311-win_amd64.whl", False, True),
    ],
)
def test_a_wheel_fits_by_its_tags(file: str, linux: bool, windows: bool) -> None:
    assert (fits(file, LINUX), fits(file, WINDOWS)) == (linux, windows)


TARGETS = [Target(platform, python) for platform, python in product(("linux", "windows"), ("3.11", "3.12"))]
SUBSETS = [users for size in range(1, 5) for users in combinations(TARGETS, size)]


@pytest.mark.parametrize("users", SUBSETS, ids=lambda users: "+".join(map(str, users)))
def test_a_marker_lets_in_exactly_those_who_need_the_package(users: tuple[Target, ...]) -> None:
    requirement = Requirement("a==1" + marker_for(users, TARGETS))
    for target in TARGETS:
        for seen in markers_of(target):
            assert (requirement.marker is None or requirement.marker.evaluate(seen)) == (target in users)


def test_a_whole_platform_has_a_short_marker() -> None:
    assert marker_for(TARGETS[2:], TARGETS) == ' ; sys_platform == "win32"'
    assert marker_for(TARGETS, TARGETS) == ""
