"""`kadry service selftest`: the written cases, counted again where the program stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.language.plurals import plural
from kadry_cli.service.selftest import CASES
from kadry_cli.service.selftest import selftest as run_cases

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.service.results import SelftestResult


def selftest() -> Outcome:
    """Перевірити, що тут і тепер стаж рахується так, як у записаних прикладах; першим – приклад джерела.

    Якщо хоч один приклад не збігся, код завершення – 1.

    Приклад: kadry service selftest
    """
    cases = list(run_cases(CASES.read_bytes()))
    passed = sum(case["ok"] for case in cases)
    result: SelftestResult = {"passed": passed, "cases": cases}

    def view(screen: Screen) -> None:
        for case in cases:
            screen.paragraph(f"{'збігається' if case['ok'] else 'НЕ ЗБІГАЄТЬСЯ'}: {case['name']}", hanging="  ")
            screen.paragraph(case["found"], indent="  ", hanging="  ")
            if not case["ok"]:
                screen.paragraph(f"має бути: {case['expected']} ({case['source']})", indent="  ", hanging="  ")
        total = len(cases)
        screen.line(f"Збіглося {passed} з {total} {plural(total, 'прикладу', 'прикладів', 'прикладів')}.")

    return Outcome(result, view=view, exit_code=0 if passed == len(cases) else 1)
