"""`kadry audit who`: who recorded how many acts and changes, of how many people, and with how many grounds (K1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kadry_cli.audit.arguments import BundleOption, PathsArgument, PersonOption, SinceOption, UnitOption, UntilOption
from kadry_cli.audit.asked import Asked
from kadry_cli.audit.kept import Kept, kept_acts
from kadry_cli.audit.paths import asked_paths
from kadry_cli.audit.source import history
from kadry_cli.audit.units import UnitPeople
from kadry_cli.audit.walk import acts_with_files
from kadry_cli.core.change.acts import ACTS
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.table import Table
from kadry_cli.core.git.commits import BASIS
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.whose import person_of

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditAuthor, AuditWhoResult
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session


def who(
    ctx: typer.Context,
    paths: PathsArgument = None,
    person: PersonOption = None,
    unit: UnitOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    bundle: BundleOption = None,
) -> Outcome:
    """Хто записував зміни: скільки актів і файлів, про скількох людей, скільки актів без підстави.

    Ім’я – те, під яким зроблено запис; доки актів не підписують, воно нічого не доводить.

    Приклад: kadry audit who --person ґудзь
    """
    session: Session = ctx.obj
    asked = Asked(since, until)
    found: dict[tuple[str, str], AuditAuthor] = {}
    people: dict[tuple[str, str], set[str]] = {}
    with history(session, bundle) as past:
        kept = kept_acts(past.root) if past.root is not None else Kept()
        staff = UnitPeople(past, unit) if unit is not None else None
        only = asked_paths(past, paths or (), person)
        for act in acts_with_files(past.place, past.store, past.head, only, kept):
            if not asked.takes_act(act.commit):
                continue
            files = act.files if staff is None else staff.files_of(act.files, act.commit)
            if not files:
                continue
            key = (act.commit.author, act.commit.email)
            day = act.commit.committed.date()
            usual: AuditAuthor = {
                "author": key[0],
                "email": key[1],
                "acts": 0,
                "files": 0,
                "people": 0,
                "without_basis": 0,
                "first": day,
                "last": day,
            }
            one = found.setdefault(key, usual)
            one["acts"] += 1
            one["files"] += len(files)
            one["without_basis"] += not act.commit.first(BASIS)
            one["first"], one["last"] = min(one["first"], day), max(one["last"], day)
            about = set(filter(None, (person_of(file.path) for file in files)))
            one["people"] = len(people.setdefault(key, set()) | about)
            people[key] |= about
    if past.root is not None:
        kept.write(past.root)
    authors = sorted(found.values(), key=lambda one: (-one["acts"], sort_key(one["author"]), one["email"]))
    result: AuditWhoResult = {"authors": authors}

    def view(screen: Screen) -> None:
        if not authors:
            screen.line("Таких актів немає.")
            return
        rows = [
            (
                one["author"], one["acts"], one["files"], one["people"], one["without_basis"],
                f"{one['first']:%d.%m.%Y}", f"{one['last']:%d.%m.%Y}",
            )
            for one in authors
        ]  # fmt: skip
        screen.table(Table(("хто", "актів", "файлів", "осіб", "без підстави", "перший", "останній"), rows))
        loose = sum(one["without_basis"] for one in authors)
        if loose:
            screen.line(
                f"Без підстави – {counted(loose, *ACTS)}: зроблено поза kadry, kadry audit log покаже, що саме."
            )

    return Outcome(result, view=view)
