"""What is due in words: the thing, its state, the norm or the act it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.assessment.rules.attestation import AttestationDue
from kadry_cli.career.rules.age import ServesUntil
from kadry_cli.career.rules.due import Due, Gap, Kind
from kadry_cli.career.rules.next_rank import (
    BREAK_DOUBT,
    BY_DELAY,
    BY_NEGATIVE,
    BY_PENALTY,
    CATEGORY_DOUBT,
    DELAY_DOUBT,
    LOW_DOUBT,
    PENALTY_DOUBT,
    NextRank,
)
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted, plural
from kadry_cli.core.law.wording import citation_text, unconfirmed_words

KIND_WORDS = {
    Kind.RANK: "черговий ранг",
    Kind.AGE: "граничний вік",
    Kind.PROBATION: "закінчення випробування",
    Kind.TEMPORARY: "закінчення тимчасового призначення",
    Kind.PENALTY: "закінчення дії стягнення",
    Kind.REFRESH: "уточнення особової справи",
    Kind.RETURN: "повернення особової справи",
    Kind.ATTESTATION: "атестація",
    Kind.FORM: "бланк щорічної оцінки",
    Kind.OBJECTION: "останній день незгоди з оцінкою",
    Kind.CAMPAIGN: "щорічна оцінка",
    Kind.RESERVE: "перегляд кадрового резерву",
    Kind.RIGHT: "останній день призначення без нового конкурсу",
}
"""What each kind is called; `--kind` lists them."""

BAR_WORDS = {
    BY_DELAY: "затримано заходом",
    BY_PENALTY: "діє стягнення",
    BY_NEGATIVE: "негативна оцінка",
}
DOUBT_WORDS = {
    PENALTY_DOUBT: "діє стягнення",
    LOW_DOUBT: "є низька оцінка",
    BREAK_DOUBT: "була перерва в службі",
    CATEGORY_DOUBT: "категорії посади немає серед категорій з рангами",
    DELAY_DOUBT: "затримано довше, ніж дозволено",
}
CONFIDENCE_WORDS = {
    "act": "за текстом акта",
    "digest": "за дайджестом",
    "partial": "частково підтверджено, звірте з актом",
    "common": "загальновідоме, звірте з актом",
}


def what(one: Due) -> str:
    """The thing itself, in a few words."""
    values = one.values
    match one.kind:
        case Kind.RANK:
            return f"{KIND_WORDS[one.kind]}: {values['next'].rank}"
        case Kind.AGE:
            serves: ServesUntil = values["serves"]
            extended = serves.extended_until is not None and serves.until == serves.extended_until
            return "кінець продовження служби" if extended else f"граничний вік, {_years(serves.years)}"
        case Kind.REFRESH | Kind.CAMPAIGN | Kind.FORM | Kind.OBJECTION:
            return f"{KIND_WORDS[one.kind]} за {values['year']} рік"
        case Kind.RETURN:
            return f"{KIND_WORDS[one.kind]}, № {values['number']}"
        case Kind.ATTESTATION:
            found: AttestationDue = values["attestation"]
            return "повторна атестація" if found.repeated else KIND_WORDS[one.kind]
        case Kind.RESERVE:
            return f"{KIND_WORDS[one.kind]} на {values['year']} рік"
        case _:
            return KIND_WORDS[one.kind]


def more(one: Due) -> str:
    """What has to be known besides: what keeps a rank back, how far service may go on, who has the file."""
    values = one.values
    match one.kind:
        case Kind.RANK:
            return rank_remarks(values["next"])
        case Kind.AGE:
            most = values["serves"].most
            return f"продовжити можна до {date_short(most)}" if most is not None and most >= one.day else ""
        case Kind.RETURN:
            return printed(values["to"])
        case Kind.RESERVE:
            return f"переглянуто {date_short(values['reviewed'])}, нового списку немає" if values["reviewed"] else ""
        case Kind.CAMPAIGN:
            return f"не затверджено: {values['waiting']}" if values["waiting"] else ""
        case _:
            return ""


def rank_remarks(found: NextRank) -> str:
    """What keeps a rank back and what a person has to judge."""
    parts = [BAR_WORDS[bar.kind] + _until(bar.stretch.until) for bar in found.bars]
    parts += [f"вирішує керівник: {DOUBT_WORDS[one]}" for one in found.doubts]
    if found.due is None:
        parts.append("дня назвати не можна")
    return "; ".join(parts)


def _until(day: date | None) -> str:
    return f" до {date_short(day)}" if day is not None else ", доки не знято"


def when(one: Due, today: date) -> str:
    """How far the day is: «прострочено на 3 дні», «сьогодні», «за 5 днів»."""
    days = (one.day - today).days
    if one.overdue:
        return f"прострочено на {counted(-days, 'день', 'дні', 'днів')}"
    if days < 0:
        return "не визначено"
    return "сьогодні" if days == 0 else f"за {counted(days, 'день', 'дні', 'днів')}"


def norm_words(one: Due) -> str:
    """The norm with how far the sources confirm it, and the act of the record; "" where there is neither."""
    parts = [printed(one.ground)] if one.ground else []
    if one.norm is not None and one.norm.value is not None:
        sure = "власний акт органу" if one.norm.own else CONFIDENCE_WORDS[one.norm.confidence]
        parts.insert(0, f"{citation_text(one.norm.cite)} ({sure})")
    return "; ".join(parts)


def gap_words(gaps: Sequence[Gap]) -> list[str]:
    """What the sources do not confirm, each norm once, with how many people it concerns."""
    found: dict[tuple[Kind, str], list[Gap]] = {}
    for one in gaps:
        found.setdefault((one.kind, _reason(one)), []).append(one)
    return [
        f"{KIND_WORDS[kind].capitalize()} – {_people(same)}: {reason}" for (kind, reason), same in sorted(found.items())
    ]


def _reason(gap: Gap) -> str:
    if gap.unrecorded:
        return f"у реєстрі немає запису про атестацію ({citation_text(gap.norm.cite)})"
    if gap.norm.value is None:
        return unconfirmed_words(gap.norm, gap.day).partition("; діє")[0]
    cite = citation_text(gap.norm.cite)
    return f"ранг присвоєно за попереднім законом, переходу до нової норми джерела не підтверджують ({cite})"


def _people(gaps: Sequence[Gap]) -> str:
    return counted(len({one.person for one in gaps}), "особа", "особи", "осіб")


def _years(number: int | None) -> str:
    return f"{number} {plural(number or 0, 'рік', 'роки', 'років')}"
