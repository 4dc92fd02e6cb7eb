"""Our own field types: text in, exact forms out (design §4).

pydantic's stock types take `1_000`, `+7`, `on` or `1245024000` as a date; these do not. Each type says in its JSON
Schema what its validator accepts. A validator raises `PydanticCustomError` with a stable type that
`records/messages.py` maps to a diagnostic; it never puts the value itself into the message.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, time
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.records import mends
from kadry_cli.core.records.ids import id_problem
from kadry_cli.core.records.plain import Plain, quoted, source_of
from kadry_cli.core.records.years import EARLIEST_YEAR, LATEST_YEAR, within_years

LONGEST_LINE = 500
LONGEST_TEXT = 20_000
LARGEST = 999_999_999

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_FINDING_CODE = re.compile(r"KD[0-9]{3}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_COUNT = re.compile(r"0|[1-9][0-9]{0,8}")
_YEAR = re.compile(r"[12][0-9]{3}")
_RATIO = re.compile(r"(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,4}|/[1-9][0-9]{0,2})?")
_NAME = re.compile(r"[АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’ʼ -]+")


def _scalar(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("text_type", "text expected")
    return value


def read_line(value: Any) -> str:
    """One line of text: quoted where YAML would take it for something else, not empty, no blanks around."""
    text = _scalar(value)
    if isinstance(text, Plain):
        if text in ("", "~"):
            raise PydanticCustomError("text_empty", "empty")
        raise PydanticCustomError("text_unquoted", "must be quoted", {"text": str(text)})
    if not text.strip():
        raise PydanticCustomError("text_empty", "empty")
    if len(text) > LONGEST_LINE or "\n" in text.strip():
        raise PydanticCustomError("text_long", "too long", {"limit": LONGEST_LINE, "shape": "один рядок, "})
    if text != text.strip():
        raise PydanticCustomError("text_spaces", "blanks around", {"text": text.strip()})
    return text


def read_paragraphs(value: Any) -> str:
    """Text of any number of lines, up to `LONGEST_TEXT` characters."""
    text = _scalar(value).rstrip("\n")
    if isinstance(value, Plain) or not text.strip():
        return read_line(value)
    if len(text) > LONGEST_TEXT:
        raise PydanticCustomError("text_long", "too long", {"limit": LONGEST_TEXT, "shape": ""})
    return text


def read_person_name(value: Any, info: ValidationInfo) -> str:
    """A person's name in Ukrainian letters; another script only where the record says `script: latn` (trust 3.6)."""
    text = read_line(value)
    if _NAME.fullmatch(text):
        return text
    from kadry_cli.core.language.lookalikes import name_problems, repair_name

    script: Literal["cyrl", "latn"] = "latn" if (info.data or {}).get("script") == "latn" else "cyrl"
    problems = name_problems(text, script)
    if not problems:
        return text
    # A repaired name looks as it was written: letters of another alphabet, signs that cannot be seen, blanks.
    repaired = repair_name(text, script)
    mend = mends.Mend(source_of(repaired), True) if repaired else None
    raise PydanticCustomError("name_letters", "letters", {"reason": problems[0].reason, "mend": mend})


def read_date(value: Any) -> date:
    """A date `YYYY-MM-DD` that exists in the calendar, of a year that a record may have."""
    text = _scalar(value)
    match = _DATE.fullmatch(text)
    if match is None:
        raise PydanticCustomError("date_form", "date form", {"mend": mends.date_mend(text)})
    year, month, day = map(int, match.groups())
    if not 1 <= month <= 12:
        raise PydanticCustomError("date_form", "date form", {})
    if not within_years(year):
        raise PydanticCustomError("date_year", "date year", {"first": EARLIEST_YEAR, "last": LATEST_YEAR})
    try:
        return date(year, month, day)
    except ValueError:
        days = calendar.monthrange(year, month)[1]
        values = {"year": year, "month": month, "days": days}
        raise PydanticCustomError("no_such_date", "no such date", values) from None


def read_clock(value: Any) -> time:
    """A time of day `HH:MM`, quoted: plain `12:30` is a number to YAML 1.1."""
    text = _scalar(value)
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise PydanticCustomError("clock_form", "clock form", {"mend": mends.clock_mend(text)})
    if isinstance(text, Plain):
        raise PydanticCustomError("text_unquoted", "must be quoted", {"text": str(text)})
    return time(int(match[1]), int(match[2]))


def read_count(value: Any, least: int = 0) -> int:
    """A whole number from `least`, plain: `15`, never `015`, `1_000`, `+7` or `"15"`."""
    text = _scalar(value)
    if not _COUNT.fullmatch(text) or int(text) < least:
        raise PydanticCustomError("count_form", "count form", {"mend": mends.count_mend(text, least)})
    if not isinstance(text, Plain):
        raise PydanticCustomError("count_quoted", "plain number expected", {"text": text})
    return int(text)


def read_positive(value: Any) -> int:
    """A whole number from 1."""
    return read_count(value, 1)


def read_ratio(value: Any) -> str:
    """How many times something is taken, above zero and as written: `3`, `1.5`, `1/2`, plain or in quotes."""
    text = str(_scalar(value))
    if not _RATIO.fullmatch(text) or not Fraction(text):
        raise PydanticCustomError("ratio_form", "ratio form", {"mend": mends.ratio_mend(text)})
    return text


def read_mark(value: Any) -> str:
    """A mark as written: whether it is one of the scale is the law's matter on the date of the exam (D17)."""
    return str(_scalar(value)).strip()


def read_id(value: Any) -> str:
    """The id of a record: see `records/ids.py`."""
    text = _scalar(value)
    problem = id_problem(text)
    if problem:
        raise PydanticCustomError("id_form", "id form", {"reason": problem, "mend": mends.id_mend(text)})
    if isinstance(text, Plain):
        raise PydanticCustomError("text_unquoted", "must be quoted", {"text": str(text)})
    return text


def read_finding_code(value: Any) -> str:
    """The code of a diagnostic: `KD` and three digits."""
    text = read_line(value)
    if not _FINDING_CODE.fullmatch(text):
        raise PydanticCustomError("finding_code", "finding code")
    return text


def read_sha256(value: Any) -> str:
    """A SHA-256 digest, or any other 256 bits: 64 lower-case hexadecimal digits, quoted where all are decimal."""
    text = _scalar(value)
    if not _SHA256.fullmatch(text):
        raise PydanticCustomError("digest_form", "digest form", {"mend": mends.digest_mend(text)})
    if isinstance(text, Plain):
        raise PydanticCustomError("text_unquoted", "must be quoted", {"text": str(text)})
    return text


def read_yes_no(value: Any) -> bool:
    """«так» or «ні»."""
    text = _scalar(value)
    if text not in ("так", "ні"):
        mend = mends.yes_no_mend(text)
        raise PydanticCustomError("choice", "choice", {"allowed": "так, ні", "near": "", "mend": mend})
    return text == "так"


def read_edrpou(value: Any) -> str:
    """Code of a body in the state register of organisations: eight digits with a check digit, not all zero."""
    text = read_line(value)
    if not _is_edrpou(text):
        digits = "".join(text.split())
        mend = mends.Mend(quoted(digits), True) if digits != text and _is_edrpou(digits) else None
        raise PydanticCustomError("edrpou", "edrpou", {"mend": mend})
    return text


def _is_edrpou(text: str) -> bool:
    from stdnum.ua import edrpou

    return bool(re.fullmatch("[0-9]{8}", text)) and text != "00000000" and edrpou.is_valid(text)


def read_year(value: Any) -> int:
    """A year of four digits from `EARLIEST_YEAR` to `LATEST_YEAR`, plain."""
    text = _scalar(value)
    if not _YEAR.fullmatch(text) or not within_years(int(text)):
        raise PydanticCustomError("year_form", "year form", {})
    if not isinstance(text, Plain):
        raise PydanticCustomError("count_quoted", "plain number expected", {"text": text})
    return int(text)


def read_tax_number(value: Any) -> str:
    """A taxpayer's number: ten digits with a check digit, not all zero."""
    text = read_line(value)
    if not _is_tax_number(text):
        digits = "".join(text.split())
        mend = mends.Mend(quoted(digits), True) if digits != text and _is_tax_number(digits) else None
        raise PydanticCustomError("tax_number", "tax number", {"mend": mend})
    return text


def _is_tax_number(text: str) -> bool:
    from stdnum.ua import rntrc

    return bool(re.fullmatch("[0-9]{10}", text)) and text != "0000000000" and rntrc.is_valid(text)


class Reads(PlainValidator):
    """A reader that is the whole validation, without pydantic's look at its signature and at the source type for every
    field of every model: that took half of the time of building the models."""

    def __get_pydantic_core_schema__(self, source_type: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """pydantic's hook."""
        return core_schema.no_info_plain_validator_function(self.func)  # type: ignore[arg-type]


class ReadsBeside(PlainValidator):
    """The same for a reader that looks at the fields read before its own."""

    def __get_pydantic_core_schema__(self, source_type: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """pydantic's hook."""
        return core_schema.with_info_plain_validator_function(self.func)  # type: ignore[arg-type]


class Choice:
    """A closed list of official words; the three apostrophes are equal, the file keeps its own.

    `Attendance = Annotated[str, Choice("з'явився", "не з'явився", means=("складав іспит", "не прийшов"))]`: `means`
    says of each word, in the editor, when it is written.
    """

    def __init__(self, *words: str, means: tuple[str, ...] = ()) -> None:
        self.words = words
        self.means = means
        self._official = {canonical(word): word for word in words}

    def read(self, value: Any) -> str:
        """The official word that a text means."""
        text = _scalar(value)
        found = self._official.get(canonical(text))
        if found is None:
            mend = mends.choice_mend(text, self.words)
            values = {"allowed": ", ".join(self.words), "near": str(text), "mend": mend}
            raise PydanticCustomError("choice", "choice", values)
        return found

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """pydantic's hook: the words are the whole validation."""
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """pydantic's hook: every word, with each of the apostrophes."""
        means = self.means or ("",) * len(self.words)
        told = dict(zip(self.words, means, strict=True))
        told |= {word.replace("'", other): mean for other in "’ʼ" for word, mean in told.items() if "'" in word}
        described = {"enumDescriptions": list(told.values())} if self.means else {}
        said = {"errorMessage": f"Напишіть одне з: {', '.join(self.words)}"}
        return {"type": "string", "enum": list(told), **described, **said}


def _pattern(expression: str, said: str) -> dict[str, Any]:
    """A text of a form; `errorMessage` is what the YAML language server says of anything else."""
    return {"type": "string", "pattern": expression, "errorMessage": said}


_LOOKS_OTHERWISE = "Потрібен текст; схожий на число чи true/false беруть у лапки"
_LINE = {
    **_pattern(r"^\S(.*\S)?(?!\n)$", _LOOKS_OTHERWISE),
    "patternErrorMessage": "Потрібен один рядок без пробілів на краях",
    "minLength": 1,
    "maxLength": LONGEST_LINE,
}
_PARAGRAPHS = {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT, "errorMessage": _LOOKS_OTHERWISE}
_WHOLE = {"type": "integer", "maximum": LARGEST, "errorMessage": "Потрібне ціле число цифрами, без лапок"}

Text = Annotated[str, Reads(read_line), WithJsonSchema(_LINE)]
Paragraphs = Annotated[str, Reads(read_paragraphs), WithJsonSchema(_PARAGRAPHS)]
PersonName = Annotated[str, ReadsBeside(read_person_name), WithJsonSchema(_LINE)]
IsoDate = Annotated[
    date,
    Reads(read_date),
    WithJsonSchema(
        {
            **_pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "Дату пишуть РРРР-ММ-ДД: 2009-06-15"),
            "format": "date",
            "examples": ["2009-06-15"],
        }
    ),
]
Clock = Annotated[
    time,
    Reads(read_clock),
    WithJsonSchema(_pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$", "Час пишуть ГГ:ХХ у лапках")),
]
Count = Annotated[int, Reads(read_count), WithJsonSchema({**_WHOLE, "minimum": 0})]
Positive = Annotated[int, Reads(read_positive), WithJsonSchema({**_WHOLE, "minimum": 1})]
Ratio = Annotated[
    str,
    Reads(read_ratio),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1000},
                {"type": "string", "pattern": r"^(0|[1-9][0-9]{0,2})(\.[0-9]{1,4}|/[1-9][0-9]{0,2})?$"},
            ],
            "errorMessage": "Потрібне число, більше за нуль: 3, 1.5 або 1/2",
        }
    ),
]
MarkText = Annotated[
    str, Reads(read_mark), WithJsonSchema({"type": "integer", "errorMessage": "Оцінку пишуть числом, без лапок"})
]
Id = Annotated[
    str,
    Reads(read_id),
    WithJsonSchema(
        {
            **_pattern("^[a-z0-9]+(-[a-z0-9]+)*$", "Код пишуть малими латинськими літерами, цифрами та дефісом"),
            "minLength": 2,
            "maxLength": 64,
        }
    ),
]
FindingCode = Annotated[
    str, Reads(read_finding_code), WithJsonSchema(_pattern("^KD[0-9]{3}$", "Потрібен код зауваження: KD і три цифри"))
]
Sha256 = Annotated[
    str, Reads(read_sha256), WithJsonSchema(_pattern("^[0-9a-f]{64}$", "Потрібні 64 шістнадцяткові цифри: 0–9, a–f"))
]
YesNo = Annotated[
    bool,
    Reads(read_yes_no),
    WithJsonSchema({"type": "string", "enum": ["так", "ні"], "errorMessage": "Напишіть «так» або «ні»"}),
]
Edrpou = Annotated[str, Reads(read_edrpou), WithJsonSchema(_pattern("^[0-9]{8}$", "Потрібні вісім цифр у лапках"))]
Year = Annotated[
    int,
    Reads(read_year),
    WithJsonSchema(
        {
            "type": "integer",
            "minimum": EARLIEST_YEAR,
            "maximum": LATEST_YEAR,
            "errorMessage": "Рік пишуть чотирма цифрами",
        }
    ),
]
TaxNumber = Annotated[
    str, Reads(read_tax_number), WithJsonSchema(_pattern("^[0-9]{10}$", "Потрібні десять цифр у лапках"))
]
