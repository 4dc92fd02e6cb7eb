"""`kadry check --fix`: what is certain is mended, the rest is told; nothing else in the file changes (T-D2, T-D3)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.checking.fixing import mended
from kadry_cli.core.diagnostics.catalogue import catalogue
from kadry_cli.core.finding import Finding, Fix
from kadry_cli.core.register.editor import EditError
from kadry_cli.core.register.reader import read_text
from tests.diagnostics.registers import EXAM_2009, example_in, rewrite
from tests.kadry import EXAMPLE, FILES, Run, kadry

pytestmark = pytest.mark.req("T-D2", "T-D3")

COMPETITION = "competitions/2009-holovnyi-spetsialist/competition.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return example_in(tmp_path)


def check(root: Path, *args: object) -> Run:
    return kadry("--root", root, "check", *args)


def spoil(root: Path) -> None:
    """Everything that a pair of hands does to a file."""
    rewrite(root, COMPETITION, 'number: "45-к"', 'number: " 45-к "')
    rewrite(root, COMPETITION, "date: 2009-04-30", "date: 30.04.2009 р.  # дата")
    rewrite(root, COMPETITION, "name: Ткачук Ігор", "name: Ткaчук Iгор")
    rewrite(root, COMPETITION, "role: голова", "role: Голова")
    rewrite(
        root,
        COMPETITION,
        "name: Ґудзь Марія Іванівна\n    admitted: так",
        "name: Ґудзь Марія Іванівна\n    admitted: yes",
    )
    rewrite(root, EXAM_2009, 'started: "10:00"', "started: 10.00")
    rewrite(root, EXAM_2009, 'finished: "10:55"', "finished: 10:55")
    rewrite(root, EXAM_2009, "ticket: 7\n", 'ticket: "7"\n')


def test_what_is_certain_is_mended_to_the_last_byte(root: Path) -> None:
    spoil(root)
    run = check(root, "--fix")
    assert run.code == 0
    assert run.out.startswith(
        f"{COMPETITION}: 5 виправлень\n  рядок 8: KD109 blanks-around → 45-к\n  рядок 9: KD301 bad-date → 2009-04-30\n"
    )
    assert run.out.endswith(f"Перевірено {FILES}.\nЗауважень немає.\n")
    for path in (COMPETITION, EXAM_2009):
        as_was = (EXAMPLE / path).read_text(encoding="utf-8").replace('"45-к"', "45-к")
        if path == COMPETITION:
            as_was = as_was.replace("date: 2009-04-30", "date: 2009-04-30  # дата")
        assert (root / path).read_text(encoding="utf-8") == as_was
    assert "Виправляти без людини нічого." in check(root, "--fix").out


@pytest.mark.parametrize("option", ["--dry-run", "--diff"])
def test_a_trial_writes_nothing(option: str, root: Path) -> None:
    spoil(root)
    before = {path: (root / path).read_bytes() for path in (COMPETITION, EXAM_2009)}
    run = check(root, "--fix", option)
    assert run.code == 1
    assert "Нічого не записано: це пробний запуск." in run.out
    assert ("+  date: 2009-04-30  # дата" in run.out) is (option == "--diff")
    assert {path: (root / path).read_bytes() for path in before} == before


def test_what_a_person_should_judge_is_offered_and_left(root: Path) -> None:
    rewrite(root, EXAM_2009, "attendance: усунений", "attendance: усунена")
    rewrite(root, COMPETITION, "date: 2009-04-30", "date: 04/05/2009")
    run = check(root, "--fix")
    assert run.code == 1
    assert "Виправляти без людини нічого." in run.out
    assert "  заміна: усунений\n" in run.out
    assert "2 заміни має підтвердити людина: --unsafe-fixes." in run.out
    assert check(root, "--fix", "--unsafe-fixes", "--json").json["result"]["fixed"]["written"] is True
    assert "date: 2009-05-04\n" in (root / COMPETITION).read_text(encoding="utf-8")
    assert (root / EXAM_2009).read_bytes() == (EXAMPLE / EXAM_2009).read_bytes()


def test_without_fix_the_screen_tells_that_it_could(root: Path) -> None:
    spoil(root)
    assert "\n8 зауважень програма виправить сама: kadry check --fix.\n" in check(root).out


@pytest.mark.parametrize("option", ["--unsafe-fixes", "--dry-run", "--diff"])
def test_its_options_mean_nothing_without_it(option: str, root: Path) -> None:
    run = check(root, option)
    assert (run.code, f"{option} має зміст лише разом із --fix" in run.err) == (2, True)


def test_settings_are_mended_first_so_that_the_rest_can_be_judged(root: Path) -> None:
    text = (root / "kadry.yaml").read_text(encoding="utf-8")
    (root / "kadry.yaml").write_text(text.replace("format: 1", 'format: "1"'), encoding="utf-8", newline="\n")
    spoil(root)
    assert check(root).out.count("Решту реєстру не перевірено") == 1
    assert check(root, "--fix").code == 0
    assert (root / "kadry.yaml").read_bytes() == (EXAMPLE / "kadry.yaml").read_bytes()


def test_only_the_paths_named_are_mended(root: Path) -> None:
    spoil(root)
    before = (root / COMPETITION).read_bytes()
    made = check(root, EXAM_2009, "--fix", "--json").json["result"]["fixed"]
    assert [file["path"] for file in made["files"]] == [EXAM_2009]
    assert [one["code"] for one in made["files"][0]["findings"]] == ["KD115", "KD106", "KD112"]
    assert (root / COMPETITION).read_bytes() == before


def test_a_file_that_cannot_be_written_is_told(root: Path) -> None:
    spoil(root)
    (root / COMPETITION).chmod(0o444)
    run = check(root, "--fix", "--json").json
    assert [file["path"] for file in run["result"]["fixed"]["files"]] == [EXAM_2009]
    assert {"KD021", "KD109"} <= {one["code"] for one in run["findings"]}


def test_a_foreign_layout_is_put_in_order_with_the_mend_and_it_is_said(root: Path) -> None:
    rewrite(root, COMPETITION, "role: голова", "role:   Голова")
    run = check(root, "--fix")
    assert "файл приведено до звичного вигляду (решта значень ті самі)" in run.out
    assert (root / COMPETITION).read_bytes() == (EXAMPLE / COMPETITION).read_bytes()


def test_two_mends_of_one_text_are_made_one_after_the_other(root: Path) -> None:
    rewrite(root, EXAM_2009, "place: зал засідань", "place: зaл засiдань")
    assert check(root, "--fix", "--unsafe-fixes").code == 0
    assert (root / EXAM_2009).read_bytes() == (EXAMPLE / EXAM_2009).read_bytes()


FIXABLE = [entry for entry in catalogue().values() if entry.code in ("KD106", "KD109", "KD112", "KD120", "KD301")]


@pytest.mark.parametrize("entry", FIXABLE, ids=lambda entry: entry.code)
def test_the_wrong_example_of_a_code_becomes_the_right_one(entry: Any, root: Path) -> None:
    before = read_text((root / entry.file).read_bytes(), entry.file)
    rewrite(root, entry.file, entry.right, entry.wrong)
    assert check(root, "--fix").code == 0
    if entry.code != "KD301":
        assert read_text((root / entry.file).read_bytes(), entry.file) == before


def test_a_mend_that_would_change_anything_else_is_refused() -> None:
    data = b"a: 1.1.2009\nb: x\n"

    def greedy(now: bytes) -> list[Finding]:
        return [Finding("KD301", "a.yaml", ("a",), fix=Fix("2009-01-01"))] if b"1.1" in now else []

    assert mended(data, "a.yaml", greedy).data == b"a: 2009-01-01\nb: x\n"
    assert mended(b"a: [\n", "a.yaml", greedy).data == b"a: [\n"

    def broken(now: bytes) -> list[Finding]:
        return [Finding("KD301", "a.yaml", ("a",), fix=Fix("[]"))]

    with pytest.raises(EditError):
        mended(data, "a.yaml", broken)
