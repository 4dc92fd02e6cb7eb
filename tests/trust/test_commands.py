"""`kadry trust init|add|retire|list`: who signs, by one signed act (H10, K17; trust 3.3)."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.answers import answers
from tests.kadry import Run
from tests.signing.keys import signer
from tests.trust.conftest import BASIS, Register
from tests.trust.values import EMAILS, HEAD, HR_HEAD, NAMES, OFFICER, WORKER

pytestmark = pytest.mark.req("H10", "K17")


def prints(register: Register, *names: str) -> list[str]:
    return [signer(register.keys, name).key.fingerprint for name in names]


def result(run: Run) -> Any:
    assert run.code == 0, run
    return run.json["result"]


def listed(register: Register) -> Any:
    return result(register.run("trust", "list", "--json"))


def one_root(register: Register) -> None:
    """Only the head of HR is a root: one suffices."""
    path = register.root / "kadry.yaml"
    text = path.read_text(encoding="utf-8").replace("Остапчук Віктор Григорович", NAMES[HR_HEAD])
    path.write_text(text, encoding="utf-8", newline="\n")
    assert register.run("record", "--yes", *BASIS).code == 0
    done = register.run("trust", "init", "--head-key", register.public(HR_HEAD), *BASIS)
    assert done.code == 0, done


def test_the_records_begin_by_one_signed_act(register: Register) -> None:
    begun = result(register.begin("--from", "2027-01-01", "--json"))
    assert [root["fingerprint"] for root in begun["roots"]] == prints(register, HEAD, HR_HEAD)
    assert [root["name"] for root in begun["roots"]] == [NAMES[HEAD], NAMES[HR_HEAD]]
    assert (begun["signers"], begun["roots_needed"], begun["trust_from"]) == (2, 2, "2027-01-01")
    assert begun["files"] == ["kadry.yaml", "trust/policy.yaml", "trust/signers.yaml"]
    git = ["git", "-C", str(register.root), "cat-file", "commit", "main"]
    act = subprocess.run(git, capture_output=True, check=True).stdout
    assert b"\ngpgsig -----BEGIN SSH SIGNATURE-----\n" in act
    assert register.run("check").code == 0
    found = listed(register)
    assert [one["email"] for one in found["signers"]] == [EMAILS[HEAD], EMAILS[HR_HEAD]]
    assert found["rules"][0] == {
        "paths": "people/**",
        "write": ["відповідальний за кадри", "керівник кадрової служби"],
        "knowledge": ["працівник", "керівник органу", "керівник кадрової служби"],
    }
    assert found["rules"][-1]["paths"] == "**"


def test_who_keeps_the_records_may_be_a_signer_and_no_root(register: Register) -> None:
    officer = ("--officer-key", register.public(OFFICER), "--officer-name", NAMES[OFFICER])
    assert register.begin(*officer, "--officer-email", EMAILS[OFFICER]).code == 0
    last = listed(register)["signers"][-1]
    assert (last["name"], last["email"], last["roles"], last["root"]) == (
        NAMES[OFFICER], EMAILS[OFFICER], ["відповідальний за кадри"], False,
    )  # fmt: skip


def test_the_officer_may_be_the_third_root(register: Register) -> None:
    register.acts_as(OFFICER)
    begun = result(register.begin("--third-key", register.public(OFFICER), "--json"))
    assert [root["name"] for root in begun["roots"]] == [NAMES[HEAD], NAMES[HR_HEAD], NAMES[OFFICER]]
    assert (begun["signers"], begun["roots_needed"]) == (3, 2)


def test_a_root_without_an_address_has_the_one_that_whoami_would_make(register: Register) -> None:
    keys = ("--head-key", register.public(HEAD), "--hr-key", register.public(HR_HEAD))
    begun = result(register.run("trust", "init", *keys, *BASIS, "--json"))
    assert [root["email"] for root in begun["roots"]] == ["ostapchuk-viktor-hryhorovych@kadry.invalid", EMAILS[HR_HEAD]]


def test_one_person_in_both_posts_is_one_root(register: Register) -> None:
    one_root(register)
    found = listed(register)
    assert [one["roles"] for one in found["signers"]] == [["керівник органу", "керівник кадрової служби"]]
    assert found["roots_needed"] == 1


def test_it_asks_for_what_is_not_said(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [str(register.public(name)) for name in (HEAD, HR_HEAD)]
    answers(monkeypatch, "немає.pub", files[0], "golova", EMAILS[HEAD], files[1], "", BASIS[1], "т")
    done = register.run("trust", "init")
    assert done.code == 0, done
    assert [one["email"] for one in listed(register)["signers"]] == [EMAILS[HEAD], EMAILS[HR_HEAD]]


def refused(run: Run, *words: str) -> None:
    assert run.code == 2, run
    assert [word for word in words if word not in run.err] == [], run.err


class TestBeginningIsRefused:
    def test_without_a_key_of_the_officer(self, register: Register) -> None:
        register.run("whoami", "--no-key")
        before = register.head()
        refused(register.begin(), "ключа ще не названо", "kadry whoami --key")
        assert register.head() == before

    def test_twice(self, register: Register) -> None:
        register.begin()
        refused(register.begin(), "записи довіри вже є", "kadry trust add")

    def test_with_a_secret_key(self, register: Register) -> None:
        refused(register.run("trust", "init", "--head-key", register.keys / HEAD, *BASIS), "таємний", "--head-key")

    def test_without_the_key_of_the_head_of_hr(self, register: Register) -> None:
        refused(register.run("trust", "init", "--head-key", register.public(HEAD), *BASIS), "--hr-key")

    def test_with_one_key_for_two(self, register: Register) -> None:
        keys = ("--head-key", register.public(HR_HEAD), "--hr-key", register.public(HR_HEAD))
        refused(register.run("trust", "init", *keys, *BASIS), "один ключ названо двом")
        register.acts_as(OFFICER)
        keys = ("--head-key", register.public(OFFICER), "--hr-key", register.public(HR_HEAD))
        refused(register.run("trust", "init", *keys, *BASIS), "названо ключем іншої людини")

    def test_by_somebody_who_is_no_root(self, register: Register) -> None:
        register.acts_as(OFFICER)
        refused(register.begin(), "починає корінь своїм підписом", "--third-key")

    def test_where_the_officer_signs_with_another_key_than_the_named_one(self, register: Register) -> None:
        keys = ("--head-key", register.public(HEAD), "--hr-key", register.public("druhyi"))
        refused(register.run("trust", "init", *keys, *BASIS), "іншим ключем", "kadry whoami --key")

    def test_for_a_third_root_who_is_one_of_the_two(self, register: Register) -> None:
        third = ("--third-key", register.public("druhyi"), "--third-name", NAMES[HEAD])
        refused(register.begin(*third), "двічі названо одну людину")
        refused(register.begin("--third-name", NAMES[OFFICER]), "--third-key")

    def test_where_the_settings_name_no_head(self, register: Register) -> None:
        refused(register.begin("--on", "2005-01-01"), "не називає керівника органу")


class TestChanges:
    def worker(self, register: Register, *more: object) -> Run:
        who = ("--name", NAMES[WORKER], "--email", EMAILS[WORKER], "--key", register.public(WORKER))
        return register.run("trust", "add", *who, "--role", "працівник", *BASIS, *more)

    def test_one_root_adds_and_retires_by_one_act(self, register: Register) -> None:
        one_root(register)
        added = result(self.worker(register, "--json"))
        assert (added["known"], added["fingerprint"]) == (False, *prints(register, WORKER))
        more = register.run(
            "trust", "add", "--email", EMAILS[WORKER].upper(), "--key", register.public("druhyi"), *BASIS
        )
        assert more.code == 0, more
        assert "новий ключ" in more.out
        gone = result(
            register.run(
                "trust", "retire", EMAILS[WORKER], "--on", "2027-02-01", "--reason", "звільнення", *BASIS, "--json"
            )
        )
        assert gone["fingerprints"] == prints(register, WORKER, "druhyi")
        keys = listed(register)["signers"][-1]["keys"]
        assert [(key["state"], key["retired"], key["reason"]) for key in keys] == [
            ("відкликано", "2027-02-01", "звільнення")
        ] * 2
        assert register.run("check").code == 0

    def test_the_last_act_is_named_by_its_beginning(self, register: Register) -> None:
        one_root(register)
        self.worker(register)
        head = register.head().decode().strip()
        how = ("--on", "2027-02-01", "--reason", "носій утрачено", *BASIS)
        fingerprint = prints(register, WORKER)[0]
        refused(register.run("trust", "retire", fingerprint, *how, "--last-act", "0000"), "в історії немає")
        gone = result(register.run("trust", "retire", fingerprint, *how, "--last-act", head[:8], "--json"))
        assert gone["last_act"] == head

    def test_roles_and_the_root_are_added_to_a_known_person(self, register: Register) -> None:
        one_root(register)
        self.worker(register)
        done = register.run(
            "trust", "add", "--email", EMAILS[WORKER], "--role", "секретар конкурсної комісії", "--as-root", *BASIS
        )
        assert done.code == 0, done
        assert "роль секретар конкурсної комісії, корінь довіри" in done.out
        last = listed(register)["signers"][-1]
        assert (last["roles"], last["root"]) == (["працівник", "секретар конкурсної комісії"], True)

    def test_where_two_roots_are_needed_the_change_waits_for_them(self, register: Register) -> None:
        third = ("--third-key", register.public(OFFICER), "--third-name", NAMES[OFFICER])
        begun = result(register.begin(*third, "--from", "2009-01-01", "--json"))
        before = register.head()
        waiting = self.worker(register)
        assert "Коли її внесуть, буде так: Підписує також" in waiting.out, waiting
        assert register.head() == before
        assert [one["email"] for one in listed(register)["signers"]][-1] != EMAILS[WORKER]
        change = result(register.run("change", "list", "--json"))["changes"][0]["change"]
        for name in (HEAD, HR_HEAD):
            done = register.run("change", "ack", change, "--role", "корінь довіри", "--key", register.keys / name)
            assert done.code == 0, done
        assert register.run("change", "apply", change).code == 0
        assert listed(register)["signers"][-1]["email"] == EMAILS[WORKER]
        pins = register.root.parent / "pins.txt"
        lines = "".join(f"{root['fingerprint']}\n" for root in begun["roots"])
        pins.write_text(lines, encoding="utf-8", newline="\n")
        verified = register.run("audit", "verify", "--pins", pins, "--json")
        codes = [one["code"] for one in verified.json["findings"]]
        assert (verified.code, [code for code in codes if code in {"KD949", "KD955"}]) == (0, []), verified.out

    def test_a_change_that_leaves_no_root_to_spare_is_warned_of(self, register: Register) -> None:
        register.begin("--third-key", register.public(OFFICER), "--third-name", NAMES[OFFICER])
        how = ("--on", "2027-02-01", "--reason", "носій утрачено", *BASIS)
        done = register.run("trust", "retire", EMAILS[HEAD], *how, "--dry-run")
        assert "без одного ключа записів уже не змінити" in done.out, done

    def test_an_officer_who_is_no_root_proposes(self, register: Register) -> None:
        one_root(register)
        register.acts_as(OFFICER)
        before = register.head()
        assert result(self.worker(register, "--json"))["change"].startswith("zmina-")
        assert register.head() == before

    def test_before_the_beginning_there_is_nothing_to_change(self, register: Register) -> None:
        refused(self.worker(register), "kadry trust init")
        refused(register.run("trust", "list"), "kadry trust init")

    def test_who_is_not_known_is_asked_for(self, register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
        one_root(register)
        said = ("не адреса", EMAILS[OFFICER], NAMES[OFFICER], str(register.public(OFFICER)), "4")
        answers(monkeypatch, *said)
        done = register.run("trust", "add", *BASIS, "--yes")
        assert done.code == 0, done
        assert listed(register)["signers"][-1]["roles"] == ["відповідальний за кадри"]


def test_the_list_says_the_rules_in_words(register: Register) -> None:
    register.begin()
    words = " ".join(register.run("trust", "list").out.split())
    assert "про зміну знають працівник, керівник органу і керівник кадрової служби." in words
    assert "потрібна згода 2 коренів з 2." in words
    assert "Правила ще не обов’язкові" in words


def test_addresses_are_completed(register: Register) -> None:
    import io

    from kadry_cli.core.console.completing import answer
    from kadry_cli.topics import all_topics

    register.begin()
    out = io.StringIO()
    words = ("--root", str(register.root), "trust", "retire")
    assert answer(all_topics, words, {"_KADRY_WORD": "go"}, out) == 0
    assert EMAILS[HEAD] in out.getvalue()


def test_a_half_made_record_is_not_begun_anew(register: Register, tmp_path: Path) -> None:
    (register.root / "trust").mkdir()
    (register.root / "trust/policy.yaml").write_text("roots_needed: 1\n", encoding="utf-8", newline="\n")
    assert register.begin().code != 0
    assert not (register.root / "trust/signers.yaml").exists()
