"""What is in force after each act: the records of trust, the settings, the books of orders (trust U3, U6).

Only the ids of these few files are carried from act to act; each content is read once.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from kadry_cli.audit.verifying.growing import BOOKS, State, grown, state_of
from kadry_cli.audit.verifying.history import Changes
from kadry_cli.body.order_files import FOLDER
from kadry_cli.core.change.differences import tree_files
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.register.layout import SETTINGS_FILE
from kadry_cli.core.register.load import parse_record
from kadry_cli.trust.folders import POLICY_FILE, SIGNERS_FILE, TRUST_FOLDER
from kadry_cli.trust.records.policy import Policy
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.rules.trust import Trust, trust_of

ORDERS = f"{FOLDER}/"
KEPT = 400
"""How many contents of books stay at hand."""


class Standing(NamedTuple):
    """The state after an act: the ids of the files followed, whether the policy binds, the acts that changed trust."""

    files: Mapping[str, str]
    bound: bool
    trusted_by: frozenset[str]


NOTHING = Standing({}, False, frozenset())


def is_followed(path: str) -> bool:
    """Whether the judgement of later acts asks for this file."""
    return path.startswith((TRUST_FOLDER, ORDERS)) or path == SETTINGS_FILE


def after(before: Standing, changes: Changes) -> Mapping[str, str]:
    """The ids of the followed files after an act."""
    changed = {path: one.new for path, one in changes.items() if is_followed(path)}
    if not changed:
        return before.files
    return {path: blob for path, blob in {**before.files, **changed}.items() if blob}


def standing_at(place: Overlay, commit: str) -> Mapping[str, str]:
    """The followed files of an act, read from its trees."""
    return {path: blob for path, blob in tree_files(place, commit).items() if is_followed(path)}


def trusted_by(place: Overlay, commit: str) -> frozenset[str]:
    """The acts up to one that changed the records of trust."""
    return frozenset(place.git("rev-list", "--full-history", commit, "--", TRUST_FOLDER).decode("ascii").split())


class Contents:
    """The records behind the ids, each read once."""

    def __init__(self, store: Objects) -> None:
        self._store = store
        self._trusts: dict[tuple[str, str], Trust | None] = {}
        self._settings: dict[str, date | None] = {}
        self._books: dict[str, tuple[str, State]] = {}
        self._grown: dict[tuple[str, str], tuple[int, str]] = {}
        self._records: OrderedDict[tuple[str, type[Any]], Any] = OrderedDict()

    def bytes_of(self, blob: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        return self._store.blob(blob) if blob else None

    def record(self, blob: str, path: str, model: type[Any]) -> Any:
        """A record; None where there is none, or where it cannot be read."""
        key = (blob, model)
        if key in self._records:
            self._records.move_to_end(key)
            return self._records[key]
        data = self.bytes_of(blob)
        found = self._read(data, blob, path, model) if data is not None else None
        self._records[key] = found
        if len(self._records) > KEPT:
            self._records.popitem(last=False)
        return found

    def _read(self, data: bytes, blob: str, path: str, model: type[Any]) -> Any:
        if not path.startswith(BOOKS):
            return parse_record(data, path, model).record
        last_blob, last = self._books.get(path, ("", None))
        growth = grown(last, data, path) if last is not None else None
        if growth is not None:
            self._books[path] = (blob, growth.state)
            self._grown[last_blob, blob] = (growth.same, growth.state.field)
            return growth.state.record
        found = parse_record(data, path, model).record
        state = state_of(data, found) if found is not None else None
        if state is not None:
            self._books[path] = (blob, state)
        return found

    def same_rows(self, old: str, new: str) -> tuple[int, str]:
        """How many rows at the beginning of a book are known to be the same in two of its contents, and in which field
        they stand; 0 where that is not known."""
        return self._grown.get((old, new), (0, ""))

    def has_trust(self, files: Mapping[str, str]) -> bool:
        """Whether a state has records of trust, readable or not."""
        return any(path.startswith(TRUST_FOLDER) for path in files)

    def trust(self, files: Mapping[str, str]) -> Trust | None:
        """The records of trust of a state; None where one is missing or cannot be read."""
        key = (files.get(SIGNERS_FILE, ""), files.get(POLICY_FILE, ""))
        if key not in self._trusts:
            signers = self.record(key[0], SIGNERS_FILE, Signers)
            policy = self.record(key[1], POLICY_FILE, Policy)
            self._trusts[key] = trust_of(signers, policy) if signers is not None and policy is not None else None
        return self._trusts[key]

    def binds_from(self, files: Mapping[str, str]) -> date | None:
        """The day from which the policy of a state binds, by its settings."""
        blob = files.get(SETTINGS_FILE, "")
        if blob not in self._settings:
            settings: Settings | None = self.record(blob, SETTINGS_FILE, Settings)
            self._settings[blob] = settings.trust_from if settings is not None else None
        return self._settings[blob]
