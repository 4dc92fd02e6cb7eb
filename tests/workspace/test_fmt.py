"""`kadry fmt`: files in the house style, on disk as an editor leaves them; what cannot be done stops nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.change import rewriting
from kadry_cli.core.change.git_folder import held
from kadry_cli.core.files.watch import watched
from tests.diagnostics.registers import EXAM_2009, example_in, rewrite
from tests.kadry import EXAMPLE, EXAMPLE_FILES, FILES, Run, kadry

COMPETITION = "competitions/2009-holovnyi-spetsialist/competition.yaml"
UNIT = "staff/units/zahalnyi-viddil.yaml"

pytestmark = pytest.mark.req("T-D2")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return example_in(tmp_path)


def fmt(root: Path, *args: object) -> Run:
    return kadry("--root", root, "fmt", *args)


def odd(root: Path, path: str = COMPETITION) -> bytes:
    """A file in a layout of somebody else's; the same values."""
    text = (root / path).read_text(encoding="utf-8")
    (root / path).write_text(text.replace("id: ", "id:    ", 1) + "\n\n# кінець   \n", encoding="utf-8", newline="\n")
    return (root / path).read_bytes()


def codes(run: Run) -> list[str]:
    return [finding["code"] for finding in run.json["findings"]]


def test_the_example_is_in_order() -> None:
    run = fmt(EXAMPLE)
    assert (run.out, run.err, run.code) == (f"Переглянуто {FILES}: усі в звичному вигляді.\n", "", 0)


def test_files_are_rewritten_in_place_and_once(root: Path) -> None:
    odd(root)
    assert fmt(root).out == f"{COMPETITION}\nУпорядковано 1 файл з {EXAMPLE_FILES}.\n"
    assert (root / COMPETITION).read_bytes() == (EXAMPLE / COMPETITION).read_bytes() + "\n\n# кінець\n".encode()
    assert "усі в звичному вигляді" in fmt(root).out
    assert sorted(path.name for path in (root / COMPETITION).parent.iterdir()) == sorted(
        path.name for path in (EXAMPLE / COMPETITION).parent.iterdir()
    )


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_check_and_diff_write_nothing_and_say_so_by_the_exit_code(option: str, root: Path) -> None:
    assert fmt(root, option).code == 0
    data = odd(root)
    run = fmt(root, option)
    assert run.code == 1
    assert COMPETITION in run.out
    assert ("-id:    2009" in run.out) is (option == "--diff")
    assert f"Треба впорядкувати: 1 файл з {EXAMPLE_FILES}." in run.out
    assert (root / COMPETITION).read_bytes() == data
    assert fmt(root, option, "--json").json["result"] == {
        "files": EXAMPLE_FILES,
        "changed": [COMPETITION],
        "written": False,
    }


def test_text_that_yaml_would_retype_gets_its_quotes(root: Path) -> None:
    rewrite(root, COMPETITION, 'number: "45-к"', "number: 12  # номер")
    rewrite(root, EXAM_2009, 'started: "10:00"', "started: 10:00")
    rewrite(root, EXAM_2009, "ticket: 7\n", 'ticket: "7"\n')
    fmt(root)
    assert 'number: "12"  # номер\n' in (root / COMPETITION).read_text(encoding="utf-8")
    exam = (root / EXAM_2009).read_text(encoding="utf-8")
    assert 'started: "10:00"\n' in exam
    assert "ticket: 7\n" in exam
    assert codes(kadry("--root", root, "check", "--json")) == ["KD408"]


def test_line_ends_and_a_byte_order_mark_stay(root: Path) -> None:
    data = odd(root)
    (root / COMPETITION).write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))
    fmt(root)
    made = (root / COMPETITION).read_bytes()
    assert made == b"\xef\xbb\xbf" + ((EXAMPLE / COMPETITION).read_bytes() + "\n\n# кінець\n".encode()).replace(
        b"\n", b"\r\n"
    )


def test_only_the_paths_named_are_looked_at(root: Path) -> None:
    odd(root)
    odd(root, UNIT)
    units = len(list((root / "staff/units").iterdir()))
    assert fmt(root, "staff", "--json").json["result"] == {"files": units, "changed": [UNIT], "written": True}
    assert fmt(root, root / COMPETITION, "--json").json["result"]["changed"] == [COMPETITION]


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(root: Path) -> None:
    odd(root)
    (root / UNIT).write_text("id: a\nid: b\n", encoding="utf-8")
    run = fmt(root)
    assert run.code == 1
    assert f"Упорядковано 1 файл з {EXAMPLE_FILES}. Пропущено: 1." in run.out
    assert f"{UNIT}:2:1: помилка KD004" in run.out
    assert (root / UNIT).read_text(encoding="utf-8") == "id: a\nid: b\n"


def test_what_is_no_record_is_left_alone(root: Path) -> None:
    (root / "staff/units/notes.yml").write_text("a:   1\n", encoding="utf-8")
    (root / "README.txt").write_text("a:   1\n", encoding="utf-8")
    assert codes(fmt(root, "--json")) == ["KD203"]
    run = fmt(root, "README.txt", "--json")
    assert (codes(run), run.json["result"]["files"]) == (["KD203"], 0)
    assert (root / "README.txt").read_text(encoding="utf-8") == "a:   1\n"
    assert fmt(root, root.parent).code == 2


@pytest.mark.req("T-W10")
@pytest.mark.posix
def test_a_link_is_not_followed(root: Path) -> None:
    odd(root)
    outside = root.parent / "outside.yaml"
    (root / COMPETITION).rename(outside)
    (root / COMPETITION).symlink_to(outside)
    data = outside.read_bytes()
    run = fmt(root, "--json")
    assert (codes(run), run.code) == (["KD202"], 1)
    assert outside.read_bytes() == data


@pytest.mark.req("T-W10")
@pytest.mark.posix
def test_a_link_put_in_the_way_meanwhile_is_not_followed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd(root)
    data = odd(root, UNIT)
    units, away = root / "staff/units", root / "away"

    def swapped(*args: object) -> object:
        units.rename(away)
        units.symlink_to(away)
        return rewriting.rewrite(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("kadry_cli.workspace.fmt.rewrite", swapped)
    run = fmt(root, "--json")
    assert codes(run) == ["KD021"]
    assert "посилання" in run.json["findings"][0]["message"]
    assert (away / Path(UNIT).name).read_bytes() == data
    assert run.json["result"]["changed"] == [COMPETITION]


def test_a_read_only_file_is_left_alone(root: Path) -> None:
    data = odd(root)
    odd(root, UNIT)
    (root / COMPETITION).chmod(0o444)
    run = fmt(root, "--json")
    assert (codes(run), run.code, run.json["result"]["changed"]) == (["KD021"], 1, [UNIT])
    assert (root / COMPETITION).read_bytes() == data


@pytest.mark.req("T-W7")
def test_a_file_changed_meanwhile_is_left_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd(root)

    def edited(*args: object) -> object:
        (root / COMPETITION).write_bytes(b"id: other\n")
        return rewriting.rewrite(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("kadry_cli.workspace.fmt.rewrite", edited)
    run = fmt(root)
    assert run.code == 1
    assert "його тим часом змінила інша програма" in run.out
    assert (root / COMPETITION).read_bytes() == b"id: other\n"


@pytest.mark.req("T-W3")
@pytest.mark.parametrize("call", ["create", "write", "sync", "rename"])
def test_a_disk_that_refuses_leaves_the_old_file_and_nothing_else(call: str, root: Path) -> None:
    data = odd(root)
    fired = []

    def fault(name: str, path: str) -> None:
        if name == call and COMPETITION.rpartition("/")[0] in path:
            fired.append(path)
            raise OSError(28, "no space", path)

    with watched(fault):
        run = fmt(root, "--json")
    assert fired
    assert (codes(run), run.code) == (["KD021"], 1)
    assert "немає місця" in run.json["findings"][0]["message"]
    assert (root / COMPETITION).read_bytes() == data
    assert list((root / COMPETITION).parent.glob(".kadry*")) == []


@pytest.mark.req("T-W5", "T-W6")
def test_an_act_that_is_going_on_is_waited_for(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kadry("init", root, "--officer", "Ковтун Лариса Миколаївна")
    monkeypatch.setattr(rewriting, "PATIENCE", 0.05)
    data = odd(root)
    with held(root):
        run = fmt(root)
    assert (run.code, "реєстр зайнято" in run.err) == (2, True)
    assert (root / COMPETITION).read_bytes() == data
    assert fmt(root).code == 0


def test_in_a_register_with_a_history_it_is_a_hand_edit_like_any_other(root: Path) -> None:
    kadry("init", root, "--officer", "Ковтун Лариса Миколаївна")
    odd(root)
    run = fmt(root)
    assert "kadry record --basis ПІДСТАВА" in run.out
    assert COMPETITION in kadry("--root", root, "status").out
    recorded = kadry("--root", root, "record", "--basis", "розпорядження від 30.04.2009 № 45-к", "--json").json
    assert recorded["result"]["files"] == [COMPETITION]


def test_a_register_of_another_format_is_not_touched(root: Path) -> None:
    data = odd(root)
    rewrite(root, "kadry.yaml", "format: 1", "format: 2")
    run = fmt(root, "--json")
    assert (codes(run), run.code) == (["KD117"], 1)
    assert (root / COMPETITION).read_bytes() == data


def test_a_layout_that_would_lose_a_comment_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kadry_cli.core.register import round_trip

    data = odd(root)
    monkeypatch.setattr(round_trip, "put_back", lambda comments, old, laid: laid.text)
    run = fmt(root, "--json")
    assert (codes(run), run.code) == (["KD022"], 1)
    assert (root / COMPETITION).read_bytes() == data
