"""What speaks against a new name or an end before anything is written: the same name, a date out of order."""

from __future__ import annotations

from datetime import date

from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import same_text
from kadry_cli.core.language.dates import date_short


def refuse_name(name: str, last: str, last_since: date, day: date, until: date | None) -> None:
    """UserError where the last name of a unit or title of a post is the same, or not older, or the thing has ended."""
    if same_text(name, last):
        raise UserError(
            f"назва вже така: «{last}», з {date_short(last_since)}", "нічого не змінено; перевірте нову назву"
        )
    if day <= last_since:
        raise UserError(
            f"нова назва має діяти пізніше за попередню, а «{last}» діє з {date_short(last_since)}",
            "вкажіть пізнішу дату --from; описку в назві виправляють у файлі й записують: kadry record",
        )
    if until is not None and day >= until:
        raise UserError(f"«{last}»: з {date_short(until)} цього вже немає", "перейменовують те, що діє на названу дату")


def refuse_end(last: str, word: str, last_since: date, day: date, until: date | None) -> None:
    """UserError where a unit or post has ended already («ліквідовано», «скорочено»), or its last name is not older."""
    if until is not None and until <= day:
        raise UserError(f"«{last}»: уже {word} з {date_short(until)}", "нічого не змінено")
    if day <= last_since:
        raise UserError(
            f"«{last}»: дата {date_short(day)} не пізніша за початок дії цієї назви ({date_short(last_since)})",
            "перевірте дату --from",
        )
