"""The page about attacks on the history: each row with what is tried, by which tests, and what the verdict is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[1]

ROWS = {
    "G1": (
        "Settings, hooks, attributes and remotes that make git run a program, planted one by one and"
        " all at once; every"
        " command",
        "Nothing runs; `check` and `status` name each (KD912–KD914); what writes is refused; `audit"
        " verify` reads past it",
    ),
    "G2": (
        "`refs/replace`, loose and packed, grafts, `shallow`, alternates, a forged commit-graph",
        "KD953, an error; the same acts are judged as without it; a history cut short is damage (KD917)",
    ),
    "G3": (
        "`.git` as a file or a link, `commondir`, `core.worktree`, a bare repository inside, `GIT_*` in"
        " the environment,"
        " links inside `.git`",
        "KD910, KD911 or KD913 and nothing is followed or written; the environment has no effect at all",
    ),
    "G4": (
        "Names of acts, changes, people, keys, files, branches that begin with a hyphen, hold a line break, `..`, a"
        " pattern or control signs",
        "Refused (exit 2) before git is asked; nothing changes on disk; the words reach the screen as letters only",
    ),
    "G5": (
        "`gpg.ssh.allowedSignersFile` with the attacker's own key, `log.showSignature`",
        "git says «Good», `audit verify` says KD942: only the register's records of trust count",
    ),
    "U1": (
        "The last acts amended and signed again with a valid key",
        "Signatures alone find nothing; an anchor does: KD970 with the first act that differs",
    ),
    "U2": (
        "A valid key under the name or the address of somebody else, as author or committer",
        "KD943",
    ),
    "U3": (
        "A retired key with the date set back, on a branch from before, after the last act believed,"
        " before its first day",
        "KD944, and KD951 for the date",
    ),
    "U4": (
        "No signature, an unknown key, another namespace, altered bytes, two signatures, no SSH"
        " signature, signers that"
        " do not read",
        "KD940, KD942, KD941, KD956: each its own; words of git are never parsed",
    ),
    "U5": (
        "A change without one or all of three acknowledgements, with one key for two roles, for other"
        " content, replayed,"
        " with another ground, altered later",
        "KD947 with the roles that are missing, KD948 with the reason; `change apply` refuses the same",
    ),
    "U6": (
        "A policy that uses its own new right, one root of two, records of trust taken away, the"
        " binding day put off, old"
        " rights brought back by a branch",
        "KD949, and the new rules do not hold for later acts either",
    ),
    "U7": (
        "A line of a book or an inventory removed, edited, renumbered or moved; a file taken away; a"
        " line lost in a merge;"
        " a scan replaced, deleted, renamed",
        "Refused when recorded; in the history KD950 with the old and the new line, KD958 for the"
        " merge; a replaced scan"
        " or a missing one KD736 (an error; a note where a copy has none of the scans of a file)",
    ),
    "U8": (
        "Lines that look like kadry's own in a ground, a reason, a message of git; a ground twice; other records named",
        "Refused or folded when written; KD952 in the history",
    ),
    "U9": (
        "Two checkpoints of one number with different sums, a checkpoint larger than the history, an older fork",
        "Split view or rollback (KD971, KD975, KD976) with the evidence saved",
    ),
    "U10": (
        "A long history, whole and since an anchor",
        "As many children of git for forty acts as for two; after an anchor no older act is read",
    ),
    "U11": (
        "A personal file given out twice, or kept beyond its term",
        "The second issue is refused; `file list --overdue` and the report `not-returned` name the rest",
    ),
    "W9": (
        "One bit flipped in a loose object, a pack, its index, the index, HEAD, a branch, packed-refs,"
        " records, settings,"
        " records of trust, acknowledgements, scans, signatures, checkpoints",
        "`check` or `audit verify` reports it; scans KD736, checkpoints KD973 or KD974",
    ),
}


def rows_page() -> str:
    """The whole page."""
    lines = [
        "# Attacks on the history that are tried",
        "",
        "Each row is built with real git and real keys and judged; `@pytest.mark.row` marks the tests. Made from the",
        "tests; `python -m tests.generated` writes it.",
        "",
        "| row | what is tried | verdict | tests |",
        "|---|---|---|---|",
    ]
    found = row_tests()
    for row, (tried, verdict) in ROWS.items():
        lines.append(f"| {row} | {tried} | {verdict} | {'<br>'.join(f'`{one}`' for one in found.get(row, []))} |")
    return "\n".join([*lines, ""])


def row_tests() -> dict[str, list[str]]:
    """The tests of each row; a whole module is named once."""
    found: dict[str, list[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        text = path.read_text(encoding="utf-8")
        if "mark.row(" not in text:
            continue
        name = path.relative_to(TESTS.parent).as_posix()
        for row, test in _marked(ast.parse(text)):
            found.setdefault(row, []).append(f"{name}::{test}" if test else name)
    return {
        row: [one for one in tests if one.partition("::")[0] == one or one.partition("::")[0] not in tests]
        for row, tests in found.items()
    }


def _marked(module: ast.Module) -> Iterator[tuple[str, str]]:
    for node in module.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark":
            yield from ((row, "") for row in _rows(node.value))
        elif isinstance(node, ast.FunctionDef):
            yield from ((row, node.name) for one in node.decorator_list for row in _rows(one))


def _rows(node: ast.expr) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "pytest.mark.row":
            yield from (str(ast.literal_eval(one)) for one in call.args)
