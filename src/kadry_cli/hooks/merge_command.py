"""`kadry hook run merge`: git's merge driver for records, field by field (K1)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.audit.kinds import kind_of
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.overlay import overlay
from kadry_cli.hooks.layout import MergedFile, Sides, merged_file

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.hooks.results import HookMergeResult


def merge(
    ctx: typer.Context,
    base: Annotated[Path, typer.Argument(metavar="БУЛО", help="Файл зі спільним попереднім станом")],
    ours: Annotated[Path, typer.Argument(metavar="ТУТ", help="Файл цієї гілки; сюди буде записано злиття")],
    theirs: Annotated[Path, typer.Argument(metavar="ТАМ", help="Файл гілки, яку вливають")],
    path: Annotated[str, typer.Argument(metavar="ШЛЯХ", help="Шлях запису в реєстрі")],
) -> Outcome:
    """Злити дві зміни одного запису за полями; цю команду викликає сам git.

    Поле, змінене на одній стороні, береться звідти. Поле, змінене на обох по-різному, лишається за користувачем: його
    названо, а у файлі обидва значення стоять між позначками git.

    Приклад: kadry hook run merge було.yaml тут.yaml там.yaml people/gudz-mariia-3f8k/card.yaml
    """
    data = [file.read_bytes() for file in (base, ours, theirs)]
    found = kind_of(path)
    done = merged_file(
        path, found[1] if found else None, Sides(data[0], data[1], data[2], _by_lines(base, ours, theirs))
    )
    ours.write_bytes(done.data)
    result: HookMergeResult = {"record": path, "conflicts": list(done.conflicts)}

    def view(screen: Screen) -> None:
        if done.conflicts:
            screen.complain_text("\n".join(_words(path, done)))

    return Outcome(result, view=view, exit_code=1 if done.conflicts else 0, following=())


def _by_lines(base: Path, ours: Path, theirs: Path) -> bytes | None:
    """git's own merge of the three files; None where lines stand in its way."""
    files = [str(file.resolve()) for file in (ours, base, theirs)]
    with overlay("") as place:
        try:
            return place.git("merge-file", "-p", "-q", *files)
        except GitFailedError:
            return None


def _words(path: str, done: MergedFile) -> list[str]:
    return [
        f"{path}: злиття за полями не закінчено.",
        *(f"  {one}" for one in done.conflicts),
        "  У файлі обидва значення стоять між позначками <<<<<<< і >>>>>>>: залиште правильне, приберіть позначки,",
        f"  тоді: git add {path}",
    ]
