"""Strips the inline markup of Markdown: emphasis, code, links, escapes."""

import html
import re

_TITLE = r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?"
_TARGET = rf"\([^()\s]*(?:\([^()]*\)[^()\s]*)*{_TITLE}\)"
_LITERAL = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])|(?<!`)(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)",
    re.DOTALL,
)
_PICTURE = re.compile(rf"!\[([^\]]*)\](?:{_TARGET}|\[[^\]]*\])")
_LINK = re.compile(rf"\[([^\[\]]+)\]{_TARGET}")
_REFERENCE = re.compile(r"\[([^\[\]^]+)\](?:\[([^\[\]]*)\])?")
_DEFINED = re.compile(r"^ {0,3}\[([^\]^][^\]]*)\]:[ \t]*\S+", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^<>\s]+[.@][^<>\s]+)>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s+[^<>]*)?/?>")
_EMPHASIS = (
    re.compile(r"(?<![*])(\*{1,3})(?![\s*])(.+?)(?<![\s*])\1(?![*])", re.DOTALL),
    re.compile(r"(?<![\w_])(_{1,3})(?![\s_])(.+?)(?<![\s_])\1(?![\w_])", re.DOTALL),
    re.compile(r"(?<!~)(~~)(?![\s~])(.+?)(?<![\s~])\1(?!~)", re.DOTALL),
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# What is literal is kept aside, as characters that no text has, while the marks are taken off.
_ASIDE = 0xF0000
_MOST_CHARACTERS = 60_000  # no sentence is so long, and there are as many characters to spare


def link_definitions(text: str) -> frozenset[str]:
    """Return the labels of the link reference definitions, in lower case."""
    return frozenset(name.casefold() for name in _DEFINED.findall(text))


def strip_inline_markup(text: str, links: frozenset[str]) -> tuple[str, list[str]]:
    """Return a text without markup, and the alternative text of each picture.

    `links` are the labels of the link reference definitions.
    """
    if len(text) > _MOST_CHARACTERS:
        return text, []
    kept: list[str] = []

    def keep(words: str) -> str:
        kept.append(words)
        return chr(_ASIDE + len(kept) - 1)

    def reference(match: re.Match[str]) -> str:
        return match[1] if (match[2] or match[1]).casefold() in links else match[0]

    text = "".join(keep(c) if ord(c) >= _ASIDE else c for c in text)
    text = _LITERAL.sub(lambda match: keep(match["sign"] or match["code"].strip()), text)
    pictures = [match[1] for match in _PICTURE.finditer(text)]
    text = _PICTURE.sub("", text)
    text = _FOOTNOTE.sub("", _LINK.sub(r"\1", text))
    text = _REFERENCE.sub(reference, text)
    text = _BREAK.sub("\n", _AUTOLINK.sub(r"\1", text))
    text = _TAG.sub("", text)
    for pattern in _EMPHASIS:
        before = ""
        while before != text:
            before, text = text, pattern.sub(r"\2", text)
    text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return _restored(text, kept), [_restored(words, kept) for words in pictures]


def _restored(text: str, kept: list[str]) -> str:
    return "".join(_restored(kept[ord(c) - _ASIDE], kept) if ord(c) >= _ASIDE else c for c in text)
