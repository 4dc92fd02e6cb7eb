"""`kadry law list|show|check`: the register of acts and the dated norms, for reading and for checking."""

from __future__ import annotations

import difflib
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.acts import BODY_KINDS, Act
from kadry_cli.core.law.reading import acts, law_of
from kadry_cli.core.law.wording import cite_json, unconfirmed_words, value_words
from kadry_cli.topics import all_topics

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding
    from kadry_cli.core.law.lookup import Law, Norm, OwnAct
    from kadry_cli.core.law.parameters import Entry, Parameter
    from kadry_cli.core.law.results import NormResult
    from kadry_cli.core.manifest import Topic
    from kadry_cli.workspace.results import (
        ActOfLaw,
        ActShown,
        LawCheckResult,
        LawListResult,
        NormEntry,
        NormInForce,
        NormShown,
        NormSummary,
    )

KIND_WORDS = {"state": "державний орган", "local": "місцеве самоврядування"}
STATE_WORDS = {"unconfirmed": "не підтверджено джерелами", "ended": "дію закінчено", "none": "немає"}
CONFIDENCE_WORDS = {
    "act": "текст акта бачили",
    "digest": "за дайджестом 2009 року",
    "partial": "бачили частину",
    "common": "загальновідоме",
}
FIELD_WORDS = {
    "title": "назва",
    "issuer": "хто видав",
    "date": "дата",
    "number": "номер",
    "in_force_from": "набрання чинності",
    "in_force_to": "втрата чинності",
}


class Kind(StrEnum):
    """Kinds of body."""

    STATE = "state"
    LOCAL = "local"


def complete_name(incomplete: str) -> list[str]:
    """Keys of norms and ids of acts for shell completion."""
    return [name for name in (*law_of(all_topics()).parameters, *acts()) if name.startswith(incomplete)]


def complete_topic(incomplete: str) -> list[str]:
    """Names of the topics that bring norms."""
    return [topic.name for topic in all_topics() if topic.law and topic.name.startswith(incomplete)]


def list_law(
    ctx: typer.Context,
    kind: Annotated[
        Kind | None, typer.Option("--kind", metavar="ВИД", help="Лише норми для виду органу: state або local")
    ] = None,
    topic: Annotated[
        str | None,
        typer.Option(
            "--topic", metavar="ТЕМА", help="Лише норми однієї теми, наприклад exam", autocompletion=complete_topic
        ),
    ] = None,
) -> Outcome:
    """Перелік норм із датами та актів, на які вони спираються.

    Приклад: kadry law list --topic exam
    """
    law = law_of(_topics(topic))
    norms = [norm for norm in law.parameters.values() if kind is None or kind.value in norm.kinds]
    named = {entry.cite.act for norm in norms for entries in norm.values.values() for entry in entries}
    listed = [act for act in acts().values() if topic is None or act.id in named]
    result: LawListResult = {
        "norms": [_norm_summary(norm) for norm in norms],
        "acts": [act_json(act) for act in listed],
    }

    def view(screen: Screen) -> None:
        screen.heading(f"Норми: {len(norms)}")
        if norms:
            screen.table(Table(("Ключ", "Назва"), [(norm.key, norm.title) for norm in norms]))
        else:
            screen.line("Датованих норм тут немає.")
        screen.line()
        screen.heading(f"Акти: {len(listed)}")
        if listed:
            rows = [(act.id, act.citation(), _term(act)) for act in listed]
            screen.table(Table(("Код", "Акт", "Діє"), rows))

    return Outcome(result, view=view)


def show(
    ctx: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="НОРМА|АКТ", help="Ключ норми або код акта", autocompletion=complete_name)
    ],
) -> Outcome:
    """Норма чи акт: значення за датами з посиланнями; з --on – чинне на дату.

    Приклад: kadry law show exam.pass_share
    """
    session: Session = ctx.obj
    law = law_of(all_topics())
    if name in law.parameters:
        return _show_norm(law.parameters[name], law, session)
    if name in acts():
        return _show_act(acts()[name], law, session.on)
    near = difflib.get_close_matches(name, [*law.parameters, *acts()], 1)
    hint = f"можливо, «{near[0]}»; " if near else ""
    raise UserError(f"норми чи акта «{name}» немає", f"{hint}перелік: kadry law list")


def check(ctx: typer.Context) -> Outcome:
    """Перевірити дані про законодавство: посилання, дати, пропуски, типи значень.

    Приклад: kadry law check
    """
    from kadry_cli.core.law.check import check_law

    findings = _placed(check_law(all_topics()))
    counts: LawCheckResult = {"acts": 0, "norms": 0}
    if not findings:
        counts = {"acts": len(acts()), "norms": len(law_of(all_topics()).parameters)}

    def view(screen: Screen) -> None:
        if findings:
            screen.findings(findings)
            return
        read = counted(counts["acts"], "акт", "акти", "актів")
        norms = counted(counts["norms"], "норму", "норми", "норм")
        screen.line(f"Перевірено {read} і {norms}. Зауважень немає.")

    return Outcome(counts, findings=findings, view=view)


def _topics(name: str | None) -> tuple[Topic, ...]:
    topics = all_topics()
    if name is None:
        return topics
    found = tuple(topic for topic in topics if topic.name == name)
    if not found:
        known = ", ".join(topic.name for topic in topics if topic.law)
        raise UserError(f"теми «{name}» немає", f"теми: {known}")
    return found


def _placed(findings: Iterable[Finding]) -> list[Finding]:
    from kadry_cli.core.law.reading import topic_folder
    from kadry_cli.core.register.positions import locate

    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.path, []).append(finding)
    placed: list[Finding] = []
    for path, group in by_path.items():
        folder, _, file = path.rpartition("/")
        unplaced = tuple(finding for finding in group if not finding.line and path.endswith(".yaml"))
        placed += [finding for finding in group if finding not in unplaced]
        if unplaced:
            placed += locate(unplaced, (topic_folder(folder.replace("/", ".")) / file).read_bytes())
    return sorted(placed, key=lambda finding: finding.sort_key())


def _show_norm(norm: Parameter, law: Law, session: Session) -> Outcome:
    history = [(kind, entry) for kind in norm.kinds for entry in norm.values.get(kind, ())]
    on_day = _in_force(norm, law, session) if session.on is not None else []
    in_force: list[NormInForce] = [{"kind": kind, **_norm_json(found)} for kind, found in on_day]
    result: NormShown = {
        **_norm_summary(norm),
        "history": [_entry_json(*row) for row in history],
        "in_force": in_force if session.on is not None else None,
    }

    def view(screen: Screen) -> None:
        screen.heading(f"{norm.key}: {norm.title}")
        if norm.note:
            _say(screen, norm.note)
        if norm.own:
            screen.line("Закон лишає вибір: значення може дати власний акт органу.")
        if session.on is not None:
            for kind, found in on_day:
                _say(screen, f"{KIND_WORDS[kind].capitalize()}: {_norm_words(found, session.on)}")
            return
        for kind in norm.kinds:
            rows = [_entry_row(entry) for entry in norm.values.get(kind, ())]
            screen.line()
            screen.heading(f"{KIND_WORDS[kind].capitalize()}:")
            screen.table(Table(("З", "Значення", "Джерело", "Підтвердження"), rows))

    return Outcome(result, view=view)


def _in_force(norm: Parameter, law: Law, session: Session) -> list[tuple[str, Norm]]:
    day = session.day()
    own_kind, own_acts = _register_acts(law, session)
    return [(kind, law.on(day, kind, own_acts if kind == own_kind else ()).norm(norm.key)) for kind in norm.kinds]


def _register_acts(law: Law, session: Session) -> tuple[str, tuple[OwnAct, ...]]:
    """The kind of body of the register at hand and its own acts; nothing outside a register."""
    root = session.register_root()
    if root is None:
        return "", ()
    from kadry_cli.core.checking.ground import open_register

    ground = open_register(root, law).ground
    return (ground.settings.kind, ground.own_acts) if ground is not None else ("", ())


def _show_act(act: Act, law: Law, day: date | None) -> Outcome:
    uses = sorted(
        norm.key
        for norm in law.parameters.values()
        if any(entry.cite.act == act.id for entries in norm.values.values() for entry in entries)
    )
    result: ActShown = {
        **act_json(act),
        "norms": uses,
        "in_force": {kind: _force_words(act, kind, day) for kind in BODY_KINDS} if day is not None else None,
    }

    def view(screen: Screen) -> None:
        screen.heading(f"{act.id}: {act.citation()}")
        for title, text in _act_lines(act):
            _say(screen, f"{title}: {text}")
        for point, about in act.points.items():
            screen.line(f"  {point} – {about}")
        if uses:
            _say(screen, "Норми: " + ", ".join(uses))
        if day is not None:
            for kind in BODY_KINDS:
                screen.line(f"На {day:%d.%m.%Y}, {KIND_WORDS[kind]}: {_force_words(act, kind, day)}")

    return Outcome(result, view=view)


def _act_lines(act: Act) -> Iterable[tuple[str, str]]:
    if act.title:
        yield "Назва", act.title
    if act.issuer:
        yield "Видав", act.issuer
    yield "Діє", _term(act)
    for title, others in (("Замінено", act.replaced_by), ("Скасовано", act.repealed_by)):
        if others:
            yield title, "; ".join(acts()[other].citation() for other in others)
    if act.amended:
        yield "Зміни", "; ".join(act.amended)
    if act.unknown:
        yield "Джерела не називають", ", ".join(FIELD_WORDS[name] for name in act.unknown)
    yield "Підтвердження", CONFIDENCE_WORDS[act.confidence]
    if act.note:
        yield "Примітка", act.note


def _term(act: Act) -> str:
    """When an act was in force, in words."""
    if act.never_in_force:
        return "чинності не набрав"
    since = f"з {act.in_force_from.words_genitive()}" if act.in_force_from else ""
    ends = set(act.in_force_to.values())
    if len(ends) == 1 and len(act.in_force_to) == len(BODY_KINDS):
        until = f"до {ends.pop().words_genitive()}"
    else:
        until = "; ".join(f"до {end.words_genitive()} ({KIND_WORDS[kind]})" for kind, end in act.in_force_to.items())
    if not until and "in_force_to" in act.unknown:
        until = "кінець не підтверджено"
    return " ".join(filter(None, (since, until))) or "дати не підтверджено"


def _force_words(act: Act, kind: str, day: date) -> str:
    since, until = act.in_force_from or act.date, act.in_force_to.get(kind)
    if act.never_in_force:
        return "чинності не набрав"
    if since is not None and day < since.first():
        return "ще не діє"
    if until is not None and day > until.last():
        return "уже не діє"
    sure = act.in_force_from is not None and day >= act.in_force_from.last()
    ended = "in_force_to" in act.unknown or (until is not None and day >= until.first() and not until.day)
    return "діє" if sure and not ended else "не підтверджено джерелами"


def _say(screen: Screen, text: str) -> None:
    from kadry_cli.core.console.text import wrap
    from kadry_cli.core.masking import show

    screen.text("\n".join(wrap(show(text), screen.width)))


def _norm_summary(norm: Parameter) -> NormSummary:
    kinds = list(norm.kinds)
    return {"key": norm.key, "title": norm.title, "type": norm.type, "kinds": kinds, "own": norm.own}


def _entry_json(kind: str, entry: Entry) -> NormEntry:
    return {
        "kind": kind,
        "since": entry.since.iso(),
        "state": entry.state,
        "value": _plain(entry.value),
        "citation": cite_json(entry.cite),
        "confidence": entry.confidence,
    }


def _norm_json(norm: Norm) -> NormResult:
    from kadry_cli.core.law.certificate import norm_json

    return norm_json(norm)


def _plain(value: Any) -> Any:
    from kadry_cli.core.law.json_values import json_value

    return json_value(value)


def _entry_row(entry: Entry) -> tuple[str, str, str, str]:
    value = value_words(entry.value) if entry.state == "confirmed" else STATE_WORDS[entry.state]
    confidence = CONFIDENCE_WORDS.get(entry.confidence, "")
    return entry.since.words(), value, cite_json(entry.cite)["text"], confidence


def _norm_words(norm: Norm, day: date) -> str:
    if norm.state != "confirmed":
        return unconfirmed_words(norm, day)
    since = norm.since.words_genitive() if norm.since else ""
    source = "власний акт органу" if norm.own else CONFIDENCE_WORDS[norm.confidence]
    return f"{value_words(norm.value)} (з {since}; {cite_json(norm.cite)['text']}; {source})"


def act_json(act: Act) -> ActOfLaw:
    """An act as JSON values; what no source gives is null and named in `unknown`."""
    return {
        "id": act.id,
        "title": act.title or None,
        "kind": act.kind,
        "issuer": act.issuer or None,
        "date": act.date.iso() if act.date else None,
        "number": act.number or None,
        "citation": act.citation(),
        "in_force_from": act.in_force_from.iso() if act.in_force_from else None,
        "in_force_to": {kind: end.iso() for kind, end in act.in_force_to.items()},
        "replaced_by": list(act.replaced_by),
        "repealed_by": list(act.repealed_by),
        "unknown": list(act.unknown),
        "confidence": act.confidence,
        "source": act.source,
    }
