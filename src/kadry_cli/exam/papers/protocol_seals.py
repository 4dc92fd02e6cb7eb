"""What the protocol says of the tickets: commitments, openings, printings, replacements (E4, E9; trust 3.8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kadry_cli.core.language.alphabet import NO_BREAK_SPACE
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.numerals import with_words
from kadry_cli.core.law.wording import citation_text
from kadry_cli.exam.papers.approval import approval
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.exam.words import act_words, grouped


def seal_sections(ground: PaperGround, seals: Sequence[Seal], members: Mapping[str, str]) -> list[dict[str, Any]]:
    """For each seal, the first one first: a title where there are several, and its sentences."""
    several = len(seals) > 1
    sections = []
    for number, seal in enumerate(seals, 1):
        in_force = number == len(seals)
        state = "чинний" if in_force else "замінений"
        sections.append(
            {
                "title": f"Комплект № {number} ({state})" if several else "",
                "sentences": [
                    *_made(seal),
                    _approver(ground, seal),
                    _contributions(seal, members),
                    *_printed(seal),
                    *_opened(seal, in_force),
                ],
            }
        )
    return sections


def _made(seal: Seal) -> list[str]:
    tickets = with_words(seal.tickets)
    sentences = [
        f"Підстава: {act_words(seal.act)}. Кількість білетів – {tickets}; алгоритм: {seal.algorithm}.",
        f"Опечатано {date_short(seal.sealed)} о {seal.time:%H:%M}. Зобов’язання: {grouped(seal.commitment)}.",
    ]
    if seal.replaces:
        sentences.insert(0, f"Складено замість попереднього комплекту. Причина: {_ended(seal.replaces)}")
    return sentences


def approvers_sentence(ground: PaperGround) -> str:
    """That the order of the exam names those who approve tickets in more than one way (E4); "" where it does not."""
    norm = ground.law.on.norm("exam.ticket_approvers")
    if len(norm.value or ()) < 2:
        return ""
    named = " і ".join(norm.value)
    return f"Порядок іспиту називає тих, хто затверджує білети, по-різному: {named} ({citation_text(norm.cite)})."


def _approver(ground: PaperGround, seal: Seal) -> str:
    name = approval(ground, seal.approver, seal.day)["name"]
    return f"Білети затверджує {seal.approver}" + (f" {name}." if name else ".")


def _contributions(seal: Seal, members: Mapping[str, str]) -> str:
    if not seal.contributions:
        return "Внесків до жереба члени комісії не робили."
    given = "; ".join(f"{members.get(one.member, one.member)} – {_unbroken(one.value)}" for one in seal.contributions)
    return f"Внески членів комісії до жереба, у порядку внесення: {given}."


def _printed(seal: Seal) -> list[str]:
    """The code of the set and every printing."""
    if not seal.printed and seal.set_code is None:
        return ["Білетів цього комплекту не друкували."]
    sentences = [f"Код комплекту: {grouped(seal.set_code)}."] if seal.set_code else []
    printings = "; ".join(
        f"{date_short(one.date)} о {one.time:%H:%M}, примірників – {one.copies}" for one in seal.printed
    )
    return [*sentences, f"Білети надруковано: {printings}."] if printings else sentences


def _opened(seal: Seal, in_force: bool) -> list[str]:
    opened = seal.opened
    if opened is None:
        return ["Комплект ще не відкрито." if in_force else "Комплект не відкривали."]
    sentences = [f"Комплект відкрито {date_short(opened.date)} о {opened.time:%H:%M}."]
    if opened.early:
        sentences.append(f"Комплект відкрито раніше призначеної години. Причина: {_ended(opened.early)}")
    return sentences


def _unbroken(value: str) -> str:
    return printed(value).replace(" ", NO_BREAK_SPACE)


def _ended(text: str) -> str:
    return printed(text).rstrip(".") + "."
