"""Accounts: how people prove who they are, and what lets them in afterwards."""
