"""The preliminary review and its end; interviews and abstracts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.hiring.intake.conftest import SCHOOL, SERVICE
from tests.hiring.intake_registers import candidate, done, on, refused
from tests.hiring.planned_intake import CANDIDATE, HELD, OPEN

DAY = ("--date", "21.06.2010")
CLEAR = ("--all-clear", "особова картка, довідка")
AGE = "досягнення встановленого законодавством граничного віку перебування на службі"


@pytest.mark.req("B9", "B19")
def test_every_requirement_and_ground_is_looked_at_with_its_evidence(demanding: Path) -> None:
    met = ("--met", "1=диплом КВ № 104", "--met", "2=трудова книжка")
    made = done(demanding, "admit", OPEN, "бондар", *DAY, *met, *CLEAR, "--clear", "3=довідка № 8")
    assert (made["admitted"], made["ground"]) == (True, None)
    one = candidate(demanding, OPEN, CANDIDATE)
    assert one.admitted is True
    assert one.admission is not None
    assert one.admission.date == date(2010, 6, 21)
    assert [(line.requirement, line.met, line.evidence) for line in one.admission.requirements] == [
        (SCHOOL, True, "диплом КВ № 104"),
        (SERVICE, True, "трудова книжка"),
    ]
    assert [line.found for line in one.admission.exclusions] == [False] * 5
    assert one.admission.exclusions[0].ground == AGE
    assert one.admission.exclusions[2].evidence == "довідка № 8"


@pytest.mark.req("B9", "B19")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((*CLEAR,), "не сказано про вимогу № 1, 2"),
        (("--met", "1=диплом", *CLEAR), "не сказано про вимогу № 2"),
        (("--all-met", "диплом"), "не сказано про підставу № 1, 2, 3, 4, 5"),
        (("--all-met", "диплом", "--met", "3=диплом", *CLEAR), "№ 3 у переліку немає"),
        (("--met", "1=диплом", "--not-met", "1=диплом", "--all-met", "x", *CLEAR), "сказано двічі"),
        (("--met", "диплом", *CLEAR), "не зрозуміло"),
        (("--met", "1=диплом", "--met", "1=атестат", *CLEAR), "названо двічі"),
        (("--all-met", "диплом", *CLEAR, "--admit", "--ground", "вік"), "--ground пишуть"),
    ],
)
def test_nothing_is_left_out(demanding: Path, args: tuple[str, ...], said: str) -> None:
    assert said in refused(demanding, "admit", OPEN, "бондар", *DAY, *args)


@pytest.mark.req("B9")
def test_a_found_ground_forbids_to_admit_and_is_cited(demanding: Path) -> None:
    args = ("admit", OPEN, "бондар", *DAY, "--all-met", "диплом", *CLEAR, "--found", "1=паспорт")
    assert f"допустити не можна: {AGE}" in refused(demanding, *args, "--admit")
    assert candidate(demanding, OPEN, CANDIDATE).admitted is None
    made = done(demanding, *args)
    assert (made["admitted"], made["ground"]) == (False, AGE)


@pytest.mark.req("B19")
def test_an_unmet_requirement_forbids_it_too(demanding: Path) -> None:
    args = ("admit", OPEN, "бондар", *DAY, "--met", "1=диплом", "--not-met", "2=трудова книжка", *CLEAR)
    assert "допустити не можна" in refused(demanding, *args, "--admit")
    assert done(demanding, *args)["ground"] == f"не відповідає кваліфікаційній вимозі: {SERVICE}"
    both = ("--found", "5=вирок")
    assert done(demanding, *args, *both, "--ground", "1")["ground"].startswith("позбавлення права")
    assert done(demanding, *args, *both)["ground"].count("; ") == 1
    assert "такої підстави розгляд не виявив" in refused(demanding, *args, "--ground", "не підходить")


@pytest.mark.req("B9")
def test_a_refusal_without_a_ground_is_refused(demanding: Path) -> None:
    args = ("admit", OPEN, "бондар", *DAY, "--all-met", "диплом", *CLEAR, "--refuse")
    assert "немає підстави" in refused(demanding, *args)
    assert "немає підстави" in refused(demanding, *args, "--ground", "вік")


@pytest.mark.req("B9", "B23")
def test_a_late_or_incomplete_application_may_be_refused_for_that(root: Path) -> None:
    late = done(
        root, "apply", OPEN, "Рудь Семен Іванович", "--date", "11.06.2010", "--documents", "усі", "--missing", 2
    )
    args = ("admit", OPEN, late["candidate"], *DAY, *CLEAR)
    made = done(root, *args, "--refuse", "--ground", "після закінчення")
    assert made["ground"] == "заяву подано після закінчення строку подання документів"
    run = on(root, *args)
    assert run.code == 0
    assert "У заяві № 2 бракує 1 документа." in run.out
    assert candidate(root, OPEN, late["candidate"]).admitted is True


@pytest.mark.req("B18")
def test_the_review_stands_between_application_and_exam(root: Path) -> None:
    assert "заяви ще не записано" in refused(root, "admit", HELD, "шевчук", "--date", "01.06.2009", *CLEAR)
    assert "раніше за заяву" in refused(root, "admit", OPEN, "бондар", "--date", "19.05.2010", *CLEAR)
    done(root, "announce", HELD, "--published", "08.05.2009", "--in", "сайт ради")
    done(root, "apply", HELD, "шевчук", "--date", "20.05.2009", "--documents", "усі")
    met = ("--all-met", "диплом")
    assert "пізніше за іспит" in refused(root, "admit", HELD, "шевчук", "--date", "16.06.2009", *met, *CLEAR)
    found = ("--found", "1=паспорт")
    said = refused(root, "admit", HELD, "шевчук", "--date", "11.06.2009", *met, *CLEAR, *found)
    assert "іспит уже оцінено" in said
    assert done(root, "admit", HELD, "шевчук", "--date", "11.06.2009", *met, *CLEAR)["admitted"] is True


@pytest.mark.req("B18")
def test_after_the_decision_documents_are_not_completed(root: Path) -> None:
    made = done(
        root, "apply", OPEN, "Рудь Семен Іванович", "--date", "09.06.2010", "--documents", "усі", "--missing", 2
    )
    done(root, "admit", OPEN, made["candidate"], *DAY, *CLEAR)
    assert "рішення за документами вже ухвалено" in refused(root, "apply", OPEN, "рудь", "--completed", "22.06.2010")


def test_a_post_without_requirements_is_said_so(root: Path) -> None:
    assert "Вимог до посади у штатному розписі немає" in on(root, "admit", OPEN, "бондар", *DAY, *CLEAR).out


GUDZ = "gudz-mariia-3f8k"
TALK = ("--date", "17.06.2009", "--member", "гаврилюк", "--conclusion", "готова до роботи")


@pytest.mark.req("B26", "B36")
def test_interview_and_abstract_of_one_who_passed(root: Path) -> None:
    asked = ("--question", "Чому ця посада=знає роботу", "--question", "Плани")
    abstract = ("--abstract-topic", "Звернення громадян", "--abstract-date", "10.06.2009", "--reader", "ткачук")
    made = done(root, "interview", HELD, "ґудзь", *TALK, "--member", "ковтун", *asked, *abstract)
    assert (made["interview"], made["questions"], made["abstract"]) == ("2009-06-17", 2, "2009-06-10")
    one = candidate(root, HELD, GUDZ)
    assert one.interview is not None
    assert one.abstract is not None
    assert one.interview.members == ("havryliuk-stepan-5k2d", "kovtun-larysa-9m3x")
    assert [(line.question, line.note) for line in one.interview.questions] == [
        ("Чому ця посада", "знає роботу"),
        ("Плани", None),
    ]
    assert (one.abstract.topic, one.abstract.reader) == ("Звернення громадян", "tkachuk-ihor-6w1n")


@pytest.mark.req("B2")
def test_unlike_questions_are_pointed_at(root: Path) -> None:
    done(root, "interview", HELD, "ґудзь", *TALK, "--question", "Плани=є")
    same = on(root, "interview", HELD, "єфіменко", *TALK, "--question", "Плани=немає")
    assert "Питання інші" not in same.out
    other = on(root, "interview", HELD, "іваненко", *TALK, "--question", "Хобі")
    assert "Питання інші, ніж на співбесіді з такими кандидатами: Ґудзь Марія Іванівна, Єфіменко" in other.out


@pytest.mark.req("B18", "B26")
def test_only_those_who_passed_are_interviewed(root: Path) -> None:
    assert "до конкурсу не допущено" in refused(root, "interview", HELD, "литвин", *TALK)
    assert "іспиту не складено" in refused(root, "interview", HELD, "шевчук", *TALK)
    assert "рішення про допуск ще немає" in refused(root, "interview", OPEN, "бондар", *TALK)
    done(root, "admit", OPEN, "бондар", *DAY, *CLEAR)
    assert "результату іспиту ще немає" in refused(root, "interview", OPEN, "бондар", *TALK)
    early = ("--date", "14.06.2009", "--member", "гаврилюк", "--conclusion", "так")
    assert "раніше за іспит" in refused(root, "interview", HELD, "ґудзь", *early)
    assert "такого члена комісії" in refused(root, "interview", HELD, "ґудзь", *TALK, "--member", "ніхто")


@pytest.mark.req("B36")
def test_an_abstract_may_come_before_the_exam(root: Path) -> None:
    done(root, "admit", OPEN, "бондар", *DAY, *CLEAR)
    assert "не вказано --abstract-topic" in refused(root, "interview", OPEN, "бондар", "--abstract-date", "22.06.2010")
    done(root, "interview", OPEN, "бондар", "--abstract-topic", "Бюджет", "--abstract-date", "22.06.2010")
    one = candidate(root, OPEN, CANDIDATE)
    assert (one.interview, one.abstract is not None) == (None, True)
