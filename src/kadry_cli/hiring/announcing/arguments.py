"""Options that the commands of this room share."""

from __future__ import annotations

from typing import Annotated

import typer

HeadAct = Annotated[
    str | None,
    typer.Option("--head-act", metavar="АКТ", help="Акт керівника: «розпорядження від 30.04.2009 № 45-к»"),
]
