"""What is special at the counter today: how much stamps and points count."""

from handlers.knock import Caller
from loyalty.occasions import falls_on
from storage.work import Work


async def times_today(work: Work, caller: Caller) -> int:
    """By how much what is earned is multiplied on the business's day; the best one wins where several days meet."""
    special = await work.calendar.multiplying()
    if not special:
        return 1
    today = work.now.astimezone(caller.zone).date()
    where = await work.calendar.where()
    return max([one.times for one in special if falls_on(one, today, *where)], default=1)
