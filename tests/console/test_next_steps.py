"""«Далі: …» after a command: short, true, and never in the way of a program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kadry_cli.core.console.command import build_command
from kadry_cli.core.console.next_lines import MOST, next_lines, parted
from kadry_cli.topics import all_topics
from tests.console.suggested import TABLE, trouble_with
from tests.kadry import EXAMPLE, kadry
from tests.sessions import Exchange, pages, steps

COMPETITION = "2009-holovnyi-spetsialist"
GIVEN = [
    (" ".join((topic.group, name)).strip(), template)
    for topic in all_topics()
    for name, templates in topic.next_steps
    for template in templates
]


@pytest.mark.parametrize(("command", "template"), GIVEN)
def test_a_step_of_the_manifest_can_be_typed(command: str, template: str) -> None:
    route = TABLE.commands[tuple(command.split())]
    params = build_command(route.topic.load(route.entry.target), command).params
    fields = set(re.findall("{([^}]*)}", template))
    assert fields <= {param.name for param in params}
    _, line = parted(next_lines([template], dict.fromkeys(fields, "x"))[0])
    assert trouble_with(line) == ""


def shown_steps() -> list[tuple[str, str]]:
    """Every «Далі» that a session of the guide or of a transcript shows, with the page it stands on."""
    found = []
    for page in pages():
        for step in steps(page.read_text(encoding="utf-8")):
            lines = step.expected if isinstance(step, Exchange) else ()
            at = next((place for place, line in enumerate(lines) if line.startswith("Далі")), None)
            if at is not None:
                found += [(page.name, line) for line in lines[at : at + MOST] if line.startswith(("Далі", " " * 6))]
    return found


@pytest.mark.parametrize(("page", "line"), shown_steps())
def test_a_step_that_a_session_shows_can_be_typed(page: str, line: str) -> None:
    assert trouble_with(parted(line)[1]) == "", page


def test_the_sessions_show_steps_of_the_state_and_of_the_manifest() -> None:
    lines = {line for _, line in shown_steps()}
    assert len(lines) > 20
    assert any("--finished ЧАС" in line for line in lines)


def test_values_are_written_as_they_are_typed() -> None:
    assert next_lines(["kadry a {x}"], {"x": "смт Тихе"}) == ['Далі: kadry a "смт Тихе"']
    assert next_lines(["kadry a {x}"], {"x": Path("а б.pdf")}) == ['Далі: kadry a "а б.pdf"']
    assert next_lines(["kadry a {x}"], {"x": "-x"}) == ['Далі: kadry a "-x"']


@pytest.mark.parametrize("value", [None, "", "$HOME", 'a"b', "a`b`", "a\nb", "%PATH%", [], ("a",)])
def test_a_step_without_a_value_to_type_is_left_out(value: object) -> None:
    assert next_lines(["kadry a {x}", "kadry b"], {"x": value}) == ["Далі: kadry b"]


def test_words_stand_before_the_command_and_two_lines_are_enough() -> None:
    assert next_lines(["перше: kadry a", "друге: kadry b", "kadry c"], {}) == [
        "Далі – перше: kadry a",
        "      друге: kadry b",
    ]


def test_the_register_named_by_an_option_is_named_again() -> None:
    run = kadry("--root", EXAMPLE, "exam", "score", COMPETITION)
    assert run.out.splitlines()[-1] == f"Далі: kadry --root {EXAMPLE} exam result-sheet {COMPETITION} -o ФАЙЛ.pdf"


@pytest.mark.parametrize("option", ["--json", "--quiet", "--explain"])
def test_whoever_asks_for_something_else_is_not_told(option: str) -> None:
    run = kadry("--root", EXAMPLE, "exam", "score", COMPETITION, option)
    assert run.code == 0
    assert "Далі" not in run.out


def test_a_document_on_standard_output_is_not_followed_by_words(tmp_path: Path) -> None:
    run = kadry("staff", "unit", "import", "--template", "-")
    assert run.code == 0
    assert "Далі" not in run.out + run.err


def test_no_step_follows_where_nothing_was_decided_or_recorded(tmp_path: Path) -> None:
    import shutil

    root = tmp_path / "register"
    shutil.copytree(EXAMPLE, root)
    root.chmod(0o700)
    (root / "acts.yaml").write_text("acts: []\n", encoding="utf-8")
    undecided = kadry("--root", root, "exam", "score", "2013-spetsialist-finviddilu")
    assert (undecided.code, "Далі" in undecided.out) == (0, False)
    kadry("init", root, "--officer", "Ковтун Лариса Миколаївна")
    add = ("staff", "unit", "add", "Архів", "--from", "01.07.2009", "--basis", "розпорядження від 30.04.2009 № 45-к")
    tried = kadry("--root", root, *add, "--dry-run")
    assert (tried.code, "Далі" in tried.out) == (0, False)
    refused = kadry("--root", root, *add[:-1], "розпорядження від 30.04.2009 № 999-к")
    assert (refused.code, "Далі" in refused.out) == (1, False)


def test_a_check_with_findings_names_the_codes_to_explain(tmp_path: Path) -> None:
    (tmp_path / "kadry.yaml").write_text("format: 1\n", encoding="utf-8")
    run = kadry("--root", tmp_path, "check")
    assert run.code == 1
    assert re.fullmatch(r"Далі – пояснення: kadry explain KD[0-9]{3}.*", run.out.splitlines()[-1])
