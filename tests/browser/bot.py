"""The smallest bot there is: raw Bot API calls over HTTP, spoken by a test step by step."""

import io
import json
from typing import Any

import aiohttp
import qrcode
from PIL import Image

Json = dict[str, Any]

LINK = "https://t.me/stampbook_bot?start=cABCDEFGHIJKLMNOPQRSTUV"


class Bot:
    """Says what a test tells it to say, and hands over the updates it got."""

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self._session = session
        self._base = base
        self._offset = 0

    async def calls(self, method: str, **parameters: Any) -> Any:
        """Call a method; bytes are sent as a file. Fails when the town refuses the call."""
        form = aiohttp.FormData()
        for name, value in parameters.items():
            if isinstance(value, bytes):
                form.add_field(name, value, filename="picture.png", content_type="image/png")
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        async with self._session.post(f"{self._base}/{method}", data=form) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def gets(self, kind: str) -> Json:
        """Wait for the next update and take it; it must be of this kind ("message", "callback_query" …)."""
        updates = await self.calls("getUpdates", offset=self._offset, timeout=5, limit=1)
        assert updates, f"no update came; expected a {kind}"
        self._offset = updates[0]["update_id"] + 1
        assert kind in updates[0], updates[0]
        found: Json = updates[0][kind]
        return found

    async def says(self, person: int, text: str, *rows: list[Json], **more: Any) -> int:
        """Send a message with inline buttons; its id."""
        if rows:
            more["reply_markup"] = {"inline_keyboard": list(rows)}
        sent = await self.calls("sendMessage", chat_id=person, text=text, **more)
        return int(sent["message_id"])

    async def shows(self, person: int, picture: bytes, **more: Any) -> int:
        """Send a picture; the message's id."""
        sent = await self.calls("sendPhoto", chat_id=person, photo=picture, **more)
        return int(sent["message_id"])


def button(text: str, data: str | None = None, url: str | None = None) -> Json:
    """An inline button."""
    return {"text": text} | ({"url": url} if url else {"callback_data": data or text})


def card(link: str = LINK) -> bytes:
    """A picture with a QR code on it, in a loyalty card's proportions, as PNG."""
    code = qrcode.QRCode(border=4, box_size=10, error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(link)
    drawn = code.make_image().get_image().convert("RGB").resize((480, 480), Image.Resampling.NEAREST)
    picture = Image.new("RGB", (1080, 700), "#7a4a2b")
    picture.paste(drawn, (550, 110))
    return _png(picture)


def spoiled(picture: bytes) -> bytes:
    """The same card with a stroke of paint over its code."""
    with Image.open(io.BytesIO(picture)) as opened:
        painted = opened.convert("RGB")
    painted.paste("#c03030", (560, 250, 1020, 450))
    return _png(painted)


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
