"""The exit codes of the program; README.md lists them for users."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes; where signal N ends `export`, the code is 128 + N instead."""

    #: Done; or the staff left a playing kiosk.
    OK = 0
    #: The content has errors, or what was asked for could not be done.
    PROBLEMS = 1
    #: The command line cannot be understood.
    USAGE = 2
    #: `service status`: a service is installed, but does not play; as `systemctl status` says it.
    STOPPED = 3
    #: `service status`: no service is installed.
    NOT_INSTALLED = 4
    #: Staff have left by their panel: only a supervisor gets this, anybody else OK.
    LEFT = 81
    #: Staff or program ask to be started anew at once.
    RESTART = 82
    #: Another kiosk plays on this display already.
    ANOTHER = 84
    #: There is no display to play on.
    NO_DISPLAY = 85
    #: Nothing could be drawn.
    NO_GRAPHICS = 86
    #: Ended by Ctrl+C.
    INTERRUPTED = 130
    #: Whoever read the output has gone, as `head` does.
    NO_READER = 141
