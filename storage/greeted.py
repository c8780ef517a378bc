"""One run of an occasion: what it is called, and of which members it is where places have clocks of their own."""

from dataclasses import dataclass

from loyalty.manners import Topic
from storage.session import Value
from storage.zones import Among

# Practice cards, erased members and cards without a person are met by nothing. Of `m`, a member, and `p`, its person.
THERE = "m.practice_of IS NULL AND p.telegram IS NOT NULL"


@dataclass(frozen=True)
class Run:
    """What begins: its day's name (`birthday:2026-11-22`), its topic, and the programme whose balance is filled in.

    `among` says of which zone's members it is where there are several zones; elsewhere than at home its own name says
    so too (`birthday:2026-11-22@America/New_York`), while gifts are named after the day alone.
    """

    code: str
    day: str
    topic: Topic
    programme: int
    among: Among | None = None

    @property
    def occasion(self) -> str:
        """Its name."""
        return f"{self.day}@{self.among.zone}" if self.among and self.among.elsewhere else self.day

    @property
    def there(self) -> str:
        """SQL that is true of the members `m` it is for."""
        return f"{THERE} {self.among.condition if self.among else ''}"

    @property
    def values(self) -> dict[str, Value]:
        """What stands in that."""
        return dict(self.among.values) if self.among else {}
