"""What the commands that read periods stand on: the law of a day for the body, with its own acts, and its method."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.law.reading import law_of
from kadry_cli.service.chosen import USUAL, Chosen, chosen_of
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding
    from kadry_cli.core.law.lookup import LawOnDate


class ServiceGround(NamedTuple):
    """The law of the day and the method; `law` is None where the settings of the register cannot be read."""

    law: LawOnDate | None
    chosen: Chosen
    findings: tuple[Finding, ...] = ()


def ground_on(session: Session, day: date) -> ServiceGround:
    """The ground for a day: of the register, if the command runs in one, else that of a state body without acts."""
    law = law_of((topic("service"),))
    if session.register_root() is None:
        return ServiceGround(law.on(day, "state"), USUAL)
    opened = open_register(session.required_root(), law)
    if opened.ground is None:
        return ServiceGround(None, USUAL, opened.findings)
    return ServiceGround(opened.ground.law_on(day), chosen_of(opened.ground.settings.service, day))
