"""The plan that makes the file of a new or a repeated competition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.competition.records.competition import Competition
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.words import act_words
from kadry_cli.hiring.state import first_plan

if TYPE_CHECKING:
    from kadry_cli.hiring.announcing.results import Begun


def begun_plan(standing: Standing, competition: Competition, notes: tuple[str, ...] = ()) -> Plan:
    """The plan that makes the file of a new or a repeated competition, with what comes next."""
    units = sum(one.units for one in competition.posts)
    seats = counted(units, "вакантна одиниця", "вакантні одиниці", "вакантних одиниць")
    size = len(competition.commission)
    who = f"комісія – {counted(size, 'особа', 'особи', 'осіб')}" if size else f"проводить {competition.conducted_by}"
    kind = competition.kind[:1].upper() + competition.kind[1:]
    said = f"{kind} {competition.id} заведено за актом: {act_words(competition.head_act)}; {seats}, {who}."
    result: Begun = {
        "posts": [{"post": one.post, "units": one.units} for one in competition.posts],
        "commission": [{"id": one.id, "name": one.name, "role": one.role} for one in competition.commission],
        "conducted_by": competition.conducted_by,
        "repeats": competition.repeats,
    }
    published = f'опублікувати оголошення: kadry competition announce {competition.id} --published ДАТА --in "ГАЗЕТА"'
    return first_plan(competition, standing.ground, said, result, notes=notes, following=(published,))
