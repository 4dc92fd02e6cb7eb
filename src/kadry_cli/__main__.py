"""The program `kadry` and `python -m kadry_cli`."""

from __future__ import annotations

import gc
import os
import sys

# By default every 700 new objects set off a search for cycles, and the end of the program one more over everything:
# together a quarter of the time of a short command.
_OBJECTS_BETWEEN_SEARCHES = 200_000


def main() -> int:
    """Runs the command line and returns the exit code; `kadry --version` imports nothing else."""
    args = sys.argv[1:]
    try:
        if args == ["--version"]:
            from kadry_cli import __version__

            sys.stdout.write(f"kadry {__version__}\n")
            return 0
        if os.name != "nt":
            # What this program creates is for its user alone (trust I12).
            os.umask(0o077)
        gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
        from kadry_cli.app import run

        return run(args)
    except KeyboardInterrupt:
        # Before the console stands up there is nothing to say it with.
        return 130
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(main())
