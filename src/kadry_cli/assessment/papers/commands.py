"""`kadry assess paper`: the papers of the yearly assessment by name, or the list of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kadry_cli.assessment.papers.conclusion import conclusion
from kadry_cli.assessment.papers.fields import FIELD_NAMES
from kadry_cli.assessment.papers.ground import Body, whose
from kadry_cli.assessment.papers.objection import objection
from kadry_cli.assessment.papers.order import order
from kadry_cli.assessment.papers.subject import body_on, chosen_year, required_campaign, subject_of
from kadry_cli.assessment.papers.table import CONCLUSION, ELSEWHERE, OBJECTION, ORDER, PAPERS, YearPaper
from kadry_cli.assessment.papers.work import plan
from kadry_cli.assessment.stages.arguments import YearOption
from kadry_cli.assessment.stages.state import assessment_path, campaign_path
from kadry_cli.core.console.completion import complete_person
from kadry_cli.core.console.named_papers import names_beginning, paper_named, without_list
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.printing import print_paper
from kadry_cli.core.console.table import Table
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.errors import UserError
from kadry_cli.person.files import find_person
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from kadry_cli.assessment.papers.results import YearPaperResult, YearPaperRow
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session


def complete_paper(incomplete: str) -> list[str]:
    """The names of the papers for shell completion."""
    return names_beginning(PAPERS, incomplete)


def paper(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="НАЗВА", help="Який папір; без назви – перелік", autocompletion=complete_paper),
    ] = None,
    person: Annotated[
        str | None,
        typer.Argument(metavar="ОСОБА", help="Чий папір: код або частина імені", autocompletion=complete_person),
    ] = None,
    year: YearOption = None,
    period: Annotated[
        str | None,
        typer.Option("--period", metavar="ТЕКСТ", help="Лише для висновку: місяці повторного оцінювання"),
    ] = None,
    output: OutputFile = None,
    to: To = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати папір щорічної оцінки: наказ, особистий план, заяву про незгоду, висновок за завданнями.

    Чого в записі немає, те лишається порожнім місцем. План за РІК – це план на цей рік: як про нього відзвітовано, а
    доти – як його складено на співбесіді. Причин, з яких когось не оцінюють, наказ не називає.

    Приклад: kadry assess paper order --year 2013 -o nakaz.pdf
    """
    if name is None:
        return _list()
    session: Session = ctx.obj
    one = _paper(name)
    if one.about_person and person is None and not blank:
        raise UserError("не вказано ОСОБУ", f"kadry assess paper {one.name} ОСОБА; порожній бланк: --blank")
    if person is not None and (blank or not one.about_person):
        what = "бланк – ні про кого" if blank else f"папір «{one.name}» – не про одну особу"
        raise UserError(what, "приберіть ОСОБУ")
    if period is not None and one.name != CONCLUSION:
        raise UserError("--period – лише для висновку за завданнями", "рік інших паперів: --year РІК")
    root = session.required_root()
    body = body_on(root, session.day(), blank=blank)
    who = find_person(root, person) if person is not None else None
    fields, record, notes = _fields(body, one, who, year, period or "")
    stem = "-".join(filter(None, (one.file, who, "blank" if blank else str(chosen_year(body, year)))))
    own = OwnTemplates(root, body.settings)
    kind = topic("assessment").paper(one.name)
    ending = to.value if to else None
    return without_list(print_paper(kind, fields, FIELD_NAMES, record, stem, output, ending, force, (), own, notes))


def _fields(
    body: Body, one: YearPaper, who: str | None, year: int | None, period: str
) -> tuple[Mapping[str, Any], str, tuple[str, ...]]:
    """The fields of a paper, the record that a finding names, and what is said of its form."""
    chosen = chosen_year(body, year)
    record = assessment_path(who, chosen) if who is not None else campaign_path(chosen)
    if one.name == ORDER:
        return order(body, None if body.blank else required_campaign(body, chosen)), record, ()
    if one.name == CONCLUSION:
        chosen = year if year is not None else body.today.year
        return conclusion(subject_of(body, who, chosen), period), record, CONCLUSION_NOTES
    if one.name == OBJECTION:
        return objection(subject_of(body, who, chosen)), record, ()
    chosen = year if year is not None else chosen + 1
    before = body.round.assessment(who, chosen - 1) if who is not None else None
    subject = subject_of(body, who, chosen)
    if before is not None and before.interview is not None:
        subject = subject._replace(whose=whose(body, who or "", before.interview.date), day=before.interview.date)
    return plan(subject, before), record, PLAN_NOTES


CONCLUSION_NOTES = (
    "Пороги оцінок джерелами не підтверджено: слово висновку обирає керівник.",
    "Графи – за додатком 8 у редакції 2019 року; назву й місця для підписів відновлено без зразка.",
)
PLAN_NOTES = ("Зразка додатка 3 джерела не показують: графи плану відновлено за змістом.",)


def _list() -> Outcome:
    rows: list[tuple[str, str]] = [
        *((one.name, f"kadry assess paper {one.name}{' ОСОБА' if one.about_person else ''}") for one in PAPERS),
        *ELSEWHERE,
    ]
    papers: list[YearPaperRow] = [
        {"name": name, "title": topic("assessment").paper(name).title, "command": command} for name, command in rows
    ]
    result: YearPaperResult = {"files": [], "papers": papers}

    def view(screen: Screen) -> None:
        rows = [(one["name"], one["title"], one["command"]) for one in result["papers"]]
        screen.table(Table(("назва", "папір", "команда"), rows))
        screen.line("У файл: -o ФАЙЛ.pdf, .docx чи .html; порожній бланк: --blank")

    return Outcome(result, view=view)


def _paper(name: str) -> YearPaper:
    own = next((command for known, command in ELSEWHERE if known == name), None)
    if own is not None:
        raise UserError(f"папір «{name}» друкує інша команда", own)
    return paper_named(PAPERS, name, "kadry assess paper")
