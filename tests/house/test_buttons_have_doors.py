"""Whatever a person can press, type or open leads to one door, and behind every door somebody is at home."""

import inspect
from collections.abc import Callable, Hashable, Iterable

import pytest

from handlers import doors
from handlers.knock import Door, Hears
from loyalty.codes import Carries
from screens import buttons, keyboard

COMMANDS = {
    *keyboard.GUEST_COMMANDS,
    *keyboard.MEMBER_COMMANDS,
    *keyboard.STAFF_COMMANDS,
    *keyboard.MANAGER_COMMANDS,
    *keyboard.OWNER_COMMANDS,
}
KEYS = {*keyboard.MEMBER_KEYS, *keyboard.STAFF_KEYS, *keyboard.OWNER_KEYS}


def doubled(values: Iterable[Hashable]) -> list[Hashable]:
    """What is there more than once; what is empty does not count."""
    present = [value for value in values if value]
    return sorted({value for value in present if present.count(value) > 1}, key=str)


def test_every_button_has_a_door() -> None:
    assert set(buttons.NAMES) - {door.name for door in doors.ALL} == set()
    assert len(buttons.NAMES) > 10


def test_every_key_of_the_keyboard_and_every_command_of_the_menu_has_a_door() -> None:
    assert KEYS - {door.key for door in doors.ALL} == set()
    assert COMMANDS - {door.command for door in doors.ALL} == set()


def test_every_link_and_every_other_kind_of_message_has_a_door() -> None:
    assert set(Carries) - {door.link for door in doors.ALL} == set()
    assert set(Hears) - {door.hears for door in doors.ALL} == set()


def test_no_door_is_walled_up() -> None:
    ways = {door.name: (door.command, door.key, door.link, door.hears) for door in doors.ALL}
    assert [name for name, way in ways.items() if not any(way) and name not in buttons.NAMES] == []


WAYS: list[Callable[[Door], Hashable]] = [
    lambda door: door.name,
    lambda door: door.command,
    lambda door: door.key,
    lambda door: door.link,
    lambda door: door.hears,
]


@pytest.mark.parametrize("way", WAYS, ids=["name", "command", "key", "link", "kind"])
def test_no_two_doors_share_a_way_in(way: Callable[[Door], Hashable]) -> None:
    assert doubled(way(door) for door in doors.ALL) == []


def test_a_doubled_way_in_is_found() -> None:
    assert doubled(["card", "", "undo", "card", ""]) == ["card"]


def test_behind_every_door_somebody_is_at_home() -> None:
    strangers = [door.name for door in doors.ALL if not door.act.__module__.startswith("handlers.")]
    silent = [door.name for door in doors.ALL if not inspect.iscoroutinefunction(door.act)]
    assert strangers + silent == []
