"""What the commands of length of service hand back; for types and schemas only."""

from __future__ import annotations

from datetime import date

from typing_extensions import TypedDict


class SpanResult(TypedDict):
    """A length of time."""

    years: int
    months: int
    days: int


class MethodResult(TypedDict):
    """What one method makes of a length: as people read it, in days up to the as-of date, the reduced date."""

    length: SpanResult
    days: int
    reduced_date: date


class MethodsResult(TypedDict):
    """Every method by its name; `days` is null where a length in years or months was given."""

    calendar: MethodResult
    thirty: MethodResult
    days: MethodResult | None


class ReduceResult(TypedDict):
    """The reduced date by the chosen method; `order` is the act of the body that chose it."""

    as_of: date
    method: str
    order: str | None
    length: SpanResult
    reduced_date: date
    methods: MethodsResult


# A key of the file that is a word of Python.
_Days = TypedDict("_Days", {"from": date, "to": date})
_Running = TypedDict("_Running", {"from": date, "to": date | None})


class StretchResult(_Days):
    """Periods joined into one; `overlap` are the days that several of them share, `length` has the coefficient in."""

    entries: list[str]
    overlap: int
    coefficient: str
    length: SpanResult


class BreakResult(_Days):
    """A gap. `bridged` says whether continuous service goes on over it; null in the other kinds, where it only does not
    count."""

    days: int
    bridged: bool | None
    ground: str | None
    limit: str | None
    source: str | None


class KindResult(TypedDict):
    """One kind of service; `before` is what a break of continuous service left behind."""

    kind: str
    acts: list[str]
    length: SpanResult
    reduced_date: date
    methods: MethodsResult
    difference: str
    stretches: list[StretchResult]
    before: list[StretchResult]
    gaps: list[BreakResult]


class ShareResult(TypedDict):
    """What of one period counts for one kind: its length, or null and why not."""

    kind: str
    length: SpanResult | None
    why: str | None


class PeriodResult(_Running):
    """One period of the file, with its length by itself and what of it counts for each kind."""

    entry: str
    words: str
    kinds: list[str]
    coefficient: str
    basis: str | None
    stated: bool
    length: SpanResult
    shares: list[ShareResult]


class ComputeResult(TypedDict):
    """Length of service of the periods of a file; `length` and `reduced_date` are those of the first kind."""

    as_of: date
    method: str
    order: str | None
    kind: str
    length: SpanResult
    reduced_date: date
    methods: MethodsResult
    kinds: list[KindResult]
    periods: list[PeriodResult]
    files: list[str]


class EffectResult(TypedDict):
    """What a scale gives: per cent or days, by how many full years; the next value and its first day."""

    value: int
    years: int
    next_value: int | None
    next_from: date | None


class EffectsResult(TypedDict):
    """What service gives on a date; null where the norm is not confirmed for that date and kind of body."""

    as_of: date
    length: SpanResult
    reduced_date: date
    bonus_percent: EffectResult | None
    leave_days: EffectResult | None


class SelftestCase(TypedDict):
    """One written case: what was expected and what the program made of it."""

    name: str
    source: str
    expected: str
    found: str
    ok: bool


class SelftestResult(TypedDict):
    """Every case of the self-test."""

    passed: int
    cases: list[SelftestCase]
