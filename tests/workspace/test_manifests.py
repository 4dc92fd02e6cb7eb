"""What the manifests promise is there: every target, template, data file, and no name twice."""

from __future__ import annotations

from collections import Counter
from importlib import resources

import pytest

from kadry_cli.core.law.templates import SHARED
from kadry_cli.core.manifest import Topic
from kadry_cli.core.resources import templates_dir
from kadry_cli.topics import all_topics, record_kinds


def targets(topic: Topic) -> list[str]:
    """Every target of a manifest."""
    found = [entry.target for entry in topic.commands]
    found += [target for kind in topic.records for target in (kind.model, kind.check) if target]
    return [*found, *topic.register_checks, *(target for _, target in topic.decisions)]


@pytest.mark.parametrize("topic", all_topics(), ids=lambda topic: topic.name)
def test_every_target_can_be_loaded(topic: Topic) -> None:
    assert all(callable(topic.load(target)) for target in targets(topic))


@pytest.mark.parametrize("topic", all_topics(), ids=lambda topic: topic.name)
def test_every_data_file_is_in_the_topics_folder(topic: Topic) -> None:
    folder = resources.files(f"kadry_cli.{topic.name}")
    named = [name for name in (topic.law, topic.steps, *topic.diagnostics) if name]
    assert [name for name in named if not folder.joinpath(name).is_file()] == []


@pytest.mark.parametrize("topic", all_topics(), ids=lambda topic: topic.name)
def test_every_paper_has_its_template(topic: Topic) -> None:
    assert [paper.template for paper in topic.papers if not (templates_dir() / paper.template).is_file()] == []


def test_no_record_command_or_rule_is_named_twice() -> None:
    """One kind of file may stand in several places: then it has one name, one model, one schema."""
    names = [f"record {name}" for name, _ in {(kind.name, kind.model) for _, kind in record_kinds()}]
    names += [f"pattern {kind.pattern}" for _, kind in record_kinds()]
    names += [f"command {topic.group} {entry.name}" for topic in all_topics() for entry in topic.commands]
    names += [f"rule {rule}" for topic in all_topics() for rule, _ in topic.decisions]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_a_rule_is_named_after_its_topic() -> None:
    """Its sentences are looked for in that topic's folder, or in the shared room it is named after."""
    rules = [(topic.name, rule) for topic in all_topics() for rule, _ in topic.decisions]
    assert [rule for name, rule in rules if rule.partition(".")[0] not in {name, *SHARED}] == []
