"""The id that git gives to the bytes of a file."""

from __future__ import annotations

import hashlib


def blob_id(data: bytes) -> str:
    """The id of these bytes as a file of the history."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
