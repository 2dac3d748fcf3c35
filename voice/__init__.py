"""One live spoken conversation."""
