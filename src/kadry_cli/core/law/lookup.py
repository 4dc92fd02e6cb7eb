"""The law on the date of the act it judges (A4): what a norm is worth on a day for a kind of body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.finding import Citation
from kadry_cli.core.law.acts import BODY_KINDS
from kadry_cli.core.law.dates import LawDate, law_day
from kadry_cli.core.law.parameters import NotOfTypeError, Parameter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

NOWHERE = Citation("")


@dataclass(frozen=True, slots=True)
class OwnCitation(Citation):
    """A place in an act of the body's own, which is not in the register of acts: it brings its words."""

    words: str = ""


def cite_data(cite: Citation) -> tuple[str, str, str]:
    """A citation as texts, for the data of a fact: act, point, the words of the body's own act or ""."""
    return cite.act, cite.point, cite.words if isinstance(cite, OwnCitation) else ""


def cite_of(act: str, point: str, words: str) -> Citation:
    """The citation out of these texts."""
    return OwnCitation(act, point, words) if words else Citation(act, point)


class OwnRule(NamedTuple):
    """One value an own act gives: the key of the norm, the value as the file has it, the point of the act."""

    key: str
    value: Any
    point: str = ""


class OwnAct(NamedTuple):
    """An approved act of the body or of its council. `until` is its last day in force; None: no end."""

    id: str
    title: str
    kind: str
    issuer: str
    number: str
    signed: date
    since: date
    until: date | None = None
    rules: tuple[OwnRule, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Whether the act is in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)

    def citation(self) -> str:
        """The act as cited, the date first: «рішення Тихобережної селищної ради від 14.02.2020 № 12»."""
        return f"{self.kind} {self.issuer} від {self.signed:%d.%m.%Y} № {self.number}"


class Norm(NamedTuple):
    """A norm on a date.

    `state` is `confirmed` (there is a value), `unconfirmed` (the act is known, its text was not seen),
    `ended` (the law has no such rule any more) or `none` (no source speaks of that date); `value` is None in
    all but the first. `own` says that the body's own act gave it. `confidence`: act, digest, partial, common.
    """

    key: str
    value: Any
    cite: Citation
    confidence: str
    since: LawDate | None
    state: str
    own: bool = False
    title: str = ""


class LawOnDate:
    """The law on one day for one kind of body, with the body's own acts. A norm is looked up once."""

    __slots__ = ("_norms", "_parameters", "day", "kind", "own_acts")

    def __init__(
        self, parameters: Mapping[str, Parameter], day: date, kind: str, own_acts: tuple[OwnAct, ...] = ()
    ) -> None:
        self._parameters = parameters
        self._norms: dict[str, Norm] = {}
        self.day = day
        self.kind = kind
        self.own_acts = own_acts

    def norm(self, key: str) -> Norm:
        """The norm on this day. KeyError for a key that no topic's law has: a mistake in the program."""
        found = self._norms.get(key)
        if found is None:
            found = self._norms[key] = self._look_up(self._parameters[key])
        return found

    def at(self, day: date) -> LawOnDate:
        """The same law on another day: some rules judge each day of a time by its own law."""
        return self if day == self.day else LawOnDate(self._parameters, day, self.kind, self.own_acts)

    def parameter(self, key: str) -> Parameter:
        """The norm's title, type and whole history."""
        return self._parameters[key]

    def _look_up(self, parameter: Parameter) -> Norm:
        national = national_norm(parameter, self.day, self.kind)
        if national.state == "confirmed" and not parameter.own:
            return national
        return own_norm(parameter, self.own_acts, self.day) or national


class Law:
    """The parameters of one or more topics, by key."""

    __slots__ = ("parameters",)

    def __init__(self, parameters: Mapping[str, Parameter]) -> None:
        self.parameters = parameters

    def on(self, day: date, kind: str, own_acts: Iterable[OwnAct] = ()) -> LawOnDate:
        """The law of the day of an act (never of printing) for a kind of body: `state` or `local`."""
        if kind not in BODY_KINDS:
            raise ValueError(f"unknown kind of body: {kind}")
        return LawOnDate(self.parameters, day, kind, tuple(own_acts))


def national_norm(parameter: Parameter, day: date, kind: str) -> Norm:
    """The norm by national acts alone."""
    entry = parameter.on(day, kind) if kind in parameter.kinds else None
    if entry is None:
        return Norm(parameter.key, None, NOWHERE, "", None, "none", title=parameter.title)
    return Norm(
        parameter.key,
        entry.value,
        entry.cite,
        entry.confidence,
        entry.since,
        entry.state,
        title=parameter.title,
    )


def own_norm(parameter: Parameter, own_acts: Iterable[OwnAct], day: date) -> Norm | None:
    """The value that the body's own act in force on the day gives; of several, the one that came last."""
    found: tuple[OwnAct, OwnRule, Any] | None = None
    for act in own_acts:
        if not act.holds_on(day) or (found is not None and act.since < found[0].since):
            continue
        for rule in act.rules:
            if rule.key == parameter.key:
                try:
                    found = act, rule, parameter.read(rule.value)
                except NotOfTypeError:
                    continue  # the register check reports it (KD808); the value binds nobody
    if found is None:
        return None
    act, rule, value = found
    cite = OwnCitation(act.id, rule.point, act.citation())
    return Norm(parameter.key, value, cite, "act", law_day(act.since), "confirmed", own=True, title=parameter.title)
