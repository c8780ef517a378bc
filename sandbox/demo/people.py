"""Who comes to the demo café: forty people in five languages, each with the days on which they come.

Days are counted back from the last one: `first=88` is the day 88 days before it. To add somebody, add a line.
"""

import random
from dataclasses import dataclass

STAMPS = (1, 1, 1, 1, 2, 2, 3)  # what a visit is worth, as often as it stands here


@dataclass(frozen=True)
class Guest:
    """One who comes. `every`: days between two visits, 0 for somebody who came once; `until`: the day of the last one.

    `hour`: when they usually come. `invited_by`: whose link they opened. `keeps`: rewards are left for a rainy day.
    """

    name: str
    language: str
    hint: str
    first: int
    every: float = 0
    until: int = 0
    hour: int = 9
    offers: bool = False
    invited_by: str = ""
    keeps: bool = False

    def visits(self) -> dict[int, int]:
        """Day → stamps, newest last; the same at every call."""
        dice = random.Random(self.name)  # noqa: S311 – a story that is the same each time it is told, no secret
        days = {self.first}
        if self.every:
            steps = int((self.first - self.until) / self.every)
            days |= {self.until + round(step * self.every) for step in range(steps + 1)}
        return {day: dice.choice(STAMPS) for day in sorted(days, reverse=True)}


REGULAR, NOW_AND_THEN, ONCE, LONG_AGO = "a regular", "comes now and then", "came once", "not seen for a while"

GUESTS = (
    Guest("Ona", "en", REGULAR, 88, 4.1, 1, keeps=True),
    Guest("Dmitri", "ru", REGULAR, 90, 3.4, 0, 8, offers=True),
    Guest("Rūta", "lt", REGULAR, 89, 3.8, 0, 8),
    Guest("Jonas", "lt", REGULAR, 86, 5.2, 0, 9),
    Guest("Zofia", "pl", REGULAR, 84, 4.6, 0, 9, offers=True),
    Guest("Marek", "pl", REGULAR, 80, 6.1, 1, 17),
    Guest("Ioana", "ro", REGULAR, 83, 4.4, 0, 10, keeps=True),
    Guest("Andrei", "ro", REGULAR, 75, 5.7, 2, 18),
    Guest("Svetlana", "ru", REGULAR, 78, 5.0, 1, 15, offers=True),
    Guest("Emma", "en", REGULAR, 71, 4.9, 0, 10),
    Guest("Tadas", "lt", REGULAR, 66, 6.3, 2, 16, keeps=True),
    Guest("Kamil", "pl", NOW_AND_THEN, 87, 11.0, 4, 14),
    Guest("Agnieszka", "pl", NOW_AND_THEN, 82, 9.3, 6, 11, offers=True),
    Guest("Elena", "ru", NOW_AND_THEN, 77, 12.4, 3, 12),
    Guest("Viktor", "ru", NOW_AND_THEN, 69, 10.2, 8, 17),
    Guest("Radu", "ro", NOW_AND_THEN, 72, 13.1, 5, 13),
    Guest("Mihaela", "ro", NOW_AND_THEN, 64, 8.8, 7, 16, offers=True),
    Guest("Lukas", "lt", NOW_AND_THEN, 70, 12.0, 9, 18),
    Guest("Eglė", "lt", NOW_AND_THEN, 60, 10.6, 2, 11),
    Guest("Greta", "lt", NOW_AND_THEN, 55, 9.9, 11, 15),
    Guest("Oliver", "en", NOW_AND_THEN, 58, 11.7, 5, 13),
    Guest("Sophie", "en", NOW_AND_THEN, 52, 8.1, 3, 12, offers=True),
    Guest("Noah", "en", NOW_AND_THEN, 45, 14.5, 10, 14),
    Guest("Pavel", "ru", ONCE, 61),
    Guest("Marta", "pl", ONCE, 47, hour=14),
    Guest("Bogdan", "ro", ONCE, 33, hour=16),
    Guest("Simona", "lt", ONCE, 26, hour=12),
    Guest("Liam", "en", ONCE, 19, hour=15),
    Guest("Chloe", "en", ONCE, 12, hour=11, offers=True),
    Guest("Nikita", "ru", ONCE, 5, hour=17),
    Guest("Aistė", "lt", ONCE, 2, hour=13),
    Guest("Irina", "ru", LONG_AGO, 192, 9.0, 155, 10),
    Guest("Tomasz", "pl", LONG_AGO, 191, 14.0, 149, 12, offers=True),
    Guest("Cristina", "ro", LONG_AGO, 188, 11.0, 144, 15),
    Guest("Domantas", "lt", LONG_AGO, 186, 8.0, 138, 11),
    Guest("Grace", "en", LONG_AGO, 180, 12.0, 140, 16),
    Guest("Yulia", "ru", LONG_AGO, 174, 10.0, 124, 13, offers=True),
    Guest("Kasia", "pl", "came by Ona’s invitation", 40, 7.0, 3, 17, invited_by="Ona"),
    Guest("Matas", "lt", "came by Rūta’s invitation", 29, 6.5, 1, 12, invited_by="Rūta", offers=True),
    Guest("Daniela", "ro", "came by Ioana’s invitation", 17, 5.5, 4, 14, invited_by="Ioana"),
)
