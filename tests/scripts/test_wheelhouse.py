"""The folder of packages: its requirements, its sums, what is carried along; nothing half-written."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from airgap import command
from airgap.carried import install
from airgap.collecting import load
from airgap.contents import Origin, describe, misfits, requirements, sha256, sums, write, write_carried
from airgap.packages import CollectError, Package, read_wheel
from airgap.targets import Target
from tests.scripts.wheels import LINUX, WINDOWS, wheel

pytestmark = pytest.mark.req("K16", "K21")

SCRIPT = Path(__file__).parents[2] / "scripts" / "wheelhouse"
VALUES = {
    "KADRY": "0.1.0", "ORIGIN": "коміт abc", "TARGETS": "  Linux", "PYTHONS": "3.12 3.11", "PROGRAMS": "python3.12",
    "LISTED": "3.12, 3.11", "FILES": "2", "VERSIONS": "  rich 15.0.0",
}  # fmt: skip


def test_each_package_has_the_sum_of_each_of_its_files(tmp_path: Path) -> None:
    pure = wheel(tmp_path, "rich-15.0.0-py3-none-any.whl")
    linux = wheel(tmp_path, "ruamel_yaml-0.19-cp311-cp311-manylinux2014_x86_64.whl")
    windows = wheel(tmp_path, "ruamel_yaml-0.19-cp311-cp311-win_amd64.whl", "one-more")
    only = wheel(tmp_path, "colorama-0.4.6-py2.py3-none-any.whl")
    chosen = {
        LINUX: {"rich": pure.name, "ruamel-yaml": linux.name},
        WINDOWS: {"rich": pure.name, "ruamel-yaml": windows.name, "colorama": only.name},
    }
    made = requirements(chosen, tmp_path)
    assert made.splitlines() == [
        'colorama==0.4.6 ; sys_platform == "win32" \\',
        f"    --hash=sha256:{sha256(only)}",
        "rich==15.0.0 \\",
        f"    --hash=sha256:{sha256(pure)}",
        "ruamel-yaml==0.19 \\",
        f"    --hash=sha256:{sha256(linux)} \\",
        f"    --hash=sha256:{sha256(windows)}",
    ]
    assert made.isascii(), "pip reads it in the encoding of the computer"
    assert sha256(linux) != sha256(windows)


def test_two_versions_of_a_package_are_refused(tmp_path: Path) -> None:
    files = [wheel(tmp_path, f"rich-{version}-py3-none-any.whl").name for version in (14, 15)]
    with pytest.raises(CollectError, match="пакет rich має різні версії: 14, 15"):
        requirements({LINUX: {"rich": files[0]}, WINDOWS: {"rich": files[1]}}, tmp_path)


def test_a_folder_is_looked_over_before_it_is_given_out(tmp_path: Path) -> None:
    wheel(tmp_path, "rich-15.0.0-py3-none-any.whl")
    wheel(tmp_path, "lxml-6-cp311-cp311-win_amd64.whl")
    wheel(tmp_path, "old-1-py3-none-any.whl")
    files = {
        "rich": "rich-15.0.0-py3-none-any.whl",
        "lxml": "lxml-6-cp311-cp311-win_amd64.whl",
        "typst": "typst-1-py3.whl",
    }
    assert list(misfits({LINUX: files}, tmp_path)) == [
        "файл lxml-6-cp311-cp311-win_amd64.whl не підходить: Linux x86_64, Python 3.11",
        "немає файла typst-1-py3.whl: Linux x86_64, Python 3.11",
        "зайвий файл old-1-py3-none-any.whl",
    ]
    assert "у файлі rich-15.0.0-py3-none-any.whl не пакет lxml" in misfits({LINUX: {"lxml": files["rich"]}}, tmp_path)


def test_what_is_carried_along_is_filled_in_and_readable_where_it_is_read(tmp_path: Path) -> None:
    write_carried(tmp_path, VALUES)
    there = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(there) == {"README.txt", "install.bat", "install.py", "install.sh", "python.txt"}
    assert not any(b"@KADRY@" in text or b"@PYTHONS@" in text for text in there.values())
    assert b"for %%V in (3.12 3.11) do call" in there["install.bat"]
    assert there["install.bat"].isascii(), "cmd reads it before any code page is set"
    for name, text in there.items():
        windows = name.endswith((".bat", ".txt"))
        assert text.count(b"\r\n") == (text.count(b"\n") if windows else 0), name
    compile(there["install.py"], "install.py", "exec")


def test_a_target_that_kadry_is_not_made_for_is_refused(tmp_path: Path) -> None:
    root = read_wheel(wheel(tmp_path, "kadry-1-py3-none-any.whl", python=">=3.11"))
    with pytest.raises(CollectError, match=r"kadry 1 потребує Python >=3\.11: Linux x86_64, Python 3\.10"):
        load(Target("linux", "3.10"), root, {}, {}, tmp_path)


def test_by_default_every_supported_python_on_both_systems() -> None:
    versions = command.supported(
        {"classifiers": ["Python :: 3.13", "Typing :: Typed", "Python :: 3.9", "Python :: 3.12"]}
    )
    assert versions == ["3.9", "3.12", "3.13"]
    targets = command.targets_of(("linux", "windows", "linux"), versions[:2])
    assert [tuple(target) for target in targets] == [
        ("linux", "3.9"), ("linux", "3.12"), ("windows", "3.9"), ("windows", "3.12")
    ]  # fmt: skip
    with pytest.raises(CollectError, match=r"версія Python має вигляд 3\.11, а не 3\.x"):
        command.targets_of(("linux",), ("3.x",))


def test_the_date_is_that_of_the_commit_or_the_one_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    with pytest.raises(CollectError, match="дата версії невідома"):
        command.origin_of(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1259668800")
    epoch, origin = command.origin_of(tmp_path)
    assert (epoch, origin) == (1259668800, Origin("", date(2009, 12, 1), changed=False))
    assert command.words(origin) == "версія від 01.12.2009"
    assert (
        command.words(Origin("abc", date(2009, 12, 1), changed=True)) == "коміт abc від 01.12.2009 і незаписані зміни"
    )


def test_a_failure_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def build(checkout: Path, epoch: int, folder: Path) -> Path:
        return wheel(folder, "kadry-1-py3-none-any.whl", "lxml")

    def fail(target: Target, *_: object) -> dict[str, str]:
        raise CollectError(f"немає готового пакета (wheel): {target}: lxml 6")

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1259668800")
    monkeypatch.setattr(command, "build_kadry", build)
    monkeypatch.setattr(command, "load", fail)
    assert command.main(["--python", "3.11", "--output", str(tmp_path / "out")]) == 1
    assert "Linux x86_64, Python 3.11: lxml 6\nПапки не створено." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def collected(folder: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    """A folder collected with a kadry that needs one package, and no network."""

    def build(checkout: Path, epoch: int, into: Path) -> Path:
        return wheel(into, "kadry-1-py3-none-any.whl", "rich")

    def load_rich(target: Target, root: Package, pins: object, known: dict[str, Package], into: Path) -> dict[str, str]:
        path = wheel(into, "rich-15.0.0-py3-none-any.whl")
        known["rich"] = read_wheel(path)
        return {"rich": path.name}

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1259668800")
    monkeypatch.setattr(command, "build_kadry", build)
    monkeypatch.setattr(command, "load", load_rich)
    return command.main(["--python", "3.11", "--output", str(folder), *more])


def test_a_folder_is_whole_and_replaced_only_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "на флешці"
    assert collected(folder, monkeypatch) == 0
    assert f"  {sha256(folder / 'SHA256SUMS')}\n" in capsys.readouterr().out
    assert install.check_sums(folder) == len(list(folder.iterdir())) - 1
    description = json.loads((folder / "wheelhouse.json").read_text(encoding="utf-8"))
    assert description["targets"] == [LINUX._asdict(), WINDOWS._asdict()]
    assert "Зібрано з:    коміт " in (folder / "README.txt").read_text(encoding="utf-8")
    assert str(tmp_path) not in "".join(path.read_text(encoding="utf-8") for path in folder.glob("[!kr]*"))

    assert collected(folder, monkeypatch) == 1
    assert "папка на флешці вже є; замінити її: --force" in capsys.readouterr().err
    (folder / "old.whl").write_bytes(b"")
    assert collected(folder, monkeypatch, "--force") == 0
    assert not (folder / "old.whl").exists()

    (tmp_path / "own" / "letter").mkdir(parents=True)
    assert collected(tmp_path / "own", monkeypatch, "--force") == 1
    assert (tmp_path / "own" / "letter").is_dir()
    assert {path.name for path in tmp_path.iterdir()} == {"на флешці", "own"}


def test_the_same_inputs_give_the_same_sums(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert collected(tmp_path / "one", monkeypatch) == collected(tmp_path / "two", monkeypatch) == 0
    assert (tmp_path / "one" / "SHA256SUMS").read_bytes() == (tmp_path / "two" / "SHA256SUMS").read_bytes()


def test_sums_are_those_that_sha256sum_reads(tmp_path: Path) -> None:
    write(tmp_path / "b", "б\n")
    write(tmp_path / "a", "")
    write(tmp_path / "SHA256SUMS", sums(tmp_path))
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert (tmp_path / "SHA256SUMS").read_bytes() == f"{empty}  a\n{sha256(tmp_path / 'b')}  b\n".encode()


def test_the_description_holds_no_place_of_this_computer() -> None:
    made = describe("0.1.0", Origin("abc", date(2009, 12, 1), changed=False), {LINUX: {}})
    assert json.loads(made) == {
        "kadry": "0.1.0", "date": "2009-12-01", "commit": "abc", "changed": False, "glibc": [2, 28],
        "targets": [{"platform": "linux", "python": "3.11"}],
    }  # fmt: skip


@pytest.mark.parametrize("arguments", [["--platform", "macos"], ["--what"], ["one"]])
def test_wrong_arguments_are_answered_with_the_usage(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(f"помилка: незрозумілі параметри: {' '.join(arguments)}\n\nВикористання:")


def test_help_is_ukrainian_and_names_every_option() -> None:
    done = subprocess.run([sys.executable, SCRIPT, "-h"], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    for option in ("--python", "--platform", "--output", "--force", "linux або windows"):
        assert option in done.stdout
    assert "usage" not in done.stdout


def test_the_installer_stands_on_nothing_but_the_standard_library() -> None:
    spec = importlib.util.find_spec("airgap.carried.install")
    assert spec is not None
    assert spec.origin is not None
    done = subprocess.run([sys.executable, "-I", "-S", spec.origin, "--no"], capture_output=True, check=False)
    assert done.returncode == 2
