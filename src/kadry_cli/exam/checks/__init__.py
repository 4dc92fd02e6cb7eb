"""The checks of an exam: its seals, sittings, days and marks, by themselves and against the competition."""
