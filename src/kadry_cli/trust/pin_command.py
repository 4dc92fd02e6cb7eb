"""`kadry trust pin`: the fingerprints of the roots, kept on this computer outside the register (trust 3.3)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.trust.pins import read_pins, read_pins_file, write_pins
from kadry_cli.trust.rules.fingerprints import fingerprints_in
from kadry_cli.trust.state import BEGIN, beginning
from kadry_cli.trust.values import root_values

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.trust.results import TrustPinResult

PRINTS = ("відбиток", "відбитки", "відбитків")


def pin(
    ctx: typer.Context,
    fingerprint: Annotated[
        list[str] | None,
        typer.Argument(metavar="ВІДБИТОК…", help="Відбитки з наказу чи аркуша; пропуски не заважають"),
    ] = None,
    from_file: Annotated[
        Path | None, typer.Option("--from-file", metavar="ФАЙЛ", help="Текстовий файл: відбиток у рядку, # – примітка")
    ] = None,
    remove: Annotated[
        bool, typer.Option("--remove", help="Зняти названі відбитки; без назв – усі відбитки цього реєстру")
    ] = False,
) -> Outcome:
    """Закріпити відбитки ключів коренів довіри на цьому комп’ютері. Без відбитків – показати, що закріплено.

    Відбитки беруть з паперу, підписаного коренями, а не з самого реєстру: хто підмінить реєстр, той підмінить і ключі в
    ньому. Закріплене звірено з першими записами довіри в історії; якщо вони різні, код завершення 1.

    Приклад: kadry trust pin --from-file vidbytky.txt
    """
    session: Session = ctx.obj
    if from_file is not None and fingerprint:
        raise UsageError("--from-file і відбитки разом не вживають", "залиште щось одне")
    named = (
        read_pins_file(from_file) if from_file is not None else frozenset(fingerprints_in(" ".join(fingerprint or ())))
    )
    begun = beginning(session.required_root())
    before = read_pins(begun.register)
    after = before - (named or before) if remove else before | named
    if remove and not before:
        raise UserError("для цього реєстру нічого не закріплено", "закріпити: kadry trust pin ВІДБИТОК…")
    if named - before and remove:
        raise UserError(f"не закріплено: {', '.join(sorted(named - before))}", "що закріплено: kadry trust pin")
    if after != before:
        write_pins(begun.register, after)
    roots = root_values(begun.trust) if begun.trust is not None else []
    known = {one["fingerprint"] for one in roots}
    result: TrustPinResult = {
        "register": begun.register,
        "pinned": sorted(after),
        "roots": [{**one, "pinned": one["fingerprint"] in after} for one in roots],
        "strange": sorted(after - known) if begun.trust is not None else [],
        "agrees": after == known if after and begun.trust is not None else None,
    }

    def view(screen: Screen) -> None:
        if after != before:
            what = counted(len(after ^ before), *PRINTS)
            screen.line(f"{'Знято' if remove else 'Закріплено'} {what}: реєстр {begun.register[:10]}.")
        _show(screen, result)

    return Outcome(result, view=view, exit_code=_code(result, pinning=after != before))


def _code(result: TrustPinResult, *, pinning: bool) -> int:
    """1 where something else is pinned; while roots are pinned one after another, a missing one is no failure."""
    return int(bool(result["strange"]) or (result["agrees"] is False and not pinning))


def _show(screen: Screen, result: TrustPinResult) -> None:
    if not result["pinned"]:
        screen.line("Для цього реєстру на цьому комп’ютері нічого не закріплено.")
    for one in result["roots"]:
        state = "закріплено" if one["pinned"] else "не закріплено"
        screen.line(f"{one['fingerprint']}  {one['name']}: {state}")
    if result["agrees"] is None and result["pinned"]:
        for fingerprint in result["pinned"]:
            screen.line(f"{fingerprint}  закріплено")
        screen.line(f"Записів довіри в історії ще немає, звірити ні з чим; {BEGIN}.")
    for fingerprint in result["strange"]:
        screen.line(f"{fingerprint}  закріплено, але такого кореня в перших записах довіри немає")
    if result["agrees"]:
        screen.line("Закріплене збігається з першими записами довіри.")
    elif result["agrees"] is False and not result["strange"]:
        missing = sum(1 for one in result["roots"] if not one["pinned"])
        screen.line(f"Ще не закріплено {counted(missing, *PRINTS)}: доки закріплено не всі, підміну не видно.")
    elif result["agrees"] is False:
        screen.line(
            "Закріплене НЕ збігається з першими записами довіри: звірте з підписаним аркушем, чи той це реєстр."
        )
    elif result["roots"]:
        screen.line("Звірте відбитки з підписаним аркушем і закріпіть: kadry trust pin ВІДБИТОК…")
