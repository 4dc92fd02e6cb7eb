"""`kadry audit log` and `diff` over a history with acts of kadry, hand-made commits, a merge and a broken revision."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.audit.planned import ADDED_RANK, PERSON
from tests.body.acts import done, git, on, refused
from tests.dossier.conftest import founded, register

pytestmark = pytest.mark.req("K1")
__all__ = ["founded", "register"]

CARD = f"people/{PERSON}/card.yaml"
RANK = "13"
WHO = ("-c", "user.name=x", "-c", "user.email=x@kadry.invalid")


def changes(root: Path, *args: object) -> list[dict[str, Any]]:
    """The changes as `kadry audit log` gives them."""
    return list(done(root, "audit", "log", *args)["changes"])


def commit(root: Path, message: str, *, author: str = "Хтось Інший <x@kadry.invalid>") -> str:
    """A commit made by plain git, around kadry."""
    git(root, "add", "-A")
    git(
        root,
        "-c",
        "user.name=x",
        "-c",
        "user.email=x@kadry.invalid",
        "commit",
        "-q",
        "-m",
        message,
        f"--author={author}",
    )
    return git(root, "rev-parse", "HEAD").strip()


def rewrite(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_a_rank_is_one_change_with_its_author_and_ground(register: Path) -> None:
    made = done(register, *ADDED_RANK)
    found = changes(register, "--person", PERSON, "--limit", 1)
    assert len(found) == 1
    one = found[0]
    assert (one["commit"], one["author"], one["basis"]) == (
        made["commit"],
        "Ковтун Лариса Миколаївна",
        "розпорядження від 02.06.2014 № 11-к",
    )
    assert (one["record"], one["person"], one["name"]) == (CARD, PERSON, "Ґудзь Марія Іванівна")
    assert (one["field"], one["change"], one["old"]) == ("career.2", "додано", None)
    assert one["title"] == "Проходження служби (02.06.2014, присвоєння рангу)"
    assert "ранг: 12" in one["new"]


def test_the_first_act_is_one_change_a_record(register: Path) -> None:
    every = changes(register, "--limit", 0)
    assert {one["title"] for one in every} == {"увесь запис"}
    assert len({one["record"] for one in every}) == len(every)
    assert changes(register, register, "--limit", 0) == every


def test_a_hand_made_commit_is_told_field_by_field_and_without_a_ground(register: Path) -> None:
    rewrite(register, CARD, f"rank: {RANK}", "rank: 12")
    made = commit(register, "тихенько")
    one = changes(register, "--limit", 1)[0]
    assert (one["commit"], one["basis"], one["author"]) == (made, None, "Хтось Інший")
    assert (one["field"], one["old"], one["new"]) == ("career.1.rank", RANK, "12")
    run = on(register, "audit", "log", "--limit", 1)
    assert "зроблено поза kadry: тихенько" in run.out
    assert f"Ранг: {RANK} → 12" in run.out


@pytest.mark.req("T-I11")
def test_personal_data_are_masked_until_they_are_asked_for(register: Path) -> None:
    rewrite(register, CARD, "date: 1979-03-14", "date: 1979-03-15")
    commit(register, "народження")
    hidden = on(register, "audit", "log", "--person", PERSON, "--limit", 1)
    assert "1979" not in hidden.out.replace("-03-", ".03.")
    assert "••••••" in hidden.out
    shown = changes(register, "--person", PERSON, "--limit", 1, "--reveal")[0]
    assert (shown["old"], shown["new"]) == ("14.03.1979", "15.03.1979")


def test_a_revision_that_does_not_parse_is_a_finding_that_names_it(register: Path) -> None:
    whole = (register / CARD).read_text(encoding="utf-8")
    (register / CARD).write_text(whole + "id: ще-раз\n", encoding="utf-8")
    broken = commit(register, "зламано")
    (register / CARD).write_text(whole.replace("rank: 13", "rank: 11"), encoding="utf-8")
    commit(register, "відновлено")
    run = on(register, "audit", "log", "--person", PERSON, "--json")
    found = [(one["code"], one["path"]) for one in run.json["findings"]]
    assert found == [("KD930", CARD)]
    moment = git(register, "show", "-s", "--format=%cd", "--date=format:%d.%m.%Y %H:%M:%S", broken).strip()
    assert f"в акті від {moment} запис не читається (KD004)" in run.json["findings"][0]["message"]
    told = [one["title"] for one in run.json["result"]["changes"][:2]]
    assert told == ["запис не прочитано", "запис не прочитано"]


def test_of_a_merge_only_what_neither_side_had_is_told(register: Path) -> None:
    git(register, "checkout", "-q", "-b", "side")
    rewrite(register, CARD, f"rank: {RANK}", "rank: 12")
    commit(register, "збоку")
    git(register, "checkout", "-q", "main")
    (register / "note.txt").write_text("x\n", encoding="utf-8")
    commit(register, "прямо")
    git(register, *WHO, "merge", "-q", "--no-ff", "--no-commit", "side")
    rewrite(register, f"people/{PERSON}/card.yaml", "rank: 12", "rank: 10")
    made = commit(register, "злиття")
    ranks = [(one["old"], one["new"]) for one in changes(register, "--field", "career.1.rank")]
    assert ranks[0] in {(RANK, "10"), ("12", "10")}
    assert (RANK, "12") in ranks
    assert changes(register, "--limit", 1)[0]["commit"] == made


def test_acts_and_fields_are_narrowed(register: Path) -> None:
    done(register, *ADDED_RANK)
    rewrite(register, CARD, f"rank: {RANK}", "rank: 12")
    commit(register, "інше")
    assert {one["author"] for one in changes(register, "--author", "інший")} == {"Хтось Інший"}
    assert {one["basis"] for one in changes(register, "--basis", "11-к")} == {"розпорядження від 02.06.2014 № 11-к"}
    assert changes(register, "--until", "01.01.2009") == []
    assert changes(register, "--since", "01.01.2009", "--limit", 1)
    assert {one["title"] for one in changes(register, "--field", "присвоєння рангу")} == {
        "Проходження служби (02.06.2014, присвоєння рангу)"
    }
    assert "раніше за --since" in refused(register, "audit", "log", "--since", "2014-01-01", "--until", "2013-01-01")
    limited = done(register, "audit", "log", "--limit", 2)
    assert (len(limited["changes"]), limited["more"]) == (2, True)


def test_an_auditor_takes_the_changes_away_as_a_table(register: Path, tmp_path: Path) -> None:
    done(register, *ADDED_RANK)
    table = tmp_path / "zminy.csv"
    made = done(register, "audit", "log", "--person", PERSON, "-o", table)
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0][:4] == ["Записано", "Хто записав", "Підстава", "Акт історії"]
    assert len(rows) - 1 == len(made["changes"])
    assert "уже існує" in refused(register, "audit", "log", "-o", table)


def test_two_states_differ_by_what_was_and_became_whatever_lies_between(register: Path, tmp_path: Path) -> None:
    first = git(register, "rev-parse", "HEAD").strip()
    rewrite(register, CARD, f"rank: {RANK}", "rank: 12")
    commit(register, "раз")
    rewrite(register, CARD, "rank: 12", "rank: 11")
    last = commit(register, "два")
    made = done(register, "audit", "diff", first[:10])
    assert (made["since"], made["until"]) == (first, last)
    assert [(one["field"], one["old"], one["new"]) for one in made["changes"]] == [("career.1.rank", RANK, "11")]
    back = done(register, "audit", "diff", last, first, "-o", tmp_path / "r.xlsx")
    assert [(one["old"], one["new"]) for one in back["changes"]] == [("11", RANK)]
    assert (tmp_path / "r.xlsx").is_file()
    assert "в історії немає" in refused(register, "audit", "diff", "ffffffffff")
    assert "ще нічого не записано" in refused(register, "audit", "diff", "01.01.2001")
    assert done(register, "audit", "diff", "31.12.2099")["changes"] == []


def test_a_register_without_a_history_says_so(register: Path) -> None:
    shutil.rmtree(register / ".git")
    run = on(register, "audit", "log")
    assert (run.code, "не має історії" in run.err) == (2, True)


def test_each_value_names_the_act_that_gave_it(register: Path) -> None:
    made = done(register, *ADDED_RANK)
    fields = {one["field"]: one for one in done(register, "audit", "blame", "ґудзь")["fields"]}
    assert fields["career.2.rank"]["commit"] == made["commit"]
    assert fields["career.2.rank"]["basis"] == "розпорядження від 02.06.2014 № 11-к"
    assert fields["career.1.rank"]["commit"] != made["commit"]
    assert fields["birth.date"]["value"] == "••••••"
    only = done(register, "audit", "blame", CARD, "--field", "присвоєння рангу")["fields"]
    assert {one["commit"] for one in only} == {made["commit"]}
    shown = done(register, "audit", "blame", "ґудзь", "--field", "birth.date", "--reveal")["fields"]
    assert [one["value"] for one in shown] == ["14.03.1979"]
    assert "такого запису немає" in refused(register, "audit", "blame", "people/xxx-1a1a/card.yaml")
    assert "не запис реєстру" in refused(register, "audit", "blame", "templates/x.yaml")


def test_who_recorded_what_and_what_has_no_ground(register: Path) -> None:
    done(register, *ADDED_RANK)
    rewrite(register, CARD, f"rank: {RANK}", "rank: 11")
    commit(register, "тихенько")
    officer, other = done(register, "audit", "who")["authors"]
    assert (officer["author"], officer["acts"], officer["without_basis"]) == ("Ковтун Лариса Миколаївна", 2, 0)
    assert (other["author"], other["acts"], other["files"], other["people"], other["without_basis"]) == (
        "Хтось Інший",
        1,
        1,
        1,
        1,
    )
    assert "Без підстави – 1 акт" in on(register, "audit", "who", "--person", "ґудзь").out
    assert done(register, "audit", "who", "--until", "01.01.2009")["authors"] == []


def test_what_was_known_and_what_holds_are_two_days(register: Path) -> None:
    before = git(register, "rev-parse", "HEAD").strip()
    made = done(register, *ADDED_RANK)
    now = done(register, "audit", "show", "ґудзь", "--on", "01.09.2014")
    then = done(register, "audit", "show", "ґудзь", "--known", before[:12], "--on", "01.09.2014")
    earlier = done(register, "audit", "show", "ґудзь", "--on", "01.06.2014")
    assert (now["standing"]["rank"], then["standing"]["rank"], earlier["standing"]["rank"]) == (12, 13, 13)
    assert (now["commit"], then["commit"]) == (made["commit"], before)
    assert now["standing"]["unit"] == "Загальний відділ"
    assert done(register, "audit", "show", "ґудзь", "--on", "01.01.2001")["standing"] is None
    values = {one["field"]: one["value"] for one in now["fields"]}
    assert (values["birth.date"], values["career.2.rank"]) == ("••••••", "12")
    only = done(register, "audit", "show", CARD, "--field", "присвоєння рангу", "--known", "31.12.2099")["fields"]
    assert all("присвоєння рангу" in one["title"] for one in only)
    assert done(register, "audit", "show", "staff/units/zahalnyi-viddil.yaml")["standing"] is None
    assert "тоді такого запису" in refused(register, "audit", "show", "people/xxx-1a1a/card.yaml")
    assert "не запис реєстру" in refused(register, "audit", "show", "papers/x.yaml")
