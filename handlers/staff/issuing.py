"""Issuing: the vouchers an act has reached, whoever's act it was."""

from datetime import datetime

from loyalty.accrual import Act
from loyalty.member import Member
from storage.work import Work


async def issue_vouchers(work: Work, act: Act, member: Member, entries: list[int], lapse: datetime | None) -> list[str]:
    """Issue what an act has reached; the rewards' titles. `lapse` is when they lapse unused."""
    titles = await work.programme.titles()
    issued = []
    for issue in act.issued:
        title = titles[issue.reward]
        if await work.vouchers.issue(act.account.id, member.id, issue, title, entries[issue.entry], lapse):
            issued.append(title)
    return issued
