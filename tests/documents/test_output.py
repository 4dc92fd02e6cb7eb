"""A paper appears whole or not at all, and never over somebody's file unasked."""

from __future__ import annotations

import io
import os
import tempfile
from pathlib import Path

import pytest

from kadry_cli.core.documents.output import write_output
from kadry_cli.core.errors import UserError


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_output(tmp_path / "a.pdf", b"paper")
    assert (tmp_path / "a.pdf").read_bytes() == b"paper"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_an_existing_file_is_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    with pytest.raises(UserError, match="уже існує") as refused:
        write_output(tmp_path / "a.pdf", b"new")
    assert "--force" in refused.value.advice
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


def test_force_replaces(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    write_output(str(tmp_path / "a.pdf"), b"new", force=True)
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def test_a_file_that_appears_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.pdf"
    seen = tempfile.mkstemp

    def late(prefix: str, dir: Path) -> tuple[int, str]:  # noqa: A002
        target.write_bytes(b"theirs")
        return seen(prefix=prefix, dir=str(dir))

    monkeypatch.setattr(tempfile, "mkstemp", late)
    with pytest.raises(UserError, match="уже існує"):
        write_output(target, b"ours")
    assert target.read_bytes() == b"theirs"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="не вдалося записати"):
        write_output(tmp_path / "a.pdf", b"paper")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", "none/a.pdf"])
def test_a_folder_is_no_file_and_must_exist(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError):
        write_output(tmp_path / name, b"paper")


def test_a_dash_is_standard_output() -> None:
    stream = io.BytesIO()
    write_output("-", b"paper", stdout=stream)
    assert stream.getvalue() == b"paper"
