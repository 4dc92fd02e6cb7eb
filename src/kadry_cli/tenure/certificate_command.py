"""`kadry service certificate`: the certificate of service of one person, or its blank (papers 3.4)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.person.files import card_path, find_person
from kadry_cli.service.arguments import WantedMethod, wanted_method
from kadry_cli.service.words import CIVIL, CONTINUOUS, GENERAL, KIND_TITLES, KINDS
from kadry_cli.tenure.arguments import Person
from kadry_cli.tenure.ground import tenure_ground
from kadry_cli.tenure.person_service import read_service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding
    from kadry_cli.tenure.ground import TenureGround
    from kadry_cli.tenure.person_service import PersonService

STEM = "dovidka-stazh"


class KindWord(StrEnum):
    """The kinds of service, as a choice on the command line."""

    ALL = "all"
    GENERAL = "general"
    CONTINUOUS = "continuous"
    CIVIL = "civil"


WANTED = {
    KindWord.ALL: KINDS,
    KindWord.GENERAL: (GENERAL,),
    KindWord.CONTINUOUS: (CONTINUOUS,),
    KindWord.CIVIL: (CIVIL,),
}


def certificate(
    ctx: typer.Context,
    person: Person = None,
    kind: Annotated[
        KindWord,
        typer.Option(
            "--kind", help="all – усі, general – загальний, continuous – безперервний, civil – державної служби"
        ),
    ] = KindWord.ALL,
    method: WantedMethod = None,
    copy: Annotated[
        int | None, typer.Option("--copy", metavar="ЧИСЛО", min=1, help="Номер примірника під грифом, якщо він є")
    ] = None,
    output: OutputFile = None,
    to: To = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати довідку про стаж на дату --on: періоди, об’єднане й незараховане, підсумки, приведені дати, малюнок.

    Спосіб обчислення – той, який обрав орган, з актом, яким його обрано. Кожен крок обчислення – у додатку до довідки.

    Приклад: kadry service certificate ґудзь --on 15.06.2010 -o dovidka.pdf
    """
    session: Session = ctx.obj
    if blank is (person is not None):
        raise UsageError("вкажіть ОСОБУ або --blank", "kadry service certificate ОСОБА -o ФАЙЛ.pdf")
    ground = tenure_ground(session.required_root(), session.day(), wanted_method(method))
    wanted = WANTED[kind]
    service: PersonService | None = None
    findings: tuple[Finding, ...] = ()
    who = ""
    if person is not None:
        who = find_person(ground.root, person)
        read = read_service(ground, who)
        service, findings = read.service, read.findings
        if service is None:
            from kadry_cli.core.console.printing import not_printed

            return not_printed(findings)
        _refuse_nothing(ground, service, wanted)

    from kadry_cli.core.console.printing import print_paper
    from kadry_cli.core.documents.own_templates import OwnTemplates
    from kadry_cli.tenure.certificate_fields import certificate_fields
    from kadry_cli.tenure.fields import FIELD_NAMES
    from kadry_cli.tenure.topic import TOPIC

    fields = certificate_fields(ground, service, wanted, copy)
    own = OwnTemplates(ground.root, ground.register.settings)
    record = card_path(who) if who else ""
    stem = f"{STEM}-{who}" if who else f"{STEM}-blank"
    (paper,) = TOPIC.papers
    return print_paper(paper, fields, FIELD_NAMES, record, stem, output, to, force, findings, own)


def _refuse_nothing(ground: TenureGround, service: PersonService, wanted: Sequence[str]) -> None:
    """UserError where there is no service to certify."""
    day = date_short(ground.law.day)
    if not service.decisions:
        raise UserError(f"на {day} у картці немає жодного періоду роботи", "впишіть до картки періоди «work:»")
    if not any(one.result.stretches for one in service.decisions if one.result.kind in wanted):
        title = KIND_TITLES[wanted[0]]
        raise UserError(
            f"на {day} до цього стажу не зараховано жодного періоду ({title.lower()})",
            "назвіть його в «counts:» періодів, які до нього зараховують",
        )
