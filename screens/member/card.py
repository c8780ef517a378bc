"""The card and everything that shows a QR: the live card, the bigger QR, the pass."""

from dataclasses import dataclass
from datetime import datetime

from screens.buttons import To, pack
from screens.pictures.brand import Brand
from screens.pictures.card import CardFace, draw_card
from screens.pictures.passes import PassFace, draw_pass
from screens.pictures.qr import draw_qr
from screens.screen import Button, Screen, Stays, picture
from screens.standing import Standing
from screens.words import Words


@dataclass(frozen=True)
class Card:
    """A member's card: who, where it stands, and the code it carries."""

    brand: Brand
    name: str
    standing: Standing
    number: str
    link: str
    practice: bool = False

    def draw(self, words: Words) -> Screen:
        """The card's picture with its buttons."""
        face = self._face(words)
        caption = words.say("card-practice") if self.practice else words.say("card-caption", name=words.name(self.name))
        return Screen(
            f"{caption}\n{self.standing.line(words)}",
            self._rows(words),
            Stays.MESSAGE if self.practice else Stays.CARD,
            picture("card", face, lambda: draw_card(face), self.link),
        )

    def _rows(self, words: Words) -> tuple[tuple[Button, ...], ...]:
        if self.practice:
            return ((Button(words.label("button-practice-panel"), pack(To.PANEL, "practice")),),)
        rewards = words.label("button-rewards-ready", ready=self.standing.ready)
        return (
            (
                Button(rewards if self.standing.ready else words.label("button-rewards"), pack(To.REWARDS)),
                Button(words.label("button-big-qr"), pack(To.BIG_QR)),
            ),
            (
                Button(words.label("button-history"), pack(To.HISTORY)),
                Button(words.label("button-referral"), pack(To.REFERRAL)),
            ),
        )

    def _face(self, words: Words) -> CardFace:
        standing = self.standing
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
    """A pass: one voucher's one-time QR, until `expires_at`."""

    brand: Brand
    reward: str
    name: str
    link: str
    token: str
    expires_at: datetime

    def draw(self, words: Words) -> Screen:
        """A photo to show at the counter."""
        until = words.time(self.expires_at)
        reward = words.title(self.reward)
        face = PassFace(self.brand, reward, self.name, self.link, words.label("pass-line", until=until))
        return Screen(
            words.say("pass", reward=reward, until=until),
            ((Button(words.label("button-rewards"), pack(To.REWARDS)),),),
            Stays.MESSAGE,
            picture("pass", face, lambda: draw_pass(face), self.link),
            marks=self.token,
        )
