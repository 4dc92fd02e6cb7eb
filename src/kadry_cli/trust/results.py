"""What the commands of trust hand back; for types and schemas only."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted, FilesWritten


class TrustRoot(TypedDict):
    """A key of a root that is not retired, and whose it is."""

    name: str
    email: str
    roles: list[str]
    fingerprint: str


class TrustBegun(TypedDict):
    """The first records of trust: how many sign, the roots, how many of them agree to a change of these records, from
    when the rules bind (null: not yet)."""

    signers: int
    roots: list[TrustRoot]
    roots_needed: int
    trust_from: str | None


class TrustInitResult(TrustBegun, Acted):
    """The same and its act."""


class TrustAdded(TypedDict):
    """Who signs from now on, in which roles, with which key (null: no new one); `known`: who signed before too."""

    name: str
    email: str
    roles: list[str]
    root: bool
    fingerprint: str | None
    known: bool


class TrustAddResult(TrustAdded, Acted):
    """The same and its act; `change` is the code of the proposal where roots must agree first (null: it is done)."""

    change: str | None


class TrustRetired(TypedDict):
    """Whose keys no longer count, from which day, after which act (null: after the one that says so)."""

    name: str
    email: str
    fingerprints: list[str]
    retired: str
    last_act: str | None


class TrustRetireResult(TrustRetired, Acted):
    """The same and its act; `change` is the code of the proposal where roots must agree first (null: it is done)."""

    change: str | None


class TrustPinnedRoot(TrustRoot):
    """A root of the first records of trust, and whether it is pinned on this computer."""

    pinned: bool


class TrustPinResult(TypedDict):
    """By what the register is known, what is pinned of it, the roots of its first records of trust.

    `agrees` says whether they are the same (null: nothing is pinned, or there are no records of trust); `strange` are
    pinned fingerprints that are none of those roots.
    """

    register: str
    pinned: list[str]
    roots: list[TrustPinnedRoot]
    strange: list[str]
    agrees: bool | None


class TrustKey(TypedDict):
    """A key and its state."""

    fingerprint: str
    state: Literal["чинний", "відкликано"]
    since: str
    retired: str | None
    last_act: str | None
    reason: str | None


class TrustSigner(TypedDict):
    """A person who signs."""

    name: str
    email: str
    person: str | None
    roles: list[str]
    root: bool
    keys: list[TrustKey]


class TrustRule(TypedDict):
    """What holds for some files."""

    paths: str
    write: list[str]
    knowledge: list[str]


class TrustListResult(TypedDict):
    """The records of trust as they stand."""

    signers: list[TrustSigner]
    roots_needed: int
    rules: list[TrustRule]
    trust_from: str | None


class TrustPaperResult(FilesWritten):
    """The sheet that was printed."""
