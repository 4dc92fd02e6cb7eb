"""A person's name as letters and orders have it: addressee, greeting, «КОВАЛЕНКА Петра Івановича» (papers 0.5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.cases import Case
from kadry_cli.core.language.declension.people.names import NameForms, decline_name
from kadry_cli.core.language.names import FullName, SignatureStyle, by_sex, sex_of, signature_name, split_name


class PaperName(NamedTuple):
    """A full name in the nominative; the cases that a record states; whether it is officially in Latin letters."""

    full: str
    stated: Mapping[Case, str] = {}
    latin: bool = False

    def forms(self) -> NameForms:
        """The name in its cases: as the record states them, else by rule."""
        return decline_name(self.full, sex_of(self.full), self.stated)

    def certain(self, case: Case) -> FullName | None:
        """The parts of the name in a case; None where the form is doubtful."""
        forms = self.forms()
        return None if forms.doubts(case) or self.latin else forms.parts_in_case(case)

    def addressee(self) -> str:
        """«Шевчук Олені Петрівні»; the nominative behind a word where the dative is doubtful."""
        if self.certain("dative") is None:
            return f"Адресат: {printed(self.full)}"
        return printed(self.forms().in_case("dative"))

    def salutation(self) -> str:
        """«Шановна Олено Петрівно!»; both endings and the nominative where the patronymic does not show the sex."""
        forms, sex, name = self.forms(), sex_of(self.full), split_name(self.full)
        doubtful = {doubt.part for doubt in forms.doubts("vocative")} & {"given", "patronymic"}
        if sex is None or doubtful or self.latin or not name.given:
            called = " ".join(filter(None, (name.given, name.patronymic))) or name.surname
            if not name.patronymic and name.given:
                called = f"{name.given} {name.surname}"
            return f"{by_sex(sex, 'Шановний', 'Шановна', 'Шановний(а)')} {printed(called)}!"
        parts = forms.parts_in_case("vocative")
        return f"{by_sex(sex, 'Шановний', 'Шановна', '')} {printed(f'{parts.given} {parts.patronymic}')}!"

    def in_order(self, case: Case) -> str:
        """«КОВАЛЕНКА Петра Івановича»: as the text of an order has it; a doubtful form stays in the nominative."""
        name = self.certain(case) or split_name(self.full)
        rest = " ".join(filter(None, (name.given, name.patronymic)))
        return printed(f"{name.surname.upper()} {rest}".strip())

    def whole(self, case: Case) -> str:
        """«Коваленка Петра Івановича»; a doubtful form stays in the nominative."""
        return printed(self.full if self.certain(case) is None else self.forms().in_case(case))

    def short(self, case: Case, style: SignatureStyle) -> str:
        """«П. І. Коваленка», in the style of a paper's date; a doubtful form stays in the nominative."""
        return printed(signature_name(self.certain(case) or split_name(self.full), style))
