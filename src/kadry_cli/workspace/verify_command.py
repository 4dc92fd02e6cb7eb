"""`kadry verify FILE`: a certificate of a decision, run again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.errors import UserError
from kadry_cli.core.law.verification import VerifyResult, verify_certificate
from kadry_cli.topics import all_topics

if TYPE_CHECKING:
    from kadry_cli.core.console.results import CheckedLine
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.law.lookup import OwnAct
    from kadry_cli.workspace.results import CertificateResult

LARGEST = 1 << 20

CHECK_WORDS = {
    "format": "файл",
    "rule": "правило",
    "version": "версія правила",
    "inputs": "вхідні дані",
    "norms": "норми",
    "result": "результат",
    "steps": "обґрунтування",
    "fingerprint": "відбиток вхідних даних",
    "own_acts": "власний акт органу",
    "text": "кожна літера",
}


def verify(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Довідка про рішення (YAML)")],
) -> Outcome:
    """Перевірити довідку про рішення: правило виконують ще раз і порівнюють усе, що в ній записано.

    Приклад: kadry verify dovidka.yaml
    """
    result = verify_certificate(_read(file), all_topics(), _register_acts(ctx.obj))

    def view(screen: Screen) -> None:
        for check in result.checks:
            _say(screen, f"{'так' if check.ok else 'НІ '}  {CHECK_WORDS[check.name]}: {check.detail}")
        screen.line(_verdict(result))

    checks: list[CheckedLine] = [
        {"name": check.name, "ok": check.ok, "detail": check.detail} for check in result.checks
    ]
    told: CertificateResult = {"verified": result.verified, "checks": checks}
    return Outcome(told, view=view, exit_code=0 if result.verified else 1)


def _register_acts(session: Session) -> tuple[OwnAct, ...] | None:
    """The own acts of the register one stands in, where there is one: an auditor may verify without it."""
    root = session.register_root()
    if root is None:
        return None
    from kadry_cli.core.checking.ground import read_own_acts

    return read_own_acts(root)[0]


def _say(screen: Screen, text: str) -> None:
    from kadry_cli.core.console.text import wrap
    from kadry_cli.core.masking import show

    screen.text("\n     ".join(wrap(show(text), screen.width - 5)))


def _verdict(result: VerifyResult) -> str:
    if result.verified:
        return "Довідку підтверджено: результат випливає з вхідних даних за правом на дату рішення."
    failed = result.checks[-1].name if result.checks else ""
    if failed == "rule":
        return "Довідку не перевірено: цього правила програма не має."
    if failed == "version":
        return "Довідку не перевірено: цієї версії правила програма не має."
    return "Довідку НЕ підтверджено."


def _read(file: Path) -> str:
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        advice = "вкажіть файл довідки, збережений через --certificate"
        raise UserError(f"файлу «{file.name}» немає", advice) from None
    except OSError as error:
        advice = "перевірте шлях і права доступу"
        raise UserError(f"файл «{file.name}» не читається: {error.strerror}", advice) from None
    if len(data) > LARGEST:
        raise UserError(f"файл «{file.name}» завеликий для довідки", "довідка про рішення менша за 1 МіБ")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise UserError(f"файл «{file.name}» не в кодуванні UTF-8", "збережіть його як UTF-8") from None
