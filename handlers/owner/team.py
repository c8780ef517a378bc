"""The team: who is on it, invitations, and leaving."""

import secrets

from handlers.facts import address
from handlers.knock import Caller, Views
from loyalty.codes import Carries, fresh
from loyalty.expiry import local_day
from loyalty.notices import Fact, News, Notice
from loyalty.refusals import Refusal, Why
from loyalty.team import INVITATION_LIFE, Role
from screens.owner.manage import Invited, JoinedTeam, Line, RemoveAsked, TeamList
from storage.work import Work


async def show(work: Work, caller: Caller) -> Views:
    """`/team`: everyone, with what they did today."""
    since, _ = local_day(work.now, caller.zone)
    lines = tuple(
        Line(one.person, one.name, one.role.value, one.place_name, one.given, one.redeemed)
        for one in await work.team.with_figures(since)
    )
    return TeamList(lines, change=caller.is_owner)


async def invite(work: Work, caller: Caller) -> Views:
    """[Invite …]: a link that works once, for 24 hours."""
    role = caller.argument(0)
    if role not in {Role.STAFF, Role.MANAGER}:
        raise Refusal(Why.BUTTON_OLD)
    post = caller.staff()
    token = fresh(Carries.INVITATION, secrets.token_bytes(16))
    await work.team.invite(token, Role(role), post.place, caller.person.id)
    await work.journal.note(caller.person.id, "invited", role=role)
    link = address(caller.business, token)
    return Invited(role, post.place_name, link, work.now + INVITATION_LIFE)


async def accept(work: Work, caller: Caller) -> Views:
    """An invitation's link; opened again by the same person it says the same again."""
    invitation = await work.team.invitation(caller.knock.payload)
    if invitation is None:
        raise Refusal(Why.CODE_UNKNOWN)
    if invitation.used_by == caller.person.id and caller.post:
        return JoinedTeam(caller.staff().role.value, caller.staff().place_name, caller.member is not None)
    if invitation.used_by is not None:
        raise Refusal(Why.INVITATION_USED)
    if not invitation.live_at(work.now):
        raise Refusal(Why.INVITATION_LAPSED)
    if caller.is_owner:
        raise Refusal(Why.OWNER_STAYS)
    return await _join_team(work, caller, invitation.token, invitation.role, invitation.place)


async def _join_team(work: Work, caller: Caller, token: str, role: Role, place: int) -> Views:
    if not await work.team.use_invitation(token, caller.person.id):
        raise Refusal(Why.INVITATION_USED)
    await work.team.appoint(caller.person.id, role, place)
    await work.journal.note(caller.person.id, "joined-team", role=role.value)
    name = dict(await work.programme.places())[place]
    owner = await work.team.owner()
    if owner is not None:
        facts: dict[str, Fact] = {"name": caller.person.name, "role": role.value, "place": name}
        await work.outbox.put(owner, Notice(News.TEAM_GREW, facts))
    return JoinedTeam(role.value, name, caller.member is not None)


async def remove(work: Work, caller: Caller) -> Views:
    """[Remove …]: asked once."""
    post = await work.team.post(caller.number(0))
    if post is None or post.role is Role.OWNER:
        raise Refusal(Why.BUTTON_OLD)
    return RemoveAsked(post.person, (await work.people.get(post.person)).name)


async def remove_surely(work: Work, caller: Caller) -> Views:
    """[Yes, remove]: works at once, also for buttons already on their screen."""
    person = caller.number(0)
    if await work.team.remove(person):
        await work.journal.note(caller.person.id, "removed", who=person)
        member = await work.members.of_person(person) is not None
        facts: dict[str, Fact] = {"business": caller.business.name, "member": member}
        await work.outbox.put(person, Notice(News.LEFT_TEAM, facts))
    return await show(work, caller)
