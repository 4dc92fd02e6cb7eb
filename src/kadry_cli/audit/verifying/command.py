"""`kadry audit verify`: whether the history can be believed, act by act (H10, H11, K17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.core.change.acts import ACTS, head_commit, register_id
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.progress import progress
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.commits import BASIS
from kadry_cli.core.git.errors import GitFailedError, HistoryDamagedError
from kadry_cli.core.git.objects import Objects, objects
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.git.reading import is_whole
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.manifest import installed
from kadry_cli.core.register.layout import GIT_DIR, has_git

if TYPE_CHECKING:
    from kadry_cli.audit.checkpoints.judging import Judged
    from kadry_cli.audit.results import AuditVerifyAct, AuditVerifyResult
    from kadry_cli.audit.verifying.judging import Told
    from kadry_cli.audit.verifying.verifying import Verified
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.signing.signatures import SshSignature

UNPROVEN = ("KD946", "KD947")
"""Errors of what was done, not of how the history came about."""
DAMAGED = "історію обрізано або пошкоджено: не всі об’єкти читаються"


class _Wanted(NamedTuple):
    """What is asked for: anchors as they are named, the file of pins, whether to begin after the last anchor, whether
    `ssh-keygen` judges too."""

    anchors: Sequence[str]
    pins: Path | None
    since_anchor: bool
    oracle: bool


class _Found(NamedTuple):
    """What one run found: the acts (None: the history does not read), anchors, findings, whether roots are pinned."""

    verified: Verified | None
    anchors: Judged | None
    findings: tuple[Finding, ...]
    pinned: bool


def verify(
    ctx: typer.Context,
    anchor: Annotated[
        list[str] | None,
        typer.Option("--anchor", metavar="ФАЙЛ|КОД", help="Контрольна точка, яку історія має містити"),
    ] = None,
    since_anchor: Annotated[
        bool, typer.Option("--since-anchor", help="Судити лише акти після останньої з названих точок")
    ] = False,
    pins: Annotated[
        Path | None, typer.Option("--pins", metavar="ФАЙЛ", help="Відбитки коренів довіри, по одному в рядку")
    ] = None,
    oracle: Annotated[
        bool, typer.Option("--oracle", help="Кожен підпис перевірити ще й програмою ssh-keygen (довго)")
    ] = False,
) -> Outcome:
    """Чи можна вірити історії: підписи, ролі, підстави, обізнаність, книги й описи, дати – акт за актом.

    Кожен акт судять за записами довіри, чинними до нього. Доки не настав день, названий у kadry.yaml (`trust_from`),
    зауваги про підписи й обізнаність – лише примітки. Мережі не потрібно, ключів теж: досить копії реєстру.

    Приклад: kadry audit verify --anchor tochka.txt
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    if not has_git(root):
        raise UserError("реєстр ще не має історії", "почніть її: kadry init у папці реєстру")
    if since_anchor and not anchor:
        raise UserError("--since-anchor має зміст лише разом з --anchor", "назвіть контрольну точку: --anchor ФАЙЛ")
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        found = _verified(session, root, place, store, _Wanted(anchor or (), pins, since_anchor, oracle))
    result = _result(found)
    wrong = has_errors(found.findings)

    def view(screen: Screen) -> None:
        _show(screen, found, wrong)

    following = () if wrong or found.verified is None else ("kadry audit checkpoint -o ФАЙЛ",)
    return Outcome(result, findings=found.findings, view=view, following=following)


def _verified(session: Session, root: Path, place: Overlay, store: Objects, wanted: _Wanted) -> _Found:
    from kadry_cli.audit.verifying.verifying import folder_findings

    findings = folder_findings(root, place)
    if any(one.code in ("KD910", "KD915") for one in findings):
        return _Found(None, None, tuple(findings), False)
    head = _head(root)
    try:
        return _judged(session, root, place, store, head, wanted, findings)
    except (HistoryDamagedError, GitFailedError):
        # Whatever cannot be read of it is what the auditor came to hear.
        return _Found(None, None, (*findings, Finding("KD917", GIT_DIR, values={"what": DAMAGED})), False)


def _judged(
    session: Session,
    root: Path,
    place: Overlay,
    store: Objects,
    head: str,
    wanted: _Wanted,
    findings: list[Finding],
) -> _Found:
    from kadry_cli.audit.checkpoints.judging import anchor_findings
    from kadry_cli.audit.checkpoints.signers import known_signers
    from kadry_cli.audit.verifying.verifying import Asked, verify
    from kadry_cli.trust.folders import SIGNERS_FILE
    from kadry_cli.trust.pins import read_pins, read_pins_file

    names = wanted.anchors
    anchors = anchor_findings(place, store, head, names, known_signers(store, head)) if names else None
    begin = _begin(anchors) if wanted.since_anchor and anchors is not None else ""
    register = register_id(place, head)
    pins = read_pins_file(wanted.pins) if wanted.pins is not None else read_pins(register)
    judge = _second_judge if wanted.oracle else None
    with progress(session, "Перевірка актів") as advance:
        if not begin and not is_whole(place, head):
            raise HistoryDamagedError(DAMAGED)
        verified = verify(place, store, head, register, Asked(pins, session.day(), begin, judge), advance)
    found = [*findings, *(anchors.findings if anchors is not None else ())]
    found += [one.finding for one in verified.told]
    if verified.trust is not None and not pins:
        found.append(Finding("KD954", SIGNERS_FILE))
    if not begin:
        found += _proofs(root)
    found.sort(key=Finding.sort_key)
    return _Found(verified, anchors, tuple(found), bool(pins))


def _proofs(root: Path) -> Iterator[Finding]:
    """What topics know of a register beside its history: scans, protocols against cards."""
    for topic in installed():
        for target in topic.proofs:
            yield from topic.load(target)(root)


def _begin(anchors: Judged) -> str:
    """The act of the newest anchor that holds. UserError where none does: then nobody vouches for what came before."""
    held = [one for one in anchors.facts if one["state"] == "holds" and one["commit"]]
    if not held:
        raise UserError("жодна з названих контрольних точок не збігається з історією", "перевірте без --since-anchor")
    return max(held, key=lambda one: one["number"])["commit"] or ""


def _second_judge(signature: SshSignature, data: bytes, namespace: str, email: str) -> bool:
    from kadry_cli.core.signing.ssh_keygen import holds_for

    return holds_for(signature.text, data, namespace, email, signature.key.line)


def _head(root: Path) -> str:
    head = head_commit(root)
    if not head:
        raise UserError("в історії ще немає жодного акта", "записати правки: kadry record --basis ПІДСТАВА")
    return head


def _result(found: _Found) -> AuditVerifyResult:
    verified, anchors = found.verified, found.anchors
    tally = verified.tally if verified is not None else None
    by_act: dict[str, list[Told]] = {}
    for one in verified.told if verified is not None else ():
        by_act.setdefault(one.commit.id, []).append(one)
    return {
        "acts": tally.acts if tally is not None else None,
        "signed": tally.signed if tally is not None else 0,
        "bound": tally.bound if tally is not None else 0,
        "pinned": found.pinned,
        "knowledge": dict(sorted(tally.known.items())) if tally is not None else {},
        "findings": [_act(told) for told in by_act.values()],
        "anchors": list(anchors.facts) if anchors is not None else [],
        "evidence": [str(path) for path in anchors.evidence] if anchors is not None else [],
    }


def _act(told: list[Told]) -> AuditVerifyAct:
    commit = told[0].commit
    return {
        "commit": commit.id,
        "when": commit.committed.isoformat(),
        "author": commit.author,
        "basis": commit.first(BASIS) or None,
        "codes": [one.finding.code for one in told],
        "files": sorted({one.finding.path for one in told}),
    }


def _show(screen: Screen, found: _Found, wrong: bool) -> None:
    verified = found.verified
    if verified is not None:
        tally = verified.tally
        screen.line(f"Перевірено {counted(tally.acts, *ACTS)}; з чинним підписом – {tally.signed}.")
        if verified.trust is None:
            screen.line("Записів довіри в реєстрі немає: їх починає kadry trust init.")
        elif not tally.bound:
            since = verified.binds_from
            day = f"діють з {date_short(since)}" if since is not None else "ще не мають дня: kadry.yaml, trust_from"
            screen.line(f"За обов’язковими правилами ще не записано жодного акта; вони {day}.")
        else:
            screen.line(f"За обов’язковими правилами – {counted(tally.bound, *ACTS)}.")
        proven = ", ".join(f"{kind} – {number}" for kind, number in sorted(tally.known.items()))
        if proven:
            screen.line(f"Обізнаність доведено: {proven}.")
    if found.anchors is not None:
        from kadry_cli.audit.checkpoints.view import show_checked

        show_checked(screen, found.anchors)
    if verified is not None and verified.told:
        screen.line("Акти, про які є що сказати:")
    for one in {told.commit.id: told for told in verified.told}.values() if verified is not None else ():
        commit = one.commit
        basis = commit.first(BASIS) or "підстави не вказано"
        screen.line(f"  {commit.committed:%d.%m.%Y %H:%M:%S}  {commit.id[:10]}  {commit.author}; {basis}")
    screen.line(_verdict(found, wrong))


def _only_unproven(findings: Sequence[Finding]) -> bool:
    return all(one.code in UNPROVEN for one in findings if has_errors([one]))


def _verdict(found: _Found, wrong: bool) -> str:
    """What the whole comes to; «підтверджено» only where signatures prove who acted and roots are pinned outside."""
    verified = found.verified
    if wrong and verified is not None and _only_unproven(found.findings):
        return "Історія справжня, але в ній є зміни, яких не доведено: без підстави або без відома тих, хто мав знати."
    if wrong or verified is None:
        return "Цій історії вірити не можна."
    if verified.trust is None:
        return "Порушень не знайдено, але хто записав зміни, не доведено."
    if not found.pinned:
        return "Порушень не знайдено, але корені довіри відомі лише з самого реєстру."
    if not verified.tally.bound:
        return "Порушень не знайдено; за обов’язковими правилами ще нічого не записано."
    return "Історію підтверджено."
