"""The catalogue of diagnostics as a whole: complete, unique, in good Ukrainian, and exactly what the code raises."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import kadry_cli
from kadry_cli.core.diagnostics.catalogue import Entry, _files, _read, advice_of, catalogue, message_of
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.reading import acts
from kadry_cli.core.law.wording import citation_text
from tests.every import every
from tests.kadry import EXAMPLE

SOURCE = Path(kadry_cli.__path__[0])

ROOMS = {
    "kadry_cli.core.diagnostics": ("KD0", "KD20"),
    "kadry_cli.core.records": ("KD1", "KD22", "KD3"),
    "kadry_cli.core.law": ("KD8",),
    "kadry_cli.core.calendar": ("KD32",),
    "kadry_cli.core.documents": ("KD90",),
    "kadry_cli.core.git": ("KD91", "KD92"),
    "kadry_cli.body": ("KD22", "KD23", "KD24", "KD25", "KD98"),
    "kadry_cli.competition": ("KD4",),
    "kadry_cli.exam": ("KD5",),
    "kadry_cli.person": ("KD74", "KD75", "KD76", "KD77", "KD78"),
    "kadry_cli.service": ("KD33", "KD34", "KD35"),
    "kadry_cli.dossier": ("KD70", "KD71", "KD72", "KD73"),
    "kadry_cli.cards": ("KD79", "KD90"),
    "kadry_cli.reserve": ("KD60", "KD61", "KD62", "KD63"),
    "kadry_cli.assessment": ("KD64", "KD65", "KD66", "KD67", "KD68"),
    "kadry_cli.career": ("KD69",),
    "kadry_cli.changes": ("KD98",),
    "kadry_cli.trust": ("KD96",),
    "kadry_cli.audit": ("KD93", "KD94", "KD95", "KD97"),
    "kadry_cli.hooks": ("KD98", "KD99"),
}
"""Which codes each room may give (design §6): file and YAML, fields, references, dates, …"""

LATIN_WORDS = {
    "YAML", "UTF-8", "BOM", "NFC", "PDF", "SSH", "Windows", "macOS", "git", "kadry", "kadry-checkpoint",
    # Codes of the norms and the files as the user types them.
    "competition.yaml", "exam.yaml", "acts.yaml", "calendar.yaml", "staff", "units", "core", "law", "list",
    "docs", "papers.md", "off", "working", "order",
    "count", "minutes", "days", "months", "years", "share", "text", "act", "table", "mapping", "month",
    "unconfirmed", "ended", "true", "SHA-256", "no", "id", "name", "ticket", "attendance", "yaml", "UA-1",
    "constitution", "civil", "service", "anti", "corruption", "special", "sha256", "keep", "replace", "both",
    "shevchuk-olena-4m2d", "holovnyi-spetsialist", "II", "III", "V", "VII", "VIII", "poriadok-ispytu-2020",
}  # fmt: skip

QUOTES_AS_SIGNS = {
    "KD003": "' \" %",
    "KD106": '"…"',
    "KD115": '"09:05"',
}
"""The straight quotes a user has to type; anywhere else «лапки» and the apostrophe ’ are due."""

ENTRIES = tuple(catalogue().values())


def sentences(entry: Entry) -> dict[str, str]:
    return {"message": entry.message, "advice": entry.advice, "checks": entry.checks, "why": entry.why}


def plain(text: str, code: str) -> str:
    """A sentence without fields, without quoted code and without the signs that its own code allows."""
    text = text.replace(QUOTES_AS_SIGNS.get(code, "\0"), "")
    text = re.sub(r"\{[a-z_]+\}", "…", text.replace("{{", "").replace("}}", ""))
    return re.sub("«[^»]*»", "…", text)


@every(ENTRIES, lambda entry: entry.code)
def test_an_entry_says_what_is_checked_why_and_what_to_do(entry: Entry) -> None:
    for name, text in sentences(entry).items():
        assert text.strip() == text != "", name
    assert entry.checks[0].isupper()
    assert entry.checks.endswith(".")
    assert not entry.why[0].islower()
    assert entry.why.endswith(".")
    assert not entry.message.endswith(".")
    assert not entry.advice.endswith(".")
    assert re.fullmatch("[a-z]+(-[a-z0-9]+)*", entry.name)
    assert bool(entry.wrong) == bool(entry.right)


def test_slugs_and_codes_are_given_once() -> None:
    assert [name for name, times in Counter(entry.name for entry in ENTRIES).items() if times > 1] == []
    given = [code for package, name in _files() for code in _read(package, name)]
    assert len(given) == len(set(given))


def test_every_code_stands_in_the_room_of_its_range() -> None:
    for package, name in _files():
        for code in _read(package, name):
            assert re.fullmatch("KD[0-9]{3}", code)
            assert code.startswith(ROOMS[package]), f"{code} in {package}"


@every(ENTRIES, lambda entry: entry.code)
def test_the_words_are_ukrainian_with_ukrainian_signs(entry: Entry) -> None:
    for name, text in sentences(entry).items():
        words = plain(text, entry.code)
        assert '"' not in words, name
        assert "'" not in words, name
        assert " - " not in words, f"{name}: a hyphen stands for a dash"
        assert "..." not in words, name
        assert "  " not in text, name
        assert not set(re.findall(r"[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z]+)?", words)) - LATIN_WORDS, name
        assert not set(words) & set("ыэъёЫЭЪЁ"), name
        assert text.count("«") == text.count("»"), name


@every(ENTRIES, lambda entry: entry.code)
def test_templates_fill_whatever_values_a_finding_has(entry: Entry) -> None:
    fields = set(re.findall(r"(?<!\{)\{([a-z_]+)\}", entry.message + entry.advice))
    finding = Finding(entry.code, values={field: f"<{field}>" for field in fields})
    for made in (message_of(finding), advice_of(finding)):
        assert "{{" not in made
        assert "…" not in made.replace('"…"', "").replace("«…»", "").replace(": …", "").replace("&…", "").replace(
            "*…", ""
        ).replace("!…", "").replace("%…", "").replace("\\…", "").replace('": …', ""), made
    assert "…" in message_of(Finding(entry.code)) or not fields & set(re.findall(r"\{([a-z_]+)\}", entry.message))


@pytest.mark.req("A1")
@every([entry for entry in ENTRIES if entry.cite], lambda entry: entry.code)
def test_a_cited_norm_stands_in_the_register_of_acts(entry: Entry) -> None:
    assert entry.cite is not None
    assert entry.cite.act in acts()
    assert citation_text(entry.cite).startswith(acts()[entry.cite.act].citation())


def raised() -> set[str]:
    """Every code in the program's text."""
    return {
        code for file in SOURCE.rglob("*.py") for code in re.findall('"(KD[0-9]{3})"', file.read_text(encoding="utf-8"))
    }


def test_what_the_program_raises_is_what_the_catalogue_explains() -> None:
    assert raised() == set(catalogue())


def test_a_file_of_the_catalogue_is_one_of_the_example() -> None:
    assert [entry.code for entry in ENTRIES if entry.file and not (EXAMPLE / entry.file).is_file()] == []


def test_a_broken_catalogue_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    from kadry_cli.core.register import reader

    monkeypatch.setattr(reader, "read_text", lambda data, path: (None, (Finding("KD003", path, line=3, column=5),)))
    with pytest.raises(ValueError, match=r"kadry_cli\.exam/diagnostics\.yaml: KD003 3:5"):
        _read("kadry_cli.exam", "diagnostics.yaml")
