"""The set-up in four questions, and the poster at its end."""

from dataclasses import dataclass

from screens import countries
from screens.buttons import To, pack
from screens.pictures.brand import Brand
from screens.pictures.poster import PosterFace, poster_pdf, poster_png
from screens.promised import Promised, poster
from screens.screen import Button, Document, Screen, Stays, pairs, picture
from screens.words import Words

KEPT = "kept"  # the answer that leaves the programmes as they are
COLOURS = {
    "brown": ("🟤", "#7A4B2A"),
    "red": ("🔴", "#B3261E"),
    "orange": ("🟠", "#C7601A"),
    "yellow": ("🟡", "#E9B949"),
    "green": ("🟢", "#2E6B4F"),
    "blue": ("🔵", "#1F4E79"),
    "violet": ("🟣", "#5B3A86"),
    "black": ("⚫", "#22262B"),
}


@dataclass(frozen=True)
class KindAsked:
    """The first question: what kind of business it is. `kept` when it was set up before, and its own rules can stay."""

    presets: tuple[str, ...]
    kept: bool = False

    def draw(self, words: Words) -> Screen:
        """A button a preset, each with what it gives."""
        keep = ((Button(words.label("setup-kind-keep"), pack(To.SETUP_KIND, KEPT)),),) if self.kept else ()
        choices = tuple((Button(words.label(f"preset-{one}"), pack(To.SETUP_KIND, one)),) for one in self.presets)
        return Screen(_numbered(words, 1, "setup-kind"), (*keep, *choices, _leave(words)))


@dataclass(frozen=True)
class NameAsked:
    """The second question: the name."""

    now: str

    def draw(self, words: Words) -> Screen:
        """Typed; the name as it is now can be kept by a tap."""
        keep = Button(words.label("setup-keep", name=self.now), pack(To.SETUP_NAME))
        return Screen(_numbered(words, 2, "setup-name"), ((keep,), _leave(words)))


@dataclass(frozen=True)
class CountryAsked:
    """The third question: the country, which brings the time zone and the money. `unknown` after a wrong answer."""

    unknown: bool = False

    def draw(self, words: Words) -> Screen:
        """The near ones as buttons; any other is typed."""
        text = _numbered(words, 3, "setup-country-unknown" if self.unknown else "setup-country")
        near = [Button(countries.name(code, words.language), pack(To.SETUP_COUNTRY, code)) for code in countries.NEAR]
        return Screen(text, (*pairs(near), _leave(words)))


@dataclass(frozen=True)
class ZoneAsked:
    """For a country with several time zones: which one."""

    country: str

    def draw(self, words: Words) -> Screen:
        """A button a zone, by its city."""
        cities = [
            Button(zone.split("/")[-1].replace("_", " "), pack(To.SETUP_ZONE, place))
            for place, zone in enumerate(countries.zones(self.country))
        ]
        return Screen(_numbered(words, 3, "setup-zone"), (*pairs(cities), _leave(words)))


@dataclass(frozen=True)
class LookAsked:
    """The fourth question: the colour; a logo may be sent first. `logo` is true once there is one."""

    logo: bool
    unreadable: bool = False

    def draw(self, words: Words) -> Screen:
        """Eight colours."""
        key = "setup-logo-unreadable" if self.unreadable else "setup-look-logo" if self.logo else "setup-look"
        dots = [Button(dot, pack(To.SETUP_COLOUR, name)) for name, (dot, _) in COLOURS.items()]
        return Screen(_numbered(words, 4, key), (tuple(dots[:4]), tuple(dots[4:]), _leave(words)))


@dataclass(frozen=True)
class SetUp:
    """All answered. `rewards` are those the catalogue begins with, 0 where there are no points."""

    business: str
    country: str
    timezone: str
    currency: str
    rewards: int = 0

    def draw(self, words: Words) -> Screen:
        """What was understood, to be seen at a glance."""
        facts = {"business": self.business, "country": countries.name(self.country, words.language)}
        text = words.say("setup-done", **facts, timezone=self.timezone, currency=self.currency)
        manage = (Button(words.label("button-manage"), pack(To.MANAGE)),)
        if not self.rewards:
            return Screen(text, (manage,))
        catalogue = (Button(words.label("button-catalogue"), pack(To.CATALOGUE)),)
        return Screen(f"{text}\n{words.say('setup-done-points', rewards=self.rewards)}", (catalogue, manage))


@dataclass(frozen=True)
class Poster:
    """The counter's poster as a picture, and the same to print."""

    brand: Brand
    promises: tuple[Promised, ...]
    link: str
    to_print: bool = False
    language: str = ""

    def draw(self, words: Words) -> Screen:
        """A photo, or with `to_print` an A5 page; guests read it, so it speaks the business's own language."""
        face = self._face(words.speaking(self.language) if self.language else words)
        if self.to_print:
            page = Document("poster.pdf", lambda: poster_pdf(face))
            return Screen(words.say("poster-print"), stays=Stays.MESSAGE, document=page)
        shown = picture("poster", face, lambda: poster_png(face))
        return Screen(words.say("poster"), stays=Stays.MESSAGE, picture=shown)

    def _face(self, words: Words) -> PosterFace:
        headline, line = poster(self.promises, words)
        steps = (words.label("poster-scan"), words.label("poster-start"), words.label("poster-show"))
        return PosterFace(self.brand, headline, line, steps, self.link)


def _numbered(words: Words, number: int, key: str) -> str:
    return f"{words.say('setup-step', number=number)}\n{words.say(key)}"


def _leave(words: Words) -> tuple[Button, ...]:
    return (Button(words.label("setup-later"), pack(To.CANCEL)),)
