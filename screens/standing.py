"""Where a card stands: what every screen about stamps and points is told."""

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


@dataclass(frozen=True)
class PointsStanding:
    """Points now, the cheapest reward still beyond them and what is missing to it ("" and 0 when there is none), and
    how many rewards of the catalogue are within reach. Points may be below zero after a refund.
    """

    balance: int
    missing: int = 0
    reward: str = ""
    within: int = 0

    @property
    def share(self) -> float:
        """How much of the way to the next reward is done, 0 to 1; 1 when nothing is beyond and something within."""
        if not self.reward:
            return 1.0 if self.within else 0.0
        return max(0, self.balance) / (max(0, self.balance) + self.missing)

    def line(self, words: Words) -> str:
        """What is missing to the next reward, or that everything is within reach, as HTML."""
        return words.say(self._key(), **self._facts(words))

    def plain_line(self, words: Words) -> str:
        """The same as plain text, for pictures."""
        return words.label(self._key(), **self._facts(words))

    def _key(self) -> str:
        return "missing-points" if self.reward else "points-enough" if self.within else "points-no-rewards"

    def _facts(self, words: Words) -> dict[str, str | int]:
        return {"missing": self.missing, "reward": words.title(self.reward) if self.reward else ""}


AnyStanding = Standing | PointsStanding
