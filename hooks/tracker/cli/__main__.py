"""`python -m tracker.cli`: what make runs."""

import sys

from tracker.cli.commands import main

sys.exit(main())
