"""Where the bundled files are found."""

from pathlib import Path

import pytest

from kiosk import paths


def test_a_checkout_uses_its_own_folders() -> None:
    root = Path(__file__).resolve().parent.parent

    assert paths.bundled("assets") == root / "assets"
    assert (paths.bundled("assets") / "fonts" / "MANIFEST.txt").is_file()
    assert paths.bundled("slides") == root / "slides"


def test_an_installed_package_prefers_what_it_carries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "kiosk"
    (package / "_bundle" / "slides").mkdir(parents=True)
    (tmp_path / "slides").mkdir()  # of some other program
    monkeypatch.setattr(paths, "_PACKAGE", package)

    assert paths.bundled("slides") == package / "_bundle" / "slides"
