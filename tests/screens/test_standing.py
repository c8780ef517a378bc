"""How far a card is on its way, as the ring on its picture shows it."""

import pytest

from screens.standing import PointsStanding


@pytest.mark.parametrize(
    ("standing", "share"),
    [
        (PointsStanding(0, 100, "Tint"), 0.0),
        (PointsStanding(25, 75, "Tint"), 0.25),
        (PointsStanding(340, 160, "Massage", within=2), 0.68),
        (PointsStanding(-50, 150, "Tint"), 0.0),
        (PointsStanding(500, within=3), 1.0),
        (PointsStanding(500), 0.0),
    ],
)
def test_the_share_is_what_is_there_of_what_the_next_reward_costs(standing: PointsStanding, share: float) -> None:
    assert standing.share == pytest.approx(share)
