"""The team: who may do what. A role is read in the same transaction as the act it allows, never from a code."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

INVITATION_LIFE = timedelta(hours=24)


class Role(StrEnum):
    """Roles of the team, narrowest first."""

    STAFF = "staff"
    MANAGER = "manager"
    OWNER = "owner"

    @property
    def rank(self) -> int:
        """0 for staff, 2 for the owner."""
        return list(Role).index(self)


@dataclass(frozen=True)
class Post:
    """Someone's place in the team. `place` is the location's id; an owner has all. `frozen`: it counts for nothing."""

    person: int
    role: Role
    place: int
    place_name: str
    frozen: bool = False

    def may(self, at_least: Role) -> bool:
        """True when this post is at least that role."""
        return self.role.rank >= at_least.rank


@dataclass(frozen=True)
class Invitation:
    """A one-use link that gives a role at a location for 24 hours after it was made."""

    token: str
    role: Role
    place: int
    made_by: int
    expires_at: datetime
    used_by: int | None

    def live_at(self, now: datetime) -> bool:
        """True while it can still be accepted by someone."""
        return self.used_by is None and now < self.expires_at
