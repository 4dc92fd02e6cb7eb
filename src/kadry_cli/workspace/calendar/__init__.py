"""The calendar's commands: a term, a year, a day."""
