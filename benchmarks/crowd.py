"""Rows for thousands, copied from what one member really did through the doors: so they are true whatever the schema.

Through the doors it would take longer than a whole benchmark may. Whoever uses it lets the books be checked after.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

Row = dict[str, Any]
_BETWEEN_MS = 3_600_000
"""From the end of one repeated card to the beginning of the next."""


class Copier:
    """Copies rows of a closed database: each copy says what differs in it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.row_factory = sqlite3.Row

    def rows(self, table: str, where: str, *values: object) -> list[Row]:
        """The rows to copy."""
        return [dict(row) for row in self._connection.execute(f"SELECT * FROM {table} WHERE {where}", values)]

    def after(self, table: str) -> int:
        """The first id nobody has."""
        return int(self._connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Insert what all have in common: every column."""
        rows = iter(rows)
        first = next(rows)
        names = list(first)
        sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"
        self._connection.execute(sql, first)
        self._connection.executemany(sql, rows)

    def run(self, sql: str, **values: object) -> None:
        """Anything else."""
        self._connection.execute(sql, values)


def copying(path: Path, fill: Callable[[Copier], None]) -> None:
    """Open, let `fill` copy, commit."""
    with closing(sqlite3.connect(path)) as connection:
        fill(Copier(connection))
        connection.commit()


def repeat_card(copier: Copier, model: int, account: Row, times: int) -> None:
    """Give an empty account the model's whole card, filled and redeemed, so many times, one after another before it."""
    entries = copier.rows("entries", "account = ? ORDER BY id", model)
    lots = copier.rows("lots", "account = ?", model)
    uses = copier.rows("lot_uses", "account = ?", model)
    vouchers = copier.rows("vouchers", "account = ?", model)
    entry_at = {row["id"]: place for place, row in enumerate(entries)}
    voucher_at = {row["id"]: place for place, row in enumerate(vouchers)}
    first_entry, first_voucher = copier.after("entries"), copier.after("vouchers")
    own = {"account": account["id"]}

    def entry(turn: int, old: int | None) -> int | None:
        return None if old is None else first_entry + turn * len(entries) + entry_at[old]

    def voucher(turn: int, old: int) -> int:
        return first_voucher + turn * len(vouchers) + voucher_at[old]

    whole = max(row["at"] for row in entries) - min(row["at"] for row in entries) + _BETWEEN_MS

    def facts(turn: int, text: str) -> str:
        told = json.loads(text)
        return json.dumps({**told, "voucher": voucher(turn, told["voucher"])}) if told.get("voucher") else text

    turns = range(times)
    copier.add("entries", (
        {
            **row, **own, "id": entry(turn, row["id"]), "key": f"past:{turn}:{row['key']}",
            "at": row["at"] - (times - turn) * whole, "facts": facts(turn, row["facts"]),
        }
        for turn in turns for row in entries
    ))  # fmt: skip
    copier.add("lots", (
        {**row, **own, "number": turn * len(lots) + row["number"], "entry": entry(turn, row["entry"])}
        for turn in turns for row in lots
    ))  # fmt: skip
    copier.add("lot_uses", (
        {**row, **own, "entry": entry(turn, row["entry"]), "lot": turn * len(lots) + row["lot"]}
        for turn in turns for row in uses
    ))  # fmt: skip
    copier.add("vouchers", (
        {
            **row, **own, "member": account["member"], "id": voucher(turn, row["id"]), "lap": turn + row["lap"],
            "issued_by": entry(turn, row["issued_by"]), "redeemed_by": entry(turn, row["redeemed_by"]),
            "issued_at": row["issued_at"] - (times - turn) * whole,
        }
        for turn in turns for row in vouchers
    ))  # fmt: skip
    laps = {"lap": times, "lots": times * len(lots), **own}
    copier.run("UPDATE accounts SET lap = :lap, lots_made = :lots WHERE id = :account", **laps)
