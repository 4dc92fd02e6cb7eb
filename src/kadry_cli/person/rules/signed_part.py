"""What the servant signs for: points 1-11, as one fingerprint (I13)."""

from __future__ import annotations

import hashlib
import json

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.person.records.card import Card

_SIGNED = (
    "name", "maiden", "former_names", "citizenship", "birth", "education", "degrees", "languages", "works",
    "marital", "family", "passport", "address",
)  # fmt: skip


def signed_fingerprint(card: Card) -> str:
    """SHA-256 of points 1-11 as the record has them: any change of a value changes it.

    The order of keys, which of the apostrophes stands, and a default written out do not; nor will a field that later
    versions add, as long as the card does not fill it.
    """
    said = card.model_dump(mode="json", include=set(_SIGNED), exclude_defaults=True, by_alias=True)
    return hashlib.sha256(canonical(json.dumps(said, ensure_ascii=False, sort_keys=True)).encode()).hexdigest()
