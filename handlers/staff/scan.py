"""Reading codes: from a picture's pixels, from a link, from ten typed digits; and the panel a code opens."""

import asyncio
import io

import zxingcpp
from PIL import Image

from handlers import facts
from handlers.knock import Caller, Views, nonce
from handlers.member.joining import welcome
from handlers.staff.aside import aside
from handlers.staff.bills import wait_unless_busy
from handlers.staff.passes import look
from loyalty.codes import Carries, Code, in_link, parse, read_number
from loyalty.member import Member
from loyalty.refusals import Refusal, Why
from screens.staff.panel import Panel, PassScanned, ScanHelp
from screens.staff.within import RewardScanned
from storage.work import Work

MOST_PIXELS = 20_000_000
MOST_BYTES = 10_000_000
_SECONDS = 5
# Pillow warns of what it finds suspicious and raises at twice that; where warnings are errors both arrive here.
_TOO_MANY_PIXELS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_at_once = asyncio.Semaphore(2)


async def read_picture(data: bytes, bot_username: str) -> str:
    """The start payload of the one code of ours in a picture; refuses whatever is not that. Off the event loop."""
    async with _at_once:
        try:
            texts = await asyncio.wait_for(asyncio.to_thread(_decode, data), _SECONDS)
        except _TOO_MANY_PIXELS as problem:
            raise Refusal(Why.PHOTO_TOO_BIG) from problem
        except (OSError, ValueError, SyntaxError, TimeoutError) as problem:
            raise Refusal(Why.PHOTO_UNREADABLE) from problem
    ours = {payload for text in texts if (payload := in_link(text, bot_username))}
    if len(ours) > 1:
        raise Refusal(Why.PHOTO_TWO_CODES)
    if not ours:
        raise Refusal(Why.CODE_FOREIGN if texts else Why.PHOTO_NO_CODE)
    return ours.pop()


def _decode(data: bytes) -> list[str]:
    with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise Image.DecompressionBombError("more pixels than are worth decoding")
        grey = picture.convert("L")
    return [
        code.text
        for code in zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    ]


async def help_(work: Work, caller: Caller) -> Views:
    """`/scan`: the ways to read a card."""
    return ScanHelp()


async def photo(work: Work, caller: Caller) -> Views:
    """A photo whose code was read before this unit."""
    code = parse(caller.knock.code)
    if code is None:
        raise Refusal(Why.CODE_FOREIGN)
    return await _open(work, caller, code)


async def link(work: Work, caller: Caller) -> Views:
    """A card's or a pass's link: staff get the panel, anyone else learns nothing but an invitation to join."""
    code = parse(caller.knock.payload)
    if code is None:
        raise Refusal(Why.CODE_UNKNOWN)
    if caller.post:
        return await _open(work, caller, code)
    owner = await work.members.with_token(code.text) if code.carries is Carries.CARD else None
    if caller.member:
        return await facts.card(work, caller.business, caller.member)
    friend = owner if owner and owner.person is not None else None  # a practice card brings nobody
    if friend:
        await work.people.came_from(caller.person.id, f"member:{friend.id}")
    return await welcome(work, caller, invited=friend is not None)


async def number(work: Work, caller: Caller) -> Views:
    """Ten typed digits."""
    digits = read_number(caller.knock.text)
    if digits is None:
        raise Refusal(Why.NUMBER_WRONG)
    return await panel(work, caller, await work.members.with_number(digits))


async def _open(work: Work, caller: Caller, code: Code) -> Views:
    if code.carries is Carries.CARD:
        return await panel(work, caller, await work.members.with_token(code.text))
    if code.carries is Carries.PASS:
        return await _pass(work, caller, code.text)
    raise Refusal(Why.CODE_FOREIGN)


async def practice_panel(work: Work, caller: Caller) -> Views:
    """The owner's practice card at the counter, without a second phone."""
    return await panel(work, caller, await work.members.practice_of(caller.person.id))


async def panel(work: Work, caller: Caller, member: Member | None) -> Panel:
    """The member's panel, with a one-time number of its own."""
    if member is None:
        raise Refusal(Why.CARD_UNKNOWN)
    refuse_own(caller, member)
    number_ = nonce()
    await work.taps.make(number_, caller.person.id, {"member": member.id})
    beside = await aside(work, caller, member)
    stamps = await work.programme.stamps_or_none()
    return Panel(
        nonce=number_,
        name=member.name,
        standings=await facts.standings(work, member),
        ready=await facts.vouchers(work, member),
        most=stamps.per_scan if stamps else 0,
        practice=member.practice_of is not None,
        role=caller.staff().role.value,
        aside=beside,
        within=await facts.within(work, member),
        typing=await wait_unless_busy(work, caller, member, number_),
    )


def refuse_own(caller: Caller, member: Member) -> None:
    """Nobody earns or redeems on their own card by their own hand."""
    if member.person == caller.person.id:
        raise Refusal(Why.OWN_CARD)


async def _pass(work: Work, caller: Caller, token: str) -> Views:
    """A pass at the counter: what it is and whose, or when and where it was used."""
    shown = await work.passes.get(token)
    if shown is None:
        raise Refusal(Why.CODE_UNKNOWN)
    member = await work.members.get(shown.member)
    refuse_own(caller, member)
    title, cost = await look(work, shown)
    number_ = nonce()
    await work.taps.make(number_, caller.person.id, {"pass": token})
    if cost:
        return RewardScanned(number_, member.name, title, cost)
    return PassScanned(number_, member.name, title)
