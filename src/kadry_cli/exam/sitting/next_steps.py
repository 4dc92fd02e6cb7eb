"""What comes next on the day of an exam: what is still missing, and the commands that follow."""

from __future__ import annotations

from typing import NamedTuple

from kadry_cli.exam.records.sitting import CAME, REMOVED, Sitting
from kadry_cli.exam.sitting.day import Day
from kadry_cli.exam.sitting.words import ended, listed


class Next(NamedTuple):
    """Sentences about what the record of a sitting still lacks, and the commands of `following` («Далі: …»)."""

    notes: tuple[str, ...] = ()
    following: tuple[str, ...] = ()


def next_step(day: Day, sitting: Sitting) -> Next:
    """The next thing to record of a sitting; empty where nothing is left."""
    code = day.competition.id
    entries = [entry for entry in sitting.candidates if entry.attendance == CAME]
    if not sitting.held():
        if any(entry.invited is None for entry in entries):
            told = f'повідомити кандидатів і записати: kadry exam sit {code} --invited ДАТА --how "під розпис"'
            return Next(following=(told,))
        by_sheet = f"або однією таблицею: kadry exam day-sheet {code} -o ФАЙЛ.xlsx"
        on_the_day = f"у день іспиту: kadry exam sit {code} --present ЧЛЕН --started ЧАС"
        return Next(following=(on_the_day, by_sheet))
    if without := [day.name_of(entry.id) for entry in entries if entry.ticket is None]:
        return Next((ended(f"Ще без білета: {listed(without)}"),), (f"kadry exam pick {code} КАНДИДАТ БІЛЕТ",))
    if without := [day.name_of(entry.id) for entry in entries if not entry.marks]:
        if sitting.finished is None:
            ready = f"коли закінчать: kadry exam sit {code} --finished ЧАС"
            return Next(("Білети є в усіх.",), (ready,))
        return Next((ended(f"Ще без оцінок: {listed(without)}"),), (f"kadry exam mark {code} КАНДИДАТ ОЦІНКИ",))
    shown = [entry for entry in sitting.candidates if entry.attendance in (CAME, REMOVED)]
    if any(entry.acquainted is None for entry in shown):
        acquaint = f"ознайомлення з результатом: kadry exam acquaint {code} --all --date ДАТА"
        return Next(("Оцінки є в усіх.",), (f"kadry exam score {code}", acquaint))
    if not any(entry.scans for entry in entries):
        scans = f"скани аркушів: kadry exam scan {code} КАНДИДАТ ФАЙЛ"
        return Next(("З результатом ознайомлено всіх.",), (scans, f"kadry exam protocol {code} -o ФАЙЛ.pdf"))
    return Next()
