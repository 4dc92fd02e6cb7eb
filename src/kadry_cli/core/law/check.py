"""`kadry law check`: the law's data examined as a whole (A1, A2, A4; design §5)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.finding import Citation, Finding, Loc
from kadry_cli.core.law.acts import Act, read_acts
from kadry_cli.core.law.dates import LawDate
from kadry_cli.core.law.parameters import Entry, Parameter, read_parameters
from kadry_cli.core.law.reading import ACTS_PATH, read_yaml, topic_folder
from kadry_cli.core.manifest import CATALOGUE_ROOMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kadry_cli.core.manifest import Topic

# `law.norm("exam.questions")`, and the tuple of keys a rule hands to its Decision.
_LOOK_UP = re.compile(r"""(?:\.norm\(|\bnorms\s*=\s*\(|\bNORMS\b.*=\s*\()\s*(["'][^)]*)""")
_QUOTED_KEY = re.compile(r"""["']([a-z][a-z0-9_.]*\.[a-z0-9_]+)["']""")


class LawSource(NamedTuple):
    """One law file as text values: the path it is reported under, and its data."""

    path: str
    data: Any


def check_law(topics: Sequence[Topic]) -> tuple[Finding, ...]:
    """Everything wrong in the shipped law data of the core and of topics, and in the keys their code names.

    Read errors are findings too, never an exception.
    """
    findings: list[Finding] = []
    data, problems = read_yaml(Path(__file__).parent, "acts.yaml", ACTS_PATH)
    acts, more = read_acts(data, ACTS_PATH) if data is not None else ({}, ())
    findings += [*problems, *more, *check_acts(acts, ACTS_PATH)]
    sources = []
    for topic in topics:
        if topic.law:
            path = f"{topic.name}/{topic.law}"
            data, problems = read_yaml(topic_folder(topic.name), topic.law, path)
            findings += problems
            if data is not None:
                sources.append(LawSource(path, data))
    findings += check_sources(sources, acts, used_norms(topics))
    findings += _catalogue_citations(topics, acts)
    return tuple(findings)


def check_acts(acts: Mapping[str, Act], path: str) -> Iterator[Finding]:
    """References between acts, and the order of each act's own dates."""
    for act in acts.values():
        for name in ("replaced_by", "repealed_by"):
            for other in getattr(act, name):
                if other not in acts:
                    yield Finding("KD801", path, (act.id, name), {"act": other, "key": act.id})
        starts = act.in_force_from or act.date
        for kind, end in act.in_force_to.items():
            if starts is not None and end.last() < starts.first():
                dates = {"key": act.id, "date": end.words(), "before": starts.words_genitive(), "kind": kind}
                yield Finding("KD803", path, (act.id, "in_force_to"), dates)


def check_sources(
    sources: Iterable[LawSource], acts: Mapping[str, Act], used: Mapping[str, Iterable[str]]
) -> Iterator[Finding]:
    """Parameters of law files: types, dates, holes, citations, validity of cited acts, keys in use."""
    owner: dict[str, str] = {}
    for path, data in sources:
        parameters, findings = read_parameters(data, path)
        yield from findings
        for parameter in parameters.values():
            if parameter.key in owner:
                reason = f"такий ключ уже є в {owner[parameter.key]}"
                yield Finding("KD811", path, (parameter.key,), {"key": parameter.key, "reason": reason})
            owner.setdefault(parameter.key, path)
            yield from check_parameter(parameter, acts, path)
    for place, keys in used.items():
        for key in keys:
            if key not in owner:
                yield Finding("KD802", place.partition(":")[0], (), {"key": key, "user": place})


def check_parameter(parameter: Parameter, acts: Mapping[str, Act], path: str) -> Iterator[Finding]:
    """One parameter's dates, holes and citations."""
    yield from _holes(parameter, path)
    for kind, entries in parameter.values.items():
        loc: Loc = (parameter.key, "values", kind)
        if kind not in parameter.kinds:
            reason = f"параметр не стосується органів виду {kind}, а значення для них є"
            yield Finding("KD811", path, loc, {"key": parameter.key, "reason": reason})
        for number, entry in enumerate(entries):
            place = (*loc, entry.since.iso())
            earlier = entries[number - 1] if number else None
            later = entries[number + 1] if number + 1 < len(entries) else None
            yield from _order(parameter.key, earlier, entry, kind, path, place)
            yield from _citation(parameter, entry, acts, path, place)
            act = acts.get(entry.cite.act)
            if act is not None:
                yield from _validity(parameter.key, entry, later, act, kind, path, place)


def _order(key: str, earlier: Entry | None, entry: Entry, kind: str, path: str, place: Loc) -> Iterator[Finding]:
    if earlier is None or earlier.since.last() < entry.since.first():
        return
    dates = {"key": key, "date": entry.since.words(), "before": earlier.since.words_genitive(), "kind": kind}
    if entry.since.first() < earlier.since.first():
        yield Finding("KD803", path, place, dates)
    else:
        yield Finding("KD806", path, place, {"key": key, "since": entry.since.words()})


def _holes(parameter: Parameter, path: str) -> Iterator[Finding]:
    firsts = [entries[0].since for entries in parameter.values.values() if entries]
    start = min(firsts, key=LawDate.first, default=None)
    for kind in parameter.kinds:
        entries = parameter.values.get(kind, ())
        if start is None or not entries or entries[0].since.first() > start.first():
            until = entries[0].since.words_genitive() if entries else "кінця"
            since = start.words_genitive() if start else "початку"
            values = {"key": parameter.key, "kind": kind, "since": since, "until": until}
            yield Finding("KD805", path, (parameter.key, "values"), values)


def _citation(parameter: Parameter, entry: Entry, acts: Mapping[str, Act], path: str, place: Loc) -> Iterator[Finding]:
    if entry.cite.act and entry.cite.act not in acts:
        yield Finding("KD801", path, (*place, "cite"), {"act": entry.cite.act, "key": parameter.key})
    if entry.value is not None and "act" in (parameter.type, parameter.of):
        named = entry.value.values() if isinstance(entry.value, dict) else entry.value
        for act_id in [named] if isinstance(named, str) else named:
            if act_id not in acts:
                yield Finding("KD801", path, (*place, "value"), {"act": act_id, "key": parameter.key})


def _validity(
    key: str, entry: Entry, later: Entry | None, act: Act, kind: str, path: str, place: Loc
) -> Iterator[Finding]:
    def wrong(reason: str) -> Finding:
        return Finding("KD812", path, place, {"key": key, "act": act.citation(), "reason": reason})

    if act.never_in_force:
        yield wrong("чинності не набрав")
        return
    starts = act.in_force_from or act.date
    if starts is not None and entry.since.first() < starts.first():
        yield wrong(f"діє з {starts.words_genitive()}, а норма – з {entry.since.words_genitive()}")
    end = act.in_force_to.get(kind)
    if entry.state == "confirmed" and end is not None and (later is None or later.since.day_before() > end.last()):
        yield wrong(f"діяв до {end.words_genitive()}, а кінця чи нового значення норми не вказано")


def _catalogue_citations(topics: Sequence[Topic], acts: Mapping[str, Act]) -> Iterator[Finding]:
    files = [(f"core.{room}", "diagnostics.yaml") for room in CATALOGUE_ROOMS]
    files += [(topic.name, name) for topic in topics for name in topic.diagnostics]
    for room, name in files:
        folder = topic_folder(room)
        if not (folder / name).is_file():
            continue
        path = f"{room.replace('.', '/')}/{name}"
        data, findings = read_yaml(folder, name, path)
        yield from findings
        for code, fields in data.items() if isinstance(data, dict) else ():
            cite = fields.get("cite") if isinstance(fields, dict) else None
            if isinstance(cite, dict) and cite.get("act") not in acts:
                yield Finding("KD801", path, (code, "cite"), {"act": str(cite.get("act", "")), "key": code})


def used_norms(topics: Iterable[Topic]) -> dict[str, tuple[str, ...]]:
    """The keys of norms that the topics' code looks up or declares, by place («exam/rules.py:47»)."""
    used = {}
    for topic in topics:
        for file in sorted(topic_folder(topic.name).glob("*.py")):
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                keys = [key for group in _LOOK_UP.findall(line) for key in _QUOTED_KEY.findall(group)]
                if keys:
                    used[f"{topic.name}/{file.name}:{number}"] = tuple(keys)
    return used


def unknown_citations(citations: Iterable[Citation], acts: Mapping[str, Act]) -> tuple[Citation, ...]:
    """The citations of acts that the register of acts does not have, each once (A2)."""
    return tuple(dict.fromkeys(cite for cite in citations if cite.act and cite.act not in acts))
