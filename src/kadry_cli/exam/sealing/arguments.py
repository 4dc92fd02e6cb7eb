"""Options that the commands of the tickets share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

SeedFile = Annotated[
    Path | None,
    typer.Option(
        "--seed-file",
        metavar="ФАЙЛ",
        help="Файл із таємним числом; «-» – зі стандартного вводу (з паперової копії). Типово – файл поруч з іспитом",
    ),
]
Identity = Annotated[
    list[Path] | None,
    typer.Option("--identity", metavar="ФАЙЛ", help="Таємний ключ age чи SSH; для запечатаного числа потрібні обидва"),
]
