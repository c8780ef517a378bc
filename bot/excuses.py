"""Excuses: what somebody is told whose update was given up, or is held because nothing can be recorded.

They write nothing, since the disk may be full, and need not be able to read the update: only whose it is.
"""

import json

from telegram import Update
from telegram.ext import ExtBot

from bot.lanes import Lane
from bot.teller import Teller
from handlers.door import Answer, read
from handlers.knock import Knock
from loyalty.member import Person, clean_name, guess_language
from loyalty.refusals import Why
from screens.refusals import Refused
from storage.database import Database
from storage.inbox import Arrived
from storage.work import Work


class Excuses:
    """Says how it stands with an update."""

    def __init__(self, bot: ExtBot[Lane], database: Database, teller: Teller) -> None:
        self._bot, self._database, self._teller = bot, database, teller

    async def given_up(self, stored: Arrived) -> None:
        """Tell the person that nothing was counted."""
        await self._say(stored, Why.NOTHING_COUNTED)

    async def not_yet(self, stored: Arrived) -> None:
        """Tell the person that nothing can be recorded at the moment, and that theirs is kept."""
        await self._say(stored, Why.NOT_WRITTEN)

    async def _say(self, stored: Arrived, why: Why) -> None:
        knock = self._read_somehow(stored)
        if not knock.telegram:
            return

        async def compose(work: Work) -> Answer:
            business = await work.programme.business()
            person = await work.people.by_telegram(knock.telegram) or _somebody(knock)
            return Answer(person, business, knock, (Refused(why),))

        await self._teller.show(await self._database.read(compose))

    def _read_somehow(self, stored: Arrived) -> Knock:
        """The update as a knock; of one that cannot be read, only whose it is."""
        try:
            return read(Update.de_json(json.loads(stored.raw), self._bot))
        except Exception:  # whatever is wrong with it was logged when it was tried
            return Knock(stored.id, stored.person, "", None)


def _somebody(knock: Knock) -> Person:
    """Whoever is not known yet, and is not made known by an excuse."""
    return Person(0, knock.telegram, clean_name(knock.name), guess_language(knock.language), reachable=True)
