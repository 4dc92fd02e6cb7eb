"""Help: what the command does, an example, arguments, options, the common options; all of it Ukrainian."""

from __future__ import annotations

import pytest

from kadry_cli.core.console.command import build_command
from kadry_cli.core.console.routes import command_table
from kadry_cli.topics import all_topics
from tests.console.latin import latin_words, own_words
from tests.console.sample import called

SCORE_PAGE = """\
Обчислює підсумок іспиту за правом на дату іспиту.

Без кандидата показує всіх.

Приклад:
  kadry exam score 2009-02-hs

Використання: kadry exam score [ПАРАМЕТРИ] КОНКУРС [КАНДИДАТ]

Аргументи:
  КОНКУРС   який конкурс (обов’язково)
  КАНДИДАТ  який кандидат

Параметри:
  -m, --marks ФАЙЛ      аркуш оцінок
  --top ЧИСЛО           скільки показати (від 1 до 10; типово: 3)
  --to pdf|html         у якому вигляді (типово: pdf)
  --how СПОСІБ          як повідомлено (можна: під розпис, поштою)
  --since ДАТА          з якого дня
  --shift / --no-shift  чи переносити (типово: --shift)
  --label ТЕКСТ         позначка (можна кілька разів)

Спільні параметри:
"""


def test_a_command_page_has_its_parts_in_order() -> None:
    page = called("exam", "score", "--help")
    assert page.code == 0
    assert page.out.startswith(SCORE_PAGE)
    assert page.err == ""


def test_the_root_page_lists_commands_and_groups_from_the_manifests() -> None:
    page = called("--help").out
    assert "\nКоманди:\n  check       Перевірити реєстр\n  completion  Доповнення команд\n" in page
    assert "\nГрупи команд:\n  law     Акти й норми\n  exam    Письмовий іспит\n" in page
    assert called().out == page


def test_a_group_page_lists_its_commands() -> None:
    page = called("law", "--help").out
    assert page.startswith("Акти й норми\n\nВикористання: kadry law КОМАНДА")
    assert "\n  show  Норма за датами\n" in page


def test_every_page_shows_the_common_options() -> None:
    for words in ((), ("exam",), ("exam", "score"), ("check",)):
        page = called(*words, "--help").out
        for name in (
            "--root ПАПКА",
            "--json",
            "--explain",
            "--no-color",
            "--quiet",
            "--strict",
            "--help",
            "--version",
        ):
            assert name in page.partition("Спільні параметри:")[2]


def test_an_option_that_a_command_declares_itself_is_not_shown_as_common() -> None:
    _, own, common = (called("check", "--help").out).replace("Спільні параметри", "Параметри").split("Параметри:")
    assert "--as-of" in own
    assert "--as-of" not in common
    assert "--on ДАТА" in common


def test_an_example_of_several_lines_is_kept_line_by_line() -> None:
    assert "Приклад:\n  kadry exam code 1\n  kadry exam code 0\n" in called("exam", "code", "--help").out


def test_help_wins_over_wrong_arguments_and_may_stand_anywhere() -> None:
    page = called("exam", "score", "--help").out
    assert called("--help", "exam", "score").out == page
    assert called("exam", "score", "--marks", "немає", "--help", "x", "y", "z").out == page


def test_no_line_is_wider_than_100_columns() -> None:
    for words in ((), ("exam",), ("exam", "score"), ("completion",)):
        assert max(map(len, called(*words, "--help").out.splitlines())) <= 100


def test_a_topic_without_its_commands_module_breaks_only_itself() -> None:
    assert called("absent", "--help").code == 0
    assert called("absent", "do").code == 3
    assert called("exam", "code", "0").code == 0


def test_every_page_of_every_topic_is_ukrainian_and_whole() -> None:
    table = command_table(all_topics())
    words = {word for path in table.commands for word in path}
    failures = []
    for path in [*table.groups, *table.commands]:
        page = called(*path, "--help", topics=all_topics)
        name = " ".join(("kadry", *path))
        if page.code or page.err:
            failures.append(f"{name}: {page.code} {page.err[-300:]}")
            continue
        route = table.commands.get(path)
        names = own_words(build_command(route.topic.load(route.entry.target), name)) if route else set()
        failures += [f"{name}: Latin word {word}" for word in latin_words(page.out, words | names)]
        failures += [f"{name}: too wide" for line in page.out.splitlines() if len(line) > 100]
        if path in table.commands:
            failures += _gaps(name, page.out)
    assert not failures, "\n".join(failures)


def _gaps(name: str, page: str) -> list[str]:
    """What a command's page lacks: an example, or words beside an argument or an option."""
    gaps = [] if f"\nПриклад:\n  {name}" in page else [f"{name}: no example"]
    own = page.partition("Спільні параметри:")[0]
    rows = own[own.find("Використання:") :].splitlines()
    for row, below in zip(rows, [*rows[1:], ""], strict=True):
        if row[:2] == "  " != row[1:3] and "  " not in row.strip() and not below.startswith("    "):
            gaps.append(f"{name}: no help: {row}")
    return gaps


@pytest.mark.parametrize("text", ["", "kadry --json", "файл kadry.yaml, PDF або HTML; KD305"])
def test_names_of_things_are_no_foreign_words(text: str) -> None:
    assert latin_words(text) == []


def test_a_foreign_word_is_found() -> None:
    assert latin_words("Usage: kadry [OPTIONS]") == ["Usage", "OPTIONS"]
