"""A change that is not made because of what was found in the data: findings instead of a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding


class RefusedError(Exception):
    """Nothing was changed; `findings` say why."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        super().__init__("refused")
        self.findings = tuple(findings)


class UnfinishedError(UserError):
    """The act is in the history, but the files on disk are not all brought up to it; the next command does it."""

    def __init__(self, commit: str, reason: str) -> None:
        super().__init__(
            f"акт записано до історії ({commit[:10]}), але файли на диску оновлено не всі: {reason}",
            "усуньте причину; решту зробить наступна команда, наприклад kadry status",
        )
        self.commit = commit
