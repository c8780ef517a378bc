"""The referral link: a code to show, an address to share."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from screens.buttons import To, pack
from screens.pictures.qr import draw_qr
from screens.screen import Button, Screen, Stays, picture
from screens.words import Words


@dataclass(frozen=True)
class Referral:
    """A member's own link. `stamps` or `points` is what each of the two gets after the friend's first visit."""

    business: str
    link: str
    stamps: int = 0
    points: int | None = None

    def draw(self, words: Words) -> Screen:
        """A picture to show, and a button that opens Telegram's list of chats."""
        text = words.say("referral", business=self.business, thanks=self._thanks(words), link=self.link)
        says = "referral-share" if self.points is None else "referral-share-points"
        invites = {"url": self.link, "text": words.label(says, business=self.business)}
        share = urlencode(invites, quote_via=quote)  # some phones show the other way's + as a plus
        rows = (
            (Button(words.label("button-share"), url=f"https://t.me/share/url?{share}"),),
            (Button(words.label("button-card"), pack(To.CARD)),),
        )
        shown = picture("qr", self.link, lambda: draw_qr(self.link), self.link)
        return Screen(text, rows, Stays.MESSAGE, shown)

    def _thanks(self, words: Words) -> str:
        if self.points:
            return words.label("referral-thanks-points", points=self.points)
        return words.label("referral-thanks", stamps=self.stamps) if self.stamps else words.label("referral-nothing")
