"""What a template may do, as lists: kinds of syntax, filters, tests, and how much it may produce (trust 3.7, D7).

A template is text that somebody may have changed; it reads the declared fields and writes markup, nothing
else. Every limit is counted inside this process, so a batch needs no child process per paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from typing import Any, NoReturn

from jinja2 import nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError

from kadry_cli.core.documents.template_filters import FILTERS, TESTS

MAX_OUTPUT_BYTES = 10 * 1024 * 1024
MAX_STEPS = 2_000_000
MAX_INCLUDES = 2_000
MAX_RANGE = 1_000
MAX_INTEGER = 10**12

# Whatever is not here is refused: macros and assigned blocks (text that doubles itself), arithmetic on texts,
# formatting, slices, list building, changed escaping, names of templates out of data.
_ALLOWED_NODES = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.For,
    nodes.If,
    nodes.Assign,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Neg,
    nodes.Add,
    nodes.Sub,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Filter,
    nodes.Test,
    nodes.Call,
    nodes.Tuple,
    nodes.List,
    nodes.Include,
    nodes.Extends,
    nodes.Block,
    nodes.Keyword,
)
# The space keeps the name out of the reach of a template.
BOUNDED_LOOP = "bounded loop"


class RefusedSyntaxError(TemplateSyntaxError):
    """Syntax outside the lists; its message is our own Ukrainian sentence, not Jinja's."""


class Budget:
    """What is left for one rendering of a template."""

    def __init__(self) -> None:
        self.output = MAX_OUTPUT_BYTES
        self.steps = MAX_STEPS
        self.includes = MAX_INCLUDES

    def write(self, size: int) -> None:
        """Count bytes of output. Raises SecurityError past the limit."""
        self.output -= size
        if self.output < 0:
            raise SecurityError(f"шаблон пише понад {MAX_OUTPUT_BYTES // 2**20} МіБ тексту")

    def turn(self, steps: int) -> None:
        """Count one turn of a loop whose body has so many steps. Raises SecurityError past the limit."""
        self.steps -= steps
        if self.steps < 0:
            raise SecurityError("цикли шаблона завеликі")

    def include(self) -> None:
        """Count one included template. Raises SecurityError past the limit."""
        self.includes -= 1
        if self.includes < 0:
            raise SecurityError(f"шаблон вставляє інші шаблони понад {MAX_INCLUDES} разів")


BUDGET: ContextVar[Budget] = ContextVar("BUDGET")


def check_syntax(template: nodes.Template) -> nodes.Template:
    """The same template with every loop counted. Raises TemplateSyntaxError (with the line) for what is refused."""
    _check(template)
    for loop in list(template.find_all(nodes.For)):
        steps = nodes.Const(1 + sum(1 for _ in loop.find_all(nodes.Node)), lineno=loop.lineno)
        loop.iter = nodes.Filter(loop.iter, BOUNDED_LOOP, [steps], [], None, None, lineno=loop.lineno)
    return template


def bounded_loop(values: Iterable[Any], steps: int) -> Iterator[Any]:
    """The items of a list or range, each counted. Raises SecurityError for anything else."""
    if not isinstance(values, (list, tuple, range)):
        raise SecurityError("цикл можливий лише за списком")
    budget = BUDGET.get()
    for value in values:
        budget.turn(steps)
        yield value


def bounded_range(*limits: int) -> range:
    """`range` for a small number of blank lines or rows. Raises SecurityError past MAX_RANGE."""
    if not 1 <= len(limits) <= 2 or any(type(limit) is not int for limit in limits):
        raise SecurityError("range(…) приймає одне або два цілі числа")
    found = range(*limits)
    if len(found) > MAX_RANGE:
        raise SecurityError(f"range(…) довший за {MAX_RANGE}")
    return found


def _check(node: nodes.Node) -> None:
    if type(node) not in _ALLOWED_NODES:
        _refuse(node, f"«{type(node).__name__}» у шаблоні паперу не дозволено")
    match node:
        case nodes.Filter(name=name) if name not in FILTERS:
            _refuse(node, f"фільтра «{name}» для паперів немає")
        case nodes.Test(name=name) if name not in TESTS:
            _refuse(node, f"перевірки «{name}» для паперів немає")
        case nodes.Output(nodes=printed) if any(
            isinstance(item, nodes.Const) and type(item.value) not in (str, int) for item in printed
        ):
            _refuse(node, "у папір можна вписати текст або ціле число")
        case nodes.For(recursive=True):
            _refuse(node, "рекурсивний цикл не дозволено")
        case nodes.Call(node=nodes.Name(name="range"), kwargs=[], dyn_args=None, dyn_kwargs=None):
            pass
        case nodes.Call():
            _refuse(node, "викликати можна лише range(…)")
        case nodes.Tuple() | nodes.List() if not all(isinstance(item, nodes.Const) for item in node.items):
            _refuse(node, "список у шаблоні складають лише зі сталих")
        case nodes.Assign(target=target) if not isinstance(target, nodes.Name):
            _refuse(node, "надати значення можна лише одній назві")
        case nodes.For(target=target) if not isinstance(target, nodes.Name):
            _refuse(node, "змінна циклу – одна назва")
        case nodes.Include(template=source) | nodes.Extends(template=source) if not isinstance(source, nodes.Const):
            _refuse(node, "назва вставленого шаблона має стояти в самому шаблоні")
        case nodes.Const(value=value) if type(value) is int and abs(value) > MAX_INTEGER:
            _refuse(node, "завелике число")
        case nodes.Const(value=value) if type(value) not in (str, int, bool, type(None)):
            _refuse(node, "дозволено лише тексти, цілі числа, true, false, none")
    for child in node.iter_child_nodes():
        _check(child)


def _refuse(node: nodes.Node, reason: str) -> NoReturn:
    raise RefusedSyntaxError(reason, node.lineno)
