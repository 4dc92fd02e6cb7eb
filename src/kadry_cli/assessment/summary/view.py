"""The summary on the screen."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from kadry_cli.assessment.rules.rounded import decimal_words, percent_words
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.hidden_lines import MASK

if TYPE_CHECKING:
    from kadry_cli.assessment.summary.results import SummaryResult, UnitMarks
    from kadry_cli.core.console.screen import Screen

HIDDEN = "приховано"
FEWER = "менше ніж {least}"
SHOWN = 15
ALL_HIDDEN = "Розподілу оцінок не показано: з нього було б видно оцінки окремих осіб."


def show(screen: Screen, result: SummaryResult) -> None:
    """Everything, or the answer to a query."""
    _head(screen, result)
    if "query" in result:
        _query(screen, result)
        return
    _distribution(screen, result)
    _criteria(screen, result)
    _training(screen, result)
    if result["public"]:
        _public_notes(screen, result)
        return
    _problems(screen, result)
    _proposals(screen, result)
    _need(screen, result)
    _unfinished(screen, result)


def _head(screen: Screen, result: SummaryResult) -> None:
    where = f", {result['unit']}" if result["unit"] else ""
    screen.heading(f"Щорічна оцінка за {result['year']} рік{where}")
    of = f" із {result['people']}" if result["people"] is not None else ""
    screen.line(f"Затверджених результатів: {result['counted']}{of}.")


def hides_all(result: SummaryResult) -> bool:
    """Whether a public summary shows no number of the distribution."""
    return result["total"]["marks"] is None


def marks_cells(one: UnitMarks, columns: int) -> list[str]:
    """«5 (62,5 %)» for each mark of a unit; a word where the distribution is hidden."""
    if one["marks"] is None:
        return [HIDDEN] * columns
    return [
        f"{mark['count']} ({percent_words(mark['count'], one['total'])})" if mark["count"] else "–"
        for mark in one["marks"]
    ]


def mean_words(mean: str | None) -> str:
    """A mean with two decimals; a dash where there is none."""
    return decimal_words(Fraction(mean)) if mean is not None else "–"


def _distribution(screen: Screen, result: SummaryResult) -> None:
    if not result["counted"]:
        screen.line("Рахувати ще нічого: жодного результату не затверджено.")
        return
    if hides_all(result):
        screen.line(ALL_HIDDEN)
        return
    columns = len(result["scale"])
    rows = [(one["unit"], one["total"], *marks_cells(one, columns)) for one in result["units"]]
    total = result["total"]
    foot = ("Разом", total["total"], *marks_cells(total, columns))
    screen.line()
    screen.table(Table(("Підрозділ", "Осіб", *result["scale"]), rows, foot))


def _criteria(screen: Screen, result: SummaryResult) -> None:
    if not result["criteria"]:
        return
    screen.line()
    screen.heading("Середні оцінки за критеріями")
    rows = [
        (one["number"], one["criterion"], mean_words(one["own"]), mean_words(one["head"])) for one in result["criteria"]
    ]
    screen.table(Table(("№", "Критерій", "Самооцінка", "Керівник"), rows))


def _training(screen: Screen, result: SummaryResult) -> None:
    if not result["training"]:
        return
    screen.line()
    screen.heading("Потреба в навчанні (для державного замовлення)")
    rows = [(one["need"], one["count"], ", ".join(one["people"])) for one in result["training"]]
    if result["public"]:
        screen.table(Table(("Напрям", "Осіб"), [row[:2] for row in rows]))
    else:
        screen.table(Table(("Напрям", "Осіб", "Хто"), rows))


def _problems(screen: Screen, result: SummaryResult) -> None:
    if not result["problems"]:
        return
    screen.line()
    screen.heading("Організаційні проблеми")
    for one in result["problems"]:
        screen.paragraph(f"– {one['problem']} ({', '.join(one['units'])})", "", "  ")


def _proposals(screen: Screen, result: SummaryResult) -> None:
    screen.line()
    screen.heading("Пропозиції за результатами")
    rows = [(one["kind"], one["count"] or "–") for one in result["proposals"]]
    screen.table(Table(("Що врахувати", "Осіб"), rows))
    screen.note("Хто й що: kadry assess summary --for НАПРЯМ; планування кар’єри – у довідці -o.")


def _need(screen: Screen, result: SummaryResult) -> None:
    if not result["need"]:
        return
    screen.line()
    screen.heading("Потреба в кадрах: посади, які можуть звільнитися")
    screen.table(
        Table(("Підрозділ", "Посада", "Чому"), [(one["unit"], one["post"], one["why"]) for one in result["need"]])
    )


def _unfinished(screen: Screen, result: SummaryResult) -> None:
    left = result["unfinished"]
    if not left:
        return
    screen.line()
    screen.heading(f"Результату ще немає: {counted(len(left), 'особа', 'особи', 'осіб')}")
    rows = [(one["name"], one["unit"], one["next"]) for one in left[:SHOWN]]
    screen.table(Table(("Хто", "Підрозділ", "Що далі"), rows))
    if len(left) > SHOWN:
        screen.line(f"… і ще {len(left) - SHOWN}; усі – у довідці -o або --json.")


def _query(screen: Screen, result: SummaryResult) -> None:
    rows = [(one["name"], one["unit"], one["post"], one["mark"], one["proposal"]) for one in result.get("query", [])]
    if not rows:
        screen.line("Затверджених результатів ще немає.")
        return
    screen.table(Table(("Хто", "Підрозділ", "Посада", "Оцінка", "Пропозиція"), rows))
    if any(one["mark"] == MASK for one in result.get("query", [])):
        screen.note("Оцінки й пропозиції приховано; показати: --reveal.")


def _public_notes(screen: Screen, result: SummaryResult) -> None:
    screen.line()
    for one in result["proposals"]:
        if one["count"] is None:
            screen.line(f"Пропозицій «{one['kind']}»: {FEWER.format(least=result['least'])}.")
        elif one["count"]:
            screen.line(f"Пропозицій «{one['kind']}»: {one['count']}.")
    screen.note(
        f"Для оприлюднення: без імен і вільних текстів; груп, менших ніж {result['least']}, не показано й не обчислити."
    )
