"""The audit's look at imports: what came over from a file did so once an account, and brought something."""

from collections.abc import Iterator, Sequence

from loyalty.gathering import IMPORT
from storage.session import Row


def check_imported(entries: Sequence[Row]) -> Iterator[str]:
    """An import's opening is named after its account, so that no second one can be; whatever became of it since."""
    for row in entries:
        if row["reason"] != IMPORT:
            continue
        if row["kind"] != "opening" or row["key"] != f"{IMPORT}:{row['account']}":
            yield f"entry {row['id']}: it says it came from a file, and it did not"
        if row["units"] < 1:
            yield f"entry {row['id']}: a file brought {row['units']}"
