"""The house style of a record: canonical layout, and quotes exactly where the model asks for them (design §4).

No value changes: the strict reader sees the same texts, only words that YAML would retype stand in quotes where the
field is text, and counts stand without. All comments stay, in their order.
"""

from __future__ import annotations

from pydantic import BaseModel, ValidationError

from kadry_cli.core.records.messages import wrongly_quoted
from kadry_cli.core.register.editor import EditError, Put, UnreadableError, edit, tidy
from kadry_cli.core.register.reader import read_text

__all__ = ["EditError", "UnreadableError", "formatted"]


def formatted(data: bytes, path: str, model: type[BaseModel]) -> bytes:
    """The bytes of a file in the house style; line ends and a byte order mark stay what they were.

    Raises UnreadableError where the strict reader refuses the file, EditError where a comment would be lost.
    """
    value, findings = read_text(data, path)
    if value is None:
        raise UnreadableError(findings)
    laid = tidy(data, path)
    quotes = _quotes(value, model)
    return edit(laid, path, quotes).data if quotes else laid


def _quotes(value: object, model: type[BaseModel]) -> list[Put]:
    try:
        model.model_validate(value)
    except ValidationError as error:
        return [Put(loc, text) for loc, text in wrongly_quoted(error)]
    return []
