"""`python -m bench.declension LIST.tsv [--peer pymorphy3]`: the share of full names declined right, and the failures.

LIST.tsv is UTF-8 with a head line: nominative, genitive, dative, accusative, instrumental; other columns of cases are
measured too, `sex` (m or f) is handed to the rules, the rest is passed over. Of several forms in one cell, separated
by `|`, any counts. The sign of the apostrophe makes no difference.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.cases import CASES, Case
from kadry_cli.core.language.declension.people.names import decline_name
from kadry_cli.core.language.names import Sex, sex_by_patronymic, split_name

Decline = Callable[[str, Sex | None], Mapping[Case, str]]

GRAMMEMES: Mapping[Case, str] = dict(zip(CASES, ("nomn", "gent", "datv", "accs", "ablt", "loct", "voct"), strict=True))


class Name(NamedTuple):
    """A line of the list: the name, the stated sex if any, and the forms that count as right."""

    nominative: str
    sex: Sex | None
    right: Mapping[Case, tuple[str, ...]]


class Miss(NamedTuple):
    """A form that is not among the right ones."""

    name: str
    case: Case
    found: str
    right: tuple[str, ...]


def read_list(path: Path) -> list[Name]:
    """The names of a list with at least one case beside the nominative."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_name(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _name(row: Mapping[str, str | None]) -> Name:
    cells = {case: row.get(case) or "" for case in CASES}
    right = {case: tuple(cells[case].split("|")) for case in CASES[1:] if cells[case].strip()}
    return Name(cells["nominative"], cast("Sex", row["sex"]) if row.get("sex") in ("m", "f") else None, right)


def by_rules(full: str, sex: Sex | None) -> Mapping[Case, str]:
    """The forms that kadry prints."""
    forms = decline_name(full, sex)
    return {case: forms.in_case(case) for case in CASES}


def pymorphy() -> Decline | None:
    """The peer that looks each word up in a dictionary; None where it is not installed."""
    if importlib.util.find_spec("pymorphy3") is None:
        return None
    pymorphy3: Any = importlib.import_module("pymorphy3")
    analyzer = pymorphy3.MorphAnalyzer(lang="uk")

    def inflected(word: str, kind: str, gender: str | None, case: Case) -> str:
        parses = [parse for parse in analyzer.parse(canonical(word).lower()) if "nomn" in parse.tag]
        fit = [parse for parse in parses if gender is None or gender in parse.tag]
        best = next((parse for parse in fit if kind in parse.tag), next(iter(fit), None))
        form = best.inflect({GRAMMEMES[case]}) if best else None
        return form.word if form else word

    def decline(full: str, sex: Sex | None) -> Mapping[Case, str]:
        name = split_name(full)
        shown = sex or sex_by_patronymic(name.patronymic)
        gender = {"m": "masc", "f": "femn", None: None}[shown]
        kinds = [(word, kind) for word, kind in zip(name, ("Surn", "Name", "Patr"), strict=True) if word]
        return {case: " ".join(inflected(word, kind, gender, case) for word, kind in kinds) for case in CASES}

    return decline


def misses(names: Sequence[Name], decline: Decline) -> list[Miss]:
    """Every form that is wrong, in the order of the list; capitals and the sign of the apostrophe do not matter."""
    wrong = []
    for name in names:
        forms = decline(name.nominative, name.sex)
        for case, right in name.right.items():
            if _plain(forms[case]) not in {_plain(form) for form in right}:
                wrong.append(Miss(name.nominative, case, forms[case], right))
    return wrong


def _plain(text: str) -> str:
    return " ".join(canonical(text).casefold().split())


def report(title: str, names: Sequence[Name], wrong: Sequence[Miss]) -> str:
    """One line for each case and one for the names right in all of them."""
    lines = []
    for case in CASES[1:]:
        asked = sum(case in name.right for name in names)
        if asked:
            lines.append(_share(case, asked - sum(miss.case == case for miss in wrong), asked))
    spoilt = {miss.name for miss in wrong}
    lines.append(_share("all", sum(name.nominative not in spoilt for name in names), len(names)))
    return "\n".join([title, *lines])


def _share(what: str, right: int, asked: int) -> str:
    return f"  {what:<13} {right:>6} of {asked:<6} {100 * right / asked:6.2f} %"


def main() -> int:
    """Reads the command line and prints; exit code 0 whatever the shares are."""
    parser = argparse.ArgumentParser(prog="python -m bench.declension", description="Share of names declined right")
    parser.add_argument("list", type=Path, metavar="LIST.tsv")
    parser.add_argument("--peer", choices=["pymorphy3"], help="measure a named peer on the same list too")
    parser.add_argument("--quiet", action="store_true", help="no list of failures")
    given = parser.parse_args()
    names = read_list(given.list)
    if not names:
        parser.error(f"no names in {given.list}")
    wrong = misses(names, by_rules)
    print(report("kadry", names, wrong))
    if given.peer:
        peer = pymorphy()
        print(report("pymorphy3", names, misses(names, peer)) if peer else "pymorphy3 is not installed")
    if wrong and not given.quiet:
        print("\nname\tcase\tfound\tright")
        for miss in wrong:
            print(f"{miss.name}\t{miss.case}\t{miss.found}\t{'|'.join(miss.right)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
