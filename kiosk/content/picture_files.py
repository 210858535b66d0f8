"""Finds the file of a picture and checks its header, within the folders a show may read."""

import re
from itertools import islice
from pathlib import Path, PurePosixPath

from kiosk.content.findings import Finding, excerpt
from kiosk.content.image_header import ImageHeader, identify_image
from kiosk.content.model import PICTURE_FORMATS
from kiosk.content.problems import Severity

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 50_000_000
MOST_SIDE = 16_384  # pixels
MOST_ASPECT = 20  # of the longer side to the shorter
ADVISED_SIDE = 3840  # pixels
_MOST_LISTED = 500
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")

_LONGEST_NAME = 64

_Values = dict[str, object]
PictureResult = tuple[Path | None, tuple[Finding, ...]]


def resolve_picture(name: str, folder: Path, assets: Path | None) -> PictureResult:
    """Find the picture of a name in the show's folder or, failing that, in `assets`.

    Return its file with links resolved, or None where it cannot be shown, and what is wrong.
    """
    shown: _Values = {"name": excerpt(name)}
    if _SCHEME.match(name) and not re.match(r"[A-Za-z]:", name):
        return _no("picture-url", "picture-inside?", shown)
    path = PurePosixPath(name.replace("\\", "/"))
    if _SCHEME.match(name) or path.is_absolute() or ".." in path.parts:
        return _no("picture-outside", "picture-inside?", shown)
    if path.suffix.lower() not in PICTURE_FORMATS:
        return _no("picture-suffix", "picture-kinds?", shown)
    roots = [root for root in (folder, assets) if root is not None]
    try:
        allowed = [root.resolve() for root in roots]
        found = ((root / path).resolve() for root in roots)
        # Links in a circle stay links from Python 3.13 on; before, resolve() raises.
        real = next((each for each in found if each.is_symlink() or each.exists()), None)
    except (OSError, ValueError, RuntimeError):
        # A loop of links, a name too long, a place the kiosk may not enter.
        return _no("picture-unreadable", "unreadable?", shown)
    if real is not None:
        if real.is_symlink():
            return _no("picture-unreadable", "unreadable?", shown)
        if not any(real.is_relative_to(root) for root in allowed):
            return _no("picture-outside", "picture-inside?", shown)
        try:
            return _look(real, PICTURE_FORMATS[path.suffix.lower()], shown)
        except OSError:
            return _no("picture-unreadable", "unreadable?", shown)
    guess = _similar(path, roots)
    hint = "did-you-mean?" if guess else "picture-inside?"
    return _no("picture-missing", hint, {**shown, "guess": guess})


def _look(file: Path, named: str, shown: _Values) -> PictureResult:
    """Check the header and the end of a file; `named` is the format its suffix claims."""
    if not file.is_file():
        return _no("picture-unreadable", "unreadable?", shown)
    with file.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    if not data:
        return _no("picture-empty", "picture-again?", shown)
    if len(data) > MOST_BYTES:
        limit = MOST_BYTES // (1024 * 1024)
        values = {**shown, "limit": limit, "most": ADVISED_SIDE}
        return _no("picture-heavy", "picture-large?", values)
    picture = identify_image(data)
    if not isinstance(picture, ImageHeader):
        return _no("picture-not", "picture-kinds?", {**shown, "kind": picture})
    if not picture.complete:
        return _no("picture-cut", "picture-again?", shown)
    width, height = picture.width, picture.height
    values = {**shown, "width": width, "height": height, "most": ADVISED_SIDE}
    if max(width, height) > MOST_ASPECT * min(width, height):
        return _no("picture-shape", "picture-shape?", values)
    if width * height > MOST_PIXELS or max(width, height) > MOST_SIDE:
        return _no("picture-large", "picture-large?", values)
    if picture.kind == named:
        return file, ()
    suffix = next(suffix for suffix, kind in PICTURE_FORMATS.items() if kind == picture.kind)
    values = {**shown, "kind": picture.kind, "suffix": suffix}
    warning = Finding(
        "picture-renamed", values=values, hint="picture-renamed?", severity=Severity.WARNING
    )
    return file, (warning,)


def _no(key: str, hint: str, values: _Values) -> PictureResult:
    return None, (Finding(key, values=values, hint=hint),)


def _similar(path: PurePosixPath, roots: list[Path]) -> str:
    names: list[str] = []
    for root in roots:
        try:
            entries = list(islice((root / path.parent).iterdir(), _MOST_LISTED))
        except (OSError, ValueError):
            continue
        names += [entry.name for entry in entries if entry.suffix.lower() in PICTURE_FORMATS]
    from difflib import get_close_matches  # only where a picture is missing

    close = get_close_matches(path.name[:_LONGEST_NAME], names, 1)
    return str(path.parent / excerpt(close[0])) if close else ""
