"""The commission's sittings for admission and for selection: presence, recusals, votes, decisions (C1-C8, C13).

The sitting of the exam stands in `exam.yaml`; each kind of sitting has its own protocol (readings, B18, D15).
"""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Choice, Clock, Count, Id, IsoDate, Paragraphs, Positive, Sha256, Text, YesNo

ADMISSION, SELECTION = "допуск", "відбір"
OPEN, SECRET = "відкрите", "таємне"
WINNER, RESERVE, NOT_RECOMMENDED, FAILED_EXAM = (
    "переможець",
    "рекомендовано до резерву",
    "не рекомендовано",
    "не склав іспиту",
)
ADMITTED, NOT_ADMITTED = "допущено", "не допущено"

Purpose = Annotated[str, Choice(ADMISSION, SELECTION, means=("кого допустити до іспиту", "кого рекомендувати"))]
VoteForm = Annotated[str, Choice(OPEN, SECRET, means=("голоси записано поіменно", "записано лише підсумок"))]
Verdict = Annotated[
    str,
    Choice(
        WINNER,
        RESERVE,
        NOT_RECOMMENDED,
        FAILED_EXAM,
        ADMITTED,
        NOT_ADMITTED,
        means=(
            "рекомендовано призначити на посаду",
            "рекомендовано зарахувати до кадрового резерву за згодою",
            "не рекомендовано призначити",
            "визнано таким, що не склав іспиту",
            "допущено до іспиту",
            "не допущено до іспиту",
        ),
    ),
]
PART_PRESENCE, PART_VOTES, PART_DECISIONS, PART_PROTOCOL = "присутність", "голосування", "рішення", "протокол"
PartName = Annotated[
    str,
    Choice(
        PART_PRESENCE,
        PART_VOTES,
        PART_DECISIONS,
        PART_PROTOCOL,
        means=(
            "день, місце, хто був, кого не було, відводи",
            "форма, бюлетені, обговорення, голоси",
            "рішення щодо кандидатів і повторний конкурс",
            "номер, дата, підписи, власні думки",
        ),
    ),
]
RecusalKind = Annotated[str, Choice("самовідвід", "відвід", means=("заявив сам член комісії", "заявив хтось інший"))]


ON_DOCUMENTS, ON_EXAM, ON_INTERVIEWS, ON_CANDIDATES, ON_RESERVE, ON_REPEAT = (
    "документи",
    "іспит",
    "співбесіда",
    "кандидати",
    "резерв",
    "повторний конкурс",
)
AGENDA_TOPICS = (ON_DOCUMENTS, ON_EXAM, ON_INTERVIEWS, ON_CANDIDATES, ON_RESERVE, ON_REPEAT)
AgendaTopic = Annotated[
    str,
    Choice(
        *AGENDA_TOPICS,
        means=(
            "результати розгляду документів",
            "реферати й результати іспиту",
            "результати співбесіди",
            "рішення щодо кожного кандидата",
            "рекомендування до кадрового резерву",
            "проведення повторного конкурсу",
        ),
    ),
]


class AwayMember(Record):
    """A member of the commission who was not there."""

    id: Id = about("Член комісії", "Код особи з переліку комісії.", examples=("kovtun-larysa-9m3x",))
    reason: Text = about("Причина відсутності", "Наприклад, «у відпустці».")


class Recusal(Record):
    """A member who does not take part in the decision on a candidate (C13)."""

    member: Id = about("Член комісії", "Код особи з переліку комісії.", examples=("kovtun-larysa-9m3x",))
    candidate: Id | None = about(
        "Щодо кого", "Код кандидата; без нього – щодо всього засідання.", default=None, examples=("kovtun-larysa-9m3x",)
    )
    kind: RecusalKind = about("Хто заявив", "Самовідвід – сам член комісії, відвід – хтось інший.")
    reason: Text = about("Причина", "Наприклад, «близька особа кандидата».")
    granted: YesNo = about("Задоволено", "Рішення комісії про відвід.", default=True)


class NamedVotes(Record):
    """An open vote: who voted how."""

    approve: tuple[Id, ...] = about("За", "Коди членів комісії.", default=(), alias="for")
    against: tuple[Id, ...] = about("Проти", "Коди членів комісії.", default=())
    abstained: tuple[Id, ...] = about("Утрималися", "Коди членів комісії.", default=())


class CountedVotes(Record):
    """A secret vote: counts only, never who (C5)."""

    approve: Count = about("За", "Кількість голосів.", alias="for")
    against: Count = about("Проти", "Кількість голосів.")
    abstained: Count = about("Утрималися", "Кількість голосів.", default=0)


class Ballots(Record):
    """The ballots of a secret vote, counted by the members the commission chose (papers 2.8)."""

    group: tuple[Id, ...] = about("Лічильна група", "Коди обраних членів комісії.", at_least=1)
    printed: Count = about("Виготовлено бюлетенів", "Кількість.")
    issued: Count = about("Видано бюлетенів", "Кількість.")
    found: Count = about("Виявлено бюлетенів", "Кількість у скриньці.")
    invalid: Count = about("Недійсних бюлетенів", "Кількість.", default=0)


class Vote(Record):
    """The vote on one question about one candidate (C2-C5)."""

    candidate: Id = about("Кандидат", "Код особи з переліку кандидатів.", examples=("kovtun-larysa-9m3x",))
    question: Verdict = about("Про що голосували", "Те, що комісія пропонує вирішити.")
    named: NamedVotes | None = about("Поіменні голоси", "Відкрите голосування.", default=None)
    counted: CountedVotes | None = about("Підсумок голосів", "Таємне голосування.", default=None)
    chair: (
        Annotated[
            str, Choice("за", "проти", "утримався", means=("голос на підтримку", "голос проти", "ні за, ні проти"))
        ]
        | None
    ) = about("Голос голови", "За таємного голосування, коли голоси порівну: як голова подав голос.", default=None)


class AgendaItem(Record):
    """What was said and resolved on one item of the agenda (papers 2.8). What is decided on a candidate is not here: it
    follows from the votes."""

    topic: AgendaTopic = about("Питання порядку денного", "Про що йшлося.")
    reporter: Text | None = about("Доповідач", "Як його назвати в протоколі.", default=None, examples=("Ковтун Л. М.",))
    spoken: Paragraphs | None = about("Виступили", "Хто виступив і про що.", default=None)
    resolved: Paragraphs | None = about(
        "Ухвалили", "Лише там, де не голосують по кандидатах: «взяти до відома».", default=None
    )
    votes: CountedVotes | None = about("Голосування", "Про повторний конкурс чи «взяти до відома».", default=None)


class CandidateDecision(Record):
    """What the commission decided about one candidate; it must follow from the votes."""

    candidate: Id = about("Кандидат", "Код особи з переліку кандидатів.", examples=("kovtun-larysa-9m3x",))
    verdict: Verdict = about("Рішення комісії", "Одне з рішень, які знає протокол.")
    motives: Text | None = about("Мотиви", "Чому так вирішено, якщо комісія це записала.", default=None)


class SeparateOpinion(Record):
    """A member's separate opinion («власна думка») attached to the protocol (C8)."""

    member: Id = about("Член комісії", "Код особи з переліку комісії.", examples=("kovtun-larysa-9m3x",))
    date: IsoDate = about("Дата власної думки", "День, коли її подано.")
    sheets: Positive = about("Аркушів", "На скількох аркушах.", default=1)


class SealedPart(Record):
    """The fingerprint of one part of what was signed; by it a change can be named."""

    part: PartName = about("Частина протоколу", "Присутність, голосування, рішення або сам протокол.")
    sha256: Sha256 = about("Відбиток частини", "64 цифри; обчислює програма.")


class SelectionProtocol(Record):
    """The protocol of the sitting: number, who signed, when it went to the head, its sealed content (C6, C7)."""

    number: Text = about("Номер", 'У лапках: "3".')
    date: IsoDate = about("Дата протоколу", "День засідання.")
    signed: tuple[Id, ...] = about("Хто підписав", "Усі присутні члени комісії.", default=())
    to_head: IsoDate | None = about("Подано керівникові", "День, коли керівник одержав протокол.", default=None)
    sha256: Sha256 | None = about(
        "Відбиток підписаного", "64 цифри; обчислює програма, за ними видно зміни після підпису.", default=None
    )
    parts: tuple[SealedPart, ...] = about(
        "Відбитки частин", "Обчислює програма: за ними видно, яку частину змінено після підпису.", default=()
    )


class CommissionSitting(Record):
    """One sitting of the commission on admission or on selection."""

    date: IsoDate = about("Дата засідання", "День засідання.")
    hour: Clock | None = about("Година", 'Час у лапках: "10:00".', default=None)
    place: Text | None = about("Місце засідання", "Кабінет чи зала.", default=None)
    purpose: Purpose = about("Мета засідання", "Допуск до іспиту або відбір.")
    posts: tuple[Id, ...] = about("Посади", "Яких посад стосується; не заповнюйте, якщо всіх.", default=())
    present: tuple[Id, ...] = about("Присутні члени комісії", "Коди членів комісії.", default=())
    absent: tuple[AwayMember, ...] = about("Відсутні члени комісії", "З причинами.", default=())
    recusals: tuple[Recusal, ...] = about("Відводи", "Заявлені на засіданні.", default=())
    form: VoteForm | None = about("Форма голосування", "Яку обрала комісія.", default=None)
    ballots: Ballots | None = about("Бюлетені", "Лише для таємного голосування.", default=None)
    discussed: Paragraphs | None = about("Слухали й виступили", "Зміст обговорення для протоколу.", default=None)
    agenda: tuple[AgendaItem, ...] = about(
        "Порядок денний", "Доповідачі, виступи й ухвали; питання програма ставить сама.", default=()
    )
    votes: tuple[Vote, ...] = about("Голосування", "По кожному кандидату окремо.", default=())
    decisions: tuple[CandidateDecision, ...] = about("Рішення", "По кожному кандидату.", default=())
    repeat: YesNo = about("Повторний конкурс", "Комісія ухвалила провести повторний конкурс.", default=False)
    opinions: tuple[SeparateOpinion, ...] = about("Власні думки", "Додані до протоколу.", default=())
    protocol: SelectionProtocol | None = about("Протокол", "Коли його складено.", default=None)
