"""What attacks share with the stories: a café of several languages, and no defect in the log."""

# Fixtures are found by their names in this module.
from tests.journeys.conftest import babel, defects_expected, no_defect_is_logged

__all__ = ["babel", "defects_expected", "no_defect_is_logged"]
