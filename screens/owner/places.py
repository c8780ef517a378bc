"""The places: all of them, one of them, the form for a name, and closing."""

from dataclasses import dataclass

from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen, pairs
from screens.words import Words

Named = tuple[int, str]  # a place or a person: id and name


@dataclass(frozen=True)
class PlaceLine:
    """One place of the list, and how many people of the team work there."""

    id: int
    name: str
    people: int
    open: bool = True


@dataclass(frozen=True)
class PlaceList:
    """Every place, the oldest first."""

    lines: tuple[PlaceLine, ...]

    def draw(self, words: Words) -> Screen:
        """A line a place, and a button to each."""
        told = [self._line(line, words) for line in self.lines]
        buttons = [Button(line.name, pack(To.PLACE, line.id)) for line in self.lines]
        rows = (
            *pairs(buttons),
            (Button(words.label("button-place-add"), pack(To.PLACE_ADD)),),
            (Button(words.label("button-back"), pack(To.MANAGE)),),
        )
        return Screen("\n".join([words.say("places"), *told]), rows)

    def _line(self, line: PlaceLine, words: Words) -> str:
        if not line.open:
            return words.say("places-line-closed", place=line.name)
        return words.say("places-line", place=line.name, people=line.people)


@dataclass(frozen=True)
class PlaceShown:
    """One place. `link` is what its poster carries; `zone` its time zone, None where there is nothing to choose."""

    line: PlaceLine
    link: str
    zone: str | None = None

    def draw(self, words: Words) -> Screen:
        """What it has, and what can be changed."""
        one = self.line
        if one.open:
            more = [words.say("place-people", people=one.people), words.say("place-link", link=self.link)]
            more += [words.say("place-zone", zone=city(self.zone))] if self.zone else []
        else:
            more = [words.say("place-closed")]
        text = "\n".join([words.say("place", place=one.name), *more])
        return Screen(text, (*self._changes(words), (Button(words.label("button-back"), pack(To.PLACES)),)))

    def _changes(self, words: Words) -> Rows:
        if not self.line.open:
            return ((Button(words.label("button-place-open"), pack(To.PLACE_OPEN, self.line.id)),),)
        zone = (Button(words.label("button-place-zone"), pack(To.PLACE_ZONE, self.line.id)),)
        return (
            (
                Button(words.label("button-place-rename"), pack(To.PLACE_NAME, self.line.id)),
                Button(words.label("button-poster"), pack(To.POSTER, self.line.id)),
            ),
            *((zone,) if self.zone else ()),
            (Button(words.label("button-place-close"), pack(To.PLACE_CLOSE, self.line.id)),),
        )


def city(zone: str) -> str:
    """A time zone by its city."""
    return zone.split("/")[-1].replace("_", " ")


@dataclass(frozen=True)
class PlaceZoneAsked:
    """Which of the country's zones a place has; `now` is the one it has."""

    id: int
    name: str
    now: str
    zones: tuple[str, ...]

    def draw(self, words: Words) -> Screen:
        """A button a zone, by its city."""
        cities = [
            Button(f"✓ {city(zone)}" if zone == self.now else city(zone), pack(To.PLACE_ZONE, self.id, number))
            for number, zone in enumerate(self.zones)
        ]
        text = words.say("place-zone-ask", place=self.name, zone=city(self.now))
        return Screen(text, (*pairs(cities), (Button(words.label("button-back"), pack(To.PLACE, self.id)),)))


@dataclass(frozen=True)
class PlaceAsked:
    """The form for a place's name; `now` is "" for a new place."""

    now: str = ""

    def draw(self, words: Words) -> Screen:
        """One question with an example."""
        text = words.say("place-rename-ask", place=self.now) if self.now else words.say("place-add-ask")
        return Screen(text, ((Button(words.label("button-cancel"), pack(To.CANCEL)),),))


@dataclass(frozen=True)
class CloseAsked:
    """Asked once before a place is closed. `moves_to` is where the owner, who works there, will work then."""

    id: int
    name: str
    moves_to: str = ""

    def draw(self, words: Words) -> Screen:
        """Yes or back."""
        more = [words.say("place-close-owner", place=self.moves_to)] if self.moves_to else []
        rows = (
            (Button(words.label("button-place-close-surely"), pack(To.PLACE_CLOSE_SURELY, self.id)),),
            (Button(words.label("button-back"), pack(To.PLACE, self.id)),),
        )
        return Screen("\n".join([words.say("place-close-ask", place=self.name), *more]), rows)


@dataclass(frozen=True)
class CloseBlocked:
    """A place where people work is not closed over their heads."""

    id: int
    name: str
    people: tuple[Named, ...]

    def draw(self, words: Words) -> Screen:
        """Who they are, each with the way to move them."""
        named = [(person, words.name(name)) for person, name in self.people]
        text = words.say("place-close-blocked", place=self.name, names=", ".join(name for _, name in named))
        buttons = [Button(name, pack(To.COLLEAGUE, person)) for person, name in named]
        return Screen(text, (*pairs(buttons), (Button(words.label("button-back"), pack(To.PLACE, self.id)),)))


@dataclass(frozen=True)
class PosterWhere:
    """For which place a poster is, when there are several."""

    places: tuple[Named, ...]

    def draw(self, words: Words) -> Screen:
        """A button a place."""
        buttons = [Button(place, pack(To.POSTER, number)) for number, place in self.places]
        back = (Button(words.label("button-back"), pack(To.MANAGE)),)
        return Screen(words.say("poster-where"), (*pairs(buttons), back))
