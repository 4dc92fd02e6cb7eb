"""Every record kind: our own field types only, Ukrainian words for every field, and no pydantic word on the screen."""

from __future__ import annotations

import json
import re
import types
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, PlainValidator, ValidationError

import kadry_cli
from kadry_cli.core.diagnostics.catalogue import advice_of, catalogue, message_of
from kadry_cli.core.diagnostics.render import finding_json, finding_text
from kadry_cli.core.records.base import Record, about, field_by_key, fields_along, file_keys, inner_model, is_sensitive
from kadry_cli.core.records.messages import CODES, findings_of
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.records.types import Choice, Text
from kadry_cli.topics import record_kinds
from tests.every import every

MODELS = [topic.load(kind.model) for topic, kind in record_kinds()]
SOURCE = Path(kadry_cli.__path__[0])


def family(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and all models inside it."""
    yield model
    for field in model.model_fields.values():
        inner = inner_model(field.annotation)
        if inner is not None:
            yield from family(inner)


EVERY = sorted(
    {inner for model in MODELS for inner in family(model)}, key=lambda model: (model.__name__, model.__module__)
)
BY_MODEL = pytest.mark.parametrize("model", EVERY, ids=lambda model: model.__name__)


def ours(marks: Iterable[Any]) -> bool:
    """Whether a validator of our own stands among the marks of a type."""
    return any(isinstance(mark, PlainValidator | Choice) for mark in marks)


def bare_types(annotation: Any, validated: bool = False) -> list[Any]:
    """The stock types inside an annotation that no validator of ours stands over."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return bare_types(inner, validated or ours(marks))
    if get_origin(annotation) in (Union, types.UnionType, tuple):
        return [found for inner in get_args(annotation) for found in bare_types(inner, validated)]
    if annotation in (type(None), Ellipsis) or validated:
        return []
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return []
    return [annotation]


@pytest.mark.req("T-D2")
@every(EVERY, lambda model: model.__name__)
def test_a_field_has_a_type_of_our_own(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        assert bare_types(field.annotation, ours(field.metadata)) == [], name


def test_the_test_above_sees_a_bare_type() -> None:
    class Loose(Record):
        number: int = about("Число")
        words: tuple[str, ...] = about("Слова")
        good: Text | None = about("Добре", default=None)

    fields = Loose.model_fields
    assert bare_types(fields["number"].annotation) == [int]
    assert bare_types(fields["words"].annotation) == [str]
    assert bare_types(fields["good"].annotation) == []


@every(EVERY, lambda model: model.__name__)
def test_a_field_has_a_ukrainian_title(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        for words in (field.title, field.description):
            if words is not None:
                assert re.search("[а-яґєії]", words), words
                assert not re.search("[ыэъё]", words), words
        assert field.title, name
        assert field.title[0].isupper(), name
        assert not field.title.endswith("."), name


@every(EVERY, lambda model: model.__name__)
def test_a_record_is_frozen_and_knows_all_its_keys(model: type[BaseModel]) -> None:
    assert issubclass(model, Record)
    assert (model.model_config.get("frozen"), model.model_config.get("extra")) == (True, "forbid")
    for key in file_keys(model):
        assert re.fullmatch("[a-z]+[0-9]*(_[a-z]+)*", key), "keys are English snake_case"


def test_every_error_of_our_types_is_mapped_to_a_code() -> None:
    raised = {
        kind
        for file in SOURCE.rglob("*.py")
        for kind in re.findall(r'PydanticCustomError\(\s*"([a-z_]+)"', file.read_text(encoding="utf-8"))
    }
    assert raised <= set(CODES)
    assert set(CODES.values()) <= set(catalogue())
    assert set(CODES) - raised == {
        "missing", "extra_forbidden", "model_type", "model_attributes_type", "tuple_type", "too_short"
    }  # fmt: skip


SCALARS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["так", "2009-06-15", "2009-02-30", "10:00", "з'явився", "state", "a" * 600, "я\nя", " я"]),
    st.sampled_from(["", "~", "no", "5", "0012", "3.5", "2009-06-15", "10:00"]).map(Plain),
)
KEYS = st.sampled_from(sorted({key for model in EVERY for key in file_keys(model)} | {"tiket", "", "КМ 123456"}))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=12,
)


@BY_MODEL
@settings(max_examples=12)
@given(data=st.data())
def test_whatever_stands_in_a_file_is_answered_in_ukrainian(model: type[BaseModel], data: st.DataObject) -> None:
    keys = st.sampled_from([*file_keys(model), "nevidome"])
    value = data.draw(st.one_of(st.dictionaries(keys, VALUES, max_size=8), VALUES))
    try:
        model.model_validate(value)
    except ValidationError as error:
        found = findings_of(error, model, "x.yaml")
        assert found
        for finding in found:
            for words in (message_of(finding), advice_of(finding)):
                assert not re.search(r"\{[a-z_]+\}", words)
                assert not re.search("[Ii]nput should|[Ff]ield required|[Vv]alue error|pydantic", words)


class Inner(Record):
    """A record inside."""

    number: Text = about("Номер", sensitive=True)
    other: Text = about("Інше", default="x")


class Outer(Record):
    """A record with a sensitive field."""

    plain: Text = about("Звичайне", default="x")
    inner: tuple[Inner, ...] = about("Всередині", default=())
    secret: Inner | None = about("Таємне", default=None, sensitive=True, place="П-2ДС 13а")


def test_a_field_is_sensitive_with_all_that_is_in_it() -> None:
    assert is_sensitive(Outer, ("inner", 0, "number"))
    assert not is_sensitive(Outer, ("inner", 0, "other"))
    assert is_sensitive(Outer, ("secret", "other"))
    assert not is_sensitive(Outer, ("plain",))
    assert not is_sensitive(Outer, ("nema", "number"))
    assert [field.title for field in fields_along(Outer, ("inner", 0, "number"))] == ["Всередині", "Номер"]
    assert field_by_key(Outer, "secret").json_schema_extra == {
        "x-kadry": {"place": "П-2ДС 13а", "sensitive": True, "legal": True}
    }


def refused(value: Any, model: type[BaseModel] = Outer) -> list[Any]:
    with pytest.raises(ValidationError) as error:
        model.model_validate(value)
    return list(findings_of(error.value, model, "x.yaml"))


@pytest.mark.req("T-I11")
def test_a_sensitive_value_is_never_repeated() -> None:
    for value in (" ВМ 12", Plain("0012"), ["ВМ"], "я" * 501):
        (found,) = refused({"inner": [{"number": value}]})
        assert (found.loc, found.on_key) == (("inner", 0, "number"), True)
        shown = finding_text(found, []) + json.dumps(finding_json(found), ensure_ascii=False)
        assert "ВМ" not in message_of(found) + advice_of(found) + shown
        assert "0012" not in shown
        shown_fix = finding_json(found)["fix"]
        assert found.fix is None or (found.fix.secret and shown_fix == {"text": None, "safe": found.fix.safe})
    (found,) = refused({"inner": [{"number": "x", "other": Plain("0012")}]})
    assert found.fix is not None
    assert found.fix.text == '"0012"'


def test_a_wrong_item_does_not_make_its_list_too_short() -> None:
    class Listed(Record):
        items: tuple[Inner, ...] = about("Перелік", at_least=1)
        names: tuple[Text, ...] = about("Назви", at_least=2)

    wrong = refused({"items": [{"number": " x"}], "names": ["один", " два"]}, Listed)
    assert [(one.code, one.loc) for one in wrong] == [("KD109", ("items", 0, "number")), ("KD109", ("names", 1))]
    short = refused({"items": [], "names": ["один"]}, Listed)
    assert [(one.code, one.loc, one.values["least"]) for one in short] == [
        ("KD105", ("items",), 1),
        ("KD105", ("names",), 2),
    ]


def test_an_unknown_key_names_the_nearest_one_or_all() -> None:
    near, far = refused({"plian": "x"})[0], refused({"zzz": "x"})[0]
    assert message_of(near) == "невідомий рядок «plian:»; можливо, «plain»"
    assert message_of(far) == "невідомий рядок «zzz:»; тут можуть бути: plain, inner, secret"
    assert near.on_key


def test_a_near_word_of_a_list_is_offered() -> None:
    from kadry_cli.exam.records.sitting import ExamEntry

    (one,) = refused({"id": "ab", "attendance": "усунена"}, ExamEntry)
    assert one.fix is not None
    assert (one.fix.text, one.fix.safe) == ("усунений", False)
    (other,) = refused({"id": "ab", "attendance": ""}, ExamEntry)
    assert other.fix is None
