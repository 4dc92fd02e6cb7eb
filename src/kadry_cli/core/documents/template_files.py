"""What a file must be to pass for a template at all; known without the template language."""

from __future__ import annotations

import re

MAX_SOURCE_BYTES = 256 * 1024

_NAME = re.compile(r"[a-z0-9_][a-z0-9_-]{0,80}\.html\.j2")
_LAYOUT = re.compile(r"[a-z0-9_][a-z0-9_-]{0,80}\.layout\.yaml")


def is_template_name(name: str) -> bool:
    """Whether a template may be called so: a plain name of small Latin letters that ends in `.html.j2`, no path."""
    return _NAME.fullmatch(name) is not None


def is_layout_name(name: str) -> bool:
    """Whether a layout of a paper may be called so: a plain name that ends in `.layout.yaml`, no path."""
    return _LAYOUT.fullmatch(name) is not None
