"""A new file of the register: its first line names its schema, so that an editor helps from the first letter on."""

from __future__ import annotations

from kadry_cli.core.manifest import installed
from kadry_cli.core.records.plain import Value
from kadry_cli.core.register.editor import compose
from kadry_cli.core.register.layout import match

SCHEMAS = "schemas"
"""The folder of schemas in a register; git passes it over, the program makes it anew."""


def modeline(path: str) -> str:
    """The line that names the schema of a record, from where it stands: `# ` is still to come; "" for no record.

    `competitions/2009-01/exam.yaml` -> `yaml-language-server: $schema=../../schemas/exam.json` (design §3).
    """
    matched = match(path, [(topic, kind) for topic in installed() for kind in topic.records])
    if matched is None:
        return ""
    (_, kind), _ = matched
    return f"yaml-language-server: $schema={'../' * path.count('/')}{SCHEMAS}/{kind.name}.json"


def new_file(path: str, value: Value) -> bytes:
    """The bytes of a new record with its first line. Raises as `compose` does."""
    head = modeline(path)
    return compose(value, [head] if head else [])
