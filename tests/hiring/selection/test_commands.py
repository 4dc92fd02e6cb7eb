"""`kadry competition sit`, `vote`, `decide`, `protocol`: what they record, and everything they refuse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.competition.records.sitting import FAILED_EXAM, NOT_RECOMMENDED, RESERVE, WINNER
from kadry_cli.competition.rules.seal import sealed as fingerprint
from tests.diagnostics.registers import rewrite
from tests.hiring.selection.sittings import (
    AWAY,
    BONDAR,
    CHAIR,
    FIRST,
    GUDZ,
    IVANENKO,
    KRAVETS,
    LAWYER,
    MEMBER,
    OPEN,
    SECOND,
    SECRET,
    SECRETARY,
    SHEVCHUK,
    YEFIMENKO,
    by_ballot,
    decided,
    done,
    last,
    on,
    path,
    record,
    refused,
    signed,
    voted,
)
from tests.kadry import kadry

pytestmark = pytest.mark.usefixtures("root")


@pytest.mark.req("C1", "C13")
def test_a_sitting_has_its_presence_and_says_its_quorum(root: Path) -> None:
    run = on(root, "sit", *OPEN, "--recuse", "ткачук:кравець=двоюрідний брат", "--explain")
    assert run.out.startswith("Засідання № 1 (відбір) 18.06.2009 розпочато. Записано: ")
    assert "Склад комісії – 5, присутні – 4; потрібно не менше 2/3 складу, тобто 4: засідання правомочне" in run.out
    assert "як отримано рішення (competition.quorum, право на 18.06.2009)" in run.out
    sitting = last(root)
    assert sitting.present == (CHAIR, SECRETARY, MEMBER, LAWYER)
    assert [(one.id, one.reason) for one in sitting.absent] == [(AWAY, "у відпустці")]
    assert [(one.member, one.candidate, one.kind, one.granted) for one in sitting.recusals] == [
        (LAWYER, KRAVETS, "самовідвід", True)
    ]
    log = kadry("--root", root, "log", "--limit", "1").out
    assert "підстава: розпорядження від 30.04.2009 № 45-к" in log


@pytest.mark.req("C13")
def test_a_member_declares_a_relative_among_the_candidates(root: Path) -> None:
    run = on(root, "sit", *OPEN, "--kin", "бережний:ґудзь", "--kin", "бережний:шевчук")
    assert "Ґудзь М. І. – близька особа члена комісії (Бережний О. В.), а відводу не записано." in run.out
    assert "Шевчук О. П. – близька" not in run.out, "the sitting does not decide on who failed the exam"
    assert record(root).commission[2].kin == (GUDZ, SHEVCHUK)
    run = on(root, "sit", "--kin", "бережний:ґудзь", "--kin", "ткачук:кравець", "--recuse", "бережний:ґудзь=сестра")
    assert "записано: відводи, близькі особи серед кандидатів." in run.out
    assert [one.kin for one in record(root).commission] == [(), (), (GUDZ, SHEVCHUK), (), (KRAVETS,)]
    assert "не сказано, про кого" in refused(root, "sit", "--kin", "бережний")


@pytest.mark.req("C1")
def test_without_a_quorum_nothing_is_voted_and_the_protocol_says_so(root: Path, tmp_path: Path) -> None:
    done(root, "sit", *OPEN, "--absent", "ткачук=хворіє")
    assert "засідання неправомочне" in refused(root, "vote", "ґудзь", "--for", "усі")
    assert "неправомочне" in refused(root, "decide")
    done(root, "protocol", "--number", "3")
    assert on(root, "protocol", "-o", tmp_path / "p.html").code == 0
    text = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert "Засідання неправомочне; рішень не ухвалювали." in text
    assert "ГОЛОСУВАЛИ" not in text


@pytest.mark.req("C2", "C3", "B26", "B27")
def test_verdicts_follow_from_the_votes(root: Path) -> None:
    decided(root)
    assert {one.candidate: one.verdict for one in last(root).decisions} == {
        GUDZ: WINNER,
        YEFIMENKO: RESERVE,
        IVANENKO: NOT_RECOMMENDED,
        KRAVETS: NOT_RECOMMENDED,
        SHEVCHUK: FAILED_EXAM,
    }
    assert last(root).decisions[0].motives == "найвища сума балів"


@pytest.mark.req("C2", "C3")
def test_a_vote_says_its_result_why_and_what_is_left(root: Path) -> None:
    done(root, "sit", *OPEN)
    run = on(root, "vote", "ґудзь", "--for", "усі", "--against", "ткачук")
    assert run.out.startswith("Ґудзь Марія Іванівна, визнати переможцем: підтримано. Записано: ")
    assert "За – 3 з 4 присутніх; потрібно більше половини, тобто 3: підтримано" in run.out
    assert "Ще не голосували про: Єфіменко Ю. О., Іваненко Т. Б., Кравець А. С." in run.out
    assert "competition vote 2009-holovnyi-spetsialist yefimenko-yuliia-4b9s --for ЧЛЕН" in run.out


@pytest.mark.req("C2", "C3", "C5", "C13", "B26")
@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("ґудзь", "--for", "яремко"), "на засіданні не було"),
        (("кравець", "--for", "ткачук"), "через відвід"),
        (("ґудзь", "--for", "ковтун", "--against", "ковтун"), "голос подано двічі"),
        (("ґудзь", "--for", "ковтун", "--for", "ковтун"), "голос подано двічі"),
        (("ґудзь", "--for", "усі", "--against", "усі"), "лише раз"),
        (("ґудзь",), "не вказано, хто як голосував"),
        (("ґудзь", "--counts", "3:1:0"), "потрібні голоси поіменно"),
        (("ґудзь", "--for", "усі", "--chair", "за"), "потрібні голоси поіменно"),
        (("ґудзь", "--for", "немає"), "такого члена комісії в конкурсі немає"),
        (("шевчук", "--for", "усі"), "іспиту не складено"),
        (("литвин", "--for", "усі"), "до іспиту не допущено"),
        (("немає", "--for", "усі"), "такого кандидата в конкурсі немає"),
        (("ґудзь", "--for", "усі", "--question", "допущено"), "не вирішують на засіданні"),
        (("ґудзь", "--for", "усі", "--correct"), "виправляти нема чого"),
        (("ґудзь", "--for", "усі", "--sitting", "2"), "засідання № 2 немає"),
    ],
)
def test_a_vote_that_nobody_could_give_is_refused(args: tuple[str, ...], words: str, root: Path) -> None:
    done(root, "sit", *OPEN, "--recuse", "ткачук:кравець=брат")
    assert words in refused(root, "vote", *args)


@pytest.mark.req("C1")
def test_a_member_without_a_vote_counts_for_the_quorum_and_does_not_vote(root: Path) -> None:
    rewrite(root, path(FIRST), "    role: секретар\n", "    role: секретар\n    votes: ні\n")
    basis = ("--basis", "розпорядження від 30.04.2009 № 45-к")
    assert kadry("--root", root, "record", *basis).code == 0
    assert done(root, "sit", *OPEN)["quorate"] is True
    assert "не має права голосу" in refused(root, "vote", "ґудзь", "--for", "ковтун")
    assert done(root, "vote", "ґудзь", "--for", "усі")["approve"] == 3


@pytest.mark.req("C2")
def test_the_same_question_is_not_voted_on_twice_and_a_slip_is_corrected(root: Path) -> None:
    decided(root)
    assert "вже голосували" in refused(root, "vote", "ґудзь", "--against", "усі")
    done(root, "vote", "іваненко", "--against", "усі", "--abstained", "ковтун", "--correct")
    sitting = last(root)
    assert IVANENKO not in {one.candidate for one in sitting.decisions}, "its decision has to be taken again"
    assert "без рішення: Іваненко" in refused(root, "protocol", "--number", "4")


@pytest.mark.req("C5")
@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("бондар", "--for", "усі"), "записують лише підсумок"),
        (("бондар",), "не вказано --counts"),
        (("бондар", "--counts", "4"), "не три числа"),
        (("бондар", "--counts", "0:0:0"), "не голосував ніхто"),
        (("бондар", "--counts", "4:1:0"), "голосів 5, а присутні – 4"),
        (("бондар", "--counts", "2:1:1"), "голосувати могли 3 з 4"),
        (("грицай", "--counts", "2:1:1"), "дійсних бюлетенів – 3"),
        (("бондар", "--counts", "3:0:0", "--chair", "проти"), "таких голосів немає"),
    ],
)
def test_a_secret_vote_is_counts_alone_and_never_too_many(args: tuple[str, ...], words: str, root: Path) -> None:
    recused = ("--challenge", "ткачук:бондар=працював з кандидаткою")
    done(root, "sit", *SECRET, *recused, "--ballots", "4:4:4:1", "--count-group", "яремко", to=SECOND)
    assert words in refused(root, "vote", *args, to=SECOND)


@pytest.mark.req("C4")
def test_a_tie_is_open_until_the_chair_says_how_it_was(root: Path) -> None:
    done(root, "sit", *SECRET, to=SECOND)
    assert done(root, "vote", "бондар", "--counts", "2:2:0", to=SECOND)["outcome"] == "питання лишилося відкритим"
    done(root, "vote", "грицай", "--counts", "0:4:0", to=SECOND)
    assert "питання лишилося відкритим" in refused(root, "decide", to=SECOND)
    run = on(root, "vote", "бондар", "--counts", "2:2:0", "--chair", "за", "--correct", to=SECOND)
    assert "Вирішальним є голос голови комісії, поданий «за»" in run.out
    assert done(root, "decide", to=SECOND)["decisions"][0] == {"candidate": BONDAR, "verdict": WINNER}


@pytest.mark.req("C2", "B1")
def test_a_decision_needs_a_vote_on_everybody_and_a_unit_for_each_winner(root: Path) -> None:
    assert "засідання комісії ще не записано" in refused(root, "decide")
    done(root, "sit", *OPEN)
    done(root, "vote", "ґудзь", "--for", "усі")
    assert "не голосували про: Єфіменко Ю. О., Іваненко Т. Б., Кравець А. С." in refused(root, "decide")
    assert "не приймають" in refused(root, "decide", "--candidate", "ґудзь", "--verdict", "ґудзь=переможець")
    for person in ("єфіменко", "іваненко", "кравець"):
        done(root, "vote", person, "--for", "усі")
    assert "переможців більше, ніж посад" in refused(root, "decide")
    assert done(root, "decide", "--candidate", "ґудзь")["decisions"] == [{"candidate": GUDZ, "verdict": WINNER}]


@pytest.mark.req("B29")
def test_a_repeat_is_decided_only_where_nobody_was_recommended(root: Path) -> None:
    assert "переможець є" in refused(voted(root), "decide", "--repeat")
    done(root, "vote", "ґудзь", "--against", "усі", "--correct")
    assert done(root, "decide", "--repeat")["repeat"] is True
    done(root, "protocol", "--number", "4")
    run = on(root, "protocol", "--to-head", "19.06.2009")
    assert f"competition repeat {FIRST}" in run.out


@pytest.mark.req("C6", "C7", "C8")
def test_the_protocol_is_signed_by_everybody_present_and_sealed(root: Path) -> None:
    signed(root)
    made = last(root).protocol
    assert made is not None
    assert made.signed == (CHAIR, SECRETARY, MEMBER, LAWYER)
    assert made.date == date(2009, 6, 18)
    assert made.sha256 == fingerprint(last(root))
    assert [(one.member, one.sheets) for one in last(root).opinions] == [(LAWYER, 2)]
    run = on(root, "protocol", "--to-head", "25.06.2009")
    assert "Подано пізно: останній день був 22.06.2009." in run.out
    made = last(root).protocol
    assert made is not None
    assert made.sha256 == fingerprint(last(root)), "the day is no part of what was signed"


@pytest.mark.req("C6")
def test_hands_are_added_one_by_one_and_the_last_one_seals(root: Path) -> None:
    decided(root)
    run = on(root, "protocol", "--number", "4", "--signed", "гаврилюк", "--signed", "ковтун", "--signed", "бережний")
    assert "Ще не підписали: Ткачук І. П." in run.out
    made = last(root).protocol
    assert made is not None
    assert made.sha256 is None
    assert "на засіданні не було" in refused(root, "protocol", "--signed", "яремко")
    assert done(root, "protocol", "--signed", "ткачук")["sha256"] == fingerprint(last(root))


@pytest.mark.req("C6")
@pytest.mark.parametrize(
    ("command", "args"),
    [
        ("sit", ("--place", "зал")),
        ("vote", ("ґудзь", "--against", "усі", "--correct")),
        ("decide", ()),
        ("protocol", ("--number", "5")),
        ("protocol", ("--opinion", "ковтун=1")),
    ],
)
def test_what_is_signed_is_not_changed(command: str, args: tuple[str, ...], root: Path) -> None:
    assert "уже підписано" in refused(signed(root), command, *args)


@pytest.mark.req("C6")
def test_a_new_sitting_may_follow_and_a_changed_record_is_not_printed(root: Path, tmp_path: Path) -> None:
    signed(root)
    done(root, "sit", "--date", "22.06.2009", "--purpose", "відбір", "--present", "усі", "--form", "відкрите")
    assert len(record(root).sittings) == 2
    rewrite(root, path(FIRST), "motives: найвища сума балів", "motives: за вказівкою")
    run = on(root, "protocol", "--sitting", "1", "-o", tmp_path / "p.html")
    assert run.code != 0
    assert not (tmp_path / "p.html").exists()


@pytest.mark.req("C6", "C7")
@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "не вказано --number"),
        (("--number", "4", "--date", "17.06.2009"), "раніше за засідання"),
        (("--number", "4", "--to-head", "17.06.2009"), "раніше за засідання"),
        (("--number", "4", "--opinion", "ткачук=ні"), "не член комісії й кількість аркушів"),
        (("--number", "4", "--opinion", "яремко=1"), "на засіданні не було"),
        (("--number", "4", "-o", "p.pdf"), "окремо"),
    ],
)
def test_a_protocol_that_does_not_fit_is_refused(args: tuple[str, ...], words: str, root: Path) -> None:
    given = args or ("--to-head", "19.06.2009")
    assert words in refused(decided(root), "protocol", *given)


@pytest.mark.req("B18", "C1")
@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--date", "14.06.2009", "--purpose", "відбір"), "раніше за іспит"),
        (("--date", "29.04.2009", "--purpose", "допуск"), "раніше за акт про конкурс"),
        (("--date", "18.06.2009"), "не вказано --purpose"),
        (("--purpose", "відбір"), "не вказано --date"),
        ((*OPEN, "--present", "яремко"), "і присутнім, і відсутнім"),
        ((*OPEN, "--recuse", "ткачук"), "немає причини"),
        ((*OPEN, "--ballots", "5:5:5:0"), "лише за таємного"),
        ((*SECRET[4:], *OPEN[:4], "--ballots", "5:5:5:0"), "лічильної групи"),
        ((*SECRET[4:], *OPEN[:4], "--ballots", "5:4:5:0", "--count-group", "ковтун"), "не сходиться"),
        ((*SECRET[4:], *OPEN[:4], "--ballots", "9:9:9:0", "--count-group", "ковтун"), "право голосу мають 5"),
        ((*OPEN, "--post", "касир"), "такої посади в конкурсі немає"),
    ],
)
def test_a_sitting_that_does_not_fit_is_refused(args: tuple[str, ...], words: str, root: Path) -> None:
    assert words in refused(root, "sit", *args)


@pytest.mark.req("C13")
def test_presence_is_not_changed_under_votes_already_given(root: Path) -> None:
    voted(root)
    assert "на засіданні не було" in refused(root, "sit", "--absent", "ткачук=хворіє")
    assert "форми не змінюють" in refused(root, "sit", "--form", "таємне")
    assert "через відвід" in refused(root, "sit", "--recuse", "ковтун:ґудзь=сестра")


@pytest.mark.req("B18")
def test_selection_waits_for_the_exam(root: Path) -> None:
    rewrite(root, f"competitions/{FIRST}/exam.yaml", "        marks: [5, 4, 3, 4, 4]\n", "")
    assert kadry("--root", root, "record", "--basis", "розпорядження від 30.04.2009 № 45-к").code == 0
    assert "іспит ще не завершено, без результату: Кравець А. С." in refused(root, "sit", *OPEN)


@pytest.mark.req("B18", "B19")
def test_a_sitting_on_admission_fills_in_who_is_admitted(root: Path) -> None:
    rewrite(root, path(SECOND), "    admitted: так\n  - id: hrytsai", "  - id: hrytsai")
    (root / f"competitions/{SECOND}/exam.yaml").unlink()
    assert kadry("--root", root, "record", "--basis", "розпорядження від 11.02.2013 № 12-к").code == 0
    done(root, "sit", "--date", "28.03.2013", "--purpose", "допуск", *SECRET[4:6], "--form", "відкрите", to=SECOND)
    done(root, "vote", "бондар", "--for", "усі", to=SECOND)
    done(root, "vote", "грицай", "--against", "усі", to=SECOND)
    assert "вирішило інакше" in refused(root, "decide", to=SECOND)
    done(root, "vote", "грицай", "--for", "усі", "--correct", to=SECOND)
    done(root, "decide", to=SECOND)
    assert [one.admitted for one in record(root, SECOND).candidates] == [True, True]


@pytest.mark.req("B8")
def test_a_head_alone_decides_without_votes(root: Path) -> None:
    head = "conducted_by: керівник органу\nconducted_why: в органі чотири працівники\ncommission:"
    rewrite(root, path(SECOND), "commission:", head)
    assert kadry("--root", root, "record", "--basis", "розпорядження від 11.02.2013 № 12-к").code == 0
    assert "комісії немає" in refused(root, "sit", *SECRET, to=SECOND)
    done(root, "sit", *SECRET[:4], to=SECOND)
    assert "голосування немає" in refused(root, "vote", "бондар", "--for", "усі", to=SECOND)
    assert "керівник не вирішив про: Грицай М. В." in refused(
        root, "decide", "--verdict", "бондар=переможець", to=SECOND
    )
    done(root, "decide", "--verdict", "бондар=переможець", "--verdict", "грицай=не рекомендовано", to=SECOND)
    assert done(root, "protocol", "--number", "2", to=SECOND)["sha256"] == fingerprint(last(root, SECOND))


@pytest.mark.req("C5")
def test_ballots_are_recorded(root: Path) -> None:
    known = last(by_ballot(root), SECOND).ballots
    assert known is not None
    assert (known.printed, known.issued, known.found, known.invalid) == (4, 4, 4, 0)
    assert set(known.group) == {AWAY, LAWYER}


@pytest.mark.req("C12")
def test_the_agenda_keeps_what_was_said_in_the_order_of_the_protocol(root: Path) -> None:
    done(root, "sit", *OPEN, "--spoke", "іспит=Ткачук І. П.", "--reporter", "документи=Ковтун Л. М.")
    done(root, "sit", "--resolved", "документи=Взяти до відома.", "--item-votes", "документи=4:0")
    first, second = last(root).agenda
    assert (first.topic, first.reporter, first.resolved) == ("документи", "Ковтун Л. М.", "Взяти до відома.")
    assert first.votes is not None
    assert (first.votes.approve, first.votes.against, first.votes.abstained) == (4, 0, 0)
    assert (second.topic, second.spoken) == ("іспит", "Ткачук І. П.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--reporter", "погода=Ковтун"), "питання «погода» немає"),
        (("--spoke", "іспит"), "після «іспит» нічого немає"),
        (("--item-votes", "документи=усі"), "не три числа"),
        (("--resolved", "кандидати=Призначити."), "випливає з голосів"),
        (("--item-votes", "документи=9:0:0"), "KD422"),
    ],
)
def test_an_agenda_that_says_what_it_may_not_is_refused(words: tuple[str, str], said: str, root: Path) -> None:
    done(root, "sit", *OPEN)
    run = on(root, "sit", *words)
    assert run.code != 0
    assert said in run.out + run.err
    assert last(root).agenda == ()


@pytest.mark.req("B34")
def test_the_day_on_which_the_competition_ended_is_told_with_the_protocol(root: Path) -> None:
    decided(root)
    assert "не завершують" in refused(root, "protocol", "--number", "4", "--ended", "17.06.2009")
    done(root, "protocol", "--number", "4")
    run = on(root, "protocol", "--ended", "19.06.2009")
    assert run.out.startswith("Конкурс завершено 19.06.2009. Записано: ")
    assert record(root).ended == date(2009, 6, 19)
    assert "повідомити кандидатів до 22.06.2009" in on(root, "protocol", "--to-head", "19.06.2009").out
