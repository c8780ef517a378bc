"""A café in which something of everything has happened, so that nearly every door has something behind it."""

from datetime import timedelta

from handlers.jobs.exchange import take_in
from loyalty.broadcasts import Content, Ended
from loyalty.exchange import Imported
from loyalty.manners import Topic
from loyalty.segments import Segment, Which
from loyalty.team import Role
from storage.broadcasts import Plan
from storage.ledger import Doer
from storage.work import Work
from tests.faults.bench import Bench
from tests.makers import CARD, ONA, VERA, join
from tests.storage.acts import earning, redeeming
from tests.storage.points import Salon

VERA_, MAX_, ONA_, TOMAS_, LINA_ = 11, 12, 13, 14, 15  # their Telegram ids; Tomas is a guest, Lina a manager
PEOPLE = (VERA_, MAX_, ONA_, TOMAS_, LINA_)
PHONE = "+37060000001"
_EVERYONE = Segment(Which.EVERYONE)
_MOMENT = timedelta(minutes=20)  # from one visit to the next
BEFORE_NOON = timedelta(hours=3)


async def furnish(bench: Bench) -> None:
    """Visits, rewards, a question, messages in every state, places, notes, people who wait."""
    unit, clock = bench.database.unit, bench.clock
    bench.rows("UPDATE business SET country = 'GB', timezone = 'Europe/London', bot_username = 'cafe_bot', bot_id = 1")
    bench.rows("INSERT INTO milestones SELECT 1, 5, reward FROM milestones")
    clock.time -= BEFORE_NOON
    for act in (_people, _places):
        await unit(act)
    salon = Salon(bench.database, bench.path, clock)
    bench.rows("UPDATE rewards SET price = 900, picture = x'ffd8' WHERE id = 50")
    vera = Doer(VERA, 1)
    for stamps in (3, 3, 3, 3, 3, 3, 3, 2):
        clock.time += _MOMENT
        await unit(earning(stamps, f"visit:{clock.time}"))
    await salon.earns(60_000)
    clock.time += _MOMENT
    await salon.earns(4_000)
    bench.rows(
        "INSERT INTO rewards (title, cost) VALUES ('Cup', 5), ('Towel', 6), ('Comb', 7), ('Soap', 8), ('Wax', 9)"
    )
    bench.rows("UPDATE rewards SET position = id WHERE cost IS NOT NULL")
    disputed = await unit(earning(1, "disputed", doer=vera))
    await unit(lambda work: _dispute(work, disputed))
    await unit(redeeming(1, "used", doer=vera))
    await unit(_messages)
    clock.time += _MOMENT
    await unit(_affairs)
    bench.rows("DELETE FROM outbox")  # what these acts of the tests' own promised is not worded in full


async def _people(work: Work) -> None:
    await work.people.meet(TOMAS_, "Tomas", "en")
    lina = await work.people.meet(LINA_, "Lina", "en")
    await work.team.appoint(lina.id, Role.MANAGER, 1)
    await work.members.consent(CARD, "offers", "en", given=True)
    for number in range(5):
        guest = await work.people.meet(100 + number, f"Guest {number}", "en")
        member = await join(work, guest.id)
        await work.members.consent(member, "offers", "en", given=True)


async def _places(work: Work) -> None:
    await work.places.add("Harbour", "harbour")
    await work.places.close(await work.places.add("Station", "station"))


async def _dispute(work: Work, entry: int) -> None:
    written = await work.ledger.written(entry)
    assert written is not None, "it was written just now"
    await work.disputes.open(written, CARD)


async def _messages(work: Work) -> None:
    """One planned, one under way, one paused, one sent to most and failed with one, and one that missed its moment."""
    numbers = []
    for number, (text, later) in enumerate((("Soon", 48), ("Now", 0), ("Held", 0), ("Sent", 0), ("Late", -48))):
        starts = work.now + timedelta(hours=later)
        plan = Plan(f"plan:{number}", VERA, Topic.NEWS, _EVERYONE, Content(text), False, starts)
        numbers.append(await work.broadcasts.plan(plan))
    _, now, held, sent, late = numbers
    for number in (now, held, sent):
        assert await work.runs.start(number), "it was planned just now"
        await work.segments.freeze(number, _EVERYONE, Topic.NEWS)
    await work.broadcasts.pause(held)
    await work.runs.miss(late)
    readers, _ = await work.recipients.claim(sent, Topic.NEWS, 9, 6)
    for place, reader in enumerate(readers):
        ended = (Ended.SENT, Ended.FAILED, Ended.UNCERTAIN)[min(place % 4, 2)]
        await work.recipients.end(sent, reader.person, ended, (place + 1,))
    await work.runs.finish(sent)


async def _affairs(work: Work) -> None:
    """A note, a window for paper cards, a file of people who wait, one of whom came under this phone."""
    await work.notes.add(CARD, "Oat milk")
    await work.papers.open(1, work.now + timedelta(days=30))
    people = (
        Imported(line=1, name="Ada", phone=PHONE, balance=4),
        Imported(line=2, name="Jonas", phone="+37060000009"),
    )
    await take_in(work, people)
    await work.exchange.show(VERA, [Imported(line=1, name="Petra", phone="+37060000002", balance=2)], {"new": 1})
    await work.chats.card_shown(ONA, 900, "card:1")
