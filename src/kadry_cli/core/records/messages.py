"""pydantic's errors as findings: by stable error type and context, never by pydantic's English text (design §4)."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError

from kadry_cli.core.finding import Finding, Fix, Loc
from kadry_cli.core.records.base import file_keys, is_sensitive, model_at
from kadry_cli.core.records.mends import Mend
from kadry_cli.core.records.plain import Plain, quoted, source_of

OTHER_LETTERS = "латинські, російські чи невидимі знаки"
"""What is said of a sensitive name in place of its letters."""

CODES = {
    "missing": "KD101",
    "extra_forbidden": "KD102",
    "model_type": "KD103",
    "model_attributes_type": "KD103",
    "tuple_type": "KD104",
    "too_short": "KD105",
    "text_unquoted": "KD106",
    "text_type": "KD107",
    "text_empty": "KD108",
    "text_spaces": "KD109",
    "text_long": "KD110",
    "count_form": "KD111",
    "count_quoted": "KD112",
    "choice": "KD113",
    "id_form": "KD114",
    "clock_form": "KD115",
    "edrpou": "KD116",
    "digest_form": "KD118",
    "finding_code": "KD119",
    "name_letters": "KD120",
    "year_form": "KD122",
    "tax_number": "KD123",
    "date_form": "KD301",
    "date_year": "KD301",
    "no_such_date": "KD304",
    "ratio_form": "KD330",
}

MONTHS_LOCATIVE = (
    "січні",
    "лютому",
    "березні",
    "квітні",
    "травні",
    "червні",
    "липні",
    "серпні",
    "вересні",
    "жовтні",
    "листопаді",
    "грудні",
)


def findings_of(error: ValidationError, model: type[BaseModel], path: str) -> tuple[Finding, ...]:
    """Every error of a validation as a finding; a missing or unknown key points at the key."""
    details = error.errors(include_url=False, include_input=False)
    places = [detail["loc"] for detail in details]
    return tuple(
        _finding(detail["type"], detail["loc"], detail.get("ctx", {}), model, path)
        for detail in details
        if not (detail["type"] == "too_short" and _item_refused(detail["loc"], places))
    )


def wrongly_quoted(error: ValidationError) -> tuple[tuple[Loc, str], ...]:
    """The values that lack their quotes or have quotes too many, each as it must stand: text, or a plain word.

    Nothing but the quotes differs, whatever the field.
    """
    found: list[tuple[Loc, str]] = []
    for detail in error.errors(include_url=False, include_input=False):
        text = str(detail.get("ctx", {}).get("text", ""))
        if detail["type"] == "text_unquoted":
            found.append((detail["loc"], text))
        elif detail["type"] == "count_quoted":
            found.append((detail["loc"], Plain(text)))
    return tuple(found)


def _item_refused(items: Loc, places: Iterable[Loc]) -> bool:
    """Whether an item of the list was refused itself: pydantic then counts it as missing too."""
    return any(len(place) > len(items) and place[: len(items)] == items for place in places)


def _finding(kind: str, loc: Loc, context: dict[str, Any], model: type[BaseModel], path: str) -> Finding:
    code = CODES[kind]
    values = dict(context)
    sensitive = is_sensitive(model, loc)
    if kind == "missing":
        return Finding(code, path, loc[:-1], {"key": loc[-1]}, on_key=True)
    if kind == "extra_forbidden":
        key = str(loc[-1])
        owner = model_at(model, loc[:-1])
        return Finding(code, path, loc, {"key": key, "near": _nearest(key, owner)}, on_key=True)
    if kind == "too_short":
        return Finding(code, path, loc, {"least": context.get("min_length", 1)}, on_key=True)
    if kind == "choice":
        values = {"allowed": context["allowed"]}
    elif kind == "date_form":
        values = {"why": ""}
    elif kind == "date_year":
        values = {"why": f": рік буває від {context['first']} до {context['last']}"}
    elif kind == "no_such_date":
        month = f"{MONTHS_LOCATIVE[context['month'] - 1]} {context['year']} року"
        values = {"why": "" if sensitive else f": у {month} днів – {context['days']}"}
    elif kind == "name_letters" and sensitive:
        values = {"reason": OTHER_LETTERS}
    elif kind in ("id_form", "name_letters"):
        values = {"reason": context["reason"]}
    elif kind != "text_long":
        values = {}
    # A mend repeats the value, so that of a sensitive field is made and never shown.
    return Finding(code, path, loc, values, on_key=sensitive, fix=_fix(kind, context, secret=sensitive))


def _fix(kind: str, context: dict[str, Any], *, secret: bool) -> Fix | None:
    """The mend that the type of the field offers, as it is written in the file; None where it offers none."""
    if kind == "text_unquoted":
        return Fix(quoted(str(context["text"])), secret=secret)
    if kind == "text_spaces":
        return Fix(source_of(str(context["text"])), secret=secret)
    if kind == "count_quoted":
        return Fix(str(context["text"]), secret=secret)
    if kind == "choice" and not context.get("mend"):
        near = difflib.get_close_matches(str(context["near"]), context["allowed"].split(", "), n=1)
        return Fix(source_of(near[0]), safe=False, secret=secret) if near and context["near"] else None
    mend = context.get("mend")
    return Fix(mend.source, safe=mend.certain, secret=secret) if isinstance(mend, Mend) else None


def _nearest(key: str, owner: type[BaseModel] | None) -> str:
    keys = file_keys(owner) if owner is not None else []
    near = difflib.get_close_matches(key, keys, n=1)
    return f"; можливо, «{near[0]}»" if near else "; тут можуть бути: " + ", ".join(keys) if keys else ""
