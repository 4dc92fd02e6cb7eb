"""Questions and banks made for a test, and commands of the bank run on a competition that has none yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from kadry_cli.core.register.load import parse_record
from kadry_cli.exam.bank.digest import question_id
from kadry_cli.exam.records.bank import Bank, Question
from tests.exam.sitting.days import ID
from tests.kadry import Run, kadry

BANK = f"competitions/{ID}/questions.yaml"


def question(
    text: str, subject: str = "special", source: str = "", begins: date | None = None, ends: date | None = None
) -> Question:
    """A question with the id that the program gives."""
    return Question.model_construct(
        id=question_id(subject, text, source),
        subject=subject,
        text=text,
        source=source or None,
        valid_from=begins,
        valid_to=ends,
    )


def on(root: Path, command: str, *args: object) -> Run:
    """A command of the bank on the competition."""
    return kadry("--root", root, "exam", "bank", command, ID, *args)


def done(root: Path, command: str, *args: object) -> Any:
    """The result of a command that must succeed."""
    run = on(root, command, *args, "--json")
    assert run.code == 0, run.out + run.err
    return run.json["result"]


def found(root: Path, command: str, *args: object) -> list[tuple[str, int]]:
    """Code and line of what stops a command, which changes nothing."""
    before = bank_data(root)
    run = on(root, command, *args, "--json")
    assert run.code == 1, run.out + run.err
    assert bank_data(root) == before
    return [(one["code"], one["line"]) for one in run.json["findings"]]


def refused(root: Path, command: str, *args: object) -> str:
    """What is said of a command that must not run; nothing may have changed."""
    before = bank_data(root)
    run = on(root, command, *args)
    assert run.code == 2, run.out + run.err
    assert bank_data(root) == before
    return run.err


def bank_data(root: Path) -> bytes | None:
    """The file of the bank, None where there is none."""
    return (root / BANK).read_bytes() if (root / BANK).exists() else None


def bank(root: Path) -> Bank:
    """The bank as its file has it."""
    loaded = parse_record((root / BANK).read_bytes(), BANK, Bank)
    assert loaded.record is not None, loaded.findings
    return loaded.record


def texts(root: Path) -> list[str]:
    """The texts of the bank in their order."""
    return [one.text for one in bank(root).questions]


def handed(folder: Path, *lines: str, name: str = "perelik.txt") -> Path:
    """A file of these lines."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return path
