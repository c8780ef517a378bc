"""The promise shelf: settings of the stamp programme, rewards on the way, and a goal that changes under begun cards.

A card finishes on the goal it was begun on, or changes over, as the owner chose. `finishing` says which goal each lap
of a card is collected on; rows are kept when the card is full, so that an undo finds the old goal again.
"""

import json
from dataclasses import dataclass

from loyalty.programme import Milestone, Stamps
from loyalty.promise import Outlook, Setting, dropped, milestones_for
from storage.session import Shelf, Value, ms

_COLUMNS = {
    Setting.PER_SCAN: "per_scan = :value",
    Setting.INTERVAL: "interval_s = :value * 60",
    Setting.DAILY: "daily = nullif(:value, 0)",
    Setting.VOUCHER_DAYS: "voucher_days = nullif(:value, 0)",
}

# Each card with what is on it now, and what another goal does to it. `had` are those that gave this very place's reward
# in this lap already: a place gives once a lap, so they finish on the old goal whatever is chosen.
_CARDS = """
WITH seen AS (
    SELECT a.id, a.lap, m.practice_of, m.person IS NOT NULL OR m.practice_of IS NOT NULL AS somebodys,
        a.balance - (
            SELECT coalesce(sum(l.remaining), 0) FROM lots l
            WHERE l.account = a.id AND l.remaining > 0 AND l.expires_at <= :now
        ) AS held,
        EXISTS (
            SELECT 1 FROM vouchers v
            WHERE v.account = a.id AND v.lap = a.lap AND v.at = :goal AND v.state <> 'cancelled'
        ) AS had
    FROM accounts a JOIN members m ON m.id = a.member WHERE a.programme = :programme
), cards AS (
    SELECT *, lap - (had = 0 AND held < :goal AND (held <= 0 OR :keep = 0)) AS last,
        :keep = 0 AND had = 0 AND somebodys AND held >= :goal AS fills
    FROM seen
)
"""


@dataclass(frozen=True)
class Filling:
    """Cards that a change of goal fills: how many of how many are done."""

    change: int
    done: int
    total: int


@dataclass(frozen=True)
class ToFill:
    """A card whose turn to be filled has come."""

    account: int
    change: int


class Promise(Shelf):
    """The promise shelf."""

    async def set(self, programme: int, setting: Setting, value: int) -> None:
        """Change one setting, in the units of `loyalty.promise.OFFERED`; what is already earned is not touched."""
        if setting is Setting.THANKS:
            await self._session.run("UPDATE business SET referral_units = :value WHERE id = 1", value=value)
            return
        await self._session.run(f"UPDATE programmes SET {_COLUMNS[setting]} WHERE id = :id", id=programme, value=value)

    # ── rewards ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def reward_at(self, programme: int, at: int, title: str) -> None:
        """A reward with this title at a place of the card; what stood there before keeps its title on old vouchers."""
        reward = await self._session.insert("INSERT INTO rewards (title) VALUES (:title) RETURNING id", title=title)
        await self._session.run(
            """
            INSERT INTO milestones (programme, at, reward) VALUES (:programme, :at, :reward)
            ON CONFLICT (programme, at) DO UPDATE SET reward = excluded.reward
            """,
            programme=programme,
            at=at,
            reward=reward,
        )

    async def no_reward_at(self, programme: Stamps, at: int) -> bool:
        """Take a reward on the way off; False when there is none. The goal's own stays."""
        taken = await self._session.run(
            "DELETE FROM milestones WHERE programme = :programme AND at = :at AND at < :goal",
            programme=programme.id,
            at=at,
            goal=programme.goal,
        )
        return taken == 1

    # ── another goal ──────────────────────────────────────────────────────────────────────────────────────────────

    async def outlook(self, programme: Stamps, goal: int) -> Outlook:
        """What another goal would mean for the cards as they are now."""
        row = await self._session.one(
            f"""
            {_CARDS}
            SELECT count(*) FILTER (WHERE held > 0) AS begun, count(*) FILTER (WHERE fills) AS full,
                count(*) FILTER (WHERE held > 0 AND had) AS had
            FROM cards WHERE somebodys AND practice_of IS NULL
            """,
            **self._about(programme, goal, keep=False),
        )
        begun, full, had = (int(row[name]) for name in ("begun", "full", "had")) if row else (0, 0, 0)
        return Outlook(programme.goal, goal, begun, full, had, dropped(programme, goal))

    async def change_goal(self, programme: Stamps, goal: int, *, keep: bool) -> int:
        """Write the new goal. Returns how many cards are to be filled by it, practice cards among them.

        With `keep` every begun card finishes on the goal it has. Otherwise only those do that would be full at once,
        until it is their turn: each of them is then changed over and filled in one unit.
        """
        former = await self._keep_former(programme)
        about = self._about(programme, goal, keep=keep)
        await self._session.run(
            f"""
            {_CARDS}
            INSERT INTO finishing (account, lap, goal, fills_for)
            SELECT c.id, c.last, coalesce(
                    (SELECT f.goal FROM finishing f WHERE f.account = c.id AND f.lap >= c.last ORDER BY f.lap LIMIT 1),
                    :former
                ), CASE WHEN c.fills THEN :former END
            FROM cards c WHERE c.last >= 0
            ON CONFLICT (account, lap) DO UPDATE SET fills_for = excluded.fills_for
            """,
            **about,
            former=former,
        )
        await self._session.run(
            f"""
            {_CARDS}
            DELETE FROM finishing WHERE (account, lap) IN (
                SELECT f.account, f.lap FROM finishing f JOIN cards c ON c.id = f.account WHERE f.lap > c.last
            )
            """,
            **about,
        )
        await self._write_goal(programme, goal)
        return await self._begin_filling(former)

    async def _keep_former(self, programme: Stamps) -> int:
        return await self._session.insert(
            """
            INSERT INTO former_goals (programme, goal, milestones, until)
            VALUES (:programme, :goal, :milestones, :now) RETURNING id
            """,
            programme=programme.id,
            goal=programme.goal,
            milestones=json.dumps([[stop.at, stop.reward] for stop in programme.milestones]),
            now=ms(self._now),
        )

    async def _write_goal(self, programme: Stamps, goal: int) -> None:
        await self._session.run("UPDATE programmes SET goal = :goal WHERE id = :id", id=programme.id, goal=goal)
        await self._session.run("DELETE FROM milestones WHERE programme = :id", id=programme.id)
        for stop in milestones_for(programme, goal):
            await self._write_milestone(programme.id, stop)

    async def _write_milestone(self, programme: int, stop: Milestone) -> None:
        await self._session.run(
            "INSERT INTO milestones (programme, at, reward) VALUES (:programme, :at, :reward)",
            programme=programme,
            at=stop.at,
            reward=stop.reward,
        )

    async def _begin_filling(self, former: int) -> int:
        row = await self._session.one(
            """
            UPDATE former_goals SET to_fill = (SELECT count(*) FROM finishing WHERE fills_for = :id),
                filling = EXISTS (SELECT 1 FROM finishing WHERE fills_for = :id)
            WHERE id = :id RETURNING to_fill
            """,
            id=former,
        )
        return int(row["to_fill"]) if row else 0

    def _about(self, programme: Stamps, goal: int, *, keep: bool) -> dict[str, Value]:
        return {"programme": programme.id, "goal": goal, "keep": int(keep), "now": ms(self._now)}

    # ── cards that change over, and cards that finish ─────────────────────────────────────────────────────────────

    async def filling(self) -> Filling | None:
        """The change of goal whose cards are being filled now."""
        row = await self._session.one(
            """
            SELECT g.id, g.to_fill, (SELECT count(*) FROM finishing WHERE fills_for = g.id) AS left
            FROM former_goals g WHERE g.filling = 1 ORDER BY g.id LIMIT 1
            """
        )
        return Filling(row["id"], row["to_fill"] - row["left"], row["to_fill"]) if row else None

    async def to_fill(self, after: int, most: int) -> list[ToFill]:
        """Cards to be filled, by the account's id, above `after`."""
        rows = await self._session.all(
            """
            SELECT account, fills_for FROM finishing WHERE fills_for IS NOT NULL AND account > :after
            ORDER BY account LIMIT :most
            """,
            after=after,
            most=most,
        )
        return [ToFill(row["account"], row["fills_for"]) for row in rows]

    async def change_over(self, card: ToFill, goal: int) -> bool:
        """This card's turn: it is collected on the present goal from now on. False when that is not to be any more.

        It may be full by the old goal meanwhile, or have given the reward of the new goal's place.
        """
        row = await self._session.one(
            """
            SELECT f.lap, f.goal, a.lap AS now_at, EXISTS (
                SELECT 1 FROM vouchers v
                WHERE v.account = a.id AND v.lap = a.lap AND v.at = :goal AND v.state <> 'cancelled'
            ) AS had
            FROM finishing f JOIN accounts a ON a.id = f.account
            WHERE f.account = :account AND f.fills_for = :change
            """,
            account=card.account,
            change=card.change,
            goal=goal,
        )
        await self._session.run(
            "UPDATE finishing SET fills_for = NULL WHERE account = :account AND fills_for = :change",
            account=card.account,
            change=card.change,
        )
        if row is None or row["had"] or row["lap"] < row["now_at"]:
            return False
        await self._session.run(
            "DELETE FROM finishing WHERE account = :account AND lap >= :lap", account=card.account, lap=row["now_at"]
        )
        if row["now_at"]:
            await self._session.run(
                """
                INSERT INTO finishing (account, lap, goal) VALUES (:account, :lap, :goal)
                ON CONFLICT (account, lap) DO NOTHING
                """,
                account=card.account,
                lap=row["now_at"] - 1,
                goal=row["goal"],
            )
        return True

    async def filled(self, change: int) -> bool:
        """Note that every card of a change was filled; False when that was noted before."""
        return (
            await self._session.run("UPDATE former_goals SET filling = 0 WHERE id = :id AND filling = 1", id=change)
            == 1
        )

    async def filled_by(self, change: int) -> int:
        """How many members' cards a change of goal has filled; practice cards aside."""
        row = await self._session.one(
            """
            SELECT count(DISTINCT e.account) AS n FROM entries e
            JOIN accounts a ON a.id = e.account JOIN members m ON m.id = a.member
            WHERE e.key >= :first AND e.key < :last AND m.practice_of IS NULL
            """,
            first=f"convert:{change}:",
            last=f"convert:{change};",  # the sign after the colon
        )
        return int(row["n"]) if row else 0

    async def still_finishing(self, programme: int) -> int:
        """How many begun cards are collected on an earlier goal, practice cards aside."""
        row = await self._session.one(
            """
            SELECT count(*) AS n FROM accounts a JOIN members m ON m.id = a.member
            WHERE a.programme = :programme AND a.balance > 0 AND m.person IS NOT NULL
                AND EXISTS (SELECT 1 FROM finishing f WHERE f.account = a.id AND f.lap >= a.lap)
            """,
            programme=programme,
        )
        return int(row["n"]) if row else 0
