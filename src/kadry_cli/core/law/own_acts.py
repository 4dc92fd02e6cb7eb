"""`acts.yaml` of a register: the body's own approved acts that give or fix a rule (design §3, §5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.law.lookup import LawOnDate, OwnAct, OwnRule
from kadry_cli.core.law.parameters import NotOfTypeError, Parameter
from kadry_cli.core.law.wording import citation_text
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.report import RecordPlace, RecordReport
from kadry_cli.core.records.types import Choice, Id, IsoDate, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

if TYPE_CHECKING:
    OwnActKind = str
else:
    OwnActKind = Annotated[
        str,
        Choice(
            "рішення",
            "розпорядження",
            "наказ",
            "постанова",
            means=(
                "акт ради чи її виконавчого комітету",
                "акт голови",
                "акт керівника органу",
                "акт колегіального органу",
            ),
        ),
    ]


def _as_read(value: Any) -> Any:
    return value


NormValue = Annotated[Any, PlainValidator(_as_read), WithJsonSchema({"type": ["integer", "string", "array", "object"]})]
"""The value of a norm: the norm's type says what it may be, so the record keeps it as read."""


class OwnRuleRecord(Record):
    """One norm that an own act gives."""

    key: Text = about("Норма", "Ключ зі списку `kadry law list`.", examples=("exam.max_minutes",))
    value: NormValue = about("Значення", "Того самого виду, що й у національної норми: 60, 1/2, перелік.")
    point: Text | None = about("Пункт акта", "Як його друкувати: «пункт 7».", default=None)


class OwnActRecord(Record):
    """An act of the body or of its council."""

    id: Id = about(
        "Код акта", "Ваш власний; на нього посилаються пояснення рішень.", examples=("poriadok-ispytu-2020",)
    )
    title: Text = about(
        "Назва", "Як на самому акті, без лапок.", examples=("Про затвердження порядку проведення іспиту",)
    )
    kind: OwnActKind = about("Вид акта", "Як на самому акті.")
    issuer: Text = about("Хто видав", "У родовому відмінку: «Тихобережної селищної ради».")
    number: Text = about("Номер", "У лапках, якщо це лише цифри.", examples=("18-р",))
    signed: IsoDate = about("Дата акта", "Коли його підписано чи ухвалено.", alias="date")
    since: IsoDate = about("Діє з", "Перший день, коли акт діє.", alias="from")
    until: IsoDate | None = about("Діє до (включно)", "Останній день; без рядка – досі.", alias="to", default=None)
    rules: tuple[OwnRuleRecord, ...] = about(
        "Норми, які дає акт", "Ключі й значення, які беруть розрахунки.", at_least=1
    )


class OwnActs(Record):
    """The body's own acts."""

    acts: tuple[OwnActRecord, ...] = about(
        "Власні акти органу", "Затверджені порядки, якими орган заповнює прогалини.", default=()
    )


def own_acts_of(record: OwnActs) -> tuple[OwnAct, ...]:
    """The acts as the rules take them: `law.on(day, kind, own_acts_of(record))`."""
    return tuple(_own_act(act) for act in record.acts)


def _own_act(act: OwnActRecord) -> OwnAct:
    rules = tuple(OwnRule(rule.key, rule.value, rule.point or "") for rule in act.rules)
    return OwnAct(act.id, act.title, act.kind, act.issuer, act.number, act.signed, act.since, act.until, rules)


def check_own_acts(record: OwnActs, place: RecordPlace) -> RecordReport:
    """Own acts against the law: known norms, values of their type, no rule against a confirmed national norm.

    Findings KD802, KD803, KD804, KD808, KD813. A rule against a confirmed norm is ignored by the law
    (design §5), so it only warns.
    """
    return RecordReport(tuple(_findings(record, place)))


def _findings(record: OwnActs, place: RecordPlace) -> Iterator[Finding]:
    from kadry_cli.core.law.reading import acts

    taken = set(acts())
    for number, act in enumerate(record.acts):
        loc: Loc = ("acts", number)
        if act.id in taken:
            yield Finding("KD813", place.path, (*loc, "id"), {"id": act.id})
        taken.add(act.id)
        if act.until is not None and act.until < act.since:
            dates = {"key": act.id, "date": f"{act.until:%d.%m.%Y}", "before": f"{act.since:%d.%m.%Y}"}
            yield Finding("KD803", place.path, (*loc, "to"), dates)
        for index, rule in enumerate(act.rules):
            yield from _rule_findings(act, rule, place, (*loc, "rules", index))


def _rule_findings(act: OwnActRecord, rule: OwnRuleRecord, place: RecordPlace, loc: Loc) -> Iterator[Finding]:
    law = place.law_on(act.since)
    try:
        parameter = law.parameter(rule.key)
    except KeyError:
        yield Finding("KD802", place.path, (*loc, "key"), {"key": rule.key, "user": f"акт «{act.id}»"})
        return
    try:
        value = parameter.read(rule.value)
    except NotOfTypeError as error:
        values = {"key": rule.key, "type": parameter.type, "reason": str(error)}
        yield Finding("KD808", place.path, (*loc, "value"), values)
        return
    yield from _against(act, rule, value, parameter, law, place.path, loc)


def _against(
    act: OwnActRecord,
    rule: OwnRuleRecord,
    value: Any,
    parameter: Parameter,
    law: LawOnDate,
    path: str,
    loc: Loc,
) -> Iterator[Finding]:
    if parameter.own or law.kind not in parameter.kinds:
        return
    entries = parameter.values.get(law.kind, ())
    for number, entry in enumerate(entries):
        ends = entries[number + 1].since.day_before() if number + 1 < len(entries) else date.max
        overlaps = entry.since.last() <= (act.until or date.max) and act.since <= ends
        if entry.state == "confirmed" and entry.value != value and overlaps:
            values = {"key": rule.key, "act": citation_text(entry.cite), "since": entry.since.words_genitive()}
            yield Finding("KD804", path, (*loc, "value"), values, citation=entry.cite)
            return
