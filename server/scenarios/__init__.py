"""The scenarios, and the reading and checking of scenario files."""
