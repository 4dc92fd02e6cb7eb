"""What the topic `dossier` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, PaperKind, RecordKind, Topic
from kadry_cli.dossier.papers.fields import (
    CERTIFICATION_FIELDS,
    COVER_FIELDS,
    INVENTORY_FIELDS,
    ISSUE_FIELDS,
    MOVEMENT_FIELDS,
    REFRESH_FIELDS,
)

_MOVEMENT = ("records.books:MovementBook", "checks.books:check_movement", "checks.kept:kept_movement")
_ISSUE = ("records.books:IssueBook", "checks.books:check_issues", "checks.kept:kept_issues")
_REPORTS = ("records.books:ReportBook", "checks.books:check_reports", "checks.kept:kept_reports")

TOPIC = Topic(
    name="dossier",
    title="Особові справи",
    group="file",
    group_help="Особові справи: відкриття, опис, реєстрація, видача, уточнення, архів",
    commands=(
        CommandEntry("open", "open_commands:open_file", "Відкрити особову справу або продовжити стару"),
        CommandEntry("register", "register_commands:register", "Оформити після призначення і внести до книги"),
        CommandEntry("add", "add_commands:add", "Внести документи до опису справи"),
        CommandEntry("withdraw", "add_commands:withdraw", "Записати вилучення документа за актом"),
        CommandEntry("list", "list_commands:list_files", "Показати справи, опис одної, архів, прострочене, скани"),
        CommandEntry("issue", "lending_commands:issue", "Видати справу під запис у журналі"),
        CommandEntry("return", "lending_commands:take_back", "Записати повернення виданої справи"),
        CommandEntry("refresh", "refresh_commands:refresh", "Щорічне уточнення справ; кого пропущено"),
        CommandEntry("close", "closing_commands:close", "Закрити справу після звільнення"),
        CommandEntry("archive", "closing_commands:archive", "Здати закриту справу до поточного архіву"),
        CommandEntry("book", "book_commands:book", "Показати книгу обліку руху або журнал видачі"),
        CommandEntry("void", "book_commands:void", "Анулювати номер книги обліку руху чи журналу видачі"),
        CommandEntry("report", "report_commands:report", "Зміни від останнього повідомлення; записати нове"),
        CommandEntry("paper", "papers.commands:paper", "Надрукувати папір справи або показати, які є"),
    ),
    records=(
        RecordKind(
            "file",
            "особова справа",
            "people/{person}/file.yaml",
            "records.file:PersonalFile",
            "checks.file:check_file",
            "checks.kept:kept_file",
        ),
        # A book stands in two places; the parts first, so that a slip in the number of a part is told as one.
        RecordKind("movement", "книга обліку руху особових справ", "books/movement/{year}-{part}.yaml", *_MOVEMENT),
        RecordKind("movement", "книга обліку руху особових справ", "books/movement/{year}.yaml", *_MOVEMENT),
        RecordKind("issue", "журнал видачі особових справ", "books/issue/{year}-{part}.yaml", *_ISSUE),
        RecordKind("issue", "журнал видачі особових справ", "books/issue/{year}.yaml", *_ISSUE),
        RecordKind("reports", "повідомлення про зміни облікових даних", "books/reports/{year}-{part}.yaml", *_REPORTS),
        RecordKind("reports", "повідомлення про зміни облікових даних", "books/reports/{year}.yaml", *_REPORTS),
    ),
    register_checks=(
        "checks.register:check_numbers",
        "checks.register:check_files",
        "checks.register:check_issue_of_files",
    ),
    proofs=("proofs:scan_findings",),
    diagnostics=("diagnostics.yaml",),
    law="law.yaml",
    papers=(
        PaperKind("inventory", "Опис документів особової справи", "file-inventory.html.j2", INVENTORY_FIELDS),
        PaperKind("cover", "Обкладинка особової справи", "file-cover.html.j2", COVER_FIELDS),
        PaperKind("certification", "Аркуш-засвідчувач", "file-certification.html.j2", CERTIFICATION_FIELDS),
        PaperKind("refresh-sheet", "Аркуш щорічного уточнення", "file-refresh-sheet.html.j2", REFRESH_FIELDS),
        PaperKind("movement-book", "Книга обліку руху особових справ", "file-movement-book.html.j2", MOVEMENT_FIELDS),
        PaperKind("issue-journal", "Журнал видачі особових справ", "file-issue-journal.html.j2", ISSUE_FIELDS),
    ),
    next_steps=(
        ("register", ("kadry file paper cover {person}",)),
        ("add", ("kadry file list {person}",)),
        ("withdraw", ("kadry file list {person}",)),
        ("issue", ("kadry file return {person} --date ДАТА --basis ПІДСТАВА",)),
        ("return", ("kadry file book issue",)),
        ("close", ("kadry file archive {person} --date ДАТА --basis ПІДСТАВА",)),
        ("archive", ("kadry file list --archive",)),
        ("void", ("kadry file book {name}",)),
    ),
    results=(
        ("open", "results:OpenResult"),
        ("register", "results:RegisterResult"),
        ("add", "results:AddResult"),
        ("withdraw", "results:WithdrawResult"),
        ("list", "results:ListResult"),
        ("issue", "results:IssueResult"),
        ("return", "results:ReturnResult"),
        ("refresh", "results:RefreshResult"),
        ("close", "results:CloseResult"),
        ("archive", "results:ArchiveResult"),
        ("book", "results:BookResult"),
        ("void", "results:VoidResult"),
        ("report", "results:ReportResult"),
        ("paper", "results:PaperResult"),
    ),
)
