"""Knows by its name a file that a sync tool, a browser, a desktop or an editor has made of another.

Such a file would play as a section of its own, beside the one of which it is a copy.
"""

import re
from collections.abc import Collection
from pathlib import PurePath

# Nobody gives a section such a name: Syncthing, Nextcloud, ownCloud, Dropbox, Seafile, Nutstore,
# Synology, Resilio, rclone.
_CONFLICT = re.compile(
    r"""(?:
    \.sync-conflict-\d{8}-\d{6}(?:-\w+)?
    | \s*[(（\[][^()（）\[\]]*(?:
        conflict(?:ed|ing)?\b | (?:sf|ns)conflict | case\ clash | 冲突
      )[^()（）\[\]]*[)）\]]
    | _conflict-\d{8}-\d{6}
    | _[\w-]+-\d{4}_conflict
    | \.conflict\d*
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# Such a name may be meant: it is that of a copy only where the original lies beside it.
_COPY = re.compile(
    r"""(?:
    [ ]?-[ ]?(?:copy|kopie|copie|copia|副本)(?:[ ]?\(\d+\))?  # Windows
    | \s(?:copy|副本|拷贝)(?:[ ]\d+)?  # macOS
    | [ ]?[(（](?:another[ ]|\d+(?:st|nd|rd|th)[ ])?copy(?:[ ]\d+)?[)）]  # Linux desktops
    | [ ]?[(（](?:另一个|第[ ]?\d+[ ]?个)?(?:复件|副本|拷贝)(?:[ ]?\d+)?[)）]
    | [ ]?的副本(?:[ ]?\d+)?
    | [ ]?[(（]\d{1,3}[)）]  # browsers, Google Drive
    | -(?:(?:desktop|laptop|surface|macbook|win)-[a-z\d]+ | [a-z\d]+-pc)  # OneDrive
    | [._-](?:bak|backup|orig|old|autosave|tmp|temp)\d*  # editors
    | _(?:backup|base|local|remote)_\d+  # git mergetool
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = re.compile(
    r"(?:copy|kopie|copie|copia) (?:of|von|de|di) |(?:复件|副本) ?(?:\(\d+\) ?)?", re.IGNORECASE
)


def copy_of(name: str, names: Collection[str]) -> str:
    """Return the name of the file of which this is a copy, or an empty text where it is none.

    `names` are those of the files beside it.
    """
    stems = {PurePath(one).stem.casefold(): one for one in names if one != name}
    path = PurePath(name)
    stem, conflict = path.stem, False
    while shorter := _shorter(stem):
        conflict = conflict or bool(_CONFLICT.search(stem))
        stem = shorter
        if original := stems.get(stem.casefold()):
            return original
    return stem + path.suffix if conflict else ""


def _shorter(stem: str) -> str:
    """Return a stem without the last mark of a copy; empty where it has none."""
    if found := _CONFLICT.search(stem) or _COPY.search(stem):
        return stem[: found.start()]
    return stem[found.end() :] if (found := _BEFORE.match(stem)) else ""
