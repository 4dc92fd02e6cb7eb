"""What the whole command line asks for, whichever command runs: the frozen value in `ctx.obj`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

SETTINGS_FILE = "kadry.yaml"


class Session(NamedTuple):
    """The common options as given: `root` and `on` are None where the user did not name them."""

    root: Path | None = None
    on: date | None = None
    json: bool = False
    explain: bool = False
    color: bool = False
    quiet: bool = False
    strict: bool = False

    def day(self) -> date:
        """The day to answer for: `--on`, else today by the clock."""
        if self.on is not None:
            return self.on
        from kadry_cli.core.clock import now

        return now().date()

    def register_root(self) -> Path | None:
        """The register's folder: `--root`, else the nearest upwards that holds `kadry.yaml`, else None."""
        if self.root is not None:
            return self.root
        from pathlib import Path

        here = Path.cwd()
        return next((place for place in (here, *here.parents) if (place / SETTINGS_FILE).is_file()), None)

    def required_root(self, *, finish: bool = True) -> Path:
        """The register's folder for a command that cannot do without; UserError where there is none.

        An act that a crash has left half done is finished first, so that no command reads a mixture; with `finish`
        false the command does that itself.
        """
        from pathlib import Path

        from kadry_cli.core.change.own_folder import has_pending
        from kadry_cli.core.register.layout import find_root, named_root

        root = named_root(self.root) if self.root is not None else find_root(Path.cwd())
        if finish and has_pending(root):
            from kadry_cli.core.console.finishing import finish_pending

            finish_pending(root)
        return root


def wants_color(environ: Mapping[str, str], terminal: bool, refused: bool = False) -> bool:
    """Whether output may be coloured: `--no-color`, NO_COLOR, FORCE_COLOR, the terminal, in this order."""
    if refused or environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    if environ.get("OS") == "Windows_NT" and not (environ.get("WT_SESSION") or environ.get("TERM")):
        # The old Windows console prints escape codes instead of obeying them.
        return False
    return terminal and environ.get("TERM") != "dumb"
