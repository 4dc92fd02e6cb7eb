"""The set of a seal from a secret number, refused unless number and bank are those that were sealed."""

from __future__ import annotations

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.exam.bank.digest import bank_digest, digests_of
from kadry_cli.exam.places import exam_path
from kadry_cli.exam.sealing.standing import SealGround
from kadry_cli.exam.tickets.commitment import ALGORITHM, commitment, inputs_of
from kadry_cli.exam.tickets.making import MadeSet, made_by
from kadry_cli.exam.tickets.secret import Secret


def trusted_set(ground: SealGround, secret: Secret, where: str) -> MadeSet:
    """The tickets; `where` names the place the number came from. RefusedError (KD550, KD551) or UserError (X2, X4)."""
    seal = ground.seal()
    competition = ground.competition.id
    if seal.algorithm != ALGORITHM:
        raise UserError(f"алгоритму «{seal.algorithm}» ця версія програми не знає", "потрібна новіша kadry")
    if commitment(secret.number, inputs_of(seal)) != seal.commitment:
        raise UserError(
            f"таємне число ({where}) не те: записаному зобов’язанню воно не відповідає",
            "перевірте, чи це файл саме цього іспиту, і кожну цифру паперової копії",
        )
    if bank_digest(digests_of(ground.bank.questions)) != seal.bank:
        loc = ("seals", len(ground.seals) - 1, "bank")
        raise RefusedError([Finding("KD550", exam_path(competition), loc)])
    made = made_by(seal, ground.bank.questions, secret.number)
    twins = made.twins()
    if twins is not None:
        raise UserError(
            f"білети № {twins[0]} і № {twins[1]} вийшли однаковими: перелік питань замалий",
            "додайте питань і опечатайте новий комплект за новим актом",
        )
    if seal.set_code is not None and seal.set_code != made.code:
        raise RefusedError([Finding("KD551", exam_path(competition), ("seals", len(ground.seals) - 1, "set_code"))])
    return made
