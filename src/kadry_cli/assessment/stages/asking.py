"""Whom an act is about, which marks are given, who acts: from the options, else asked for on a terminal."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.assessment import Marks
from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.assessment.rules.marks import Criteria
from kadry_cli.assessment.rules.regime import Scale
from kadry_cli.assessment.rules.stages import Act
from kadry_cli.assessment.stages.saving import Case, case_of
from kadry_cli.assessment.stages.state import Round, latest_campaign, round_on_disk
from kadry_cli.assessment.stages.status_values import ACT_TITLES, stands_of
from kadry_cli.core.console.acting import recording_officer
from kadry_cli.core.console.answers import line_of, person_name
from kadry_cli.core.console.asking import Offer, ask_as, ask_optional, can_ask, choose, choose_several, tell
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.tables.reading import read_rows
from kadry_cli.person.files import find_person, finder

ADVICE = "хто на якому етапі, покаже kadry assess status"


def recording_round(session: Session) -> Round:
    """The register, before anything is asked of who could not record the answers."""
    root = session.required_root(finish=False)
    if can_ask(session):
        recording_officer(root)
    return round_on_disk(root)


def asked_round(session: Session, year: int | None) -> tuple[Round, Campaign]:
    """The same with the campaign meant."""
    found = recording_round(session)
    return found, latest_campaign(found, year)


def asked_case(
    session: Session, found: Round, campaign: Campaign, wanted: str | None, waiting: Collection[Act], nobody: str
) -> Case:
    """The servant meant; on a terminal one of those for whom one of the acts comes next."""
    return asked_cases(session, found, campaign, [wanted] if wanted else [], waiting, nobody)[0]


def asked_cases(
    session: Session,
    found: Round,
    campaign: Campaign,
    wanted: Sequence[str],
    waiting: Collection[Act],
    nobody: str,
    *,
    several: bool = False,
) -> tuple[Case, ...]:
    """The servants meant, each once."""
    people = dict.fromkeys(map(finder(found.root), wanted)) or _chosen(
        session, found, campaign, waiting, nobody, several=several
    )
    return tuple(case_of(found, campaign, person) for person in people)


def _chosen(
    session: Session, found: Round, campaign: Campaign, waiting: Collection[Act], nobody: str, *, several: bool
) -> Collection[str]:
    if not can_ask(session):
        raise UsageError("не вказано ОСОБА", ADVICE)
    day = session.day()
    offers = [
        Offer(one.entry.person, found.name(one.entry.person, day), f"далі: {ACT_TITLES[one.next]}")
        for one in stands_of(found, campaign, day)
        if one.next is not None and one.next in waiting
    ]
    if not offers:
        raise UserError(nobody, ADVICE)
    if several:
        return choose_several(session, "Чия оцінка", offers, "ОСОБА", needed=True)
    return (choose(session, "Чия оцінка", offers, "ОСОБА"),)


def asked_marks(
    session: Session, criteria: Criteria, scale: Scale, marks: str | None, file: Path | None, whose: str
) -> Marks:
    """The marks in the order of the form: typed in one line, in a table, or criterion by criterion."""
    if marks is not None and file is not None:
        raise UserError("--marks і --file разом не пишуть", "оцінки беруть або з рядка, або з таблиці")
    titles = criteria.titles()
    if marks is not None:
        given = tuple(_mark(one, scale, "--marks") for one in marks.replace(",", " ").replace(";", " ").split())
    elif file is not None:
        given = marks_of_table(file, scale)
    elif not can_ask(session):
        raise UserError("не вказано --marks", f"{whose}: бали через пробіл у порядку бланка або --file ТАБЛИЦЯ")
    else:
        tell(f"{whose}: {_scale_words(scale)}")
        given = tuple(
            ask_as(session, f"{number}. {title}", "--marks", lambda text: _mark(text, scale, "--marks"))
            for number, title in enumerate(titles, 1)
        )
    if criteria.general is not None and len(given) != len(titles):
        raise UserError(
            f"{whose}: балів {len(given)}, а критеріїв {len(titles)} ({criteria_words(criteria)})",
            "бали пишуть у порядку бланка: загальні, для керівників, спеціальні",
        )
    general = len(criteria.general) if criteria.general is not None else len(given) - len(criteria.special)
    leader = len(criteria.leader)
    return Marks.model_construct(
        general=given[:general], leader=given[general : general + leader], special=given[general + leader :]
    )


def criteria_words(criteria: Criteria) -> str:
    """«загальних 12, для керівників 5, спеціальних 1»."""
    parts = [f"загальних {len(criteria.general or ())}"]
    parts += [f"для керівників {len(criteria.leader)}"] if criteria.leader else []
    parts += [f"спеціальних {len(criteria.special)}"] if criteria.special else []
    return ", ".join(parts)


def _scale_words(scale: Scale) -> str:
    words = ", ".join(f"{score} – {word}" for word, score in scale.marks.items() if score is not None)
    return f"бали {words}" if words else "шкали на цю дату джерела не підтверджують"


def _mark(text: str, scale: Scale, option: str) -> int:
    if not text.isdecimal() or len(text) > 2 or (scale.scores and int(text) not in scale.scores):
        known = ", ".join(map(str, scale.scores))
        raise UserError(f"{option}: «{text}» – не бал", f"на бланку є {known}" if known else "напишіть число")
    return int(text)


def marks_of_table(file: Path, scale: Scale) -> tuple[int, ...]:
    """The marks of a table, one in a row: the last cell that is a number; rows without one are heads and blanks."""
    found = []
    for cells in read_rows(file):
        numbers = [cell for cell in cells if cell.isdecimal()]
        if numbers:
            found.append(_mark(numbers[-1], scale, "--file"))
    if not found:
        raise UserError(
            f"--file: у {file.name} немає жодного бала", "один рядок – один критерій, бал в останньому стовпці"
        )
    return tuple(found)


def actor_of(root: Path, text: str, option: str) -> Actor:
    """«ґудзь» as somebody with a card; «Остапчук Віктор Григорович, Селищний голова» as a head without one."""
    name, comma, post = text.partition(",")
    if comma:
        return Actor.model_construct(name=person_name(name, option), post=line_of(post, option))
    return Actor.model_construct(person=find_person(root, text.strip()))


def optional_text(session: Session, text: str | None, option: str, question: str, *, ask: bool = True) -> str:
    """A text that may be left out: of the option, else asked for on a terminal; "" without one."""
    if text is not None:
        return line_of(text, option)
    return ask_optional(session, question) if ask else ""


def asked_lines(
    session: Session, texts: Sequence[str] | None, option: str, question: str, *, ask: bool
) -> tuple[str, ...]:
    """Texts of a repeated option, else asked for until an empty answer."""
    made = [line_of(text, option) for text in texts or ()]
    while ask and not texts and (one := ask_optional(session, question)):
        made.append(line_of(one, option))
    return tuple(made)


def asked_year(session: Session) -> int:
    """The year of a campaign, asked for."""
    return ask_as(session, "За який рік оцінюють", "РІК", _year)


def _year(text: str) -> int:
    if not text.isdecimal() or not 1991 <= int(text) <= 2200:
        raise UserError(f"«{text}» – не рік", "напишіть чотири цифри, наприклад 2014")
    return int(text)
