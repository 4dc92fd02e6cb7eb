"""Findings as a SARIF 2.1.0 log, for the systems that show results of checks (OASIS, SARIF 2.1.0).

The same findings give the same bytes: no time, no path of the computer, no command line stands in the log. It tells no
more of a person than the screen does: long numbers are masked, no excerpt of a file is carried, and a fingerprint is
made of the masked words.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from kadry_cli import __version__
from kadry_cli.core.diagnostics.catalogue import Entry, advice_of, catalogue, entry_of, message_of, severity_of
from kadry_cli.core.diagnostics.mending import replacement
from kadry_cli.core.diagnostics.report import Read, Report, Suppressed
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.law.wording import citation_text
from kadry_cli.core.masking import UNSAFE, masked, show
from kadry_cli.core.register.positions import locate

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
SOURCES = "%SRCROOT%"
FINGERPRINT = "kadryFinding/v1"
NUMBERS_OF_LINES = frozenset({"began", "first", "line", "row"})
"""Values of findings that hold numbers of lines: a fingerprint stands when lines move, so it leaves them out."""

_UNSAFE = re.compile(f"(?!\n)[{UNSAFE}]")

Json = dict[str, Any]


def sarif_text(report: Report, read: Read) -> str:
    """The log as text; `read` gives the bytes of a file of the register, or None."""
    told: list[tuple[Finding, Suppressed | None]] = [(finding, None) for finding in report.findings]
    told += [(one.finding, one) for one in report.accepted]
    told.sort(key=lambda one: one[0].sort_key())
    rules = sorted({finding.code for finding, _ in told})
    seen: Counter[str] = Counter()
    results = [_result(finding, accepted, rules, seen, report, read) for finding, accepted in told]
    run: Json = {
        "tool": {
            "driver": {
                "name": "kadry",
                "version": __version__,
                "language": "uk",
                "rules": [_rule(catalogue()[code]) for code in rules],
            }
        },
        "language": "uk",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {SOURCES: {"description": {"text": "папка, від якої лічать шляхи файлів"}}},
        "automationDetails": {"id": f"kadry/check/{report.body}/" if report.body else "kadry/check/"},
        "invocations": [_invocation(report)],
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    made = json.dumps(log, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], made) + "\n"


def _invocation(report: Report) -> Json:
    made: Json = {"executionSuccessful": report.complete}
    if report.unchecked:
        level = "note" if report.complete else "error"
        made["toolExecutionNotifications"] = [
            {"level": level, "message": {"text": sentence}} for sentence in report.unchecked
        ]
    return made


def _rule(entry: Entry) -> Json:
    text, markdown = [entry.why], [entry.why]
    if entry.cite is not None:
        norm = f"Норма: {citation_text(entry.cite)}."
        text.append(norm)
        markdown.append(norm)
    for title, fragment in (("Неправильно:", entry.wrong), ("Правильно:", entry.right)):
        if fragment:
            text.append(f"{title}\n{fragment}")
            markdown.append(f"{title}\n\n```yaml\n{fragment}\n```")
    return {
        "id": entry.code,
        "name": entry.name,
        "shortDescription": {"text": entry.checks},
        "fullDescription": {"text": f"{entry.checks} {entry.why}"},
        "help": {"text": "\n\n".join(text), "markdown": "\n\n".join(markdown)},
        "defaultConfiguration": {"level": entry.severity.value},
    }


def _result(
    finding: Finding,
    accepted: Suppressed | None,
    rules: Sequence[str],
    seen: Counter[str],
    report: Report,
    read: Read,
) -> Json:
    entry = entry_of(finding)
    made: Json = {
        "ruleId": finding.code,
        "ruleIndex": rules.index(finding.code),
        "level": severity_of(finding).value,
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": _place(finding, report)}],
    }
    if finding.related:
        made["relatedLocations"] = [
            {"id": number, "physicalLocation": _place(other, report), "message": {"text": "див. також тут"}}
            for number, other in enumerate(_related(finding.related, read), 1)
        ]
    fix = _fix(finding, report, read)
    if fix is not None:
        made["fixes"] = [fix]
    mark = fingerprint(finding)
    seen[mark] += 1
    made["partialFingerprints"] = {FINGERPRINT: f"{mark}:{seen[mark]}"}
    # All results or none must say whether they are suppressed (SARIF 3.27.23).
    made["suppressions"] = [_suppression(accepted)] if accepted else []
    cite = finding.citation or entry.cite
    if cite is not None:
        made["properties"] = {"norm": show(citation_text(cite))}
    return made


def _message(finding: Finding) -> str:
    message = _sentence(show(masked(message_of(finding))))
    advice = show(masked(advice_of(finding)))
    return f"{message} Порада: {_ended(advice)}" if advice else message


def _sentence(text: str) -> str:
    return _ended(text[:1].upper() + text[1:])


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _place(finding: Finding, report: Report) -> Json:
    place: Json = {"artifactLocation": _artifact(finding.path, report)}
    if finding.line:
        place["region"] = _region(finding)
    return place


def _artifact(path: str, report: Report) -> Json:
    uri = quote(report.path(path), safe="/", errors="surrogateescape")
    return {"uri": uri, "uriBaseId": SOURCES}


def _region(finding: Finding) -> Json:
    region = {"startLine": finding.line}
    if finding.column:
        region["startColumn"] = finding.column
        if finding.end_column > finding.column:
            region["endColumn"] = finding.end_column
    return region


def _related(related: Iterable[tuple[str, Loc]], read: Read) -> Iterable[Finding]:
    """Places in other files as findings without a code, with their lines where the file can be read."""
    for path, loc in related:
        data = read(path)
        found = Finding("", path, loc)
        yield locate((found,), data)[0] if data is not None else found


def _fix(finding: Finding, report: Report, read: Read) -> Json | None:
    if finding.fix is None or finding.fix.secret:
        return None
    text = replacement(finding, read)
    if text is None:
        return None
    words = f"Записати: {text}" + ("" if finding.fix.safe else " (перевірте, чи саме це малося на увазі)")
    return {
        "description": {"text": show(words)},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(finding.path, report),
                "replacements": [{"deletedRegion": _region(finding), "insertedContent": {"text": text}}],
            }
        ],
    }


def _suppression(one: Suppressed) -> Json:
    made: Json = {"kind": "external", "status": "accepted", "justification": show(masked(one.reason))}
    more: Json = {}
    if one.until is not None:
        more["until"] = one.until.isoformat()
    if one.act is not None:
        more["act"] = show(masked(one.act))
    return {**made, "properties": more} if more else made


def fingerprint(finding: Finding) -> str:
    """What stays of a finding when lines move: its code, file, fields and masked values."""
    fields = [masked(key) for key in finding.loc if isinstance(key, str)]
    values = {key: masked(str(value)) for key, value in finding.values.items() if key not in NUMBERS_OF_LINES}
    subject = json.dumps([finding.code, finding.path, fields, values], ensure_ascii=True, sort_keys=True)
    return sha256(subject.encode("ascii")).hexdigest()[:32]
