"""What is said of a bug of ours: a short message and a report that can be pasted anywhere.

The report holds the exception's type, our own frames and versions. It never holds a message, an argument, a
path of the user's or a value: any of them may be personal data (trust I11).
"""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli import __version__

if TYPE_CHECKING:
    from types import TracebackType

PACKAGE = Path(__file__).resolve().parents[2]
MESSAGE = "сталася помилка самої програми kadry"
ADVICE = "надішліть розробникам звіт нижче: у ньому немає ні ваших даних, ні шляхів, ні аргументів"


def bug_report(error: BaseException, command: str) -> str:
    """The report on one exception and its causes; `command` is the words of the command table only."""
    lines = [
        "--- звіт kadry ---",
        f"kadry {__version__}; Python {platform.python_version()}; {platform.system()} {platform.machine()}",
        f"команда: kadry {command}".rstrip(),
    ]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        module = f" (модуль {current.name})" if isinstance(current, ImportError) and current.name else ""
        lines.append(f"{'виняток' if len(seen) == 1 else 'через'}: {_type_name(current)}{module}")
        lines += _frames(current.__traceback__)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\n".join([*lines, "--- кінець звіту ---"])


def _type_name(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _frames(trace: TracebackType | None) -> list[str]:
    """Our own frames, outermost first, as `kadry_cli/exam/rules.py:42 exam_result`; others are counted."""
    lines: list[str] = []
    foreign = 0
    while trace is not None:
        place = Path(trace.tb_frame.f_code.co_filename)
        if place.is_absolute() and place.is_relative_to(PACKAGE):
            lines += _foreign(foreign)
            foreign = 0
            name = place.relative_to(PACKAGE.parent).as_posix()
            lines.append(f"  {name}:{trace.tb_lineno} {trace.tb_frame.f_code.co_name}")
        else:
            foreign += 1
        trace = trace.tb_next
    return [*lines, *_foreign(foreign)]


def _foreign(count: int) -> list[str]:
    return [f"  … (кадрів бібліотек: {count})"] if count else []
