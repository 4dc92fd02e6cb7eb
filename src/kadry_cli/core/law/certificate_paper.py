"""A decision saved for anyone who asks «why this result?»: the YAML to verify and the paper to read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kadry_cli import __version__
from kadry_cli.core.decision import Decision
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.documents.paper import FORMATS, Format, typeset
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short, date_words
from kadry_cli.core.law.certificate import certificate_yaml
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.wording import citation_text, step_sentences, value_words
from kadry_cli.core.resources import templates_dir

TEMPLATE = "certificate.html.j2"
FIELDS = ("title", "date", "date_words", "subject", "steps", "norms", "rule", "kind_words", "file_name", "fingerprint")
KIND_WORDS = {"state": "державного органу", "local": "органу місцевого самоврядування"}


def certificate_files(path: Path) -> tuple[Path, Path]:
    """The YAML and the paper that a certificate's name stands for.

    The ending says how to print: `.docx` or `.html`; with `.pdf`, `.yaml` or none the paper is a PDF. Any other
    ending is part of the name.
    """
    ending = path.suffix.lower().removeprefix(".")
    base = path.with_suffix("") if ending in ("yaml", "yml", *FORMATS) else path
    return base.with_name(base.name + ".yaml"), base.with_name(f"{base.name}.{_format(path)}")


def write_certificate(decision: Decision[Any], law: LawOnDate, *, subject: str, path: Path, force: bool) -> None:
    """Save a decision as YAML (for `kadry verify`) and as paper; both or, where one cannot be written, neither.

    `subject` names whom the decision concerns; it stands on the paper only, the YAML holds no name.
    """
    yaml_path, paper_path = certificate_files(path)
    fields = _fields(decision, law, subject, yaml_path.name)
    paper = typeset(templates_dir(), TEMPLATE, fields, FIELDS, _format(path))
    if paper.data is None:
        raise UserError("довідку не надруковано: у даних є знаки, яких немає у шрифті", "запустіть kadry check")
    if paper_path.exists() and not force:
        raise UserError(f"файл «{paper_path}» уже існує", "вкажіть іншу назву або додайте --force, щоб замінити його")
    write_output(yaml_path, certificate_yaml(decision, law, __version__).encode("utf-8"), force)
    write_output(paper_path, paper.data, force)


def _format(path: Path) -> Format:
    ending = path.suffix.lower().removeprefix(".")
    return next((known for known in FORMATS if known == ending), "pdf")


def _fields(decision: Decision[Any], law: LawOnDate, subject: str, file_name: str) -> dict[str, Any]:
    norms = [law.norm(key) for key in decision.norms]
    fingerprint = decision.fingerprint()
    return {
        "title": "Довідка про рішення",
        "date": date_short(decision.law_date),
        "date_words": date_words(decision.law_date),
        "subject": printed(subject),
        "steps": [printed(step) for step in step_sentences(decision)],
        "norms": [
            {
                "title": law.parameter(norm.key).title,
                "value": value_words(norm.value) if norm.value is not None else "не підтверджено",
                "cite": printed(citation_text(norm.cite)),
            }
            for norm in norms
        ],
        "rule": f"{decision.rule}, версія {decision.version}",
        "kind_words": KIND_WORDS[decision.body_kind],
        "file_name": file_name,
        "fingerprint": " ".join(fingerprint[start : start + 8] for start in range(0, len(fingerprint), 8)),
    }
