"""Samples of the manners: what an owner keeps to, and what stands below a message once somebody wants no more."""

from loyalty.broadcasts import Content, Link
from loyalty.manners import Custom, Manners
from screens.member.stopping import OffersStopped
from screens.owner.manners import MannerAsked, MannersShown
from screens.screen import View

STRICT = Manners(22, 8, 0)
ONCE = Manners(18, 11, 1)
WITH_LINK = Content("Come on Friday", links=(Link("Our menu", "https://example.org/menu"),))


def manners() -> list[tuple[str, View]]:
    """Every sample with a name of its own."""
    return [
        ("manners", MannersShown(Manners())),
        ("manners, one", MannersShown(ONCE)),
        ("manners, none", MannersShown(STRICT)),
        *((f"manners, {custom}", MannerAsked(Manners(), custom)) for custom in Custom),
        ("offers stopped", OffersStopped(7, WITH_LINK, stopped=True)),
        ("offers again", OffersStopped(7, Content(), stopped=False)),
    ]
