"""Taking all back, as the owner sees it: one message that says by itself how far it is, and in the end what went."""

from dataclasses import dataclass

from bot.standing import Keeper, Shelf, Watch
from handlers.owner.freeze import shown
from loyalty.member import Person
from loyalty.team import Role
from screens.owner.freeze import TakebackShown
from screens.screen import Screen
from screens.words import Words
from storage.programme import Business
from storage.work import Work


@dataclass(frozen=True)
class _Told:
    """What one look at a takeback found."""

    view: TakebackShown
    person: Person
    business: Business
    message: int | None

    @property
    def ended(self) -> bool:
        return self.view.done == self.view.entries


class TakebackTicker(Keeper[_Told, Watch]):
    """Shows how far takebacks are until it is stopped."""

    def shelf(self, work: Work) -> Shelf:
        """The takebacks."""
        return work.takebacks

    def watch(self) -> Watch:
        """From now on: the answer to the tap that began it is on its way."""
        return Watch()

    async def find(self, work: Work, number: int) -> _Told | None:
        """None when whoever began it owns nothing here any more."""
        going = await work.takebacks.get(number)
        post = await work.team.post(going.made_by) if going else None
        if going is None or post is None or not post.may(Role.OWNER):
            return None
        person = await work.people.get(going.made_by)
        return _Told(await shown(work, going), person, await work.programme.business(), going.seen)

    def draw(self, told: _Told, watch: Watch) -> Screen:
        """How far it is, or what it came to."""
        return told.view.draw(Words(told.person.language, told.business.timezone, told.business.currency))
