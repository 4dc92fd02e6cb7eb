"""What the topic `hiring` brings: the commands and papers of a competition."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, Topic

TOPIC = Topic(
    name="hiring",
    title="Конкурс: кроки, папери, строки",
    group="competition",
    group_help="Конкурс на заміщення вакантної посади: від наказу до призначення",
    commands=(
        CommandEntry("new", "announcing.new_commands:new", "Завести конкурс за актом керівника"),
        CommandEntry("announce", "announcing.announce_commands:announce", "Записати оголошення й ознайомлення"),
        CommandEntry("apply", "intake.apply_commands:apply", "Прийняти заяву: номер, документи, розписки"),
        CommandEntry("admit", "intake.admit_commands:admit", "Розглянути документи й вирішити про допуск"),
        CommandEntry("interview", "intake.interview_commands:interview", "Записати співбесіду й реферат"),
        CommandEntry("repeat", "announcing.repeat_commands:repeat", "Завести повторний конкурс"),
    ),
    papers=(),
    results=(
        ("new", "announcing.results:NewResult"),
        ("announce", "announcing.results:AnnounceResult"),
        ("apply", "intake.results:ApplyResult"),
        ("admit", "intake.results:AdmitResult"),
        ("interview", "intake.results:InterviewResult"),
        ("repeat", "announcing.results:RepeatResult"),
    ),
    next_steps=(),
)
