"""What the commands of the body hand back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted


class VisaResult(TypedDict):
    """Who of the personnel service has visaed an order, and when."""

    name: str
    date: str


class AcquaintedResult(TypedDict):
    """Somebody who knows of an order: `how` is «ознайомлення» or «акт про відмову»."""

    person: str
    how: str
    date: str


class OrderResult(TypedDict):
    """One line of the book of orders; `printed` is the number with its index, «12-к»."""

    year: int
    series: str | None
    number: int
    printed: str
    date: str | None
    kind: str | None
    signer: str | None
    subject: str | None
    void: bool
    reason: str | None
    visa: VisaResult | None
    acquainted: list[AcquaintedResult]


class UnacquaintedResult(TypedDict):
    """People in whose cards an order is a ground and who are not acquainted with it."""

    year: int
    printed: str
    people: list[str]


class EnteredOrder(TypedDict):
    """An entry of the book and its file; `citation` is the basis it gives, null for a void one."""

    order: OrderResult
    book: str
    citation: str | None


class OrderAddResult(EnteredOrder, Acted):
    """An entry and the act that recorded it."""


class ChangedOrder(TypedDict):
    """A line of the book as it stands now, and its file."""

    order: OrderResult
    book: str


class OrderVisaResult(ChangedOrder, Acted):
    """A visa and the act that recorded it."""


class OrderListResult(TypedDict):
    """The lines of the books by year, series and number; `unacquainted` is filled where it is asked for."""

    orders: list[OrderResult]
    unacquainted: list[UnacquaintedResult]


class OrderCheckResult(TypedDict):
    """How many books and entries were checked."""

    books: int
    orders: int


_Dated = TypedDict("_Dated", {"from": str})
"""The key is a word of Python."""


class NewUnitResult(_Dated):
    """A unit created."""

    id: str
    name: str
    parent: str | None
    genitive: str | None


class MadeUnit(TypedDict):
    """What the command says of a unit created."""

    unit: NewUnitResult


class UnitAddResult(MadeUnit, Acted):
    """A unit and the act that created it."""


class RenamedUnitResult(_Dated):
    """A unit with its new name and the one before."""

    id: str
    name: str
    before: str


class RenamedUnit(TypedDict):
    """What the command says of a unit renamed."""

    unit: RenamedUnitResult


class UnitRenameResult(RenamedUnit, Acted):
    """A unit and the act that renamed it."""


class AbolishedUnitResult(TypedDict):
    """A unit that is no more from a day, and the posts cut with it."""

    id: str
    until: str
    posts: list[str]


class AbolishedUnit(TypedDict):
    """What the command says of a unit abolished."""

    unit: AbolishedUnitResult


class UnitAbolishResult(AbolishedUnit, Acted):
    """A unit and the act that abolished it."""


class UnitRowResult(_Dated):
    """A unit on a day: its name then, how deep it stands, its posts and staff units."""

    id: str
    name: str
    genitive: str | None
    parent: str | None
    depth: int
    head: str | None
    until: str | None
    posts: int
    staff_units: int


class UnitListResult(TypedDict):
    """The units on a day, each below the one it is subordinate to, and the sums."""

    units: list[UnitRowResult]
    posts: int
    staff_units: int


class MadeUnits(TypedDict):
    """What the command says of units created from a sheet."""

    units: list[NewUnitResult]


class UnitsImported(MadeUnits, Acted):
    """Units and the act that created them."""


class TemplateWritten(TypedDict):
    """The empty sheet written (`--template`)."""

    template: str


UnitImportResult = UnitsImported | TemplateWritten


class NewPostResult(_Dated):
    """A post created."""

    id: str
    unit: str
    title: str
    category: str | None
    head: bool
    units: int
    genitive: str | None
    appointed_by: str | None
    requirements: list[str]


class MadePost(TypedDict):
    """What the command says of a post created."""

    post: NewPostResult


class PostAddResult(MadePost, Acted):
    """A post and the act that created it."""


class RenamedPostResult(_Dated):
    """A post with its new title and the one before."""

    id: str
    title: str
    before: str


class RenamedPost(TypedDict):
    """What the command says of a post renamed."""

    post: RenamedPostResult


class PostRenameResult(RenamedPost, Acted):
    """A post and the act that renamed it."""


class AbolishedPostResult(TypedDict):
    """A post that is no more from a day."""

    id: str
    unit: str
    until: str


class AbolishedPost(TypedDict):
    """What the command says of a post cut."""

    post: AbolishedPostResult


class PostAbolishResult(AbolishedPost, Acted):
    """A post and the act that cut it."""


class PostRowResult(_Dated):
    """A post on a day: its title then, its unit, how many staff units it has."""

    id: str
    title: str
    genitive: str | None
    unit: str
    unit_name: str
    category: str | None
    head: bool
    units: int
    appointed_by: str | None
    requirements: list[str]
    until: str | None


class PostListResult(TypedDict):
    """The posts on a day and the sum of their staff units."""

    posts: list[PostRowResult]
    staff_units: int


class MadePosts(TypedDict):
    """What the command says of posts created from a sheet."""

    posts: list[NewPostResult]


class PostsImported(MadePosts, Acted):
    """Posts and the act that created them."""


PostImportResult = PostsImported | TemplateWritten
