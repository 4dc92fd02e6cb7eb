"""`kadry lang sort|translit|words|check`: lines in, lines out; numbers and dates in words."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.text_lines import FromFile, Texts, given_lines
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.cases import CASE_WORDS, CASES

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.language.cases import Case
    from kadry_cli.core.language.numeral_forms import Gender
    from kadry_cli.core.language.text_check import Kind, TextProblem


class GenderWord(StrEnum):
    """Grammatical genders."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"


class CaseWord(StrEnum):
    """The cases, as a choice on the command line."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    LOCATIVE = "locative"


def sort(
    texts: Texts = None,
    file: FromFile = None,
    unique: Annotated[bool, typer.Option("--unique", help="Однакові рядки лишити один раз")] = False,
    backwards: Annotated[bool, typer.Option("--reverse", help="Від Я до А")] = False,
) -> Outcome:
    """Упорядкувати рядки за українською абеткою: ґ після г, є після е, і та ї після и; апостроф не береться до уваги.

    Приклад: kadry lang sort "Їжак Іван" "Ґудзь Марія" "Гуцул Олег"
    """
    from kadry_cli.core.language.collation import sort_key

    lines = given_lines(texts, file)
    kept = dict.fromkeys(lines) if unique else lines
    return _lines(sorted(kept, key=sort_key, reverse=backwards))


def translit(
    texts: Texts = None,
    file: FromFile = None,
    as_id: Annotated[bool, typer.Option("--id", help="Скласти код для записів: малі літери, цифри, дефіс")] = False,
) -> Outcome:
    """Записати українські літери латиницею за таблицею, затвердженою постановою КМУ від 27.01.2010 № 55.

    Паспорт може мати інше написання: у документах пишуть так, як у паспорті.

    Приклад: kadry lang translit "Згурський Юрій"
    """
    from kadry_cli.core.language.transliteration import slug, transliterated

    lines = given_lines(texts, file)
    return _lines([slug(line) if as_id else transliterated(line) for line in lines])


def _lines(lines: list[str]) -> Outcome:
    def view(screen: Screen) -> None:
        for line in lines:
            screen.line(line)

    return Outcome({"lines": lines}, view=view)


def words(
    value: Annotated[str, typer.Argument(metavar="ЧИСЛО|ДАТА", help="17, 2009-06-15 або 15.06.2009")],
    gender: Annotated[
        GenderWord, typer.Option("--gender", metavar="РІД", help="Рід іменника: m, f або n")
    ] = GenderWord.MASCULINE,
    case: Annotated[
        CaseWord | None,
        typer.Option("--case", metavar="ВІДМІНОК", help="Лише один: nominative, genitive, dative, accusative, …"),
    ] = None,
    ordinal: Annotated[bool, typer.Option("--ordinal", help="Порядковий числівник: сімнадцятий")] = False,
) -> Outcome:
    """Число або дата словами, в усіх відмінках або в одному.

    Знахідний відмінок – для предмета («один білет»); для людини він такий, як родовий («одного члена комісії»).

    Приклад:
      kadry lang words 21 --gender f
      kadry lang words 15.06.2009
    """
    cases: list[Case] = [case.value] if case else [one for one in CASES if one != "vocative"]
    forms: dict[str, str] = {one: _in_words(value, gender.value, one, ordinal) for one in cases}

    def view(screen: Screen) -> None:
        if case:
            screen.line(forms[case.value])
            return
        from kadry_cli.core.console.table import Table

        screen.table(Table(("Відмінок", "Словами"), [(CASE_WORDS[one], forms[one]) for one in cases]))

    return Outcome({"value": value, **forms}, view=view)


def _in_words(value: str, gender: Gender, case: Case, ordinal: bool) -> str:
    from kadry_cli.core.language.dates import date_spelled
    from kadry_cli.core.language.numerals import LARGEST, in_words
    from kadry_cli.core.language.ordinals import LARGEST_ORDINAL
    from kadry_cli.core.language.ordinals import ordinal as ordinal_words

    if not re.fullmatch("[0-9]+", value):
        return date_spelled(parse_date(value), case)
    most, least = (LARGEST_ORDINAL, 1) if ordinal else (LARGEST, 0)
    number = int(value) if len(value) <= len(str(most)) else most + 1
    if not least <= number <= most:
        bounds = f"від 1 до {LARGEST_ORDINAL}" if ordinal else "менші за трильйон"
        raise UserError("такого числа словами не написати", f"словами пишуться цілі числа, {bounds}")
    return ordinal_words(number, gender, case) if ordinal else in_words(number, gender, case)


def check(
    texts: Texts = None,
    file: FromFile = None,
    names: Annotated[bool, typer.Option("--names", help="Рядки – імена людей: у них лише українські літери")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Вивести виправлений текст з апострофом ’ і лапками «»")] = False,
) -> Outcome:
    """Знайти літери, які лише здаються правильними: латинські серед українських, російські, невидимі знаки.

    З --fix виводить рядки, у яких виправлено все, що можна виправити певно; решту показує окремо. Код завершення 1,
    коли щось лишилося виправити.

    Приклад: kadry lang check "відділ освіти"
    """
    from kadry_cli.core.language.text_check import mended, text_problems

    kind: Kind = "name" if names else "text"
    lines = given_lines(texts, file)
    shown = [mended(line, kind) for line in lines] if fix else lines
    found = [(number, problem) for number, line in enumerate(shown, 1) for problem in text_problems(line, kind)]

    def view(screen: Screen) -> None:
        if fix:
            screen.document("".join(f"{line}\n" for line in shown).encode())
            if found:
                screen.complain_text("\n".join(_said(number, problem) for number, problem in found))
        elif found:
            for number, problem in found:
                screen.line(_said(number, problem))
        else:
            screen.line("Зауважень до літер немає.")

    problems = [{"line": number, "column": problem.position + 1, **_problem(problem)} for number, problem in found]
    return Outcome({"lines": shown, "problems": problems}, view=view, exit_code=int(bool(found)))


def _problem(problem: TextProblem) -> dict[str, object]:
    return {"word": problem.word, "reason": problem.reason, "repaired": problem.repaired}


def _said(number: int, problem: TextProblem) -> str:
    return f"{number}:{problem.position + 1}: {problem.reason}"
