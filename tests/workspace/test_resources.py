"""Templates, schemas and the example are found, in the repository and inside an installed package."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core import resources
from kadry_cli.topics import all_topics, record_kinds


def test_every_paper_has_its_template() -> None:
    for topic in all_topics():
        for paper in topic.papers:
            assert (resources.templates_dir() / paper.template).is_file()


def test_the_example_and_the_schemas_are_there() -> None:
    assert (resources.example_dir() / "kadry.yaml").is_file()
    for _, kind in record_kinds():
        assert (resources.schemas_dir() / f"{kind.name}.json").is_file()


def test_an_installed_package_brings_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(resources, "PACKAGE", tmp_path)
    resources._base.cache_clear()
    try:
        assert resources.templates_dir() == tmp_path / "data/templates"
        assert resources.schemas_dir() == tmp_path / "data/schemas"
        assert resources.example_dir() == tmp_path / "data/examples/tykhoberezhna-rada"
    finally:
        monkeypatch.undo()
        resources._base.cache_clear()
    assert resources.example_dir().is_dir()


def test_the_wheel_carries_them() -> None:
    import tomllib

    root = resources.PACKAGE.parent.parent
    if not (root / "pyproject.toml").is_file():
        pytest.skip("not a checkout")
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included == {name: f"kadry_cli/data/{name}" for name in ("templates", "schemas", "examples")}
