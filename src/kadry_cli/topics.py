"""The list of topics: a new topic is a new folder and one line here (docs/decisions/0003)."""

from __future__ import annotations

import importlib
from functools import cache

from kadry_cli.core.manifest import RecordKind, Topic

TOPICS = (
    "workspace",
    "body",
    "competition",
    "exam",
    "hiring",
    "service",
    "person",
    "tenure",
    "cards",
    "dossier",
    "assessment",
    "reserve",
    "career",
    "trust",
    "audit",
    "changes",
    "hooks",
)


@cache
def topic(name: str) -> Topic:
    """The manifest of one topic; its folder's `topic.py` holds lazy strings only."""
    manifest: Topic = importlib.import_module(f"kadry_cli.{name}.topic").TOPIC
    return manifest


def all_topics() -> tuple[Topic, ...]:
    """Every manifest, in the order of the list."""
    return tuple(topic(name) for name in TOPICS)


@cache
def record_kinds() -> tuple[tuple[Topic, RecordKind], ...]:
    """Every kind of record with the topic that brings it."""
    return tuple((manifest, kind) for manifest in all_topics() for kind in manifest.records)
