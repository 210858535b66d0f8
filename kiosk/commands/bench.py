"""`bench`: measures how the show runs on this machine; `kiosk bench NAME --help` tells how.

start: how long it takes from the start of the process to the slide on the screen
cycle: the memory and the processor time of a show that plays for long
touch: how soon the screen answers a touch
reload: how soon the screen shows what was saved
frames: how evenly pictures come while slides enter and numbers count, and what that costs
all: all of these in turn, in one table beside what is wanted; so does `bench` alone
"""

import argparse

from kiosk.bench import cycle, everything, frames, reload, start, touch
from kiosk.bench.session import add_common, measuring

#: Each is a module with the docstring that explains it, add_arguments, measure and rows.
MEASUREMENTS = {"start": start, "cycle": cycle, "touch": touch, "reload": reload}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    everything.add_arguments(parser)
    parser.set_defaults(measure=everything.run)
    names = parser.add_subparsers(metavar="NAME")
    for name, module in MEASUREMENTS.items():
        one = _add(names, name, module.__doc__ or "")
        module.add_arguments(one)
        add_common(one)
        one.set_defaults(measure=measuring(name, module))
    one = _add(names, "frames", frames.__doc__ or "")
    frames.add_arguments(one)
    one.set_defaults(measure=frames.run)
    one = _add(names, "all", everything.__doc__ or "")
    everything.add_arguments(one)
    one.set_defaults(measure=everything.run)


def _add(
    names: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, text: str
) -> argparse.ArgumentParser:
    return names.add_parser(
        name,
        help=text.partition("\n")[0],
        description=text,
    )


def run(args: argparse.Namespace) -> int:
    """Measure, and return 0 where something was measured."""
    status: int = args.measure(args)
    return status
