"""A change whose knowledge nothing proves is told before it is recorded, once the policy binds (H10, L479)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.changes.told import untold
from kadry_cli.core.register.new_file import new_file
from kadry_cli.trust.folders import POLICY_FILE, SIGNERS_FILE
from tests.audit.verifying.histories import BOOK, CARD, FIRST_ORDERS, OTHER, book, order, settings
from tests.trust.values import key_rings, policy_value, signers_value

pytestmark = pytest.mark.req("H10")
BASIS = "розпорядження від 04.05.2009 № 45-к"
BOUND, BEFORE = date(2009, 5, 4), date(2009, 4, 30)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    keys = key_rings(tmp_path / "keys")
    files = {
        "kadry.yaml": settings(), BOOK: book(*FIRST_ORDERS),
        SIGNERS_FILE: new_file(SIGNERS_FILE, signers_value(keys)), POLICY_FILE: new_file(POLICY_FILE, policy_value()),
    }  # fmt: skip
    for path, data in files.items():
        (tmp_path / "rada" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "rada" / path).write_bytes(data)
    return tmp_path / "rada"


@pytest.mark.parametrize(
    ("path", "basis", "day", "who"),
    [
        pytest.param(CARD, BASIS, BOUND, "", id="the order has all three hands"),
        pytest.param(OTHER, BASIS, BOUND, "працівник (kravets-andrii-8t5j)", id="nobody told this worker"),
        pytest.param(
            CARD, "заява від 04.05.2009", BOUND,
            "працівник (gudz-mariia-3f8k), керівник органу, керівник кадрової служби", id="no order",
        ),
        pytest.param(CARD, "заява від 04.05.2009", BEFORE, "", id="before the policy binds"),
        pytest.param("acts.yaml", "заява від 04.05.2009", BOUND, "", id="nobody needs to know"),
    ],
)  # fmt: skip
def test_whose_knowledge_is_not_proven_is_told(root: Path, path: str, basis: str, day: date, who: str) -> None:
    said = list(untold(root, {path: b"id: c\n"}, basis, day))
    assert [sentence.partition(";")[0] for sentence in said] == ([f"Обізнаності не доведено: {who}"] if who else [])


def test_an_order_that_the_same_act_enters_counts(root: Path) -> None:
    files = {CARD: b"id: c\n", BOOK: book(*FIRST_ORDERS, order(46, "2009-05-04"))}
    assert list(untold(root, files, "розпорядження від 04.05.2009 № 46-к", BOUND)) == []
    files[BOOK] = book(*FIRST_ORDERS, order(46, "2009-05-04", visa=False))
    (said,) = untold(root, files, "розпорядження від 04.05.2009 № 46-к", BOUND)
    assert "керівник кадрової служби;" in said


def test_a_change_by_signatures_or_without_records_of_trust_is_not_asked_about(root: Path) -> None:
    assert list(untold(root, {CARD: b"id: c\n", "acks/zmina-1.yaml": b""}, BASIS, BOUND)) == []
    assert list(untold(root.parent, {CARD: b"id: c\n"}, BASIS, BOUND)) == []
