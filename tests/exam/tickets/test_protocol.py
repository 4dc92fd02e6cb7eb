"""Seal, contribute, print, open, verify: secret before the exam, provable after it (trust 3.8, X1-X4)."""

from __future__ import annotations

import os
import stat
import zlib
from datetime import timedelta
from pathlib import Path

import pytest

from kadry_cli.core.clock import shown_by
from tests.exam.planned import FREE
from tests.exam.tickets.banks import yaml_of
from tests.exam.tickets.conftest import AFTER, BEFORE, At
from tests.kadry import Run, kadry

LATER = BEFORE + timedelta(hours=1)
CALM = timedelta(minutes=5)
ORDER = "розпорядження від 01.06.2010 № 52-к"


def text(run: Run) -> str:
    return " ".join((run.out + run.err).split())


def ready(at: At, root: Path, *more: object) -> None:
    """Sealed and printed."""
    assert at(BEFORE, "seal", FREE, *more).code == 0
    assert at(LATER, "tickets", FREE, "-o", root.parent / "tickets.html").code == 0


def compositions(root: Path) -> list[list[str]]:
    """The tickets as ids, from the opened set."""
    tickets = yaml_of(root / f"competitions/{FREE}/tickets.yaml")["tickets"]
    return [ticket["questions"] for ticket in tickets]


def everything_on_disk(*folders: Path) -> dict[str, bytes]:
    """Every file, git objects inflated."""
    found = {}
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                data = path.read_bytes()
                if ".git/objects" in str(path):
                    data = zlib.decompress(data)
                found[str(path)] = data
    return found


@pytest.mark.req("E9", "T-X1")
def test_before_the_opening_no_ticket_stands_anywhere(root: Path, at: At) -> None:
    """The composition: ids or texts of one ticket near each other. Only the named output and the seed file know."""
    ready(at, root)
    output = root.parent / "tickets.html"
    seed = root / f"competitions/{FREE}/exam.seed"
    disk = everything_on_disk(root, root.parent / "temporary")
    shown = at(LATER + CALM, "tickets", FREE, "-o", root.parent / "again.html", "--json").out
    assert at(AFTER, "open", FREE).code == 0
    bank = {one["id"]: one["text"] for one in yaml_of(root / f"competitions/{FREE}/questions.yaml")["questions"]}
    for ticket in compositions(root):
        words = [bank[code] for code in ticket]
        for path, data in {**disk, "screen": shown.encode()}.items():
            for needle in (ticket, words):
                assert not stand_together(data.decode("utf-8", "replace"), needle), path
    for copy in (output, root.parent / "again.html"):
        assert all(bank[code] in copy.read_text(encoding="utf-8").replace("\u00a0", " ") for code in ticket)
    assert seed.read_bytes().count(b"seed ") == 1
    if os.name == "posix":
        assert stat.S_IMODE(seed.stat().st_mode) == stat.S_IMODE(output.stat().st_mode) == 0o600


def stand_together(where: str, needles: list[str]) -> bool:
    """Whether all five stand within a stretch that no list of all questions has them in."""
    places = [where.find(needle) for needle in needles]
    return min(places) >= 0 and max(places) - min(places) < 600


@pytest.mark.req("E9", "T-X1")
def test_git_gets_the_commitment_and_never_the_number(root: Path, at: At) -> None:
    ready(at, root)
    seed = (root / f"competitions/{FREE}/exam.seed").read_text().split("seed ")[1].strip()
    assert [path for path, data in everything_on_disk(root / ".git").items() if seed.encode() in data] == []
    exam = yaml_of(root / f"competitions/{FREE}/exam.yaml")
    assert set(exam["seals"][0]) == {
        "algorithm", "sealed", "time", "act", "approver", "bank", "day", "tickets", "blueprint", "commitment",
        "set_code", "printed",
    }  # fmt: skip
    assert b"*.seed" in (root / ".gitignore").read_bytes()


@pytest.mark.req("E8", "E9", "T-X4")
def test_after_the_opening_anyone_can_prove_the_tickets(root: Path, at: At) -> None:
    assert at(BEFORE, "seal", FREE).code == 0
    assert at(BEFORE + CALM, "contribute", FREE, "бережний", "3 5 1").code == 0
    assert at(LATER, "tickets", FREE, "-o", root.parent / "t.pdf").code == 0
    opened = at(AFTER, "open", FREE, "--json")
    assert opened.json["result"]["early"] is None
    assert [ticket["questions"] for ticket in opened.json["result"]["tickets"]] == compositions(root)
    run = at(AFTER, "verify", FREE, "--json")
    assert (run.code, run.json["result"]["verified"]) == (0, True)
    assert all(check["ok"] for check in run.json["result"]["checks"])


CHANGED_RECORDS = {
    "a letter of a question": ("questions.yaml", "Форма державного правління", "Форми державного правління", "змінено"),
    "an article": ("questions.yaml", "source: стаття 5\n", "source: стаття 6\n", "змінено питання"),
    "a question less": ("different", "", "", "бракує питання"),
    "the order of two questions": ("swap", "", "", "інший порядок питань"),
    "another seed": ("exam.yaml", "seed: ", "seed: 00", "інше таємне число"),
    "another date": ("exam.yaml", "day: 2010-06-15", "day: 2010-06-16", "інші параметри"),
    "another number of tickets": ("exam.yaml", "tickets: 15\n", "tickets: 16\n", "інші параметри"),
    "another code": ("exam.yaml", "set_code: ", "set_code: 00", "код надрукованого комплекту інший"),
    "a question of a ticket": ("ticket", "", "", "питання 1 не те"),
    "two tickets changed places": ("tickets", "", "", "інший порядок білетів"),
}


@pytest.mark.req("E8", "T-X4")
@pytest.mark.parametrize("what", CHANGED_RECORDS)
def test_whatever_is_changed_afterwards_is_named(what: str, root: Path, at: At) -> None:
    ready(at, root)
    assert at(AFTER, "open", FREE).code == 0
    folder = root / f"competitions/{FREE}"
    name, old, new, said = CHANGED_RECORDS[what]
    if name.endswith(".yaml"):
        content = (folder / name).read_text(encoding="utf-8")
        assert old in content
        at_place = content.index(old)
        fresh = content[:at_place] + new + content[at_place + len(old) :]
        if new.endswith("00"):
            fresh = content[:at_place] + new + content[at_place + len(old) + 2 :]
        (folder / name).write_text(fresh, encoding="utf-8")
    else:
        alter(folder, name)
    run = at(AFTER, "verify", FREE)
    assert run.code == 1
    assert said in text(run)
    assert "Білети НЕ підтверджено." in run.out


def alter(folder: Path, what: str) -> None:
    questions = (folder / "questions.yaml").read_text(encoding="utf-8")
    tickets = (folder / "tickets.yaml").read_text(encoding="utf-8")
    if what in ("different", "swap"):
        head, *items = questions.split("  - id: ")
        items = items[1:] if what == "different" else [items[1], items[0], *items[2:]]
        (folder / "questions.yaml").write_text("  - id: ".join([head, *items]), encoding="utf-8")
        return
    head, *items = tickets.split("  - number: ")
    if what == "tickets":
        items = [items[1], items[0], *items[2:]]
    else:
        first = items[0].split("      - ")
        other = items[1].split("      - ")
        first[1], other[1] = other[1], first[1]
        items = ["      - ".join(first), "      - ".join(other), *items[2:]]
    (folder / "tickets.yaml").write_text("  - number: ".join([head, *items]), encoding="utf-8")


@pytest.mark.req("T-X2")
def test_before_the_hour_a_reason_is_asked_for_and_stays(root: Path, at: At) -> None:
    ready(at, root)
    refused = at(LATER + CALM, "open", FREE)
    assert (refused.code, "іспит призначено на 15.06.2010 о 10:00" in text(refused)) == (2, True)
    assert at(LATER + CALM, "open", FREE, "--early", "приміщення затопило").code == 0
    assert "приміщення затопило" in text(at(AFTER, "verify", FREE))
    again = at(AFTER, "open", FREE)
    assert (again.code, "уже відкрито" in text(again)) == (2, True)
    assert "KD560" in text(at(AFTER, "bank", "check", FREE)) or "early" in (
        root / f"competitions/{FREE}/exam.yaml"
    ).read_text(encoding="utf-8")


@pytest.mark.req("T-X2")
def test_a_sealed_number_needs_both_keys(root: Path, at: At) -> None:
    import pyrage

    keys = [pyrage.x25519.Identity.generate() for _ in range(3)]
    files = []
    for number, key in enumerate(keys):
        files.append(root.parent / f"key{number}.txt")
        files[-1].write_text(f"# a key\n{key}\n")
    public = [str(key.to_public()) for key in keys]
    run = at(BEFORE, "seal", FREE, "--chair-key", public[0], "--secretary-key", public[1])
    assert run.code == 0
    folder = root / f"competitions/{FREE}"
    assert not (folder / "exam.seed").exists()
    assert (folder / "exam.seed.age").read_bytes().startswith(b"age-encryption.org/v1")
    target = ("tickets", FREE, "-o", root.parent / "t.html")
    for given in ((), (files[0],), (files[1],), (files[0], files[2])):
        options = [word for file in given for word in ("--identity", file)]
        refused = at(LATER, *target, *options)
        assert (refused.code, "потрібні обидва ключі" in text(refused)) == (2, True)
    assert not (root.parent / "t.html").exists()
    assert at(LATER, *target, "--identity", files[1], "--identity", files[0]).code == 0


@pytest.mark.req("T-X3", "E9")
def test_a_second_set_needs_a_new_order_and_a_reason(root: Path, at: At) -> None:
    ready(at, root)
    first = at(LATER, "seal", FREE)
    assert (first.code, "одне зобов’язання" in text(first)) == (2, True)
    same = at(LATER, "seal", FREE, "--replaces", "знайдено описку", "--basis", "розпорядження від 30.04.2009 № 45-к")
    assert (same.code, "потрібен новий акт" in text(same)) == (2, True)
    fresh = at(LATER, "seal", FREE, "--replaces", "знайдено описку", "--basis", ORDER)
    assert fresh.code == 0, text(fresh)
    seals = yaml_of(root / f"competitions/{FREE}/exam.yaml")["seals"]
    assert [one.get("replaces") for one in seals] == [None, "знайдено описку"]
    assert seals[0]["commitment"] != seals[1]["commitment"]
    assert (root / f"competitions/{FREE}/exam-2.seed").is_file()
    assert at(LATER + CALM, "tickets", FREE, "-o", root.parent / "second.html").code == 0
    assert at(AFTER, "open", FREE).code == 0
    assert "Це вже 2-й комплект" in text(at(AFTER, "verify", FREE))


@pytest.mark.req("E9")
def test_a_lost_file_is_made_good_from_the_paper_copy(root: Path, at: At) -> None:
    assert at(BEFORE, "seal", FREE, "--paper", root.parent / "seed.html").code == 0
    seed_file = root / f"competitions/{FREE}/exam.seed"
    digits = seed_file.read_text().split("seed ")[1].strip()
    paper = "".join((root.parent / "seed.html").read_text(encoding="utf-8").split())
    assert all(digits[start : start + 8] in paper for start in range(0, 64, 8))
    seed_file.unlink()
    lost = at(LATER, "tickets", FREE, "-o", root.parent / "t.html")
    assert (lost.code, "паперової копії" in text(lost)) == (2, True)
    typed = root.parent / "typed.txt"
    typed.write_text(" ".join(digits[start : start + 8].upper() for start in range(0, 64, 8)))
    wrong = root.parent / "wrong.txt"
    wrong.write_text("0" * 64)
    refused = at(LATER, "tickets", FREE, "-o", root.parent / "t.html", "--seed-file", wrong)
    assert (refused.code, "таємне число (wrong.txt) не те" in text(refused)) == (2, True)
    assert at(LATER, "tickets", FREE, "-o", root.parent / "t.html", "--seed-file", typed).code == 0


@pytest.mark.req("E9")
def test_a_bank_changed_after_the_seal_stops_everything(root: Path, at: At) -> None:
    """KD550; and `kadry check` names it before anybody prints."""
    assert at(BEFORE, "seal", FREE).code == 0
    bank = root / f"competitions/{FREE}/questions.yaml"
    bank.write_text(bank.read_text(encoding="utf-8").replace("Форма державного", "Форми державного"), encoding="utf-8")
    run = at(LATER, "tickets", FREE, "-o", root.parent / "t.html")
    assert run.code == 1
    assert "KD550" in run.out or "KD919" in run.out
    assert not (root.parent / "t.html").exists()


@pytest.mark.req("E2", "D6")
def test_a_bank_too_small_is_not_sealed(root: Path, at: At) -> None:
    """KD544: fewer questions than a ticket needs, or fewer tickets than are needed."""
    bank = root / f"competitions/{FREE}/questions.yaml"
    head, *items = bank.read_text(encoding="utf-8").split("  - id: ")
    few = [item for item in items if "constitution" not in item]
    bank.write_text("  - id: ".join([head, *few]), encoding="utf-8")
    with shown_by(lambda: BEFORE):
        kadry("--root", root, "record", "--basis", "розпорядження від 30.04.2009 № 45-к")
    run = at(BEFORE, "seal", FREE)
    assert (run.code, "KD544" in run.out) == (1, True)
    assert not (root / f"competitions/{FREE}/exam.seed").exists()


@pytest.mark.req("E2")
def test_tickets_are_not_fewer_than_the_norm_or_the_candidates(at: At) -> None:
    run = at(BEFORE, "seal", FREE, "--tickets", "14")
    assert (run.code, "білетів замало: 14, а потрібно не менше 15" in text(run)) == (2, True)


@pytest.mark.req("E9")
def test_one_member_adds_chance_once_and_only_before_the_printing(root: Path, at: At) -> None:
    assert at(BEFORE, "seal", FREE).code == 0
    assert at(BEFORE + CALM, "contribute", FREE, "ткачук", "1 1 6").code == 0
    twice = at(BEFORE + CALM, "contribute", FREE, "ткачук", "2 2 2")
    assert (twice.code, "уже зробив(ла) внесок" in text(twice)) == (2, True)
    assert at(BEFORE + CALM, "contribute", FREE, "хтось", "2").code == 2
    assert at(LATER, "tickets", FREE, "-o", root.parent / "t.html").code == 0
    late = at(LATER + CALM, "contribute", FREE, "бережний", "4")
    assert (late.code, "внески роблять до друку" in text(late)) == (2, True)


def test_a_trial_writes_no_number_and_no_paper(root: Path, at: At) -> None:
    run = at(BEFORE, "seal", FREE, "--dry-run", "--paper", root.parent / "p.pdf")
    assert run.code == 0
    assert not (root / f"competitions/{FREE}/exam.seed").exists()
    assert not (root.parent / "p.pdf").exists()


def test_tickets_go_to_a_place_the_secretary_names(root: Path, at: At) -> None:
    assert at(BEFORE, "seal", FREE).code == 0
    assert at(LATER, "tickets", FREE).code == 2
    assert at(LATER, "tickets", FREE, "-o", root.parent / "t.pdf").code == 0
    again = at(LATER + CALM, "tickets", FREE, "-o", root.parent / "t.pdf")
    assert (again.code, "уже існує" in text(again)) == (2, True)
    assert len(yaml_of(root / f"competitions/{FREE}/exam.yaml")["seals"][0]["printed"]) == 1


@pytest.mark.req("E4", "E9", "T-X3")
@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("KD552", "sittings:", "SECOND_OTHER_ACT"),
        ("KD553", "sittings:", "SECOND_SAME_ACT"),
    ],
)
def test_a_second_seal_written_by_hand_is_named(code: str, old: str, new: str, root: Path, at: At) -> None:
    assert at(BEFORE, "seal", FREE).code == 0
    file = root / f"competitions/{FREE}/exam.yaml"
    content = file.read_text(encoding="utf-8")
    one = content.split("seals:\n")[1].split("sittings:")[0]
    other = ("45-к", "52-к") if new == "SECOND_OTHER_ACT" else ("bank:", "replaces: описка\n    bank:")
    second = one.replace(*other)
    file.write_text(content.replace(old, second + old, 1), encoding="utf-8")
    assert code in checked(root)


@pytest.mark.req("E9", "T-X1")
def test_tickets_in_the_register_need_an_opened_seal_and_the_other_way_round(root: Path, at: At) -> None:
    """KD557, KD566."""
    ready(at, root)
    assert at(AFTER, "open", FREE).code == 0
    folder = root / f"competitions/{FREE}"
    exam, tickets = (folder / "exam.yaml").read_text(encoding="utf-8"), folder / "tickets.yaml"
    start, end = exam.index("    opened:"), exam.index("sittings:")
    (folder / "exam.yaml").write_text(exam[:start] + exam[end:], encoding="utf-8")
    assert "KD557" in checked(root)
    (folder / "exam.yaml").write_text(exam, encoding="utf-8")
    tickets.unlink()
    assert "KD566" in checked(root)


def checked(root: Path) -> str:
    return kadry("--root", root, "check").out
