"""How the ranks of people look on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.career.person_ranks import PersonRanks
from kadry_cli.career.rules.next_rank import DUE, NextRank
from kadry_cli.career.words import rank_remarks
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.wording import step_sentences

STATE_WORDS = {
    "barred": "дня, з якого його можна присвоїти, назвати не можна",
    "top": "немає, бо ранг найвищий у межах категорії",
    "outside": "не обчислюють, бо ранг не з рангів категорії посади",
    "no-rank": "не обчислюють, бо рангу в картці немає",
    "unconfirmed": "не обчислено, бо норму не підтверджено",
}


def show_ranks(screen: Screen, found: Sequence[PersonRanks], today: date, *, sentences: bool) -> None:
    """Each person: the ranks given, then the next one with its reasons."""
    for number, one in enumerate(found):
        if number:
            screen.line()
        screen.heading(f"{printed(one.card.name_on(today))}: ранги на {date_short(today)}")
        if one.given:
            rows = [
                (
                    date_short(given.event.date),
                    given.event.rank,
                    given.standing.category or "–",
                    printed(given.standing.post),
                    printed(given.event.ground.words()),
                )
                for given in one.given
            ]
            screen.table(Table(("З дня", "Ранг", "Категорія", "Посада", "Підстава"), rows))
            screen.line()
        if one.decision is None:
            screen.line(f"На {date_short(today)} в органі не працює.")
            continue
        screen.line(f"Черговий ранг: {next_words(one.decision.result, today)}")
        if sentences:
            for sentence in step_sentences(one.decision):
                screen.paragraph(sentence, "  ", "  ")


def show_due_ranks(screen: Screen, found: Sequence[PersonRanks], today: date, last: date) -> None:
    """The list for an order, by the alphabet."""
    if not found:
        screen.line(f"До {date_short(last)} чергових рангів присвоювати нікому.")
        return
    screen.heading(f"Чергові ранги до {date_short(last)}")
    rows = []
    for one in found:
        if one.standing is None or one.decision is None:
            continue
        coming = one.decision.result
        due = date_short(coming.due) if coming.due is not None else "–"
        late = " (минув)" if coming.due is not None and coming.due < today else ""
        rows.append(
            (
                printed(one.card.name_on(today)),
                printed(f"{one.standing.post}, {one.standing.unit}"),
                one.standing.category or "–",
                f"{one.standing.rank} → {coming.rank}",
                due + late,
                rank_remarks(coming) or "–",
            )
        )
    screen.table(Table(("Хто", "Посада", "Категорія", "Ранг", "З дня", "Зауваження"), rows))
    screen.note(f"Разом: {counted(len(rows), 'особа', 'особи', 'осіб')}.")


def next_words(found: NextRank, today: date) -> str:
    """The next rank in a few words."""
    if found.state != DUE or found.due is None:
        words = STATE_WORDS[found.state]
        return f"{found.rank}; {words}" if found.rank is not None else words
    late = ", строк минув" if found.due < today else ""
    remarks = rank_remarks(found)
    return f"{found.rank} з {date_short(found.due)}{late}{f' ({remarks})' if remarks else ''}"
