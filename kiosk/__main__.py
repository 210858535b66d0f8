"""Lets `python -m kiosk` do what `kiosk` does."""

import sys

from kiosk.cli import main

sys.exit(main())
