"""Findings as text with an excerpt and a caret, and as JSON (design §6).

An excerpt shows the line only as far as it is needed: a sensitive value and any run of six digits or more (a passport,
a tax number) is masked, so that a report can be shown to anyone (trust I11).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from kadry_cli.core.diagnostics.catalogue import advice_of, entry_of, message_of, severity_of
from kadry_cli.core.finding import Citation, Finding, Fix, Loc, Severity
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.masking import masked

if TYPE_CHECKING:
    from kadry_cli.core.diagnostics.results import FindingResult, FixResult
    from kadry_cli.core.law.results import CitationResult

SEVERITY_WORDS = {Severity.ERROR: "помилка", Severity.WARNING: "попередження", Severity.NOTE: "примітка"}
EXCERPT_WIDTH = 88
TEXT_WIDTH = 100
LONGEST_MEND = 80


def finding_json(finding: Finding) -> FindingResult:
    """One finding for the JSON envelope."""
    entry = entry_of(finding)
    return {
        "code": finding.code,
        "name": entry.name,
        "severity": severity_of(finding).value,
        "path": finding.path,
        "line": finding.line or None,
        "column": finding.column or None,
        "loc": _masked_loc(finding.loc),
        "message": masked(message_of(finding)),
        "advice": masked(advice_of(finding)),
        "citation": _citation_json(finding.citation or entry.cite),
        "related": [{"path": path, "loc": _masked_loc(loc)} for path, loc in finding.related],
        "fix": _fix_json(finding.fix) if finding.fix else None,
    }


def _fix_json(fix: Fix) -> FixResult:
    return {"text": None if fix.secret else masked(fix.text), "safe": fix.safe}


def _masked_loc(loc: Loc) -> list[str | int]:
    """The way to a value; a key may be a number that somebody pasted."""
    return [masked(key) if isinstance(key, str) else key for key in loc]


def _citation_json(cite: Citation | None) -> CitationResult | None:
    if cite is None:
        return None
    from kadry_cli.core.law.wording import citation_text

    return {"act": cite.act, "point": cite.point, "text": citation_text(cite)}


def findings_text(findings: Iterable[Finding], read: Callable[[str], bytes | None]) -> str:
    """All findings, sorted, each with its place, words, excerpt, advice and norm; a sentence of totals last.

    `read` gives the bytes of a file of the register, or None; each file is read once.
    """
    ordered = sorted(findings, key=Finding.sort_key)
    lines: dict[str, list[str]] = {}
    blocks = []
    for finding in ordered:
        if finding.path not in lines and finding.end_column:
            lines[finding.path] = _lines(read(finding.path))
        blocks.append(finding_text(finding, lines.get(finding.path, [])))
    return "\n".join([*blocks, "", totals_sentence(ordered)])


def finding_text(finding: Finding, lines: Sequence[str]) -> str:
    """One finding in the layout that every error of kadry has."""
    entry = entry_of(finding)
    place = finding.path
    if finding.line:
        place += f":{finding.line}:{finding.column}"
    head = f"{SEVERITY_WORDS[severity_of(finding)]} {finding.code} {entry.name}"
    parts = [f"{place}: {head}" if place else head]
    message = masked(message_of(finding))
    # A row of a sheet has no excerpt: the sheet may be a workbook, and its other cells concern nobody.
    if finding.end_column and 0 < finding.line <= len(lines):
        parts += _excerpt(finding, lines[finding.line - 1], message)
    else:
        parts += _filled("  ", message)
    advice = masked(advice_of(finding))
    if advice:
        parts += _filled("  порада: ", advice)
    fix = finding.fix
    if fix is not None and not fix.secret and len(fix.text) <= LONGEST_MEND:
        parts.append(f"  заміна: {masked(fix.text)}")
    cite = finding.citation or entry.cite
    if cite is not None:
        from kadry_cli.core.law.wording import citation_text

        parts += _filled("  норма: ", citation_text(cite))
    return "\n".join(parts)


def _excerpt(finding: Finding, line: str, message: str) -> list[str]:
    start = max(finding.column - 1, 0)
    width = max(finding.end_column - finding.column, 1)
    # Masked before it is cut: a part of a long number would no longer look like one.
    shown = masked(line)
    if finding.on_key:
        shown = shown[: start + width] + (": …" if len(line) > start + width + 1 else "")
    if len(shown) > EXCERPT_WIDTH:
        cut = max(0, start - EXCERPT_WIDTH // 2)
        shown, start = shown[cut : cut + EXCERPT_WIDTH], start - cut
    width = min(width, max(len(shown) - start, 1))
    number = str(finding.line)
    margin = " " * len(number)
    caret = f"  {margin} │ {' ' * start}{'^' * width}"
    if len(caret) + 1 + len(message) <= TEXT_WIDTH:
        return [f"  {number} │ {shown}", f"{caret} {message}"]
    return [f"  {number} │ {shown}", caret, *_filled("  ", message)]


def _filled(label: str, text: str) -> list[str]:
    """A text behind its label, in lines of at most `TEXT_WIDTH`; «№» stays with its number."""
    if len(label) + len(text) <= TEXT_WIDTH:
        return [f"{label}{text}"]
    import textwrap

    lines = textwrap.wrap(
        text.replace("№ ", "№\u00a0"),
        TEXT_WIDTH,
        initial_indent=label,
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace("№\u00a0", "№ ") for line in lines]


def _lines(data: bytes | None) -> list[str]:
    # Lines as the reader counts them: a stray separator inside a line begins none.
    text = data.decode("utf-8-sig", errors="replace") if data else ""
    return [line.rstrip("\r") for line in text.split("\n")]


def totals_sentence(findings: Sequence[Finding]) -> str:
    """How many errors, warnings and notes there are, in a sentence."""
    if not findings:
        return "Зауважень немає."
    counts = Counter(severity_of(finding) for finding in findings)
    forms = {
        Severity.ERROR: ("помилка", "помилки", "помилок"),
        Severity.WARNING: ("попередження", "попередження", "попереджень"),
        Severity.NOTE: ("примітка", "примітки", "приміток"),
    }
    parts = [counted(counts[severity], *words) for severity, words in forms.items() if counts[severity]]
    return "Разом: " + ", ".join(parts) + "."
