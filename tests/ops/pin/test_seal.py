"""The PIN of the staff: what is kept of it, and what opens."""

import pytest

from kiosk.ops.pin.seal import (
    fits,
    is_pin,
    is_seal,
    seal,
)

CHEAP = "scrypt$2$1$1$AAAAAAAAAAAAAAAAAAAAAA$"
DIGEST = "A" * 43


def test_the_pin_fits_its_seal_and_no_other_does() -> None:
    sealed = seal("204806")

    assert "204806" not in sealed
    assert is_seal(sealed)
    assert fits("204806", sealed)
    assert not any(fits(pin, sealed) for pin in ("204807", "20480", "2048060", "", "２０４８０６"))
    assert seal("204806") != sealed, "without salt, equal PINs would show"


@pytest.mark.parametrize("pin", ["0000", "123456789012"])
def test_four_to_twelve_digits_are_a_pin(pin: str) -> None:
    assert is_pin(pin)


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", "1234\n", " 1234", "１２３４"])
def test_anything_else_is_none(pin: str) -> None:
    assert not is_pin(pin)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1234",
        "scrypt$",
        CHEAP,
        CHEAP + "AAAA",
        CHEAP + "A" * 45,  # no length that base64 has
        CHEAP.replace("$2$", "$3$") + DIGEST,
        CHEAP.replace("$2$", "$0$") + DIGEST,
        CHEAP.replace("$2$", "$1$") + DIGEST,
        CHEAP.replace("$1$1$", "$0$1$") + DIGEST,
        CHEAP.replace("$1$1$", "$1$0$") + DIGEST,
        CHEAP.replace("$2$", "$1048576$") + DIGEST,  # would eat the memory of the machine
        CHEAP.replace("$1$1$", "$99$99$").replace("$2$", "$65536$") + DIGEST,
        "bcrypt" + (CHEAP + DIGEST).removeprefix("scrypt"),
        CHEAP + DIGEST + "\n",
        CHEAP.replace("2", "²") + DIGEST,
    ],
)
def test_what_no_pin_can_be_checked_by_opens_to_nobody(text: str) -> None:
    assert not is_seal(text)
    assert not fits("1234", text)


def test_a_seal_of_another_effort_is_one_too() -> None:
    assert is_seal(CHEAP + DIGEST)
    assert not fits("1234", CHEAP + DIGEST)
