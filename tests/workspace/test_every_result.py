"""Every command, run once on the way where it has a result: `tests.kadry` holds it against its schema.

The command lines are those of `test_no_network.py`, where each command has to be named.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.change.registers import copy_register
from tests.envelopes import commands
from tests.kadry import kadry
from tests.workspace.test_no_network import COMMANDS, prepared

__all__ = ["prepared"]

RUN = [args for args in COMMANDS if args not in (("--version",), ("--help",), ("completion", "bash"))]


@pytest.mark.parametrize("args", RUN, ids=lambda args: " ".join(word for word in args if "{" not in word))
def test_a_command_that_does_its_work_has_a_result(
    args: tuple[str, ...], prepared: tuple[Path, dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names = {**prepared[1], "folder": str(tmp_path), "own": str(tmp_path / "own"), "new": str(tmp_path / "new")}
    for file in prepared[0].iterdir():
        if file.suffix in (".csv", ".txt") or file.name == "periods.yaml":
            (tmp_path / file.name).write_bytes(file.read_bytes())
    if "{own}" in args:
        copy_register(Path(names["founded"]), Path(names["own"]))
    made = kadry(*(word.format_map(names) for word in args if word != "--json"), "--json").json
    assert made["command"] in commands()
    assert made["result"] is not None


def test_a_script_for_a_shell_has_a_result_too() -> None:
    assert kadry("completion", "bash", "--json").json["result"]["shell"] == "bash"
