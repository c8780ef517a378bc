"""Help, privacy, language and the offers switch."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.screen import Button, Screen
from screens.words import LANGUAGES, Words


@dataclass(frozen=True)
class Help:
    """What one can do here, for this role."""

    role: str | None
    member: bool
    opening: str = "help"

    def draw(self, words: Words) -> Screen:
        """A few lines and the main buttons."""
        parts = [words.say(self.opening)]
        parts += [words.say("help-staff")] if self.role else []
        parts += [words.say("help-member" if self.member else "help-guest")] if self.member or not self.role else []
        return Screen("\n\n".join(parts), menu(words, self.role, member=self.member))


def menu(words: Words, role: str | None, *, member: bool) -> tuple[tuple[Button, ...], ...]:
    """The main buttons of a role."""
    own = (
        (
            Button(words.label("button-card"), pack(To.CARD)),
            Button(words.label("button-rewards"), pack(To.REWARDS)),
            Button(words.label("button-settings"), pack(To.SETTINGS)),
        ),
    )
    join = ((Button(words.label("button-join"), pack(To.JOIN)),),)
    counter = ((Button(words.label("button-scan"), pack(To.SCAN)), Button(words.label("button-undo"), pack(To.UNDO))),)
    office = ((Button(words.label("button-manage"), pack(To.MANAGE)),),)
    return (
        *(counter if role else ()),
        *(office if role == "owner" else ()),
        *(own if member else ()),
        *(join if not member and not role else ()),
    )


@dataclass(frozen=True)
class Privacy:
    """What is kept and why."""

    business: str
    member: bool

    def draw(self, words: Words) -> Screen:
        """One page of plain words."""
        back = To.SETTINGS if self.member else To.HELP
        rows = ((Button(words.label("button-back"), pack(back)),),)
        return Screen(words.say("privacy", business=self.business), rows)


@dataclass(frozen=True)
class Settings:
    """A person's own switches; `offers` is None for someone who is not a member."""

    offers: bool | None

    def draw(self, words: Words) -> Screen:
        """The language, the offers and what is kept."""
        rows = [(Button(words.label("button-language"), pack(To.LANGUAGES)),)]
        lines = [words.say("settings")]
        if self.offers is not None:
            lines.append(words.say("settings-offers-on" if self.offers else "settings-offers-off"))
            key = "button-offers-stop" if self.offers else "button-offers-start"
            rows.append((Button(words.label(key), pack(To.OFFERS, int(not self.offers))),))
        rows.append((Button(words.label("button-privacy"), pack(To.PRIVACY)),))
        return Screen("\n".join(lines), tuple(rows))


@dataclass(frozen=True)
class Languages:
    """The five languages, each by its own name."""

    def draw(self, words: Words) -> Screen:
        """One button a language."""
        buttons = [Button(Words(code).label("language-name"), pack(To.SPEAK, code)) for code in LANGUAGES]
        back = Button(words.label("button-back"), pack(To.HELP))
        return Screen(words.say("languages"), (tuple(buttons[:3]), tuple(buttons[3:]), (back,)))
