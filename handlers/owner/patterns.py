"""What the owner says to odd patterns: this one is fine for a while, or no word of any."""

from dataclasses import replace

from handlers.knock import Caller, Views
from handlers.owner import team
from loyalty.patterns import FINE, Pattern
from loyalty.refusals import Refusal, Why
from loyalty.team import Role
from screens.owner.patterns import OFF, ON, Hushed
from screens.owner.team import TeamList
from storage.work import Work


async def switch(work: Work, caller: Caller) -> Views:
    """[Tell me of odd patterns]: on or off; tapped again it changes nothing more."""
    wanted = caller.argument(0)
    if wanted not in {ON, OFF}:
        raise Refusal(Why.BUTTON_OLD)
    if await work.patterns.want(wanted=wanted == ON):
        await work.journal.note(caller.person.id, "patterns-switched", to=wanted)
    shown: TeamList = await team.show(work, caller)
    return replace(shown, changed=True)


async def fine(work: Work, caller: Caller) -> Views:
    """[Fine for 30 days]: of this person and this pattern; tapped again it stays with the same day."""
    post, pattern = await work.team.post(caller.number(0), frozen_too=True), caller.argument(1)
    if post is None or post.role is Role.OWNER or pattern not in set(Pattern):
        raise Refusal(Why.BUTTON_OLD)
    if await work.patterns.hush(post.person, Pattern(pattern), work.now + FINE):
        await work.journal.note(caller.person.id, "pattern-fine", who=post.person, pattern=pattern)
    until = await work.patterns.hushed_until(post.person, Pattern(pattern))
    return Hushed((await work.people.get(post.person)).name, pattern, until or work.now)
