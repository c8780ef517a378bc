"""A member with points: the data file tells all of it, and being forgotten takes passes, questions and open screens."""

from tests.cast import Shop
from tests.journeys.test_privacy import goes, marks, own_file
from tests.journeys.test_rewards_for_points import TINT, scanned, uses, with_points
from tests.salon import panel_of


async def test_the_file_tells_of_points_bills_rewards_and_passes(staffed: Shop) -> None:
    await with_points(staffed)
    await uses(staffed)
    await scanned(staffed)
    await staffed.max.taps("Give it")
    await staffed.max.sees_new("given to Ona")
    told = await own_file(staffed, staffed.ona)
    assert [(one["counts"], one["balance"], one["below_one_unit"]) for one in told["accounts"]] == [("points", 50, "0")]
    assert [(one["units"], one["bill"], one["worth"], one["reward"]) for one in told["entries"]] == [
        (150, 15000, "150", None),
        (-100, None, None, TINT),
    ]
    used = told["entries"][1]["entry"]
    assert [(one["voucher"], one["redeemed_by_entry"]) for one in told["passes"]] == [(None, used)]


async def test_being_forgotten_takes_the_points_a_pass_and_a_question_with_it(staffed: Shop) -> None:
    await with_points(staffed)
    panel = await panel_of(staffed, staffed.max, staffed.ona)
    await staffed.max.taps("Redeem: Brow tint · 100", panel.message_id)
    await staffed.ona.sees("use 100 points for “Brow tint” now?")
    await uses(staffed)
    asked = await scanned(staffed)
    await staffed.ona.says("/privacy")
    await staffed.ona.sees_new("keeps about you")
    await staffed.ona.taps("Delete me")
    await staffed.ona.sees_new("150 points on it will be gone.")
    await goes(staffed, staffed.ona)
    await staffed.max.taps("Give it", asked.message_id)
    await staffed.max.sees_new("That button is from an earlier screen.")
    assert staffed.rows("SELECT * FROM passes") == staffed.rows("SELECT * FROM asks") == []
    assert staffed.value("SELECT count(*) FROM entries WHERE kind = 'redemption'") == 0
    assert not {"id", "number"} & set(marks(staffed, staffed.ona))
    assert await staffed.audit() == []
