"""The buyer: what it knows, how it stands, what it says next; all decided in code."""
