"""Templates read declared fields and write text; nothing else is possible (D7, D8)."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.documents.paper import typeset
from kadry_cli.core.documents.template import TemplateError, render_html
from tests.documents.papers_kit import page

FIELDS: dict[str, Any] = {
    "name": "Коваленко",
    "rows": [{"name": "Перший", "items": "речі"}, {"name": "Другий", "items": "інше"}],
    "count": 3,
    "empty": None,
    "yes": True,
}


def rendered(folder: Path, source: str, fields: dict[str, Any] | None = None, name: str = "x.html.j2") -> str:
    (folder / name).write_text(source, encoding="utf-8", newline="\n")
    fields = FIELDS if fields is None else fields
    return render_html(folder, name, fields, tuple(fields))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ name }} {{ count + 1 }}", "Коваленко 4"),
        (
            "{% for row in rows %}{{ loop.index }}.{{ row.name }}{% if not loop.last %}, {% endif %}{% endfor %}",
            "1.Перший, 2.Другий",
        ),
        ("{{ rows[0].items }}", "речі"),
        ("{{ 'є' if yes else 'нема' }}", "є"),
        ("{% if empty is none and count in [3, 4] %}так{% endif %}", "так"),
        ("{% for line in range(3) %}_{% else %}-{% endfor %}", "___"),
        ("{% set title = name | upper %}{{ title }}", "КОВАЛЕНКО"),
        ("{{ 'наказ № 12-к, П. І. Коваленко, ст. 5' | nbsp }}", "наказ №\xa012-к, П.\xa0І.\xa0Коваленко, ст.\xa05"),
        ("{{ 'о 12 год. 40 хв.' | stop }}{{ 'кінець' | stop }}", "о 12 год. 40 хв.кінець."),
        ("{{ '' | dash }}{{ 'слово' | first_upper }}", "–Слово"),
    ],
)
def test_what_a_template_may_do(tmp_path: Path, source: str, expected: str) -> None:
    assert rendered(tmp_path, source) == expected


def test_a_part_of_a_page_is_included_by_its_constant_name(tmp_path: Path) -> None:
    (tmp_path / "_row.html.j2").write_text("<{{ row.name }}>", encoding="utf-8")
    source = "{% for row in rows %}{% include '_row.html.j2' %}{% endfor %}"
    assert rendered(tmp_path, source) == "<Перший><Другий>"


def test_values_are_escaped(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ x }}", {"x": "<b>\"&'"}) == "&lt;b&gt;&#34;&amp;&#39;"


ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ name.__init__.__globals__ }}",
    "{{ rows.__class__.__base__ }}",
    "{{ rows[0]['__class__'] }}",
    "{{ name['__class__'] }}",
    "{{ name | attr('__class__') }}",
    "{{ rows | map(attribute='__class__') | list }}",
    "{{ rows | groupby('name') }}",
    "{{ '%s' | format(name) }}",
    "{{ '{0.__class__}'.format(name) }}",
    "{{ '{0.__class__}'.format_map(rows[0]) }}",
    "{{ ('{0.__class__}' | string).format(name) }}",
    "{{ self }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'] }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__ }}",
    "{{ dict.mro() }}",
    "{{ range.__self__ }}",
    "{{ loop.__class__ }}",
    "{% for x in rows %}{{ loop._iterator }}{% endfor %}",
    "{% for x in rows %}{{ loop.changed.__func__ }}{% endfor %}",
    "{% for x in rows recursive %}{{ loop(rows) }}{% endfor %}",
    "{{ rows.append(1) }}",
    "{{ rows[0].update({'name': 'x'}) }}",
    "{{ rows[0].pop('name') }}",
    "{% macro m() %}{{ caller.__globals__ }}{% endmacro %}{{ m() }}",
    "{% import 'x.html.j2' as m %}{{ m.__dict__ }}",
    "{% include name %}",
    "{% include ['x.html.j2', name] %}",
    "{% extends name %}",
    "{% include '../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{% set ns = namespace() %}{% set ns.x = 1 %}",
    "{% autoescape false %}{{ name }}{% endautoescape %}",
    "{{ name | safe }}",
    "{{ name | xmlattr }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ config }}",
    "{{ request.application.__globals__ }}",
    "{{ url_for.__globals__ }}",
    "{{ undeclared.__class__ }}",
    "{{ ().__class__.__bases__ }}",
    "{{ (1).__class__ }}",
    "{{ 1.0 }}",
    "{% call(x) name() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% do rows.clear() %}",
    "{% debug %}",
    "{{ rows }}",
    "{{ rows[0] }}",
    "{{ empty }}",
    "{{ none }}",
    "{{ yes }}",
    "{{ name | bounded loop }}",
]


@pytest.mark.req("T-D7")
@pytest.mark.parametrize("source", ESCAPES)
def test_every_known_way_out_of_the_sandbox_is_closed(tmp_path: Path, source: str) -> None:
    with pytest.raises(TemplateError) as refused:
        rendered(tmp_path, source)
    assert "x.html.j2" in refused.value.template
    assert any("а" <= letter <= "я" for letter in refused.value.reason)
    assert FIELDS["rows"][0]["name"] == "Перший"


NEST = "{{% for a in range(1000) %}}{}{{% endfor %}}"
BOMBS = [
    NEST.format(NEST.format(NEST.format(""))),
    NEST.format(NEST.format("x" * 2000)),
    NEST.format(NEST.format("{{ a }}" * 200)),
    "{% for a in range(10 ** 9) %}{% endfor %}",
    "{% for a in range(1000000) %}{% endfor %}",
    "{{ 'a' * 1000000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 1" + "0" * 5000 + " }}",
    "{{ 'a' ~ 'a' }}",
    "{% set a = name + name %}",
    "{% set a %}{{ name }}{{ name }}{% endset %}{{ a }}",
    "{% set a = [rows, rows] %}",
    "{% include 'x.html.j2' %}",
    "{% extends 'x.html.j2' %}",
    "{{" + "(" * 4000 + "1" + ")" * 4000 + "}}",
    "{% for a in rows %}" * 40 + "{% endfor %}" * 40,
    "x" * 300_000,
]


@pytest.mark.req("T-D7")
@pytest.mark.parametrize("source", BOMBS, ids=range(len(BOMBS)))
def test_a_template_that_would_not_end_is_stopped_and_prints_nothing(tmp_path: Path, source: str) -> None:
    (tmp_path / "x.html.j2").write_text(page("<p>" + source + "</p>"), encoding="utf-8")
    result = typeset(tmp_path, "x.html.j2", FIELDS, tuple(FIELDS))
    assert result.data is None
    assert [finding.code for finding in result.findings] == ["KD902"]
    assert [path.name for path in tmp_path.iterdir()] == ["x.html.j2"]


@pytest.mark.req("T-D7")
@pytest.mark.parametrize(
    "name", ["../x.html.j2", "sub/x.html.j2", "x.txt", "", "/etc/passwd", "нема.html.j2", "none.html.j2"]
)
def test_a_template_is_a_plain_name_in_its_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "x.html.j2").write_text("x", encoding="utf-8")
    with pytest.raises(TemplateError, match="немає"):
        render_html(tmp_path, name, {}, ())


@pytest.mark.req("T-D7")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (tmp_path / "secret.html.j2").write_text("таємне", encoding="utf-8")
    try:
        (folder / "x.html.j2").symlink_to(tmp_path / "secret.html.j2")
    except OSError:
        (folder / "x.html.j2").unlink(missing_ok=True)
    with pytest.raises(TemplateError, match="немає"):
        render_html(folder, "x.html.j2", {}, ())


@pytest.mark.req("T-D8")
def test_a_field_that_is_not_declared_does_not_exist(tmp_path: Path) -> None:
    (tmp_path / "x.html.j2").write_text("{{ name }}\n{{ tax_number }}", encoding="utf-8")
    fields = {"name": "Коваленко", "tax_number": "0000000000"}
    with pytest.raises(TemplateError, match="tax_number") as refused:
        render_html(tmp_path, "x.html.j2", fields, ("name",))
    assert refused.value.line == 2


@pytest.mark.req("T-D8")
def test_another_persons_record_cannot_be_reached(tmp_path: Path) -> None:
    (tmp_path / "x.html.j2").write_text("{{ rows[0].other.name }}", encoding="utf-8")
    with pytest.raises(TemplateError, match="other"):
        render_html(tmp_path, "x.html.j2", FIELDS, ("rows",))


def test_a_declared_field_without_a_value_is_our_bug(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="missing_one"):
        render_html(tmp_path, "x.html.j2", {}, ("missing_one",))


class _Text(str):
    __slots__ = ()


@pytest.mark.parametrize("value", [1.5, b"x", object(), (1,), {1: "x"}, _Text("x"), {"a": [{"b": {1}}]}])
def test_only_plain_values_enter(tmp_path: Path, value: object) -> None:
    with pytest.raises(TypeError):
        rendered(tmp_path, "x", {"value": value})


def test_a_changed_template_is_read_again(tmp_path: Path) -> None:
    assert rendered(tmp_path, "перший") == "перший"
    time.sleep(0.02)
    assert rendered(tmp_path, "другий") == "другий"
