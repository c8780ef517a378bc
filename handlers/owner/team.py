"""The team: who is on it and what they did, invitations, another role or place, and leaving."""

import secrets
from dataclasses import replace

from handlers.facts import address
from handlers.knock import Caller, Views
from handlers.staff.reversal import deed_of, entry_of
from loyalty.codes import Carries, fresh
from loyalty.expiry import local_day
from loyalty.ledger import Kind
from loyalty.notices import Fact, News, Notice
from loyalty.places import Place
from loyalty.programme import Points, Stamps
from loyalty.refusals import Refusal, Why
from loyalty.team import INVITATION_LIFE, Post, Role
from screens.owner.team import (
    ColleaguePage,
    Did,
    Invited,
    InviteWhere,
    JoinedTeam,
    Line,
    MoveAsked,
    RemoveAsked,
    TeamList,
)
from storage.work import Work

_LATELY = 10


async def show(work: Work, caller: Caller) -> TeamList:
    """`/team`: everyone, with what they did today; a manager sees their own place."""
    since, _ = local_day(work.now, caller.zone)
    kinds = {type(programme) for programme in await work.programme.all()}
    lines = tuple(
        Line(
            one.person,
            one.name,
            one.role.value,
            one.place_name,
            one.given if Stamps in kinds else None,
            one.redeemed,
            one.points if Points in kinds else None,
        )
        for one in await work.team.with_figures(since, _sees(caller))
    )
    disputes = 0 if caller.is_owner else await work.disputes.waiting(_sees(caller))
    return TeamList(lines, caller.is_owner, disputes, await work.patterns.wanted())


def _sees(caller: Caller) -> int | None:
    """The one place whose team the caller sees; None when they see all."""
    return None if caller.is_owner else caller.staff().place


# ── one colleague ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def colleague(work: Work, caller: Caller) -> Views:
    """A colleague's page."""
    post = await _post(work, caller.number(0))
    if _sees(caller) not in {None, post.place}:
        raise Refusal(Why.NOT_OWNER)
    return await _page(work, caller, post)


async def _post(work: Work, person: int) -> Post:
    """Somebody's post; a button about someone who has left is from an earlier screen."""
    post = await work.team.post(person, frozen_too=True)
    if post is None:
        raise Refusal(Why.BUTTON_OLD)
    return post


async def _page(work: Work, caller: Caller, post: Post) -> ColleaguePage:
    since, _ = local_day(work.now, caller.zone)
    recorded = await work.team.did(post.person, since, _LATELY, _sees(caller))
    return ColleaguePage(
        person=post.person,
        name=(await work.people.get(post.person)).name,
        role=post.role.value,
        place=post.place_name,
        since=await work.team.since(post.person) or work.now,
        did=tuple([await _did(work, entry) for entry in recorded]),
        change=caller.is_owner,
        moves=len(await work.places.open()) > 1,
        frozen=post.frozen,
    )


async def _did(work: Work, number: int) -> Did:
    entry = await entry_of(work, number)
    if entry.kind is Kind.REVERSAL and entry.reverses is not None:
        taken = await deed_of(work, await entry_of(work, entry.reverses))
        return Did(replace(taken, units=entry.units, at=entry.at), back=True)
    return Did(await deed_of(work, entry), reversed=entry.reversed)


async def appoint(work: Work, caller: Caller) -> Views:
    """[Make … manager], [Make … staff]: at once."""
    post, role = await _post(work, caller.number(0)), caller.argument(1)
    if post.role is Role.OWNER or role not in {Role.STAFF, Role.MANAGER}:
        raise Refusal(Why.BUTTON_OLD)
    return await _changed(work, caller, post, Role(role), post.place)


async def move(work: Work, caller: Caller) -> Views:
    """[Another place]: which one."""
    post = await _post(work, caller.number(0))
    places = tuple((place.id, place.name) for place in await work.places.open() if place.id != post.place)
    if not places:
        raise Refusal(Why.BUTTON_OLD)
    return MoveAsked(post.person, (await work.people.get(post.person)).name, places)


async def move_to(work: Work, caller: Caller) -> Views:
    """A place: they work there from now on."""
    post = await _post(work, caller.number(0))
    place = await _open_place(work, caller.number(1))
    return await _changed(work, caller, post, post.role, place.id)


async def _changed(work: Work, caller: Caller, before: Post, role: Role, place: int) -> ColleaguePage:
    changed = await work.team.change(before.person, role, place)
    after = await _post(work, before.person)
    if changed:
        await work.journal.note(caller.person.id, "post-changed", who=after.person, role=role.value, place=place)
    if changed and after.person != caller.person.id and not after.frozen:  # who is frozen gets no menu
        member = await work.members.of_person(after.person) is not None
        facts: dict[str, Fact] = {"role": role.value, "place": after.place_name, "member": member}
        await work.outbox.put(after.person, Notice(News.POST_CHANGED, facts))
    return await _page(work, caller, after)


async def _open_place(work: Work, number: int) -> Place:
    place = await work.places.get(number)
    if place is None or not place.open:
        raise Refusal(Why.BUTTON_OLD)
    return place


# ── invitations ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def invite(work: Work, caller: Caller) -> Views:
    """[Invite …]: a link that works once, for 24 hours; with several places, first for which."""
    role = caller.argument(0)
    if role not in {Role.STAFF, Role.MANAGER}:
        raise Refusal(Why.BUTTON_OLD)
    if len(caller.knock.arguments) == 1:
        places = await work.places.open()
        if len(places) > 1:
            return InviteWhere(role, tuple((place.id, place.name) for place in places))
        place = places[0]
    else:
        place = await _open_place(work, caller.number(1))
    token = fresh(Carries.INVITATION, secrets.token_bytes(16))
    await work.team.invite(token, Role(role), place.id, caller.person.id)
    await work.journal.note(caller.person.id, "invited", role=role)
    return Invited(role, place.name, address(caller.business, token), work.now + INVITATION_LIFE)


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
    if await work.team.post(caller.person.id, frozen_too=True) and caller.post is None:
        raise Refusal(Why.FROZEN)
    return await _join_team(work, caller, invitation.token, invitation.role, invitation.place)


async def _join_team(work: Work, caller: Caller, token: str, role: Role, place: int) -> Views:
    if not await work.team.use_invitation(token, caller.person.id):
        raise Refusal(Why.INVITATION_USED)
    await work.team.appoint(caller.person.id, role, place)
    await work.journal.note(caller.person.id, "joined-team", role=role.value)
    name = (await _post(work, caller.person.id)).place_name
    owner = await work.team.owner()
    if owner is not None:
        facts: dict[str, Fact] = {"name": caller.person.name, "role": role.value, "place": name}
        await work.outbox.put(owner, Notice(News.TEAM_GREW, facts))
    return JoinedTeam(role.value, name, caller.member is not None)


# ── leaving ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def remove(work: Work, caller: Caller) -> Views:
    """[Remove …]: asked once."""
    post = await work.team.post(caller.number(0), frozen_too=True)
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
