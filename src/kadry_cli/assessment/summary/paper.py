"""The summary as a paper for the head (papers 5.6; G23, G24, G32): two pictures, a table beside each, the lists."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from kadry_cli.assessment.papers.ground import Body
from kadry_cli.assessment.summary.counting import UnitCount
from kadry_cli.assessment.summary.drawing import (
    MEANS_LEGEND,
    MOST_BARS,
    MeanBar,
    distribution_svg,
    legend,
    letters_of,
    means_svg,
)
from kadry_cli.assessment.summary.view import ALL_HIDDEN, FEWER, hides_all, marks_cells, mean_words
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted

if TYPE_CHECKING:
    from datetime import date

    from kadry_cli.assessment.summary.results import SummaryResult, UnitMarks


def summary_paper(body: Body, result: SummaryResult, day: date, most: int) -> dict[str, Any]:
    """The fields of the paper; `most` is the highest number of the scale (0: no numbers, no means)."""
    who = body.servant
    columns = len(result["scale"])
    letters = letters_of(result["scale"]) if result["scale"] else ()
    bars = _bars(result)
    means = [one for one in result["criteria"] if one["own"] is not None or one["head"] is not None]
    return {
        **body.head("Узагальнена довідка про результати щорічної оцінки", day),
        "heading": f"про результати щорічної оцінки виконання {who.instrumental_many} "
        "покладених на них обов’язків і завдань",
        "year": str(result["year"]),
        "unit": result["unit"] or "",
        "public": result["public"],
        "least": str(result["least"] or ""),
        "people": str(result["people"]) if result["people"] is not None else "",
        "counted": str(result["counted"]),
        "day": date_short(day),
        "scale": [f"{mark[:1].upper()}{mark[1:]}" for mark in result["scale"]],
        "units": [_cells(one, columns) for one in result["units"]],
        "total": _cells(result["total"], columns),
        "hidden": ALL_HIDDEN if hides_all(result) else "",
        "chart": distribution_svg(bars, result["scale"], letters) if bars else "",
        "chart_legend": legend(result["scale"], letters) if bars else "",
        "means": [
            {
                "number": str(one["number"]),
                "criterion": one["criterion"],
                "own": mean_words(one["own"]),
                "head": mean_words(one["head"]),
            }
            for one in result["criteria"]
        ],
        "means_chart": means_svg(
            [
                MeanBar(f"{one['number']}. {one['criterion']}", _fraction(one["own"]), _fraction(one["head"]))
                for one in means
            ],
            most,
        )
        if means and most
        else "",
        "means_legend": MEANS_LEGEND,
        "training": [
            {"need": one["need"], "count": str(one["count"]), "people": ", ".join(one["people"])}
            for one in result["training"]
        ],
        "problems": [f"{one['problem']} ({', '.join(one['units'])})" for one in result["problems"]],
        "proposals": [
            {"kind": one["kind"], "count": _count(one["count"], result["least"])} for one in result["proposals"]
        ],
        "plan": _plan(result),
        "need": [dict(one) for one in result["need"]],
        "career": [
            {
                "name": one["name"],
                "post": f"{one['post']}, {one['unit']}",
                "mark": one["mark"],
                "steps": "; ".join([*one["proposals"], *(f"навчання: {need}" for need in one["training"])]),
            }
            for one in result["career"]
        ],
        "unfinished": [{"name": one["name"], "unit": one["unit"], "next": one["next"]} for one in result["unfinished"]],
        "hr": body.hr(day),
    }


def _cells(one: UnitMarks, columns: int) -> dict[str, Any]:
    return {"unit": one["unit"], "total": str(one["total"]), "cells": marks_cells(one, columns)}


def _bars(result: SummaryResult) -> list[UnitCount]:
    """The bars that are drawn: each unit and all together; of very many units all together alone."""
    whole = [*result["units"], result["total"]] if len(result["units"]) < MOST_BARS else [result["total"]]
    return [
        UnitCount(one["unit"], tuple(mark["count"] for mark in one["marks"]))
        for one in whole
        if one["marks"] is not None and one["total"]
    ]


def _count(count: int | None, least: int | None) -> str:
    return FEWER.format(least=least) if count is None else str(count)


def _plan(result: SummaryResult) -> list[str]:
    """What the yearly plan of personnel work takes from the results: a draft for the head to decide on (G24)."""
    if result["public"]:
        return []
    lines = [
        f"організувати підвищення кваліфікації: {one['need']} – {_people(one['count'])}" for one in result["training"]
    ]
    lines += [
        f"підготувати рішення: {one['kind']} – {_people(one['count'])}" for one in result["proposals"] if one["count"]
    ]
    lines += [f"усунути: {one['problem']}" for one in result["problems"]]
    if result["unfinished"]:
        lines.append(f"завершити оцінку: {_people(len(result['unfinished']))}")
    return lines


def _people(count: int | None) -> str:
    return counted(count or 0, "особа", "особи", "осіб")


def _fraction(text: str | None) -> Fraction | None:
    return Fraction(text) if text is not None else None
