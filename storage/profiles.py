"""Profiles: what a member set about themself. Nobody else's phone number can be found out by trying."""

from dataclasses import dataclass

from loyalty.birthday import Birthday
from storage.session import Row, Shelf


@dataclass(frozen=True)
class Profile:
    """What a member told us of their own accord; None for what they did not."""

    birthday: Birthday | None
    phone: str | None


class Profiles(Shelf):
    """The profiles shelf."""

    async def of(self, member: int) -> Profile:
        """The member's profile; LookupError when there is no such member."""
        row = await self._session.one("SELECT birthday, birth_year, phone FROM members WHERE id = :id", id=member)
        if row is None:
            raise LookupError(f"no member {member}")
        return Profile(_birthday(row), row["phone"])

    async def rename(self, member: int, name: str) -> None:
        """What staff call them from now on; the name must be clean."""
        await self._session.run("UPDATE members SET name = :name WHERE id = :id", id=member, name=name)

    async def set_birthday(self, member: int, birthday: Birthday) -> bool:
        """Keep a birthday; False, and nothing changed, when one is kept already."""
        kept = await self._session.run(
            """
            UPDATE members SET birthday = :birthday, birth_year = :year WHERE id = :id AND birthday IS NULL
            """,
            id=member,
            birthday=f"{birthday.month:02}-{birthday.day:02}",
            year=birthday.year,
        )
        return kept == 1

    async def change_birthday(self, member: int, birthday: Birthday) -> bool:
        """Keep this birthday whatever was kept before; False when it was this very one."""
        changed = await self._session.run(
            """
            UPDATE members SET birthday = :birthday, birth_year = :year
            WHERE id = :id AND (coalesce(birthday, '') <> :birthday OR coalesce(birth_year, 0) <> coalesce(:year, 0))
            """,
            id=member,
            birthday=f"{birthday.month:02}-{birthday.day:02}",
            year=birthday.year,
        )
        return changed == 1

    async def set_phone(self, member: int, phone: str) -> bool:
        """Keep a phone number, `+` and digits; False, and nothing changed, when it is on another card."""
        kept = await self._session.run(
            """
            UPDATE members SET phone = :phone
            WHERE id = :id AND NOT EXISTS (SELECT 1 FROM members other WHERE other.phone = :phone AND other.id <> :id)
            """,
            id=member,
            phone=phone,
        )
        return kept == 1


def _birthday(row: Row) -> Birthday | None:
    if row["birthday"] is None:
        return None
    month, day = row["birthday"].split("-")
    return Birthday(int(month), int(day), row["birth_year"])
