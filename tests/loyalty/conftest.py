"""Properties are judged by what they find, not by how fast a busy machine was; and rules never by where it stands."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")


@pytest.fixture(autouse=True, scope="module")
def a_machine_far_away() -> Iterator[None]:
    """A computer whose own zone is no business's: whoever forgets to name a zone gets another day and hour."""
    with pytest.MonkeyPatch.context() as here:
        here.setenv("TZ", "Pacific/Kiritimati")
        time.tzset()
        yield
    time.tzset()
