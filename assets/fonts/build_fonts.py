#!/usr/bin/env python3
"""Build the fonts of this folder from published ones, byte for byte the same each time.

For developers who add characters or change a version:

    python3 -m venv build/fonts
    build/fonts/bin/pip install fonttools==4.68.0 uharfbuzz==0.57.0
    build/fonts/bin/python assets/fonts/build_fonts.py OUT

Needs npm, as the sources are npm packages, and Debian's package unicode-data. (fonttools packs
tables tighter, so differently, where uharfbuzz is installed.)
"""

import bz2
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from fontTools import subset
from fontTools.ttLib import TTFont


class Source(NamedTuple):
    """A published font file, and what is made of it."""

    package: str
    version: str
    path: str
    name: str
    family: str | None  # None keeps the font's own names
    weight: int

    @property
    def chinese(self) -> bool:
        """Whether this is one of the text fonts, and not one for numerals."""
        return self.family is not None


SANS = ("@expo-google-fonts/noto-sans-sc", "0.4.3")
SERIF = ("@expo-google-fonts/noto-serif-sc", "0.4.3")
BARLOW = ("@expo-google-fonts/barlow-condensed", "0.4.1")
SOURCES = [
    Source(*SANS, path, name, "Kiosk Sans SC", weight)
    for path, name, weight in (
        ("400Regular/NotoSansSC_400Regular.ttf", "KioskSans-Regular.ttf", 400),
        ("500Medium/NotoSansSC_500Medium.ttf", "KioskSans-Medium.ttf", 500),
        ("700Bold/NotoSansSC_700Bold.ttf", "KioskSans-Bold.ttf", 700),
    )
] + [
    Source(*SERIF, path, name, "Kiosk Serif SC", 900)
    for path, name in (("900Black/NotoSerifSC_900Black.ttf", "KioskSerif-Black.ttf"),)
]
SOURCES += [
    Source(*BARLOW, path, name, None, weight)
    for path, name, weight in (
        ("700Bold/BarlowCondensed_700Bold.ttf", "BarlowCondensed-Bold.ttf", 700),
        ("600SemiBold/BarlowCondensed_600SemiBold.ttf", "BarlowCondensed-SemiBold.ttf", 600),
    )
]

STYLES = {400: "Regular", 500: "Medium", 700: "Bold", 900: "Black"}
NAMES_WE_SET = (1, 2, 3, 4, 6, 16, 17)
NAMES_WE_DROP = (21, 22, 25)  # families of other applications, PostScript prefix
WINDOWS_UNICODE_ENGLISH = (3, 1, 0x409)

CHINESE_FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk"]
CHINESE_FEATURES += ["halt", "palt", "vert", "vrt2"]

# Latin, punctuation, currency, arrows, mathematics, enclosed numbers, boxes, full-width forms.
SYMBOLS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2027), (0x2030, 0x205E), (0x20A0, 0x20BF),
    (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF),
    (0x2500, 0x257F), (0x25A0, 0x25FF), (0x2600, 0x266F), (0x2713, 0x271D), (0x3000, 0x303F),
    (0x3220, 0x32B0), (0x3380, 0x33DF), (0xFE10, 0xFE1F), (0xFE30, 0xFE4F), (0xFF01, 0xFFEF),
]  # fmt: skip
NUMERALS = {*range(0x20, 0x7F), *map(ord, "−–—±×÷°·‰¥€£’‘“”…≈≥≤→↑↓\u2009\u202f\u00a0")}


def characters() -> set[int]:
    """GB 2312, the 8,105 characters of the Chinese standard list, and SYMBOLS."""
    found = {code for first, last in SYMBOLS for code in range(first, last + 1)}
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            found.update(map(ord, bytes([high, low]).decode("gb2312", errors="ignore")))
    for path in Path("/usr/share/unicode").glob("Unihan_*.bz2"):
        with bz2.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                fields = line.split("\t")
                if len(fields) > 2 and fields[1] == "kTGH":
                    found.add(int(fields[0].removeprefix("U+"), 16))
    if len(found) <= 10_500:
        sys.exit("The standard list of characters is missing: apt-get install unicode-data")
    return found


def unpacked(package: str, version: str, into: Path) -> Path:
    """The folder of an npm package, fetched and unpacked."""
    command = ["npm", "pack", "--silent", "--json", f"{package}@{version}"]
    answer: Any = json.loads(subprocess.check_output(command, cwd=into))
    entry = next(iter(answer.values())) if isinstance(answer, dict) else answer[0]
    folder = into / package.replace("/", "_")
    # Some versions of npm tell the name with the scope, but write it without.
    with tarfile.open(into / entry["filename"].replace("@", "").replace("/", "-")) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def build(source: Source, folder: Path, text: set[int]) -> TTFont:
    """The font with only our characters, under our name: its own is reserved for the whole."""
    font = TTFont(folder / source.path, recalcTimestamp=False)
    options = subset.Options()
    options.hinting = not source.chinese
    options.layout_features = CHINESE_FEATURES if source.chinese else ["*"]
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=text if source.chinese else NUMERALS)
    subsetter.subset(font)
    if source.family is not None:
        rename(font, source.family, STYLES[source.weight], f"{source.package}@{source.version}")
    font["OS/2"].usWeightClass = source.weight
    return font


def rename(font: TTFont, family: str, style: str, origin: str) -> None:
    """Give a font its family and style, in the old way of four styles and in the new one."""
    names = font["name"]
    for number in (*NAMES_WE_SET, *NAMES_WE_DROP):
        names.removeNames(nameID=number)
    old_style = style in {"Regular", "Bold"}
    texts = {
        1: family if old_style else f"{family} {style}",
        2: style if old_style else "Regular",
        3: f"{family} {style}; {origin}",
        4: f"{family} {style}",
        6: f"{family.replace(' ', '')}-{style}",
        16: family,
        17: style,
    }
    for number, text in texts.items():
        names.setName(text, number, *WINDOWS_UNICODE_ENGLISH)


def main(out: Path) -> None:
    """Write fonts, licences and MANIFEST.txt."""
    out.mkdir(parents=True, exist_ok=True)
    text = characters()
    manifest = []
    with tempfile.TemporaryDirectory() as scratch:
        folders = {}
        for package, version in (SANS, SERIF, BARLOW):
            folders[package] = unpacked(package, version, Path(scratch))
            licence = out / f"OFL-{package.partition('/')[2]}.txt"
            shutil.copy(folders[package] / "LICENSE_FONT", licence)
        for source in SOURCES:
            written = out / source.name
            build(source, folders[source.package], text).save(written)
            data = written.read_bytes()
            manifest.append(
                f"{hashlib.sha256(data).hexdigest()}  {source.name}  {len(data)}  "
                f"npm {source.package}@{source.version} {source.path}\n"
            )
    (out / "MANIFEST.txt").write_text("".join(manifest), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
