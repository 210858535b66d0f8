"""Paints a backdrop as the room `rime` does, and ends when the kiosk that wants it does.

Not part of `rime`: a change there makes all backdrops be painted anew.
"""

import runpy

from kiosk.ops.supervision.parent_pipe import die_with_parent

if __name__ == "__main__":
    die_with_parent()
    runpy.run_module("kiosk.shell.backdrops.rime", run_name="__main__", alter_sys=True)
