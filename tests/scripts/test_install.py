"""The installer that is carried along: sums first, the right computer, the old kadry back where the new one fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from airgap.carried import install
from airgap.carried.install import InstallError
from airgap.contents import sums, write

pytestmark = pytest.mark.req("K16", "K21")

HERE = {"platform": {"win32": "windows"}.get(sys.platform, sys.platform), "python": "{}.{}".format(*sys.version_info)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files and their sums."""
    made = tmp_path / "a stick"
    made.mkdir()
    write(made / "rich-15.0.0-py3-none-any.whl", "rich")
    write(made / "requirements.txt", "rich==15.0.0\n")
    write(made / "SHA256SUMS", sums(made))
    return made


def test_an_unchanged_folder_passes(folder: Path) -> None:
    assert install.check_sums(folder) == 2


def test_every_wrong_file_is_named(folder: Path) -> None:
    there = bytearray((folder / "rich-15.0.0-py3-none-any.whl").read_bytes())
    there[1] ^= 1
    (folder / "rich-15.0.0-py3-none-any.whl").write_bytes(there)
    (folder / "requirements.txt").unlink()
    (folder / "extra-1-py3-none-any.whl").write_bytes(b"")
    with pytest.raises(InstallError) as refused:
        install.check_sums(folder)
    assert str(refused.value).splitlines()[1:] == [
        "  requirements.txt: файла немає",
        "  rich-15.0.0-py3-none-any.whl: файл змінено",
        "  extra-1-py3-none-any.whl: зайвий пакет",
    ]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe"])
def test_without_sums_nothing_is_installed(folder: Path, content: bytes) -> None:
    (folder / "SHA256SUMS").write_bytes(content)
    with pytest.raises(InstallError, match=r"нічого не встановлено|не вдалося прочитати SHA256SUMS"):
        install.check_sums(folder)


def test_this_computer_fits_a_folder_for_it_and_no_other() -> None:
    description = {"targets": [HERE], "glibc": [2, 17]}
    install.check_computer(description)
    other = {"platform": "windows" if HERE["platform"] == "linux" else "linux", "python": "3.11"}
    with pytest.raises(InstallError, match="немає пакетів для цього комп’ютера") as refused:
        install.check_computer({"targets": [other], "glibc": [2, 17]})
    assert "Python 3.11" in refused.value.advice


@pytest.mark.skipif(sys.platform != "linux", reason="the C library is a matter of Linux")
def test_an_old_c_library_is_named() -> None:
    with pytest.raises(InstallError, match="системна бібліотека C") as refused:
        install.check_computer({"targets": [HERE], "glibc": [99, 0]})
    assert "99.0" in refused.value.advice


def environment(folder: Path, version: str) -> None:
    """What an installed kadry looks like from outside."""
    install.program(folder).parent.mkdir(parents=True)
    install.program(folder).write_text(version, encoding="utf-8")
    (folder / "pyvenv.cfg").write_text("", encoding="utf-8")


def test_a_new_kadry_takes_the_place_of_the_old(tmp_path: Path) -> None:
    place = tmp_path / "kadry"
    environment(place, "old")
    install.replace(place, lambda: environment(place, "new"))
    assert install.program(place).read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["kadry"]


def test_a_failure_brings_the_old_kadry_back(tmp_path: Path) -> None:
    place = tmp_path / "kadry"
    environment(place, "old")

    def fail() -> None:
        place.mkdir()
        (place / "half").write_text("", encoding="utf-8")
        raise InstallError("немає місця", "звільніть")

    with pytest.raises(InstallError, match="немає місця"):
        install.replace(place, fail)
    assert install.program(place).read_text(encoding="utf-8") == "old"
    assert not (place / "half").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["kadry"]


def test_a_failure_on_an_empty_place_leaves_nothing(tmp_path: Path) -> None:
    def fail() -> None:
        (tmp_path / "kadry").mkdir()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install.replace(tmp_path / "kadry", fail)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_else_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("лист", encoding="utf-8")
    with pytest.raises(InstallError, match="щось інше, не kadry"):
        install.replace(tmp_path, lambda: pytest.fail("nothing may be installed here"))
    assert [path.name for path in tmp_path.iterdir()] == ["letters"]


def test_the_running_environment_is_not_replaced() -> None:
    with pytest.raises(InstallError, match="з того самого середовища"):
        install.replace(Path(sys.prefix), lambda: pytest.fail("nothing may be installed here"))


def test_what_to_do_next_is_quoted_where_the_path_has_a_space(tmp_path: Path) -> None:
    said = install.how_to_begin(tmp_path / "a b", "0.1.0")
    assert said.splitlines()[:3] == [
        "Готово: kadry 0.1.0.",
        f'Запускати:  "{install.program(tmp_path / "a b")}"',
        f'Спробувати: "{install.program(tmp_path / "a b")}" demo',
    ]


def test_only_checking_installs_nothing(folder: Path) -> None:
    (folder / "install.py").write_bytes(Path(install.__file__).read_bytes())
    write(folder / "wheelhouse.json", json.dumps({"kadry": "0.1.0", "glibc": [2, 17], "targets": [HERE]}))
    write(folder / "SHA256SUMS", sums(folder))
    command = [sys.executable, "-I", str(folder / "install.py"), "--check"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "Контрольні суми збіглися, файлів: 4."
    assert done.stdout.splitlines()[-1].strip() == install.sha256(folder / "SHA256SUMS")


@pytest.mark.posix
def test_the_shell_says_which_python_is_needed(tmp_path: Path) -> None:
    source = Path(install.__file__).with_name("install.sh").read_text(encoding="utf-8")
    write(tmp_path / "install.sh", source.replace("@PYTHONS@", "3.98 3.99").replace("@PROGRAMS@", "python3.98"))
    write(tmp_path / "python.txt", "помилка: не знайдено потрібного Python")
    done = subprocess.run(
        ["sh", str(tmp_path / "install.sh")],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PATH": os.environ["PATH"]},
    )
    assert (done.returncode, done.stderr) == (1, "помилка: не знайдено потрібного Python")
