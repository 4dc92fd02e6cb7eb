"""`kadry trust paper`: the sheet of fingerprints of the roots, for the order and for whoever verifies."""

from __future__ import annotations

import typer

from kadry_cli.body.paper_body import paper_body
from kadry_cli.core.change.opening import register_ground
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.printing import print_paper
from kadry_cli.core.console.session import Session
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.topics import topic
from kadry_cli.trust.folders import SIGNERS_FILE
from kadry_cli.trust.papers.fields import FIELD_NAMES
from kadry_cli.trust.papers.sheet import sheet_fields
from kadry_cli.trust.state import beginning, required_trust
from kadry_cli.trust.values import root_values

SHEET = "fingerprints"


def paper(
    ctx: typer.Context,
    output: OutputFile = None,
    to: To = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати аркуш відбитків: чиї ключі є коренями довіри. Його підписують корені й додають до наказу.

    З нього відбитки вписують на інших комп’ютерах (kadry trust pin) і звіряє їх той, хто перевіряє орган.

    Приклад: kadry trust paper -o vidbytky.pdf
    """
    session: Session = ctx.obj
    root = session.required_root()
    ground = register_ground(root)
    body = paper_body(ground.settings, ground.law_on(session.day()))
    if blank:
        fields = sheet_fields(body, (), 0, "")
    else:
        trust = required_trust(root)
        fields = sheet_fields(body, root_values(trust), trust.policy.roots_needed, beginning(root).register)
    name = "vidbytky-blank" if blank else "vidbytky"
    own = OwnTemplates(root, ground.settings)
    record = "" if blank else SIGNERS_FILE
    kind = topic("trust").paper(SHEET)
    return print_paper(kind, fields, FIELD_NAMES, record, name, output, to.value if to else None, force, (), own)
