"""Updates nobody expects beside ordinary ones: kinds not asked for, five megabytes of text, and all of it once more."""

from typing import Any

from tests.cast import Shop, received

LONG = "x" * 5_000_000
_FIRST = 800_000_001


def strange(shop: Shop) -> list[dict[str, Any]]:
    """From Ona, and from nobody."""
    ona = shop.town.people[shop.ona.id].phone
    person, chat, date = ona.user(), ona.chat(), shop.town.clock.unix()
    bodies: list[dict[str, Any]] = [
        {"message": {"message_id": 900_001, "from": person, "chat": chat, "date": date, "text": LONG}},
        {"message_reaction": {"user": person, "chat": chat, "message_id": 1, "date": date, "old_reaction": [],
                              "new_reaction": "?"}},
        {"inline_query": {"id": "1", "from": person, "query": "card", "offset": ""}},
        {"pre_checkout_query": {"id": "1", "from": person, "currency": "EUR"}},
        {"poll": {"id": "1", "question": "?", "options": []}},
        {"channel_post": {"message_id": 1, "chat": {"id": -100, "type": "channel", "title": "News"}, "date": date}},
        {"a_kind_from_next_year": {"from": person, "news": [1, 2, 3]}},
    ]  # fmt: skip
    return [{"update_id": _FIRST + place, **body} for place, body in enumerate(bodies)]


async def test_what_nobody_asked_for_counts_nothing_and_stops_nobody(shop: Shop) -> None:
    await shop.opens_with_staff()
    await shop.joins(shop.ona)
    before, updates = shop.what_counts(), strange(shop)
    for update in updates:
        shop.town.updates.put_raw(update)
    shop.town.updates.jump(_FIRST + len(updates) - shop.town.updates.next_id)
    await shop.stamps(shop.max, shop.ona)
    await shop.ona.sees("+1 stamp · 1 of 10")
    await shop.settles()
    assert shop.value("SELECT count(*) FROM inbox WHERE state <> 'done'") == 0
    counted, said = shop.what_counts(), len(shop.ona.messages)
    assert {table for table in counted if counted[table] != before[table]} == {"entries", "lots"}
    await shop.restarts()
    for update in updates:
        shop.town.updates.put_raw(update)
    await shop.settles()
    assert (shop.what_counts(), len(shop.ona.messages)) == (counted, said)
    assert received(shop.ona, "+1 stamp") == 1
    assert await shop.audit() == []
