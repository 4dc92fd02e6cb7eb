"""`kadry assess tasks` and `kadry assess attest` on a register with a history."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kadry import kadry

PERSON = "gudz-mariia-3f8k"
BASIS = ("--basis", "доповідна записка від 20.03.2019 № 1")
HEAD = "Остапчук Віктор Григорович, голова"


def state_body(root: Path) -> Path:
    """The register as that of a state body; the change of its settings is recorded."""
    settings = root / "kadry.yaml"
    text = settings.read_text(encoding="utf-8").replace("kind: local", "kind: state")
    settings.write_text(text, encoding="utf-8", newline="\n")
    return root


@pytest.mark.req("G18", "G25")
def test_tasks_are_set_scored_and_concluded(register: Path) -> None:
    root = state_body(register)

    def tasks(*args: object) -> int:
        return kadry("--root", root, "assess", "tasks", PERSON, "--year", "2019", *args, *BASIS).code

    assert tasks("--task", "Підготувати звіт", "--due", "2019-03-01") == 0
    assert tasks("--task", "Провести облік", "--due", "2019-09-01") == 0
    assert tasks("--number", "1", "--score", "5") == 1
    assert tasks("--number", "1", "--score", "3", "--result", "подано", "--done", "2019-02-28") == 0
    conclusion = ("--conclusion", "негативна", "--date", "2019-10-15", "--by", HEAD)
    assert tasks(*conclusion) == 2
    assert tasks("--number", "2", "--not-assessable") == 0
    assert tasks(*conclusion) == 0
    assert tasks("--number", "1", "--score", "4") == 2
    result = kadry("--root", root, "assess", "tasks", PERSON, "--year", "2019", "--reveal", "--json").json["result"]
    assert (result["mean"], result["printed"], result["verdict"]) == ("3", "3,00", None)
    assert (result["conclusion"], result["repeat_since"]) == ("негативна", "2020-01-15")
    shown = kadry("--root", root, "assess", "tasks", PERSON, "--year", "2019")
    assert "негативна" not in shown.out
    assert "3,00" not in shown.out


@pytest.mark.req("G18")
def test_another_regime_is_named_and_nothing_is_set(register: Path) -> None:
    def told(root: Path, year: int) -> str:
        run = kadry("--root", root, "assess", "tasks", PERSON, "--year", year)
        setting = kadry("--root", root, "assess", "tasks", PERSON, "--year", year, "--task", "звіт", *BASIS)
        assert (run.code, setting.code) == (0, 2)
        return run.out

    assert "№ 102" in told(register, 2019)
    root = state_body(register)
    assert "№ 122" in told(root, 2012)
    assert "не підтверджують" in told(root, 2017)


@pytest.mark.req("G30")
def test_an_attestation_is_appointed_held_and_signed_for(register: Path) -> None:
    def attest(*args: object) -> tuple[int, str]:
        run = kadry("--root", register, "assess", "attest", PERSON, *args, "--json")
        return run.code, run.out

    order = ("--order", "розпорядження від 01.02.2012 № 8")
    decided = ("--decision", "відповідає", "--protocol", "протокол від 14.03.2012 № 2")
    assert attest("--date", "2012-03-14", "--decision", "відповідає", *order)[0] == 2
    assert attest("--date", "2012-03-14", *order)[0] == 0
    code, out = attest("--date", "2012-03-14", *decided)
    assert (code, '"next": "2016-03-14"' in out) == (0, True)
    assert attest("--date", "2012-03-14", "--acquainted", "2012-03-20", *BASIS)[0] == 0
    assert attest("--date", "2012-03-14", *decided)[0] == 2
