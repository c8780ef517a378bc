"""The look of the business: a sample card with every choice below it, and the forms for the logo and the name."""

from dataclasses import dataclass, replace

from screens.buttons import To, pack
from screens.member.card import Card
from screens.owner.setup import COLOURS
from screens.screen import Button, Rows, Screen, Stays
from screens.words import Words

ICONS = {"cup": "☕", "scissors": "✂️", "star": "⭐", "heart": "❤️", "slice": "🍕", "drop": "💧"}


@dataclass(frozen=True)
class BrandShown:
    """How every card looks now, on one that is nobody's. `logo` is true once there is one."""

    card: Card
    logo: bool

    def draw(self, words: Words) -> Screen:
        """The picture first; it is a message of its own, so that one look can be compared with the next."""
        sample = replace(self.card, name=words.label("brand-guest")).draw(words)
        text = words.say("brand", business=self.card.brand.business)
        return Screen(text, self._rows(words), Stays.MESSAGE, sample.picture)

    def _rows(self, words: Words) -> Rows:
        dots = [Button(dot, pack(To.BRAND_COLOUR, name)) for name, (dot, _) in COLOURS.items()]
        icons = [Button(icon, pack(To.BRAND_ICON, name)) for name, icon in ICONS.items()]
        off = (Button(words.label("button-logo-off"), pack(To.LOGO_OFF)),) if self.logo else ()
        return (
            tuple(dots[:4]),
            tuple(dots[4:]),
            tuple(icons[:3]),
            tuple(icons[3:]),
            (Button(words.label("button-logo"), pack(To.LOGO)), *off),
            (Button(words.label("button-rename"), pack(To.RENAME)),),
            (Button(words.label("button-back"), pack(To.MANAGE)),),
        )


@dataclass(frozen=True)
class LogoAsked:
    """The form that waits for a picture."""

    def draw(self, words: Words) -> Screen:
        """What to send."""
        return Screen(words.say("logo-ask"), ((Button(words.label("button-cancel"), pack(To.CANCEL)),),))


@dataclass(frozen=True)
class RenameAsked:
    """The form that asks for the business's name."""

    business: str

    def draw(self, words: Words) -> Screen:
        """One question."""
        rows = ((Button(words.label("button-cancel"), pack(To.CANCEL)),),)
        return Screen(words.say("rename-ask", business=self.business), rows)
