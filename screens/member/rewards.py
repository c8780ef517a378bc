"""Rewards: vouchers to use now, what points buy now, what they will buy later, and a reward's own picture."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from screens.buttons import To, pack
from screens.member.balance import Ready
from screens.screen import Button, Rows, Screen, Stays, pairs, picture
from screens.standing import AnyStanding, Standing
from screens.words import Words


@dataclass(frozen=True)
class Item:
    """A reward of the catalogue as a member sees it: `cost` and `missing` (0 within reach) in points, `left` in stock
    (None without a limit), `ends` the exclusive instant after which it is not given any more.
    """

    id: int
    title: str
    cost: int
    missing: int
    left: int | None = None
    ends: datetime | None = None
    pictured: bool = False


@dataclass(frozen=True)
class Rewards:
    """Vouchers to use now, how far the card is, and the catalogue: what is within reach and what is beyond."""

    ready: tuple[Ready, ...]
    standings: tuple[AnyStanding, ...]
    items: tuple[Item, ...] = ()

    def draw(self, words: Words) -> Screen:
        """What can be used first, each with its button; then how far the rest is."""
        parts = [self._vouchers(words), *self._stamps(words), *self._catalogue(words)]
        back = (Button(words.label("button-card"), pack(To.CARD)),)
        use = tuple((_use_button(voucher, words),) for voucher in self.ready)
        return Screen("\n".join(part for part in parts if part), (*use, *self._buttons(words), back))

    def _vouchers(self, words: Words) -> str:
        head = words.say("rewards-ready", ready=len(self.ready)) if self.ready else ""
        if not head and not self._within():
            head = words.say("rewards-none")
        lines = [head, *(_until(one, one.lapse, words) for one in self.ready if one.lapse)]
        return "\n".join(line for line in lines if line)

    def _stamps(self, words: Words) -> list[str]:
        return [
            f"{words.say('progress', balance=one.balance, goal=one.goal)} · {one.line(words)}"
            for one in self.standings
            if isinstance(one, Standing)
        ]

    def _catalogue(self, words: Words) -> list[str]:
        points = [one for one in self.standings if not isinstance(one, Standing)]
        if not points:
            return []
        lines = [words.say("rewards-points", points=points[0].balance)]
        if within := self._within():
            lines += [words.say("rewards-now"), *(_line(one, words) for one in within)]
        if beyond := [one for one in self.items if one.missing]:
            lines += [words.say("rewards-later"), *(_line(one, words) for one in beyond)]
        return lines if self.items else [*lines, words.say("points-no-rewards")]

    def _within(self) -> list[Item]:
        return [one for one in self.items if not one.missing]

    def _buttons(self, words: Words) -> Rows:
        """A row a reward that can be used or looked at; two when its label needs the whole width of a phone."""
        items = (*self._within(), *(one for one in self.items if one.missing))
        return tuple(row for one in items for row in pairs(_item_buttons(one, words)))


@dataclass(frozen=True)
class RewardShown:
    """A reward of the catalogue with its picture, a JPEG or PNG."""

    item: Item
    content: bytes

    def draw(self, words: Words) -> Screen:
        """A photo with its title, cost, last day and how many are left."""
        item = self.item
        lines = [words.say("reward-title", reward=words.title(item.title)), *_facts(item, words)]
        use = () if item.missing else (_use_item(item, words),)
        back = (Button(words.label("button-rewards"), pack(To.REWARDS)),)
        shown = picture("reward", hashlib.sha256(self.content).hexdigest(), lambda: self.content)
        return Screen("\n".join(lines), (*((use,) if use else ()), back), Stays.MESSAGE, shown)


def _facts(item: Item, words: Words) -> Iterable[str]:
    """What it costs or how far it is, until when, how many are left: a line each."""
    key = "reward-cost-missing" if item.missing else "reward-cost"
    yield words.say(key, cost=item.cost, missing=item.missing)
    if item.ends:
        yield words.say("reward-ends", day=words.last_day(item.ends))
    if item.left is not None:
        yield words.say("reward-left", left=item.left)


def _line(item: Item, words: Words) -> str:
    return words.say("reward-line", reward=words.title(item.title), facts=" · ".join(_facts(item, words)))


def _item_buttons(item: Item, words: Words) -> Iterable[Button]:
    if not item.missing:
        yield _use_item(item, words)
    if item.pictured:
        title = words.title(item.title)
        label = words.label("button-picture-of", reward=title) if item.missing else words.label("button-picture")
        yield Button(label, pack(To.REWARD_PICTURE, item.id))


def _use_item(item: Item, words: Words) -> Button:
    label = words.label("button-use-reward", reward=words.title(item.title), cost=item.cost)
    return Button(label, pack(To.USE_REWARD, item.id))


def _until(voucher: Ready, lapse: datetime, words: Words) -> str:
    return words.say("rewards-until", reward=words.title(voucher.title), day=words.last_day(lapse))


def _use_button(voucher: Ready, words: Words) -> Button:
    return Button(words.label("button-use", reward=words.title(voucher.title)), pack(To.USE, voucher.id))
