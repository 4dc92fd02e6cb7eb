"""Keys, a begun register, and what a verification finds in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest

from kadry_cli.audit.verifying.verifying import Asked, verify
from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.git.objects import Objects, objects
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.signing.signing import Signer
from kadry_cli.core.signing.ssh_keygen import holds_for
from tests.audit.verifying.histories import Builder, begun, objects_in
from tests.trust.values import HEAD, HR_HEAD, key_rings

TODAY = date(2009, 12, 31)
_opened: dict[Path, tuple[Overlay, Objects]] = {}
_open = ExitStack()


@pytest.fixture(autouse=True, scope="module")
def _closed() -> Iterator[None]:
    yield
    _open.close()
    _opened.clear()


def _reading(git_dir: Path) -> tuple[Overlay, Objects]:
    """An overlay over a git folder and a reader of its objects, opened once: some tests verify a hundred times."""
    if git_dir not in _opened:
        place = _open.enter_context(overlay(str(git_dir)))
        _opened[git_dir] = place, _open.enter_context(objects(place))
    return _opened[git_dir]


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Signer]:
    """The keys of the four."""
    return key_rings(tmp_path_factory.mktemp("keys"))


@pytest.fixture
def made(tmp_path: Path, keys: Mapping[str, Signer]) -> Builder:
    """A register with records of trust in force."""
    return begun(objects_in(tmp_path / "git"), keys)


def told(made: Builder, *, since: str = "", pins: frozenset[str] | None = None, oracle: bool = False) -> list[Finding]:
    """What is found in a history, in the order of the acts."""
    roots = frozenset(made.keys[name].key.fingerprint for name in (HEAD, HR_HEAD))
    judge = (lambda s, d, n, e: holds_for(s.text, d, n, e, s.key.line)) if oracle else None
    asked = Asked(roots if pins is None else pins, TODAY, since, judge)
    place, store = _reading(made.git_dir)
    verified = verify(place, store, made.head, made.register, asked, lambda _: None)
    return [one.finding for one in verified.told]


def found(made: Builder, *, since: str = "", pins: frozenset[str] | None = None, oracle: bool = False) -> list[str]:
    """What is found in a history: `CODE` for an error, `code` in small letters for less, in the order of the acts."""
    weights = [(one.code, severity_of(one)) for one in told(made, since=since, pins=pins, oracle=oracle)]
    return [code if weight is Severity.ERROR else code.lower() for code, weight in weights]
