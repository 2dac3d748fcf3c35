"""Local mode: this machine's own rolecall, behind one key."""
