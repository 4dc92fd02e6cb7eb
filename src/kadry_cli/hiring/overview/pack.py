"""The appeal pack of one candidate: data, paper, certificates, hashes; nobody else's name or id is in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kadry_cli import __version__
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.rules.deadlines import Deadline
from kadry_cli.core.decision import Decision
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.documents.paper import typeset
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.certificate import certificate_yaml
from kadry_cli.core.law.json_values import json_value
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.wording import decision_json
from kadry_cli.core.law.yaml_text import yaml_text
from kadry_cli.core.resources import templates_dir
from kadry_cli.exam.papers.ground import body_head
from kadry_cli.exam.papers.ground import posts as post_words
from kadry_cli.hiring.overview.fields import APPEAL_PACK_FIELDS
from kadry_cli.hiring.overview.hiding import hide, others
from kadry_cli.hiring.overview.pack_paper import (
    NOTES,
    marks,
    own_deadlines,
    rule_parts,
    sections,
    term_rows,
)
from kadry_cli.hiring.overview.pack_values import own_decisions, own_values
from kadry_cli.hiring.overview.paper_ground import paper_ground
from kadry_cli.hiring.overview.standing import Stand
from kadry_cli.hiring.overview.term_words import term_json

TEMPLATE = "competition-appeal-pack.html.j2"
DATA, PAPER, SUMS, CERTIFICATES = "pack.yaml", "pack.pdf", "SHA256SUMS", "certificates"
HEAD = "# Матеріали кандидата для оскарження. Імен інших осіб тут немає: членів комісії названо за ролями.\n"
FIELD_NAMES = {"name": "прізвище, ім’я та по батькові", "sections.rows.value": "відомості про кандидата"}


class Pack(NamedTuple):
    """The files of a pack by name, the sums last; how often a name gave way to a role; or no files and findings."""

    files: Mapping[str, bytes]
    hidden: int = 0
    findings: tuple[Finding, ...] = ()


def make_pack(root: Path, stand: Stand, candidate: Candidate) -> Pack:
    """Everything about one candidate, made in memory first: where one part cannot be printed, there is no pack."""
    state = stand.state
    terms = own_deadlines(stand, candidate.id)
    judged: list[tuple[str, Decision[Any], LawOnDate]] = [
        (title, decision, state.law(decision.law_date)) for title, decision in own_decisions(state, candidate.id)
    ]
    counts = [("Строк", one.due.decision) for one in terms if one.due is not None and one.due.decision is not None]
    certified = [(decision, law) for _, decision, law in judged]
    certified += [(decision, state.law(decision.law_date)) for _, decision in counts]
    values = own_values(state, candidate)
    values["day"] = stand.today.isoformat()
    values["terms"] = [_term(stand, one) for one in terms]
    values["decisions"] = [json_value(decision_json(decision)) for _, decision, _ in judged]
    own, people = state.name_of(candidate.id), others(state, candidate.id)
    hidden = hide(values, people, own)
    names = [f"{CERTIFICATES}/{number:02}-{_name(one)}.yaml" for number, (one, _) in enumerate(certified, 1)]
    files = {DATA: (HEAD + yaml_text(hidden.value)).encode("utf-8")}
    ground, findings = paper_ground(root, state, stand.today)
    fields = {
        **{key: value for key, value in body_head(ground, stand.today).items() if key == "body_name"},
        "title": "Матеріали кандидата для оскарження",
        "date": date_short(stand.today),
        "name": printed(own),
        "sections": sections(hidden.value, post_words(ground, candidate.id, stand.today)),
        "marks": marks(hidden.value),
        "terms": term_rows(stand, terms),
        "rules": rule_parts(judged),
        "certificates": names,
        "notes": list(NOTES),
    }
    shown = hide(fields, people, own).value
    paper = typeset(
        templates_dir(), TEMPLATE, shown, APPEAL_PACK_FIELDS, "pdf", FIELD_NAMES, f"competitions/{state.id}"
    )
    if paper.data is None:
        return Pack({}, 0, findings + paper.findings)
    files[PAPER] = paper.data
    for name, (decision, law) in zip(names, certified, strict=True):
        files[name] = certificate_yaml(decision, law, __version__).encode("utf-8")
    files[SUMS] = sums(files)
    return Pack(files, hidden.times, findings)


def sums(files: Mapping[str, bytes]) -> bytes:
    """The SHA-256 of every file, in the form that `sha256sum -c` reads."""
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()))
    return "".join(lines).encode("utf-8")


def write_pack(pack: Pack, folder: Path, force: bool) -> None:
    """The files into a folder, the sums last. UserError where something stands there and `force` is not given."""
    if folder.exists() and not folder.is_dir():
        raise UserError(f"«{folder}» – це файл, а не папка", "вкажіть іншу папку")
    if folder.is_dir() and any(folder.iterdir()) and not force:
        raise UserError(f"папка «{folder}» не порожня", "вкажіть іншу папку або додайте --force")
    if not folder.absolute().parent.is_dir():
        raise UserError(f"папки «{folder.parent}» немає", "створіть її або вкажіть іншу")
    try:
        (folder / CERTIFICATES).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"не вдалося створити папку «{folder}» ({error.strerror})", "вкажіть іншу папку") from None
    for name, data in pack.files.items():
        write_output(folder / name, data, force)


def _term(stand: Stand, deadline: Deadline) -> dict[str, Any]:
    """A term without the advice to the office how to mend it."""
    shown = json_value(term_json(stand, deadline))
    return {key: value for key, value in shown.items() if key not in ("curable", "cure", "waiting", "candidate")}


def _name(decision: Decision[Any]) -> str:
    return decision.rule.replace(".", "-")
