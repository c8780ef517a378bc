"""Methods by which updates reach the bot: getUpdates, the webhook's state, and getMe, logOut, close."""

from typing import Any
from urllib.parse import urlsplit

from sandbox.calls.common import Described, Handler
from sandbox.errors import ApiError, bad
from sandbox.switchboard import Switchboard

Json = dict[str, Any]

MAX_POLL_SECONDS = 50  # Telegram cuts longer polls short
_WEBHOOK_PORTS = (443, 80, 88, 8443)


def get_me(town: Switchboard, _arguments: Json) -> Json:
    """getMe."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return town.bot.user() | abilities


async def get_updates(town: Switchboard, arguments: Json) -> list[Json]:
    """getUpdates."""
    if town.profile.webhook is not None:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    limit = arguments.get("limit", 100)
    if not 1 <= limit <= 100:
        limit = 100  # Telegram quietly reads any other limit as 100
    if arguments.get("allowed_updates") is not None:
        town.updates.allowed = arguments["allowed_updates"]
    timeout = min(max(arguments.get("timeout", 0), 0), MAX_POLL_SECONDS)
    return await town.updates.take(arguments.get("offset", 0), limit, timeout)


def set_webhook(town: Switchboard, arguments: Json) -> Described:
    """setWebhook: its state only; nothing is delivered. An empty url deletes it."""
    address = arguments.get("url") or ""
    if not address:
        return delete_webhook(town, arguments)
    parts = urlsplit(address)
    if parts.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in _WEBHOOK_PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    town.updates.interrupt("Conflict: terminated by setWebhook request")
    if arguments.get("drop_pending_updates"):
        town.updates.drop_all()
    if arguments.get("allowed_updates") is not None:
        town.updates.allowed = arguments["allowed_updates"]
    town.profile.webhook = {"url": address, "max_connections": arguments.get("max_connections", 40)}
    return Described(True, "Webhook was set")


def delete_webhook(town: Switchboard, arguments: Json) -> Described:
    """deleteWebhook."""
    had = town.profile.webhook is not None
    town.profile.webhook = None
    if arguments.get("drop_pending_updates"):
        town.updates.drop_all()
    return Described(True, "Webhook was deleted" if had else "Webhook is already deleted")


def get_webhook_info(town: Switchboard, _arguments: Json) -> Json:
    """getWebhookInfo."""
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(town.updates.pending)}
    if town.profile.webhook is not None:
        info |= town.profile.webhook
    if town.updates.allowed:
        info["allowed_updates"] = town.updates.allowed
    return info


def yes(_town: Switchboard, _arguments: Json) -> bool:
    """logOut and close: granted, and nothing changes."""
    return True


METHODS: dict[str, Handler] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": yes,
    "close": yes,
}
