"""Members, their consents and their cards. A member has one live card; a replaced one is dead but remembered."""

from loyalty.member import TERMS_VERSION, Member
from storage.session import Row, Shelf, moment, ms

_SELECT = """
SELECT m.id, m.person, m.practice_of, m.name, m.joined_at, m.offers, coalesce(c.token, '') AS token,
    coalesce(c.number, '') AS number
FROM members m LEFT JOIN cards c ON c.member = m.id AND c.dead_at IS NULL
"""


class Members(Shelf):
    """The members shelf."""

    async def of_person(self, person: int) -> Member | None:
        """The member this person is."""
        return await self._find("WHERE m.person = :person", person=person)

    async def practice_of(self, owner: int) -> Member | None:
        """The owner's practice card."""
        return await self._find("WHERE m.practice_of = :owner", owner=owner)

    async def get(self, member: int) -> Member:
        """The member with this id, nameless and without a card once erased; LookupError when there is none."""
        found = await self._find("WHERE m.id = :member", member=member)
        if found is None:
            raise LookupError(f"no member {member}")
        return found

    async def with_token(self, token: str) -> Member | None:
        """The member whose live card carries this token."""
        return await self._find("WHERE c.token = :token", token=token)

    async def with_number(self, number: str) -> Member | None:
        """The member whose live card shows these ten digits."""
        return await self._find("WHERE c.number = :number", number=number)

    async def _find(self, where: str, **values: str | int) -> Member | None:
        row = await self._session.one(f"{_SELECT} {where}", **values)
        return _member(row) if row else None

    async def add(
        self, name: str, *, person: int | None = None, practice_of: int | None = None, source: str | None = None
    ) -> int:
        """A new member, without a card yet; returns the id."""
        return await self._session.insert(
            """
            INSERT INTO members (person, practice_of, name, joined_at, source)
            VALUES (:person, :practice_of, :name, :now, :source) RETURNING id
            """,
            person=person,
            practice_of=practice_of,
            name=name,
            now=ms(self._now),
            source=source,
        )

    async def refer(self, member: int, by: int) -> None:
        """Credit the member who brought them, to be thanked after the first visit."""
        await self._session.run("UPDATE members SET referred_by = :by WHERE id = :id", id=member, by=by)

    async def number_taken(self, number: str) -> bool:
        """True when any card, live or dead, shows these digits."""
        return await self._session.one("SELECT 1 FROM cards WHERE number = :number", number=number) is not None

    async def give_card(self, member: int, token: str, number: str) -> None:
        """Make this the member's live card; the one before is dead from now on."""
        await self._session.run(
            "UPDATE cards SET dead_at = :now WHERE member = :member AND dead_at IS NULL",
            member=member,
            now=ms(self._now),
        )
        await self._session.run(
            "INSERT INTO cards (token, number, member, made_at) VALUES (:token, :number, :member, :now)",
            token=token,
            number=number,
            member=member,
            now=ms(self._now),
        )

    async def consent(self, member: int, about: str, language: str, *, given: bool, via: str | None = None) -> None:
        """Record what was agreed to or taken back, in which language and to which version of the sentences.

        `via` is set where no sentence of ours was read: the version is 0 then.
        """
        await self._session.run(
            """
            INSERT INTO consents (member, about, given, terms, language, at, via)
            VALUES (:member, :about, :given, :terms, :language, :now, :via)
            """,
            member=member,
            about=about,
            given=int(given),
            terms=0 if via else TERMS_VERSION,
            via=via,
            language=language,
            now=ms(self._now),
        )
        if about == "offers":
            await self._session.run("UPDATE members SET offers = :given WHERE id = :id", id=member, given=int(given))

    async def count(self) -> int:
        """How many people have a card; practice cards are in no report, and who was erased is nobody."""
        row = await self._session.one(
            "SELECT count(*) AS n FROM members WHERE practice_of IS NULL AND id NOT IN (SELECT member FROM erased"
            " WHERE member IS NOT NULL)"
        )
        return int(row["n"]) if row else 0

    async def served(self, actor: int, after: int) -> list[tuple[int, str]]:
        """Members for whom this person has written entries after that one, first come first: ids and names."""
        rows = await self._session.all(
            """
            SELECT m.id, m.name FROM entries e JOIN accounts a ON a.id = e.account JOIN members m ON m.id = a.member
            WHERE e.id > :after AND e.actor = :actor AND m.practice_of IS NULL GROUP BY m.id ORDER BY min(e.id)
            """,
            actor=actor,
            after=after,
        )
        return [(row["id"], row["name"]) for row in rows]


def _member(row: Row) -> Member:
    return Member(
        id=row["id"],
        person=row["person"],
        name=row["name"],
        number=row["number"],
        token=row["token"],
        joined_at=moment(row["joined_at"]),
        offers=bool(row["offers"]),
        practice_of=row["practice_of"],
    )
