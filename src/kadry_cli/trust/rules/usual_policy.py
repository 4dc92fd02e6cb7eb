"""The policy that a register begins with, and what a policy says in words (H10, L479; trust 3.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.plain import Plain
from kadry_cli.trust.records.policy import PathRule, Policy
from kadry_cli.trust.records.words import CHAIR, HEAD, HR_HEAD, OFFICER, ROOT, SECRETARY, WORKER

KEEPERS = (OFFICER, HR_HEAD)
"""Who keeps the records of a body."""
TWO = 2
"""So many roots agree to a change of the records of trust, where there are so many."""

_RULES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("people/**", KEEPERS, (WORKER, HEAD, HR_HEAD)),
    ("competitions/**", (*KEEPERS, CHAIR, SECRETARY), ()),
    ("trust/**", (*KEEPERS, HEAD), (ROOT,)),
    ("acks/**", (*KEEPERS, HEAD), ()),
    ("kadry.yaml", KEEPERS, (HEAD, HR_HEAD)),
    ("**", KEEPERS, ()),
)

_FILES = {
    "people/**": "картки й особові справи",
    "competitions/**": "конкурси",
    "trust/**": "записи довіри",
    "acks/**": "обізнаність про зміни",
    "kadry.yaml": "налаштування органу",
    "**": "усе інше",
}
_ROOTS_GENITIVE = ("кореня", "коренів", "коренів")


def usual_policy(roots: int) -> Policy:
    """The rules for a register with so many roots."""
    rules = [{"paths": paths, "write": list(write), "knowledge": list(known)} for paths, write, known in _RULES]
    return Policy.model_validate({"roots_needed": Plain(str(min(roots, TWO))), "rules": rules})


def policy_lines(policy: Policy, roots: int) -> Iterator[str]:
    """The policy in words, a sentence each."""
    for rule in policy.rules:
        knowing = [role for role in rule.knowledge if role != ROOT]
        words = f"{_files(rule)}: записує {_listed(rule.write, 'або')}"
        if knowing:
            words += f"; про зміну {'знають' if len(knowing) > 1 else 'знає'} {_listed(knowing, 'і')}"
        if ROOT in rule.knowledge:
            words += f"; потрібна згода {counted(policy.roots_needed, *_ROOTS_GENITIVE)} з {roots}"
        yield f"{words[:1].upper()}{words[1:]}."


def _files(rule: PathRule) -> str:
    """The files of a rule: what they are, where the program knows that."""
    words = _FILES.get(rule.paths)
    return rule.paths if words is None else f"{words} ({rule.paths})"


def _listed(words: Iterable[str], last: str) -> str:
    """«а, б і в»."""
    *before, end = words
    return f"{', '.join(before)} {last} {end}" if before else end
