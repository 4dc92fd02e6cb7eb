"""A merge of two files of one record: the values merged field by field, the comments and the layout of ours kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from pydantic import BaseModel

from kadry_cli.audit.comparing import Value, is_items, matched
from kadry_cli.audit.words import title_of, value_words
from kadry_cli.core.finding import Loc
from kadry_cli.core.records.base import file_keys, model_at
from kadry_cli.core.register.editor import Edit, EditError, Insert, Put, Remove, UnreadableError, edit
from kadry_cli.core.register.reader import read_text
from kadry_cli.core.register.text_comments import comments_of
from kadry_cli.core.register.text_places import Places
from kadry_cli.hooks.merging import Conflict, merged

OURS, BETWEEN, THEIRS = "<<<<<<< тут", "=======", ">>>>>>> там"
NOTHING = "немає"


class MergedFile(NamedTuple):
    """The file after a merge, and why it is not finished, in sentences; none where it is."""

    data: bytes
    conflicts: tuple[str, ...] = ()


class Sides(NamedTuple):
    """The three states of a file, as git hands them over; `lines` is git's own merge by lines, None where lines cannot
    be merged so."""

    base: bytes
    ours: bytes
    theirs: bytes
    lines: bytes | None = None


def merged_file(path: str, model: type[BaseModel] | None, sides: Sides) -> MergedFile:
    """The merge of a file of the register; `model` is None for one that is no record."""
    if model is None:
        if sides.lines is not None:
            return MergedFile(sides.lines)
        return MergedFile(marked(sides.ours, sides.theirs), ("обидві сторони змінили ті самі рядки",))
    values = [_value(data, path) for data in sides[:3]]
    unread = [side for side, (_, code) in zip(("було", "тут", "там"), values, strict=True) if code]
    if unread:
        words = f"файл не читається ({', '.join(unread)}), тому за полями його не злито"
        return MergedFile(marked(sides.ours, sides.theirs), (words,))
    (base, _), (ours, _), (theirs, _) = values
    found = merged(base, ours, theirs)
    if not found.conflicts and sides.lines is not None and read_text(sides.lines, path)[0] == found.ours:
        return MergedFile(sides.lines)
    said = tuple(conflict_words(model, one, ours if one.in_ours else theirs) for one in found.conflicts)
    try:
        one = _edited(sides.ours, path, ours, found.ours, model)
        text = marked(one, _edited(one, path, found.ours, found.theirs, model))
    except (EditError, UnreadableError):
        return MergedFile(marked(sides.ours, sides.theirs), (*said, "файл не вдалося викласти за полями"))
    lost = _comments(sides.theirs) - _comments(sides.base) - _comments(one)
    if lost:
        text += marked(b"", "".join(f"{comment}\n" for comment in lost).encode())
        said += ("примітки, додані там, стоять у кінці файлу: перенесіть їх самі",)
    return MergedFile(text, said)


def _value(data: bytes, path: str) -> tuple[Value, str]:
    """The values of a file, None for one that was not there; the code of what is wrong with one that does not read."""
    if not data:
        return None, ""
    value, findings = read_text(data, path)
    return value, findings[0].code if findings else ""


def conflict_words(model: type[BaseModel], one: Conflict, state: Value) -> str:
    """«Ранг: тут 8, там 9, було 9»; personal data are masked."""
    title = title_of(model, one.loc, state, reveal=False) if one.loc else "Увесь запис"
    ours, theirs, base = (
        value_words(model, one.loc, value, reveal=False) if value is not None else NOTHING
        for value in (one.ours, one.theirs, one.base)
    )
    if one.twins:
        return f"{title}: обидві сторони додали такий рядок: тут «{ours}», там «{theirs}»"
    if not one.loc:
        return f"{title}: його створено на обох сторонах по-різному"
    return f"{title}: тут {ours}, там {theirs}, було {base}"


def marked(ours: bytes, theirs: bytes) -> bytes:
    """Two texts as one: every run of lines in which they differ stands twice between marks that no reader accepts."""
    one, other = (data.decode("utf-8", "surrogateescape").splitlines(keepends=True) for data in (ours, theirs))
    pieces: list[str] = []
    for tag, first, last, start, end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces += one[first:last]
        else:
            pieces += [f"{OURS}\n", *_ended(one[first:last]), f"{BETWEEN}\n", *_ended(other[start:end]), f"{THEIRS}\n"]
    return "".join(pieces).encode("utf-8", "surrogateescape")


def _ended(lines: list[str]) -> list[str]:
    return [line if line.endswith(("\n", "\r")) else f"{line}\n" for line in lines]


def _edited(data: bytes, path: str, old: Value, new: Value, model: type[BaseModel]) -> bytes:
    """The file with the newer values. EditError where the strict reader would see others."""
    done = edit(data, path, list(edits_to(old, new, model))).data
    if read_text(done, path)[0] != new:
        raise EditError("the file does not hold what was merged")
    return done


def edits_to(old: Value, new: Value, model: type[BaseModel], loc: Loc = ()) -> Iterator[Edit]:
    """The edits that bring a file from values to others; rows keep their lines and comments, wherever others come or
    go."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        described = model_at(model, loc)
        order = tuple(file_keys(described)) if described is not None else ()
        for key, value in new.items():
            if key in old:
                yield from edits_to(old[key], value, model, (*loc, key))
            else:
                yield Put((*loc, key), value, order)
        yield from (Remove((*loc, key)) for key in old if key not in new)
    elif is_items(old) and isinstance(new, list) and (not new or is_items(new)):
        yield from _of_rows(old, new, model, loc)
    else:
        yield Put(loc, new)


def _of_rows(old: list[Value], new: list[Value], model: type[BaseModel], loc: Loc) -> Iterator[Edit]:
    pairs = matched(old, new)
    order = [pairs[at] for at in sorted(pairs)]
    if order != sorted(order):
        yield Put(loc, new)
        return
    kept = set(order)
    yield from (Remove((*loc, at)) for at in reversed(range(len(old))) if at not in kept)
    for at, item in enumerate(new):
        if at in pairs:
            yield from edits_to(old[pairs[at]], item, model, (*loc, at))
        else:
            yield Insert(loc, item, at)


def _comments(data: bytes) -> Counter[str]:
    text = data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    return Counter(comment.text for comment in comments_of(Places(text))) if text else Counter()
