"""What an acknowledgement proves: each claim against the records of trust, each reason by itself (H10; trust U5)."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.signing.signing import Signer
from kadry_cli.trust.records.acknowledgement import Acknowledgement, Knowledge
from kadry_cli.trust.rules.acks import AckVerdict, Change, acked_files, judge_acknowledgement, roots_lacking
from kadry_cli.trust.rules.knowing import lacking, needs
from kadry_cli.trust.rules.trust import Trust
from tests.trust.acks import ID, REGISTER, knowledge, signed, trust_from, unsigned, with_knowledge
from tests.trust.values import EMAILS, HEAD, HR_HEAD, OFFICER, PERSON, ROLES, WORKER, key_rings, signers_value

pytestmark = [pytest.mark.req("H10", "T-U5"), pytest.mark.row("U5")]
CARD = f"people/{PERSON}/card.yaml"
CHANGED: Change = {CARD: (b"old", b"new"), "people/gudz-mariia-3f8k/file.yaml": (None, b"file")}
EMPLOYEE, CHIEF, PERSONNEL, ROOT = "працівник", "керівник органу", "керівник кадрової служби", "корінь довіри"
PAPER, REFUSED = "папір", "акт про відмову"


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Signer]:
    return key_rings(tmp_path_factory.mktemp("trust"))


@pytest.fixture(scope="module")
def trust(keys: dict[str, Signer]) -> Trust:
    return trust_from(signers_value(keys))


def judged(trust: Trust, *known: Knowledge, changed: Change = CHANGED) -> AckVerdict:
    return judge_acknowledgement(with_knowledge(unsigned(CHANGED), *known), REGISTER, trust, changed)


def by_key(keys: dict[str, Signer], role: str, name: str, **more: Any) -> Knowledge:
    if role == EMPLOYEE:
        more.setdefault("person", PERSON)
    return signed(unsigned(CHANGED), knowledge(role, **more), keys, name)


def all_three(keys: dict[str, Signer]) -> tuple[Knowledge, ...]:
    return tuple(by_key(keys, ROLES[name], name) for name in (WORKER, HEAD, HR_HEAD))


def reasons(verdict: AckVerdict) -> str:
    return "; ".join(one.reason for one in verdict.unproven)


def test_three_keys_prove_what_a_card_needs(keys: dict[str, Signer], trust: Trust) -> None:
    verdict = judged(trust, *all_three(keys))
    assert verdict.unproven == ()
    assert [(one.role, one.person, one.human) for one in verdict.proven] == [
        (EMPLOYEE, PERSON, EMAILS[WORKER]), (CHIEF, "", EMAILS[HEAD]), (PERSONNEL, "", EMAILS[HR_HEAD]),
    ]  # fmt: skip
    assert lacking(needs(trust, CHANGED), verdict.known) == []
    two = judged(trust, *all_three(keys)[:2])
    assert {need.role for need in lacking(needs(trust, CHANGED), two.known)} == {PERSONNEL}


def test_its_own_file_is_no_part_of_the_change(keys: dict[str, Signer], trust: Trust) -> None:
    own = {**CHANGED, f"acks/{ID}.yaml": (None, b"ack")}
    assert judged(trust, *all_three(keys), changed=own).unproven == ()
    assert len(acked_files(CHANGED)) == 2


@pytest.mark.parametrize(
    "changed",
    [
        {**CHANGED, CARD: (b"old", b"other")},
        {**CHANGED, CARD: (b"other", b"new")},
        {**CHANGED, CARD: (b"old", None)},
        {CARD: CHANGED[CARD]},
        {**CHANGED, "acts.yaml": (None, b"more")},
        {**CHANGED, "acks/zmina-2b2c2d.yaml": (None, b"of another")},
    ],
)
def test_of_another_change_nothing_is_proven(keys: dict[str, Signer], trust: Trust, changed: Change) -> None:
    verdict = judged(trust, *all_three(keys), changed=changed)
    assert verdict.proven == ()
    assert len(verdict.unproven) == 3
    assert "інших файлів" in reasons(verdict)


def test_a_statement_of_another_register_change_or_ground_is_none(keys: dict[str, Signer], trust: Trust) -> None:
    ack = with_knowledge(unsigned(CHANGED), *all_three(keys))
    for other in (
        judge_acknowledgement(ack, "8" * 40, trust, CHANGED),
        judge_acknowledgement(ack.model_copy(update={"change": "zmina-2b2c2d"}), REGISTER, trust, CHANGED),
        judge_acknowledgement(ack.model_copy(update={"basis": "інша"}), REGISTER, trust, CHANGED),
    ):
        assert other.proven == ()
        assert reasons(other).count("не сходиться") == 3


def test_one_key_stands_for_a_role_and_not_two(keys: dict[str, Signer], trust: Trust) -> None:
    both = signed(unsigned(CHANGED), knowledge(CHIEF), keys, HEAD, HR_HEAD)
    assert "за роль підписує одна людина" in reasons(judged(trust, both))
    assert judged(trust, both).proven == ()


def test_a_file_named_twice_is_of_another_change(keys: dict[str, Signer], trust: Trust) -> None:
    twice = unsigned(CHANGED).model_copy(update={"files": acked_files(CHANGED) * 2})
    ack = with_knowledge(twice, signed(twice, knowledge(CHIEF), keys, HEAD))
    verdict = judge_acknowledgement(ack, REGISTER, trust, CHANGED)
    assert (verdict.proven, "інших файлів" in reasons(verdict)) == ((), True)


def test_a_signature_for_another_use_is_none(keys: dict[str, Signer], trust: Trust) -> None:
    one = signed(unsigned(CHANGED), knowledge(CHIEF), keys, HEAD, use="git")
    assert "не для обізнаності, а для «git»" in reasons(judged(trust, one))


def test_a_key_counts_for_its_owner_alone(keys: dict[str, Signer], trust: Trust) -> None:
    mine = by_key(keys, CHIEF, HEAD)
    as_another = mine.model_copy(update={"hands": (mine.hands[0].model_copy(update={"email": EMAILS[HR_HEAD]}),)})
    assert f"ключем іншої людини ({EMAILS[HEAD]})" in reasons(judged(trust, as_another))
    without = trust_from({"signers": [one for one in signers_value(keys)["signers"] if one["email"] != EMAILS[HEAD]]})
    assert "у записах довіри немає" in reasons(judged(without, mine))


def test_a_key_that_is_retired_or_not_yet_in_force_proves_nothing(keys: dict[str, Signer]) -> None:
    value = signers_value(keys)
    retired = copy.deepcopy(value)
    retired["signers"][0]["keys"][0]["retired"] = "2030-01-01"
    # Whatever day the statement bears: by then the records already said so.
    assert "ключ відкликано 01.01.2030" in reasons(judged(trust_from(retired), by_key(keys, CHIEF, HEAD)))
    later = trust_from(signers_value(keys, since="2009-05-13"))
    assert "ключ діє лише з 13.05.2009" in reasons(judged(later, by_key(keys, CHIEF, HEAD)))


@pytest.mark.parametrize(
    ("role", "name", "reason"),
    [
        (CHIEF, HR_HEAD, "не має ролі «керівник органу»"),
        (PERSONNEL, OFFICER, "не має ролі"),
        (ROOT, OFFICER, "не корінь довіри"),
    ],
)
def test_nobody_stands_for_a_role_that_he_does_not_hold(
    keys: dict[str, Signer], trust: Trust, role: str, name: str, reason: str
) -> None:
    assert reason in reasons(judged(trust, by_key(keys, role, name)))


@pytest.mark.parametrize("person", [None, "bondar-kateryna-5r2h"])
def test_an_employee_answers_for_his_own_card_alone(keys: dict[str, Signer], trust: Trust, person: str | None) -> None:
    assert "не та людина" in reasons(judged(trust, by_key(keys, EMPLOYEE, WORKER, person=person)))


def test_one_human_stands_for_one_role(keys: dict[str, Signer]) -> None:
    value = signers_value(keys)
    value["signers"][0]["roles"].append(PERSONNEL)
    trust = trust_from(value)
    both = judged(trust, by_key(keys, CHIEF, HEAD), by_key(keys, PERSONNEL, HEAD), by_key(keys, EMPLOYEE, WORKER))
    assert [one.role for one in both.proven] == [EMPLOYEE]
    assert reasons(both).count("одна людина (golova@rada.gov.ua) стоїть за кілька ролей") == 2
    # The head of the body as the employee whose card it is, by a paper.
    value["signers"][0]["person"] = PERSON
    paper = signed(unsigned(CHANGED), knowledge(EMPLOYEE, PAPER, person=PERSON, paper="аркуш 3"), keys, HR_HEAD)
    assert "кілька ролей" in reasons(judged(trust_from(value), by_key(keys, CHIEF, HEAD), paper))


def test_roots_agree_each_by_himself(keys: dict[str, Signer], trust: Trust) -> None:
    changed: Change = {"trust/policy.yaml": (b"old", b"new")}
    ack = unsigned(changed)
    one, other = (signed(ack, knowledge(ROOT), keys, name) for name in (HEAD, HR_HEAD))
    for known, left in (((), 2), ((one,), 1), ((one, one), 1), ((one, other), 0)):
        verdict = judge_acknowledgement(with_knowledge(ack, *known), REGISTER, trust, changed)
        assert roots_lacking(trust, changed, verdict) == left
    assert roots_lacking(trust, CHANGED, AckVerdict()) == 0
    on_paper = signed(ack, knowledge(ROOT, PAPER, paper="аркуш 3"), keys, HR_HEAD)
    verdict = judge_acknowledgement(with_knowledge(ack, on_paper), REGISTER, trust, changed)
    assert "засвідчують лише ключем" in reasons(verdict)


@pytest.mark.parametrize(
    ("more", "who", "reason"),
    [
        ({}, (HR_HEAD,), ""),
        ({"scan": "a" * 64}, (HR_HEAD,), ""),
        ({"paper": None}, (HR_HEAD,), "не названо аркуша"),
        ({"person": None}, (HR_HEAD,), "чия це обізнаність"),
        ({}, (HEAD,), "засвідчити керівник кадрової служби"),
        ({}, (HR_HEAD, HEAD), "засвідчити керівник кадрової служби"),
        ({"role": PERSONNEL}, (HR_HEAD,), "засвідчують лише ключем"),
    ],
)
def test_a_paper_is_countersigned_by_the_head_of_personnel(
    keys: dict[str, Signer], trust: Trust, more: dict[str, Any], who: tuple[str, ...], reason: str
) -> None:
    values = {"role": EMPLOYEE, "kind": PAPER, "person": PERSON, "paper": "аркуш 3, сторінка 12", **more}
    verdict = judged(trust, signed(unsigned(CHANGED), knowledge(**values), keys, *who))
    assert reason in reasons(verdict)
    assert bool(verdict.proven) is not bool(reason)


def test_nobody_countersigns_his_own_paper(keys: dict[str, Signer]) -> None:
    value = signers_value(keys)
    value["signers"][1]["person"] = PERSON
    del value["signers"][3]["person"]
    paper = signed(unsigned(CHANGED), knowledge(EMPLOYEE, PAPER, person=PERSON, paper="аркуш 3"), keys, HR_HEAD)
    assert "власної обізнаності" in reasons(judged(trust_from(value), paper))


@pytest.mark.parametrize(
    ("more", "who", "reason"),
    [
        ({}, (HEAD, OFFICER), ""),
        ({}, (HEAD, HR_HEAD, OFFICER), ""),
        ({}, (HEAD,), "двох свідків"),
        ({}, (HEAD, HEAD), "двох свідків"),
        ({}, (HEAD, WORKER), "свідком власної відмови"),
        ({"paper": None}, (HEAD, OFFICER), "не названо акта"),
        ({"person": None}, (HEAD, OFFICER), "хто відмовився"),
        ({"role": CHIEF}, (HR_HEAD, OFFICER), "лише за роль «працівник»"),
    ],
)
def test_a_refusal_has_two_witnesses_who_are_not_the_person(
    keys: dict[str, Signer], trust: Trust, more: dict[str, Any], who: tuple[str, ...], reason: str
) -> None:
    values = {"role": EMPLOYEE, "kind": REFUSED, "person": PERSON, "paper": "акт від 12.05.2009 № 3", **more}
    verdict = judged(trust, signed(unsigned(CHANGED), knowledge(**values), keys, *who))
    assert reason in reasons(verdict)
    assert bool(verdict.proven) is not bool(reason)


def test_what_is_no_signature_is_told(keys: dict[str, Signer], trust: Trust) -> None:
    one = by_key(keys, CHIEF, HEAD)
    spoiled = one.model_copy(update={"hands": (one.hands[0].model_copy(update={"signature": "підписано"}),)})
    assert "це не підпис SSH" in reasons(judged(trust, spoiled))


@given(data=st.data())
def test_no_sign_of_a_signature_can_be_another(keys: dict[str, Signer], trust: Trust, data: st.DataObject) -> None:
    one = by_key(keys, CHIEF, HEAD)
    text = one.hands[0].signature
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from([*map(chr, range(33, 127)), " ", "\n", ""]).filter(lambda sign: sign != text[at]))
    changed = text[:at] + other + text[at + 1 :]
    if changed == text:
        return
    hand = one.hands[0].model_copy(update={"signature": changed})
    assert judged(trust, one.model_copy(update={"hands": (hand,)})).proven == ()


@pytest.mark.parametrize("field", ["role", "person", "kind", "date", "paper", "scan"])
def test_every_word_of_a_knowledge_is_signed(keys: dict[str, Signer], trust: Trust, field: str) -> None:
    values = {"person": PERSON, "paper": "аркуш 3", "scan": "a" * 64}
    one = signed(unsigned(CHANGED), knowledge(EMPLOYEE, PAPER, **values), keys, HR_HEAD)
    other: dict[str, Any] = {
        "role": CHIEF, "person": "bondar-kateryna-5r2h", "kind": "підпис", "date": one.date.replace(day=13),
        "paper": "аркуш 4", "scan": "b" * 64,
    }  # fmt: skip
    assert judged(trust, one).unproven == ()
    assert judged(trust, one.model_copy(update={field: other[field]})).proven == ()


def test_a_line_break_inside_a_statement_proves_nothing(keys: dict[str, Signer], trust: Trust) -> None:
    one = by_key(keys, CHIEF, HEAD)
    ack: Acknowledgement = with_knowledge(unsigned(CHANGED), one).model_copy(update={"basis": "а\nб"})
    assert "перенос рядка" in reasons(judge_acknowledgement(ack, REGISTER, trust, CHANGED))
