"""Every way in, on one page: read this first. A line names the door, who may come in, what is done, and how it opens.

A button opens the door of its own name. Commands, keyboard keys, start links and everything else are named here.
Within one kind of way the first line that fits wins.
"""

from handlers import anything
from handlers.knock import Door, Hears, Who
from handlers.member import card, disputes, history, joining, privacy, profile, referral, rewards, settings
from handlers.owner import adjustment, expiry, manage, refund, setup, team
from handlers.owner import disputes as answers
from handlers.staff import earn, entries, redeem, scan, undo
from loyalty.codes import Carries

GUEST = (
    Door("start", Who.ANYONE, joining.start, command="start"),
    Door("from-source", Who.ANYONE, joining.from_source, link=Carries.SOURCE),
    Door("join", Who.ANYONE, joining.join),
    Door("join-offers", Who.ANYONE, joining.join_with_offers),
    Door("help", Who.ANYONE, settings.help_, command="help"),
    Door("privacy", Who.ANYONE, privacy.show, command="privacy"),
    Door("my-data", Who.ANYONE, privacy.my_data),
    Door("delete", Who.ANYONE, privacy.ask),
    Door("delete-again", Who.ANYONE, privacy.ask_again),
    Door("delete-surely", Who.ANYONE, privacy.erase),
    Door("referral-link", Who.ANYONE, referral.opened, link=Carries.REFERRAL),
    Door("settings", Who.ANYONE, settings.settings, command="settings"),
    Door("languages", Who.ANYONE, settings.languages, command="language"),
    Door("speak", Who.ANYONE, settings.speak),
    Door("cancel", Who.ANYONE, manage.cancel, command="cancel", key="key-cancel"),
)

MEMBER = (
    Door("card", Who.MEMBER, card.show, command="card", key="key-card"),
    Door("big-qr", Who.MEMBER, card.big_qr),
    Door("balance", Who.MEMBER, card.balance, command="balance"),
    Door("rewards", Who.MEMBER, rewards.show, command="rewards", key="key-rewards"),
    Door("use", Who.MEMBER, rewards.use),
    Door("agree", Who.MEMBER, rewards.agree),
    Door("not-me", Who.MEMBER, disputes.not_me),
    Door("offers", Who.MEMBER, settings.offers),
    Door("history", Who.MEMBER, history.show, command="history"),
    Door("name", Who.MEMBER, profile.name),
    Door("birthday", Who.MEMBER, profile.birthday),
    Door("phone", Who.MEMBER, profile.phone),
    Door("new-card", Who.MEMBER, profile.new_card),
    Door("new-card-surely", Who.MEMBER, profile.new_card_surely),
    Door("referral", Who.MEMBER, referral.show, command="invite"),
)

STAFF = (
    Door("scan", Who.STAFF, scan.help_, command="scan", key="key-scan"),
    Door("card-link", Who.ANYONE, scan.link, link=Carries.CARD),
    Door("pass-link", Who.ANYONE, scan.link, link=Carries.PASS),
    Door("photo", Who.STAFF, anything.photo, hears=Hears.PHOTO),
    Door("number", Who.ANYONE, anything.number, hears=Hears.NUMBER),
    Door("earn", Who.STAFF, earn.earn),
    Door("earn-again", Who.STAFF, earn.earn_again),
    Door("ask", Who.STAFF, redeem.ask),
    Door("give", Who.STAFF, redeem.give),
    Door("undo", Who.STAFF, undo.latest, command="undo", key="key-undo"),
    Door("undo-entry", Who.STAFF, undo.undo),
    Door("ask-owner", Who.STAFF, entries.ask_owner),
    Door("entries", Who.MANAGER, entries.entries),
    Door("panel-again", Who.STAFF, entries.panel_again),
    Door("refund-ask", Who.MANAGER, refund.ask),
    Door("refund", Who.MANAGER, refund.refund),
    Door("refund-other", Who.MANAGER, refund.other),
    Door("invitation", Who.ANYONE, team.accept, link=Carries.INVITATION),
)

OWNER = (
    Door("ownership", Who.ANYONE, manage.own, link=Carries.OWNERSHIP),
    Door("manage", Who.OWNER, manage.manage, command="manage", key="key-manage"),
    Door("rename", Who.OWNER, manage.rename),
    Door("setup", Who.OWNER, setup.begin),
    Door("setup-kind", Who.OWNER, setup.kind),
    Door("setup-name", Who.OWNER, setup.name),
    Door("setup-country", Who.OWNER, setup.country),
    Door("setup-zone", Who.OWNER, setup.zone),
    Door("setup-colour", Who.OWNER, setup.colour),
    Door("poster", Who.OWNER, setup.show_poster),
    Door("lapse", Who.OWNER, expiry.ask),
    Door("lapse-to", Who.OWNER, expiry.preview),
    Door("lapse-surely", Who.OWNER, expiry.choose),
    Door("practice", Who.OWNER, manage.practice),
    Door("panel", Who.OWNER, scan.practice_panel),
    Door("adjust", Who.OWNER, adjustment.ask),
    Door("uphold", Who.OWNER, answers.uphold),
    Door("explain", Who.OWNER, answers.explain),
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
