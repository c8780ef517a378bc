"""What a member gets of a message to many, and of what the calendar sends: one drawing for all of them."""

import html
from collections.abc import Mapping

from loyalty.broadcasts import Content
from screens.buttons import To, pack
from screens.screen import Button, Rows, Screen, Stays
from screens.words import Fact, Words


def draw_piece(
    content: Content,
    name: str,
    words: Words,
    broadcast: int | None,
    *,
    facts: Mapping[str, Fact] | None = None,
    own: str = "en",
) -> tuple[Screen, ...]:
    """The message for one reader, called `name`: one screen, or for an album two, since an album has no buttons.

    `broadcast` is what the stop below it counts for; None for a preview, where the stop only explains itself. `facts`
    are what an occasion fills in, and `own` is the business's language, for a reader whose own it has no words in.
    """
    text = _text(content, words.name(name), words, facts or {}, own)
    rows = (*links_of(content), (stop_button(words, broadcast),))
    if not content.is_album:
        return (Screen(text, rows, Stays.MESSAGE, media=content.media),)
    below = words.say("piece-links") if content.links else words.say("piece-stop")
    return Screen(text, stays=Stays.MESSAGE, media=content.media), Screen(below, rows, Stays.MESSAGE)


def _text(content: Content, name: str, words: Words, facts: Mapping[str, Fact], own: str) -> str:
    """The owner's words with the name in them, or an occasion's: the owner's in a language it has, else ours."""
    if content.code is None:
        return content.with_name(name)
    shown = {key: words.title(str(fact)) if key == "reward" else fact for key, fact in facts.items()}
    said = content.said or {}
    typed = said.get(words.language) or said.get(own)
    if typed is None:
        return words.say(f"occasion-{content.code}", **{**shown, "name": name})
    for key, fact in {**shown, "name": name}.items():
        typed = typed.replace(f"{{{key}}}", html.escape(str(fact)))
    return typed


def links_of(content: Content) -> Rows:
    """The owner's own buttons, a row each."""
    return tuple((Button(link.label, url=link.url),) for link in content.links)


def stop_button(words: Words, broadcast: int | None) -> Button:
    """The one-tap stop; None for a preview, where it only explains itself."""
    data = pack(To.STOP_SHOWN) if broadcast is None else pack(To.STOP, broadcast)
    return Button(words.label("button-stop-offers"), data)
