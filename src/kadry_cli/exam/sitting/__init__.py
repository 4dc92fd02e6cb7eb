"""The day of an exam: room, presence, picks, marks, corrections, acquaintance."""
