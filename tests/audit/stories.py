"""Small histories told in YAML: acts with their moments, grounds and files, carried out by the write path itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml

from kadry_cli.audit.asked import Asked
from kadry_cli.audit.reports.history import ReadHistory
from kadry_cli.audit.reports.line import USUAL_DAYS, Options, WorkingDaysPassed
from kadry_cli.audit.source import History
from kadry_cli.core.calendar.working import WorkingDays
from kadry_cli.core.change.acts import readable_head
from kadry_cli.core.change.writing import Act, writing
from kadry_cli.core.git.adding import Signature
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.topics import all_topics
from kadry_cli.workspace.beginning import begin_history
from tests.body.acts import git

LAW = law_of(all_topics())
GONE = "–"


def tell(root: Path, acts: list[dict[str, Any]]) -> list[str]:
    """Carries out the acts of a story; the ids of their commits."""
    root.mkdir()
    state: dict[str, Any] = {}
    commits = []
    for number, told in enumerate(acts):
        files = dict(told.get("files", {}))
        for path, changes in told.get("put", {}).items():
            files[path] = changed(state[path], changes)
        state |= files
        data = {path: yaml.safe_dump(plain(value), allow_unicode=True).encode() for path, value in files.items()}
        when = datetime.fromisoformat(told["when"]).replace(tzinfo=UTC)
        by = Signature("Ковтун Лариса Миколаївна", "kovtun@kadry.invalid", when)
        basis = told.get("basis", "лист від 05.01.2009 № 1")
        if told.get("kadry") == "ні":
            _by_hand(root, data, when)
        elif not number:
            begin_history(root, data, basis, by)
        else:
            with writing(root) as register:
                register.carry_out(Act("record", basis, data), by, "годинник перевірено")
        commits.append(git(root, "rev-parse", "HEAD").strip())
    return commits


def changed(value: Any, changes: Mapping[str, Any]) -> Any:
    """A record with other values at some places; a place after the last row of a list adds one."""
    made = deepcopy(value)
    for place, new in changes.items():
        *way, last = place.split(".")
        inner = made
        for key in way:
            inner = inner[int(key)] if isinstance(inner, list) else inner[key]
        if isinstance(inner, list):
            inner[int(last) : int(last) + 1] = [] if new == GONE else [new]
        elif new == GONE:
            del inner[last]
        else:
            inner[last] = new
    return made


def plain(value: Any) -> Any:
    """The values as a record has them: numbers and days without quotes."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if value.isdecimal():
        return int(value)
    try:
        return date.fromisoformat(value)
    except ValueError:
        return value


def _by_hand(root: Path, data: Mapping[str, bytes], when: datetime) -> None:
    for path, content in data.items():
        (root / path).write_bytes(content)
    git(root, "add", "-A")
    who = ("-c", "user.name=Хтось Інший", "-c", "user.email=x@kadry.invalid")
    git(root, *who, "commit", "-q", "-m", "тихенько", f"--date={when.isoformat()}")


@contextmanager
def history_of(root: Path, asked: Asked | None = None) -> Iterator[ReadHistory]:
    """The history of a register as reports ask it."""
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        yield ReadHistory(History(root, place, store, readable_head(root), {}), (), asked or Asked())


def options_on(day: date, days: int = USUAL_DAYS) -> Options:
    """How a report is asked on a day."""
    calendar = WorkingDays(lambda when: LAW.on(when, "local"))
    return Options(day, days, False, WorkingDaysPassed(calendar))
