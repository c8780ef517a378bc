"""Importing, as its owner sees it: one message that says by itself how far a long file is, and in the end what came."""

from dataclasses import dataclass

from bot.standing import Keeper, Shelf, Watch
from loyalty.member import Person
from loyalty.team import Role
from screens.owner.exchange import ImportDone, ImportGoing
from screens.screen import Screen
from screens.words import Words
from storage.exchange import Import
from storage.programme import Business
from storage.work import Work


@dataclass(frozen=True)
class _Told:
    """What one look at a file that is being taken in found."""

    file: Import
    person: Person
    business: Business
    waiting: int

    @property
    def message(self) -> int | None:
        return self.file.seen

    @property
    def ended(self) -> bool:
        return not self.file.left


class ImportTicker(Keeper[_Told, Watch]):
    """Shows how long imports go until it is stopped."""

    def shelf(self, work: Work) -> Shelf:
        """The files."""
        return work.exchange

    def watch(self) -> Watch:
        """From now on: the answer to the tap that began it is on its way."""
        return Watch()

    async def find(self, work: Work, number: int) -> _Told | None:
        """None when it was dropped, or whoever began it owns nothing here any more."""
        file = await work.exchange.get(number)
        post = await work.team.post(file.made_by) if file else None
        if file is None or post is None or not post.may(Role.OWNER):
            return None
        person = await work.people.get(file.made_by)
        return _Told(file, person, await work.programme.business(), await work.exchange.waiting())

    def draw(self, told: _Told, watch: Watch) -> Screen:
        """How far it is, or what it came to."""
        words, file = Words(told.person.language, told.business.timezone, told.business.currency), told.file
        view = ImportGoing(file.done, file.people) if file.left else ImportDone(file.figures, told.waiting)
        return view.draw(words)
