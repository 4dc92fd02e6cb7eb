"""The base of every record: frozen, nothing unknown allowed, described once for schema, paper and audit."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Annotated, Any, TypeVar, get_args, get_origin


def _without_plugins() -> None:
    """Keeps pydantic from looking for plugins: no foreign code sees a record, and each start is 25 ms shorter.

    Its loader would import `importlib.metadata` and read the metadata of every installed package; the setting that
    pydantic offers (an environment variable) spares only the second half.
    """
    loader = ModuleType("pydantic.plugin._loader")
    loader.get_plugins = tuple  # type: ignore[attr-defined]
    sys.modules.setdefault(loader.__name__, loader)


_without_plugins()

from pydantic import BaseModel, ConfigDict, Field  # noqa: E402

D = TypeVar("D")


class Record(BaseModel):
    """A record of the register. Every field is text in the file; the field's type decides what it means."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def about(
    title: str,
    description: str = "",
    *,
    default: Any = ...,
    alias: str | None = None,
    place: str = "",
    sensitive: bool = False,
    legal: bool = True,
    examples: tuple[Any, ...] = (),
    at_least: int | None = None,
) -> Any:
    """A field with its Ukrainian words: one definition feeds schema, paper, redaction and audit (design §3).

    `place` names the point of an official form (`П-2ДС 13а`); `sensitive` values are masked wherever they are not
    asked for; `legal` fields enter the fingerprint of an approved record; `at_least` is the least number of items.
    """
    marks: dict[str, str | bool] = {"place": place, "sensitive": sensitive, "legal": legal}
    return Field(
        default,
        title=title,
        description=description or None,
        alias=alias,
        examples=list(examples) or None,
        min_length=at_least,
        json_schema_extra={"x-kadry": {key: value for key, value in marks.items() if value not in ("", False)}},
    )


def is_sensitive(model: type[BaseModel], loc: tuple[str | int, ...]) -> bool:
    """Whether the field at a place in a record, or one that holds it, is marked sensitive."""
    for field in fields_along(model, loc):
        extra = field.json_schema_extra
        if isinstance(extra, dict):
            marks = extra.get("x-kadry")
            if isinstance(marks, dict) and marks.get("sensitive"):
                return True
    return False


def fields_along(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[Any]:
    """The field descriptions met on the way from a record to one of its values."""
    found = []
    current: type[BaseModel] | None = model
    for key in loc:
        if isinstance(key, int) or current is None:
            continue
        field = field_by_key(current, key)
        if field is None:
            break
        found.append(field)
        current = inner_model(field.annotation)
    return found


def field_by_key(model: type[BaseModel], key: str) -> Any:
    """The field that a key of the file fills, or None."""
    for name, field in model.model_fields.items():
        if (field.alias or name) == key:
            return field
    return None


def file_keys(model: type[BaseModel]) -> list[str]:
    """The keys that a file may hold for this model, in the order of the model."""
    return [field.alias or name for name, field in model.model_fields.items()]


def model_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model that describes the mapping at a place in a record."""
    current: type[BaseModel] | None = model
    for key in loc:
        if isinstance(key, int):
            continue
        field = field_by_key(current, key) if current is not None else None
        current = inner_model(field.annotation) if field is not None else None
    return current


def leaf_type(field: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type of a field's value, or of each item, without `| None` and `tuple`, and what its annotation adds."""
    return _leaf(field.annotation, tuple(field.metadata))


def _leaf(annotation: Any, marks: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    if get_origin(annotation) is Annotated:
        inner, *added = get_args(annotation)
        return _leaf(inner, tuple(added))
    inside = [each for each in get_args(annotation) if each not in (type(None), Ellipsis)]
    return _leaf(inside[0], ()) if inside else (annotation, marks)


def is_list(annotation: Any) -> bool:
    """Whether a field holds a list: `tuple[Post, ...]`."""
    return get_origin(annotation) is tuple


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The record model inside an annotation such as `tuple[Post, ...]` or `HeadAct | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = inner_model(argument)
        if found is not None:
            return found
    return None
