"""One phone on the chat page, spoken to as a person: says, taps, sees, scans. Stories are written with it."""

import re
from typing import Self

from playwright.async_api import Error, Locator, Page, expect

Pattern = str | re.Pattern[str]

_SECONDS = 5.0  # how long a phone is waited for


class PhonePage:
    """The phone of the person with this name. An act waits until it can be done, or fails with the chat written out."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.name = name
        self.el = page.get_by_test_id(f"phone-{name}")

    async def starts(self) -> Self:
        """Press START at the foot of a chat that has not begun; from then on the town knows that they wrote."""
        await self.part("start").click()
        await self.finds(self.messages.first, "their own /start")
        return self

    async def says(self, text: str) -> None:
        """Write a message and send it with Enter."""
        await self.part("composer").fill(text)
        await self.part("composer").press("Enter")

    async def opens(self, link: str) -> None:
        """Paste a link into "Open a link" and press the START it leads to."""
        await self.pastes(link)
        await self.part("sheet-start").click()

    async def pastes(self, link: str) -> None:
        """Paste a link into "Open a link", and look at where it leads."""
        await self.part("more").click()
        await self.part("open-link").click()
        await self.part("link-field").fill(link)
        await self.part("link-open").click()

    async def taps(self, label: str) -> None:
        """Press the newest inline button with exactly this label, else the key of the reply keyboard.

        Returns when the bot has answered the tap.
        """
        button = await self.finds(self.button(label).or_(self.key(label)).first, f"a button {label!r}")
        if await self.button(label).count():
            button = self.button(label).last
        await button.click()
        await self.settles()

    async def settles(self) -> None:
        """Wait until no button spins."""
        await expect(self.el.locator(".waits")).to_have_count(0, timeout=_SECONDS * 1000)

    async def sees(self, text: Pattern, within: float = _SECONDS) -> Locator:
        """Wait for a message with this text (case-sensitive) and give the newest one."""
        wanted = text if isinstance(text, re.Pattern) else re.compile(re.escape(text))
        found = self.messages.filter(has=self.page.locator(".text", has_text=wanted)).last
        return await self.finds(found, f"a message {wanted.pattern!r}", within)

    async def sees_no(self, text: str) -> None:
        """No message has this text (case-sensitive), now."""
        assert re.search(re.escape(text), await self.transcript()) is None, await self.transcript()

    async def hears(self, text: str) -> None:
        """Wait for a toast with exactly this text."""
        await expect(self.part("toast")).to_have_text(text, timeout=_SECONDS * 1000)

    async def enlarges(self) -> None:
        """Tap the newest picture; it fills the phone, as when it is held out at the counter."""
        await (await self.finds(self.part("photo").last, "a picture")).click()
        await expect(self.part("viewer")).to_be_visible()

    async def puts_away(self) -> None:
        """Close the enlarged picture."""
        await self.part("viewer-close").click()

    async def points_at(self, other: "PhonePage") -> str | None:
        """Open the camera and point it at another phone: what its banner says, or None when no code was read."""
        await self.part("camera").click()
        await self.part(f"point-at-{other.name}").click()
        return await self.reads()

    async def reads(self) -> str | None:
        """What the camera read from the picture in its viewfinder."""
        nothing = self.part("camera-word").filter(has_text=re.compile("No code|There is no picture"))
        await expect(self.part("banner").or_(nothing)).to_be_visible(timeout=_SECONDS * 1000)
        return await self.part("banner").get_attribute("data-link") if await self.part("banner").count() else None

    async def scans(self, other: "PhonePage") -> str:
        """Hold the camera over another phone until it reads a code there, open the banner and press START.

        Gives the link that was read.
        """
        await self.part("camera").click()
        await self.part(f"point-at-{other.name}").click()
        banner = await other.finds(self.part("banner"), f"anything that {self.name}'s camera can read")
        link = await banner.get_attribute("data-link") or ""
        await banner.click()
        await self.part("sheet-start").click()
        return link

    async def sends_photo(self, name: str, mime: str, content: bytes) -> None:
        """Attach a picture."""
        await self.part("photo-file").set_input_files({"name": name, "mimeType": mime, "buffer": content})

    async def sends_file(self, name: str, mime: str, content: bytes) -> None:
        """Attach any file by the sheet, as a person does."""
        await self.part("attach").click()
        async with self.page.expect_file_chooser() as chosen:
            await self.part("attach-file").click()
        await (await chosen.value).set_files({"name": name, "mimeType": mime, "buffer": content})

    # ── eyes ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def messages(self) -> Locator:
        """All messages, oldest first."""
        return self.part("message")

    def part(self, testid: str) -> Locator:
        """A part of this phone by its data-testid."""
        return self.el.get_by_test_id(testid)

    def button(self, label: str) -> Locator:
        """Inline buttons with exactly this label, oldest first."""
        return self.part("inline-button").filter(has_text=re.compile(rf"^{re.escape(label)}$"))

    def key(self, label: str) -> Locator:
        """The key of the reply keyboard with exactly this label."""
        return self.part("key").filter(has_text=re.compile(rf"^{re.escape(label)}$"))

    async def finds(self, what: Locator, words: str, within: float = _SECONDS) -> Locator:
        """Wait until it is there; fail with the chat as it is."""
        try:
            await what.wait_for(timeout=within * 1000)
        except Error as why:
            raise AssertionError(f"{self.name} does not see {words}. The chat:\n{await self.transcript()}") from why
        return what

    async def transcript(self) -> str:
        """The chat as it can be read, with its buttons."""
        lines = [f"— {who}: {words}" for who, words in await self.messages.evaluate_all(_READ)]
        return "\n".join(lines) or "(empty)"


_READ = """rows => rows.map(row => [
  row.dataset.from,
  [row.querySelector(".text")?.innerText ?? (row.querySelector(".photo") ? "(picture)" : row.innerText),
   ...Array.from(row.querySelectorAll(".inline-button"), button => `[${button.innerText}]`)].join(" ")])"""
