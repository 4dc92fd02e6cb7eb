"""`kadry card new`: out of a competition or from what is said; an id given once (I3, I15, C11)."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.person.records.words import BY_COMPETITION
from tests.cards.registers import BASIS, card, done, files, refused
from tests.diagnostics.registers import codes

BORN = ("--born", "14.03.1979", "--settlement", "смт Тихобережне", "--begun", "22.06.2009")
GUDZ = "gudz-mariia-3f8k"


@pytest.mark.req("C11", "I15", "A3")
def test_whom_a_competition_brought_has_its_protocol_act_post_and_first_period_of_work(register: Path) -> None:
    args = ("--competition", "2009-holovnyi-spetsialist", *BORN, "--rank", 13, *BASIS)
    made = done(register, "new", "Ґудзь Марія Іванівна", *args)
    assert made["person"] == GUDZ
    begun = card(register, GUDZ)
    assert begun.entry is not None
    assert begun.entry.protocol is not None
    assert (begun.entry.way, begun.entry.protocol.number) == (BY_COMPETITION, "3")
    assert begun.entry.protocol.date.isoformat() == "2009-06-18"
    (event,), (work,) = begun.career, begun.work
    assert (event.post, event.rank, event.ground.words()) == (
        "holovnyi-spetsialist-zahalnoho", 13, "розпорядження від 19.06.2009 № 49-к",
    )  # fmt: skip
    assert (work.start, work.employer, work.post) == (event.date, "Тихобережна селищна рада", "головний спеціаліст")
    assert codes(register) == []


@pytest.mark.req("C11")
def test_who_is_not_appointed_yet_gets_no_card_from_the_competition(register: Path) -> None:
    args = ("--competition", "2009-holovnyi-spetsialist", *BORN, *BASIS)
    assert "ще не призначено" in refused(register, "new", "Єфіменко Юлія Олегівна", *args)
    assert "такої особи немає" in refused(register, "new", "Соколенко Ірина Петрівна", *args)


@pytest.mark.req("I3", "I5")
def test_a_new_person_gets_an_id_and_the_sex_of_the_patronymic(register: Path) -> None:
    made = done(register, "new", "Лисенко Дарина Олегівна", *BORN, "--number", "21", *BASIS)
    assert made["person"] == "lysenko-daryna-1a1a"
    begun = card(register, made["person"])
    assert (begun.sex, begun.number, begun.birth.settlement) == ("жіноча", "21", "смт Тихобережне")


def test_the_same_person_has_one_card_and_a_namesake_is_said_to_be_another(register: Path) -> None:
    again = ("new", "Бондар Катерина Юріївна", *BORN, *BASIS)
    assert "картка вже є" in refused(register, *again)
    assert done(register, *again, "--another-person")["person"] == "bondar-kateryna-2a2a"


def test_what_cannot_be_known_is_asked_for(register: Path) -> None:
    assert "--sex" in refused(register, "new", "Ір Лоі", *BORN, *BASIS)
    assert "--born" in refused(register, "new", "Лисенко Дарина Олегівна", *BASIS)
    assert "українськими" in refused(register, "new", "Lysenko Daryna", *BORN, *BASIS) or len(files(register)) == 2
