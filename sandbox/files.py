"""Files of the town, in memory, under ids shaped like Telegram's; photos in the sizes Telegram makes."""

import asyncio
import base64
import hashlib
import io
import warnings
from dataclasses import dataclass
from typing import Any

from PIL import Image

Json = dict[str, Any]

PHOTO_SIDES = (90, 320, 800, 1280)  # the largest side of each PhotoSize Telegram keeps
PHOTO_MAX_SUM = 10_000  # Bot API, sendPhoto: width + height
PHOTO_MAX_RATIO = 20
PHOTO_MAX_BYTES = 10 * 1024 * 1024
_PREFIXES = {"photo": "AgACAgIAAxkD", "document": "BQACAgIAAxkD"}


class PhotoError(Exception):
    """The picture cannot be a Telegram photo; the message is Telegram's word for why."""


@dataclass(frozen=True)
class StoredFile:
    """One file: its bytes and what the Bot API says of it."""

    file_id: str
    file_unique_id: str
    kind: str
    content: bytes
    path: str
    name: str
    mime: str
    width: int = 0
    height: int = 0

    def size(self) -> Json:
        """As a PhotoSize."""
        return self.base() | {"width": self.width, "height": self.height}

    def base(self) -> Json:
        """The fields every Bot API file object has."""
        return {"file_id": self.file_id, "file_unique_id": self.file_unique_id, "file_size": len(self.content)}


@dataclass(frozen=True)
class _Drawn:
    content: bytes
    width: int
    height: int


class FileStore:
    """Keeps files by id and by path. Two sends of the same bytes get two file ids and one file_unique_id."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._drawn: dict[bytes, list[_Drawn]] = {}
        self._photos: dict[str, list[Json]] = {}
        self.made = 0  # how many there ever were: what the next one is numbered by

    def get(self, file_id: str) -> StoredFile | None:
        """The file with this id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """The file getFile gave this path for."""
        return self._by_path.get(path)

    def photo_sizes(self, file_id: str) -> list[Json] | None:
        """All sizes of the photo one of whose sizes has this id, smallest first."""
        return self._photos.get(file_id)

    def add(self, kind: str, content: bytes, name: str, mime: str, width: int = 0, height: int = 0) -> StoredFile:
        """Keep one file and give it ids and a path."""
        self.made += 1
        number = self.made
        digest = hashlib.sha256(content).digest()
        tail = base64.urlsafe_b64encode(hashlib.sha256(b"%d:" % number + digest).digest()).decode().rstrip("=")
        unique = base64.urlsafe_b64encode(digest).decode()[:12]
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        path = f"{kind}s/file_{number}.{suffix}"
        stored = StoredFile(
            _PREFIXES.get(kind, "CAACAgIAAxkD") + tail, "AQAD" + unique, kind, content, path, name, mime, width, height
        )
        self.keep(stored)
        return stored

    def keep(self, stored: StoredFile) -> None:
        """Take a file in as it is: one that another town had, under the ids it had there."""
        self._by_id[stored.file_id] = self._by_path[stored.path] = stored

    async def add_photo(self, content: bytes) -> list[Json]:
        """Keep a picture as a photo; its PhotoSizes, smallest first. Raises PhotoError."""
        key = hashlib.sha256(content).digest()
        if key not in self._drawn:
            self._drawn[key] = await asyncio.to_thread(_draw_sizes, content)
        stored = [self.add("photo", d.content, "photo.jpg", "image/jpeg", d.width, d.height) for d in self._drawn[key]]
        sizes = [one.size() for one in stored]
        for one in stored:
            self._photos[one.file_id] = sizes
        return sizes


def _draw_sizes(content: bytes) -> list[_Drawn]:
    with warnings.catch_warnings():
        # A picture too large for us is refused by the rule below; Pillow's own warning would only repeat it.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(content)) as picture:
                _check_dimensions(*picture.size)
                picture.load()
                is_jpeg = picture.format == "JPEG"
                full = picture.convert("RGB") if picture.mode != "RGB" else picture.copy()
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as why:
            raise PhotoError("IMAGE_PROCESS_FAILED") from why
    return _scaled(full, content if is_jpeg else None)


def _check_dimensions(width: int, height: int) -> None:
    if width + height > PHOTO_MAX_SUM or max(width, height) > PHOTO_MAX_RATIO * min(width, height):
        raise PhotoError("PHOTO_INVALID_DIMENSIONS")


def _scaled(full: Image.Image, jpeg: bytes | None) -> list[_Drawn]:
    """Largest first (each made from the one above, which is quicker), returned smallest first."""
    width, height = full.size
    largest = max(width, height)
    sides = [side for side in PHOTO_SIDES if side < largest] + [min(largest, PHOTO_SIDES[-1])]
    drawn: list[_Drawn] = []
    for side in sorted(set(sides), reverse=True):
        if side == largest and jpeg is not None:
            drawn.append(_Drawn(jpeg, *full.size))
            continue
        if side < max(full.size):
            size = (max(1, round(width * side / largest)), max(1, round(height * side / largest)))
            full = full.resize(size, Image.Resampling.BILINEAR)
        out = io.BytesIO()
        full.save(out, "JPEG", quality=87)
        drawn.append(_Drawn(out.getvalue(), *full.size))
    return drawn[::-1]
