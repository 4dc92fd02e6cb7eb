"""`kadry law …` and `kadry verify`, as a user meets them."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from kadry_cli.core.console.outcome import exit_code_of
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.law.certificate import certificate_yaml
from kadry_cli.core.law.reading import law_of
from kadry_cli.topics import topic
from kadry_cli.workspace.law_commands import Kind, check, complete_name, list_law, show
from kadry_cli.workspace.verify_command import verify

if TYPE_CHECKING:
    from kadry_cli.core.console.outcome import Outcome

NO_REGISTER = Path("/no-such-register")


def context(on: date | None = None, root: Path = NO_REGISTER) -> Any:
    return SimpleNamespace(obj=Session(root=root, on=on))


def words(outcome: Outcome) -> str:
    out = io.StringIO()
    assert outcome.view is not None
    outcome.view(Screen(out, Session()))
    return out.getvalue()


def result(outcome: Outcome) -> Any:
    assert outcome.result is not None
    return outcome.result


@pytest.mark.req("A1")
def test_the_list_shows_norms_and_the_acts_behind_them() -> None:
    outcome = list_law(context(), topic="exam")
    assert "exam.pass_share" in words(outcome)
    assert "наказ Головдержслужби і УАДУ від" in words(outcome)
    assert {act["id"] for act in result(outcome)["acts"]} == {
        "gduds-30-84-2002", "gduds-164-2011", "law-889-viii",
        "law-anticorruption-2009", "law-anticorruption-2011", "law-anticorruption-2014",
    }  # fmt: skip


def test_the_whole_list_holds_every_act() -> None:
    assert len(result(list_law(context()))["acts"]) > 60
    assert len(result(list_law(context(), kind=Kind.LOCAL))["norms"]) >= 20


def test_an_unknown_topic_is_refused() -> None:
    with pytest.raises(UserError, match="теми «exams» немає"):
        list_law(context(), topic="exams")


def test_a_norm_shows_its_whole_history() -> None:
    outcome = show(context(), "exam.pass_share")
    text = words(outcome)
    assert "Державний орган:" in text
    assert "серпень 2011 року" in text
    assert len(result(outcome)["history"]) == 5
    assert result(outcome)["in_force"] is None


@pytest.mark.req("A4")
@pytest.mark.parametrize(
    ("day", "states", "sentence"),
    [
        (date(2009, 6, 15), ["confirmed", "confirmed"], "Державний орган: 1/2 (з 10.05.2002; наказ"),
        (date(2020, 3, 3), ["ended", "unconfirmed"], "діє власний порядок органу?"),
        (date(2001, 1, 1), ["none", "none"], "на 01.01.2001 джерела норми не називають"),
    ],
)
def test_a_norm_on_a_date_is_the_one_in_force(day: date, states: list[str], sentence: str) -> None:
    outcome = show(context(day), "exam.pass_share")
    assert [norm["state"] for norm in result(outcome)["in_force"]] == states
    assert sentence in " ".join(words(outcome).split())


@pytest.mark.parametrize(
    ("act", "day", "state", "local"),
    [
        ("kmu-169-2002", date(2017, 1, 1), "уже не діє", "не підтверджено джерелами"),
        ("law-889-viii", date(2016, 4, 30), "ще не діє", "ще не діє"),
        ("law-889-viii", date(2016, 5, 1), "діє", "діє"),
        ("gduds-30-84-2002", date(2009, 6, 15), "діє", "діє"),
        ("gduds-30-84-2002", date(2011, 8, 10), "не підтверджено джерелами", "не підтверджено джерелами"),
        ("law-4050-vi", date(2012, 1, 1), "чинності не набрав", "чинності не набрав"),
    ],
)
def test_an_act_on_a_date_says_whether_it_is_in_force(act: str, day: date, state: str, local: str) -> None:
    outcome = show(context(day), act)
    assert result(outcome)["in_force"] == {"state": state, "local": local}


def test_an_act_shows_what_is_known_and_what_is_not() -> None:
    text = words(show(context(), "gduds-164-2011"))
    assert "Джерела не називають: назва, втрата чинності" in text
    assert "Діє: з серпня 2011 року (день невідомий)" in text


def test_a_misspelt_name_gets_a_suggestion() -> None:
    with pytest.raises(UserError) as caught:
        show(context(), "exam.pas_share")
    assert "exam.pass_share" in caught.value.advice


def test_completion_offers_keys_and_acts() -> None:
    assert complete_name("exam.pass") == ["exam.pass_share"]
    assert "kmu-169-2002" in complete_name("kmu-169")


@pytest.mark.req("A2")
def test_the_check_is_clean_on_the_shipped_law() -> None:
    outcome = check(context())
    assert outcome.findings == []
    assert "Зауважень немає." in words(outcome)
    assert exit_code_of(outcome) == 0


def saved(folder: Path, change: tuple[str, str] = ("", "")) -> Path:
    exam = topic("exam")
    law = law_of([exam]).on(date(2009, 6, 15), "state")
    decision = exam.load(dict(exam.decisions)["exam.result"])({"attendance": "з'явився", "marks": [5, 4, 3, 2, 1]}, law)
    file = folder / "dovidka.yaml"
    file.write_text(certificate_yaml(decision, law, "0.1.0").replace(*change), encoding="utf-8", newline="\n")
    return file


def test_a_true_certificate_is_confirmed(tmp_path: Path) -> None:
    outcome = verify(context(), saved(tmp_path))
    assert (result(outcome)["verified"], outcome.exit_code) == (True, 0)
    assert "Довідку підтверджено" in words(outcome)


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        (("total: 15", "total: 16"), "Довідку НЕ підтверджено."),
        (("exam.result", "exam.other"), "Довідку не перевірено: цього правила програма не має."),
    ],
)
def test_a_changed_certificate_is_not(tmp_path: Path, change: tuple[str, str], verdict: str) -> None:
    outcome = verify(context(), saved(tmp_path, change))
    assert (result(outcome)["verified"], outcome.exit_code) == (False, 1)
    assert verdict in words(outcome)
    assert all(set(one) == {"name", "ok", "detail"} for one in result(outcome)["checks"])


def test_a_file_that_cannot_be_read_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "win.yaml").write_bytes("ключ: є".encode("cp1251"))
    (tmp_path / "big.yaml").write_bytes(b"a" * ((1 << 20) + 1))
    for name in ("none.yaml", "win.yaml", "big.yaml", "."):
        with pytest.raises(UserError):
            verify(context(), tmp_path / name)


def test_in_a_register_the_norm_on_a_date_counts_its_own_acts(tmp_path: Path) -> None:
    (tmp_path / "kadry.yaml").write_text(
        "format: 1\nbody: tykhoberezhna-rada\nkind: local\nnames:\n  - from: 2000-01-01\n"
        "    full: Тихобережна селищна рада\nplaces:\n  - from: 2000-01-01\n    settlement: смт Тихобережне\n",
        encoding="utf-8",
        newline="\n",
    )
    (tmp_path / "acts.yaml").write_text(
        "acts:\n  - id: poriadok-2020\n    title: Про порядок\n    kind: рішення\n    issuer: Тихобережної селищної "
        'ради\n    number: "12"\n    date: 2020-02-14\n    from: 2020-02-14\n    rules:\n'
        "      - {key: exam.pass_share, value: 2/3, point: пункт 9}\n",
        encoding="utf-8",
        newline="\n",
    )
    outcome = show(context(date(2020, 3, 3), tmp_path), "exam.pass_share")
    state, local = result(outcome)["in_force"]
    assert (state["state"], local["value"], local["own"]) == ("ended", "2/3", True)
    assert "2/3 (з 14.02.2020; рішення Тихобережної селищної ради" in " ".join(words(outcome).split())
