"""Whose a row is: somebody the register knows by an id, or a new person, whose card the table begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kadry_cli.cards.tables.reading import Row, Sheet
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import folded_words
from kadry_cli.core.records.ids import id_problem
from kadry_cli.hiring.people import new_id

Tail = Callable[[int], str]
"""The random tail of a new id by the number of its row: the same at every look at the table."""


class Register(NamedTuple):
    """Whom the register knows: by ids the names that cards give, and the present names that competitions give."""

    cards: Mapping[str, Sequence[str]]
    others: Mapping[str, str]


class Whose(NamedTuple):
    """The ids of the rows of the sheet of cards, by the numbers of rows; the ids by full names that rows may use."""

    of_cards: Mapping[int, str]
    by_name: Mapping[str, tuple[str, ...]]


def whose_cards(sheet: Sheet | None, register: Register, tail: Tail, findings: list[Finding]) -> Whose:
    """The person of each row of the sheet of cards, and everybody whom rows of other sheets may mean by name.

    Without an id a row begins a new card, with the id that a competition of the register has given, or a new one. It
    may not bear the name of a card that is there: whether it is the same person only people know.
    """
    by_name: dict[str, list[str]] = {}
    for person, names in register.cards.items():
        for name in names[:1]:
            by_name.setdefault(folded_words(name), []).append(person)
    of_cards: dict[int, str] = {}
    rows_of: dict[str, int] = {}
    if sheet is None:
        return Whose({}, {name: tuple(people) for name, people in by_name.items()})
    for row in sheet.rows:
        person, reason = _person(row, register, by_name, tail)
        if not reason and person in rows_of:
            reason = f"код «{person}» уже стоїть у рядку {rows_of[person]}"
        if reason:
            findings.append(told(sheet, row, "id", reason))
            continue
        rows_of[person] = row.number
        of_cards[row.number] = person
        known = by_name.setdefault(folded_words(row.cell("name")), [])
        if row.cell("name") and person not in known:
            known.append(person)
    return Whose(of_cards, {name: tuple(people) for name, people in by_name.items()})


def told(sheet: Sheet, row: Row, key: str, reason: str) -> Finding:
    """What is wrong with the answer to whose a row is."""
    values = {"sheet": sheet.shape.title, "row": row.number, "reason": reason}
    return Finding("KD795", sheet.file, values=values, line=row.number, column=sheet.places.get(key, 0) + 1)


def _person(row: Row, register: Register, by_name: Mapping[str, Sequence[str]], tail: Tail) -> tuple[str, str]:
    """The id of a row of the sheet of cards, or why it has none."""
    code, name = row.cell("id"), row.cell("name")
    if code:
        problem = id_problem(code)
        return code, f"код не годиться: {problem}" if problem else ""
    if not name:
        return "", "немає ні коду, ні імені"
    namesakes = by_name.get(folded_words(name), ())
    if namesakes:
        listed = ", ".join(namesakes)
        return "", f"так звуть і того, хто має код {listed}; впишіть код: цей або, якщо це інша людина, новий"
    known = [person for person, other in register.others.items() if folded_words(other) == folded_words(name)]
    if len(known) > 1:
        return "", f"так звуть кількох учасників конкурсів; впишіть код: {', '.join(known)} або новий"
    return known[0] if known else new_id({*register.cards, *register.others}, name, tail(row.number)), ""


def whose_row(sheet: Sheet, row: Row, register: Register, whose: Whose, findings: list[Finding]) -> str:
    """The person of a row of another sheet; "" where `findings` now say why nobody is meant."""
    code, name = row.cell("person"), row.cell("person_name")
    if code:
        if code in register.cards or code in whose.of_cards.values():
            return code
        reason = f"картки з кодом «{code}» немає ні в реєстрі, ні на аркуші «Картки»"
        findings.append(told(sheet, row, "person", reason))
        return ""
    found = whose.by_name.get(folded_words(name), ()) if name else ()
    if len(found) == 1:
        return found[0]
    reason = "немає ні коду, ні імені" if not name else f"людини «{name}» немає ні в реєстрі, ні на аркуші «Картки»"
    if found:
        reason = f"так звуть кількох людей: {', '.join(found)}; впишіть код"
    findings.append(told(sheet, row, "person" if "person" in sheet.places else "person_name", reason))
    return ""
