"""The crowd: people who live in town and have no phone on the page, so that a message to thousands can be watched.

They join by the bot's own doors, with offers, as anybody does. But nobody waits for what the bot would answer to each
of them, so what they do is handed to the bot at once, past its queue, by whoever knows how. From then on they are
people like others: what the bot sends them comes by the Bot API, and the page is told how many got what.
"""

import asyncio
import itertools
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any

from sandbox.crowd_people import Passer, passers
from sandbox.phone import Phone
from sandbox.town import Town

Json = dict[str, Any]
AtOnce = Callable[[Sequence[Json]], Awaitable[None]]

logger = logging.getLogger(__name__)
PEOPLE = 2_000
_TOGETHER = 25  # people whose updates are handed over at once
_START = "/start j_counter"  # what the poster carries
_FEED = 7
_SHOWN = 90  # characters of a message in the feed
_TELL_EVERY = 0.4  # seconds between two words to the page about it


class Crowd:
    """The town's crowd. `at_once` hands raw updates to the bot; while it is None there is no crowd to be had."""

    def __init__(self, town: Town) -> None:
        self.at_once: AtOnce | None = None
        self.ids: set[int] = set()
        self._town = town
        self._passers: Iterator[Passer] = passers()
        self._wanted = self._joined = self._got = 0
        self._failed = False
        self._lately: deque[float] = deque()
        self._feed: deque[Json] = deque(maxlen=_FEED)
        self._telling: asyncio.TimerHandle | None = None
        self._filling: asyncio.Task[None] | None = None
        town.watch(self._hear)

    # ── coming to town ────────────────────────────────────────────────────────────────────────────────────────────

    def fill(self, people: int = PEOPLE) -> None:
        """Let so many come, which takes a while. ValueError when they are here, are coming, or cannot come at all."""
        if self.at_once is None:
            raise ValueError("nobody can join here: the town has no bot that it knows")
        if self._filling is not None and not self._failed:
            raise ValueError("the town is full already")
        self._wanted, self._failed = people, False
        self._filling = asyncio.get_running_loop().create_task(self._fill(self.at_once))

    async def filled(self) -> None:
        """Wait until everybody is here, or cannot come."""
        if self._filling is not None:
            await self._filling

    async def leave(self) -> None:
        """The town closes: nobody comes any more."""
        if self._telling is not None:
            self._telling.cancel()
            self._telling = None
        if self._filling is not None:
            self._filling.cancel()
            await asyncio.gather(self._filling, return_exceptions=True)

    async def _fill(self, at_once: AtOnce) -> None:
        try:
            while self._joined < self._wanted:
                coming = list(itertools.islice(self._passers, min(_TOGETHER, self._wanted - self._joined)))
                await at_once([update for passer in coming for update in self._joins(self._phone(passer), passer)])
                self._joined += len(coming)
                self._tell_soon()
        except Exception:  # whatever the bot stumbled over, the page says that they did not come
            logger.exception("the crowd did not come")
            self._failed = True
            self._tell_soon()

    def _phone(self, passer: Passer) -> Phone:
        phone = self._town.add_phone(passer.name, passer.language, None, passer.surname, aside=True)
        phone.known = phone.started = True
        self.ids.add(phone.id)
        return phone

    def _joins(self, phone: Phone, passer: Passer) -> Iterator[Json]:
        """What this person does, as updates: START, Join with offers, and for some their birthday."""
        yield self._says(phone, _START)
        yield self._taps(phone, "join-offers")
        if passer.birthday:
            yield self._taps(phone, "birthday")
            yield self._says(phone, passer.birthday)

    def _says(self, phone: Phone, text: str) -> Json:
        message = self._message(phone) | {"from": phone.user(), "text": text}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return self._update("message", message)

    def _taps(self, phone: Phone, data: str) -> Json:
        """A button under a message that nobody kept, as the Bot API tells of one that is gone."""
        tap = {
            "id": str(phone.id),
            "from": phone.user(),
            "message": self._message(phone) | {"date": 0},
            "chat_instance": str(-phone.id),
            "data": data,
        }
        return self._update("callback_query", tap)

    def _message(self, phone: Phone) -> Json:
        return {"message_id": 1, "chat": phone.chat(), "date": self._town.clock.unix()}

    def _update(self, kind: str, payload: Json) -> Json:
        number = self._town.updates.next_id
        self._town.updates.jump(1)
        return {"update_id": number, kind: payload}

    # ── what they get ─────────────────────────────────────────────────────────────────────────────────────────────

    def state(self) -> Json:
        """How many want to come, are here and got something, how many in the last second, and the newest of it."""
        return {
            "possible": self.at_once is not None,
            "wanted": self._wanted,
            "joined": self._joined,
            "failed": self._failed,
            "got": self._got,
            "pace": len(self._lately),
            "feed": list(self._feed),
        }

    def concerned(self, event: Json) -> bool:
        """True for what happened on a phone of the crowd, which nobody has before them."""
        person = event.get("person")
        return isinstance(person, int) and person in self.ids

    def _hear(self, event: Json) -> None:
        if not self.concerned(event) or event["kind"] != "message" or not event["message"]["from_bot"]:
            return
        phone, message = self._town.phones[event["person"]], event["message"]
        said = message["text"] or ("a picture" if message["photo"] else "a file")
        self._got += 1
        self._lately.append(time.monotonic())
        self._feed.append({"id": phone.id, "name": phone.first_name, "language": phone.language, "said": said[:_SHOWN]})
        self._tell_soon()

    def _tell_soon(self) -> None:
        """A word to the page, not for every message: at 28 a second it would have no time to draw."""
        if self._telling is None:
            self._telling = asyncio.get_running_loop().call_later(_TELL_EVERY, self._tell)

    def _tell(self) -> None:
        self._telling = None
        while self._lately and self._lately[0] < time.monotonic() - 1:
            self._lately.popleft()
        self._town.tell({"kind": "crowd", "crowd": self.state()})
        if self._lately:
            self._tell_soon()  # until the last of them is a second ago, and the pace is nothing again
