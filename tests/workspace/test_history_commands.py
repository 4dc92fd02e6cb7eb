"""`kadry init`, `whoami`, `status`, `record`, `log`, `undo`: as an officer uses them, in one folder after another."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from kadry_cli.core.files.watch import watched
from kadry_cli.core.git.allowed import ATTRIBUTES
from tests.change.registers import plain_git
from tests.diagnostics.registers import example_in, rewrite
from tests.kadry import Run, kadry, kadry_process

ORDER = "розпорядження від 30.04.2009 № 45-к"
UNIT = "staff/units/zahalnyi-viddil.yaml"
NAME = "Ковтун Лариса Миколаївна"
NEW = (
    "--name", "Новогірська селищна рада", "--kind", "local", "--since", "2015-10-25", "--settlement", "смт Новогірське",
    "--unit", "Загальний відділ", "--head", "Мельник Іван Петрович", "--head-post", "Селищний голова",
    "--officer", NAME,
)  # fmt: skip


@pytest.fixture
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings in which no officer is named and no register taken over."""
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))


@pytest.fixture
def root(nobody: None, tmp_path: Path) -> Path:
    """The example register with a history."""
    folder = example_in(tmp_path)
    folder.chmod(0o700)
    assert kadry("init", folder, "--officer", NAME).code == 0
    return folder


def edited(root: Path) -> None:
    rewrite(root, UNIT, "category: V\n", "category: IV\n")


def at(root: Path, *args: object) -> Run:
    return kadry("--root", root, *args)


def head(root: Path) -> str:
    return plain_git(root, "rev-parse", "HEAD").stdout.strip()


@pytest.mark.usefixtures("nobody")
@pytest.mark.req("T-I12")
def test_a_new_register_is_checked_recorded_and_private(tmp_path: Path) -> None:
    folder = tmp_path / "rada"
    made = kadry("init", folder, *NEW, "--json")
    assert (made.code, made.json["result"]["files"]) == (0, ["kadry.yaml", "staff/units/zahalnyi-viddil.yaml"])
    assert at(folder, "check", "--strict").code == 0
    assert plain_git(folder, "ls-files").stdout.split() == [
        ".gitattributes", ".gitignore", "kadry.yaml", "staff/units/zahalnyi-viddil.yaml",
    ]  # fmt: skip
    assert (folder / ".gitattributes").read_bytes() == ATTRIBUTES
    assert (folder / "kadry.yaml").read_text(encoding="utf-8").splitlines()[:5] == [
        "# yaml-language-server: $schema=schemas/kadry.json",
        "format: 1",
        "body: novohirska-selyshchna-rada",
        "kind: local",
        "names:",
    ]
    assert "розпорядження" in (folder / "kadry.yaml").read_text(encoding="utf-8")
    if os.name != "nt":
        wide = [p for p in (folder, *folder.rglob("*")) if stat.S_IMODE(p.lstat().st_mode) & 0o077]
        assert [p for p in wide if "schemas" not in p.parts] == []


@pytest.mark.usefixtures("nobody")
def test_a_state_body_issues_orders(tmp_path: Path) -> None:
    folder = tmp_path / "organ"
    kadry("init", folder, *NEW[:2], "--kind", "state", *NEW[4:])
    assert "kind: наказ" in (folder / "kadry.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize("lacking", ["--name", "--kind", "--since", "--settlement", "--unit", "--officer"])
def test_without_a_terminal_a_missing_answer_is_named_at_once(lacking: str, tmp_path: Path) -> None:
    place = NEW.index(lacking)
    run = kadry("init", tmp_path / "rada", *NEW[:place], *NEW[place + 2 :])
    assert run.code == 2
    assert f"не вказано {lacking}" in run.err
    assert not (tmp_path / "rada").exists()


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--edrpou", "00000000", "ЄДРПОУ"),
        ("--body", "Рада", "код"),
        ("--unit-id", "Відділ 1", "код підрозділу"),
        ("--head", "Мельник Iван Петрович", "латинськ"),
        ("--since", "2009-02-30", "дат"),
        ("--officer", "Kovtun Larysa", "літер"),
    ],
)
def test_a_wrong_answer_creates_nothing(option: str, value: str, words: str, tmp_path: Path) -> None:
    run = kadry("init", tmp_path / "rada", *NEW, option, value)
    assert (run.code, words in run.err.casefold() or words in run.err) == (2, True), run.err
    assert not (tmp_path / "rada" / "kadry.yaml").exists()


@pytest.mark.posix
@pytest.mark.req("T-W1")
@pytest.mark.parametrize("at_call", [1, 4, 12, 30, 60, 90, 120])
@pytest.mark.usefixtures("nobody")
def test_a_beginning_that_was_killed_is_begun_again(tmp_path: Path, at_call: int) -> None:
    """Wherever `kadry init` dies, the same command after it makes a whole register and leaves nothing of the first."""
    folder = tmp_path / "rada"
    kadry("whoami", "--name", NAME)
    calls = 0

    def killer(call: str, path: str) -> None:
        nonlocal calls
        calls += 1
        if calls == at_call:
            os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if child == 0:
        with watched(killer):
            kadry("init", folder, *NEW)
        os._exit(0)
    os.waitpid(child, 0)
    if not (folder / "kadry.yaml").exists() or not plain_git(folder, "rev-parse", "HEAD").stdout.strip():
        again = kadry("init", folder, *NEW)
        assert again.code == 0, again.err + again.out
    assert at(folder, "check").code == 0
    assert at(folder, "status").out.splitlines()[-1] == "Файли на диску такі самі, як в історії."
    assert [path.name for path in folder.rglob(".kadry-*")] == []
    assert plain_git(folder, "fsck", "--strict").returncode == 0


def test_init_in_a_register_with_a_history_proves_it_and_takes_it_over(root: Path) -> None:
    before = head(root)
    run = kadry("init", root)
    assert (run.code, head(root)) == (0, before)
    assert "Історію реєстру перевірено" in run.out


def test_init_takes_the_folder_of_root_where_none_is_named(root: Path, tmp_path: Path) -> None:
    assert kadry("--root", root, "init").code == 0
    both = kadry("--root", root, "init", tmp_path)
    assert both.code == 2
    assert "ПАПКА і --root разом" in both.err


@pytest.mark.req("T-W9")
@pytest.mark.row("W9")
def test_init_refuses_a_damaged_history(root: Path) -> None:
    objects = root / ".git" / "objects"
    for path in (*sorted(objects.glob("??/*"))[:3], *objects.glob("pack/*.pack")):
        path.chmod(0o600)
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 0xFF
        path.write_bytes(data)
    run = kadry("init", root)
    assert run.code == 1
    assert "KD917" in run.out


@pytest.mark.usefixtures("nobody")
def test_nobody_is_named_until_somebody_is(tmp_path: Path) -> None:
    assert kadry("whoami").code == 2
    assert kadry("whoami", "--name", NAME).code == 0
    assert kadry("whoami", "--json").json["result"] == {
        "name": NAME, "email": "kovtun-larysa-mykolaivna@kadry.invalid", "key": None,
    }  # fmt: skip
    assert kadry("whoami", "--email", "kovtun@rada.gov.ua").code == 0
    assert kadry("whoami", "--json").json["result"] == {"name": NAME, "email": "kovtun@rada.gov.ua", "key": None}
    assert kadry("whoami", "--email", "немає").code == 2
    assert kadry("whoami", "--name", "Kovтун Лариса").code == 2


def test_status_names_what_differs(root: Path) -> None:
    assert at(root, "status").out.splitlines()[-1] == "Файли на диску такі самі, як в історії."
    edited(root)
    (root / "acts.yaml").unlink()
    new = root / "staff/units/viddil-kadriv.yaml"
    new.write_text("id: viddil-kadriv\nnames:\n  - from: 2009-05-01\n    name: Відділ кадрів\n", encoding="utf-8")
    (root / "staff" / "notes.txt").write_text("mine", encoding="utf-8")
    result = at(root, "status", "--json").json["result"]
    assert result["changed"] == [UNIT]
    assert result["new"] == ["staff/units/viddil-kadriv.yaml"]
    assert result["gone"] == ["acts.yaml"]
    shown = at(root, "status", "--diff").out
    assert "-    category: V" in shown
    assert "+    category: IV" in shown


def test_status_sees_an_edit_that_keeps_size_and_time(root: Path) -> None:
    at(root, "status")
    path = root / UNIT
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"category: VI\n", b"category: IV\n"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert at(root, "status", "--json").json["result"]["changed"] == [UNIT]


@pytest.mark.req("A3", "H10", "O1")
def test_an_edit_is_recorded_with_a_ground_from_the_book(root: Path) -> None:
    edited(root)
    assert at(root, "record").code == 2
    refused = at(root, "record", "--basis", "розпорядження від 30.04.2009 № 54-к")
    assert (refused.code, "KD240" in refused.out) == (1, True)
    done = at(root, "record", "--basis", "розпорядження № 45-к від 30.04.2009", "--json").json["result"]
    assert (done["commit"], done["files"]) == (head(root), [UNIT])
    logged = at(root, "log", "--json").json["result"]["acts"]
    assert [(act["command"], act["basis"]) for act in logged] == [
        ("record", ORDER),
        ("init", "прийняття реєстру"),
    ]
    assert at(root, "log", UNIT, "--limit", 1).out.count("підстава") == 1


def test_only_the_paths_named_are_recorded(root: Path) -> None:
    edited(root)
    rewrite(root, "acts.yaml", "Власні акти", "Усі власні акти")
    assert at(root, "record", root / "acts.yaml", "--basis", ORDER).code == 0
    assert at(root, "status", "--json").json["result"]["changed"] == [UNIT]
    assert at(root, "record", root / "acts.yaml", "--basis", ORDER).code == 2
    assert at(root, "record", root / "staff", "--basis", ORDER).code == 0
    assert at(root, "record", "--basis", ORDER).out.startswith("Змін немає")


def test_a_dry_run_changes_nothing(root: Path) -> None:
    edited(root)
    before = head(root)
    run = at(root, "record", "--basis", ORDER, "--dry-run")
    assert (run.code, head(root)) == (0, before)
    assert "нічого не записано" in run.out
    assert "+    category: IV" in run.out


def test_an_error_in_the_edit_stops_the_act(root: Path) -> None:
    rewrite(root, UNIT, "category: V\n", "category: V\n    colour: blue\n")
    before = head(root)
    run = at(root, "record", "--basis", ORDER)
    assert (run.code, head(root)) == (1, before)
    assert "KD102" in run.out


def test_an_edit_that_breaks_another_file_stops_the_act(root: Path) -> None:
    """A post is renamed in the staff list, and a competition refers to it."""
    rewrite(root, UNIT, "- id: holovnyi-spetsialist-zahalnoho", "- id: inshyi-spetsialist")
    run = at(root, "record", "--basis", ORDER)
    assert (run.code, "KD407" in run.out) == (1, True)


def test_what_was_wrong_before_does_not_stand_in_the_way(root: Path) -> None:
    """An old error, taken into the history as it was, and an honest edit of the same file."""
    exam = "competitions/2009-holovnyi-spetsialist/exam.yaml"
    rewrite(root, exam, "marks: [5, 5, 4, 5, 5]", "marks: [5, 5, 0, 5, 5]")
    plain_git(root, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qam", "by git itself")
    rewrite(root, exam, "place: зал засідань селищної ради", "place: мала зала")
    run = at(root, "record", "--basis", ORDER)
    assert (run.code, "KD501" in run.out) == (0, False)
    assert "зроблено поза kadry: by git itself" in at(root, "log").out


@pytest.mark.req("H11")
def test_undo_is_a_new_act_and_both_stay(root: Path) -> None:
    edited(root)
    at(root, "record", "--basis", ORDER)
    wrong = head(root)
    run = at(root, "undo", wrong[:8], "--basis", ORDER)
    assert run.code == 0
    assert "category: V\n" in (root / UNIT).read_text(encoding="utf-8")
    acts = at(root, "log", "--json").json["result"]["acts"]
    assert [act["undoes"] for act in acts] == [wrong, None, None]
    assert at(root, "undo", wrong[:8], "--basis", ORDER).code == 2


def test_undo_does_not_take_later_acts_with_it(root: Path) -> None:
    edited(root)
    at(root, "record", "--basis", ORDER)
    first = head(root)
    rewrite(root, UNIT, "category: IV", "category: III")
    at(root, "record", "--basis", ORDER)
    run = at(root, "undo", first, "--basis", ORDER)
    assert (run.code, "після цього акта змінено" in run.err) == (2, True)


@pytest.mark.parametrize("commit", ["", "xyz", "12", "--help-me", "HEAD", "deadbeef"])
def test_undo_takes_the_number_of_an_act(root: Path, commit: str) -> None:
    assert at(root, "undo", "--basis", ORDER, "--", commit).code == 2


def test_the_first_act_is_not_undone(root: Path) -> None:
    assert at(root, "undo", head(root), "--basis", ORDER).code == 2


@pytest.mark.req("T-U8", "T-I11")
@pytest.mark.row("U8")
@pytest.mark.parametrize("basis", ["a\nKadry-Basis: b", "", "   ", "паспорт АА 123456", "x" * 201])
def test_a_ground_that_may_not_enter_the_history_is_refused(root: Path, basis: str) -> None:
    edited(root)
    before = head(root)
    run = at(root, "record", "--basis", basis)
    assert (run.code, head(root)) == (2, before)
    assert "123456" not in run.out + run.err


def test_a_register_without_a_history_is_read_and_not_written_to(tmp_path: Path, nobody: None) -> None:
    folder = example_in(tmp_path)
    kadry("whoami", "--name", NAME)
    assert at(folder, "check").code == 0
    assert at(folder, "status").code == 0
    assert at(folder, "log").code == 2
    run = at(folder, "record", "--basis", ORDER)
    assert (run.code, "kadry init" in run.err) == (2, True)


def test_an_act_left_by_a_crash_is_finished_by_the_next_command(root: Path) -> None:
    """Whichever it is: here one that only reads."""
    edited(root)
    at(root, "record", "--basis", ORDER)
    done = head(root)
    old, new = (plain_git(root, "rev-parse", f"{at_}:{UNIT}").stdout.strip() for at_ in ("HEAD^", "HEAD"))
    before = plain_git(root, "show", f"HEAD^:{UNIT}").stdout
    (root / UNIT).write_text(before, encoding="utf-8", newline="\n")
    pending = root / ".git" / "kadry" / "pending"
    parent = plain_git(root, "rev-parse", "HEAD^").stdout.strip()
    values = {"branch": "refs/heads/main", "old": parent, "new": done, "files": [[UNIT, old, new]]}
    pending.write_text(json.dumps(values), encoding="utf-8")
    copy = root.parent / "a-copy"
    shutil.copytree(root, copy)
    assert "Лишився перерваний акт." in at(copy, "status").out
    assert at(root, "status").out.splitlines()[0] == f"Завершено акт, перерваний раніше ({done[:10]})."
    shutil.copytree(copy, root, dirs_exist_ok=True)
    assert at(root, "check").code == 0
    assert "category: IV" in (root / UNIT).read_text(encoding="utf-8")
    assert not pending.exists()


def test_a_damaged_note_of_a_pending_act_is_put_aside(root: Path) -> None:
    (root / ".git" / "kadry" / "pending").write_bytes(b"{damaged")
    edited(root)
    assert at(root, "record", "--basis", ORDER).code == 0
    assert (root / ".git" / "kadry" / "pending.damaged").exists()


@pytest.mark.posix
def test_on_a_terminal_the_command_shows_and_asks(root: Path) -> None:
    """A real terminal: the change is shown, «н» changes nothing, «т» records."""
    import pty

    edited(root)
    for answer, recorded in (("н\n", False), ("т\n", True)):
        before = head(root)
        main, other = pty.openpty()
        command = [sys.executable, "-m", "kadry_cli", "--root", str(root), "record", "--basis", ORDER]
        with subprocess.Popen(command, stdin=other, stdout=subprocess.PIPE, stderr=other) as running:
            os.close(other)
            os.write(main, answer.encode())
            out = running.stdout.read().decode() if running.stdout else ""
        shown = b""
        try:
            while part := os.read(main, 65536):
                shown += part
        except OSError:
            pass
        os.close(main)
        assert "+    category: IV" in shown.decode()
        assert "Записати? [т/н]" in shown.decode()
        assert (head(root) != before) is recorded, out


@pytest.mark.posix
@pytest.mark.usefixtures("nobody")
def test_on_a_terminal_init_asks_for_what_it_was_not_told(tmp_path: Path) -> None:
    import pty

    answers = [
        NAME,
        "Новогірська селищна рада",
        "local",
        "25.10.2015",
        "смт Новогірське",
        "Загальний відділ",
        *[""] * 4,
    ]
    main, other = pty.openpty()
    os.write(main, ("\n".join(answers) + "\n").encode())
    command = [sys.executable, "-m", "kadry_cli", "init", str(tmp_path / "rada")]
    done = subprocess.run(command, stdin=other, stdout=subprocess.PIPE, stderr=other, check=False, timeout=60)
    os.close(other)
    os.close(main)
    assert done.returncode == 0, done.stdout.decode()
    assert at(tmp_path / "rada", "check", "--strict").code == 0


@pytest.mark.req("T-W8")
def test_a_disk_that_takes_nothing_is_named_and_nothing_changes(root: Path) -> None:
    edited(root)
    before = head(root)

    def read_only(call: str, path: str) -> None:
        if call in ("create", "lock"):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)

    with watched(read_only):
        run = at(root, "record", "--basis", ORDER)
    assert (run.code, head(root)) == (2, before)
    assert "диск доступний лише для читання" in run.err
    assert at(root, "record", "--basis", ORDER).code == 0


@pytest.mark.req("T-I11")
def test_no_value_of_a_record_stands_in_a_message_of_the_history(root: Path) -> None:
    rewrite(root, UNIT, "category: V\n", "category: ТАЄМНЕ\n")
    at(root, "record", "--basis", ORDER)
    messages = plain_git(root, "log", "--format=%B").stdout
    assert "ТАЄМНЕ" not in messages
    assert UNIT in messages


def test_a_copy_of_the_folder_is_not_written_to(root: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    root.rename(copy)
    edited(copy)
    assert kadry("--root", copy, "check").code == 0
    assert kadry("--root", copy, "log").code == 0
    run = kadry("--root", copy, "record", "--basis", ORDER)
    assert (run.code, "kadry restore" in run.err) == (2, True)
    take_over(copy)
    assert kadry("--root", copy, "record", "--basis", ORDER).code == 0


def test_without_git_on_the_computer_a_register_is_still_checked_and_it_is_said(root: Path, tmp_path: Path) -> None:
    empty = tmp_path / "no-programs"
    empty.mkdir()
    run = kadry_process("--root", root, "check", environ={"PATH": str(empty)})
    assert (run.code, run.out.splitlines()[-1]) == (0, "Історію не перевірено: на комп’ютері немає програми git.")
    edited(root)
    run = kadry_process("--root", root, "record", "--basis", ORDER, environ={"PATH": str(empty)})
    assert (run.code, "немає програми git" in run.err) == (2, True)
    run = kadry_process("demo", tmp_path / "demo", environ={"PATH": str(empty)})
    assert (run.code, "історії немає" in run.out) == (0, True)


def test_the_program_as_a_process_records_too(root: Path) -> None:
    edited(root)
    assert kadry_process("--root", root, "record", "--basis", ORDER).code == 0


@pytest.mark.req("T-G1")
@pytest.mark.row("G1")
@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        (".gitattributes", "* text=auto\n", "KD914"),
        (".git/MERGE_HEAD", "0" * 40 + "\n", "KD916"),
        (".git/info/attributes", "* filter=x\n", "KD913"),
        (".git/HEAD", "ref: refs/heads/nowhere\n", "KD915"),
    ],
)
def test_what_stands_in_the_way_of_writing_is_named(root: Path, path: str, text: str, code: str) -> None:
    edited(root)
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(text, encoding="ascii", newline="\n")
    for command in (("record", "--basis", ORDER), ("status",), ("check",)):
        run = at(root, *command)
        assert (run.code, code in run.out) == (1, True), command
    assert "category: IV" in (root / UNIT).read_text(encoding="utf-8")
