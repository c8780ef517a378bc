"""The dossier: everything kept about one person, in plain English keys, as their own file shows it."""

from typing import Any

from storage.session import Row, Shelf, Value, load, moment

Fact = str | int | bool | None

# What is kept about somebody as a member, by the name of the part.
_MEMBERSHIP = {
    "member": """
        SELECT m.id AS member_number, m.name AS called, m.joined_at, m.offers AS wants_offers, m.birthday,
            m.birth_year, m.phone, m.source AS came_from, m.referral AS referral_word,
            m.referred_by IS NOT NULL AS was_invited_by_a_member
        FROM members m WHERE m.id = :id
        """,
    "consents": """
        SELECT about, given, terms AS version_of_the_text, via AS given_by, language, at FROM consents
        WHERE member = :id ORDER BY id
        """,
    "notes_by_staff": "SELECT said AS note, at AS written_at FROM notes WHERE member = :id ORDER BY id",
    "cards": "SELECT number, made_at, dead_at AS replaced_at FROM cards WHERE member = :id ORDER BY made_at",
    "accounts": """
        SELECT a.id AS account, g.kind AS counts, a.balance, a.lap AS full_cards, a.carry AS below_one_unit
        FROM accounts a JOIN programmes g ON g.id = a.programme WHERE a.member = :id ORDER BY a.id
        """,
    "earlier_goals": "SELECT f.account, f.lap AS up_to_card, g.goal FROM finishing f JOIN former_goals g"
    " ON g.id = f.goal JOIN accounts a ON a.id = f.account WHERE a.member = :id ORDER BY f.account, f.lap",
    "entries": """
        SELECT e.id AS entry, e.account, e.at, e.kind, e.units, e.amount AS bill, e.exact AS worth,
            json_extract(e.facts, '$.title') AS reward, e.reason, r.said AS typed_reason,
            p.name AS place, e.reverses
        FROM entries e JOIN accounts a ON a.id = e.account LEFT JOIN places p ON p.id = e.place
            LEFT JOIN remarks r ON r.entry = e.id
        WHERE a.member = :id ORDER BY e.id
        """,
    "lots": """
        SELECT l.account, l.number AS lot, l.entry, l.units, l.remaining AS units_left,
            l.expires_at AS lapses_at
        FROM lots l JOIN accounts a ON a.id = l.account WHERE a.member = :id ORDER BY l.account, l.number
        """,
    "vouchers": """
        SELECT v.id AS voucher, v.title AS reward, v.state, v.issued_at, e.at AS redeemed_at, p.name AS place
        FROM vouchers v LEFT JOIN entries e ON e.id = v.redeemed_by LEFT JOIN places p ON p.id = e.place
        WHERE v.member = :id ORDER BY v.id
        """,
    "passes": """
        SELECT voucher, reward AS catalogue_reward, made_at,
            used_by AS redeemed_by_entry, expires_at AS lapses_at
        FROM passes WHERE member = :id ORDER BY made_at
        """,
    "tags": "SELECT tag FROM tags WHERE member = :id ORDER BY tag",
    "brought_from_a_file_of_the_business": "SELECT telegram AS telegram_id, phone, claimed_at FROM waiting"
    " WHERE claimed_by = :id ORDER BY id",
    "topics_muted": "SELECT topic, at AS muted_at FROM mutes WHERE member = :id ORDER BY topic",
    "visits": """
        SELECT h.visits, h.first_at, h.last_at, h.spent, p.name AS last_place
        FROM habits h LEFT JOIN places p ON p.id = h.place WHERE h.member = :id
        """,
    "days_you_came": """
        SELECT date(day * 86400, 'unixepoch') AS day, visits, spent FROM days WHERE member = :id ORDER BY day
        """,
    "messages_to_many": """
        SELECT r.broadcast, b.occasion, b.topic, r.state, r.at FROM recipients r
        JOIN broadcasts b ON b.id = r.broadcast WHERE r.member = :id ORDER BY r.broadcast
        """,
    "occasions": """
        SELECT code AS occasion, at, facts AS filled_in FROM occasions_met WHERE member = :id ORDER BY at, code
        """,
    "gifts_on_their_way": "SELECT occasion, title AS reward, lapse AS lapses_at FROM gifts_due WHERE member = :id",
    "taken_back_with_all_of_one_colleague": """
        SELECT entry, state, units, vouchers FROM takeback_entries WHERE member = :id ORDER BY entry
        """,
    "disputes": """
        SELECT entry, opened_at, state, closed_at, answer FROM disputes WHERE member = :id ORDER BY entry
        """,
}


class Dossier(Shelf):
    """The dossier shelf. Times are ISO 8601 in UTC."""

    async def of(self, person: int, member: int | None) -> dict[str, Any]:
        """All of it; a part that is empty is an empty list or null."""
        told: dict[str, Any] = {
            "person": await self._person(person),
            "on_the_team": await self._many(
                "SELECT t.role, p.name AS place, t.since AS since_at FROM team t JOIN places p ON p.id = t.place"
                " WHERE t.person = :id",
                person,
            ),
            **await self._forms(person),
            "messages_sent_to_you": await self._many(
                "SELECT code AS about, made_at, state FROM outbox WHERE person = :id ORDER BY id", person
            ),
            "updates_from_you": await self._many(
                """
                SELECT id AS update_number, state, stored_at FROM inbox
                WHERE person = (SELECT telegram FROM people WHERE id = :id) ORDER BY stored_at, id
                """,
                person,
            ),
            "screens_you_can_still_tap": await self._many(
                "SELECT facts AS details, made_at FROM taps WHERE person = :id ORDER BY made_at", person
            ),
            "your_live_card": await self._many("SELECT card_message AS message FROM chats WHERE person = :id", person),
            "done_by_you_at_the_counter": await self._many(
                """
                SELECT e.id AS entry, e.at, e.kind, e.units, e.amount AS bill, e.reason, p.name AS place
                FROM entries e LEFT JOIN places p ON p.id = e.place WHERE e.actor = :id ORDER BY e.id
                """,
                person,
            ),
            "invitations_made_or_used_by_you": await self._many(
                """
                SELECT role, made_at, expires_at AS lapses_at, used_at FROM invitations
                WHERE made_by = :id OR used_by = :id ORDER BY made_at
                """,
                person,
            ),
            **await self._files(person),
            "journal": await self._many(
                """
                SELECT at, act, facts AS details FROM journal
                WHERE person = :id OR json_extract(facts, '$.who') = :id ORDER BY id
                """,
                person,
            ),
        }
        return told if member is None else {**told, **await self._membership(member)}

    async def _forms(self, person: int) -> dict[str, Any]:
        """What they have begun to fill in or to write."""
        return {
            "form_being_filled_in": await self._many(
                "SELECT form, facts AS answers, at FROM drafts WHERE person = :id", person
            ),
            "message_being_composed": await self._many(
                "SELECT facts AS message, at FROM begun_messages WHERE person = :id", person
            ),
        }

    async def _files(self, person: int) -> dict[str, Any]:
        """Files of guests that speak of them or that they brought in, and what was looked at of what they did."""
        return {
            "waits_for_you_from_a_file_of_the_business": await self._many(
                """
                SELECT telegram AS telegram_id, phone, name, birthday, birth_year, balance, points, tags, language,
                    offers AS wants_offers, at
                FROM waiting WHERE claimed_by IS NULL AND telegram = (SELECT telegram FROM people WHERE id = :id)
                """,
                person,
            ),
            "takebacks_of_yours_or_by_you": await self._many(
                "SELECT since AS since_at, at, ended_at FROM takebacks WHERE person = :id OR made_by = :id ORDER BY id",
                person,
            ),
            "patterns_at_the_counter_not_told_about_you": await self._many(
                "SELECT pattern, until AS until_at FROM patterns_hushed WHERE person = :id ORDER BY pattern", person
            ),
            "files_imported_by_you": await self._many(
                "SELECT people, state, at FROM imports WHERE made_by = :id ORDER BY id", person
            ),
        }

    async def _person(self, person: int) -> dict[str, Any]:
        rows = await self._many(
            """
            SELECT telegram AS telegram_id, name AS name_in_telegram, language,
                language_chosen AS language_chosen_by_you, reachable AS can_be_written_to, source AS came_from,
                met_at AS first_met_at
            FROM people WHERE id = :id
            """,
            person,
        )
        return rows[0] if rows else {}

    async def _membership(self, member: int) -> dict[str, Any]:
        told: dict[str, Any] = {name: await self._many(sql, member) for name, sql in _MEMBERSHIP.items()}
        return {**told, "member": told["member"][0] if told["member"] else {}}

    async def _many(self, sql: str, id_: Value) -> list[dict[str, Any]]:
        return [_plain(row) for row in await self._session.all(sql, id=id_)]


_TRUTHS = {"language_chosen_by_you", "can_be_written_to", "wants_offers", "given", "was_invited_by_a_member"}
_JSON = {"answers", "details", "filled_in"}


def _plain(row: Row) -> dict[str, Any]:
    """Moments as ISO text, truths as true and false, kept JSON as itself."""
    return {name: _value(name, value) for name, value in row.items()}


def _value(name: str, value: Fact) -> object:
    if value is None:
        return None
    if name == "at" or name.endswith("_at"):
        return moment(int(value)).isoformat(timespec="seconds")
    if name in _TRUTHS:
        return bool(value)
    return load(str(value)) if name in _JSON else value
