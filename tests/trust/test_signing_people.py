"""Signers as they shall be: every change that is refused, and what the others leave (H10, K17; trust 3.3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kadry_cli.core.errors import UserError
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.trust.folders import SIGNERS_FILE
from kadry_cli.trust.records.signers import Signer, SignerKey, Signers
from kadry_cli.trust.rules.signing_people import (
    key_from,
    live_roots,
    new_signer,
    retired,
    with_key,
    with_roles,
    with_signer,
)
from kadry_cli.trust.rules.trust import fingerprint_of, trust_of
from kadry_cli.trust.rules.usual_policy import policy_lines, usual_policy
from tests.signing.keys import signer
from tests.trust.values import EMAILS, HEAD, HR_HEAD, NAMES, PERSON, WORKER, key_rings, signers_value

pytestmark = pytest.mark.req("H10", "K17")
DAY = date(2027, 2, 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("people")


@pytest.fixture(scope="module")
def signers(folder: Path) -> Signers:
    record = parse_record(new_file(SIGNERS_FILE, signers_value(key_rings(folder))), SIGNERS_FILE, Signers).record
    assert record is not None
    return record


@pytest.fixture(scope="module")
def fresh(folder: Path) -> SignerKey:
    return key_from(signer(folder, "druhyi").key, DAY)


def person(
    key: SignerKey, name: str = "Яремко Надія Іванівна", email: str = "nadiia@rada.gov.ua", card: str = ""
) -> Signer:
    return new_signer(name, email, ("працівник",), key, person=card)


def written(record: Signers) -> Signers | None:
    return parse_record(new_file(SIGNERS_FILE, record_value(record)), SIGNERS_FILE, Signers).record


def test_what_is_changed_reads_back_from_a_file(signers: Signers, fresh: SignerKey) -> None:
    more = with_signer(signers, person(fresh, card="yaremko-nadiia-2a2a"))
    gone = retired(more, "nadiia@rada.gov.ua", DAY, "звільнення", "a" * 40)
    roles = with_roles(gone, EMAILS[WORKER], ("секретар конкурсної комісії",), root=True)
    assert [written(one) for one in (more, gone, roles)] == [more, gone, roles]
    assert gone.signers[-1].keys[0].last_act == "a" * 40
    assert len(live_roots(roles)) == 3


def test_one_key_of_two_is_retired_by_its_fingerprint(signers: Signers, fresh: SignerKey) -> None:
    two = with_key(signers, EMAILS[HEAD], fresh)
    old = fingerprint_of(two.signers[0].keys[0].key)
    left = retired(two, old, DAY, "носій утрачено", roots_needed=2)
    assert [key.retired for key in left.signers[0].keys] == [DAY, None]
    assert len(live_roots(left)) == 2


def gone(signers: Signers) -> Signers:
    return retired(signers, EMAILS[WORKER], DAY, "звільнення")


Change = Callable[[Signers, SignerKey], Signers]
REFUSED: list[tuple[str, Change]] = [
    ("уже має", lambda s, k: with_signer(s, person(k, email=EMAILS[HEAD]))),
    ("уже підписує", lambda s, k: with_signer(s, person(k, name=NAMES[HEAD]))),
    ("уже підписує", lambda s, k: with_signer(s, person(k, name=NAMES[WORKER], card=PERSON))),
    ("цей ключ уже має", lambda s, k: with_signer(s, person(s.signers[0].keys[0]))),
    ("цей ключ уже має", lambda s, k: with_key(s, EMAILS[HEAD], s.signers[0].keys[0])),
    ("немає", lambda s, k: with_key(s, "khtos@rada.gov.ua", k)),
    ("має картку", lambda s, k: with_roles(s, EMAILS[WORKER], (), person="inshyi-ivan-1a1a")),
    ("немає", lambda s, k: retired(s, "khtos@rada.gov.ua", DAY, "р")),
    ("немає", lambda s, k: retired(s, fingerprint_of(k.key), DAY, "р")),
    ("раніше", lambda s, k: retired(s, EMAILS[WORKER], date(2008, 12, 31), "р")),
    ("вже відкликано", lambda s, k: retired(gone(s), EMAILS[WORKER], DAY, "р")),
    ("уже відкликано", lambda s, k: retired(gone(s), fingerprint_of(s.signers[3].keys[0].key), DAY, "р")),
    ("ключ відкликано", lambda s, k: with_key(gone(s), EMAILS[WORKER], s.signers[3].keys[0])),
    ("лишиться 1 корінь", lambda s, k: retired(s, EMAILS[HEAD], DAY, "р", roots_needed=2)),
    ("останній корінь", lambda s, k: retired(retired(s, EMAILS[HEAD], DAY, "р"), EMAILS[HR_HEAD], DAY, "р")),
]  # fmt: skip


@pytest.mark.parametrize(("words", "change"), REFUSED, ids=[f"{at}-{words}" for at, (words, _) in enumerate(REFUSED)])
def test_a_change_without_sense_is_refused(signers: Signers, fresh: SignerKey, words: str, change: Change) -> None:
    with pytest.raises(UserError, match=words):
        change(signers, fresh)


def test_a_namesake_is_told_by_a_card(signers: Signers, fresh: SignerKey) -> None:
    more = with_signer(signers, person(fresh, name=NAMES[WORKER], card="gudz-mariia-9z9z"))
    assert [one.person for one in more.signers if one.name == NAMES[WORKER]] == [PERSON, "gudz-mariia-9z9z"]


@pytest.mark.parametrize(("roots", "needed"), [(1, 1), (2, 2), (3, 2)])
def test_the_usual_policy_asks_for_all_three_over_a_card(signers: Signers, roots: int, needed: int) -> None:
    policy = usual_policy(roots)
    assert policy.roots_needed == needed
    trust = trust_of(signers, policy)
    rule = {
        path: trust.rule_for(path) for path in ("people/a-b-1a1a/card.yaml", SIGNERS_FILE, "books/orders/2027.yaml")
    }
    assert [one.knowledge if one else None for one in rule.values()] == [
        ("працівник", "керівник органу", "керівник кадрової служби"), ("корінь довіри",), (),
    ]  # fmt: skip
    competition = trust.rule_for("competitions/2027-01/exam.yaml")
    assert competition is not None
    assert competition.write[2:] == ("голова конкурсної комісії", "секретар конкурсної комісії")
    assert len(list(policy_lines(policy, roots))) == len(policy.rules)
