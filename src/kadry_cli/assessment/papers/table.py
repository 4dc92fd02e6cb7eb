"""Which papers the yearly assessment has besides its form: the name of each, the file it makes, whether it is of one
person. Title, template and declared fields stand in the manifest under the same name (`assessment/topic.py`)."""

from __future__ import annotations

from typing import NamedTuple


class YearPaper(NamedTuple):
    """One paper: its name in the command, its file's usual name, whether of one person."""

    name: str
    file: str
    about_person: bool = True


ORDER, PLAN, OBJECTION, CONCLUSION = "order", "plan", "objection", "conclusion"
PAPERS = (
    YearPaper(ORDER, "nakaz-pro-otsinku", about_person=False),
    YearPaper(PLAN, "plan-roboty"),
    YearPaper(OBJECTION, "nezhoda"),
    YearPaper(CONCLUSION, "vysnovok"),
)
ELSEWHERE = (
    ("form", "kadry assess form ОСОБА"),
    ("summary", "kadry assess summary РІК -o dovidka.pdf"),
)
"""Papers that have a command of their own."""
