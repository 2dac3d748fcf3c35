"""The pictures in docs/screens/, taken from a running server with practised calls in it: `make screenshots`."""
