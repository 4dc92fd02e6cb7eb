"""Options of the whole suite: run by requirement, list what is unproven, run the long form.

`--req ID` runs exactly the tests whose marker `@pytest.mark.req(...)` names the id; several `--req` add up.
`--req-report` runs nothing and lists the ids of requirements.txt that no collected test names.
`--long` adds the tests marked `long`; without it they are deselected, not skipped. Tests marked `faults` (every
injected fault, many minutes) run with `-m faults` only.

The folders of tests stand in memory where the system has room for that (`/dev/shm`): thousands of registers are made,
each write of them is synced, and no test asks for the speed of a disk. PYTEST_DEBUG_TEMPROOT names another place.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.remembered import remembered

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
_NAMED = pytest.StashKey[set[str]]()
MEMORY = Path("/dev/shm")  # noqa: S108
ROOM = 4 << 30
"""Free bytes; a run needs about a quarter of them."""


def known_requirements() -> tuple[str, ...]:
    """Every id that a marker may name, by area, the rows of trust.md last as `T-…`."""
    return tuple(REQUIREMENTS.read_text(encoding="utf-8").split())


def named_requirements(item: pytest.Item) -> set[str]:
    """The ids on all `req` markers of one test, those of its class and module too."""
    return {str(name) for marker in item.iter_markers("req") for name in marker.args}


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("kadry")
    group.addoption("--req", action="append", default=[], metavar="ID", help="run the tests of a requirement")
    group.addoption("--req-report", action="store_true", help="list the requirements that have no test")
    group.addoption("--long", action="store_true", help="run the tests marked long as well")


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    if config.getoption("--req-report"):
        # With workers the controller collects nothing itself, so there would be nothing to report on.
        config.option.numprocesses = 0
        config.option.no_header = True


def pytest_configure(config: pytest.Config) -> None:
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    # No test knows or changes who the officer of this computer is.
    os.environ["KADRY_SETTINGS"] = str(Path(tempfile.mkdtemp(prefix="kadry-tests-")))
    # No deadline: the machine is shared. The long form tries each property fifty times as often.
    settings.register_profile("kadry", deadline=None, max_examples=2000 if config.getoption("--long") else 40)
    settings.load_profile("kadry")
    unknown = sorted(set(config.getoption("--req")) - set(known_requirements()))
    if unknown:
        raise pytest.UsageError(f"--req: no such requirement: {', '.join(unknown)} (see {REQUIREMENTS.name})")


@pytest.fixture(scope="session", autouse=True)
def _remembered() -> Iterator[None]:
    with remembered():
        yield


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    wanted = set(config.getoption("--req"))
    report = bool(config.getoption("--req-report"))
    config.stash[_NAMED] = set().union(*map(named_requirements, items))
    kept = [
        item
        for item in items
        if not report
        and (not wanted or wanted & named_requirements(item))
        and (config.getoption("--long") or item.get_closest_marker("long") is None)
        and ("faults" in config.getoption("markexpr") or item.get_closest_marker("faults") is None)
    ]
    chosen = set(kept)
    dropped = [item for item in items if item not in chosen]
    if dropped:
        config.hook.pytest_deselected(items=dropped)
        items[:] = kept


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if not config.getoption("--req-report"):
        return
    known, named = known_requirements(), config.stash.get(_NAMED, set())
    missing = [name for name in known if name not in named]
    terminalreporter.write_sep("=", f"{len(missing)} of {len(known)} requirements have no test")
    areas = dict.fromkeys(name.rstrip("0123456789") for name in missing)
    for area in areas:
        terminalreporter.write_line(" ".join(name for name in missing if name.rstrip("0123456789") == area))
    unknown = sorted(named - set(known))
    if unknown:
        terminalreporter.write_line(f"named by a marker, but not a requirement: {', '.join(unknown)}", red=True)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if session.config.getoption("--req-report") and exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        unknown = session.config.stash.get(_NAMED, set()) - set(known_requirements())
        session.exitstatus = pytest.ExitCode.TESTS_FAILED if unknown else pytest.ExitCode.OK
