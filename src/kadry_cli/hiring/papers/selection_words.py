"""How the papers of a sitting name people, posts and decisions: cases by rule, the nominative where it is doubtful."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from kadry_cli.body.records import Unit
from kadry_cli.body.structure import PostName, post_name
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.sitting import (
    ADMITTED,
    FAILED_EXAM,
    NOT_ADMITTED,
    NOT_RECOMMENDED,
    RESERVE,
    WINNER,
)
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.cases import Case
from kadry_cli.core.language.declension.people.names import decline_name
from kadry_cli.core.language.names import by_sex, sex_of
from kadry_cli.hiring.sittings import Held

QUESTIONS = {
    WINNER: "визнати переможцем конкурсу",
    RESERVE: "рекомендувати до кадрового резерву",
    NOT_RECOMMENDED: "не рекомендувати для призначення",
    ADMITTED: "допустити до іспиту",
    NOT_ADMITTED: "не допустити до іспиту",
}
"""What a vote is on, in the words of the papers."""

SHARES = {Fraction(2, 3): "двох третин", Fraction(1, 2): "половини", Fraction(3, 4): "трьох чвертей"}


class SelectionGround(NamedTuple):
    """What every paper of a sitting stands on."""

    held: Held
    units: tuple[Unit, ...]

    def posts_of(self, candidate: Candidate) -> list[PostName]:
        """The post a candidate applied for, or every post of the sitting where the record names none."""
        posts = [candidate.post] if candidate.post else posts_put_up(self.held)
        named = (post_name(self.units, post, self.held.sitting.date) for post in posts)
        return [name for name in named if name is not None]

    def post_title(self, candidate: Candidate) -> str:
        """«головний спеціаліст, загальний відділ»."""
        return "; ".join(printed(name.nominative()) for name in self.posts_of(candidate))

    def onto_post(self, candidate: Candidate) -> str:
        """«на посаду головного спеціаліста загального відділу»."""
        named = self.posts_of(candidate)
        return "на посаду" + printed(named[0].after_of()) if len(named) == 1 else "на вакантну посаду"


def posts_put_up(held: Held) -> list[str]:
    """The posts that a sitting is about."""
    covered = set(held.sitting.posts)
    return [one.post for one in held.state.competition.posts if not covered or one.post in covered]


def in_case(name: str, case: Case, stated: Mapping[Case, str] | None = None) -> str | None:
    """A full name in a case, as the record states it, else by rule; None where its form is doubtful."""
    forms = decline_name(printed(name), given={of: printed(form) for of, form in (stated or {}).items()})
    return None if forms.doubts(case) else forms.in_case(case)


def about(name: str, case: Case, before: str, stated: Mapping[Case, str] | None = None) -> str:
    """«кандидата Ґудзь Марію Іванівну», or «кандидата: Ґудзь Марія Іванівна» where the case is doubtful."""
    form = in_case(name, case, stated)
    return f"{before} {form}" if form else f"{before}: {printed(name)}"


def resolution(verdict: str, candidate: Candidate, ground: SelectionGround) -> str:
    """The wording of a decision on one candidate (papers 2.8)."""
    name = in_case(candidate.name, "accusative", candidate.stated_forms())
    onto = ground.onto_post(candidate)
    who = f" {name}" if name else ""
    after = "" if name else f" (кандидат: {printed(candidate.name)})"
    recommend = "" if ground.held.by_head() else "та рекомендувати "
    texts = {
        WINNER: f"Визнати переможцем конкурсу{who} {recommend}для призначення {onto}{after}",
        RESERVE: f"Рекомендувати{who}, за згодою, для зарахування до кадрового резерву{after}",
        NOT_RECOMMENDED: f"Не рекомендувати{who} для призначення {onto}{after}",
        FAILED_EXAM: f"Визнати{who} {_failed(candidate.name)}{after}",
        ADMITTED: f"Допустити{who} до іспиту{after}",
        NOT_ADMITTED: f"Не допустити{who} до іспиту{after}",
    }
    return texts[verdict]


def _failed(name: str) -> str:
    sex = sex_of(name)
    return by_sex(sex, "таким, що не склав іспит", "такою, що не склала іспит", "таким (такою), що не склав(ла) іспит")


def share_words(share: Fraction) -> str:
    """«двох третин»; a share without a word of its own in figures."""
    return SHARES.get(share, str(share))
