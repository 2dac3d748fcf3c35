"""Scenarios that people of a team write: looked at while they write, rehearsed, published beside the built-in ones."""
