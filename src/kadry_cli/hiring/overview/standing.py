"""Where a competition stands on a day, as plain values: its steps, its terms, what comes next, how urgent it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.competition.rules.deadlines import Deadline, Standing, deadlines
from kadry_cli.competition.rules.life import STEP_WORDS, Step, StepName, is_done, next_step, overtaken
from kadry_cli.hiring.overview.cures import Cure, cure_of
from kadry_cli.hiring.state import State

OVERDUE, DUE, GOING, OVER = "overdue", "due", "going", "over"
URGENCIES = (OVERDUE, DUE, GOING, OVER)

_PRESSING = (Standing.OVERDUE, Standing.DUE)


class Stand(NamedTuple):
    """One competition on a day."""

    state: State
    today: date
    steps: tuple[Step, ...]
    deadlines: tuple[Deadline, ...]

    def next(self) -> Step | None:
        """The next lawful step."""
        return next_step(self.steps)

    def step_state(self, step: Step) -> str:
        """`done`, `next`, `waiting`, `gap` or `not-applicable`."""
        if is_done(step) and (step.applies or step.done is not None):
            return "done"
        if not step.applies:
            follows = step.name in (StepName.INTERVIEW, StepName.NOTIFY, StepName.HEAD_ACT)
            return "waiting" if follows and not self._decided() else "not-applicable"
        if step.name in overtaken(self.steps):
            return "gap"
        following = self.next()
        return "next" if following is not None and following.name is step.name else "waiting"

    def pressing(self) -> list[Deadline]:
        """What is overdue or due, the earliest last day first."""
        found = [one for one in self.deadlines if one.standing(self.today) in _PRESSING]
        return sorted(found, key=lambda one: one.last or date.max)

    def urgency(self) -> str:
        """How urgent the competition is."""
        standings = {one.standing(self.today) for one in self.deadlines}
        if Standing.OVERDUE in standings:
            return OVERDUE
        if Standing.DUE in standings:
            return DUE
        return GOING if self.next() is not None else OVER

    def order(self) -> tuple[int, date, str]:
        """The place among others: the overdue first, then by the nearest last day."""
        pressing = self.pressing()
        nearest = pressing[0].last if pressing else None
        return URGENCIES.index(self.urgency()), nearest or date.max, self.state.id

    def cure(self, deadline: Deadline) -> Cure | None:
        """Whether and how a missed term can be cured."""
        announcement = self.state.competition.announcement
        return cure_of(
            deadline,
            self.today,
            announced=announcement.since() if announcement is not None else None,
            exam_day=self.state.exam_state().day,
            law_on=self.state.law,
            own=self.state.own,
        )

    def command(self, step: Step) -> str:
        """The command that takes a step."""
        words = _COMMANDS.get(step.name, step.name.value)
        return f"kadry {words.format(competition=self.state.id)}"

    def _decided(self) -> bool:
        return any(step.name is StepName.DECIDE and step.done is not None for step in self.steps)


_COMMANDS = {
    StepName.NEW: "competition new",
    StepName.ANNOUNCE: "competition announce {competition}",
    StepName.APPLY: "competition apply {competition}",
    StepName.ADMIT: "competition admit {competition}",
    StepName.EXAM: "exam sit {competition}",
    StepName.INTERVIEW: "competition interview {competition}",
    StepName.DECIDE: "competition decide {competition}",
    StepName.PROTOCOL: "competition protocol {competition}",
    StepName.NOTIFY: "competition notify {competition}",
    StepName.HEAD_ACT: "competition appoint {competition}",
    StepName.APPEAL: "competition appeal {competition}",
    StepName.REPEAT: "competition repeat {competition}",
}


def stand_of(state: State, today: date, repeated: date | None = None) -> Stand:
    """Where one competition stands; `repeated` is the day of the act on the one that repeats it."""
    steps = state.life(today, repeated)
    return Stand(state, today, steps, deadlines(state.competition, steps, state.law, state.own))


def stands_of(states: Sequence[State], today: date) -> list[Stand]:
    """Every competition, the most urgent first."""
    repeated = repeats(states)
    return sorted((stand_of(one, today, repeated.get(one.id)) for one in states), key=Stand.order)


def repeats(states: Sequence[State]) -> Mapping[str, date]:
    """The competitions that others repeat, each with the day of the act on the other."""
    return {one.competition.repeats: one.competition.head_act.date for one in states if one.competition.repeats}


def step_title(step: Step) -> str:
    """A step in words."""
    return STEP_WORDS[step.name]
