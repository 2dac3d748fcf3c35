"""Python's garbage collector, told what it need not look through."""

import gc


def leave_out_what_is_loaded() -> None:
    """Leaves the objects that live now, which stay as long as the process, out of every later collection.

    A full collection holds up every thread of its process, in the middle of calls: 180 ms for the 330,000 objects of a
    server that has just started; with those left out, 7 ms for the 90,000 of eight calls. The second round counts
    what is left: Python collects in full once a quarter more is new, and a quarter of what was loaded is the sound of a
    dozen calls that are over (13 MB an hour, as four calls at once went by).
    """
    gc.collect()
    gc.freeze()
    gc.collect()
