"""Privacy: everything kept about one person, and their erasure, after which only an anonymous ledger is left.

Whoever adds a column that leads to a person or a member says in `LEADS_TO_SOMEONE` what erasing does to it; a test
compares that list with the schema.
"""

from collections.abc import Iterable

from loyalty.codes import fingerprint
from loyalty.privacy import TRACE_LIFE
from storage.session import Shelf, ms

PICTURES = ("card", "pass", "qr")  # kinds of pictures that show a name or a code
NAMES = ("name", "name2", "name3", "name4", "name5", "staff")  # facts of notices that are people's names

LEADS_TO_SOMEONE = {
    "members.person": "emptied",
    "members.practice_of": "left: it leads to a nameless person",
    "members.referred_by": "emptied for the erased; left where they were the inviter, who is nameless",
    "erased.person": "left: our own id of a nameless person",
    "erased.member": "left: our own id of a nameless member",
    "consents.member": "removed",
    "cards.member": "removed: codes and numbers lead nowhere",
    "accounts.member": "left: the ledger of a nameless member",
    "vouchers.member": "left, unused ones cancelled",
    "passes.member": "removed",
    "habits.member": "removed",
    "waiting.claimed_by": "removed, as is whoever waits under their Telegram id",
    "imports.made_by": "left: it leads to a nameless person",
    "days.member": "removed",
    "tags.member": "removed",
    "mutes.member": "removed",
    "occasions_met.member": "removed",
    "gifts_due.member": "removed: a gift not handed out yet is none",
    "broadcasts.made_by": "left: it leads to a nameless person",
    "recipients.person": "left: that something was sent to a nameless person; what was filled in is removed",
    "recipients.member": "left: the same",
    "team.person": "removed; an owner is refused before",
    "invitations.made_by": "left: it leads to a nameless person",
    "invitations.used_by": "left: it leads to a nameless person",
    "entries.actor": "left: the ledger never changes, and the person is nameless",
    "asks.member": "removed",
    "asks.asked_by": "removed with the voucher's other questions",
    "taps.person": "removed, and the screens about them on others' phones",
    "outbox.person": "removed",
    "chats.person": "removed",
    "drafts.person": "removed",
    "begun_messages.person": "removed",
    "journal.person": "emptied",
    "notes.member": "removed",
    "patterns_hushed.person": "removed",
    "disputes.member": "left; the words in it are removed",
    "disputes.closed_by": "left: it leads to a nameless person",
    "takebacks.person": "left: it leads to a nameless person",
    "takebacks.made_by": "left: it leads to a nameless person",
    "takeback_entries.member": "left: our own id of a nameless member",
    "corrections_asked.asked_by": "left: it leads to a nameless person",
}


def _unnamed(fact: str) -> str:
    """What others are told of them, or were, without the name; a notice that was carried needs no facts any more."""
    return f"""
    UPDATE outbox SET
        facts = CASE WHEN state IN ('waiting', 'sending') THEN json_set(facts, '$.{fact}', '') ELSE '{{}}' END
    WHERE json_extract(facts, '$.{fact}') <> '' AND (
        state NOT IN ('waiting', 'sending')
        OR json_extract(facts, '$.{fact}') = (SELECT name FROM people WHERE id = :person)
        OR json_extract(facts, '$.{fact}') = (SELECT name FROM members WHERE person = :person)
    )
    """


class Privacy(Shelf):
    """The privacy shelf. `erased` turns true when this unit erased someone: the log beside the file is emptied then."""

    erased = False

    async def erase(self, person: int, member: int | None) -> None:
        """Take a person, and the member they are, out of everything but the ledger. Run once, or again, alike."""
        await self._forget_pictures(person, member)
        if member is not None:
            await self._close_card(member)
        await self._forget_traffic(person)
        await self._forget_person(person, member)
        self.erased = True

    async def forget_update(self, update: int) -> None:
        """Take the person out of a done update of somebody who is not known and asked for nothing."""
        await self._session.run("UPDATE inbox SET person = 0 WHERE id = :id AND state <> 'waiting'", id=update)
        self.erased = True

    async def _forget_pictures(self, person: int, member: int | None) -> None:
        """Telegram's names of pictures that show them; each picture's version names the code it shows."""
        words = await self._session.all(
            """
            SELECT token AS word FROM cards WHERE member = :member UNION ALL
            SELECT token FROM passes WHERE member = :member UNION ALL
            SELECT referral FROM members WHERE id = :member AND referral IS NOT NULL
            """,
            member=member,
        )
        for kind in PICTURES:
            for word in words:
                head = f"{kind}:{fingerprint(word['word'])}"
                await self._session.run(
                    "DELETE FROM pictures WHERE version >= :first AND version < :last",
                    first=f"{head}:",
                    last=f"{head};",  # the sign after the colon
                )

    async def _close_card(self, member: int) -> None:
        await self._all(
            (
                """
                DELETE FROM taps WHERE json_extract(facts, '$.member') = :member
                    OR json_extract(facts, '$.pass') IN (SELECT token FROM passes WHERE member = :member)
                """,
                "DELETE FROM drafts WHERE json_extract(facts, '$.member') = :member",
                "DELETE FROM asks WHERE member = :member",
                "DELETE FROM passes WHERE member = :member",
                "DELETE FROM habits WHERE member = :member",
                "DELETE FROM days WHERE member = :member",
                "DELETE FROM tags WHERE member = :member",
                "DELETE FROM waiting WHERE claimed_by = :member",
                "DELETE FROM mutes WHERE member = :member",
                "DELETE FROM occasions_met WHERE member = :member",
                "DELETE FROM gifts_due WHERE member = :member",
                "UPDATE recipients SET facts = NULL, messages = NULL,"
                " state = CASE WHEN state IN ('pending', 'sending') THEN 'withheld' ELSE state END"
                " WHERE member = :member",
                "UPDATE vouchers SET state = 'cancelled' WHERE member = :member AND state = 'issued'",
                "DELETE FROM cards WHERE member = :member",
                "DELETE FROM notes WHERE member = :member",
                "DELETE FROM consents WHERE member = :member",
            ),
            member=member,
        )

    async def _forget_traffic(self, person: int) -> None:
        """What they wrote and were told. What others were told of them is told already, or loses the name."""
        await self._all(
            (
                "DELETE FROM chats WHERE person = :person",
                "DELETE FROM taps WHERE person = :person",
                "DELETE FROM drafts WHERE person = :person",
                "DELETE FROM patterns_hushed WHERE person = :person",
                "DELETE FROM begun_messages WHERE person = :person",
                "DELETE FROM asks WHERE asked_by = :person",
                "DELETE FROM outbox WHERE person = :person",
                "DELETE FROM waiting WHERE telegram = (SELECT telegram FROM people WHERE id = :person)",
                *(_unnamed(fact) for fact in NAMES),
                "UPDATE inbox SET person = 0 WHERE state <> 'waiting'"
                " AND person = (SELECT telegram FROM people WHERE id = :person)",
                "UPDATE journal SET person = NULL WHERE person = :person",
                "DELETE FROM team WHERE person = :person AND role <> 'owner'",
            ),
            person=person,
        )

    async def _forget_person(self, person: int, member: int | None) -> None:
        if member is not None:
            await self._session.run(
                """
                UPDATE members SET person = NULL, name = '', source = NULL, referred_by = NULL, offers = 0,
                    birthday = NULL, birth_year = NULL, phone = NULL, referral = NULL
                WHERE id = :member
                """,
                member=member,
            )
        await self._session.run(
            """
            UPDATE people SET telegram = NULL, name = '', language = 'en', language_chosen = 0, reachable = 0,
                source = NULL
            WHERE id = :person
            """,
            person=person,
        )
        await self._session.run(
            "INSERT INTO erased (person, member, at) VALUES (:person, :member, :now) ON CONFLICT (person) DO NOTHING",
            person=person,
            member=member,
            now=ms(self._now),
        )

    async def _all(self, statements: Iterable[str], **values: int) -> None:
        for statement in statements:
            await self._session.run(statement, **values)

    async def key(self, fresh: bytes) -> bytes:
        """The key of the traces; `fresh` random bytes become it when there is none yet."""
        row = await self._session.one(
            "UPDATE business SET trace_key = coalesce(trace_key, :fresh) WHERE id = 1 RETURNING trace_key", fresh=fresh
        )
        if row is None:
            raise LookupError("the business is not founded yet")
        return bytes(row["trace_key"])

    async def leave_trace(self, hash_: str) -> None:
        """Keep a keyed hash for its year, and drop those whose year is over."""
        await self.forget_old()
        await self._session.run(
            """
            INSERT INTO traces (hash, until) VALUES (:hash, :until)
            ON CONFLICT (hash) DO UPDATE SET until = excluded.until
            """,
            hash=hash_,
            until=ms(self._now + TRACE_LIFE),
        )

    async def was_here(self, hash_: str) -> bool:
        """True when this hash was kept within the last year."""
        row = await self._session.one(
            "SELECT 1 FROM traces WHERE hash = :hash AND until > :now", hash=hash_, now=ms(self._now)
        )
        return row is not None

    async def forget_old(self) -> int:
        """Drop traces whose year is over."""
        return await self._session.run("DELETE FROM traces WHERE until <= :now", now=ms(self._now))
