"""The sex that a given name shows; None for a name of both and for an ending that tells nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.declension.people.letters import CONSONANTS, lowered

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


_MEN_IN_CONSONANT = frozenset(
    (
        "адам", "альберт", "антін", "антон", "артем", "артур", "богдан", "борис", "вадим", "валентин", "вікентій",
        "віктор", "гліб", "гнат", "давид", "денис", "ернест", "едуард", "євген", "захар", "ігнат", "іван", "ігор",
        "йосип", "карл", "клим", "костянтин", "леонід", "лев", "лук'ян", "лазар", "макар", "максим", "марат",
        "мар'ян", "мартин", "марк", "мирон", "назар", "наум", "нестор", "олег", "олександр", "олесь", "орест",
        "остап", "панас", "опанас", "пилип", "потап", "прохор", "ренат", "рашид", "рустам", "рустем", "роберт",
        "родіон", "роман", "руслан", "самуїл", "семен", "степан", "стефан", "тарас", "тимур", "тихон", "федір",
        "філіпп", "хаїм", "християн", "юліан", "юхим", "яким", "яків", "ян", "дем'ян", "данил", "даниїл", "еміль",
        "василь", "кость", "анатоль", "ельдар", "прокіп", "герман", "вільям", "генріх", "тигран", "армен", "ашот",
        "арсен", "кіндрат", "гордій", "трохим",
    )
)  # fmt: skip


def is_sex_certain(given: str) -> bool:
    """Whether what `sex_by_given_name` says needs no look: a known name, or an ending that one sex has.

    A consonant alone is no proof of a man where the name is not of the common ones: Шинейд, Кармен.
    """
    word = lowered(given.rpartition("-")[2])
    if word is None or word[-1] not in CONSONANTS | {"ь"}:
        return True
    known = word in _MEN_IN_CONSONANT or word in _WOMEN_IN_CONSONANT
    return known or word.endswith(("слав", "мир", "ій", "ей", "гуль"))


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
