"""The records of trust: what each must say, alone and together (H10, L479; trust 3.3)."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.checking.files import check_data, check_facts
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.register.layout import FilePlace, match
from kadry_cli.core.register.new_file import new_file
from kadry_cli.topics import all_topics, record_kinds
from kadry_cli.trust.checks.records import kept_acknowledgement
from kadry_cli.trust.records.acknowledgement import Acknowledgement
from kadry_cli.trust.rules.trust import pattern
from tests.kadry import EXAMPLE
from tests.trust.values import HEAD, HR_HEAD, PERSON, key_rings, policy_value, signers_value

pytestmark = pytest.mark.req("H10")
SIGNERS, POLICY, ACK = "trust/signers.yaml", "trust/policy.yaml", "acks/zmina-1.yaml"
SIGNATURE = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----"


@pytest.fixture(scope="module")
def values(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    keys = key_rings(tmp_path_factory.mktemp("trust"))
    knowledge = {
        "role": "працівник", "person": PERSON, "kind": "папір", "date": "2009-05-12", "paper": "аркуш 3",
        "hands": [{"signer": "kadry@rada.gov.ua", "signature": SIGNATURE}],
    }  # fmt: skip
    by_head = {
        "role": "керівник органу", "kind": "підпис", "date": "2009-05-12",
        "hands": [{"signer": "golova@rada.gov.ua", "signature": SIGNATURE}],
    }  # fmt: skip
    return {
        SIGNERS: signers_value(keys),
        POLICY: policy_value(),
        ACK: {
            "change": "zmina-1", "basis": "розпорядження від 12.05.2009 № 47-к",
            "files": [{"path": f"people/{PERSON}/card.yaml", "after": "a" * 64}],
            "knowledge": [knowledge, by_head],
        },
    }  # fmt: skip


def codes(values: dict[str, Any]) -> list[str]:
    """The codes found in these three records, and between them and the example's people."""
    ground = open_register(EXAMPLE, law_of(all_topics())).ground
    assert ground is not None
    facts = FactIndex()
    found = []
    kinds = record_kinds()
    card = f"people/{PERSON}/card.yaml"
    files = {card: (EXAMPLE / card).read_bytes()} | {path: new_file(path, value) for path, value in values.items()}
    for path, data in files.items():
        matched = match(path, kinds)
        assert matched is not None
        report = check_data(FilePlace(path, *matched), data, ground)
        facts.add(report.facts)
        found += [finding.code for finding in report.findings if path != card]
    trust = [topic for topic in all_topics() if topic.name == "trust"]
    return sorted(set(found + [finding.code for finding in check_facts(facts, trust, lambda path: files.get(path))]))


def first_key(values: dict[str, Any]) -> dict[str, Any]:
    key: dict[str, Any] = values[SIGNERS]["signers"][0]["keys"][0]
    return key


def unreadable(values: dict[str, Any]) -> None:
    first_key(values)["key"] = "ssh-ed25519 AAAA"


def same_address(values: dict[str, Any]) -> None:
    values[SIGNERS]["signers"][1]["email"] = "Golova@rada.gov.ua"


def same_key(values: dict[str, Any]) -> None:
    values[SIGNERS]["signers"][1]["keys"][0]["key"] = first_key(values)["key"]


def retired_early(values: dict[str, Any]) -> None:
    first_key(values)["retired"] = "2008-12-31"
    values[POLICY]["roots_needed"] = Plain("1")


def one_root_gone(values: dict[str, Any]) -> None:
    first_key(values)["retired"] = "2010-01-01"


def two_suffice(values: dict[str, Any]) -> None:
    values[POLICY]["rules"][0]["knowledge"] = ["працівник", "керівник органу"]


def no_rule_for_cards(values: dict[str, Any]) -> None:
    del values[POLICY]["rules"][0]


def nobodys(values: dict[str, Any]) -> None:
    del values[ACK]["knowledge"][0]["person"]


def without_paper(values: dict[str, Any]) -> None:
    del values[ACK]["knowledge"][0]["paper"]


def one_witness(values: dict[str, Any]) -> None:
    values[ACK]["knowledge"][0]["kind"] = "акт про відмову"


def one_for_two(values: dict[str, Any]) -> None:
    values[ACK]["knowledge"][0] |= {"kind": "підпис", "hands": values[ACK]["knowledge"][1]["hands"]}


def misnamed(values: dict[str, Any]) -> None:
    values[ACK]["change"] = "zmina-2"


def no_card(values: dict[str, Any]) -> None:
    values[SIGNERS]["signers"][3]["person"] = "nikhto-ivan-1a1a"


CASES: list[tuple[str, Callable[[dict[str, Any]], None]]] = [
    ("KD960", unreadable), ("KD961", same_address), ("KD962", same_key), ("KD963", retired_early),
    ("KD964", one_root_gone), ("KD965", two_suffice), ("KD965", no_rule_for_cards), ("KD966", nobodys),
    ("KD966", without_paper), ("KD966", one_witness), ("KD966", one_for_two), ("KD221", misnamed), ("KD968", no_card),
]  # fmt: skip


def test_records_in_order_have_no_finding(values: dict[str, Any]) -> None:
    assert codes(values) == []


@pytest.mark.parametrize(("code", "spoil"), CASES, ids=[f"{code}-{spoil.__name__}" for code, spoil in CASES])
def test_each_slip_has_its_finding(values: dict[str, Any], code: str, spoil: Callable[[dict[str, Any]], None]) -> None:
    spoiled = copy.deepcopy(values)
    spoil(spoiled)
    assert codes(spoiled) == [code]


def test_two_witnesses_of_a_refusal_are_enough(values: dict[str, Any]) -> None:
    changed = copy.deepcopy(values)
    changed[ACK]["knowledge"][0] |= {"kind": "акт про відмову"}
    changed[ACK]["knowledge"][0]["hands"].append({"signer": "operator@rada.gov.ua", "signature": SIGNATURE})
    assert codes(changed) == []


def test_an_acknowledgement_is_written_once(values: dict[str, Any]) -> None:
    before = Acknowledgement.model_validate(values[ACK])
    after = before.model_copy(update={"basis": "інша"})
    assert [one.code for one in kept_acknowledgement(before, after, ACK)] == ["KD967"]
    assert [one.code for one in kept_acknowledgement(before, None, ACK)] == ["KD967"]
    assert list(kept_acknowledgement(before, before, ACK)) == []


@pytest.mark.parametrize(
    ("rule", "path", "named"),
    [
        ("people/**", "people/a-b-1234/card.yaml", True),
        ("people/*/card.yaml", "people/a-b-1234/card.yaml", True),
        ("people/*/card.yaml", "people/a/b/card.yaml", False),
        ("people/**", "peoples/x", False),
        ("kadry.yaml", "kadryXyaml", False),
        ("**", "books/orders/2009.yaml", True),
    ],
)
def test_a_rule_names_files(rule: str, path: str, named: bool) -> None:
    assert bool(pattern(rule).fullmatch(path)) is named


def test_the_roots_are_known_by_their_fingerprints(tmp_path: Path) -> None:
    from kadry_cli.trust.records.policy import Policy
    from kadry_cli.trust.records.signers import Signers
    from kadry_cli.trust.rules.trust import trust_of

    keys = key_rings(tmp_path)
    trust = trust_of(_read(Signers, SIGNERS, signers_value(keys)), _read(Policy, POLICY, policy_value()))
    assert trust.root_fingerprints() == {keys[HEAD].key.fingerprint, keys[HR_HEAD].key.fingerprint}


def _read(model: Any, path: str, value: Any) -> Any:
    from kadry_cli.core.register.load import parse_record

    return parse_record(new_file(path, value), path, model).record
