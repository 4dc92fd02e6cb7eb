"""`kadry trust pin`: fingerprints of the roots outside the register, typed by people (H10; trust 3.3)."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.change.officer import take_over
from kadry_cli.core.errors import UserError
from kadry_cli.trust.pins import read_pins, read_pins_file, write_pins
from kadry_cli.trust.rules.fingerprints import fingerprints_in, groups_of
from tests.kadry import Run
from tests.signing.keys import signer
from tests.trust.conftest import BASIS, Register
from tests.trust.values import HEAD, HR_HEAD

pytestmark = pytest.mark.req("H10", "K17")
ONE = "SHA256:fyg3WnZiLDyji6VOJdb6Yo1q8PO1b5W3e6/6/+baL60"
OTHER = "SHA256:NowtINwbt+jbRaqMytE5aUMDHS7CcAPJZKxxdUS/1hY"


def state(run: Run) -> tuple[int, object]:
    return run.code, run.json["result"]["agrees"]


def roots(register: Register) -> list[str]:
    return [signer(register.keys, name).key.fingerprint for name in (HEAD, HR_HEAD)]


def test_what_is_pinned_is_held_against_the_first_records(register: Register) -> None:
    register.begin()
    first, second = roots(register)
    assert state(register.run("trust", "pin", "--json")) == (0, None)
    assert state(register.run("trust", "pin", first, "--json")) == (0, False)
    assert state(register.run("trust", "pin", "--json")) == (1, False)
    assert state(register.run("trust", "pin", *f"sha256: {' '.join(groups_of(second))}".split(), "--json")) == (0, True)
    assert state(register.run("trust", "pin", "--json")) == (0, True)
    assert (register.root.parent / "settings/pins.json").is_file()
    done = register.run("trust", "pin", ONE.replace("fyg3", "fyg4"))
    assert done.code == 1
    assert "такого кореня в перших записах довіри немає" in done.out
    assert state(register.run("trust", "pin", ONE.replace("fyg3", "fyg4"), "--remove", "--json")) == (0, True)
    assert state(register.run("trust", "pin", "--remove", "--json")) == (0, None)
    assert register.run("trust", "pin", "--remove").code == 2


def test_another_register_with_other_roots_does_not_agree(register: Register, tmp_path: Path) -> None:
    copy = Register(tmp_path / "copy", register.keys)
    shutil.copytree(register.root, copy.root)
    take_over(copy.root)
    register.begin()
    register.run("trust", "pin", *roots(register))
    keys = ("--head-key", copy.public("druhyi"), "--hr-key", copy.public(HR_HEAD))
    assert copy.run("trust", "init", *keys, *BASIS).code == 0
    shown = copy.run("trust", "pin")
    assert shown.code == 1
    assert "НЕ збігається" in shown.out


def test_the_first_records_count_not_the_last_ones(register: Register) -> None:
    register.begin()
    register.run("trust", "pin", *roots(register))
    path = register.root / "trust/signers.yaml"
    text = path.read_text(encoding="utf-8")
    other = signer(register.keys, "druhyi").key.line
    path.write_text(text.replace(signer(register.keys, HEAD).key.line, other), encoding="utf-8", newline="\n")
    assert register.run("record", "--yes", *BASIS).code == 0
    assert state(register.run("trust", "pin", "--json")) == (0, True)


def test_pins_may_come_from_a_file_and_before_the_records(register: Register, tmp_path: Path) -> None:
    file = tmp_path / "vidbytky.txt"
    file.write_text(f"# наказ № 90-к\n\n{ONE}  # Ковтун\n{OTHER}\n", encoding="utf-8", newline="\n")
    assert read_pins_file(file) == {ONE, OTHER}
    assert state(register.run("trust", "pin", "--from-file", file, "--json")) == (0, None)
    assert "звірити ні з чим" in register.run("trust", "pin").out
    assert register.run("trust", "pin", ONE, "--from-file", file).code == 2
    file.write_text(f"{ONE}\nSHA256:abc\n", encoding="utf-8", newline="\n")
    wrong = register.run("trust", "pin", "--from-file", file)
    assert (wrong.code, "рядок 2" in wrong.err) == (2, True)
    file.write_text("# нічого\n", encoding="utf-8", newline="\n")
    assert register.run("trust", "pin", "--from-file", file).code == 2
    assert register.run("trust", "pin", "--from-file", tmp_path / "немає").code == 2


def test_settings_that_do_not_read_hold_no_pins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path))
    write_pins("a" * 40, [ONE])
    write_pins("b" * 40, [OTHER])
    assert [sorted(read_pins(name * 40)) for name in "abc"] == [[ONE], [OTHER], []]
    write_pins("a" * 40, [])
    assert json.loads((tmp_path / "pins.json").read_text(encoding="utf-8")) == {"b" * 40: [OTHER]}
    for text in ("[]", "{", '{"a": 1}'):
        (tmp_path / "pins.json").write_text(text, encoding="utf-8", newline="\n")
        assert read_pins("a") == frozenset()


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32), st.integers(1, 9), st.booleans())
def test_a_fingerprint_is_read_however_it_is_grouped(one: bytes, other: bytes, group: int, marked: bool) -> None:
    import base64

    found = [f"SHA256:{base64.b64encode(data).decode().rstrip('=')}" for data in (one, other)]
    spaced = [" ".join(text[at : at + group] for at in range(0, len(text), group)) for text in found]
    assert fingerprints_in(" ".join(spaced)) == tuple(dict.fromkeys(found))
    assert fingerprints_in(found[0] if marked else found[0].removeprefix("SHA256:")) == (found[0],)
    assert "".join(groups_of(found[0])) == found[0].removeprefix("SHA256:")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (ONE[:-1], "знаків 42, а має бути 43"),
        (f"{ONE}A", "знаків 44"),
        (ONE.replace("W", "С"), "літери кирилиці"),
        (ONE.replace("+", "-"), "«-» зайвий"),
        (f"{ONE[:-1]}1", "останній знак хибний"),
    ],
)
def test_a_slip_in_a_fingerprint_is_told(typed: str, words: str) -> None:
    with pytest.raises(UserError, match="відбитк") as wrong:
        fingerprints_in(typed)
    assert words.replace("літери", "літера") in wrong.value.message.replace("літери", "літера")
