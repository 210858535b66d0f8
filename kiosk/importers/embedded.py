"""The words of documents that lie inside of a Word document: web pages, mails and plain texts."""

import email
import email.policy
from html.parser import HTMLParser

from kiosk.importers.archive import Archive
from kiosk.importers.document_outline import lines_of

_HTML = (".html", ".htm", ".xhtml")
_MAIL = (".mht", ".mhtml", ".eml")
_IN_LINE = {"a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"}
_NO_WORDS = ("style", "script", "title")


def embedded_words(archive: Archive, part: str) -> str:
    """Return the words of a part on one line; "" for a format that is not read."""
    data = archive.data(part)
    name = part.lower()
    if name.endswith(_MAIL):  # how Word itself saves a web page
        page = email.message_from_bytes(data, policy=email.policy.default).get_body(("html",))
        try:
            text = _seen(page.get_content()) if page is not None else ""
        except (LookupError, KeyError):  # a letter set or an encoding that nobody knows
            text = ""
    elif name.endswith((*_HTML, ".txt")):
        wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = data.decode("utf-16" if wide else "utf-8-sig", "replace")
        text = text if name.endswith(".txt") else _seen(text)
    else:
        text = ""
    return " ".join(lines_of(text))


def _seen(html: str) -> str:
    page = _Page()
    page.feed(html)
    page.close()
    return page.text


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._silent = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _NO_WORDS
        self.text += "" if tag in _IN_LINE else "\n"

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _NO_WORDS and self._silent > 0
        self.text += "" if tag in _IN_LINE else "\n"

    def handle_data(self, data: str) -> None:
        self.text += "" if self._silent else data.replace("\n", " ")
