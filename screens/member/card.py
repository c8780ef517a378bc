"""The card and everything that shows a QR: the live card, the bigger QR, the pass."""

from dataclasses import dataclass
from datetime import datetime

from screens.buttons import To, pack
from screens.pictures.brand import Brand
from screens.pictures.card import CardFace, draw_card
from screens.pictures.passes import PassFace, draw_pass
from screens.pictures.points import PointsFace, draw_points_card
from screens.pictures.qr import draw_qr
from screens.screen import Button, Picture, Screen, Stays, picture
from screens.standing import AnyStanding, PointsStanding, Standing
from screens.words import Words


@dataclass(frozen=True)
class Card:
    """A member's card: who, where it stands, and the code it carries. `also` is where its second programme stands."""

    brand: Brand
    name: str
    standing: AnyStanding
    number: str
    link: str
    practice: bool = False
    also: AnyStanding | None = None

    def draw(self, words: Words) -> Screen:
        """The card's picture with its buttons."""
        caption = words.say("card-practice") if self.practice else words.say("card-caption", name=words.name(self.name))
        return Screen(
            "\n".join([caption, *(one.line(words) for one in self._standings())]),
            self._rows(words),
            Stays.MESSAGE if self.practice else Stays.CARD,
            self._picture(words),
        )

    def _standings(self) -> tuple[AnyStanding, ...]:
        return (self.standing,) if self.also is None else (self.standing, self.also)

    def _picture(self, words: Words) -> Picture:
        """Stamps where there are stamps, with a line of points beneath them; else the points, large."""
        if isinstance(self.standing, PointsStanding):
            points = self._points_face(self.standing, words)
            return picture("card", points, lambda: draw_points_card(points), self.link)
        face = self._face(self.standing, words)
        return picture("card", face, lambda: draw_card(face), self.link)

    def _rows(self, words: Words) -> tuple[tuple[Button, ...], ...]:
        if self.practice:
            return ((Button(words.label("button-practice-panel"), pack(To.PANEL, "practice")),),)
        ready = sum(one.ready if isinstance(one, Standing) else one.within for one in self._standings())
        rewards = words.label("button-rewards-ready", ready=ready)
        return (
            (
                Button(rewards if ready else words.label("button-rewards"), pack(To.REWARDS)),
                Button(words.label("button-big-qr"), pack(To.BIG_QR)),
            ),
            (
                Button(words.label("button-history"), pack(To.HISTORY)),
                Button(words.label("button-referral"), pack(To.REFERRAL)),
            ),
        )

    def _face(self, standing: Standing, words: Words) -> CardFace:
        return CardFace(
            brand=self.brand,
            name=self.name,
            filled=max(0, min(standing.balance, standing.goal)),
            goal=standing.goal,
            milestones=standing.milestones,
            ready=standing.ready,
            number=self.number,
            link=self.link,
            caption=words.label("progress", balance=standing.balance, goal=standing.goal),
            line=standing.plain_line(words),
            ready_line=words.label("ready-line", ready=standing.ready) if standing.ready else "",
            points_line=self._points_line(words),
        )

    def _points_line(self, words: Words) -> str:
        """What the stamp card says of points, in one line."""
        if not isinstance(self.also, PointsStanding):
            return ""
        points = self.also
        if points.reward:
            reward = words.title(points.reward)
            return words.label("card-points-next", points=points.balance, missing=points.missing, reward=reward)
        return f"{words.label('points-count', points=points.balance)} · {points.plain_line(words)}"

    def _points_face(self, standing: PointsStanding, words: Words) -> PointsFace:
        number, unit = words.label("points-large", points=standing.balance).split("\n")
        return PointsFace(
            brand=self.brand,
            name=self.name,
            number=self.number,
            link=self.link,
            points=number,
            unit=unit,
            share=standing.share,
            reward=words.title(standing.reward) if standing.reward else "",
            line=words.label("points-more", missing=standing.missing)
            if standing.reward
            else standing.plain_line(words),
            within_line=words.label("card-within", within=standing.within) if standing.within else "",
        )


@dataclass(frozen=True)
class BigQr:
    """The card's QR alone, for dim screens and old scanners."""

    link: str
    number: str

    def draw(self, words: Words) -> Screen:
        """A photo with the number beneath."""
        return Screen(
            words.say("big-qr", number=self.number),
            ((Button(words.label("button-card"), pack(To.CARD)),),),
            Stays.MESSAGE,
            picture("qr", self.link, lambda: draw_qr(self.link), self.link),
        )


@dataclass(frozen=True)
class PassShown:
    """A pass: a one-time QR for a voucher, or for a reward of the catalogue with its `cost` in points, till
    `expires_at`.
    """

    brand: Brand
    reward: str
    name: str
    link: str
    token: str
    expires_at: datetime
    cost: int = 0

    def draw(self, words: Words) -> Screen:
        """A photo to show at the counter."""
        until = words.time(self.expires_at)
        reward = words.title(self.reward)
        face = PassFace(self.brand, reward, self.name, self.link, words.label("pass-line", until=until))
        return Screen(
            self._text(words, reward, until),
            ((Button(words.label("button-rewards"), pack(To.REWARDS)),),),
            Stays.MESSAGE,
            picture("pass", face, lambda: draw_pass(face), self.link),
            marks=self.token,
        )

    def _text(self, words: Words, reward: str, until: str) -> str:
        if self.cost:
            return words.say("pass-reward", reward=reward, until=until, cost=self.cost)
        return words.say("pass", reward=reward, until=until)
