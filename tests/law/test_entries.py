"""Entries read one by one are those of the whole file, and a broken one says where it is."""

from __future__ import annotations

import pickle

import pytest

from kadry_cli.core.law.acts import read_acts
from kadry_cli.core.law.entries import Entries, LawDataError
from kadry_cli.core.law.parameters import read_parameters
from kadry_cli.core.law.reading import ACTS_PATH, acts, law_of, read_yaml, topic_folder, topic_parameters
from kadry_cli.core.manifest import Topic
from kadry_cli.topics import all_topics

WITH_LAW = [topic for topic in all_topics() if topic.law]


def test_the_acts_are_those_of_the_whole_file() -> None:
    data, findings = read_yaml(topic_folder("core.law"), "acts.yaml", ACTS_PATH)
    assert findings == ()
    assert list(acts().items()) == list(read_acts(data, ACTS_PATH)[0].items())


@pytest.mark.parametrize("topic", WITH_LAW, ids=lambda topic: topic.name)
def test_the_norms_are_those_of_the_whole_file(topic: Topic) -> None:
    path = f"{topic.name}/{topic.law}"
    data, _ = read_yaml(topic_folder(topic.name), topic.law, path)
    found = topic_parameters(topic.name, topic.law)
    assert list(found.items()) == list(read_parameters(data, path)[0].items())


def test_the_law_of_all_topics_holds_the_norms_of_each() -> None:
    law = law_of(all_topics())
    assert set(law.parameters) == {key for topic in WITH_LAW for key in topic_parameters(topic.name, topic.law)}
    assert dict(pickle.loads(pickle.dumps(law.parameters))) == dict(law.parameters)  # noqa: S301 - our own bytes


def test_a_broken_entry_is_named_when_it_is_asked_for() -> None:
    text = "good.norm:\n  title: Т\n  type: count\n  values:\n    local: {}\nbad.norm:\n  title: Т\n  type: nothing\n"
    entries = Entries.of_file(text, "sample/law.yaml", read_parameters)
    assert list(entries) == ["good.norm", "bad.norm"]
    with pytest.raises(LawDataError, match=r"sample/law\.yaml, bad\.norm: KD807"):
        entries["bad.norm"]
    with pytest.raises(KeyError):
        entries["other.norm"]


def test_comments_and_blank_lines_stay_with_their_entry() -> None:
    text = "# head\n\na.norm:\n  title: А\n\n# about the next one\nb.norm: {title: Б}"
    entries = Entries.of_file(text, "x", lambda data, path: (data, ()))
    assert dict(entries) == {"a.norm": {"title": "А"}, "b.norm": {"title": "Б"}}
