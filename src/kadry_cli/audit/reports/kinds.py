"""Which reports there are. A report is a module with one function `(ReadHistory, Options) -> Iterable[ReportLine]`."""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.errors import UserError

if TYPE_CHECKING:
    from kadry_cli.audit.reports.history import ReadHistory
    from kadry_cli.audit.reports.line import Options, ReportLine

    Report = Callable[[ReadHistory, Options], Iterable[ReportLine]]


class ReportKind(NamedTuple):
    """One report: its word on the command line, its title, what stands in it, its module beside this one.

    In `about` stands «{days}» where the number of days from `--days` belongs.
    """

    name: str
    title: str
    about: str
    module: str

    def lines(self, history: ReadHistory, options: Options) -> list[ReportLine]:
        """The lines of the report in the order in which they are shown."""
        report: Report = importlib.import_module(f"kadry_cli.audit.reports.{self.module}").report
        return list(report(history, options))


KINDS = (
    ReportKind(
        "back-dated",
        "Записано заднім числом",
        "Зміни, записані до історії через {days} чи більше після дня, який називає сам запис, або після того, як "
        "записано щось пізніше; акти, датовані раніше від попередніх. Акт, яким реєстр прийнято до історії, не "
        "розглянуто: у ньому все, що було на папері.",
        "back_dated",
    ),
    ReportKind(
        "after-signature",
        "Змінено після підпису",
        "Зміни записів конкурсу, іспиту, оцінки, атестації й резерву після того, як протокол підписано, а результат "
        "чи список затверджено; без полів, які за порядком заповнюють потім.",
        "after_signature",
    ),
    ReportKind(
        "marks",
        "Виправлення оцінок",
        "Оцінки за іспит, щорічні оцінки й рішення атестації, змінені після першого запису.",
        "marks",
    ),
    ReportKind(
        "early-opening",
        "Дострокове відкриття білетів",
        "Комплекти білетів, відкриті чи записані до історії раніше, ніж дозволяв запис.",
        "early_opening",
    ),
    ReportKind(
        "not-returned",
        "Не повернені особові справи",
        "Особові справи, строк повернення яких минув або не вказаний, і справи, видані вдруге без повернення.",
        "not_returned",
    ),
    ReportKind(
        "without-ground",
        "Без підстави",
        "Зміни без підстави, зроблені поза kadry або за наказом, якого в книзі наказів немає.",
        "without_ground",
    ),
    ReportKind(
        "without-knowledge",
        "Без відома",
        "Зміни, про які за правилами довіри мають знати, а обізнаність усіх не доведено: спершу не доведені, тоді "
        "записані пізніше за зміну, наприкінці доведені лише папером. Доки записів довіри немає, за законом про зміни "
        "карток і особових справ знають працівник, керівник органу й керівник кадрової служби, а доводить книга "
        "наказів. Акт, яким реєстр прийнято до історії, не розглянуто.",
        "without_knowledge",
    ),
)


def report_named(name: str) -> ReportKind:
    """The report of that name. UserError with the nearest one."""
    found = next((one for one in KINDS if one.name == name), None)
    if found is not None:
        return found
    near = difflib.get_close_matches(name, [one.name for one in KINDS], 1)
    advice = f"можливо, «{near[0]}»; " if near else ""
    raise UserError(f"звіту «{name}» немає", f"{advice}перелік: kadry audit report")
