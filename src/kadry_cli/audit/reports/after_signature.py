"""Changes of a record after what it belongs to was signed or approved, without what is filled in later anyway."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from kadry_cli.audit.comparing import ADDED, MOVED, REMOVED, Difference, Value
from kadry_cli.audit.reports.history import ReadHistory, Step, whole
from kadry_cli.audit.reports.line import Options, ReportLine
from kadry_cli.audit.reports.plain import NEW_ROW, day, document, in_older, part, rows, text
from kadry_cli.core.finding import Loc
from kadry_cli.core.language.dates import date_short

ADMISSION = "допуск"


class Signed(NamedTuple):
    """What a signature closed: the part of the record, what was signed, and the keys that are filled in later.

    `open_keys` are keys below `loc`, places in lists left out: («candidates», «acquainted»). `may_grow` names lists to
    which a row may be added later, and the key that such a row must have then, "" for none.
    """

    loc: Loc
    words: str
    open_keys: tuple[tuple[str, ...], ...] = ()
    may_grow: tuple[tuple[tuple[str, ...], str], ...] = ()

    def closes(self, place: Loc, one: Difference) -> bool:
        """Whether a difference at a place of the signed state is a change of what was signed."""
        shorter = min(len(place), len(self.loc))
        if place[:shorter] != self.loc[:shorter] or (len(place) < len(self.loc) and one.change != REMOVED):
            return False
        keys = tuple(step for step in place[len(self.loc) :] if isinstance(step, str))
        if any(keys[: len(path)] == path for path in self.open_keys):
            return False
        grown = one.change == ADDED and isinstance(one.new, dict)
        return not (grown and any(keys == path and (not key or key in one.new) for path, key in self.may_grow))


def report(history: ReadHistory, options: Options) -> Iterator[ReportLine]:
    """Each field changed in an act later than the signature (C6, E9, G21, F17; trust X5)."""
    for step in history.of(*_SIGNED):
        if step.became == ADDED:
            continue
        signed = list(_SIGNED[step.kind.name](history, step))
        if signed and step.became == REMOVED:
            yield ReportLine(whole(step), f"запис вилучено після того, як {signed[0].words}")
        for one in step.differences if signed else ():
            place = one.loc if one.change == REMOVED else in_older(history.old(step), history.new(step), one.loc)
            closed = next((each for each in signed if each.closes(place, one)), None)
            if closed is not None and one.change != MOVED:
                yield ReportLine(history.change(step, one, reveal=options.reveal), f"після того, як {closed.words}")


def _protocol(sitting: Value, what: str) -> str:
    return f"підписано {what} {document(part(sitting, 'protocol'))}"


EXAM_LATER = (
    ("candidates", "acquainted"),
    ("candidates", "scans"),
    ("candidates", "corrections"),
)
SEALS_LATER = (("opened",), ("set_code",))
"""An exam's protocol does not wait for the secret number; a correction is listed by the mark that it changes."""


def _exam(history: ReadHistory, step: Step) -> Iterator[Signed]:
    old = history.old(step)
    selection = _selection(history.before(step.commit, _beside(step, "competition.yaml")))
    for number, sitting in enumerate(rows(old, "sittings")):
        if part(sitting, "protocol"):
            yield Signed(("sittings", number), _protocol(sitting, "протокол іспиту"), EXAM_LATER)
        elif selection:
            yield Signed(("sittings", number), selection, EXAM_LATER)
    closed = next((one for one in rows(old, "sittings") if part(one, "protocol")), None)
    words = _protocol(closed, "протокол іспиту") if closed else selection
    if words:
        yield Signed(("seals",), words, SEALS_LATER)


def _of_exam(history: ReadHistory, step: Step) -> Iterator[Signed]:
    """The list of questions and the opened tickets belong to the exam beside them."""
    exam = history.before(step.commit, _beside(step, "exam.yaml"))
    signed = next((one for one in rows(exam, "sittings") if part(one, "protocol")), None)
    if signed is not None:
        yield Signed((), _protocol(signed, "протокол іспиту"))


def _beside(step: Step, name: str) -> str:
    return f"{step.file.path.rpartition('/')[0]}/{name}"


def _selection(competition: Value) -> str:
    """«підписано протокол відбору № 3 …»; "" where none is signed."""
    found = next((one for one in rows(competition, "sittings") if _is_signed(one) and not _is_admission(one)), None)
    return _protocol(found, "протокол відбору") if found else ""


def _is_signed(sitting: Value) -> bool:
    protocol = part(sitting, "protocol")
    return bool(protocol.get("signed") or protocol.get("sha256"))


def _is_admission(sitting: Value) -> bool:
    return text(sitting, "purpose") == ADMISSION


SITTING_LATER = (("protocol", "to_head"), ("protocol", "sha256"), ("protocol", "parts"))
CANDIDATE_ADMITTED = ("post", "application", "question_list", "admitted", "admission")
APPLICATION_LATER = (("returned",),)
CANDIDATE_SELECTED = ("abstract", "interview")
CLOSED_BY_SELECTION = ("kind", "repeats", "posts", "head_act", "conditions", "conducted_by", "commission")


def _competition(history: ReadHistory, step: Step) -> Iterator[Signed]:
    old = history.old(step)
    signed = [(number, one) for number, one in enumerate(rows(old, "sittings")) if _is_signed(one)]
    for number, sitting in signed:
        what = "протокол допуску" if _is_admission(sitting) else "протокол відбору"
        yield Signed(("sittings", number), _protocol(sitting, what), SITTING_LATER)
    selection = next((_protocol(one, "протокол відбору") for _, one in signed if not _is_admission(one)), "")
    admission = next((_protocol(one, "протокол допуску") for _, one in signed if _is_admission(one)), selection)
    for number in range(len(rows(old, "candidates"))):
        row: Loc = ("candidates", number)
        if admission:
            for key in CANDIDATE_ADMITTED:
                yield Signed((*row, key), admission, APPLICATION_LATER)
        if selection:
            for key in CANDIDATE_SELECTED:
                yield Signed((*row, key), selection)
    if admission:
        yield Signed(("candidates", NEW_ROW), admission)
    for key in CLOSED_BY_SELECTION if selection else ():
        yield Signed((key,), selection)


ASSESSMENT_LATER = (
    ("given",),
    ("acquainted",),
    ("signed",),
    ("approved",),
    ("objection",),
    ("filed",),
    ("proposals",),
)


def _assessment(history: ReadHistory, step: Step) -> Iterator[Signed]:
    old = history.old(step)
    approved, hands = day(text(part(old, "approved"), "date")), part(old, "signed")
    grown = ((("final_marks",), ""),)
    if approved is not None:
        yield Signed((), f"результат затверджено {date_short(approved)}", ASSESSMENT_LATER, grown)
        yield Signed(("approved",), f"результат затверджено {date_short(approved)}")
    elif text(hands, "head") and text(hands, "servant"):
        both = max(filter(None, (day(text(hands, "head")), day(text(hands, "servant")))), default=None)
        when = f" {date_short(both)}" if both else ""
        yield Signed((), f"бланк підписали обидва{when}", ASSESSMENT_LATER, grown)


def _attestation(history: ReadHistory, step: Step) -> Iterator[Signed]:
    protocol = part(part(history.old(step), "result"), "protocol")
    if protocol:
        yield Signed((), f"складено протокол атестації {document(protocol)}", (("result", "acquainted"),))


RESERVE_LATER = (
    ("agreements",),
    ("reviewed",),
    ("amendments",),
    ("outflow",),
    ("prospects",),
    *(("posts", "candidates", key) for key in ("plan", "removed", "told", "letter", "publish")),
)


RESERVE_GROWS = ((("posts", "candidates"), "ground"),)
"""Somebody is enrolled during the year by an act of its own."""


def _reserve(history: ReadHistory, step: Step) -> Iterator[Signed]:
    act = part(history.old(step), "act")
    if act:
        yield Signed((), f"список затверджено: {text(act, 'kind')} {document(act)}", RESERVE_LATER, RESERVE_GROWS)


CAMPAIGN_CLOSED = ("act", "from", "to", "other_period", "report_from", "report_to", "method", "special")


def _campaign(history: ReadHistory, step: Step) -> Iterator[Signed]:
    act = part(history.old(step), "act")
    for key in CAMPAIGN_CLOSED if act else ():
        yield Signed((key,), f"оцінку розпочато: {text(act, 'kind')} {document(act)}")


_SIGNED: dict[str, Callable[[ReadHistory, Step], Iterator[Signed]]] = {
    "exam": _exam,
    "questions": _of_exam,
    "tickets": _of_exam,
    "competition": _competition,
    "assessment": _assessment,
    "attestation": _attestation,
    "reserve": _reserve,
    "campaign": _campaign,
}
