"""Records of trust for tests: a head, a head of HR and an officer, each with a key of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kadry_cli.core.records.plain import Plain
from kadry_cli.core.signing.signing import Signer
from tests.signing.keys import signer

HEAD, HR_HEAD, OFFICER, WORKER = "golova", "kadry", "operator", "gudz"
EMAILS = {name: f"{name}@rada.gov.ua" for name in (HEAD, HR_HEAD, OFFICER, WORKER)}
NAMES = {
    HEAD: "Остапчук Віктор Григорович",
    HR_HEAD: "Ковтун Лариса Миколаївна",
    OFFICER: "Мельник Оксана Іванівна",
    WORKER: "Ґудзь Марія Іванівна",
}
ROLES = {
    HEAD: "керівник органу",
    HR_HEAD: "керівник кадрової служби",
    OFFICER: "відповідальний за кадри",
    WORKER: "працівник",
}
PERSON = "gudz-mariia-3f8k"
ALL_THREE = ["працівник", "керівник органу", "керівник кадрової служби"]
WRITERS = ["відповідальний за кадри", "керівник кадрової служби"]


def key_rings(folder: Path) -> dict[str, Signer]:
    """The keys of the four, in files of this folder."""
    folder.mkdir(exist_ok=True)
    return {name: signer(folder, name) for name in EMAILS}


def signers_value(keys: dict[str, Signer], since: str = "2009-01-01") -> dict[str, Any]:
    """`trust/signers.yaml` of the four."""
    found = []
    for name, key in keys.items():
        one: dict[str, Any] = {"email": EMAILS[name], "name": NAMES[name]}
        if name == WORKER:
            one["person"] = PERSON
        one["roles"] = [ROLES[name]]
        if name in (HEAD, HR_HEAD):
            one["root"] = "так"
        one["keys"] = [{"key": key.key.line, "from": since}]
        found.append(one)
    return {"signers": found}


def policy_value(roots_needed: int = 2) -> dict[str, Any]:
    """`trust/policy.yaml`: cards need all three, competitions have their own writers, the rest is the officer's."""
    return {
        "roots_needed": Plain(str(roots_needed)),
        "rules": [
            {"paths": "people/**", "write": WRITERS, "knowledge": ALL_THREE},
            {
                "paths": "competitions/**",
                "write": [*WRITERS, "секретар конкурсної комісії", "голова конкурсної комісії"],
            },
            {"paths": "**", "write": WRITERS},
        ],
    }
