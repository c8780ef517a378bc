"""Who is in the crowd: made-up people of five languages, always the same ones, a few with a birthday.

A name is one of a language's first names with the first letter of a surname. Nobody is meant by it.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

_FIRST = {
    "en": "Alice Ben Charlotte Daniel Emma Freddie Grace Harry Isla Jack Kate Leo Mia Noah Olivia Poppy Ryan Sophie",
    "ru": "Анна Борис Вера Глеб Дарья Егор Жанна Захар Ирина Кирилл Лидия Максим Нина Олег Полина Роман Софья Тимур",
    "pl": "Agata Bartek Celina Dawid Ewa Filip Gosia Hubert Iga Jacek Kasia Łukasz Marta Oskar Paulina Rafał Zofia",
    "ro": "Ana Bogdan Cristina Dan Elena Florin Gabriela Horia Ioana Lavinia Mihai Oana Radu Ștefania Tudor Vlad",
    "lt": "Agnė Benas Česlovas Dovilė Emilija Gytis Ieva Jonas Kotryna Lukas Milda Nojus Rūta Saulius Urtė Žygimantas",
}
_LAST = {
    "en": "ABCDGHJKLMPRSTW",
    "ru": "АБВГДЖЗКЛМНОПРСТ",
    "pl": "BCDGJKLŁMNPRSTWZ",
    "ro": "ABCDGILMNOPRSȘTV",
    "lt": "ABČDGJKLMNPRSŠVŽ",
}
_SHARES = ("lt", "lt", "lt", "en", "en", "pl", "pl", "ru", "ru", "ro")  # a language as often as it stands here
_BIRTHDAYS = 4  # one in so many tells a birthday: in a crowd of two thousand more than one has it on any day
_SEED = 2000


@dataclass(frozen=True)
class Passer:
    """One of the crowd. `birthday` as typed, "" for whoever keeps it to themself."""

    name: str
    surname: str
    language: str
    birthday: str = ""


def passers() -> Iterator[Passer]:
    """The crowd in the order in which it comes; it does not end."""
    chance = random.Random(_SEED)  # noqa: S311 — a made-up crowd is no secret
    number = 0
    while True:
        language = chance.choice(_SHARES)
        birthday = f"{chance.randint(1, 28):02}.{chance.randint(1, 12):02}.{chance.randint(1950, 2008)}"
        yield Passer(
            chance.choice(_FIRST[language].split()),
            f"{chance.choice(_LAST[language])}.",
            language,
            "" if number % _BIRTHDAYS else birthday,
        )
        number += 1
