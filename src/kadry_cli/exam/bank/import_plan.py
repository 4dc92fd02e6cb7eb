"""The plan of `kadry exam bank import`: the file of the bank with a handed-in list in it (D6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kadry_cli.competition.records import Competition
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import Changed, edited
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted, plural
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.records.plain import Value
from kadry_cli.core.register.editor import Edit, Insert, Put, Remove
from kadry_cli.core.register.load import load_record, parse_record
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.reader import read_text
from kadry_cli.exam.bank.merging import Decide, Merged, Pair, merged
from kadry_cli.exam.bank.reading import Incoming
from kadry_cli.exam.bank.values import bank_value, pair_value, question_json, question_value
from kadry_cli.exam.places import bank_path, competition_path
from kadry_cli.exam.records.bank import Bank
from kadry_cli.exam.words import head_act_words

if TYPE_CHECKING:
    from kadry_cli.exam.bank.results import ImportedQuestions

MANY = 25
"""From so many new questions on, the list is written anew at once: each single insertion reads the whole file."""

_ORDER = tuple(file_keys(Bank))


def imported(standing: Standing, competition: str, incoming: Incoming, decide: Decide) -> Plan:
    """The plan of the act; pairs of which nobody has said anything are findings (KD546), and nothing is written.

    RefusedError where the competition or its bank cannot be read.
    """
    path = bank_path(competition)
    about = load_record(standing.root, competition_path(competition), Competition)
    if about.record is None:
        raise RefusedError(about.findings)
    data = standing.register.read(path)
    bank = bank_of(data, path)
    result = merge(bank, incoming, decide)
    findings = (*incoming.findings, *result.findings, *(open_pair(pair, incoming.name) for pair in result.open))
    basis = head_act_words(about.record)
    if has_errors(findings):
        return Plan({}, "", findings=findings, basis=basis)
    files: dict[str, bytes | None] = {}
    notes: tuple[str, ...] = ()
    if data is None:
        files[path] = new_file(path, bank_value(competition, result.questions, _pairs(None, result)))
    elif bank is not None and _changes(result):
        changed = _changed(standing, path, data, bank, result)
        files[path], notes = changed.data, changed.notes
    notes = (*notes, *_notes(competition, bank, incoming, result))
    return Plan(files, _said(competition, result), _json(competition, result), findings, notes, basis)


def bank_of(data: bytes | None, path: str) -> Bank | None:
    """The bank in a file, None where there is no file. RefusedError where it cannot be read."""
    if data is None:
        return None
    loaded = parse_record(data, path, Bank)
    if loaded.record is None:
        raise RefusedError(loaded.findings)
    return loaded.record


def merge(bank: Bank | None, incoming: Incoming, decide: Decide) -> Merged:
    """The handed-in list brought into the bank; pairs that either of them calls different are not asked about."""
    questions = bank.questions if bank is not None else ()
    judged = [(pair.first, pair.second) for pair in bank.different] if bank is not None else []
    result = merged(questions, incoming.drafts, [*judged, *incoming.different], decide, incoming.name)
    alive = {question.id for question in result.questions}
    carried = [pair for pair in incoming.different if alive >= set(pair)]
    known = {frozenset(pair) for pair in (*judged, *result.different)}
    result.different += [pair for pair in dict.fromkeys(carried) if frozenset(pair) not in known]
    return result


def open_pair(pair: Pair, name: str) -> Finding:
    """Two near questions of which nobody has said anything, told at the line of the new one."""
    values = {
        "row": pair.new_line,
        "new": pair.new.text,
        "old": pair.old.text,
        "where": f"рядок {pair.old_line}" if pair.old_line else f"у переліку, {pair.old.id}",
        "differences": pair.near.said(),
    }
    return Finding("KD546", name, values=values, line=pair.new_line, column=1)


def _changes(result: Merged) -> bool:
    return bool(result.added or result.replaced or result.removed or result.different)


def _pairs(bank: Bank | None, result: Merged) -> list[tuple[str, str]]:
    """The pairs judged different whose questions are both still there, the old ones first."""
    alive = {question.id for question in result.questions}
    old = [(pair.first, pair.second) for pair in bank.different] if bank is not None else []
    return [pair for pair in (*old, *result.different) if alive >= set(pair)]


def _changed(standing: Standing, path: str, data: bytes, bank: Bank, result: Merged) -> Changed:
    if len(result.added) >= MANY and not _has_comments(data):
        value, _ = read_text(data, path)
        if isinstance(value, dict):
            return edited(standing, path, [_whole(value, result), *_pair_edits(bank, result)])
    edits: list[Edit] = [Put(("questions", place), question_value(new)) for place, new in result.replaced.items()]
    edits += [Remove(("questions", place)) for place in reversed(result.removed)]
    edits += [Insert(("questions",), question_value(new)) for new in result.added]
    return edited(standing, path, [*edits, *_pair_edits(bank, result)])


def _whole(value: dict[str, Value], result: Merged) -> Edit:
    """The list written anew: its old items as they are, the others in their places."""
    old = value["questions"]
    items: list[Value] = [
        question_value(result.replaced[place]) if place in result.replaced else item
        for place, item in enumerate(old)
        if place not in result.removed
    ]
    return Put(("questions",), [*items, *map(question_value, result.added)])


def _has_comments(data: bytes) -> bool:
    """Whether comments stand below the head of the file; they would be lost with the old list."""
    lines = data.decode("utf-8").splitlines()
    head = next((place for place, line in enumerate(lines) if line and not line.startswith("#")), len(lines))
    return any("#" in line for line in lines[head:])


def _pair_edits(bank: Bank, result: Merged) -> list[Edit]:
    alive = {question.id for question in result.questions}
    gone = [place for place, pair in enumerate(bank.different) if not alive >= {pair.first, pair.second}]
    added: list[Edit] = [Insert(("different",), pair_value(pair), order=_ORDER) for pair in result.different]
    return [*(Remove(("different", place)) for place in reversed(gone)), *added]


def _said(competition: str, result: Merged) -> str:
    done = []
    if result.added:
        done.append(f"додано {_questions(len(result.added))}")
    if result.replaced:
        done.append(f"замінено {_questions(len(result.replaced))}")
    if result.removed:
        done.append(f"прибрано {_questions(len(result.removed))}")
    if result.different:
        done.append(f"різними визнано {counted(len(result.different), 'пару', 'пари', 'пар')}")
    return f"Перелік питань конкурсу {competition}: {', '.join(done)}."


def _notes(competition: str, bank: Bank | None, incoming: Incoming, result: Merged) -> Sequence[str]:
    notes = []
    if result.known:
        notes.append(
            f"Пропущено {_questions(result.known)}: {plural(result.known, 'воно', 'вони', 'вони')} вже є слово в слово."
        )
    if result.left_out:
        notes.append(f"Не занесено {_questions(len(result.left_out))}: лишено схожі, що були раніше.")
    if incoming.hidden:
        lines = counted(incoming.hidden, "рядку", "рядках", "рядках")
        notes.append(f"У {lines} прибрано невидимі знаки.")
    if bank is not None and bank.approved is not None and _changes(result):
        notes.append(
            f"Перелік затверджено {date_short(bank.approved.date)}: змінений треба затвердити знову й вписати нову "
            "дату («approved:»)."
        )
    return notes


def _questions(count: int) -> str:
    return counted(count, "питання", "питання", "питань")


def _json(competition: str, result: Merged) -> ImportedQuestions:
    return {
        "competition": competition,
        "added": [question_json(question) for question in result.added],
        "replaced": [question_json(question) for question in result.replaced.values()],
        "left_out": [question_json(question) for question in result.left_out],
        "known": result.known,
        "different": [list(pair) for pair in result.different],
        "questions": len(result.questions),
    }
