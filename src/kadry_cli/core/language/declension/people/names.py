"""A person's full name in the seven cases: «Коваленка Петра Івановича», «Олено Петрівно»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from kadry_cli.core.language.cases import CASES, Case
from kadry_cli.core.language.declension.forms import Forms, Reason, doubtful, from_cases, unchanged, with_stated
from kadry_cli.core.language.declension.people.given_name_sex import is_sex_certain, sex_by_given_name
from kadry_cli.core.language.declension.people.given_names import decline_given_name
from kadry_cli.core.language.declension.people.patronymics import decline_patronymic
from kadry_cli.core.language.declension.people.surnames import decline_surname, joined, surname_sex
from kadry_cli.core.language.names import FullName, Sex, sex_by_patronymic, split_name

if TYPE_CHECKING:
    from collections.abc import Mapping

Part = Literal["surname", "given", "patronymic"]


class Doubt(NamedTuple):
    """A part of a name whose forms are only the likeliest: which part, the word as written, and why."""

    part: Part
    word: str
    reason: Reason


class NameForms(NamedTuple):
    """A full name in the seven cases: of each case the one form to print.

    `sex` is the stated or found one, None where nothing shows it. `whole` is the name as it is printed, its
    alternatives change one word each; `surname`, `given` and `patronymic` are its parts, empty where absent.
    `uncertain` names the parts to look at; `stated` are the cases that a record gave itself, about which there is no
    doubt.
    """

    sex: Sex | None
    whole: Forms
    surname: Forms
    given: Forms
    patronymic: Forms
    uncertain: tuple[Doubt, ...] = ()
    stated: tuple[Case, ...] = ()

    def in_case(self, case: Case) -> str:
        """The whole name in a case, as it is printed."""
        return self.whole.in_case(case)

    def parts_in_case(self, case: Case) -> FullName:
        """The parts of the name in a case; an absent part is empty."""
        return FullName(self.surname.in_case(case), self.given.in_case(case), self.patronymic.in_case(case))

    def also(self, case: Case) -> tuple[str, ...]:
        """The other lawful forms of the whole name in a case, the advised one first; none where it was stated."""
        return self.whole.also(case)

    def doubts(self, case: Case) -> tuple[Doubt, ...]:
        """The parts whose form in this case is only the likeliest; none where it was stated, none in the nominative."""
        return () if case in self.stated or case == "nominative" else self.uncertain


_MAIDEN = re.compile(r"\s*(\S+)\s+\(([^()\s]+)\)(?=\s|$)(.*)", re.DOTALL)


def decline_name(full: str, sex: Sex | None = None, given: Mapping[Case, str] | None = None) -> NameForms:
    """A name «surname given-name patronymic» in the seven cases.

    The sex is the stated one, else what the patronymic shows, else the given name, else an adjectival surname; where
    nothing shows it, words whose forms differ stay in the nominative and are marked. A maiden name in brackets after
    the surname declines with it. Capitals and the apostrophe stay as written: «КОВАЛЕНКА Петра».

    In the dative and the locative two endings are lawful. The dative is printed with -у, -ю throughout, as personnel
    papers have it: «Коваленку Петру Івановичу»; the first alternative is what the orthography advises for several nouns
    in a row: «Коваленкові Петру Івановичу» (Правопис 2019, давальний відмінок II відміни, примітка). In the vocative
    the surname is printed in the vocative, and the nominative is its alternative (§ 87, примітка 3).

    `given` maps cases to the whole name as a record states it (`name_forms`); such a form always wins, and its parts
    are read from it.
    """
    name = _split(full)
    shown = sex or sex_by_patronymic(name.patronymic)
    known = shown or sex_by_given_name(name.given) or surname_sex(name.surname)
    surname = _surname(name.surname, known)
    first = decline_given_name(name.given, known) if name.given else unchanged("")
    if not shown and not is_sex_certain(name.given):
        first = doubtful(first, "sex-guessed")
    last = decline_patronymic(name.patronymic, known) if name.patronymic else unchanged("")
    whole = joined([part for part in (surname, first, last) if part.nominative] or [unchanged("")], " ")
    forms = NameForms(known, whole, surname, first, last, _doubts(surname, first, last))
    return _stated(forms, given) if given else forms


def _split(full: str) -> FullName:
    maiden = _MAIDEN.fullmatch(full)
    if maiden is None:
        return split_name(full)
    rest = split_name(f"{maiden[1]} {maiden[3]}")
    return rest._replace(surname=f"{maiden[1]} ({maiden[2]})")


def _surname(surname: str, sex: Sex | None) -> Forms:
    own, bracket, maiden = surname.partition(" (")
    if not bracket:
        return decline_surname(surname, sex)
    inner = decline_surname(maiden[:-1], sex)
    bracketed = from_cases((f"({inner.in_case(case)})" for case in CASES), doubt=inner.doubt)
    return joined([decline_surname(own, sex), bracketed], " ")


def _doubts(surname: Forms, given: Forms, patronymic: Forms) -> tuple[Doubt, ...]:
    if sex_by_patronymic(given.nominative) and not sex_by_patronymic(patronymic.nominative):
        return (Doubt("given", given.nominative, "word-order"),)
    parts: tuple[tuple[Part, Forms], ...] = (("surname", surname), ("given", given), ("patronymic", patronymic))
    return tuple(Doubt(part, forms.nominative, forms.doubt) for part, forms in parts if forms.doubt)


def _stated(forms: NameForms, given: Mapping[Case, str]) -> NameForms:
    """The forms with those that a record states in place of the found ones."""
    read = {case: _split(whole) for case, whole in given.items()}
    return forms._replace(
        whole=with_stated(forms.whole, given),
        surname=with_stated(forms.surname, {case: name.surname for case, name in read.items()}),
        given=with_stated(forms.given, {case: name.given for case, name in read.items()}),
        patronymic=with_stated(forms.patronymic, {case: name.patronymic for case, name in read.items()}),
        stated=tuple(case for case in CASES if case in given),
    )
