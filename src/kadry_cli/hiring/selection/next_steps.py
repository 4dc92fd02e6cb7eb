"""What a sitting still lacks, and the lawful steps that follow, with their last days."""

from __future__ import annotations

from datetime import date

from kadry_cli.competition.records.sitting import ADMISSION, SELECTION, WINNER
from kadry_cli.competition.rules.life import verdicts
from kadry_cli.competition.rules.terms import TermName, due
from kadry_cli.core.language.dates import date_short
from kadry_cli.hiring.sittings import Held


def following(one: Held) -> tuple[str, ...]:
    """The commands that come next for a sitting."""
    code, sitting = one.state.id, one.sitting
    number = f" --sitting {one.place + 1}" if len(one.state.competition.sittings) > 1 else ""
    if not one.by_head() and sitting.protocol is None and one.quorum().result is False:
        return (f"kadry competition protocol {code}{number} --number НОМЕР", _again(one))
    if not sitting.decisions:
        if not one.by_head():
            if sitting.form is None:
                return (f"kadry competition sit {code}{number} --form відкрите",)
            if waiting := without_vote(one):
                return (_vote(code, waiting[0], number, sitting.form),)
        return (f"kadry competition decide {code}{number}",)
    if one.state.competition.sittings and sitting.protocol is None:
        return (f"kadry competition protocol {code}{number} --number НОМЕР",)
    if sitting.protocol is not None and sitting.protocol.sha256 is None:
        return (f"kadry competition protocol {code}{number} --signed ЧЛЕН",)
    if sitting.purpose == ADMISSION:
        return (f"kadry competition protocol {code}{number} -o ФАЙЛ.pdf",)
    if sitting.protocol is not None and sitting.protocol.to_head is None:
        printed = f"kadry competition protocol {code}{number} -o ФАЙЛ.pdf"
        given = f"kadry competition protocol {code}{number} --to-head ДАТА"
        return (printed, f"подати протокол керівникові{until(one, TermName.PROTOCOL, sitting.date)}: {given}")
    return _after_protocol(one)


def _after_protocol(one: Held) -> tuple[str, ...]:
    code, sitting = one.state.id, one.sitting
    ended = one.state.competition.ended or (sitting.protocol.date if sitting.protocol else sitting.date)
    told = f"повідомити кандидатів{until(one, TermName.NOTICES, ended)}: kadry competition notify {code} --date ДАТА"
    if sitting.purpose == SELECTION and WINNER not in verdicts(one.state.competition).values():
        return (told, f"повторний конкурс: kadry competition repeat {code}")
    last = until(one, TermName.HEAD_ACT, sitting.date)
    return (told, f"акт керівника{last}: kadry competition appoint {code} КАНДИДАТ")


def until(one: Held, name: TermName, start: date) -> str:
    """« до 20.06.2009»; empty where the law of the date is not confirmed."""
    last = due(name, start, one.state.law(start), one.state.own).last
    return f" до {date_short(last)}" if last is not None else ""


def without_vote(one: Held) -> list[str]:
    """The candidates to be decided on who have no vote yet."""
    voted = {vote.candidate for vote in one.sitting.votes}
    return [person.id for person in one.to_decide() if person.id not in voted]


def _vote(code: str, candidate: str, number: str, form: str) -> str:
    how = "--for ЧЛЕН --against ЧЛЕН" if form == "відкрите" else "--counts ЗА:ПРОТИ:УТРИМАЛИСЯ"
    return f"kadry competition vote {code} {candidate}{number} {how}"


def _again(one: Held) -> str:
    return (
        f"нове засідання: kadry competition sit {one.state.id} --date ДАТА --purpose {one.sitting.purpose} --present …"
    )
