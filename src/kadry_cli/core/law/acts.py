"""The register of acts (A1, A2, A6): what each act is called, when it was in force, how it is cited."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.law.dates import LawDate, read_law_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BODY_KINDS = ("state", "local")
CONFIDENCES = ("act", "digest", "partial", "common")

GENITIVE_KINDS = {
    "Закон": "Закону",
    "закон": "закону",
    "наказ": "наказу",
    "постанова": "постанови",
    "розпорядження": "розпорядження",
    "рішення": "рішення",
}
ACT_KINDS = (
    "закон", "постанова", "наказ", "розпорядження", "рішення",
    "кодекс", "конституція", "інструкція", "довідник", "стандарт",
)  # fmt: skip

# A point that opens with one of these words is printed as it stands; any other is the name of a part.
_POINT_WORDS = frozenset({
    "стаття", "статті", "пункт", "пункти", "підпункт", "частина",
    "розділ", "глава", "додаток", "додатки", "абзац", "графа",
})  # fmt: skip

_TEXTS = ("title", "kind", "issuer", "short", "genitive", "number", "year", "confidence", "source", "note")
_LISTS = ("amended", "unknown", "replaced_by", "repealed_by")
_OTHER = ("date", "in_force_from", "in_force_to", "never_in_force", "points", "listed")
_EXPECTED = ("title", "issuer", "date", "number", "in_force_from")


@dataclass(frozen=True, slots=True)
class Act:
    """One act. Fields that no source gives are empty or None and named in `unknown`.

    `in_force_to` is the last day in force by kind of body (empty: no end known); `replaced_by` and
    `repealed_by` are ids of acts; `points` maps a point, as printed, to what it is about.
    """

    id: str
    title: str = ""
    kind: str = ""
    issuer: str = ""
    short: str = ""
    genitive: str = ""
    number: str = ""
    year: str = ""
    date: LawDate | None = None
    in_force_from: LawDate | None = None
    in_force_to: Mapping[str, LawDate] = field(default_factory=dict)
    never_in_force: bool = False
    replaced_by: tuple[str, ...] = ()
    repealed_by: tuple[str, ...] = ()
    amended: tuple[str, ...] = ()
    points: Mapping[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    listed: int = 0
    confidence: str = ""
    source: str = ""
    note: str = ""

    def citation(self) -> str:
        """The short form for print, the date first: «наказ Головдержслужби і УАДУ від 10.05.2002 № 30/84»."""
        if self.short:
            return self.short
        named = f"Закон України «{self.title}»" if self.kind == "закон" else f"{self.kind} «{self.title}»"
        dated = f" від {self.date.words()}" if self.date and self.date.day else ""
        numbered = f" № {self.number}" if self.number else ""
        year = f" ({self.year})" if self.year and not dated else ""
        return named + dated + numbered + year

    def citation_genitive(self) -> str:
        """The short form in the genitive, for «відповідно до …»: «наказу Головдержслужби і УАДУ від …»."""
        if self.genitive:
            return self.genitive
        kind, blank, rest = self.citation().partition(" ")
        return GENITIVE_KINDS.get(kind, kind) + blank + rest


def point_words(point: str) -> str:
    """A point as printed: «стаття 15», «пункт 5.23»; a part's bare name becomes «розділ «Підбиття підсумків»»."""
    if not point or point.split(None, 1)[0] in _POINT_WORDS:
        return point
    return f"пункт {point}" if point[0].isdigit() else f"розділ «{point[0].upper()}{point[1:]}»"


def cited(act_words: str, point: str) -> str:
    """An act in its short form with the point, if there is one."""
    return f"{act_words}, {point_words(point)}" if point else act_words


def read_acts(data: Any, path: str) -> tuple[dict[str, Act], tuple[Finding, ...]]:
    """The acts in the text values of `acts.yaml` by id, in the order of the file, and what is wrong in them.

    A broken field is left out of its act; the act itself stays, so that its citations are not reported too.
    """
    if not isinstance(data, dict):
        values = {"key": "acts.yaml", "reason": "очікується перелік актів за кодами"}
        return {}, (Finding("KD811", path, (), values),)
    acts = {}
    findings: list[Finding] = []
    for act_id, fields in data.items():
        acts[act_id] = _act(act_id, fields, path, findings)
    return acts, tuple(findings)


def _act(act_id: str, fields: Any, path: str, findings: list[Finding]) -> Act:
    def wrong(loc: Loc, reason: str) -> None:
        findings.append(Finding("KD811", path, (act_id, *loc), {"key": act_id, "reason": reason}))

    if not isinstance(fields, dict):
        wrong((), "очікуються поля акта")
        return Act(act_id)
    known: dict[str, Any] = {}
    for key, value in fields.items():
        if key in _TEXTS:
            if isinstance(value, str) and value.strip():
                known[key] = str(value)
            else:
                wrong((key,), f"поле «{key}» має бути текстом")
        elif key in _LISTS:
            known[key] = _texts(value)
            if not known[key]:
                wrong((key,), f"поле «{key}» має бути переліком")
        elif key in _OTHER:
            _other_field(key, value, known, wrong)
        else:
            wrong((key,), f"невідоме поле «{key}»")
    act = Act(act_id, **known)
    for loc, reason in _problems(act):
        wrong(loc, reason)
    return act


def _other_field(key: str, value: Any, known: dict[str, Any], wrong: Any) -> None:
    if key in ("date", "in_force_from"):
        known[key] = read_law_date(value) if isinstance(value, str) else None
        if known[key] is None:
            wrong((key,), f"поле «{key}» має бути датою РРРР-ММ-ДД або місяцем РРРР-ММ~")
    elif key == "in_force_to":
        ends = value if isinstance(value, dict) else dict.fromkeys(BODY_KINDS, value)
        read = ((kind, read_law_date(str(end))) for kind, end in ends.items() if kind in BODY_KINDS)
        known[key] = {kind: end for kind, end in read if end is not None}
        if len(known[key]) != len(ends):
            wrong((key,), "поле «in_force_to» має бути датою або датами за видом органу (state, local)")
    elif key == "never_in_force":
        known[key] = value == "true"
        if value != "true":
            wrong((key,), "поле «never_in_force» має значення true або відсутнє")
    elif key == "points":
        known[key] = dict(value) if isinstance(value, dict) else {}
        if not known[key] or not all(isinstance(text, str) for text in known[key].values()):
            wrong((key,), "поле «points» має бути переліком пунктів із поясненням")
    else:
        known[key] = int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else 0
        if not known[key]:
            wrong((key,), "поле «listed» має бути цілим числом")


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    return ()


def _problems(act: Act) -> Iterator[tuple[Loc, str]]:
    if act.kind not in ACT_KINDS:
        yield ("kind",), f"невідомий вид акта «{act.kind}»"
    if act.confidence not in CONFIDENCES:
        yield ("confidence",), f"невідомий рівень підтвердження «{act.confidence}»"
    if not act.source:
        yield (), "не вказано джерела (source)"
    if not act.short and not act.title:
        yield (), "немає ні назви (title), ні короткої форми (short)"
    for name in _EXPECTED:
        missing = not getattr(act, name)
        if missing and name not in act.unknown and not (act.never_in_force and name == "in_force_from"):
            yield (), f"поля «{name}» немає; якщо джерела його не дають, назвіть його в «unknown»"
        if not missing and name in act.unknown:
            yield ("unknown",), f"поле «{name}» заповнене, отже воно не невідоме"
    if act.date and act.date.day and act.short and act.date.words() not in act.short:
        yield ("short",), f"у короткій формі немає дати {act.date.words()}"
    if act.number and act.short and act.number not in act.short:
        yield ("short",), f"у короткій формі немає номера {act.number}"
