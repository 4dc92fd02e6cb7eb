"""`kadry lang decline`: a full name, a post title or a unit's name in the seven cases."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.text_lines import FromFile, Texts, given_lines
from kadry_cli.core.errors import UsageError
from kadry_cli.core.language.cases import CASE_WORDS, CASES

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.language.cases import Case


class SexWord(StrEnum):
    """The sex of a person."""

    MALE = "m"
    FEMALE = "f"


class Shown(NamedTuple):
    """One text in the seven cases: of each the form to print and the other lawful ones; reasons to look at them."""

    text: str
    gender: str | None
    forms: dict[Case, str]
    others: dict[Case, tuple[str, ...]]
    doubts: tuple[str, ...]


def decline(
    texts: Texts = None,
    file: FromFile = None,
    gender: Annotated[
        SexWord | None,
        typer.Option("--gender", metavar="СТАТЬ", help="m або f; типово – за по батькові, тоді за ім’ям"),
    ] = None,
    post: Annotated[bool, typer.Option("--post", help="Це назва посади: змінюється лише головне слово")] = False,
    unit: Annotated[bool, typer.Option("--unit", help="Це назва підрозділу чи органу")] = False,
) -> Outcome:
    """Провідміняти прізвище, ім’я та по батькові, назву посади або підрозділу.

    У давальному відмінку обидва закінчення, -у і -ові, правильні: папери друкують перше, поруч показано інше. Сумнівну
    форму позначено з поясненням: звірте її з документом.

    Приклад:
      kadry lang decline "Коваленко Петро Іванович"
      kadry lang decline --post "начальник відділу кадрів"
    """
    if post and unit:
        raise UsageError("--post і --unit разом", "залиште щось одне")
    if gender and (post or unit):
        raise UsageError("--gender пишуть лише до імені людини", "рід назви програма бачить сама")
    lines = [line for line in given_lines(texts, file) if line.strip()]
    if not lines:
        raise UsageError("немає що відміняти", 'наприклад: kadry lang decline "Коваленко Петро Іванович"')
    shown = [_title(line, unit=unit) if post or unit else _name(line, gender) for line in lines]

    def view(screen: Screen) -> None:
        for number, one in enumerate(shown):
            if number:
                screen.line()
            _view(screen, one, heading=len(shown) > 1)

    results = [_result(one) for one in shown]
    return Outcome(results[0] if len(results) == 1 else {"forms": results}, view=view)


def _view(screen: Screen, one: Shown, *, heading: bool) -> None:
    from kadry_cli.core.console.table import Table

    if heading:
        screen.heading(one.text)
    rows = [(CASE_WORDS[case], one.forms[case], "".join(one.others[case][:1])) for case in CASES]
    with_others = any(other for _, _, other in rows)
    titles = ("Відмінок", "Форма", "Також правильно")
    screen.table(Table(titles if with_others else titles[:2], rows if with_others else [row[:2] for row in rows]))
    for doubt in one.doubts:
        screen.paragraph(f"звірте: {doubt}", "", "  ")


def _result(one: Shown) -> dict[str, Any]:
    others = {case: list(forms) for case, forms in one.others.items() if forms}
    forms: dict[str, str] = {case: one.forms[case] for case in CASES}
    return {"gender": one.gender, **forms, "alternatives": others, "uncertain": list(one.doubts)}


def _name(line: str, gender: SexWord | None) -> Shown:
    from kadry_cli.core.language.declension.people.doubts import doubt_words
    from kadry_cli.core.language.declension.people.names import decline_name

    made = decline_name(line, gender.value if gender else None)
    doubts = tuple(doubt_words(doubt.word, doubt.reason) for doubt in made.uncertain)
    forms = {case: made.in_case(case) for case in CASES}
    return Shown(line, made.sex, forms, {case: made.also(case) for case in CASES}, doubts)


def _title(line: str, *, unit: bool) -> Shown:
    from kadry_cli.core.language.declension.posts.doubts import doubt_words
    from kadry_cli.core.language.declension.posts.titles import decline_title, decline_unit

    made = (decline_unit if unit else decline_title)(line)
    doubts = (doubt_words(made.uncertain),) if made.uncertain else ()
    forms = {case: made.in_case(case) for case in CASES}
    return Shown(line, None, forms, {case: made.also(case) for case in CASES}, doubts)
