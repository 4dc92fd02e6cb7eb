"""What the YAML parsers complain of, in Ukrainian: libyaml's words and those of PyYAML's own parser."""

from __future__ import annotations

GENERAL = "запис не відповідає правилам YAML"
NO_SUCH_CHARACTER = "такого знака Юнікоду немає"

UNENDED = ("found unexpected end of stream", "found unexpected document")
"""Problems met at the end of the file but made where the text began."""

_STRAY_COLON = "двокрапка «:» не на місці: перевірте відступ, а текст із двокрапкою візьміть у лапки"
_COLON = "після назви поля немає двокрапки «:»"
_INDENT = "рядок порушує будову запису: перевірте відступ, лапки й дужки"
_BANG = "значення, що починається з «!», має бути в лапках"
_NAME = "значення, що починається з «&» чи «*», має бути в лапках"
_NODE = "тут мало стояти значення"

PROBLEMS = (
    ("mapping values are not allowed", _STRAY_COLON),
    ("mapping keys are not allowed", "назва поля там, де її не може бути"),
    ("block sequence entries are not allowed", "«- » там, де списку не може бути"),
    ("sequence entries are not allowed", "«- » там, де списку не може бути"),
    ("could not find expected ':'", _COLON),
    ("did not find expected key", _INDENT),
    ("expected <block end>", _INDENT),
    ("did not find expected '-' indicator", "у списку рядок починається не з «- »"),
    ("did not find expected ',' or ']'", "список у дужках не закрито: бракує «,» або «]»"),
    ("expected ',' or ']'", "список у дужках не закрито: бракує «,» або «]»"),
    ("did not find expected ',' or '}'", "запис у дужках не закрито: бракує «,» або «}»"),
    ("expected ',' or '}'", "запис у дужках не закрито: бракує «,» або «}»"),
    ("did not find expected node content", _NODE),
    ("expected the node content", _NODE),
    ("did not find expected <document start>", "після кінця запису стоїть ще щось"),
    ("expected '<document start>'", "після кінця запису стоїть ще щось"),
    ("found character", "значення не може починатися з такого знака (@, `, %): візьміть його в лапки"),
    ("found unexpected end of stream", "лапки не закрито"),
    ("found unexpected document", "лапки не закрито"),
    ("found unknown escape character", "після «\\» у подвійних лапках стоїть незрозумілий знак"),
    ("did not find expected hexdecimal number", "після \\x, \\u чи \\U бракує шістнадцяткових цифр"),
    ("expected escape sequence of", "після \\x, \\u чи \\U бракує шістнадцяткових цифр"),
    ("found invalid Unicode character escape code", NO_SUCH_CHARACTER),
    ("found a tab character", "у відступі стоїть табуляція"),
    ("found an indentation indicator equal to 0", "після «|» чи «>» відступ не може бути 0"),
    ("expected indentation indicator in the range", "після «|» чи «>» відступ не може бути 0"),
    ("did not find expected comment or line break", "після «|» чи «>» у тому ж рядку стоїть зайве"),
    ("expected a comment or a line break", "після «|» чи «>» у тому ж рядку стоїть зайве"),
    ("expected chomping or indentation indicators", "після «|» чи «>» у тому ж рядку стоїть зайве"),
    ("found unexpected ':'", _STRAY_COLON),
    ("did not find expected alphabetic or numeric", _NAME),
    ("expected alphabetic or numeric character", _NAME),
    ("did not find expected tag URI", _BANG),
    ("expected URI", _BANG),
    ("did not find expected '!'", _BANG),
    ("expected '!'", _BANG),
    ("did not find the expected '>'", _BANG),
    ("expected '>'", _BANG),
    ("did not find expected whitespace", _BANG),
    ("expected ' '", _BANG),
    ("found undefined tag handle", _BANG),
)
"""Beginning of the parser's problem -> words; the first that fits counts."""
