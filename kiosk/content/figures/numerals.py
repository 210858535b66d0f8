"""Numerals as people type them: levelled, found in a text, and read without binary floats."""

import re
from decimal import Decimal

# Each full-width or typographic character by the plain one it stands for: one for one, so that a
# place in the levelled text is the same place in the author's.
_LATIN = "".join(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_LEVELLED = (
    {ord(wide): ord(wide) - 0xFEE0 for wide in _LATIN}
    | str.maketrans(
        "０１２３４５６７８９％＋－．～〜∶：／＞＜（）［］〔〕—’ʼ＄￥",
        "0123456789%+-.~~::/><()[][]–''$¥",
    )
    | dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
)
# A Chinese comma that parts thousands: 1，200 家.
_WIDE_COMMA = re.compile(
    r"(?<=[0-9０-９])(?<![0-9０-９]{4})(?<![.．][0-9])(?<![.．][0-9]{2})"
    r"，(?=[0-9０-９]{3}(?![0-9０-９]))"
)
# A thousand in the English, Swiss, German and French manner; 3万5千; a plain number.
NUMERAL = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,12}(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:'[0-9]{3}){1,12}(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:[. ][0-9]{3}){1,12},[0-9]{1,2}(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,12}(?![0-9.])"
    r"|[0-9]{1,3},[0-9]{1,2}(?= ?(?:%|[mb]illion|Million|Mio|Mrd|Euro|EUR|€|°C|k[mg]|m²|ha))"
    r"|(?<![0-9A-Za-z.,])[0-9]{1,3}(?: [0-9]{3}){1,12}(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{1,4} ?万 ?[0-9] ?千(?: ?[0-9] ?百)?(?![0-9A-Za-z.%])"
    r"|[0-9]{1,4}(?:亿[0-9]{1,4}(?:千万|万(?:[0-9]{4})?)|万(?:[0-9]{4}|[0-9]千(?:[0-9]百)?)|千[0-9]百)"
    r"(?![0-9A-Za-z.%])"
    r"|[0-9]+(?:\.[0-9]+)?)"
)
#: What a numeral is in a rule about its surroundings: without the rarer forms.
SIMPLE = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_NUMERALS = re.compile(rf"(?<![0-9]){NUMERAL}")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?", re.ASCII)
_DECIMAL_COMMA = re.compile(r",[0-9]{1,2}$")
_SPELLED = re.compile(r"([0-9]+)(千万|[亿万千百]|$)")
_SCALES = {"亿": 10**8, "千万": 10**7, "万": 10**4, "千": 10**3, "百": 100, "": 1}


def levelled(text: str) -> str:
    """The text with plain digits, signs and brackets, as long as before."""
    return _WIDE_COMMA.sub(",", text).translate(_LEVELLED)


def numerals(text: str) -> list[re.Match[str]]:
    """Every numeral of a levelled text, in order, without signs."""
    return list(_NUMERALS.finditer(text))


def value(literal: str) -> Decimal:
    """The exact value of a literal: 1,510, 6.5, -3.2, 1 234 567, 1.234,56 or 3万5千."""
    if _PLAIN.fullmatch(literal):
        return Decimal(literal)
    plain = levelled(literal).replace(" ", "").replace("'", "").replace("−", "-")
    if plain.count(".") > 1 or _DECIMAL_COMMA.search(plain):  # 1.234.567 and 4,5
        plain = plain.replace(".", "").replace(",", ".")
    plain = plain.replace(",", "")
    if not plain.isascii():
        return sum((int(n) * Decimal(_SCALES[s]) for n, s in _SPELLED.findall(plain)), Decimal(0))
    return Decimal(plain)
