"""The doors: who knocks and what is done. Load, decide, keep, show. Begin with `doors.py`."""
