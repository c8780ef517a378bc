"""The audit's look at imports: what came over from a file did so once an account, and brought something."""

import re
from collections.abc import Iterator, Sequence

from loyalty.gathering import IMPORT
from storage.session import Row


def check_imported(entries: Sequence[Row]) -> Iterator[str]:
    """An import's opening is named after its account, or whoever waited as well, so that each can be only once."""
    for row in entries:
        if row["reason"] != IMPORT:
            continue
        if row["kind"] != "opening" or not _named_after(row):
            yield f"entry {row['id']}: it says it came from a file, and it did not"
        if row["units"] < 1:
            yield f"entry {row['id']}: a file brought {row['units']}"


def _named_after(row: Row) -> bool:
    name = f"{IMPORT}:{row['account']}"
    return bool(row["key"] == name or re.fullmatch(rf"{name}:\d+", row["key"]))
