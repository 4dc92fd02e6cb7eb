"""Sentences about an exam that both the screen and the papers say."""

from __future__ import annotations

from kadry_cli.competition.records import ActReference, Competition
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import by_sex, sex_of
from kadry_cli.core.language.plurals import plural
from kadry_cli.exam.records.sitting import ABSENT, REMOVED, WITHDREW
from kadry_cli.exam.rules import FAILED, PASSED, ExamLaw
from kadry_cli.exam.scoring import Scored


def threshold_sentence(law: ExamLaw) -> str:
    """«Максимальна сума балів – 25. Іспит вважається складеним, якщо …»; empty where the norm is not confirmed."""
    maximum, share = law.maximum(), law.pass_share.value
    if maximum is None or share is None:
        return ""
    least = law.pass_at()
    percent = share * 100
    words = plural(percent.numerator, "відсотка", "відсотків", "відсотків")
    part = f"{percent.numerator} {words}" if percent.denominator == 1 else f"{share}"
    points = plural(least or 0, "бал", "бали", "балів")
    return (
        f"Максимальна сума балів – {maximum}. Іспит вважається складеним, якщо сума становить не менше "
        f"{part} максимальної ({least} {points} і більше)."
    )


def result_word(scored: Scored) -> str:
    """The result in one word, by the sex that the patronymic shows: «склала», else «склав(ла)»; "" without one."""
    return state_word(scored.name, scored.result.state)


def state_word(name: str, state: str | None) -> str:
    """The same for a state of a candidate with a name."""
    sex = sex_of(name)
    forms = {
        PASSED: ("склав", "склала", "склав(ла)"),
        FAILED: ("не склав", "не склала", "не склав(ла)"),
        ABSENT: ("не з’явився", "не з’явилася", "не з’явився(лася)"),
        WITHDREW: ("відкликав заяву", "відкликала заяву", "відкликав(ла) заяву"),
        REMOVED: ("усунений від іспиту", "усунена від іспиту", "усунений(а) від іспиту"),
    }
    return by_sex(sex, *forms[state]) if state is not None else ""


def head_act_words(competition: Competition) -> str:
    """The act by which the competition is held."""
    return act_words(competition.head_act)


def act_words(act: ActReference) -> str:
    """«розпорядження від 30.04.2009 № 45-к»."""
    return f"{act.kind} від {date_short(act.date)} № {act.number}"


def grouped(digest: str) -> str:
    """A digest in groups of eight signs, as people read it aloud."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))
