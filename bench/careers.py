"""Invented careers: periods of work before the body, the way in, events, leaves and the other sections of a card."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from bench.yaml_text import Value

IN_UNIT = 20
"""People of one unit; the first of them is its head."""

LAST_DAY = date(2014, 6, 30)
"""Nothing is recorded after this day."""

_ALL_KINDS: list[Value] = ["загальний", "безперервний", "державна служба"]
_EMPLOYERS = (
    ("Товариство «Тихобережторг»", "бухгалтер"),
    ("Комунальне підприємство «Тихобережводоканал»", "інженер"),
    ("Тихобережна середня школа № 1", "учитель"),
    ("Тихобережна центральна районна лікарня", "економіст"),
    ("Колективне підприємство «Зоря»", "інспектор з кадрів"),
)
_LEFT = (
    ("переведення", "пункт 5 статті 36 КЗпП України"),
    ("за власним бажанням без поважних причин", "стаття 38 КЗпП України"),
    ("за власним бажанням з поважних причин", "стаття 38 КЗпП України"),
    ("скорочення або ліквідація", "пункт 1 статті 40 КЗпП України"),
)
_WAYS: tuple[dict[str, Value], ...] = (
    {"way": "патронатна служба", "leader": "селищний голова"},
    {"way": "резерв"},
    {"way": "інше", "other": "переведення, стаття 10 Закону України «Про службу в органах місцевого самоврядування»"},
)
_PROGRAMMES = ("Діловодство", "Місцеві бюджети", "Робота зі зверненнями громадян", "Кадрова робота")
_CENTRE = "Вигаданський центр перепідготовки та підвищення кваліфікації"


class Career(NamedTuple):
    """The day of entry, the parts of a card from point 13 to the statement, and its end: the dismissal or nothing."""

    entered: date
    parts: dict[str, Value]
    end: dict[str, Value]


def unit_of(number: int) -> dict[str, Value]:
    """The unit of the person of a number, with its posts, renamed in 2008."""
    code = number // IN_UNIT + 1
    posts: list[Value] = [
        _post(code, "nachalnyk", "начальник відділу", "V", 1) | {"head_post": "так"},
        _post(code, "holovnyi", "головний спеціаліст", "VI", IN_UNIT),
        _post(code, "spetsialist", "спеціаліст І категорії", "VII", IN_UNIT),
    ]
    names: list[Value] = [
        {"from": date(1998, 5, 12), "name": f"Відділ обліку № {code}"},
        {"from": date(2008, 1, 1), "name": f"Відділ обліку та звітності № {code}"},
    ]
    return {"id": f"viddil-{code:04}", "names": names, "head": f"nachalnyk-{code:04}", "posts": posts}


def _post(code: int, kind: str, title: str, category: str, units: int) -> dict[str, Value]:
    titles: list[Value] = [{"from": date(1998, 5, 12), "title": title}]
    return {"id": f"{kind}-{code:04}", "titles": titles, "category": category, "units": units}


def career_of(number: int, chance: Random, born: date, graduated: int, male: bool) -> Career:
    """A whole career of the person of a number."""
    earliest = max(date(1998, 6, 1), date(graduated + 1, 1, 10))
    entered = earliest + timedelta(days=chance.randrange(max((date(2013, 6, 1) - earliest).days, 1)))
    head = number % IN_UNIT == 0
    left = None if head or chance.random() > 0.2 else entered + timedelta(days=200 + chance.randrange(1500))
    left = left if left is not None and left < LAST_DAY else None
    last = left or LAST_DAY
    orders = _Orders(chance)
    ground = orders.before(entered)
    parts: dict[str, Value] = {
        "entry": _entry(chance, entered, ground),
        "work": list(_work(number, chance, born, graduated, entered, left, male)),
        "career": list(_events(number, entered, last, ground, orders)),
        "leaves": list(_leaves(entered, last, orders)),
        "awards": list(_awards(entered, last, orders)),
        "reserve": list(_reserve(entered, last, orders)),
        "training": list(_training(number, chance, entered, last, orders)),
        "military": _military(number) if male else {},
        "statement": {
            "date": entered, "convicted": "ні", "business": "ні", "second_job": "ні", "represents": "ні",
            "governs": "ні",
        },
    }  # fmt: skip
    end: dict[str, Value] = {}
    if left is not None:
        reason: dict[str, Value] = {"reason": "за власним бажанням", "norm": "стаття 38 КЗпП України"}
        end = {"dismissal": {"date": left, **reason, "ground": orders.before(left)}}
    return Career(entered, {key: part for key, part in parts.items() if part}, end)


class _Orders:
    """Acts of the head, dated a few days before what they order."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance

    def before(self, day: date) -> dict[str, Value]:
        """The act for a day; its number rises through the year."""
        given = day - timedelta(days=self._chance.randint(0, 9))
        return {"kind": "розпорядження", "number": f"{given.timetuple().tm_yday}-к", "date": given}


def _entry(chance: Random, entered: date, ground: Value) -> dict[str, Value]:
    if chance.random() < 0.7:
        protocol: Value = {"number": str(chance.randint(1, 9)), "date": entered - timedelta(days=12)}
        return {"way": "конкурс", "date": entered, "protocol": protocol, "ground": ground}
    way = dict(chance.choice(_WAYS)) | {"date": entered, "ground": ground}
    return way | {"reserve_since": entered - timedelta(days=200)} if way["way"] == "резерв" else way


def _work(
    number: int, chance: Random, born: date, graduated: int, entered: date, left: date | None, male: bool
) -> Iterator[dict[str, Value]]:
    """Conscription, then places of work with breaks of some days or months, then the body itself."""
    book = f"трудова книжка ВГ № {number:07}"
    if male:
        yield {
            "from": date(born.year + 18, 5, 10), "to": date(born.year + 19, 11, 20), "employer": "Збройні Сили",
            "post": "строкова військова служба", "document": f"військовий квиток ВГ № {number:07}",
            "left": {"ground": "звільнення з військової служби"},
        }  # fmt: skip
    start, entry = date(graduated, 7, 15), 1
    while start + timedelta(days=400) < entered and entry < 9:
        end = min(start + timedelta(days=chance.randint(300, 3000)), entered - timedelta(days=1))
        (employer, post), (reason, words) = chance.choice(_EMPLOYERS), chance.choice(_LEFT)
        yield {
            "from": start, "to": end, "employer": employer, "post": post, "document": book,
            "entry": f"{entry}–{entry + 1}", "left": {"ground": reason, "words": words},
        }  # fmt: skip
        start, entry = end + timedelta(days=chance.choice((1, 1, 1, 12, 25, 90))), entry + 2
    own: dict[str, Value] = {"from": entered, "to": left} if left is not None else {"from": entered}
    own |= {"employer": "Тихобережна селищна рада", "document": book, "entry": str(entry), "counts": _ALL_KINDS}
    yield own


def _events(number: int, entered: date, last: date, ground: Value, orders: _Orders) -> Iterator[dict[str, Value]]:
    """Appointment, a rank every three years, one move upwards after six."""
    code = number // IN_UNIT + 1
    if number % IN_UNIT == 0:
        yield _event(entered, "призначення", ground, post=f"nachalnyk-{code:04}", rank=11)
        steps = [("присвоєння рангу", "", 10), ("присвоєння рангу", "", 9)]
    else:
        yield _event(entered, "призначення", ground, post=f"spetsialist-{code:04}", rank=15)
        steps = [
            ("присвоєння рангу", "", 14),
            ("присвоєння рангу", "", 13),
            ("переведення", f"holovnyi-{code:04}", 13),
            ("присвоєння рангу", "", 12),
        ]
    for place, (kind, post, rank) in enumerate(steps, 1):
        day = entered + timedelta(days=1_000 * place)
        if day > last:
            return
        yield _event(day, kind, orders.before(day), **({"post": post} if post else {}), rank=rank)


def _event(day: date, kind: str, ground: Value, **said: Value) -> dict[str, Value]:
    return {"date": day, "kind": kind, **said, "ground": ground, "acquainted": day}


def _leaves(entered: date, last: date, orders: _Orders) -> Iterator[dict[str, Value]]:
    """The last three yearly leaves of thirty days."""
    years = (last - entered).days // 365
    for year in range(max(years - 3, 0), years):
        since = entered + timedelta(days=365 * year + 200)
        yield {
            "kind": "щорічна основна", "period_from": entered + timedelta(days=365 * year),
            "period_to": entered + timedelta(days=365 * year + 364), "from": since,
            "to": since + timedelta(days=29), "days": 30, "ground": orders.before(since),
        }  # fmt: skip


def _awards(entered: date, last: date, orders: _Orders) -> Iterator[dict[str, Value]]:
    day = entered + timedelta(days=1_500)
    if day <= last:
        yield {"name": "подяка селищного голови", "date": day, "ground": orders.before(day)}


def _reserve(entered: date, last: date, orders: _Orders) -> Iterator[dict[str, Value]]:
    for year in range(max(entered.year + 3, last.year - 2), last.year):
        day = date(year, 1, 20)
        yield {"post": "начальник відділу", "date": day, "ground": orders.before(day)}


def _training(number: int, chance: Random, entered: date, last: date, orders: _Orders) -> Iterator[dict[str, Value]]:
    for place in range(1, 3):
        since = entered + timedelta(days=900 * place)
        until = since + timedelta(days=11)
        if until > last:
            return
        yield {
            "institution": _CENTRE, "programme": chance.choice(_PROGRAMMES), "from": since, "to": until,
            "document": f"свідоцтво № {number:06}{place}", "document_date": until, "ground": orders.before(since),
        }  # fmt: skip


def _military(number: int) -> dict[str, Value]:
    return {
        "group": "РА", "category": "перша", "composition": "рядовий", "rank": "солдат",
        "specialty": "000-000", "fitness": {"verdict": "стройовий"},
        "office": "Тихобережний районний військовий комісаріат",
        "source": f"військовий квиток ВГ № {number:07}",
    }  # fmt: skip
