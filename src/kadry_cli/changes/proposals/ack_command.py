"""`kadry change ack`: that somebody knows of a proposed change, by a key, on a paper, or by an act of refusal
(H10; L479; papers 6.1, 6.2)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.body.knowledge import MOST_WITNESSES
from kadry_cli.changes.proposals.arguments import ChangeArgument
from kadry_cli.changes.proposals.claims import asked_role, claim, person_for, role_named
from kadry_cli.changes.proposals.files import ack_bytes, read_ack
from kadry_cli.changes.proposals.reading import Reading, State, reading
from kadry_cli.changes.proposals.words import state_words
from kadry_cli.core.change.acts import readable_head
from kadry_cli.core.change.officer import read_officer
from kadry_cli.core.console.acting import ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import day_that_came
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.os_errors import message
from kadry_cli.core.signing.keys import PublicKey
from kadry_cli.core.signing.signatures import read_signature
from kadry_cli.core.signing.signing import Signer, sign, signer_of
from kadry_cli.core.signing.wire import WireError
from kadry_cli.trust.proposing import missing_value
from kadry_cli.trust.records.acknowledgement import Acknowledgement, Hand, Knowledge
from kadry_cli.trust.records.words import BY_KEY, ON_PAPER, REFUSED, ROOT, WORKER
from kadry_cli.trust.rules.acks import acks_file, judge_acknowledgement
from kadry_cli.trust.rules.missing import missing_of, missing_words, who_words
from kadry_cli.trust.rules.statement import NAMESPACE, statement
from kadry_cli.trust.rules.trust import Trust

if TYPE_CHECKING:
    from kadry_cli.changes.results import ProposedChange

SCAN_LIMIT = 64 << 20


class _Way(NamedTuple):
    """How the knowledge is proven: its kind, the paper and its scan, the keys that sign, or a signature made before."""

    kind: str
    paper: str | None
    scan: str | None
    keys: tuple[Signer, ...]
    signature: str


def ack(
    ctx: typer.Context,
    change: ChangeArgument,
    role: Annotated[
        str | None,
        typer.Option(
            "--role", metavar="РОЛЬ", help="Чия обізнаність: працівник, керівник органу, керівник кадрової служби"
        ),
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar="ОСОБА", help="Чия картка, якщо змінено картки кількох людей")
    ] = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Коли дізналися; типово – сьогодні")
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", metavar="ФАЙЛ", help="Ключ, яким підписати; типово – ключ із kadry whoami")
    ] = None,
    signature: Annotated[
        Path | None, typer.Option("--signature", metavar="ФАЙЛ", help="Підпис твердження, зроблений деінде")
    ] = None,
    paper: Annotated[
        str | None, typer.Option("--paper", metavar="АРКУШ", help="На якому аркуші підпис: аркуш 3, сторінка 12")
    ] = None,
    scan: Annotated[
        Path | None, typer.Option("--scan", metavar="ФАЙЛ", help="Скан цього паперу: запишеться його сума SHA-256")
    ] = None,
    refused: Annotated[
        str | None, typer.Option("--refused", metavar="АКТ", help="Акт про відмову від підпису: акт від … № …")
    ] = None,
    witnesses: Annotated[
        list[Path] | None, typer.Option("--witness", metavar="КЛЮЧ", help="Ключ свідка відмови; двоє або троє")
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати, що про подану зміну знають: підписом ключа, підписом на папері або актом про відмову від підпису.

    Підпис стоїть під твердженням, яке називає реєстр, зміну, її файли з сумами до і після, роль, день і підставу, тому
    до іншої зміни його не прикласти. Аркуш із підписом працівника засвідчує ключем керівник кадрової служби; під актом
    про відмову підписують ключами двоє чи троє свідків. Одна людина відповідає за одну роль.

    Приклад: kadry change ack zmina-1a1b1c --role "керівник органу" --key golova
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    way = _way(key, signature, paper, scan, refused, witnesses or [])
    named = role_named(role) if role is not None else WORKER if way.kind == REFUSED else _asked(session, root, change)
    known_on = day_that_came(day or session.day(), session.day())
    made: dict[tuple[str, bytes], str] = {}

    def signed(signer: Signer, said: bytes) -> str:
        """The signature; made once, though a question comes between two looks at the register."""
        place = (signer.path, said)
        if place not in made:
            made[place] = sign(signer, NAMESPACE, said).rstrip("\n")
        return made[place]

    def prepare(standing: Standing) -> Plan:
        with reading(root, standing.register.head.commit) as register:
            state = register.state(change)
            _refuse_late(state)
            one = claim(named, person_for(state, named, person), way.kind, known_on, way.paper, way.scan)
            return _plan(register, state, one, way, signed)

    return act(session, Wish("change ack", None, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _asked(session: Session, root: Path, change: str) -> str:
    """The role asked for before the register is locked: others may work while somebody thinks."""
    with reading(root, readable_head(root)) as register:
        state = register.state(change)
    _refuse_late(state)
    return asked_role(session, state)


def _way(
    key: Path | None,
    signature: Path | None,
    paper: str | None,
    scan: Path | None,
    refused: str | None,
    witnesses: list[Path],
) -> _Way:
    """What the options say. UsageError where they do not go together, UserError for a file that cannot be read."""
    if paper is not None and refused is not None:
        raise UsageError("--paper і --refused разом не вживають", "людина або підписала аркуш, або відмовилася")
    if (refused is None) is not (not witnesses):
        raise UsageError("--refused і --witness вживають разом", "акт про відмову підписують двоє чи троє свідків")
    if len(witnesses) > MOST_WITNESSES:
        raise UsageError("--witness: свідків двоє або троє", "приберіть зайві")
    if signature is not None and (key is not None or paper is not None or refused is not None):
        raise UsageError("--signature замінює --key, --paper і --refused", "залиште щось одне")
    if refused is not None and key is not None:
        raise UsageError("--key тут зайвий: під актом про відмову підписують свідки", "--witness КЛЮЧ --witness КЛЮЧ")
    if scan is not None and paper is None and refused is None:
        raise UsageError("--scan – скан аркуша або акта", "додайте --paper АРКУШ чи --refused АКТ")
    digest = _sum(scan) if scan is not None else None
    if refused is not None:
        keys = tuple(signer_of(one.expanduser()) for one in witnesses)
        return _Way(REFUSED, line_of(refused, "--refused"), digest, keys, "")
    if signature is not None:
        return _Way(BY_KEY, None, None, (), _text(signature))
    kind, words = (ON_PAPER, line_of(paper, "--paper")) if paper is not None else (BY_KEY, None)
    return _Way(kind, words, digest, (_own_key(key),), "")


def _own_key(key: Path | None) -> Signer:
    if key is not None:
        return signer_of(key.expanduser())
    officer = read_officer()
    signer = officer.signer() if officer is not None else None
    if signer is None:
        raise UserError(
            "не вказано, яким ключем підписати", "додайте --key ФАЙЛ або назвіть свій: kadry whoami --key ФАЙЛ"
        )
    return signer


def _refuse_late(state: State) -> None:
    if state.made or state.stale or state.proposal.altered:
        advice = "скасуйте її (kadry change withdraw) і подайте знову: kadry change propose"
        raise UserError(state_words(state).rstrip("."), advice)


def _plan(register: Reading, state: State, one: Knowledge, way: _Way, signed: Callable[[Signer, bytes], str]) -> Plan:
    proposal = state.proposal
    hands = [_hand(register, proposal.ack, one, signer, signed) for signer in way.keys]
    if way.signature:
        hands = [Hand.model_construct(email=_owner(register.trust, _key_of(way.signature)), signature=way.signature)]
    one = one.model_copy(update={"hands": tuple(hands)})
    _refuse_again(state, one)
    _refuse_needless(state, one)
    kept = [proposal.ack.knowledge[known.at] for known in state.verdict.proven]
    whole = proposal.ack.model_copy(update={"knowledge": (*kept, one)})
    data = ack_bytes(whole)
    read = read_ack(data, proposal.id)
    if read is None:
        raise UserError("такої обізнаності не записати", "назвіть папір коротко, одним рядком: аркуш 3, сторінка 12")
    verdict = judge_acknowledgement(read, register.register, register.trust, proposal.changed)
    fault = next((fault.reason for fault in verdict.unproven if fault.at == len(kept)), "")
    if fault:
        raise UserError(f"обізнаність не зараховано: {fault}", _advice(way))
    missing = missing_of(register.trust, proposal.changed, verdict)
    result: ProposedChange = {"change": proposal.id, "missing": missing_value(missing)}
    said = f"Обізнаність записано: {who_words(one.role, one.person or '')}."
    note = f"Ще мають знати: {missing_words(missing)}." if missing else "Тепер знають усі, хто мав знати."
    following = () if missing else (f"kadry change apply {proposal.id}",)
    files = {acks_file(proposal.id): data}
    return Plan(files, said, result, notes=(note,), basis=proposal.basis, aside=proposal.id, following=following)


def _hand(
    register: Reading, ack: Acknowledgement, one: Knowledge, signer: Signer, signed: Callable[[Signer, bytes], str]
) -> Hand:
    email = _owner(register.trust, signer.key)
    try:
        said = statement(register.register, ack, one, email)
    except ValueError:
        raise UserError("у твердженні є знак, якого не видно", "наберіть назву паперу з клавіатури") from None
    return Hand.model_construct(email=email, signature=signed(signer, said))


def _owner(trust: Trust, key: PublicKey) -> str:
    owned = trust.keys.get(key.blob)
    if owned is None:
        raise UserError(f"ключа {key.fingerprint} у записах довіри немає", "його вносять туди корені: kadry trust add")
    return owned.signer.email


def _key_of(signature: str) -> PublicKey:
    try:
        return read_signature(f"{signature}\n").key
    except WireError:
        raise UserError("--signature: це не підпис SSH", "його робить ssh-keygen -Y sign -n kadry-ack") from None


def _refuse_again(state: State, one: Knowledge) -> None:
    for known in state.verdict.proven:
        same_human = one.role != ROOT or known.human == one.hands[0].email
        if (known.role, known.person) == (one.role, one.person or "") and same_human:
            raise UserError(f"обізнаність уже записано: {who_words(known.role, known.person)}", "удруге не потрібно")


def _refuse_needless(state: State, one: Knowledge) -> None:
    """Who signs for a role that nobody asks for can no longer sign for one's own."""
    asked = [(need.role, need.person) for need in state.missing]
    if asked and (one.role, one.person or "") not in asked:
        who = who_words(one.role, one.person or "")
        raise UserError(
            f"обізнаності за роль «{who}» ця зміна не потребує", f"ще мають знати: {missing_words(state.missing)}"
        )


def _advice(way: _Way) -> str:
    if way.kind == REFUSED:
        return "свідків двоє чи троє, кожен зі своїм ключем: --witness КЛЮЧ --witness КЛЮЧ"
    if way.signature:
        return "підписують твердження з kadry change show --statement за той самий день: --date"
    return "хто за яку роль підписує, кажуть записи довіри: trust/signers.yaml"


def _text(path: Path) -> str:
    return _read(path, "--signature", 1 << 16).decode("ascii", "replace").replace("\r\n", "\n").rstrip("\n")


def _sum(path: Path) -> str:
    data = _read(path, "--scan", SCAN_LIMIT + 1)
    if len(data) > SCAN_LIMIT:
        raise UserError("--scan: файл завеликий", "дозволено до 64 МіБ; відскануйте з меншою роздільністю")
    return hashlib.sha256(data).hexdigest()


def _read(path: Path, option: str, most: int) -> bytes:
    """The beginning of a file. UserError for one that cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise UserError(f"{option}: файл не прочитати: {message(error)}", "перевірте його назву") from None
