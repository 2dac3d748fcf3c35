"""`python -m tests.server.garbage_told serve …`: rolecall, which at its end says what its collector left out."""

import atexit
import gc
import sys

from server.__main__ import main


def tell() -> None:
    print(f"left out {gc.get_freeze_count()}", file=sys.stderr)


if __name__ == "__main__":
    atexit.register(tell)
    main()
