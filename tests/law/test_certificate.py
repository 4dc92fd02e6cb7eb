"""The certificate of a decision: written, verified, and refused after any change."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.law.certificate import certificate_yaml
from kadry_cli.core.law.lookup import OwnAct, OwnRule
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.law.verification import Check, verify_certificate
from kadry_cli.core.law.yaml_text import yaml_text
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.register.reader import read_text
from kadry_cli.topics import topic
from tests.kadry import EXAMPLE, kadry

if TYPE_CHECKING:
    from pathlib import Path

    from kadry_cli.core.law.lookup import Law
    from kadry_cli.core.manifest import Topic

OWN = OwnAct(
    "poriadok-2020", "Про порядок", "рішення", "Тихобережної селищної ради", "0012", date(2020, 2, 14),
    date(2020, 2, 14), None,
    (OwnRule("sample.least_days", Plain("20"), "пункт 7"), OwnRule("sample.approver", "голова")),
)  # fmt: skip


def certificate(sample: Topic, law: Law, day: date = date(2009, 6, 15), kind: str = "state", *own: OwnAct) -> str:
    on = law.on(day, kind, own)
    decision = sample.load("rules:replay")({"days": 12, "since": "2009-06-01", "note": 'no: "так" #1'}, on)
    return certificate_yaml(decision, on, "0.1.0")


def failed(text: str, sample: Topic) -> list[Check]:
    return [check for check in verify_certificate(text, [sample]).checks if not check.ok]


def test_a_certificate_reads_as_a_page(sample: Topic, law: Law) -> None:
    text = certificate(sample, law)
    for line in (
        "format: kadry-certificate/1\n",
        "rule: sample_rule.kept\n",
        "law_date: 2009-06-15\n",
        "  days: 12\n",
        '  note: "no: \\"так\\" #1"\n',
        "  - key: sample.least_days\n",
        '  share: "6/5"\n',
        '  - "Строк витримано: так; частка 50 %."\n',
    ):
        assert line in text


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2009, 6, 15), "state"),
        (date(2009, 6, 15), "local"),
        (date(2013, 1, 1), "local"),
        (date(2020, 1, 1), "state"),
    ],
)
def test_an_untouched_certificate_is_verified(sample: Topic, law: Law, day: date, kind: str) -> None:
    text = certificate(sample, law, day, kind)
    result = verify_certificate(text, [sample])
    assert result.verified, result.checks
    assert [check.name for check in result.checks] == [
        "format", "rule", "version", "norms", "result", "steps", "fingerprint", "text",
    ]  # fmt: skip


def test_line_endings_and_a_byte_order_mark_do_not_matter(sample: Topic, law: Law) -> None:
    text = certificate(sample, law)
    assert verify_certificate(text.replace("\n", "\r\n"), [sample]).verified
    assert verify_certificate("\ufeff" + text, [sample]).verified


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("  days: 12", "  days: 13", "result"),
        ("  days: 12", "  days: 9", "result"),
        ("since: 2009-06-01", "since: 2009-06-02", "steps"),
        ("law_date: 2009-06-15", "law_date: 2009-06-16", "fingerprint"),
        ("law_date: 2009-06-15", "law_date: 2013-06-15", "norms"),
        ("kind: state", "kind: local", "fingerprint"),
        ("    value: 10", "    value: 11", "norms"),
        ("confidence: digest", "confidence: act", "norms"),
        ("    own: false", "    own: true", "norms"),
        ("point: пункт 3", "point: пункт 4", "norms"),
        ("  kept: true", "  kept: false", "result"),
        ('share: "6/5"', 'share: "7/5"', "result"),
        ("Минуло 12 днів", "Минуло 11 днів", "steps"),
        ("витримано: так", "витримано: ні", "steps"),
        ("Перевірити", "Перевiрити", "text"),
        ("rule: sample_rule.kept", 'rule: "sample_rule.kept"', "text"),
    ],
)
def test_a_changed_letter_is_named(sample: Topic, law: Law, old: str, new: str, name: str) -> None:
    text = certificate(sample, law)
    assert old in text
    changed = text.replace(old, new, 1)
    checks = failed(changed, sample)
    assert name in [check.name for check in checks]
    assert "має бути" in next(check.detail for check in checks if check.name == name)


def test_a_changed_fingerprint_is_named(sample: Topic, law: Law) -> None:
    text = certificate(sample, law)
    head, _, digits = text.partition("fingerprint: ")
    changed = head + "fingerprint: " + ('"0' if digits.startswith('"') else "a0") + digits[2:]
    assert "fingerprint" in [check.name for check in failed(changed, sample)]


def test_a_step_added_or_dropped_is_named(sample: Topic, law: Law) -> None:
    text = certificate(sample, law)
    (found,) = [c for c in failed(text.replace('  - "Строк', '  - Зайве\n  - "Строк'), sample) if c.name == "steps"]
    assert found.detail == "має бути записів: 2, записано: 3"


def test_an_unknown_rule_is_said_to_be_unknown_and_not_judged(sample: Topic, law: Law) -> None:
    checks = failed(certificate(sample, law).replace("sample_rule.kept", "sample_rule.lost", 1), sample)
    assert [check.name for check in checks] == ["rule"]
    assert "невідоме" in checks[0].detail


def test_another_version_of_the_rule_is_never_judged_by_this_one(sample: Topic, law: Law) -> None:
    text = certificate(sample, law).replace("version: 1", "version: 2", 1).replace("  days: 12", "  days: 1")
    result = verify_certificate(text, [sample])
    assert [check.name for check in result.checks if not check.ok] == ["version"]
    assert not {"result", "steps", "norms"} & {check.name for check in result.checks}


@pytest.mark.parametrize(
    "inputs", ["inputs: {}", "inputs:\n  days: сім\n  since: 2009-06-01", "inputs:\n  days: 5\n  since: 1"]
)
def test_inputs_that_do_not_fit_the_rule_are_named(sample: Topic, law: Law, inputs: str) -> None:
    text = certificate(sample, law)
    start, end = text.index("inputs:"), text.index("norms:")
    checks = failed(text[:start] + inputs + "\n" + text[end:], sample)
    assert [check.name for check in checks] == ["inputs"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "format: kadry-certificate/2\n",
        "format: kadry-certificate/1\n",
        "- a\n",
        "просто текст",
        "a: &x 1\nb: *x\n",
        "format: kadry-certificate/1\nrule: [1]\n",
    ],
)
def test_what_is_no_certificate_is_refused_at_the_first_check(sample: Topic, text: str) -> None:
    (check,) = verify_certificate(text, [sample]).checks
    assert (check.name, check.ok) == ("format", False)
    assert check.detail


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: state", "kind: school"),
        ("law_date: 2009-06-15", "law_date: 2009-06-31"),
        ("law_date: 2009-06-15", "law_date: [1]"),
        ("rule: sample_rule.kept", "rule: 5"),
        ("kadry: ", "extra: 1\nkadry: "),
    ],
)
def test_a_broken_shape_is_refused_in_words(sample: Topic, law: Law, old: str, new: str) -> None:
    checks = failed(certificate(sample, law).replace(old, new, 1), sample)
    assert [check.name for check in checks] == ["format"]


@pytest.mark.req("A4")
def test_a_norm_of_the_bodys_own_act_is_taken_from_the_certificate_and_said_so(sample: Topic, law: Law) -> None:
    text = certificate(sample, law, date(2020, 3, 3), "local", OWN)
    assert 'number: "0012"' in text
    assert "sample.approver" not in text
    result = verify_certificate(text, [sample])
    assert result.verified, result.checks
    (norms,) = [check for check in result.checks if check.name == "norms"]
    assert norms.detail == (
        "норми з власного акта органу взято з довідки (сам акт не перевірено): sample.least_days – "
        "рішення Тихобережної селищної ради від 14.02.2020 № 0012, пункт 7"
    )


def test_an_own_act_slipped_in_against_a_confirmed_norm_is_named(sample: Topic, law: Law) -> None:
    text = certificate(sample, law, date(2020, 3, 3), "local", OWN)
    moved = text.replace("2020-02-14", "2005-02-14").replace("law_date: 2020-03-03", "law_date: 2009-03-03")
    assert "norms" in [check.name for check in failed(moved, sample)]


@pytest.mark.parametrize("line", ['    date: "2020"', "    from: [1]", "    date: 2020-02-30"])
def test_a_broken_own_act_is_refused(sample: Topic, law: Law, line: str) -> None:
    text = certificate(sample, law, date(2020, 3, 3), "local", OWN)
    key = line.split(":")[0]
    old = next(one for one in text.splitlines() if one.startswith(f"{key}: "))
    assert [check.name for check in failed(text.replace(old, line, 1), sample)] == ["format"]


@pytest.mark.req("D19")
@pytest.mark.parametrize("last", [1, 2, 5])
def test_the_result_of_an_exam_is_certified_and_verified(last: int) -> None:
    exam = topic("exam")
    law = law_of([exam]).on(date(2009, 6, 15), "state")
    inputs = {"attendance": "з'явився", "marks": [3, 3, 3, 2, last]}
    decision = exam.load(dict(exam.decisions)["exam.result"])(inputs, law)
    text = certificate_yaml(decision, law, "0.1.0")
    assert verify_certificate(text, [exam]).verified
    assert not verify_certificate(text.replace("    - 3", "    - 4", 1), [exam]).verified


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Cf", "Cn", "Co", "Zl", "Zp", "Mn", "Me", "Lm", "Sk")),
        max_size=20,
    )
)


def back(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: back(item) for key, item in value.items()}
    if isinstance(value, list):
        return [back(item) for item in value]
    return ("plain" if isinstance(value, Plain) else "text", str(value))


def wanted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: wanted(item) for key, item in value.items()}
    if isinstance(value, list):
        return [wanted(item) for item in value]
    if isinstance(value, str):
        return ("plain" if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value) else "text", value)
    return "plain", json.dumps(value)


@given(
    st.dictionaries(
        st.from_regex("[a-zа-яіїєґ0-9_.]{1,12}", fullmatch=True),
        st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
            st.from_regex("[a-z0-9]{1,6}", fullmatch=True), inner, max_size=3), max_leaves=8),
        min_size=1, max_size=5,
    )
)  # fmt: skip
def test_whatever_is_written_the_strict_reader_gives_back(value: dict[str, Any]) -> None:
    read, findings = read_text(yaml_text(value).encode("utf-8"), "x")
    assert findings == ()
    assert back(read) == wanted(value)


@given(st.data())
def test_no_change_of_a_certificate_breaks_the_verifier_or_passes_it(data: st.DataObject) -> None:
    exam = topic("exam")
    law = law_of([exam]).on(date(2009, 6, 15), "state")
    decision = exam.load(dict(exam.decisions)["exam.result"])({"attendance": "з'явився", "marks": [3, 3, 3, 2, 1]}, law)
    text = certificate_yaml(decision, law, "0.1.0")
    at = data.draw(st.integers(0, len(text) - 1))
    length = data.draw(st.integers(0, 12))
    put = data.draw(st.text("01 -:[]{}\"'#\nаa", max_size=4))
    changed = text[:at] + put + text[at + length :]
    by_whom = re.compile("^kadry: .*\n", re.MULTILINE)
    if by_whom.sub("", changed).rstrip("\n") != by_whom.sub("", text).rstrip("\n"):
        assert not verify_certificate(changed, [exam]).verified


@pytest.mark.req("A4")
def test_an_own_act_is_compared_with_the_register_at_hand(tmp_path: Path) -> None:
    root = tmp_path / "register"
    for source in EXAMPLE.rglob("*.yaml"):
        target = root / source.relative_to(EXAMPLE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    certificate = tmp_path / "certificate.yaml"
    scored = ("exam", "score", "2013-spetsialist-finviddilu", "--candidate", "бондар", "--certificate", certificate)
    assert kadry("--root", root, *scored).code == 0
    assert kadry("--root", root, "verify", certificate).code == 0
    acts = root / "acts.yaml"
    text = acts.read_text(encoding="utf-8")
    for changed, word in (("value: 1/2", "value: 3/5"), ('number: "18-р"', 'number: "19-р"'), ("rada-18", "rada-19")):
        acts.write_text(text.replace(changed, word), encoding="utf-8")
        run = kadry("--root", root, "verify", certificate, "--json")
        assert run.code == 1
        assert [check["name"] for check in run.json["result"]["checks"] if not check["ok"]] == ["own_acts"]
