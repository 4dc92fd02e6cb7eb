"""Registers for the tests of the papers: the example with a whole competition and a book of applications."""

from __future__ import annotations

from pathlib import Path

from tests.begun_register import copy_begun

HERE = Path(__file__).parent
FIRST, SECOND = "2009-holovnyi-spetsialist", "2013-spetsialist-finviddilu"
STATE_SETTINGS = """\
format: 1
body: upravlinnia
kind: state
names:
  - from: 2000-01-01
    full: Управління статистики
places:
  - from: 2000-01-01
    settlement: м. Набережне
    address: вул. Зелена, 5, м. Набережне, 12345
    phones: ["(0123) 4-56-78", "(0123) 4-56-79"]
  - from: 2016-05-20
    settlement: м. Зарічне
heads:
  - from: 2000-01-01
    post: Начальник управління
    name: Кравчук Іван Петрович
  - from: 2021-01-01
    post: Начальник управління
    name: Лісова Ганна Степанівна
hr_heads:
  - from: 2000-01-01
    post: Завідувач сектору кадрів
    name: Поліщук Віра Іванівна
"""


def register(
    folder: Path,
    *changes: tuple[str, str],
    settings: str = "",
    exam: bool = False,
    competition: str = FIRST,
) -> Path:
    """The example register with the whole competition of 2009, its text changed by pairs «old, new»."""
    root = folder / "register"
    copy_begun(root)
    place = root / "competitions" / competition
    text = (HERE / "full.yaml").read_text(encoding="utf-8").replace(FIRST, competition)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    _write(place / "competition.yaml", text)
    books = root / "books" / "applications"
    books.mkdir(parents=True, exist_ok=True)
    for book in books.glob("*.yaml"):
        book.unlink()
    _write(books / "2009.yaml", (HERE / "applications.yaml").read_text(encoding="utf-8"))
    if not exam:
        for name in ("exam.yaml", "tickets.yaml", "questions.yaml"):
            (place / name).unlink(missing_ok=True)
    if settings:
        _write(root / "kadry.yaml", settings)
        (root / "acts.yaml").unlink()
        (root / "calendar.yaml").unlink()
    return root


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
