"""``python -m graphbuilder`` is ``graphbuilder``."""

from __future__ import annotations

import sys

from graphbuilder.cli import main

if __name__ == "__main__":
    sys.exit(main())
