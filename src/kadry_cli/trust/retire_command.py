"""`kadry trust retire`: keys that no longer count (H10, K17; trust 3.3)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.acts import ACT_ID, find_act, readable_head
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Wish, Yes
from kadry_cli.core.console.answers import history_line
from kadry_cli.core.console.editing import required_day, required_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.trust.arguments import complete_signer
from kadry_cli.trust.changing import SignersChange, change_signers
from kadry_cli.trust.rules.fingerprints import fingerprints_in
from kadry_cli.trust.rules.signing_people import live_keys, retired
from kadry_cli.trust.rules.trust import Trust, fingerprint_of

if TYPE_CHECKING:
    from kadry_cli.trust.results import TrustRetired


def retire(
    ctx: typer.Context,
    signer: Annotated[
        str,
        typer.Argument(
            metavar="АДРЕСА|ВІДБИТОК",
            help="Чиї ключі відкликати: адреса – усі чинні, відбиток – один",
            autocompletion=complete_signer,
        ),
    ],
    last_act: Annotated[
        str | None,
        typer.Option("--last-act", metavar="АКТ", help="Останній акт, якому ще вірити, якщо ключ був у чужих руках"),
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Чому: звільнення, втрата носія")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Відкликати ключ: від цього акта підписи ним нічого не доводять, хоч би яку дату вони несли.

    День відкликання – у --on. Акти, підписані раніше, лишаються дійсними; якщо ключ міг бути в чужих руках, назвіть
    останній акт, якому ще можна вірити: --last-act. Запис про ключ не стирають.

    Приклад: kadry trust retire gudz@rada.gov.ua --on 01.02.2027 --reason звільнення
      --basis "розпорядження від 01.02.2027 № 7-к"
    """
    session: Session = ctx.obj
    wanted = signer.strip() if "@" in signer else _one_fingerprint(signer)
    day = required_day(session, session.on, "--on", "Коли ключ відкликано, наприклад 01.02.2027")
    why = history_line(required_line(session, reason, "--reason", "Чому, наприклад «звільнення»"), "--reason")
    last = _full_act(session.required_root(), last_act) if last_act is not None else ""

    def change(trust: Trust) -> SignersChange:
        after = retired(trust.signers, wanted, day, why, last, roots_needed=trust.policy.roots_needed)
        before, one = next(
            (old, new) for old, new in zip(trust.signers.signers, after.signers, strict=True) if old != new
        )
        gone = [key for key in live_keys(before) if key not in one.keys]
        result: TrustRetired = {
            "name": one.name,
            "email": one.email,
            "fingerprints": [fingerprint_of(key.key) for key in gone],
            "retired": day.isoformat(),
            "last_act": last or None,
        }
        what = "ключ відкликано" if len(gone) == 1 else "ключі відкликано"
        left = "" if live_keys(one) else "; інших чинних ключів немає"
        return SignersChange(after, f"{one.name}: {what} {date_short(day)}{left}.", result)

    return change_signers(session, Wish("trust retire", basis, dry_run, yes, clock_reason), change)


def _one_fingerprint(text: str) -> str:
    try:
        found = fingerprints_in(text)
    except UserError as wrong:
        raise UserError(
            f"«{text}» – не адреса і не відбиток: {wrong.message}", "кого можна: kadry trust list"
        ) from None
    if len(found) != 1:
        raise UserError("відкликають по одному ключу або всі ключі адреси", "кого можна: kadry trust list")
    return found[0]


def _full_act(root: Path, wanted: str) -> str:
    """The full id of the act that a beginning of one names."""
    head = readable_head(root)
    if head and ACT_ID.fullmatch(wanted):
        with overlay(str(root / GIT_DIR)) as place:
            found = find_act(place, head, wanted)
        if found:
            return found
    raise UserError(f"--last-act: акта «{wanted}» в історії немає", "номери актів показує kadry log")
