"""`bench`: measures how the show runs on this machine; `kiosk bench NAME --help` tells how.

frames: how evenly pictures come while slides enter and numbers count, and what that costs.
"""

import argparse

import kiosk.commands.bench.frames as frames

#: Each measurement is a module with the docstring that explains it, add_arguments and run.
MEASUREMENTS = {"frames": frames}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    measurements = parser.add_subparsers(metavar="NAME", required=True)
    for name, module in MEASUREMENTS.items():
        text = module.__doc__ or ""
        one = measurements.add_parser(
            name,
            help=text.partition("\n")[0],
            description=text,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add_arguments(one)
        one.set_defaults(measure=module.run)


def run(args: argparse.Namespace) -> int:
    """Measure, and return 0 where something was measured."""
    status: int = args.measure(args)
    return status
