"""Copies of everything that is kept, made beside a running server, and the way back."""
