"""Every way in, on one page: read this first. A line names the door, who may come in, what is done, and how it opens.

A button opens the door of its own name. Commands, keyboard keys, start links and everything else are named here.
Within one kind of way the first line that fits wins.
"""

from handlers import anything
from handlers.knock import Door, Hears, Who
from handlers.member import card, joining, rewards, settings
from handlers.owner import manage, team
from handlers.staff import earn, redeem, scan, undo
from loyalty.codes import Carries

GUEST = (
    Door("start", Who.ANYONE, joining.start, command="start"),
    Door("from-source", Who.ANYONE, joining.from_source, link=Carries.SOURCE),
    Door("join", Who.ANYONE, joining.join),
    Door("join-offers", Who.ANYONE, joining.join_with_offers),
    Door("help", Who.ANYONE, settings.help_, command="help"),
    Door("privacy", Who.ANYONE, settings.privacy, command="privacy"),
    Door("settings", Who.ANYONE, settings.settings, command="settings"),
    Door("languages", Who.ANYONE, settings.languages, command="language"),
    Door("speak", Who.ANYONE, settings.speak),
    Door("cancel", Who.ANYONE, manage.cancel, command="cancel"),
)

MEMBER = (
    Door("card", Who.MEMBER, card.show, command="card", key="key-card"),
    Door("big-qr", Who.MEMBER, card.big_qr),
    Door("balance", Who.MEMBER, card.balance, command="balance"),
    Door("rewards", Who.MEMBER, rewards.show, command="rewards", key="key-rewards"),
    Door("use", Who.MEMBER, rewards.use),
    Door("agree", Who.MEMBER, rewards.agree),
    Door("offers", Who.MEMBER, settings.offers),
)

STAFF = (
    Door("scan", Who.STAFF, scan.help_, command="scan", key="key-scan"),
    Door("card-link", Who.ANYONE, scan.link, link=Carries.CARD),
    Door("pass-link", Who.ANYONE, scan.link, link=Carries.PASS),
    Door("photo", Who.STAFF, scan.photo, hears=Hears.PHOTO),
    Door("number", Who.STAFF, scan.number, hears=Hears.NUMBER),
    Door("earn", Who.STAFF, earn.earn),
    Door("earn-again", Who.STAFF, earn.earn_again),
    Door("ask", Who.STAFF, redeem.ask),
    Door("give", Who.STAFF, redeem.give),
    Door("undo", Who.STAFF, undo.latest, command="undo", key="key-undo"),
    Door("undo-entry", Who.STAFF, undo.undo),
    Door("invitation", Who.ANYONE, team.accept, link=Carries.INVITATION),
)

OWNER = (
    Door("ownership", Who.ANYONE, manage.own, link=Carries.OWNERSHIP),
    Door("manage", Who.OWNER, manage.manage, command="manage", key="key-manage"),
    Door("rename", Who.OWNER, manage.rename),
    Door("practice", Who.OWNER, manage.practice),
    Door("panel", Who.OWNER, scan.practice_panel),
    Door("team", Who.MANAGER, team.show, command="team"),
    Door("invite", Who.OWNER, team.invite),
    Door("remove", Who.OWNER, team.remove),
    Door("remove-surely", Who.OWNER, team.remove_surely),
)

OTHERWISE = (
    Door("unknown-command", Who.ANYONE, anything.command, hears=Hears.COMMAND),
    Door("unknown-button", Who.ANYONE, anything.button, hears=Hears.BUTTON),
    Door("text", Who.ANYONE, anything.text, hears=Hears.TEXT),
    Door("other", Who.ANYONE, anything.other, hears=Hears.OTHER),
    Door("edited", Who.ANYONE, anything.edited, hears=Hears.EDITED),
    Door("group", Who.ANYONE, anything.group, hears=Hears.GROUP),
    Door("reach", Who.ANYONE, anything.reach, hears=Hears.REACH),
    Door("silence", Who.ANYONE, anything.silence, hears=Hears.REST),
)

ALL = (*GUEST, *MEMBER, *STAFF, *OWNER, *OTHERWISE)
