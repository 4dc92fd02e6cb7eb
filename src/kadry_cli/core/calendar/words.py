"""Words of the calendar that tables and sentences share."""

from __future__ import annotations

WEEKDAYS = ("понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота", "неділя")
WEEKDAYS_SHORT = ("пн", "вт", "ср", "чт", "пт", "сб", "нд")
