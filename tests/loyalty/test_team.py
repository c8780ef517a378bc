"""Roles are ranked, and an invitation is good for one person and one day."""

from datetime import timedelta

import pytest

from loyalty.team import INVITATION_LIFE, Invitation, Post, Role
from tests.makers import MAX, NOON, VERA


def test_roles_are_ranked_from_staff_to_owner() -> None:
    assert [role.rank for role in (Role.STAFF, Role.MANAGER, Role.OWNER)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.STAFF, {Role.STAFF}),
        (Role.MANAGER, {Role.STAFF, Role.MANAGER}),
        (Role.OWNER, {Role.STAFF, Role.MANAGER, Role.OWNER}),
    ],
)
def test_a_post_may_do_what_its_role_and_every_narrower_one_may(role: Role, may: set[Role]) -> None:
    post = Post(MAX, role, 1, "Old Town")
    assert {needed for needed in Role if post.may(needed)} == may


@pytest.mark.parametrize(
    ("after", "used_by", "live"),
    [
        (timedelta(0), None, True),
        (INVITATION_LIFE - timedelta(microseconds=1), None, True),
        (INVITATION_LIFE, None, False),
        (timedelta(0), VERA, False),
    ],
)
def test_an_invitation_is_accepted_once_within_a_day(after: timedelta, used_by: int | None, live: bool) -> None:
    invitation = Invitation("i", Role.STAFF, 1, MAX, NOON + timedelta(hours=24), used_by)
    assert invitation.live_at(NOON + after) is live
    assert timedelta(hours=24) == INVITATION_LIFE
