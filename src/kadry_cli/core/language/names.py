"""A person's full name: its parts, its form beside a signature, and the sex its patronymic shows."""

from __future__ import annotations

from typing import Literal, NamedTuple

from kadry_cli.core.language.alphabet import NO_BREAK_SPACE

Sex = Literal["m", "f"]
SignatureStyle = Literal["initials", "name-surname"]

_MASCULINE = ("ич", "іч", "огли", "оглу", "угли")
_FEMININE = ("івна", "ївна", "овна", "евна", "ична", "кизи", "гизи")


class FullName(NamedTuple):
    """Surname, given name and patronymic in the nominative; the last two may be empty."""

    surname: str
    given: str = ""
    patronymic: str = ""


def split_name(full: str) -> FullName:
    """The parts of «Коваленко Петро Іванович»: the first word, the second, and all the rest.

    A surname of two words must be written with a hyphen; «Алієв Рашид Мамед огли» keeps its patronymic whole.
    Spaces are collapsed; an empty text gives empty parts.
    """
    surname, given, patronymic = (*full.split(maxsplit=2), "", "", "")[:3]
    return FullName(surname, given, " ".join(patronymic.split()))


def signature_name(name: FullName, style: SignatureStyle) -> str:
    """The name by a signature, in a stamp, in a visa: «П. І. Коваленко» or «Петро КОВАЛЕНКО» (papers 0.1).

    Which style a paper takes follows from its date and stands in the law data. The parts are joined by
    no-break spaces; a missing patronymic or given name is left out.
    """
    if style == "initials":
        parts = [_initial(name.given), _initial(name.patronymic), name.surname]
    else:
        parts = [name.given, name.surname.upper()]
    return NO_BREAK_SPACE.join(part for part in parts if part)


def _initial(part: str) -> str:
    """«П.» of «Петро», «А.-М.» of «Анна-Марія», nothing of nothing."""
    return "-".join(f"{piece[0].upper()}." for piece in part.split("-") if piece)


def sex_by_patronymic(patronymic: str) -> Sex | None:
    """The sex that the ending of a patronymic shows; None where there is none or the ending is not known."""
    ending = patronymic.strip().casefold()
    if ending.endswith(_FEMININE):
        return "f"
    return "m" if ending.endswith(_MASCULINE) else None


def sex_of(full: str) -> Sex | None:
    """The sex that the patronymic of a full name shows; None where it shows none."""
    return sex_by_patronymic(split_name(full).patronymic)


def by_sex(sex: Sex | None, masculine: str, feminine: str, unknown: str) -> str:
    """The word that fits a person: `by_sex(sex, "склав", "склала", "склав(ла)")`.

    A form for a person of unknown sex prints both endings (papers 0.2).
    """
    if sex is None:
        return unknown
    return masculine if sex == "m" else feminine
