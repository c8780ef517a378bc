"""What people send that is no answer: one table for each kind of form field, in the words of Telegram's JSON."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Bad:
    """A message's content under a name of its own; `edited` when an older message was changed to it."""

    name: str
    content: Json = field(hash=False)
    edited: bool = False


def typed(text: str, name: str = "") -> Bad:
    """Words."""
    return Bad(name or ascii(text)[1:-1], {"text": text})


def words(*texts: str) -> tuple[Bad, ...]:
    """Several."""
    return tuple(typed(text) for text in texts)


_FILE: Json = {"file_id": "nothing", "file_unique_id": "1", "file_size": 5000}
_VIDEO: Json = {**_FILE, "width": 1, "height": 1, "duration": 1}
_POLL: Json = {
    "id": "1", "question": "?", "options": [{"text": "a", "voter_count": 0, "persistent_id": "1"}],
    "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
    "allows_multiple_answers": False, "allows_revoting": True, "members_only": False,
}  # fmt: skip
# Whatever is no text and no file. What a form takes after all is named with the form.
THINGS = (
    Bad("a sticker", {"sticker": {**_FILE, "width": 1, "height": 1, "is_animated": False, "is_video": False,
                                  "type": "regular"}}),
    Bad("a voice message", {"voice": {**_FILE, "duration": 1}}),
    Bad("a video", {"video": _VIDEO}),
    Bad("a round video", {"video_note": {**_FILE, "length": 1, "duration": 1}}),
    Bad("a location", {"location": {"longitude": 25.3, "latitude": 54.7}}),
    Bad("a poll", {"poll": _POLL}),
    Bad("a dice", {"dice": {"emoji": "🎲", "value": 6}}),
    Bad("somebody's number", {"contact": {"phone_number": "+37060000004", "first_name": "A", "user_id": 4711}}),
    Bad("a number of nobody's", {"contact": {"phone_number": "+37060000004", "first_name": "A"}}),
)  # fmt: skip
# What says nothing in any alphabet.
NOTHING = (
    *words("😀🎉", "👩‍👩‍👧‍👦", "...", "?!", "—", "\u202e\u2066", "\u200b\u2060", "\u0000", "\ud800"),
    typed("\u0301" * 3, "accents without a letter"),
    typed("\u3164\u2800\u115f", "letters that draw nothing"),
)
# Words, which are right where a name is asked and wrong where a number is.
SPOKEN = (
    *words("hello", "שלום עולם", "مرحبا", "\u202eevil", "a\u0000b", "lone \ud800 sign", "<b>bold", "&lt;", "{ $name }"),
    *words("../../start", "'; DROP TABLE members; --", "%s %d {0}", "line\nline\r\nline", "Menu | https://example.com"),
    typed("Z" + "\u0301" * 300, "zalgo"),
)
LONG = (
    typed("x" * 4096, "4096 units"),
    typed("x" * 4097, "4097 units"),
    typed("𝕺" * 2048, "2048 signs of two units"),
    typed("9" * 4096, "4096 digits"),
)
NUMERALS = (
    *words("1e999", "NaN", "inf", "-inf", "0x10", "1_000", "²", "½", "5️⃣", "-0", "-5", "−5", "–5", "1 50"),
    *words("12,345,678,", "1.00.0", "12..5", "--5", "9" * 25, "1e1000000", "1/0", "True", "Ⅷ", "三", "5 min"),
)
PARTS = words("0.5", "1,5", "1.000,50", "12.345.678,99")  # numbers, but not whole ones
DAYS = words(
    "31.02", "30.02.2000", "31 February", "29.02.2023", "32.01", "0.0", "00.00.0000", "14.13", "14.02.1890",
    "14.02.90000", "14/02/90x", "1" + " " * 4000 + "1", "1.1.1.1", "-1.-1", "yesterday", "2026-13-01", "99999999.99",
)  # fmt: skip
HOURS = words(
    "25:00", "17:60", "24:00", "-1:00", "17.30.00.00", "31.02 12:00", "24.12 25:00", "01.01.1890 12:00", "soon",
    "tomorrow", "01.01.2099 12:00", "1e9:00", "0x10:00",
)  # fmt: skip
LINKS = (
    *words("Menu", "Menu |", "| https://example.com", "Menu | javascript:alert(1)", "Menu | ftp://example.com"),
    *words("Menu | https://", "Menu | https://exa mple.com", "Menu | http://[::1", "Menu | https://example.com:99999"),
    *words("Menu | https://пример", "Menu | tg://user?id=1", "😀", "Menu | https://a.b/\u202e x", "\u200b | t.me/a"),
    typed("\n".join(f"L{one} | https://example.com" for one in range(99)), "99 buttons"),
    typed("x" * 200 + " | https://example.com", "a label of 200 signs"),
    typed("Menu | https://example.com/" + "x" * 4000, "an address of 4000 signs"),
)
GAPS = words("{nome}", "{", "Hello {}", "{{name}}", "{name", "{reward.__class__}", "{0}", "{ name }", "{$name}")
PHONES = words("+37060000004", "0037060000004", "860000004", "+1 (555) 0100", "my number", "112", "٣٧٠٦٠٠٠٠٠٠٤")
FILES = (
    Bad("an album's photo", {"photo": [{**_FILE, "width": 100, "height": 100}], "media_group_id": "1"}),
    Bad("a photo nobody can open", {"photo": [{**_FILE, "width": 100, "height": 100}]}),
    Bad("30 000 pixels each way", {"photo": [{**_FILE, "width": 30_000, "height": 30_000}]}),
    Bad("a file of 25 MB", {"document": {**_FILE, "file_size": 25_000_000, "mime_type": "image/jpeg"}}),
    *(Bad(f"a file of {mime}", {"document": {**_FILE, "file_name": "x", "mime_type": mime}})
      for mime in ("image/heic", "image/svg+xml", "application/pdf", "image/gif", "application/x-msdownload")),
    Bad("an animation", {"animation": _VIDEO, "document": {**_FILE, "mime_type": "video/mp4"}}),
)  # fmt: skip
EDITED = (Bad("an older message changed", {"text": "Corner shop"}, edited=True),)
