"""Standard streams that can hold every letter."""

from __future__ import annotations

import os
from io import TextIOWrapper
from typing import TextIO


def use_utf8(*streams: TextIO) -> None:
    """Makes streams write UTF-8 with plain line feeds; a POSIX terminal keeps the encoding of its locale.

    A character that the stream cannot hold is written as an escape, never raised.
    """
    for stream in streams:
        if not isinstance(stream, TextIOWrapper):
            continue
        if os.name == "nt" or not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        else:
            stream.reconfigure(errors="backslashreplace")
