"""What comes next on the day of an exam, as a sentence under what a command has recorded."""

from __future__ import annotations

from kadry_cli.exam.records.sitting import CAME, REMOVED, Sitting
from kadry_cli.exam.sitting.day import Day
from kadry_cli.exam.sitting.words import ended, listed


def next_step(day: Day, sitting: Sitting) -> str:
    """The next thing to record of a sitting; "" where nothing is left."""
    code = day.competition.id
    entries = [entry for entry in sitting.candidates if entry.attendance == CAME]
    if not sitting.held():
        waiting = [entry.id for entry in entries if entry.invited is None]
        if waiting:
            return f'Далі – повідомити кандидатів і записати: kadry exam sit {code} --invited ДАТА --how "під розпис"'
        return f"Далі, у день іспиту: kadry exam sit {code} --present … --started ЧАС або таблиця kadry exam day-sheet"
    if without := [day.name_of(entry.id) for entry in entries if entry.ticket is None]:
        return ended(f"Ще без білета: {listed(without)}")
    if without := [day.name_of(entry.id) for entry in entries if not entry.marks]:
        if sitting.finished is None:
            return f"Білети є в усіх. Коли закінчать: kadry exam sit {code} --finished ЧАС"
        return ended(f"Ще без оцінок: {listed(without)}")
    shown = [entry for entry in sitting.candidates if entry.attendance in (CAME, REMOVED)]
    if any(entry.acquainted is None for entry in shown):
        return f"Оцінки є в усіх. Далі: kadry exam score {code}, ознайомлення – kadry exam acquaint {code} --all"
    if not any(entry.scans for entry in entries):
        return f"З результатом ознайомлено всіх. Скани аркушів додає kadry exam scan {code} КАНДИДАТ ФАЙЛ"
    return ""
