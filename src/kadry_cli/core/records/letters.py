"""Look-alike letters in free text: a warning, since names of bodies and programs may mix alphabets (trust D3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from kadry_cli.core.finding import Finding, Fix, Loc
from kadry_cli.core.language.mixed_words import mixed_words, suspicious
from kadry_cli.core.records.base import is_sensitive
from kadry_cli.core.records.plain import source_of


def check_letters(data: bytes, record: BaseModel, path: str) -> tuple[Finding, ...]:
    """A warning for every word of the record that mixes Latin and Ukrainian letters; names of people are errors
    already when the record is read. The whole file is looked over with one pattern first, since hardly any has one."""
    if not suspicious(data.decode("utf-8", errors="replace")):
        return ()
    found = []
    for loc, text in _texts(record, ()):
        for word in mixed_words(text):
            if word.kind == "hyphenated":
                continue
            secret = is_sensitive(type(record), loc)
            offer = f"; напишіть «{word.repaired}»" if word.repaired and not secret else ""
            values = {"word": "…" if secret else word.word, "offer": offer}
            mended = text.replace(word.word, word.repaired) if word.repaired else ""
            fix = Fix(source_of(mended), safe=False, secret=secret) if mended else None
            found.append(Finding("KD121", path, loc, values, on_key=secret, fix=fix))
    return tuple(found)


def _texts(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _texts(getattr(value, name), (*loc, field.alias or name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts(item, (*loc, number))
