"""The language in which this machine speaks to its staff."""

import locale
import os


def machine_language() -> str:
    """The language of the environment, "zh" or "en"."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), None) or locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"
