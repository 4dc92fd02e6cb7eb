"""«Далі: …» of the end of a competition: the next lawful step, with its last day."""

from __future__ import annotations

from datetime import date

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import RESERVE, WINNER
from kadry_cli.competition.rules.life import Step, StepName, is_done, verdicts
from kadry_cli.hiring.outcome.term_words import last_day
from kadry_cli.hiring.state import State


def following(state: State, after: Competition, today: date) -> tuple[str, ...]:
    """The commands that come next once `after` is recorded; at most two are shown."""
    later = state._replace(competition=after)
    steps = {one.name: one for one in later.life(today)}
    found = verdicts(after)
    lines = []
    code = state.id
    if not is_done(steps[StepName.PROTOCOL]):
        until = last_day(steps[StepName.PROTOCOL].due)
        lines.append(f"подати протокол керівникові{until}: kadry competition protocol {code} --to-head ДАТА")
    if waiting := _waiting(after, steps[StepName.APPEAL]):
        lines.append(
            f"рішення за скаргою: kadry competition appeal {code} {waiting.id} --outcome РІШЕННЯ --decided ДАТА"
        )
    if _open(steps[StepName.NOTIFY]):
        until = last_day(steps[StepName.NOTIFY].due)
        lines.append(
            f'повідомити решту кандидатів{until}: kadry competition notify {code} --date ДАТА --how "під розпис"'
        )
    unread = [one for one in after.candidates if one.notice is not None and one.acquainted is None]
    if unread and not lines:
        lines.append(f"ознайомлення: kadry competition notify {code} {unread[0].id} --acquainted ДАТА")
    lines += _acts(after, steps[StepName.HEAD_ACT], found, code)
    if steps[StepName.REPEAT].applies and not lines:
        lines.append(f"повторний конкурс: kadry competition repeat {code}")
    return tuple(lines)


def _acts(after: Competition, step: Step, found: dict[str, str], code: str) -> list[str]:
    """The act of the head on the first recommended candidate who has none."""
    until = last_day(step.due)
    for one in _people(after, step):
        if found.get(one.id) == WINNER:
            return [f'акт про призначення{until}: kadry competition appoint {code} {one.id} --order "АКТ"']
        if found.get(one.id) == RESERVE and one.consent is None:
            return [f"згода на резерв: kadry competition notify {code} {one.id} --consent ДАТА"]
        if found.get(one.id) == RESERVE:
            return [f'акт про резерв{until}: kadry competition appoint {code} {one.id} --to-reserve --order "АКТ"']
    return []


def _people(after: Competition, step: Step) -> list[Candidate]:
    return [one for one in after.candidates if one.id in step.waiting] if step.applies else []


def _waiting(after: Competition, step: Step) -> Candidate | None:
    return next(iter(_people(after, step)), None)


def _open(step: Step) -> bool:
    return step.applies and not is_done(step)
