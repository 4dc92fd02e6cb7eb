"""0 clean, 1 findings, 2 wrong usage, 3 a bug, 130 Ctrl-C; a closed pipe ends quietly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kadry_cli.core.console.bug_report import bug_report
from kadry_cli.core.console.routes import command_table
from kadry_cli.topics import all_topics
from tests.console import sample
from tests.console.sample import PASSPORT, called, program


@pytest.mark.parametrize(
    ("line", "code"), [("code 0", 0), ("code 1", 1), ("score", 2), ("breaks", 3), ("interrupted", 130)]
)
def test_the_process_ends_with_the_code(line: str, code: int) -> None:
    ended = program("exam", *line.split())
    assert ended.returncode == code
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(("weight", "plain", "strict"), [("error", 1, 1), ("warning", 0, 1), ("note", 0, 0)])
def test_findings_decide_the_code(weight: str, plain: int, strict: int) -> None:
    assert called("exam", "found", weight).code == plain
    assert called("exam", "found", weight, "--strict").code == strict


def test_ctrl_c_says_one_word() -> None:
    ended = called("exam", "interrupted")
    assert (ended.code, ended.out, ended.err) == (130, "", "\nПерервано.\n")


@pytest.mark.skipif(os.name == "nt", reason="POSIX signal")
def test_a_real_interrupt_ends_a_running_command() -> None:
    command = [sys.executable, sample.__file__, "exam", "waits"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stderr is not None
        assert running.stderr.readline() == "чекаю\n"
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=30)
    assert (running.returncode, out, err) == (130, "", "\nПерервано.\n")


@pytest.mark.req("T-I11")
def test_no_command_of_any_topic_repeats_a_passport_number_in_a_usage_error() -> None:
    for path in command_table(all_topics()).commands:
        refused = called(*path, f"--{PASSPORT}", PASSPORT, "--json", topics=all_topics)
        assert refused.code == 2, path
        assert "123456" not in refused.out + refused.err


@pytest.mark.req("T-I11")
def test_a_bug_report_holds_no_message_no_argument_and_no_foreign_path() -> None:
    ended = program("exam", "breaks", PASSPORT)
    assert ended.returncode == 3
    assert "виняток: LookupError" in ended.stderr
    assert "через: ValueError" in ended.stderr
    assert "команда: kadry exam breaks\n" in ended.stderr
    assert "123456" not in ended.stdout + ended.stderr
    for ours in (sys.executable, sample.__file__):
        assert str(Path(ours).parent) not in ended.stderr


@pytest.mark.req("T-I11")
def test_a_refusal_masks_long_numbers() -> None:
    refused = called("exam", "refuse", PASSPORT, "--json")
    assert "АБ••••••" in refused.err
    assert "123456" not in refused.out + refused.err


@pytest.mark.req("T-I11")
@pytest.mark.parametrize(
    "line", ["exam score x y {}", "exam score x --top {}", "{}", "exam score x --marks {}", "--root {}"]
)
def test_a_usage_error_masks_long_numbers(line: str) -> None:
    refused = called(*line.format(PASSPORT).split(), "--json")
    assert refused.code == 2
    assert "123456" not in refused.out + refused.err


def test_a_report_names_our_own_frames_by_file_and_line() -> None:
    from kadry_cli.core.console.dates import parse_date

    try:
        parse_date(None)  # type: ignore[arg-type]
    except TypeError as error:
        report = bug_report(error, "exam score")
    assert "kadry_cli/core/console/dates.py:" in report
    assert "parse_date" in report


@pytest.mark.skipif(os.name == "nt", reason="POSIX shell")
@pytest.mark.parametrize("line", ["exam many", "exam many --json", "--help", "exam score", "exam breaks"])
def test_a_closed_pipe_ends_quietly(line: str) -> None:
    command = f'set -o pipefail; "{sys.executable}" "{sample.__file__}" {line} | head -c 20 >/dev/null'
    ended = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == {"exam score": 2, "exam breaks": 3}.get(line, 0)
    assert "Traceback" not in ended.stderr
    assert "BrokenPipe" not in ended.stderr


@pytest.mark.skipif(os.name == "nt", reason="POSIX shell")
@pytest.mark.parametrize("line", ["exam score", "exam breaks", "exam many"])
def test_closing_both_streams_is_quiet_too(line: str) -> None:
    command = f'set -o pipefail; "{sys.executable}" "{sample.__file__}" {line} 2>&1 | true'
    ended = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode in (0, 2, 3)
