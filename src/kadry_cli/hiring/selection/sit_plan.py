"""From a wish about a sitting to the plan of the act: which sitting it is, what forbids it, what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.body.staff_files import load_units, matching, posts_of
from kadry_cli.competition.records.commission import CommissionMember
from kadry_cli.competition.records.sitting import ADMISSION, SELECTION, CommissionSitting
from kadry_cli.competition.rules.life import StepName
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.decision import Decision
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.exam.sitting.words import ended, listed
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.selection.next_steps import following
from kadry_cli.hiring.selection.presence import SitWish, amended, with_kin
from kadry_cli.hiring.sittings import Held, fresh_sitting, held, refuse_sealed
from kadry_cli.hiring.state import State, plan_of, standing_state

if TYPE_CHECKING:
    from kadry_cli.hiring.selection.results import Sat

Told = Callable[[Decision[Any]], None]


class Meant(NamedTuple):
    """Which sitting a call names: by number, by date and purpose ("" for none said), or another one of the same day."""

    number: int | None = None
    day: date | None = None
    purpose: str = ""
    new: bool = False


def sat(standing: Standing, competition: str, meant: Meant, wish: SitWish, told: Told) -> Plan:
    """The plan that begins a sitting, or records more of one. UserError where the wish does not fit."""
    state = standing_state(standing, competition)
    wish = _with_posts(standing, state, wish)
    before = sitting_meant(state, meant)
    begins = before is None
    if before is None:
        before = begun_sitting(state, meant.day, meant.purpose)
    elif meant.day is None and wish.is_empty():
        raise UserError("нема чого записувати: нічого про засідання не вказано", "що можна: kadry help competition sit")
    refuse_sealed(before)
    sitting = amended(before, wish)
    after = before.with_(sitting, with_kin(state.competition, wish))
    notes, quorate = _presence_notes(after, told)
    which = f"Засідання № {after.place + 1} ({sitting.purpose}) {date_short(sitting.date)}"
    said = f"{which} розпочато." if begins else ended(f"{which} – {_changed(before, after) or 'без змін'}")
    result: Sat = {
        "sitting": after.place + 1,
        "date": sitting.date.isoformat(),
        "purpose": sitting.purpose,
        "present": list(sitting.present),
        "absent": [gone.id for gone in sitting.absent],
        "form": sitting.form,
        "quorate": quorate,
    }
    basis = head_act_words(state.competition)
    return plan_of(
        standing, state, after.state.competition, said, result, notes=notes, basis=basis, following=following(after)
    )


def sitting_meant(state: State, meant: Meant) -> Held | None:
    """The sitting that number, date or purpose means; None where a new one is to begin."""
    number, when, purpose, new = meant
    sittings = state.competition.sittings
    if new:
        return None
    if number is not None:
        one = held(state, number)
        if when not in (None, one.sitting.date) or purpose not in ("", one.sitting.purpose):
            raise UserError(
                f"засідання № {number} – {date_short(one.sitting.date)}, {one.sitting.purpose}",
                "приберіть --date і --purpose або --sitting",
            )
        return one
    fitting = [
        at
        for at, one in enumerate(sittings)
        if when in (None, one.date) and (purpose in ("", one.purpose) or (when is None and not purpose))
    ]
    if when is None and not purpose:
        return held(state, None) if sittings else None
    if len(fitting) > 1 and when is not None:
        raise UserError(f"{date_short(when)} було кілька засідань", "вкажіть --sitting НОМЕР")
    return Held(state, fitting[-1], sittings[fitting[-1]]) if fitting else None


def begun_sitting(state: State, when: date | None, purpose: str) -> Held:
    """A new sitting at the end; UserError where it would come before what has to come first."""
    if when is None:
        raise UserError("не вказано --date", "додайте --date ДАТА: коли засідання")
    if not purpose:
        raise UserError("не вказано --purpose", "додайте --purpose допуск або --purpose відбір")
    act = state.competition.head_act
    if when < act.date:
        raise UserError(
            f"--date: {date_short(when)} – раніше за акт про конкурс ({date_short(act.date)})", "звірте дату засідання"
        )
    if not state.competition.candidates:
        raise UserError("заяв ще немає, тож вирішувати нічого", f"спершу: kadry competition apply {state.id} …")
    if purpose == SELECTION:
        _refuse_before_exam(state, when)
    place = len(state.competition.sittings)
    fresh = fresh_sitting(when, purpose)
    return Held(state, place, fresh).with_(fresh)


def _refuse_before_exam(state: State, when: date) -> None:
    """Selection follows the exam of everybody admitted (B18, B26)."""
    steps = {step.name: step for step in state.life(when)}
    if steps[StepName.ADMIT].waiting:
        raise UserError(
            ended(f"не вирішено, чи допустити: {listed(map(state.name_of, steps[StepName.ADMIT].waiting))}"),
            f"спершу: kadry competition admit {state.id} КАНДИДАТ …",
        )
    exam = steps[StepName.EXAM]
    if not exam.applies:
        raise UserError("до іспиту нікого не допущено, тож добирати нема з кого", "перевірте рішення про допуск")
    if exam.waiting:
        raise UserError(
            ended(f"іспит ще не завершено, без результату: {listed(map(state.name_of, exam.waiting))}"),
            f"спершу: kadry exam mark {state.id} КАНДИДАТ ОЦІНКИ",
        )
    if exam.done is not None and when < exam.done:
        raise UserError(
            f"--date: {date_short(when)} – раніше за іспит ({date_short(exam.done)})", "звірте дату засідання"
        )


def _presence_notes(one: Held, told: Told) -> tuple[list[str], bool | None]:
    """What is to be said of presence: the quorum, who is on neither list, what was not heard yet."""
    notes: list[str] = []
    quorate = None
    sitting = one.sitting
    if sitting.present:
        decision = one.quorum()
        told(decision)
        quorate = decision.result
        notes.append(step_sentences(decision)[-1])
        named = {*sitting.present, *(gone.id for gone in sitting.absent)}
        if unknown := [member.name for member in one.commission if member.id not in named]:
            notes.append(ended(f"Не записано, чи присутні: {listed(unknown)}"))
    if sitting.purpose != ADMISSION and (silent := [who.name for who in one.to_decide() if who.interview is None]):
        notes.append(ended(f"Співбесіди не записано: {listed(silent)}"))
    decided_on = {who.id for who in one.to_decide()}
    for member in one.commission:
        recusals = {(known.member, known.candidate) for known in sitting.recusals}
        for person in [known for known in member.kin if known in decided_on]:
            if member.id in sitting.present and not recusals & {(member.id, person), (member.id, None)}:
                kin = (
                    f"{one.short(person)} – близька особа члена комісії ({one.short(member.id)}), а відводу не записано"
                )
                notes.append(ended(kin))
    return notes, quorate


def _changed(old: Held, new: Held) -> str:
    """What is new of a sitting and of its commission, by the titles of the fields."""
    titles = [
        str(field.title)
        for name, field in CommissionSitting.model_fields.items()
        if getattr(old.sitting, name) != getattr(new.sitting, name)
    ]
    if old.commission != new.commission:
        titles.append(str(CommissionMember.model_fields["kin"].title))
    return "записано: " + ", ".join(title[:1].lower() + title[1:] for title in titles) if titles else ""


def _with_posts(standing: Standing, state: State, wish: SitWish) -> SitWish:
    if not wish.posts:
        return wish
    from dataclasses import replace

    known = {
        placed.post.id: [one.title for one in placed.post.titles] for placed in posts_of(load_units(standing.root)[0])
    }
    named = {vacancy.post: known.get(vacancy.post, []) for vacancy in state.competition.posts}
    return replace(wish, posts=tuple(_post(named, text) for text in wish.posts))


def _post(named: dict[str, list[str]], wanted: str) -> str:
    found: Sequence[str] = matching(named, wanted)
    if len(found) == 1:
        return found[0]
    what = "підходить кілька посад" if found else "такої посади в конкурсі немає"
    raise UserError(f"--post: «{wanted}»: {what}", f"вкажіть код: {', '.join(found or named)}")
