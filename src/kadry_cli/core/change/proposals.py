"""Changes that wait for the knowledge of those whom they need: each on a reference of its own beside the branch.

`refs/kadry/proposals/<id>` names a commit on top of the act it starts from; each later commit there adds what has been
acknowledged. Nothing of it is in force (trust 3.3).
"""

from __future__ import annotations

from kadry_cli.core import tails
from kadry_cli.core.git.refs import references
from kadry_cli.core.records.ids import id_problem

PROPOSALS = "refs/kadry/proposals/"
_BEGINNING = "zmina-"
_TAILS = 3


def new_proposal() -> str:
    """A new code of a change: `zmina-` and twelve random signs, which nobody meets twice (trust U5)."""
    return _BEGINNING + "".join(tails.draw() for _ in range(_TAILS))


def reference_of(proposal: str) -> str:
    """The reference on which a proposal is kept; the code is one by the grammar of ids."""
    return f"{PROPOSALS}{proposal}"


def proposals(git_dir: str) -> dict[str, str]:
    """The codes of all proposals that are kept, in order, each with its last commit."""
    found = {name: commit for name, commit in references(git_dir) if name.startswith(PROPOSALS) and commit}
    named = ((name.removeprefix(PROPOSALS), commit) for name, commit in sorted(found.items()))
    return {proposal: commit for proposal, commit in named if id_problem(proposal) is None}
