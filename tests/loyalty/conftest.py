"""Properties are judged by what they find, not by how fast a busy machine was."""

from hypothesis import settings

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")
