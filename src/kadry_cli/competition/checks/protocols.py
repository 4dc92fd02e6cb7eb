"""Checks of the protocols: who signed, when the head got it, whether what was signed has changed (C6, C7)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.competition.checks.case import Case
from kadry_cli.competition.records.sitting import SELECTION, CommissionSitting
from kadry_cli.competition.rules.seal import changed_fields, is_changed
from kadry_cli.competition.rules.terms import TermName
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short


def protocol_findings(case: Case) -> Iterator[Finding]:
    """What is wrong with the protocol of each sitting."""
    for loc, sitting in case.sittings():
        yield from _signatures(case, sitting, loc)
        if sitting.purpose == SELECTION and sitting.decisions:
            yield from _to_head(case, sitting, loc)
        protocol = sitting.protocol
        if protocol is not None and is_changed(sitting):
            parts = changed_fields(sitting)
            what = f" ({', '.join(parts)})" if parts else ""
            values = {"number": protocol.number, "date": date_short(protocol.date), "what": what}
            yield Finding("KD437", case.path, (*loc, "protocol", "sha256"), values, on_key=True)


def _signatures(case: Case, sitting: CommissionSitting, loc: Loc) -> Iterator[Finding]:
    """All who were there sign, and nobody else; a protocol that awaits its signatures lacks nothing yet (C6)."""
    protocol = sitting.protocol
    if protocol is None or case.by_head or not (protocol.signed or protocol.to_head or protocol.sha256):
        return
    known = {one.id for one in case.competition.commission}
    unsigned = [one for one in sitting.present if one not in protocol.signed and one in known]
    strangers = [one for one in protocol.signed if one not in sitting.present and one in known]
    reasons = []
    # Signatures come one by one; what is sealed or with the head has them all.
    if unsigned and (protocol.sha256 or protocol.to_head):
        reasons.append(f"немає підпису присутніх: {', '.join(unsigned)}")
    if strangers:
        reasons.append(f"підписали ті, кого не було: {', '.join(strangers)}")
    if reasons:
        key = "signed" if protocol.signed else "number"
        values = {"reason": "; ".join(reasons)}
        yield Finding("KD434", case.path, (*loc, "protocol", key), values, on_key=True)


def _to_head(case: Case, sitting: CommissionSitting, loc: Loc) -> Iterator[Finding]:
    """The head gets the protocol within the term from the vote, and before whatever follows from it (C7)."""
    term = case.due(TermName.PROTOCOL, sitting.date)
    if term.last is None:
        return
    protocol = sitting.protocol
    given = protocol.to_head if protocol is not None else None
    if given is not None and given > term.last:
        values = {"reason": f"подано {date_short(given)}", "last": date_short(term.last)}
        place: Loc = (*loc, "protocol", "to_head")
        yield case.found("KD435", place, values, term.norm, weight=Severity.WARNING)
    late = [day for day in case.later_days() if day > term.last]
    if given is None and late:
        reason = f"дня подання не записано, хоча наступний крок зроблено {date_short(min(late))}"
        values = {"reason": reason, "last": date_short(term.last)}
        place = (*loc, "protocol", "number") if protocol is not None else (*loc, "date")
        yield case.found("KD435", place, values, term.norm, weight=Severity.WARNING)
