"""Judges a finished (or growing) conversation: pure functions of transcript and audio."""
