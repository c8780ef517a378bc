"""What is sent as a picture or a file: whose it is, and which forms it is an answer to. To all others it is none."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.knock import Knock
from handlers.owner.brand import LOGO
from handlers.owner.broadcast_draft import waits_for_message
from handlers.owner.catalogue import ITEM_PICTURE
from handlers.owner.setup import waits_for_logo
from loyalty.refusals import Why
from screens.pictures.logo import clean_logo
from screens.pictures.photo import clean_photo
from storage.drafts import Draft
from storage.work import Work

# What is said of a picture that shows no card: inside a form it was meant as the answer.
NO_CARD = {Why.PHOTO_ALBUM, Why.PHOTO_NO_CODE, Why.PHOTO_TOO_BIG, Why.PHOTO_UNREADABLE}


def cleaned_by(draft: Draft) -> Callable[[bytes], bytes | None] | None:
    """How the picture that a form waits for is made harmless; None for a form that waits for none."""
    if draft.form == ITEM_PICTURE:
        return clean_photo
    return clean_logo if draft.form == LOGO or waits_for_logo(draft) else None


def takes_pictures(draft: Draft) -> bool:
    """True for a form in which a picture is an answer, and not a card that is shown at the counter meanwhile."""
    return waits_for_message(draft) or cleaned_by(draft) is not None


@dataclass(frozen=True)
class Known:
    """Whose picture it is, looked up before it is fetched: the form they are in, and the bot's own name."""

    on_team: bool = False
    draft: Draft | None = None
    username: str = ""


async def known_by(work: Work, knock: Knock) -> Known:
    """What is known of whoever knocks; nothing of a stranger."""
    person = await work.people.by_telegram(knock.telegram)
    if person is None:
        return Known()
    on_team = await work.team.post(person.id) is not None
    return Known(on_team, await work.drafts.of(person.id), (await work.programme.business()).bot_username or "")
