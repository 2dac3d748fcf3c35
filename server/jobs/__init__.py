"""Work that outlives a process: put in the same transaction as what asks for it, done with exactly one effect."""
