"""Messages: what goes out to members, by the owner's hand and by itself."""

from handlers.knock import Caller, Views
from screens.owner.broadcast import MessagesShown
from storage.work import Work


async def show(work: Work, caller: Caller) -> Views:
    """[Messages] on `/manage`."""
    return MessagesShown()
