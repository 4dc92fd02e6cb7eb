"""Results of tasks by the form of КМУ 640/2017 (annex 8 of the wording of 2019)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Count, IsoDate, Paragraphs, Text, YesNo


class TaskResult(Record):
    """One task of a servant: what was to be reached, what was, and the score with its reason."""

    task: Paragraphs = about("Завдання", "Як визначено на рік.")
    indicators: Text | None = about("Показники", "Результативності, ефективності та якості.", default=None)
    due: IsoDate | None = about("Строк виконання", "Останній день.", default=None)
    result: Paragraphs | None = about("Досягнутий результат", "Відповідно до показників.", default=None, sensitive=True)
    done: IsoDate | None = about("Строк фактичного виконання", "День виконання.", default=None)
    score: Count | None = about("Бал", "За шкалою постанови: від 0 до 4.", default=None, sensitive=True)
    not_assessable: YesNo = about(
        "Оцінити неможливо («Н»)", "Виконання завдання оцінити неможливо; бала тоді немає.", default=False
    )
    reason: Paragraphs | None = about("Обґрунтування", "Чому такий бал.", default=None, sensitive=True)
