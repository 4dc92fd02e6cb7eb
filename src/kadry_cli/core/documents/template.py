"""Templates of papers: Jinja2 closed down to reading declared fields and writing text (design §8, trust 3.7).

Two locks, one inside the other: the syntax of a template is checked against a list before it is compiled, and
the environment reaches nothing of Python even for syntax that got through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

from jinja2 import StrictUndefined, Template, Undefined, nodes
from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.loaders import FunctionLoader
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kadry_cli.core.documents.template_files import MAX_SOURCE_BYTES, is_template_name
from kadry_cli.core.documents.template_filters import FILTERS, TESTS
from kadry_cli.core.documents.template_rules import (
    BOUNDED_LOOP,
    BUDGET,
    MAX_INTEGER,
    Budget,
    RefusedSyntaxError,
    bounded_loop,
    bounded_range,
    check_syntax,
)

_LOOP = frozenset({"index", "index0", "revindex", "first", "last", "length"})


class TemplateError(Exception):
    """A template was refused or failed; `line` is 0 where unknown, `reason` a Ukrainian sentence."""

    def __init__(self, template: str, line: int, reason: str) -> None:
        super().__init__(f"{template}:{line}: {reason}")
        self.template = template
        self.line = line
        self.reason = reason


def render_html(templates_dir: Path, template_name: str, fields: Mapping[str, Any], declared: tuple[str, ...]) -> str:
    """The markup of a paper: the template sees the declared fields and nothing else (D8).

    Values are plain dict, list, str, int, bool or None, exactly; anything else, and a declared field that is
    not given, is our bug: TypeError. Whatever the template does wrong raises TemplateError.
    """
    visible = visible_fields(fields, declared)
    return _within_budget(_environment(templates_dir.resolve()), template_name, visible)


def render_source(template_name: str, source: str, visible: Mapping[str, Any]) -> str:
    """The markup of a template given as text, from fields that `visible_fields` has passed; it can include nothing.

    Its bytes are not read again, so what was judged is what is rendered. Raises TemplateError.
    """
    return _within_budget(_source_environment(template_name, source), template_name, dict(visible))


def visible_fields(fields: Mapping[str, Any], declared: tuple[str, ...]) -> dict[str, Any]:
    """The declared fields alone, all plain; TypeError (our bug) where one is missing or is not plain."""
    missing = [name for name in declared if name not in fields]
    if missing:
        raise TypeError(f"declared fields without a value: {missing}")
    visible = {name: fields[name] for name in declared}
    for name, value in visible.items():
        _require_plain(value, name)
    return visible


def _within_budget(environment: _PaperEnvironment, template_name: str, visible: dict[str, Any]) -> str:
    token = BUDGET.set(Budget())
    try:
        return _render(environment, template_name, visible)
    finally:
        BUDGET.reset(token)


def _render(environment: _PaperEnvironment, template_name: str, visible: dict[str, Any]) -> str:
    budget = BUDGET.get()
    chunks: list[str] = []
    try:
        for chunk in environment.get_template(template_name).generate(visible):
            budget.write(len(chunk.encode("utf-8", "surrogatepass")))
            chunks.append(chunk)
    except TemplateNotFound as error:
        raise TemplateError(template_name, 0, f"шаблона «{error.name}» немає серед дозволених") from None
    except TemplateSyntaxError as error:
        reason = error.message or ""
        if not isinstance(error, RefusedSyntaxError):
            reason = f"шаблон написано з помилкою (Jinja2: {reason})"
        raise TemplateError(error.name or template_name, error.lineno, reason) from None
    except (RecursionError, SyntaxError):
        raise TemplateError(template_name, 0, "завелика глибина вкладення") from None
    except MemoryError:
        raise TemplateError(template_name, 0, "завелика глибина вкладення або забракло пам’яті") from None
    except UndefinedError as error:
        _fail(template_name, error, error.message or "")
    except SecurityError as error:
        _fail(template_name, error, error.message or "")
    except (JinjaError, TypeError, ValueError, OverflowError) as error:
        _fail(template_name, error, f"вираз не можна обчислити: {error}")
    return "".join(chunks)


def _fail(template_name: str, error: Exception, reason: str) -> NoReturn:
    name, line = _place(error.__traceback__, template_name)
    raise TemplateError(name, line, reason) from None


def _place(traceback: TracebackType | None, template_name: str) -> tuple[str, int]:
    """The innermost line of a template on the way of an error."""
    place = (template_name, 0)
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if code.co_filename.endswith(".html.j2"):
            place = (Path(code.co_filename).name, traceback.tb_lineno)
        traceback = traceback.tb_next
    return place


def _require_plain(value: Any, name: str) -> None:
    """Exact types only: a subclass could bring methods or text of its own into the template."""
    if type(value) is dict:
        for key, item in value.items():
            if type(key) is not str:
                raise TypeError(f"{name}: a key is {type(key).__name__}, not str")
            _require_plain(item, f"{name}.{key}")
    elif type(value) is list:
        for index, item in enumerate(value):
            _require_plain(item, f"{name}[{index}]")
    elif type(value) not in (str, int, bool, type(None)):
        raise TypeError(f"{name}: a template takes plain values only, not {type(value).__name__}")


class _MissingField(StrictUndefined):
    """A field that was not declared for the paper; any use of it is an error."""

    @property
    def _undefined_message(self) -> str:
        return self._undefined_hint or f"поля «{self._undefined_name}» цьому паперу не передано"


class _PaperEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox without any way to an attribute, method or global of Python."""

    intercepted_binops = frozenset({"+", "-"})
    intercepted_unops = frozenset({"-"})

    def __init__(self, load: Callable[[str], tuple[str, str, Any] | None]) -> None:
        super().__init__(
            autoescape=True,
            undefined=_MissingField,
            loader=FunctionLoader(load),
            finalize=_printed,
            # Constants would be computed while compiling, before any limit counts.
            optimized=False,
            cache_size=100,
        )
        self.globals.clear()
        self.globals["range"] = bounded_range
        self.filters.clear()
        self.filters.update(FILTERS)
        self.filters[BOUNDED_LOOP] = bounded_loop
        self.tests.clear()
        self.tests.update(TESTS)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            return check_syntax(super()._parse(source, name, filename))
        except TemplateSyntaxError as error:
            error.name = error.name or name
            raise

    def get_template(self, *args: Any, **kwargs: Any) -> Template:
        """A template of the folder; each use counts, so that templates cannot include one another for ever."""
        BUDGET.get().include()
        return super().get_template(*args, **kwargs)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A key of a dict, or a counter of a loop."""
        if isinstance(obj, LoopContext) and attribute in _LOOP:
            return getattr(obj, attribute)
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """A key of a dict or a place in a list; anything else is undefined."""
        if isinstance(obj, Undefined):
            return obj[argument]
        if type(obj) is dict and type(argument) is str and argument in obj:
            return obj[argument]
        if type(obj) is list and type(argument) is int and -len(obj) <= argument < len(obj):
            return obj[argument]
        return self.undefined(obj=obj, name=str(argument)[:80])

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """No attribute of any Python object is safe here."""
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        """Only our own bounded `range` may be called."""
        return obj is bounded_range

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Plus and minus, on small whole numbers only."""
        if type(left) is not int or type(right) is not int or max(abs(left), abs(right)) > MAX_INTEGER:
            raise SecurityError("додавати й віднімати можна лише цілі числа")
        return left + right if operator == "+" else left - right

    def call_unop(self, context: Any, operator: str, arg: Any) -> Any:
        """Minus before a whole number."""
        if type(arg) is not int:
            raise SecurityError("мінус можна ставити лише перед цілим числом")
        return -arg


def _printed(value: Any) -> Any:
    """What an expression puts into the text: a text or a whole number, counted (a forgotten None is an error)."""
    if type(value) is int:
        return str(value)
    if isinstance(value, Undefined):
        return str(value)
    if not isinstance(value, str):
        raise SecurityError(f"у папір можна вписати текст або ціле число, а не {type(value).__name__}")
    BUDGET.get().write(len(value))
    return value


def _load(folder: Path, name: str) -> tuple[str, str, Any] | None:
    """A template of the folder itself: a plain name, no path, no link out of it, of a sane size."""
    if not is_template_name(name):
        return None
    path = folder / name
    if not path.is_file() or path.resolve().parent != folder:
        return None
    stat = path.stat()
    if stat.st_size > MAX_SOURCE_BYTES:
        raise RefusedSyntaxError(f"шаблон більший за {MAX_SOURCE_BYTES // 1024} КіБ", 1, name)
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise RefusedSyntaxError("шаблон не в кодуванні UTF-8", 1, name) from None
    return source, str(path), lambda: path.is_file() and path.stat().st_mtime_ns == stat.st_mtime_ns


@lru_cache(maxsize=8)
def _environment(folder: Path) -> _PaperEnvironment:
    """One environment for a folder, so a batch compiles each template once."""
    return _PaperEnvironment(lambda name: _load(folder, name))


@lru_cache(maxsize=8)
def _source_environment(template_name: str, source: str) -> _PaperEnvironment:
    """The same for a template given as text."""
    return _PaperEnvironment(lambda name: (source, name, None) if name == template_name else None)
