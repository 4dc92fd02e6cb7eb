"""Whose knowledge is proven, asked for by itself: before the policy binds too, by a paper alone (L479, trust U5)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kadry_cli.audit.verifying.knowledge import Knowledge, knowledge_in
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.signing.signing import Signer
from tests.audit.verifying.conftest import TODAY, found
from tests.audit.verifying.histories import (
    BOOK,
    CARD,
    FIRST_ORDERS,
    OTHER,
    SETTINGS,
    Builder,
    book,
    settings,
    trust_files,
)
from tests.audit.verifying.honest import PAPER, acknowledged
from tests.trust.values import HEAD, HR_HEAD, ROLES, WORKER

pytestmark = pytest.mark.req("H10", "K1")
BY_KEYS = [(ROLES[name], name) for name in (HEAD, HR_HEAD)]
ALL = ["працівник", "керівник органу", "керівник кадрової служби"]


def known(made: Builder) -> Knowledge:
    with overlay(str(made.git_dir)) as place, objects(place) as store:
        return knowledge_in(place, store, made.head, TODAY)


def test_a_worker_who_signed_a_paper_is_listed_apart(made: Builder) -> None:
    acknowledged(made, {CARD: b"id: c\n"}, [(ROLES[WORKER], PAPER), *BY_KEYS], "zmina-1")
    assert found(made) == []
    assert known(made) == Knowledge({}, {}, {(made.head, CARD): ["працівник"]})


def test_a_worker_who_signed_with_a_key_or_under_the_order_is_not(made: Builder) -> None:
    acknowledged(made, {CARD: b"id: c\n"}, [(ROLES[WORKER], WORKER), *BY_KEYS], "zmina-1")
    made.act({CARD: b"id: d\n"})
    ground = "розпорядження від 04.05.2009 № 45-к"
    acknowledged(made, {CARD: b"id: e\n"}, [(ROLES[WORKER], PAPER), *BY_KEYS], "zmina-2", basis=ground)
    assert found(made) == []
    assert known(made) == Knowledge({}, {}, {})


def test_a_paper_that_the_head_of_hr_has_not_vouched_for_proves_nothing(made: Builder) -> None:
    acknowledged(made, {CARD: b"id: c\n"}, [(ROLES[WORKER], PAPER), *BY_KEYS[:1]], "zmina-1", voucher=HEAD)
    assert set(found(made)) == {"KD947", "KD948"}
    assert known(made) == Knowledge({(made.head, CARD): ["працівник", "керівник кадрової служби"]}, {}, {})


def test_before_the_policy_binds_knowledge_is_asked_for_too(made: Builder, keys: Mapping[str, Signer]) -> None:
    made.head, made.files = "", {}
    made.act({SETTINGS: settings("2010-01-01"), BOOK: book(*FIRST_ORDERS), CARD: b"id: a\n"}, key="", command="init")
    before = made.act({OTHER: b"id: b\n"}, key="", basis="заява від 04.05.2009")
    made.act(trust_files(keys), by=HR_HEAD)
    after = made.act({OTHER: b"id: c\n"}, basis="заява від 04.05.2009")
    assert known(made).unproven == {(before, OTHER): ALL, (after, OTHER): ALL}
