"""Dated parameters: what a norm of the law is worth, from which date, for which kind of body (design §5)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.finding import Citation, Finding, Loc
from kadry_cli.core.law.acts import BODY_KINDS, CONFIDENCES
from kadry_cli.core.law.dates import LawDate, read_law_date

if TYPE_CHECKING:
    from collections.abc import Mapping

COUNTS = ("count", "minutes", "days", "months", "years")
SIMPLE = (*COUNTS, "month", "share", "text", "act")
COMPOUND = {"list": "text", "table": "count", "mapping": "text"}
"""The types made of elements, with the type of element they have when `of` is not given."""

COMMON_YEAR = 2001
DAY_OF_YEAR = ("month", "day")
"""The keys of a mapping that says a day of every year."""

_COUNT = re.compile(r"0|[1-9][0-9]{0,8}")
_SHARE = re.compile(r"([0-9]{1,6})/([1-9][0-9]{0,5})")
_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
_PARAMETER_FIELDS = frozenset({"title", "type", "of", "own", "keys", "kinds", "values", "note"})
_ENTRY_FIELDS = frozenset({"value", "unconfirmed", "ended", "cite", "confidence", "note"})


class Entry(NamedTuple):
    """What holds from a date: a value (`confirmed`), an unseen text (`unconfirmed`), or the end (`ended`)."""

    since: LawDate
    state: str
    cite: Citation
    value: Any = None
    confidence: str = ""
    note: str = ""


class Parameter(NamedTuple):
    """One norm as data.

    `of` is the type of the elements of a list, table or mapping; `own` says that the law leaves the choice to the body;
    `kinds` are the kinds of body it concerns; `values` are in the order of dates; `keys` are those a mapping must have,
    where they are fixed.
    """

    key: str
    title: str
    type: str
    of: str
    own: bool
    kinds: tuple[str, ...]
    values: Mapping[str, tuple[Entry, ...]]
    note: str = ""
    keys: tuple[str, ...] = ()

    def read(self, raw: Any) -> Any:
        """The value of an own act in text values, as `read_value`; a mapping has its fixed keys and no other.

        Raises NotOfTypeError.
        """
        value = read_value(self.type, self.of, raw)
        if self.keys and set(value) != set(self.keys):
            raise NotOfTypeError(f"очікуються рядки: {', '.join(self.keys)}")
        if self.keys == DAY_OF_YEAR and not _is_day(value["month"], value["day"]):
            raise NotOfTypeError("очікується день, який є в кожному році")
        return value

    def on(self, day: date, kind: str) -> Entry | None:
        """The entry in force on a day for a kind of body; None before the first.

        On a day inside a month whose day of change is unknown, nobody can say which norm held: unconfirmed.
        """
        found = None
        for entry in self.values.get(kind, ()):
            if entry.since.first() > day:
                break
            found = entry
        if found is not None and found.state != "unconfirmed" and day < found.since.last():
            return found._replace(state="unconfirmed", value=None, confidence="")
        return found


class NotOfTypeError(ValueError):
    """A value of law data that is not of its type; the text says what was expected, in Ukrainian."""


def read_value(kind: str, of: str, raw: Any) -> Any:
    """The value in text values: int, Fraction, str, tuple, dict[int, …] or dict[str, …] by the type.

    Raises NotOfTypeError. `raw` is what the YAML reader gives: text, list or mapping.
    """
    if kind == "list":
        if not isinstance(raw, list) or not raw:
            raise NotOfTypeError("очікується непорожній перелік")
        return tuple(_simple(of, item) for item in raw)
    if kind in ("table", "mapping"):
        if not isinstance(raw, dict) or not raw:
            raise NotOfTypeError("очікуються пари «ключ: значення»")
        if kind == "mapping":
            return {str(key): _simple(of, item) for key, item in raw.items()}
        return {_count(key): _simple(of, item) for key, item in raw.items()}
    return _simple(kind, raw)


def _simple(kind: str, raw: Any) -> Any:
    if not isinstance(raw, str) or not raw.strip():
        raise NotOfTypeError("очікується одне значення")
    if kind in COUNTS:
        return _count(raw)
    if kind == "month":
        month = _count(raw)
        if not 1 <= month <= 12:
            raise NotOfTypeError("очікується номер місяця, від 1 до 12")
        return month
    if kind == "share":
        match = _SHARE.fullmatch(raw)
        if match is None or int(match[1]) > int(match[2]):
            raise NotOfTypeError("очікується частка на зразок 1/2, не більша за одиницю")
        # Few norms are shares, and the module takes its time to import.
        from fractions import Fraction

        return Fraction(int(match[1]), int(match[2]))
    return str(raw)


def _is_day(month: int, day: int) -> bool:
    """Whether every year has such a day."""
    try:
        date(COMMON_YEAR, month, day)
    except ValueError:
        return False
    return True


def _count(raw: str) -> int:
    if not _COUNT.fullmatch(raw):
        raise NotOfTypeError("очікується ціле число")
    return int(raw)


def read_parameters(data: Any, path: str) -> tuple[dict[str, Parameter], tuple[Finding, ...]]:
    """The parameters in the text values of a `law.yaml` by key, and what is wrong in them.

    A broken entry is left out; a parameter without a usable type is left out whole.
    """
    reader = _Reader(path)
    if not isinstance(data, dict):
        reader.wrong((), path, "очікуються параметри за ключами")
        return {}, tuple(reader.findings)
    parameters = {key: reader.parameter(key, fields) for key, fields in data.items()}
    return {key: found for key, found in parameters.items() if found is not None}, tuple(reader.findings)


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []

    def wrong(self, loc: Loc, key: str, reason: str, code: str = "KD811") -> None:
        self.findings.append(Finding(code, self.path, loc, {"key": key, "reason": reason}))

    def parameter(self, key: str, fields: Any) -> Parameter | None:
        if not _KEY.fullmatch(key):
            self.wrong((key,), key, "ключ пишуть латиницею, частини через крапку: exam.pass_share")
        if not isinstance(fields, dict):
            self.wrong((key,), key, "очікуються поля параметра")
            return None
        for name in fields.keys() - _PARAMETER_FIELDS:
            self.wrong((key, name), key, f"невідоме поле «{name}»")
        kind, of = str(fields.get("type", "")), str(fields.get("of", ""))
        if (kind not in SIMPLE and kind not in COMPOUND) or (of and (kind not in COMPOUND or of not in SIMPLE)):
            self.findings.append(Finding("KD807", self.path, (key, "type"), {"key": key, "type": of or kind}))
            return None
        title = fields.get("title")
        if not isinstance(title, str):
            self.wrong((key,), key, "немає назви (title)")
        if fields.get("own") not in (None, "true"):
            self.wrong((key, "own"), key, "поле «own» має значення true або відсутнє")
        kinds = self._kinds(key, fields)
        of = of or COMPOUND.get(kind, "")
        values = self._values(key, kind, of, fields.get("values"))
        note = str(fields.get("note", ""))
        keys = self._keys(key, kind, fields, values)
        return Parameter(key, str(title or key), kind, of, fields.get("own") == "true", kinds, values, note, keys)

    def _keys(
        self, key: str, kind: str, fields: dict[str, Any], values: Mapping[str, tuple[Entry, ...]]
    ) -> tuple[str, ...]:
        keys = fields.get("keys", [])
        if not isinstance(keys, list) or (keys and kind != "mapping"):
            self.wrong((key, "keys"), key, "поле «keys» – перелік рядків значення типу mapping")
            return ()
        given = [entry.value for entries in values.values() for entry in entries if entry.state == "confirmed"]
        if keys and any(set(value) != set(keys) for value in given):
            self.wrong((key, "values"), key, f"очікуються рядки: {', '.join(keys)}")
        return tuple(keys)

    def _kinds(self, key: str, fields: dict[str, Any]) -> tuple[str, ...]:
        kinds = fields.get("kinds", list(BODY_KINDS))
        if not isinstance(kinds, list) or not kinds or any(kind not in BODY_KINDS for kind in kinds):
            self.wrong((key, "kinds"), key, "поле «kinds» – перелік видів органу: state, local")
            return BODY_KINDS
        return tuple(kinds)

    def _values(self, key: str, kind: str, of: str, values: Any) -> dict[str, tuple[Entry, ...]]:
        if not isinstance(values, dict):
            self.wrong((key,), key, "немає значень (values)")
            return {}
        found = {}
        for body_kind, entries in values.items():
            if body_kind not in BODY_KINDS or not isinstance(entries, dict):
                self.wrong((key, "values", body_kind), key, "значення пишуть за видом органу (state, local) і датою")
                continue
            read = [self._entry(key, (key, "values", body_kind, day), kind, of, entries[day]) for day in entries]
            found[body_kind] = tuple(entry for entry in read if entry is not None)
        return found

    def _entry(self, key: str, loc: Loc, kind: str, of: str, fields: Any) -> Entry | None:
        since = read_law_date(str(loc[-1]))
        if since is None or not isinstance(fields, dict):
            reason = "дата – РРРР-ММ-ДД або РРРР-ММ~" if since is None else "очікується значення з посиланням"
            self.wrong(loc, key, reason)
            return None
        for name in fields.keys() - _ENTRY_FIELDS:
            self.wrong((*loc, name), key, f"невідоме поле «{name}»")
        state = self._state(key, loc, fields)
        cite = self._cite(key, loc, fields.get("cite"))
        note = str(fields.get("note", ""))
        if state != "confirmed":
            return Entry(since, state, cite, note=note)
        confidence = str(fields.get("confidence", ""))
        if confidence not in CONFIDENCES:
            self.wrong(loc, key, "немає рівня підтвердження (confidence): " + ", ".join(CONFIDENCES))
        try:
            value = read_value(kind, of, fields.get("value"))
        except NotOfTypeError as error:
            values = {"key": key, "type": kind, "reason": str(error)}
            self.findings.append(Finding("KD808", self.path, (*loc, "value"), values))
            return None
        return Entry(since, state, cite, value, confidence, note)

    def _state(self, key: str, loc: Loc, fields: dict[str, Any]) -> str:
        for state in ("unconfirmed", "ended"):
            if state in fields:
                if fields[state] != "true":
                    self.wrong((*loc, state), key, f"поле «{state}» має значення true або відсутнє")
                if "value" in fields or {"unconfirmed", "ended"} <= fields.keys():
                    self.findings.append(Finding("KD809", self.path, loc, {"key": key, "since": str(loc[-1])}))
                return state
        return "confirmed"

    def _cite(self, key: str, loc: Loc, cite: Any) -> Citation:
        if isinstance(cite, list):
            self.findings.append(Finding("KD806", self.path, (*loc, "cite"), {"key": key, "since": str(loc[-1])}))
            cite = cite[0] if cite else None
        if not isinstance(cite, dict) or not isinstance(cite.get("act"), str) or cite.keys() - {"act", "point"}:
            self.wrong(loc, key, "немає посилання на акт: cite: {act: код акта, point: пункт}")
            return Citation("")
        return Citation(str(cite["act"]), str(cite.get("point", "")))
