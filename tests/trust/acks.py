"""Acknowledgements for tests, signed with the keys of tests/trust/values.py."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.signing.signing import Signer, sign
from kadry_cli.trust.folders import POLICY_FILE, SIGNERS_FILE
from kadry_cli.trust.records.acknowledgement import Acknowledgement, Hand, Knowledge
from kadry_cli.trust.records.policy import Policy
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.rules.acks import Change, acked_files
from kadry_cli.trust.rules.statement import NAMESPACE, statement
from kadry_cli.trust.rules.trust import Trust, trust_of
from tests.trust.values import EMAILS, policy_value

REGISTER = "9" * 40
ID, BASIS, DAY = "zmina-1a1b1c", "розпорядження від 12.05.2009 № 47-к", date(2009, 5, 12)


def trust_from(signers: dict[str, Any], policy: dict[str, Any] | None = None) -> Trust:
    """The records as one value, through the files they would stand in."""
    read = parse_record(new_file(SIGNERS_FILE, signers), SIGNERS_FILE, Signers).record
    rules = parse_record(new_file(POLICY_FILE, policy or policy_value()), POLICY_FILE, Policy).record
    assert read is not None
    assert rules is not None
    return trust_of(read, rules)


def knowledge(role: str, kind: str = "підпис", **more: Any) -> Knowledge:
    """A knowledge that nobody has signed yet."""
    nobody = (Hand.model_construct(email="", signature=""),)
    values = {"person": None, "date": DAY, "paper": None, "scan": None, "hands": nobody, **more}
    return Knowledge.model_construct(role=role, kind=kind, **values)


def signed(ack: Acknowledgement, one: Knowledge, keys: Mapping[str, Signer], *names: str, use: str = "") -> Knowledge:
    """The same knowledge signed by these people."""
    hands = []
    for name in names:
        said = statement(REGISTER, ack, one, EMAILS[name])
        text = sign(keys[name], use or NAMESPACE, said).rstrip("\n")
        hands.append(Hand.model_construct(email=EMAILS[name], signature=text))
    return one.model_copy(update={"hands": tuple(hands)})


def unsigned(changed: Change) -> Acknowledgement:
    """What is to be acknowledged of a change."""
    return Acknowledgement.model_construct(change=ID, basis=BASIS, files=acked_files(changed), knowledge=())


def with_knowledge(ack: Acknowledgement, *known: Knowledge) -> Acknowledgement:
    """The acknowledgement with what people know."""
    return ack.model_copy(update={"knowledge": known})
