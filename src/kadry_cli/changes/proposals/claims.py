"""What somebody claims to know: the role, whose card, how; before anybody has signed it."""

from __future__ import annotations

from datetime import date

from kadry_cli.changes.proposals.reading import State
from kadry_cli.core.console.asking import Offer, choose
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.person.whose import person_of
from kadry_cli.trust.records.acknowledgement import Knowledge
from kadry_cli.trust.records.words import BY_KEY, HEAD, HR_HEAD, ROOT, WORKER

ROLES = (WORKER, HEAD, HR_HEAD, ROOT)


def role_named(text: str) -> str:
    """The role that a word means: whole, or an unambiguous part of it."""
    wanted = " ".join(text.split()).casefold()
    found = [role for role in ROLES if role == wanted] or [role for role in ROLES if wanted and wanted in role]
    if len(found) != 1:
        what = "підходить кілька ролей" if found else "такої ролі немає"
        raise UserError(f"«{text}»: {what}", f"є: {', '.join(found or ROLES)}")
    return found[0]


def asked_role(session: Session, state: State) -> str:
    """The role asked for at a terminal, out of those that are missing."""
    roles = dict.fromkeys(one.role for one in state.missing) or dict.fromkeys(ROLES)
    return choose(session, "Чия обізнаність", [Offer(role, role) for role in roles], "--role")


def person_for(state: State, role: str, wanted: str | None) -> str | None:
    """Whose knowledge it is: for an employee the person whose records change; UserError where that is not clear."""
    if role != WORKER:
        if wanted is not None:
            raise UserError(f"--person: роль «{role}» не стосується окремої картки", "приберіть --person")
        return None
    people = dict.fromkeys(person for file in state.proposal.files if (person := person_of(file.path)))
    found = [one for one in people if wanted is None or one == wanted]
    if len(found) == 1:
        return found[0]
    if not people:
        raise UserError(
            "зміна не стосується нічиєї картки, тому обізнаності працівника не потрібно", "інша роль: --role"
        )
    raise UserError(
        "зміна стосується кількох людей" if wanted is None else f"записів особи «{wanted}» ця зміна не змінює",
        f"назвіть, чия обізнаність: --person; є: {', '.join(people)}",
    )


def claim(
    role: str, person: str | None, kind: str, day: date, paper: str | None = None, scan: str | None = None
) -> Knowledge:
    """A knowledge that nobody has signed."""
    return Knowledge.model_construct(role=role, person=person, kind=kind, date=day, paper=paper, scan=scan, hands=())


def by_signature(role: str, person: str | None, day: date) -> Knowledge:
    """The same by a key."""
    return claim(role, person, BY_KEY, day)
