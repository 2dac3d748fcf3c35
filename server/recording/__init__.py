"""A call on disk: journal and two tracks, written while it runs, mended after a crash."""
