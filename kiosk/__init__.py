"""The exhibition kiosk: achievements told in numbers on a big screen."""

from contextlib import suppress as _suppress
from importlib.machinery import SourceFileLoader as _Loader
from importlib.util import cache_from_source as _cache_from_source
from pathlib import Path as _Path
from types import CodeType as _CodeType

_read = _Loader.get_code


def _get_code(loader: _Loader, name: str) -> _CodeType | None:
    """Return the code of a module, compiled anew where its bytecode is damaged.

    Python believes in what a power cut or a worn SD card has left of a .pyc file, and the screen
    would stay black at every start. Here, as nothing else of the program is imported before.
    """
    try:
        return _read(loader, name)
    except (EOFError, ImportError, MemoryError, SystemError, TypeError, ValueError):
        path = loader.get_filename(name)
        code: _CodeType = loader.source_to_code(loader.get_data(path), path)
        with _suppress(OSError):
            _Path(_cache_from_source(path)).unlink()  # so that the next start makes it again
        return code


_Loader.get_code = _get_code  # type: ignore[assignment, method-assign]
