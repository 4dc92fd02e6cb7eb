"""One card set as its form: four pages, measured, and an insert sheet for the entries that they do not hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kadry_cli.cards.papers.fields import FIELD_NAMES
from kadry_cli.cards.papers.fitting import most_taken, placed
from kadry_cli.cards.papers.form import OtherForm, begun_on, other_form
from kadry_cli.cards.papers.ground import FormGround
from kadry_cli.cards.papers.layout import PAGES
from kadry_cli.cards.papers.values import form_fields, table_rows
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.paper import PaperResult, paper_bytes, read_tree
from kadry_cli.core.documents.pdf import page_count, pdf_bytes
from kadry_cli.core.documents.tree import Paper
from kadry_cli.core.finding import Finding
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.positions import locate
from kadry_cli.core.resources import templates_dir
from kadry_cli.person.checks.card import check_card
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card

OVER_FOUR_PAGES = "KD909"
STEP = 10.0
"""How many mm the tables of a page give back at a time."""


class SetCard(NamedTuple):
    """The form of one person: its bytes, or None with the findings or the other form that the law requires."""

    person: str
    data: bytes | None
    findings: tuple[Finding, ...] = ()
    other: OtherForm | None = None


class CardJob(NamedTuple):
    """A card to be set in a worker process."""

    ground: FormGround
    person: str


def set_card(job: CardJob) -> SetCard:
    """The form of one person's card as the file stands. A card with an error is not printed; what is only to be looked
    at, `kadry check` tells."""
    ground, person = job
    path = card_path(person)
    data, unread = read_bytes(ground.register.root, path)
    if data is None:
        return SetCard(person, None, unread)
    loaded = parse_record(data, path, Card)
    if loaded.record is None:
        return SetCard(person, None, loaded.findings)
    checked = locate(check_card(loaded.record, ground.place(person)).findings, data)
    findings = loaded.findings + checked
    if has_errors(findings):
        return SetCard(person, None, findings)
    card = loaded.record
    other = other_form(ground.register.law_on(begun_on(card, ground.day)))
    if other is not None and not ground.any_form:
        return SetCard(person, None, (), other)
    made = set_form(ground, card, path)
    return SetCard(person, made.data, made.findings, other)


def set_form(ground: FormGround, card: Card | None, path: str = "") -> PaperResult:
    """The form filled, or blank without a card: set, measured, and set anew with less in a page that runs over."""
    rows = table_rows(ground, card)
    taken = [0.0] * len(PAGES)
    while True:
        fitted = placed(ground.layout, rows, taken)
        tree, findings = _tree(ground, card, form_fields(ground, card, fitted), path)
        if tree is None:
            return PaperResult(None, findings)
        inserted = any(one.moved for one in fitted.values())
        form = tree._replace(parts=tree.parts[:-1]) if inserted else tree
        pdf = pdf_bytes(form)
        # An office's template may divide the form otherwise; its pages are its own business.
        over = [] if len(form.parts) != len(PAGES) or page_count(pdf) <= len(PAGES) else list(_over(form))
        stuck = [page for page in over if taken[page] >= most_taken(ground.layout, page)]
        if not over or stuck:
            too_long = tuple(Finding(OVER_FOUR_PAGES, path, values={"page": page + 1}) for page in stuck)
            return PaperResult(pdf if ground.to == "pdf" and not inserted else paper_bytes(tree, ground.to), too_long)
        for page in over:
            taken[page] += STEP


def _tree(
    ground: FormGround, card: Card | None, fields: dict[str, object], path: str
) -> tuple[Paper | None, tuple[Finding, ...]]:
    kind = ground.kind
    tree, findings = read_tree(
        templates_dir(), kind.template, fields, kind.fields, FIELD_NAMES, path, ground.own_template
    )
    if tree is not None and ground.own_layout is not None:
        tree = ground.own_layout.signed(tree)
    return tree, findings


def _over(form: Paper) -> Iterator[int]:
    """The pages of the form (from 0) that do not fit on one sheet: the beginning of the form is set, ever longer."""
    before = 0
    for number in range(len(form.parts)):
        pages = page_count(pdf_bytes(form._replace(parts=form.parts[: number + 1])))
        if pages > before + 1:
            yield number
        before = pages
