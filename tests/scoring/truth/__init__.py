"""The measures against what is known: Praat, espeak-ng, one thing changed at a time, and what a channel does."""
