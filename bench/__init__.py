"""How fast rolecall is, and how often it is right: `python -m bench` (docs/benchmarks.md). Nothing is asserted."""
