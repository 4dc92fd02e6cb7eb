"""git itself, as its user calls it, with kadry's hooks and drivers (K1; issue 9, everyday help)."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.git.allowed import ATTRIBUTES
from tests.git.registers import GROUND as BASIS
from tests.git.registers import UNIT, tip
from tests.hooks.users import CARD, GROUND, User
from tests.kadry import kadry

pytestmark = [pytest.mark.req("K1"), pytest.mark.posix]

BOOK = "books/orders/2014.yaml"
RANK = "    rank: 13\n"
HOUSE = '  house: "7"\n'


def test_a_commit_with_a_ground_is_an_act_of_the_history(user: User) -> None:
    user.change(CARD, RANK, "    rank: 12\n")
    said = user.git("commit", "-am", "Ранг", "-m", GROUND)
    assert said.code == 0, said
    act = kadry("--root", user.root, "log", "--json").json["result"]["acts"][0]
    assert (act["command"], act["basis"], act["records"]) == ("git commit", BASIS, [CARD])
    assert user.git("log", "-1", "--format=%s").out == "Ранг\n"
    assert kadry("--root", user.root, "check").code == 0


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Ранг", "KD987"),
        ("Ранг\n\nбез неї", "немає підстави"),
        ("Ранг\n\nПідстава: наказ від 02.03.2009", "без номера"),
        ("Ранг\n\nПідстава: розпорядження від 30.04.2009 № 999-к", "KD240"),
        (f"Ранг\n\n{GROUND}\nПідстава: наказ від 02.03.2009 № 12-к", "кілька підстав"),
        (f"Паспорт 1234567890\n\n{GROUND}", "довгий номер"),
    ],
)
def test_a_commit_without_a_sound_ground_is_refused_with_the_way_out(user: User, message: str, words: str) -> None:
    last = tip(user.root)
    user.change(CARD, RANK, "    rank: 12\n")
    said = user.git("commit", "-am", message)
    assert (said.code, tip(user.root)) == (1, last)
    assert words in said.err
    if words != "довгий номер":
        assert "Підстава: наказ від 02.03.2009 № 12-к" in said.err
        assert "git commit --no-verify" in said.err


def test_what_was_recorded_past_the_hooks_is_told_as_such(user: User) -> None:
    user.change(CARD, RANK, "    rank: 12\n")
    assert user.git("commit", "-qnam", "Ранг").code == 0
    assert "зроблено поза kadry: Ранг" in kadry("--root", user.root, "log").out
    authors = kadry("--root", user.root, "audit", "who", "--json").json["result"]["authors"]
    assert [one["without_basis"] for one in authors if one["author"] == "Хтось"] == [1]


def test_an_act_that_is_recorded_is_not_written_anew(user: User) -> None:
    user.commit((CARD, RANK, "    rank: 12\n"))
    last = tip(user.root)
    user.change(CARD, HOUSE, '  house: "8"\n')
    said = user.git("commit", "-a", "--amend", "--no-edit")
    assert (said.code, tip(user.root), "записаного не переписують" in said.err) == (1, last, True)


def test_a_commit_that_makes_an_error_is_refused(user: User) -> None:
    last = tip(user.root)
    user.change(CARD, "begun: 2009-06-22", "begun: 2009-06-32")
    said = user.git("commit", "-am", GROUND)
    assert (said.code, tip(user.root)) == (1, last)
    assert "begun: 2009-06-32" in said.err
    assert "Нічого не записано" in said.err


def test_the_index_is_checked_and_not_the_disk(user: User) -> None:
    user.change(CARD, "begun: 2009-06-22", "begun: 2009-06-32")
    assert user.git("add", CARD).code == 0
    user.change(CARD, "begun: 2009-06-32", "begun: 2009-06-22")
    run = kadry("--root", user.root, "check", "--staged", "--json")
    assert run.code == 1
    assert CARD in {one["path"] for one in run.json["findings"]}
    assert user.git("commit", "-m", GROUND).code == 1
    assert "begun: 2009-06-32" in kadry("--root", user.root, "check", "--staged").out

    assert user.git("add", CARD).code == 0
    user.change(CARD, "begun: 2009-06-22", "begun: 2009-06-32")
    assert kadry("--root", user.root, "check", "--staged").code == 0
    # What is wrong on disk alone is not in the commit.
    user.change(UNIT, "\nnames:", "\n# примітка\nnames:")
    said = user.git("commit", "-m", GROUND, UNIT)
    assert said.code == 0, said


def test_only_what_a_commit_makes_wrong_stops_it(user: User) -> None:
    user.change(CARD, "begun: 2009-06-22", "begun: 2009-06-32")
    assert user.git("commit", "-qnam", "зламано").code == 0
    user.change(UNIT, "\nnames:", "\n# примітка\nnames:")
    said = user.git("commit", "-am", GROUND)
    assert said.code == 0, said


def test_a_row_of_a_book_is_only_ever_added(user: User) -> None:
    book = "books/movement/2012.yaml"
    lines = (user.root / book).read_text(encoding="utf-8").splitlines(keepends=True)
    first = next(at for at, line in enumerate(lines) if line.startswith("  - "))
    following = next(at for at in range(first + 1, len(lines) + 1) if at == len(lines) or lines[at].startswith("  - "))
    (user.root / book).write_text("".join(lines[:first] + lines[following:]), encoding="utf-8", newline="\n")
    said = user.git("commit", "-am", GROUND)
    assert said.code == 1
    user.git("add", book)
    assert "KD730" in kadry("--root", user.root, "check", "--staged").out


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        (".gitattributes", "* -text\n*.yaml diff=evil\n", "KD914"),
        ("staff/.gitattributes", "* text\n", "KD914"),
        ("people/a\\b.yaml", "id: x\n", "KD921"),
    ],
)
def test_what_no_history_of_a_register_may_hold_is_refused(user: User, path: str, text: str, code: str) -> None:
    (user.root / path).write_text(text, encoding="utf-8", newline="\n")
    user.git("add", "-A")
    assert code in kadry("--root", user.root, "check", "--staged").out
    assert user.git("commit", "-m", GROUND).code == 1
    assert (user.root / ".gitattributes").read_bytes() == ATTRIBUTES or path == ".gitattributes"


def test_a_link_or_a_program_is_no_record(user: User) -> None:
    (user.root / "staff/units/x.yaml").symlink_to("zahalnyi-viddil.yaml")
    (user.root / "acts.yaml").chmod(0o755)
    user.git("add", "-A")
    run = kadry("--root", user.root, "check", "--staged", "--json")
    assert [(one["code"], one["path"]) for one in run.json["findings"]] == [
        ("KD921", "acts.yaml"), ("KD921", "staff/units/x.yaml")
    ]  # fmt: skip


def test_staged_goes_with_no_paths_and_mends_nothing(user: User) -> None:
    for args in ((UNIT,), ("--fix",), ("--fix", "--diff")):
        assert kadry("--root", user.root, "check", "--staged", *args).code == 2
    assert kadry("--root", user.root, "check", "--staged").out.startswith("Перевірено підготовлене до запису: 0 файлів")
    assert kadry("--root", user.root, "check", "--staged", "--format", "github").code == 0


def test_git_diff_speaks_the_words_of_the_form_and_masks(user: User) -> None:
    user.change(CARD, RANK, "    rank: 12\n")
    user.change(CARD, HOUSE, '  house: "8"\n')
    said = user.git("diff")
    assert said.code == 0
    assert said.out == (
        f"{CARD}: особова картка\n"
        "  Домашня адреса – Будинок: •••••• → ••••••\n"
        "  Проходження служби (2009-06-22, призначення) – Ранг: 13 → 12 з 22.06.2009, розпорядження від\n"
        "    19.06.2009 № 49-к\n"
    ).replace("2009-06-22", "22.06.2009")
    assert user.git("diff", "--cached").out == ""
    assert user.git("diff", "HEAD", "--", UNIT).out == ""


def test_git_diff_of_a_note_of_a_new_file_and_of_a_broken_one(user: User) -> None:
    user.change(UNIT, "\nnames:", "\n# примітка\nnames:")
    said = user.git("diff")
    assert "Значення ті самі; змінено лише примітки чи вигляд файлу" in said.out
    assert "+# примітка" in said.out
    user.change(CARD, "begun: ", "begun: : ")
    assert "••" in user.git("diff", CARD).out
    new = user.root / "staff/units/novyi.yaml"
    new.write_text("id: novyi\n", encoding="utf-8")
    user.git("add", "-N", "staff/units/novyi.yaml")
    assert "+id: novyi" in user.git("diff", "staff/units/novyi.yaml").out


def branches(user: User, here: tuple[str, str, str], there: tuple[str, str, str]) -> None:
    """Two branches with one change each; the user stands on `main`."""
    user.git("checkout", "-q", "-b", "there")
    user.commit(there)
    user.git("checkout", "-q", "main")
    user.commit(here)


def test_two_fields_changed_on_two_branches_are_merged(user: User) -> None:
    """Lines that stand side by side, where git alone sees a conflict."""
    branches(user, (CARD, HOUSE, '  house: "8"\n'), (CARD, '  flat: "12"\n', '  flat: "13"\n'))
    alone = user.git("-c", "core.attributesFile=", "merge-tree", "--write-tree", "HEAD", "there", without_kadry=True)
    assert alone.code == 1
    said = user.git("merge", "--no-commit", "there")
    assert said.code == 0, said
    text = (user.root / CARD).read_text(encoding="utf-8")
    assert '  house: "8"\n  flat: "13"\n' in text
    assert user.git("merge", "--abort").code == 0


def test_a_merge_is_an_act_with_a_ground_too(user: User) -> None:
    branches(user, (CARD, HOUSE, '  house: "8"\n'), (CARD, RANK, "    rank: 12  # з додатка\n"))
    refused = user.git("merge", "-m", "Злиття", "there")
    assert (refused.code, "немає підстави" in refused.err) == (1, True), refused
    said = user.git("commit", "-m", "Злиття", "-m", GROUND)
    assert said.code == 0, said
    text = (user.root / CARD).read_text(encoding="utf-8")
    assert '  house: "8"\n' in text
    assert "    rank: 12  # з додатка\n" in text
    assert kadry("--root", user.root, "check").code == 0
    # The audit reads the message that git recorded as one of kadry's own (trust U8).
    assert kadry("--root", user.root, "audit", "verify").code == 0
    found = kadry("--root", user.root, "audit", "log", "--person", "ґудзь", "--json").json["result"]["changes"]
    assert {one["commit"] for one in found} >= {tip(user.root)}


def test_one_field_changed_on_both_branches_is_left_to_the_user(user: User) -> None:
    branches(user, (CARD, RANK, "    rank: 12\n"), (CARD, RANK, "    rank: 11\n"))
    said = user.git("merge", "there")
    assert said.code == 1
    assert "Ранг: тут 12, там 11, було 13" in said.err
    text = (user.root / CARD).read_text(encoding="utf-8")
    assert "<<<<<<< тут\n    rank: 12\n=======\n    rank: 11\n>>>>>>> там\n" in text
    assert kadry("--root", user.root, "check", "--staged").code == 2
    assert kadry("--root", user.root, "check", CARD, "--no-history").code == 1
    assert user.git("diff").code == 0
    # Marks that are left in the file are stopped once more.
    user.git("add", CARD)
    assert user.git("commit", "-m", GROUND).code == 1
    (user.root / CARD).write_text(
        text.replace("<<<<<<< тут\n    rank: 12\n=======\n", "").replace(">>>>>>> там\n", ""), encoding="utf-8"
    )
    user.git("add", CARD)
    assert user.git("commit", "-m", GROUND).code == 0
    assert kadry("--root", user.root, "check").code == 0


def test_two_orders_entered_under_one_number_are_a_conflict_in_words(user: User) -> None:
    text = (user.root / BOOK).read_text(encoding="utf-8")
    last = text[text.rindex("  - series:") :]
    number = int(last.partition("number: ")[2].partition("\n")[0])
    row = (
        "  - series: к\n    number: {}\n    date: 2014-06-30\n    kind: розпорядження\n    signer: Х\n    subject: {}\n"
    )

    def added(subject: str) -> tuple[str, str, str]:
        return BOOK, last, last + row.format(number + 1, subject)

    branches(user, added("про відпустку"), added("про відрядження"))
    said = user.git("merge", "there")
    assert said.code == 1
    assert "обидві сторони додали такий рядок" in said.err
    assert "про відпустку" in said.err
    assert "про відрядження" in said.err


@pytest.mark.parametrize("what", ["commit", "diff", "merge"])
def test_where_kadry_is_missing_git_says_so_plainly(user: User, what: str) -> None:
    if what == "merge":
        branches(user, (CARD, HOUSE, '  house: "8"\n'), (CARD, RANK, "    rank: 12\n"))
        said = user.git("merge", "there", without_kadry=True)
        assert (said.code, "UU" in user.git("status", "-s").out) == (1, True)
        text = (user.root / CARD).read_text(encoding="utf-8")
        assert ("rank: 12" in text, 'house: "8"' in text) == (True, True)
    else:
        user.change(CARD, RANK, "    rank: 12\n")
        said = user.git(*(("commit", "-am", GROUND) if what == "commit" else ("diff",)), without_kadry=True)
        assert said.code == (1 if what == "commit" else 0)
    assert "«kadry» не знайдено серед програм (PATH)" in said.out + said.err


def test_an_index_that_leads_elsewhere_is_passed_over(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    user.change(CARD, "begun: 2009-06-22", "begun: 2009-06-32")
    user.git("add", CARD)
    empty = user.root.parent / "index"
    empty.write_bytes(b"")
    monkeypatch.setenv("GIT_INDEX_FILE", str(empty))
    assert kadry("--root", user.root, "hook", "run", "pre-commit").code == 1


def test_an_empty_message_is_left_to_git(user: User, tmp_path: Path) -> None:
    file = tmp_path / "message"
    file.write_text("# нічого\n", encoding="utf-8")
    assert kadry("--root", user.root, "hook", "run", "commit-msg", file).code == 0
    assert file.read_text(encoding="utf-8") == "# нічого\n"
