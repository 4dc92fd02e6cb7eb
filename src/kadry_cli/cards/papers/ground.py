"""What the form of every card of a register is set on: the body of the day, its staff list, layout and template."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from kadry_cli.body.staff_files import load_units
from kadry_cli.cards.papers.form import FORM, P2DS
from kadry_cli.cards.papers.layout import Layout, choose_layout
from kadry_cli.core.change.opening import register_ground
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.own_templates import OwnTemplate, OwnTemplates
from kadry_cli.core.documents.paper import Format
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.names import SignatureStyle, signature_name, split_name
from kadry_cli.core.law.lookup import Law
from kadry_cli.core.manifest import PaperKind
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.report import RecordPlace
from kadry_cli.person.files import card_path
from kadry_cli.person.rules.standing import Staff, staff_of
from kadry_cli.topics import topic

KIND = "p2ds"


class FormGround(NamedTuple):
    """Everything but the card itself; goes to worker processes as it is.

    `day` is the date of printing; `any_form` prints П-2ДС knowingly where another form is required.
    """

    register: Ground
    staff: Staff
    kind: PaperKind
    layout: Layout
    own_layout: OwnTemplate | None
    own_template: OwnTemplate | None
    day: date
    to: Format
    any_form: bool

    def place(self, person: str) -> RecordPlace:
        """Where a card stands, and on what it is judged."""
        return self.register.place(card_path(person), {"person": person})

    def body_name(self) -> str:
        """The name of the body on the day."""
        return (on_date(self.register.settings.names, self.day) or self.register.settings.names[0]).full

    def officer(self) -> str:
        """Who signs for the personnel service on the day, as beside a signature; "" where the settings name nobody."""
        found = on_date(self.register.settings.hr_heads, self.day)
        return self.signature(found.name) if found is not None else ""

    def signature(self, name: str) -> str:
        """A name beside a signature, in the style of the day (papers 0.1)."""
        style: SignatureStyle = self.register.law_on(self.day).norm("paper.signature_style").value
        return signature_name(split_name(name), style)


def form_ground(root: Path, day: date, to: Format, form: str | None) -> tuple[FormGround, tuple[Finding, ...]]:
    """The ground of the forms of a register, and notes. RefusedError where settings, staff list or layout are wrong."""
    ground = register_ground(root)
    kind = topic("cards").paper(KIND)
    own = OwnTemplates(root, ground.settings)
    template, layout = own.choose(kind), choose_layout(kind, own)
    units, in_units = load_units(root)
    findings = template.findings + layout.findings + in_units
    if layout.layout is None or has_errors(findings):
        raise RefusedError(findings)
    named = named_form(ground.law, form)
    made = FormGround(ground, staff_of(units), kind, layout.layout, layout.own, template.template, day, to, named)
    return made, findings


def named_form(law: Law, form: str | None) -> bool:
    """Whether the user names П-2ДС by `--form`. UserError for a form that is not known or has no layout."""
    if form is None:
        return False
    wanted = form.replace(" ", "").removeprefix("№").upper().replace("P", "П").replace("2DS", "2ДС").replace("–", "-")
    if wanted == P2DS:
        return True
    known = {entry.value for entries in law.parameters[FORM].values.values() for entry in entries}
    if wanted in known:
        raise UserError(f"розмітки форми № {wanted} джерела програми не підтверджують", f"друкується лише {P2DS}")
    raise UserError(f"форми «{form}» програма не знає", f"друкується лише {P2DS}: --form {P2DS}")
