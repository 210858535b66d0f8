"""The signs of Symbol, Wingdings and their kin as Unicode characters.

Such a font shows a sign in the place of a letter or of a code from U+F020 on: the ü of Wingdings is
a tick. Pictures that hardly any font for reading holds count as unknown.
"""

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_PRIVATE = 0xF000  # codes of such fonts are written from here on, for no letter to be meant

# Runs of signs by the code of their first.
_SYMBOL = {
    0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾",
    0x61: "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…│─↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑",
    0xE6: "⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
    0xF1: "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
}
_WINGDINGS = {
    0x20: " ✏✂✁", 0x28: "☎✆✉", 0x36: "⌛⌨", 0x3E: "✇✍", 0x41: "✌👌👍👎☜☞☝☟✋☺😐☹💣☠⚐🚩✈☼💧❄",
    0x56: "✞", 0x58: "✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□□❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿❝❞",
    0x80: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", 0x9E: "·•▪○○○◉◎", 0xA7: "▪◻", 0xAA: "✦★✶✴✹✵", 0xB1: "⌖⟡⌑",
    0xB5: "✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛", 0xD5: "⌫⌦", 0xD8: "➢", 0xDC: "➲",
    0xDF: "←→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳⬀⬁⬃⬂▭▫✗✓☒☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x20: " ", 0x4F: "✗✓☒☑☒☒", 0x69: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", 0x97: "●●", 0xA0: "■", 0xA2: "■□",
}  # fmt: skip
_WINGDINGS_3 = {0x20: " ", 0x66: "←→↑↓↖↗↙↘", 0x70: "▲▼△▽◀▶◁▷", 0x7D: "▶▶"}
_WEBDINGS = {0x20: " ", 0x61: "✔", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✕"}


def _signs(runs: dict[int, str]) -> dict[int, str]:
    return {first + place: sign for first, run in runs.items() for place, sign in enumerate(run)}


_FONTS = {
    "symbol": _signs(_SYMBOL), "wingdings": _signs(_WINGDINGS),
    "wingdings 2": _signs(_WINGDINGS_2), "wingdings 3": _signs(_WINGDINGS_3),
    "webdings": _signs(_WEBDINGS),
}  # fmt: skip


def is_symbol_font(font: str) -> bool:
    """Whether a font shows signs in the place of letters."""
    return font.strip().lower() in _FONTS


def as_unicode(text: str, font: str) -> str:
    """Return a text in the signs of a font, UNKNOWN for each that has no character of its own.

    In another font only the codes that no letter has are unknown.
    """
    signs = _FONTS.get(font.strip().lower())
    return "".join(_sign(character, signs) for character in text)


def _sign(character: str, signs: dict[int, str] | None) -> str:
    code = ord(character)
    private = _PRIVATE + 0x20 <= code <= _PRIVATE + 0xFF
    if signs is None:
        return UNKNOWN if private else character
    if private:
        code -= _PRIVATE
    elif code > 0xFF:
        # The letters of Windows between U+0080 and U+009F, such as €, have codes of Unicode's own.
        byte = character.encode("cp1252", "ignore")
        if not byte:
            return character  # no sign font has it; another font shows it
        code = byte[0]
    return signs.get(code, UNKNOWN)
