"""Whose history it is: the settings, own acts and calendar of the register, of a bundle those of its last act."""

from __future__ import annotations

from pathlib import Path

from kadry_cli.audit.source import History
from kadry_cli.core.calendar.own_days import CALENDAR_FILE
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.ground import ACTS_FILE, open_files, open_register
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.register.layout import SETTINGS_FILE
from kadry_cli.topics import all_topics


def ground_of(past: History) -> Ground:
    """What terms are counted by and the paper names. RefusedError where the settings are wrong."""
    law = law_of(all_topics())
    if past.root is not None:
        opened = open_register(past.root, law)
    else:
        read = past.reader()
        files = {
            ACTS_FILE: read(ACTS_FILE),
            SETTINGS_FILE: read(SETTINGS_FILE) or b"",
            CALENDAR_FILE: read(CALENDAR_FILE) or b"",
        }
        # Nothing stands on a disk: every file that could be looked for there is given.
        opened = open_files(Path(), law, files)
    if opened.ground is None:
        raise RefusedError(opened.findings)
    return opened.ground
