"""The posts of a competition in the words of its papers: heading, requirements, documents, term (B3, B20-B23)."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from kadry_cli.body.structure import PostName, post_name
from kadry_cli.competition.records import Competition, VacantPost
from kadry_cli.competition.records.competition import FOR_RESERVE, REPEATED
from kadry_cli.competition.rules.terms import TermName, due
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_words
from kadry_cli.core.language.plurals import counted, plural
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.hiring.papers.ground import post_of
from kadry_cli.hiring.state import State

ContestCase = Literal["nominative", "genitive", "accusative", "locative"]

_ENDINGS = {"nominative": "", "genitive": "у", "accusative": "", "locative": "і"}
_REPEATED = {
    "nominative": "повторний ",
    "genitive": "повторного ",
    "accusative": "повторний ",
    "locative": "повторному ",
}
APPLICATION = "заява"


def contest(competition: Competition, case: ContestCase) -> str:
    """«конкурсу», «повторного конкурсу», «конкурсу із зарахування до кадрового резерву»."""
    word = f"конкурс{_ENDINGS[case]}"
    if competition.kind == REPEATED:
        return _REPEATED[case] + word
    return f"{word} із зарахування до кадрового резерву" if competition.kind == FOR_RESERVE else word


def about_posts(ground: PaperGround, day: date, *, details: bool = False) -> str:
    """What follows the word «конкурсу»: «на заміщення вакантної посади головного спеціаліста загального відділу».

    `details` adds to each post its category and, of several, the number of its units.
    """
    named = _named(ground, day)
    if not named:
        return ""
    words = posts_word(ground.competition)
    if len(named) == 1 and ground.competition.kind != FOR_RESERVE:
        put_up, name = named[0]
        return f"{words}{printed(name.after_of())}{_details(ground, put_up) if details else ''}"
    return f"{words}: " + "; ".join(_listed(ground, put_up, name, details) for put_up, name in named)


def posts_word(competition: Competition, *, blank: bool = False) -> str:
    """What stands before a list of the posts: «на заміщення вакантної посади», «на заміщення вакантних посад»."""
    if competition.kind == FOR_RESERVE:
        return "на посаду" if len(competition.posts) == 1 or blank else "на посади"
    one = blank or sum(put_up.units for put_up in competition.posts) == 1
    return "на заміщення вакантної посади" if one else "на заміщення вакантних посад"


def post_sections(ground: PaperGround, day: date) -> list[dict[str, Any]]:
    """Each post put up for the competition with its main requirements, as in the announcement (B21, B22)."""
    return [
        {
            "title": _listed(ground, put_up, name, details=True),
            "name": printed(name.nominative()),
            "requirements": requirements(ground, put_up.post),
        }
        for put_up, name in _named(ground, day)
    ]


def requirements(ground: PaperGround, post_id: str) -> list[str]:
    """The main requirements of a post, as the staff list has them."""
    post = post_of(ground.units, post_id)
    return [printed(one) for one in post.requirements] if post else []


def documents_needed(ground: PaperGround) -> list[str]:
    """The documents that a candidate hands in by the law of the paper's date; none where it is not confirmed."""
    return [printed(str(one)) for one in ground.law.on.norm("competition.documents").value or ()]


def documents_period(ground: PaperGround) -> list[str]:
    """«Документи приймаються протягом 30 календарних днів з дня оголошення»; a place to write where not confirmed."""
    days = ground.law.on.norm("competition.documents_days").value
    if days is None:
        return ["Документи приймаються протягом ", "", " з дня оголошення"]
    number = int(days)
    words = f"{number} {plural(number, 'календарного дня', 'календарних днів', 'календарних днів')}"
    return [f"Документи приймаються протягом {words} з дня оголошення"]


def documents_until(state: State) -> date | None:
    """The last day for documents; None before the announcement and where the law of its day is not confirmed (B23)."""
    if state.competition.announcement is None:
        return None
    since = state.competition.announcement.since()
    return due(TermName.DOCUMENTS, since, state.law(since), state.own).last


def until_words(state: State) -> str:
    """«22 червня 2009 року», or "" where the day is not known yet."""
    last = documents_until(state)
    return "" if last is None else date_words(last)


def own_staff_sentence(ground: PaperGround) -> str:
    """What the body's own employees hand in; "" where the law of the day does not say."""
    if ground.law.on.norm("competition.own_staff_documents").value is None:
        return ""
    return "Працівники органу, які бажають узяти участь у конкурсі, подають лише заяву; документи до неї не додаються."


def _named(ground: PaperGround, day: date) -> list[tuple[VacantPost, PostName]]:
    found = ((one, post_name(ground.units, one.post, day)) for one in ground.competition.posts)
    return [(put_up, name) for put_up, name in found if name is not None]


def _listed(ground: PaperGround, put_up: VacantPost, name: PostName, details: bool) -> str:
    return printed(name.nominative()) + (_details(ground, put_up) if details else "")


def _details(ground: PaperGround, put_up: VacantPost) -> str:
    """« (категорія VI)», « (категорія VII, 2 одиниці)»."""
    post = post_of(ground.units, put_up.post)
    parts = [f"категорія {post.category}"] if post and post.category else []
    if put_up.units > 1:
        parts.append(counted(put_up.units, "одиниця", "одиниці", "одиниць"))
    return f" ({', '.join(parts)})" if parts else ""
