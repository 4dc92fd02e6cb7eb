"""`kadry trust list`: who signs, in which roles, with which keys, and by which rules (H10)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import typer

from kadry_cli.core.change.opening import register_ground
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import signature_name, split_name
from kadry_cli.trust.records.signers import SignerKey
from kadry_cli.trust.rules.signing_people import live_roots
from kadry_cli.trust.rules.trust import Trust, fingerprint_of
from kadry_cli.trust.rules.usual_policy import policy_lines
from kadry_cli.trust.state import required_trust
from kadry_cli.trust.values import signer_value

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.trust.results import TrustListResult


def list_signers(ctx: typer.Context) -> Outcome:
    """Хто підписує, у яких ролях, якими ключами; хто корінь довіри; що вимагають правила.

    Приклад: kadry trust list
    """
    session: Session = ctx.obj
    root = session.required_root()
    trust = required_trust(root)
    since = register_ground(root).settings.trust_from
    result: TrustListResult = {
        "signers": [signer_value(one) for one in trust.signers.signers],
        "roots_needed": trust.policy.roots_needed,
        "rules": [
            {"paths": rule.paths, "write": list(rule.write), "knowledge": list(rule.knowledge)}
            for rule in trust.policy.rules
        ],
        "trust_from": since.isoformat() if since is not None else None,
    }
    return Outcome(result, view=lambda screen: _show(screen, trust, since))


def _show(screen: Screen, trust: Trust, since: date | None) -> None:
    signers = trust.signers.signers
    screen.heading("Хто підписує")
    people = [(one.name, one.email, ", ".join(one.roles), "так" if one.root else None, one.person) for one in signers]
    titles = ("Ім’я", "Адреса", "Ролі", "Корінь", "Картка")
    cards = any(one.person for one in signers)
    screen.table(Table(titles, people) if cards else Table(titles[:-1], [row[:-1] for row in people]))
    screen.line()
    screen.heading("Ключі")
    keys = [
        (fingerprint_of(key.key) or "не читається", signature_name(split_name(one.name), "initials"), _state(key))
        for one in signers
        for key in one.keys
    ]
    screen.table(Table(("Відбиток", "Чий", "Стан"), keys))
    screen.line()
    screen.heading("Правила")
    for line in policy_lines(trust.policy, len(live_roots(trust.signers))):
        screen.paragraph(line, hanging="  ")
    if since is None:
        screen.line("Правила ще не обов’язкові: у kadry.yaml немає рядка trust_from.")
    else:
        screen.line(f"Правила обов’язкові з {date_short(since)}.")


def _state(key: SignerKey) -> str:
    if key.retired is None:
        return f"з {date_short(key.since)}"
    after = f", вірити до акта {key.last_act[:10]}" if key.last_act else ""
    return f"відкликано {date_short(key.retired)}{after}"
