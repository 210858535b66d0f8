"""How many wrong PINs are allowed, and how long no PIN is taken after more of them."""

#: So many wrong PINs cost nothing; each one more doubles the wait. In seconds.
FREE_TRIES = 3
FIRST_WAIT, LONGEST_WAIT = 30.0, 900.0
#: After so many seconds without a wrong PIN those before are forgotten.
FORGET = 3600.0


def wait(wrong: int) -> float:
    """Return for how many seconds no PIN is taken after this number of wrong ones in a row."""
    if wrong < FREE_TRIES:
        return 0.0
    return min(FIRST_WAIT * 2.0 ** min(wrong - FREE_TRIES, 30), LONGEST_WAIT)
