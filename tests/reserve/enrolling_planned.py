"""Every command of enrolment as it can be called on the register of `planned.add_reserve`: for tests over all."""

from __future__ import annotations

ORDER = "розпорядження від 30.04.2009 № 45-к"
BASIS = ("--basis", ORDER)
IN_LIST, FREE = "yefimenko-yuliia-4b9s", "gudz-mariia-3f8k"
OUTSIDER = ("--outsider", "Мельничук Ольга Степанівна", "--employer", "Вигаданська районна рада")
AGREED = "Вигаданська районна рада=лист від 09.01.2013 № 4"

ENROLLING_READING: tuple[tuple[str, ...], ...] = (
    ("reserve", "paper"),
    ("reserve", "paper", "list", "-o", "{folder}/spysok.html"),
    ("reserve", "paper", "plan", IN_LIST, "-o", "{folder}/plan.pdf"),
    ("reserve", "paper", "letter-agreement", "--blank", "--on", "2013-02-01", "-o", "{folder}/lyst.html"),
)
ENROLLING_WRITING: tuple[tuple[str, ...], ...] = (
    (
        *("reserve", "enrol", "inspektor-zahalnoho", FREE, "--year", "2013", "--purpose", "1", "--source", "4"),
        *("--application", "2013-01-15", "--date", "2013-01-21", "--order", ORDER),
    ),
    (
        *("reserve", "enrol", "inspektor-zahalnoho", *OUTSIDER, "--year", "2013", "--purpose", "1", "--source", "3"),
        *("--application", "2013-01-15", "--letter", "лист від 16.01.2013 № 7", "--date", "2013-01-21"),
        *("--order", ORDER),
    ),
    ("reserve", "plan", IN_LIST, "--year", "2013", "--conclusion", "готова до посади", *BASIS),
    ("reserve", "amend", "2013", "zahalnyi-viddil", "--agreed", AGREED, *BASIS),
    (
        *("reserve", "commission", "2013", "zahalnyi-viddil", "--act", "рішення від 10.01.2013 № 2"),
        *("--chair", "Остапчук Віктор Григорович", "--role", "1", *BASIS),
    ),
    ("reserve", "letter", "савчук", "--record", "--date", "2013-01-22", "--number", "9", *BASIS),
    ("reserve", "remove", IN_LIST, "--reason", "за заявою", "--order", ORDER, "--date", "2013-04-05"),
)
