"""Codes of units and posts for shell completion."""

from __future__ import annotations

import typer

from kadry_cli.body.staff_files import FOLDER, PATTERN
from kadry_cli.core.console.completion import complete_ids
from kadry_cli.core.console.session import Session
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.reader import read_text

complete_unit = complete_ids(PATTERN)


def complete_post(ctx: typer.Context, args: list[str], incomplete: str) -> list[str]:
    """The codes of all posts of the register, abolished ones too; files that cannot be read have none."""
    session = ctx.obj if isinstance(ctx.obj, Session) else Session()
    root = session.register_root()
    if root is None:
        return []
    found = set()
    for path in (root / FOLDER).glob("*.yaml"):
        data, _ = read_bytes(root, f"{FOLDER}/{path.name}")
        value, _ = read_text(data, path.name) if data is not None else (None, ())
        posts = value.get("posts") if isinstance(value, dict) else None
        for post in posts if isinstance(posts, list) else ():
            code = post.get("id") if isinstance(post, dict) else None
            if isinstance(code, str) and code.startswith(incomplete):
                found.add(code)
    return sorted(found)
