"""The catalogue as its owner sees it: the list, a reward's page, the forms, and what members see of it."""

from dataclasses import dataclass, replace
from datetime import datetime

from screens.buttons import To, pack
from screens.member.rewards import Item, Rewards, RewardShown
from screens.screen import Button, Rows, Screen, pairs
from screens.standing import PointsStanding
from screens.words import Words

FIELDS = ("title", "cost", "price", "stock", "until", "picture")  # what a reward's page can change, in its order
CAN_BE_NONE = frozenset({"price", "stock", "until", "picture"})


@dataclass(frozen=True)
class Line:
    """A reward in the list. `left` None without a limit, `ends` an exclusive instant; `over` once it has come."""

    id: int
    title: str
    cost: int
    left: int | None = None
    ends: datetime | None = None
    over: bool = False


@dataclass(frozen=True)
class CatalogueList:
    """Every reward in the owner's order. `room` is true while another fits; `most` is how many there can be.

    `poster` is true when a printed poster names the promise as it was.
    """

    lines: tuple[Line, ...]
    room: bool
    most: int
    poster: bool = False

    def draw(self, words: Words) -> Screen:
        """A line and a button a reward."""
        head = words.say("catalogue" if self.lines else "catalogue-empty")
        lines = [head, *(_line(one, words) for one in self.lines)]
        if not self.room:
            lines.append(words.say("catalogue-no-room", most=self.most))
        lines += [words.say("points-poster")] if self.poster else []
        return Screen("\n".join(lines), self._rows(words))

    def _rows(self, words: Words) -> Rows:
        items = pairs([Button(words.title(one.title), pack(To.ITEM, one.id)) for one in self.lines])
        new = ((Button(words.label("button-item-new"), pack(To.ITEM_NEW)),),) if self.room else ()
        look = (Button(words.label("button-catalogue-preview"), pack(To.CATALOGUE_PREVIEW)),)
        points = Button(words.label("button-points-page"), pack(To.POINTS))
        back = Button(words.label("button-back"), pack(To.MANAGE))
        return (*_poster(words, self.poster), *items, *new, *((look,) if self.lines else ()), (points, back))


@dataclass(frozen=True)
class ItemShown:
    """A reward's page. `place` is where it stands of so many, from 0; `price` in minor units.

    `added` right after it was made, `changed` right after something of it was, `poster` when a printed poster names the
    promise as it was.
    """

    line: Line
    price: int | None
    pictured: bool
    place: int
    of: int
    added: bool = False
    changed: bool = False
    poster: bool = False

    def draw(self, words: Words) -> Screen:
        """What it is, a line each, and a button for everything."""
        line = self.line
        lines = [
            words.say("item", reward=words.title(line.title)),
            words.say("item-cost", cost=line.cost),
            words.say("item-price-none")
            if self.price is None
            else words.say("item-price", sum=words.money(self.price)),
            words.say("item-stock-none") if line.left is None else words.say("item-stock", left=line.left),
            _until(line, words),
            words.say("item-pictured" if self.pictured else "item-picture-none"),
        ]
        lines = [line[:1].upper() + line[1:] for line in lines]  # in the list the same facts follow a colon
        if self.added:
            lines.append(words.say("item-added"))
        lines += [words.say("points-poster")] if self.poster else []
        toast = words.label("toast-done") if self.changed else None
        return Screen("\n".join(lines), self._rows(words), toast=toast)

    def _rows(self, words: Words) -> Rows:
        number = self.line.id
        fields = [Button(words.label(f"button-item-{one}"), pack(To.ITEM_SET, number, one)) for one in FIELDS]
        moves = []
        if self.place > 0:
            moves.append(Button(words.label("button-item-up"), pack(To.ITEM_MOVE, number, self.place - 1)))
        if self.place + 1 < self.of:
            moves.append(Button(words.label("button-item-down"), pack(To.ITEM_MOVE, number, self.place + 1)))
        look = [Button(words.label("button-item-look"), pack(To.ITEM_LOOK, number))] if self.pictured else []
        out = Button(words.label("button-item-out"), pack(To.ITEM_OUT, number))
        back = Button(words.label("button-back"), pack(To.CATALOGUE))
        poster = _poster(words, self.poster)
        return (*poster, *pairs(fields), *((tuple(moves),) if moves else ()), *pairs([*look, out]), (back,))


@dataclass(frozen=True)
class ItemAsked:
    """The form: one field of a reward, `reward` 0 and `title` at hand for a new one. `can_clear` when it has a value.

    `unreadable` after something was sent that is no picture.
    """

    field: str
    reward: int = 0
    title: str = ""
    can_clear: bool = False
    unreadable: bool = False

    def draw(self, words: Words) -> Screen:
        """One question with an example."""
        title = words.title(self.title) if self.title else ""
        new = self.field == "title" and not self.reward
        key = "item-ask-new" if new else "item-ask-picture-again" if self.unreadable else f"item-ask-{self.field}"
        rows = []
        if self.can_clear:
            label = words.label(f"button-item-no-{self.field}")
            rows.append((Button(label, pack(To.ITEM_CLEAR, self.reward, self.field)),))
        back = pack(To.ITEM, self.reward) if self.reward else pack(To.CATALOGUE)
        rows.append((Button(words.label("button-back"), back),))
        return Screen(words.say(key, reward=title), tuple(rows))


@dataclass(frozen=True)
class PriceUnsure:
    """A typed price that can be read in two ways, in minor units: nothing is kept until one is tapped."""

    reward: int
    readings: tuple[int, ...]

    def draw(self, words: Words) -> Screen:
        """A button a reading."""
        buttons = [Button(words.money(sum_), pack(To.ITEM_PRICE, self.reward, sum_)) for sum_ in self.readings]
        back = (Button(words.label("button-back"), pack(To.ITEM, self.reward)),)
        return Screen(words.say("sum-unsure"), (tuple(buttons), back))


@dataclass(frozen=True)
class OutAsked:
    """Asked once before a reward leaves the catalogue."""

    reward: int
    title: str

    def draw(self, words: Words) -> Screen:
        """Yes or back."""
        rows = (
            (Button(words.label("button-item-out-surely"), pack(To.ITEM_OUT_SURELY, self.reward)),),
            (Button(words.label("button-back"), pack(To.ITEM, self.reward)),),
        )
        return Screen(words.say("item-out-ask", reward=words.title(self.title)), rows)


@dataclass(frozen=True)
class CataloguePreview:
    """What a member with so many points finds under Rewards, word for word; its buttons are left out."""

    points: int
    items: tuple[Item, ...]

    def draw(self, words: Words) -> Screen:
        """The member's own screen below one line for the owner."""
        theirs = Rewards((), (PointsStanding(self.points),), self.items).draw(words)
        head = words.say("catalogue-preview", points=self.points)
        return Screen(f"{head}\n\n{theirs.text}", ((Button(words.label("button-back"), pack(To.CATALOGUE)),),))


@dataclass(frozen=True)
class ItemPreview:
    """A reward's picture with its words, as members see them."""

    item: Item
    content: bytes

    def draw(self, words: Words) -> Screen:
        """The member's own photo message, with the owner's way back."""
        theirs = RewardShown(self.item, self.content).draw(words)
        return replace(theirs, rows=((Button(words.label("button-back"), pack(To.ITEM, self.item.id)),),))


def _poster(words: Words, stale: bool) -> Rows:
    return ((Button(words.label("button-poster"), pack(To.POSTER)),),) if stale else ()


def _line(line: Line, words: Words) -> str:
    facts = [words.say("points-count", points=line.cost)]
    if line.left is not None:
        facts.append(words.say("item-stock", left=line.left))
    if line.ends:
        facts.append(_until(line, words))
    return words.say("catalogue-line", reward=words.title(line.title), facts=" · ".join(facts))


def _until(line: Line, words: Words) -> str:
    if line.ends is None:
        return words.say("item-until-none")
    return words.say("item-over" if line.over else "item-until", day=words.last_day(line.ends))
