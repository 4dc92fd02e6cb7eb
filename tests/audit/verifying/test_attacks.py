"""Attacks of trust.md on the signatures, the policy and the books, each built with real keys and read by real git."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.signing.signing import Signer
from tests.audit.verifying.conftest import found, told
from tests.audit.verifying.histories import (
    BEGINNING,
    BOOK,
    CARD,
    FIRST_ORDERS,
    OTHER,
    SETTINGS,
    Builder,
    book,
    order,
    settings,
    trust_files,
)
from tests.trust.values import EMAILS, HEAD, HR_HEAD, NAMES, OFFICER, WORKER, policy_value, signers_value

pytestmark = pytest.mark.req("H10", "H11", "K17", "T-U2", "T-U3", "T-U4", "T-U6")


def test_an_honest_history_has_nothing_wrong(made: Builder) -> None:
    made.act({BOOK: book(*FIRST_ORDERS, order(46, "2009-05-04"))})
    made.act({CARD: b"id: c\n"}, basis="розпорядження від 04.05.2009 № 46-к")
    assert found(made) == []
    assert found(made, oracle=True) == []


@pytest.mark.row("U2")
def test_u2_another_valid_key_under_the_name_of_the_head_of_hr(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, by=HR_HEAD, key=OFFICER)
    assert found(made) == ["KD943"]


@pytest.mark.row("U2")
def test_u2_ones_own_address_under_the_name_of_somebody_else(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, by=OFFICER, author=(NAMES[HR_HEAD], EMAILS[OFFICER]))
    assert found(made) == ["KD943"]


@pytest.mark.row("U2")
def test_u2_somebody_elses_authorship_of_ones_own_act(made: Builder) -> None:
    made.act(
        {CARD: b"id: c\n"}, by=OFFICER, author=(NAMES[HR_HEAD], EMAILS[HR_HEAD]),
        committer=(NAMES[OFFICER], EMAILS[OFFICER]),
    )  # fmt: skip
    assert found(made) == ["KD943"]


def retire(made: Builder, name: str, *, last_act: str = "") -> dict[str, bytes]:
    value = signers_value(dict(made.keys))
    for one in value["signers"]:
        if one["email"] == EMAILS[name]:
            one["keys"][0] |= {"retired": "2009-05-05", "reason": "звільнення"}
            one["keys"][0] |= {"last_act": last_act} if last_act else {}
    return {"trust/signers.yaml": new_file("trust/signers.yaml", value)}


@pytest.fixture
def one_root(made: Builder) -> Builder:
    """The same register where one root suffices."""
    made.head, made.files = "", {}
    made.act({SETTINGS: settings(), BOOK: book(*FIRST_ORDERS), CARD: b"id: a\n"}, key="", command="init")
    made.act(trust_files(made.keys, 1), by=HR_HEAD)
    return made


@pytest.mark.row("U3")
def test_u3_a_retired_key_with_the_date_set_back(one_root: Builder) -> None:
    one_root.act({CARD: b"id: c\n"})
    one_root.act(retire(one_root, OFFICER), by=HR_HEAD)
    assert found(one_root) == []
    one_root.act({CARD: b"id: d\n"}, when=datetime(2009, 5, 4, 12, 30, tzinfo=UTC))
    assert sorted(found(one_root)) == ["KD944", "KD951"]


@pytest.mark.row("U3")
def test_u3_a_retired_key_on_a_branch_from_before(one_root: Builder) -> None:
    one_root.act({CARD: b"id: y\n"})
    side = one_root.fork()
    one_root.act(retire(one_root, OFFICER), by=HR_HEAD)
    side.act({CARD: b"id: z\n"}, when=one_root.when - timedelta(minutes=30))
    one_root.files[CARD] = b"id: z\n"
    one_root.act({}, by=HR_HEAD, merging=[side.head], basis="", message="Merge\n")
    assert found(one_root) == ["KD944"]


@pytest.mark.row("U3")
def test_u3_a_key_that_was_in_other_hands_since_an_act(one_root: Builder) -> None:
    last = one_root.act({CARD: b"id: c\n"})
    one_root.act({CARD: b"id: d\n"})
    one_root.act(retire(one_root, OFFICER, last_act=last), by=HR_HEAD)
    assert found(one_root) == ["KD944"]


@pytest.mark.row("U3")
def test_u3_a_key_before_its_first_day(made: Builder) -> None:
    value = signers_value(dict(made.keys))
    value["signers"][2]["keys"][0]["from"] = "2009-06-01"
    made.head, made.files = "", {}
    made.act({SETTINGS: settings(), BOOK: book(*FIRST_ORDERS)}, key="", command="init")
    made.act({**trust_files(made.keys), "trust/signers.yaml": new_file("trust/signers.yaml", value)}, by=HR_HEAD)
    made.act({CARD: b"id: c\n"})
    assert found(made) == ["KD944"]


@pytest.mark.row("U4")
def test_u4_no_signature(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, key="")
    assert found(made) == ["KD940"]


@pytest.mark.row("U4")
def test_u4_an_unknown_key(made: Builder, tmp_path_factory: pytest.TempPathFactory) -> None:
    from tests.signing.keys import signer

    made.keys = {**made.keys, "stranger": signer(tmp_path_factory.mktemp("other"), "stranger")}
    made.act({CARD: b"id: c\n"}, key="stranger")
    assert found(made) == ["KD942"]


@pytest.mark.row("U4")
def test_u4_a_signature_for_another_use(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, namespace="kadry-ack")
    assert found(made) == ["KD941"]


@pytest.mark.row("U4")
def test_u4_a_commit_changed_after_it_was_signed(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, spoil=lambda data: data.replace(b"record: people", b"record: peoplE"))
    assert found(made) == ["KD941"]


@pytest.mark.row("U4")
def test_u4_a_signature_that_is_none(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, spoil=lambda data: data.replace(b"gpgsig -----BEGIN SSH", b"gpgsig -----BEGIN PGP"))
    assert found(made) == ["KD941"]


@pytest.mark.row("U4")
def test_u4_two_signatures_are_none(made: Builder) -> None:
    def twice(data: bytes) -> bytes:
        at = data.index(b"gpgsig ")
        return data[:at] + data[at : data.index(b"\n\n")] + b"\n" + data[at:]

    made.act({CARD: b"id: c\n"}, spoil=twice)
    assert found(made) == ["KD940"]


@pytest.mark.row("U4")
def test_u4_corrupt_signers(one_root: Builder) -> None:
    one_root.act({"trust/signers.yaml": b"signers: ["}, by=HR_HEAD)
    one_root.act({CARD: b"id: c\n"})
    assert found(one_root) == ["KD956"]


@pytest.mark.row("U5")
def test_u5_nobody_knows(made: Builder) -> None:
    made.act({BOOK: book(*FIRST_ORDERS, order(46, "2009-05-04", visa=False, knows=()))})
    made.act({CARD: b"id: c\n"}, basis="розпорядження від 04.05.2009 № 46-к")
    assert found(made) == ["KD947"]


@pytest.mark.row("U5")
def test_u5_the_worker_of_another_card_knows(made: Builder) -> None:
    made.act({OTHER: b"id: c\n"})
    assert found(made) == ["KD947"]


def test_knowledge_recorded_after_the_change_is_told_as_such(made: Builder) -> None:
    made.act({BOOK: book(*FIRST_ORDERS, order(46, "2009-05-04", knows=()))})
    made.act({CARD: b"id: c\n"}, basis="розпорядження від 04.05.2009 № 46-к")
    made.act({BOOK: book(*FIRST_ORDERS, order(46, "2009-05-04"))})
    assert found(made) == ["KD959".lower()]


def test_a_change_without_a_ground_or_with_an_order_that_is_not_in_the_book(made: Builder) -> None:
    made.act({"staff/units/viddil.yaml": b"id: viddil\n"}, basis="")
    made.act({"staff/units/viddil.yaml": b"id: viddil2\n"}, basis="розпорядження від 04.05.2009 № 99-к")
    assert found(made) == ["KD946", "KD946"]


@pytest.mark.row("U6")
def test_u6_a_policy_that_uses_its_own_new_right(made: Builder) -> None:
    policy = policy_value(1)
    policy["rules"][0] |= {"write": ["працівник"], "knowledge": []}
    value = {"trust/policy.yaml": new_file("trust/policy.yaml", policy)}
    made.act({**value, CARD: b"id: c\n"}, by=WORKER)
    assert sorted(found(made)) == ["KD945", "KD949"]
    # Nor does the new right hold later.
    made.act({CARD: b"id: d\n"}, by=WORKER)
    assert sorted(found(made)) == ["KD945", "KD945", "KD949"]


@pytest.mark.row("U6")
def test_u6_one_root_where_two_are_needed(made: Builder) -> None:
    made.act({"trust/policy.yaml": new_file("trust/policy.yaml", policy_value(1))}, by=HR_HEAD)
    assert found(made) == ["KD949"]


@pytest.mark.row("U6")
def test_u6_a_root_whose_signature_does_not_count_agrees_to_nothing(one_root: Builder) -> None:
    changed = {"trust/policy.yaml": new_file("trust/policy.yaml", policy_value(2))}
    one_root.act(changed, by=OFFICER, key=HR_HEAD)
    assert sorted(found(one_root)) == ["KD943", "KD949"]


@pytest.mark.row("U6")
def test_u6_the_records_of_trust_taken_away(made: Builder) -> None:
    made.act({"trust/policy.yaml": None, "trust/signers.yaml": None}, by=OFFICER)
    made.act({CARD: b"id: c\n"}, key="")
    assert found(made) == ["KD949", "KD940"]


@pytest.mark.row("U6")
def test_u6_the_day_from_which_the_policy_binds_put_off(made: Builder) -> None:
    made.act({SETTINGS: settings("2020-01-01")})
    made.act({CARD: b"id: c\n"}, key="")
    assert found(made) == ["KD949", "KD940"]


@pytest.mark.row("U6")
def test_u6_old_rights_brought_back_by_a_branch(one_root: Builder) -> None:
    side = one_root.fork()
    one_root.act(retire(one_root, WORKER), by=HR_HEAD)
    side.act({CARD: b"id: c\n"})
    side.act({}, by=OFFICER, merging=[one_root.head], when=one_root.when + timedelta(hours=2))
    assert "KD949" in found(side)


@pytest.mark.row("U6")
def test_u6_a_merge_is_judged_by_the_newest_rules_that_any_side_knows(one_root: Builder) -> None:
    """The officer may no longer write cards, and merges that into a branch from before."""
    side = one_root.fork()
    policy = policy_value(1)
    policy["rules"][0]["write"] = ["керівник кадрової служби"]
    one_root.act({"trust/policy.yaml": new_file("trust/policy.yaml", policy)}, by=HR_HEAD)
    side.act({CARD: b"id: c\n"})
    side.act({OTHER: b"id: c\n"}, basis="розпорядження від 04.05.2009 № 45-к", by=HR_HEAD)
    side.files["trust/policy.yaml"] = one_root.files["trust/policy.yaml"]
    side.files[CARD] = b"id: evil\n"
    side.act({}, merging=[one_root.head], when=one_root.when + timedelta(hours=9))
    assert [one.path for one in told(side) if one.code == "KD945"] == [CARD]


@pytest.mark.row("U6")
def test_u6_the_day_from_which_the_policy_binds_is_named_for_the_first_time(
    made: Builder, keys: Mapping[str, Signer]
) -> None:
    made.head, made.files = "", {}
    made.act({SETTINGS: settings(None), BOOK: book(*FIRST_ORDERS)}, key="", command="init")
    made.act(trust_files(keys), by=HR_HEAD)
    made.act({SETTINGS: settings()})
    assert found(made) == []
    made.act({CARD: b"id: c\n"}, key="")
    assert found(made) == ["KD940"]


@pytest.mark.row("U4")
@pytest.mark.parametrize("name", ["trust/policy.yaml", "trust/signers.yaml"])
def test_u4_first_records_of_trust_that_do_not_read(made: Builder, keys: Mapping[str, Signer], name: str) -> None:
    made.head, made.files = "", {}
    made.act({SETTINGS: settings(), BOOK: book(*FIRST_ORDERS)}, key="", command="init")
    made.act({**trust_files(keys), name: b"rules: ["}, by=HR_HEAD)
    assert found(made) == ["KD956"]
    made.act({CARD: b"id: c\n"})
    assert found(made) == ["KD956", "KD956"]


@pytest.mark.row("U7")
def test_u7_a_line_of_a_book_altered_or_taken_away(made: Builder) -> None:
    ground = "розпорядження від 27.04.2009 № 44-к"
    side = made.fork()
    made.act({BOOK: book(FIRST_ORDERS[0])}, basis=ground)
    assert found(made) == ["KD950"]
    side.act({BOOK: book(FIRST_ORDERS[0], order(45, "2009-05-04", title="про інше"))}, basis=ground)
    assert found(side) == ["KD950"]


@pytest.mark.row("U7")
def test_u7_a_whole_book_taken_away(made: Builder) -> None:
    made.act({BOOK: None})
    assert "KD950" in found(made)


@pytest.mark.row("U7")
def test_u7_a_book_that_no_longer_reads(made: Builder) -> None:
    made.act({BOOK: b"orders: ["})
    (finding,) = told(made)
    assert (finding.code, finding.path, finding.values["rule"]) == ("KD950", BOOK, "KD930")


@pytest.mark.row("U7")
def test_u7_a_line_of_the_other_side_or_of_both_lost_in_a_merge(made: Builder) -> None:
    made.act({BOOK: book(*FIRST_ORDERS, order(46, "2009-05-04"))})
    both = made.fork()
    side = made.fork()
    made.act({CARD: b"id: c\n"})
    side.act({BOOK: book(*FIRST_ORDERS, order(46, "2009-05-04"), order(47, "2009-05-04"))})
    made.act({}, merging=[side.head])
    assert sorted(found(made)) == ["KD950", "KD958"]
    side = both.fork()
    both.act({CARD: b"id: c\n"})
    side.act({"acts.yaml": b"acts: []\n"})
    both.files[BOOK], both.files["acts.yaml"] = book(*FIRST_ORDERS), b"acts: []\n"
    both.act({}, merging=[side.head])
    assert found(both) == ["KD950"]


@pytest.mark.row("U7")
def test_u7_a_line_lost_in_a_merge(made: Builder) -> None:
    side = made.fork()
    made.act({BOOK: book(*FIRST_ORDERS, order(46, "2009-05-04"))})
    side.act({CARD: b"id: c\n"})
    made.files[CARD], made.files[BOOK] = b"id: c\n", book(*FIRST_ORDERS)
    made.act({}, merging=[side.head])
    assert sorted(set(found(made))) == ["KD950", "KD958"]


@pytest.mark.row("U8")
def test_u8_a_trailer_injected_through_the_ground(made: Builder) -> None:
    message = (
        "record: people/gudz-mariia-3f8k/card.yaml\n\nKadry-Act: record\n\nKadry-Basis: наказ від 01.05.2009 № 1-к\n\n"
        "Kadry-Act: record\nKadry-Record: people/gudz-mariia-3f8k/card.yaml\n"
        "Kadry-Basis: розпорядження від 04.05.2009 № 45-к\n"
    )
    made.act({CARD: b"id: c\n"}, message=message)
    assert found(made) == ["KD952"]


@pytest.mark.row("U8")
def test_u8_a_ground_twice(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, trailers=[("Kadry-Basis", "наказ від 01.05.2009 № 1-к")])
    assert found(made) == ["KD952"]


@pytest.mark.row("U8")
def test_u8_an_act_that_names_other_records(made: Builder) -> None:
    message = (
        "record: x\n\nKadry-Act: record\nKadry-Record: acts.yaml\nKadry-Basis: розпорядження від 04.05.2009 № 45-к\n"
    )
    made.act({CARD: b"id: c\n"}, message=message)
    assert found(made) == ["KD952"]


@pytest.mark.parametrize(
    ("basis", "codes"),
    [
        ("розпорядження від 27.04.2009 № 43-к", ["KD947"]),
        ("розпорядження від 04.05.2009 № 44-к", ["KD946", "KD947"]),
        ("розпорядження від 04.05.2009 № 45-н", ["KD947"]),
        ("розпорядження обласної ради від 04.05.2009 № 45-к", ["KD947"]),
        ("розпорядження від 04.05.2009 № 45-к", []),
    ],
    ids=["before the first line", "of another day", "of another series", "of another body", "of the book"],
)
def test_only_the_order_of_the_book_proves_and_only_one_that_it_should_have_is_missed(
    made: Builder, basis: str, codes: list[str]
) -> None:
    made.act({CARD: b"id: c\n"}, basis=basis)
    assert found(made) == codes


def test_beside_a_book_that_does_not_read_no_order_is_missed(made: Builder) -> None:
    made.act({"books/orders/2009-n.yaml": b"orders: ["})
    made.act({CARD: b"id: c\n"}, basis="розпорядження від 04.05.2009 № 99-к")
    assert found(made) == ["KD947"]


def test_an_act_of_git_itself_lacks_a_ground_and_lies_of_nothing(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, message="quietly\n")
    assert found(made) == ["KD946", "KD947"]


def test_a_role_that_may_not_write(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, by=WORKER)
    made.act({CARD: b"id: d\n"}, by=HEAD)
    assert found(made) == ["KD945", "KD945"]


def test_a_file_that_no_rule_names_is_nobodys_to_write(made: Builder) -> None:
    policy = policy_value()
    del policy["rules"][2:]
    made.head, made.files = "", {}
    made.act({SETTINGS: settings(), BOOK: book(*FIRST_ORDERS)}, key="", command="init")
    made.act({**trust_files(made.keys), "trust/policy.yaml": new_file("trust/policy.yaml", policy)}, by=HR_HEAD)
    made.act({"acts.yaml": b"acts: []\n"})
    assert found(made) == ["KD945"]


def test_before_its_day_the_policy_only_notes(made: Builder, keys: Mapping[str, Signer]) -> None:
    made.head, made.files = "", {}
    made.act({SETTINGS: settings("2010-01-01"), BOOK: book(*FIRST_ORDERS)}, key="", command="init")
    made.act(trust_files(keys), by=HR_HEAD)
    made.act({CARD: b"id: c\n"}, key="", basis="")
    made.act({BOOK: book(FIRST_ORDERS[0])}, basis="розпорядження від 27.04.2009 № 44-к")
    assert found(made) == ["KD940".lower(), "KD946".lower(), "KD947".lower(), "KD950"]


def test_on_its_day_the_policy_binds(made: Builder, keys: Mapping[str, Signer]) -> None:
    for day, code in (("2009-05-04", "KD940"), ("2009-05-05", "kd940")):
        made.head, made.files, made.when = "", {}, BEGINNING
        made.act({SETTINGS: settings(day), BOOK: book(*FIRST_ORDERS)}, key="", command="init")
        made.act(trust_files(keys), by=HR_HEAD)
        made.act({CARD: b"id: c\n"}, key="")
        assert found(made) == [code]


def test_the_first_records_of_trust_are_those_pinned_outside(made: Builder) -> None:
    assert found(made, pins=frozenset({made.keys[HEAD].key.fingerprint})) == ["KD955"]
    assert found(made, pins=frozenset()) == []


@pytest.mark.parametrize("who", [OFFICER, ""])
def test_the_first_records_of_trust_are_signed_by_a_root(made: Builder, who: str) -> None:
    made.head, made.files = "", {}
    made.act({SETTINGS: settings(), BOOK: book(*FIRST_ORDERS)}, key="", command="init")
    made.act(trust_files(made.keys), by=OFFICER, key=who)
    assert found(made) == ["KD955"]


def test_acts_of_one_moment_and_of_a_clock_a_day_ahead_are_no_fault(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, when=datetime(2010, 1, 1, 12, tzinfo=UTC))
    made.act({CARD: b"id: d\n"}, when=made.when)
    assert found(made) == []
    made.act({CARD: b"id: e\n"}, when=datetime(2010, 1, 2, tzinfo=UTC))
    assert found(made) == ["KD957".lower()]


def test_an_act_from_the_future(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, when=datetime(2031, 1, 1, tzinfo=UTC))
    assert found(made) == ["KD957".lower()]


def test_a_merge_that_keeps_both_sides_needs_nothing_more(made: Builder) -> None:
    made.act({BOOK: book(*FIRST_ORDERS, order(46, "2009-05-04", knows=("kravets-andrii-8t5j",)))})
    side = made.fork()
    made.act({CARD: b"id: c\n"})
    side.act({OTHER: b"id: c\n"}, basis="розпорядження від 04.05.2009 № 46-к")
    made.files[OTHER] = b"id: c\n"
    made.act({}, merging=[side.head], basis="", message="Merge branch 'kravets'\n")
    assert found(made) == []
    made.act({OTHER: b"id: d\n"})
    (finding,) = told(made)
    assert (finding.code, finding.path, finding.values["roles"]) == ("KD947", OTHER, "працівник")


def test_a_merge_that_writes_what_neither_side_had_is_an_act_like_any_other(made: Builder) -> None:
    side = made.fork()
    made.act({CARD: b"id: c\n"})
    side.act({OTHER: b"id: c\n"}, basis="розпорядження від 04.05.2009 № 45-к")
    made.files[OTHER], made.files[CARD] = b"id: c\n", b"id: evil\n"
    made.act({}, merging=[side.head], message="Merge\n")
    assert sorted(found(made)) == ["KD946", "KD947", "KD947"]


def test_after_a_checkpoint_only_what_follows_is_judged(made: Builder) -> None:
    made.act({CARD: b"id: c\n"}, key="")
    point = made.act({CARD: b"id: d\n"})
    made.act({CARD: b"id: e\n"}, key="")
    assert found(made) == ["KD940", "KD940"]
    assert found(made, since=point) == ["KD940"]


def test_after_a_checkpoint_a_branch_from_before_it_is_judged_as_well(made: Builder) -> None:
    side = made.fork()
    point = made.act({OTHER: b"id: c\n"}, basis="розпорядження від 27.04.2009 № 44-к")
    side.act({CARD: b"id: evil\n"}, key="")
    made.files[CARD] = b"id: evil\n"
    made.when = side.when
    made.act({}, merging=[side.head], basis="", message="Merge\n")
    assert "KD940" in found(made)
    assert found(made, since=point) == ["KD940"]


def test_after_a_checkpoint_a_branch_from_before_it_brings_no_old_rights_back(one_root: Builder) -> None:
    side = one_root.fork()
    policy = policy_value(1)
    policy["rules"][0]["write"] = ["керівник кадрової служби"]
    point = one_root.act({"trust/policy.yaml": new_file("trust/policy.yaml", policy)}, by=HR_HEAD)
    side.act({OTHER: b"id: c\n"}, basis="розпорядження від 04.05.2009 № 45-к", by=HR_HEAD)
    side.files["trust/policy.yaml"], side.files[CARD] = one_root.files["trust/policy.yaml"], b"id: evil\n"
    side.act({}, merging=[one_root.head], when=one_root.when + timedelta(hours=9))
    assert [one.path for one in told(side) if one.code == "KD945"] == [CARD]
    assert [one.path for one in told(side, since=point) if one.code == "KD945"] == [CARD]


def test_after_a_checkpoint_a_key_retired_before_it_signs_no_branch_from_before(one_root: Builder) -> None:
    side = one_root.fork()
    point = one_root.act(retire(one_root, OFFICER), by=HR_HEAD)
    side.act({CARD: b"id: z\n"}, when=one_root.when - timedelta(minutes=30))
    one_root.files[CARD] = b"id: z\n"
    one_root.act({}, by=HR_HEAD, merging=[side.head], basis="", message="Merge\n")
    assert found(one_root) == found(one_root, since=point) == ["KD944"]
