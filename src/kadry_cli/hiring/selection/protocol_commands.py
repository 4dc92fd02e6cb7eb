"""`kadry competition protocol`: the protocol recorded and sealed, and the papers of a sitting printed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.competition.rules.terms import TermName, due
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import can_ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.exam.sitting.words import ended, listed
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.arguments import CompetitionOrAsked, SittingNumber
from kadry_cli.hiring.offering import asked_competition
from kadry_cli.hiring.papers.words import PaperWord
from kadry_cli.hiring.selection.arguments import QuestionWord
from kadry_cli.hiring.selection.next_steps import following
from kadry_cli.hiring.selection.signing import SignWish, signed, unsigned
from kadry_cli.hiring.sittings import Held, held
from kadry_cli.hiring.state import plan_of, standing_state, state_on_disk

if TYPE_CHECKING:
    from kadry_cli.hiring.selection.results import Signed


def protocol(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    sitting: SittingNumber = None,
    number: Annotated[str | None, typer.Option("--number", metavar="НОМЕР", help="Номер протоколу")] = None,
    day: Annotated[
        date | None,
        typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата протоколу; типово – день засідання"),
    ] = None,
    signers: Annotated[
        list[str] | None, typer.Option("--signed", metavar="ЧЛЕН", help="Хто підписав; типово – усі присутні")
    ] = None,
    to_head: Annotated[
        date | None,
        typer.Option("--to-head", metavar="ДАТА", parser=parse_date, help="Коли керівник одержав протокол"),
    ] = None,
    opinions: Annotated[
        list[str] | None, typer.Option("--opinion", metavar="ЧЛЕН=АРКУШІВ", help="Власна думка, додана до протоколу")
    ] = None,
    opinion_day: Annotated[
        date | None,
        typer.Option(
            "--opinion-date", metavar="ДАТА", parser=parse_date, help="Дата власної думки; типово – засідання"
        ),
    ] = None,
    closed: Annotated[
        date | None,
        typer.Option("--ended", metavar="ДАТА", parser=parse_date, help="День, яким конкурс завершено"),
    ] = None,
    output: OutputFile = None,
    to: To = None,
    paper: Annotated[PaperWord, typer.Option("--paper", help="Який папір засідання друкувати")] = PaperWord.PROTOCOL,
    of: Annotated[str | None, typer.Option("--of", metavar="ХТО", help="Про кого витяг або чия власна думка")] = None,
    copies: Annotated[
        int | None, typer.Option("--copies", metavar="ЧИСЛО", min=1, max=100, help="Скільки бюлетенів")
    ] = None,
    question: Annotated[
        QuestionWord | None, typer.Option("--question", help="Питання бюлетеня; типово «переможець» чи «допущено»")
    ] = None,
    blank: Blank = False,
    force: Force = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати протокол засідання (з --number, --to-head, --opinion) або надрукувати його (з -o).

    Коли підписали всі присутні, програма рахує відбиток запису: зміну після підпису видно, і друкувати змінене вона
    відмовиться. Витяг, власну думку, бюлетені, протокол лічильної групи друкують з --paper.

    Приклад: kadry competition protocol 2009-holovnyi-spetsialist --blank -o protokol.pdf
    """
    session: Session = ctx.obj
    wish = SignWish(
        optional_line(number, "--number"),
        day,
        tuple(signers or ()),
        to_head,
        tuple(opinions or ()),
        opinion_day,
        closed,
    )
    root = session.required_root(finish=wish.is_empty())
    wanted = asked_competition(session, root, competition, records=not wish.is_empty())
    plain = paper is PaperWord.PROTOCOL and output is None and to is None and not blank
    if wish.is_empty() and plain and can_ask(session):
        from kadry_cli.hiring.selection.protocol_questions import asked_protocol

        wish = asked_protocol(session, held(state_on_disk(root, wanted), sitting))
    if wish.is_empty():
        from kadry_cli.hiring.papers.printing_selection import Asked, print_selection

        asked = Asked(paper, sitting, of or "", copies, question.value if question else "", blank)
        return print_selection(root, wanted, asked, output, to.value if to else None, force)
    if output is not None or blank:
        raise UsageError(
            "записують протокол і друкують його окремо",
            f"спершу запишіть, потім: kadry competition protocol {wanted} -o ФАЙЛ",
        )

    def prepare(standing: Standing) -> Plan:
        state = standing_state(standing, wanted)
        one = held(state, sitting)
        after = signed(one, wish)
        return plan_of(
            standing,
            state,
            after.state.competition,
            _said(one, after),
            _result(after),
            notes=_notes(after, given=wish.to_head is not None),
            basis=head_act_words(state.competition),
            following=following(after),
        )

    return act(session, Wish("competition protocol", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _said(before: Held, after: Held) -> str:
    """What is new of the protocol, and the end of the competition where it was told."""
    closed = after.state.competition.ended
    end = f"Конкурс завершено {date_short(closed)}." if closed and closed != before.state.competition.ended else ""
    if end and before.sitting == after.sitting:
        return end
    return f"{_protocol_said(before, after)} {end}".rstrip()


def _protocol_said(before: Held, after: Held) -> str:
    made = after.sitting.protocol
    if made is None:
        return ""
    word = f"Протокол № {made.number} від {date_short(made.date)}"
    if before.sitting.protocol is not None and made.to_head != before.sitting.protocol.to_head and made.to_head:
        return f"{word} подано керівникові {date_short(made.to_head)}."
    given = f", подано керівникові {date_short(made.to_head)}" if made.to_head else ""
    if after.by_head():
        return f"Рішення керівника № {made.number} від {date_short(made.date)} записано."
    hands = counted(len(made.signed), "член комісії", "члени комісії", "членів комісії")
    return f"{word}: підписали {hands}{given}."


def _result(after: Held) -> Signed:
    made = after.sitting.protocol
    last = due(TermName.PROTOCOL, after.sitting.date, after.state.law(after.sitting.date), after.state.own).last
    return {
        "sitting": after.place + 1,
        "number": made.number if made else "",
        "date": made.date.isoformat() if made else "",
        "signed": list(made.signed) if made else [],
        "to_head": made.to_head.isoformat() if made and made.to_head else None,
        "to_head_due": last.isoformat() if last else None,
        "sha256": made.sha256 if made else None,
    }


def _notes(after: Held, *, given: bool) -> list[str]:
    made = after.sitting.protocol
    notes = []
    if made is not None and made.sha256 is not None and not given:
        notes.append(f"Відбиток підписаного: {made.sha256[:16]}…; зміну запису після підпису буде видно.")
    if waiting := unsigned(after.sitting):
        notes.append(ended(f"Ще не підписали: {listed(map(after.state.name_of, waiting))}"))
    term = due(TermName.PROTOCOL, after.sitting.date, after.state.law(after.sitting.date), after.state.own)
    if made is not None and made.to_head is not None and term.is_late(made.to_head) and term.last and term.decision:
        notes.append(f"Подано пізно: останній день був {date_short(term.last)}.")
        notes += step_sentences(term.decision)
    return notes
