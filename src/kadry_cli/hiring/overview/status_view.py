"""How the state of competitions looks on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.competition.rules.deadlines import Deadline
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.wording import citation_text
from kadry_cli.hiring.overview.equality import affiliation, equal_treatment
from kadry_cli.hiring.overview.standing import OVER, Stand, step_title
from kadry_cli.hiring.overview.status_values import EQUALITIES, affiliation_words, equality_words
from kadry_cli.hiring.overview.term_words import brief_count, count_sentences, left_words, term_title

STEP_STATES = {
    "done": "зроблено",
    "next": "далі",
    "waiting": "згодом",
    "gap": "немає в записі",
    "not-applicable": "–",
}
MOST_NAMED = 5


def show_all(screen: Screen, stands: Sequence[Stand], today: date) -> None:
    """A table of competitions, then every pressing term with how it was counted, then the cures."""
    screen.heading(f"Конкурси на {date_short(today)}")
    if not stands:
        screen.line("У реєстрі ще немає жодного конкурсу.")
        return
    titles = ("Конкурс", "Кандидатів", "Що далі", "Останній день")
    screen.table(Table(titles, [_row(stand) for stand in stands]))
    pressing = sorted(
        ((stand, one) for stand in stands for one in stand.pressing()), key=lambda pair: pair[1].last or date.max
    )
    screen.line()
    if not pressing:
        screen.line("Строків, які спливають, немає.")
        return
    rows = [
        (stand.state.id, _counted_title(stand, one), _day(one.last), left_words(one, today)) for stand, one in pressing
    ]
    screen.heading("Строки, найближчі спершу")
    screen.table(Table(("Конкурс", "Що зробити і як пораховано строк", "Не пізніше", "Стан"), rows))
    for stand, one in pressing:
        _show_cure(screen, stand, one, f"{stand.state.id}, {term_title(one, stand.state)}: ")


def _counted_title(stand: Stand, deadline: Deadline) -> str:
    title = term_title(deadline, stand.state)
    return f"{title}: {brief_count(deadline.due)}" if deadline.due is not None else title


def _row(stand: Stand) -> tuple[object, ...]:
    step = stand.next()
    words = "усе зроблено" if stand.urgency() == OVER else step_title(step) if step is not None else "лише строки"
    last = step.due.last if step is not None and step.due is not None else None
    return stand.state.id, len(stand.state.competition.candidates), words, _day(last)


def show_one(screen: Screen, stand: Stand) -> None:
    """The steps of one competition, its terms with their counts, the cures, the equal treatment."""
    state = stand.state
    screen.heading(f"Конкурс {state.id} на {date_short(stand.today)}")
    screen.paragraph(f"{state.competition.kind[:1].upper()}{state.competition.kind[1:]}.")
    screen.line()
    rows = [
        (step_title(step), STEP_STATES[stand.step_state(step)], _when(stand, number), _day(_last(stand, number)))
        for number, step in enumerate(stand.steps)
    ]
    screen.table(Table(("Крок", "Стан", "Коли або кого чекає", "Останній день"), rows))
    screen.line()
    _show_terms(screen, stand)
    _show_equality(screen, stand)
    step = stand.next()
    screen.line()
    screen.line("Усі кроки зроблено." if step is None else f"Наступний крок: {step_title(step)}.")


def _show_terms(screen: Screen, stand: Stand) -> None:
    screen.heading("Строки")
    begun = [one for one in stand.deadlines if one.due is not None]
    if not begun:
        screen.line("Жоден строк ще не почався.")
    for one in begun:
        last = f"останній день {date_short(one.last)}, " if one.last is not None else ""
        screen.paragraph(f"– {term_title(one, stand.state)}: {last}{left_words(one, stand.today)}", "", "  ")
        if one.due is not None:
            source = citation_text(one.due.norm.cite)
            sentences = [*count_sentences(one.due), *([f"Норма: {source}."] if source else [])]
            screen.paragraph(" ".join(sentences), "    ")
        _show_cure(screen, stand, one, "", "    ")


def _show_cure(screen: Screen, stand: Stand, deadline: Deadline, subject: str, indent: str = "") -> None:
    cure = stand.cure(deadline)
    if cure is not None:
        word = "можна виправити" if cure.possible else "виправити не можна"
        words = f"{subject}{word} – {cure.words}."
        screen.paragraph(words if subject else f"{words[:1].upper()}{words[1:]}", indent)


def _show_equality(screen: Screen, stand: Stand) -> None:
    compared = equal_treatment(stand.state.competition, stand.state.exam)
    screen.line()
    screen.heading("Чи однакові умови мали кандидати")
    screen.table(Table(("Що порівняно", "Однаково"), [(EQUALITIES[one.name], equality_words(one)) for one in compared]))
    for one in compared:
        if one.differs:
            names = ", ".join(printed(stand.state.name_of(person)) for person in one.differs[:MOST_NAMED])
            more = f" та ще {len(one.differs) - MOST_NAMED}" if len(one.differs) > MOST_NAMED else ""
            screen.paragraph(f"Інакше ({EQUALITIES[one.name]}): {names}{more}.", hanging="  ")
    found = affiliation(stand.state.competition)
    if found is not None:
        screen.paragraph(affiliation_words(found))


def _when(stand: Stand, number: int) -> str:
    step = stand.steps[number]
    if stand.step_state(step) in ("next", "gap", "waiting") and step.waiting:
        waiting = counted(len(step.waiting), "кандидат", "кандидати", "кандидатів")
        return f"чекає: {waiting}"
    return _day(step.done)


def _last(stand: Stand, number: int) -> date | None:
    due = stand.steps[number].due
    return due.last if due is not None and stand.steps[number].applies else None


def _day(day: date | None) -> str:
    return date_short(day) if day is not None else "–"
