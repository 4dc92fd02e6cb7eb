"""The act of the head on the yearly assessment (papers 5.1; G8-G11, G28): whom, when, by whom; no causes."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.assessment.papers.ground import Body, Sentence
from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.body.paper_body import ACT_GENITIVE, ACT_INSTRUMENTAL
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short, date_words
from kadry_cli.core.law.lookup import OwnCitation
from kadry_cli.core.law.reading import acts

BLANK_ROWS = 12
LEFT_OUT = " Не оцінювати осіб, які не підлягають оцінці відповідно до законодавства (додаток 2)."
HEADS_DUTIES = (
    "проаналізувати виконання посадових інструкцій, положень про структурні підрозділи, особистих планів роботи й "
    "окремих доручень та призначити співбесіди",
    "оцінити роботу підлеглих після їх самооцінювання, виставити підсумкову оцінку і передати заповнений бланк для "
    "ознайомлення в тижневий строк",
    "провести співбесіди і скласти особисті плани роботи на наступний рік",
)
HR_DUTIES = (
    "ознайомити працівників під підпис з порядком, критеріями й показниками оцінки та забезпечити бланками",
    "перевірити повноту заповнення бланків і долучити їх до особових справ",
    "узагальнити результати і подати пропозиції до плану роботи з кадрами",
)
"""What heads and the personnel service do, in the order of the stages (L376-L431)."""


def order(body: Body, campaign: Campaign | None) -> dict[str, Any]:
    """The fields of the act; on a blank neither the year nor people stand. Who is exempt is named, never why."""
    day = campaign.act.date if campaign is not None else body.today
    kind = campaign.act.kind if campaign is not None else body.on(day).act_kind()
    who = body.servant
    return {
        **body.head(f"{kind.capitalize()} про проведення щорічної оцінки", day),
        "act": kind,
        "act_instrumental": ACT_INSTRUMENTAL.get(kind, kind),
        "number": printed(campaign.act.number) if campaign is not None else "",
        "about": f"Про проведення щорічної оцінки виконання {who.instrumental_many} покладених на них обов’язків і "
        "завдань",
        "year": str(campaign.year) if campaign is not None else "",
        "marked": _marked(body, campaign, kind),
        "preamble": _preamble(body, day),
        "formula": body.on(day).formula(kind),
        "items": [_item(*one) for one in _items(body, campaign, kind)],
        "assessed": _assessed(body, campaign, day),
        "exempt": _exempt(body, campaign, day),
        "head": body.body_head(day),
        "visas": [body.hr(day), {"post": "Юрист", "name": ""}],
        "acquainted": _acquainted(body, campaign, day),
    }


def _marked(body: Body, campaign: Campaign | None, kind: str) -> str:
    """To which act an annex belongs."""
    if campaign is None:
        return f"до {ACT_GENITIVE.get(kind, kind)} від ____________ № ______"
    return f"до {ACT_GENITIVE.get(kind, kind)} {date_short(campaign.act.date)} № {printed(campaign.act.number)}"


def _preamble(body: Body, day: date) -> Sentence:
    """The act that the assessment is held under, by the law of the day; a place to write in where none is confirmed."""
    norm = body.law(day).norm("assessment.criteria")
    if norm.value is None:
        return ["Відповідно до ", ""]
    if isinstance(norm.cite, OwnCitation):
        return [f"На підставі акта органу ({norm.cite.words})"]
    act = acts().get(norm.cite.act)
    return ["Відповідно до ", printed(act.citation_genitive()) if act is not None else ""]


def _item(sentence: Sentence, points: list[Sentence] | None = None) -> dict[str, Any]:
    return {"sentence": sentence, "points": points or []}


def _items(body: Body, campaign: Campaign | None, kind: str) -> list[tuple[Sentence, list[Sentence]]]:
    who = body.servant
    since, until, first, last = ("", "", "", "") if campaign is None else _days(campaign)
    left_out = "" if campaign is not None and not campaign.exempt else LEFT_OUT
    held = [
        "Провести з ", since, " до ", until,
        f" щорічну оцінку виконання {who.instrumental_many} покладених на них обов’язків і завдань",
        " за звітний період з ",
        first, " до ", last, f".{_why(campaign)}",
    ]  # fmt: skip
    special: list[Sentence] = [[printed(one)] for one in campaign.special] if campaign is not None else [[""], [""]]
    own = [(["Крім загальних критеріїв, застосувати спеціальні критерії органу:"], special)] if special else []
    return [
        (held, []),
        ([f"Оцінити працівників за списком (додаток 1).{left_out}"], []),
        *own,
        (["Безпосереднім керівникам:"], [[one] for one in HEADS_DUTIES]),
        (["Кадровій службі:"], [[one] for one in HR_DUTIES]),
        ([f"Контроль за виконанням {ACT_GENITIVE.get(kind, kind)} ", ""], []),
    ]


def _days(campaign: Campaign) -> tuple[str, str, str, str]:
    """The days of the assessment and of the reporting period."""
    held = date_words(campaign.since), date_words(campaign.until)
    return *held, date_short(campaign.report_since), date_short(campaign.report_until)


def _why(campaign: Campaign | None) -> str:
    """Why another period than January and February is set (G9)."""
    if campaign is None or not campaign.other_period:
        return ""
    why = printed(campaign.other_period).rstrip(".")
    return f" Інший період установлено з огляду на особливість органу: {why}."


def _assessed(body: Body, campaign: Campaign | None, day: date) -> list[dict[str, str]]:
    """Who is assessed, by the alphabet, with the post of the day and both heads."""
    if campaign is None:
        return []
    rows = []
    for one in campaign.assessed:
        name, post = _person(body, one.person, day)
        by, higher = body.actor(one.by, day), body.actor(one.higher, day)
        rows.append({"name": name, "post": post, "by": by["name"], "higher": higher["name"]})
    return sorted(rows, key=lambda row: sort_key(row["name"]))


def _exempt(body: Body, campaign: Campaign | None, day: date) -> list[dict[str, str]]:
    """Who is not assessed: name and post alone, whatever the ground (G2)."""
    if campaign is None:
        return []
    rows = [dict(zip(("name", "post"), _person(body, one.person, day), strict=True)) for one in campaign.exempt]
    return sorted(rows, key=lambda row: sort_key(row["name"]))


def _person(body: Body, person: str, day: date) -> tuple[str, str]:
    card = body.round.card(person)
    if card is None:
        return person, ""
    found = body.standing(card, day)
    return printed(card.name_on(day)), printed(found.post) if found is not None else ""


def _acquainted(body: Body, campaign: Campaign | None, day: date) -> list[dict[str, str]]:
    """Who signs that he knows the order and the criteria, with the days that are recorded (G11)."""
    if campaign is None:
        return [{"name": "", "date": ""}] * BLANK_ROWS
    known = {one.person: date_short(one.date) for one in campaign.acquainted}
    rows = [(_person(body, one.person, day)[0], known.get(one.person, "")) for one in campaign.assessed]
    return [
        {"name": body.short(name, day), "date": read} for name, read in sorted(rows, key=lambda row: sort_key(row[0]))
    ]
