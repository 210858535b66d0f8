"""What holds for all tests."""

from hypothesis import settings

# Nothing here is judged by the clock: the machines that run the tests are too uneven for that.
settings.register_profile("kiosk", deadline=None)
settings.load_profile("kiosk")
