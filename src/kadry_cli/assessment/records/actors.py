"""Who acts in an assessment: somebody with a card, or a head whom the register has no card of."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import Script
from kadry_cli.core.records.types import Id, PersonName, Text


class Actor(Record):
    """A direct or a higher head: by the id of the card, or by name and post, as an elected head of the body."""

    person: Id | None = about("Код особи", "Якщо керівник має картку.", default=None, examples=("gudz-mariia-3f8k",))
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName | None = about(
        "Прізвище, ім’я та по батькові", "Лише коли картки немає: голова ради, керівник вищого органу.", default=None
    )
    post: Text | None = about("Посада", "Лише разом з іменем.", default=None)

    def same(self, other: Actor) -> bool:
        """Whether the same human is meant."""
        return (self.person, self.name) == (other.person, other.name)

    @property
    def is_somebody(self) -> bool:
        """Whether exactly one of card and name says who is meant, the name with its post."""
        return (self.person is None) != (self.name is None) and (self.name is None) == (self.post is None)
