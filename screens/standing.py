"""Where a card stands: what every screen about stamps is told."""

from dataclasses import dataclass

from screens.words import Words


@dataclass(frozen=True)
class Standing:
    """Stamps now, the goal, how many are missing to the next reward, and how many vouchers are ready."""

    balance: int
    goal: int
    missing: int
    reward: str
    ready: int = 0
    milestones: tuple[int, ...] = ()

    def line(self, words: Words) -> str:
        """What is missing to the next reward, as HTML."""
        return words.say("missing", missing=self.missing, reward=words.title(self.reward))

    def plain_line(self, words: Words) -> str:
        """The same as plain text, for pictures."""
        return words.label("missing", missing=self.missing, reward=words.title(self.reward))
