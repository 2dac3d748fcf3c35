"""One small server script for each contestant, run inside its own virtual environment.

Run by `bench.rivals.servers`; only the standard library, numpy, what the contestant brings, and `bench.rivals.fakes`.
"""
