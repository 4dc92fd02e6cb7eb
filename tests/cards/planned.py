"""Every command of the card as it can be called on a register: for tests over all commands."""

from __future__ import annotations

from pathlib import Path

ORDER = ("--order", "розпорядження від 30.04.2009 № 45-к")
BASIS = ("--basis", "розпорядження від 30.04.2009 № 45-к")
PERSON, LEFT, PENALISED = "gudz-mariia-3f8k", "honcharenko-tetiana-6f2k", "zhuk-oksana-2c9r"
NEW = "Лисенко Дарина Олегівна"
DAY = ("--from", "2015-03-02")

CARDS_READING: tuple[tuple[str, ...], ...] = (
    ("card", "show", PERSON, "--reveal"),
    ("card", "find", "ґудзь"),
    ("card", "export", "--template", "-o", "{folder}/kartky.xlsx"),
    ("card", "render", "--all", "--on", "2015-06-01", "-o", "{folder}/kartky"),
)
CARDS_WRITING: tuple[tuple[str, ...], ...] = (
    ("card", "new", NEW, "--born", "1990-02-03", "--settlement", "м. Вигаданськ", "--begun", "2015-03-02", *BASIS),
    ("card", "set", PERSON, "number=14-а", *BASIS),
    ("card", "import", "{folder}/people.csv", *BASIS),
    ("card", "event", "appointment", LEFT, *ORDER, *DAY, "--post", "spetsialist-finansiv"),
    ("card", "event", "transfer", PERSON, *ORDER, *DAY, "--post", "spetsialist-finansiv"),
    ("card", "event", "rank", PERSON, *ORDER, *DAY, "--rank", "11"),
    ("card", "event", "category", PERSON, *ORDER, *DAY, "--category", "VI"),
    ("card", "event", "leave", PERSON, *ORDER, *DAY, "--to", "2015-03-20", "--kind", "щорічна основна"),
    ("card", "event", "extension", PERSON, *ORDER, *DAY, "--to", "2016-03-01"),
    ("card", "event", "award", PERSON, *ORDER, "--name", "подяка"),
    (
        *("card", "event", "training", PERSON, *ORDER, "--to", "2015-03-20", "--institution", "Вигаданський центр"),
        *("--programme", "Діловодство"),
    ),
    ("card", "event", "penalty", PERSON, *ORDER, "--name", "догана", "--reason", "невиконання доручення"),
    ("card", "event", "lift", PENALISED, *ORDER, "--date", "2015-03-02"),
    (
        *("card", "event", "dismissal", PERSON, *ORDER, "--date", "2015-03-02", "--reason", "за власним бажанням"),
        *("--norm", "стаття 38 КЗпП України"),
    ),
    ("card", "event", "name", PERSON, "Соколенко Марія Іванівна", "--until", "2015-03-02", *BASIS),
    ("card", "event", "signature", PERSON, "--date", "2015-03-02", *BASIS),
)
AT_A_TERMINAL: tuple[tuple[str, ...], ...] = (("card", "edit", PERSON, "passport", *BASIS),)
"""What asks and does nothing else: without a terminal it is refused at once."""

IMPORTED = "id,number\ngudz-mariia-3f8k,14-а\n"
"""A table of cards to import."""


def add_penalty(root: Path) -> None:
    """A penalty in force, for somebody who has none in the example."""
    penalty = (
        "penalties:\n  - reason: невиконання доручення\n    kind: стягнення\n    name: догана\n    date: 2012-03-05\n"
        "    ground:\n      kind: розпорядження\n      number: 5-к\n      date: 2012-03-05\n"
    )
    with (root / f"people/{PENALISED}/card.yaml").open("a", encoding="utf-8", newline="\n") as card:
        card.write(penalty)
