"""The sex that a given name shows; None for a name of both and for an ending that tells nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.declension.letters import CONSONANTS, lowered

if TYPE_CHECKING:
    from kadry_cli.core.language.names import Sex

_MEN_IN_A = frozenset(
    (
        "микола", "никола", "нікола", "ілля", "сава", "савва", "лука", "хома", "фома", "кузьма", "ярема", "микита",
        "никита", "нікіта", "олекса", "гаврила", "варнава", "єремія", "ієремія", "захарія", "азарія", "юда", "іона",
        "йона", "мина", "сила", "мустафа", "муса", "іса", "абдулла", "абдула", "гамза", "хамза", "мірза", "юра",
        "вова", "коля", "вася", "вітя", "толя", "володя", "льоня", "льоша", "альоша", "гриша", "діма", "міша",
        "костя", "боря", "гена", "жора", "гоша", "яша", "стьопа", "рома", "сірожа", "петя", "ваня", "федя", "даніла",
        "данила", "кирила", "ісая", "геза", "мірча", "жан-франсуа", "зія", "яхья", "ях'я", "акіра", "вавила",
    )
)  # fmt: skip
_BOTH = frozenset(
    (
        "саша", "женя", "валя", "слава", "шура", "паша", "сіма", "тома", "сашка", "міка", "мішель", "андреа",
        "даніель", "каміль", "нур", "ясмін", "сон", "кім", "рене", "крістіан", "жаклін", "домінік",
    )
)  # fmt: skip
_WOMEN_IN_CONSONANT = frozenset(
    (
        "любов", "юдиф", "руф", "рут", "есфір", "естер", "агар", "суламіф", "зейнаб", "кармен", "ірен", "елен",
        "едіт", "маргарет", "жаннет", "елізабет", "аніт", "інгрід", "астрід", "катрін", "вівіан", "ліліан",
        "долорес", "мерседес", "гульнар", "айнур", "айдан", "гюльшан", "лейсан", "нурай", "айсель", "ізабель",
        "нінель", "рашель", "рахіль", "рахель", "ніколь", "адель", "жизель", "жізель", "гюзель", "ассоль", "айгуль",
        "гульназ", "сюзан", "шарлот", "хільдегард", "маріам", "мар'ям", "міріам", "марьям", "ніно", "манана",
    )
)  # fmt: skip


def sex_by_given_name(given: str) -> Sex | None:
    """Микола, Ілля: a man; Любов, Нінель: a woman; Саша, Женя, Рене: None.

    Else a consonant and -о show a man, -а and -я a woman. Of a double name the last part is asked first, as in
    Анна-Марія and Жан-Поль; an initial or a name in other letters shows nothing.
    """
    for piece in reversed(given.split("-")):
        word = lowered(piece)
        if word is None or word in _BOTH:
            continue
        if word in _MEN_IN_A:
            return "m"
        if word in _WOMEN_IN_CONSONANT or word.endswith("гуль"):
            return "f"
        if word.endswith(("а", "я")):
            return "f"
        if word[-1] in CONSONANTS or word[-1] in "оь":
            return "m"
    return None
