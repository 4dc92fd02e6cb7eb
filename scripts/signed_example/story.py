"""What the invented body does in three months of 2009: who, when, which command, and what was edited before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

HEAD, HR, DEPUTY, OFFICER, WORKER = "golova", "kadry", "zastupnyk", "operator", "gudz"
NAMES = {
    HEAD: "Остапчук Віктор Григорович",
    HR: "Ковтун Лариса Миколаївна",
    DEPUTY: "Гаврилюк Степан Андрійович",
    OFFICER: "Мельник Оксана Іванівна",
    WORKER: "Ґудзь Марія Іванівна",
}
ROOTS = (HEAD, HR, DEPUTY)
EMAILS = {name: f"{name}@rada.gov.ua" for name in NAMES}
KYIV = timezone(timedelta(hours=3))
GUDZ, KRAVETS = (f"people/{person}/card.yaml" for person in ("gudz-mariia-3f8k", "kravets-andrii-8t5j"))


class Edit(NamedTuple):
    """What is changed in a file by hand: `old` stands in it once."""

    path: str
    old: str
    new: str


class Step(NamedTuple):
    """One command: when, by whom ("-" after the name: without a key), and the hand edits that come before it."""

    when: datetime
    who: str
    words: tuple[str, ...]
    edits: tuple[Edit, ...] = ()


def at(day: int, month: int, hour: int, minute: int) -> datetime:
    """A moment of 2009 by the clock of Kyiv."""
    return datetime(2009, month, day, hour, minute, tzinfo=KYIV)


def key(name: str) -> str:
    """The secret key of a person, as the commands of the story name it."""
    return f"{{keys}}/{name}"


def _known(begin: datetime, who: str, proposing: Step, acks: Sequence[tuple[str, ...]]) -> Iterator[Step]:
    """A change that waits until these know of it, and is then made."""
    yield proposing
    for at_minute, words in enumerate(acks, 1):
        yield Step(begin + timedelta(minutes=10 * at_minute), who, ("change", "ack", "zmina-", *words))
    yield Step(begin + timedelta(minutes=10 * (len(acks) + 1)), who, ("change", "apply", "zmina-"))


def _agreed(*roots: str) -> list[tuple[str, ...]]:
    return [("--role", "корінь довіри", "--key", key(name)) for name in roots]


def _order(subject: str, day: str) -> tuple[str, ...]:
    return ("order", "add", "--date", day, "--visa-date", day, "--subject", subject)


def story() -> Iterator[Step]:
    """Every command, from the first act to the last."""
    yield Step(at(1, 7, 9, 30), f"{HR}-", ("init",))
    yield Step(
        at(1, 7, 11, 0),
        HR,
        (
            "trust", "init", "--head-key", key(f"{HEAD}.pub"), "--head-email", EMAILS[HEAD],
            "--hr-key", key(f"{HR}.pub"), "--hr-email", EMAILS[HR],
            "--third-key", key(f"{DEPUTY}.pub"), "--third-name", NAMES[DEPUTY], "--third-email", EMAILS[DEPUTY],
            "--third-role", "керівник органу",
            "--officer-key", key(f"{OFFICER}.pub"), "--officer-name", NAMES[OFFICER],
            "--officer-email", EMAILS[OFFICER], "--from", "01.08.2009",
            "--basis", "розпорядження від 01.07.2009 № 50-к",
        ),
    )  # fmt: skip
    yield from _by_order()
    yield from _by_knowledge()
    yield from _late()


def _by_order() -> Iterator[Step]:
    """A leave by an order that all three have put their hand to."""
    yield Step(at(3, 8, 9, 15), OFFICER, _order("про надання щорічної відпустки Кравцю А. С.", "03.08.2009"))
    acquainted = ("order", "acquaint", "51-к", "--year", "2009", "--person", "кравець", "--date", "03.08.2009")
    yield Step(at(3, 8, 16, 40), OFFICER, acquainted)
    row = (
        "leaves:\n  - kind: щорічна основна\n    period_from: 2008-08-20\n    period_to: 2009-08-19\n"
        "    from: 2009-08-10\n    to: 2009-09-08\n    days: 30\n"
        '    ground:\n      kind: розпорядження\n      number: "51-к"\n      date: 2009-08-03\n'
    )
    edit = Edit(KRAVETS, "military:\n", f"{row}military:\n")
    yield Step(at(4, 8, 9, 5), OFFICER, ("record", "--basis", "розпорядження від 03.08.2009 № 51-к"), (edit,))


def _by_knowledge() -> Iterator[Step]:
    """Changes without an order: who is to know of them says so first, by key or on paper."""
    adding = (
        "trust", "add", "--name", NAMES[WORKER], "--email", EMAILS[WORKER], "--key", key(f"{WORKER}.pub"),
        "--role", "працівник", "--person", "gudz-mariia-3f8k", "--basis", "розпорядження від 01.07.2009 № 50-к",
    )  # fmt: skip
    begin = at(10, 8, 10, 0)
    yield from _known(begin, OFFICER, Step(begin, OFFICER, adding), _agreed(HEAD, HR))

    leaders = [
        ("--role", "керівник органу", "--key", key(HEAD)),
        ("--role", "керівник кадрової служби", "--key", key(HR)),
    ]
    begin = at(17, 8, 14, 0)
    moved = Edit(GUDZ, '  house: "7"\n  flat: "12"\n', '  house: "21"\n')
    proposing = Step(begin, OFFICER, ("change", "propose", "--basis", "заява від 17.08.2009"), (moved,))
    yield from _known(begin, OFFICER, proposing, [("--role", "працівник", "--key", key(WORKER)), *leaders])

    begin = at(9, 9, 11, 0)
    phone = Edit(KRAVETS, "    - 0 (00) 00-00-11\n", "    - 0 (00) 00-01-11\n")
    proposing = Step(begin, OFFICER, ("change", "propose", "--basis", "заява від 09.09.2009"), (phone,))
    on_paper = ("--role", "працівник", "--paper", "аркуш 1", "--key", key(HR))
    yield from _known(begin, OFFICER, proposing, [on_paper, *leaders])


def _late() -> Iterator[Step]:
    """The officer leaves, her key is retired; the head of HR records a leave before the employee knows of it."""
    yield Step(at(14, 9, 9, 0), HR, _order("про звільнення Мельник О. І.", "14.09.2009"))
    begin = at(15, 9, 9, 0)
    retiring = (
        "trust", "retire", EMAILS[OFFICER], "--on", "15.09.2009", "--reason", "звільнення",
        "--basis", "розпорядження від 14.09.2009 № 52-к",
    )  # fmt: skip
    yield from _known(begin, HR, Step(begin, HR, retiring), _agreed(HEAD, DEPUTY))
    yield Step(
        at(21, 9, 9, 30), HR, _order("про надання відпустки без збереження заробітної плати Ґудзь М. І.", "21.09.2009")
    )
    row = (
        "leaves:\n  - kind: без збереження заробітної плати\n    from: 2009-09-22\n    to: 2009-09-25\n    days: 4\n"
        '    ground:\n      kind: розпорядження\n      number: "53-к"\n      date: 2009-09-21\n'
    )
    edit = Edit(GUDZ, "statement:\n", f"{row}statement:\n")
    yield Step(at(21, 9, 9, 50), HR, ("record", "--basis", "розпорядження від 21.09.2009 № 53-к"), (edit,))
    acquainted = ("order", "acquaint", "53-к", "--year", "2009", "--person", "ґудзь", "--date", "28.09.2009")
    yield Step(at(28, 9, 9, 10), HR, acquainted)
