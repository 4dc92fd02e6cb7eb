"""Wrong usage: exit 2, Ukrainian words and advice on standard error, nothing on standard output."""

from __future__ import annotations

import pytest

from kadry_cli.core.console.command import KadryCommand, build_command, is_switch
from kadry_cli.core.console.routes import command_table
from kadry_cli.core.console.types import inner_type, option_words
from kadry_cli.topics import all_topics
from tests.console.latin import latin_words, own_words
from tests.console.sample import COMMANDS, called

CASES = {
    "exam score": "не вказано КОНКУРС",
    "exam score x --mark s": "немає параметра --mark\nпорада: можливо, «--marks»",
    "exam score x --jsno": "немає параметра --jsno\nпорада: можливо, «--json»",
    "exam score x -h": "немає параметра -h\nпорада: можливо, «--help»",
    "exam score x -z": "немає параметра -z",
    "exam score x y z w": "зайве на командному рядку: «z», «w»",
    "exam score x --top": "параметр --top потребує значення: --top ЧИСЛО",
    "exam score x --top а": "--top: «а» не ціле число",
    "exam score x --top 1_0": "--top: «1_0» не ціле число",
    "exam score x --top 99": "--top: «99» поза межами: від 1 до 10",
    "exam score x --to doc": "--to: «doc» не підходить; можна: pdf, html",
    "exam score x --shift=1": "параметр --shift не приймає значення",
    "exam score x --marks немає": "--marks: файлу «немає» немає",
    "exam score x --marks .": "--marks: «.» це папка, а потрібен файл",
    "exam score x --since вчора": "--since: «вчора» не схоже на дату",
    "exam score x --since 30.02.2009": "--since: дати «30.02.2009» немає в календарі",
    "exam score x --on 2009-13-01": "дати «2009-13-01» немає в календарі",
    "exam score x --root /немає/такої": "папки реєстру «/немає/такої» немає",
    "exam score x --root": "параметр --root потребує значення: --root ПАПКА",
    "exam score x --quiet=1": "параметр --quiet не приймає значення",
    "exam": "не вказано команду",
    "exam scor": "немає команди «scor»\nпорада: можливо, «kadry exam score»",
    "score": "немає команди «score»\nпорада: можливо, «kadry exam score»",
    "chek": "немає команди «chek»\nпорада: можливо, «kadry check»",
    "law shw": "немає команди «shw»\nпорада: можливо, «kadry law show»",
    "щось": "немає команди «щось»\nпорада: перелік: kadry --help",
    "--jsn check": "немає параметра --jsn\nпорада: можливо, «--json»",
    "exam unreadable": "«немає такого»: такого файлу чи папки немає",
}


@pytest.mark.parametrize(("line", "words"), CASES.items())
def test_wrong_usage_is_said_in_ukrainian(line: str, words: str) -> None:
    refused = called(*line.split())
    assert refused.code == 2
    assert refused.out == ""
    assert refused.err.startswith(f"помилка: {words}")
    commands = ["exam", "law", "show", "check", *(command.__name__ for command in COMMANDS)]
    typed = [*line.replace("--top ", "").split(), "doc", "scor", "shw", "chek"]
    assert latin_words(refused.err, [*commands, *typed]) == []


def test_a_mistake_in_the_arguments_ends_with_the_usage_line() -> None:
    assert called("exam", "score").err.splitlines()[-1] == (
        "Використання: kadry exam score [ПАРАМЕТРИ] КОНКУРС [КАНДИДАТ]"
    )


@pytest.mark.parametrize(
    "line",
    [
        "--json --on 2009-06-15 exam score x --strict",
        "exam --json score --on=2009-06-15 x --strict",
        "exam score --strict --as-of 15.06.2009 x --json",
    ],
)
def test_common_options_may_stand_before_and_after_the_command(line: str) -> None:
    out = called(*line.split()).out
    assert '"command": "exam score",\n"on": "2009-06-15"' in out
    assert '"strict": true' in out


def test_after_two_dashes_nothing_is_an_option() -> None:
    refused = called("exam", "score", "--", "--json", "x", "--quiet")
    assert refused.err.startswith("помилка: зайве на командному рядку: «--quiet»")


def test_a_value_of_a_commands_own_option_is_never_taken_for_a_common_one() -> None:
    for form in (("--basis", "--quiet"), ("-b", "--quiet"), ("--basis=--quiet",), ("-b--quiet",)):
        assert '"basis": "--quiet"' in called("check", "--json", *form).out


def test_an_option_that_a_command_declares_stays_with_it() -> None:
    out = called("check", "--as-of", "колись", "--on", "2009-06-15", "--format", "json").out
    assert '"as_of": "колись"' in out
    assert '"on": "2009-06-15"' in out


def test_parameters_of_every_command_of_every_topic_refuse_in_ukrainian() -> None:
    table = command_table(all_topics())
    words = {word for path in table.commands for word in path}
    failures = []
    for path, route in table.commands.items():
        command = build_command(route.topic.load(route.entry.target), " ".join(path))
        for args, expected in _wrong(command):
            refused = called(*path, *args, topics=all_topics)
            typed = {word for arg in args for word in arg.split("=")}
            foreign = latin_words(refused.err.replace("|", " "), words | typed | own_words(command))
            if refused.code != 2 or foreign or expected not in refused.err:
                failures.append(f"{' '.join((*path, *args))}: {refused.code} {foreign} {refused.err}")
    assert not failures, "\n".join(failures)


def _wrong(command: KadryCommand) -> list[tuple[list[str], str]]:
    """Arguments that click refuses before the command runs, so that nothing is ever done by this test."""
    cases: list[tuple[list[str], str]] = [(["--nemaje-takoho"], "немає параметра --nemaje-takoho")]
    for param in command.params:
        if param.param_type_name != "option":
            continue
        name = option_words(param)
        if is_switch(param):
            cases.append(([f"{name}=1"], f"параметр {name} не приймає значення"))
            continue
        cases.append(([name], f"параметр {name} потребує значення"))
        if getattr(inner_type(param), "choices", ()) or inner_type(param).name == "int":
            cases.append(([name, "щось"], f"{name}: «щось» не"))
    return cases
