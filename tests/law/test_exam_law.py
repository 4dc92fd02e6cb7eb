"""The dated norms of the exam: what the digest states, for both kinds of body, and nothing after it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.law.wording import act_titles, citation_text
from kadry_cli.topics import topic

JUNE = date(2009, 6, 15)


def exam(day: date = JUNE, kind: str = "state") -> LawOnDate:
    return law_of([topic("exam")]).on(day, kind)


@pytest.mark.parametrize("kind", ["state", "local"])
@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("exam.questions", 5, marks=pytest.mark.req("E1")),
        pytest.param(
            "exam.questions_by_subject",
            {"constitution": 1, "civil_service": 1, "anti_corruption": 1, "special": 2},
            marks=pytest.mark.req("E1"),
        ),
        pytest.param("exam.mark_scale", {"min": 1, "max": 5}, marks=pytest.mark.req("D17")),
        pytest.param("exam.pass_share", Fraction(1, 2), marks=pytest.mark.req("D19")),
        pytest.param("exam.min_tickets", 15, marks=pytest.mark.req("E2")),
        pytest.param("exam.max_minutes", 60, marks=pytest.mark.req("D13")),
        pytest.param("exam.min_members_present", 3, marks=pytest.mark.req("C9")),
        pytest.param(
            "exam.subjects",
            ("constitution", "civil_service", "anti_corruption", "special"),
            marks=pytest.mark.req("D3"),
        ),
        pytest.param("exam.language", "державна", marks=pytest.mark.req("D10")),
        pytest.param("exam.acquaintance", "особисто", marks=pytest.mark.req("D20")),
        pytest.param(
            "exam.ticket_approvers", ("керівник органу", "голова конкурсної комісії"), marks=pytest.mark.req("E4")
        ),
    ],
)
def test_the_norms_of_2002(key: str, value: Any, kind: str) -> None:
    norm = exam(kind=kind).norm(key)
    assert (norm.value, norm.confidence, norm.cite.act) == (value, "digest", "gduds-30-84-2002")
    assert citation_text(norm.cite).startswith("наказ Головдержслужби і УАДУ від 10.05.2002 № 30/84, розділ «")


@pytest.mark.req("A4")
@pytest.mark.parametrize("key", sorted(set(law_of([topic("exam")]).parameters) - {"exam.subject_acts"}))
def test_every_norm_of_the_order_changes_on_the_same_days(key: str) -> None:
    def states(kind: str) -> list[str]:
        days = (date(2002, 5, 9), date(2002, 5, 10), date(2011, 7, 31), date(2011, 8, 1), date(2016, 4, 30))
        return [exam(day, kind).norm(key).state for day in (*days, date(2016, 5, 1))]

    assert states("state") == ["none", "confirmed", "confirmed", "unconfirmed", "unconfirmed", "ended"]
    assert states("local") == ["none", "confirmed", "confirmed", "unconfirmed", "unconfirmed", "unconfirmed"]


def test_the_parts_of_a_ticket_add_up_to_its_questions() -> None:
    law = exam()
    blueprint = law.norm("exam.questions_by_subject").value
    assert sum(blueprint.values()) == law.norm("exam.questions").value
    assert tuple(blueprint) == law.norm("exam.subjects").value


@pytest.mark.req("D3")
@pytest.mark.parametrize(
    ("kind", "civil_service"),
    [("state", "Про державну службу"), ("local", "Про службу в органах місцевого самоврядування")],
)
def test_the_law_behind_each_subject_follows_the_kind_of_body(kind: str, civil_service: str) -> None:
    titles = act_titles(exam(kind=kind).norm("exam.subject_acts"))
    assert titles == {
        "constitution": "Конституція України",
        "civil_service": civil_service,
        "anti_corruption": "Про боротьбу з корупцією",
    }


@pytest.mark.req("D16", "D17")
def test_the_five_descriptors_are_whole_sentences_with_the_laws_named() -> None:
    law = exam()
    titles = act_titles(law.norm("exam.subject_acts"))
    texts = {mark: text.format_map(titles) for mark, text in law.norm("exam.mark_descriptors").value.items()}
    assert list(texts) == [5, 4, 3, 2, 1]
    assert texts[5] == (
        "Виставляються кандидатам, які виявили глибокі знання Конституції України, Законів України «Про державну "
        "службу» та «Про боротьбу з корупцією» та успішно справилися із запитаннями на перевірку знання законодавства "
        "з урахуванням специфіки функціональних повноважень відповідного державного органу та його структурного "
        "підрозділу."
    )
    assert texts[2].endswith("допустили значну кількість помилок.")
    assert texts[1] == "Виставляється кандидатам, які не відповіли на питання у встановлений строк."


def test_descriptors_of_a_local_body_name_its_own_law() -> None:
    law = exam(kind="local")
    norm = law.norm("exam.mark_descriptors")
    text = norm.value[4].format_map(act_titles(law.norm("exam.subject_acts")))
    assert "«Про службу в органах місцевого самоврядування»" in text
    assert "державного органу" not in text
    assert norm.confidence == "partial"


def test_titles_of_question_lists_fill_from_the_same_acts() -> None:
    law = exam(kind="local")
    titles = act_titles(law.norm("exam.subject_acts"))
    named = {code: text.format_map(titles) for code, text in law.norm("exam.subject_titles").value.items()}
    assert named["civil_service"] == "Закону України «Про службу в органах місцевого самоврядування»"
    assert list(named) == list(law.norm("exam.subjects").value)
