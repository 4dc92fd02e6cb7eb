"""When the next rank falls due, what keeps it back, why there is none (K11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from kadry_cli.core.calendar.methods import DAY
from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.calendar.span import YEAR_MONTHS
from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.finding import Citation
from kadry_cli.core.law.lookup import NOWHERE, LawOnDate, Norm
from kadry_cli.person.rules.ranks import RankBounds, rank_bounds

STEP, FROM, DELAY = "rank.step_years", "rank.term_from", "rank.delay_months"
PENALTY_BARS, NEGATIVE_MONTHS = "rank.penalty_bars", "rank.negative_months"
BY_POST = "посада"
"""The word of `rank.term_from` for the later of two days: of the rank, of the post held."""

DUE, BARRED, TOP, OUTSIDE, NO_RANK, UNCONFIRMED = "due", "barred", "top", "outside", "no-rank", "unconfirmed"
BY_DELAY, BY_PENALTY, BY_NEGATIVE = "delay", "penalty", "negative"
PENALTY_DOUBT, LOW_DOUBT, BREAK_DOUBT, CATEGORY_DOUBT, DELAY_DOUBT = "penalty", "low", "break", "category", "delay"


class Stretch(NamedTuple):
    """Days in a row; `until` is the last one, None where no end is known."""

    since: date
    until: date | None

    def holds(self, day: date) -> bool:
        """Whether a day is among them."""
        return self.since <= day and (self.until is None or day <= self.until)


class Bar(NamedTuple):
    """A time in which the next rank is not given, and by what."""

    kind: str
    stretch: Stretch


class RankFacts(NamedTuple):
    """What the next rank follows from: the rank held and since when, the category and the day of the post held,
    measures that delay a rank, penalties, days of negative and of low marks, the last dismissal after the rank."""

    rank: int | None
    since: date | None
    category: str = ""
    post_since: date | None = None
    delays: tuple[Stretch, ...] = ()
    penalties: tuple[Stretch, ...] = ()
    negatives: tuple[date, ...] = ()
    lows: tuple[date, ...] = ()
    left: date | None = None


class NextRank(NamedTuple):
    """The next rank and its day.

    `term_ends` is the day by the term alone, `due` the first day on which nothing keeps the rank back (None where that
    is not known or there is no next rank); `bars` moved it; `doubts` are what a person has to judge.
    """

    state: str
    rank: int | None = None
    due: date | None = None
    term_ends: date | None = None
    bars: tuple[Bar, ...] = ()
    doubts: tuple[str, ...] = ()


class _Term(NamedTuple):
    """From which day the term runs, when it ends, by which norms; `judged` is the day whose law judges the rank."""

    start: date
    ends: date
    norm: Norm
    reading: Norm
    judged: date


def next_rank(facts: RankFacts, today: date, law: LawOnDate) -> Decision[NextRank]:
    """The next rank within the category of the post held, as it stands on `today`.

    The term is that of the law of the day on which it ends, the reading that a body chose that of the same day; where
    the law changed in between and the terms differ, or changed before the rank was given, nothing is decided. Early
    ranks are acts of the head and are not counted here.
    Source: закон 3723-XII, статті 14, 26; закон 889-VIII, стаття 39; закон 2493-III.
    """
    if facts.rank is None or facts.since is None:
        return _decided(facts, today, law.at(today), NextRank(NO_RANK), [Step("career.no-rank", {"day": today})])
    steps = [Step("career.rank-held", {"rank": facts.rank, "since": facts.since})]
    if facts.post_since is not None:
        steps.append(Step("career.post-held", {"since": facts.post_since}))
    term, problem = _term(facts.since, facts.post_since, today, law)
    if term is None:
        return _decided(facts, today, law.at(today), NextRank(UNCONFIRMED), [*steps, *problem])
    on = law.at(term.ends)
    judged = law.at(term.judged)
    bounds = rank_bounds(facts.category, on) if facts.category else None
    if bounds is not None and not _goes_on(facts.rank, bounds):
        state = TOP if facts.rank <= bounds.highest else OUTSIDE
        values = {"rank": facts.rank, "category": facts.category, "highest": bounds.highest, "lowest": bounds.lowest}
        steps.append(Step(f"career.{state}", values, (bounds.norm.cite,)))
        return _decided(facts, today, judged, NextRank(state), steps)
    steps += _term_steps(facts.since, term)
    bars, doubts, barred = _kept_back(facts, term, today, on)
    others = _other_doubts(facts, term, bounds)
    doubts = list(dict.fromkeys([*doubts, *others]))
    steps += barred
    steps += [Step(f"career.doubt-{one}", _doubt_values(one, facts, term)) for one in others]
    due = _first_free(term.ends, today, bars)
    moved = tuple(bar for bar in bars if _moved(bar.stretch, term.ends, due))
    found = NextRank(BARRED if due is None else DUE, facts.rank - 1, due, term.ends, moved, tuple(doubts))
    steps.append(_last_step(found))
    steps.append(Step("career.periods", {}))
    return _decided(facts, today, judged, found, steps)


def _term(since: date, post_since: date | None, today: date, law: LawOnDate) -> tuple[_Term | None, list[Step]]:
    """The term from the law of its days; None with the steps that say why it is not confirmed."""
    begun, reading = law.at(since).norm(STEP), law.at(since).norm(FROM)
    if begun.value is None:
        return None, [_unconfirmed(begun, since)]

    def run(by: Norm) -> tuple[date, date]:
        first = max(since, post_since or since) if by.value == BY_POST else since
        return first, shifted(first, int(begun.value) * YEAR_MONTHS)

    start, ends = run(reading)
    judged, chosen = ends, law.at(ends).norm(FROM)
    if chosen.own and chosen.value != reading.value:
        reading = chosen
        start, ends = run(reading)
    ended = law.at(ends).norm(STEP)
    changed = next((norm for norm in (ended, law.at(today).norm(STEP)) if norm.value != begun.value), None)
    if changed is not None:
        values = {"years": begun.value, "ends": ends, "since": changed.since}
        return None, [Step("career.law-changed", values, _cites(begun, changed))]
    return _Term(start, ends, ended, reading, judged), []


def _term_steps(since: date, term: _Term) -> Iterator[Step]:
    values = {"years": int(term.norm.value), "start": term.start, "ends": term.ends}
    if term.reading.value == BY_POST:
        yield Step("career.term-post", values, (term.norm.cite,))
        if not term.reading.own and term.start != since:
            other = shifted(since, int(term.norm.value) * YEAR_MONTHS)
            yield Step("career.other-reading", {"other": other})
    else:
        yield Step("career.term-rank", values, (term.norm.cite,))
    if term.reading.own:
        yield Step("career.own-reading", {}, (term.reading.cite,))
    if term.norm.confidence in ("partial", "common"):
        yield Step("career.unsure", {})


def _kept_back(facts: RankFacts, term: _Term, today: date, on: LawOnDate) -> tuple[list[Bar], list[str], list[Step]]:
    """What keeps a rank back, what cannot be told, and the steps of both."""
    bars: list[Bar] = []
    doubts: list[str] = []
    steps: list[Step] = []
    for one in facts.delays:
        bars.append(Bar(BY_DELAY, one))
        longest = on.at(one.since).norm(DELAY)
        steps.append(Step("career.delayed", {"since": one.since, "until": one.until}, _cites(longest)))
        if longest.value is not None and one.until is not None and one.until >= shifted(one.since, longest.value):
            doubts.append(DELAY_DOUBT)
            steps.append(Step("career.delay-long", {"months": longest.value}, _cites(longest)))
    barring = on.norm(PENALTY_BARS)
    at_stake = [one for one in facts.penalties if one.until is None or one.until >= term.ends]
    if barring.value is not None:
        for one in at_stake:
            bars.append(Bar(BY_PENALTY, one))
            name = "career.penalty" if one.until is not None else "career.penalty-open"
            steps.append(Step(name, {"since": one.since, "until": one.until}, _cites(barring)))
    else:
        for one in at_stake:
            day = max(term.ends, today)
            if one.holds(day):
                doubts.append(PENALTY_DOUBT)
                judged = {"since": one.since, "day": day}
                steps.append(Step("career.penalty-judged", judged, _cites(barring)))
    months = on.norm(NEGATIVE_MONTHS) if on.kind in on.parameter(NEGATIVE_MONTHS).kinds else None
    if months is not None and months.value is not None:
        for day in facts.negatives:
            stretch = Stretch(day, shifted(day, months.value) - DAY)
            bars.append(Bar(BY_NEGATIVE, stretch))
            told = {"day": day, "months": months.value, "until": stretch.until}
            steps.append(Step("career.negative", told, _cites(months)))
    return bars, doubts, steps


def _first_free(ends: date, today: date, bars: Sequence[Bar]) -> date | None:
    """The first day from the end of the term on which no bar stands; None where one has no end.

    A rank not given in time waits for a bar that came later as well.
    """
    day = ends
    while True:
        held = [bar.stretch for bar in bars if bar.stretch.holds(day) or (day <= today and bar.stretch.holds(today))]
        if not held:
            return day
        if any(one.until is None for one in held):
            return None
        day = max(one.until for one in held if one.until is not None) + DAY


def _moved(stretch: Stretch, ends: date, due: date | None) -> bool:
    """Whether a bar stands between the end of the term and the day that came out."""
    return (stretch.until is None or stretch.until >= ends) and (due is None or stretch.since < due)


def _goes_on(rank: int, bounds: RankBounds) -> bool:
    return bounds.highest < rank <= bounds.lowest


def _other_doubts(facts: RankFacts, term: _Term, bounds: RankBounds | None) -> list[str]:
    found = []
    if facts.lows:
        found.append(LOW_DOUBT)
    if facts.left is not None and facts.left >= term.start:
        found.append(BREAK_DOUBT)
    if bounds is None:
        found.append(CATEGORY_DOUBT)
    return found


def _doubt_values(doubt: str, facts: RankFacts, term: _Term) -> dict[str, object]:
    if doubt == LOW_DOUBT:
        return {"days": facts.lows}
    return {"left": facts.left, "category": facts.category or "–", "day": term.ends}


def _last_step(found: NextRank) -> Step:
    if found.due is None:
        return Step("career.no-day", {"rank": found.rank})
    name = "career.due" if found.due == found.term_ends else "career.due-later"
    return Step(name, {"rank": found.rank, "due": found.due, "ends": found.term_ends})


def _unconfirmed(norm: Norm, day: date) -> Step:
    return Step("career.unconfirmed", {"day": day}, _cites(norm))


def _cites(*norms: Norm) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(norm.cite for norm in norms if norm.cite != NOWHERE))


def _decided(
    facts: RankFacts, today: date, law: LawOnDate, found: NextRank, steps: Sequence[Step]
) -> Decision[NextRank]:
    keys = (STEP, FROM, DELAY, PENALTY_BARS, NEGATIVE_MONTHS)
    norms = tuple(key for key in keys if law.kind in law.parameter(key).kinds)
    inputs = {**_inputs(facts), "today": today.isoformat()}
    return Decision("career.rank", 1, law.day, law.kind, inputs, found, tuple(steps), norms)


def _inputs(facts: RankFacts) -> dict[str, Any]:
    def pairs(stretches: Sequence[Stretch]) -> list[list[str | None]]:
        return [[one.since.isoformat(), _iso(one.until)] for one in stretches]

    return {
        "rank": facts.rank,
        "since": _iso(facts.since),
        "category": facts.category,
        "post_since": _iso(facts.post_since),
        "delays": pairs(facts.delays),
        "penalties": pairs(facts.penalties),
        "negatives": [day.isoformat() for day in facts.negatives],
        "lows": [day.isoformat() for day in facts.lows],
        "left": _iso(facts.left),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def replay_rank(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[NextRank]:
    """Run `career.rank` again from the inputs of a certificate."""

    def stretches(key: str) -> tuple[Stretch, ...]:
        return tuple(Stretch(date.fromisoformat(since), _day(until)) for since, until in inputs[key])

    def days(key: str) -> tuple[date, ...]:
        return tuple(map(date.fromisoformat, inputs[key]))

    facts = RankFacts(
        inputs["rank"],
        _day(inputs["since"]),
        inputs["category"],
        _day(inputs["post_since"]),
        stretches("delays"),
        stretches("penalties"),
        days("negatives"),
        days("lows"),
        _day(inputs["left"]),
    )
    return next_rank(facts, date.fromisoformat(inputs["today"]), law)
