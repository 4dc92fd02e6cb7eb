"""Acknowledgements in the history: missing, for another change, replayed, by one hand for two roles (trust U5)."""

from __future__ import annotations

import pytest

from kadry_cli.core.git.commits import CHANGE
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.trust.folders import SIGNERS_FILE
from kadry_cli.trust.rules.acks import acks_file
from tests.audit.verifying.conftest import found, told
from tests.audit.verifying.histories import CARD, SETTINGS, Builder, settings, trust_files
from tests.audit.verifying.honest import ROOT, acknowledged, acknowledgement
from tests.trust.values import HEAD, HR_HEAD, OFFICER, ROLES, WORKER, policy_value, signers_value

pytestmark = [pytest.mark.req("H10"), pytest.mark.row("U5")]
ALL = [(ROLES[name], name) for name in (WORKER, HEAD, HR_HEAD)]
BASIS = "заява від 04.05.2009"
DATA = b"id: c\n"
POLICY = {"trust/policy.yaml": new_file("trust/policy.yaml", policy_value(1))}


def test_three_acknowledgements_are_enough(made: Builder) -> None:
    acknowledged(made, {CARD: DATA}, ALL, "zmina-1")
    assert found(made) == []


@pytest.mark.parametrize(
    "given", [ALL[:2], ALL[1:], [ALL[0], ALL[2]], ALL[:1]], ids=["no-hr", "no-worker", "no-head", "one"]
)
def test_whoever_is_missing_of_the_three_is_named(made: Builder, given: list[tuple[str, str]]) -> None:
    acknowledged(made, {CARD: DATA}, given, "zmina-1")
    (finding,) = told(made)
    assert (finding.code, finding.path) == ("KD947", CARD)
    assert finding.values["roles"] == ", ".join(role for role, _ in ALL if role not in dict(given))


def test_one_key_for_two_roles_counts_for_neither(made: Builder) -> None:
    """The head of HR holds the role of the head too, and the key signs for both."""
    value = signers_value(dict(made.keys))
    value["signers"][1]["roles"] += [ROLES[HEAD]]
    made.head, made.files = "", {}
    made.act({SETTINGS: settings(), CARD: b"id: a\n"}, key="", command="init")
    made.act(trust_files(made.keys) | {SIGNERS_FILE: new_file(SIGNERS_FILE, value)}, by=HR_HEAD)
    acknowledged(made, {CARD: DATA}, [ALL[0], (ROLES[HEAD], HR_HEAD), (ROLES[HR_HEAD], HR_HEAD)], "zmina-1")
    found_here = told(made)
    assert sorted(one.code for one in found_here) == ["KD947", "KD948", "KD948"]
    assert [one.values["roles"] for one in found_here if one.code == "KD947"] == [f"{ROLES[HEAD]}, {ROLES[HR_HEAD]}"]


def test_a_role_that_the_signer_does_not_hold(made: Builder) -> None:
    acknowledged(made, {CARD: DATA}, [ALL[0], ALL[1], (ROLES[HR_HEAD], OFFICER)], "zmina-1")
    assert sorted(found(made)) == ["KD947", "KD948"]


def put(made: Builder, data: bytes, other: bytes, change: str, *, named: str | None = None) -> None:
    """A change whose acknowledgement is of another content."""
    ack = acknowledgement(made, {CARD: other}, ALL, change, BASIS)
    file = acks_file(change)
    made.act(
        {CARD: data, file: new_file(file, record_value(ack))}, basis=BASIS,
        trailers=[(CHANGE, named or change)], command="change apply",
    )  # fmt: skip


def test_an_acknowledgement_of_other_content(made: Builder) -> None:
    put(made, b"id: other\n", DATA, "zmina-1")
    assert set(found(made)) == {"KD947", "KD948"}


def test_an_acknowledgement_of_another_change_than_the_act_names(made: Builder) -> None:
    put(made, DATA, DATA, "zmina-1", named="zmina-2")
    assert set(found(made)) == {"KD947", "KD948"}


def test_an_acknowledgement_replayed_on_the_same_change_later(made: Builder) -> None:
    before = made.files[CARD]
    acknowledged(made, {CARD: DATA}, ALL, "zmina-1")
    file = acks_file("zmina-1")
    kept = made.files[file]
    acknowledged(made, {CARD: before}, ALL, "zmina-2")
    # The same file cannot be brought twice; under another name it is another change.
    made.act({CARD: DATA}, basis=BASIS, trailers=[(CHANGE, "zmina-1")])
    again = acks_file("zmina-3")
    made.act({CARD: before, again: kept}, basis=BASIS, trailers=[(CHANGE, "zmina-3")])
    assert sorted(found(made)) == ["KD947", "KD947", "KD948", "KD948"]


def test_an_acknowledgement_with_another_ground_than_the_act(made: Builder) -> None:
    ack = acknowledgement(made, {CARD: DATA}, ALL, "zmina-1", BASIS)
    file = acks_file("zmina-1")
    made.act(
        {CARD: DATA, file: new_file(file, record_value(ack))}, basis="заява від 01.05.2009",
        trailers=[(CHANGE, "zmina-1")],
    )  # fmt: skip
    assert found(made) == ["KD948"]


def test_a_file_smuggled_beside_what_was_acknowledged(made: Builder) -> None:
    ack = acknowledgement(made, {CARD: DATA}, ALL, "zmina-1", BASIS)
    file = acks_file("zmina-1")
    made.act(
        {CARD: DATA, "acts.yaml": b"acts: []\n", file: new_file(file, record_value(ack))}, basis=BASIS,
        trailers=[(CHANGE, "zmina-1")],
    )  # fmt: skip
    assert "KD948" in found(made)


def test_an_acknowledgement_altered_or_taken_away_later(made: Builder) -> None:
    acknowledged(made, {CARD: DATA}, ALL, "zmina-1")
    side = made.fork()
    file = acks_file("zmina-1")
    made.act({file: None}, basis=BASIS)
    assert set(found(made)) == {"KD948", "KD950"}
    side.act({file: side.files[file].replace(b"2009-05-04", b"2009-05-03")}, basis=BASIS)
    assert set(found(side)) == {"KD948", "KD950"}


def test_an_acknowledgement_written_over_an_old_one_proves_nothing(made: Builder) -> None:
    """All three sign, but in the file of a change that is done."""
    acknowledged(made, {CARD: DATA}, ALL, "zmina-1")
    acknowledged(made, {CARD: b"id: d\n"}, ALL, "zmina-1")
    assert sorted(found(made)) == ["KD947", "KD948", "KD950"]


def test_both_roots_change_the_records_of_trust(made: Builder) -> None:
    acknowledged(made, POLICY, [(ROOT, HEAD)], "zmina-1", by=HR_HEAD)
    assert found(made) == []


@pytest.mark.parametrize(
    ("roots", "by"), [([(ROOT, HEAD)], OFFICER), ([(ROOT, HR_HEAD)], HR_HEAD), ([(ROOT, OFFICER)], HR_HEAD)]
)
def test_one_root_or_a_stranger_beside_one_do_not(made: Builder, roots: list[tuple[str, str]], by: str) -> None:
    acknowledged(made, POLICY, roots, "zmina-1", by=by)
    assert "KD949" in found(made)
