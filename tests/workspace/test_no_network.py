"""No command opens a socket: the computer with the records is joined to no network (L650).

Every command does its work here, in this process under a watch, and its result is held against its schema; the shortest
and the longest also as processes of their own, from the first import on.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import ClassVar

import pytest

import kadry_cli
from kadry_cli.topics import all_topics
from tests.assessment.planned import ASSESS_READING, ASSESS_WRITING, add_round
from tests.audit.planned import AUDIT_READING
from tests.begun_register import copy_begun
from tests.cards.planned import AT_A_TERMINAL, CARDS_READING, CARDS_WRITING, IMPORTED, add_penalty
from tests.career.planned import CAREER_READING
from tests.change.registers import copy_register
from tests.changes.planned import CHANGES_READING, CHANGES_WRITING, add_proposal
from tests.dossier.planned import DOSSIER_READING, DOSSIER_WRITING, add_files
from tests.envelopes import commands
from tests.exam.planned import EXAM_READING, EXAM_WRITING, QUESTIONS, add_exams, day_sheet, seal
from tests.hiring.outcome.decided import write_decided
from tests.hiring.planned_intake import INTAKE_WRITING, add_competitions
from tests.hiring.planned_outcome import OUTCOME_WRITING
from tests.hiring.planned_overview import OVERVIEW_READING
from tests.hiring.planned_select import SELECTION_READING, SELECTION_WRITING, add_sittings
from tests.hooks.planned import HOOKS_READING, HOOKS_WRITING, MESSAGE
from tests.kadry import EXAMPLE, Run, kadry, kadry_process
from tests.reserve.planned import RESERVE_READING, RESERVE_WRITING, add_reserve
from tests.service.planned import PERIODS, SERVICE_READING
from tests.trust.planned import TRUST_BEGINNING, TRUST_KEYS, TRUST_READING, TRUST_WRITING

pytestmark = pytest.mark.req("K16", "K21", "T-I10")

COMPETITION = "2009-holovnyi-spetsialist"
BASIS = ("--basis", "розпорядження від 30.04.2009 № 45-к")
UNIT, EMPTY, ARCHIVE, POST = "zahalnyi-viddil", "porozhnii-viddil", "arkhiv", "arkhivarius"

GUARD = """
import os, sys

def watch(event, args):
    if event.startswith("socket."):
        with open(os.environ["KADRY_TEST_SOCKETS"], "a", encoding="utf-8") as log:
            log.write(f"{event} {args!r}\\n")
        raise RuntimeError("a socket was opened")

sys.addaudithook(watch)
if os.environ.get("KADRY_TEST_PROVE"):
    import socket
    socket.socket()
"""

ALONE: tuple[tuple[str, ...], ...] = (
    ("--version",),
    ("--help",),
    ("demo", "{folder}/demo"),
    ("--root", "{root}", "exam", "result-sheet", COMPETITION, "-o", "{folder}/v.pdf"),
    ("--root", "{own}", "record", *BASIS),
    ("restore", "{copy}", "{new}"),
)
"""What is tried as a process of its own: imports, papers, git, workers."""

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("--root", "{root}", "check"),
    ("--root", "{own}", "check", "--fix"),
    ("--root", "{own}", "fmt"),
    ("--root", "{root}", "exam", "score", COMPETITION, "--json"),
    (
        "--root",
        "{root}",
        "exam",
        "score",
        COMPETITION,
        "--candidate",
        "gudz-mariia-3f8k",
        "--certificate",
        "{folder}/d",
    ),
    ("--root", "{root}", "exam", "score", COMPETITION, "--marks", "{folder}/m.csv"),
    ("--root", "{root}", "exam", "notice", COMPETITION, "gudz-mariia-3f8k", "-o", "{folder}/n.pdf"),
    ("--root", "{root}", "competition", "paper", "order", COMPETITION, "-o", "{folder}/order.pdf"),
    ("verify", "{certificate}"),
    ("law", "list"),
    ("law", "show", "exam.pass_share"),
    ("law", "check"),
    ("calendar", "term", "--from", "2009-05-22", "--days", "30"),
    ("--root", "{root}", "calendar", "year", "2010"),
    ("--root", "{root}", "calendar", "day", "2010-08-23"),
    ("service", "selftest"),
    ("explain", "KD501"),
    ("help", "exam"),
    ("schema", "--write", "{folder}/schemas"),
    ("completion", "bash"),
    ("lang", "decline", "Коваленко Петро Іванович"),
    ("lang", "decline", "--post", "начальник відділу"),
    ("lang", "sort", "Ярема", "Їжак"),
    ("lang", "translit", "Згурський"),
    ("lang", "words", "21", "--gender", "f"),
    ("lang", "check", "відділ освіти"),
    ("whoami",),
    ("init", "{own}"),
    ("--root", "{own}", "status", "--diff"),
    ("--root", "{own}", "log"),
    ("--root", "{own}", "undo", "{act}", *BASIS),
    ("--root", "{own}", "backup", "{folder}"),
    ("--root", "{own}", "order", "add", "--date", "2009-06-22", "--series", "к", "--subject", "про відпустку"),
    ("--root", "{own}", "order", "visa", "49-к", "--year", "2009", "--date", "2009-06-19"),
    (
        *("--root", "{own}", "order", "acquaint", "49-к", "--year", "2009"),
        *("--person", "gudz-mariia-3f8k", "--date", "2009-06-19"),
    ),
    ("--root", "{root}", "order", "list", "--unacquainted"),
    ("--root", "{root}", "change", "paper", "refusal", "gudz-mariia-3f8k", "-o", "{folder}/refusal.pdf"),
    ("--root", "{root}", "order", "check"),
    ("--root", "{own}", "staff", "unit", "add", "Відділ кадрів", "--from", "2009-06-01", *BASIS),
    ("--root", "{own}", "staff", "unit", "rename", UNIT, "Відділ справ", "--from", "2009-06-01", *BASIS),
    ("--root", "{own}", "staff", "unit", "abolish", EMPTY, "--from", "2013-06-01", *BASIS),
    ("--root", "{root}", "staff", "unit", "list"),
    ("--root", "{own}", "staff", "unit", "import", "{folder}/units.csv", *BASIS),
    ("--root", "{own}", "staff", "post", "add", UNIT, "діловод", "--from", "2009-06-01", *BASIS),
    ("--root", "{own}", "staff", "post", "rename", POST, "старший спеціаліст", "--from", "2014-06-01", *BASIS),
    ("--root", "{own}", "staff", "post", "abolish", POST, "--from", "2014-06-01", *BASIS),
    ("--root", "{root}", "staff", "post", "list"),
    ("--root", "{own}", "staff", "post", "import", "{folder}/posts.csv", *BASIS),
    *(("--root", "{root}", *args) for args in EXAM_READING),
    *(("--root", "{own}", *args) for args in EXAM_WRITING),
    *(("--root", "{own}", *args) for args in INTAKE_WRITING),
    *(("--root", "{own}", *args) for args in OUTCOME_WRITING),
    *(("--root", "{own}", *args) for args in SELECTION_READING),
    *(("--root", "{own}", *args) for args in SELECTION_WRITING),
    *(("--root", "{root}", *args) for args in OVERVIEW_READING),
    *(("--root", "{root}", *args) for args in SERVICE_READING),
    *(("--root", "{root}", *args) for args in CARDS_READING),
    *(("--root", "{own}", *args) for args in CARDS_WRITING),
    *(("--root", "{root}", *args) for args in CAREER_READING),
    *(("--root", "{own}", *args) for args in AUDIT_READING),
    *(("--root", "{root}", *args) for args in DOSSIER_READING),
    *(("--root", "{own}", *args) for args in DOSSIER_WRITING),
    *(("--root", "{root}", *args) for args in RESERVE_READING),
    *(("--root", "{own}", *args) for args in RESERVE_WRITING),
    *(("--root", "{own}", *args) for args in ASSESS_READING),
    *(("--root", "{own}", *args) for args in ASSESS_WRITING),
    *(("--root", "{trusted}", *args) for args in CHANGES_READING),
    *(("--root", "{asked}", *args) for args in CHANGES_WRITING),
    *(("--root", "{trusted}", *args) for args in TRUST_READING),
    *(("--root", "{asked}", *args) for args in TRUST_WRITING),
    *(("--root", "{own}", *args) for args in HOOKS_READING),
    *(("--root", "{own}", *args) for args in HOOKS_WRITING),
)
BEGINNING = ("--root", "{own}", *TRUST_BEGINNING)


PLAIN = (("--version",), ("--help",), ("completion", "bash"))
"""What prints no envelope here."""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder with a guard that python loads by itself, a sheet and a certificate."""
    folder = tmp_path_factory.mktemp("network")
    (folder / "guard").mkdir()
    (folder / "guard/sitecustomize.py").write_text(GUARD, encoding="utf-8")
    (folder / "periods.yaml").write_text(PERIODS, encoding="utf-8")
    (folder / "m.csv").write_text("id,ticket,1,2,3,4,5\ngudz-mariia-3f8k,7,5,5,4,5,5\n", encoding="utf-8")
    kadry(
        "--root",
        EXAMPLE,
        "exam",
        "score",
        COMPETITION,
        "--candidate",
        "gudz-mariia-3f8k",
        "--certificate",
        folder / "c",
    )
    certificate = next(path for path in folder.iterdir() if path.suffix == ".yaml")
    names = {"root": str(EXAMPLE), "folder": str(folder), "certificate": str(certificate)}
    return folder, names | with_history(folder) | {"trusted": with_trust(folder)}


def with_trust(folder: Path) -> str:
    """A register with records of trust and a change that is proposed."""
    root = folder / "trusted"
    copy_begun(root)
    root.chmod(0o700)
    kadry("init", root, "--officer", "Ковтун Лариса Миколаївна")
    add_proposal(root, folder)
    for name, text in TRUST_KEYS.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return str(root)


def with_history(folder: Path) -> dict[str, str]:
    """A register with a history and an edit, a backup of it, sheets to import."""
    root = folder / "founded"
    copy_begun(root)
    root.chmod(0o700)
    empty = root / f"staff/units/{EMPTY}.yaml"
    empty.write_text(f"id: {EMPTY}\nnames:\n  - from: 2009-05-01\n    name: Порожній відділ\n", encoding="utf-8")
    # A post that no card holds, so that it can be renamed and cut.
    vacant = f"posts:\n  - id: {POST}\n    titles:\n      - from: 2009-05-01\n        title: архіваріус\n"
    archive = f"id: {ARCHIVE}\nnames:\n  - from: 2009-05-01\n    name: Архів\n{vacant}"
    (root / f"staff/units/{ARCHIVE}.yaml").write_text(archive, encoding="utf-8")
    add_exams(root)
    add_competitions(root)
    write_decided(root)
    add_sittings(root)
    add_files(root)
    add_round(root)
    add_penalty(root)
    add_reserve(root)
    kadry("init", root, "--officer", "Ковтун Лариса Миколаївна")
    seal(root)
    day_sheet(root, folder / "day.csv")
    (folder / "questions.txt").write_text(QUESTIONS, encoding="utf-8")
    empty.write_text(empty.read_text(encoding="utf-8") + "# recorded\n", encoding="utf-8")
    act = kadry("--root", root, "record", *BASIS, "--json").json["result"]["commit"]
    copy = kadry("--root", root, "backup", folder, "--json").json["result"]["files"][0]
    acts = root / "acts.yaml"
    acts.write_text(acts.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    (folder / "units.csv").write_text("id,name,from\nviddil-sprav,Відділ справ,2009-06-01\n", encoding="utf-8")
    (folder / "posts.csv").write_text(f"id,unit,title,from\ndilovod,{UNIT},діловод,2009-06-01\n", encoding="utf-8")
    (folder / "people.csv").write_text(IMPORTED, encoding="utf-8")
    (folder / "message.txt").write_text(MESSAGE, encoding="utf-8")
    return {"founded": str(root), "act": act, "tip": act, "copy": copy}


def guarded(folder: Path, log: Path, **more: str) -> dict[str, str]:
    path = os.pathsep.join((str(folder / "guard"), str(Path(kadry_cli.__path__[0]).parent)))
    return {"PYTHONPATH": path, "KADRY_TEST_SOCKETS": str(log), **more}


def test_every_command_is_tried() -> None:
    listed = {
        " ".join(filter(None, (topic.group, command.name))) for topic in all_topics() for command in topic.commands
    }
    tried = {" ".join(args) for args in (*ALONE, *COMMANDS, *AT_A_TERMINAL, BEGINNING)}
    assert {words for words in listed if not any(f" {words} " in f" {line} " for line in tried)} == set()


class _Watch:
    """What the audit hook of this process has seen while it was asked to look."""

    looking = False
    seen: ClassVar[list[str]] = []


@cache
def watch() -> type[_Watch]:
    """The watch over this process; a hook stays for its life, so it is set once and looks only when asked."""

    def hook(event: str, args: tuple[object, ...]) -> None:
        if _Watch.looking and event.startswith("socket."):
            _Watch.seen.append(f"{event} {args!r}")
            raise RuntimeError("a socket was opened")

    sys.addaudithook(hook)
    return _Watch


@contextmanager
def watched() -> Iterator[list[str]]:
    """The sockets that are asked for inside the block."""
    state = watch()
    state.seen.clear()
    state.looking = True
    try:
        yield state.seen
    finally:
        state.looking = False


def in_words(args: tuple[str, ...]) -> str:
    return " ".join(word for word in args if "{" not in word)


def filled(args: tuple[str, ...], prepared: tuple[Path, dict[str, str]], tmp_path: Path) -> list[str]:
    """The words of a call, with a register of its own where it asks for one."""
    copies = {"own": "founded", "asked": "trusted"}
    names = {**prepared[1], **{name: str(tmp_path / name) for name in (*copies, "new")}}
    for name, source in copies.items():
        if f"{{{name}}}" in args:
            copy_register(Path(names[source]), Path(names[name]))
    return [word.format_map(names) for word in args if word != "--json"] + ["--json"] * (args not in PLAIN)


def has_a_result(run: Run, args: tuple[str, ...]) -> None:
    """Exit code 0 and a result; `tests.kadry` has held the envelope against the schema of its command."""
    assert (run.code, run.err) == (0, "")
    if args not in PLAIN:
        assert run.json["command"] in commands()
        assert run.json["result"] is not None


@pytest.mark.parametrize("args", COMMANDS, ids=in_words)
def test_no_command_opens_a_socket(
    args: tuple[str, ...], prepared: tuple[Path, dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = filled(args, prepared, tmp_path)
    monkeypatch.chdir(tmp_path)
    with watched() as seen:
        run = kadry(*words)
    has_a_result(run, args)
    assert seen == []


def test_a_signed_act_opens_no_socket(
    prepared: tuple[Path, dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    kadry("whoami", "--name", "Ковтун Лариса Миколаївна", "--key", prepared[0] / "kadry")
    words = filled(BEGINNING, prepared, tmp_path)
    with watched() as seen:
        run = kadry(*words)
    has_a_result(run, BEGINNING)
    assert seen == []


@pytest.mark.parametrize("args", ALONE, ids=in_words)
def test_no_process_opens_a_socket(
    args: tuple[str, ...], prepared: tuple[Path, dict[str, str]], tmp_path: Path
) -> None:
    log = tmp_path / "sockets.log"
    words = filled(args, prepared, tmp_path)
    has_a_result(kadry_process(*words, environ=guarded(prepared[0], log), cwd=tmp_path), args)
    assert not log.exists()


def test_the_watch_sees_a_socket() -> None:
    with watched() as seen, pytest.raises(RuntimeError, match="a socket was opened"):
        socket.socket()
    assert seen[0].startswith("socket.__new__")


def test_a_script_for_a_shell_has_a_result_too() -> None:
    assert kadry("completion", "bash", "--json").json["result"]["shell"] == "bash"


def test_workers_of_a_large_check_open_none_either(prepared: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    root, log = tmp_path / "register", tmp_path / "sockets.log"
    copy_begun(root)
    for number in range(600):
        text = f"id: sektor-{number:04}\nnames:\n  - from: 2000-01-01\n    name: Сектор\n"
        (root / f"staff/units/sektor-{number:04}.yaml").write_text(text, encoding="utf-8")
    run = kadry_process("--root", root, "check", environ=guarded(prepared[0], log))
    assert (run.out.splitlines()[-1], run.code, log.exists()) == ("Зауважень немає.", 0, False)


def test_the_guard_sees_a_socket(prepared: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    log = tmp_path / "sockets.log"
    kadry_process("--version", environ=guarded(prepared[0], log, KADRY_TEST_PROVE="1"))
    assert log.read_text(encoding="utf-8").startswith("socket.__new__")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_system_sees_no_socket_of_the_internet(tmp_path: Path) -> None:
    log = tmp_path / "strace.log"
    traced = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(log)]
    command = [*traced, sys.executable, "-m", "kadry_cli", "demo", str(tmp_path / "demo")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if "ptrace" in done.stderr:
        pytest.skip("tracing is not allowed here")
    assert done.returncode == 0
    assert log.is_file()
    assert not re.search("AF_INET|AF_NETLINK", log.read_text(encoding="utf-8"))
