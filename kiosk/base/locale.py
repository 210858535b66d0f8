"""The language in which this machine speaks to its staff."""

import locale
import os


def machine_language() -> str:
    """The language of the environment, "zh" or "en"."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), None) or locale.getlocale()[0] or ""
    if not name.startswith(("C", "POSIX")):  # a desktop may set the language apart from the formats
        name = os.environ.get("LANGUAGE", "").partition(":")[0] or name
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"
