"""The appeal pack on paper: what goes into each of its parts, as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kadry_cli.competition.records.sitting import RESERVE, WINNER
from kadry_cli.competition.rules.deadlines import Deadline
from kadry_cli.competition.rules.life import verdicts
from kadry_cli.competition.rules.terms import TERMS, TermName
from kadry_cli.core.decision import Decision
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.wording import citation_text, step_sentences, value_words
from kadry_cli.hiring.overview.standing import Stand
from kadry_cli.hiring.overview.term_words import brief_count, count_sentences, left_words, norm_words

Row = dict[str, str]

NOTES = (
    "Членів комісії названо за ролями, інших кандидатів не названо.",
    "Кожне рішення за правилом можна перевірити без мережі: kadry verify ФАЙЛ з папки certificates.",
    "Цілість файлів засвідчує SHA256SUMS: sha256sum -c SHA256SUMS.",
)


def sections(values: Mapping[str, Any], posts: str) -> list[dict[str, Any]]:
    """The parts of the pack that are pairs of a label and a value, empty ones left out."""
    made = [
        ("Конкурс", _competition(values["competition"], posts)),
        ("Заява і документи", _application(values)),
        ("Попередній розгляд і допуск", _admission(values)),
        *((f"Іспит {_day(one['date'])}", _exam(one)) for one in values.get("exam", ())),
        ("Реферат і співбесіда", _interview(values)),
        *(
            (f"Засідання комісії {_day(one['date'])}: {one['purpose']}", _sitting(one))
            for one in values.get("sittings", ())
        ),
        ("Повідомлення, акт керівника, скарга", _outcome(values)),
    ]
    return [{"title": title, "rows": rows} for title, rows in made if rows]


def marks(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The sheet of marks of every sitting: a row a question, the joint mark and those of members by role."""
    made = []
    for one in values.get("exam", ()):
        sheet = one.get("sheet") or {}
        joint = sheet.get("marks", ())
        if not joint:
            continue
        members = sheet.get("individual", ())
        rows = [
            {
                "question": str(number),
                "mark": str(mark),
                "members": [str(_at(each["marks"], number)) for each in members],
            }
            for number, mark in enumerate(joint, 1)
        ]
        made.append(
            {
                "title": f"Оцінки на іспиті {_day(one['date'])}",
                "roles": [each["member"] for each in members],
                "rows": rows,
                "total": str(one["total"]) if one["total"] is not None else "",
                "maximum": str(one["max"]) if one["max"] is not None else "",
                "pass_at": str(one["pass_at"]) if one["pass_at"] is not None else "",
            }
        )
    return made


def term_rows(stand: Stand, deadlines: Sequence[Deadline]) -> list[dict[str, str]]:
    """The terms of the competition and the candidate's own, with how each was counted."""
    return [
        {
            "title": TERMS[one.name].words,
            "last": date_short(one.last) if one.last is not None else "–",
            "state": left_words(one, stand.today),
            "counted": " ".join(count_sentences(one.due)) if one.due is not None else "",
            "brief": brief_count(one.due) if one.due is not None else "",
            "norm": printed(norm_words(one, stand.state)),
        }
        for one in deadlines
    ]


def own_deadlines(stand: Stand, candidate: str) -> list[Deadline]:
    """The terms that began, as they stand for one candidate: own notice, own act, own complaint."""
    person = next(one for one in stand.state.competition.candidates if one.id == candidate)
    verdict = verdicts(stand.state.competition).get(candidate)
    made = []
    for one in stand.deadlines:
        if one.due is None or one.candidate not in ("", candidate):
            continue
        if one.name is TermName.RESERVE_RIGHT and verdict != RESERVE:
            continue
        if one.name is TermName.HEAD_ACT and verdict not in (WINNER, RESERVE):
            continue
        done = one.done
        if one.name is TermName.NOTICES:
            done = person.notice.date if person.notice is not None else person.acquainted
        elif one.name is TermName.HEAD_ACT:
            done = person.head_act.act.date if person.head_act is not None else None
        made.append(one._replace(done=done, waiting=()))
    return made


def rule_parts(decisions: Sequence[tuple[str, Decision[Any], LawOnDate]]) -> list[dict[str, Any]]:
    """Every decision of a rule: its steps in sentences, the norms with their values and sources."""
    return [
        {
            "title": title,
            "law_date": date_short(decision.law_date),
            "steps": [printed(step) for step in step_sentences(decision)],
            "norms": [_norm(law, key) for key in decision.norms],
        }
        for title, decision, law in decisions
    ]


def _norm(law: LawOnDate, key: str) -> Row:
    norm = law.norm(key)
    return {
        "title": law.parameter(key).title,
        "value": value_words(norm.value) if norm.value is not None else "не підтверджено",
        "cite": printed(citation_text(norm.cite)),
    }


def _competition(values: Mapping[str, Any], posts: str) -> list[Row]:
    return _rows(
        ("Код конкурсу", values["id"]),
        ("Вид", values["kind"]),
        ("Посади", posts),
        ("Вакантних одиниць", values["units"]),
        ("Акт про проведення", values["head_act"]),
        ("Оголошено", _day(values["announced"])),
        ("Усього кандидатів", values["candidates"]),
    )


def _application(values: Mapping[str, Any]) -> list[Row]:
    given = values.get("application") or {}
    papers = [_paper(one) for one in given.get("documents", ())]
    return _rows(
        ("Заяву зареєстровано", f"№ {given['number']}, {_day(given.get('date'))}" if given else ""),
        ("Ознайомлено з обмеженнями", _day(given.get("restrictions_read"))),
        ("Документи", "; ".join(papers)),
        ("Документи доповнено", _day(given.get("completed"))),
        ("Перелік питань одержано", _day(values.get("question_list"))),
    )


def _paper(one: Mapping[str, Any]) -> str:
    sheets = f" ({one['sheets']} арк.)" if one.get("sheets") else ""
    return f"{one['kind']}{sheets}" + ("" if _is_yes(one.get("given", True)) else " – не подано")


def _admission(values: Mapping[str, Any]) -> list[Row]:
    found = values.get("admission") or {}
    admitted = values.get("admitted")
    rows = _rows(
        ("Допущено до іспиту", {True: "так", False: "ні"}.get(admitted, "") if admitted is not None else ""),
        ("Дата рішення", _day(found.get("date"))),
        ("Підстава недопущення", found.get("ground")),
    )
    for one in found.get("requirements", ()):
        rows += _rows((f"Вимога: {one['requirement']}", f"{_yes(one['met'])}; {one['evidence']}"))
    for one in found.get("exclusions", ()):
        words = "виявлено" if _is_yes(one["found"]) else "не виявлено"
        rows += _rows((f"Підстава: {one['ground']}", f"{words}; {one['evidence']}"))
    return rows


def _exam(one: Mapping[str, Any]) -> list[Row]:
    sheet = one.get("sheet") or {}
    times = " – ".join(filter(None, (one.get("started"), one.get("finished"))))
    fixes = [
        f"питання {each['question']}: {each['old']} → {each['new']}, {each['reason']} ({_day(each['date'])})"
        for each in sheet.get("corrections", ())
    ]
    return _rows(
        ("Місце", one.get("place")),
        ("Підготовка відповідей", times),
        ("Білет", f"№ {sheet['ticket']}" if sheet.get("ticket") else ""),
        ("Участь", sheet.get("attendance")),
        ("Примітка", sheet.get("note")),
        ("Виправлення оцінок", "; ".join(fixes)),
        ("Результат", one.get("state")),
        ("Ознайомлено з результатом", _day(sheet.get("acquainted"))),
    )


def _interview(values: Mapping[str, Any]) -> list[Row]:
    paper, talk = values.get("abstract") or {}, values.get("interview") or {}
    rows = _rows(
        ("Тема реферату", paper.get("topic")),
        ("Реферат подано", _day(paper.get("date"))),
        ("Висновок про реферат", paper.get("conclusion")),
        ("Співбесіда", _day(talk.get("date"))),
        ("Хто проводив", "; ".join(talk.get("members", ()))),
    )
    for number, one in enumerate(talk.get("questions", ()), 1):
        rows += _rows((f"Питання {number}", f"{one['question']} – {one.get('note') or 'без нотатки'}"))
    return rows + _rows(("Висновок", talk.get("conclusion")))


def _sitting(one: Mapping[str, Any]) -> list[Row]:
    protocol = one.get("protocol") or {}
    held = {True: "правомочне", False: "неправомочне"}.get(one["quorate"], "не визначено")
    rows = _rows(
        ("Склад і присутні", f"{one['members']} і {one['present']}; засідання {held}"),
        ("Не брали участі (відвід)", "; ".join(one["recused"])),
        ("Форма голосування", one.get("form")),
    )
    for vote in one["votes"]:
        counts = f"за – {vote.get('for', 0)}, проти – {vote.get('against', 0)}, утрималися – {vote.get('abstained', 0)}"
        rows += _rows((f"Голоси: «{vote['question']}»", f"{counts}; {vote['result'] or 'не визначено'}"))
        for key, words in (("for", "За"), ("against", "Проти"), ("abstained", "Утрималися")):
            rows += _rows((words, "; ".join(vote.get("roles", {}).get(key, ()))))
    number = f"№ {protocol['number']} від {_day(protocol['date'])}" if protocol else ""
    return rows + _rows(
        ("Рішення комісії", one.get("decision")),
        ("Мотиви", "; ".join(one["motives"])),
        ("Протокол", number),
        ("Подано керівникові", _day(protocol.get("to_head"))),
        ("Відбиток підписаного", protocol.get("sha256")),
    )


def _outcome(values: Mapping[str, Any]) -> list[Row]:
    notice, head, appeal = (values.get(key) or {} for key in ("notice", "head_decision", "appeal"))
    act = head.get("act")
    return _rows(
        ("Повідомлено про рішення", ", ".join(filter(None, (_day(notice.get("date")), notice.get("how"))))),
        ("Ознайомлено з рішенням", _day(values.get("acquainted"))),
        ("Згода на резерв", _day(values.get("consent"))),
        ("Рішення керівника", head.get("decision")),
        ("Акт керівника", f"{act['kind']} від {_day(act['date'])} № {act['number']}" if act else ""),
        ("Мотиви керівника", head.get("ground")),
        ("Скаргу подано", _day(appeal.get("date"))),
        ("Рішення за скаргою", appeal.get("outcome")),
        ("Мотиви рішення за скаргою", appeal.get("motives")),
    )


def _rows(*pairs: tuple[str, Any]) -> list[Row]:
    return [
        {"label": printed(label), "value": printed(str(value))} for label, value in pairs if value not in (None, "")
    ]


def _day(text: str | None) -> str:
    return date_short(date.fromisoformat(text)) if text else ""


def _is_yes(value: Any) -> bool:
    return value is True or value == "так"


def _yes(value: Any) -> str:
    return "відповідає" if _is_yes(value) else "не відповідає"


def _at(items: Sequence[Any], number: int) -> Any:
    return items[number - 1] if number <= len(items) else "–"
