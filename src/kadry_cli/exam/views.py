"""How the scores of an exam look on the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.wording import citation_text, unconfirmed_words
from kadry_cli.core.masking import masked
from kadry_cli.exam.files import ExamFiles
from kadry_cli.exam.rules import FAILED, PASSED
from kadry_cli.exam.scoring import Placed
from kadry_cli.exam.words import result_word, threshold_sentence

MOST_ROWS = 2_000


def show_scores(screen: Screen, files: ExamFiles, placed: Sequence[Placed]) -> None:
    """Threshold and norm of every sitting, the table of candidates, the totals."""
    laws = files.laws
    for day in dict.fromkeys(sitting.date for sitting in files.exam.sittings):
        law = laws[day]
        screen.heading(f"Іспит {date_short(day)}, конкурс {files.competition.id}")
        gap = law.gap()
        if gap is not None:
            words = unconfirmed_words(gap, day)
            screen.paragraph(words[:1].upper() + words[1:] + " Результат не визначено.")
            continue
        screen.paragraph(threshold_sentence(law))
        screen.paragraph(f"Норма: {citation_text(law.pass_share.cite)}")
    screen.line()
    titles = ("Місце", "Кандидат", "Білет", "Оцінки", "Сума", "Результат")
    screen.table(Table(titles, [_row(one) for one in placed[:MOST_ROWS]]))
    if len(placed) > MOST_ROWS:
        screen.line(f"… показано перші {MOST_ROWS} з {len(placed)}; усі – у виводі --json")
    screen.line()
    screen.line(_totals(placed))
    ties = Counter(one.place for one in placed if one.first != one.last)
    if ties:
        screen.line("Однакові суми (місця поділено): " + ", ".join(f"{place}" for place in sorted(ties)[:10]) + ".")


def _row(one: Placed) -> tuple[object, ...]:
    scored = one.scored
    marks = masked(" ".join(mark or "–" for mark in scored.marks)) if scored.marks else "–"
    ticket = "–" if scored.ticket is None else scored.ticket
    total = "–" if scored.result.total is None else scored.result.total
    return one.place or "–", printed(scored.name), ticket, marks, total, result_word(scored) or "не визначено"


def _totals(placed: Sequence[Placed]) -> str:
    counts = Counter(one.scored.result.state for one in placed)
    parts = [f"Усього {counted(len(placed), 'кандидат', 'кандидати', 'кандидатів')}"]
    parts += [f"склали {counts[PASSED]}", f"не склали {counts[FAILED]}"]
    others = len(placed) - counts[PASSED] - counts[FAILED]
    if others:
        parts.append(f"без результату {others}")
    return ", ".join(parts) + "."
