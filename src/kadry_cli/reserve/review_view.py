"""A review on the screen: the term, the posts, whom to think about and why, what ends, who might be enrolled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.decision import Step
from kadry_cli.core.finding import Citation
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted, plural
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.templates import fill, templates_of
from kadry_cli.core.law.wording import citation_text
from kadry_cli.reserve.lists import ended_words
from kadry_cli.reserve.review_values import need_of
from kadry_cli.reserve.rules.cover import Cover
from kadry_cli.reserve.rules.due import ReviewDue, ReviewState
from kadry_cli.reserve.rules.review import CandidateLine, PostLine, Review
from kadry_cli.reserve.rules.staying import Staying, stays

PERSON = ("особа", "особи", "осіб")


class Footnotes:
    """Acts cited in tables, each numbered once in the order in which it is met."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def mark(self, cites: Iterable[Citation]) -> str:
        """« [1, 2]» for the acts; "" for none."""
        texts = [text for text in map(citation_text, cites) if text]
        numbers = [self._known.setdefault(text, len(self._known) + 1) for text in texts]
        return f" [{', '.join(map(str, numbers))}]" if numbers else ""

    def lines(self) -> list[str]:
        """«[1] постанова …», one for each act."""
        return [f"[{number}] {text}" for text, number in self._known.items()]


def show_review(screen: Screen, found: Review, law: LawOnDate) -> None:
    """The whole review."""
    screen.heading(f"Перегляд кадрового резерву на {found.year} рік, станом на {date_short(found.day)}")
    if found.ended:
        screen.paragraph(ended_words(law))
        return
    notes = Footnotes()
    screen.paragraph(_due_words(found.due, found, notes))
    if found.top is not None:
        mark = notes.mark((found.top.norm.cite,))
        until = f"до {date_short(found.top.last)}" if found.top.last else "окремо; строку джерела не підтверджують"
        screen.paragraph(f"Пропозиції щодо посад I–III категорій подають {until}{mark}.")
    _posts(screen, found, law, notes)
    _people(screen, found, notes)
    _outflows(screen, found)
    _expiring(screen, found)
    _proposals(screen, found, notes)
    lines = notes.lines()
    if lines:
        screen.line()
    for line in lines:
        screen.paragraph(line, hanging="    ")


def _due_words(due: ReviewDue, found: Review, notes: Footnotes) -> str:
    if due.first is None or due.last is None:
        return f"Коли переглядати списки, на {date_short(found.day)} джерела не підтверджують."
    term = f"Строк перегляду – {date_short(due.first)}–{date_short(due.last)}{notes.mark((due.norm.cite,))}"
    left = (due.last - found.day).days
    waiting = f"; не переглянуто: {', '.join(found.units.get(one, one) for one in due.waiting)}" if due.waiting else ""
    match due.state:
        case ReviewState.NOTHING:
            return f"{term}. Затверджених списків на {due.year} рік немає."
        case ReviewState.DONE:
            return f"{term}: усі списки переглянуто."
        case ReviewState.NOT_YET:
            return f"{term}: ще не настав."
        case ReviewState.OPEN:
            words = "останній день" if left == 0 else f"{plural(left, 'лишився', 'лишилося', 'лишилося')} {_days(left)}"
            return f"{term}: {words}{waiting}."
        case _:
            return f"{term}: прострочено на {_days(-left)}{waiting}."


def _days(number: int) -> str:
    return counted(number, "день", "дні", "днів")


def _posts(screen: Screen, found: Review, law: LawOnDate, notes: Footnotes) -> None:
    """The posts of the lists and those that need people; the others are counted."""
    shown = [one for one in found.posts if one.candidates or one.decision.result is not Cover.UNSAID]
    screen.line()
    if not shown:
        screen.line("Посад із резервом немає, і жодна його не потребує.")
    else:
        rows = [_post_row(one, law, notes) for one in shown]
        screen.table(Table(("Посада", "Треба", "Є", "Лишається", "Висновок"), rows))
    others = len(found.posts) - len(shown)
    if others:
        word = plural(others, "посаду", "посади", "посад")
        screen.note(f"Ще {others} {word} без резерву й без визначеної потреби показано в --json.")


def _post_row(one: PostLine, law: LawOnDate, notes: Footnotes) -> Sequence[object]:
    need = need_of(one, law)
    staying = sum(stays(who.decision) for who in one.candidates)
    verdict = one.decision.result.value
    if need is not None and 0 < staying < need:
        verdict = f"бракує {counted(need - staying, *PERSON)}"
    extra = [_sentence(step) for step in one.decision.steps[1:] if "commission" in step.message]
    cites = [cite for step in one.decision.steps for cite in step.cites if "advised" not in step.message]
    words = "; ".join([verdict, *extra]) + notes.mark(cites)
    title = f"{printed(one.title)} ({printed(one.unit_name)})"
    enrolled = sum(who.enrolled for who in one.candidates)
    return title, need if need is not None else "–", enrolled, staying, words


def _sentence(step: Step) -> str:
    text = fill(templates_of("reserve")[step.message], step.values)
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _people(screen: Screen, found: Review, notes: Footnotes) -> None:
    """Everybody in the lists with the proposal and its reasons, the gravest first."""
    lines = [(post, one) for post in found.posts for one in post.candidates]
    if not lines:
        return
    grave = (Staying.EXCLUDE, Staying.CONSIDER, Staying.KEEP, Staying.GONE)
    lines.sort(key=lambda line: grave.index(line[1].decision.result))
    screen.line()
    rows = [
        (
            printed(one.name),
            f"{printed(post.title)} ({printed(post.unit_name)})",
            one.decision.result.value,
            _reasons(one, notes),
        )
        for post, one in lines
    ]
    screen.table(Table(("Кого зараховано", "На посаду", "Пропозиція", "Чому"), rows))


def _reasons(one: CandidateLine, notes: Footnotes) -> str:
    return "; ".join(_sentence(step) + notes.mark(step.cites) for step in one.decision.steps)


def _outflows(screen: Screen, found: Review) -> None:
    rows = []
    for one in found.outflows:
        planned = f"{one.outflow.planned} %" if one.outflow.planned is not None else "–"
        more = {True: "більше, ніж очікували", False: "у межах очікуваного", None: "очікуваного не названо"}
        words = "; ".join(filter(None, (more[one.outflow.more_than_planned], printed(one.prospects))))
        left = f"{one.outflow.left} з {one.outflow.total}"
        rows.append(
            (
                printed(found.units.get(one.unit, one.unit)),
                one.outflow.total,
                left,
                f"{one.outflow.per_cent} %",
                planned,
                words,
            )
        )
    if rows:
        screen.line()
        screen.table(Table(("Підрозділ", "Було", "Вибуває", "Частка", "Очікували", "Зауваження"), rows))


def _expiring(screen: Screen, found: Review) -> None:
    enrolled = [one for one in found.expiring if not one.competition]
    screen.line()
    if enrolled:
        until = date_short(enrolled[0].until)
        number = counted(len({one.person for one in enrolled}), "особи", "осіб", "осіб")
        screen.paragraph(f"{until} закінчується рік резерву для {number}: хто лишається, того зараховують новим актом.")
    for one in found.expiring:
        if one.competition:
            screen.paragraph(
                f"До {date_short(one.until)} – право на прийняття без повторного конкурсу: {printed(one.name)}, "
                f"{printed(one.title)} (конкурс {one.competition}).",
                hanging="  ",
            )


def _proposals(screen: Screen, found: Review, notes: Footnotes) -> None:
    if not found.proposals:
        screen.line("Кого ще запропонувати, з конкурсів та оцінок не видно.")
        return
    rows = []
    for one in found.proposals:
        said = one.kind.value
        if one.year is not None:
            said += f" за {one.year} рік"
        if one.competition:
            said += f" ({one.competition})"
        if one.competition and one.consent is None:
            said += ", згоди не записано"
        title = printed(found.titles.get(one.post, one.post)) or "–"
        until = date_short(one.until) if one.until else "–"
        rows.append((printed(one.name), title, said + notes.mark((one.cite,)), until))
    screen.line()
    screen.table(Table(("Кого запропонувати", "Посада", "Чому", "Право до"), rows))
