"""`kadry file …` on the example: the whole life of a file, what is refused, what is overdue, what is reported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.tails import drawn_from
from tests.answers import answers
from tests.body.acts import commits, done, found, git, grounds, on, refused, values
from tests.diagnostics.registers import codes, rewrite

ORDER = "розпорядження від 30.04.2009 № 45-к"
BASIS = ("--basis", ORDER)
ONE = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
"""SHA-256 of the bytes «one»."""

USED, OLD, NEW = "gudz-mariia-3f8k", "honcharenko-tetiana-6f2k", "yefimenko-yuliia-4b9s"
DOCUMENT = ("--issuer", "Тихобережна селищна рада", "--doc-date", "2013-05-01", "--date", "2013-05-06", "--sheets", "2")


def file_of(root: Path, person: str) -> Any:
    return values(root, f"people/{person}/file.yaml")


@pytest.mark.req("H2", "H3", "H15", "H16")
def test_a_file_is_opened_for_a_person_without_a_card(register: Path) -> None:
    with drawn_from(lambda: "7a7a"):
        made = done(
            register, "file", "open", "Рудь Семен Іванович", "--date", "02.06.2014", "--place", "сейф № 1", *BASIS
        )
    assert (made["person"], made["continued"], made["lines"]) == ("rud-semen-7a7a", False, 0)
    assert file_of(register, "rud-semen-7a7a") == {
        "person": "rud-semen-7a7a",
        "name": "Рудь Семен Іванович",
        "opened": {"date": "2014-06-02", "searched": "2014-06-02"},
        "custody": [{"from": "2014-06-02", "place": "сейф № 1", "responsible": "Ковтун Лариса Миколаївна"}],
    }
    assert grounds(register)[0] == ORDER
    (row,) = [one for one in done(register, "file", "list")["files"] if one["person"] == "rud-semen-7a7a"]
    assert (row["stage"], row["number"], row["place"]) == ("кандидат", None, "сейф № 1")
    assert codes(register) == []
    assert "уже ведуть" in refused(register, "file", "open", "rud-semen-7a7a", "--date", "03.06.2014", *BASIS)


@pytest.mark.req("H3", "H7", "H17")
def test_an_old_file_is_found_and_continued_with_its_numbering(register: Path) -> None:
    again = ("file", "open", OLD, "--date", "02.06.2014")
    assert "у поточному архіві є справа цієї особи: № 9" in refused(register, *again, *BASIS)
    made = done(register, *again, "--continue", "--compared", "02.06.2014", *BASIS)
    assert (made["continued"], made["earlier_numbers"], made["lines"]) == (True, [9], 2)
    file = file_of(register, OLD)
    assert file["continues"] == {"number": "9", "folder": "3", "compared": "2014-06-02"}
    assert (file["earlier"][0]["number"], file["earlier"][0]["archived"]["folder"]) == ("9", "3")
    assert not {"number", "closed", "archived", "appointed"} & set(file)
    done(
        *(register, "file", "register", OLD, "--appointed", "09.06.2014", "--order", ORDER),
        *("--post", "спеціаліст", "--date", "10.06.2014"),
    )
    added = done(register, "file", "add", OLD, "--title", "Особова картка", *DOCUMENT, *BASIS)
    assert added["lines"][0]["number"] == 3
    assert file_of(register, OLD)["number"] == "17"
    undone = on(register, "undo", commits(register)[0], *BASIS)
    assert (undone.code, "KD729" in undone.out) == (1, True)


@pytest.mark.req("H3")
def test_a_continuation_by_mistake_is_undone(register: Path) -> None:
    before = (register / f"people/{OLD}/file.yaml").read_bytes()
    done(register, "file", "open", OLD, "--date", "02.06.2014", "--continue", *BASIS)
    done(register, "undo", commits(register)[0], *BASIS)
    assert (register / f"people/{OLD}/file.yaml").read_bytes() == before


@pytest.mark.req("H4", "H8", "H17", "H21")
def test_the_book_gives_the_number_and_a_late_entry_is_told(register: Path) -> None:
    done(register, "file", "open", NEW, "--date", "26.05.2014", *BASIS)
    call = ("file", "register", NEW, "--appointed", "02.06.2014", "--order", ORDER, "--post", "спеціаліст")
    assert "наступний вільний номер – 17" in refused(register, *call, "--date", "05.06.2014", "--number", "30")
    assert "раніше, ніж призначення" in refused(register, *call, "--date", "30.05.2014")
    # The ninth of June 2014 is a day off, so the week ends on the tenth.
    run = on(register, *call, "--date", "11.06.2014", "--json").json
    assert [one["code"] for one in run["findings"]] == ["KD707"]
    made = run["result"]
    assert (made["number"], made["due"], made["late"]) == (17, "2014-06-10", True)
    assert made["book"] == "books/movement/2014.yaml"
    assert values(register, made["book"]) == {
        "year": "2014",
        "first": "17",
        "files": [{"number": "17", "date": "2014-06-11", "person": NEW}],
    }
    assert "уже зареєстровано: № 17" in refused(register, *call, "--date", "11.06.2014")


@pytest.mark.req("H4", "H8")
def test_the_appointment_is_taken_from_the_card(register: Path) -> None:
    """Nothing is typed twice: day, act and post are those of the card's career."""
    for path in (f"people/{USED}/file.yaml", "books/movement/2009.yaml", "books/movement/2012.yaml"):
        (register / path).unlink()
    for path in ("books/issue/2009.yaml", "people/panasiuk-bohdan-9b2q/file.yaml"):
        (register / path).unlink()
    git(register, "add", "-A")
    git(register, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-q", "-m", "x")
    done(register, "file", "open", USED, "--date", "22.05.2009", *BASIS)
    late = done(register, "file", "list", "--overdue", "--on", "01.07.2009")["overdue"]
    assert [(one["person"], one["what"], one["since"]) for one in late] == [(USED, "register", "2009-06-30")]
    made = done(register, "file", "register", USED, "--date", "30.06.2009", "--number", "14")
    assert (made["number"], made["late"]) == (14, False)
    assert file_of(register, USED)["appointed"] == {
        "date": "2009-06-22",
        "act": {"kind": "розпорядження", "number": "49-к", "date": "2009-06-19"},
        "post": "головний спеціаліст, загальний відділ",
    }


@pytest.mark.req("H5", "H6", "H7", "H11")
def test_lines_are_added_corrected_and_withdrawn_and_none_is_lost(register: Path) -> None:
    before = file_of(register, USED)["inventory"]
    table = register.parent / "t.csv"
    table.write_text(
        "Повна назва документа;Організація, яка його видала;Дата документа;Кількість аркушів\n"
        "Довідка;Вигаданська установа;30.04.2013;1\nКопія посвідчення;Вигаданська установа;2013-04-30;2\n",
        encoding="utf-8",
    )
    made = done(register, "file", "add", USED, "--from", table, "--date", "06.05.2013", *BASIS)
    assert [one["number"] for one in made["lines"]] == [8, 9]
    made = done(register, "file", "add", USED, "--title", "Довідка", *DOCUMENT, "--corrects", "8", *BASIS)
    assert (made["documents"], made["sheets"]) == (7, 15)
    made = done(
        *(register, "file", "withdraw", USED, "9", "--date", "07.05.2013"),
        *("--act", "акт від 07.05.2013 № 2", "--reason", "повернено", *BASIS),
    )
    assert (made["documents"], made["sheets"]) == (6, 13)
    assert file_of(register, USED)["inventory"][:7] == before
    states = {one["number"]: one["state"] for one in done(register, "file", "list", USED)["lines"]}
    assert [states[number] for number in (3, 4, 5, 8, 9, 10)] == [
        *("вилучено", "виправлено", "чинний", "виправлено", "вилучено", "чинний")
    ]
    assert "чинного рядка № 8 в описі немає" in refused(
        register, "file", "withdraw", USED, "8", "--date", "07.05.2013", "--act", "акт", "--reason", "х", *BASIS
    )
    again = ("file", "add", USED, "--title", "Ще", *DOCUMENT, "--corrects", "8", *BASIS)
    assert [one[0] for one in found(register, *again)] == ["KD703"]


@pytest.mark.req("H7", "H11", "T-U7")
@pytest.mark.row("U7")
def test_a_line_edited_by_hand_is_refused_when_it_is_recorded(register: Path) -> None:
    rewrite(register, f"people/{USED}/file.yaml", "    sheets: 4\n", "    sheets: 5\n")
    run = on(register, "record", *BASIS, "--json")
    assert [one["code"] for one in run.json["findings"]] == ["KD729"]
    assert "було: «№ 1, Особова картка за формою № П-2ДС, 4 арк.»" in run.json["findings"][0]["message"]
    assert run.json["findings"][0]["line"] > 20


@pytest.mark.req("H19", "T-U11")
@pytest.mark.row("U11")
def test_a_second_issue_written_by_hand_is_not_recorded(register: Path) -> None:
    call = ("file", "issue", USED, "--to", "Остапчук Віктор Григорович", "--permit", "резолюція")
    done(register, *call, "--date", "05.05.2014", "--due", "08.05.2014", *BASIS)
    book = register / "books/issue/2014.yaml"
    text = book.read_text(encoding="utf-8")
    line = text[text.index("  - number: 1\n") :].replace("number: 1\n", "number: 2\n").rstrip("\n")
    book.write_text(f"{text.rstrip()}\n{line}\n", encoding="utf-8", newline="\n")
    run = on(register, "record", *BASIS, "--json")
    assert (run.code, [one["code"] for one in run.json["findings"]]) == (1, ["KD720"])


@pytest.mark.req("H19", "T-U11")
@pytest.mark.row("U11")
def test_a_file_is_out_once_until_it_is_back(register: Path) -> None:
    call = ("file", "issue", USED, "--to", "Остапчук Віктор Григорович", "--permit", "резолюція")
    made = done(register, *call, "--date", "05.05.2014", "--due", "08.05.2014", *BASIS)
    assert (made["number"], made["book"]) == (1, "books/issue/2014.yaml")
    assert "уже видано: № 1" in refused(register, *call, "--date", "06.05.2014", "--due", "08.05.2014", *BASIS)
    late = done(register, "file", "list", USED, "--overdue", "--on", "09.05.2014")["overdue"]
    assert ("return", "2014-05-08") in [(one["what"], one["since"]) for one in late]
    closing = ("file", "close", USED, "--date", "30.05.2014", "--reason", "за власним бажанням", "--order", ORDER)
    assert "не повернено" in refused(register, *closing)
    back = done(register, "file", "return", USED, "--date", "12.05.2014", *BASIS)
    assert (back["number"], back["late"]) == (1, True)
    assert values(register, "books/issue/2014.yaml")["issues"][0]["returned"] == {
        "date": "2014-05-12",
        "received_by": "Ковтун Лариса Миколаївна",
    }
    assert "повертати нічого" in refused(register, "file", "return", USED, "--date", "12.05.2014", *BASIS)


@pytest.mark.req("H12")
def test_files_are_refreshed_at_once_and_who_is_overdue_is_listed(register: Path) -> None:
    assert done(register, "file", "refresh", "--due", "--on", "15.04.2014")["due"] == []
    due = done(register, "file", "refresh", "--due", "--on", "16.04.2014")["due"]
    assert [(one["person"], one["year"], one["last"]) for one in due] == [
        (USED, 2014, "2014-04-15"),
        ("panasiuk-bohdan-9b2q", 2014, "2014-04-15"),
    ]
    made = done(register, "file", "refresh", "--all", "--date", "15.04.2014", *BASIS)
    assert [one["person"] for one in made["files_refreshed"]] == [USED, "panasiuk-bohdan-9b2q"]
    assert done(register, "file", "refresh", "--due", "--on", "01.12.2014")["due"] == []
    assert "уточнено вже всі справи" in refused(register, "file", "refresh", "--all", "--date", "16.04.2014", *BASIS)
    done(register, "file", "refresh", USED, "--year", "2014", "--acquainted", "16.04.2014", *BASIS)
    assert file_of(register, USED)["refreshed"][-1] == {
        "year": "2014",
        "date": "2014-04-15",
        "hr": "Ковтун Лариса Миколаївна",
        "acquainted": "2014-04-16",
    }


@pytest.mark.req("H14", "H18")
def test_a_file_is_closed_with_its_checklist_and_gets_the_next_folder(register: Path) -> None:
    call = ("file", "close", USED, "--date", "30.05.2014", "--reason", "за власним бажанням", "--order", ORDER)
    assert "до архіву здають закриту" in refused(register, "file", "archive", USED, "--date", "02.06.2014", *BASIS)
    made = done(register, *call, "--card-entry", "30.05.2014")
    assert {one["what"]: one["done"] for one in made["checklist"]} == {
        "повернення виданої справи": True,
        "запис про звільнення в картці": True,
        "та сама дата звільнення в картці": False,
        "підсумок опису": True,
        "аркуш-засвідчувач": False,
    }
    assert (made["documents"], made["sheets"]) == (5, 11)
    assert grounds(register)[0] == ORDER
    run = on(register, "file", "archive", USED, "--date", "02.06.2014", *BASIS, "--dry-run", "--json").json
    assert [one["code"] for one in run["findings"]] == ["KD724"]
    done(register, "file", "close", USED, "--certified", "30.05.2014")
    assert done(register, "file", "archive", USED, "--date", "02.06.2014", *BASIS)["folder"] == 4
    assert {one["person"] for one in done(register, "file", "list", "--archive")["files"]} == {USED, OLD}


@pytest.mark.req("H9")
def test_scans_are_held_against_the_inventory(register: Path) -> None:
    papers = register / f"people/{USED}/papers"
    papers.mkdir()
    (papers / "dovidka.pdf").write_bytes(b"one")
    done(register, "file", "add", USED, "--title", "Довідка", *DOCUMENT, "--scan", "dovidka.pdf", *BASIS)
    (papers / "zaivyi.pdf").write_bytes(b"two")
    run = on(register, "file", "list", USED, "--scans", "--json")
    assert [(one["line"], one["state"]) for one in run.json["result"]["scans"]] == [
        (8, "збігається"),
        (None, "немає в описі"),
    ]
    (papers / "dovidka.pdf").write_bytes(b"ONE")
    (papers / "zaivyi.pdf").unlink()
    run = on(register, "file", "list", USED, "--scans", "--json")
    assert ([one["state"] for one in run.json["result"]["scans"]], run.code) == (["змінено"], 1)
    call = ("file", "add", USED, "--title", "Довідка", *DOCUMENT, *BASIS)
    assert "скана «../file.yaml»" in on(register, *call, "--scan", "../file.yaml").err


@pytest.mark.req("I34")
def test_attachments_of_the_card_are_held_against_their_files_too(register: Path) -> None:
    papers = register / f"people/{USED}/papers"
    papers.mkdir()
    (papers / "foto.jpg").write_bytes(b"one")
    call = ("card", "set", USED, "--add", f"attachments:kind=фотокартка 4х6;file=foto.jpg;sha256={ONE}", *BASIS)
    assert on(register, *call).code == 0
    for data, state in ((b"one", "збігається"), (b"two", "змінено")):
        (papers / "foto.jpg").write_bytes(data)
        run = on(register, "file", "list", USED, "--scans", "--json")
        assert [(one["line"], one["state"]) for one in run.json["result"]["scans"]] == [(None, state)]


@pytest.mark.req("H13", "H22")
def test_changes_since_the_last_report_are_listed_and_sent(register: Path) -> None:
    table = register.parent / "zminy.csv"
    first = done(
        *(register, "file", "report", "--record", "--date", "02.06.2014", "--to", "central", "--to", "territorial"),
        *("-o", table, *BASIS),
    )
    assert (first["since"], first["until"], first["number"]) == (None, commits(register)[1], 4)
    text = table.read_text(encoding="utf-8-sig")
    assert "див. картку" in text
    assert done(register, "file", "report")["changes"] == []
    again = ("file", "report", "--record", "--date", "03.06.2014", "--to", "central")
    assert "нічого не змінено" in refused(register, *again, *BASIS)
    done(register, "file", "refresh", USED, "--date", "15.04.2014", "--changes", "нова адреса", *BASIS)
    changes = done(register, "file", "report")["changes"]
    assert {(one["person"], one["record"]) for one in changes} == {(USED, "особова справа")}
    assert {one["field"] for one in changes} == {f"refreshed.5.{key}" for key in ("year", "date", "changes", "hr")}


@pytest.mark.req("H8")
def test_a_number_is_voided_in_the_book(register: Path) -> None:
    made = done(register, "file", "void", "movement", "--year", "2014", "--reason", "зіпсовано", *BASIS)
    assert made["number"] == 17
    lines = done(register, "file", "book", "movement")["lines"]
    assert [(one["number"], one["void"]) for one in lines] == [(14, False), (15, True), (16, False), (17, True)]


@pytest.mark.req("H5", "H6")
def test_a_document_is_asked_for_step_by_step(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(
        monkeypatch,
        *("Ґудзь", "Копія довідки", "Вигаданська установа", "", "31.02.2013", "30.04.2013", "06.05.2013", "1"),
        *("н", "т"),
    )
    run = on(register, "file", "add", *BASIS)
    assert run.code == 0, run
    assert file_of(register, USED)["inventory"][-1] == {
        "number": "8",
        "title": "Копія довідки",
        "issuer": "Вигаданська установа",
        "doc_number": "б/н",
        "doc_date": "2013-04-30",
        "included": "2013-05-06",
        "sheets": "1",
    }


@pytest.mark.req("H3")
def test_an_old_file_is_offered_in_the_dialogue(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "т", "02.06.2014", "", "сейф № 2", "т")
    run = on(register, "file", "open", "Гончаренко Тетяна Юріївна", "--date", "02.06.2014", *BASIS)
    assert run.code == 0, run
    assert file_of(register, OLD)["continues"]["compared"] == "2014-06-02"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("open",), "не вказано ПІБ"),
        (("register",), "не вказано ОСОБУ"),
        (("refresh",), "не вказано, чиї справи"),
        (("void",), "не вказано КНИГУ"),
        (("issue", USED), "не вказано --to"),
        (("close", USED), "не вказано --date"),
        (("paper", "cover"), "не вказано ОСОБУ"),
        (("paper", "obkladynka"), "паперу «obkladynka» немає"),
        (("list", "Невідомий"), "такої особової справи в реєстрі немає"),
    ],
)
def test_without_a_terminal_a_missing_value_is_told_at_once(register: Path, args: tuple[str, ...], said: str) -> None:
    assert said in refused(register, "file", *args)


@pytest.mark.req("H9", "C11")
def test_the_audit_holds_scans_and_protocols_against_the_register(register: Path) -> None:
    folder = register / "people" / USED / "papers"
    folder.mkdir()
    (folder / "dovidka.pdf").write_bytes(b"%PDF-1.7 one")
    done(register, "file", "add", USED, "--title", "Довідка", *DOCUMENT, "--scan", "dovidka.pdf", *BASIS)
    (folder / "dovidka.pdf").write_bytes(b"%PDF-1.7 two")
    run = on(register, "audit", "verify", "--json")
    assert [finding["severity"] for finding in run.json["findings"] if finding["code"] == "KD736"] == ["error"]
    (folder / "dovidka.pdf").unlink()
    other = folder / "inshe.pdf"
    other.write_bytes(b"%PDF-1.7")
    run = on(register, "audit", "verify", "--json")
    assert [finding["severity"] for finding in run.json["findings"] if finding["code"] == "KD736"] == ["error"]
    other.unlink()
    folder.rmdir()
    run = on(register, "audit", "verify", "--json")
    assert [finding["severity"] for finding in run.json["findings"] if finding["code"] == "KD736"] == ["note"]
    rewrite(register, "people/gudz-mariia-3f8k/card.yaml", 'number: "3"', 'number: "4"')
    assert "KD779" in [finding["code"] for finding in on(register, "audit", "verify", "--json").json["findings"]]
