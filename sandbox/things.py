"""Things a person can send that are neither text nor picture, each as the smallest body the Bot API has for it."""

from collections.abc import Callable
from typing import Any

from sandbox.files import FileStore

Json = dict[str, Any]


def _sticker(files: FileStore) -> Json:
    stored = files.add("sticker", b"RIFF----WEBP", "sticker.webp", "image/webp", 512, 512)
    more = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "☕"}
    return {"sticker": stored.size() | more}


def _voice(files: FileStore) -> Json:
    stored = files.add("voice", b"OggS", "voice.oga", "audio/ogg")
    return {"voice": stored.base() | {"duration": 2, "mime_type": "audio/ogg"}}


def _video(files: FileStore) -> Json:
    stored = files.add("video", b"\0\0\0 ftypmp42", "video.mp4", "video/mp4", 640, 360)
    return {"video": stored.size() | {"duration": 3, "mime_type": "video/mp4", "file_name": "video.mp4"}}


def _animation(files: FileStore) -> Json:
    stored = files.add("animation", b"\0\0\0 ftypmp42", "funny.mp4", "video/mp4", 320, 240)
    body = stored.size() | {"duration": 1, "mime_type": "video/mp4", "file_name": "funny.mp4"}
    # Bot API, Message.animation: "for backward compatibility, … the document field will also be set".
    return {"animation": body, "document": stored.base() | {"file_name": "funny.mp4", "mime_type": "video/mp4"}}


def _location(_files: FileStore) -> Json:
    return {"location": {"latitude": 54.687157, "longitude": 25.279652}}


def _poll(files: FileStore) -> Json:
    options = [
        {"persistent_id": str(number), "text": text, "voter_count": 0} for number, text in enumerate(("Yes", "No"))
    ]
    return {
        "poll": {
            "id": str(6_000_000_000 + len(options)),
            "question": "Coffee?",
            "options": options,
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    }


THINGS: dict[str, Callable[[FileStore], Json]] = {
    "sticker": _sticker,
    "voice": _voice,
    "video": _video,
    "animation": _animation,
    "location": _location,
    "poll": _poll,
}
