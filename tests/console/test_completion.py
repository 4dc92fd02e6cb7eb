"""Tab completes commands, options and ids of the register; bash, zsh and fish are really run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kadry_cli import app
from kadry_cli.core.console.completing import offered
from kadry_cli.core.console.completion import listed_ids
from kadry_cli.core.console.routes import command_table
from kadry_cli.topics import all_topics
from tests.console import sample
from tests.console.sample import TOPICS, called, install
from tests.kadry import EXAMPLE

COMPETITION = """\
id: 2009-02-hs
candidates:
  - id: petro-1a2b
    name: Петро
    education:
      - id: not-a-candidate
  # коментар
  - name: Ольга
    id: "olha-3c4d"  # лапки
sittings:
  - id: not-a-candidate-either
"""


@pytest.fixture
def register(tmp_path: Path) -> Path:
    (tmp_path / "kadry.yaml").write_text("", encoding="utf-8")
    for name in ("2009-02-hs", "2009-03-ns"):
        folder = tmp_path / "competitions" / name
        folder.mkdir(parents=True)
        (folder / "competition.yaml").write_text(COMPETITION, encoding="utf-8")
    (tmp_path / "competitions" / "empty").mkdir()
    return tmp_path


def offers(*args: str) -> list[str]:
    install()
    return [value for value, _ in offered(command_table(TOPICS), args[:-1], args[-1], {})]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("|", ["check", "law", "completion", "exam", "absent"]),
        ("e|", ["exam"]),
        ("exam sc|", ["score"]),
        ("law |", ["show"]),
        ("--js|", ["--json"]),
        ("--json exam sc|", ["score"]),
        ("exam score --t|", ["--top", "--to"]),
        ("exam score x --how |", ["під розпис", "поштою"]),
        ("exam score --no|", ["--no-shift", "--no-color"]),
        ("exam score x --to |", ["pdf", "html"]),
        ("exam score x --to=h|", ["--to=html"]),
        ("exam score x --to = h|", ["html"]),
        ("completion z|", ["zsh"]),
        ("nothing |", []),
        ("absent |", ["do"]),
        ("--root |", []),
    ],
)
def test_what_is_offered(line: str, expected: list[str]) -> None:
    assert offers(*line.removesuffix("|").split(" ")) == expected


def test_ids_come_from_the_folders_of_the_register(register: Path) -> None:
    root = ("--root", str(register))
    assert offers(*root, "exam", "score", "") == ["2009-02-hs", "2009-03-ns"]
    assert offers("exam", "score", f"--root={register}", "2009-03") == ["2009-03-ns"]
    assert offers(*root, "exam", "score", "2009-02-hs", "") == ["petro-1a2b", "olha-3c4d"]
    assert offers(*root, "exam", "score", "../2009-02-hs", "") == []
    assert offers("--root", str(register / "competitions"), "exam", "score", "") == []


def test_candidates_are_scanned_line_by_line() -> None:
    assert list(listed_ids(iter(COMPETITION.splitlines(keepends=True)), "candidates")) == ["petro-1a2b", "olha-3c4d"]
    assert list(listed_ids(iter(["candidates:\n", "- id: a\n", "- id: b\n", "id: c\n"]), "candidates")) == ["a", "b"]


def test_the_script_is_printed_with_how_to_install_it() -> None:
    for shell in ("bash", "fish", "powershell"):
        assert called("completion", shell).out.startswith("# ")
    assert called("completion", "zsh").out.startswith("#compdef kadry\n")
    assert called("completion", "csh").code == 2


@pytest.fixture
def path_with_kadry(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("bin")
    script = folder / "kadry"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{sample.__file__}" "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    source = Path(app.__file__).parents[1]
    return {
        **os.environ,
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(source),
    }


BASH = """
eval "$(kadry completion bash)"
complete -p kadry
try() {
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _kadry_completion kadry
    echo "${COMPREPLY[*]}"
}
try kadry ex
try kadry exam score ""
try kadry exam score 2009-02-hs o
try kadry exam score --to = h
try kadry exam score x --marks ""
try kadry exam score x --how під
try kadry exam score x --how '"під'
"""


@pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="needs bash")
def test_bash(register: Path, path_with_kadry: dict[str, str]) -> None:
    ran = subprocess.run(
        ["bash", "-c", BASH],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=register,
        env=path_with_kadry,
    )
    assert ran.stderr == ""
    assert ran.stdout.splitlines() == [
        "complete -o default -F _kadry_completion kadry",
        "exam",
        "2009-02-hs 2009-03-ns",
        "olha-3c4d",
        "html",
        "",
        "під\\ розпис",
        "під розпис",
    ]


FISH = """
kadry completion fish | source
for line in "kadry ex" "kadry exam score 2009-03" "kadry exam score --to=h" "kadry exam score x --how під"
    complete -C"$line"
end
"""


@pytest.mark.skipif(shutil.which("fish") is None, reason="needs fish")
def test_fish(register: Path, path_with_kadry: dict[str, str]) -> None:
    ran = subprocess.run(
        ["fish", "-c", FISH],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=register,
        env=path_with_kadry,
    )
    assert ran.stdout.splitlines() == ["exam\tПисьмовий іспит", "2009-03-ns", "--to=html", "під розпис"]


@pytest.mark.skipif(shutil.which("zsh") is None, reason="needs zsh")
def test_the_zsh_script_parses(path_with_kadry: dict[str, str]) -> None:
    command = "kadry completion zsh > script && zsh -n script"
    subprocess.run(
        ["sh", "-c", command],
        check=True,
        cwd=path_with_kadry["PATH"].split(os.pathsep)[0],
        env=path_with_kadry,
    )


TYPED = {
    "kadry exam scor": "kadry exam score ",
    "kadry exam score 2009-03": "kadry exam score 2009-03-ns ",
    "kadry exam score 2009-02-hs o": "kadry exam score 2009-02-hs olha-3c4d ",
    "kadry exam score x --how під": "kadry exam score x --how під\\ розпис ",
}
INTERACTIVE = {
    "bash": (["bash", "--norc", "-i"], "bind 'set enable-bracketed-paste off'"),
    "zsh": (["zsh", "-f", "-i"], "unsetopt zle_bracketed_paste; autoload -U compinit; compinit -u -D"),
}


@pytest.mark.posix
@pytest.mark.parametrize("shell", INTERACTIVE)
def test_tab_in_a_real_shell(shell: str, register: Path, path_with_kadry: dict[str, str]) -> None:
    from tests.console.terminal import Terminal

    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell}")
    argv, setup = INTERACTIVE[shell]
    environ = path_with_kadry | {"TERM": "dumb", "LC_ALL": "C.UTF-8"}
    with Terminal(argv, register, environ) as terminal:
        terminal.enter(f"PS1='ready''> '; {setup}")
        terminal.read_until("ready> ")
        terminal.enter(f'eval "$(kadry completion {shell})"')
        terminal.read_until("ready> ")
        for typed, completed in TYPED.items():
            terminal.type(f"{typed}\t")
            terminal.read_until(completed)
            terminal.enter("")
            terminal.read_until("ready> ")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("explain KD50|", "KD501"),
        ("explain mark-n|", "mark-not-allowed"),
        ("law list --topic ex|", "exam"),
        ("law show exam.pass|", "exam.pass_share"),
        ("help іс|", "історія"),
        ("help staff unit ab|", "abolish"),
        ("exam contribute 2009-holovnyi-spetsialist kov|", "kovtun-larysa-9m3x"),
        ("exam sit 2009-holovnyi-spetsialist --present kov|", "kovtun-larysa-9m3x"),
        ("exam sit 2009-holovnyi-spetsialist --absent gu|", "gudz-mariia-3f8k"),
        ("exam seal x --approver г|", "голова"),
        ("exam tickets x --layout h|", "half"),
    ],
)
def test_the_program_offers_what_a_value_may_be(line: str, expected: str) -> None:
    words = ["--root", str(EXAMPLE), *line.removesuffix("|").split(" ")]
    assert expected in [value for value, _ in offered(command_table(all_topics()), words[:-1], words[-1], {})]
