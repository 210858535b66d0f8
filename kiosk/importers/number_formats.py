"""Shows a stored number as Excel does, for the formats that say how a number is written.

What a spreadsheet stores is 0.85 where its cell shows 85%: what is shown counts. A format that is
not known for certain gives None, never a number that nobody saw.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

GENERAL = "General"
#: The formats that a workbook need not spell out, by their number.
BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0",
    38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 49: GENERAL,
    **dict.fromkeys((14, 15, 16, 17, 22), "yyyy-mm-dd"),
}  # fmt: skip
_PIECE = re.compile(
    r"\"(?P<quoted>[^\"]*)\"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|_.|\*."
    r"|\[(?:[A-Za-z]+|Color ?[0-9]+)\]"
    r"|(?P<digits>[#0?](?:[#0?,]*[#0?])?(?:\.[0#?]+)?)(?P<thousands>,*)|(?P<plain>[%‰$¥€£+() /-]"
    r"|[^\x00-\x7f])",
)
_DATE = re.compile(r"(?i)(?:\[\$[^\]]*\])?[ymd][ymd年月日/. \\\"-]*[;@]*")
_GENERAL_DIGITS = Context(prec=11)


def show_number(stored: str, code: str) -> str | None:
    """Return what a cell with a format code shows; None where that is not known."""
    try:
        number = Decimal(stored)
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number.adjusted()) > 20:
        return None
    if code.casefold() in ("general", "@", ""):
        short = _GENERAL_DIGITS.create_decimal(number).normalize()
        return f"{short:f}" if -5 < short.adjusted() < 11 else None
    first, *others = re.findall(r"(?:\"[^\"]*\"|\\.|[^;])+|(?<=;)(?=;|$)", code) or [code]
    if number < 0 and others:
        shown = _shown(-number, others[0])
        return shown if shown and "-" in shown else None  # in brackets or red: read as a gain
    if number == 0 and len(others) > 1:
        return _shown(number, others[1])
    return _shown(number, first)


def is_date(code: str) -> bool:
    """Whether a format code shows a day, without a time."""
    return _DATE.fullmatch(code) is not None and "d" in code.lower()


def _shown(number: Decimal, code: str) -> str | None:
    pieces: list[str] = []
    digits: re.Match[str] | None = None
    place = slot = 0
    while place < len(code):
        match = _PIECE.match(code, place)
        if match is None or (match["digits"] and digits):
            return None
        place = match.end()
        if match["digits"]:
            digits, slot = match, len(pieces)
            pieces.append("")
        else:
            names = ("quoted", "escaped", "currency", "plain")
            pieces.append(next((match[name] for name in names if match[name]), ""))
    if digits is None:
        return None
    if "%" in pieces:
        number *= 100
    if "‰" in pieces:
        number *= 1000
    number /= 1000 ** len(digits["thousands"])
    pieces[slot] = _digits(abs(number), digits["digits"])
    zero = not re.search("[1-9]", pieces[slot])
    return ("-" if number < 0 and not zero else "") + "".join(pieces).strip()


def _digits(number: Decimal, pattern: str) -> str:
    whole, _, fraction = pattern.partition(".")
    rounded = number.quantize(Decimal(1).scaleb(-len(fraction)), ROUND_HALF_UP)
    left, _, right = f"{rounded:f}".partition(".")
    least = len(re.sub("[#?]+$", "", fraction))
    right = right[:least] + right[least:].rstrip("0")
    left = left.lstrip("0").zfill(whole.count("0"))
    if "," in whole:
        left = re.sub(r"(?<=[0-9])(?=(?:[0-9]{3})+$)", ",", left)
    return left + ("." + right if right else "")
