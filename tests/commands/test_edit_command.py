"""`edit` on the command line; what it shows is tested in a real window."""

import pytest

from kiosk.cli import main


def test_the_help_names_what_an_author_may_ask_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["edit", "--help"])
    assert left.value.code == 0
    said = capsys.readouterr().out
    for option in ("SHOW", "--windowed", "--screen", "--start", "--on-top"):
        assert option in said
    assert main(["--help"]) == 0
    assert "edit" in capsys.readouterr().out


@pytest.mark.parametrize("asked", ["0x700", "large"])
def test_a_size_that_is_none_is_refused(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["edit", "--windowed", asked])
    assert left.value.code == 2
    assert asked in capsys.readouterr().err
