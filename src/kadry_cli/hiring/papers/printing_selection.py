"""Printing the papers of a sitting: nothing is printed while the records have an error."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kadry_cli.body.staff_files import load_units
from kadry_cli.competition.checks import check_competition
from kadry_cli.competition.records.sitting import ADMISSION, ADMITTED, SECRET, WINNER
from kadry_cli.competition.rules.seal import is_changed
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.printing import not_printed, print_paper
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.positions import locate
from kadry_cli.exam.papers.file_names import file_stem
from kadry_cli.exam.people import find_candidate_of, find_member
from kadry_cli.exam.places import competition_path, find_competition
from kadry_cli.hiring import paper_files as files
from kadry_cli.hiring.papers.selection_fields import FIELD_NAMES
from kadry_cli.hiring.papers.selection_more import ballots, counting, extract, head_decision, opinion
from kadry_cli.hiring.papers.selection_protocol import protocol
from kadry_cli.hiring.papers.selection_words import SelectionGround
from kadry_cli.hiring.papers.words import PaperWord
from kadry_cli.hiring.sittings import Held, fresh_sitting, held
from kadry_cli.hiring.state import state_on_disk
from kadry_cli.topics import topic


class Asked(NamedTuple):
    """Which paper of which sitting, about whom, and how many copies of a ballot."""

    paper: PaperWord = PaperWord.PROTOCOL
    sitting: int | None = None
    of: str = ""
    copies: int | None = None
    question: str = ""
    blank: bool = False


def print_selection(root: Path, wanted: str, asked: Asked, output: Path | None, to: str | None, force: bool) -> Outcome:
    """One paper of a sitting as a file or on standard output."""
    competition = find_competition(root, wanted)
    try:
        state = state_on_disk(root, competition)
    except RefusedError as refused:
        return not_printed(refused.findings)
    units, in_units = load_units(root)
    path = competition_path(competition)
    place = state.ground.place(path, {"competition": competition})
    data = read_bytes(root, path)[0] or b""
    findings: tuple[Finding, ...] = (*locate(check_competition(state.competition, place).findings, data), *in_units)
    if has_errors(findings) and not asked.blank:
        return not_printed(findings)
    one = held(state, asked.sitting) if state.competition.sittings or not asked.blank else _nothing(state)
    if is_changed(one.sitting) and not asked.blank:
        raise UserError(
            "запис змінено після підписання протоколу, тож папір із нього не друкують",
            "що саме змінилося: kadry check; поверніть підписане: kadry undo або kadry log",
        )
    name, fields = _fields(SelectionGround(one, units), asked)
    if asked.blank and not state.competition.sittings:
        fields = {**fields, "date": ""}
    kind = topic("hiring").paper(name)
    own = OwnTemplates(root, state.ground.settings)
    return print_paper(kind, fields, FIELD_NAMES, path, _file_stem(one, asked), output, to, force, findings, own)


def _file_stem(one: Held, asked: Asked) -> str:
    """How the file is called: with the day where the competition had several sittings, so that `list` knows it."""
    if asked.paper is PaperWord.EXTRACT:
        return file_stem(files.EXTRACT, find_candidate_of(one.state.competition, asked.of).id)
    kind = {
        PaperWord.PROTOCOL: files.DECISION_OF_HEAD if one.by_head() else files.PROTOCOL,
        PaperWord.OPINION: files.OPINION,
        PaperWord.BALLOT: files.BALLOTS,
        PaperWord.COUNTING: files.COUNTING,
    }[asked.paper]
    if kind == files.PROTOCOL and one.sitting.purpose == ADMISSION:
        kind = files.ADMISSION_PROTOCOL
    several = len(one.state.competition.sittings) > 1 and not asked.blank
    day = f"-{one.sitting.date.isoformat()}" if several else ""
    if asked.paper is PaperWord.OPINION and asked.of:
        member = find_member(one.state.competition, asked.of).id
        places = [at for at, known in enumerate(one.sitting.opinions, 1) if known.member == member]
        day = f"-{one.sitting.date.isoformat()}-{places[0]}" if places else f"-{member}"
    return file_stem(kind, one.state.id + day, blank=asked.blank)


def _nothing(state: Any) -> Held:
    """A sitting that was not begun, for a blank."""
    return Held(state, 0, fresh_sitting(state.competition.head_act.date, "відбір"))


def _fields(ground: SelectionGround, asked: Asked) -> tuple[str, Mapping[str, Any]]:
    one = ground.held
    if asked.blank:
        bare = fresh_sitting(one.sitting.date, one.sitting.purpose).model_copy(update={"posts": one.sitting.posts})
        ground = ground._replace(held=one.with_(bare) if one.state.competition.sittings else one)
    if asked.paper is PaperWord.PROTOCOL:
        return _protocol(ground, asked.blank)
    if asked.paper is PaperWord.OPINION:
        member = find_member(one.state.competition, asked.of) if asked.of else None
        return "opinion", opinion(ground, member)
    if asked.paper is PaperWord.EXTRACT:
        if not asked.of:
            raise UsageError("не вказано, про кого витяг", "додайте --of КАНДИДАТ")
        candidate = find_candidate_of(one.state.competition, asked.of)
        if candidate.id not in {known.candidate for known in one.sitting.decisions}:
            raise UserError(f"{one.short(candidate.id)}: рішення на цьому засіданні немає", "перевірте --sitting")
        return "extract", extract(ground, candidate)
    if one.sitting.form not in (SECRET, None) and not asked.blank:
        raise UserError(
            "голосування відкрите: бюлетенів немає", "форму записують так: kadry competition sit --form таємне"
        )
    if asked.paper is PaperWord.COUNTING:
        return "counting", counting(ground)
    voting = sum(1 for member in one.commission if member.votes and member.id in one.sitting.present)
    issued = one.sitting.ballots.printed if one.sitting.ballots is not None else voting
    usual = ADMITTED if one.sitting.purpose == ADMISSION else WINNER
    return "ballot", ballots(ground, asked.copies or issued or 1, asked.question or usual)


def _protocol(ground: SelectionGround, blank: bool) -> tuple[str, Mapping[str, Any]]:
    one = ground.held
    if not blank and not one.sitting.decisions and (one.by_head() or one.quorum().result is not False):
        raise UserError(
            "рішень ще немає, тож протоколу немає з чого складати",
            f"запишіть їх: kadry competition decide {one.state.id}; бланк – з --blank",
        )
    if one.by_head():
        return "head-decision", head_decision(ground, blank=blank)
    return "protocol", protocol(ground, blank=blank)
